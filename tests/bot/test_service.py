"""The service at its start and its end: what it takes over, and what it leaves."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from bot.delivery.receiver import TokenRefusedError
from bot.settings import Settings
from bot.turn import Turn
from fleet.delivery import IncomingUpdate, OutgoingMessage
from fleet.job_runs import JobRun
from tests.support.delivery import (
    RunningClock,
    bot_at_work,
    echo,
    kept,
    letters,
    settings_for,
    tables,
)
from tests.support.fake_store import FakeStore
from tests.support.local_telegram import LocalTelegram

HELD = 999_999_999


@pytest.fixture
def settings(bot_api: LocalTelegram) -> Settings:
    return settings_for(bot_api.url, bot_api.token, chat_interval_seconds=0)


async def store_that_holds_an_update(
    bot_api: LocalTelegram, number_of_kills: int = 0
) -> tuple[FakeStore, int]:
    """A store whose only update is held for ten minutes, and the person who wrote it."""
    user = await bot_api.add_user("Ana")
    await bot_api.start(user["id"])
    chat = {"id": user["id"], "first_name": "Ana", "type": "private"}
    sender = {"id": user["id"], "first_name": "Ana", "is_bot": False}
    message = {"message_id": 900, "date": 1_700_000_000, "text": "held"}
    update = {"update_id": HELD, "message": message | {"from": sender, "chat": chat}}
    store, now = FakeStore(), RunningClock().now()
    store.work.inbox.store([IncomingUpdate(HELD, user["id"], json.dumps(update))], now)
    for _ in range(number_of_kills):
        assert store.work.inbox.claim(now, 1, 0)
    assert store.work.inbox.claim(now, 1, 600)
    return store, user["id"]


async def test_a_process_that_is_alone_takes_up_at_once_what_a_killed_one_held(
    bot_api: LocalTelegram, settings: Settings
) -> None:
    store, user = await store_that_holds_an_update(bot_api)
    async with bot_at_work(settings, store, tables(), is_alone=True):
        await bot_api.wait_for_message(user, "text=held")
    assert kept(store)[HELD] == "done"


async def test_a_process_that_is_not_alone_takes_nothing_from_the_others(
    bot_api: LocalTelegram, settings: Settings
) -> None:
    store, _ = await store_that_holds_an_update(bot_api)
    other = int((await bot_api.add_user("Bo"))["id"])
    async with bot_at_work(settings, store, tables(), is_alone=False):
        await bot_api.send_text(other, "free")
        await bot_api.wait_for_message(other, "text=free")
    assert kept(store)[HELD] == "waiting"


async def test_who_leads_next_takes_over_the_runs_of_the_calendar_at_once(
    settings: Settings,
) -> None:
    store, now = FakeStore(), RunningClock().now()
    assert store.work.jobs.claim("monthly", "2026-11", now) is not None
    async with bot_at_work(settings, store, tables(), is_alone=False):
        async with asyncio.timeout(10):
            while not run_of_the_month(store).is_free(RunningClock().now()):  # noqa: ASYNC110 - the bot is at work beside
                await asyncio.sleep(0.01)
    assert run_of_the_month(store).attempts == 1


def run_of_the_month(store: FakeStore) -> JobRun:
    run = store.work.jobs.get("monthly", "2026-11")
    assert run is not None
    return run


async def test_tries_that_were_lost_to_kills_do_not_count_as_failures(
    bot_api: LocalTelegram, settings: Settings
) -> None:
    store, user = await store_that_holds_an_update(bot_api, number_of_kills=20)
    failures: list[str] = []

    def fail_once(turn: Turn) -> None:
        if not failures:
            failures.append(turn.text)
            raise RuntimeError
        echo(turn)

    async with bot_at_work(settings, store, tables(fail_once)):
        await bot_api.wait_for_message(user, "text=held")
    assert kept(store)[HELD] == "done"


async def test_an_update_that_every_process_died_with_is_given_up(
    bot_api: LocalTelegram, settings: Settings
) -> None:
    store, user = await store_that_holds_an_update(bot_api, number_of_kills=100)
    async with bot_at_work(settings, store, tables()):
        await bot_api.wait_for_message(user, "failed reference")
    assert kept(store)[HELD] == "dead"


@asynccontextmanager
async def telegram_that_changed_its_mind() -> AsyncIterator[str]:
    """A server that knew the token at the start, and no longer when something is sent."""

    async def answer(request: web.Request) -> web.Response:
        method = request.path.rpartition("/")[2]
        if method == "sendMessage":
            refusal = {"ok": False, "error_code": 404, "description": "Not Found"}
            return web.json_response(refusal, status=404)
        me = {"id": 1, "is_bot": True, "first_name": "Bonroute", "username": "bonroute_bot"}
        results: dict[str, object] = {"getMe": me, "getUpdates": []}
        return web.json_response({"ok": True, "result": results.get(method, True)})

    application = web.Application()
    application.router.add_route("*", "/{path:.*}", answer)
    async with TestServer(application) as server:
        yield str(server.make_url("/"))


async def test_a_token_that_is_refused_while_sending_ends_the_bot_and_loses_no_letter() -> None:
    store, now = FakeStore(), RunningClock().now()
    letter = OutgoingMessage("k", 7, "sendMessage", {"chat_id": 7, "text": "x"})
    store.work.outbox.add([letter], now)
    with pytest.RaisesGroup(TokenRefusedError):
        async with telegram_that_changed_its_mind() as url, asyncio.timeout(20):
            settings = settings_for(url, "1:made-up")
            async with bot_at_work(settings, store, tables()):
                await asyncio.Event().wait()
    assert letters(store) == {"k": "waiting"}
