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
        row = self.connection.execute(_OF, {"chat_id": chat_id}).one_or_none()
        return None if row is None else Draft(row.kind, json.loads(row.answers))

    def put(self, chat_id: int, draft: Draft, now: datetime) -> None:
        """Keep it, in place of the one before."""
        answers = to_json(dict(draft.answers))
        values = {"chat_id": chat_id, "kind": draft.kind, "answers": answers, "now": now}
        self.connection.execute(_PUT, values)

    def drop(self, chat_id: int) -> bool:
        """Forget it; False when there was none."""
        return self.connection.execute(_DROP, {"chat_id": chat_id}).rowcount == 1
