"""The whole of the local Telegram, in memory: people, chats, messages, bots, calls, faults."""

import asyncio
import re
import secrets
import time as clocks
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import count
from typing import Any, Final, Protocol

from playground.api.calls import CallLog, SpeedMonitor
from playground.api.errors import (
    BadRequestError,
    ControlError,
    ForbiddenError,
    RefusalError,
)
from playground.api.events import EventLog
from playground.api.faults import FaultBook
from playground.api.files import FileStore, UploadBuckets
from playground.api.refusals import (
    BOT_WAS_BLOCKED,
    BOT_WAS_KICKED,
    CANNOT_INITIATE,
    CHAT_ID_IS_EMPTY,
    CHAT_NOT_FOUND,
    OTHER_GET_UPDATES,
    UNAUTHORIZED,
    USER_IS_DEACTIVATED,
)
from playground.api.signals import Signal, TaskKeeper
from playground.api.updates import UpdateQueue
from playground.api.wishes import number_in

Json = dict[str, Any]

TOKEN: Final = re.compile(r"\d+:[\w-]{20,}", re.ASCII)
DEFAULT_TOKEN: Final = "1000000001:" + "playground-bot-token-on-loopback"


def system_now() -> datetime:
    """The machine's time: what a server on its own counts dates with."""
    return datetime.fromtimestamp(clocks.time(), UTC)


@dataclass(slots=True)
class Chat:
    """A conversation: a private chat with the bot, or a group."""

    id: int
    about: Json
    member_ids: set[int]
    messages: dict[int, Json] = field(default_factory=dict)
    with_other_keyboard: set[int] = field(default_factory=set)
    keyboard: Json | None = None
    pinned: list[int] = field(default_factory=list)
    is_blocked: bool = False


@dataclass(slots=True)
class Callback:
    """A tap on an inline button, and how the bot answered it."""

    id: str
    user_id: int
    chat_id: int
    at: float
    answer: Json | None = None


@dataclass(slots=True)
class Webhook:
    """Where a bot wants its updates."""

    url: str = ""
    secret: str = ""
    max_connections: int = 40
    last_error: str | None = None
    last_error_on: int = 0
    set_at: float = -1.0


@dataclass(slots=True)
class Bot:
    """One bot: its account, its queue, what it told Telegram about itself."""

    token: str
    user: Json
    queue: UpdateQueue
    uploads: UploadBuckets
    webhook: Webhook = field(default_factory=Webhook)
    commands: dict[tuple[str, str], list[Json]] = field(default_factory=dict)
    texts: dict[tuple[str, str], str] = field(default_factory=dict)
    menu_buttons: dict[int, Json] = field(default_factory=dict)

    @property
    def id(self) -> int:
        """The bot's account number, the first part of its token."""
        return int(self.user["id"])


class WebhookRunner(Protocol):
    """Delivers the updates of bots that asked for a webhook."""

    def start(self, bot: Bot) -> None:
        """Deliver what waits, and whatever comes."""

    def stop(self, bot: Bot) -> None:
        """Deliver no more."""


@dataclass(slots=True)
class Settings:
    """What the control API may change while the server runs.

    Attributes:
        refuses_too_fast: More than 30 messages within a second are refused, as Telegram does.
        keeps_photos: Photos of the bot are made into sizes and kept; else they are measured only,
            for a bench that sends ten thousand.
    """

    latency_seconds: float = 0.0
    callback_lifetime_seconds: float = 300.0
    webhook_backoff_seconds: float = 2.0
    refuses_too_fast: bool = False
    keeps_photos: bool = True


