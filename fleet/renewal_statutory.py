"""Draws of the renewals of a contract under the statutory clause: claims, then `bonusmalus`.

The coefficient is folded by the states of the clause: floors, ceiling, the free claim at 0.50 and
the way back to 1.00 are in every way that is drawn.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from random import Random

from bonusmalus.automaton import Node
from bonusmalus.coefficient import CEILING_HUNDREDTHS, FLOOR_HUNDREDTHS, Coefficient
from fleet.errors import PricingRefusedError
from fleet.pricing.facts import FleetFacts, PricedContract
from fleet.renewal_draws import poisson
from fleet.what_ifs.coefficients import record_of, vehicles_of
from fleet.what_ifs.expected import (
    MOST_CLAIMS,
    PRIOR_VEHICLE_YEARS,
    USUAL_AT_FAULT_PERMILLE,
    Frequency,
    first_states,
    share_left,
)
from fleet.what_ifs.premiums import filled, net_of, rest_of


@dataclass(frozen=True, slots=True)
class SharedFrequency:
    """At-fault claims per vehicle-year of the contracts under the clause, not known for sure."""

    shape: float
    vehicle_years: float

    def draw(self, random: Random) -> float:
        """What it may be in truth."""
        return random.gammavariate(self.shape, 1.0) / self.vehicle_years


def frequency_shared(own: Frequency) -> SharedFrequency:
    """The law of the frequency: the fleet's own claims, with the usual frequency mixed in."""
    usual = USUAL_AT_FAULT_PERMILLE * PRIOR_VEHICLE_YEARS / 1000
    years = float(own.vehicle_years) + PRIOR_VEHICLE_YEARS
    return SharedFrequency(own.number_of_claims + usual, years)


@dataclass(frozen=True, slots=True)
class StatutoryDraws:
    """The renewals of one contract, as they can be drawn.

    Attributes:
        vehicles: How many it has: each can have a claim, and all have its coefficient.
        left: Part of a year that is left of the running reference period.
        first: The state at the next renewal after 0, 1, 2 … further claims.
        premiums: Net premium of the contract by the coefficient in hundredths.
        rest: What its notice holds beside its vehicles: all of it where it has none.
    """

    vehicles: int
    years: int
    left: float
    first: tuple[Node, ...]
    premiums: Mapping[int, int]
    rest: int = 0

    @classmethod
    def of(cls, facts: FleetFacts, contract: PricedContract, years: int) -> "StatutoryDraws":
        """Read what is drawn from the facts.

        Raises:
            PricingRefusedError: `no_vehicles`, and no premium of the contract either.
        """
        own = vehicles_of(filled(facts).facts, contract.id)
        rest = rest_of(contract, own)
        if not own and not contract.net_cents:
            raise PricingRefusedError(reason="no_vehicles", contract_id=contract.id)
        if not own:
            return cls(0, years, 0.0, (), {}, rest)
        record, _ = record_of(facts, own[0])
        premiums = {
            value: rest + sum(net_of(one, Coefficient(value)) for one in own)
            for value in range(FLOOR_HUNDREDTHS, CEILING_HUNDREDTHS + 1)
        }
        left = float(share_left(record, facts.as_at))
        return cls(len(own), years, left, first_states(record, facts.as_at), premiums, rest)

    def draw(self, random: Random, frequency: float) -> Sequence[float]:
        """One way ahead at that frequency."""
        if not self.first:
            return [float(self.rest)] * self.years
        mean = frequency * self.vehicles
        node = self.first[min(poisson(random, mean * self.left), MOST_CLAIMS)]
        found = [float(self.premiums[node.coefficient.hundredths])]
        for _ in range(self.years - 1):
            node = _closed(node, poisson(random, mean))
            found.append(float(self.premiums[node.coefficient.hundredths]))
        return found


def _closed(node: Node, claims: int) -> Node:
    if not claims:
        return node.after_clean
    for _ in range(min(claims, MOST_CLAIMS)):
        node = node.after_full
    return node
