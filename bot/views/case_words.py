"""The words that every screen about a case uses: event, status, title, the ways back."""

from collections.abc import Mapping
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.turn import Button, Html
from bot.views.figures import time_of_day
from bot.views.screen import Screen, Words, button, paragraphs
from fleet.incidents import EventType, Incident, IncidentStatus, Question, StatementKind

MAX_LABEL = 60
TURNING = ("button-previous", "button-next")


def event_label(words: Words, event: EventType | None, *, is_short: bool = False) -> str:
    """What happened, in words; a short form for lists and buttons."""
    key = "word-event-short" if is_short else "word-event"
    return words.label(key, event="unknown" if event is None else event.value)


def status_label(words: Words, status: IncidentStatus) -> str:
    """How far a case has come."""
    return words.label("word-status", status=status.value)


def statement_label(words: Words, kind: StatementKind) -> str:
    """How the accident statement is made."""
    return words.label("word-statement", kind=kind.value)


def question_label(words: Words, question: Question) -> str:
    """What a question of the report is about, as it stands in a sentence."""
    return words.label("case-question", question=question.value)


def missing_label(words: Words, incident: Incident, question: Question) -> str:
    """What is missing; where the other party is known, it is the statement with them."""
    is_statement = question is Question.OTHER_PARTY and incident.has_other_party
    asked = "statement" if is_statement else question.value
    return words.label("case-question", question=asked)


def number_of(incident: Incident) -> str:
    """The number of a case as people read it."""
    return incident.number or "—"


def case_button(words: Words, incident_id: int, key: str = "button-case") -> Button:
    """The way to the card of a case."""
    return button(words, key, f"case:{incident_id}")


def said_screen(words: Words, incident: Incident, *said: Html, key: str = "button-case") -> Screen:
    """Something about a case, with the way to its card."""
    return Screen(paragraphs(*said), ((case_button(words, incident.id, key),),))


def refused_text(words: Words, reason: str) -> str:
    """Why nothing was done, as plain text for an alert."""
    return words.label("case-refused", reason=reason)


def shortened(label: str) -> str:
    """A label that a phone can show."""
    return label if len(label) <= MAX_LABEL else label[: MAX_LABEL - 1].rstrip() + "…"


def local_time(words: Words, at: datetime, zone: ZoneInfo) -> str:
    """The time of day of an instant."""
    local = at.astimezone(zone)
    return time_of_day(words, local.hour * 60 + local.minute)


def hyphenated(value: str) -> str:
    """The value of an enumeration as the keys of texts spell it."""
    return value.replace("_", "-")


def answer_of(*, known: bool | None) -> str:
    """Yes, no, or nobody has said it yet."""
    names: Mapping[bool | None, str] = {True: "yes", False: "no", None: "unknown"}
    return names[known]


def page_line(words: Words, page: int, pages: int) -> str:
    """Which page of how many; empty where there is one."""
    return "" if pages == 1 else words.words("page-of", page=page + 1, pages=pages)
