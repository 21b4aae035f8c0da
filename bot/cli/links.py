"""Invitation links: `https://t.me/<bot>?start=<token>`, with the name of the bot."""

import asyncio
import re

from bot.cli.words import Words
from bot.delivery.transport import BotApi, BotApiError, open_session
from bot.settings import Settings, SettingsError, load_settings

_USERNAME = re.compile(r"@?([A-Za-z][A-Za-z0-9_]{3,31})")


def link(username: str, token: str) -> str:
    """The link that a person opens."""
    return f"https://t.me/{username}?start={token}"


def bot_username(given: str | None, words: Words) -> str | None:
    """The name of the bot: as given, else as Telegram says; None when nobody says it.

    Ends the command with exit code 2 when the given name cannot be one.
    """
    if given is not None:
        found = _USERNAME.fullmatch(given)
        return found[1] if found else words.refuse("invite-no-username")
    try:
        settings = load_settings()
    except SettingsError:
        return None
    return _asked(settings, words)


def _asked(settings: Settings, words: Words) -> str | None:
    try:
        return asyncio.run(_get_me(settings))
    except BotApiError:
        words.say("invite-telegram")
        return None


async def _get_me(settings: Settings) -> str:
    async with open_session() as session:
        api = BotApi(session, settings.api_url, settings.token.get_secret_value())
        return str((await api.call("getMe", {}))["username"])
