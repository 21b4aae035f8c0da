"""Messages to somebody other than the one who writes: in their language, outside quiet hours."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.occasions import Occasion
from bot.quiet_hours import end_of_quiet_hours
from bot.turn import Catalogue, Turn, text_params
from bot.views.screen import Reader, Screen, Words
from fleet.delivery import OutgoingMessage, Priority
from fleet.digest import sending_time
from fleet.people import Preferences
from fleet.ports import Work
from fleet.working_days import WorkingDays

Write = Callable[[Words], Screen]
"""What is said, in the words of the reader."""


@dataclass(frozen=True, slots=True)
class Notices:
    """Makes the messages; whoever calls puts them into the outbox.

    Attributes:
        working_days: Given where the calendar speaks: then a message waits for a working day, by
            day. None where somebody did something that others are to know: it waits for the end
            of quiet hours alone.
    """

    work: Work
    catalogue: Catalogue
    zone: ZoneInfo
    now: datetime
    working_days: WorkingDays | None = None

    def to(
        self, employee_id: int, write: Write, key: str, *, is_urgent: bool = False
    ) -> OutgoingMessage | None:
        """The message to a person.

        Args:
            employee_id: Who is told.
            write: What is said; dates and numbers are written in the reader's language there.
            key: Unique name of the effect in the outbox.
            is_urgent: An emergency: it waits for nothing.

        Returns:
            None when the person has no account or cannot be written to.
        """
        link = self.work.people.link_of(employee_id)
        if link is None or link.unreachable_at is not None:
            return None
        preferences = self.work.people.preferences_of(employee_id)
        screen = write(Reader(self.catalogue, preferences.language))
        return OutgoingMessage(
            key,
            link.chat_id,
            "sendMessage",
            {"chat_id": link.chat_id, **text_params(screen.text, screen.buttons)},
            self._priority(is_urgent=is_urgent),
            not_before=None if is_urgent else self._not_before(preferences),
        )

    def _priority(self, *, is_urgent: bool) -> Priority:
        """What waits longer goes after what waits less: a chat keeps the order of one priority."""
        if is_urgent:
            return Priority.REPLY
        return Priority.NOTICE if self.working_days is None else Priority.BROADCAST

    def _not_before(self, preferences: Preferences) -> datetime | None:
        if self.working_days is None:
            return end_of_quiet_hours(preferences, self.now, self.zone)
        sent_from = sending_time(self.now, preferences, self.zone, self.working_days)
        return sent_from if sent_from > self.now else None


def by_day(occasion: Occasion) -> Notices:
    """The messages of the calendar (`bot.by_day`)."""
    return Notices(
        occasion.work, occasion.catalogue, occasion.zone, occasion.now, occasion.working_days
    )


def tell(
    turn: Turn, employee_id: int, write: Write, *, once: str = "", is_urgent: bool = False
) -> bool:
    """Tell another person something, together with what the turn does.

    Args:
        turn: Whose update causes it.
        employee_id: Who is told.
        write: What is said, in the words of the reader.
        once: A name of the effect: what was said to the person under it is not said again.
        is_urgent: An emergency: it does not wait for the end of quiet hours.

    Returns:
        False when that person has no account or cannot be written to.
    """
    key = f"{employee_id}:{once}" if once else f"{turn.update.update_id}:{len(turn.messages)}"
    notices = Notices(turn.work, turn.catalogue, turn.zone, turn.now)
    message = notices.to(employee_id, write, key, is_urgent=is_urgent)
    if message is not None:
        turn.messages.append(message)
    return message is not None
