"""The calendar: once for each job and period, also after downtime."""

from datetime import datetime, timedelta

from bot.calendar import DEAD_LETTERS_KEPT, INBOX_KEPT, Calendar, Job, each_day
from fleet.delivery import IncomingUpdate, OutgoingMessage
from fleet.ports import Work
from tests.support.delivery import NOON, FixedClock
from tests.support.fake_store import FakeStore


async def test_a_job_runs_once_on_each_day_whoever_ticks() -> None:
    store, clock, runs = FakeStore(), FixedClock(), []
    job = Job("count", each_day, lambda _, now, __: runs.append(now))
    for _ in range(2):
        await Calendar(store, clock, (job,)).tick()
        await Calendar(store, clock, (job,)).tick()
        clock.move(86400)
    assert runs == [NOON, NOON + timedelta(days=1)]


async def test_a_long_job_goes_on_from_its_cursor_after_a_failure() -> None:
    store, clock = FakeStore(), FixedClock()
    seen: list[str] = []

    def three_chunks(_: Work, __: datetime, cursor: str) -> str | None:
        seen.append(cursor)
        if seen == ["", "1"]:
            raise RuntimeError
        following = str(int(cursor or 0) + 1)
        return None if following == "3" else following

    calendar = Calendar(store, clock, (Job("long", each_day, three_chunks),))
    await calendar.tick()
    clock.move(3600)
    await calendar.tick()
    assert seen == ["", "1", "1", "2"]
    assert store.work.jobs.is_done("long", "2026-11-21")


async def test_a_job_that_fails_does_not_stop_the_others() -> None:
    store, clock, runs = FakeStore(), FixedClock(), []

    def fail(_: Work, __: datetime, ___: str) -> None:
        raise RuntimeError

    jobs = (Job("bad", each_day, fail), Job("good", each_day, lambda *_: runs.append("good")))
    await Calendar(store, clock, jobs).tick()
    assert runs == ["good"]


async def test_a_day_without_anything_due_runs_nothing() -> None:
    store, clock = FakeStore(), FixedClock()
    await Calendar(store, clock, (Job("never", lambda _: None, lambda *_: None),)).tick()
    assert store.number_of_writes == 0


async def test_updates_that_were_done_long_ago_are_forgotten() -> None:
    store, clock = FakeStore(), FixedClock()
    old = NOON - INBOX_KEPT - timedelta(hours=1)
    store.work.inbox.store([IncomingUpdate(1, 7, "{}"), IncomingUpdate(2, 7, "{}")], old)
    [claimed] = store.work.inbox.claim(old, 10, 30)
    store.work.inbox.finish(claimed.update_id, claimed.lease, old)
    await Calendar(store, clock).tick()
    assert set(store.work.state.inbox) == {2}


async def test_dead_letters_are_forgotten_when_they_are_too_old_to_be_sent_again() -> None:
    store, clock = FakeStore(), FixedClock()
    outbox = store.work.outbox
    outbox.add([OutgoingMessage(key, 7, "sendMessage", {}) for key in ("old", "new")], NOON)
    outbox.give_up(1, "gone", NOON - DEAD_LETTERS_KEPT - timedelta(hours=1))
    outbox.give_up(2, "gone", NOON - DEAD_LETTERS_KEPT)
    await Calendar(store, clock).tick()
    assert [dead.key for dead in outbox.dead_letters(5)] == ["new"]
