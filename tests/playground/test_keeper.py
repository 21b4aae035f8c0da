"""The keeper starts the bot again when it dies, and gives up when it cannot live."""

import asyncio
import sys
from pathlib import Path

import pytest

from playground.errors import BotFailedError
from playground.keeper import BotKeeper

SLEEPS = (sys.executable, "-c", "import time; print('alive', flush=True); time.sleep(60)")
FAILS = (sys.executable, "-c", "import sys; sys.exit('no token')")


def number_of_lives(log: Path) -> int:
    return log.read_text().count("alive") if log.exists() else 0


async def wait_for_lives(log: Path, number: int) -> None:
    async with asyncio.timeout(20):
        while number_of_lives(log) < number:  # noqa: ASYNC110 - another process writes the log
            await asyncio.sleep(0.02)


async def test_a_killed_bot_starts_again(tmp_path: Path) -> None:
    log = tmp_path / "bot.log"
    keeper = BotKeeper(tmp_path, log, SLEEPS)
    async with asyncio.TaskGroup() as tasks:
        tasks.create_task(keeper.keep({}))
        await wait_for_lives(log, 1)

        assert keeper.kill()

        await wait_for_lives(log, 2)
        assert keeper.is_running
        assert keeper.restarts == 1
        await keeper.end()
    assert not keeper.is_running


async def test_a_bot_that_fails_at_its_start_is_told_with_its_last_line(tmp_path: Path) -> None:
    keeper = BotKeeper(tmp_path, tmp_path / "bot.log", FAILS)

    with pytest.raises(BotFailedError) as failed:
        await keeper.keep({})

    assert failed.value.code == 1
    assert failed.value.last_line == "no token"


async def test_nothing_is_killed_before_the_start(tmp_path: Path) -> None:
    assert not BotKeeper(tmp_path, tmp_path / "bot.log", SLEEPS).kill()
