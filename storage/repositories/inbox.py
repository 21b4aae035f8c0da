"""The inbox: updates in the order of their chat, each held by a lease.

Statements that change what waits in a chat hold the lane of the chat first: under READ COMMITTED
another process could otherwise add an update that this one does not see, and leave it asleep.
"""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

import sqlalchemy as sa

from fleet.delivery import ClaimedUpdate, IncomingUpdate
from fleet.errors import LeaseLostError
from storage.repositories.statements import Statement, is_alone, statement

_STORE = statement(
    "INSERT INTO inbox (update_id, chat_id, payload, state, attempts, stored_at)"
    " VALUES (:update_id, :chat_id, :payload, 'waiting', 0, :now)"
    " ON CONFLICT (update_id) DO NOTHING",
    "now",
)
_WAKE = statement(
    "INSERT INTO inbox_lane (chat_id, due_at) SELECT CAST(:chat_id AS BIGINT), :now"
    " WHERE EXISTS (SELECT 1 FROM inbox WHERE chat_id = :chat_id AND state = 'waiting')"
    " ON CONFLICT (chat_id) DO UPDATE SET due_at = excluded.due_at"
    " WHERE inbox_lane.due_at IS NULL",
    "now",
)
_LEASE = (
    "UPDATE inbox_lane SET lease = :lease, due_at = :until WHERE chat_id IN"
    " (SELECT chat_id FROM inbox_lane WHERE due_at <= :now ORDER BY due_at LIMIT :limit{skip})"
)
_LEASE_HERE = statement(_LEASE.format(skip=""), "now", "until")
_LEASE_SHARED = statement(_LEASE.format(skip=" FOR UPDATE SKIP LOCKED"), "now", "until")
_CLAIM = statement(
    "UPDATE inbox SET attempts = attempts + 1 WHERE update_id IN"
    " (SELECT (SELECT min(update_id) FROM inbox AS first"
    "          WHERE first.chat_id = lane.chat_id AND first.state = 'waiting')"
    "  FROM inbox_lane AS lane WHERE lane.lease = :lease)"
    " RETURNING update_id, chat_id, payload, attempts"
)
_REST = statement(
    "UPDATE inbox_lane SET lease = NULL, due_at = NULL WHERE lease = :lease AND NOT EXISTS"
    " (SELECT 1 FROM inbox WHERE inbox.chat_id = inbox_lane.chat_id AND state = 'waiting')"
)
_HOLD_SHARED = statement(
    "SELECT 1 FROM inbox_lane WHERE lease = :lease AND chat_id ="
    " (SELECT chat_id FROM inbox WHERE update_id = :update_id) FOR UPDATE"
)
_CHANGE_HELD = (
    "UPDATE inbox SET {change} WHERE update_id = :update_id AND state = 'waiting' AND EXISTS"
    " (SELECT 1 FROM inbox_lane AS lane"
    "  WHERE lane.chat_id = inbox.chat_id AND lane.lease = :lease) RETURNING chat_id"
)
_DONE = statement(
    _CHANGE_HELD.format(change="state = 'done', ended_at = :now, payload = ''"), "now"
)
_DEAD = statement(
    _CHANGE_HELD.format(change="state = 'dead', ended_at = :now, error = :error"), "now"
)
_RETRY = statement(_CHANGE_HELD.format(change="error = :error"))
_GIVE_BACK = statement(_CHANGE_HELD.format(change="error = :error, attempts = attempts - 1"))
_RETRY_LANE = statement(
    "UPDATE inbox_lane SET lease = NULL, due_at = :due_at WHERE chat_id = :chat_id", "due_at"
)
_NEXT = statement(
    "UPDATE inbox_lane SET lease = NULL, due_at = CASE WHEN EXISTS"
    " (SELECT 1 FROM inbox WHERE inbox.chat_id = inbox_lane.chat_id AND state = 'waiting')"
    " THEN :now END WHERE chat_id = :chat_id",
    "now",
)
_TAKE_BACK = statement(
    "UPDATE inbox_lane SET lease = NULL, due_at = :now WHERE lease IS NOT NULL", "now"
)
_COUNT = statement("SELECT count(*) FROM inbox WHERE state = 'waiting'")
_FORGET = statement("DELETE FROM inbox WHERE state <> 'waiting' AND ended_at < :before", "before")


