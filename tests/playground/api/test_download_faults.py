"""Faults on order strike the download of files too."""

import pytest
from telegram import Bot, File
from telegram.error import NetworkError, TelegramError

from tests.support.local_telegram import LocalTelegram


@pytest.fixture
async def file(bot: Bot, bot_api: LocalTelegram, photo: bytes) -> File:
    """A photo of a driver, named by getFile."""
    await bot_api.send_photos(4242, photo)
    (update,) = await bot.get_updates()
    assert update.message is not None
    return await bot.get_file(update.message.photo[-1].file_id)


@pytest.mark.parametrize("kind", ["404", "403", "500", "502", "reset"])
async def test_a_photo_that_cannot_be_fetched_can_be_fetched_once_the_fault_is_over(
    bot_api: LocalTelegram, file: File, kind: str
) -> None:
    await bot_api.fault(kind, method="download", times=1)
    with pytest.raises(TelegramError):
        await file.download_as_bytearray()
    assert await file.download_as_bytearray()


async def test_a_fault_of_downloads_strikes_no_call(
    bot: Bot, bot_api: LocalTelegram, file: File
) -> None:
    await bot_api.fault("404", method="download", times=None)
    assert (await bot.get_file(file.file_id)).file_path


async def test_nothing_is_downloaded_while_telegram_restarts(
    bot_api: LocalTelegram, file: File
) -> None:
    await bot_api.restart(seconds=30)
    with pytest.raises(NetworkError):
        await file.download_as_bytearray()


async def test_a_download_with_a_foreign_token_is_refused(
    bot_api: LocalTelegram, file: File
) -> None:
    stranger = Bot(
        "1000000002:somebody-else-who-was-never-here",
        base_url=bot_api.base_url,
        base_file_url=bot_api.base_file_url,
    )
    assert file.file_path is not None
    foreign = File(
        file.file_id,
        file.file_unique_id,
        file_path=file.file_path.replace(bot_api.token, stranger.token),
    )
    foreign.set_bot(stranger)
    async with stranger.request:
        with pytest.raises(TelegramError, match="Unauthorized"):
            await foreign.download_as_bytearray()
