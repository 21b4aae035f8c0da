"""What the thread of a case says: whose answer is awaited, and what its driver may read."""

from collections.abc import Collection, Iterable, Sequence

from fleet.cases import Entry, EntryKind
from fleet.incidents import IncidentStatus

AMONG_HANDLERS = frozenset(
    {
        EntryKind.NOTE,
        EntryKind.EXCHANGE,
        EntryKind.COSTS,
        EntryKind.CONTACTS,
        EntryKind.DECISION_PROPOSED,
        EntryKind.DECISION_REJECTED,
    }
)
"""What only those who handle the case read: their notes, the insurer's affairs, what may change."""


def shown_entries(entries: Iterable[Entry], *, is_own: bool) -> list[Entry]:
    """The entries that a reader sees, newest first.

    Args:
        entries: The whole thread, oldest first.
        is_own: The reader is the driver or the reporter of the case.
    """
    seen = [one for one in entries if not (is_own and one.kind in AMONG_HANDLERS)]
    return seen[::-1]


def open_question(entries: Sequence[Entry]) -> Entry | None:
    """The last question to the driver that no answer follows; one answer ends all before it."""
    for entry in reversed(entries):
        if entry.kind is EntryKind.ANSWER:
            return None
        if entry.kind is EntryKind.QUESTION:
            return entry
    return None


def has_new_answer(entries: Sequence[Entry], people: Collection[int]) -> bool:
    """Whether the driver has written something after which nobody who handles the case did.

    Args:
        entries: The whole thread, oldest first.
        people: Its driver and its reporter.
    """
    for entry in reversed(entries):
        if entry.author_id is not None and entry.author_id not in people:
            return False
        if entry.kind is EntryKind.ANSWER:
            return True
    return False


def statuses_before_last_choice(entries: Iterable[Entry]) -> frozenset[IncidentStatus]:
    """The statuses from which somebody may have chosen the last one; empty where nobody chose any.

    A button says what it likes: only the thread, which nobody rewrites, says what was before. A
    decision may have moved the case meanwhile, or may have found it there already.
    """
    now, before = frozenset({IncidentStatus.DECLARED}), frozenset[IncidentStatus]()
    for entry in entries:
        if entry.kind is EntryKind.STATUS:
            now, before = frozenset({IncidentStatus(entry.text)}), now
        elif _shows_a_decision(entry):
            now |= {IncidentStatus.LIABILITY_DECIDED}
    return before


def _shows_a_decision(entry: Entry) -> bool:
    """Whether a decision stood then: nobody reported what a claim alone opened the file of."""
    is_of_claim = entry.kind is EntryKind.DECLARED and entry.author_id is None
    return is_of_claim or entry.kind in {EntryKind.DECISION_CONFIRMED, EntryKind.CONTESTED}
