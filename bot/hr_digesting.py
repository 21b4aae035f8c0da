"""The calendar's job that publishes the figures of a month and tells each HR person of them."""

from dataclasses import replace
from datetime import datetime, time
from typing import Final

from bot.group_pictures import picture_of
from bot.notices import by_day
from bot.occasions import Occasion
from bot.turn import caption_params
from bot.views.group_digest import CHARTS, chart_buttons, chart_caption, hidden_screen
from bot.views.screen import Reader
from fleet.delivery import OutgoingMessage, Priority
from fleet.digest import sending_time
from fleet.group_digest import GroupDigest
from fleet.months import Month
from fleet.people import Preferences, Role, Unit
from fleet.reach import is_away
from fleet.usecases.publish_statistics import MONTHS_SHOWN, publish_statistics
from fleet.usecases.show_group_digest import read_group_digest

PEOPLE_AT_ONCE: Final = 50
_PUBLISHED: Final = "0"
_MONTH: Final = "p"


def tell_hr(occasion: Occasion, cursor: str) -> str | None:
    """Publish the month that is over, then queue the messages of the next HR people.

    The cursor is empty at first, then `p` with the number of months that are published, one in each
    chunk; then the id of the last person. Of a month in which the run is not any more, figures are
    published and nobody is told.
    """
    month = Month.read(occasion.period).plus(-1)
    if not cursor or cursor.startswith(_MONTH):
        return _publish(occasion, month, int(cursor.removeprefix(_MONTH) or 0))
    if not occasion.is_in_month:
        occasion.counts["too_late"] += 1
        return None
    statistics = occasion.work.statistics
    people = statistics.holders_of([Role.HR], occasion.today, int(cursor), PEOPLE_AT_ONCE)
    messages = [_message(occasion, one, month) for one in people]
    queued = [one for one in messages if one is not None]
    occasion.counts["told"] += occasion.work.outbox.add(queued, occasion.now)
    return str(people[-1]) if len(people) == PEOPLE_AT_ONCE else None


def _publish(occasion: Occasion, month: Month, number: int) -> str:
    """Publish one month of the year, where it is not published yet; the oldest first."""
    one = month.plus(number + 1 - MONTHS_SHOWN)
    published = publish_statistics(occasion.work, one, occasion.zone, months=1)
    occasion.counts["published"] += published
    return _PUBLISHED if number + 1 == MONTHS_SHOWN else f"{_MONTH}{number + 1}"


def _message(occasion: Occasion, employee_id: int, month: Month) -> OutgoingMessage | None:
    """The figures of the first unit of the person; the others are a button away."""
    work = occasion.work
    unit = first_unit(occasion, employee_id)
    if unit is None or is_away(work, employee_id, occasion.today):
        return None
    if occasion.has_joined_since(Month.read(occasion.period).first_on, employee_id):
        return None
    wishes = work.people.preferences_of(employee_id)
    if Month.of(_sent_from(occasion, wishes).astimezone(occasion.zone).date()) != month.plus(1):
        occasion.counts["too_late"] += 1
        return None
    digest = read_group_digest(work, unit, month, occasion.today, employee_id)
    key = f"hr_digest:{occasion.period}:{employee_id}"
    if digest.is_shown:
        return _picture_message(occasion, employee_id, digest, key)
    said = by_day(occasion).to(employee_id, lambda words: hidden_screen(words, digest), key)
    if said is None:
        return None
    params = {**said.params, "disable_notification": True}
    return replace(said, params=params, not_after=_end_of_month(occasion))


def _sent_from(occasion: Occasion, wishes: Preferences) -> datetime:
    return sending_time(occasion.now, wishes, occasion.zone, occasion.working_days)


def _end_of_month(occasion: Occasion) -> datetime:
    """Then the next month's message comes."""
    first_on = Month.read(occasion.period).plus(1).first_on
    return datetime.combine(first_on, time(), occasion.zone).astimezone(occasion.now.tzinfo)


def first_unit(occasion: Occasion, employee_id: int) -> Unit | None:
    """The largest unit over which somebody is HR."""
    grants = occasion.work.people.grants_of(employee_id)
    units = [occasion.work.units.get(one.unit_id) for one in grants if one.role is Role.HR]
    return min(units, key=lambda unit: (len(unit.lineage), unit.name, unit.id), default=None)


def _picture_message(
    occasion: Occasion, employee_id: int, digest: GroupDigest, key: str
) -> OutgoingMessage | None:
    work = occasion.work
    link = work.people.link_of(employee_id)
    if link is None or link.unreachable_at is not None:
        return None
    wishes = work.people.preferences_of(employee_id)
    reader = Reader(occasion.catalogue, wishes.language)
    said = caption_params(chart_caption(reader, digest, "c"), chart_buttons(reader, digest, "c"))
    return OutgoingMessage(
        key,
        link.chat_id,
        "sendPhoto",
        {"chat_id": link.chat_id, **said, "protect_content": True, "disable_notification": True},
        Priority.BROADCAST,
        picture=picture_of(CHARTS["c"], digest.unit.id, digest.month, wishes.language.value),
        not_before=_sent_from(occasion, wishes),
        not_after=_end_of_month(occasion),
    )
