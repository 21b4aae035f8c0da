"""Invitation links: `https://t.me/<bot>?start=<token>`, with the name of the bot."""

import asyncio
import re

from bot.cli.words import Words
from bot.delivery.transport import BotApi, BotApiError, open_session
from bot.settings import Settings, SettingsError, load_settings

_USERNAME = re.compile(r"@?([A-Za-z][A-Za-z0-9_]{3,31})")
_NO_USERNAME, _TELEGRAM_IS_SILENT = "invite-no-username", "invite-telegram"


class _UnknownUsernameError(Exception):
    """Nobody says what the bot is called; `text` is the key of the words for it."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.text = text


def link(username: str, token: str) -> str:
    """The link that a person opens."""
    return f"https://t.me/{username}?start={token}"


def bot_username(given: str | None, words: Words) -> str | None:
    """The name of the bot: as given, else as Telegram says; None when nobody says it.

    Ends the command with exit code 2 when the given name cannot be one; says so when Telegram
    could not be asked.
    """
    try:
        return _found(given)
    except _UnknownUsernameError as unknown:
        if given is not None:
            words.refuse(unknown.text)
        if unknown.text == _TELEGRAM_IS_SILENT:
            words.say(unknown.text)
        return None


def needed_bot_username(given: str | None, words: Words) -> str:
    """The name of the bot; ends the command with one line and exit code 2 when nobody says it."""
    try:
        return _found(given)
    except _UnknownUsernameError as unknown:
        words.refuse(unknown.text)


def _found(given: str | None) -> str:
    if given is not None:
        found = _USERNAME.fullmatch(given)
        if found is None:
            raise _UnknownUsernameError(_NO_USERNAME)
        return found[1]
    try:
        return asyncio.run(_get_me(load_settings()))
    except SettingsError:
        raise _UnknownUsernameError(_NO_USERNAME) from None
    except BotApiError:
        raise _UnknownUsernameError(_TELEGRAM_IS_SILENT) from None


async def _get_me(settings: Settings) -> str:
    async with open_session() as session:
        api = BotApi(session, settings.api_url, settings.token.get_secret_value())
        return str((await api.call("getMe", {}))["username"])
