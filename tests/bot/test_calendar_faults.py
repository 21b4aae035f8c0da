"""What goes wrong in the calendar: jobs that raise, a store that is away, a clock that jumps."""

import asyncio
from collections import Counter
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import TypeVar

from bot.calendar import Calendar, Surroundings
from bot.due import retry_after
from bot.occasions import Job, Occasion
from bot.periods import each_day, each_month, each_quarter_hour, from_morning
from bot.texts import bot_texts
from fleet.errors import StoreUnavailableError
from fleet.job_runs import JobRun, RunState
from fleet.journal import JournalEntry
from fleet.people import Grant, Role
from fleet.ports import Work
from tests.support.delivery import NOON, PARIS, FixedClock, KeysAsTexts
from tests.support.fake_store import FakeStore
from tests.support.faulty_store import Fault, FaultyStore
from tests.support.small_company import SmallCompany, small_company

T = TypeVar("T")
AROUND = Surroundings(PARIS, KeysAsTexts())
TODAY = "2026-11-21"


class Shaky:
    """A job that writes, and then raises as often as it is told."""

    def __init__(self, failures: int, error: Exception | None = None) -> None:
        self.failures = failures
        self.error = error or RuntimeError("about somebody")
        self.tried_at: list[datetime] = []

    def __call__(self, occasion: Occasion, _: str) -> None:
        self.tried_at.append(occasion.now)
        occasion.work.journal.write(JournalEntry(occasion.now, "effect", "shaky"))
        occasion.counts["told"] += 1
        if self.failures:
            self.failures -= 1
            raise self.error


class CountingStore(FakeStore):
    """Counts the readings."""

    number_of_reads = 0

    async def read(self, work: Callable[[Work], T]) -> T:
        self.number_of_reads += 1
        return await super().read(work)


def run_of(store: FakeStore, job: str, period: str = TODAY) -> JobRun:
    run = store.work.jobs.get(job, period)
    assert run is not None
    return run


async def minutes(calendar: Calendar, clock: FixedClock, number: int) -> None:
    for _ in range(number):
        await calendar.tick()
        clock.move(60)


def company_with_admins(store: FakeStore) -> SmallCompany:
    """Ada is the administrator, and Grace too; Marc is one and has blocked the bot."""
    company = small_company(store.work)
    root = store.work.people.get(company.admin).unit_id
    for employee_id in (company.fleet, company.marc):
        store.work.people.grant(employee_id, Grant(Role.ADMIN, root))
    store.work.people.mark_unreachable(company.account(company.marc), NOON)
    return company


def alerted(store: FakeStore) -> list[int]:
    """To whom the alerts go."""
    waiting = store.work.state.outbox.values()
    return [row.message.chat_id for row in waiting if row.message.key.startswith("job-fails:")]


async def test_a_job_that_fails_is_tried_again_later_and_later() -> None:
    store, clock, shaky = FakeStore(), FixedClock(), Shaky(5)
    calendar = Calendar(store, clock, AROUND, (Job("shaky", each_day, shaky),))
    await minutes(calendar, clock, 60)

    waits = [
        (after - before).total_seconds() / 60
        for before, after in zip(shaky.tried_at, shaky.tried_at[1:], strict=False)
    ]
    assert waits == [1, 2, 4, 8, 16]


def test_a_wait_is_never_longer_than_an_hour() -> None:
    assert [retry_after(number) for number in (1, 7, 1000)] == [
        timedelta(minutes=1),
        timedelta(hours=1),
        timedelta(hours=1),
    ]


async def test_a_chunk_that_raises_leaves_nothing_and_counts_nothing() -> None:
    store, clock = FakeStore(), FixedClock()
    calendar = Calendar(store, clock, AROUND, (Job("shaky", each_day, Shaky(1)),))
    await calendar.tick()
    assert store.work.journal.about("shaky", 9) == []

    clock.move(60)
    await calendar.tick()
    assert len(store.work.journal.about("shaky", 9)) == 1
    assert run_of(store, "shaky").counts == {"told": 1}


