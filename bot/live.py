"""The live bot: the store, Telegram and the charts put together and kept at work."""

import asyncio
import logging
import signal

from bot.application import Tables
from bot.attachments import Specifications, Workshop
from bot.commands import CALLBACKS, COMMANDS, ELSEWHERE, FALLBACK
from bot.delivery.transport import open_session
from bot.heap import leave_alone_what_is_loaded
from bot.holidays import working_days
from bot.rendering import render_pool
from bot.service import Parts, Service
from bot.settings import Settings
from bot.texts import bot_texts
from bot.wiring import clock_for, database_of, files_of

log = logging.getLogger(__name__)

TABLES = Tables(COMMANDS, CALLBACKS, FALLBACK, ELSEWHERE)


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
        database.warn_of_engine()
        clock, files = clock_for(settings), files_of(settings)
        days = working_days(is_alsace_moselle=settings.alsace_moselle)
        parts = Parts(
            store=database,
            clock=clock,
            zone=settings.zone,
            tables=TABLES,
            catalogue=bot_texts(),
            painter=Specifications(clock, settings.zone, days),
            artist=Workshop(pool, files),
            files=files,
            is_leader=database.is_leader,
            is_alone=database.is_alone,
            working_days=days,
        )
        service = Service(settings, parts, session)
        leave_alone_what_is_loaded()
        await service.run(closing)
    log.info("stopped")
