"""The python-telegram-bot application: one visible, ordered list of what is answered.

Who may do what is asked in one place, before the handler: `bot.delivery.errands`.
"""

import logging
import re
import unicodedata
from collections.abc import Callable, Coroutine, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from telegram import Update
from telegram.ext import (
    Application,
    ApplicationBuilder,
    BaseHandler,
    CallbackContext,
    CallbackQueryHandler,
    ChatMemberHandler,
    CommandHandler,
    ExtBot,
    MessageHandler,
    filters,
)

from bot.delivery.errands import ERRAND, Errands
from bot.registry import Callback, Command, Fallback, Handle
from bot.turn import CallbackAnswer
from fleet.access import Action
from fleet.ports import Store

log = logging.getLogger(__name__)

BotApplication = Application[Any, Any, Any, Any, Any, Any]
PtbHandler = BaseHandler[Update, Any, None]
PtbCallback = Callable[[Update, Any], Coroutine[Any, Any, None]]

_TYPED_IN_PRIVATE = filters.ChatType.PRIVATE & filters.UpdateType.MESSAGE
_ACCENTED = filters.Regex(r"\A/[^\s@]*[^\s\x00-\x7f]")
_COMMAND_IN_A_GROUP = filters.ChatType.GROUPS & filters.UpdateType.MESSAGE & filters.COMMAND


@dataclass(frozen=True, slots=True)
class Tables:
    """All that the bot answers to.

    Attributes:
        fallback: For whatever else comes in a private chat.
        elsewhere: For commands in a group; None: silence there.
    """

    commands: Sequence[Command]
    callbacks: Sequence[Callback]
    fallback: Fallback
    elsewhere: Fallback | None = None


def build_application(
    bot: ExtBot[None], tables: Tables, errands: Errands, store: Store
) -> BotApplication:
    """The application with its handlers, in the order in which they are asked."""
    builder = ApplicationBuilder().bot(bot).updater(None).job_queue(None)
    application: BotApplication = builder.build()
    application.add_handlers(registrations(tables, errands, store))
    application.add_error_handler(_note_failure)
    return application


def registrations(tables: Tables, errands: Errands, store: Store) -> list[PtbHandler]:
    """The whole list: the first that fits an update answers it; no other is asked."""

    def answer_with(action: Action, handle: Handle) -> PtbCallback:
        return _answering(errands, store, action, handle)

    answers = {one.name: answer_with(one.action, one.handle) for one in tables.commands}
    fallback = answer_with(tables.fallback.action, tables.fallback.handle)
    return [
        ChatMemberHandler(_noting_membership(errands, store), ChatMemberHandler.MY_CHAT_MEMBER),
        *(CommandHandler(name, answer, _TYPED_IN_PRIVATE) for name, answer in answers.items()),
        *(
            CallbackQueryHandler(
                answer_with(callback.action, callback.handle),
                pattern=re.compile(rf"{re.escape(callback.prefix)}(:|$)"),
            )
            for callback in tables.callbacks
        ),
        CallbackQueryHandler(_saying_outdated(errands, store)),
        MessageHandler(_TYPED_IN_PRIVATE & _ACCENTED, _reading_accents(answers, fallback)),
        MessageHandler(_TYPED_IN_PRIVATE, fallback),
        *(
            MessageHandler(_COMMAND_IN_A_GROUP, answer_with(elsewhere.action, elsewhere.handle))
            for elsewhere in (tables.elsewhere,)
            if elsewhere is not None
        ),
    ]


def _answering(errands: Errands, store: Store, action: Action, handle: Handle) -> PtbCallback:
    async def callback(update: Update, _: CallbackContext[Any, Any, Any, Any]) -> None:
        errand = ERRAND.get()
        turn = await store.write(errands.handling(errand, update, action, handle))
        errand.is_done = True
        errand.has_messages = bool(turn.messages)
        errand.callback_answer = turn.callback_answer

    return callback


def _reading_accents(answers: Mapping[str, PtbCallback], otherwise: PtbCallback) -> PtbCallback:
    """`/réglages` is `/reglages`: Telegram knows commands of ASCII letters alone."""

    async def callback(update: Update, context: CallbackContext[Any, Any, Any, Any]) -> None:
        message = update.effective_message
        written = (message.text if message else None) or ""
        await answers.get(_command_in(written), otherwise)(update, context)

    return callback


def _command_in(text: str) -> str:
    """The first word without slash, accents and capitals."""
    word = unicodedata.normalize("NFKD", text.split(maxsplit=1)[0].removeprefix("/").casefold())
    return "".join(letter for letter in word if not unicodedata.combining(letter))


def _saying_outdated(errands: Errands, store: Store) -> PtbCallback:
    async def callback(update: Update, _: CallbackContext[Any, Any, Any, Any]) -> None:
        errand = ERRAND.get()
        turn = await store.write(errands.outdated_button(errand, update))
        errand.is_done = True
        errand.callback_answer = turn.callback_answer

    return callback


def _noting_membership(errands: Errands, store: Store) -> PtbCallback:
    async def callback(update: Update, _: CallbackContext[Any, Any, Any, Any]) -> None:
        errand = ERRAND.get()
        await store.write(errands.membership(errand, update))
        errand.is_done = True

    return callback


async def _note_failure(_: object, context: CallbackContext[Any, Any, Any, Any]) -> None:
    """Python-telegram-bot swallows a handler's error: keep it for the dispatcher."""
    ERRAND.get().error = context.error


def unanswered(update: Update) -> CallbackAnswer | None:
    """The empty answer that a tapped button is owed in any case."""
    return CallbackAnswer(update.callback_query.id) if update.callback_query else None
