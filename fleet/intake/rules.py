"""What must hold of one row, beside the other sheets, the store and today."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar

from bonusmalus.clause import clause_in_force
from bonusmalus.coefficient import FLOOR
from bonusmalus.errors import ClauseError
from bonusmalus.periods import next_renewal
from fleet.intake.columns import SheetName
from fleet.intake.faults import Reason
from fleet.intake.reading import SheetRead
from fleet.intake.records import (
    KEPT,
    AssignmentRow,
    ClaimRow,
    ContractRow,
    EmployeeRow,
    InterruptionRow,
    Kept,
    PremiumRow,
    Record,
    StatementRow,
    UnitRow,
    VehicleRow,
)
from fleet.intake.stored import ContractCalendar, Decision, Stored, StoredClaim
from fleet.people import Role
from fleet.yearly_premiums import begins_a_year

T = TypeVar("T")


@dataclass(slots=True)
class Context:
    """What all checks look at: files and store together, and today.

    Attributes:
        keys: The key of every row, by sheet.
        without_record: Numbers of the people of whom it is sure that they have no driving record.
        calendars: First day and renewal of contracts, by number: as the files say, else as stored.
        claim_on: The number of a claim that a case is about, by its person and day.
    """

    stored: Stored
    today: date
    keys: dict[SheetName, set[str]] = field(default_factory=dict)
    first_insured_on: dict[str, date] = field(default_factory=dict)
    without_record: set[str] = field(default_factory=set)
    claim_on: dict[tuple[str, date], str] = field(default_factory=dict)
    calendars: dict[str, ContractCalendar] = field(default_factory=dict)

    def knows(self, sheet: SheetName, key: str) -> bool:
        """Whether a row or the store has that key."""
        return key in self.keys[sheet]


def decision_of(row: ClaimRow) -> Decision:
    """The decision of a decided row, as it is compared."""
    return (
        str(row.liability),
        None if isinstance(row.exemption, Kept) else row.exemption.value,
        _given(row.decided_on, date.min),
        _given(row.document, ""),
    )


def _given(value: T | Kept, otherwise: T) -> T:
    return otherwise if isinstance(value, Kept) else value


_REFERENCES: Mapping[SheetName, Mapping[str, SheetName]] = {
    SheetName.EMPLOYEES: {"unit": SheetName.UNITS, "role_unit": SheetName.UNITS},
    SheetName.CONTRACTS: {"unit": SheetName.UNITS},
    SheetName.VEHICLES: {
        "unit": SheetName.UNITS,
        "contract": SheetName.CONTRACTS,
        "replaced_by": SheetName.VEHICLES,
    },
    SheetName.ASSIGNMENTS: {"employee": SheetName.EMPLOYEES, "plate": SheetName.VEHICLES},
    SheetName.CLAIMS: {"employee": SheetName.EMPLOYEES, "plate": SheetName.VEHICLES},
    SheetName.INTERRUPTIONS: {"employee": SheetName.EMPLOYEES},
    SheetName.STATEMENTS: {"contract": SheetName.CONTRACTS},
    SheetName.PREMIUMS: {"contract": SheetName.CONTRACTS},
}


def check_references(context: Context, read: SheetRead) -> None:
    """Note what the rows with faults of their own refer to in vain, so that all is said at once."""
    for column, sheet in _REFERENCES.get(read.sheet.name, {}).items():
        for row, values in read.incomplete:
            key = values.get(column)
            if isinstance(key, str):
                _must_know(context, read, row, column, key, sheet)


def check_record(context: Context, read: SheetRead, record: Record) -> None:
    """Note what is wrong with a row; units are checked as a tree."""
    match record:
        case UnitRow():
            pass
        case EmployeeRow():
            _check_employee(context, read, record)
        case ContractRow():
            _check_contract(context, read, record)
        case VehicleRow():
            _check_vehicle(context, read, record)
        case AssignmentRow():
            _check_assignment(context, read, record)
        case ClaimRow():
            _check_claim(context, read, record)
        case InterruptionRow():
            _check_interruption(context, read, record)
        case StatementRow():
            _check_statement(context, read, record)
        case PremiumRow():
            _check_premium(context, read, record)


def _check_employee(context: Context, read: SheetRead, row: EmployeeRow) -> None:
    _must_know(context, read, row.row, "unit", row.unit, SheetName.UNITS)
    if not isinstance(row.role_unit, Kept):
        _must_know(context, read, row.row, "role_unit", row.role_unit, SheetName.UNITS)
    elif not isinstance(row.roles, Kept) and set(row.roles) - {Role.DRIVER}:
        read.fault(row.row, "role_unit", None, Reason.REQUIRED_WITH, {"with": _head(read, "roles")})
    if isinstance(row.left_on, date) and row.left_on <= row.entered_on:
        _not_after(read, row.row, "left_on", row.left_on, "entered_on")
    _check_driving_record(context, read, row)


_DRIVING_RECORD = ("use", "start", "first_insured_on", "renewal_day", "years_at_floor")
_NEEDED = ("use", "first_insured_on", "renewal_day")


def _check_driving_record(context: Context, read: SheetRead, row: EmployeeRow) -> None:
    _together(read, row, _DRIVING_RECORD, _NEEDED)
    first = row.first_insured_on
    if not isinstance(first, Kept):
        if first > context.today:
            read.fault(row.row, "first_insured_on", first, Reason.IN_THE_FUTURE)
        elif not _has_clause(first):
            read.fault(row.row, "first_insured_on", first, Reason.BEFORE_THE_CLAUSE)
        _check_stored_facts(context, read, row, first)
    if row.years_at_floor not in (KEPT, 0) and row.start != FLOOR:
        read.fault(row.row, "years_at_floor", _cell(row.years_at_floor), Reason.NOT_AT_FLOOR)


def _check_stored_facts(context: Context, read: SheetRead, row: EmployeeRow, first: date) -> None:
    stored_fact_on = context.stored.first_facts_on.get(row.number)
    if stored_fact_on is not None and stored_fact_on < first:
        fields = {"day": stored_fact_on.isoformat()}
        read.fault(row.row, "first_insured_on", first, Reason.AFTER_STORED_FACT, fields)


def _has_clause(day: date) -> bool:
    try:
        clause_in_force(day)
    except ClauseError:
        return False
    return True


def _check_contract(context: Context, read: SheetRead, row: ContractRow) -> None:
    _must_know(context, read, row.row, "unit", row.unit, SheetName.UNITS)
    official = ("official_coefficient", "official_since", "official_document")
    _together(read, row, official, official)
    _check_deductibles(read, row)


def _check_deductibles(read: SheetRead, row: ContractRow) -> None:
    """A deductible is one of a guarantee that the same row lists, where it lists any."""
    if isinstance(row.guarantees, Kept):
        return
    for guarantee, cents in row.deductibles.items():
        if cents and guarantee not in row.guarantees:
            column = f"deductible_{guarantee.value}"
            fields = {"with": _head(read, "guarantees")}
            read.fault(row.row, column, cents // 100, Reason.NOT_COVERED, fields)


def _check_vehicle(context: Context, read: SheetRead, row: VehicleRow) -> None:
    _must_know(context, read, row.row, "unit", row.unit, SheetName.UNITS)
    if isinstance(row.contract, str):
        _must_know(context, read, row.row, "contract", row.contract, SheetName.CONTRACTS)
    if isinstance(row.replaced_by, str):
        _must_know(context, read, row.row, "replaced_by", row.replaced_by, SheetName.VEHICLES)
        if row.replaced_by == row.plate:
            read.fault(row.row, "replaced_by", row.replaced_by, Reason.REPLACED_BY_ITSELF)
    _check_parts(read, row)
    _check_service(context, read, row)


def _check_parts(read: SheetRead, row: VehicleRow) -> None:
    """The parts under the clause stand together, and add up to the reference premium."""
    parts = ("liability_premium", "subject_premium")
    _together(read, row, (*parts, "outside_premium"), parts)
    total, said = row.reference_premium, row.premium_under_the_clause
    if said is not None and not isinstance(total, Kept) and total != said:
        fields = {"column": _head(read, "reference_premium")}
        read.fault(row.row, "liability_premium", said // 100, Reason.PARTS_DIFFER, fields)


def _check_service(context: Context, read: SheetRead, row: VehicleRow) -> None:
    """What is entered of a vehicle's life is past, and in its order."""
    for column in ("first_registered_on", "withdrawn_on"):
        on = getattr(row, column)
        if isinstance(on, date) and on > context.today:
            read.fault(row.row, column, on, Reason.IN_THE_FUTURE)
    came, left = row.in_service_on, row.withdrawn_on
    if isinstance(came, date) and isinstance(left, date) and left < came:
        fields = {"column": _head(read, "in_service_on"), "day": came.isoformat()}
        read.fault(row.row, "withdrawn_on", left, Reason.BEFORE, fields)


