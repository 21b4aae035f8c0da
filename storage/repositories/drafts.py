"""Guided conversations that have begun, at most one for each chat."""

import json
from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa

from fleet.ports import Draft
from storage.repositories.statements import statement, to_json

_OF = statement("SELECT kind, answers FROM draft WHERE chat_id = :chat_id")
_PUT = statement(
    "INSERT INTO draft (chat_id, kind, answers, updated_at)"
    " VALUES (:chat_id, :kind, :answers, :now) ON CONFLICT (chat_id) DO UPDATE"
    " SET kind = excluded.kind, answers = excluded.answers, updated_at = excluded.updated_at",
    "now",
)
_DROP = statement("DELETE FROM draft WHERE chat_id = :chat_id")


@dataclass(frozen=True, slots=True)
class SqlDrafts:
    """At most one begun conversation for each chat."""

    connection: sa.Connection

    def of(self, chat_id: int) -> Draft | None:
        """Read the conversation that has begun in a chat."""
        rows = _OF.rows(self.connection, chat_id=chat_id)
        return Draft(rows[0][0], json.loads(rows[0][1])) if rows else None

    def put(self, chat_id: int, draft: Draft, now: datetime) -> None:
        """Keep it, in place of the one before."""
        answers = to_json(dict(draft.answers))
        _PUT.run(self.connection, chat_id=chat_id, kind=draft.kind, answers=answers, now=now)

    def drop(self, chat_id: int) -> bool:
        """Forget it; False when there was none."""
        return _DROP.run(self.connection, chat_id=chat_id) == 1
