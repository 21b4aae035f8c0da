"""Work out how far the goals of teams are, and which are reached now.

Each figure is worked out once, of everybody at the same moment, for the units whose figures are
published (`fleet.privacy_floor`): two goals subtracted from one another, or from yesterday's, are
about five people at least (docs/algorithms/privacy_floor.md). Nobody's own is written anywhere.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, Self
from zoneinfo import ZoneInfo

from bonusmalus.claims import Liability
from fleet.driving import RecordedClaim
from fleet.people import Employee
from fleet.ports import Work
from fleet.privacy_floor import Tree, shown_units, totals
from fleet.statistics import FigureKind
from fleet.streaks import MonthMark
from fleet.streaks_rules import open_months
from fleet.team_goals import (
    GoalMetric,
    Measure,
    Quarter,
    TeamGoal,
    is_reached,
    shown_share,
    sixths_of,
)
from fleet.usecases.show_streaks import read_streaks

PEOPLE_AT_ONCE: Final = 50
_PERMILLE = 1000
_DAYS_IN_A_YEAR = 365
_AT_FAULT = frozenset({Liability.FULL, Liability.PARTIAL})
_FREQUENCIES = (GoalMetric.ACCIDENT_FREQUENCY, GoalMetric.AT_FAULT_FREQUENCY)


@dataclass(frozen=True, slots=True)
class Taking:
    """How far the count of who took part has come: what a cursor holds.

    Attributes:
        after_id: The last person who was looked at.
        sixths: By goal, what its people took part in, in sixths of a quarter each. A person is
            counted once, for the goal nearest to them.
        people: By goal, of how many people that is.
    """

    after_id: int
    sixths: Counter[int]
    people: Counter[int]

    @classmethod
    def read(cls, written: str) -> Self:
        """Read a cursor."""
        after_id, _, sums = written.partition(";")
        rows = [[int(one) for one in row.split(":")] for row in sums.split(",") if row]
        return cls(
            int(after_id),
            Counter({goal_id: sixths for goal_id, sixths, _ in rows}),
            Counter({goal_id: people for goal_id, _, people in rows}),
        )

    def __str__(self) -> str:
        """As `17;3:42:9,4:30:5`: the last person, then each goal with sixths and people."""
        rows = (f"{one}:{self.sixths[one]}:{self.people[one]}" for one in sorted(self.people))
        return f"{self.after_id};{','.join(rows)}"


def shown_today(work: Work, today: date) -> dict[int, int]:
    """The units whose goals may be shown, each with how many people it has.

    A part of use cases that asked.
    """
    people = work.statistics.people_by_unit(today, today)
    sums = totals(_tree(work), people)
    return {unit_id: sums[unit_id] for unit_id in shown_units(_tree(work), people)}


def measure_counts(work: Work, today: date) -> int:
    """Measure what is counted by unit, of all goals at once; returns how many were measured."""
    goals = work.team_goals.to_measure(today)
    measures = [one for goal in goals for one in _near_misses_answered(work, goal)]
    for metric in _FREQUENCIES:
        over = _waiting(work, metric, today)
        if over:
            measures += _frequencies(work, over, today)
    for measure in measures:
        work.team_goals.note_measure(measure)
    for goal in goals:
        settle_goal(work, goal, today)
    return len(measures)


def begin_participation(work: Work, today: date) -> Taking | None:
    """What the count of who took part begins with; None where none is due."""
    waiting = _waiting(work, GoalMetric.PARTICIPATION, today)
    return Taking(0, Counter(), Counter()) if waiting else None


def measure_participation(work: Work, taking: Taking, today: date, zone: ZoneInfo) -> Taking | None:
    """Count the next people; None when all are counted and the goals are measured."""
    goals = _waiting(work, GoalMetric.PARTICIPATION, today)
    if not goals:
        return None
    by_unit = {goal.unit_id: goal for goal in goals}
    found = work.team_goals.people_below(
        sorted(by_unit), today, after_id=taking.after_id, limit=PEOPLE_AT_ONCE
    )
    sixths, people = Counter(taking.sixths), Counter(taking.people)
    for person in found:
        own = _share_of(work, person, goals[0].quarter, today, zone)
        if own is not None:
            goal = _nearest(work, person, by_unit)
            sixths[goal.id] += own
            people[goal.id] += 1
    if len(found) == PEOPLE_AT_ONCE:
        return Taking(found[-1].id, sixths, people)
    _note_participation(work, goals, Taking(0, sixths, people))
    for goal in goals:
        settle_goal(work, goal, today)
    return None


def settle_goal(work: Work, goal: TeamGoal, today: date) -> TeamGoal:
    """Note that a goal is reached, by what was measured last: a part of use cases that asked."""
    last = work.team_goals.last_measure(goal.id)
    if last is not None and is_reached(goal, last.value, today):
        work.team_goals.mark_reached(goal.id, today)
    return work.team_goals.get(goal.id)


def _tree(work: Work) -> Tree:
    return {unit.id: unit.parent_id for unit in work.units.all()}


def _waiting(work: Work, metric: GoalMetric, today: date) -> list[TeamGoal]:
    """Goals of one quarter that are measured now, all together; none where they were before.

    The figures of the quarter are published, its last month can be confirmed no more, and each unit
    is one of those published.
    """
    goals = [
        one
        for one in work.team_goals.to_measure(today)
        if one.metric is metric and _is_over(one.quarter, today)
    ]
    if not goals:
        return []
    quarter = max(one.quarter for one in goals)
    tops = [unit.id for unit in work.units.all() if unit.parent_id is None]
    alike = [one for one in work.team_goals.below(tops) if one.metric is metric]
    if any(one.quarter == quarter and work.team_goals.last_measure(one.id) for one in alike):
        return []
    published = work.statistics.units_shown(FigureKind.QUARTER, quarter.months[-1])
    return [one for one in goals if one.quarter == quarter and one.unit_id in published]


def _is_over(quarter: Quarter, today: date) -> bool:
    return quarter.last_on < today and quarter.months[-1] not in open_months(today)


def _near_misses_answered(work: Work, goal: TeamGoal) -> list[Measure]:
    """The sum of what was published of the unit: it says no more than those figures."""
    if goal.metric is not GoalMetric.NEAR_MISSES_ANSWERED:
        return []
    first, *_, last = goal.quarter.months
    figures = work.statistics.published([goal.unit_id], first, last)
    months = {one.until: one.value for one in figures if one.kind is FigureKind.PEOPLE}
    if not months:
        return []
    value = sum(one.value for one in figures if one.kind is FigureKind.ANSWERED)
    newest = max(months)
    return [Measure(goal.id, newest.last_on, value, months[newest])]


def _frequencies(work: Work, goals: Sequence[TeamGoal], today: date) -> list[Measure]:
    """Claims per 1000 vehicle-years of the quarter, of all goals in one transaction."""
    shown = shown_today(work, today)
    measured = ((goal, _frequency(work, goal)) for goal in goals if goal.unit_id in shown)
    return [
        Measure(goal.id, goal.quarter.last_on, value, shown[goal.unit_id])
        for goal, value in measured
        if value is not None
    ]


def _frequency(work: Work, goal: TeamGoal) -> int | None:
    """None where there is no vehicle."""
    first_on, before_on = goal.quarter.first_on, goal.quarter.following.first_on
    _, vehicles = work.driving.vehicles_below(goal.unit_id, 0, 1)
    if not vehicles:
        return None
    claimants = work.team_goals.claimants_below(goal.unit_id, first_on, before_on)
    number = sum(
        first_on <= claim.occurred_on < before_on and _counts(goal.metric, claim)
        for claims in work.driving.claims_by_person(claimants).values()
        for claim in claims
    )
    return number * _PERMILLE * _DAYS_IN_A_YEAR // (vehicles * (before_on - first_on).days)


def _counts(metric: GoalMetric, claim: RecordedClaim) -> bool:
    """Whether a claim counts: any of them, or those decided, in the end, with liability."""
    if metric is GoalMetric.ACCIDENT_FREQUENCY:
        return True
    return bool(claim.decisions) and claim.decisions[-1].liability in _AT_FAULT


def _share_of(
    work: Work, person: Employee, quarter: Quarter, today: date, zone: ZoneInfo
) -> int | None:
    """What a person took part in of the quarter, in sixths; None where no month counts."""
    months = set(quarter.months)
    streak = read_streaks(work, person.id, today, zone).responsible
    marks = [mark for month, mark in streak.marks if month in months]
    return sixths_of(marks.count(MonthMark.KEPT), marks.count(MonthMark.MISSED))


def _nearest(work: Work, person: Employee, by_unit: dict[int, TeamGoal]) -> TeamGoal:
    lineage = work.units.get(person.unit_id).lineage
    return next(by_unit[one] for one in reversed(lineage) if one in by_unit)


def _note_participation(work: Work, goals: Sequence[TeamGoal], taking: Taking) -> None:
    """Keep the shares that may be shown beside each other."""
    by_unit = {goal.unit_id: goal for goal in goals}
    tree = {unit_id: _above(work, unit_id, by_unit) for unit_id in by_unit}
    people = {unit_id: taking.people[goal.id] for unit_id, goal in by_unit.items()}
    sixths = {unit_id: taking.sixths[goal.id] for unit_id, goal in by_unit.items()}
    numbers, sums = totals(tree, people), totals(tree, sixths)
    for unit_id in sorted(shown_units(tree, people)):
        goal, value = by_unit[unit_id], shown_share(sums[unit_id], numbers[unit_id])
        work.team_goals.note_measure(
            Measure(goal.id, goal.quarter.last_on, value, numbers[unit_id])
        )


def _above(work: Work, unit_id: int, goals: Iterable[int]) -> int | None:
    """The nearest unit above that has such a goal as well."""
    known = set(goals)
    return next(
        (one for one in reversed(work.units.get(unit_id).lineage[:-1]) if one in known), None
    )
