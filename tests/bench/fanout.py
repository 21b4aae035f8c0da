"""The monthly message to all drivers: how near to the allowed rate the sender stays, start to end.

The real bot process on a real SQLite file speaks HTTP with the playground's Bot API, which refuses
what is too fast: 30 messages within a second. Once with a picture of its own for every driver, once
with the usual mix, in which nine of ten share theirs (CHARTS.md § 6). The bot is at work, its
render processes are warm, and the first working morning of the month comes.

`python -m tests.bench.fanout [DRIVERS] [all|different|usual] [alone]`: the other jobs of that
morning send one to two messages more to each driver, so that 10,000 drivers take some fourteen
minutes a mix; `alone` marks them as done before: six minutes a mix.
"""

import asyncio
import json
import sys
import tempfile
from bisect import bisect_left
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from signal import SIGKILL
from statistics import median
from typing import Any
from zoneinfo import ZoneInfo

from bot.jobs import JOBS
from fleet.ports import Work
from fleet.working_days import WorkingDays
from playground.client import Simulator
from storage import Database, migrate
from tests.bench.fanout_api import FIRST_CHAT, TOKEN
from tests.support.bot_process import BotProcess
from tests.support.fan_out import (
    EARLY_IN_THE_MORNING,
    FIRST_WORKING_MORNING,
    found,
    hire,
    set_clock,
)

DRIVERS = 10_000
ALLOWED_PER_SECOND = 30
WINDOW_SECONDS = 10.0
_HIRED_AT_ONCE = 500
_LOOK_SECONDS = 2.0
_MOST_SECONDS_A_MESSAGE = 0.2
_TOO_FAST = 429
_LONGEST_START_SECONDS = 120.0
_WARM_SECONDS = 20.0
_DIGEST = "monthly_digest"
MIXES = {"every picture different": 100, "usual mix": 10}


@dataclass(slots=True)
class _Run:
    """What was seen of one fan-out.

    Attributes:
        arrived: When each message was accepted, in the server's seconds; those that other jobs of
            the first working morning send count as well.
        memory_mb: Resident memory of the bot, as often as it was looked at.
    """

    arrived: list[float] = field(default_factory=list)
    number_of_pictures: int = 0
    memory_mb: list[float] = field(default_factory=list)
    number_by_file_id: int = 0
    number_too_fast: int = 0


def measure(
    number: int = DRIVERS, mixes: str = "all", *, is_alone: bool = False
) -> dict[str, float]:
    """The mixes, one after the other.

    Args:
        number: How many drivers.
        mixes: A word of the name of one, or `all`.
        is_alone: The other jobs of the morning are done before.
    """
    figures: dict[str, float] = {}
    for name, different_percent in MIXES.items():
        if mixes in {"all", *name.split()}:
            run = asyncio.run(_fan_out(number, different_percent, is_alone=is_alone))
            figures |= {f"{name}: {what}": value for what, value in _figures(run).items()}
    return figures


