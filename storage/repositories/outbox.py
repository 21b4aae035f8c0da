"""The outbox: messages by chat, replies first, each under a key of its own.

As in the inbox, the lane of a chat is held before what waits in the chat is looked at.
"""

import json
import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, cast

import sqlalchemy as sa

from fleet.delivery import ClaimedMessage, DeadMessage, OutgoingMessage, Picture, Priority
from fleet.errors import NotFoundError
from storage.repositories.statements import instant, is_alone, statement, to_json

LARGEST_FAN_OUT_WITHOUT_STATISTICS = 5_000
EXPIRED = "expired"

_ADD = statement(
    "INSERT INTO outbox (key, chat_id, priority, method, params, picture, due_at, not_after,"
    " state, attempts, stored_at) VALUES (:key, :chat_id, :priority, :method, :params, :picture,"
    " :due_at, :not_after, 'waiting', 0, :now) ON CONFLICT (key) DO NOTHING",
    "due_at",
    "not_after",
    "now",
)
# A message that goes before the first one brings its own time; another waits behind it.
_WAKE = statement(
    "INSERT INTO outbox_lane (chat_id, priority, due_at)"
    " SELECT chat_id, priority, due_at FROM outbox WHERE key = :key AND state = 'waiting'"
    " ON CONFLICT (chat_id) DO UPDATE SET priority = excluded.priority, due_at = excluded.due_at"
    " WHERE outbox_lane.due_at IS NULL"
    " OR (outbox_lane.lease IS NULL AND excluded.priority < outbox_lane.priority)"
)
_LEASE = (
    "UPDATE outbox_lane SET lease = :lease, due_at = :until WHERE chat_id IN"
    " (SELECT chat_id FROM outbox_lane WHERE priority = :priority AND due_at <= :now"
    "  ORDER BY due_at LIMIT :limit{skip})"
)
_LEASE_HERE = statement(_LEASE.format(skip=""), "now", "until")
_LEASE_SHARED = statement(_LEASE.format(skip=" FOR UPDATE SKIP LOCKED"), "now", "until")
_CLAIM = statement(
    "UPDATE outbox SET attempts = attempts + 1 WHERE id IN"
    " (SELECT (SELECT id FROM outbox AS first"
    "          WHERE first.chat_id = lane.chat_id AND first.state = 'waiting'"
    "          ORDER BY priority, id LIMIT 1)"
    "  FROM outbox_lane AS lane WHERE lane.lease = :lease)"
    " RETURNING id, key, chat_id, priority, method, params, picture, due_at, not_after, attempts"
)
# Also for chats in which nothing waits any more: the lane then sleeps.
_NEXT = statement(
    "UPDATE outbox_lane SET lease = NULL,"
    " due_at = (SELECT due_at FROM outbox WHERE outbox.chat_id = outbox_lane.chat_id"
    "           AND state = 'waiting' ORDER BY priority, id LIMIT 1),"
    " priority = coalesce((SELECT priority FROM outbox"
    "                      WHERE outbox.chat_id = outbox_lane.chat_id"
    "                      AND state = 'waiting' ORDER BY priority, id LIMIT 1), priority)"
    " WHERE chat_id = :chat_id"
)
_REST = statement(
    "SELECT chat_id FROM outbox_lane WHERE lease = :lease AND NOT EXISTS"
    " (SELECT 1 FROM outbox WHERE outbox.chat_id = outbox_lane.chat_id AND state = 'waiting')"
)
_TAKE_BACK = statement(
    "UPDATE outbox_lane SET lease = NULL, due_at = :now WHERE lease IS NOT NULL", "now"
)
_HOLD_SHARED = statement("SELECT 1 FROM outbox_lane WHERE chat_id = :chat_id FOR UPDATE")
# What was said is not kept: tokens of invitations are in it, and words about people.
_SENT = statement(
    "UPDATE outbox SET state = 'done', ended_at = :now, sent_message_id = :sent_message_id,"
    " error = NULL, params = '{}', picture = NULL"
    " WHERE id = :id AND state = 'waiting' RETURNING chat_id",
    "now",
)
_DEAD = statement(
    "UPDATE outbox SET state = 'dead', ended_at = :now, error = :error"
    " WHERE id = :id AND state = 'waiting' RETURNING chat_id",
    "now",
)
_LATER = statement(
    "UPDATE outbox SET due_at = :until, error = :error"
    " WHERE id = :id AND state = 'waiting' RETURNING chat_id",
    "until",
)
_MOVE = statement("UPDATE outbox SET chat_id = :new WHERE chat_id = :old AND state = 'waiting'")
_DROP = statement("DELETE FROM outbox WHERE chat_id = :chat_id AND state = 'waiting'")
_DROP_DEAD = statement(
    "DELETE FROM outbox WHERE state = 'dead' AND ended_at <= :now AND chat_id = :chat_id", "now"
)
_LANE = statement(
    "INSERT INTO outbox_lane (chat_id, priority) VALUES (:chat_id, 0)"
    " ON CONFLICT (chat_id) DO NOTHING"
)
_NEXT_DUE = statement(
    "SELECT min(due_at) AS due_at FROM outbox_lane WHERE priority = :priority"
    " AND due_at IS NOT NULL"
)
_DEAD_LETTERS = statement(
    "SELECT id, key, method, error, ended_at FROM outbox"
    " WHERE state = 'dead' AND ended_at IS NOT NULL ORDER BY ended_at DESC, id DESC LIMIT :limit"
)
_REQUEUE = statement(
    "UPDATE outbox SET state = 'waiting', attempts = 0, due_at = :now, not_after = NULL,"
    " ended_at = NULL WHERE id = :id AND state = 'dead' RETURNING key",
    "now",
)
_COUNT = statement("SELECT count(*) FROM outbox WHERE state = 'waiting'")
_FORGET = statement(
    "DELETE FROM outbox WHERE state = 'done' AND ended_at < :before",
    "before",
)
_FORGET_DEAD = statement(
    "DELETE FROM outbox WHERE state = 'dead' AND ended_at < :before",
    "before",
)


