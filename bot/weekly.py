"""The calendar's job that tells fleet managers what their week holds."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Final

from bot.notices import by_day
from bot.occasions import Occasion
from bot.periods import each_week
from bot.views.fleet_week import week_screen
from fleet.delivery import OutgoingMessage
from fleet.people import Role
from fleet.reach import is_away
from fleet.usecases.read_week import fleet_scopes, read_week

PEOPLE_AT_ONCE: Final = 50
_OUT_OF_DATE: Final = timedelta(days=5)


def tell_fleet_managers(occasion: Occasion, cursor: str) -> str | None:
    """Queue the messages of the next fleet managers; the cursor is the id of the last one.

    Of a week that is over, nobody is told any more.
    """
    if occasion.period != each_week(occasion.now.astimezone(occasion.zone)):
        occasion.counts["too_late"] += 1
        return None
    people = occasion.work.statistics.holders_of(
        [Role.FLEET_MANAGER], occasion.today, int(cursor or 0), PEOPLE_AT_ONCE
    )
    messages = [_message(occasion, one) for one in people]
    queued = [one for one in messages if one is not None]
    occasion.counts["told"] += occasion.work.outbox.add(queued, occasion.now)
    return str(people[-1]) if len(people) == PEOPLE_AT_ONCE else None


def _message(occasion: Occasion, employee_id: int) -> OutgoingMessage | None:
    work = occasion.work
    if not work.people.preferences_of(employee_id).wants_weekly:
        return None
    if is_away(work, employee_id, occasion.today):
        return None
    if occasion.has_joined_since(date.fromisoformat(occasion.period), employee_id):
        return None
    scopes = fleet_scopes(work, employee_id)
    week = read_week(work, employee_id, scopes, occasion.now, occasion.today)
    message = by_day(occasion).to(
        employee_id,
        lambda words: week_screen(words, week, is_wanted=True),
        f"weekly_fleet:{occasion.period}:{employee_id}",
    )
    if message is None:
        return None
    last_instant = _last_instant(occasion)
    if (message.not_before or occasion.now) >= last_instant:
        occasion.counts["too_late"] += 1
        return None
    return replace(message, not_after=last_instant)


def _last_instant(occasion: Occasion) -> datetime:
    """With the end of the working week, the message is out of date."""
    monday = date.fromisoformat(occasion.period)
    return datetime.combine(monday + _OUT_OF_DATE, time(), occasion.zone)
