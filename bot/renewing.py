"""The calendar's jobs that close periods: of people each day, of the fleet each month."""

from datetime import date
from functools import partial
from typing import Final

from bot.calendar import Occasion
from bot.notices import by_day
from bot.views.renewal import renewal_screen
from fleet.delivery import OutgoingMessage
from fleet.months import Month
from fleet.reach import is_away
from fleet.renewal_rules import TOLD_FOR, due_days
from fleet.usecases.close_month import close_month
from fleet.usecases.close_periods import Closing, Position, close_periods
from fleet.usecases.show_renewal import ShownRenewal, read_renewals

MONTHS_MADE_UP_FOR_DAYS: Final = 92
_TOLD_AT_ONCE: Final = 50
_TELLING: Final = "tell:"


def close_due_periods(occasion: Occasion, cursor: str) -> str | None:
    """Close the periods that ended, since the month before the present one; then say so."""
    if cursor.startswith(_TELLING):
        return _tell(occasion, int(cursor.removeprefix(_TELLING)))
    since = Month.of(occasion.today).plus(-1).first_on
    following = _close(occasion, since, occasion.today, cursor)
    return f"{_TELLING}0" if following is None else following


def close_last_month(occasion: Occasion, cursor: str) -> str | None:
    """Close what is left of the month before that of the run, then the month itself."""
    month = Month.read(occasion.period).plus(-1)
    following = _close(occasion, month.first_on, month.last_on, cursor)
    if following is None:
        occasion.counts["effects"] += close_month(occasion.work, month, occasion.zone, occasion.now)
    return following


def _close(occasion: Occasion, first_on: date, last_on: date, cursor: str) -> str | None:
    after = Position.read(cursor) if cursor else None
    done = close_periods(
        occasion.work,
        due_days(first_on, last_on),
        after,
        Closing(occasion.today, occasion.now),
    )
    occasion.counts["closed"] += done.number_closed
    occasion.counts["refused"] += done.number_refused
    return None if done.position is None else str(done.position)


def _tell(occasion: Occasion, after_id: int) -> str | None:
    """Queue the messages of the next closes; who is on a pause hears of theirs after it.

    So does, when that is put right, somebody whose facts contradict each other.
    """
    work, today = occasion.work, occasion.today
    found = work.renewals.to_tell(after_id, _TOLD_AT_ONCE)
    waiting = {
        one.id
        for one in found
        if today - one.renewal_on <= TOLD_FOR and is_away(work, one.employee_id, today)
    }
    news = [
        one
        for one in found
        if one.id not in waiting
        and today - one.renewal_on <= TOLD_FOR
        and work.people.get(one.employee_id).is_employed(today)
    ]
    shown = read_renewals(work, news, today)
    waiting |= {one.id for one in news} - {one.close.id for one in shown}
    occasion.counts["refused"] += len(news) - len(shown)
    messages = [_message(occasion, one) for one in shown]
    queued = [message for message in messages if message is not None]
    occasion.counts["told"] += work.outbox.add(queued, occasion.now)
    work.renewals.mark_told([one.id for one in found if one.id not in waiting])
    return f"{_TELLING}{found[-1].id}" if len(found) == _TOLD_AT_ONCE else None


def _message(occasion: Occasion, shown: ShownRenewal) -> OutgoingMessage | None:
    return by_day(occasion).to(
        shown.close.employee_id,
        partial(renewal_screen, shown=shown, today=occasion.today, is_own=True),
        f"renewal:{shown.close.id}",
    )
