"""What Telegram is told about the bot at its start: commands, descriptions, where updates go."""

import logging
from collections.abc import Iterator

from bot.delivery.arrivals import ALLOWED_UPDATES
from bot.delivery.transport import BotApi, BotApiError
from bot.registry import Command, menu_for
from bot.turn import Catalogue, menu_entries
from fleet.people import Language

log = logging.getLogger(__name__)

Call = tuple[str, dict[str, object]]


def introduction(
    catalogue: Catalogue, commands: tuple[Command, ...], default: Language
) -> Iterator[Call]:
    """The calls that present the bot to somebody whom it does not know yet, in each language.

    Persons get the menu of their roles in their own chat, when they are linked or choose another
    language: `Turn.publish_commands`.
    """
    spoken = [(default, ""), *((language, language.value) for language in Language)]
    for language, code in spoken:
        entries = menu_entries(catalogue, language, menu_for(commands, [None]))
        where: dict[str, object] = {"language_code": code} if code else {}
        private = {"scope": {"type": "all_private_chats"}, **where}
        yield "setMyCommands", {"commands": entries, **private}
        text = catalogue.text(language, "bot-description", {})
        yield "setMyDescription", {"description": text, **where}
        text = catalogue.text(language, "bot-short-description", {})
        yield "setMyShortDescription", {"short_description": text, **where}


async def introduce(api: BotApi, calls: Iterator[Call]) -> None:
    """Make the calls; one that fails is left for the next start, nothing depends on it."""
    for method, params in calls:
        try:
            await api.call(method, params)
        except BotApiError as error:
            log.warning("method=%s left for the next start error=%s", method, error)


async def poll_from_now_on(api: BotApi) -> None:
    """Take back a webhook, or Telegram refuses to be polled; waiting updates are kept."""
    await api.call("deleteWebhook", {"drop_pending_updates": False})


async def expect_webhook(api: BotApi, url: str, secret: str) -> None:
    """Have updates posted to an address."""
    await api.call(
        "setWebhook",
        {"url": url, "secret_token": secret, "allowed_updates": list(ALLOWED_UPDATES)},
    )
