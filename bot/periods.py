"""Which period an instant belongs to, and from when in it something may be done: pure functions.

A job names its period with one of `each_…`, and begins it with one of `from_…`. The names of the
periods of one job sort by time.
"""

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from typing import TypeAlias

from fleet.months import Month
from fleet.reminders import MORNING
from fleet.working_days import WorkingDays

_QUARTER_MINUTES = 15
_DAYS_OF_A_WEEK = 7

Opens: TypeAlias = Callable[[datetime, WorkingDays], bool]
"""Whether what is due in the period of a local instant may begin at that instant."""


def each_day(local: datetime) -> str:
    """The period of what is due every day."""
    return local.date().isoformat()


def each_week(local: datetime) -> str:
    """The period of what is due every week, by its Monday."""
    return _monday_of(local.date()).isoformat()


def each_month(local: datetime) -> str:
    """The period of what is due every month, such as `2026-11`."""
    return str(Month.of(local.date()))


def each_quarter_hour(local: datetime) -> str:
    """The period of what is due every quarter of an hour.

    It is named in UTC, so that in the night in which the clocks go back no name comes twice.
    """
    at = local.astimezone(UTC)
    minute = at.minute - at.minute % _QUARTER_MINUTES
    return at.replace(minute=minute).strftime("%Y-%m-%dT%H:%MZ")


def at_any_time(_: datetime, __: WorkingDays) -> bool:
    """From the first instant of the period on."""
    return True


def from_hour(hour: int) -> Opens:
    """On each day from that hour on."""
    return lambda local, _: local.time() >= time(hour)


def from_morning(local: datetime, _: WorkingDays) -> bool:
    """On each day from 9:00 on, when people may be written to."""
    return local.time() >= MORNING


def from_first_working_morning(local: datetime, working_days: WorkingDays) -> bool:
    """In each month from 9:00 of its first working day on."""
    return local >= first_working_morning(Month.of(local.date()).first_on, local, working_days)


def from_first_working_morning_of_week(local: datetime, working_days: WorkingDays) -> bool:
    """In each week from 9:00 of its first working day on: Monday, or the day after a holiday."""
    return local >= first_working_morning(_monday_of(local.date()), local, working_days)


def first_working_morning(first_on: date, local: datetime, working_days: WorkingDays) -> datetime:
    """9:00 of the first working day from a day on, in the zone of a local instant."""
    day = _first_working_day(first_on, working_days)
    return datetime.combine(day, MORNING, local.tzinfo)


def _monday_of(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _first_working_day(day: date, working_days: WorkingDays) -> date:
    """The first working day from that day on, within a week; the day itself where all are off."""
    days = (day + timedelta(days=number) for number in range(_DAYS_OF_A_WEEK))
    return next((one for one in days if working_days.is_working_day(one)), day)
