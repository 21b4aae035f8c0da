"""What the calendar says waits for the day: never on days off, by night or in quiet hours.

It is asked twice: where a message is queued (`bot.notices.by_day`), and when it is its turn, since
Telegram may have been away meanwhile.
"""

from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

from bot.delivery.sender import AskFirst, Hold
from fleet.delivery import OutgoingMessage
from fleet.digest import sending_time
from fleet.people import Language, Preferences
from fleet.ports import Work
from fleet.working_days import WorkingDays

# First parts of the keys. Reminders are not among them: the same evening drops what is not urgent.
# Digests and questions are asked about with what else may speak against them.
KINDS: Final = frozenset(
    {
        "badges",
        "contract",
        "goal",
        "hr_digest",
        "renewal",
        "report-expired",
        "reward",
        "weekly_fleet",
    }
)
_USUAL: Final = Preferences(Language.FRENCH)


def hold_until_day(
    wishes: Preferences, now: datetime, zone: ZoneInfo, days: WorkingDays
) -> Hold | None:
    """What holds a message of the calendar back at an instant; None where it may go."""
    later = sending_time(now, wishes, zone, days)
    return Hold("by day", later) if later > now else None


def still_by_day(zone: ZoneInfo, days: WorkingDays) -> AskFirst:
    """What the sender asks before a message of the calendar goes; of others it says nothing."""

    def ask(work: Work, message: OutgoingMessage, now: datetime) -> Hold | None:
        if message.key.partition(":")[0] not in KINDS:
            return None
        # in a private chat, the number of the chat is that of the account
        identity = work.people.identify(message.chat_id)
        wishes = _USUAL if identity is None else identity.preferences
        return hold_until_day(wishes, now, zone, days)

    return ask
