"""Show what a contract costs: today's premium, and what each model says of the next year."""

from dataclasses import dataclass, replace
from datetime import date

from bonusmalus.coefficient import FLOOR, Coefficient
from fleet.access import Action, Actor, guarded
from fleet.driving import Contract, Regime
from fleet.errors import PricingRefusedError
from fleet.ports import Work
from fleet.pricing.both_regimes import every_model, side_by_side
from fleet.pricing.coefficient_regime import gross_of, price_vehicle
from fleet.pricing.exact import in_permille
from fleet.pricing.expectation import (
    break_even_frequency,
    claim_cost,
    expected_next,
    hundredths_of_years_to_undo,
)
from fleet.pricing.experience import contract_in
from fleet.pricing.facts import FleetFacts, PricedContract, PricedVehicle
from fleet.pricing.results import Price
from fleet.usecases.read_fleet import read_fleet
from fleet.usecases.show_contract_in_full import contract_to_keep
from fleet.what_ifs.expected import at_fault_frequency


@dataclass(frozen=True, slots=True)
class Planning:
    """What to plan with under the statutory clause; nothing of it is official.

    Attributes:
        expected: The coefficient of the next renewal, on average.
        frequency_permille: At-fault claims per vehicle-year that it supposes.
        break_even_permille: At which chance of a claim per year the coefficient stays, on average.
        hundredths_of_years: Years without claim that undo one.
    """

    expected: Coefficient
    frequency_permille: int
    break_even_permille: int
    hundredths_of_years: int


@dataclass(frozen=True, slots=True)
class PriceCard:
    """What a contract costs, and may cost.

    Attributes:
        prices: By what they are: `net` and `gross` of its vehicles at their coefficients, the
            models of `both_regimes.every_model`, `after` for the next year with taxes, and
            `claim_cost` for what one claim adds over five years.
        net_now_cents: Net premium of the running year; None where it is not known.
        is_net_known: An insurer printed it, or somebody entered it.
        number_of_vehicles: What is priced.
        has_defaults: Some vehicle has no reference premium or no official coefficient.
        planning: Of a contract under the statutory clause whose coefficient is known.
    """

    contract: Contract
    prices: dict[str, Price]
    net_now_cents: int | None
    is_net_known: bool
    number_of_vehicles: int
    has_defaults: bool
    planning: Planning | None = None

    @property
    def is_statutory(self) -> bool:
        """Whether the coefficient makes its premium."""
        return self.contract.regime is Regime.STATUTORY


@guarded(Action.KEEP_CONTRACTS)
def show_price(work: Work, actor: Actor, contract_id: int, today: date) -> PriceCard:
    """A contract priced under both regimes.

    Raises:
        AccessDeniedError: The contract is out of the actor's scope, or there is none.
    """
    contract = contract_to_keep(work, actor, contract_id)
    facts = read_fleet(work, contract.unit_id, today)
    try:
        return _card(contract, facts)
    except PricingRefusedError:
        return PriceCard(
            contract, {}, None, is_net_known=False, number_of_vehicles=0, has_defaults=False
        )


def _card(contract: Contract, facts: FleetFacts) -> PriceCard:
    priced = contract_in(facts, contract.id)
    own = replace(facts, contracts=(priced,))
    vehicles = [one for one in facts.vehicles if one.contract_id == contract.id]
    return PriceCard(
        contract,
        _prices(own, contract.id) if vehicles else {},
        priced.net_cents,
        priced.is_net_known,
        len(vehicles),
        any(not (one.is_premium_known and one.is_coefficient_known) for one in vehicles),
        _planning(own, priced, vehicles),
    )


def _planning(
    facts: FleetFacts, contract: PricedContract, vehicles: list[PricedVehicle]
) -> Planning | None:
    if not _has_coefficient(contract, vehicles):
        return None
    frequency = in_permille(at_fault_frequency(facts, (contract,)).exact)
    expected = expected_next(vehicles[0].coefficient, contract.use, frequency)
    return Planning(
        Coefficient(expected.steps[-1].result.value),
        frequency,
        in_permille(break_even_frequency(contract.use)),
        hundredths_of_years_to_undo(contract.use),
    )


def _has_coefficient(contract: PricedContract, vehicles: list[PricedVehicle]) -> bool:
    is_statutory = contract.regime is Regime.STATUTORY
    return is_statutory and bool(vehicles) and vehicles[0].is_coefficient_known


def _claim_cost(contract: PricedContract, vehicles: list[PricedVehicle]) -> Price:
    """A claim moves the coefficient of the contract, and so the premium of all its vehicles."""
    reference = sum(price_vehicle(one).steps[0].result.value for one in vehicles)
    years = contract.years_at_floor if vehicles[0].coefficient == FLOOR else 0
    return claim_cost(reference, vehicles[0].coefficient, contract.use, years_at_floor=years)


def _prices(facts: FleetFacts, contract_id: int) -> dict[str, Price]:
    contract = contract_in(facts, contract_id)
    vehicles = [one for one in facts.vehicles if one.contract_id == contract_id]
    both = side_by_side(facts, contract_id)
    net, gross = both.by_coefficient, both.by_coefficient_gross
    if len(vehicles) == 1:  # its own steps say more than a sum of one
        net = price_vehicle(vehicles[0], contract.parameters)
        gross = gross_of(vehicles[0], contract.parameters)
    found = {"net": net, "gross": gross, **every_model(facts, contract_id)}
    if _has_coefficient(contract, vehicles):
        found["claim_cost"] = _claim_cost(contract, vehicles)
    if both.by_claims_gross is not None:
        found["after"] = both.by_claims_gross
    return found
