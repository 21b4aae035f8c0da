"""Set a goal of a team, enter an S/P, pay into its pot and note what the pot bought."""

from dataclasses import dataclass
from datetime import date

from fleet.access import Action, Actor, guarded, require_unit, scopes
from fleet.errors import AccessDeniedError, ConflictError, GoalRefusedError, NotFoundError
from fleet.journal import JournalEntry
from fleet.people import Unit
from fleet.ports import Work
from fleet.reward_guard import Judgement, judge
from fleet.rewards import code_of, missing_for
from fleet.team_goals import (
    GoalMetric,
    Measure,
    PotEntry,
    PotMove,
    Quarter,
    TeamGoal,
    is_share_target,
    pot_of,
    rule_of,
)
from fleet.usecases.measure_goals import settle_goal, shown_today
from fleet.usecases.save_case import Present


@dataclass(frozen=True, slots=True)
class NewGoal:
    """A goal as it was filled in."""

    unit_id: int
    metric: GoalMetric
    target: int
    quarter: Quarter


@guarded(Action.KEEP_TEAM_GOALS)
def list_units_with_goals(work: Work, actor: Actor, today: date) -> list[Unit]:
    """The units of the actor's scope whose figure speaks of no fewer than five people."""
    above = set(scopes(actor, Action.KEEP_TEAM_GOALS))
    shown = shown_today(work, today)
    return [unit for unit in work.units.all() if above & set(unit.lineage) and unit.id in shown]


@guarded(Action.KEEP_TEAM_GOALS)
def set_team_goal(work: Work, actor: Actor, new: NewGoal, present: Present) -> TeamGoal:
    """Set it; everybody of the unit sees it from now on.

    Raises:
        AccessDeniedError: The unit is out of reach.
        GoalRefusedError: Fewer than five people in the unit or beside it, a quarter that is over,
            a target of participation that is none of its steps, or it exists already.
    """
    today = _day(present)
    require_unit(work, actor, Action.KEEP_TEAM_GOALS, new.unit_id)
    if new.unit_id not in shown_today(work, today):
        raise GoalRefusedError(reason="few_people")
    if new.metric is GoalMetric.PARTICIPATION and not is_share_target(new.target):
        raise GoalRefusedError(reason="share")
    if new.quarter.last_on < today:
        raise GoalRefusedError(reason="past")
    goal = TeamGoal(
        0, new.unit_id, new.metric, new.target, new.quarter, actor.employee_id or 0, present.now
    )
    try:
        goal = work.team_goals.add(goal)
    except ConflictError as conflict:
        raise GoalRefusedError(reason="exists") from conflict
    _note(work, actor, "team_goal_set", goal, present, target=goal.target)
    return goal


@guarded(Action.KEEP_TEAM_GOALS)
def close_team_goal(work: Work, actor: Actor, goal_id: int, present: Present) -> TeamGoal:
    """End it before its time; what was paid into its pot stays there.

    Raises:
        AccessDeniedError: It is out of reach.
        GoalRefusedError: It is ended already.
    """
    goal = _reachable(work, actor, goal_id)
    if not work.team_goals.close(goal.id, _day(present)):
        raise GoalRefusedError(reason="ended")
    _note(work, actor, "team_goal_ended", goal, present)
    return work.team_goals.get(goal.id)


@guarded(Action.KEEP_TEAM_GOALS)
def note_loss_ratio(
    work: Work, actor: Actor, goal_id: int, permille: int, present: Present
) -> TeamGoal:
    """Enter the S/P as the insurer gave it, in permille.

    Raises:
        AccessDeniedError: It is out of reach.
        GoalRefusedError: The goal is of something that is worked out, is ended, or too few people.
    """
    goal, today = _reachable(work, actor, goal_id), _day(present)
    if goal.metric is not GoalMetric.LOSS_RATIO:
        raise GoalRefusedError(reason="measured")
    if goal.closed_on is not None:
        raise GoalRefusedError(reason="ended")
    number = shown_today(work, today).get(goal.unit_id)
    if number is None:
        raise GoalRefusedError(reason="few_people")
    work.team_goals.note_measure(Measure(goal.id, today, permille, number, actor.employee_id))
    _note(work, actor, "loss_ratio_noted", goal, present, permille=permille)
    return settle_goal(work, goal, today)


@guarded(Action.KEEP_TEAM_GOALS)
def judge_pot(work: Work, actor: Actor, goal_id: int) -> tuple[TeamGoal, Judgement]:
    """What the guard says of a pot for that goal, before anything is paid in.

    Raises:
        AccessDeniedError: It is out of reach.
    """
    goal = _reachable(work, actor, goal_id)
    return goal, judge(rule_of(goal, has_pot=True))


@guarded(Action.KEEP_TEAM_GOALS)
def pay_into_pot(work: Work, actor: Actor, entry: PotEntry, present: Present) -> TeamGoal:
    """Pay into the pot of a goal, under the agreement that it rests on.

    Raises:
        AccessDeniedError: The goal is out of reach.
        GoalRefusedError: The guard blocks a pot for this goal, or wants the agreement.
    """
    goal = _reachable(work, actor, entry.goal_id)
    unmet = missing_for(judge(rule_of(goal, has_pot=True)), entry.reference, None)
    if unmet is not None:
        raise GoalRefusedError(code_of(unmet))
    return _added(work, actor, goal, entry, present)


@guarded(Action.KEEP_TEAM_GOALS)
def spend_pot(work: Work, actor: Actor, entry: PotEntry, present: Present) -> TeamGoal:
    """Note what the pot bought for the team, and for how much.

    Raises:
        AccessDeniedError: The goal is out of reach.
        GoalRefusedError: It is not reached yet, or that is more than is in the pot.
    """
    goal = _reachable(work, actor, entry.goal_id)
    if goal.reached_on is None:
        raise GoalRefusedError(reason="not_reached")
    work.team_goals.hold(goal.id)
    known = work.team_goals.entries_of(goal.id)
    is_new = entry.key not in {one.key for one in known}
    if is_new and entry.amount_cents > pot_of(known).left_cents:
        raise GoalRefusedError(reason="too_much")
    work.team_goals.set_outcome(goal.id, entry.reference)
    return _added(work, actor, goal, entry, present)


def _added(work: Work, actor: Actor, goal: TeamGoal, entry: PotEntry, present: Present) -> TeamGoal:
    if work.team_goals.add_entry(entry):
        event = "pot_paid_into" if entry.move is PotMove.PAID_IN else "pot_spent"
        _note(work, actor, event, goal, present, amount_cents=entry.amount_cents)
    return work.team_goals.get(goal.id)


def _reachable(work: Work, actor: Actor, goal_id: int) -> TeamGoal:
    try:
        goal = work.team_goals.get(goal_id)
    except NotFoundError:
        raise AccessDeniedError(Action.KEEP_TEAM_GOALS.value, actor.employee_id, None) from None
    require_unit(work, actor, Action.KEEP_TEAM_GOALS, goal.unit_id)
    return goal


def _note(
    work: Work, actor: Actor, event: str, goal: TeamGoal, present: Present, **more: int
) -> None:
    details = {"metric": goal.metric.value, "quarter": str(goal.quarter), **more}
    subject = f"team_goal:{goal.id}"
    work.journal.write(JournalEntry(present.now, event, subject, actor.employee_id, details))


def _day(present: Present) -> date:
    return present.now.astimezone(present.zone).date()
