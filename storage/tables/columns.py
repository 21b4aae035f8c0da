"""How the columns of every table are made, and how every constraint is named.

The naming convention stands before the first table: a constraint that is made earlier stays
without a name, and cannot be changed by a later migration.
"""

from enum import StrEnum
from typing import Any

import sqlalchemy as sa
from sqlmodel import Field, SQLModel

SQLModel.metadata.naming_convention = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}

metadata = SQLModel.metadata

# SQLite numbers rows by itself only in a column whose type is exactly INTEGER.
ROW_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def row_id() -> Any:  # noqa: ANN401 - the type of sqlmodel's own Field
    """Make the primary key that the store gives out."""
    return Field(default=None, primary_key=True, sa_type=ROW_ID)


NEVER_AGAIN = {"sqlite_autoincrement": True}
"""For tables whose rows are deleted: SQLite would give the number of the last one again, and an old
button, or a photo that is being fetched, would mean another row. PostgreSQL never does."""


def given_id() -> Any:  # noqa: ANN401 - the type of sqlmodel's own Field
    """Make a primary key that Telegram gives out; on SQLite it is the number of the row."""
    return Field(primary_key=True, sa_type=ROW_ID, sa_column_kwargs={"autoincrement": False})


def telegram_id(**field: Any) -> Any:  # noqa: ANN401 - the type of sqlmodel's own Field
    """Make a column for a number that Telegram gives out: more than 32 bits."""
    return Field(sa_type=sa.BigInteger, **field)


def reference(target: str, **field: Any) -> Any:  # noqa: ANN401 - the type of sqlmodel's own Field
    """Make a column that points to a row, which then cannot be deleted."""
    return Field(sa_type=sa.BigInteger, foreign_key=target, **field)


def member_of(kind: type[StrEnum], name: str, **field: Any) -> Any:  # noqa: ANN401 - as Field
    """Make a column that holds one value of an enum, as text with a CHECK named `name`."""
    choice = sa.Enum(
        kind,
        name=name,
        native_enum=False,
        create_constraint=True,
        values_callable=lambda members: [member.value for member in members],
        length=32,
    )
    return Field(sa_type=choice, **field)


def within(column: str, low: int, high: int) -> sa.CheckConstraint:
    """Bound a whole number."""
    return sa.CheckConstraint(f"{column} BETWEEN {low} AND {high}", name=f"{column}_bounds")


def table_of(row: type[SQLModel]) -> sa.Table:
    """Look up the table behind a row class."""
    return metadata.tables[str(row.__tablename__)]
