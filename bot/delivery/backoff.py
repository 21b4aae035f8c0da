"""How long to wait before the next try."""

import random
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Backoff:
    """Waits that double from `first_seconds` to `longest_seconds`, spread by chance.

    Attributes:
        chance: Returns a number from 0 to 1; the wait is between half of the step and all of it.
    """

    first_seconds: float = 1.0
    longest_seconds: float = 60.0
    chance: Callable[[], float] = random.random

    def seconds(self, attempts: int) -> float:
        """The wait after that many failed attempts, 1 or more."""
        doublings = min(max(attempts - 1, 0), 30)
        step = min(self.first_seconds * 2.0**doublings, self.longest_seconds)
        return step * (0.5 + 0.5 * self.chance())
