"""What the calendar has done: who holds a run, how far it is, and its history."""

import asyncio
from collections import Counter
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from fleet.errors import LeaseLostError
from fleet.job_runs import (
    FARTHEST_LEASE,
    LEASE,
    LONGEST_RETRY,
    ClaimedRun,
    JobRun,
    RunState,
    Tally,
)
from fleet.ports import Store, Work
from storage import Database

JOB, PERIOD = "digest", "2026-11"


async def claim(
    store: Store, now: datetime, period: str = PERIOD, *, is_late: bool = False
) -> ClaimedRun | None:
    return await store.write(lambda work: work.jobs.claim(JOB, period, now, is_late=is_late))


async def held(store: Store, now: datetime, period: str = PERIOD) -> ClaimedRun:
    run = await claim(store, now, period)
    assert run is not None
    return run


async def finish(store: Store, run: ClaimedRun, now: datetime, **counts: int) -> None:
    following = replace(run, counts=counts, worked_ms=1500)
    await store.write(lambda work: work.jobs.finish(run, following, now))


async def advance(store: Store, run: ClaimedRun, cursor: str, now: datetime) -> ClaimedRun:
    following = replace(run, cursor=cursor, counts=Counter(told=2), worked_ms=40)
    await store.write(lambda work: work.jobs.advance(run, following, now))
    return following


async def fail(store: Store, run: ClaimedRun, retry_at: datetime, now: datetime) -> None:
    await store.write(lambda work: work.jobs.fail(run, "RuntimeError", retry_at, now))


async def stored(store: Store, period: str = PERIOD) -> JobRun:
    run = await store.read(lambda work: work.jobs.get(JOB, period))
    assert run is not None
    return run


async def test_a_run_is_taken_by_one_of_many(store: Database, now: datetime) -> None:
    taken = await asyncio.gather(*(claim(store, now) for _ in range(8)))

    assert [run for run in taken if run is not None] == [ClaimedRun(JOB, PERIOD, "", 1)]
    assert await claim(store, now, "2026-12") is not None


async def test_a_run_whose_owner_died_goes_on_where_it_stood(
    any_store: Store, now: datetime, later: datetime
) -> None:
    await advance(any_store, await held(any_store, now), "17", now)

    assert await claim(any_store, now) is None
    assert await claim(any_store, later) == ClaimedRun(JOB, PERIOD, "17", 2, 0, 40, {"told": 2})


async def test_an_old_owner_cannot_go_on(any_store: Store, now: datetime, later: datetime) -> None:
    old, new = await held(any_store, now), await held(any_store, later)

    for call in (
        advance(any_store, old, "5", later),
        finish(any_store, old, later),
        fail(any_store, old, later, later),
    ):
        with pytest.raises(LeaseLostError) as refusal:
            await call
        assert (refusal.value.kind, refusal.value.key) == (JOB, PERIOD)
    await advance(any_store, new, "17", later)


async def test_a_cursor_that_stays_the_same_does_not_let_an_old_owner_in(
    any_store: Store, now: datetime, later: datetime
) -> None:
    old = await advance(any_store, await held(any_store, now), "more", now)
    await advance(any_store, await held(any_store, later), "more", later)

    with pytest.raises(LeaseLostError):
        await advance(any_store, old, "more", later)


async def test_a_run_that_is_done_is_not_taken_again(
    any_store: Store, now: datetime, later: datetime
) -> None:
    await finish(any_store, await held(any_store, now), now, told=3)

    assert await claim(any_store, later) is None
    done = await stored(any_store)
    assert (done.state, done.started_at, done.ended_at) == (RunState.DONE, now, now)
    assert (done.counts, done.worked_ms, done.attempts) == ({"told": 3}, 1500, 1)


async def test_a_run_that_failed_goes_on_at_its_time_where_it_stood(
    any_store: Store, now: datetime
) -> None:
    run = await advance(any_store, await held(any_store, now), "17", now)
    retry_at = now + timedelta(minutes=1)
    await fail(any_store, run, retry_at, now)

    failed = await stored(any_store)
    assert (failed.state, failed.failures, failed.error) == (RunState.FAILED, 1, "RuntimeError")
    assert failed.retry_at == retry_at
    assert await claim(any_store, now) is None
    again = await claim(any_store, retry_at)
    assert again is not None
    assert (again.cursor, again.failures, again.counts) == ("17", 1, {"told": 2})


async def test_a_lease_taken_under_a_wrong_clock_does_not_block(
    any_store: Store, now: datetime
) -> None:
    await held(any_store, now + timedelta(days=300))

    assert await claim(any_store, now) is not None


async def test_a_lease_of_a_clock_that_is_a_little_ahead_is_respected(
    any_store: Store, now: datetime
) -> None:
    await held(any_store, now + FARTHEST_LEASE - LEASE)

    assert await claim(any_store, now) is None


async def test_a_retry_noted_under_a_wrong_clock_does_not_block(
    any_store: Store, now: datetime
) -> None:
    future = now + timedelta(days=300)
    await fail(any_store, await held(any_store, future), future + LONGEST_RETRY, future)

    assert await claim(any_store, now) is not None


async def test_what_is_too_old_is_written_down(any_store: Store, now: datetime) -> None:
    await finish(any_store, await held(any_store, now, "2026-08"), now)

    def drop(work: Work) -> int:
        return work.jobs.drop(JOB, ["2026-08", "2026-09", "2026-10"], now)

    assert await any_store.write(drop) == 2
    assert await any_store.write(drop) == 0
    dropped = await stored(any_store, "2026-10")
    assert (dropped.state, dropped.started_at, dropped.ended_at) == (RunState.DROPPED, None, now)
    assert (await stored(any_store, "2026-08")).state is RunState.DONE


