"""Work out how far the goals of teams are, and which are reached now.

Only figures of five people together at least are kept; nobody's own is written anywhere.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from bonusmalus.claims import Liability
from fleet.driving import RecordedClaim
from fleet.people import Employee
from fleet.ports import Work
from fleet.streaks import MonthMark
from fleet.team_goals import FEWEST_PEOPLE, GoalMetric, Measure, TeamGoal, is_reached
from fleet.usecases.show_streaks import read_streaks

_PERMILLE = 1000
_DAYS_IN_A_YEAR = 365
_ANSWERED_AT_MOST = 10_000
_AT_FAULT = frozenset({Liability.FULL, Liability.PARTIAL})


@dataclass(frozen=True, slots=True)
class Measuring:
    """A goal whose team is measured on a day."""

    work: Work
    goal: TeamGoal
    people: Sequence[Employee]
    today: date
    zone: ZoneInfo

    @property
    def until_on(self) -> date:
        """The first day that does not count any more: after today, or after the quarter."""
        return min(self.today, self.goal.quarter.last_on) + timedelta(days=1)


def measure_goal(work: Work, goal: TeamGoal, today: date, zone: ZoneInfo) -> TeamGoal:
    """Keep how far a goal is on a day; the calendar calls it, and whoever enters a figure.

    Returns:
        The goal as it is now: once reached it stays reached.
    """
    people = work.team_goals.people_below(goal.unit_id, today)
    if len(people) < FEWEST_PEOPLE:
        return goal
    work_out = _WAYS.get(goal.metric)
    value = work_out(Measuring(work, goal, people, today, zone)) if work_out else None
    if value is not None:
        work.team_goals.note_measure(Measure(goal.id, today, value, len(people)))
    return settle_goal(work, goal, today)


def settle_goal(work: Work, goal: TeamGoal, today: date) -> TeamGoal:
    """Note that a goal is reached, by what was measured last: a part of use cases that asked."""
    last = work.team_goals.last_measure(goal.id)
    if last is not None and is_reached(goal, last.value, today):
        work.team_goals.mark_reached(goal.id, today)
    return work.team_goals.get(goal.id)


def _participation(one: Measuring) -> int | None:
    """Permille of person-months that were kept; pauses, and what is still open, left out."""
    months = set(one.goal.quarter.months)
    marks = [
        mark
        for person in one.people
        for month, mark in read_streaks(one.work, person.id, one.today, one.zone).responsible.marks
        if month in months
    ]
    kept, missed = marks.count(MonthMark.KEPT), marks.count(MonthMark.MISSED)
    return kept * _PERMILLE // (kept + missed) if kept + missed else None


def _near_misses_answered(one: Measuring) -> int:
    answered, _ = one.work.incidents.answered_below(one.goal.unit_id, 0, _ANSWERED_AT_MOST)
    days = (_day(found.answered_at, one.zone) for found in answered)
    first_on = one.goal.quarter.first_on
    return sum(on is not None and first_on <= on < one.until_on for on in days)


def _accident_frequency(one: Measuring) -> int | None:
    return _frequency(one, lambda _: True)


def _at_fault_frequency(one: Measuring) -> int | None:
    return _frequency(one, _is_at_fault)


def _frequency(one: Measuring, counts: Callable[[RecordedClaim], bool]) -> int | None:
    """Claims per 1000 vehicle-years; None where there is no vehicle."""
    first_on = one.goal.quarter.first_on
    claimants = one.work.team_goals.claimants_below(one.goal.unit_id, first_on, one.until_on)
    number = sum(
        first_on <= claim.occurred_on < one.until_on and counts(claim)
        for employee_id in claimants
        for claim in one.work.driving.claims_of(employee_id)
    )
    _, vehicles = one.work.driving.vehicles_below(one.goal.unit_id, 0, 1)
    days = (one.until_on - first_on).days
    if not vehicles or days <= 0:
        return None
    return number * _PERMILLE * _DAYS_IN_A_YEAR // (vehicles * days)


def _is_at_fault(claim: RecordedClaim) -> bool:
    """Whether it is decided, the last decision standing, with a share of liability."""
    return bool(claim.decisions) and claim.decisions[-1].liability in _AT_FAULT


def _day(at: datetime | None, zone: ZoneInfo) -> date | None:
    return None if at is None else at.astimezone(zone).date()


_WAYS: Mapping[GoalMetric, Callable[[Measuring], int | None]] = {
    GoalMetric.PARTICIPATION: _participation,
    GoalMetric.NEAR_MISSES_ANSWERED: _near_misses_answered,
    GoalMetric.ACCIDENT_FREQUENCY: _accident_frequency,
    GoalMetric.AT_FAULT_FREQUENCY: _at_fault_frequency,
}
"""The S/P is the insurer's figure: it is entered by hand (`fleet.usecases.keep_team_goals`)."""
