"""Goals of a team as everybody of it sees them: one figure for all, and nobody's own."""

from dataclasses import dataclass

from fleet.access import Action, Actor, guarded, scopes
from fleet.errors import AccessDeniedError, NotFoundError
from fleet.people import Unit
from fleet.ports import Work
from fleet.team_goals import Measure, Pot, TeamGoal, pot_of

GOALS_SHOWN = 6


@dataclass(frozen=True, slots=True)
class ShownGoal:
    """A goal with its progress.

    Attributes:
        measure: What was measured last; None while nothing was, or of too few people.
        is_kept_by_actor: Whether the reader may change it.
    """

    goal: TeamGoal
    unit: Unit
    measure: Measure | None
    pot: Pot
    is_kept_by_actor: bool


@guarded(Action.SEE_TEAM_GOALS)
def list_team_goals(work: Work, actor: Actor) -> list[ShownGoal]:
    """The newest goals of the actor's own units, and of those whose goals they keep."""
    own = _own_lineage(work, actor)
    kept = work.team_goals.below(scopes(actor, Action.KEEP_TEAM_GOALS))
    found = {goal.id: goal for goal in (*work.team_goals.of_lineage(own), *kept)}
    order = sorted(found.values(), key=lambda one: (one.quarter, -one.id), reverse=True)
    return [_shown(work, actor, goal) for goal in order[:GOALS_SHOWN]]


@guarded(Action.SEE_TEAM_GOALS)
def show_team_goal(work: Work, actor: Actor, goal_id: int) -> ShownGoal:
    """One goal.

    Raises:
        AccessDeniedError: It is of no unit of the actor, and they do not keep it.
    """
    try:
        goal = work.team_goals.get(goal_id)
    except NotFoundError:
        raise AccessDeniedError(Action.SEE_TEAM_GOALS.value, actor.employee_id, None) from None
    shown = _shown(work, actor, goal)
    if not shown.is_kept_by_actor and goal.unit_id not in _own_lineage(work, actor):
        raise AccessDeniedError(Action.SEE_TEAM_GOALS.value, actor.employee_id, None)
    return shown


def _own_lineage(work: Work, actor: Actor) -> tuple[int, ...]:
    return () if actor.employee_id is None else work.people.lineage_of(actor.employee_id)


def _shown(work: Work, actor: Actor, goal: TeamGoal) -> ShownGoal:
    unit = work.units.get(goal.unit_id)
    kept = set(scopes(actor, Action.KEEP_TEAM_GOALS)) & set(unit.lineage)
    return ShownGoal(
        goal,
        unit,
        work.team_goals.last_measure(goal.id),
        pot_of(work.team_goals.entries_of(goal.id)),
        bool(kept),
    )
