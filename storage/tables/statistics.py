"""Figures about groups that were published once, when their period closed."""

import sqlalchemy as sa
from sqlmodel import Field, SQLModel

from fleet.statistics import FigureKind
from storage.tables.columns import member_of, reference


class PublishedFigureRow(SQLModel, table=True):
    """One number about a unit and all below it; what passed no privacy floor has no row.

    `since` and `until` are months, such as `2026-11`: they sort by time.
    """

    __tablename__ = "published_figure"
    __table_args__ = (
        sa.CheckConstraint("since <= until", name="months"),
        sa.Index("ix_published_figure_period", "kind", "until"),
    )

    unit_id: int = reference("unit.id", primary_key=True)
    until: str = Field(primary_key=True)
    kind: FigureKind = member_of(FigureKind, "kind", primary_key=True)
    detail: str = Field(primary_key=True)
    since: str
    value: int = Field(sa_type=sa.BigInteger)