async def test_a_failure_is_written_down_by_its_class_alone() -> None:
    store = FakeStore()
    await Calendar(store, FixedClock(), AROUND, (Job("shaky", each_day, Shaky(1)),)).tick()

    run = run_of(store, "shaky")
    assert (run.state, run.failures, run.error) == (RunState.FAILED, 1, "RuntimeError")
    assert run.retry_at == NOON + timedelta(minutes=1)


async def test_a_success_after_failures_keeps_their_number() -> None:
    store, clock = FakeStore(), FixedClock()
    calendar = Calendar(store, clock, AROUND, (Job("shaky", each_day, Shaky(2)),))
    await minutes(calendar, clock, 10)

    run = run_of(store, "shaky")
    assert (run.state, run.failures, run.attempts) == (RunState.DONE, 2, 3)


async def test_the_administrators_are_told_of_a_failing_job_once() -> None:
    store, clock = FakeStore(), FixedClock()
    company = company_with_admins(store)
    around = Surroundings(PARIS, bot_texts())
    calendar = Calendar(store, clock, around, (Job("remind", each_day, Shaky(9)),))
    await minutes(calendar, clock, 300)

    assert alerted(store) == [company.account(one) for one in (company.fleet, company.admin)]
    assert run_of(store, "remind").alerted_at == NOON


async def test_an_alert_says_which_job_fails_and_nothing_of_what_the_error_said() -> None:
    store = FakeStore()
    company_with_admins(store)
    around = Surroundings(PARIS, bot_texts())
    await Calendar(store, FixedClock(), around, (Job("remind", each_day, Shaky(1)),)).tick()

    texts = [str(row.message.params["text"]) for row in store.work.state.outbox.values()]
    assert any("Rappels" in text and "RuntimeError" in text for text in texts)
    assert not any("about somebody" in text for text in texts)


async def test_another_period_that_fails_is_told_again() -> None:
    store, clock = FakeStore(), FixedClock()
    company_with_admins(store)
    calendar = Calendar(store, clock, AROUND, (Job("shaky", each_day, Shaky(99)),))
    for _ in range(2):
        await calendar.tick()
        clock.move(86_400)

    assert len(alerted(store)) == 4


async def test_a_sweep_that_fails_all_day_is_told_once_that_day() -> None:
    store, clock = FakeStore(), FixedClock()
    company_with_admins(store)
    job = Job("often", each_quarter_hour, Shaky(999), is_sweep=True)
    await minutes(Calendar(store, clock, AROUND, (job,)), clock, 8 * 60)

    assert len(alerted(store)) == 2


async def test_a_store_that_is_away_for_a_moment_alerts_nobody() -> None:
    store, clock = FakeStore(), FixedClock()
    company_with_admins(store)
    shaky = Shaky(3, StoreUnavailableError("read"))
    calendar = Calendar(store, clock, AROUND, (Job("shaky", each_day, shaky),))
    await minutes(calendar, clock, 30)

    assert alerted(store) == []
    assert run_of(store, "shaky").state is RunState.DONE


async def test_a_store_that_stays_away_from_a_job_is_told() -> None:
    store, clock = FakeStore(), FixedClock()
    company_with_admins(store)
    shaky = Shaky(9, StoreUnavailableError("read"))
    await minutes(Calendar(store, clock, AROUND, (Job("shaky", each_day, shaky),)), clock, 30)

    assert len(alerted(store)) == 2


async def test_an_alert_that_cannot_be_made_stops_nobody() -> None:
    store, runs = FakeStore(), list[str]()
    company_with_admins(store)
    around = Surroundings(PARIS, bot_texts())  # which has no name for that job
    jobs = (
        Job("nameless", each_day, Shaky(1)),
        Job("other", each_day, lambda occasion, _: runs.append(occasion.period)),
    )
    await Calendar(store, FixedClock(), around, jobs).tick()

    assert runs == [TODAY]
    assert (run_of(store, "nameless").failures, run_of(store, "nameless").alerted_at) == (1, None)


async def test_where_nobody_administers_the_failure_is_only_written_down() -> None:
    store = FakeStore()
    await Calendar(store, FixedClock(), AROUND, (Job("shaky", each_day, Shaky(1)),)).tick()

    assert alerted(store) == []
    assert run_of(store, "shaky").failures == 1


