"""What must hold between the rows of an import, its other sheets, the store and today."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import TypeVar

from fleet.intake.columns import SheetName
from fleet.intake.examples import example_of
from fleet.intake.faults import Fault, Reason
from fleet.intake.reading import SheetRead, key_of
from fleet.intake.records import (
    AssignmentRow,
    ContractRow,
    EmployeeRow,
    InterruptionRow,
    Kept,
    Record,
)
from fleet.intake.rules import Context, check_record, check_references
from fleet.intake.stored import Stored
from fleet.intake.tree import check_units

R = TypeVar("R", bound=Record)


def check(reads: Sequence[SheetRead], stored: Stored, today: date) -> list[Fault]:
    """Every fault: those found while reading, and those between rows; what was read stays as it is.

    Args:
        reads: The sheets, at most one of each name.
        stored: What the store holds already.
        today: The legal day: a claim after it is refused.
    """
    context = _context(reads, stored, today)
    reads = [replace(read, faults=list(read.faults)) for read in reads]
    for read in reads:
        if read.sheet.name is SheetName.UNITS:
            check_units(read, stored)
        check_references(context, read)
        for record in read.records:
            check_record(context, read, record)
        _note_example(read)
        _note_overlaps(read)
        _note_overlapping_interruptions(read)
        read.faults.sort(key=lambda fault: fault.row)
    return [fault for read in reads for fault in read.faults]


def _context(reads: Sequence[SheetRead], stored: Stored, today: date) -> Context:
    context = Context(stored, today)
    known: Mapping[SheetName, Iterable[str]] = {
        SheetName.UNITS: stored.units,
        SheetName.EMPLOYEES: stored.first_insured_on,
        SheetName.CONTRACTS: stored.contracts,
        SheetName.VEHICLES: stored.plates,
    }
    named = {read.sheet.name: {str(key[0]) for key in read.named} for read in reads}
    for sheet, keys in known.items():
        context.keys[sheet] = set(keys) | named.get(sheet, set())
    days = stored.first_insured_on.items()
    context.first_insured_on = {number: day for number, day in days if day is not None}
    for row in _all(reads, EmployeeRow):
        if not isinstance(row.first_insured_on, Kept):
            context.first_insured_on[row.number] = row.first_insured_on
    written = named.get(SheetName.EMPLOYEES, set())
    sound = {row.number for row in _all(reads, EmployeeRow)}
    people = (set(stored.first_insured_on) - written) | sound
    context.without_record = people - set(context.first_insured_on)
    context.calendars = dict(stored.calendars)
    for contract in _all(reads, ContractRow):
        context.calendars[contract.number] = (contract.starts_on, contract.renewal_day)
    context.claim_on = {
        (claim.employee, claim.occurred_on): number
        for number, claim in stored.claims_of_cases.items()
    }
    return context


def _all(reads: Sequence[SheetRead], kind: type[R]) -> Iterator[R]:
    return (record for read in reads for record in read.records if isinstance(record, kind))


def _note_example(read: SheetRead) -> None:
    """Refuse the example row of a template that nobody has touched."""
    example = example_of(read.sheet.name)
    number = read.named.get(key_of(read.sheet, example))
    found = next((record for record in read.records if record.row == number), None)
    if found is not None and replace(example, row=found.row) == found:
        column = read.sheet.key[0]
        read.fault(found.row, column, getattr(example, column), Reason.EXAMPLE_ROW)


def _note_overlapping_interruptions(read: SheetRead) -> None:
    """Refuse two interruptions of one person that share a day."""
    by_employee: defaultdict[str, list[InterruptionRow]] = defaultdict(list)
    for row in _all([read], InterruptionRow):
        if row.from_on < row.until_on:
            by_employee[row.employee].append(row)
    for rows in by_employee.values():
        rows.sort(key=lambda row: row.from_on)
        longest = rows[0]
        for row in rows[1:]:
            if row.from_on < longest.until_on:
                fields = {"other_row": longest.row}
                read.fault(row.row, "from_on", row.from_on, Reason.INTERRUPTIONS_OVERLAP, fields)
            longest = max(longest, row, key=lambda one: one.until_on)


def _note_overlaps(read: SheetRead) -> None:
    """Say which assignments of one vehicle overlap: it happens, but is worth a look.

    Those that end before they begin are refused already: they overlap with nothing.
    """
    by_plate: defaultdict[str, list[AssignmentRow]] = defaultdict(list)
    for row in _all([read], AssignmentRow):
        if not isinstance(row.until_on, date) or row.from_on < row.until_on:
            by_plate[row.plate].append(row)
    for rows in by_plate.values():
        for earlier, later in pairwise(sorted(rows, key=lambda row: row.from_on)):
            ends_on = earlier.until_on if isinstance(earlier.until_on, date) else date.max
            if later.from_on < ends_on:
                fields = {"other_row": earlier.row}
                read.fault(later.row, "plate", later.plate, Reason.OVERLAP, fields)
