"""The thread of a case: what was said and done, newest first."""

from zoneinfo import ZoneInfo

from bot.views.case_money import amount_text, cost_label
from bot.views.case_words import (
    case_button,
    hyphenated,
    local_time,
    number_of,
    question_label,
    status_label,
)
from bot.views.figures import local_day
from bot.views.screen import Screen, Words, lines, pager, paragraphs
from fleet.cases import Entry, EntryKind
from fleet.incidents import IncidentStatus, Question
from fleet.usecases.keep_case_figures import Contact, Cost
from fleet.usecases.note_injury import INJURY, INJURY_SEEN
from fleet.usecases.show_thread import ThreadPage


def thread_screen(words: Words, thread: ThreadPage, zone: ZoneInfo) -> Screen:
    """A page of the thread."""
    incident = thread.incident
    keys = ("button-newer", "button-older")
    data = f"thread:{incident.id}:{{page}}"
    title = words.words("case-thread-title", number=number_of(incident))
    if thread.number_of_pages > 1:
        page, pages = thread.page + 1, thread.number_of_pages
        title = lines(title, words.words("page-of", page=page, pages=pages))
    said = [_entry(words, one, thread, zone) for one in thread.entries]
    return Screen(
        paragraphs(title, *(said or [words.words("case-thread-empty")])),
        (
            *pager(words, keys, thread.page, thread.number_of_pages, data),
            (case_button(words, incident.id),),
        ),
    )


def _entry(words: Words, entry: Entry, thread: ThreadPage, zone: ZoneInfo) -> str:
    author = thread.names.get(entry.author_id or 0, "")
    time = "" if _has_no_hour(entry, thread) else local_time(words, entry.at, zone)
    heading = words.words(
        "case-entry",
        date=local_day(words, entry.at, zone),
        time=time or "none",
        author=author or "none",
    )
    return lines(heading, _said(words, entry, thread))


def _has_no_hour(entry: Entry, thread: ThreadPage) -> bool:
    """Whether only the day was kept: of a report that was sent without a name."""
    return entry.kind is EntryKind.DECLARED and thread.incident.wants_anonymity


def _said(words: Words, entry: Entry, thread: ThreadPage) -> str:
    name = hyphenated(entry.kind.value)
    if entry.kind is EntryKind.ASSIGNED and not entry.text:
        return words.words("case-entry-released")
    if entry.kind is EntryKind.ANSWER and not entry.text:
        return words.words("case-entry-answer-photos")
    return words.words(f"case-entry-{name}", words=_spelled(words, entry, thread))


def _spelled(words: Words, entry: Entry, thread: ThreadPage) -> str:
    """The text of an entry: words as they are, codes as people say them."""
    match entry.kind:
        case EntryKind.STATUS:
            return _status(words, entry.text)
        case EntryKind.ASSIGNED | EntryKind.DRIVER_SET:
            return thread.names.get(int(entry.text), "") if entry.text.isdigit() else entry.text
        case EntryKind.COSTS:
            return _cost(words, entry.text)
        case EntryKind.CONTACTS:
            return _contact(words, entry.text)
        case EntryKind.COMPLETED:
            return _question(words, entry.text)
    return entry.text


def _status(words: Words, code: str) -> str:
    return status_label(words, IncidentStatus(code)) if code in set(IncidentStatus) else code


def _question(words: Words, code: str) -> str:
    if code in {INJURY, INJURY_SEEN}:
        return words.label("facts-entry", code=code)
    return question_label(words, Question(code)) if code in set(Question) else code


def _cost(words: Words, code: str) -> str:
    name, _, figure = code.partition(":")
    if name not in set(Cost) or not figure.isdigit():
        return code
    cost = Cost(name)
    amount = amount_text(words, cost, int(figure))
    return words.label("case-cost-line", cost=cost_label(words, cost), amount=amount)


def _contact(words: Words, code: str) -> str:
    name, _, text = code.partition(":")
    if name not in set(Contact):
        return code
    contact = words.label("case-contact", contact=name)
    return words.label("case-contact-line", contact=contact, words=text)