async def test_a_database_that_is_locked_for_a_minute_delays_and_loses_nothing() -> None:
    store, clock, runs = FakeStore(), FixedClock(), list[str]()
    job = Job("daily", each_day, lambda occasion, _: runs.append(occasion.period))
    calendar = Calendar(store, clock, AROUND, (job,))
    store.failure = StoreUnavailableError("write")
    await calendar.tick()
    store.failure = None
    clock.move(60)
    await calendar.tick()

    assert runs == [TODAY]


async def test_what_was_held_when_the_store_went_away_goes_on_at_the_next_tick() -> None:
    inner, clock = FakeStore(), FixedClock()
    store, seen = FaultyStore(inner), list[str]()

    def three_chunks(_: Occasion, cursor: str) -> str | None:
        seen.append(cursor)
        return {"": "1", "1": "2", "2": None}[cursor]

    calendar = Calendar(store, clock, AROUND, (Job("long", each_day, three_chunks),))
    store.fail_at(Fault.AWAY_BEFORE, 2)  # the claim, one chunk, and then it is away
    await calendar.tick()
    clock.move(61)
    await calendar.tick()

    assert seen == ["", "1", "2"]
    assert run_of(inner, "long").failures == 1


async def test_a_failure_that_could_not_be_written_down_is_written_at_the_next_tick() -> None:
    inner, clock = FakeStore(), FixedClock()
    store, shaky = FaultyStore(inner), Shaky(1)
    calendar = Calendar(store, clock, AROUND, (Job("shaky", each_day, shaky),))
    store.fail_at(Fault.AWAY_BEFORE, 2)  # the claim, the chunk that raises, what says so
    await calendar.tick()
    assert run_of(inner, "shaky").state is RunState.RUNNING

    clock.move(60)
    await calendar.tick()
    assert (run_of(inner, "shaky").state, run_of(inner, "shaky").failures) == (RunState.FAILED, 1)


async def test_a_long_job_lets_the_others_through() -> None:
    store, order = FakeStore(), list[str]()

    def long(_: Occasion, cursor: str) -> str | None:
        order.append("long")
        number = int(cursor or 0) + 1
        return None if number == 5 else str(number)

    jobs = (Job("long", each_day, long), Job("short", each_day, lambda *_: order.append("short")))
    await Calendar(store, FixedClock(), AROUND, jobs).tick()

    assert order == ["long", "short", "long", "long", "long", "long"]


async def test_what_becomes_due_while_a_long_job_runs_is_done_in_the_same_tick() -> None:
    store, clock, order = FakeStore(), FixedClock(), list[str]()

    def long(_: Occasion, cursor: str) -> str | None:
        clock.move(240)
        order.append("long")
        number = int(cursor or 0) + 1
        return None if number == 6 else str(number)

    def often(occasion: Occasion, _: str) -> None:
        order.append(occasion.period)

    jobs = (Job("long", each_day, long), Job("often", each_quarter_hour, often, is_sweep=True))
    await Calendar(store, clock, AROUND, jobs).tick()

    assert order.count("long") == 6
    assert [one for one in order if one != "long"] == ["2026-11-21T11:00Z", "2026-11-21T11:15Z"]


async def test_two_ticks_of_one_process_do_not_overlap() -> None:
    store, runs = FakeStore(), list[str]()
    job = Job("daily", each_day, lambda occasion, _: runs.append(occasion.period))
    calendar = Calendar(store, FixedClock(), AROUND, (job,))
    await asyncio.gather(calendar.tick(), calendar.tick())

    assert runs == [TODAY]


async def test_a_clock_that_is_set_back_does_nothing_twice_and_waits_for_nothing() -> None:
    store, clock, runs = FakeStore(), FixedClock(), Counter[str]()

    def note(occasion: Occasion, _: str) -> None:
        runs[occasion.period] += 1

    calendar = Calendar(store, clock, AROUND, (Job("daily", each_day, note),))
    await calendar.tick()
    clock.move(5 * 86_400)
    await calendar.tick()  # the wrong clock: the 26th, and four days are written off
    clock.move(-5 * 86_400)
    for _ in range(8):
        await calendar.tick()
        clock.move(86_400)

    assert runs == Counter(f"2026-11-{day}" for day in range(21, 29))


