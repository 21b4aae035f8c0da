"""The composition root: the only module that knows the storage, and that makes a clock.

What is not needed by every command, Telegram and the charts, is put together in `bot.live`.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from bot.clock import FileClock, SystemClock
from bot.settings import Settings
from fleet.evidence import Files
from fleet.ports import Clock
from storage.database import Database
from storage.files import FolderFiles
from storage.migrating import migrate


def clock_for(settings: Settings) -> Clock:
    """The clock of the machine, or one that a file puts ahead."""
    if settings.clock_file is not None:
        return FileClock(settings.zone, settings.clock_file)
    return SystemClock(settings.zone)


def files_of(settings: Settings) -> Files:
    """The folder of photos and documents; only the bot's own user may look into it."""
    return FolderFiles(settings.files_path)


@asynccontextmanager
async def database_of(settings: Settings) -> AsyncIterator[Database]:
    """The database with its tables up to date, while the context lasts.

    Raises:
        StoreAddressError: The address cannot be used.
        StoreInUseError: Another process has the file open.
        StoreUnavailableError: The database did not answer.
    """
    url = settings.database_url.get_secret_value()
    await asyncio.to_thread(migrate, url)
    database = await asyncio.to_thread(Database.open, url)
    try:
        yield database
    finally:
        await database.close()
