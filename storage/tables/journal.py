"""The journal, and what keeps it and the claim decisions append-only on both engines."""

from datetime import datetime

import sqlalchemy as sa
from sqlalchemy import event
from sqlmodel import Field, SQLModel

from storage.tables.columns import reference, row_id, table_of
from storage.tables.driving import ClaimDecisionRow
from storage.tables.retention import MAY_GO


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


_KEEPING = """
CREATE OR REPLACE FUNCTION keep_{table}() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF COALESCE({may_go}, FALSE) THEN
        RETURN OLD;
    END IF;
    RAISE EXCEPTION USING MESSAGE = '{table} is append-only',
        ERRCODE = 'integrity_constraint_violation', TABLE = '{table}',
        CONSTRAINT = '{table}_append_only';
END $$
"""


def append_only(table: str, dialect: str) -> tuple[str, ...]:
    """Write the statements that make a table refuse UPDATE, DELETE and (PostgreSQL) TRUNCATE.

    A row that retention has let go of (`storage.tables.retention`) may be deleted.
    """
    may_go = MAY_GO.get(table)
    if dialect == "sqlite":
        unless = f"WHEN NOT COALESCE({may_go}, 0) " if may_go else ""
        refusal = f"BEGIN SELECT RAISE(ABORT, '{table}_append_only'); END"
        return (
            f"CREATE TRIGGER {table}_refuses_update BEFORE UPDATE ON {table} {refusal}",
            f"CREATE TRIGGER {table}_refuses_delete BEFORE DELETE ON {table} {unless}{refusal}",
        )
    if may_go is None:
        return (APPEND_ONLY_FUNCTION, _refusing(table, "UPDATE OR DELETE OR TRUNCATE"))
    return (
        APPEND_ONLY_FUNCTION,
        _refusing(table, "UPDATE OR TRUNCATE"),
        _KEEPING.format(table=table, may_go=may_go),
        (
            f"CREATE TRIGGER {table}_refuses_delete BEFORE DELETE ON {table}"
            f" FOR EACH ROW EXECUTE FUNCTION keep_{table}()"
        ),
    )


def _refusing(table: str, changes: str) -> str:
    return (
        f"CREATE TRIGGER {table}_refuses_change BEFORE {changes} ON {table}"
        " FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()"
    )


def _guard(table: sa.Table, connection: sa.Connection, **_: object) -> None:
    for statement in append_only(table.name, connection.dialect.name):
        connection.exec_driver_sql(statement)


for _row in (JournalRow, ClaimDecisionRow):
    event.listen(table_of(_row), "after_create", _guard)
