"""What people write is as long as Telegram's programs let them."""

import pytest
from telegram import Bot

from playground.client import RefusedError
from tests.support.local_telegram import LocalTelegram

DRIVER = 4242


async def test_a_long_text_comes_in_parts_of_4096_characters(
    bot: Bot, bot_api: LocalTelegram
) -> None:
    written = "é😀" * 4096 + "fin"

    first = await bot_api.send_text(DRIVER, written)

    texts = [update.message.text for update in await bot.get_updates(0) if update.message]
    assert [len(text or "") for text in texts] == [4096, 4096, 3]
    assert "".join(text or "" for text in texts) == written
    assert first["text"] == texts[0]


async def test_an_edit_longer_than_a_message_is_refused(bot_api: LocalTelegram, bot: Bot) -> None:
    message = await bot_api.send_text(DRIVER, "a")

    with pytest.raises(RefusedError):
        await bot_api.edit(DRIVER, message["message_id"], "a" * 4097)

    assert len(await bot.get_updates(0)) == 1


async def test_a_caption_longer_than_1024_characters_is_refused(
    bot: Bot, bot_api: LocalTelegram, photo: bytes
) -> None:
    with pytest.raises(RefusedError):
        await bot_api.send_photos(DRIVER, photo, caption="a" * 1025)

    assert await bot.get_updates(0) == ()
