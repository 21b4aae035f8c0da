"""The door of the sender: messages leave one by one, replies first, as fast as the limits let them.

What is ready waits here in the order of its priority, so that an answer to somebody who waits goes
past a thousand monthly messages; the limits are asked anew whenever a message has landed.
"""

import asyncio
from dataclasses import dataclass, field
from heapq import heappop, heappush
from itertools import count

from bot.delivery.limiter import Limiter
from fleet.delivery import Priority


@dataclass(slots=True, order=True)
class _Waiting:
    priority: Priority
    number: int
    chat_id: int = field(compare=False)
    left_at: asyncio.Future[float | None] = field(compare=False)


class Gate:
    """Lets messages leave.

    Args:
        limiter: The limits, and what was sent when.
        longest_hold_seconds: Where all must wait longer, what waits here goes back.
    """

    def __init__(self, limiter: Limiter, longest_hold_seconds: float) -> None:
        self._limiter = limiter
        self._longest_hold_seconds = longest_hold_seconds
        self._waiting: list[_Waiting] = []
        self._numbers = count()
        self._timer: asyncio.TimerHandle | None = None
        self._is_closed = False

    async def leave(self, chat_id: int, priority: Priority) -> float | None:
        """Wait for the turn of a message.

        Returns:
            When it left: `landed` must follow. None: it may not leave for a long time.
        """
        left_at = asyncio.get_running_loop().create_future()
        heappush(self._waiting, _Waiting(priority, next(self._numbers), chat_id, left_at))
        self._open()
        try:
            found: float | None = await left_at
        except asyncio.CancelledError:
            if not left_at.cancelled() and left_at.result() is not None:
                self.landed(chat_id, left_at.result())  # given up in the moment it was let go
            raise
        return found

    def landed(self, chat_id: int, left_at: float) -> None:
        """The call of a message that left is over, however it ended."""
        self._limiter.landed(chat_id, left_at, asyncio.get_running_loop().time())
        self._open()

    def close(self) -> None:
        """Let nothing leave any more: what waits goes back."""
        self._is_closed = True
        self._open()

    def _open(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        loop = asyncio.get_running_loop()
        while self._waiting:
            now = loop.time()
            wait = self._limiter.wait_for_room(now)
            if wait > self._longest_hold_seconds or self._is_closed:
                self._send_back()
            elif wait > 0:
                self._timer = loop.call_later(wait, self._open)
                return
            else:
                self._let_go(now)

    def _let_go(self, now: float) -> None:
        first = heappop(self._waiting)
        if not first.left_at.done():
            self._limiter.leaves(first.chat_id, now)
            first.left_at.set_result(now)

    def _send_back(self) -> None:
        for one in self._waiting:
            if not one.left_at.done():
                one.left_at.set_result(None)
        self._waiting.clear()


class Turns:
    """So many at once, the others in the order of their priority."""

    def __init__(self, number: int) -> None:
        self._free = number
        self._waiting: list[tuple[Priority, int, asyncio.Future[None]]] = []
        self._numbers = count()

    async def take(self, priority: Priority) -> None:
        """Wait for a place; `give_back` must follow."""
        if self._free:
            self._free -= 1
            return
        given = asyncio.get_running_loop().create_future()
        heappush(self._waiting, (priority, next(self._numbers), given))
        try:
            await given
        except asyncio.CancelledError:
            if not given.cancelled():
                self.give_back()  # given up in the moment it was given
            raise

    def give_back(self) -> None:
        """Pass the place on to the first who waits."""
        while self._waiting:
            _, _, given = heappop(self._waiting)
            if not given.done():
                given.set_result(None)
                return
        self._free += 1
