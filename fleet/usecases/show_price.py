"""Show what a contract costs: today's premium, and what each model says of the next year."""

from dataclasses import dataclass, replace
from datetime import date
from itertools import chain

from fleet.access import Action, Actor, guarded
from fleet.driving import Contract, Regime
from fleet.errors import PricingRefusedError
from fleet.ports import Work
from fleet.price_planning import Planning, planning_of
from fleet.pricing.both_regimes import MODELS, every_model, side_by_side
from fleet.pricing.coefficient_regime import gross_of, price_vehicle
from fleet.pricing.experience import contract_in
from fleet.pricing.facts import FleetFacts, PricedVehicle
from fleet.pricing.parameter_rules import PARAMETERS
from fleet.pricing.profit_share import share_of_last_year
from fleet.pricing.results import Origin, Price
from fleet.usecases.read_fleet import read_contract_facts
from fleet.usecases.show_contract_in_full import contract_to_keep


@dataclass(frozen=True, slots=True)
class PriceCard:
    """What a contract costs, and may cost.

    Attributes:
        prices: By what they are: `net` and `gross` of its vehicles at their coefficients, the
            models of `both_regimes.every_model`, `after` for the next year with taxes,
            `profit_share` for what comes back of the last finished year, and `claim_cost` for what
            one claim adds over five years.
        net_now_cents: Net premium of the running year; None where it is not known.
        net_origin: Who stated it: a notice, the policy, or nobody.
        number_of_vehicles: What is priced.
        has_defaults: Some vehicle has no reference premium, or no coefficient though one applies.
        default_parameters: How many parameters of the models of next year are defaults.
        planning: Of a contract under the statutory clause whose coefficient is known.
    """

    contract: Contract
    prices: dict[str, Price]
    net_now_cents: int | None
    net_origin: Origin
    number_of_vehicles: int
    has_defaults: bool
    default_parameters: int = 0
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
    facts = read_contract_facts(work, contract.id, today)
    try:
        return _card(contract, facts)
    except PricingRefusedError:
        return PriceCard(
            contract, {}, None, Origin.RECORD, number_of_vehicles=0, has_defaults=False
        )


def _card(contract: Contract, facts: FleetFacts) -> PriceCard:
    priced = contract_in(facts, contract.id)
    own = replace(facts, contracts=(priced,))
    vehicles = [one for one in facts.vehicles if one.contract_id == contract.id]
    planning = planning_of(own, priced)
    prices = _prices(own, contract.id, planning) if vehicles else {}
    return PriceCard(
        contract,
        prices,
        priced.net_cents,
        priced.net_origin,
        len(vehicles),
        any(map(_has_default, vehicles)),
        _default_parameters(prices),
        planning,
    )


def _has_default(vehicle: PricedVehicle) -> bool:
    """Whether something stands in for a fact; where no coefficient applies, none is missing."""
    lacks = vehicle.regime is Regime.STATUTORY and not vehicle.is_coefficient_known
    return lacks or not vehicle.is_premium_known


def _default_parameters(prices: dict[str, Price]) -> int:
    """How many parameters of the models of next year nobody has entered."""
    steps = chain.from_iterable(prices[one].steps for one in MODELS if one in prices)
    inputs = chain.from_iterable(one.inputs for one in steps)
    return len({one.name for one in inputs if one.origin is Origin.DEFAULT} & PARAMETERS.keys())


def _prices(facts: FleetFacts, contract_id: int, planning: Planning | None) -> dict[str, Price]:
    contract = contract_in(facts, contract_id)
    vehicles = [one for one in facts.vehicles if one.contract_id == contract_id]
    both = side_by_side(facts, contract_id)
    net, gross = both.by_coefficient, both.by_coefficient_gross
    if len(vehicles) == 1:  # its own steps say more than a sum of one
        net = price_vehicle(vehicles[0], contract.parameters)
        gross = gross_of(vehicles[0], contract.parameters)
    found = {"net": net, "gross": gross, **every_model(facts, contract_id)}
    shared = share_of_last_year(facts, contract_id)
    if shared is not None:
        found["profit_share"] = shared
    if planning is not None:
        found["claim_cost"] = planning.claim_cost
    if both.by_claims_gross is not None:
        found["after"] = both.by_claims_gross
    return found
