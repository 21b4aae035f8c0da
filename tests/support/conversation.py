"""Speaks with the bot as people do, without Telegram: real handlers, a store in memory.

Every update goes through the same ordered list of registrations as in the real process.
"""

import asyncio
import copy
import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache, cached_property
from html import unescape
from zoneinfo import ZoneInfo

from telegram import Update, User
from telegram.ext import ExtBot

from bot.application import PtbHandler, Tables, registrations
from bot.commands import CALLBACKS, COMMANDS, ELSEWHERE, FALLBACK
from bot.delivery.errands import ERRAND, Errand, Errands
from bot.texts import bot_texts
from bot.turn import CallbackAnswer
from fleet.delivery import IncomingUpdate, OutgoingMessage
from fleet.people import Language
from tests.support.fake_store import FakeStore
from tests.support.small_company import NOW, TODAY, SmallCompany, small_company

TABLES = Tables(COMMANDS, CALLBACKS, FALLBACK, ELSEWHERE)
PARIS = ZoneInfo("Europe/Paris")
_TAG = re.compile(r"<[^>]*>")


class FixedClock:
    """A clock that stands still until a test moves it."""

    def __init__(self) -> None:
        self.instant = NOW
        self.day = TODAY

    def now(self) -> datetime:
        return self.instant

    def today(self) -> date:
        return self.day

    def advance(self, days: int) -> None:
        self.instant += timedelta(days=days)
        self.day += timedelta(days=days)


@dataclass(frozen=True)
class Heard:
    """What came back for one update."""

    messages: tuple[OutgoingMessage, ...]
    answer: CallbackAnswer | None

    @property
    def texts(self) -> list[str]:
        """The words of each message, as HTML; the caption of a photo."""
        return [str(m.params.get("text") or m.params.get("caption") or "") for m in self.messages]

    @property
    def plain(self) -> str:
        """All the words that people see."""
        return unescape(_TAG.sub("", "\n".join(text for text in self.texts if text)))

    @property
    def buttons(self) -> dict[str, str]:
        """Callback data by label, over all messages."""
        found: dict[str, str] = {}
        for message in self.messages:
            markup = message.params.get("reply_markup") or {}
            for row in markup.get("inline_keyboard", []):  # type: ignore[attr-defined]
                found |= {button["text"]: button["callback_data"] for button in row}
        return found

    @property
    def methods(self) -> list[str]:
        return [message.method for message in self.messages]


@dataclass
class Conversation:
    """The bot with the small company behind it."""

    store: FakeStore
    company: SmallCompany
    clock: FixedClock
    _errands: Errands
    speaks: str = "fr"
    _update_id: int = 0

    @cached_property
    def _handlers(self) -> list[PtbHandler]:
        return registrations(TABLES, self._errands, self.store)

    def text(self, user_id: int, text: str, *, group: bool = False, **more: object) -> Heard:
        """Send a text message, from the account of that number."""
        message = self._message(user_id, group=group)
        if text:
            message["text"] = text
        if text.startswith("/"):
            length = len(text.split(maxsplit=1)[0])
            message["entities"] = [{"type": "bot_command", "offset": 0, "length": length}]
        return self._send(user_id, {"message": {**message, **more}})

    def tap(self, user_id: int, data: str, *, photo: bool = False) -> Heard:
        """Tap a button of a message of the bot."""
        message = self._message(user_id)
        bot = {"id": 1, "is_bot": True, "first_name": "Bonroute"}
        shown = {"photo": [_PHOTO], "caption": "…"} if photo else {"text": "…"}
        query = {
            "id": "q",
            "from": message["from"],
            "chat_instance": "c",
            "data": data,
            "message": {**message, "from": bot, **shown},
        }
        return self._send(user_id, {"callback_query": query})

    def edited(self, user_id: int, text: str) -> Heard:
        """Edit a message that was sent before."""
        message = {**self._message(user_id), "text": text, "edit_date": 1}
        return self._send(user_id, {"edited_message": message})

    def remembered(self) -> Callable[[], None]:
        """Remember what is stored now; calling the result brings it back."""
        state = vars(self.store.work.state)
        kept = {name: copy.copy(value) for name, value in state.items()}

        def bring_back() -> None:
            state.update({name: copy.copy(value) for name, value in kept.items()})

        return bring_back

    def _message(self, user_id: int, *, group: bool = False) -> dict[str, object]:
        private = {"id": user_id, "type": "private", "first_name": "X"}
        chat = {"id": -5, "type": "group", "title": "Équipe"} if group else private
        sender = {"id": user_id, "is_bot": False, "first_name": "X", "language_code": self.speaks}
        return {"message_id": 7, "date": 1, "chat": chat, "from": sender}

    def _send(self, user_id: int, content: dict[str, object]) -> Heard:
        self._update_id += 1
        payload = json.dumps({"update_id": self._update_id, **content})
        return asyncio.run(self._handle(payload, user_id))

    async def _handle(self, payload: str, user_id: int) -> Heard:
        work = self.store.work
        work.inbox.store([IncomingUpdate(self._update_id, user_id, payload)], self.clock.now())
        claimed = work.inbox.claim(self.clock.now(), 1, 30.0)[0]
        before = set(self.store.work.state.outbox)
        errand = Errand(claimed)
        ERRAND.set(errand)
        update = Update.de_json(json.loads(payload), _bot())
        errand.update = update
        for handler in self._handlers:
            check = handler.check_update(update)
            if check is not None and check is not False:
                await handler.callback(update, None)
                break
        else:
            work.inbox.finish(claimed.update_id, claimed.lease, self.clock.now())
        new = [row for key, row in self.store.work.state.outbox.items() if key not in before]
        return Heard(tuple(row.message for row in new), errand.callback_answer)


_PHOTO = {"file_id": "f", "file_unique_id": "u", "width": 1, "height": 1}


@cache
def _bot() -> ExtBot[None]:
    """A bot that knows its name and never calls anybody."""
    bot: ExtBot[None] = ExtBot("1:conversation")
    bot._bot_user = User(1, "Bonroute", is_bot=True, username="bonroute_bot")
    return bot


def conversation() -> Conversation:
    store = FakeStore()
    company = small_company(store.work)
    clock = FixedClock()
    errands = Errands(clock, PARIS, bot_texts(), Language.FRENCH, COMMANDS)
    return Conversation(store, company, clock, errands)
