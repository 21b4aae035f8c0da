"""HR's catalogue: make a reward, make a new version of it, pause, retire, count the stock.

The guard judges every rule here, and again wherever it is used. What people may rely on is never
edited: a change is a new version, and whoever reached the old one keeps it (docs/decisions/0094).
"""

from collections.abc import Sequence
from datetime import date

from fleet.access import Action, Actor, guarded, require_unit, scopes
from fleet.errors import AccessDeniedError, NotFoundError, RewardRefusedError
from fleet.journal import JournalEntry
from fleet.people import Unit
from fleet.ports import Work
from fleet.reward_guard import GUARD_VERSION, judge
from fleet.rewards import NewReward, Reward, RewardState, code_of, missing_for, unfit_in
from fleet.usecases.save_case import Present


@guarded(Action.EDIT_REWARDS)
def list_catalogue(work: Work, actor: Actor) -> list[Reward]:
    """The newest version of every reward of the actor's scope, newest first."""
    return work.rewards.below(scopes(actor, Action.EDIT_REWARDS))


@guarded(Action.EDIT_REWARDS)
def list_units_to_reward(work: Work, actor: Actor) -> list[Unit]:
    """For whom the actor may make rewards: the units over which they hold the role."""
    units = dict.fromkeys(scopes(actor, Action.EDIT_REWARDS))
    return [work.units.get(unit_id) for unit_id in units]


@guarded(Action.EDIT_REWARDS)
def show_reward(work: Work, actor: Actor, reward_id: int) -> Reward:
    """One reward of the catalogue.

    Raises:
        AccessDeniedError: There is none within the actor's scope.
    """
    return _reachable(work, actor, reward_id)


@guarded(Action.EDIT_REWARDS)
def publish_reward(work: Work, actor: Actor, new: NewReward, present: Present) -> Reward:
    """Offer a reward from now on; the version before it is retired.

    Raises:
        AccessDeniedError: The unit, or the reward of which it is a version, is out of reach.
        RewardRefusedError: The guard blocks the rule, or what it needs is not recorded; its kind,
            value and words contradict each other; or there is a newer version already (`changed`).
    """
    require_unit(work, actor, Action.EDIT_REWARDS, new.unit_id)
    before = None if new.of_reward_id is None else _reachable(work, actor, new.of_reward_id)
    unmet = missing_for(judge(new.rule), new.agreement_reference, new.sign_off)
    if unmet is not None:
        raise RewardRefusedError(code_of(unmet), new.of_reward_id or 0)
    unfit = unfit_in(new)
    if unfit is not None:
        raise RewardRefusedError(unfit, new.of_reward_id or 0)
    if before is not None:
        _require_newest(work, before)
    reward = work.rewards.add(_made(actor, new, before, present))
    if before is not None and before.state is not RewardState.RETIRED:
        work.rewards.set_state(before.id, RewardState.RETIRED, _day(present))
    _note(work, actor, "reward_published", reward, present)
    return reward


@guarded(Action.EDIT_REWARDS)
def pause_reward(work: Work, actor: Actor, reward_id: int, present: Present) -> Reward:
    """Stop offering it for a while: nobody reaches it anew, and nobody loses it.

    Raises:
        AccessDeniedError: It is out of reach.
        RewardRefusedError: It is not offered now.
    """
    return _turn(work, actor, reward_id, (RewardState.OFFERED, RewardState.PAUSED), present)


@guarded(Action.EDIT_REWARDS)
def resume_reward(work: Work, actor: Actor, reward_id: int, present: Present) -> Reward:
    """Offer it again; the guard judges it anew.

    Raises:
        AccessDeniedError: It is out of reach.
        RewardRefusedError: It is not paused, or the guard stops it today.
    """
    reward = _reachable(work, actor, reward_id)
    unmet = missing_for(reward.judgement, reward.agreement_reference, reward.sign_off)
    if unmet is not None:
        raise RewardRefusedError(code_of(unmet), reward.id)
    return _turn(work, actor, reward_id, (RewardState.PAUSED, RewardState.OFFERED), present)