def _check_assignment(context: Context, read: SheetRead, row: AssignmentRow) -> None:
    _must_know(context, read, row.row, "employee", row.employee, SheetName.EMPLOYEES)
    _must_know(context, read, row.row, "plate", row.plate, SheetName.VEHICLES)
    if isinstance(row.until_on, date) and row.until_on <= row.from_on:
        _not_after(read, row.row, "until_on", row.until_on, "from_on")


def _check_claim(context: Context, read: SheetRead, row: ClaimRow) -> None:
    _must_know(context, read, row.row, "employee", row.employee, SheetName.EMPLOYEES)
    if isinstance(row.plate, str):
        _must_know(context, read, row.row, "plate", row.plate, SheetName.VEHICLES)
    if row.occurred_on > context.today:
        read.fault(row.row, "occurred_on", row.occurred_on, Reason.IN_THE_FUTURE)
    _not_before_cover(context, read, row.row, "occurred_on", row.employee, row.occurred_on)
    if row.is_decided:
        _check_decision(context, read, row)
    else:
        _together(read, row, ("exemption", "decided_on", "document"), ("liability",))
    _check_case(context, read, row)


def _check_case(context: Context, read: SheetRead, row: ClaimRow) -> None:
    """One accident is one claim, its case stays with its driver, and a contest freezes it."""
    held = context.stored.claims_of_cases.get(row.number)
    if held is None:
        _check_second_claim(context, read, row)
    elif held.is_contested:
        if _would_change(context, held, row):
            fields = {"case": held.case}
            read.fault(row.row, "number", row.number, Reason.CONTESTED_CLAIM, fields)
    else:
        stored = {"employee": held.employee, "occurred_on": held.occurred_on.isoformat()}
        said = {"employee": row.employee, "occurred_on": row.occurred_on.isoformat()}
        for column in (name for name in stored if said[name] != stored[name]):
            fields = {"case": held.case, "stored": stored[column]}
            read.fault(row.row, column, said[column], Reason.CLAIM_OF_CASE, fields)


