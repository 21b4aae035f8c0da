"""What people confirmed for a month, and their pauses."""

from datetime import date, datetime

import sqlalchemy as sa
from sqlmodel import Field, SQLModel

from fleet.streaks import ConfirmationKind
from storage.tables.columns import NEVER_AGAIN, member_of, reference, row_id


class StreakConfirmationRow(SQLModel, table=True):
    """What a person confirmed for a month; of a kind, each month has one."""

    __tablename__ = "streak_confirmation"
    __table_args__ = (sa.CheckConstraint("length(month) = 7", name="month_written"),)

    employee_id: int = reference("employee.id", primary_key=True)
    month: str = Field(primary_key=True)
    kind: ConfirmationKind = member_of(ConfirmationKind, "kind", primary_key=True)
    confirmed_at: datetime
    noted_by: int | None = reference("employee.id", default=None)


class StreakPauseRow(SQLModel, table=True):
    """Days that count for nothing; nobody is asked why."""

    __tablename__ = "streak_pause"
    __table_args__ = (
        sa.Index("ix_streak_pause_employee", "employee_id", "from_on"),
        sa.CheckConstraint("until_on > from_on", name="days"),
        NEVER_AGAIN,
    )

    id: int | None = row_id()
    employee_id: int = reference("employee.id")
    from_on: date
    until_on: date | None = None
