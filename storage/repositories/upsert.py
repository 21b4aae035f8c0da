"""Insert or change in one statement, in the dialect of the connection."""

from collections.abc import Mapping
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite


def upsert(connection: sa.Connection, table: sa.Table, values: Mapping[str, Any]) -> sa.Insert:
    """Add a row; where its primary key is taken, change the other columns to the new values."""
    keys = [column.name for column in table.primary_key]
    if connection.dialect.name == "sqlite":
        return _resolved(sqlite.insert(table).values(**values), keys, values)
    return _resolved(postgresql.insert(table).values(**values), keys, values)


def insert_new(connection: sa.Connection, table: sa.Table, values: Mapping[str, Any]) -> sa.Insert:
    """Add a row; where one of its keys is taken, change nothing."""
    if connection.dialect.name == "sqlite":
        return sqlite.insert(table).values(**values).on_conflict_do_nothing()
    return postgresql.insert(table).values(**values).on_conflict_do_nothing()


def _resolved(
    insert: sqlite.Insert | postgresql.Insert, keys: list[str], values: Mapping[str, Any]
) -> sa.Insert:
    changed = {name: insert.excluded[name] for name in values if name not in keys}
    if changed:
        return insert.on_conflict_do_update(index_elements=keys, set_=changed)
    return insert.on_conflict_do_nothing(index_elements=keys)