async def test_what_is_held_is_not_dropped(any_store: Store, now: datetime) -> None:
    run = await held(any_store, now)
    assert await any_store.write(lambda work: work.jobs.drop(JOB, [PERIOD], now)) == 0

    await finish(any_store, run, now)


async def test_what_was_dropped_is_done_after_all_where_it_is_due_again(
    any_store: Store, now: datetime
) -> None:
    await any_store.write(lambda work: work.jobs.drop(JOB, [PERIOD], now))

    await finish(any_store, await held(any_store, now), now)


async def test_a_run_that_is_done_is_done_again_where_somebody_asks_for_it(
    any_store: Store, now: datetime, later: datetime
) -> None:
    await finish(any_store, await advance(any_store, await held(any_store, now), "9", now), now)

    asked = [await any_store.write(lambda work: work.jobs.ask(JOB, PERIOD, later)) for _ in "ab"]
    assert asked == [True, False]
    again = await claim(any_store, later)
    assert again == ClaimedRun(JOB, PERIOD, "", 2)


async def test_what_runs_cannot_be_asked_for(any_store: Store, now: datetime) -> None:
    await held(any_store, now)

    assert not await any_store.write(lambda work: work.jobs.ask(JOB, PERIOD, now))


async def test_the_administrators_are_told_of_a_run_once(any_store: Store, now: datetime) -> None:
    await held(any_store, now)

    told = [
        await any_store.write(lambda work: work.jobs.mark_alerted(JOB, PERIOD, now)) for _ in "ab"
    ]
    assert told == [True, False]


async def test_the_standing_runs_are_those_of_the_periods_and_those_that_have_not_ended(
    any_store: Store, now: datetime
) -> None:
    for period in ("2026-08", "2026-10"):
        await finish(any_store, await held(any_store, now, period), now)
    await fail(any_store, await held(any_store, now, "2026-09"), now, now)

    standing = await any_store.read(lambda work: work.jobs.standing([JOB], ["2026-10", PERIOD]))
    assert {run.period for run in standing} == {"2026-09", "2026-10"}


async def test_the_history_says_how_the_runs_went(any_store: Store, now: datetime) -> None:
    failing = await held(any_store, now, "2026-09")
    await fail(any_store, failing, now, now)
    late = await claim(any_store, now, "2026-09", is_late=True)
    assert late is not None
    await finish(any_store, late, now)
    await finish(any_store, await held(any_store, now, "2026-10"), now)
    await any_store.write(lambda work: work.jobs.drop(JOB, ["2026-07", "2026-08"], now))
    await any_store.write(lambda work: work.jobs.ask(JOB, "2026-11", now))

    def read(work: Work) -> tuple[list[str], Tally, str, set[str]]:
        newest = [run.period for run in work.jobs.history(JOB, 1, 2)]
        known = work.jobs.periods_since("2026-08")[JOB]
        return newest, work.jobs.tallies()[JOB], work.jobs.last_runs()[JOB].period, known

    newest, tally, last, known = await any_store.read(read)
    assert newest == ["2026-10", "2026-09"]
    assert tally == Tally(runs=5, done=2, caught_up=1, missed=2, recovered=1)
    assert last == "2026-10"
    assert known == {"2026-08", "2026-09", "2026-10", "2026-11"}


async def test_what_a_killed_process_held_is_free_after_the_restart(
    any_store: Store, now: datetime
) -> None:
    await held(any_store, now)

    assert await any_store.write(lambda work: work.jobs.take_back(now)) == 1
    assert await claim(any_store, now) is not None


async def test_what_may_have_killed_the_process_waits_for_its_lease(
    any_store: Store, now: datetime
) -> None:
    for _ in range(2):
        await held(any_store, now)
        await any_store.write(lambda work: work.jobs.take_back(now))
    await held(any_store, now)

    assert await any_store.write(lambda work: work.jobs.take_back(now)) == 0
    assert await claim(any_store, now) is None
    assert await claim(any_store, now + LEASE) is not None


async def test_old_runs_of_one_job_are_forgotten(any_store: Store, now: datetime) -> None:
    def run_and_forget(work: Work) -> int:
        for job, period in (("often", "2026-11-19T09:00Z"), ("often", "2026-11-21T09:00Z")):
            work.jobs.claim(job, period, now)
        work.jobs.claim(JOB, "2026-10", now)
        return work.jobs.forget("often", "2026-11-20T00:00Z")

    assert await any_store.write(run_and_forget) == 1
    assert await claim(any_store, now, "2026-10") is None


async def test_on_sqlite_the_one_process_leads(sqlite_url: str) -> None:
    store = Database.open(sqlite_url)
    assert await store.is_leader()
    await store.close()


async def test_of_two_processes_one_leads_until_it_ends(postgres_url: str) -> None:
    first, second = Database.open(postgres_url), Database.open(postgres_url)

    before = [await first.is_leader(), await second.is_leader(), await first.is_leader()]
    await first.close()
    after = await second.is_leader()
    await second.close()

    assert before == [True, False, True]
    assert after


async def test_a_leader_that_lost_its_connection_steps_down(postgres_url: str, postgres) -> None:  # noqa: ANN001
    store = Database.open(postgres_url)
    assert await store.is_leader()
    postgres.run(
        "SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND granted"
    )

    seen = [await store.is_leader(), await store.is_leader()]
    await store.close()

    assert seen == [False, True]
