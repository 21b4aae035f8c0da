"""The facade: one store behind the port of the company, whichever engine the address names."""

import asyncio
import fcntl
import os
from collections.abc import Callable
from typing import Self, TypeVar, cast

import sqlalchemy as sa

from fleet.errors import StoreInUseError
from fleet.ports import Work
from storage import engines
from storage.leader import Leadership
from storage.workers import LARGEST_GROUP, READ, WRITE, Grouped, Single, Workers

T = TypeVar("T")
NUMBER_OF_READERS = 4


class Database:
    """Where units of work run.

    On SQLite one thread writes, and commits all that waits for it at once; a few threads read. On
    PostgreSQL every thread does either, each unit in a transaction of its own.
    """

    def __init__(
        self, writers: Workers, readers: Workers, leadership: Leadership | None, lock: int | None
    ) -> None:
        self._writers = writers
        self._readers = readers
        self._leadership = leadership
        self._lock = lock

    @classmethod
    def open(cls, url: str, readers: int = NUMBER_OF_READERS) -> Self:
        """Open a store that was migrated; blocks shortly.

        Args:
            url: `sqlite:///file` or `postgresql://user@host/database`.
            readers: Number of threads that read (SQLite), or do anything (PostgreSQL).

        Raises:
            StoreAddressError: The address cannot be used.
            StoreInUseError: Another process has the file open.
        """
        address = engines.parsed(url)
        if engines.is_sqlite(address):
            return cls._open_sqlite(address, readers)
        engine = engines.postgres_engine(address)
        workers = Workers("store", [Single(engine) for _ in range(readers)])
        return cls(workers, workers, Leadership(engine), None)

    @classmethod
    def _open_sqlite(cls, address: sa.URL, readers: int) -> Self:
        engines.prepare_file(address)
        lock = lock_file(address)
        writing = engines.sqlite_engine(address, "BEGIN IMMEDIATE")
        reading = engines.sqlite_engine(address, "BEGIN", query_only=True)
        return cls(
            Workers("store-writer", [Grouped(writing)], LARGEST_GROUP),
            Workers("store-reader", [Single(reading) for _ in range(readers)]),
            None,
            lock,
        )

    @property
    def is_alone(self) -> bool:
        """Whether no other process can work on this store: nobody else may open an SQLite file."""
        return self._leadership is None

    def warn_of_engine(self) -> None:
        """Log a known fault of the engine's version: once, where a process comes to stay."""
        if self.is_alone:
            engines.warn_of_old_sqlite()

    async def read(self, work: Callable[[Work], T]) -> T:
        """Run without changing anything.

        Raises:
            StoreUnavailableError: The database did not answer.
        """
        return cast("T", await self._readers.run(READ, work))

    async def write(self, work: Callable[[Work], T]) -> T:
        """Run, and commit before returning; an exception rolls back this work alone.

        The work may run more than once before it is committed: when another of its group failed,
        or after a deadlock. A caller that is cancelled while it waits does not know whether the
        work was committed.

        Raises:
            ConflictError: A constraint of the store refused the change.
            StoreUnavailableError: The database did not answer.
        """
        return cast("T", await self._writers.run(WRITE, work))

    async def is_leader(self) -> bool:
        """Whether this process is the one that polls Telegram and wakes the calendar.

        On SQLite always: nobody else may open the file. On PostgreSQL, as long as the connection
        lives that holds the advisory lock; ask again and again.
        """
        if self._leadership is None:  # alone
            return True
        return await asyncio.to_thread(self._leadership.holds)

    async def close(self) -> None:
        """Finish what was handed over, then give back threads, connections and the lock."""
        await asyncio.to_thread(self._close)

    def _close(self) -> None:
        self._writers.close()
        if self._readers is not self._writers:
            self._readers.close()
        if self._leadership is not None:
            self._leadership.close()
        if self._lock is not None:
            unlock_file(self._lock)


def lock_file(address: sa.URL) -> int:
    """Lock the database for this process; the lock ends with the descriptor or the process.

    Raises:
        StoreInUseError: Another process holds it.
    """
    file = engines.file_of(address)
    descriptor = os.open(f"{file}.lock", os.O_CREAT | os.O_RDWR | os.O_CLOEXEC, 0o600)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as fault:
        os.close(descriptor)
        raise StoreInUseError(file.name) from fault
    return descriptor


def unlock_file(descriptor: int) -> None:
    """Give the lock back."""
    os.close(descriptor)
