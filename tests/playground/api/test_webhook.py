"""A webhook gets every update once, in order inside a chat, again until it says yes."""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from typing import Any

import pytest
from aiohttp import web
from telegram import Bot
from telegram.error import BadRequest, Conflict, RetryAfter

from tests.support.local_telegram import LocalTelegram

SECRET = "only-telegram-knows"  # noqa: S105 (a test's)


class Endpoint:
    """A bot's own server: notes what is posted, answers as told."""

    def __init__(self) -> None:
        self.url = ""
        self.posts: list[dict[str, Any]] = []
        self.secrets: list[str | None] = []
        self.answers: list[web.Response] = []
        self.slow_chats: dict[int, asyncio.Event] = {}
        self.changed = asyncio.Condition()

    async def handle(self, request: web.Request) -> web.Response:
        update = await request.json()
        self.secrets.append(request.headers.get("X-Telegram-Bot-Api-Secret-Token"))
        if event := self.slow_chats.get(update["message"]["chat"]["id"]):
            await event.wait()
        async with self.changed:
            self.posts.append(update)
            self.changed.notify_all()
        return self.answers.pop(0) if self.answers else web.Response()

    def texts(self) -> list[str]:
        return [post["message"]["text"] for post in self.posts]

    async def wait(self, number_of_posts: int) -> None:
        async with asyncio.timeout(10):
            async with self.changed:
                await self.changed.wait_for(lambda: len(self.posts) >= number_of_posts)


@pytest.fixture
async def endpoint() -> AsyncIterator[Endpoint]:
    made = Endpoint()
    app = web.Application()
    app.router.add_post("/hook", made.handle)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    made.url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    yield made
    await runner.cleanup()


async def test_updates_are_posted_with_the_secret(
    bot: Bot, bot_api: LocalTelegram, endpoint: Endpoint
) -> None:
    await bot_api.send_text(4242, "before")
    await bot.set_webhook(endpoint.url, secret_token=SECRET)
    await bot_api.send_text(4242, "after")
    await endpoint.wait(2)
    assert endpoint.texts() == ["before", "after"]
    assert endpoint.secrets == [SECRET, SECRET]


async def test_a_failed_update_comes_again_before_the_next_of_its_chat(
    bot: Bot, bot_api: LocalTelegram, endpoint: Endpoint
) -> None:
    await bot_api.settings(webhook_backoff_seconds=0.01)
    endpoint.answers = [web.Response(status=503), web.Response(status=500), web.Response()]
    await bot.set_webhook(endpoint.url)
    await bot_api.send_text(4242, "a")
    await bot_api.send_text(4242, "b")
    await endpoint.wait(4)
    assert endpoint.texts() == ["a", "a", "a", "b"]
    about = await bot.get_webhook_info()
    assert about.last_error_message == "Wrong response from the webhook: 500 Internal Server Error"


async def test_a_slow_chat_does_not_hold_up_the_others(
    bot: Bot, bot_api: LocalTelegram, endpoint: Endpoint
) -> None:
    await bot_api.add_user("Luc", id=77)
    endpoint.slow_chats[77] = asyncio.Event()
    await bot.set_webhook(endpoint.url)
    await bot_api.send_text(77, "slow")
    await bot_api.send_text(4242, "fast")
    await endpoint.wait(1)
    assert endpoint.texts() == ["fast"]
    endpoint.slow_chats[77].set()
    await endpoint.wait(2)


async def test_the_answer_to_an_update_may_be_a_call(
    bot: Bot, bot_api: LocalTelegram, endpoint: Endpoint
) -> None:
    call = {"method": "sendMessage", "chat_id": 4242, "text": "reçu"}
    endpoint.answers = [web.json_response(call)]
    await bot.set_webhook(endpoint.url)
    await bot_api.send_text(4242, "a")
    assert (await bot_api.wait_for_message(4242))["text"] == "reçu"


async def test_polling_and_a_webhook_exclude_each_other(
    bot: Bot, bot_api: LocalTelegram, endpoint: Endpoint
) -> None:
    await bot.set_webhook(endpoint.url)
    with pytest.raises(Conflict, match="can't use getUpdates method while webhook is active"):
        await bot.get_updates()
    await bot.delete_webhook()
    await bot_api.send_text(4242, "a")
    assert len(await bot.get_updates()) == 1


@pytest.mark.filterwarnings("ignore:.*`retry_after`")  # its type changes in a later version
async def test_a_webhook_is_set_at_most_once_a_second(
    bot: Bot, bot_api: LocalTelegram, endpoint: Endpoint
) -> None:
    bot_api.state.time = lambda: 100.0
    await bot.set_webhook(endpoint.url)
    with pytest.raises(RetryAfter):
        await bot.set_webhook(endpoint.url)


async def test_pending_updates_are_dropped_on_request(
    bot: Bot, bot_api: LocalTelegram, endpoint: Endpoint
) -> None:
    await bot_api.send_text(4242, "old")
    await bot.set_webhook(endpoint.url, drop_pending_updates=True)
    await bot_api.send_text(4242, "new")
    await endpoint.wait(1)
    assert endpoint.texts() == ["new"]


async def test_an_update_is_posted_twice_when_a_fault_orders_it(
    bot: Bot, bot_api: LocalTelegram, endpoint: Endpoint
) -> None:
    await bot.set_webhook(endpoint.url)
    await bot_api.fault("duplicate_updates")
    await bot_api.send_text(4242, "a")
    await endpoint.wait(2)
    assert endpoint.texts() == ["a", "a"]


async def test_an_unreachable_webhook_tells_why(bot: Bot, bot_api: LocalTelegram) -> None:
    await bot.set_webhook("http://127.0.0.1:9/hook")
    await bot_api.send_text(4242, "a")
    async with asyncio.timeout(5):
        while (about := await bot.get_webhook_info()).last_error_message is None:
            pass
    assert about.last_error_message.startswith("Connection failed")
    assert about.pending_update_count == 1


async def test_a_secret_with_other_characters_is_refused(
    bot: Bot, bot_api: LocalTelegram, endpoint: Endpoint
) -> None:
    bot_api.allows_refused_calls = True
    with pytest.raises(BadRequest, match="unallowed characters"):
        await bot.set_webhook(endpoint.url, secret_token="é")  # noqa: S106 (a wrong one)
    with contextlib.suppress(BadRequest):
        await bot.set_webhook("http://example.org")
    assert (await bot.get_webhook_info()).url == ""