@dataclass(frozen=True, slots=True)
class SqlInbox:
    """Updates, stored before they are acknowledged."""

    connection: sa.Connection

    def store(self, updates: Sequence[IncomingUpdate], now: datetime) -> int:
        """Keep the updates that are not yet known; returns how many are new."""
        if not updates:
            return 0
        rows = [
            {
                "update_id": update.update_id,
                "chat_id": update.chat_id,
                "payload": update.payload,
                "now": now,
            }
            for update in sorted(updates, key=lambda update: update.update_id)
        ]
        new = _STORE.run_all(self.connection, rows)
        chats = sorted({update.chat_id for update in updates})
        _WAKE.run_all(self.connection, [{"chat_id": chat, "now": now} for chat in chats])
        return new

    def claim(self, now: datetime, limit: int, lease_seconds: float) -> list[ClaimedUpdate]:
        """Take the oldest unfinished update of at most `limit` chats that nobody works for."""
        lease = uuid.uuid4().hex
        until = now + timedelta(seconds=lease_seconds)
        take = _LEASE_HERE if is_alone(self.connection) else _LEASE_SHARED
        taken = take.run(self.connection, lease=lease, until=until, now=now, limit=limit)
        if not taken:
            return []
        rows = _CLAIM.rows(self.connection, lease=lease)
        if len(rows) < taken:
            _REST.run(self.connection, lease=lease)
        return [
            ClaimedUpdate(update_id, chat_id, payload, attempts, f"{lease}.{update_id}")
            for update_id, chat_id, payload, attempts in sorted(rows)
        ]

    def finish(self, update_id: int, lease: str, now: datetime) -> None:
        """Mark as done, in the transaction of the effect.

        Raises:
            LeaseLostError: Somebody else finished it or took it over: roll back.
        """
        chat_id = self._held(_DONE, update_id, lease, now=now)
        _NEXT.run(self.connection, chat_id=chat_id, now=now)

    def fail(
        self, update_id: int, lease: str, error: str, retry_at: datetime | None, now: datetime
    ) -> None:
        """Free it for another try at `retry_at`, or give it up for good when that is None.

        Raises:
            LeaseLostError: Somebody else finished it or took it over.
        """
        if retry_at is None:
            chat_id = self._held(_DEAD, update_id, lease, now=now, error=error)
            _NEXT.run(self.connection, chat_id=chat_id, now=now)
        else:
            chat_id = self._held(_RETRY, update_id, lease, error=error)
            _RETRY_LANE.run(self.connection, chat_id=chat_id, due_at=retry_at)

    def give_back(self, update_id: int, lease: str, error: str, retry_at: datetime) -> None:
        """Free it for another try at `retry_at`; this one does not count.

        Raises:
            LeaseLostError: Somebody else finished it or took it over.
        """
        chat_id = self._held(_GIVE_BACK, update_id, lease, error=error)
        _RETRY_LANE.run(self.connection, chat_id=chat_id, due_at=retry_at)

    def take_back(self, now: datetime) -> int:
        """Free what a dead process held: only where no other process works on the store."""
        return _TAKE_BACK.run(self.connection, now=now)

    def count_waiting(self) -> int:
        """How many updates are neither done nor given up."""
        return int(_COUNT.first(self.connection))

    def forget(self, before: datetime) -> int:
        """Delete what was done or given up before that instant; returns how many."""
        return _FORGET.run(self.connection, before=before)

    def _held(self, change: Statement, update_id: int, lease: str, **values: object) -> int:
        """Change an update that is held by that lease; returns its chat."""
        fence = {"update_id": update_id, "lease": lease.partition(".")[0]}
        if not is_alone(self.connection):
            _HOLD_SHARED.rows(self.connection, **fence)
        chat_id = change.first(self.connection, **fence, **values)
        if chat_id is None:
            raise LeaseLostError(kind="update", key=update_id)
        return int(chat_id)
