"""Close the yearly periods that have ended: each renewal of each person once, in chunks."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import islice
from typing import Final

from bonusmalus.closing import values_at
from bonusmalus.errors import BonusMalusError
from bonusmalus.periods import RenewalDay
from fleet.journal import JournalEntry
from fleet.ports import Work
from fleet.renewal_rules import TOLD_FOR, DueDay, counting_by_person, known_on, steps_at
from fleet.renewals import DueRecord, NewClose

PEOPLE_AT_ONCE: Final = 20_000  # fewer read a large table of PostgreSQL too often
_READ_AT_ONCE: Final = 500

Values = tuple[int, int]
"""The coefficient before and after a renewal, in hundredths."""


@dataclass(frozen=True, slots=True)
class Position:
    """How far the closing of some days came: the last employee of a day.

    Raises:
        ValueError: `read` is given something that `str` did not write.
    """

    day: DueDay
    employee_id: int

    def __str__(self) -> str:
        """Such as `2026-02-28/29/1234`."""
        return f"{self.day.renewal_on}/{self.day.nominal.day}/{self.employee_id}"

    @classmethod
    def read(cls, written: str) -> "Position":
        """What `str` wrote."""
        day, nominal, employee_id = written.split("/")
        renewal_on = date.fromisoformat(day)
        nominal_day = RenewalDay(renewal_on.month, int(nominal))
        return cls(DueDay(renewal_on, nominal_day), int(employee_id))


@dataclass(frozen=True, slots=True)
class ClosedChunk:
    """What one chunk did.

    Attributes:
        number_refused: People whose facts contradict each other: they stay without a close.
        position: Where to go on; None when every day is done.
    """

    number_closed: int
    number_refused: int
    position: Position | None


@dataclass(frozen=True, slots=True)
class Closing:
    """When periods are closed, and how many in one chunk.

    Attributes:
        today: Who has left by then is left out.
        now: When the facts are read.
        at_once: People of one chunk, at most.
    """

    today: date
    now: datetime
    at_once: int = PEOPLE_AT_ONCE


def close_periods(
    work: Work, days: Sequence[DueDay], after: Position | None, closing: Closing
) -> ClosedChunk:
    """Close the next periods of some days; a close that is there is not made again.

    Args:
        work: The transaction.
        days: In order; none later than the day of the closing.
        after: Where the chunk before ended.
        closing: When that is.
    """
    number_closed = number_refused = 0
    room, today, now = closing.at_once, closing.today, closing.now
    for day in days:
        if after is not None and after.day.is_after(day):
            continue
        begun_at = after.employee_id if after is not None and after.day == day else 0
        due = work.renewals.due_on(day.renewal_on, day.nominal, today, begun_at, room)
        if due:
            closes = _closes(work, due, day.renewal_on, today, now)
            number_closed += len(closes)
            number_refused += len(due) - len(closes)
            room -= len(due)
        if not room:
            return ClosedChunk(number_closed, number_refused, Position(day, due[-1].employee_id))
    return ClosedChunk(number_closed, number_refused, None)


def _closes(
    work: Work, due: Sequence[DueRecord], renewal_on: date, today: date, now: datetime
) -> list[NewClose]:
    ids = [one.employee_id for one in due]
    premiums = work.renewals.premiums_on(ids, renewal_on)
    is_news = today - renewal_on <= TOLD_FOR
    reachable = {one.employee_id for one in due if one.is_reachable} if is_news else set()
    closes = [
        NewClose(
            employee_id, renewal_on, *values, premiums.get(employee_id), employee_id in reachable
        )
        for employee_id, values in _values(work, due, renewal_on, now)
    ]
    work.renewals.close(closes, now)
    work.journal.write(*(_entry(one, now) for one in closes))
    return closes


def _entry(close: NewClose, now: datetime) -> JournalEntry:
    return JournalEntry(
        now,
        "renewal_closed",
        f"employee:{close.employee_id}",
        details={
            "renewal_on": close.renewal_on.isoformat(),
            "before": close.before_hundredths,
            "after": close.after_hundredths,
        },
    )


def _values(
    work: Work, due: Sequence[DueRecord], renewal_on: date, now: datetime
) -> Iterator[tuple[int, Values]]:
    ids = [one.employee_id for one in due]
    counting, redecided = counting_by_person(work.renewals.faulty_claims_of(ids, renewal_on))
    slow: list[int] = []
    for employee_id, start, has_interruptions, _ in due:
        if has_interruptions or employee_id in redecided:
            slow.append(employee_id)
            continue
        before, after = values_at(start, counting.get(employee_id, ()), renewal_on)
        yield employee_id, (before.hundredths, after.hundredths)
    for group in _groups(slow):
        yield from _explained(work, group, renewal_on, now)


def _explained(
    work: Work, ids: Sequence[int], renewal_on: date, now: datetime
) -> Iterator[tuple[int, Values]]:
    """Fold people one by one, with every step."""
    claims = work.driving.claims_by_person(ids)
    for employee_id, driving in work.driving.records_of(ids).items():
        try:
            record = known_on(driving, claims.get(employee_id, ()), renewal_on, now)
            steps = steps_at(record, renewal_on)
        except BonusMalusError:
            continue
        yield employee_id, (steps[0].before.hundredths, steps[-1].after.hundredths)


def _groups(ids: Iterable[int]) -> Iterator[list[int]]:
    remaining = iter(ids)
    while group := list(islice(remaining, _READ_AT_ONCE)):
        yield group
