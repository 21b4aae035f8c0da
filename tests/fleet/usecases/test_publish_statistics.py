"""What is published of a company is what a plain count says, once, and never changes."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fleet.incidents import EventType, Incident, IncidentStatus
from fleet.months import Month
from fleet.people import Employee, Language, UnitKind
from fleet.statistics import FigureKind, PublishedFigure
from fleet.usecases.publish_statistics import publish_statistics
from tests.support.counted_company import FIRST, LAST, PARIS, Sizes, counted_company
from tests.support.fake_store import FakeWork

K = FigureKind


def published(seed: int, sizes: Sizes | None = None) -> FakeWork:
    work = FakeWork()
    counted_company(work, seed, sizes or Sizes())
    publish_statistics(work, LAST, PARIS)
    return work


def figures(work: FakeWork) -> list[PublishedFigure]:
    return list(work.state.published.values())


class Plain:
    """The same numbers, by looking at every row of the store."""

    def __init__(self, work: FakeWork, figure: PublishedFigure) -> None:
        self.state = work.state
        self.figure = figure
        self.first, self.last = figure.since.first_on, figure.until.last_on

    def is_meant(self, unit_id: int, on: date) -> bool:
        is_below = self.figure.unit_id in self.state.units[unit_id].lineage
        return is_below and self.first <= on <= self.last

    def people(self) -> int:
        return sum(
            self.is_meant(one.unit_id, self.first)
            and one.entered_on <= self.last
            and (one.left_on is None or one.left_on > self.first)
            for one in self.state.employees.values()
        )

    def reports(self, counts: Callable[[Incident], bool]) -> int:
        return sum(
            one.status is not IncidentStatus.DRAFT
            and self.is_meant(one.unit_id, one.reported_at.astimezone(PARIS).date())
            and counts(one)
            for one in self.state.incidents.values()
        )

    def answers(self, *, is_in_time: bool) -> int:
        """Each near miss on the day of its answer, or on the seventh day without one."""
        found = 0
        for one in self.state.incidents.values():
            if one.status is IncidentStatus.DRAFT or not one.is_preventive:
                continue
            last_at = one.reported_at + timedelta(days=7)
            was_in_time = one.answered_at is not None and one.answered_at <= last_at
            at = one.answered_at if was_in_time and one.answered_at else last_at
            is_counted = self.is_meant(one.unit_id, at.astimezone(PARIS).date())
            found += is_counted and (was_in_time or not is_in_time)
        return found

    def coefficients(self) -> list[int]:
        people = self.state.employees
        return [
            one.after.hundredths
            for one in self.state.renewal_closes.values()
            if self.is_meant(people[one.employee_id].unit_id, one.renewal_on)
        ]

    def in_band(self) -> int:
        low, high = self.figure.detail.split("-")
        return sum(int(low) <= one <= int(high) for one in self.coefficients())

    def of_type(self) -> int:
        if self.figure.detail == "rest":
            return self.figure.value  # that they add up has a test of its own
        return self.reports(lambda one: one.event is EventType(self.figure.detail))

    def number(self) -> int:
        counts: dict[FigureKind, Callable[[], int]] = {
            K.PEOPLE: self.people,
            K.INCIDENTS: lambda: self.reports(is_damage),
            K.QUARTER: lambda: self.reports(is_damage),
            K.NEAR_MISSES: lambda: self.reports(lambda one: one.is_preventive),
            K.PROMPT: lambda: self.reports(is_prompt),
            K.BY_OTHERS: lambda: self.reports(is_by_other),
            K.ANSWERED: lambda: self.answers(is_in_time=False),
            K.ANSWERED_IN_TIME: lambda: self.answers(is_in_time=True),
            K.RENEWALS: lambda: len(self.coefficients()),
            K.COEFFICIENTS: lambda: sum(self.coefficients()),
            K.BAND: self.in_band,
            K.TYPE: self.of_type,
        }
        return counts.get(self.figure.kind, lambda: self.figure.value)()


def is_damage(one: Incident) -> bool:
    return not one.is_preventive


def is_by_other(one: Incident) -> bool:
    return is_damage(one) and one.reporter_id not in {None, one.driver_id}


def is_prompt(one: Incident) -> bool:
    reported_on = one.reported_at.astimezone(PARIS).date()
    assert one.occurred_on is not None
    return is_damage(one) and (reported_on - one.occurred_on).days <= 1


@settings(deadline=None, max_examples=40)
@given(st.integers(0, 10_000))
def test_each_published_figure_is_the_plain_count(seed: int) -> None:
    work = published(seed)

    wrong = [one for one in figures(work) if one.value != Plain(work, one).number()]
    assert wrong == []


@settings(deadline=None, max_examples=20)
@given(st.integers(0, 10_000))
def test_the_types_of_a_quarter_add_up_to_its_incidents(seed: int) -> None:
    work = published(seed, Sizes(people=60, reports=300))

    for quarter in [one for one in figures(work) if one.kind is K.QUARTER]:
        types = [
            one.value
            for one in figures(work)
            if (one.kind, one.unit_id, one.until) == (K.TYPE, quarter.unit_id, quarter.until)
        ]
        assert sum(types) in {0, quarter.value}  # all of them, or none is shown


def test_publishing_again_changes_nothing_whatever_has_changed_since() -> None:
    work = published(7)
    before = dict(work.state.published)
    for incident in list(work.state.incidents.values()):
        work.state.incidents[incident.id] = replace(incident, event=EventType.THEFT)

    assert publish_statistics(work, LAST, PARIS) == 0
    assert work.state.published == before


def test_a_first_run_counts_the_year_before_it() -> None:
    months = {one.until for one in figures(published(3)) if one.kind is K.INCIDENTS}

    assert months == {FIRST.plus(age) for age in range(12)}


def test_months_of_an_absence_are_made_up_for() -> None:
    work = FakeWork()
    counted_company(work, 5, Sizes())
    publish_statistics(work, LAST.plus(-4), PARIS)

    publish_statistics(work, LAST, PARIS)

    months = {one.until for one in figures(work) if one.kind is K.PEOPLE}
    assert {LAST.plus(-age) for age in range(5)} <= months


def test_of_a_company_of_four_people_nothing_is_published() -> None:
    assert figures(published(1, Sizes(people=4))) == []


def test_a_month_without_incident_counts_none() -> None:
    work = published(1, Sizes(reports=0))

    incidents = [one.value for one in figures(work) if one.kind is K.INCIDENTS]
    assert set(incidents) == {0}


def test_coefficients_wait_for_the_close_of_their_month() -> None:
    work = FakeWork()
    counted_company(work, 2, Sizes())
    del work.state.month_closes[str(LAST)]

    publish_statistics(work, LAST, PARIS)

    assert [one for one in figures(work) if one.kind is K.RENEWALS and one.until == LAST] == []


def test_a_report_on_the_last_evening_of_a_month_counts_in_it() -> None:
    work = FakeWork()
    root = work.units.add("ACME", "Acme", UnitKind.COMPANY, None)
    people = [
        work.people.add(
            Employee(0, f"E{at}", "Alix", "Roy", root.id, Language.FRENCH, date(2020, 1, 1))
        )
        for at in range(5)
    ]
    late = LAST.last_on  # 23:30 in Paris is 21:30 in UTC
    at = datetime(late.year, late.month, late.day, 23, 30, tzinfo=PARIS)
    work.incidents.add(
        replace(
            Incident(0, root.id, people[0].id, people[0].id, at),
            status=IncidentStatus.DECLARED,
            number="2026-0001",
            event=EventType.GLASS,
        )
    )

    publish_statistics(work, LAST, PARIS)

    [value] = [one.value for one in figures(work) if (one.kind, one.until) == (K.INCIDENTS, LAST)]
    assert value == 1


@pytest.mark.parametrize("seed", range(5))
def test_nobody_counts_twice_in_the_coefficients_of_a_year(seed: int) -> None:
    work = published(seed)

    editions = [one for one in figures(work) if one.kind is K.RENEWALS and one.unit_id == 1]
    months: list[Month] = []
    for one in sorted(editions, key=lambda one: one.until):
        age = 0
        while one.since.plus(age) <= one.until:
            months.append(one.since.plus(age))
            age += 1
    assert len(months) == len(set(months))
    assert all(one.since >= one.until.plus(-11) for one in editions)
