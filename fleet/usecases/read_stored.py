"""Read what the store holds, as far as the sheets of an import must be checked against it."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import chain
from typing import NamedTuple, cast

from fleet.cases import ContestState
from fleet.errors import NotFoundError
from fleet.intake.columns import SheetName
from fleet.intake.reading import SheetRead
from fleet.intake.records import PremiumRow
from fleet.intake.stored import ContractCalendar, Decision, Stored, StoredClaim, StoredUnit
from fleet.people import UnitKind
from fleet.ports import Bulk, Work


def read_stored(work: Work, reads: Sequence[SheetRead]) -> Stored:
    """The keys of the store, with the facts that the checks of these sheets need.

    Raises:
        NotFoundError: The company is not set up.
    """
    company = work.units.company()
    if company is None:
        raise NotFoundError(kind="company", key="")
    sheets = {read.sheet.name for read in reads}
    units = work.units.all()
    codes = {unit.id: unit.code for unit in units}
    return Stored(
        company=codes[company.unit_id],
        units={
            unit.code: StoredUnit(UnitKind(unit.kind), codes.get(unit.parent_id or 0))
            for unit in units
        },
        first_insured_on=_first_insured_on(work.bulk),
        first_facts_on=_first_facts_on(work.bulk) if SheetName.EMPLOYEES in sheets else {},
        contracts=frozenset(work.bulk.ids("contract")),
        plates=frozenset(work.bulk.ids("vehicle")),
        decisions=_decisions(work.bulk) if SheetName.CLAIMS in sheets else {},
        claims=frozenset(work.bulk.ids("claim")) if SheetName.CLAIMS in sheets else frozenset(),
        claims_of_cases=_claims_of_cases(work.bulk) if SheetName.CLAIMS in sheets else {},
        awaited=_awaited(work.bulk) if SheetName.CLAIMS in sheets else frozenset(),
        calendars=_calendars(work, reads),
    )


def _calendars(work: Work, reads: Sequence[SheetRead]) -> dict[str, ContractCalendar]:
    """Of the stored contracts whose premiums the files say."""
    rows = (row for read in reads for row in read.records if isinstance(row, PremiumRow))
    found = map(work.driving.contract_by_number, sorted({row.contract for row in rows}))
    return {one.number: (one.starts_on, one.renewal_day) for one in found if one is not None}


def _first_insured_on(bulk: Bulk) -> dict[str, date | None]:
    rows = bulk.rows("record", ("employee_id", "first_insured_on"))
    days = dict(cast("Iterator[tuple[int, date]]", rows))
    return {number: days.get(row_id) for number, row_id in bulk.ids("employee").items()}


def _first_facts_on(bulk: Bulk) -> dict[str, date]:
    numbers = {row_id: number for number, row_id in bulk.ids("employee").items()}
    claims = bulk.rows("claim", ("employee_id", "occurred_on"))
    interruptions = bulk.rows("interruption", ("employee_id", "from_on"))
    first: dict[str, date] = {}
    for employee_id, day in cast("Iterator[tuple[int, date]]", chain(claims, interruptions)):
        number = numbers[employee_id]
        first[number] = min(first.get(number, day), day)
    return first


def _decisions(bulk: Bulk) -> dict[str, tuple[Decision, ...]]:
    numbers = {row_id: number for number, row_id in bulk.ids("claim").items()}
    found: defaultdict[str, list[Decision]] = defaultdict(list)
    rows = bulk.rows("decision", ("claim_id", "liability", "exemption", "decided_on", "document"))
    for claim_id, *decision in rows:
        found[numbers[cast("int", claim_id)]].append(cast("Decision", tuple(decision)))
    return {number: tuple(decisions) for number, decisions in found.items()}


class _Case(NamedTuple):
    """What an import must know of a case, by the names of its columns in the store."""

    id: int
    number: str
    driver_id: int | None
    occurred_on: date | None
    insurer_reference: str
    claim_id: int | None


class _Claim(NamedTuple):
    id: int
    number: str
    employee_id: int
    vehicle_id: int | None
    occurred_on: date
    kind: str


def _cases(bulk: Bulk) -> Iterator[_Case]:
    """Every case that holds a claim, or names one by the insurer's reference."""
    for row in bulk.rows("incident", _Case._fields):
        case = _Case(*cast("tuple[int, str, int | None, date | None, str, int | None]", row))
        if case.claim_id is not None or case.insurer_reference:
            yield case


def _claims_of_cases(bulk: Bulk) -> dict[str, StoredClaim]:
    """The claims that cases hold, and those that they name by reference, driver and day."""
    cases = list(_cases(bulk))
    holding = {case.claim_id: case for case in cases if case.claim_id is not None}
    naming = {_name_of(case): case for case in reversed(cases) if case.claim_id is None}
    if not cases:
        return {}
    contested = _contested(bulk)
    people = {row_id: number for number, row_id in bulk.ids("employee").items()}
    plates = {row_id: plate for plate, row_id in bulk.ids("vehicle").items()}
    found: dict[str, StoredClaim] = {}
    for row in bulk.rows("claim", _Claim._fields):
        claim = _Claim(*cast("tuple[int, str, int, int | None, date, str]", row))
        named = naming.get((claim.number, claim.employee_id, claim.occurred_on))
        case = holding.get(claim.id, named)
        if case is not None:
            found[claim.number] = StoredClaim(
                case=case.number,
                employee=people[claim.employee_id],
                plate=plates.get(claim.vehicle_id or 0),
                occurred_on=claim.occurred_on,
                kind=claim.kind,
                is_contested=case.id in contested,
            )
    return found


def _awaited(bulk: Bulk) -> frozenset[tuple[str, str, date]]:
    """What cases without a claim wait for: reference, number of the person, day."""
    people = {row_id: number for number, row_id in bulk.ids("employee").items()}
    waiting = (_name_of(case) for case in _cases(bulk) if case.claim_id is None)
    return frozenset(
        (reference, people[person], day)
        for reference, person, day in waiting
        if person is not None and day is not None
    )


def _name_of(case: _Case) -> tuple[str, int | None, date | None]:
    return case.insurer_reference, case.driver_id, case.occurred_on


def _contested(bulk: Bulk) -> set[object]:
    rows = bulk.rows("contest", ("incident_id", "state"))
    return {incident_id for incident_id, state in rows if state == ContestState.OPEN.value}
