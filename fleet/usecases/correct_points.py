"""Set an error in points right: an entry of its own, with its reason, that the person sees.

This is the only way in which a total ever falls, by what an entry was wrongly given and no more.
Levels and badges stay whatever happens here.
"""

from dataclasses import dataclass
from datetime import datetime

from fleet.access import Action, Actor, guarded_about
from fleet.errors import NotFoundError, PointsRefusedError
from fleet.journal import JournalEntry
from fleet.months import Month
from fleet.points import possible_worths, worth_of
from fleet.ports import Work
from fleet.recognition import PointEntry, PointReason
from fleet.usecases.save_case import Present
from fleet.usecases.show_points import PointsPage, page_of

MAX_NOTE = 300


@dataclass(frozen=True, slots=True)
class Correctable:
    """An entry, and what it may be worth instead.

    Attributes:
        worth: With the corrections that there are.
        choices: Never empty.
    """

    entry: PointEntry
    worth: int
    choices: tuple[int, ...]


@guarded_about(Action.KEEP_POINTS)
def list_points_to_correct(
    work: Work, actor: Actor, employee_id: int, page: int, now: datetime
) -> PointsPage:
    """A page of somebody's entries; that it was read is written down."""
    _note(work, actor, employee_id, "points_viewed", now)
    return page_of(work, employee_id, page, is_own=False)


@guarded_about(Action.KEEP_POINTS)
def read_points_to_correct(work: Work, _: Actor, employee_id: int, entry_id: int) -> Correctable:
    """An entry of the person, and what it may be worth.

    Raises:
        NotFoundError: It is somebody else's, or there is none.
        PointsRefusedError: It is a correction itself.
    """
    return _correctable(work, employee_id, entry_id)


@guarded_about(Action.KEEP_POINTS)
def correct_points(
    work: Work,
    actor: Actor,
    employee_id: int,
    entry_id: int,
    worth: int,
    note: str,
    present: Present,
) -> PointEntry:
    """Make an entry worth what it should have been worth.

    Args:
        work: The unit of work.
        actor: Who noticed the error.
        employee_id: Whose points.
        entry_id: The entry that is wrong.
        worth: What it should be worth, one of the choices of `read_points_to_correct`.
        note: Why, in words that the person reads.
        present: The instant, and the day that it is.

    Raises:
        NotFoundError: It is somebody else's entry, or there is none.
        PointsRefusedError: It is worth that already, may not be, or the note is too long.
    """
    if not note or len(note) > MAX_NOTE:
        raise PointsRefusedError(reason="too_long", limit=MAX_NOTE)
    correctable = _correctable(work, employee_id, entry_id)
    month = Month.of(present.today)
    return set_worth(work, actor, correctable, worth, note, present.now, month)


def set_worth(
    work: Work,
    actor: Actor,
    correctable: Correctable,
    worth: int,
    note: str,
    now: datetime,
    month: Month,
) -> PointEntry:
    """Add the correction: a part of use cases that have asked.

    Raises:
        PointsRefusedError: The entry is worth that already, or may not be.
    """
    if worth == correctable.worth:
        raise PointsRefusedError(reason="unchanged")
    if worth not in correctable.choices:
        raise PointsRefusedError(reason="not_offered")
    entry = correctable.entry
    made = sum(one.corrects_id == entry.id for one in _entries(work, entry.employee_id))
    correction = work.recognition.add(
        PointEntry(
            0,
            entry.employee_id,
            PointReason.CORRECTION,
            worth - correctable.worth,
            f"correction:{entry.id}:{made + 1}",
            now,
            month,
            noted_by=actor.employee_id,
            corrects_id=entry.id,
            note=note,
        )
    )
    if correction is None:  # somebody else corrected it at the same time
        raise PointsRefusedError(reason="unchanged")
    details = {"entry": entry.id, "points": correction.points}
    _note(work, actor, entry.employee_id, "points_corrected", now, **details)
    return correction


def _correctable(work: Work, employee_id: int, entry_id: int) -> Correctable:
    entry = work.recognition.entry(entry_id)
    if entry.employee_id != employee_id:
        raise NotFoundError(kind="point_entry", key=entry_id)
    if entry.reason is PointReason.CORRECTION:
        raise PointsRefusedError(reason="not_offered")
    worth = worth_of(entry, _entries(work, employee_id))
    return Correctable(entry, worth, tuple(w for w in possible_worths(entry) if w != worth))


def _entries(work: Work, employee_id: int) -> list[PointEntry]:
    return work.recognition.entries_of(employee_id)


def _note(
    work: Work, actor: Actor, employee_id: int, event: str, now: datetime, **details: int
) -> None:
    subject = f"employee:{employee_id}"
    work.journal.write(JournalEntry(now, event, subject, actor.employee_id, details))
