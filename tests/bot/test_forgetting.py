"""The years go by, and what is kept no longer goes with them: once, and nothing else."""

import asyncio
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from bonusmalus.claims import ClaimKind, Liability
from bonusmalus.clause import VehicleUse
from bonusmalus.coefficient import Coefficient
from bonusmalus.periods import RenewalDay
from bot.calendar import Calendar, Surroundings
from bot.jobs import JOBS
from bot.texts import bot_texts
from fleet.coefficient import internal_figure, record_of
from fleet.driving import ClaimDecision, DrivingRecord, RecordedClaim
from fleet.journal import JournalEntry
from fleet.ports import Work
from storage import Database, open_store
from tests.support.delivery import PARIS, FixedClock
from tests.support.stored_company import found_company

FORGET = tuple(job for job in JOBS if job.name == "forget_people")
TODAY = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
CRASHED_ON = date(2020, 3, 10)


def keep_something(work: Work) -> int:
    """A driver with a claim of long ago, and an entry of the journal of last year."""
    person = found_company(work).person
    work.driving.set_record(
        DrivingRecord(
            person.id, VehicleUse.BUSINESS, Coefficient(100), date(2016, 1, 1), RenewalDay(1, 1)
        )
    )
    decision = ClaimDecision(Liability.FULL, None, date(2020, 4, 1), "lettre", TODAY)
    work.driving.add_claim(
        RecordedClaim(0, "S-1", person.id, None, CRASHED_ON, ClaimKind.COLLISION, (decision,))
    )
    work.journal.write(JournalEntry(TODAY - timedelta(days=400), "joined", "employee:1"))
    return person.id


async def _opened(folder: Path) -> tuple[Database, int]:
    store = open_store(f"sqlite:///{folder}/forget.db")
    return store, await store.write(keep_something)


async def _tick(store: Database, now: datetime) -> None:
    await Calendar(store, FixedClock(now), Surroundings(PARIS, bot_texts()), FORGET).tick()


def figure_of(work: Work, employee_id: int, on: date) -> object:
    driving = work.driving.record_of(employee_id)
    assert driving is not None
    figure = internal_figure(record_of(driving, work.driving.claims_of(employee_id)), on)
    return figure.coefficient, figure.floor, figure.with_full


async def test_a_claim_goes_six_years_after_the_accident_and_the_coefficient_stays(
    tmp_path: Path,
) -> None:
    store, driver_id = await _opened(tmp_path)
    before = await store.read(lambda work: figure_of(work, driver_id, TODAY.date()))
    await _tick(store, TODAY)
    assert await store.read(lambda work: work.driving.claims_of(driver_id)) == []
    assert await store.read(lambda work: figure_of(work, driver_id, TODAY.date())) == before
    await store.close()


async def test_a_claim_stays_until_six_years_have_passed(tmp_path: Path) -> None:
    store, driver_id = await _opened(tmp_path)
    await _tick(store, datetime(2026, 3, 9, 9, 0, tzinfo=UTC))
    assert len(await store.read(lambda work: work.driving.claims_of(driver_id))) == 1
    await store.close()


async def test_the_journal_of_last_year_goes_and_says_how_much_of_it_went(tmp_path: Path) -> None:
    store, _ = await _opened(tmp_path)
    await _tick(store, TODAY)
    assert await store.read(lambda work: work.journal.about("employee:1", 10)) == []
    noted = await store.read(lambda work: work.journal.about("company", 10))
    assert {entry.details["what"]: entry.details["number"] for entry in noted} == {
        "claims": 1,
        "journal": 1,
    }
    await store.close()


async def test_a_second_run_of_the_same_day_finds_nothing(tmp_path: Path) -> None:
    store, _ = await _opened(tmp_path)
    await _tick(store, TODAY)
    await _tick(store, TODAY + timedelta(days=1))
    run = await store.read(lambda work: work.jobs.get("forget_people", "2026-11-24"))
    assert run is not None
    assert dict(run.counts) == {}
    await store.close()


async def test_a_person_who_left_is_forgotten_three_months_later(tmp_path: Path) -> None:
    store, driver_id = await _opened(tmp_path)

    def leave(work: Work) -> int:
        person = replace(work.people.get(driver_id), id=0, number="E-9", left_on=date(2026, 8, 22))
        return work.people.add(person).id

    left_id = await store.write(leave)
    names = []
    for today in (TODAY - timedelta(days=1), TODAY):
        await _tick(store, today)
        names.append((await store.read(lambda work: work.people.get(left_id))).first_name)
    assert names[0] != ""
    assert names[1] == ""
    await store.close()


def test_every_replica_forgets_once(tmp_path: Path) -> None:
    async def both() -> int:
        store, _ = await _opened(tmp_path)
        await asyncio.gather(_tick(store, TODAY), _tick(store, TODAY))
        noted = await store.read(lambda work: work.journal.about("company", 10))
        await store.close()
        return len(noted)

    assert asyncio.run(both()) == 2
