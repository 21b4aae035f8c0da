"""Every call of the bots, kept for inspection, and the monitor of Telegram's speed limits."""

import json
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final

from playground.api.params import Params
from playground.api.signals import Signal

KEPT_CALLS: Final = 50_000
MESSAGES_PER_SECOND: Final = 30
GROUP_MESSAGES_PER_MINUTE: Final = 20
BOT_LIMIT: Final = "30/s"
_MINUTE: Final = 60.0


@dataclass(slots=True)
class CallRecord:
    """One call of a bot: what it asked, what it got, how long it took."""

    number: int
    method: str
    params: Params
    at: datetime
    started: float
    bot_id: int
    status: int | None = None
    answer: bytes | None = None
    ended: float | None = None
    fault: str | None = None
    too_fast: tuple[str, ...] = ()
    number_of_messages: int = 0

    def as_json(self) -> dict[str, Any]:
        """The call as the control API shows it."""
        return {
            "call": self.number,
            "bot_id": self.bot_id,
            "method": self.method,
            "params": self.params.values,
            "files": [
                {
                    "field": upload.field,
                    "filename": upload.filename,
                    "content_type": upload.content_type,
                    "size": upload.size,
                }
                for upload in self.params.files.values()
            ],
            "at": self.at.isoformat(),
            "started": self.started,
            "ended": self.ended,
            "status": self.status,
            "answer": None if self.answer is None else _readable(self.answer),
            "fault": self.fault,
            "would_be_429": list(self.too_fast),
        }


def _readable(answer: bytes) -> object:
    try:
        return json.loads(answer)
    except ValueError:
        return answer.decode(errors="replace")


class CallLog:
    """The latest calls of all bots, numbered from 1.

    Args:
        time: A monotonic clock, in seconds.
    """

    def __init__(self, time: Callable[[], float]) -> None:
        self.calls: deque[CallRecord] = deque(maxlen=KEPT_CALLS)
        self.signal = Signal()
        self._time = time
        self._number = 0

    def start(self, bot_id: int, method: str, params: Params, at: datetime) -> CallRecord:
        """Note that a call arrived."""
        self._number += 1
        record = CallRecord(self._number, method, params, at, self._time(), bot_id)
        self.calls.append(record)
        return record

    def end(self, record: CallRecord, status: int | None, answer: bytes | None) -> None:
        """Note how it was answered; no status when the connection was cut."""
        record.status, record.answer, record.ended = status, answer, self._time()
        self.signal.notify()

    def after(self, number: int, method: str | None = None) -> list[CallRecord]:
        """The calls with a greater number, of one method or of all."""
        if not self.calls:
            return []
        skipped = max(number - self.calls[0].number + 1, 0)
        wanted = list(self.calls)[skipped:]
        return [call for call in wanted if method is None or call.method == method]

    def clear(self) -> None:
        """Forget the calls; numbers go on."""
        self.calls.clear()


@dataclass(slots=True)
class SpeedMonitor:
    """Says which of Telegram's limits a message would have broken; it refuses nothing."""

    time: Callable[[], float]
    latest: deque[float] = field(default_factory=deque)
    by_chat: dict[int, deque[float]] = field(default_factory=dict)

    def note(self, chat_id: int) -> tuple[str, ...]:
        """Count a message sent now to a chat.

        Returns:
            The limits that it breaks: ``30/s``, ``1/s per chat``, ``20/min per group``.
        """
        now = self.time()
        broken = []
        chat = self.by_chat.setdefault(chat_id, deque())
        if chat and now - chat[-1] < 1.0:
            broken.append("1/s per chat")
        _forget(self.latest, now - 1.0)
        _forget(chat, now - _MINUTE)
        self.latest.append(now)
        chat.append(now)
        if len(self.latest) > MESSAGES_PER_SECOND:
            broken.append(BOT_LIMIT)
        if chat_id < 0 and len(chat) > GROUP_MESSAGES_PER_MINUTE:
            broken.append("20/min per group")
        return tuple(broken)


def _forget(times: deque[float], before: float) -> None:
    while times and times[0] <= before:
        times.popleft()
