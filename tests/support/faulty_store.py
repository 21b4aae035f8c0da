"""A store that fails as it is told: before or after what was written is kept."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from typing import TypeVar

from fleet.errors import StoreUnavailableError
from fleet.ports import Store, Work

T = TypeVar("T")
WRITE = "write"


class Killed(BaseException):
    """The process ended here: nothing in it runs any more."""


class Fault(Enum):
    """What happens to one write."""

    KILLED_BEFORE = auto()
    KILLED_AFTER = auto()
    AWAY_BEFORE = auto()
    AWAY_AFTER = auto()  # it was committed, and nobody was told


@dataclass
class FaultyStore:
    """Hands everything on; the write of that number, counted from now, fails.

    Attributes:
        writes_until: How many writes still succeed before the fault; None: no fault.
    """

    store: Store
    fault: Fault | None = None
    writes_until: int | None = None

    def fail_at(self, fault: Fault, writes_until: int) -> None:
        """Fail once, after so many writes."""
        self.fault, self.writes_until = fault, writes_until

    async def read(self, work: Callable[[Work], T]) -> T:
        return await self.store.read(work)

    async def write(self, work: Callable[[Work], T]) -> T:
        fault = self._due()
        if fault is Fault.KILLED_BEFORE:
            raise Killed
        if fault is Fault.AWAY_BEFORE:
            raise StoreUnavailableError(WRITE)
        done = await self.store.write(work)
        if fault is Fault.KILLED_AFTER:
            raise Killed
        if fault is Fault.AWAY_AFTER:
            raise StoreUnavailableError(WRITE)
        return done

    def _due(self) -> Fault | None:
        if self.writes_until is None:
            return None
        if self.writes_until > 0:
            self.writes_until -= 1
            return None
        self.writes_until = None
        return self.fault
