"""Points with their reasons, and badges: these tables refuse every change and every deletion."""

from datetime import date, datetime

import sqlalchemy as sa
from sqlalchemy import event
from sqlmodel import SQLModel

from fleet.recognition import BadgeKind, PointReason
from storage.tables.columns import member_of, reference, row_id, table_of
from storage.tables.journal import append_only


class PointEntryRow(SQLModel, table=True):
    """Points with their reason; only the correction of an error may be below 0."""

    __tablename__ = "point_entry"
    __table_args__ = (
        sa.UniqueConstraint("employee_id", "key"),
        sa.CheckConstraint("points > 0 OR reason = 'correction'", name="nothing_is_taken"),
        sa.CheckConstraint(
            "(reason = 'correction') = (corrects_id IS NOT NULL)", name="correction_names_entry"
        ),
        sa.CheckConstraint(
            "reason <> 'correction' OR noted_by IS NOT NULL", name="correction_by_somebody"
        ),
        sa.Index("ix_point_entry_month", "employee_id", "month", "reason"),
    )

    id: int | None = row_id()
    employee_id: int = reference("employee.id")
    reason: PointReason = member_of(PointReason, "reason")
    points: int
    key: str
    earned_at: datetime
    month: str
    noted_by: int | None = reference("employee.id", default=None)
    corrects_id: int | None = reference("point_entry.id", default=None)
    note: str = ""


class BadgeRow(SQLModel, table=True):
    """A badge of a person."""

    __tablename__ = "badge"

    employee_id: int = reference("employee.id", primary_key=True)
    kind: BadgeKind = member_of(BadgeKind, "kind", primary_key=True)
    earned_on: date


class BadgeToldRow(SQLModel, table=True):
    """That a person was told of a badge; beside it, so that the badge itself is never touched."""

    __tablename__ = "badge_told"

    employee_id: int = reference("employee.id", primary_key=True)
    kind: BadgeKind = member_of(BadgeKind, "kind", primary_key=True)
    told_at: datetime


def _guard(table: sa.Table, connection: sa.Connection, **_: object) -> None:
    for statement in append_only(table.name, connection.dialect.name):
        connection.exec_driver_sql(statement)


for _row in (PointEntryRow, BadgeRow):
    event.listen(table_of(_row), "after_create", _guard)
