"""The render processes: warmed, replaced when they die, closed without a trace."""

import asyncio
import os
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from reports.driver_coefficient import draw_driver_coefficient
from reports.errors import (
    BrokenTextError,
    ClosedRenderPoolError,
    DrawingError,
    RenderPoolError,
    UnknownChartError,
)
from reports.pool import RenderPool
from tests.support.driver_charts import CAMILLE, seeded_chart

PROGRAM = """
import asyncio, sys, threading
from reports.driver_coefficient import describe_driver_coefficient
from reports.pool import RenderPool
from tests.support.driver_charts import CAMILLE

async def main():
    stop = threading.Event()
    thread = threading.Thread(target=stop.wait)
    thread.start()
    async with RenderPool(2) as pool:
        pictures = await asyncio.gather(*(pool.draw(CAMILLE) for _ in range(4)))
    assert len(set(pictures)) == 1, "two processes drew two pictures"
    assert describe_driver_coefficient(CAMILLE)
    stop.set()
    thread.join()
    heavy = {"matplotlib", "numpy", "PIL", "font_roboto"} & set(sys.modules)
    assert not heavy, heavy

if __name__ == "__main__":
    asyncio.run(main())
"""


class PoisonedName(str):
    """A name that ends the process that reads it."""

    __slots__ = ()

    def __reduce__(self) -> tuple[Any, ...]:
        return os._exit, (3,)


def processes_of(pool: RenderPool) -> list[int]:
    assert pool._executor is not None
    return list(pool._executor._processes)


def alive(processes: list[int]) -> list[int]:
    return [process for process in processes if Path(f"/proc/{process}").exists()]


async def test_a_picture_of_the_pool_is_the_picture_of_this_process() -> None:
    async with RenderPool(1) as pool:
        assert await pool.draw(CAMILLE) == draw_driver_coefficient(CAMILLE)


async def test_two_processes_draw_the_same_bytes_in_any_order() -> None:
    charts = [seeded_chart(seed) for seed in range(6)]
    async with RenderPool(2) as pool:
        forwards = await asyncio.gather(*map(pool.draw, charts))
        backwards = await asyncio.gather(*map(pool.draw, reversed(charts)))
    assert forwards == backwards[::-1]


async def test_as_many_processes_as_asked_for_are_ready_before_the_first_chart() -> None:
    async with RenderPool(2) as pool:
        assert len(processes_of(pool)) == 2


async def test_a_process_that_died_is_replaced_and_its_chart_drawn() -> None:
    async with RenderPool(1) as pool:
        before = processes_of(pool)
        os.kill(before[0], signal.SIGKILL)
        assert await pool.draw(CAMILLE) == draw_driver_coefficient(CAMILLE)
        assert processes_of(pool) != before


async def test_charts_waiting_when_a_process_dies_are_all_drawn() -> None:
    async with RenderPool(2) as pool:
        waiting = [asyncio.ensure_future(pool.draw(seeded_chart(seed))) for seed in range(8)]
        await asyncio.sleep(0)
        os.kill(processes_of(pool)[0], signal.SIGKILL)
        pictures = await asyncio.gather(*waiting)
    assert pictures == [draw_driver_coefficient(seeded_chart(seed)) for seed in range(8)]


async def test_a_chart_that_kills_its_process_twice_is_given_up_and_the_pool_lives() -> None:
    async with RenderPool(1) as pool:
        with pytest.raises(RenderPoolError) as refusal:
            await pool.draw(replace(CAMILLE, name=PoisonedName("x")))
        assert refusal.value.key == CAMILLE.key()
        assert await pool.draw(CAMILLE)


async def test_something_that_is_not_a_chart_is_refused_before_it_travels() -> None:
    async with RenderPool(1) as pool:
        with pytest.raises(UnknownChartError, match="str"):
            await pool.draw("chart")  # type: ignore[arg-type]  # what a caller without types does


async def test_a_closed_pool_refuses_to_draw() -> None:
    pool = RenderPool(1)
    with pytest.raises(ClosedRenderPoolError):
        await pool.draw(CAMILLE)
    async with pool:
        pass
    with pytest.raises(ClosedRenderPoolError):
        await pool.draw(CAMILLE)


async def test_closing_ends_every_process() -> None:
    async with RenderPool(2) as pool:
        processes = processes_of(pool)
    assert not alive(processes)


@pytest.mark.parametrize(
    "error", [DrawingError("key", "reason"), BrokenTextError("key", "fr", ("fault",))]
)
def test_an_error_keeps_its_fields_on_the_way_from_a_process(error: Exception) -> None:
    import pickle  # noqa: PLC0415  # what the pool itself does

    assert vars(pickle.loads(pickle.dumps(error))) == vars(error)  # noqa: S301  # our own bytes


def test_a_program_with_threads_and_strict_warnings_ends_silently(tmp_path: Path) -> None:
    program = tmp_path / "program.py"
    program.write_text(PROGRAM, encoding="utf-8")
    ended = subprocess.run(  # our own program
        [sys.executable, "-W", "error", str(program)],
        cwd=Path(__file__).parents[2],
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},  # noqa: TID251  # for a child
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert (ended.returncode, ended.stderr, ended.stdout) == (0, "", "")