def _check_second_claim(context: Context, read: SheetRead, row: ClaimRow) -> None:
    claim = context.claim_on.get((row.employee, row.occurred_on))
    is_awaited = (row.number, row.employee, row.occurred_on) in context.stored.awaited
    if claim is None or is_awaited or row.number in context.stored.claims:
        return
    fields = {"claim": claim, "case": context.stored.claims_of_cases[claim].case}
    read.fault(row.row, "number", row.number, Reason.SECOND_CLAIM, fields)


def _would_change(context: Context, held: StoredClaim, row: ClaimRow) -> bool:
    said = (row.employee, _given(row.plate, held.plate), row.occurred_on, row.kind.value)
    known = context.stored.decisions.get(row.number, ())
    is_other = said != (held.employee, held.plate, held.occurred_on, held.kind)
    return is_other or (row.is_decided and decision_of(row) not in known)


def _check_decision(context: Context, read: SheetRead, row: ClaimRow) -> None:
    _together(read, row, ("liability",), ("decided_on", "document"))
    if isinstance(row.decided_on, Kept):
        return
    if row.decided_on > context.today:
        read.fault(row.row, "decided_on", row.decided_on, Reason.IN_THE_FUTURE)
    elif row.decided_on < row.occurred_on:
        fields = {"column": _head(read, "occurred_on"), "day": row.occurred_on.isoformat()}
        read.fault(row.row, "decided_on", row.decided_on, Reason.BEFORE, fields)
    stored = context.stored.decisions.get(row.number, ())
    newest = max((decision[2] for decision in stored), default=row.decided_on)
    if row.decided_on < newest and decision_of(row) not in stored:
        fields = {"day": newest.isoformat()}
        read.fault(row.row, "decided_on", row.decided_on, Reason.OLDER_DECISION, fields)


