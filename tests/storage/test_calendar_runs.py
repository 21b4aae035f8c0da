"""The calendar on every kind of store: replicas, a locked file, and people as they are."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
import sqlalchemy as sa

from bot.calendar import Calendar, Surroundings
from bot.jobs import JOBS
from bot.occasions import Job, Occasion
from bot.periods import each_day
from bot.texts import bot_texts
from fleet.delivery import OutgoingMessage
from fleet.job_runs import RunState
from fleet.people import Employee, Language, Preferences, TelegramLink, UnitKind
from fleet.ports import Store, Work
from storage import Database
from tests.support.calendar_life import AROUND, CHUNKS, Life, in_chunks
from tests.support.calendar_life import JOBS as LIVED
from tests.support.cases import add_case
from tests.support.delivery import PARIS, FixedClock
from tests.support.small_company import SmallCompany, small_company

MONDAY = datetime(2026, 11, 16, 9, 0, tzinfo=UTC)
REAL = Surroundings(PARIS, bot_texts())


@pytest.fixture
async def replicas(postgres_url: str) -> AsyncIterator[list[Database]]:
    """Two processes on one PostgreSQL."""
    stores = [Database.open(postgres_url) for _ in range(2)]
    yield stores
    for store in stores:
        await store.close()


async def test_of_two_replicas_that_tick_at_once_one_does_each_chunk(
    replicas: list[Database],
) -> None:
    clock = FixedClock(MONDAY)
    calendars = [Calendar(store, clock, AROUND, LIVED) for store in replicas]
    for _ in range(6):
        await asyncio.gather(*(calendar.tick() for calendar in calendars))
        clock.move(86_400)

    life = Life(replicas[0], clock)
    effects = await life.effects()
    assert {count for of_run in effects.values() for count in of_run.values()} == {1}
    assert {len(of_run) for of_run in effects.values()} == {CHUNKS}


async def test_a_replica_takes_over_what_the_other_left_in_the_middle(
    replicas: list[Database],
) -> None:
    job = in_chunks("daily")
    first, second = replicas
    claimed = await first.write(lambda work: work.jobs.claim(job.name, "2026-11-16", MONDAY))
    assert claimed is not None
    following = replace(claimed, cursor="2")
    await first.write(lambda work: work.jobs.advance(claimed, following, MONDAY))
    clock = FixedClock(MONDAY)
    calendar = Calendar(second, clock, AROUND, (job,))
    await calendar.tick()
    clock.move(301)
    await calendar.tick()

    run = await second.read(lambda work: work.jobs.get(job.name, "2026-11-16"))
    assert run is not None
    assert (run.state, run.attempts, run.counts) == (RunState.DONE, 2, {"chunks": 1})


async def test_a_file_that_another_program_locks_delays_the_calendar_and_loses_nothing(
    sqlite_url: str,
) -> None:
    store, clock, runs = Database.open(sqlite_url), FixedClock(MONDAY), list[str]()
    job = Job("daily", each_day, lambda occasion, _: runs.append(occasion.period))
    calendar = Calendar(store, clock, AROUND, (job,))
    file = sa.make_url(sqlite_url).database
    assert file is not None
    blocker = sqlite3.connect(file)
    blocker.execute("BEGIN IMMEDIATE")
    await calendar.tick()
    before = list(runs)
    blocker.rollback()
    blocker.close()
    clock.move(60)
    await calendar.tick()
    await store.close()

    assert (before, runs) == ([], ["2026-11-16"])


async def found(store: Store) -> SmallCompany:
    """Grace has blocked the bot, Hélène left yesterday, and nobody works in Nice."""

    def found_company(work: Work) -> SmallCompany:
        company = small_company(work)
        root = work.units.all()[0].id
        work.units.add("NCE", "Nice", UnitKind.SITE, root)
        add_case(work, company.camille, reported_at=MONDAY, occurred_on=MONDAY.date())
        work.people.mark_unreachable(company.account(company.fleet), MONDAY)
        return company

    return await store.write(found_company)


async def told(store: Store, clock: FixedClock) -> list[int]:
    claimed = await store.write(lambda work: work.outbox.claim(clock.now(), 50, 60))
    return [one.message.chat_id for one in claimed]


async def test_whoever_blocked_the_bot_is_not_written_to_and_the_others_are(
    any_store: Store,
) -> None:
    company = await found(any_store)
    clock = FixedClock(MONDAY + timedelta(hours=4))
    remind = next(job for job in JOBS if job.name == "remind")
    await Calendar(any_store, clock, REAL, (remind,)).tick()

    chats = await told(any_store, clock)
    assert company.account(company.fleet) not in chats
    assert company.account(company.hr) in chats


async def test_whoever_left_yesterday_is_not_written_to(any_store: Store) -> None:
    left_on = (MONDAY - timedelta(days=1)).date()

    def people(work: Work) -> None:
        root = work.units.add("C", "C", UnitKind.COMPANY, None)
        for number, day in ((1, None), (2, left_on)):
            added = work.people.add(
                Employee(0, f"E{number}", "A", "B", root.id, Language.FRENCH, left_on, left_on=day)
            )
            work.people.link(TelegramLink(added.id, 70 + number, 70 + number, MONDAY, 3))
            work.people.set_preferences(added.id, Preferences(Language.FRENCH))

    def greet(occasion: Occasion, _: str) -> None:
        for chat_id in (71, 72):
            identity = occasion.work.people.identify(chat_id)
            if identity is not None and identity.employee.is_employed(occasion.today):
                occasion.work.outbox.add(
                    [OutgoingMessage(f"greet:{chat_id}", chat_id, "sendMessage", {})], occasion.now
                )
                occasion.counts["told"] += 1

    await any_store.write(people)
    clock = FixedClock(MONDAY)
    await Calendar(any_store, clock, REAL, (Job("greet", each_day, greet),)).tick()

    assert await told(any_store, clock) == [71]


async def test_after_a_day_without_telegram_what_is_out_of_date_is_not_sent(
    store: Database,
) -> None:
    evening = MONDAY + timedelta(hours=9)

    def say(occasion: Occasion, _: str) -> None:
        for key, not_after in (("stays", None), ("passes", evening)):
            message = OutgoingMessage(
                f"{key}:{occasion.period}", len(key), "sendMessage", {}, not_after=not_after
            )
            occasion.work.outbox.add([message], occasion.now)

    clock = FixedClock(MONDAY)
    calendar = Calendar(store, clock, REAL, (Job("say", each_day, say),))
    await calendar.tick()
    clock.move(86_400)  # nobody sends: Telegram is down

    claimed = await store.write(lambda work: work.outbox.claim(clock.now(), 50, 60))
    assert [one.message.key for one in claimed] == ["stays:2026-11-16"]


async def test_every_job_gets_through_months_of_a_company_as_companies_are(
    any_store: Store,
) -> None:
    """Somebody blocked the bot, somebody left, a unit has no members: no run fails."""
    await found(any_store)
    clock = FixedClock(MONDAY)
    calendar = Calendar(any_store, clock, REAL, JOBS)
    for _ in range(20):
        await calendar.tick()
        clock.move(86_400 * 2)

    tallies = await any_store.read(lambda work: work.jobs.tallies())
    last = await any_store.read(lambda work: work.jobs.last_runs())
    assert set(tallies) == {job.name for job in JOBS}
    assert {job: run.error for job, run in last.items() if run.failures} == {}
    assert {run.state for run in last.values()} == {RunState.DONE}
