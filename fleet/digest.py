"""The monthly message to a driver: what it says, and when it may come. Pure.

It comes by day, on a working day, outside the person's quiet hours; somebody whose own hours leave
no daytime gets it when their quiet hours end.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from fleet.coefficient import InternalFigure
from fleet.curve import Curve
from fleet.months import Month
from fleet.people import Employee, Preferences
from fleet.reminders import EVENING, MORNING
from fleet.renewals import RenewalClose
from fleet.streaks import Streaks
from fleet.tips import OwnHistory, Tip, choose_tip
from fleet.working_days import WorkingDays

DAYS_OF_GRACE = 3
_LONGEST_SEARCH = timedelta(days=14)


@dataclass(frozen=True, slots=True)
class DriverMonth:
    """What the message of a month says to a driver.

    Attributes:
        figure: The internal coefficient; None where no driving record has begun.
        curve: Its way so far and ahead; None with `figure`.
        points: Of all time.
        points_last_month: Of the month before.
        history: What the tip looks at.
        has_vehicle: Whether the person has a vehicle that day.
        changed: The renewal that was closed this month and gave the coefficient another value.
    """

    employee: Employee
    as_of: date
    figure: InternalFigure | None
    curve: Curve | None
    streaks: Streaks
    points: int
    points_last_month: int
    history: OwnHistory
    has_vehicle: bool
    changed: RenewalClose | None = None

    @property
    def month(self) -> Month:
        """The month in which it is sent."""
        return Month.of(self.as_of)

    @property
    def is_driver(self) -> bool:
        """Whether there is anything to tell: a record, or a vehicle."""
        return self.figure is not None or self.has_vehicle

    @property
    def tip(self) -> Tip:
        """The one tip of the month."""
        return choose_tip(self.history, self.month)


def sending_time(now: datetime, wishes: Preferences, zone: ZoneInfo, days: WorkingDays) -> datetime:
    """The first instant from now on at which the message may come, in UTC's own terms.

    Args:
        now: The present instant.
        wishes: The person's quiet hours.
        zone: The company's zone.
        days: Which days are worked.
    """
    day = now.astimezone(zone).date()
    last = day + _LONGEST_SEARCH
    while day <= last:
        if days.is_working_day(day):
            found = next(_instants(day, now, wishes, zone), None)
            if found is not None:
                return found.astimezone(now.tzinfo)
        day += timedelta(days=1)
    return now


def out_of_date(sent_from: datetime, zone: ZoneInfo, days: WorkingDays) -> datetime:
    """When a message that could not be sent is no longer worth sending: some working days later."""
    day = days.after(sent_from.astimezone(zone).date(), DAYS_OF_GRACE)
    return datetime.combine(day, EVENING, zone).astimezone(sent_from.tzinfo)


def _instants(day: date, now: datetime, wishes: Preferences, zone: ZoneInfo) -> Iterator[datetime]:
    """The instants of a day from which the message may come, best first; none may be left."""
    quiet_ends = time(wishes.quiet_until_minute // 60, wishes.quiet_until_minute % 60)
    local = now.astimezone(zone)
    candidates = (local, datetime.combine(day, MORNING, zone))
    ends = datetime.combine(day, quiet_ends, zone)
    for at in (*candidates, ends):
        is_today = at.date() == day and at >= local
        if is_today and MORNING <= at.time() < EVENING and not _is_quiet(at, wishes):
            yield at
    if not _has_daytime(wishes) and ends >= local:
        yield ends


def _has_daytime(wishes: Preferences) -> bool:
    """Whether any minute of the day is outside the person's quiet hours."""
    minutes = range(_minute(MORNING), _minute(EVENING))
    return any(not _is_within(minute, wishes) for minute in minutes)


def _is_quiet(at: datetime, wishes: Preferences) -> bool:
    return _is_within(_minute(at.time()), wishes)


def _is_within(minute: int, wishes: Preferences) -> bool:
    start, end = wishes.quiet_from_minute, wishes.quiet_until_minute
    if start <= end:
        return start <= minute < end
    return minute >= start or minute < end


def _minute(at: time) -> int:
    return at.hour * 60 + at.minute
