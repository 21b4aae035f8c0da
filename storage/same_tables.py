"""Whether the tables of a database are those of this program, before anything is done with them."""

from collections import defaultdict

import sqlalchemy as sa

from fleet.errors import StoreVersionError
from storage.migrations import known_revisions
from storage.tables import metadata


def require_known(connection: sa.Connection) -> None:
    """Refuse a database that a newer program has migrated.

    Raises:
        StoreVersionError: Its revision is none of those of this program.
    """
    if not sa.inspect(connection).has_table("alembic_version"):
        return
    found = connection.execute(sa.text("SELECT version_num FROM alembic_version")).scalars().all()
    unknown = set(found) - known_revisions()
    if unknown:
        raise StoreVersionError(", ".join(sorted(unknown)))


def require_columns(connection: sa.Connection) -> None:
    """Refuse a database that lacks a column of this program, whatever its revision says.

    Raises:
        StoreVersionError: It lacks one.
    """
    columns = _columns(connection)
    for table in metadata.sorted_tables:
        for column in table.columns:
            if column.name not in columns[table.name]:
                missing = f"{table.name}.{column.name}"
                raise StoreVersionError(missing)


def _columns(connection: sa.Connection) -> defaultdict[str, set[str]]:
    query = (
        "SELECT m.name, p.name FROM sqlite_master m, pragma_table_xinfo(m.name) p"
        if connection.dialect.name == "sqlite"
        else "SELECT table_name, column_name FROM information_schema.columns"
        " WHERE table_schema = current_schema()"
    )
    found: defaultdict[str, set[str]] = defaultdict(set)
    for table, column in connection.exec_driver_sql(query):
        found[table].add(column)
    return found
