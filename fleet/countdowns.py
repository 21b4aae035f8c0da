"""When people are reminded of a last day: before it, on it and after it, each once.

Pure functions. A day that was missed is made up for by the next one, which tells the latest alone.
"""

from datetime import date, timedelta
from enum import StrEnum

from fleet.working_days import WorkingDays

_SOON = timedelta(days=5)
_AGAIN = timedelta(days=15)
_OLDEST = timedelta(days=45)


class Reminder(StrEnum):
    """What is said of a countdown."""

    SOON = "soon"
    LAST_DAY = "last_day"
    OVERDUE = "overdue"
    AGAIN = "again"


def reminder_on(due_on: date, today: date, working_days: WorkingDays) -> Reminder | None:
    """What is to be said on a day of a countdown that goes on; None while there is nothing.

    The last day is said on the working day before it, where offices do not work on it. Six weeks
    after it nothing is said any more: the screen shows it.
    """
    if today > due_on + _OLDEST:
        return None
    if today >= due_on + _AGAIN:
        return Reminder.AGAIN
    if today > due_on:
        return Reminder.OVERDUE
    if today >= working_days.on_or_before(due_on):
        return Reminder.LAST_DAY
    if today >= working_days.on_or_before(due_on - _SOON):
        return Reminder.SOON
    return None
