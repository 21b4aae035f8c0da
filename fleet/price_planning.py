"""What to plan with under the statutory clause: coefficient to expect, cost of a claim. Pure.

Claims that happened and that no renewal has felt yet are in both: the figure of the insurer is of
the past, a plan is not. Nothing of it is official.
"""

from dataclasses import dataclass

from bonusmalus.claims import YearlyClaim
from bonusmalus.coefficient import FLOOR, Coefficient
from bonusmalus.errors import BonusMalusError
from bonusmalus.history import Record
from bonusmalus.periods import renewal_counting
from fleet.driving import Regime
from fleet.pricing.coefficient_regime import price_vehicle
from fleet.pricing.exact import half_up, in_permille
from fleet.pricing.expectation import (
    USUAL_HORIZON,
    break_even_frequency,
    claim_cost,
    hundredths_of_years_to_undo,
)
from fleet.pricing.facts import FleetFacts, PricedContract, PricedVehicle
from fleet.pricing.results import Price
from fleet.what_ifs.coefficients import record_of, vehicles_of
from fleet.what_ifs.expected import Forecast, at_fault_frequency, mean_hundredths
from fleet.what_ifs.premiums import filled


@dataclass(frozen=True, slots=True)
class Planning:
    """What to plan with under the statutory clause; nothing of it is official.

    Attributes:
        expected: The coefficient of the next renewal, on average.
        awaiting: Claims with fault that happened already, and that renewal counts.
        frequency_permille: At-fault claims per vehicle-year that it supposes.
        break_even_permille: At which chance of a claim per year the coefficient stays, on average.
        hundredths_of_years: Years without claim that undo one.
        claim_cost: What one more claim adds to the company's premiums.
    """

    expected: Coefficient
    awaiting: int
    frequency_permille: int
    break_even_permille: int
    hundredths_of_years: int
    claim_cost: Price


def planning_of(facts: FleetFacts, contract: PricedContract) -> Planning | None:
    """What to plan with for a contract under the clause.

    Returns:
        None where another regime holds, no coefficient is known, or the facts contradict each
        other.
    """
    own = vehicles_of(filled(facts).facts, contract.id)
    if contract.regime is not Regime.STATUTORY or not own or not own[0].is_coefficient_known:
        return None
    try:
        return _planned(facts, contract, own)
    except BonusMalusError:
        return None


def _planned(
    facts: FleetFacts, contract: PricedContract, own: tuple[PricedVehicle, ...]
) -> Planning:
    record, _ = record_of(facts, own[0])
    frequency = at_fault_frequency(facts, (contract,)).exact
    ahead = Forecast(facts, frequency, 1).of_record(record)[0]
    awaited = _awaited(record, contract)
    reference = sum(price_vehicle(one).steps[0].result.value for one in own)
    return Planning(
        Coefficient(half_up(mean_hundredths(ahead))),
        len(awaited[0]),
        in_permille(frequency),
        in_permille(break_even_frequency(contract.use)),
        hundredths_of_years_to_undo(contract.use),
        claim_cost(
            reference,
            own[0].coefficient,
            contract.use,
            years_at_floor=contract.years_at_floor if own[0].coefficient == FLOOR else 0,
            awaited=awaited,
        ),
    )


def _awaited(record: Record, contract: PricedContract) -> tuple[tuple[YearlyClaim, ...], ...]:
    """Claims that happened, by the renewal ahead that counts them: the next one first."""
    first = contract.renewal_on.year
    years: list[list[YearlyClaim]] = [[] for _ in range(USUAL_HORIZON)]
    for claim in sorted(record.claims, key=lambda one: one.occurred_on):
        place = renewal_counting(claim.occurred_on, record.renewal_day).year - first
        if 0 <= place < USUAL_HORIZON:
            years[place].append(YearlyClaim(claim.liability, claim.kind))
    return tuple(tuple(one) for one in years)
