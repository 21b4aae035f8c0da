"""The server on its own: one line with its address, loopback only, a page can follow it."""

import asyncio
import hashlib
import hmac
import json
import sys
from datetime import UTC, datetime
from urllib.parse import parse_qs

import aiohttp
import pytest
from aiogram.utils.web_app import check_webapp_signature
from telegram import Bot

from playground.api.app import make_app, serve
from playground.api.errors import ControlError
from playground.api.state import State
from playground.client import NothingCameError, Simulator
from tests.support.local_telegram import LocalTelegram, local_telegram


async def test_it_prints_its_address_and_answers_any_well_formed_token() -> None:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "playground.api", "--latency-ms", "1", stdout=asyncio.subprocess.PIPE
    )
    assert process.stdout is not None
    url = json.loads(await process.stdout.readline())["url"]
    async with aiohttp.ClientSession() as session:
        async with session.get(f"{url}/bot42:{'x' * 30}/getMe") as answer:
            assert (await answer.json())["result"]["id"] == 42
        async with session.get(f"{url}/botwrong/getMe") as answer:
            assert answer.status == 401
    process.terminate()
    assert await process.wait() == 0


async def test_it_serves_nothing_but_loopback() -> None:
    with pytest.raises(ControlError):
        async with serve(make_app(State()), host="0.0.0.0"):  # noqa: S104 (refused, as it must be)
            pass


async def test_dates_follow_the_clock_of_the_playground() -> None:
    jumped = datetime(2031, 5, 4, 12, tzinfo=UTC)
    async with local_telegram(lambda: jumped) as people:
        await people.add_user("Ana", id=4242)
        message = await people.send_text(4242, "bonjour")
    assert message["date"] == int(jumped.timestamp())


async def test_a_page_follows_the_chats_as_server_sent_events(
    bot_api: LocalTelegram, chat: int
) -> None:
    async with (
        aiohttp.ClientSession() as session,
        session.get(f"{bot_api.url}/sim/events?after=0&chat={chat}") as stream,
    ):
        first = await stream.content.readuntil(b"\n\n")
        await bot_api.send_text(chat, "suite")
        second = await stream.content.readuntil(b"\n\n")
    assert first.startswith(b"id: 1\ndata: ")
    events = [json.loads(block.partition(b"data: ")[2]) for block in (first, second)]
    assert [event["message"]["text"] for event in events] == ["/start", "suite"]


async def test_a_page_that_comes_back_finds_its_messages(
    bot: Bot, bot_api: LocalTelegram, chat: int
) -> None:
    await bot.send_message(chat, "Bonjour Ana")
    async with Simulator(bot_api.url) as again:
        texts = [event["message"]["text"] for event in await again.events(chat)]
        assert texts == ["/start", "Bonjour Ana"]
        assert (await again.transcript(chat)).splitlines()[1] == "#2 Bonroute: Bonjour Ana"


async def test_launch_data_of_a_mini_app_carry_telegrams_signature(
    bot_api: LocalTelegram, chat: int
) -> None:
    address = f"{bot_api.url}/sim/init_data?user={chat}"
    async with aiohttp.ClientSession() as session, session.get(address) as answer:
        signed = (await answer.json())["init_data"]
    assert check_webapp_signature(bot_api.token, signed)
    assert json.loads(parse_qs(signed)["user"][0])["id"] == chat
    other = hmac.new(b"WebAppData", b"other", hashlib.sha256).hexdigest()
    assert not check_webapp_signature(other, signed)


async def test_waiting_for_what_never_comes_tells_what_was_seen(
    bot_api: LocalTelegram, chat: int
) -> None:
    with pytest.raises(NothingCameError) as nothing:
        await bot_api.wait_for_message(chat, "never", seconds=0.05)
    assert [event["kind"] for event in nothing.value.seen] == ["message"]


async def test_a_reset_forgets_everything(bot_api: LocalTelegram, chat: int) -> None:
    await bot_api.reset()
    assert await bot_api.chats() == []
    assert await bot_api.users() == []
    assert chat
