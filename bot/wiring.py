"""The composition root: the only module that knows the storage, and that makes a clock."""

import asyncio
import logging
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from bot.application import Tables
from bot.clock import FileClock, SystemClock
from bot.commands import CALLBACKS, COMMANDS, ELSEWHERE, FALLBACK
from bot.delivery.transport import open_session
from bot.painter import chart_of
from bot.rendering import render_pool
from bot.service import Parts, Service
from bot.settings import Settings
from bot.texts import bot_texts
from fleet.ports import Clock
from storage.database import Database
from storage.migrating import migrate

log = logging.getLogger(__name__)

TABLES = Tables(COMMANDS, CALLBACKS, FALLBACK, ELSEWHERE)


def clock_for(settings: Settings) -> Clock:
    """The clock of the machine, or one that a file puts ahead."""
    if settings.clock_file is not None:
        return FileClock(settings.zone, settings.clock_file)
    return SystemClock(settings.zone)


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


async def run(settings: Settings) -> None:
    """Run the bot until SIGTERM or SIGINT.

    Raises:
        TokenRefusedError: Telegram does not know the token.
        FleetError: The database cannot be used.
    """
    closing = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, closing.set)
    async with (
        database_of(settings) as database,
        render_pool(settings.render_processes) as pool,
        open_session() as session,
    ):
        parts = Parts(
            store=database,
            clock=clock_for(settings),
            zone=settings.zone,
            tables=TABLES,
            catalogue=bot_texts(),
            painter=chart_of,
            artist=pool,
            is_leader=database.is_leader,
            is_alone=settings.database_url.get_secret_value().startswith("sqlite"),
        )
        await Service(settings, parts, session).run(closing)
    log.info("stopped")
