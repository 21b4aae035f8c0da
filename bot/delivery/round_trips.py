"""How long calls take, and how much later than others a message may have arrived.

Of a call only its whole length is known, never which part of it was the way there. What all calls
need is the length of the line: it shifts every message alike, and so changes nothing about how many
arrive within a second. What one call needs beyond the shortest may have made that message late.
"""

from collections import deque
from dataclasses import dataclass, field

_REMEMBERED_SECONDS = 60.0
_FEWEST_CALLS = 60  # two seconds of sending: a first burst under load says nothing of the line


@dataclass(slots=True)
class RoundTrips:
    """The shortest call of the last minute.

    Attributes:
        _shortest: Calls that a later one may still succeed as the shortest: ever longer ones, each
            with when it ended.
        _number: Calls since there was last a minute without any.
    """

    _shortest: deque[tuple[float, float]] = field(default_factory=deque)
    _number: int = 0

    def note(self, seconds: float, now: float) -> None:
        """A call has ended now, after so long."""
        self._forget(now)
        while self._shortest and self._shortest[-1][1] >= seconds:
            self._shortest.pop()
        self._shortest.append((now, seconds))
        self._number += 1

    def line_seconds(self, now: float) -> float:
        """What every call needs; 0 while too few are known to say."""
        self._forget(now)
        return self._shortest[0][1] if self._number >= _FEWEST_CALLS else 0.0

    def _forget(self, now: float) -> None:
        while self._shortest and self._shortest[0][0] < now - _REMEMBERED_SECONDS:
            self._shortest.popleft()
        if not self._shortest:
            self._number = 0
