"""The same fleet priced both ways: each vehicle by its coefficient, and the fleet by its claims."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from fleet.driving import Regime
from fleet.errors import PricingRefusedError
from fleet.pricing import burning_cost, frequency, loss_ratio
from fleet.pricing.clause_grid import next_premium as by_grid
from fleet.pricing.coefficient_regime import gross_fleet, price_fleet
from fleet.pricing.experience import contract_in
from fleet.pricing.facts import FleetFacts
from fleet.pricing.results import Origin, Price
from fleet.pricing.taxes import heavy_share, with_taxes


@dataclass(frozen=True, slots=True)
class SideBySide:
    """One fleet, priced under each regime for the next year.

    Attributes:
        by_coefficient: Each vehicle alone, at its coefficient of today.
        by_claims: The fleet after its S/P; None where it cannot be worked out, `refused` says why.
        refused: `fleet.errors.PricingRefusedError.reason`.
    """

    by_coefficient: Price
    by_coefficient_gross: Price
    by_claims: Price | None = None
    by_claims_gross: Price | None = None
    refused: str = ""


def side_by_side(facts: FleetFacts, contract_id: int) -> SideBySide:
    """Price a contract's vehicles as single contracts, and as one fleet.

    Raises:
        PricingRefusedError: There is no such contract.
    """
    contract = contract_in(facts, contract_id)
    own = [one for one in facts.vehicles if one.contract_id == contract_id]
    mono = price_fleet(own, contract.parameters)
    gross = gross_fleet(own, contract.parameters)
    try:
        claims = loss_ratio.next_premium(comparable(facts, contract_id), contract_id)
    except PricingRefusedError as refused:
        return SideBySide(mono, gross, refused=refused.reason)
    return SideBySide(
        mono, gross, claims, with_taxes(claims, contract.parameters, heavy_share(own))
    )


def comparable(facts: FleetFacts, contract_id: int) -> FleetFacts:
    """The facts with a net premium that pays for the same covers under both regimes.

    What a statutory contract's notice prints is after the coefficient, without the covers outside
    the clause (annexe A121-1, art. 14): the sum over its vehicles takes its place.
    """
    contract = contract_in(facts, contract_id)
    own = [one for one in facts.vehicles if one.contract_id == contract_id]
    if contract.regime is not Regime.STATUTORY or not own:
        return facts
    net = price_fleet(own, contract.parameters).cents
    changed = replace(contract, net_cents=net, net_origin=Origin.RECORD)
    others = (one for one in facts.contracts if one.id != contract_id)
    return replace(facts, contracts=(*others, changed))


def every_model(facts: FleetFacts, contract_id: int) -> dict[str, Price]:
    """What each model of a fleet contract says of the next year; those that can say something.

    Raises:
        PricingRefusedError: There is no such contract.
    """
    same_covers = comparable(facts, contract_id)
    found = {}
    for name, model in MODELS.items():
        try:
            found[name] = model(same_covers, contract_id)
        except PricingRefusedError:
            continue
    return found


MODELS: Mapping[str, Callable[[FleetFacts, int], Price]] = {
    "loss_ratio": loss_ratio.next_premium,
    "burning_cost": burning_cost.next_premium,
    "grid": by_grid,
    "frequency": frequency.next_premium,
}
"""Every model of a fleet contract that prices the next year, in the order of a screen."""
