"""Count the fleet by unit and month, in chunks; the calendar does it each day.

Premiums are those of the day before, kept for its month; claims are counted anew for a year, since
decisions come late. What was kept is replaced as a whole: counting again is how it is put right.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from bonusmalus.claims import Liability
from fleet.driving import Regime
from fleet.fleet_assembly import Entered, assembled
from fleet.fleet_claims import fleet_claims
from fleet.fleet_facts import FleetRows
from fleet.fleet_months import KeptClaims, KeptPremium
from fleet.fleet_premium import RegimeAmounts, summed
from fleet.fleet_years import YEARS_BACK, days_insured
from fleet.months import Month
from fleet.ports import Work
from fleet.premium_lines import PremiumLine, premium_lines
from fleet.pricing.facts import FleetClaim, Guarantee
from fleet.usecases.read_fleet import entered_of

MONTHS_OF_CLAIMS: Final = 13
CONTRACTS_AT_ONCE: Final = 40
VEHICLES_AT_ONCE: Final = 2000
_COMPANY: Final = 0  # rows are read for no unit in particular

_Key = tuple[int, Guarantee, Liability]
Lineages = Mapping[int, tuple[int, ...]]


def keep_fleet_months(work: Work, as_at: date, cursor: str = "") -> str | None:
    """Do one chunk of the count of a day.

    Args:
        work: The transaction.
        as_at: The day as of which the fleet is counted.
        cursor: Where the chunk before ended; empty at first.

    Returns:
        Where this one ended; None when everything is counted.
    """
    kind, last = cursor[:1], int(cursor[1:] or 0)
    if kind == "v":
        return _uninsured(work, as_at, last)
    if kind == "m":
        return _claims(work, Month.of(as_at), last)
    if kind == "":
        work.fleet_months.begin()
    return _contracts(work, as_at, last)


def counted_premiums(
    lines: Sequence[PremiumLine],
    days: Mapping[tuple[int, Regime], int],
    lineages: Lineages,
    as_at: date,
) -> list[KeptPremium]:
    """The rows of every unit with a line below it, from lines and own exposure by unit."""
    of_unit: dict[int, list[PremiumLine]] = {}
    for line in lines:
        for above in lineages[line.unit_id]:
            of_unit.setdefault(above, []).append(line)
    exposure: Counter[tuple[int, Regime]] = Counter()
    for (unit_id, regime), number in days.items():
        for above in lineages[unit_id]:
            exposure[above, regime] += number
    month = Month.of(as_at)
    kept = {
        (unit_id, sums.regime): KeptPremium(
            unit_id, month, as_at, sums, exposure[unit_id, sums.regime]
        )
        for unit_id, own in of_unit.items()
        for sums in summed(own)
    }
    gone = (key for key, number in exposure.items() if number and key not in kept)
    return [
        *kept.values(),
        *(
            KeptPremium(unit_id, month, as_at, RegimeAmounts(regime), exposure[unit_id, regime])
            for unit_id, regime in gone
        ),
    ]


def counted_claims(
    claims: Iterable[FleetClaim], lineages: Lineages, month: Month
) -> list[KeptClaims]:
    """The rows of every unit with a claim below it; what is kept in-house is left out."""
    number: Counter[_Key] = Counter()
    charge: Counter[_Key] = Counter()
    is_open: Counter[_Key] = Counter()
    for claim in claims:
        for above in lineages[claim.unit_id] if claim.is_declared else ():
            key = above, claim.guarantee, claim.liability
            number[key] += 1
            charge[key] += claim.charge_cents
            is_open[key] += claim.is_open
    return [
        KeptClaims(unit_id, month, guarantee, liability, count, charge[key], is_open[key])
        for key, count in sorted(number.items())
        for unit_id, guarantee, liability in (key,)
    ]


def _contracts(work: Work, as_at: date, after: int) -> str:
    contracts = work.fleet_months.contracts_after(after, CONTRACTS_AT_ONCE)
    if not contracts:
        return "v0"
    since = date(as_at.year - YEARS_BACK - 1, 1, 1)
    ids = [one.id for one in contracts]
    _add(work, work.fleet_months.rows_of_contracts(ids, since), as_at)
    return f"c{ids[-1]}"


def _uninsured(work: Work, as_at: date, after: int) -> str:
    rows = work.fleet_months.rows_of_uninsured(after, VEHICLES_AT_ONCE)
    if not rows.vehicles:
        work.fleet_months.complete(Month.of(as_at))
        return "m0"
    _add(work, rows, as_at)
    return f"v{rows.vehicles[-1].id}"


def _claims(work: Work, month: Month, age: int) -> str | None:
    if age == MONTHS_OF_CLAIMS:
        return None
    one = month.plus(-age)
    rows = work.fleet_months.rows_of_month(one)
    terms = work.garage.terms_by_contract(
        sorted({vehicle.contract_id for vehicle in rows.vehicles if vehicle.contract_id})
    )
    deductibles = {key: value.deductibles_cents for key, value in terms.items()}
    claims = fleet_claims(rows, deductibles, one.last_on)
    work.fleet_months.keep_claims(one, counted_claims(claims, _lineages(work), one))
    return f"m{age + 1}"


def _add(work: Work, rows: FleetRows, as_at: date) -> None:
    lineages = _lineages(work)
    entered = entered_of(work, rows, as_at)
    whole = replace(rows, unit_ids=frozenset(lineages))
    lines = list(premium_lines(assembled(_COMPANY, whole, entered, as_at)))
    days = exposure_of(whole, entered, as_at)
    work.fleet_months.add(counted_premiums(lines, days, lineages, as_at))


def exposure_of(rows: FleetRows, entered: Entered, as_at: date) -> dict[tuple[int, Regime], int]:
    """Vehicle-days of the month up to a day, by unit and regime."""
    regimes = {one.id: one.regime for one in rows.contracts}
    since, until = Month.of(as_at).first_on, as_at + timedelta(days=1)
    days: Counter[tuple[int, Regime]] = Counter()
    for vehicle in rows.vehicles:
        regime = regimes.get(vehicle.contract_id or 0, Regime.EXCLUDED)
        number = days_insured(entered.of_vehicle(vehicle.id), since, until)
        days[vehicle.unit_id, regime] += number
    return dict(days)


def _lineages(work: Work) -> Lineages:
    return {one.id: one.lineage for one in work.units.all()}
