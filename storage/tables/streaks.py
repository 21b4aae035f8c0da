"""What people confirmed for a month, their pauses, and the accounts that they had."""

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
    noted_on: date | None = None


class StreakMonthRow(SQLModel, table=True):
    """A month in which a person took part by something that is forgotten by now."""

    __tablename__ = "streak_month"
    __table_args__ = (sa.CheckConstraint("length(month) = 7", name="month_written"),)

    employee_id: int = reference("employee.id", primary_key=True)
    month: str = Field(primary_key=True)


class PastAccountRow(SQLModel, table=True):
    """A time in which a person had an account: until it was unlinked."""

    __tablename__ = "past_account"

    employee_id: int = reference("employee.id", primary_key=True)
    linked_at: datetime = Field(primary_key=True)
    unlinked_at: datetime
