"""Import a fleet: compare the sheets of files with the store, then write what differs, or only say.

One transaction: one fault anywhere, and nothing is written. The same files a second time change
nothing. What the files do not mention is left alone; nothing is ever deleted.

The command line calls it, where nobody is identified: it asks for no actor.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from fleet.intake.checks import check
from fleet.intake.faults import Fault
from fleet.intake.reading import SheetRead
from fleet.journal import JournalEntry
from fleet.ports import Work
from fleet.usecases.import_steps import Count, ImportSteps, Progress
from fleet.usecases.read_stored import read_stored


@dataclass(frozen=True, slots=True)
class ImportOutcome:
    """What an import found, and did or would do.

    Attributes:
        faults: Faults and warnings, by sheet and row.
        counts: By kind, in the order of writing; empty when a fault stops the import.
        is_applied: Whether the store was changed.
    """

    faults: tuple[Fault, ...]
    counts: tuple[Count, ...] = ()
    is_applied: bool = False

    @property
    def is_refused(self) -> bool:
        """Whether a fault stops it; warnings do not."""
        return any(not fault.is_warning for fault in self.faults)


def _say_nothing(_kind: str, _done: int, _of: int) -> None:
    """Follow no progress."""


def plan_import(
    work: Work, reads: Sequence[SheetRead], today: date, progress: Progress = _say_nothing
) -> ImportOutcome:
    """Say what an import would do, without changing anything.

    Args:
        work: A unit of work; reading is enough.
        reads: The sheets, at most one of each name.
        today: The legal day: a claim after it is a fault.
        progress: Told the kind of rows, how many are done, and of how many.

    Raises:
        NotFoundError: The company is not set up.
    """
    stored = read_stored(work, reads)
    faults = check(reads, stored, today)
    if any(not fault.is_warning for fault in faults):
        return ImportOutcome(tuple(faults))
    counts = ImportSteps(work, reads, stored, None, progress).run()
    return ImportOutcome(tuple(faults), counts)


def apply_import(
    work: Work,
    reads: Sequence[SheetRead],
    today: date,
    now: datetime,
    progress: Progress = _say_nothing,
) -> ImportOutcome:
    """Write what an import changes, unless a fault stands in the way.

    Args:
        work: A unit of work that may write.
        reads: The sheets, at most one of each name.
        today: The legal day: a claim after it is a fault.
        now: When Bonroute learns of the decisions.
        progress: Told the kind of rows, how many are done, and of how many.

    Raises:
        NotFoundError: The company is not set up.
        ConflictError: Somebody else wrote the same thing at the same time.
    """
    stored = read_stored(work, reads)
    faults = check(reads, stored, today)
    if any(not fault.is_warning for fault in faults):
        return ImportOutcome(tuple(faults))
    counts = ImportSteps(work, reads, stored, now, progress).run()
    _write_journal(work, counts, now)
    return ImportOutcome(tuple(faults), counts, is_applied=True)


def _write_journal(work: Work, counts: Iterable[Count], now: datetime) -> None:
    details: dict[str, str | int | bool | None] = {}
    for count in counts:
        if count.added or count.changed:
            details[f"{count.kind}_added"] = count.added
            details[f"{count.kind}_changed"] = count.changed
    if details:
        company = work.units.company()
        subject = f"company:{company.unit_id if company else 0}"
        work.journal.write(JournalEntry(now, "fleet_imported", subject, details=details))
