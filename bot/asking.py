"""The calendar's job that asks once a month, silently, who has not taken part yet.

From the 25th, or in the days of grace where the bot stood still until then: never later. A wish for
no monthly messages, a pause and quiet hours are respected, also when the message waits to be sent.
"""

from datetime import datetime, time
from typing import Final
from zoneinfo import ZoneInfo

from bot.by_day import hold_until_day
from bot.delivery.sender import AskFirst, Hold
from bot.occasions import Occasion
from bot.turn import text_params
from bot.views.screen import Reader
from bot.views.streak import ask_screen
from fleet.delivery import OutgoingMessage, Priority
from fleet.digest import out_of_date, sending_time
from fleet.months import Month
from fleet.ports import Work
from fleet.reminders import EVENING, MORNING
from fleet.streaks_rules import GRACE_DAYS, open_months
from fleet.usecases.ask_participation import is_to_ask, whom_to_ask
from fleet.working_days import WorkingDays

FIRST_DAY: Final = 25
_KEY: Final = "participation"


def each_asked_month(local: datetime) -> str | None:
    """The month that is asked about: this one from its 25th, the last one through its grace."""
    month = Month.of(local.date())
    if local.day >= FIRST_DAY:
        return str(month)
    return str(month.plus(-1)) if local.day <= GRACE_DAYS else None


def from_working_morning(local: datetime, working_days: WorkingDays) -> bool:
    """On each working day from 9:00 on."""
    return working_days.is_working_day(local.date()) and local.time() >= MORNING


def ask_participation(occasion: Occasion, cursor: str) -> str | None:
    """Queue the question of the next people; the cursor is the id of the last one looked at."""
    month = Month.read(occasion.period)
    if month not in open_months(occasion.today):
        occasion.counts["too_late"] += 1
        return None
    work = occasion.work
    asked, last_id = whom_to_ask(work, month, occasion.today, occasion.zone, int(cursor or 0))
    messages = (_message(occasion, employee_id, month) for employee_id in asked)
    queued = [one for one in messages if one is not None]
    occasion.counts["told"] += work.outbox.add(queued, occasion.now)
    return None if last_id is None else str(last_id)


def still_asked(zone: ZoneInfo, days: WorkingDays) -> AskFirst:
    """What the sender asks before the question goes: it may have been answered meanwhile."""

    def ask(work: Work, message: OutgoingMessage, now: datetime) -> Hold | None:
        kind, _, rest = message.key.partition(":")
        if kind != _KEY:
            return None
        written, _, person = rest.partition(":")
        month, employee_id = Month.read(written), int(person)
        link, today = work.people.link_of(employee_id), now.astimezone(zone).date()
        if link is None or link.chat_id != message.chat_id:
            return Hold("unlinked")
        wishes = work.people.preferences_of(employee_id)
        if not wishes.wants_digest or not is_to_ask(work, employee_id, month, today, zone):
            return Hold("not wanted")
        return hold_until_day(wishes, now, zone, days)

    return ask


def first_hold(*questions: AskFirst) -> AskFirst:
    """Ask several questions in turn; the first one that holds a message back is heard."""

    def ask(work: Work, message: OutgoingMessage, now: datetime) -> Hold | None:
        holds = (question(work, message, now) for question in questions)
        return next((hold for hold in holds if hold is not None), None)

    return ask


def _message(occasion: Occasion, employee_id: int, month: Month) -> OutgoingMessage | None:
    """The question to one person; None where no monthly message is wanted."""
    work, zone = occasion.work, occasion.zone
    link, wishes = work.people.link_of(employee_id), work.people.preferences_of(employee_id)
    if link is None or not wishes.wants_digest:
        return None
    screen = ask_screen(Reader(occasion.catalogue, wishes.language), month)
    said = text_params(screen.text, screen.buttons)
    sent_from = sending_time(occasion.now, wishes, zone, occasion.working_days)
    return OutgoingMessage(
        f"{_KEY}:{month}:{employee_id}",
        link.chat_id,
        "sendMessage",
        {"chat_id": link.chat_id, **said, "disable_notification": True},
        Priority.BROADCAST,
        not_before=sent_from,
        not_after=min(
            out_of_date(sent_from, zone, occasion.working_days),
            _end_of_grace(month, zone).astimezone(occasion.now.tzinfo),
        ),
    )


def _end_of_grace(month: Month, zone: ZoneInfo) -> datetime:
    """The evening of the last day on which the month can be confirmed."""
    day = month.plus(1).first_on.replace(day=GRACE_DAYS)
    return datetime.combine(day, time(EVENING.hour, EVENING.minute), zone)
