"""The bots of the echo bench, each as a process: `python -m tests.bench.echo_bots KIND URL FOLDER`.

`bonroute`, `coefficient` and `unseen` are the real service on a real SQLite file: an echo, the card
of 50 people who keep asking, the card of 1,000 people who each ask once, so that nothing which was
folded for one serves the next. `ptb` and `aiogram` are what the guides of these libraries show.
"""

import asyncio
import logging
import sys
from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from bonusmalus.claims import ClaimKind, Liability
from bonusmalus.clause import VehicleUse
from bonusmalus.coefficient import Coefficient
from bonusmalus.periods import RenewalDay
from fleet.driving import ClaimDecision, DrivingRecord, RecordedClaim
from fleet.people import Company, Employee, Language, TelegramLink, UnitKind
from fleet.ports import Work

TOKEN = "1000000001:the-bench-speaks-to-loopback-only-1"  # noqa: S105 - no secret: loopback only
NUMBER_OF_CHATS = 50
NUMBER_OF_UNSEEN_CHATS = 1000
NOW = datetime.now(UTC)  # noqa: TID251 - the bench has the time of the machine


async def bonroute(
    url: str, folder: Path, *, is_echo: bool, number_of_chats: int = NUMBER_OF_CHATS
) -> None:
    """Our whole durable path; the limits of Telegram are put out of the way."""
    from bot.application import Tables  # noqa: PLC0415 - each kind loads its own library only
    from bot.clock import SystemClock  # noqa: PLC0415
    from bot.delivery.transport import open_session  # noqa: PLC0415
    from bot.heap import leave_alone_what_is_loaded  # noqa: PLC0415
    from bot.live import TABLES  # noqa: PLC0415
    from bot.painter import chart_of  # noqa: PLC0415
    from bot.registry import Fallback  # noqa: PLC0415
    from bot.rendering import render_pool  # noqa: PLC0415
    from bot.service import Parts, Service  # noqa: PLC0415
    from bot.settings import load_settings  # noqa: PLC0415
    from bot.texts import bot_texts  # noqa: PLC0415
    from bot.turn import Turn  # noqa: PLC0415
    from fleet.access import Action  # noqa: PLC0415
    from storage import open_store  # noqa: PLC0415
    from storage.files import FolderFiles  # noqa: PLC0415

    def echo(turn: Turn) -> None:
        turn.reply(turn.text)

    zone = ZoneInfo("Europe/Paris")
    settings = load_settings(
        _env_file=None,
        token=TOKEN,
        api_url=url,
        messages_per_second=1_000_000,
        chat_interval_seconds=0,
        health_file=folder / "health",
    )
    database = open_store(f"sqlite:///{folder}/bench.db")
    await database.write(lambda work: hire(work, number_of_chats))
    async with render_pool(0) as pool, open_session() as session:
        parts = Parts(
            store=database,
            clock=SystemClock(zone),
            zone=zone,
            tables=Tables((), (), Fallback(Action.JOIN, echo)) if is_echo else TABLES,
            catalogue=bot_texts(),
            painter=lambda work, picture: chart_of(work, picture, zone),
            artist=pool,
            is_leader=database.is_leader,
            files=FolderFiles(folder / "files"),
        )
        service = Service(settings, parts, session)
        leave_alone_what_is_loaded()  # as `bot.live` does
        await service.run(asyncio.Event())


def hire(work: Work, number_of_chats: int) -> None:
    """A driver with seven years of record and two claims behind every chat."""
    unit = work.units.add("C", "Company", UnitKind.COMPANY, None)
    work.units.set_company(Company(unit.id, "Company", "privacy@company.example", 1))
    for chat in range(1, number_of_chats + 1):
        driver = work.people.add(
            Employee(0, f"E{chat}", "Ana", "Martin", unit.id, Language.FRENCH, date(2018, 1, 1))
        )
        work.people.link(TelegramLink(driver.id, chat, chat, NOW, notice_version=1))
        work.driving.set_record(
            DrivingRecord(
                driver.id,
                VehicleUse.BUSINESS,
                Coefficient(100),
                date(2019, 3, 1),
                RenewalDay(3, 1),
            )
        )
        for year in (2020, 2023):
            work.driving.add_claim(
                RecordedClaim(
                    0,
                    f"S{chat}-{year}",
                    driver.id,
                    None,
                    date(year, 6, 10),
                    ClaimKind.COLLISION,
                    (ClaimDecision(Liability.FULL, None, date(year, 7, 1), "letter", NOW),),
                )
            )


def ptb(url: str) -> None:
    """The echo bot of python-telegram-bot's first example."""
    from telegram import Update  # noqa: PLC0415
    from telegram.ext import ApplicationBuilder, ContextTypes, MessageHandler, filters  # noqa: PLC0415

    async def echo(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        if update.message is not None and update.message.text is not None:
            await update.message.reply_text(update.message.text)

    application = ApplicationBuilder().token(TOKEN).base_url(f"{url}/bot").build()
    application.add_handler(MessageHandler(filters.TEXT & ~filters.COMMAND, echo))
    application.run_polling()


async def aiogram(url: str) -> None:
    """The echo bot of aiogram's first example: each update is a task."""
    from aiogram import Bot, Dispatcher  # noqa: PLC0415
    from aiogram.client.session.aiohttp import AiohttpSession  # noqa: PLC0415
    from aiogram.client.telegram import TelegramAPIServer  # noqa: PLC0415
    from aiogram.types import Message  # noqa: PLC0415

    async def echo(message: Message) -> None:
        await message.answer(message.text or "")

    bot = Bot(TOKEN, session=AiohttpSession(api=TelegramAPIServer.from_base(url)))
    dispatcher = Dispatcher()
    dispatcher.message.register(echo)
    await dispatcher.start_polling(bot, handle_signals=False)


def main(kind: str, url: str, folder: Path) -> None:
    logging.disable(logging.WARNING)
    if kind == "ptb":
        ptb(url)
    elif kind == "aiogram":
        asyncio.run(aiogram(url))
    else:
        chats = NUMBER_OF_UNSEEN_CHATS if kind == "unseen" else NUMBER_OF_CHATS
        asyncio.run(bonroute(url, folder, is_echo=kind == "bonroute", number_of_chats=chats))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], Path(sys.argv[3]))