def _figures(run: _Run) -> dict[str, float]:
    arrived, memory = sorted(run.arrived), run.memory_mb
    seconds = arrived[-1] - arrived[0]
    third = max(len(memory) // 3, 1)
    return {
        "messages": len(arrived),
        "of these with a picture": run.number_of_pictures,
        "seconds": seconds,
        "% of the allowed rate (at least 95)": 100 * _rate(arrived, seconds),
        "% of it in the worst 10 s (at least 95)": 100 * _worst(arrived),
        "answers 429 (none)": run.number_too_fast,
        "% sent by file id": 100 * run.number_by_file_id / run.number_of_pictures,
        "MB of the bot, first third": median(memory[:third]),
        "MB of the bot, middle": median(memory[third : 2 * third] or memory),
        "MB of the bot, last third": median(memory[-third:]),
    }


def _rate(arrived: Sequence[float], seconds: float) -> float:
    return (len(arrived) - 1) / seconds / ALLOWED_PER_SECOND


def _worst(arrived: Sequence[float]) -> float:
    """The share of the slowest whole window of ten seconds."""
    last = arrived[-1] - WINDOW_SECONDS
    counts = [
        bisect_left(arrived, start + WINDOW_SECONDS) - number
        for number, start in enumerate(arrived)
        if start <= last
    ]
    return min(counts, default=0) / (ALLOWED_PER_SECOND * WINDOW_SECONDS)


async def _fan_out(number: int, different_percent: int, *, is_alone: bool = False) -> _Run:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        url = f"sqlite:///{folder}/bonroute.db"
        await _prepare(url, number, different_percent)
        if is_alone:
            await _do_the_other_jobs_before(url)
        async with _server(number) as people:
            bot = BotProcess(folder, _settings(people.url, url, folder))
            await bot.start()
            try:
                await _wait_until_warm(bot)
                set_clock(folder / "clock")
                return await _watch(people, bot, number)
            except BaseException as error:
                error.add_note(bot.log()[-4000:])
                raise
            finally:
                await bot.end(SIGKILL)


async def _wait_until_warm(bot: BotProcess) -> None:
    async with asyncio.timeout(_LONGEST_START_SECONDS):
        while await bot.waiting() is None:  # noqa: ASYNC110 - another process
            await asyncio.sleep(0.2)
    await asyncio.sleep(_WARM_SECONDS)


def _settings(api_url: str, database_url: str, folder: Path) -> Mapping[str, str]:
    set_clock(folder / "clock", EARLY_IN_THE_MORNING)
    return {
        "TOKEN": TOKEN,
        "API_URL": api_url,
        "DATABASE_URL": database_url,
        "RENDER_PROCESSES": "2",
        "CLOCK_FILE": str(folder / "clock"),
    }


async def _prepare(url: str, number: int, different_percent: int) -> None:
    await asyncio.to_thread(migrate, url)
    database = Database.open(url)
    try:
        unit_id = await database.write(found)
        for start in range(0, number, _HIRED_AT_ONCE):
            last = min(start + _HIRED_AT_ONCE, number)
            chats = range(FIRST_CHAT + start, FIRST_CHAT + last)
            few = partial(hire, unit_id=unit_id, chats=chats, different_percent=different_percent)
            await database.write(few)
    finally:
        await database.close()


async def _do_the_other_jobs_before(url: str) -> None:
    local = FIRST_WORKING_MORNING.astimezone(ZoneInfo("Europe/Paris"))
    due = [
        (job.name, period)
        for job in JOBS
        if job.name != _DIGEST
        for period in job.periods_at(local, WorkingDays())
    ]

    def finish(work: Work) -> None:
        for name, period in due:
            held = work.jobs.claim(name, period, EARLY_IN_THE_MORNING)
            assert held is not None
            work.jobs.finish(held, held, EARLY_IN_THE_MORNING)

    database = Database.open(url)
    try:
        await database.write(finish)
    finally:
        await database.close()


@asynccontextmanager
async def _server(number: int) -> AsyncIterator[Simulator]:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.bench.fanout_api", str(number), stdout=asyncio.subprocess.PIPE
    )
    assert process.stdout is not None
    try:
        url = json.loads(await process.stdout.readline())["url"]
        async with Simulator(url) as people:
            yield people
    finally:
        process.kill()
        await process.wait()


async def _watch(people: Simulator, bot: BotProcess, number: int) -> _Run:
    run, after = _Run(), 0
    async with asyncio.timeout(60 + number * _MOST_SECONDS_A_MESSAGE):
        while run.number_of_pictures < number:
            await asyncio.sleep(_LOOK_SECONDS)
            calls = await people.calls(after=after)
            after = max((call["call"] for call in calls), default=after)
            for call in calls:
                if call["method"] in {"sendPhoto", "sendMessage"}:
                    _note(run, call)
            if run.arrived:
                run.memory_mb.append(_resident_mb(bot.pid))
    return run


def _note(run: _Run, call: Mapping[str, Any]) -> None:
    if call["status"] == _TOO_FAST:
        run.number_too_fast += 1
    elif call["status"] == 200:
        run.arrived.append(call["started"])
        photo = call["params"].get("photo", "")
        run.number_of_pictures += bool(photo)
        run.number_by_file_id += bool(photo) and not photo.startswith("attach")


def _resident_mb(pid: int) -> float:
    status = Path(f"/proc/{pid}/status").read_text(encoding="utf-8")
    return int(status.split("VmRSS:")[1].split()[0]) / 1024


def main(drivers: str = str(DRIVERS), mixes: str = "all", *rest: str) -> None:
    """Measure and print."""
    for key, value in measure(int(drivers), mixes, is_alone="alone" in rest).items():
        sys.stdout.write(f"  {key:<64} {value:>14,.2f}\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
