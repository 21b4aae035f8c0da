"""The journal, and what keeps it and the claim decisions append-only on both engines."""

from datetime import datetime

import sqlalchemy as sa
from sqlalchemy import event
from sqlmodel import Field, SQLModel

from storage.tables.columns import reference, row_id, table_of
from storage.tables.driving import ClaimDecisionRow


class JournalRow(SQLModel, table=True):
    """One thing that happened; `details` is JSON text."""

    __tablename__ = "journal"
    __table_args__ = (sa.Index("ix_journal_subject", "subject", "id"),)

    id: int | None = row_id()
    at: datetime
    event: str
    subject: str
    actor_id: int | None = reference("employee.id", default=None)
    details: str = Field(default="{}")


APPEND_ONLY_FUNCTION = """
CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION USING MESSAGE = TG_TABLE_NAME || ' is append-only',
        ERRCODE = 'integrity_constraint_violation', TABLE = TG_TABLE_NAME,
        CONSTRAINT = TG_TABLE_NAME || '_append_only';
END $$
"""


def append_only(table: str, dialect: str) -> tuple[str, ...]:
    """Write the statements that make a table refuse UPDATE, DELETE and (PostgreSQL) TRUNCATE."""
    if dialect == "sqlite":
        return tuple(
            f"CREATE TRIGGER {table}_refuses_{change.lower()} BEFORE {change} ON {table} "
            f"BEGIN SELECT RAISE(ABORT, '{table}_append_only'); END"
            for change in ("UPDATE", "DELETE")
        )
    return (
        APPEND_ONLY_FUNCTION,
        (
            f"CREATE TRIGGER {table}_refuses_change BEFORE UPDATE OR DELETE OR TRUNCATE ON {table}"
            " FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()"
        ),
    )


def _guard(table: sa.Table, connection: sa.Connection, **_: object) -> None:
    for statement in append_only(table.name, connection.dialect.name):
        connection.exec_driver_sql(statement)


for _row in (JournalRow, ClaimDecisionRow):
    event.listen(table_of(_row), "after_create", _guard)
