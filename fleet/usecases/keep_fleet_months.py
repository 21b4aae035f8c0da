"""Count the fleet by unit and month, in chunks; the calendar does it each day.

Premiums and years are those of the day before, kept for its month; claims are counted anew for a
year, since decisions come late. What was kept is replaced as a whole: counting again is how it is
put right. A chunk is read and worked out first, which changes nothing and holds nobody up, and
written then: the rows of a few hundred units at most are written at once.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from fleet.fleet_assembly import assembled
from fleet.fleet_claims import fleet_claims
from fleet.fleet_count import (
    FleetChunk,
    counted_claims,
    counted_contracts,
    counted_premiums,
    counted_years,
    exposure_of,
)
from fleet.fleet_facts import FleetRows
from fleet.fleet_years import YEARS_BACK
from fleet.months import Month
from fleet.ports import Work
from fleet.premium_lines import premium_lines
from fleet.ratio_years import unit_years
from fleet.usecases.read_fleet import entered_of

MONTHS_OF_CLAIMS: Final = 13
MONTHS_OF_YEARS: Final = 37
"""So long the years of units are kept: the running month, and three years to turn back."""

VEHICLES_AT_ONCE: Final = 100
CONTRACTS_AT_ONCE: Final = 100
UNITS_AT_ONCE: Final = 200
_COMPANY: Final = 0  # rows are read for no unit in particular


def keep_fleet_months(work: Work, as_at: date, cursor: str = "") -> str | None:
    """Do one chunk of the count of a day in one transaction.

    Args:
        work: The transaction.
        as_at: The day as of which the fleet is counted.
        cursor: Where the chunk before ended; empty at first.

    Returns:
        Where this one ended; None when everything is counted.
    """
    return keep_counted(work, count_fleet(work, as_at, cursor))


def count_fleet(work: Work, as_at: date, cursor: str = "") -> FleetChunk:
    """Work out one chunk of the count of a day; nothing is changed.

    Args:
        work: The transaction, which may be a reader's.
        as_at: The day as of which the fleet is counted.
        cursor: Where the chunk before ended; empty at first.
    """
    kind, last = cursor[:1] or "b", int(cursor[1:] or 0)
    match kind:
        case "b":
            units = _units(work, last)
            return FleetChunk(as_at, f"b{units[-1]}" if units else "c0", begun=units)
        case "c":
            return _contracts(work, as_at, last)
        case "v":
            return _uninsured(work, as_at, last)
        case "f":
            units = _units(work, last)
            return FleetChunk(as_at, f"f{units[-1]}" if units else "m0", completed=units)
        case _:
            return _claims(work, as_at, last)


def keep_counted(work: Work, chunk: FleetChunk) -> str | None:
    """Write one chunk of a count.

    Returns:
        Where it ended; None when everything is counted.
    """
    kept, month = work.fleet_months, Month.of(chunk.as_at)
    if chunk.begun:
        kept.begin(chunk.begun)
    kept.add(chunk.premiums, chunk.years)
    if chunk.contract_ids:
        kept.keep_contracts(chunk.as_at, chunk.contract_ids, chunk.contracts)
    if chunk.completed:
        kept.complete(month, chunk.completed, month.plus(1 - MONTHS_OF_YEARS))
    if chunk.month_of_claims is not None:
        kept.keep_claims(chunk.month_of_claims, chunk.claims)
    return chunk.following


def _units(work: Work, after: int) -> range:
    """From one unit to another, of a few in the order of their ids."""
    ids = work.fleet_months.unit_ids_after(after, UNITS_AT_ONCE)
    return range(ids[0], ids[-1] + 1) if ids else range(0)


def _contracts(work: Work, as_at: date, after: int) -> FleetChunk:
    sizes = work.fleet_months.sizes_after(after, CONTRACTS_AT_ONCE)
    ids = _page(sizes)
    if not ids:
        return FleetChunk(as_at, "v0")
    since = date(as_at.year - YEARS_BACK - 1, 1, 1)
    rows = work.fleet_months.rows_of_contracts(ids, since)
    return replace(_counted(work, rows, as_at), following=f"c{ids[-1]}", contract_ids=ids)


def _page(sizes: Sequence[tuple[int, int]]) -> list[int]:
    """The first contracts that have so many vehicles together: one at least."""
    ids: list[int] = []
    number = 0
    for contract_id, vehicles in sizes:
        number += vehicles
        if ids and number > VEHICLES_AT_ONCE:
            break
        ids.append(contract_id)
    return ids


def _uninsured(work: Work, as_at: date, after: int) -> FleetChunk:
    rows = work.fleet_months.rows_of_uninsured(after, VEHICLES_AT_ONCE)
    if not rows.vehicles:
        return FleetChunk(as_at, "f0")
    return replace(_counted(work, rows, as_at), following=f"v{rows.vehicles[-1].id}")


def _claims(work: Work, as_at: date, age: int) -> FleetChunk:
    if age == MONTHS_OF_CLAIMS:
        return FleetChunk(as_at, None)
    one = Month.of(as_at).plus(-age)
    rows = work.fleet_months.rows_of_month(one)
    terms = work.garage.terms_by_contract(
        sorted({vehicle.contract_id for vehicle in rows.vehicles if vehicle.contract_id})
    )
    deductibles = {key: value.deductibles_cents for key, value in terms.items()}
    claims = fleet_claims(rows, deductibles, one.last_on)
    lineages = work.fleet_months.lineages_of({claim.unit_id for claim in claims})
    return FleetChunk(
        as_at,
        f"m{age + 1}",
        month_of_claims=one,
        claims=counted_claims(claims, lineages, one),
    )


def _counted(work: Work, rows: FleetRows, as_at: date) -> FleetChunk:
    """What some contracts, or some vehicles without one, add to the rows of their units."""
    own = {one.unit_id for one in rows.vehicles} | {one.unit_id for one in rows.contracts}
    lineages = work.fleet_months.lineages_of(own)
    entered = entered_of(work, rows, as_at)
    whole = replace(rows, unit_ids=frozenset(own))
    facts = assembled(_COMPANY, whole, entered, as_at)
    lines = list(premium_lines(facts))
    days = exposure_of(whole, entered, as_at)
    return FleetChunk(
        as_at,
        None,
        premiums=counted_premiums(lines, days, lineages, as_at),
        years=counted_years(unit_years(facts), lineages, as_at),
        contracts=counted_contracts(lines, lineages),
    )
