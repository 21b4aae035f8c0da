"""Claims against premiums of a whole fleet, by the year in which insurance years began. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

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


def ratio_years(facts: FleetFacts) -> tuple[RatioYear, ...]:
    """The newest years first, five at most; claims without a contract count for none."""
    by_year: dict[int, list[InsuranceYear]] = {}
    for one in facts.years:
        by_year.setdefault(one.starts_on.year, []).append(one)
    newest = sorted(by_year, reverse=True)[:YEARS_SHOWN]
    return tuple(_added(by_year[year], facts) for year in newest)


def _added(years: Iterable[InsuranceYear], facts: FleetFacts) -> RatioYear:
    own = list(years)
    claims = [claim for claim in facts.claims if any(_lies_in(claim, one) for one in own)]
    return RatioYear(
        starts_on=min(one.starts_on for one in own),
        premium_cents=sum(one.premium_cents for one in own),
        claims_cents=sum(claim.charge_cents for claim in claims),
        open_cents=sum(claim.charge_cents for claim in claims if claim.is_open),
        is_running=any(one.ends_before > facts.as_at for one in own),
        is_default=not all(one.is_premium_known for one in own)
        or not all(claim.is_cost_known for claim in claims),
    )


def _lies_in(claim: FleetClaim, year: InsuranceYear) -> bool:
    is_of_contract = claim.is_declared and claim.contract_id == year.contract_id
    return is_of_contract and year.starts_on <= claim.occurred_on < year.ends_before
