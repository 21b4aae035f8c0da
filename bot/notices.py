"""Messages to somebody other than the one who writes: in their language, outside quiet hours."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.quiet_hours import end_of_quiet_hours
from bot.turn import Catalogue, Turn, text_params
from bot.views.screen import Reader, Screen, Words
from fleet.delivery import OutgoingMessage, Priority
from fleet.ports import Work

Write = Callable[[Words], Screen]
"""What is said, in the words of the reader."""


@dataclass(frozen=True, slots=True)
class Notices:
    """Makes the messages; whoever calls puts them into the outbox."""

    work: Work
    catalogue: Catalogue
    zone: ZoneInfo
    now: datetime

    def to(
        self, employee_id: int, write: Write, key: str, *, is_urgent: bool = False
    ) -> OutgoingMessage | None:
        """The message to a person.

        Args:
            employee_id: Who is told.
            write: What is said; dates and numbers are written in the reader's language there.
            key: Unique name of the effect in the outbox.
            is_urgent: An emergency: it does not wait for the end of quiet hours.

        Returns:
            None when the person has no account or cannot be written to.
        """
        link = self.work.people.link_of(employee_id)
        if link is None or link.unreachable_at is not None:
            return None
        preferences = self.work.people.preferences_of(employee_id)
        screen = write(Reader(self.catalogue, preferences.language))
        quiet_until = end_of_quiet_hours(preferences, self.now, self.zone)
        return OutgoingMessage(
            key,
            link.chat_id,
            "sendMessage",
            {"chat_id": link.chat_id, **text_params(screen.text, screen.buttons)},
            Priority.NOTICE,
            not_before=None if is_urgent else quiet_until,
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
