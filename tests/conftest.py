"""Fixtures that every folder of tests may use; each folder adds its own beside its tests."""

from collections.abc import AsyncIterator

import pytest

from tests.support.local_telegram import LocalTelegram, local_telegram


@pytest.fixture
async def bot_api() -> AsyncIterator[LocalTelegram]:
    """A local Telegram on a free port; at the end both judges must find nothing."""
    async with local_telegram() as people:
        yield people
        assert people.findings() == []
