"""What the thread of a case says: whose answer is awaited, and what its driver may read."""

from collections.abc import Iterable, Sequence

from fleet.cases import Entry, EntryKind

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
