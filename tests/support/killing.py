"""Bots that are killed while people chat, and how many messages were on their way at a kill."""

import asyncio
import random
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from tests.support.bot_process import BotProcess, rows_of
from tests.support.local_telegram import LocalTelegram

_SQLITE_NOW = "strftime('%Y-%m-%d %H:%M:%f', 'now')"


@dataclass
class Town:
    """Everything that a killing run needs.

    Attributes:
        in_flight: Messages that were claimed and not marked as sent, summed over the kills.
    """

    people: LocalTelegram
    url: str
    bots: list[BotProcess]
    chance: random.Random
    in_flight: int = 0
    users: list[int] = field(default_factory=list)


@asynccontextmanager
async def town_of(
    people: LocalTelegram, url: str, folder: Path, number_of_bots: int, **changed: str
) -> AsyncIterator[Town]:
    """The settings of bots that share a database; they are ended at the end, not started."""
    settings = {
        "TOKEN": people.token,
        "API_URL": people.url,
        "DATABASE_URL": url,
        "CHAT_INTERVAL_SECONDS": "0",
        "MESSAGES_PER_SECOND": "1000",
        "LEASE_SECONDS": "8",
        "RENDER_PROCESSES": "0",
        **changed,
    }
    bots = [BotProcess(folder, settings) for _ in range(number_of_bots)]
    town = Town(people, url, bots, random.Random(20261121))  # noqa: S311 - chance that repeats
    try:
        yield town
    except BaseException as error:
        for bot in bots:
            error.add_note(bot.log()[-4000:])
        raise
    finally:
        for bot in bots:
            await bot.end(signal.SIGTERM)


async def kill_now_and_then(town: Town, number_of_kills: int) -> None:
    """Kill one bot after the other, each at a random moment of its work."""
    for _ in range(number_of_kills):
        bot = town.chance.choice(town.bots)
        await bot.wait_until_at_work()
        await asyncio.sleep(town.chance.uniform(0, 0.7))  # the random moment
        await kill(town, bot)


async def kill(town: Town, *bots: BotProcess) -> None:
    """Kill bots on the spot, count what was on its way, and start them again."""
    for bot in bots:
        await bot.end(signal.SIGKILL)
    [(claimed,)] = await asyncio.to_thread(
        rows_of, town.url, "SELECT count(*) FROM outbox_lane WHERE lease IS NOT NULL"
    )
    town.in_flight += int(str(claimed))
    for bot in bots:
        await bot.start()


async def wait_until_all_is_done(town: Town) -> None:
    """Wait until no update waits, and no message but those of the calendar for another day."""
    for bot in town.bots:
        await bot.wait_until_at_work()
    async with asyncio.timeout(60):
        while (await town.people.updates())["pending"] or not await _is_at_rest(town):  # noqa: ASYNC110 - another process
            await asyncio.sleep(0.05)


async def _is_at_rest(town: Town) -> bool:
    _, found = await town.bots[0].health()
    if found.get("waiting_updates") != 0:
        return False
    now = _SQLITE_NOW if town.url.startswith("sqlite") else "now()"
    due = f"SELECT count(*) FROM outbox WHERE state = 'waiting' AND due_at <= {now}"  # noqa: S608
    [(number,)] = await asyncio.to_thread(rows_of, town.url, due)
    return int(str(number)) == 0
