"""What a contract lived through: its last years with their claims, exposure and premium.

Only claims that were declared to the insurer count, and only what the insurer bears of them. A
running year counts with what is earned of it, as `InsuranceYear` says.
"""

from dataclasses import dataclass
from datetime import timedelta
from fractions import Fraction

from fleet.errors import PricingRefusedError
from fleet.pricing.exact import rate
from fleet.pricing.facts import FleetClaim, FleetFacts, Guarantee, InsuranceYear, PricedContract
from fleet.pricing.parameters import Parameters

USUAL_YEARS = 3
LIABILITY = frozenset({Guarantee.LIABILITY, Guarantee.INJURY})
_ONE = Fraction(1)


@dataclass(frozen=True, slots=True)
class LivedYear:
    """One year of a contract, or what has passed of it.

    Attributes:
        age: 0 for the last one, 1 for the one before.
        claims: Those that were declared, of the days that count.
        vehicle_years: The exposure: of a first year of three months, a quarter for each vehicle.
        premium_cents: As it was paid; of the running year, what is earned.
    """

    year: InsuranceYear
    age: int
    claims: tuple[FleetClaim, ...]
    vehicle_years: Fraction
    premium_cents: int


def lived_years(facts: FleetFacts, contract_id: int, number: int) -> tuple[LivedYear, ...]:
    """The last years of a contract that have begun, oldest first.

    Raises:
        PricingRefusedError: There is none (`no_years`).
    """
    own = [one for one in facts.years if one.contract_id == contract_id]
    begun = sorted((one for one in own if one.starts_on <= facts.as_at), key=lambda y: y.starts_on)
    if not begun:
        raise PricingRefusedError(reason="no_years", contract_id=contract_id)
    last = begun[-number:]
    return tuple(_lived(facts, one, len(last) - 1 - place) for place, one in enumerate(last))


def _lived(facts: FleetFacts, year: InsuranceYear, age: int) -> LivedYear:
    until = min(year.ends_before, facts.as_at + timedelta(days=1))
    claims = tuple(
        one
        for one in facts.claims
        if one.contract_id == year.contract_id
        and one.is_declared
        and year.starts_on <= one.occurred_on < until
    )
    exposure = Fraction(year.vehicle_days, year.days_in_full)
    return LivedYear(year, age, claims, exposure, year.premium_cents)


def charge_of(
    lived: LivedYear, parameters: Parameters, among: frozenset[Guarantee] | None = None
) -> Fraction:
    """What the claims of a year weigh at today's level: capped each, trended, developed.

    Sources:
        FLEET.md § 1.3, b1: min(cost, cap) × (1 + i)^(T − y) × LDF.
    """
    capped = sum(
        min(one.charge_cents, parameters.claim_cap_cents)
        for one in lived.claims
        if among is None or one.guarantee in among
    )
    trend = (_ONE + rate(parameters.trend_permille)) ** lived.age
    return capped * trend * rate(development_of(lived.age, parameters))


def development_of(age: int, parameters: Parameters) -> int:
    """By how much the claims of a year still grow, in permille; 1000 once they are settled."""
    known = parameters.development_permille
    return known[-1 - age] if age < len(known) else known[0]


def vehicles_now(facts: FleetFacts, contract: PricedContract) -> int:
    """How many vehicles the contract covers."""
    return sum(one.contract_id == contract.id for one in facts.vehicles)


def contract_in(facts: FleetFacts, contract_id: int) -> PricedContract:
    """One of the contracts.

    Raises:
        PricingRefusedError: There is none of that id (`no_contract`).
    """
    found = (one for one in facts.contracts if one.id == contract_id)
    contract = next(found, None)
    if contract is None:
        raise PricingRefusedError(reason="no_contract", contract_id=contract_id)
    return contract
