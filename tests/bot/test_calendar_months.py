"""Months of simulated time, with everything that can go wrong: each effect exactly once."""

import asyncio
import shutil
from collections import Counter
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given, settings

from fleet.job_runs import RunState
from storage import Database
from tests.support.calendar_life import (
    CHUNKS,
    JOBS,
    STARTS,
    STEPS,
    SWEEP,
    Life,
    Step,
    expected_periods,
    last_day_of,
)
from tests.support.delivery import PARIS, FixedClock
from tests.support.fake_store import FakeStore

EACH_CHUNK_ONCE = Counter(range(CHUNKS))


async def lived(life: Life, steps: list[Step]) -> Life:
    for step in steps:
        await life.live(step)
    await life.end_well()
    return life


async def require_each_effect_once(life: Life) -> None:
    """No chunk twice, and every chunk of what is done."""
    effects = await life.effects()
    for job, runs in (await life.runs()).items():
        for period, run in runs.items():
            done = effects[f"{job}:{period}"]
            assert max(done.values(), default=1) == 1, (job, period)
            if run.state is RunState.DONE:
                assert done == EACH_CHUNK_ONCE, (job, period)
                assert run.counts == {"chunks": CHUNKS}


async def require_nothing_forgotten(life: Life, started: datetime) -> None:
    """Every period since the start is done, or is written down as too old."""
    first_on = started.astimezone(PARIS).date()
    runs = await life.runs()
    for job in life.jobs:
        known = runs[job.name]
        assert expected_periods(job, first_on, life.today) <= set(known), job.name
        assert {run.state for run in known.values()} <= {RunState.DONE, RunState.DROPPED}


async def require_only_what_is_too_old_dropped(life: Life) -> None:
    runs = await life.runs()
    for job in life.jobs:
        for period, run in runs[job.name].items():
            at = run.ended_at if run.state is RunState.DROPPED else run.started_at
            assert at is not None
            age_days = (at.astimezone(PARIS).date() - last_day_of(job, period)).days
            is_too_old = age_days > job.number_of_missed_days
            assert is_too_old is (run.state is RunState.DROPPED), (job.name, period)


@given(STARTS, STEPS)
@settings(max_examples=120)
def test_each_effect_happens_once_and_nothing_is_forgotten(
    started: datetime, steps: list[Step]
) -> None:
    first = Step(1, 0, None, 0)

    async def check() -> None:
        life = await lived(Life(FakeStore(), FixedClock(started)), [first, *steps])
        await require_each_effect_once(life)
        await require_nothing_forgotten(life, started)
        await require_only_what_is_too_old_dropped(life)

    asyncio.run(check())


@given(STARTS, STEPS)
@settings(max_examples=60)
def test_a_sweep_happens_at_most_once_in_a_quarter_of_an_hour(
    started: datetime, steps: list[Step]
) -> None:
    async def check() -> None:
        life = await lived(Life(FakeStore(), FixedClock(started), (SWEEP,)), steps)
        await require_each_effect_once(life)

    asyncio.run(check())


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("lives")


@given(STARTS, STEPS)
@settings(max_examples=12)
def test_each_effect_happens_once_on_sqlite(
    sqlite_template: Path, folder: Path, started: datetime, steps: list[Step]
) -> None:
    file = folder / "life.db"
    for old in folder.glob("life.db*"):
        old.unlink()
    shutil.copy(sqlite_template, file)

    async def check() -> None:
        store = Database.open(f"sqlite:///{file}")
        try:
            life = await lived(Life(store, FixedClock(started)), [Step(1, 0, None, 0), *steps])
            await require_each_effect_once(life)
            await require_nothing_forgotten(life, started)
        finally:
            await store.close()

    asyncio.run(check())


@pytest.mark.parametrize("started", ["2026-03-28T00:50:00+00:00", "2026-10-24T22:50:00+00:00"])
def test_a_night_in_which_the_clocks_change_loses_and_doubles_nothing(started: str) -> None:
    async def check() -> None:
        life = Life(FakeStore(), FixedClock(datetime.fromisoformat(started)), (*JOBS, SWEEP))
        for _ in range(30 * 4):
            await life.live(Step(15, 0, None, 0))
        await require_each_effect_once(life)
        runs = await life.runs()
        assert all(run.state is RunState.DONE for job in runs.values() for run in job.values())
        assert len(runs[SWEEP.name]) == 30 * 4

    asyncio.run(check())


def test_29_february_is_a_day_like_any_other() -> None:
    async def check() -> None:
        started = datetime.fromisoformat("2028-02-27T10:00:00+00:00")
        life = Life(FakeStore(), FixedClock(started))
        for _ in range(5):
            await life.live(Step(24 * 60, 0, None, 0))
        runs = await life.runs()
        assert runs["today"]["2028-02-29"].state is RunState.DONE
        assert runs["monthly"]["2028-03"].started_at is not None

    asyncio.run(check())
