"""Counts by unit on each store, and what was published of them."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from fleet.cases import Contest, Entry, EntryKind
from fleet.driving import Assignment
from fleet.incidents import Incident, WaitsFor
from fleet.months import Month
from fleet.people import Grant, Role
from fleet.ports import Store, Work
from fleet.statistics import CallReason, FigureKind, PersonToCall, PublishedFigure
from fleet.usecases.publish_statistics import publish_statistics
from storage import Database
from tests.storage.test_case_plans import plans
from tests.support.counted_company import LAST, PARIS, counted_company
from tests.support.fake_store import FakeWork
from tests.support.stored_cases import AT, TODAY, Staff, a_case, found_staff

NOVEMBER = Month(2026, 11)
EMPTY = PublishedFigure(1, FigureKind.PEOPLE, NOVEMBER, NOVEMBER, 0)


@pytest.mark.parametrize("seed", [1, 2])
async def test_every_store_publishes_the_same_figures(any_store: Store, seed: int) -> None:
    plain = FakeWork()
    counted_company(plain, seed)
    publish_statistics(plain, LAST, PARIS)

    def publish(work: Work) -> list[PublishedFigure]:
        counted_company(work, seed)
        publish_statistics(work, LAST, PARIS)
        units = [unit.id for unit in work.units.all()]
        return work.statistics.published(units, LAST.plus(-11), LAST)

    stored = await any_store.write(publish)

    units = list(plain.state.units)
    assert stored == plain.statistics.published(units, LAST.plus(-11), LAST)
    assert len(stored) > 100


async def test_what_was_published_stays_as_it_was(any_store: Store, staff: Staff) -> None:
    figure = replace(EMPTY, unit_id=staff.lille_id, value=7)

    def publish(work: Work) -> tuple[int, int]:
        first = work.statistics.publish([figure])
        return first, work.statistics.publish([replace(figure, value=9)])

    assert await any_store.write(publish) == (1, 0)
    [kept] = await any_store.read(
        lambda work: work.statistics.published([staff.lille_id], NOVEMBER, NOVEMBER)
    )
    assert kept == figure
    shown = await any_store.read(
        lambda work: work.statistics.units_shown(FigureKind.PEOPLE, NOVEMBER)
    )
    assert shown == {staff.lille_id}
    last = await any_store.read(lambda work: work.statistics.last_published(FigureKind.PEOPLE))
    assert last == NOVEMBER


async def call_list(
    store: Store, staff: Staff, reader_id: int, reasons: Sequence[CallReason] = tuple(CallReason)
) -> list[PersonToCall]:
    return await store.read(
        lambda work: work.statistics.people_to_call([staff.lille_id], reader_id, TODAY, 9, reasons)
    )


def opened(work: Work, staff: Staff, number: str, **changes: object) -> Incident:
    return work.incidents.add(replace(a_case(staff, number), **changes))  # type: ignore[arg-type]  # a test's own names


async def test_people_to_call_are_those_for_whom_somebody_must_act(
    any_store: Store, staff: Staff
) -> None:
    def fill(work: Work) -> None:
        opened(work, staff, "2026-0001")
        opened(work, staff, "2026-0002", is_injured=True, injury_since=AT)
        contested = opened(work, staff, "2026-0003")
        work.incidents.add_contest(
            Contest(0, contested.id, staff.driver_id, AT, "Non.", date(2026, 12, 21))
        )
        asked = opened(work, staff, "2026-0004", waits_for=WaitsFor.DRIVER)
        answered = opened(work, staff, "2026-0005", waits_for=WaitsFor.DRIVER)
        for incident, days in ((asked, 9), (answered, 2)):
            at = AT - timedelta(days=days)
            work.incidents.add_entry(
                Entry(0, incident.id, at, EntryKind.QUESTION, staff.manager_id, "Où ?")
            )

    await any_store.write(fill)

    found = await call_list(any_store, staff, staff.manager_id)

    assert [(one.number, one.reason) for one in found] == [
        ("2026-0002", CallReason.INJURY),
        ("2026-0003", CallReason.CONTEST),
        ("2026-0004", CallReason.QUESTION),
    ]
    assert {one.name for one in found} == {"Zoé Faure"}
    for_a_question = await call_list(any_store, staff, staff.manager_id, [CallReason.QUESTION])
    assert [one.number for one in for_a_question] == ["2026-0004"]
    assert await call_list(any_store, staff, staff.driver_id) == []  # nobody calls themselves


async def test_somebody_who_left_is_not_to_be_called(any_store: Store, staff: Staff) -> None:
    def fill(work: Work) -> None:
        leaver = work.people.add(replace(staff.company.person, id=0, number="E-9", left_on=TODAY))
        opened(
            work, staff, "2026-0001", driver_id=leaver.id, reporter_id=leaver.id, injury_since=AT
        )

    await any_store.write(fill)

    assert await call_list(any_store, staff, staff.manager_id) == []


async def test_the_lists_of_a_week(any_store: Store, staff: Staff) -> None:
    def fill(work: Work) -> None:
        due = opened(work, staff, "2026-0001", due_on=TODAY + timedelta(days=2))
        opened(work, staff, "2026-0002", due_on=TODAY + timedelta(days=9))
        work.incidents.add_entry(Entry(0, due.id, AT, EntryKind.NOTE, staff.manager_id, "Vu."))

    await any_store.write(fill)
    scope, week = [staff.lille_id], timedelta(days=6)

    def read(work: Work) -> tuple[object, ...]:
        statistics = work.statistics
        due, number = statistics.due_between(scope, staff.manager_id, TODAY, TODAY + week, 5)
        moved, moving = statistics.moved_since(scope, staff.manager_id, AT - week, 5)
        states = statistics.open_by_status(scope, staff.manager_id)
        return (
            [row.incident.number for row in due],
            number,
            [row.incident.number for row in moved],
            moving,
            [one.number for one in states],
        )

    assert await any_store.read(read) == (["2026-0001"], 1, ["2026-0001"], 1, [2])


async def test_a_vehicle_is_free_that_nobody_has(any_store: Store, staff: Staff) -> None:
    def free(work: Work) -> int:
        return work.statistics.number_of_free_vehicles([staff.lille_id], TODAY)

    assert await any_store.read(free) == 1
    given = Assignment(0, staff.driver_id, staff.van.id, date(2026, 1, 1))
    await any_store.write(lambda work: work.driving.assign(given))
    assert await any_store.read(free) == 0


async def test_who_holds_a_role_by_pages(any_store: Store, staff: Staff) -> None:
    def grant(work: Work) -> None:
        work.people.grant(staff.manager_id, Grant(Role.HR, staff.lille_id))
        work.people.grant(staff.manager_id, Grant(Role.HR, staff.company.root.id))

    await any_store.write(grant)

    def holders(work: Work) -> list[int]:
        return work.statistics.holders_of([Role.HR], TODAY, 0, 9)

    def next_page(work: Work) -> list[int]:
        return work.statistics.holders_of([Role.HR], TODAY, staff.manager_id, 9)

    assert await any_store.read(holders) == [staff.manager_id]
    assert await any_store.read(next_page) == []


SINCE, BEFORE = datetime(2026, 11, 1, tzinfo=UTC), datetime(2026, 12, 1, tzinfo=UTC)
READINGS = {
    "reports of a month": (
        "ix_incident_sent",
        lambda work, _: work.statistics.reports_between(SINCE, BEFORE),
    ),
    "answers of a month": (
        "ix_incident_sent",
        lambda work, _: work.statistics.answers_between(SINCE, BEFORE),
    ),
    "renewals": (
        "ix_renewal_close_month",
        lambda work, _: work.statistics.renewals_between(date(2026, 9, 1), TODAY),
    ),
    "published": (
        "published_figure",
        lambda work, staff: work.statistics.published([staff.lille_id], NOVEMBER, NOVEMBER),
    ),
    "units shown": (
        "ix_published_figure_period",
        lambda work, _: work.statistics.units_shown(FigureKind.PEOPLE, NOVEMBER),
    ),
    "due": (
        "ix_incident_due",
        lambda work, staff: work.statistics.due_between([staff.lille_id], 1, TODAY, TODAY, 5),
    ),
}


@pytest.mark.parametrize("name", READINGS)
async def test_a_figure_of_a_digest_goes_by_its_index(sqlite_url: str, name: str) -> None:
    index, reading = READINGS[name]
    store = Database.open(sqlite_url)
    staff = await store.write(found_staff)

    plan = await store.write(lambda work: plans(work, reading, staff))
    await store.close()

    assert any(index in step for step in plan), plan
    assert [step for step in plan if step.startswith("SCAN incident")] == []
