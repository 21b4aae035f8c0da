"""Bring the tables of a database to their newest form.

SQLite is copied beside the file first, and migrated with foreign keys off: rebuilding a table
would otherwise delete what points to it. On PostgreSQL one process migrates, the others wait.
"""

import logging
import math
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import sqlalchemy as sa
from sqlalchemy.exc import DBAPIError

from fleet.errors import StoreInUseError, StoreUnavailableError
from storage import engines
from storage.database import lock_file, unlock_file
from storage.leader import LOCK_CLASS
from storage.migrations import newest_revision
from storage.same_tables import require_columns, require_known

log = logging.getLogger(__name__)

MIGRATING = 2
LONGEST_WAIT_SECONDS = 300
POLL_SECONDS = 0.5


def migrate(
    url: str, revision: str = "head", longest_wait_seconds: float = LONGEST_WAIT_SECONDS
) -> list[str]:
    """Bring the tables to that revision; blocks.

    Args:
        url: `sqlite:///file` or `postgresql://user@host/database`.
        revision: `head`, `base`, or the name of a revision.
        longest_wait_seconds: How long to wait for another process that migrates PostgreSQL.

    Returns:
        The revisions that were run, in order; empty when the tables were up to date.

    Raises:
        StoreAddressError: The address cannot be used.
        StoreInUseError: Another process has it open, or migrates it for too long.
        StoreUnavailableError: The database did not answer, or refused a statement.
        StoreVersionError: It is the database of another version of the program.
    """
    address = engines.parsed(url)
    try:
        if engines.is_sqlite(address):
            return _migrate_sqlite(address, revision)
        return _migrate_postgres(address, revision, longest_wait_seconds)
    except DBAPIError as fault:
        raise StoreUnavailableError(operation="migrate") from fault


def _migrate_sqlite(address: sa.URL, revision: str) -> list[str]:
    engines.prepare_file(address)
    lock = lock_file(address)
    engine = engines.sqlite_engine(address, "BEGIN IMMEDIATE", foreign_keys=False)
    try:
        with engine.connect() as connection:
            require_known(connection)
            if _is_newest(connection, revision):
                require_columns(connection)
                return []
            connection.rollback()
            from storage import revisions  # noqa: PLC0415  # Alembic, only where tables are behind

            if not revisions.steps_to(connection, revision):
                return []
            connection.rollback()
            _copy(connection, address)
            with connection.begin():
                steps = revisions.run_to(connection, revision)
                _check_foreign_keys(connection)
            return steps
    finally:
        engine.dispose()
        unlock_file(lock)


def _migrate_postgres(address: sa.URL, revision: str, longest_wait_seconds: float) -> list[str]:
    engine = engines.postgres_engine(address)
    with (
        engine.connect() as connection,
        _alone(connection, str(address.database), longest_wait_seconds),
        connection.begin(),
    ):
        require_known(connection)
        if _is_newest(connection, revision):
            require_columns(connection)
            return []
        from storage import revisions  # noqa: PLC0415  # Alembic, only where tables are behind

        return revisions.run_to(connection, revision)


def _is_newest(connection: sa.Connection, revision: str) -> bool:
    """The tables are at the latest revision, and that is what was asked for."""
    if revision != "head" or not sa.inspect(connection).has_table("alembic_version"):
        return False
    found = connection.execute(sa.text("SELECT version_num FROM alembic_version"))
    return found.scalars().all() == [newest_revision()]


def _copy(connection: sa.Connection, address: sa.URL) -> None:
    from storage import revisions  # noqa: PLC0415  # Alembic, only where tables are behind

    current = revisions.current_revision(connection)
    connection.rollback()
    if current is None:
        return
    file = engines.file_of(address)
    copy = file.with_name(f"{file.name}.before-migration-from-{current}")
    copy.unlink(missing_ok=True)
    driver: Any = connection.connection.driver_connection
    driver.execute("VACUUM INTO ?", (str(copy),))  # refused inside a transaction
    copy.chmod(0o600)


def _check_foreign_keys(connection: sa.Connection) -> None:
    if connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
        raise StoreUnavailableError(operation="migrate")


@contextmanager
def _alone(connection: sa.Connection, name: str, longest_wait_seconds: float) -> Iterator[None]:
    tries_left = math.ceil(longest_wait_seconds / POLL_SECONDS)
    while not _called(connection, "pg_try_advisory_lock"):
        if not tries_left:
            raise StoreInUseError(name)
        log.info("Waiting for another process that migrates the database")
        time.sleep(POLL_SECONDS)
        tries_left -= 1
    try:
        yield
    finally:
        if not connection.invalidated:
            _called(connection, "pg_advisory_unlock")


def _called(connection: sa.Connection, function: str) -> bool:
    with connection.begin():
        call = sa.select(getattr(sa.func, function)(LOCK_CLASS, MIGRATING))
        return bool(connection.execute(call).scalar())