async def test_days_that_were_too_old_are_written_down() -> None:
    store, clock, runs = FakeStore(), FixedClock(), list[str]()
    job = Job("daily", each_day, lambda occasion, _: runs.append(occasion.period), 2)
    calendar = Calendar(store, clock, AROUND, (job,))
    await calendar.tick()
    clock.move(5 * 86_400)
    await calendar.tick()

    history = store.work.jobs.history("daily", 0, 6)
    assert [(run.period[-2:], run.state.value, run.is_late) for run in history] == [
        ("26", "done", False),
        ("25", "done", True),
        ("24", "done", True),
        ("23", "dropped", False),
        ("22", "dropped", False),
        ("21", "done", False),
    ]


async def test_a_restart_after_days_writes_down_what_was_missed() -> None:
    store, clock = FakeStore(), FixedClock()
    job = Job("daily", each_day, lambda *_: None)
    await Calendar(store, clock, AROUND, (job,)).tick()
    clock.move(3 * 86_400)
    await Calendar(store, clock, AROUND, (job,)).tick()

    assert store.work.jobs.tallies()["daily"].missed == 2


async def test_a_run_that_fails_until_it_is_too_old_is_written_off_with_its_failures() -> None:
    store, clock = FakeStore(), FixedClock()
    calendar = Calendar(store, clock, AROUND, (Job("shaky", each_day, Shaky(99)),))
    await calendar.tick()
    clock.move(86_400)
    await calendar.tick()

    run = run_of(store, "shaky")
    assert (run.state, run.failures, run.error) == (RunState.DROPPED, 1, "RuntimeError")


async def test_a_jump_over_a_year_catches_up_in_order_and_writes_down_the_rest() -> None:
    store, clock, order = FakeStore(), FixedClock(), list[str]()

    def note(occasion: Occasion, _: str) -> None:
        order.append(occasion.period)

    jobs = (
        Job("daily", each_day, note, number_of_missed_days=1, opens=from_morning),
        Job("monthly", each_month, note, number_of_missed_days=62),
    )
    calendar = Calendar(store, clock, AROUND, jobs)
    await calendar.tick()
    order.clear()
    clock.move(365 * 86_400)
    await calendar.tick()

    assert [one for one in order if len(one) == 7] == ["2027-09", "2027-10", "2027-11"]
    assert [one for one in order if len(one) == 10] == ["2027-11-20", "2027-11-21"]
    tallies = store.work.jobs.tallies()
    assert (tallies["monthly"].missed, tallies["daily"].missed) == (9, 363)


async def test_a_tick_with_nothing_to_do_reads_once_and_writes_nothing() -> None:
    store, clock = CountingStore(), FixedClock()
    jobs = tuple(Job(f"job{n}", each_day, lambda *_: None, 5) for n in range(12))
    calendar = Calendar(store, clock, AROUND, jobs)
    await calendar.tick()
    store.number_of_reads = store.number_of_writes = 0
    clock.move(60)
    await calendar.tick()

    assert (store.number_of_reads, store.number_of_writes) == (1, 0)


async def test_what_was_asked_for_by_hand_is_done_by_the_next_tick() -> None:
    store, clock, runs = FakeStore(), FixedClock(), list[str]()
    job = Job("daily", each_day, lambda occasion, _: runs.append(occasion.period))
    calendar = Calendar(store, clock, AROUND, (job,))
    store.work.jobs.ask("daily", "2026-11-02", NOON)
    await calendar.tick()

    assert runs == ["2026-11-02", TODAY]


async def test_a_process_that_runs_one_job_by_hand_says_how_it_went() -> None:
    store, shaky = FakeStore(), Shaky(1)
    job = Job("shaky", each_day, shaky)
    calendar = Calendar(store, FixedClock(), AROUND, (job,))
    failed, done = [await calendar.run_by_hand(job, TODAY) for _ in range(2)]

    assert failed is not None
    assert failed.state is RunState.FAILED
    assert done is not None
    assert done.state is RunState.DONE
