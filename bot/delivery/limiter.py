"""How fast messages may go: for the whole bot, for a chat, for a group.

Telegram asks for about 30 messages a second in all, one a second in a chat (a short burst is
borne), 20 a minute in a group. Time here is the event loop's, so that no change of a clock matters.
"""

from collections import deque
from dataclasses import dataclass, field

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
    _sent: deque[float] = field(default_factory=deque)
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
        self._forget(now)
        wait = self._paused_until - now
        excess = len(self._sent) + self._on_the_way - self.limits.per_second
        if excess >= 0:
            # where all are still on their way, none can have arrived before now
            arrived_at = self._sent[excess] if excess < len(self._sent) else now
            wait = max(wait, arrived_at + 1 + _MARGIN_SECONDS - now)
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
        self._on_the_way -= 1
        self._sent.append(now)
        if chat_id in self._free_at:
            self._free_at[chat_id] += now - left_at

    def _forget(self, now: float) -> None:
        while self._sent and self._sent[0] <= now - 1 - _MARGIN_SECONDS:
            self._sent.popleft()

    def _wait_for_group(self, chat_id: int, now: float) -> float:
        sent = self._group_sent.get(chat_id)
        if not sent:
            return 0.0
        while sent and sent[0] <= now - 60:
            sent.popleft()
        if len(sent) < self.limits.group_per_minute:
            return 0.0
        return sent[0] + 60 - now
