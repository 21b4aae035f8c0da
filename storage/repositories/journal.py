"""The journal; the tables themselves refuse a change."""

import json
from dataclasses import dataclass

import sqlalchemy as sa

from fleet.journal import JournalEntry
from storage.repositories.bulk import SqlBulk
from storage.repositories.statements import to_json
from storage.tables import JournalRow, table_of

JOURNAL = table_of(JournalRow)

_AT_ONCE = 100  # from there on, the way of imports is faster
_WRITE = sa.insert(JOURNAL)
_ABOUT = (
    sa.select(JOURNAL)
    .where(JOURNAL.c.subject == sa.bindparam("about"))
    .order_by(JOURNAL.c.id.desc())
    .limit(sa.bindparam("most"))
)


@dataclass(frozen=True, slots=True)
class SqlJournal:
    """What was done; entries are only added."""

    connection: sa.Connection

    def write(self, *entries: JournalEntry) -> None:
        """Add entries, in that order."""
        rows = [
            {
                "at": entry.at,
                "event": entry.event,
                "subject": entry.subject,
                "actor_id": entry.actor_id,
                "details": to_json(dict(entry.details)),
            }
            for entry in entries
        ]
        if len(rows) > _AT_ONCE:
            SqlBulk(self.connection).insert("journal", rows)
        elif rows:
            self.connection.execute(_WRITE, rows)

    def about(self, subject: str, limit: int) -> list[JournalEntry]:
        """List the newest entries about a subject, newest first."""
        rows = self.connection.execute(_ABOUT, {"about": subject, "most": limit})
        return [
            JournalEntry(row.at, row.event, row.subject, row.actor_id, json.loads(row.details))
            for row in rows
        ]
