"""The whole way of an update, over HTTP, on a store in memory."""

from tests.support.delivery import (
    bot_at_work,
    kept,
    letters,
    settings_for,
    tables,
)
from tests.support.fake_store import FakeStore
from tests.support.local_telegram import LocalTelegram


async def test_what_a_person_writes_is_answered(bot_api: LocalTelegram) -> None:
    store, settings = FakeStore(), settings_for(bot_api.url, bot_api.token)
    user = (await bot_api.add_user("Ana", language_code="en"))["id"]
    async with bot_at_work(settings, store, tables()):
        await bot_api.send_text(user, "a < b")
        answer = await bot_api.wait_for_message(user)
    assert answer["text"] == "en echo text=a < b"
    assert set(kept(store).values()) == {"done"}
    assert set(letters(store).values()) == {"sent"}


async def test_a_chat_is_answered_in_its_order(bot_api: LocalTelegram) -> None:
    store = FakeStore()
    settings = settings_for(
        bot_api.url, bot_api.token, messages_per_second=1000, chat_interval_seconds=0
    )
    user = (await bot_api.add_user("Ana"))["id"]
    for number in range(20):
        await bot_api.send_text(user, f"{number}")
    async with bot_at_work(settings, store, tables()):
        await bot_api.wait_for_message(user, "text=19")
    calls = [call["params"]["text"] for call in await bot_api.calls("sendMessage")]
    assert calls == [f"fr echo text={number}" for number in range(20)]
