"""What happened in the chats, in order: what the page shows and tests wait for."""

from datetime import datetime
from typing import Any

from playground.api.signals import Signal

Event = dict[str, Any]


class EventLog:
    """All events of all chats, numbered from 1."""

    def __init__(self) -> None:
        self.events: list[Event] = []
        self.by_chat: dict[int, list[Event]] = {}
        self.signal = Signal()

    def add(self, kind: str, chat_id: int, at: datetime, **fields: object) -> Event:
        """Write one event down and wake those who wait for it.

        Args:
            kind: ``message``, ``edited``, ``deleted``, ``action``, ``callback``, ``pinned``,
                ``reaction`` or ``blocked``.
            chat_id: Where it happened.
            at: When, by the playground's clock.
            fields: What it carries, for instance ``message``.
        """
        event: Event = {
            "event": len(self.events) + 1,
            "kind": kind,
            "chat_id": chat_id,
            "at": at.isoformat(),
            **fields,
        }
        self.events.append(event)
        self.by_chat.setdefault(chat_id, []).append(event)
        self.signal.notify()
        return event

    def after(self, number: int, chat_id: int | None = None) -> list[Event]:
        """The events with a greater number, of one chat or of all."""
        if chat_id is None:
            return self.events[max(number, 0) :]
        return [event for event in self.by_chat.get(chat_id, ()) if event["event"] > number]

    async def wait(self, number: int, chat_id: int | None, seconds: float) -> list[Event]:
        """The same, waiting so many seconds for the first one."""
        found = await self.signal.first(lambda: self.after(number, chat_id) or None, seconds)
        return found or []