@dataclass(frozen=True, slots=True)
class SqlOutbox:
    """Messages that must go out, each under a key of its own."""

    connection: sa.Connection

    def add(self, messages: Iterable[OutgoingMessage], now: datetime) -> int:
        """Queue the messages whose key is new; returns how many."""
        rows = [_row_of(message, now) for message in messages]
        if not rows:
            return 0
        new = _ADD.run_all(self.connection, rows)
        by_chat = sorted(rows, key=lambda row: row["chat_id"])
        _WAKE.run_all(self.connection, [{"key": row["key"]} for row in by_chat])
        if len(rows) > LARGEST_FAN_OUT_WITHOUT_STATISTICS:
            self._refresh_statistics()
        return new

    def claim(
        self,
        now: datetime,
        limit: int,
        lease_seconds: float,
        lowest: Priority = Priority.BROADCAST,
    ) -> list[ClaimedMessage]:
        """Take the first due message of at most `limit` chats, replies first, by order of chat."""
        claimed: list[ClaimedMessage] = []
        until = now + timedelta(seconds=lease_seconds)
        while len(claimed) < limit:
            lease = uuid.uuid4().hex
            taken = self._lease(lease, now, until, limit - len(claimed), lowest)
            if not taken:
                break
            found = [_claimed(row) for row in _CLAIM.rows(self.connection, lease=lease)]
            if len(found) < taken:
                self._advance(row[0] for row in _REST.rows(self.connection, lease=lease))
            alive = self._without_expired(found, now)
            claimed += alive
            if len(alive) == taken:
                break
        return sorted(claimed, key=lambda one: (one.message.priority, one.id))

    def take_back(self, now: datetime) -> int:
        """Free what a dead process held: only where no other process works on the store."""
        return _TAKE_BACK.run(self.connection, now=now)

    def mark_sent(self, sent: Sequence[tuple[int, int | None]], now: datetime) -> None:
        """Mark (id, message id at Telegram) as sent, and keep nothing of what they say."""
        marked = (
            _SENT.first(self.connection, id=message_id, sent_message_id=sent_id, now=now)
            for message_id, sent_id in sent
        )
        self._advance(marked)

    def postpone(self, message_id: int, until: datetime, error: str) -> None:
        """Try again at `until`; the attempt counts."""
        change = {"id": message_id, "until": until, "error": error}
        self._advance([_LATER.first(self.connection, **change)])

    def give_up(self, message_id: int, error: str, now: datetime) -> None:
        """Move to the dead letters."""
        change = {"id": message_id, "error": error, "now": now}
        self._advance([_DEAD.first(self.connection, **change)])

    def move_chat(self, old_chat_id: int, new_chat_id: int) -> None:
        """Rewrite the chat of waiting messages (Telegram turned a group into a supergroup)."""
        chats = sorted((old_chat_id, new_chat_id))
        _LANE.run_all(self.connection, [{"chat_id": chat} for chat in chats])
        self._hold(chats)
        _MOVE.run(self.connection, old=old_chat_id, new=new_chat_id)
        self._advance(chats)

    def drop_unsent(self, chat_id: int, now: datetime) -> int:
        """Delete what waits or was given up for a chat that must get nothing more."""
        self._hold([chat_id])
        dropped = _DROP.run(self.connection, chat_id=chat_id)
        dropped += _DROP_DEAD.run(self.connection, chat_id=chat_id, now=now)
        self._advance([chat_id])
        return dropped

    def next_due(self) -> datetime | None:
        """When the next waiting message may be sent or its lease runs out; None when empty."""
        due = (
            instant(_NEXT_DUE.first(self.connection, priority=priority.value))
            for priority in Priority
        )
        return min((at for at in due if at is not None), default=None)

    def dead_letters(self, limit: int) -> list[DeadMessage]:
        """The newest dead letters."""
        rows = _DEAD_LETTERS.rows(self.connection, limit=limit)
        return [
            DeadMessage(number, key, method, error, cast("datetime", instant(at)))
            for number, key, method, error, at in rows
        ]

    def requeue(self, message_id: int, now: datetime) -> None:
        """Send a dead letter again, whatever time it was given.

        Raises:
            NotFoundError: There is no such dead letter.
        """
        key = _REQUEUE.first(self.connection, id=message_id, now=now)
        if key is None:
            raise NotFoundError(kind="dead_letter", key=message_id)
        _WAKE.run(self.connection, key=key)

    def count_waiting(self) -> int:
        """How many messages are neither sent nor dead."""
        return int(_COUNT.first(self.connection))

    def forget(self, before: datetime) -> int:
        """Delete what was sent before that instant; returns how many. Dead letters stay."""
        return _FORGET.run(self.connection, before=before)

    def forget_dead_letters(self, before: datetime) -> int:
        """Delete what was given up before that instant; returns how many."""
        return _FORGET_DEAD.run(self.connection, before=before)

    def _lease(
        self, lease: str, now: datetime, until: datetime, limit: int, lowest: Priority
    ) -> int:
        lease_lanes = _LEASE_HERE if is_alone(self.connection) else _LEASE_SHARED
        taken = 0
        for priority in (one for one in Priority if one <= lowest):
            taken += lease_lanes.run(
                self.connection,
                lease=lease,
                until=until,
                now=now,
                priority=priority.value,
                limit=limit - taken,
            )
            if taken >= limit:
                break
        return taken

    def _without_expired(self, found: list[ClaimedMessage], now: datetime) -> list[ClaimedMessage]:
        alive: list[ClaimedMessage] = []
        for one in found:
            if one.message.not_after is not None and one.message.not_after <= now:
                self.give_up(one.id, EXPIRED, now)
            else:
                alive.append(one)
        return alive

    def _hold(self, chats: Iterable[int]) -> None:
        if not is_alone(self.connection):
            for chat in chats:
                _HOLD_SHARED.rows(self.connection, chat_id=chat)

    def _advance(self, chats: Iterable[int | None]) -> None:
        """Look again at what is first in these chats; None stands for a mark that came late."""
        known = sorted({chat for chat in chats if chat is not None})
        self._hold(known)
        for chat in known:
            _NEXT.run(self.connection, chat_id=chat)

    def _refresh_statistics(self) -> None:
        if not is_alone(self.connection):
            self.connection.exec_driver_sql("ANALYZE outbox")
            self.connection.exec_driver_sql("ANALYZE outbox_lane")


