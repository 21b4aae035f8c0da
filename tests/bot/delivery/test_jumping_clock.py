"""The clock goes far ahead while messages are on their way: none of them is sent again."""

import asyncio
from datetime import timedelta

import pytest

from fleet.delivery import OutgoingMessage
from tests.support.delivery import NOON, FixedClock, bot_at_work, letters, settings_for, tables
from tests.support.fake_store import FakeStore
from tests.support.local_telegram import LocalTelegram

CHAT = 7000


@pytest.fixture
def store(bot_api: LocalTelegram) -> FakeStore:
    state = bot_api.state
    state.private_chat(state.add_user({"id": CHAT, "first_name": "Ana"}))
    store = FakeStore()
    params = {"chat_id": CHAT, "text": "Votre mois"}
    store.work.outbox.add([OutgoingMessage("month", CHAT, "sendMessage", params)], NOON)
    return store


async def test_what_is_on_its_way_when_the_clock_jumps_is_sent_once(
    bot_api: LocalTelegram, store: FakeStore
) -> None:
    clock = FixedClock(NOON)
    await bot_api.fault("delay", method="sendMessage", seconds=1.5)
    settings = settings_for(bot_api.url, bot_api.token)
    async with bot_at_work(settings, store, tables(), clock=clock), asyncio.timeout(20):
        while not await bot_api.calls("sendMessage"):  # noqa: ASYNC110 - the bot is at work beside
            await asyncio.sleep(0.01)
        clock.move(timedelta(days=31).total_seconds())
        while letters(store)["month"] == "waiting":  # noqa: ASYNC110 - the same
            await asyncio.sleep(0.01)
    assert len(await bot_api.calls("sendMessage")) == 1
