import asyncio
from datetime import datetime

import pytest

from fleet.errors import LeaseLostError
from fleet.ports import Work
from storage import Database

LEASE_SECONDS = 60


async def claim(store: Database, now: datetime, period: str = "2026-11") -> str | None:
    return await store.write(lambda work: work.jobs.claim("digest", period, now, LEASE_SECONDS))


async def test_a_run_is_taken_by_one_of_many(store: Database, now: datetime) -> None:
    cursors = await asyncio.gather(*(claim(store, now) for _ in range(8)))

    assert sorted(cursors, key=str) == ["", *[None] * 7]
    assert await claim(store, now, "2026-12") == ""


async def test_a_run_whose_owner_died_goes_on_where_it_stood(
    store: Database, now: datetime, later: datetime
) -> None:
    await claim(store, now)
    await store.write(
        lambda work: work.jobs.advance("digest", "2026-11", "", "17", now, LEASE_SECONDS)
    )

    assert await claim(store, now) is None
    assert await claim(store, later) == "17"


async def test_an_old_owner_cannot_go_on(store: Database, now: datetime, later: datetime) -> None:
    await claim(store, now)
    await claim(store, later)

    def advance(work, new: str) -> None:  # noqa: ANN001 - a Work, as everywhere
        work.jobs.advance("digest", "2026-11", "", new, later, LEASE_SECONDS)

    await store.write(lambda work: advance(work, "17"))
    with pytest.raises(LeaseLostError) as refusal:
        await store.write(lambda work: advance(work, "5"))
    assert (refusal.value.kind, refusal.value.key) == ("digest", "2026-11")


async def test_a_run_that_is_done_is_not_taken_again(
    store: Database, now: datetime, later: datetime
) -> None:
    await claim(store, now)
    before = await store.read(lambda work: work.jobs.is_done("digest", "2026-11"))
    await store.write(lambda work: work.jobs.finish("digest", "2026-11", now))

    assert not before
    assert await store.read(lambda work: work.jobs.is_done("digest", "2026-11"))
    assert await claim(store, later) is None


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


async def test_old_runs_of_one_job_are_forgotten(store: Database, now: datetime) -> None:
    def run_and_forget(work: Work) -> int:
        for job, period in (("often", "2026-11-19T09:00Z"), ("often", "2026-11-21T09:00Z")):
            work.jobs.claim(job, period, now, LEASE_SECONDS)
        work.jobs.claim("digest", "2026-10", now, LEASE_SECONDS)
        return work.jobs.forget("often", "2026-11-20T00:00Z")

    assert await store.write(run_and_forget) == 1
    assert await claim(store, now, "2026-10") is None
