"""An attacker gets all that readers get, over months, units and filters, and solves for people.

The attacker knows the tree, who belonged where in each month, and how every published number is
made: each is a sum over people. What they look for is a combination of published numbers that
speaks of fewer than five people. Linear algebra finds it if there is one: a combination on the
columns of some people alone exists just when the other columns have a lower rank.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from itertools import combinations, combinations_with_replacement
from random import Random

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.group_pictures import DELAYS, DISTRIBUTION, INCIDENTS, chart_for, workbook_of
from fleet.access import Actor
from fleet.closes import Coming, EffectRow, Renewed, effects_of
from fleet.driving import Assignment, Vehicle
from fleet.errors import GoalRefusedError
from fleet.group_digest import Rows
from fleet.incidents import EventType, Incident, IncidentStatus, WaitsFor
from fleet.months import Month
from fleet.people import Employee, Grant, Language, Role, TelegramLink, UnitKind
from fleet.privacy_floor import FLOOR
from fleet.renewals import NewClose
from fleet.statistics import FigureKind, PublishedFigure, RenewalCount
from fleet.statistics_rules import BANDS, figures_of_edition
from fleet.streaks import Confirmation, ConfirmationKind, MonthMark
from fleet.team_goals import GoalMetric, Measure, Quarter, TeamGoal, shown_share
from fleet.usecases.keep_team_goals import NewGoal, set_team_goal
from fleet.usecases.measure_goals import (
    begin_participation,
    measure_counts,
    measure_participation,
)
from fleet.usecases.publish_statistics import publish_statistics
from fleet.usecases.save_case import Present
from fleet.usecases.show_group_digest import read_figures
from fleet.usecases.show_month_effects import ShownMonth, show_month_effects
from fleet.usecases.show_streaks import read_streaks
from fleet.working_days import WorkingDays
from tests.support.counted_company import PARIS
from tests.support.fake_store import FakeWork

K = FigureKind
START = Month(2026, 1)
MONTHS = 6
DAMAGE = tuple(event for event in EventType if not event.is_preventive)
Column = tuple[int, str]
"""Somebody, and which of their numbers: of a month, a type, a renewal, a band."""

Equation = Mapping[Column, int]


@dataclass
class Attacker:
    """What is known of who was where, and what was published: numbers as sums over people."""

    work: FakeWork = field(default_factory=FakeWork)
    there: dict[Month, dict[int, int]] = field(default_factory=dict)
    renewed: dict[tuple[Month, Month], dict[int, int]] = field(default_factory=dict)
    closed: dict[Month, dict[int, int]] = field(default_factory=dict)
    decided: dict[Month, dict[int, int]] = field(default_factory=dict)
    goals: list[Equation] = field(default_factory=list)

    def of_months(self) -> list[Equation]:
        """What /month and the published figures say of the premium, of every unit and month."""
        published = [one for one in self.work.state.published.values() if one.kind is K.EFFECT]
        found = [self._realised(one.unit_id, one.until) for one in published]
        manager = Actor(1, (Grant(Role.FLEET_MANAGER, 1),))
        for month in self.closed:
            for unit in self.work.units.all():
                shown = show_month_effects(self.work, manager, unit.id, month, 0)
                assert shown is not None
                found += self._said(shown)
        return found

    def goal_equation(self, measure: Measure, there: Mapping[int, int]) -> Equation:
        """A goal as a sum over people; near misses are the same reports that are published."""
        goal = self.work.team_goals.get(measure.goal_id)
        if goal.metric is not GoalMetric.NEAR_MISSES_ANSWERED:
            people = self._below(goal.unit_id, there)
            if goal.metric is GoalMetric.PARTICIPATION:
                people = [who for who in people if self._counts(who, goal)]
            return {(who, f"{goal.metric} {goal.quarter}"): 1 for who in people}
        published = self.work.state.published.values()
        return {
            column: 1
            for one in published
            if one.unit_id == goal.unit_id and one.kind is K.ANSWERED
            if one.until in goal.quarter.months
            for column in self._equation(one)
        }

    def _counts(self, who: int, goal: TeamGoal) -> bool:
        on = goal.quarter.last_on + timedelta(days=9)
        marks = read_streaks(self.work, who, on, PARIS).responsible.marks
        counted = {MonthMark.KEPT, MonthMark.MISSED}
        return any(mark in counted for month, mark in marks if month in goal.quarter.months)

    def _said(self, shown: ShownMonth) -> Iterator[Equation]:
        yield from (self._realised(one.unit.id, shown.month) for one in shown.units)
        total, unit_id, month = shown.total, shown.unit.id, shown.month
        if total is None:
            return
        yield self._realised(unit_id, month)
        for part, sign in ((total.reductions, "-"), (total.increases, "+")):
            if part is not None:
                yield {column: 1 for column in self._realised(unit_id, month) if sign in column[1]}
        if total.coming_cents is not None:
            yield {(who, f"coming {month}"): 1 for who in self._below(unit_id, self.decided[month])}

    def _realised(self, unit_id: int, month: Month) -> Equation:
        people = self._below(unit_id, self.closed[month])
        return {(who, f"{sign}{month}"): 1 for who in people for sign in "+-"}

    def equations(self, kinds: Sequence[FigureKind]) -> list[Equation]:
        published = self.work.state.published.values()
        return [self._equation(one) for one in published if one.kind in kinds]

    def _equation(self, one: PublishedFigure) -> Equation:
        if one.kind in {K.COEFFICIENTS, K.RENEWALS}:
            return {(who, f"{one.until}"): 1 for who in self._renewed_below(one)}
        if one.kind is K.BAND:
            low, high = map(int, one.detail.split("-"))
            places = [at for at, (a, b) in enumerate(BANDS) if low <= a and b <= high]
            people = self._renewed_below(one)
            return {(who, f"{one.until} {at}"): 1 for who in people for at in places}
        if one.kind is K.TYPE:
            return dict(self._typed(one))
        return {
            (who, f"{one.kind} {one.until} {event}"): 1
            for who in self._below(one.unit_id, self.there[one.until])
            for event in self._events(one.kind)
        }

    def _events(self, kind: FigureKind) -> tuple[str, ...]:
        return tuple(event.value for event in DAMAGE) if kind is K.INCIDENTS else ("",)

    def _typed(self, one: PublishedFigure) -> Iterator[tuple[Column, int]]:
        others = {
            other.detail
            for other in self.work.state.published.values()
            if (other.kind, other.until) == (K.TYPE, one.until) and other.detail != "rest"
        }
        rest = [event.value for event in DAMAGE if event.value not in others]
        for age in range(3):
            month = one.until.plus(-age)
            for who in self._below(one.unit_id, self.there[month]):
                for event in rest if one.detail == "rest" else [one.detail]:
                    yield (who, f"{K.INCIDENTS} {month} {event}"), 1

    def _renewed_below(self, one: PublishedFigure) -> list[int]:
        return self._below(one.unit_id, self.renewed[one.since, one.until])

    def _below(self, unit_id: int, places: Mapping[int, int]) -> list[int]:
        units = self.work.state.units
        return [who for who, unit in places.items() if unit_id in units[unit].lineage]


def people_spoken_of(equations: Sequence[Equation]) -> set[int] | None:
    """Fewer than five people of whom some combination of the numbers speaks; None: nobody."""
    for connected in _connected(equations):
        columns = _distinct({column for equation in connected for column in equation}, connected)
        matrix = np.array([[one.get(column, 0) for column in columns] for one in connected])
        rank = np.linalg.matrix_rank(matrix)
        people = sorted({who for who, _ in columns})
        for group in combinations(people, min(FLOOR - 1, len(people))):
            others = [at for at, (who, _) in enumerate(columns) if who not in group]
            if not others or np.linalg.matrix_rank(matrix[:, others]) < rank:
                return set(group)
    return None


def _connected(equations: Sequence[Equation]) -> list[list[Equation]]:
    """Equations that share a column, together: the others cannot be combined with them."""
    found: list[tuple[set[Column], list[Equation]]] = []
    for equation in equations:
        columns, together = set(equation), [equation]
        apart = []
        for others, members in found:
            if columns & others:
                columns |= others
                together = [*members, *together]
            else:
                apart.append((others, members))
        found = [*apart, (columns, together)]
    return [members for columns, members in found if columns]


def _distinct(columns: set[Column], equations: Sequence[Equation]) -> list[Column]:
    """Of the numbers of a person that no equation tells apart, one."""
    kept: dict[tuple[int, tuple[int, ...]], Column] = {}
    for column in sorted(columns):
        pattern = tuple(one.get(column, 0) for one in equations)
        kept.setdefault((column[0], pattern), column)
    return list(kept.values())


def lived(seed: int, number_of_people: int) -> Attacker:
    """Half a year of a small company in which people come, go, move, report and are renewed."""
    chance, attacker = Random(seed), Attacker()  # noqa: S311 - an example, no secret
    work = attacker.work
    places = _units(work)
    for _ in range(number_of_people):
        _join(work, chance, places, date(2020, 1, 1))
    for age in range(MONTHS):
        month = START.plus(age)
        _change(work, chance, places, month)
        _report(work, chance, month)
        _renew(attacker, chance, month)
        _publish(attacker, month)
    return attacker


def _units(work: FakeWork) -> list[int]:
    root = work.units.add("ACME", "Acme", UnitKind.COMPANY, None)
    sites = [work.units.add(f"S{at}", f"Site {at}", UnitKind.SITE, root.id) for at in range(2)]
    team = work.units.add("T", "Team", UnitKind.TEAM, sites[0].id)
    return [root.id, *(one.id for one in sites), team.id]


def _join(work: FakeWork, chance: Random, places: Sequence[int], on: date) -> None:
    number = f"E{len(work.state.employees)}"
    unit_id = chance.choice(places)
    work.people.add(Employee(0, number, "Alix", number, unit_id, Language.FRENCH, on))


def _change(work: FakeWork, chance: Random, places: Sequence[int], month: Month) -> None:
    people = work.state.employees
    for who in chance.sample(sorted(people), k=min(2, len(people))):
        people[who] = replace(people[who], unit_id=chance.choice(places))
    if chance.random() < 0.5:
        _join(work, chance, places, month.first_on)
    leaver = chance.choice(sorted(people))
    if chance.random() < 0.5 and people[leaver].left_on is None:
        people[leaver] = replace(people[leaver], left_on=month.first_on + timedelta(days=14))


def _report(work: FakeWork, chance: Random, month: Month) -> None:
    there = [one for one in work.state.employees.values() if one.is_employed(month.first_on)]
    for at in range(chance.randrange(9) if there else 0):
        driver = chance.choice(there)
        at_noon = datetime(month.year, month.number, 1 + at, 12, tzinfo=UTC)
        work.incidents.add(
            replace(
                Incident(0, driver.unit_id, driver.id, driver.id, at_noon),
                status=IncidentStatus.DECLARED,
                number=f"{month}-{at}",
                event=chance.choice((EventType.GLASS, EventType.THEFT, EventType.NEAR_MISS)),
                occurred_on=at_noon.date(),
                waits_for=WaitsFor.HANDLER,
            )
        )


def _renew(attacker: Attacker, chance: Random, month: Month) -> None:
    work = attacker.work
    known = {one.employee_id for one in work.state.renewal_closes.values()}
    closes = [
        NewClose(one.id, month.first_on, 100, chance.randrange(50, 200), None, is_to_be_told=False)
        for one in work.state.employees.values()
        if one.id not in known and one.left_on is None and chance.random() < 0.4
    ]
    at = datetime(month.year, month.number, 28, tzinfo=UTC)
    work.renewals.close(closes, at)
    decided = chance.sample(
        sorted(work.state.employees), k=chance.randrange(7) % len(work.state.employees)
    )
    attacker.closed[month] = _places(work, [one.employee_id for one in closes])
    attacker.decided[month] = _places(work, decided)
    work.renewals.close_month(month, _effects(attacker, chance, month), at)


def lived_with_goals(seed: int, number_of_people: int) -> Attacker:
    """Two quarters in which HR sets what goals they can, and all are measured on many days."""
    chance, attacker = Random(seed), Attacker()  # noqa: S311 - an example, no secret
    work, places = attacker.work, _units(attacker.work)
    hr = Actor(1, (Grant(Role.HR, 1),))
    for _ in range(number_of_people):
        _join(work, chance, places, date(2020, 1, 1))
    for age in range(MONTHS + 1):
        month = START.plus(age)
        for day in (1, 9, 20):
            _set_goals(work, chance, hr, month.first_on.replace(day=day))
            _change(work, chance, places, month)
            _drive(work, chance)
            _measure(attacker, month.first_on.replace(day=day))
        _report(work, chance, month)
        _publish(attacker, month)
    return attacker


def _set_goals(work: FakeWork, chance: Random, hr: Actor, on: date) -> None:
    present = Present(datetime(on.year, on.month, on.day, 12, tzinfo=UTC), PARIS, WorkingDays())
    for unit in work.units.all():
        for metric in GoalMetric:
            if chance.random() < 0.5:
                with suppress(GoalRefusedError):
                    new = NewGoal(unit.id, metric, 800, Quarter.of(on))
                    set_team_goal(work, hr, new, present)


def _drive(work: FakeWork, chance: Random) -> None:
    """Everybody has an account and a vehicle from the start; each unit has a vehicle."""
    for unit in work.units.all():
        if work.driving.vehicles_below(unit.id, 0, 1)[1] == 0:
            work.driving.add_vehicle(Vehicle(0, f"AA-{unit.id}", "Kangoo", unit.id, None))
    for who in work.state.employees:
        if work.people.link_of(who) is None:
            at = datetime(2025, 12, 1, tzinfo=UTC)
            work.people.link(TelegramLink(who, 1000 + who, 1000 + who, at, 1))
            work.driving.assign(Assignment(0, who, 1, date(2025, 12, 1)))
        if chance.random() < 0.3:
            month = START.plus(chance.randrange(MONTHS))
            kind = ConfirmationKind.NOTHING_TO_REPORT
            work.streaks.confirm(Confirmation(who, month, kind, datetime(2026, 1, 1, tzinfo=UTC)))


def _measure(attacker: Attacker, on: date) -> None:
    """Measure as the calendar does, and note who was where, and whose months count."""
    work = attacker.work
    known = dict(work.state.goal_measures)
    measure_counts(work, on)
    taking = begin_participation(work, on)
    while taking is not None:
        taking = measure_participation(work, taking, on, PARIS)
    there = {one.id: one.unit_id for one in work.state.employees.values() if one.is_employed(on)}
    for key, measure in work.state.goal_measures.items():
        if known.get(key) != measure:
            attacker.goals.append(attacker.goal_equation(measure, there))


def _places(work: FakeWork, people: Iterable[int]) -> dict[int, int]:
    return {who: work.state.employees[who].unit_id for who in people}


def _effects(attacker: Attacker, chance: Random, month: Month) -> list[EffectRow]:
    """What the closes of a month, and the decisions about a few people, do to the premium."""
    renewed = [
        Renewed(who, unit_id, 100, chance.choice((95, 100, 125)), 80_000)
        for who, unit_id in attacker.closed[month].items()
    ]
    decided = attacker.decided[month].items()
    return effects_of(renewed, [Coming(who, unit_id, 95, 118, 80_000) for who, unit_id in decided])


def _publish(attacker: Attacker, month: Month) -> None:
    """Note who is where when it is published, as somebody inside of the company would know."""
    work = attacker.work
    known = set(work.state.published)
    for age in range(12):
        shown = month.plus(-age)
        attacker.there.setdefault(
            shown,
            {
                one.id: one.unit_id
                for one in work.state.employees.values()
                if one.entered_on <= shown.last_on
                and (one.left_on is None or one.left_on > shown.first_on)
            },
        )
    publish_statistics(work, month, PARIS)
    new = [one for key, one in work.state.published.items() if key not in known]
    for one in new:
        if one.kind is K.RENEWALS:
            attacker.renewed[one.since, one.until] = {
                close.employee_id: work.state.employees[close.employee_id].unit_id
                for close in work.state.renewal_closes.values()
                if one.since.first_on <= close.renewal_on <= one.until.last_on
            }


SYSTEMS = {
    "incidents by month, unit and type": (K.INCIDENTS, K.TYPE),
    "near misses": (K.NEAR_MISSES,),
    "prompt reports": (K.PROMPT,),
    "answers": (K.ANSWERED, K.ANSWERED_IN_TIME),
    "coefficients": (K.COEFFICIENTS,),
    "bands": (K.BAND,),
}


@settings(deadline=None, max_examples=12)
@given(st.integers(0, 100_000), st.integers(4, 11))
def test_no_combination_of_published_figures_speaks_of_fewer_than_five(
    seed: int, number_of_people: int
) -> None:
    attacker = lived(seed, number_of_people)

    found = {name: people_spoken_of(attacker.equations(kinds)) for name, kinds in SYSTEMS.items()}
    assert found == dict.fromkeys(SYSTEMS)


@settings(deadline=None, max_examples=12)
@given(st.integers(0, 100_000), st.integers(4, 11))
def test_the_months_and_the_published_figures_together_speak_of_nobody(
    seed: int, number_of_people: int
) -> None:
    assert people_spoken_of(lived(seed, number_of_people).of_months()) is None


@settings(deadline=None, max_examples=12)
@given(st.integers(0, 100_000), st.integers(8, 16))
def test_goals_of_units_quarters_and_days_speak_of_nobody_beside_what_is_published(
    seed: int, number_of_people: int
) -> None:
    attacker = lived_with_goals(seed, number_of_people)

    published = attacker.equations((K.ANSWERED, K.ANSWERED_IN_TIME))
    assert people_spoken_of([*attacker.goals, *published]) is None


def test_goals_are_measured_in_the_companies_that_are_attacked() -> None:
    measured = {
        attacker.work.team_goals.get(goal_id).metric
        for seed in range(3)
        for attacker in (lived_with_goals(seed, 16),)
        for goal_id, _ in attacker.work.state.goal_measures
    }

    assert measured == set(GoalMetric) - {GoalMetric.LOSS_RATIO}


def test_the_attacker_finds_the_sixth_of_a_site_beside_its_team_of_five() -> None:
    site = {(who, "participation"): 1 for who in range(6)}
    team = {(who, "participation"): 1 for who in range(5)}

    assert people_spoken_of([site, team]) is not None


def test_a_share_leaves_open_what_each_of_five_people_did() -> None:
    each: dict[int, set[int]] = {}
    for sixths in combinations_with_replacement((0, 2, 3, 4, 6), 5):
        each.setdefault(shown_share(sum(sixths), 5), set()).update(sixths)

    assert all(possible == {0, 2, 3, 4, 6} for possible in each.values())


def test_the_attacker_finds_the_one_decided_about_in_a_sum_with_the_renewals() -> None:
    realised = {(who, "realised"): 1 for who in range(10)}
    together = {**realised, (10, "coming"): 1}

    assert people_spoken_of([realised, together]) == {10, *range(3)}


def test_the_attacker_finds_a_group_where_nothing_is_hidden() -> None:
    six, five = {(who, ""): 1 for who in range(6)}, {(who, ""): 1 for who in range(5)}

    assert people_spoken_of([six, five]) is not None  # the sixth is the difference
    assert people_spoken_of([six]) is None


def test_the_attacker_finds_the_one_who_left_between_two_months_of_the_same_figure() -> None:
    before = {(who, "coefficient"): 1 for who in range(12)}
    after = {(who, "coefficient"): 1 for who in range(11)}

    assert people_spoken_of([before, after]) is not None  # why a renewal is published once


def emptied(work: FakeWork) -> FakeWork:
    """A store that holds the units and what was published, and nobody."""
    bare = FakeWork()
    bare.state.units = work.state.units
    bare.state.published = work.state.published
    return bare


@settings(deadline=None, max_examples=10)
@given(st.integers(0, 100_000))
def test_charts_texts_and_files_are_made_of_published_figures_alone(seed: int) -> None:
    work = lived(seed, 11).work
    bare = emptied(work)

    for unit in work.units.all():
        for age in range(MONTHS):
            month = START.plus(age)
            with_people = read_figures(work, unit, month)
            without = read_figures(bare, unit, month)
            assert with_people == without
            for kind in (DISTRIBUTION, INCIDENTS, DELAYS):
                assert chart_for(with_people, kind, "fr") == chart_for(without, kind, "fr")
            assert workbook_of(with_people, "fr").key() == workbook_of(without, "fr").key()


@settings(deadline=None, max_examples=10)
@given(st.integers(0, 100_000))
def test_of_a_unit_that_is_not_shown_a_reader_gets_no_figure(seed: int) -> None:
    work = lived(seed, 9).work

    for unit in work.units.all():
        digest = read_figures(work, unit, START.plus(MONTHS - 1))
        if not digest.is_shown:
            assert (digest.coefficients, digest.distribution, digest.types) == (None, None, None)


def shown_of(values: Sequence[int]) -> tuple[object, object]:
    """The mean and the bands that a company of those coefficients would show."""
    numbers = {value: values.count(value) for value in values}
    counts = [RenewalCount(1, value, number) for value, number in numbers.items()]
    figures = figures_of_edition({1: None}, counts, START, START)
    rows = Rows(figures, START)
    return rows.coefficients(), rows.distribution()


def _worlds(size: int, low: int, high: int) -> Mapping[tuple[object, object], set[int]]:
    """For everything that may be shown, the coefficients that somebody may have."""
    found: dict[tuple[object, object], set[int]] = {}
    for values in combinations_with_replacement(range(low, high), size):
        found.setdefault(shown_of(values), set()).update(values)
    return found


def _is_never_certain(worlds: Mapping[tuple[object, object], set[int]]) -> bool:
    return all(len(possible) > 1 for possible in worlds.values())


ENUMERATED: Mapping[str, Callable[[], Mapping[tuple[object, object], set[int]]]] = {
    "five people near the floor": lambda: _worlds(5, 50, 60),
    "six people near a border of bands": lambda: _worlds(6, 57, 63),
    "ten people, two bands": lambda: _worlds(10, 58, 61),
}


def test_nobodys_coefficient_follows_from_mean_and_bands_in_any_company_so_small() -> None:
    certain = [name for name, worlds in ENUMERATED.items() if not _is_never_certain(worlds())]

    assert certain == []
