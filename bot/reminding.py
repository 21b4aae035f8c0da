"""The calendar's job that reminds people: the messages, and until when they may still be sent."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from bot.calendar import Occasion
from bot.notices import Notices
from bot.quiet_hours import end_of_quiet_hours
from bot.views.reminder import reminder_screen, reminders_screen
from bot.views.screen import Screen, Words
from fleet.delivery import OutgoingMessage
from fleet.people import Preferences
from fleet.reminders import EVENING, ReminderKind
from fleet.usecases.remind import Reminding, remind
from fleet.usecases.save_case import Present

_GATHERED = frozenset({ReminderKind.FIRST_NOTICE, ReminderKind.PREVENTIVE, ReminderKind.CONTEST})


def remind_people(occasion: Occasion, cursor: str) -> str | None:
    """Queue the reminders of the next cases; the cursor is the id of the last one."""
    work, now = occasion.work, occasion.now

    def is_quiet(employee_id: int) -> bool:
        preferences = work.people.preferences_of(employee_id)
        return end_of_quiet_hours(preferences, now, occasion.zone) is not None

    present = Present(now, occasion.zone, occasion.working_days)
    reminded = remind(work, present, int(cursor or 0), is_quiet)
    messages = (_message(occasion, one) for one in _gathered(reminded.remindings))
    work.outbox.add([message for message in messages if message is not None], now)
    return None if reminded.last_id is None else str(reminded.last_id)


def _gathered(remindings: Iterable[Reminding]) -> Iterator[list[Reminding]]:
    """What goes into one message: what waits for one handler together, everything else alone."""
    of_handlers: dict[int, list[Reminding]] = {}
    for one in remindings:
        if one.reminder.kind in _GATHERED:
            of_handlers.setdefault(one.employee_id, []).append(one)
        else:
            yield [one]
    yield from of_handlers.values()


def _message(occasion: Occasion, remindings: Sequence[Reminding]) -> OutgoingMessage | None:
    """One message; of several reminders, the first one gives its name in the outbox."""
    notices = Notices(occasion.work, occasion.catalogue, occasion.zone, occasion.now)
    first = remindings[0]
    message = notices.to(
        first.employee_id,
        lambda words: _screen(words, occasion, remindings),
        first.key,
        is_urgent=first.reminder.is_urgent,
    )
    if message is None:
        return None
    return replace(message, not_after=_sent_until(occasion, first))


def _screen(words: Words, occasion: Occasion, remindings: Sequence[Reminding]) -> Screen:
    if len(remindings) == 1:
        first = remindings[0]
        return reminder_screen(words, first.incident, first.reminder, occasion.zone)
    names = {
        unit_id: occasion.work.units.get(unit_id).name
        for unit_id in {one.incident.unit_id for one in remindings}
    }
    return reminders_screen(words, remindings, names)


def _sent_until(occasion: Occasion, reminding: Reminding) -> datetime | None:
    """When it is too late to send it: where Telegram was away, it must not come in the night."""
    if reminding.reminder.is_urgent:
        return reminding.reminder.until_at
    preferences = occasion.work.people.preferences_of(reminding.employee_id)
    local = occasion.now.astimezone(occasion.zone)
    evening = local.replace(hour=EVENING.hour, minute=EVENING.minute, second=0, microsecond=0)
    return min(evening, _start_of_quiet_hours(preferences, local, evening)).astimezone(
        occasion.now.tzinfo
    )


def _start_of_quiet_hours(preferences: Preferences, local: datetime, evening: datetime) -> datetime:
    """When the person's quiet hours begin on that day, if that is still to come."""
    minute = preferences.quiet_from_minute
    if minute == preferences.quiet_until_minute:
        return evening
    midnight = local.replace(hour=0, minute=0, second=0, microsecond=0)
    start = midnight + timedelta(minutes=minute)
    return start if start > local else evening
