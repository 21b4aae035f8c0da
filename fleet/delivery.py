"""Durable delivery: what comes in and what goes out, as ports.

An update is stored before it is acknowledged; the effect of an update, the replies that it causes
and the mark that it is done commit together; a message goes out at least once, in the order of its
chat, replies first.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import IntEnum
from typing import Protocol


class Priority(IntEnum):
    """Who goes first: the lower number."""

    REPLY = 0
    NOTICE = 1
    BROADCAST = 2


@dataclass(frozen=True, slots=True)
class IncomingUpdate:
    """An update as Telegram sent it.

    Attributes:
        chat_id: The chat (or user, where there is no chat) whose order it belongs to.
        payload: The update as JSON text, not parsed.
    """

    update_id: int
    chat_id: int
    payload: str


@dataclass(frozen=True, slots=True)
class ClaimedUpdate:
    """An update that a worker holds until its lease runs out.

    Attributes:
        attempts: How many times it was claimed, this time included.
        lease: The fence: only the holder of this value may finish it.
    """

    update_id: int
    chat_id: int
    payload: str
    attempts: int
    lease: str


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture to draw when the message is sent: what it shows, never its bytes or its figures.

    Attributes:
        kind: Which chart, such as `driver_coefficient`.
        subject_id: Of whom or what; the facts are read when it is drawn.
        as_of: The legal day that it shows.
    """

    kind: str
    subject_id: int
    as_of: date
    language: str
    options: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class OutgoingMessage:
    """One call of the Bot API that must be made.

    Attributes:
        key: Unique name of the effect: adding the same key again changes nothing.
        method: Method of the Bot API, such as `sendMessage`.
        params: Its parameters, as JSON values, `chat_id` included.
        picture: For photos: what to draw into the parameter `photo` (or `media`).
        not_before: Earliest instant of sending (quiet hours).
        not_after: Instant after which it is dropped rather than sent.
    """

    key: str
    chat_id: int
    method: str
    params: Mapping[str, object]
    priority: Priority = Priority.REPLY
    picture: Picture | None = None
    not_before: datetime | None = None
    not_after: datetime | None = None


@dataclass(frozen=True, slots=True)
class ClaimedMessage:
    """A message that a sender holds until its lease runs out."""

    id: int
    message: OutgoingMessage
    attempts: int


@dataclass(frozen=True, slots=True)
class DeadMessage:
    """A message that was given up, with the reason that Telegram gave."""

    id: int
    key: str
    method: str
    error: str
    died_at: datetime


class Inbox(Protocol):
    """Updates, stored before they are acknowledged."""

    def store(self, updates: Sequence[IncomingUpdate], now: datetime) -> int:
        """Keep the updates that are not yet known; returns how many are new."""
        ...

    def claim(self, now: datetime, limit: int, lease_seconds: float) -> list[ClaimedUpdate]:
        """Take the oldest unfinished update of at most `limit` chats that nobody works for."""
        ...

    def finish(self, update_id: int, lease: str, now: datetime) -> None:
        """Mark as done, in the transaction of the effect.

        Raises:
            LeaseLostError: Somebody else finished it or took it over: roll back.
        """
        ...

    def fail(
        self, update_id: int, lease: str, error: str, retry_at: datetime | None, now: datetime
    ) -> None:
        """Free it for another try at `retry_at`, or give it up for good when that is None.

        Raises:
            LeaseLostError: Somebody else finished it or took it over.
        """
        ...

    def give_back(self, update_id: int, lease: str, error: str, retry_at: datetime) -> None:
        """Free it for another try at `retry_at`; this one does not count.

        For what is wrong for a while and not with this update, such as a store that is away.

        Raises:
            LeaseLostError: Somebody else finished it or took it over.
        """
        ...

    def take_back(self, now: datetime) -> int:
        """Free what a dead process held: only where no other process works on the store.

        Returns:
            How many chats were held.
        """
        ...

    def count_waiting(self) -> int:
        """How many updates are neither done nor given up."""
        ...

    def forget(self, before: datetime) -> int:
        """Delete what was done before that instant; returns how many."""
        ...


class Outbox(Protocol):
    """Messages that must go out, each under a key of its own."""

    def add(self, messages: Iterable[OutgoingMessage], now: datetime) -> int:
        """Queue the messages whose key is new; returns how many."""
        ...

    def claim(
        self,
        now: datetime,
        limit: int,
        lease_seconds: float,
        lowest: Priority = Priority.BROADCAST,
    ) -> list[ClaimedMessage]:
        """Take the first due message of at most `limit` chats, replies first, by order of chat.

        Chats whose first message goes after those of `lowest` are left alone.
        """
        ...

    def take_back(self, now: datetime) -> int:
        """Free what a dead process held: only where no other process works on the store.

        Returns:
            How many chats were held.
        """
        ...

    def mark_sent(self, sent: Sequence[tuple[int, int | None]], now: datetime) -> None:
        """Mark (id, message id at Telegram) as sent, and keep nothing of what they say."""
        ...

    def postpone(self, message_id: int, until: datetime, error: str) -> None:
        """Try again at `until`; the attempt counts."""
        ...

    def give_up(self, message_id: int, error: str, now: datetime) -> None:
        """Move to the dead letters."""
        ...

    def move_chat(self, old_chat_id: int, new_chat_id: int) -> None:
        """Rewrite the chat of waiting messages (Telegram turned a group into a supergroup)."""
        ...

    def drop_unsent(self, chat_id: int, now: datetime) -> int:
        """Delete what waits or was given up for a chat that must get nothing more.

        Returns:
            How many messages that was.
        """
        ...

    def next_due(self) -> datetime | None:
        """When the next waiting message may be sent or its lease runs out; None when empty."""
        ...

    def dead_letters(self, limit: int) -> list[DeadMessage]:
        """The newest dead letters."""
        ...

    def requeue(self, message_id: int, now: datetime) -> None:
        """Send a dead letter again, as long as it is not forgotten.

        Raises:
            NotFoundError: There is no such dead letter.
        """
        ...

    def count_waiting(self) -> int:
        """How many messages are neither sent nor dead."""
        ...

    def forget(self, before: datetime) -> int:
        """Delete what was sent before that instant; returns how many. Dead letters stay."""
        ...

    def forget_dead_letters(self, before: datetime) -> int:
        """Delete what was given up before that instant; returns how many.

        A dead letter still says what it was to say, so that it can be sent again: it is personal
        data, and may not stay for longer than that is of use.
        """
        ...


class DrawnPictures(Protocol):
    """Telegram's file ids of pictures that were already uploaded, by what they show."""

    def file_id(self, key: str, bot_id: int) -> str | None:
        """The file id of that picture for that bot, if it was sent before."""
        ...

    def remember(self, key: str, bot_id: int, file_id: str, now: datetime) -> None:
        """Keep the file id for the next time."""
        ...

    def forget(self, key: str, bot_id: int) -> None:
        """Drop a file id that Telegram no longer knows."""
        ...
