"""The updates that wait for one bot, and the rules by which getUpdates hands them out."""

import asyncio
import json
from collections import OrderedDict, deque
from collections.abc import Callable
from dataclasses import dataclass
from itertools import islice
from typing import Any, Final

from playground.api.errors import ConflictError
from playground.api.refusals import OTHER_GET_UPDATES

KINDS_ON_REQUEST: Final = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
KEPT_UPDATES: Final = 10_000
LIFETIME_SECONDS: Final = 24 * 3600
FIRST_NUMBER: Final = 100_000_001
MAX_LIMIT: Final = 100
MAX_TIMEOUT_SECONDS: Final = 50
REPEAT_SECONDS: Final = 0.5
IMPATIENT_SECONDS: Final = 3.0


@dataclass(frozen=True, slots=True)
class Update:
    """One thing that a person did, ready to be sent."""

    number: int
    chat_id: int
    body: dict[str, Any]
    raw: bytes
    at: float


class UpdateQueue:
    """The updates of one bot: pending until the bot confirms them, for at most 24 hours.

    Args:
        time: A monotonic clock, in seconds.
        updates_before: How many numbers are passed over, as used in earlier runs.
    """

    def __init__(self, time: Callable[[], float], updates_before: int = 0) -> None:
        self.pending: OrderedDict[int, Update] = OrderedDict()
        self.recent: deque[Update] = deque(maxlen=KEPT_UPDATES)
        self.confirmed = 0
        self.allowed: frozenset[str] | None = None
        self.on_push: Callable[[Update], None] | None = None
        self._time = time
        self._next_number = FIRST_NUMBER + updates_before
        self._poll: asyncio.Future[None] | None = None
        self._previous_offset: int | None = None
        self._previous_start = 0.0
        self._next_conflict = 0.0

    def accepts(self, kind: str) -> bool:
        """Whether the bot asked for this kind of update."""
        if self.allowed is None:
            return kind not in KINDS_ON_REQUEST
        return kind in self.allowed

    def push(self, kind: str, chat_id: int, content: dict[str, Any]) -> int | None:
        """Queue one update; returns its number, ``None`` when the bot did not ask for its kind."""
        if not self.accepts(kind):
            return None
        body = {"update_id": self._next_number, kind: content}
        raw = json.dumps(body, ensure_ascii=False, separators=(",", ":")).encode()
        update = Update(self._next_number, chat_id, body, raw, self._time())
        self._next_number += 1
        self.pending[update.number] = update
        self.recent.append(update)
        self._wake()
        if self.on_push is not None:
            self.on_push(update)
        return update.number

    def confirm(self, offset: int) -> None:
        """Forget everything below an offset; a negative one keeps the last so many."""
        if offset < 0:
            for _ in range(len(self.pending) + offset):
                self._confirm_first()
            return
        while self.pending and next(iter(self.pending)) < offset:
            self._confirm_first()

    def remove(self, number: int) -> None:
        """Confirm one update, wherever it stands."""
        if self.pending.pop(number, None) is not None:
            self.confirmed += 1

    def clear(self) -> None:
        """Drop everything that waits (``drop_pending_updates``)."""
        self.pending.clear()

    def batch(self, limit: int) -> list[Update]:
        """The oldest updates that wait, the expired ones dropped."""
        oldest = self._time() - LIFETIME_SECONDS
        while self.pending and next(iter(self.pending.values())).at < oldest:
            self.pending.popitem(last=False)
        return list(islice(self.pending.values(), limit))

    async def get(self, offset: int, limit: int, timeout_seconds: int) -> list[Update]:
        """What getUpdates answers, after the confirmation of the offset.

        Raises:
            ConflictError: Another getUpdates, or a webhook, took over.
        """
        limit = min(max(limit, 1), MAX_LIMIT) if limit else MAX_LIMIT
        timeout = min(max(timeout_seconds, 0), MAX_TIMEOUT_SECONDS)
        now = self._time()
        if offset == self._previous_offset:
            if timeout < IMPATIENT_SECONDS and now < self._previous_start + IMPATIENT_SECONDS:
                timeout = int(IMPATIENT_SECONDS)
            if now < self._previous_start + REPEAT_SECONDS:
                limit = 1
        self._previous_offset, self._previous_start = offset, now
        found = self.batch(limit)
        if not found and timeout:
            await self._wait(timeout)
            found = self.batch(limit)
        return found

    async def fail_poll(self, description: str) -> None:
        """Refuse a call with 409; repeated within 3 seconds, only after 3 seconds."""
        now = self._time()
        if now < self._next_conflict:
            await asyncio.sleep(IMPATIENT_SECONDS)
        else:
            self._next_conflict = now + IMPATIENT_SECONDS
        raise ConflictError(description)

    def abort_poll(self, description: str) -> None:
        """End the long poll that waits, if any, with 409."""
        if self._poll is not None and not self._poll.done():
            self._poll.set_exception(ConflictError(description))
        self._poll = None

    async def _wait(self, seconds: float) -> None:
        self.abort_poll(OTHER_GET_UPDATES)
        poll: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._poll = poll
        try:
            async with asyncio.timeout(seconds):
                await poll
        except TimeoutError:
            return
        except ConflictError as conflict:
            await self.fail_poll(conflict.description)
        finally:
            if self._poll is poll:
                self._poll = None

    def _wake(self) -> None:
        if self._poll is not None and not self._poll.done():
            self._poll.set_result(None)

    def _confirm_first(self) -> None:
        self.pending.popitem(last=False)
        self.confirmed += 1
