"""The premiums of a contract up to now, each of twelve months, so that they compare. Pure."""

from dataclasses import dataclass
from datetime import date

from fleet.fleet_shares import half_up
from fleet.pricing.facts import FleetFacts, InsuranceYear, PricedContract


@dataclass(frozen=True, slots=True)
class PremiumOfYear:
    """A net premium of twelve months, from a day on.

    Attributes:
        is_known: A notice, a policy or what was paid says it; else it is worked out.
    """

    on: date
    cents: int
    is_known: bool


def paid_years(facts: FleetFacts, contract: PricedContract, most: int) -> tuple[PremiumOfYear, ...]:
    """The last years of a contract, oldest first.

    The running one has the premium that is asked for the whole of it, and not what is earned so
    far; a first year of less than twelve months is brought to twelve.

    Args:
        facts: Of the fleet.
        contract: One of its contracts.
        most: How many years at most.
    """
    own = (one for one in facts.years if one.contract_id == contract.id)
    years = sorted(
        (one for one in own if one.starts_on < contract.renewal_on), key=lambda one: one.starts_on
    )
    return tuple(in_full(one, contract, facts.as_at) for one in years[-most:])


def in_full(year: InsuranceYear, contract: PricedContract, as_at: date) -> PremiumOfYear:
    """A year of a contract at its premium of twelve months."""
    if year.ends_before > as_at:
        return PremiumOfYear(year.starts_on, contract.net_cents, contract.is_net_known)
    lived = (year.ends_before - year.starts_on).days
    cents = half_up(year.premium_cents * year.days_in_full, lived)
    return PremiumOfYear(year.starts_on, cents, year.is_premium_known)
