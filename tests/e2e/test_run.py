"""`bonroute run` as an operator meets it: the real process, its end and its refusals."""

import asyncio
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from tests.support.bot_process import LONGEST_START_SECONDS, BotProcess
from tests.support.local_telegram import LocalTelegram


def bot_in(folder: Path, bot_api: LocalTelegram, **settings: str) -> BotProcess:
    return BotProcess(
        folder,
        {
            "TOKEN": bot_api.token,
            "API_URL": bot_api.url,
            "DATABASE_URL": f"sqlite:///{folder}/bonroute.db",
            "RENDER_PROCESSES": "0",
            **settings,
        },
    )


@pytest.fixture
async def bot(bot_api: LocalTelegram, tmp_path: Path) -> AsyncIterator[BotProcess]:
    process = bot_in(tmp_path, bot_api)
    await process.start()
    await process.wait_until_at_work()
    yield process
    await process.end(signal.SIGKILL)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
async def test_a_bot_that_is_told_to_stop_ends_well(
    bot: BotProcess, number: signal.Signals
) -> None:
    assert await bot.end(number) == 0


@asynccontextmanager
async def silent_telegram() -> AsyncIterator[tuple[str, asyncio.Event]]:
    """A server that takes calls and never answers: its address, and whether it was called."""
    called, over = asyncio.Event(), asyncio.Event()

    async def listen(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        called.set()
        await over.wait()
        writer.close()

    server = await asyncio.start_server(listen, "127.0.0.1", 0)
    try:
        yield f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}", called
    finally:
        over.set()
        server.close()
        await server.wait_closed()


async def test_a_bot_that_telegram_does_not_answer_says_so_and_can_be_stopped(
    bot_api: LocalTelegram, tmp_path: Path
) -> None:
    async with silent_telegram() as (url, called):
        process = bot_in(tmp_path, bot_api, API_URL=url)
        await process.start()
        await asyncio.wait_for(called.wait(), LONGEST_START_SECONDS)
        async with asyncio.timeout(LONGEST_START_SECONDS):
            while not (seen := await process.health())[0]:  # noqa: ASYNC110 - another process
                await asyncio.sleep(0.05)
        assert await process.end(signal.SIGTERM) == 0  # a call may take 20 s, the end 10 s
    assert seen == (503, {"status": "not yet at work: Telegram has not answered"})


async def test_a_second_process_on_one_file_is_refused_in_one_line(
    bot: BotProcess, bot_api: LocalTelegram, tmp_path: Path
) -> None:
    assert await bot.waiting() == 0
    folder = tmp_path / "second"
    folder.mkdir()
    second = bot_in(folder, bot_api, DATABASE_URL=f"sqlite:///{tmp_path}/bonroute.db")
    await second.start()
    assert await second.wait_for_end() == 1
    assert "stop it first" in second.log()


async def test_a_token_that_telegram_does_not_know_ends_the_start(
    bot_api: LocalTelegram, tmp_path: Path
) -> None:
    bot_api.allows_refused_calls = True
    wrong = "1000000002:tests-speak-to-loopback-only-0002"
    process = bot_in(tmp_path, bot_api, TOKEN=wrong)
    await process.start()
    assert await process.wait_for_end() == 2, process.log()
    assert "BONROUTE_TOKEN" in process.log()
    assert wrong not in process.log()
