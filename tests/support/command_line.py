"""Run `bonroute` as an operator types it, on a store of the test."""

from collections.abc import Mapping

from click.testing import CliRunner, Result

from bot.cli import main

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
