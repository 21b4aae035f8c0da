"""The calendar's job that sends each driver their month: one message with its picture, silent.

What is queued is a specification of the picture, never its bytes; whether the message is still
wanted, and may come at that hour, is asked again when it is its turn (`still_wanted`).
"""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from bonusmalus.errors import BonusMalusError
from bot.by_day import hold_until_day
from bot.delivery.sender import AskFirst, Hold
from bot.month_picture import DRIVER_MONTH
from bot.occasions import Occasion
from bot.turn import caption_params
from bot.views.digest import month_screen
from bot.views.screen import Reader
from fleet.delivery import OutgoingMessage, Picture, Priority
from fleet.digest import DriverMonth, out_of_date, sending_time
from fleet.job_runs import RunState
from fleet.months import Month
from fleet.people import Employee, Preferences, TelegramLink
from fleet.ports import Work
from fleet.streaks import pause_on
from fleet.usecases.read_month import read_month
from fleet.working_days import WorkingDays

PEOPLE_AT_ONCE: Final = 10  # a tenth of a second: answers to people go in between
SHORTEST_BETWEEN: Final = timedelta(days=14)
_KEY: Final = "digest:"
_JOB: Final = "monthly_digest"


def send_months(occasion: Occasion, cursor: str) -> str | None:
    """Queue the messages of the next people; the cursor is the id of the last one.

    However late in its month it is, the month is told; after it, nobody is told any more.
    """
    if not occasion.is_in_month:
        occasion.counts["too_late"] += 1
        return None
    if not cursor and _came_lately(occasion):
        occasion.counts["too_soon"] += 1
        return None
    work = occasion.work
    people = work.people.reachable(occasion.today, int(cursor or 0), PEOPLE_AT_ONCE)
    messages = [_message(occasion, employee, wishes) for employee, wishes in people]
    queued = [one for one in messages if one is not None]
    occasion.counts["told"] += work.outbox.add(queued, occasion.now)
    return str(people[-1][0].id) if len(people) == PEOPLE_AT_ONCE else None


def _came_lately(occasion: Occasion) -> bool:
    """Whether the last month's came so late, after a time without power, that this one is near."""
    before = occasion.work.jobs.get(_JOB, str(Month.read(occasion.period).plus(-1)))
    if before is None or before.state is not RunState.DONE or before.ended_at is None:
        return False
    return bool(before.counts.get("told")) and occasion.now - before.ended_at < SHORTEST_BETWEEN


def _message(occasion: Occasion, employee: Employee, wishes: Preferences) -> OutgoingMessage | None:
    """The message of one person; None where there is nothing to tell, or it is not wanted.

    Somebody whose facts contradict each other is counted, and keeps nobody else from theirs.
    """
    work = occasion.work
    link = work.people.link_of(employee.id)
    if link is None or not wishes.wants_digest:
        return None
    if occasion.has_joined_since(Month.read(occasion.period).first_on, employee.id):
        return None
    try:
        month = read_month(work, employee.id, occasion.today, occasion.zone)
    except BonusMalusError:
        occasion.counts["refused"] += 1
        return None
    if not month.is_driver or month.streaks.responsible.is_paused:
        return None
    return _outgoing(occasion, month, wishes, link)


def _outgoing(
    occasion: Occasion, month: DriverMonth, wishes: Preferences, link: TelegramLink
) -> OutgoingMessage | None:
    """The message; None where it would have to wait until the month is over."""
    sent_from = sending_time(occasion.now, wishes, occasion.zone, occasion.working_days)
    if Month.of(sent_from.astimezone(occasion.zone).date()) != month.month:
        occasion.counts["too_late"] += 1
        return None
    return OutgoingMessage(
        f"{_KEY}{occasion.period}:{month.employee.id}",
        link.chat_id,
        "sendPhoto",
        {"chat_id": link.chat_id, **_said(occasion, month, wishes)},
        Priority.BROADCAST,
        picture=Picture(DRIVER_MONTH, month.employee.id, occasion.today, wishes.language.value),
        not_before=sent_from,
        not_after=out_of_date(sent_from, occasion.zone, occasion.working_days),
    )


def _said(occasion: Occasion, month: DriverMonth, wishes: Preferences) -> Mapping[str, object]:
    screen = month_screen(Reader(occasion.catalogue, wishes.language), month)
    caption = caption_params(screen.text, screen.buttons)
    return {**caption, "protect_content": True, "disable_notification": True}


def still_wanted(zone: ZoneInfo, days: WorkingDays) -> AskFirst:
    """What the sender asks before a broadcast goes: of other broadcasts it has nothing to say."""

    def ask(work: Work, message: OutgoingMessage, now: datetime) -> Hold | None:
        if message.picture is None or not message.key.startswith(_KEY):
            return None
        employee_id, today = message.picture.subject_id, now.astimezone(zone).date()
        link = work.people.link_of(employee_id)
        if link is None or link.chat_id != message.chat_id:
            return Hold("unlinked")
        wishes = work.people.preferences_of(employee_id)
        if not wishes.wants_digest or not work.people.get(employee_id).is_employed(today):
            return Hold("not wanted")
        if pause_on(work.streaks.pauses_of(employee_id), today) is not None:
            return Hold("on pause")
        return hold_until_day(wishes, now, zone, days)

    return ask
