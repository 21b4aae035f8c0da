"""What a company bears itself of its claims, a year: deductibles, repairs in-house, downtime.

Nothing of it waits for a renewal: it falls in the year in which there are fewer claims.
"""

from dataclasses import dataclass
from fractions import Fraction

from fleet.pricing.exact import half_up
from fleet.pricing.experience import USUAL_YEARS, lived_years
from fleet.pricing.facts import FleetClaim, FleetFacts
from fleet.pricing.parameters import Parameters


@dataclass(frozen=True, slots=True)
class OwnCosts:
    """Per vehicle-year, of claims with fault and of the others, in cents."""

    at_fault: Fraction = Fraction(0)
    other: Fraction = Fraction(0)

    def of_year(
        self, vehicles: int, at_fault: Fraction = Fraction(1), other: Fraction = Fraction(1)
    ) -> int:
        """What they are in a year of so many vehicles, with what is left of each."""
        return half_up(vehicles * (self.at_fault * at_fault + self.other * other))


def own_costs(facts: FleetFacts, contract_id: int) -> OwnCosts:
    """The mean of the last years of a contract.

    Raises:
        PricingRefusedError: No year of it has begun.
    """
    lived = lived_years(facts, contract_id, USUAL_YEARS)
    exposure = sum((one.vehicle_years for one in lived), Fraction(0))
    if not exposure:
        return OwnCosts()
    parameters = facts.contract(contract_id).parameters
    since = lived[0].year.starts_on
    own = [
        one
        for one in facts.claims
        if one.contract_id == contract_id and since <= one.occurred_on <= facts.as_at
    ]
    at_fault = sum(own_of(one, parameters) for one in own if one.is_at_fault)
    other = sum(own_of(one, parameters) for one in own if not one.is_at_fault)
    return OwnCosts(at_fault / exposure, other / exposure)


def own_of(claim: FleetClaim, parameters: Parameters) -> int:
    """What one claim costs the company: its deductible, or all of it in-house, and its days."""
    kept = claim.cost_cents
    if claim.is_declared:
        kept = min(claim.deductible_cents, claim.cost_cents)
    return kept + claim.downtime_days * parameters.day_cost_cents
