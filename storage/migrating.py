"""Bring the tables of a database to their newest form.

SQLite is copied beside the file first, and migrated with foreign keys off: rebuilding a table
would otherwise delete what points to it. On PostgreSQL one process migrates, the others wait.
"""

import logging
import math
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy.exc import DBAPIError

from fleet.errors import StoreInUseError, StoreUnavailableError
from storage import engines
from storage.database import lock_file, unlock_file
from storage.leader import LOCK_CLASS

log = logging.getLogger(__name__)

MIGRATIONS = Path(__file__).parent / "migrations"
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
    """
    address = engines.parsed(url)
    try:
        if engines.is_sqlite(address):
            return _migrate_sqlite(address, revision)
        return _migrate_postgres(address, revision, longest_wait_seconds)
    except DBAPIError as fault:
        raise StoreUnavailableError(operation="migrate") from fault


def configuration(connection: sa.Connection) -> Config:
    """Make the settings of Alembic for a connection, without a file."""
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config


def _migrate_sqlite(address: sa.URL, revision: str) -> list[str]:
    engines.prepare_file(address)
    lock = lock_file(address)
    engine = engines.sqlite_engine(address, "BEGIN IMMEDIATE", foreign_keys=False)
    try:
        with engine.connect() as connection:
            if not _steps(connection, revision):
                return []
            connection.rollback()
            _copy(connection, address)
            with connection.begin():
                steps = _run(connection, revision)
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
        return _run(connection, revision)


def _run(connection: sa.Connection, revision: str) -> list[str]:
    steps = _steps(connection, revision)
    if revision == "base":
        command.downgrade(configuration(connection), revision)
    elif steps:
        command.upgrade(configuration(connection), revision)
    for step in steps:
        log.info("Migrated the database to %s", step)
    return steps


def _steps(connection: sa.Connection, revision: str) -> list[str]:
    script = ScriptDirectory.from_config(configuration(connection))
    current = MigrationContext.configure(connection).get_current_revision()
    if revision == "base":
        return [step.revision for step in script.iterate_revisions(current, "base")]
    steps = script.iterate_revisions(revision, current or "base")
    return [step.revision for step in steps][::-1]


def _copy(connection: sa.Connection, address: sa.URL) -> None:
    current = MigrationContext.configure(connection).get_current_revision()
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
