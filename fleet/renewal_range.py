"""The next renewals as ranges: a seeded simulation of frequency × cost (10, 50 and 90 %).

What is drawn and what is left out: docs/algorithms/renewal_range.md. The same facts and the same
seed give the same range on every machine.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from random import Random
from typing import Protocol

from fleet.driving import Regime
from fleet.errors import PricingRefusedError
from fleet.pricing.exact import half_up
from fleet.pricing.facts import FleetFacts, PricedContract
from fleet.pricing.quantities import cents_result
from fleet.pricing.results import Measure, Origin, PriceStep, Quantity
from fleet.renewal_experience import ExperienceDraws
from fleet.renewal_statutory import StatutoryDraws, frequency_shared
from fleet.what_ifs.expected import Frequency, at_fault_frequency
from fleet.what_ifs.ways import contracts_meant

DRAWS = 2000
SEED = 1976
LOW, MIDDLE, HIGH = Fraction(1, 10), Fraction(1, 2), Fraction(9, 10)
_SOURCE = "docs/algorithms/renewal_range.md"


@dataclass(frozen=True, slots=True)
class RenewalRange:
    """Net premiums at a renewal, of which one in ten lies below, half, and nine in ten.

    Attributes:
        draws: How many renewals were simulated.
        steps: What was drawn and from what.
    """

    low_cents: int
    middle_cents: int
    high_cents: int
    draws: int
    steps: tuple[PriceStep, ...] = ()


class Drawing(Protocol):
    """One contract whose renewals are drawn."""

    def draw(self, random: Random, frequency: float) -> Sequence[float]:
        """One way ahead: the premium in cents at each renewal.

        Args:
            random: Where chance comes from.
            frequency: At-fault claims per vehicle-year of the contracts under the clause.
        """
        ...


def renewal_range(
    facts: FleetFacts, contract_id: int, seed: int = SEED, draws: int = DRAWS
) -> RenewalRange:
    """The next renewal of a contract, or of all of them together (`ALL_CONTRACTS`).

    Raises:
        PricingRefusedError: There is no contract, or one has no year, exposure, vehicle or premium.
    """
    return renewal_fan(facts, contract_id, 1, seed, draws)[0]


def renewal_fan(
    facts: FleetFacts,
    contract_id: int,
    years: int,
    seed: int = SEED,
    draws: int = DRAWS,
    frequency: Frequency | None = None,
) -> tuple[RenewalRange, ...]:
    """The ranges at each of the renewals ahead; of all contracts, of those that can be priced.

    Args:
        facts: Of the fleet, or of one contract.
        contract_id: Which contract.
        years: How many renewals.
        seed: Where chance begins.
        draws: How many ways ahead.
        frequency: At-fault claims of the contracts under the clause; None: those of the facts.

    Raises:
        PricingRefusedError: There is no contract, or one has no year, exposure, vehicle or premium.
    """
    meant = contracts_meant(facts, contract_id)
    if not meant:
        raise PricingRefusedError(reason="no_contract", contract_id=contract_id)
    drawings = [drawing_of(facts, one, years) for one in meant]
    law = frequency_shared(at_fault_frequency(facts) if frequency is None else frequency)
    random = Random(seed)  # noqa: S311 - the same range each time, no secret
    columns: list[list[float]] = [[] for _ in range(years)]
    for _ in range(draws):
        shared = law.draw(random)
        ways = [one.draw(random, shared) for one in drawings]
        for place, column in enumerate(columns):
            column.append(sum(way[place] for way in ways))
    return tuple(_range(sorted(column), drawings) for column in columns)


def drawing_of(facts: FleetFacts, contract: PricedContract, years: int) -> Drawing:
    """How the renewals of a contract are drawn."""
    if contract.regime is Regime.STATUTORY:
        return StatutoryDraws.of(facts, contract, years)
    return ExperienceDraws.of(facts, contract.id, years)


def quantile(rising: Sequence[float], share: Fraction) -> float:
    """The value of which that share of further draws lies below: at (n + 1) × share."""
    place = share * (len(rising) + 1) - 1
    lower = min(max(int(place), 0), len(rising) - 1)
    upper = min(lower + 1, len(rising) - 1)
    part = float(min(max(place - lower, Fraction(0)), Fraction(1)))
    return rising[lower] + part * (rising[upper] - rising[lower])


def _range(rising: list[float], drawings: Sequence[Drawing]) -> RenewalRange:
    low, middle, high = (half_up(Fraction(quantile(rising, q))) for q in (LOW, MIDDLE, HIGH))
    inputs = (
        Quantity("draws", len(rising), Measure.NUMBER),
        Quantity("number_of_contracts", len(drawings), Measure.NUMBER),
        Quantity("low_premium", low, Measure.CENTS, Origin.RESULT),
        Quantity("high_premium", high, Measure.CENTS, Origin.RESULT),
    )
    step = PriceStep("renewal_range", inputs, cents_result("middle_premium", middle), _SOURCE)
    return RenewalRange(low, middle, high, len(rising), (step,))
