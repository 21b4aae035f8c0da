"""Closes of yearly periods, and of months."""

from datetime import date, datetime

import sqlalchemy as sa
from sqlmodel import Field, SQLModel

from bonusmalus.coefficient import CEILING_HUNDREDTHS, FLOOR_HUNDREDTHS
from fleet.closes import EffectKind
from storage.tables.columns import member_of, reference, row_id, within

IS_TO_BE_TOLD = sa.text("is_to_be_told")


class RenewalCloseRow(SQLModel, table=True):
    """What was found at one renewal of one person; it is never written again but for the news."""

    __tablename__ = "renewal_close"
    __table_args__ = (
        sa.UniqueConstraint("employee_id", "renewal_on"),
        within("before_hundredths", FLOOR_HUNDREDTHS, CEILING_HUNDREDTHS),
        within("after_hundredths", FLOOR_HUNDREDTHS, CEILING_HUNDREDTHS),
        sa.CheckConstraint("reference_premium_cents >= 0", name="reference_premium_cents_bounds"),
        sa.Index("ix_renewal_close_month", "renewal_on"),
        sa.Index(
            "ix_renewal_close_untold",
            "id",
            sqlite_where=IS_TO_BE_TOLD,
            postgresql_where=IS_TO_BE_TOLD,
        ),
    )

    id: int | None = row_id()
    employee_id: int = reference("employee.id")
    renewal_on: date
    before_hundredths: int
    after_hundredths: int
    reference_premium_cents: int | None = Field(default=None, sa_type=sa.BigInteger)
    closed_at: datetime
    is_to_be_told: bool = Field(sa_type=sa.Boolean)


class MonthCloseRow(SQLModel, table=True):
    """That a month is closed, such as `2026-11`: also one in which nothing happened."""

    __tablename__ = "month_close"

    month: str = Field(primary_key=True)
    closed_at: datetime


class MonthEffectRow(SQLModel, table=True):
    """One part of the effect of a month on the own people of one unit."""

    __tablename__ = "month_effect"
    __table_args__ = (sa.CheckConstraint("number_of_people > 0", name="number_of_people_bounds"),)

    month: str = Field(primary_key=True, foreign_key="month_close.month")
    unit_id: int = reference("unit.id", primary_key=True)
    kind: EffectKind = member_of(EffectKind, "kind", primary_key=True)
    cents: int = Field(sa_type=sa.BigInteger)
    number_of_people: int