@guarded(Action.EDIT_REWARDS)
def retire_reward(work: Work, actor: Actor, reward_id: int, present: Present) -> Reward:
    """Take it from the catalogue; whoever reached it may ask for it as before, without end.

    Raises:
        AccessDeniedError: It is out of reach.
        RewardRefusedError: It is retired already.
    """
    reward = _reachable(work, actor, reward_id)
    return _turn(work, actor, reward_id, (reward.state, RewardState.RETIRED), present)


@guarded(Action.EDIT_REWARDS)
def change_stock(
    work: Work, actor: Actor, reward_id: int, stock: int | None, present: Present
) -> Reward:
    """Say how many there still are to be asked for; None: as many as are wanted.

    Raises:
        AccessDeniedError: It is out of reach.
    """
    reward = _reachable(work, actor, reward_id)
    work.rewards.set_stock(reward.id, stock)
    _note(work, actor, "reward_stock_changed", reward, present, stock=stock)
    return work.rewards.get(reward.id)


@guarded(Action.EDIT_REWARDS)
def propose_rewards(
    work: Work, actor: Actor, proposed: Sequence[NewReward], present: Present
) -> list[Reward]:
    """Publish those of the proposed rewards whose name the unit's catalogue does not have.

    Raises:
        AccessDeniedError: A unit is out of reach.
    """
    made = []
    for new in proposed:
        known = {one.name for one in work.rewards.below([new.unit_id])}
        if new.name not in known:
            made.append(publish_reward(work, actor, new, present))
    return made


def _made(actor: Actor, new: NewReward, before: Reward | None, present: Present) -> Reward:
    return Reward(
        id=0,
        series_id=0 if before is None else before.series_id,
        version=1 if before is None else before.version + 1,
        unit_id=new.unit_id,
        rule=new.rule,
        threshold=new.threshold,
        name=new.name,
        words=new.words,
        stock_left=new.stock,
        needs_approval=new.needs_approval,
        state=RewardState.OFFERED,
        made_by=actor.employee_id or 0,
        made_at=present.now,
        guard_version=GUARD_VERSION,
        agreement_reference=new.agreement_reference,
        sign_off=new.sign_off,
    )


def _turn(
    work: Work,
    actor: Actor,
    reward_id: int,
    change: tuple[RewardState, RewardState],
    present: Present,
) -> Reward:
    reward = _reachable(work, actor, reward_id)
    expected, state = change
    if reward.state is not expected or reward.state is state:
        raise RewardRefusedError(reason="changed", reward_id=reward.id)
    retired_on = _day(present) if state is RewardState.RETIRED else None
    work.rewards.set_state(reward.id, state, retired_on)
    _note(work, actor, f"reward_{state.value}", reward, present)
    return work.rewards.get(reward.id)


def _require_newest(work: Work, before: Reward) -> None:
    newest = {one.id for one in work.rewards.below([before.unit_id])}
    if before.id not in newest:
        raise RewardRefusedError(reason="changed", reward_id=before.id)


def _reachable(work: Work, actor: Actor, reward_id: int) -> Reward:
    try:
        reward = work.rewards.get(reward_id)
    except NotFoundError:
        raise AccessDeniedError(Action.EDIT_REWARDS.value, actor.employee_id, None) from None
    require_unit(work, actor, Action.EDIT_REWARDS, reward.unit_id)
    return reward


def _note(
    work: Work, actor: Actor, event: str, reward: Reward, present: Present, **more: int | None
) -> None:
    details: dict[str, str | int | bool | None] = {
        "version": reward.version,
        "kind": reward.rule.kind.value,
        "condition": reward.rule.condition.value,
        "value_cents": reward.rule.value_cents,
        "verdict": reward.judgement.verdict.value,
        "guard_version": GUARD_VERSION,
        **more,
    }
    subject = f"reward:{reward.id}"
    work.journal.write(JournalEntry(present.now, event, subject, actor.employee_id, details))


def _day(present: Present) -> date:
    return present.now.astimezone(present.zone).date()
