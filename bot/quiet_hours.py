"""When a message may disturb: a person's quiet hours, in the company's zone."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from fleet.people import Preferences


def end_of_quiet_hours(preferences: Preferences, now: datetime, zone: ZoneInfo) -> datetime | None:
    """The instant at which the quiet hours that run now are over; None outside them."""
    local = now.astimezone(zone)
    minute = local.hour * 60 + local.minute
    start, end = preferences.quiet_from_minute, preferences.quiet_until_minute
    if not _is_between(minute, start, end):
        return None
    day = local.date() + timedelta(days=1 if minute >= end else 0)
    end_at = datetime(day.year, day.month, day.day, end // 60, end % 60, tzinfo=zone)
    return end_at.astimezone(now.tzinfo)


def _is_between(minute: int, start: int, end: int) -> bool:
    if start <= end:
        return start <= minute < end
    return minute >= start or minute < end
