"""Ask for a reward that was reached, and think better of it; nothing is spent by either."""

from dataclasses import dataclass, replace

from fleet.access import Action, Actor, guarded, guarded_about
from fleet.errors import AccessDeniedError, ConflictError, NotFoundError, RewardRefusedError
from fleet.journal import JournalEntry
from fleet.ports import Work
from fleet.reward_guard import GUARD_VERSION
from fleet.rewards import TO_HAND_OUT, RequestState, Reward, RewardRequest, code_of
from fleet.usecases.save_case import Present
from fleet.usecases.show_rewards import employee_of, note_reached, require_no_account, unmet_by

_STOCK = "stock"


@dataclass(frozen=True, slots=True)
class Chosen:
    """What was asked for."""

    request: RewardRequest
    reward: Reward


@guarded(Action.CHOOSE_REWARD)
def read_reward_to_choose(work: Work, actor: Actor, reward_id: int, present: Present) -> Reward:
    """A reward that the actor may ask for now, before they do.

    Raises:
        RewardRefusedError: It is not reached, or stopped by the guard.
    """
    return _open_reward(work, employee_of(actor, Action.CHOOSE_REWARD), reward_id, present)


@guarded(Action.CHOOSE_REWARD)
def choose_reward(work: Work, actor: Actor, reward_id: int, present: Present) -> Chosen:
    """Ask for a reward that the actor has reached.

    Raises:
        AccessDeniedError: It is not offered to them.
        RewardRefusedError: It is not reached, asked for already, out of stock, or stopped by the
            guard.
    """
    employee_id = employee_of(actor, Action.CHOOSE_REWARD)
    return _choose(work, actor, employee_id, reward_id, present)


@guarded_about(Action.HAND_OUT_REWARDS)
def choose_reward_for(
    work: Work, actor: Actor, employee_id: int, reward_id: int, present: Present
) -> Chosen:
    """Ask on behalf of somebody without Telegram, who has the same rights (FLEET.md, F17).

    Raises:
        AccessDeniedError: It is not offered to them.
        RewardRefusedError: As where they ask themselves; or they have an account.
    """
    require_no_account(work, employee_id)
    return _choose(work, actor, employee_id, reward_id, present)


@guarded(Action.CHOOSE_REWARD)
def cancel_request(work: Work, actor: Actor, request_id: int, present: Present) -> Chosen:
    """Take the actor's own request back, as long as nothing was handed out.

    Raises:
        AccessDeniedError: It is somebody else's.
        RewardRefusedError: It was given, refused or cancelled meanwhile.
    """
    request = _own_request(work, actor, request_id)
    ended = replace(
        request,
        state=RequestState.CANCELLED,
        settled_by=actor.employee_id,
        settled_at=present.now,
    )
    if request.state not in TO_HAND_OUT or not work.rewards.settle(ended, request.state):
        raise RewardRefusedError(reason="settled", reward_id=request.reward_id)
    work.journal.write(_entry("reward_request_cancelled", actor, ended, present))
    return Chosen(ended, work.rewards.get(request.reward_id))


def _choose(work: Work, actor: Actor, employee_id: int, reward_id: int, present: Present) -> Chosen:
    reward = _open_reward(work, employee_id, reward_id, present)
    is_own = employee_id == actor.employee_id
    request = RewardRequest(
        id=0,
        reward_id=reward.id,
        series_id=reward.series_id,
        employee_id=employee_id,
        unit_id=work.people.lineage_of(employee_id)[-1],
        state=RequestState.ASKED if reward.needs_approval else RequestState.APPROVED,
        asked_at=present.now,
        value_cents=reward.rule.value_cents,
        verdict=reward.judgement.verdict,
        guard_version=GUARD_VERSION,
        asked_by=None if is_own else actor.employee_id,
    )
    try:
        request = work.rewards.ask(request)
    except ConflictError as conflict:
        reason = "out_of_stock" if conflict.constraint == _STOCK else "asked"
        raise RewardRefusedError(reason, reward.id) from conflict
    work.journal.write(_entry("reward_chosen", actor, request, present))
    return Chosen(request, reward)


def _open_reward(work: Work, employee_id: int, reward_id: int, present: Present) -> Reward:
    """The reward, when the person may ask for it: their unit, reached, lawful today."""
    try:
        reward = work.rewards.get(reward_id)
    except NotFoundError:
        raise AccessDeniedError(Action.CHOOSE_REWARD.value, employee_id, None) from None
    today = present.now.astimezone(present.zone).date()
    note_reached(work, employee_id, today, present.zone)
    reached = {one.id for _, one in work.rewards.reached_by(employee_id)}
    if reward.unit_id not in work.people.lineage_of(employee_id) and reward.id not in reached:
        raise AccessDeniedError(Action.CHOOSE_REWARD.value, employee_id, None)
    unmet = unmet_by(reward)
    if unmet is not None:
        raise RewardRefusedError(code_of(unmet), reward.id)
    if reward.id not in reached:
        raise RewardRefusedError(reason="not_reached", reward_id=reward.id)
    return reward


def _own_request(work: Work, actor: Actor, request_id: int) -> RewardRequest:
    try:
        request = work.rewards.request(request_id)
    except NotFoundError:
        raise AccessDeniedError(Action.CHOOSE_REWARD.value, actor.employee_id, None) from None
    if request.employee_id != actor.employee_id:
        raise AccessDeniedError(Action.CHOOSE_REWARD.value, actor.employee_id, None)
    return request


def _entry(event: str, actor: Actor, request: RewardRequest, present: Present) -> JournalEntry:
    details = {"request": request.id, "employee": request.employee_id}
    subject = f"reward:{request.reward_id}"
    return JournalEntry(present.now, event, subject, actor.employee_id, details)
