"""Show the thread of a case: what was said and done, newest first."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from fleet.access import Action, Actor, guarded_case
from fleet.case_thread import shown_entries
from fleet.cases import Entry, EntryKind
from fleet.incidents import Incident
from fleet.ports import Work
from fleet.usecases.show_case import is_own_case, name_of, note_case_view

_ENTRIES_ON_A_PAGE = 6
_CHARACTERS_ON_A_PAGE = 2500
_NAMING = frozenset({EntryKind.ASSIGNED, EntryKind.DRIVER_SET})


@dataclass(frozen=True, slots=True)
class ThreadPage:
    """A page of the thread of a case, newest first.

    Attributes:
        is_own: The reader is its driver or reporter.
        names: Full names of the authors and of the people that entries speak of, by id.
    """

    incident: Incident
    is_own: bool
    entries: Sequence[Entry]
    names: Mapping[int, str]
    page: int
    number_of_pages: int


@guarded_case(Action.SEE_CASE)
def show_thread(
    work: Work, actor: Actor, incident: Incident, page: int, now: datetime
) -> ThreadPage:
    """A page of the thread; the driver does not see what is among those who handle the case."""
    note_case_view(work, actor, incident, "thread", now)
    is_own = is_own_case(actor, incident)
    entries = shown_entries(work.incidents.entries_of(incident.id), is_own=is_own)
    pages = _pages_of(entries)
    page = max(0, min(page, len(pages) - 1))
    shown = pages[page]
    names = {one: name_of(work, one) for entry in shown for one in _people_in(entry)}
    return ThreadPage(incident, is_own, shown, names, page, len(pages))


def _pages_of(entries: Sequence[Entry]) -> list[list[Entry]]:
    """The entries on pages that fit into a message each; one page at least."""
    pages: list[list[Entry]] = [[]]
    for entry in entries:
        characters = sum(len(one.text) for one in (*pages[-1], entry))
        is_full = len(pages[-1]) == _ENTRIES_ON_A_PAGE or characters > _CHARACTERS_ON_A_PAGE
        if is_full and pages[-1]:
            pages.append([])
        pages[-1].append(entry)
    return pages


def _people_in(entry: Entry) -> tuple[int, ...]:
    people = () if entry.author_id is None else (entry.author_id,)
    is_naming = entry.kind in _NAMING and entry.text.isdigit()
    return (*people, int(entry.text)) if is_naming else people
