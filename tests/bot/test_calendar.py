"""The calendar: once for each job and period, also after downtime."""

from datetime import UTC, datetime, timedelta

from bot.calendar import Calendar, Job, Occasion, Surroundings, each_day, each_quarter_hour
from bot.jobs import DEAD_LETTERS_KEPT, INBOX_KEPT, JOBS
from fleet.delivery import IncomingUpdate, OutgoingMessage
from fleet.job_runs import RunState
from tests.support.delivery import NOON, PARIS, FixedClock, KeysAsTexts
from tests.support.fake_store import FakeStore

AROUND = Surroundings(PARIS, KeysAsTexts())


def calendar_of(store: FakeStore, clock: FixedClock, *jobs: Job) -> Calendar:
    return Calendar(store, clock, AROUND, jobs or JOBS)


async def test_a_job_runs_once_on_each_day_whoever_ticks() -> None:
    store, clock, runs = FakeStore(), FixedClock(), []
    job = Job("count", each_day, lambda occasion, _: runs.append(occasion.now))
    for _ in range(2):
        await calendar_of(store, clock, job).tick()
        await calendar_of(store, clock, job).tick()
        clock.move(86400)
    assert runs == [NOON, NOON + timedelta(days=1)]


async def test_a_long_job_goes_on_from_its_cursor_after_a_failure() -> None:
    store, clock = FakeStore(), FixedClock()
    seen: list[str] = []

    def three_chunks(_: Occasion, cursor: str) -> str | None:
        seen.append(cursor)
        if seen == ["", "1"]:
            raise RuntimeError
        following = str(int(cursor or 0) + 1)
        return None if following == "3" else following

    calendar = calendar_of(store, clock, Job("long", each_day, three_chunks))
    await calendar.tick()
    clock.move(3600)
    await calendar.tick()
    assert seen == ["", "1", "1", "2"]
    run = store.work.jobs.get("long", "2026-11-21")
    assert run is not None
    assert (run.state, run.failures) == (RunState.DONE, 1)


async def test_a_job_that_fails_does_not_stop_the_others() -> None:
    store, clock, runs = FakeStore(), FixedClock(), []

    def fail(_: Occasion, __: str) -> None:
        raise RuntimeError

    jobs = (Job("bad", each_day, fail), Job("good", each_day, lambda *_: runs.append("good")))
    await calendar_of(store, clock, *jobs).tick()
    assert runs == ["good"]


async def test_a_day_without_anything_due_runs_nothing() -> None:
    store, clock = FakeStore(), FixedClock()
    await calendar_of(store, clock, Job("never", lambda _: None, lambda *_: None)).tick()
    assert store.number_of_writes == 0


async def test_updates_that_were_done_long_ago_are_forgotten() -> None:
    store, clock = FakeStore(), FixedClock()
    old = NOON - INBOX_KEPT - timedelta(hours=1)
    store.work.inbox.store([IncomingUpdate(1, 7, "{}"), IncomingUpdate(2, 7, "{}")], old)
    [claimed] = store.work.inbox.claim(old, 10, 30)
    store.work.inbox.finish(claimed.update_id, claimed.lease, old)
    await calendar_of(store, clock).tick()
    assert set(store.work.state.inbox) == {2}


async def test_dead_letters_are_forgotten_when_they_are_too_old_to_be_sent_again() -> None:
    store, clock = FakeStore(), FixedClock()
    outbox = store.work.outbox
    outbox.add([OutgoingMessage(key, 7, "sendMessage", {}) for key in ("old", "new")], NOON)
    outbox.give_up(1, "gone", NOON - DEAD_LETTERS_KEPT - timedelta(hours=1))
    outbox.give_up(2, "gone", NOON - DEAD_LETTERS_KEPT)
    await calendar_of(store, clock).tick()
    assert [dead.key for dead in outbox.dead_letters(5)] == ["new"]


def at(text: str) -> FixedClock:
    return FixedClock(datetime.fromisoformat(text).astimezone(UTC))


async def test_a_job_of_every_quarter_of_an_hour_runs_once_in_each() -> None:
    store, clock, periods = FakeStore(), at("2026-11-21T10:14:00+01:00"), list[str]()
    job = Job("often", each_quarter_hour, lambda occasion, _: periods.append(occasion.period))
    for _ in range(4):
        await calendar_of(store, clock, job).tick()
        clock.move(300)
    assert periods == ["2026-11-21T09:00Z", "2026-11-21T09:15Z"]


async def test_after_days_without_power_the_quarters_of_an_hour_are_made_up_for_once() -> None:
    store, clock, runs = FakeStore(), at("2026-11-21T10:14:00+01:00"), list[datetime]()
    job = Job("often", each_quarter_hour, lambda occasion, _: runs.append(occasion.now))
    await calendar_of(store, clock, job).tick()
    clock.move(3 * 86400)
    await calendar_of(store, clock, job).tick()
    assert len(runs) == 2


async def test_no_quarter_of_an_hour_is_lost_or_doubled_when_the_clocks_go_back() -> None:
    store, clock, periods = FakeStore(), at("2026-10-25T02:00:00+02:00"), list[str]()
    job = Job("often", each_quarter_hour, lambda occasion, _: periods.append(occasion.period))
    for _ in range(8):  # two hours, of which both are called two o'clock
        await calendar_of(store, clock, job).tick()
        clock.move(900)
    assert len(set(periods)) == len(periods) == 8


async def test_days_that_were_missed_are_made_up_for_up_to_the_age_that_the_job_allows() -> None:
    store, clock, seen = FakeStore(), at("2026-11-21T10:00:00+01:00"), list[tuple[str, str]]()

    def note(occasion: Occasion, _: str) -> None:
        seen.append((occasion.period, occasion.today.isoformat()))

    job = Job("daily", each_day, note, number_of_missed_days=2)
    for _ in range(2):
        await calendar_of(store, clock, job).tick()
    assert seen == [
        ("2026-11-19", "2026-11-21"),
        ("2026-11-20", "2026-11-21"),
        ("2026-11-21", "2026-11-21"),
    ]


async def test_a_missed_month_is_asked_for_once() -> None:
    clock = at("2026-12-02T10:00:00+01:00")
    local = clock.now().astimezone(PARIS)
    job = Job("monthly", lambda day: day.strftime("%Y-%m"), lambda *_: None, 5)
    assert job.periods_at(local) == ("2026-11", "2026-12")


async def test_a_job_is_given_the_legal_day_of_the_zone() -> None:
    store, clock, days = FakeStore(), at("2026-11-21T23:30:00+00:00"), list[str]()
    job = Job("daily", each_day, lambda occasion, _: days.append(occasion.today.isoformat()))
    await calendar_of(store, clock, job).tick()
    assert days == ["2026-11-22"]
