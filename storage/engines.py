"""How a connection to each of the two engines is made."""

import logging
import sqlite3
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy import event
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import ArgumentError
from sqlalchemy.pool import ConnectionPoolEntry, NullPool

from fleet.errors import StoreAddressError

log = logging.getLogger(__name__)

# Before it, two connections that write and checkpoint at one moment may damage the file.
SAFE_SQLITE = (3, 51, 3)
BUSY_TIMEOUT_MS = 10_000
CONNECT_TIMEOUT_SECONDS = 10
_POSTGRES = {"postgres", "postgresql", "postgresql+psycopg"}
# A host that died must not hold a lock for hours (STORAGE.md § 3.2).
_KEEPALIVES = {"keepalives_idle": 10, "keepalives_interval": 5, "keepalives_count": 3}


def parsed(url: str) -> sa.URL:
    """Read an address: `sqlite:///file` or `postgresql://user@host/database`.

    Raises:
        StoreAddressError: It is none of these, or an SQLite address without a file.
    """
    try:
        address = sa.make_url(url)
    except ArgumentError as fault:
        raise StoreAddressError(reason="unreadable") from fault
    if address.drivername in _POSTGRES:
        return address.set(drivername="postgresql+psycopg")
    if address.drivername != "sqlite":
        raise StoreAddressError(reason="engine")
    if not address.database or address.database == ":memory:":
        raise StoreAddressError(reason="file")
    return address


def is_sqlite(address: sa.URL) -> bool:
    """Whether the address is that of a file."""
    return address.get_backend_name() == "sqlite"


def file_of(address: sa.URL) -> Path:
    """Name the file of an SQLite address."""
    return Path(str(address.database))


def prepare_file(address: sa.URL) -> None:
    """Make the folder and the file, for this user alone; -wal and -shm take the file's mode.

    Raises:
        StoreAddressError: The folder or the file cannot be made.
    """
    file = file_of(address)
    try:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        file.touch(mode=0o600, exist_ok=True)
    except OSError as fault:
        raise StoreAddressError(reason="file") from fault


def sqlite_engine(
    address: sa.URL, begin: str, *, query_only: bool = False, foreign_keys: bool = True
) -> sa.Engine:
    """Make an engine whose transactions begin as told, without the driver's own BEGIN.

    Args:
        address: That of the file.
        begin: `BEGIN` for readers, `BEGIN IMMEDIATE` for the writer: a deferred one would fail
            when it turns from reading to writing.
        query_only: Refuse every change.
        foreign_keys: Hold the references; off for migrations alone.
    """
    engine = sa.create_engine(
        address,
        poolclass=NullPool,
        hide_parameters=True,
        connect_args={"isolation_level": None, "check_same_thread": False},
    )

    def configure(connection: DBAPIConnection, _: ConnectionPoolEntry) -> None:
        for pragma in (
            f"busy_timeout = {BUSY_TIMEOUT_MS}",
            "journal_mode = WAL",
            "synchronous = FULL",
            f"foreign_keys = {'ON' if foreign_keys else 'OFF'}",
            "recursive_triggers = ON",  # or REPLACE would pass by the append-only triggers
            "cache_size = -32768",
            f"query_only = {'ON' if query_only else 'OFF'}",
        ):
            connection.cursor().execute(f"PRAGMA {pragma}")

    event.listen(engine, "connect", configure)
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql(begin) and None)
    return engine


def postgres_engine(address: sa.URL) -> sa.Engine:
    """Make an engine without a pool: each thread keeps the connection that it opened."""
    return sa.create_engine(
        address,
        poolclass=NullPool,
        hide_parameters=True,
        connect_args={"connect_timeout": CONNECT_TIMEOUT_SECONDS, **_KEEPALIVES},
    )


def set_read_only(connection: sa.Connection, *, is_read_only: bool) -> None:
    """Make the next transaction refuse changes; on SQLite the connection of a reader always does.

    The driver says it with BEGIN: it costs nothing.
    """
    if connection.dialect.name == "postgresql":
        driver: Any = connection.connection.driver_connection
        driver.read_only = is_read_only


def warn_of_old_sqlite(version: tuple[int, ...] = sqlite3.sqlite_version_info) -> None:
    """Say so when the SQLite of this Python has the checkpoint fault."""
    if version < SAFE_SQLITE:
        log.warning(
            "SQLite %s has a known fault in its write-ahead log; use 3.51.3 or newer",
            ".".join(map(str, version)),
        )
