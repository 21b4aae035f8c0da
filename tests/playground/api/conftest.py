"""A stock python-telegram-bot client, and pictures to send."""

import io
from collections.abc import AsyncIterator

import pytest
from PIL import Image
from telegram import Bot
from telegram.request import HTTPXRequest

from tests.support.local_telegram import LocalTelegram

DRIVER = 4242


@pytest.fixture
async def bot(bot_api: LocalTelegram) -> AsyncIterator[Bot]:
    await bot_api.add_user("Ana", id=DRIVER, language_code="fr", username="ana_d")
    client = Bot(
        bot_api.token,
        base_url=bot_api.base_url,
        base_file_url=bot_api.base_file_url,
        request=HTTPXRequest(),
        get_updates_request=HTTPXRequest(),
    )
    async with client:
        yield client


@pytest.fixture
async def chat(bot_api: LocalTelegram, bot: Bot) -> int:  # noqa: ARG001 (opens the account)
    await bot_api.start(DRIVER)
    return DRIVER


@pytest.fixture
def photo() -> bytes:
    written = io.BytesIO()
    Image.linear_gradient("L").resize((800, 600)).save(written, "PNG")
    return written.getvalue()
