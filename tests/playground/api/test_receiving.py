"""getUpdates hands updates out as Telegram does: confirmed by offset, one reader at a time."""

import asyncio

import pytest
from telegram import Bot
from telegram.error import Conflict

from tests.support.local_telegram import LocalTelegram

FIRST = 100_000_001


async def numbers(bot: Bot, offset: int | None = None, limit: int | None = None) -> list[int]:
    return [update.update_id for update in await bot.get_updates(offset, limit)]


async def test_an_offset_confirms_everything_below_it(bot: Bot, bot_api: LocalTelegram) -> None:
    for text in "abc":
        await bot_api.send_text(4242, text)
    assert await numbers(bot, 0) == [FIRST, FIRST + 1, FIRST + 2]
    assert await numbers(bot, FIRST + 2) == [FIRST + 2]
    assert (await bot_api.updates())["pending"] == 1
    assert (await bot_api.updates())["confirmed"] == 2


async def test_a_negative_offset_keeps_the_latest(bot: Bot, bot_api: LocalTelegram) -> None:
    for text in "abc":
        await bot_api.send_text(4242, text)
    assert await numbers(bot, -1) == [FIRST + 2]
    assert (await bot_api.updates())["pending"] == 1


async def test_unconfirmed_updates_come_again_after_a_restart_of_the_bot(
    bot: Bot, bot_api: LocalTelegram
) -> None:
    await bot_api.send_text(4242, "a")
    assert await numbers(bot, 0) == [FIRST]
    assert await numbers(bot, 1) == [FIRST]


async def test_the_same_offset_at_once_gives_a_single_update(
    bot: Bot, bot_api: LocalTelegram
) -> None:
    bot_api.state.primary.queue._time = lambda: 100.0
    for text in "abc":
        await bot_api.send_text(4242, text)
    assert len(await numbers(bot, 0)) == 3
    assert len(await numbers(bot, 0)) == 1


async def test_a_long_poll_ends_with_the_next_message(bot: Bot, bot_api: LocalTelegram) -> None:
    async with asyncio.TaskGroup() as group:
        poll = group.create_task(bot.get_updates(0, timeout=20))
        while bot_api.state.primary.queue._poll is None:
            await bot_api.users()
        await bot_api.send_text(4242, "bonjour")
    assert poll.result()[0].message.text == "bonjour"


async def test_a_second_reader_ends_the_first_with_a_conflict(
    bot: Bot, bot_api: LocalTelegram
) -> None:
    async with asyncio.TaskGroup() as group:
        first = group.create_task(_refusal_of_a_poll(bot))
        while bot_api.state.primary.queue._poll is None:
            await bot_api.users()
        second = group.create_task(bot.get_updates(1, timeout=20))
        await first
        await bot_api.send_text(4242, "bonjour")
    assert "terminated by other getUpdates request" in first.result()
    assert len(second.result()) == 1


async def _refusal_of_a_poll(bot: Bot) -> str:
    with pytest.raises(Conflict) as refusal:
        await bot.get_updates(0, timeout=20)
    return str(refusal.value)


async def test_only_the_kinds_asked_for_arrive(bot: Bot, bot_api: LocalTelegram) -> None:
    await bot.get_updates(allowed_updates=["callback_query"])
    await bot_api.send_text(4242, "a")
    assert (await bot_api.updates())["pending"] == 0


async def test_a_batch_holds_as_many_as_its_limit(bot: Bot, bot_api: LocalTelegram) -> None:
    for text in "abc":
        await bot_api.send_text(4242, text)
    assert await numbers(bot, 0, 2) == [FIRST, FIRST + 1]


async def test_a_restart_of_the_server_cuts_calls_and_keeps_updates(
    bot: Bot, bot_api: LocalTelegram
) -> None:
    bot_api.allows_refused_calls = True
    await bot_api.send_text(4242, "a")
    await bot_api.restart(0)
    assert await numbers(bot, 0) == [FIRST]
