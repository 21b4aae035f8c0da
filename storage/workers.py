"""Threads that run units of work, and the grouping of many units under one commit.

The event loop hands a unit over through a queue and awaits its future. A unit whose caller went
away before it began is skipped; one that began commits whole, or not at all.
"""

import asyncio
import queue
import sqlite3
import threading
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Protocol, cast

import sqlalchemy as sa
from sqlalchemy.exc import DBAPIError

from fleet.ports import Work
from storage import engines
from storage.faults import is_passing, translated
from storage.work import SqlWork

LARGEST_GROUP = 256
# The other side of a deadlock needs a moment to take what this side gave up.
PAUSES_SECONDS = (0.02, 0.2, 1.0)
READ = "read"
WRITE = "write"


@dataclass(slots=True)
class Unit:
    """One unit of work and who awaits it."""

    run: Callable[[Work], Any]
    operation: str
    future: "asyncio.Future[Any]"
    loop: asyncio.AbstractEventLoop
    result: Any = None
    error: BaseException | None = None

    def settle(self) -> None:
        """Hand over what came out; runs in the event loop."""
        if self.future.done():
            return
        if self.error is None:
            self.future.set_result(self.result)
        else:
            self.future.set_exception(self.error)

    def fail(self, fault: BaseException) -> None:
        """Keep the error that the caller gets, with its cause."""
        self.result, self.error = None, fault
        if isinstance(fault, Exception):
            error = translated(fault, self.operation)
            if error is not None:
                error.__cause__ = fault
                self.error = error


class Runner(Protocol):
    """Runs units and leaves each with its result or its error."""

    def run(self, units: list[Unit]) -> None:
        """Run them all; raises nothing."""
        ...

    def close(self) -> None:
        """Give back the connections."""
        ...


class _OneFailedError(Exception):
    """A unit of a group failed."""


@dataclass
class Grouped:
    """One connection, one commit for all units that wait (SQLite's writer).

    Nearly always all of them succeed, so they run without savepoints first. When one fails,
    nothing of the group is kept, and it runs again, each unit in a savepoint of its own.
    """

    engine: sa.Engine
    connection: sa.Connection | None = None

    def run(self, units: list[Unit]) -> None:
        """Run the units under one commit; when it fails, all fail."""
        try:
            if self.connection is None:
                self.connection = self.engine.connect()
            if len(units) == 1 or not self._all_succeed(self.connection, units):
                with self.connection.begin():
                    self._attempt_each(self.connection, units)
        except BaseException as fault:  # noqa: BLE001 - every caller must be answered
            for unit in units:
                if unit.error is None:
                    unit.fail(fault)

    def _all_succeed(self, connection: sa.Connection, units: list[Unit]) -> bool:
        """Commit them all; False when one failed, and nothing of any was kept."""
        try:
            with connection.begin():
                self._attempt_all(connection, units)
        except _OneFailedError:
            return False
        return True

    def _attempt_all(self, connection: sa.Connection, units: list[Unit]) -> None:
        work = SqlWork(connection)
        try:
            for unit in units:
                unit.result = unit.run(work)
        except BaseException:  # noqa: BLE001 - whose it is shows when each runs in its savepoint
            raise _OneFailedError from None

    def _attempt_each(self, connection: sa.Connection, units: list[Unit]) -> None:
        work = SqlWork(connection)
        if len(units) == 1:
            units[0].result = units[0].run(work)
            return
        execute = cast("sqlite3.Connection", connection.connection.driver_connection).execute
        for unit in units:
            execute("SAVEPOINT unit")
            try:
                unit.result = unit.run(work)
            except BaseException as fault:  # noqa: BLE001 - it belongs to the caller
                execute("ROLLBACK TO unit")
                unit.fail(fault)
            execute("RELEASE unit")

    def close(self) -> None:
        """Close the connection."""
        if self.connection is not None:
            self.connection.close()


@dataclass
class Single:
    """One transaction for each unit, tried again after a deadlock or a lost connection."""

    engine: sa.Engine
    connection: sa.Connection | None = None

    def run(self, units: list[Unit]) -> None:
        """Run each unit in a transaction of its own."""
        for unit in units:
            try:
                self._run(unit)
            except BaseException as fault:  # noqa: BLE001 - it belongs to the caller
                unit.fail(fault)

    def _run(self, unit: Unit) -> None:
        for pause_seconds in PAUSES_SECONDS:
            if self._attempt(unit, is_last=False):
                return
            time.sleep(pause_seconds)
        self._attempt(unit, is_last=True)

    def _attempt(self, unit: Unit, *, is_last: bool) -> bool:
        """Run the unit; False when nothing was changed, and the next attempt may succeed."""
        is_run = False
        try:
            if self.connection is None:
                self.connection = self.engine.connect()
            engines.set_read_only(self.connection, is_read_only=unit.operation == READ)
            with self.connection.begin():
                unit.result = unit.run(SqlWork(self.connection))
                is_run = True
        except DBAPIError as fault:
            if is_run or is_last or not is_passing(fault):
                raise
            return False
        return True

    def close(self) -> None:
        """Close the connection."""
        if self.connection is not None:
            self.connection.close()


class Workers:
    """A queue of units, and the threads that take from it."""

    def __init__(self, name: str, runners: Iterable[Runner], group: int = 1) -> None:
        self._queue: queue.SimpleQueue[Unit | None] = queue.SimpleQueue()
        self._group = group
        self._threads = [
            threading.Thread(target=self._serve, args=(runner,), name=f"{name}-{number}")
            for number, runner in enumerate(runners)
        ]
        for thread in self._threads:
            thread.daemon = True
            thread.start()

    async def run(self, operation: str, work: Callable[[Work], Any]) -> Any:  # noqa: ANN401 - of work
        """Await the result of a unit."""
        loop = asyncio.get_running_loop()
        unit = Unit(work, operation, loop.create_future(), loop)
        self._queue.put(unit)
        return await unit.future

    def close(self) -> None:
        """Finish what is queued, then end the threads; blocks."""
        for _ in self._threads:
            self._queue.put(None)
        for thread in self._threads:
            thread.join()

    def _serve(self, runner: Runner) -> None:
        goes_on = True
        while goes_on:
            units, goes_on = self._take()
            alive = [unit for unit in units if not unit.future.cancelled()]
            if alive:
                runner.run(alive)
                _settle(alive)
        runner.close()

    def _take(self) -> tuple[list[Unit], bool]:
        units: list[Unit] = []
        unit = self._queue.get()
        while unit is not None:
            units.append(unit)
            if len(units) == self._group:
                return units, True
            try:
                unit = self._queue.get_nowait()
            except queue.Empty:
                return units, True
        return units, False


def _settle(units: list[Unit]) -> None:
    loops = {unit.loop for unit in units}
    for loop in loops:
        mine = [unit for unit in units if unit.loop is loop]
        if not loop.is_closed():
            loop.call_soon_threadsafe(_settle_all, mine)


def _settle_all(units: list[Unit]) -> None:
    for unit in units:
        unit.settle()
