"""Deadlines in working days: Monday to Friday without public holidays (FLEET.md § 3.1)."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

_SATURDAY = 5
_SUNDAY = 6


def _no_holiday(_: date) -> bool:
    return False


@dataclass(frozen=True, slots=True)
class WorkingDays:
    """The days on which offices work.

    Attributes:
        is_holiday: Whether a day is a public holiday; the wiring gives the real one.
    """

    is_holiday: Callable[[date], bool] = _no_holiday

    def is_working_day(self, day: date) -> bool:
        """Whether it is one of Monday to Friday and no public holiday."""
        return day.weekday() < _SATURDAY and not self.is_holiday(day)

    def on_or_before(self, day: date) -> date:
        """The day itself where offices work on it, else the last one before on which they do."""
        while not self.is_working_day(day):
            day -= timedelta(days=1)
        return day

    def on_or_after(self, day: date) -> date:
        """The day itself where offices work on it, else the next one on which they do."""
        while not self.is_working_day(day):
            day += timedelta(days=1)
        return day

    def after(self, day: date, number: int) -> date:
        """The day on which that many working days have passed, the first day not counted.

        The earliest plausible reading of a deadline of "five working days": what happened on a
        Monday must be said by the Monday after.
        """
        while number > 0:
            day += timedelta(days=1)
            number -= self.is_working_day(day)
        return day

    def after_without_sundays(self, day: date, number: int) -> date:
        """The same where only Sundays and public holidays do not count (CSS R441-3)."""
        while number > 0:
            day += timedelta(days=1)
            number -= day.weekday() != _SUNDAY and not self.is_holiday(day)
        return day
