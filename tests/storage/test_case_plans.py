"""A long history must not make the lists of cases slow: each goes by the index made for it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace

import pytest
import sqlalchemy as sa

from fleet.cases import CaseTab
from fleet.incidents import EventType
from fleet.ports import Work
from storage import Database
from storage.repositories import driving
from storage.repositories.prepared import Prepared
from storage.work import SqlWork
from tests.support.stored_cases import AT, Staff, a_case, a_query, found_staff

Reading = Callable[[Work, Staff], object]


def queue(tab: CaseTab) -> Reading:
    def listed(work: Work, staff: Staff) -> object:
        narrowed = replace(
            a_query(staff, tab), unit_id=staff.lille_id, event=EventType.COLLISION_WITH_OBJECT
        )
        return [work.incidents.page(query, 0, 8) for query in (a_query(staff, tab), narrowed)]

    return listed


READINGS: dict[str, tuple[str, Reading]] = {
    "new": ("ix_incident_open", queue(CaseTab.NEW)),
    "waiting for me": ("ix_incident_waiting", queue(CaseTab.MINE)),
    "overdue": ("ix_incident_due", queue(CaseTab.OVERDUE)),
    "open": ("ix_incident_open", queue(CaseTab.OPEN)),
    "closed": ("ix_incident_closed", queue(CaseTab.CLOSED)),
    "of a person": (
        "ix_incident_driver_id",
        lambda work, staff: work.incidents.of_person(staff.driver_id, 0, 8),
    ),
    "answered": (
        "ix_incident_answered",
        lambda work, staff: work.incidents.answered_below(staff.lille_id, 0, 8),
    ),
    "draft": ("uq_incident_draft", lambda work, staff: work.incidents.draft_of(staff.driver_id)),
    "number": ("uq_incident_number", lambda work, _: work.incidents.by_number("2026-0001")),
    "to remind of": ("ix_incident_reported", lambda work, _: work.incidents.to_remind_of(AT, 7, 9)),
    "thread": ("ix_incident_entry_thread", lambda work, _: work.incidents.entries_of(1)),
    "contests": ("ix_contest_incident_id", lambda work, _: work.incidents.contests_of(1)),
    "wanted": ("ix_evidence_wanted", lambda work, _: work.evidence.wanted(AT, 10)),
    "used": ("ix_evidence_stored", lambda work, _: work.evidence.is_used("0a" * 32)),
    "holder": ("uq_handover_held", lambda work, _: work.logbook.current_of_vehicle(1)),
    "held": ("ix_handover_holder", lambda work, _: work.logbook.held_by(1)),
    "who drove": ("ix_handover_times", lambda work, _: work.logbook.between(1, AT, AT)),
    "plate": ("ix_vehicle_plate_key", lambda work, _: work.driving.vehicle_by_plate("aa123bb")),
}


@contextmanager
def heard(work: SqlWork) -> Iterator[list[tuple[str, object]]]:
    """The statements that reach the driver, with their values."""
    statements: list[tuple[str, object]] = []

    def hear(_: object, __: object, statement: str, values: object, *___: object) -> None:
        statements.append((statement, values))

    sa.event.listen(work.connection, "before_cursor_execute", hear)
    yield statements
    sa.event.remove(work.connection, "before_cursor_execute", hear)


def plans(work: SqlWork, reading: Reading, staff: Staff) -> list[str]:
    with heard(work) as statements:
        reading(work, staff)
    return [
        step[3]
        for statement, values in statements
        for step in work.connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values)
    ]


@pytest.mark.parametrize("name", READINGS)
async def test_a_list_of_cases_goes_by_its_index(sqlite_url: str, name: str) -> None:
    index, reading = READINGS[name]
    store = Database.open(sqlite_url)
    staff = await store.write(found_staff)
    await store.write(lambda work: work.incidents.add(a_case(staff)))

    plan = await store.write(lambda work: plans(work, reading, staff))
    await store.close()

    assert any(index in step for step in plan), plan
    scans = [step for step in plan if step.startswith("SCAN") and index not in step]
    few = ("ix_unit_path", "company_profile")  # the units are few, and there is one profile
    assert [step for step in scans if not any(one in step for one in few)] == []


@pytest.mark.parametrize("name", ["_CLAIMS_OF", "_CLAIMS_KNOWN_AT", "_CLAIM", "_CLAIM_BY_NUMBER"])
async def test_whether_a_claim_is_contested_is_found_by_indexes(sqlite_url: str, name: str) -> None:
    prepared = vars(driving)[name]
    assert isinstance(prepared, Prepared)

    def explain(work: SqlWork) -> list[str]:
        compiled = prepared.select.compile(work.connection)
        values = dict.fromkeys(compiled.params)
        text = sa.text(f"EXPLAIN QUERY PLAN {prepared.select.compile(dialect=named())}")
        return [step[3] for step in work.connection.execute(text, values)]

    store = Database.open(sqlite_url)
    plan = await store.write(explain)
    await store.close()

    assert [step for step in plan if step.startswith("SCAN")] == []


def named() -> sa.Dialect:
    return sa.dialects.sqlite.dialect(paramstyle="named")
