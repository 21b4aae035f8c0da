"""What a reminder says: what waits, until when, and the button that leads there."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.turn import Button, Html
from bot.views.case_words import event_label, missing_label
from bot.views.figures import day, local_day, time_of_day
from bot.views.screen import Rows, Screen, Words, button, keyed, lines, paragraphs
from fleet.incidents import Incident
from fleet.reminders import Reminder, ReminderKind
from fleet.usecases.remind import Reminding

_MINUTES_IN_AN_HOUR = 60
_MOST_LINES = 10


def reminder_screen(words: Words, incident: Incident, reminder: Reminder, zone: ZoneInfo) -> Screen:
    """The reminder, in the words of its reader."""
    return Screen(_text(words, incident, reminder, zone), _buttons(words, incident, reminder))


def reminders_screen(
    words: Words, remindings: Sequence[Reminding], unit_names: Mapping[int, str]
) -> Screen:
    """What waits for one handler in several cases: a line for each, what is due soonest first.

    What does not fit is counted, and stands in the queue.
    """
    ordered = sorted(remindings, key=lambda one: one.reminder.due_on or date.max)
    shown, number_left = ordered[:_MOST_LINES], len(ordered) - _MOST_LINES
    text = paragraphs(
        words.words("reminder-many", number=len(ordered)),
        lines(*(_line(words, one, unit_names[one.incident.unit_id]) for one in shown)),
        words.words("reminder-more", number=number_left) if number_left > 0 else "",
    )
    cases = {f"case:{one.incident.id}": _label(words, one.incident) for one in shown}
    rows = keyed([Button(label, data) for data, label in cases.items()])
    return Screen(text, (*rows, (button(words, "button-cases", "cases:mine:0"),)))


def _line(words: Words, reminding: Reminding, unit_name: str) -> Html:
    incident, reminder = reminding.incident, reminding.reminder
    return words.words(
        "reminder-line",
        number=incident.number,
        event=event_label(words, incident.event, is_short=True),
        unit=unit_name,
        kind=reminder.kind.value,
        due="" if reminder.due_on is None else day(words, reminder.due_on),
    )


def _label(words: Words, incident: Incident) -> str:
    event = event_label(words, incident.event, is_short=True)
    return words.label("reminder-case", number=incident.number, event=event)


def _text(words: Words, incident: Incident, reminder: Reminder, zone: ZoneInfo) -> Html:
    key = f"reminder-{reminder.kind.value.replace('_', '-')}"
    return words.words(
        key,
        number=incident.number,
        stage=reminder.stage.value,
        due=_until(words, reminder.due_on, reminder.until_at, zone),
        begun=local_day(words, incident.reported_at, zone),
        questions=", ".join(missing_label(words, incident, one) for one in reminder.missing),
    )


def _until(words: Words, due_on: date | None, until_at: datetime | None, zone: ZoneInfo) -> str:
    if until_at is not None:
        local = until_at.astimezone(zone)
        minute = local.hour * _MINUTES_IN_AN_HOUR + local.minute
        return words.label(
            "reminder-until", date=day(words, local.date()), time=time_of_day(words, minute)
        )
    return "" if due_on is None else day(words, due_on)


def _buttons(words: Words, incident: Incident, reminder: Reminder) -> Rows:
    if reminder.kind is ReminderKind.UNSENT:  # no id: the report may be sent without a name
        return ((button(words, "reminder-resume", "inc:open"),),)
    case = button(words, "button-case-open", f"case:{incident.id}")
    if reminder.kind is ReminderKind.ANSWERS:
        complete = button(words, "button-complete", f"complete:{incident.id}")
        return ((complete,), (case,))
    if reminder.kind is ReminderKind.CONTEST:
        answer = button(words, "rebuttal-button", f"rebuttal:{incident.id}")
        return ((answer,), (case,))
    return ((case,),)
