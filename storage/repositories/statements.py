"""Statements of the paths that every update takes, in SQL that both engines understand.

On SQLite they go to the driver without SQLAlchemy in between, which costs ten times what the
database itself does with them; on PostgreSQL the way over the wire hides that.
"""

import json
import re
import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, TypeAlias, cast

import sqlalchemy as sa
from sqlalchemy.exc import DBAPIError

AnyRow: TypeAlias = sa.Row[*tuple[Any, ...]]
Values: TypeAlias = Mapping[str, object]

_PARAMETER = re.compile(r"(?<!:):([a-z_]+)")


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement with named parameters (`:name`).

    Attributes:
        instants: Names of the parameters that are aware instants.
        for_postgres: The same with the marks of psycopg.
    """

    sql: str
    instants: tuple[str, ...]
    for_postgres: str

    def rows(self, connection: sa.Connection, **values: object) -> Sequence[tuple[Any, ...]]:
        """Run it and fetch every row."""
        if is_alone(connection):
            return self._on_sqlite(connection, values).fetchall()
        return connection.exec_driver_sql(self.for_postgres, values).all()

    def first(self, connection: sa.Connection, **values: object) -> Any:  # noqa: ANN401 - a column
        """Run it and fetch the first column of the first row; None when there is none."""
        rows = self.rows(connection, **values)
        return rows[0][0] if rows else None

    def run(self, connection: sa.Connection, **values: object) -> int:
        """Run it; returns how many rows it changed."""
        if is_alone(connection):
            return self._on_sqlite(connection, values).rowcount
        return connection.exec_driver_sql(self.for_postgres, values).rowcount

    def run_all(self, connection: sa.Connection, rows: Sequence[Values]) -> int:
        """Run it for each row; returns how many rows they changed."""
        if not is_alone(connection):
            return connection.exec_driver_sql(self.for_postgres, list(map(dict, rows))).rowcount
        try:
            return _driver(connection).executemany(self.sql, map(self._ready, rows)).rowcount
        except sqlite3.Error as fault:
            raise self._wrapped(fault) from fault

    def _on_sqlite(self, connection: sa.Connection, values: Values) -> sqlite3.Cursor:
        try:
            return _driver(connection).execute(self.sql, self._ready(values))
        except sqlite3.Error as fault:
            raise self._wrapped(fault) from fault

    def _ready(self, values: Values) -> dict[str, Any]:
        ready = dict(values)
        for name in self.instants:
            ready[name] = _written(ready[name])
        return ready

    def _wrapped(self, fault: sqlite3.Error) -> DBAPIError:
        error = DBAPIError.instance(
            statement=self.sql,
            params=None,
            orig=fault,
            dbapi_base_err=sqlite3.Error,
            hide_parameters=True,
        )
        return cast("DBAPIError", error)


def statement(sql: str, *instants: str) -> Statement:
    """Make a statement whose parameters named in `instants` are aware instants."""
    return Statement(sql, instants, _PARAMETER.sub(r"%(\1)s", sql))


def is_alone(connection: sa.Connection) -> bool:
    """Whether no other process can write: on SQLite one thread of one process writes."""
    return connection.dialect.name == "sqlite"


def instant(value: datetime | str | None) -> datetime | None:
    """Read an instant as either driver gives it, in UTC."""
    if value is None:
        return None
    if isinstance(value, str):
        return datetime.fromisoformat(value).replace(tzinfo=UTC)
    return value.astimezone(UTC)


def to_json(value: Mapping[str, object]) -> str:
    """Write a mapping as JSON text without blanks."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _written(value: object) -> str | None:
    """Write an instant as the columns of SQLite hold it (see sqlalchemy.dialects.sqlite)."""
    if value is None:
        return None
    at = cast("datetime", value)
    return at.astimezone(UTC).replace(tzinfo=None).isoformat(" ", "microseconds")


def _driver(connection: sa.Connection) -> sqlite3.Connection:
    return cast("sqlite3.Connection", connection.connection.driver_connection)
