"""Selects that every update makes: built and typed by SQLAlchemy once, run by the driver on SQLite.

SQLAlchemy looks a statement up in its cache, makes a context and a result each time, which takes
ten times as long as SQLite takes to find a few rows.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import sqlite

from storage.repositories.statements import Statement, is_alone, statement

Convert = Callable[[Any], Any]

_DIALECT = sqlite.dialect(paramstyle="named")


@dataclass(frozen=True, slots=True)
class _OnSqlite:
    """The text of a select, and what turns values into those of SQLite and back."""

    text: Statement
    given: dict[str, Any]
    write: dict[str, Convert]
    read: tuple[tuple[int, Convert], ...]

    def rows(self, connection: sa.Connection, values: dict[str, Any]) -> list[tuple[Any, ...]]:
        ready = self.given | values
        for name, convert in self.write.items():
            ready[name] = convert(ready[name])
        return [self._row(row) for row in self.text.rows(connection, **ready)]

    def _row(self, row: tuple[Any, ...]) -> tuple[Any, ...]:
        values = list(row)
        for place, convert in self.read:
            values[place] = convert(values[place])
        return tuple(values)


@dataclass(frozen=True)
class Prepared:
    """A select of plain columns whose only variable parts are its bound parameters."""

    select: sa.Select[*tuple[Any, ...]]

    def rows(self, connection: sa.Connection, **values: object) -> Sequence[tuple[Any, ...]]:
        """Run it and fetch every row, typed as SQLAlchemy types it."""
        if is_alone(connection):
            return self._on_sqlite.rows(connection, values)
        return [tuple(row) for row in connection.execute(self.select, values)]

    @cached_property
    def _on_sqlite(self) -> _OnSqlite:
        compiled = self.select.compile(dialect=_DIALECT)
        write = {name: _writer(bound.type) for name, bound in compiled.binds.items()}
        read = [_reader(column.type) for column in self.select.selected_columns]
        return _OnSqlite(
            text=statement(str(compiled)),
            given=dict(compiled.params),
            write={name: convert for name, convert in write.items() if convert is not None},
            read=tuple((place, one) for place, one in enumerate(read) if one is not None),
        )


def _writer(kind: sa.types.TypeEngine[Any]) -> Convert | None:
    return kind.dialect_impl(_DIALECT).bind_processor(_DIALECT)


def _reader(kind: sa.types.TypeEngine[Any]) -> Convert | None:
    return kind.dialect_impl(_DIALECT).result_processor(_DIALECT, None)
