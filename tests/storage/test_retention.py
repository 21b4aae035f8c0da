"""What is forgotten, on both engines and in memory; and that nothing else can be deleted."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
import sqlalchemy as sa

from bonusmalus.claims import Liability
from bonusmalus.clause import VehicleUse
from bonusmalus.coefficient import Coefficient
from bonusmalus.periods import RenewalDay
from fleet.cases import Entry, EntryKind
from fleet.driving import Assignment, ClaimDecision, DrivingRecord
from fleet.errors import ConflictError
from fleet.incidents import CaseCosts, EventType, Incident, IncidentStatus
from fleet.journal import JournalEntry
from fleet.logbook import Handover
from fleet.months import Month
from fleet.people import TelegramLink
from fleet.ports import Store, Work
from fleet.recognition import PointEntry, PointReason
from fleet.retention import Forgettable
from storage import Database
from storage.repositories.retention import OF_A_CASE, OF_A_PERSON
from storage.tables import metadata
from tests.support.stored_cases import AT, Staff, a_case, a_claim, a_photo
from tests.support.stored_company import Company

FORGOTTEN_OTHERWISE = {
    "incident": "`forget_cases` empties the names",
    "claim": "`forget_claims`",
    "claim_decision": "`forget_claims`",
    "journal": "`forget_journal`",
    "handover": "`forget_drives`",
    "assignment": "`forget_drives`",
    "contract_step": "who did an act of the company, not about them",
    "contract_notice": "who did an act of the company, not about them",
    "yearly_premium": "who did an act of the company, not about them",
    "budget": "who did an act of the company, not about them",
    "statement_request": "who did an act of the company, not about them",
    "insurer_statement": "who did an act of the company, not about them",
    "profile_change": "who did an act of the company, not about them",
    "reward": "who did an act of the company, not about them",
    "team_goal": "who did an act of the company, not about them",
    "goal_measure": "who did an act of the company, not about them",
    "pot_entry": "who did an act of the company, not about them",
}
LONG_AGO = datetime(2019, 6, 14, 9, 30, tzinfo=UTC)
LIMIT = date(2020, 11, 21)
MARK = datetime(2020, 11, 21, tzinfo=UTC)


def an_old_case(staff: Staff) -> Incident:
    return replace(
        a_case(staff, "2019-0001"),
        status=IncidentStatus.CLOSED,
        reported_at=LONG_AGO,
        closed_at=LONG_AGO + timedelta(days=40),
        occurred_on=LONG_AGO.date(),
        vehicle_id=staff.van.id,
        plate="",
        facts="Une marche arrière.",
        costs=CaseCosts(paid_cents=132_000),
        handler_id=staff.manager_id,
    )


def an_entry(employee_id: int) -> PointEntry:
    return PointEntry(
        0, employee_id, PointReason.QUIZ, 5, "quiz:1", LONG_AGO, month=Month.of(LONG_AGO.date())
    )


async def with_old_case(store: Store, staff: Staff) -> Incident:
    def keep(work: Work) -> Incident:
        case = work.incidents.save(work.incidents.add(an_old_case(staff)))
        work.incidents.add_entry(
            Entry(0, case.id, LONG_AGO, EntryKind.NOTE, staff.driver_id, "J'ai reculé.")
        )
        work.evidence.add(a_photo(case.id))
        work.incidents.set_statement(case.id, {"a.name": "Martin"})
        return case

    return await store.write(keep)


async def test_an_old_closed_case_loses_everybody_who_was_in_it(
    any_store: Store, staff: Staff
) -> None:
    case = await with_old_case(any_store, staff)
    await any_store.write(lambda work: work.retention.forget_cases(LIMIT, 10))
    left = await any_store.read(lambda work: work.incidents.get(case.id))
    people = (left.reporter_id, left.driver_id, left.handler_id, left.vehicle_id, left.facts)
    assert people == (None, None, None, None, "")


async def test_an_old_closed_case_keeps_its_site_its_kind_its_month_and_the_size_of_its_costs(
    any_store: Store, staff: Staff
) -> None:
    case = await with_old_case(any_store, staff)
    await any_store.write(lambda work: work.retention.forget_cases(LIMIT, 10))
    left = await any_store.read(lambda work: work.incidents.get(case.id))
    kept = (left.unit_id, left.event, left.occurred_on, left.costs.paid_cents)
    assert kept == (staff.lille_id, EventType.MANOEUVRE, date(2019, 6, 1), 150_000)


async def test_an_old_closed_case_loses_its_thread_its_photos_and_its_statement(
    any_store: Store, staff: Staff
) -> None:
    case = await with_old_case(any_store, staff)
    await any_store.write(lambda work: work.retention.forget_cases(LIMIT, 10))

    def left(work: Work) -> tuple[object, ...]:
        photos, thread = work.evidence.of_incident(case.id), work.incidents.entries_of(case.id)
        return photos, thread, dict(work.incidents.statement_of(case.id))

    assert await any_store.read(left) == ([], [], {})


async def test_a_case_is_forgotten_once(any_store: Store, staff: Staff) -> None:
    await with_old_case(any_store, staff)
    found = [
        await any_store.write(lambda work: work.retention.forget_cases(LIMIT, 10)) for _ in range(2)
    ]
    assert found == [1, 0]


async def test_an_open_case_is_kept_however_old_it_is(any_store: Store, staff: Staff) -> None:
    open_case = replace(an_old_case(staff), status=IncidentStatus.SURVEY, closed_at=None)
    await any_store.write(lambda work: work.incidents.add(open_case))
    assert await any_store.write(lambda work: work.retention.forget_cases(LIMIT, 10)) == 0


async def test_a_case_of_the_last_years_is_kept(any_store: Store, staff: Staff) -> None:
    recent = replace(an_old_case(staff), occurred_on=LIMIT, reported_at=AT, closed_at=AT)
    await any_store.write(lambda work: work.incidents.add(recent))
    assert await any_store.write(lambda work: work.retention.forget_cases(LIMIT, 10)) == 0


async def test_a_near_miss_that_was_closed_long_ago_forgets_who_reported_it(
    any_store: Store, staff: Staff
) -> None:
    near_miss = replace(
        an_old_case(staff), event=EventType.NEAR_MISS, vehicle_id=None, occurred_on=None
    )

    def forget(work: Work) -> Incident:
        case = work.incidents.add(near_miss)
        work.retention.forget_reporters(AT, 10)
        return work.incidents.get(case.id)

    left = await any_store.write(forget)
    assert (left.reporter_id, left.driver_id, left.facts) == (None, None, near_miss.facts)


async def test_what_is_about_to_be_forgotten_is_listed_and_nothing_afterwards(
    any_store: Store, staff: Staff
) -> None:
    near_miss = replace(an_old_case(staff), event=EventType.NEAR_MISS, number="2019-0002")

    def forget(work: Work) -> tuple[list[int], ...]:
        case, report = work.incidents.add(an_old_case(staff)), work.incidents.add(near_miss)
        reports = work.retention.reports_to_forget(AT, 10)
        cases = work.retention.cases_to_forget(LIMIT, 10)
        assert (cases, reports) == ([case.id, report.id], [report.id])
        work.retention.forget_cases(LIMIT, 10)
        again = work.retention.cases_to_forget(LIMIT, 10)
        return again, work.retention.reports_to_forget(AT, 10)

    assert await any_store.write(forget) == ([], [])


def keep_old_claim(work: Work, staff: Staff) -> int:
    decision = ClaimDecision(Liability.FULL, None, date(2019, 7, 1), "lettre", LONG_AGO)
    old = replace(a_claim(staff), occurred_on=LONG_AGO.date(), decisions=(decision,))
    return work.driving.add_claim(old).id


async def test_an_old_claim_goes_with_its_decisions_once_that_is_noted(
    any_store: Store, staff: Staff
) -> None:
    await any_store.write(lambda work: keep_old_claim(work, staff))

    def forget(work: Work) -> tuple[int, int]:
        work.retention.allow(Forgettable.CLAIM, MARK)
        number = work.retention.forget_claims(staff.driver_id, LIMIT)
        return number, len(work.driving.claims_of(staff.driver_id))

    assert await any_store.write(forget) == (1, 0)


async def test_a_claim_that_a_case_still_needs_is_not_asked_for(
    any_store: Store, staff: Staff
) -> None:
    def keep(work: Work) -> list[int]:
        claim_id = keep_old_claim(work, staff)
        work.incidents.add(replace(a_case(staff), claim_id=claim_id))
        return work.retention.drivers_with_claims(LIMIT, 0, 10)

    assert await any_store.write(keep) == []


async def test_who_has_an_old_claim_is_found_by_id(any_store: Store, staff: Staff) -> None:
    await any_store.write(lambda work: keep_old_claim(work, staff))
    found = await any_store.read(lambda work: work.retention.drivers_with_claims(LIMIT, 0, 10))
    assert found == [staff.driver_id]


async def test_who_left_long_ago_loses_record_recognition_account_and_name(
    any_store: Store, staff: Staff
) -> None:
    def leave(work: Work) -> tuple[object, ...]:
        person = work.people.add(
            replace(work.people.get(staff.driver_id), id=0, number="E-9", left_on=date(2020, 1, 1))
        )
        work.driving.set_record(
            DrivingRecord(
                person.id,
                VehicleUse.BUSINESS,
                Coefficient(90),
                date(2019, 1, 1),
                RenewalDay(1, 1),
            )
        )
        work.people.link(TelegramLink(person.id, 77, 77, AT, 1))
        work.recognition.add(an_entry(person.id))
        work.retention.allow(Forgettable.DEPARTED, MARK)
        asked = work.retention.departed(LIMIT, 0, 10)
        work.retention.forget_departed(person.id)
        left = work.people.get(person.id)
        again = work.retention.departed(LIMIT, 0, 10)
        record, link = work.driving.record_of(person.id), work.people.link_of(person.id)
        return asked == [person.id], left.first_name, left.last_name, record, link, again

    assert await any_store.write(leave) == (True, "", "E-9", None, None, [])


async def test_of_who_left_it_is_not_kept_what_they_were_told(
    any_store: Store, staff: Staff
) -> None:
    def leave(work: Work) -> tuple[bool, ...]:
        gone_on = date(2020, 1, 1)
        known = work.people.get(staff.driver_id)
        person = work.people.add(replace(known, id=0, number="E-9", left_on=gone_on))
        work.statements.mark_told("request", 1, "due", person.id, AT)
        work.retention.allow(Forgettable.DEPARTED, MARK)
        asked = work.retention.departed(LIMIT, 0, 10)
        number = work.retention.forget_departed(person.id)
        is_gone = work.statements.mark_told("request", 1, "due", person.id, AT)
        return asked == [person.id], number == 2, is_gone

    assert await any_store.write(leave) == (True, True, True)


async def test_the_name_of_who_left_stays_as_long_as_a_claim_needs_it(
    any_store: Store, staff: Staff
) -> None:
    def leave(work: Work) -> str:
        person = replace(
            work.people.get(staff.driver_id), id=0, number="E-9", left_on=date(2020, 1, 1)
        )
        person = work.people.add(person)
        work.driving.add_claim(replace(a_claim(staff), employee_id=person.id))
        work.retention.allow(Forgettable.DEPARTED, MARK)
        work.retention.forget_departed(person.id)
        return work.people.get(person.id).first_name

    assert await any_store.write(leave) != ""


async def test_old_entries_of_the_journal_go_and_the_others_stay(any_store: Store) -> None:
    def write_and_forget(work: Work) -> list[str]:
        work.journal.write(
            JournalEntry(LONG_AGO, "joined", "employee:1"),
            JournalEntry(AT, "left", "employee:1"),
        )
        work.retention.allow(Forgettable.JOURNAL, MARK)
        work.retention.forget_journal(MARK, 10)
        return [entry.event for entry in work.journal.about("employee:1", 10)]

    assert await any_store.write(write_and_forget) == ["left"]


async def test_the_journal_refuses_to_lose_what_is_not_noted_as_old(store: Database) -> None:
    def write(work: Work) -> None:
        work.journal.write(JournalEntry(AT, "joined", "employee:1"))
        work.retention.allow(Forgettable.JOURNAL, MARK)

    await store.write(write)
    with pytest.raises(ConflictError):
        await store.write(lambda work: work.retention.forget_journal(AT + timedelta(1), 10))


async def test_points_of_somebody_who_is_here_cannot_be_deleted(
    store: Database, company: Company
) -> None:
    def earn(work: Work) -> None:
        work.recognition.add(an_entry(company.person.id))
        work.retention.allow(Forgettable.DEPARTED, AT)

    await store.write(earn)
    with pytest.raises(ConflictError):
        await store.write(lambda work: work.retention.forget_departed(company.person.id))


async def test_what_may_go_never_moves_back(store: Database) -> None:
    def note(work: Work) -> None:
        work.journal.write(JournalEntry(LONG_AGO, "joined", "employee:1"))
        work.retention.allow(Forgettable.JOURNAL, MARK)
        work.retention.allow(Forgettable.JOURNAL, LONG_AGO)

    await store.write(note)
    assert await store.write(lambda work: work.retention.forget_journal(MARK, 10)) == 1


async def test_who_had_a_vehicle_long_ago_is_forgotten(any_store: Store, staff: Staff) -> None:
    def drive(work: Work) -> tuple[int, list[object]]:
        taken = work.logbook.take(Handover(0, staff.van.id, staff.driver_id, LONG_AGO))
        work.logbook.save(replace(taken, given_back_at=LONG_AGO + timedelta(days=1)))
        work.driving.assign(
            Assignment(0, staff.driver_id, staff.van.id, date(2018, 1, 1), date(2019, 1, 1))
        )
        number = work.retention.forget_drives(LIMIT, 10)
        return number, [*work.streaks.handovers_of(staff.driver_id)]

    assert await any_store.write(drive) == (2, [])


async def test_who_has_a_vehicle_is_not_forgotten(any_store: Store, staff: Staff) -> None:
    def drive(work: Work) -> int:
        work.logbook.take(Handover(0, staff.van.id, staff.driver_id, LONG_AGO))
        work.driving.assign(Assignment(0, staff.driver_id, staff.van.id, date(2018, 1, 1)))
        return work.retention.forget_drives(LIMIT, 10)

    assert await any_store.write(drive) == 0


def names_people(table: sa.Table) -> bool:
    keys = (key for column in table.c for key in column.foreign_keys)
    is_told = "employee_id" in table.c
    return is_told or any(key.target_fullname == "employee.id" for key in keys)


def test_every_table_that_names_people_is_forgotten_in_some_way() -> None:
    named = {table.name for table in metadata.sorted_tables if names_people(table)}
    forgotten = {table.name for table in (*OF_A_PERSON, *OF_A_CASE)}
    assert named - forgotten == set(FORGOTTEN_OTHERWISE)