class State:
    """Everything that the server knows.

    Args:
        now: The clock of the playground: dates of messages follow it, even when it jumps.
        token: The only token accepted; any well-formed one when ``None``.
        bot_username: Name of the first bot.
        updates_before: How many numbers of updates a bot's database may know from earlier runs.
        time: A monotonic clock for real-time rules (long polling, speed limits).
    """

    def __init__(
        self,
        now: Callable[[], datetime] = system_now,
        *,
        token: str | None = None,
        bot_username: str = "bonroute_bot",
        updates_before: int = 0,
        time: Callable[[], float] = clocks.monotonic,
    ) -> None:
        self.now = now
        self.time = time
        self.fixed_token = token
        self.bot_username = bot_username
        self.updates_before = updates_before
        self.settings = Settings()
        self.tasks = TaskKeeper()
        self.connections: set[asyncio.Transport] = set()
        self.webhooks: WebhookRunner | None = None
        self.bots: dict[str, Bot] = {}
        self.reset()

    def reset(self) -> None:
        """Forget everything: as just started."""
        for bot in self.bots.values():
            bot.queue.abort_poll(OTHER_GET_UPDATES)
            if self.webhooks is not None:
                self.webhooks.stop(bot)
        self.users: dict[int, Json] = {}
        self.deactivated: set[int] = set()
        self.chats: dict[int, Chat] = {}
        self.callbacks: dict[str, Callback] = {}
        self.callback_signal = Signal()
        self.events = EventLog()
        self.files = FileStore()
        self.calls = CallLog(self.time)
        self.speed = SpeedMonitor(self.time)
        self.faults = FaultBook()
        self.bots = {}
        self.down_until = 0.0
        self._message_numbers = count(1)
        self._user_numbers = count(500_000_001)
        self._group_numbers = count(1)
        self._adoptable = self.fixed_token is None
        self.primary = self._add_bot(self.fixed_token or DEFAULT_TOKEN)

    def unix_now(self) -> int:
        """The playground's time in whole seconds, as messages carry it."""
        return int(self.now().timestamp())

    def new_message_id(self) -> int:
        """The next number of a message; one sequence for all chats of the bot."""
        return next(self._message_numbers)

    def bot_of(self, token: str) -> Bot:
        """The bot that a token stands for; the first to call becomes the people's bot.

        Raises:
            RefusalError: 401, the token is not accepted here.
        """
        bot = self.bots.get(token)
        if bot is not None:
            return bot
        if self.fixed_token is not None or TOKEN.fullmatch(token) is None:
            raise RefusalError(401, UNAUTHORIZED)
        if self._adoptable:
            return self._adopt(token)
        return self._add_bot(token)

    def user(self, user_id: int) -> Json:
        """A person's account.

        Raises:
            ControlError: 404, there is no such person.
        """
        found = self.users.get(user_id)
        if found is None:
            raise ControlError(field="user", found=user_id, status=404)
        return found

    def add_user(self, wish: Json) -> Json:
        """Open an account; returns the ``User`` object."""
        user_id = number_in(wish, "id") if wish.get("id") else next(self._user_numbers)
        user = {"id": user_id, "is_bot": False, "first_name": str(wish.get("first_name") or "User")}
        for name in ("last_name", "username", "language_code"):
            if wish.get(name):
                user[name] = str(wish[name])
        self.users[user_id] = user
        if user_id in self.chats:
            self.chats[user_id].about = _private_chat(user)
        return user

    def private_chat(self, user: Json) -> Chat:
        """The person's chat with the bot, opened when it is the first time."""
        chat = self.chats.get(user["id"])
        if chat is None:
            chat = Chat(user["id"], _private_chat(user), {user["id"]})
            self.chats[chat.id] = chat
        return chat

    def add_group(self, title: str, member_ids: list[int]) -> Chat:
        """Found a supergroup with people and the bot in it."""
        chat_id = -1_001_000_000_000 - next(self._group_numbers)
        about = {"id": chat_id, "type": "supergroup", "title": title}
        chat = Chat(chat_id, about, {self.user(member)["id"] for member in member_ids})
        self.chats[chat_id] = chat
        return chat

    def chat(self, chat_id: int) -> Chat:
        """A chat for the control API.

        Raises:
            ControlError: 404, there is no such chat.
        """
        found = self.chats.get(chat_id)
        if found is None:
            raise ControlError(field="chat", found=chat_id, status=404)
        return found

    def chat_of_call(self, wanted: str) -> Chat:
        """The chat that a bot names by number or @name, whether or not it may write there.

        Raises:
            BadRequestError: There is none.
            ForbiddenError: The person never wrote to the bot.
        """
        if not wanted:
            raise BadRequestError(CHAT_ID_IS_EMPTY)
        try:
            chat_id = int(wanted)
        except ValueError:
            raise BadRequestError(CHAT_NOT_FOUND) from None
        chat = self.chats.get(chat_id)
        if chat is None:
            if chat_id in self.users:
                raise ForbiddenError(CANNOT_INITIATE)
            raise BadRequestError(CHAT_NOT_FOUND)
        return chat

    def writable_chat(self, wanted: str) -> Chat:
        """The chat that a bot names, when it may write there.

        Raises:
            BadRequestError: There is none.
            ForbiddenError: The person does not let it.
        """
        chat = self.chat_of_call(wanted)
        if chat.is_blocked:
            raise ForbiddenError(BOT_WAS_BLOCKED if chat.id > 0 else BOT_WAS_KICKED)
        if chat.id in self.deactivated:
            raise ForbiddenError(USER_IS_DEACTIVATED)
        return chat

    def note(self, kind: str, chat: Chat, **fields: object) -> None:
        """Write an event of a chat down, at the playground's time."""
        self.events.add(kind, chat.id, self.now(), **fields)

    def _adopt(self, token: str) -> Bot:
        self._adoptable = False
        bot = self.primary
        del self.bots[bot.token]
        bot.token = token
        bot.user["id"] = int(token.partition(":")[0])
        self.bots[token] = bot
        return bot

    def _add_bot(self, token: str) -> Bot:
        number = int(token.partition(":")[0])
        user = {
            "id": number,
            "is_bot": True,
            "first_name": "Bonroute",
            "username": self.bot_username if not self.bots else f"bot{number}_bot",
        }
        queue = UpdateQueue(self.time, self.updates_before)
        bot = Bot(token, user, queue, UploadBuckets(self.time))
        self.bots[token] = bot
        return bot


def new_callback_id() -> str:
    """A number that names a tap, as long as Telegram's."""
    return str(secrets.randbits(62))


def _private_chat(user: Json) -> Json:
    chat = {"id": user["id"], "type": "private", "first_name": user["first_name"]}
    for name in ("last_name", "username"):
        if name in user:
            chat[name] = user[name]
    return chat
