"""How fast messages may go: for the whole bot, for a chat, for a group.

Telegram asks for about 30 messages a second in all, one a second in a chat (a short burst is
borne), 20 a minute in a group. Time here is the event loop's, so that no change of a clock matters.

What counts is when messages arrive, which nobody tells us. The place of a message is free again a
second after it left, and later by what its call took beyond the shortest one
(`bot.delivery.round_trips`): it may have arrived so late. Before its answer it is never free.
"""

from bisect import bisect_right, insort
from collections import deque
from dataclasses import dataclass, field

from bot.delivery.round_trips import RoundTrips
from fleet.delivery import Priority

_MARGIN_SECONDS = 0.005  # two clocks do not tick alike
_MOST_CHATS = 4096


@dataclass(frozen=True, slots=True)
class Limits:
    """The limits in numbers.

    Attributes:
        chat_seconds: Between two messages of a chat.
        chat_burst: Replies that a chat may get at once; notices and broadcasts never burst.
    """

    per_second: int = 30
    chat_seconds: float = 1.0
    chat_burst: int = 3
    group_per_minute: int = 20


@dataclass(slots=True)
class Limiter:
    """Remembers what was sent when, and says how long to wait.

    Each message is noted twice: by `leaves` before its call, by `landed` after it.
    """

    limits: Limits = field(default_factory=Limits)
    _on_the_way: int = 0
    _taken_until: list[float] = field(default_factory=list)  # places of what arrived, in order
    _round_trips: RoundTrips = field(default_factory=RoundTrips)
    _free_at: dict[int, float] = field(default_factory=dict)
    _group_sent: dict[int, deque[float]] = field(default_factory=dict)
    _paused_until: float = 0.0

    def pause(self, until: float) -> None:
        """Send nothing at all before that time; an earlier end never shortens a pause."""
        self._paused_until = max(self._paused_until, until)

    def pause_left(self, now: float) -> float:
        """Seconds until a pause of everything is over; 0 outside one."""
        return max(self._paused_until - now, 0.0)

    def wait_for_room(self, now: float) -> float:
        """Seconds until the next message of any chat may leave."""
        del self._taken_until[: bisect_right(self._taken_until, now)]
        wait = self._paused_until - now
        excess = len(self._taken_until) + self._on_the_way - self.limits.per_second
        if 0 <= excess < len(self._taken_until):
            wait = max(wait, self._taken_until[excess] - now)
        elif excess >= 0:  # all are still on their way: none is free before its answer
            line = self._round_trips.line_seconds(now)
            wait = max(wait, 1 - line, _MARGIN_SECONDS)
        return max(wait, 0.0)

    def wait_for_chat(self, chat_id: int, priority: Priority, now: float) -> float:
        """Seconds until the chat may get its next message."""
        burst = self.limits.chat_burst - 1 if priority is Priority.REPLY else 0
        free_at = self._free_at.get(chat_id, 0.0) - burst * self.limits.chat_seconds
        return max(free_at - now, self._wait_for_group(chat_id, now), 0.0)

    def leaves(self, chat_id: int, now: float) -> None:
        """A message leaves now."""
        self._on_the_way += 1
        if len(self._free_at) > _MOST_CHATS:
            self._free_at = {chat: at for chat, at in self._free_at.items() if at > now}
        self._free_at[chat_id] = (
            max(self._free_at.get(chat_id, 0.0), now) + self.limits.chat_seconds
        )
        if chat_id < 0:
            self._group_sent.setdefault(chat_id, deque()).append(now)

    def landed(self, chat_id: int, left_at: float, now: float) -> None:
        """The call of a message that left is over, however it ended: it arrived by now."""
        self._round_trips.note(now - left_at, now)
        late = now - left_at - self._round_trips.line_seconds(now)
        self._on_the_way -= 1
        insort(self._taken_until, max(left_at + 1 + late + _MARGIN_SECONDS, now))
        if chat_id in self._free_at:
            self._free_at[chat_id] += late

    def _wait_for_group(self, chat_id: int, now: float) -> float:
        sent = self._group_sent.get(chat_id)
        if not sent:
            return 0.0
        while sent and sent[0] <= now - 60:
            sent.popleft()
        if len(sent) < self.limits.group_per_minute:
            return 0.0
        return sent[0] + 60 - now