def _check_interruption(context: Context, read: SheetRead, row: InterruptionRow) -> None:
    _must_know(context, read, row.row, "employee", row.employee, SheetName.EMPLOYEES)
    if row.until_on <= row.from_on:
        _not_after(read, row.row, "until_on", row.until_on, "from_on")
    if row.employee in context.without_record:
        read.fault(row.row, "employee", row.employee, Reason.NO_DRIVING_RECORD)
    _not_before_cover(context, read, row.row, "from_on", row.employee, row.from_on)


def _check_statement(context: Context, read: SheetRead, row: StatementRow) -> None:
    _must_know(context, read, row.row, "contract", row.contract, SheetName.CONTRACTS)
    pair = ("coefficient", "applied_on")
    _together(read, row, pair, pair)
    if row.years_at_floor not in (KEPT, 0) and row.coefficient != FLOOR:
        read.fault(row.row, "years_at_floor", _cell(row.years_at_floor), Reason.NOT_AT_FLOOR)
    if row.drawn_up_on > context.today:
        read.fault(row.row, "drawn_up_on", row.drawn_up_on, Reason.IN_THE_FUTURE)
    if row.drawn_up_on <= row.subscribed_on:
        _not_after(read, row.row, "drawn_up_on", row.drawn_up_on, "subscribed_on")
    late = [one.occurred_on for one in row.printed_claims if one.occurred_on > row.drawn_up_on]
    if late:
        fields = {"column": _head(read, "drawn_up_on"), "day": row.drawn_up_on.isoformat()}
        read.fault(row.row, "claims", max(late), Reason.NOT_CLAIMS, fields)


def _check_premium(context: Context, read: SheetRead, row: PremiumRow) -> None:
    """The first day begins a year of the contract, no later than its next renewal."""
    _must_know(context, read, row.row, "contract", row.contract, SheetName.CONTRACTS)
    calendar = context.calendars.get(row.contract)
    if calendar is None or begins_a_year(row.starts_on, *calendar, context.today):
        return
    first, renewal = calendar
    fields = {
        "first": first.isoformat(),
        "renewal": f"{renewal.day:02}/{renewal.month:02}",
        "last": next_renewal(renewal, context.today).isoformat(),
    }
    read.fault(row.row, "starts_on", row.starts_on, Reason.NOT_A_YEAR, fields)


_UNKNOWN: Mapping[SheetName, Reason] = {
    SheetName.UNITS: Reason.UNKNOWN_UNIT,
    SheetName.EMPLOYEES: Reason.UNKNOWN_EMPLOYEE,
    SheetName.CONTRACTS: Reason.UNKNOWN_CONTRACT,
    SheetName.VEHICLES: Reason.UNKNOWN_PLATE,
}


def _must_know(
    context: Context, read: SheetRead, row: int, column: str, key: str, sheet: SheetName
) -> None:
    if not context.knows(sheet, key):
        read.fault(row, column, key, _UNKNOWN[sheet])


def _not_before_cover(
    context: Context, read: SheetRead, row: int, column: str, number: str, day: date
) -> None:
    first = context.first_insured_on.get(number)
    if first is not None and day < first:
        fields = {"day": first.isoformat()}
        read.fault(row, column, day, Reason.BEFORE_FIRST_INSURED, fields)


def _not_after(read: SheetRead, row: int, column: str, day: date, start: str) -> None:
    read.fault(row, column, day, Reason.NOT_AFTER, {"column": _head(read, start)})


def _together(read: SheetRead, row: Record, if_any: Sequence[str], needed: Sequence[str]) -> None:
    """What is filled in needs the rest of its group."""
    given = [name for name in if_any if getattr(row, name) is not KEPT]
    for name in needed:
        if given and getattr(row, name) is KEPT:
            read.fault(row.row, name, None, Reason.REQUIRED_WITH, {"with": _head(read, given[0])})


def _head(read: SheetRead, column: str) -> str:
    return read.heads.get(column, column)


def _cell(value: T | Kept) -> T | None:
    return None if isinstance(value, Kept) else value
