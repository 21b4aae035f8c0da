"""Claims against premiums of a whole fleet, by the year in which insurance years began. Pure.

The figures of units are sums of those of their contracts, so that they can be kept by unit and
added up (docs/decisions/0114).
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from fleet.driving import Regime
from fleet.pricing.facts import FleetClaim, FleetFacts, InsuranceYear

YEARS_SHOWN: Final = 5


@dataclass(frozen=True, slots=True)
class RatioYear:
    """The insurance years of all contracts that began in one calendar year.

    Attributes:
        starts_on: The first day of the earliest of them.
        claims_cents: What insurers bear of their declared claims, as known today.
        open_cents: The part of it that belongs to claims still open.
        is_running: One of the years is not over.
        is_default: A premium or a cost among them is a default value.
    """

    starts_on: date
    premium_cents: int
    claims_cents: int
    open_cents: int
    is_running: bool
    is_default: bool


@dataclass(frozen=True, slots=True)
class YearSums:
    """Insurance years that began in one calendar year, added up: what is kept of a unit.

    Attributes:
        number_at_fault: Declared claims of these years whose driver was held liable.
    """

    starts_on: date
    premium_cents: int = 0
    claims_cents: int = 0
    open_cents: int = 0
    vehicle_days: int = 0
    number_at_fault: int = 0
    is_running: bool = False
    is_default: bool = False

    def plus(self, other: "YearSums") -> "YearSums":
        """Add others of the same calendar year."""
        return YearSums(
            min(self.starts_on, other.starts_on),
            self.premium_cents + other.premium_cents,
            self.claims_cents + other.claims_cents,
            self.open_cents + other.open_cents,
            self.vehicle_days + other.vehicle_days,
            self.number_at_fault + other.number_at_fault,
            is_running=self.is_running or other.is_running,
            is_default=self.is_default or other.is_default,
        )


@dataclass(frozen=True, slots=True)
class UnitYear:
    """What one unit, without those below it, has of one year of one contract."""

    unit_id: int
    regime: Regime
    sums: YearSums


def ratio_years(facts: FleetFacts) -> tuple[RatioYear, ...]:
    """The newest years first, five at most; claims without a contract count for none."""
    claims = _claims_by_contract(facts)
    return shown_years(
        sums
        for year in facts.years
        for sums in (
            _base(year, facts.as_at, year.premium_cents, year.vehicle_days),
            *(_of_claim(year, claim, facts.as_at) for claim in _within(claims, year)),
        )
    )


def shown_years(sums: Iterable[YearSums]) -> tuple[RatioYear, ...]:
    """Sums by calendar year, the newest first, five at most."""
    by_year: dict[int, YearSums] = {}
    for one in sums:
        known = by_year.get(one.starts_on.year)
        by_year[one.starts_on.year] = one if known is None else known.plus(one)
    return tuple(
        RatioYear(
            one.starts_on,
            one.premium_cents,
            one.claims_cents,
            one.open_cents,
            is_running=one.is_running,
            is_default=one.is_default,
        )
        for _, one in sorted(by_year.items(), reverse=True)[:YEARS_SHOWN]
    )


def unit_years(facts: FleetFacts) -> Iterator[UnitYear]:
    """The years of the contracts, in parts by unit; a contract's own unit has one of each."""
    contracts = {one.id: one for one in facts.contracts}
    claims = _claims_by_contract(facts)
    for year in facts.years:
        contract = contracts[year.contract_id]
        empty = _base(year, facts.as_at, 0, 0)
        own = {contract.unit_id: empty}
        for part in year.parts:
            own[part.unit_id] = replace(
                empty, premium_cents=part.premium_cents, vehicle_days=part.vehicle_days
            )
        for claim in _within(claims, year):
            own[claim.unit_id] = own.get(claim.unit_id, empty).plus(
                _of_claim(year, claim, facts.as_at)
            )
        for unit_id, sums in own.items():
            yield UnitYear(unit_id, contract.regime, sums)


def _base(year: InsuranceYear, as_at: date, premium_cents: int, days: int) -> YearSums:
    return YearSums(
        year.starts_on,
        premium_cents=premium_cents,
        vehicle_days=days,
        is_running=year.ends_before > as_at,
        is_default=not year.is_premium_known,
    )


def _of_claim(year: InsuranceYear, claim: FleetClaim, as_at: date) -> YearSums:
    return YearSums(
        year.starts_on,
        claims_cents=claim.charge_cents,
        open_cents=claim.charge_cents if claim.is_open else 0,
        number_at_fault=int(claim.is_at_fault),
        is_running=year.ends_before > as_at,
        is_default=not (claim.is_cost_known and claim.is_deductible_known),
    )


_Claims = defaultdict[int, list[FleetClaim]]


def _claims_by_contract(facts: FleetFacts) -> _Claims:
    found: _Claims = defaultdict(list)
    for claim in facts.claims:
        if claim.is_declared and claim.contract_id is not None:
            found[claim.contract_id].append(claim)
    return found


def _within(claims: _Claims, year: InsuranceYear) -> list[FleetClaim]:
    """The declared claims of a contract that happened in one of its years."""
    return [
        one
        for one in claims[year.contract_id]
        if year.starts_on <= one.occurred_on < year.ends_before
    ]
