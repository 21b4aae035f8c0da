"""Who stays under the statutory clause when a fleet leaves it, and what that costs ahead."""

from collections.abc import Sequence

from fleet.driving import Regime
from fleet.pricing.exact import half_up, rate
from fleet.pricing.facts import FleetFacts, PricedContract, PricedVehicle
from fleet.pricing.parameters import Parameters
from fleet.pricing.quantities import again, cents_result, permille_of, price_of
from fleet.pricing.results import Measure, Price, PriceStep, Quantity
from fleet.what_ifs.coefficient_ways import with_rest
from fleet.what_ifs.expected import Forecast, at_fault_frequency
from fleet.what_ifs.premiums import rest_of
from fleet.what_ifs.ways import expected_price

FEWEST_CARS = 4
"""More than three cars of one owner may leave the statutory clause (A121-2, 1°)."""


def bound_to_clause(vehicles: Sequence[PricedVehicle]) -> tuple[PricedVehicle, ...]:
    """The vehicles that no other clause may cover.

    Sources:
        A121-2, 1° (more than three cars; those let for twelve months or leased stay) and 3° (a
        vehicle above 3.5 t may leave by itself).
    """
    cars = [one for one in vehicles if not one.is_heavy and not one.must_stay_statutory]
    if len(cars) < FEWEST_CARS:
        return tuple(one for one in vehicles if not one.is_heavy)
    return tuple(one for one in vehicles if one.must_stay_statutory)


def under_the_clause(
    facts: FleetFacts,
    contracts: Sequence[PricedContract],
    vehicles: Sequence[PricedVehicle],
    years: int,
    market: Parameters,
) -> tuple[Price, ...]:
    """The premiums to expect of vehicles, each by its own coefficient, from each renewal ahead on.

    Args:
        facts: What is known of the fleet.
        contracts: By their claims the frequency is estimated.
        vehicles: Which of the vehicles.
        years: How many renewals.
        market: The market that moves reference premiums as it moves those of a fleet.
    """
    frequency = at_fault_frequency(facts, contracts).exact
    forecast = Forecast(facts, frequency, years)
    pairs = zip(forecast.premiums(vehicles), forecast.means(vehicles), strict=True)
    rest = _rest(facts, contracts, vehicles)
    return tuple(
        _risen(
            with_rest(expected_price(cents, frequency, mean, len(vehicles)), rest),
            market,
            place + 1,
        )
        for place, (cents, mean) in enumerate(pairs)
    )


def _rest(
    facts: FleetFacts, contracts: Sequence[PricedContract], vehicles: Sequence[PricedVehicle]
) -> int:
    """What the notices of contracts that are meant as a whole hold beside their vehicles."""
    meant = {one.id for one in vehicles}
    total = 0
    for contract in contracts:
        own = [one for one in facts.vehicles if one.contract_id == contract.id]
        if contract.regime is Regime.STATUTORY and all(one.id in meant for one in own):
            total += rest_of(contract, own)
    return total


def _risen(price: Price, market: Parameters, renewals: int) -> Price:
    """With what the market adds at so many renewals; a contract's own grid knows no market."""
    if market.grid or not market.market_permille:
        return price
    factor = (1 + rate(market.market_permille)) ** renewals
    inputs = (
        again(price.steps[-1].result),
        permille_of(market, "market_permille"),
        Quantity("number_of_renewals", renewals, Measure.NUMBER),
    )
    total = cents_result("net_premium", half_up(price.cents * factor))
    return price_of((*price.steps, PriceStep("market_rises", inputs, total, "FLEET.md § 1.3, b2")))
