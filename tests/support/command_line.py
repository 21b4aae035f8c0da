"""Run `bonroute` as an operator types it, on a store of the test."""

import asyncio
from collections.abc import Callable, Mapping
from typing import TypeVar

from click.testing import CliRunner, Result

from bot.cli import main
from fleet.ports import Work
from storage import Database

T = TypeVar("T")

INIT = (
    "init",
    *("--company", "Transports Faure", "--privacy-contact", "dpo@example.org"),
    *("--admin-number", "1", "--admin-first-name", "Ada", "--admin-last-name", "Lovelace"),
)
BOT = ("--bot-username", "demo_bot")
LINK = r"https://t\.me/demo_bot\?start=([A-Za-z0-9_-]{22})"


def bonroute(env: Mapping[str, str], *arguments: str) -> Result:
    """Run a command, in French unless it asks for another language."""
    language = () if "--language" in arguments else ("--language", "fr")
    return CliRunner().invoke(main, [*arguments, *language], env=env, catch_exceptions=False)


def in_database(env: Mapping[str, str], work: Callable[[Work], T]) -> T:
    """Run a unit of work on the store of those settings, while no command has it open."""

    async def run() -> T:
        database = Database.open(env["BONROUTE_DATABASE_URL"])
        try:
            return await database.write(work)
        finally:
            await database.close()

    return asyncio.run(run())