def _row_of(message: OutgoingMessage, now: datetime) -> dict[str, Any]:
    return {
        "key": message.key,
        "chat_id": message.chat_id,
        "priority": message.priority.value,
        "method": message.method,
        "params": to_json(message.params),
        "picture": None if message.picture is None else _picture_json(message.picture),
        "due_at": message.not_before or now,
        "not_after": message.not_after,
        "now": now,
    }


def _picture_json(picture: Picture) -> str:
    return to_json(
        {
            "kind": picture.kind,
            "subject_id": picture.subject_id,
            "as_of": picture.as_of.isoformat(),
            "language": picture.language,
            "options": dict(picture.options),
        }
    )


def _picture(text: str | None) -> Picture | None:
    if text is None:
        return None
    facts = json.loads(text)
    return Picture(**facts | {"as_of": date.fromisoformat(facts["as_of"])})


def _claimed(row: Sequence[Any]) -> ClaimedMessage:
    number, key, chat_id, priority, method, params, picture, due_at, not_after, attempts = row
    message = OutgoingMessage(
        key=key,
        chat_id=chat_id,
        method=method,
        params=json.loads(params),
        priority=Priority(priority),
        picture=_picture(picture),
        not_before=instant(due_at),
        not_after=instant(not_after),
    )
    return ClaimedMessage(number, message, attempts)
