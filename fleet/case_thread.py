"""What the thread of a case says: whose answer is awaited, and what its driver may read."""

from collections.abc import Iterable, Sequence

from fleet.case_rules import AT_THE_INSURER
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


def status_before_last_choice(entries: Iterable[Entry]) -> IncidentStatus | None:
    """The status from which somebody chose the last one; None where nobody has chosen any.

    A button says what it likes: only the thread, which nobody rewrites, says what was before.
    """
    now, before = IncidentStatus.DECLARED, None
    for entry in entries:
        if entry.kind is EntryKind.STATUS:
            now, before = IncidentStatus(entry.text), now
        elif entry.kind is EntryKind.DECISION_CONFIRMED and now in AT_THE_INSURER:
            now = IncidentStatus.LIABILITY_DECIDED
        elif entry.kind is EntryKind.DECLARED and entry.author_id is None:
            now = IncidentStatus.LIABILITY_DECIDED  # the file of a claim: nobody reported it
    return before
