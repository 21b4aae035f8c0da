"""The calendar's job for countdowns: statements asked for, changes to declare, new prices."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime, time, timedelta
from functools import partial

from bot.notices import Notices, by_day
from bot.occasions import Occasion
from bot.views.countdowns import countdown_screen
from fleet.countdowns import Reminder
from fleet.delivery import OutgoingMessage
from fleet.usecases.follow_countdowns import (
    Countdown,
    CountdownTelling,
    Place,
    follow_countdowns,
)
from fleet.usecases.save_case import Present

_TOLD_LATE = timedelta(days=14)


def remind_of_last_days(occasion: Occasion, cursor: str) -> str | None:
    """Queue the reminders of one chunk, and give contracts the uses that begin.

    The cursor is `request:` or `change:` and the last one that was looked at.
    """
    present = Present(occasion.now, occasion.zone, occasion.working_days)
    done = follow_countdowns(occasion.work, present, _place(cursor))
    notices = by_day(occasion)
    queued = [
        message
        for one in _gathered(done.tellings)
        if (message := _message(occasion, notices, one)) is not None
    ]
    occasion.work.outbox.add(queued, occasion.now)
    occasion.counts["told"] += len(queued)
    occasion.counts["applied"] += done.number_applied
    following = done.goes_on_at
    return None if following is None else f"{following.countdown}:{following.after_id}"


def _place(cursor: str) -> Place:
    countdown, _, after = cursor.partition(":")
    return Place(Countdown(countdown), int(after)) if countdown else Place()


def _gathered(tellings: Iterable[CountdownTelling]) -> Iterator[Sequence[CountdownTelling]]:
    """What goes into one message: everything of a chunk that is for one person."""
    of_people: dict[int, list[CountdownTelling]] = {}
    for one in tellings:
        of_people.setdefault(one.employee_id, []).append(one)
    yield from of_people.values()


def _message(
    occasion: Occasion, notices: Notices, tellings: Sequence[CountdownTelling]
) -> OutgoingMessage | None:
    """One message; of several reminders, the first one gives its name in the outbox."""
    first = tellings[0]
    write = partial(countdown_screen, tellings=tellings)
    message = notices.to(first.employee_id, write, first.key)
    if message is None:
        return None
    sent_until = min(_sent_until(occasion, one) for one in tellings)
    if message.not_before is not None and message.not_before > sent_until:
        occasion.counts["too_late"] += 1
        return None
    return replace(message, not_after=sent_until)


def _sent_until(occasion: Occasion, telling: CountdownTelling) -> datetime:
    """When it says nothing of use any more: a last day ends with its evening."""
    is_before = telling.reminder in {Reminder.SOON, Reminder.LAST_DAY}
    last_on = telling.due_on if is_before else occasion.today + _TOLD_LATE
    midnight = datetime.combine(last_on + timedelta(days=1), time(), occasion.zone)
    return midnight.astimezone(occasion.now.tzinfo)
