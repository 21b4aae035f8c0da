"""Which of several processes on one PostgreSQL polls Telegram and wakes the calendar."""

import threading
from dataclasses import dataclass, field

import sqlalchemy as sa
from sqlalchemy.exc import DBAPIError

# Any two fixed numbers that nothing else locks in this database.
LOCK_CLASS = 0x626F6E72
LEADER = 1


@dataclass
class Leadership:
    """An advisory lock on a connection of its own: it ends with the process, or its network.

    Losing it without noticing is harmless: every effect has a key, every claim a lease.
    """

    engine: sa.Engine
    _connection: sa.Connection | None = None
    _guard: threading.Lock = field(default_factory=threading.Lock)

    def holds(self) -> bool:
        """Take the lock if nobody has it, and look whether the connection is alive; blocks."""
        with self._guard:
            try:
                return self._ping() or self._try()
            except DBAPIError:
                self._drop()
                return False

    def close(self) -> None:
        """Step down."""
        with self._guard:
            self._drop()

    def _ping(self) -> bool:
        if self._connection is None:
            return False
        self._connection.exec_driver_sql("SELECT 1")
        return True

    def _try(self) -> bool:
        connection = self.engine.connect().execution_options(isolation_level="AUTOCOMMIT")
        lock = f"SELECT pg_try_advisory_lock({LOCK_CLASS}, {LEADER})"
        if connection.exec_driver_sql(lock).scalar():
            self._connection = connection
            return True
        connection.close()
        return False

    def _drop(self) -> None:
        if self._connection is not None:
            self._connection.invalidate()
            self._connection.close()
            self._connection = None
