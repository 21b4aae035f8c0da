"""Read what the store holds, as far as the sheets of an import must be checked against it."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import chain
from typing import cast

from fleet.errors import NotFoundError
from fleet.intake.columns import SheetName
from fleet.intake.reading import SheetRead
from fleet.intake.stored import Decision, Stored, StoredUnit
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
    )


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
