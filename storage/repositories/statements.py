"""Statements in SQL that both engines understand, made once."""

import json
from collections.abc import Mapping
from typing import Any, TypeAlias

import sqlalchemy as sa
from sqlmodel.sql.sqltypes import UTCDateTime

INSTANT = UTCDateTime()
AnyRow: TypeAlias = sa.Row[*tuple[Any, ...]]


def statement(sql: str, *instants: str) -> sa.TextClause:
    """Make a statement whose parameters named in `instants` are aware instants."""
    return sa.text(sql).bindparams(*(sa.bindparam(name, type_=INSTANT) for name in instants))


def is_alone(connection: sa.Connection) -> bool:
    """Whether no other process can write: on SQLite one thread of one process writes."""
    return connection.dialect.name == "sqlite"


def to_json(value: Mapping[str, object]) -> str:
    """Write a mapping as JSON text without blanks."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
