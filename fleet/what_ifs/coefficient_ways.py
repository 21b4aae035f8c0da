"""The premiums of the vehicles of a contract along supposed coefficients, renewal by renewal."""

from collections.abc import Sequence
from dataclasses import replace

from bonusmalus.coefficient import Coefficient
from fleet.pricing.coefficient_regime import price_fleet, price_vehicle
from fleet.pricing.facts import PricedContract, PricedVehicle
from fleet.pricing.quantities import again, cents_result, price_of
from fleet.pricing.results import Measure, Origin, Price, PriceStep, Quantity
from fleet.what_ifs.answering import Way
from fleet.what_ifs.coefficients import Ahead
from fleet.what_ifs.premiums import rest_of


def priced(
    vehicles: Sequence[PricedVehicle], coefficient: Coefficient, contract: PricedContract
) -> Price:
    """What a contract is invoiced at a coefficient.

    Args:
        vehicles: All of the contract, at the coefficient of today.
        coefficient: The supposed one.
        contract: What its notice holds beside its vehicles is carried along.
    """
    at = [replace(one, coefficient=coefficient) for one in vehicles]
    if len(at) == 1:
        found = price_vehicle(at[0], contract.parameters)
    else:
        found = price_fleet(at, contract.parameters)
    return with_rest(found, rest_of(contract, vehicles))


def with_rest(price: Price, rest_cents: int) -> Price:
    """The price of vehicles with what the notice of their contract holds beside them."""
    if not rest_cents:
        return price
    rest = Quantity("notice_rest", rest_cents, Measure.CENTS)
    inputs = (again(price.steps[-1].result), rest)
    total = cents_result("net_premium", price.cents + rest_cents)
    step = PriceStep("notice_rest", inputs, total, "annexe A121-1, art. 14")
    parts = {**price.parts, "notice_rest": rest_cents} if price.parts else {}
    return price_of((*price.steps, step), parts)


def along(
    vehicles: Sequence[PricedVehicle], ahead: Sequence[Ahead], contract: PricedContract
) -> Way:
    """The premiums at the coefficients ahead."""
    forecast = [replace(one, is_coefficient_ahead=True) for one in vehicles]
    prices = tuple(priced(forecast, one.coefficient, contract) for one in ahead)
    return Way(prices, (0,) * len(prices))


def coefficient_found(name: str, coefficient: Coefficient) -> Quantity:
    """A coefficient among the findings."""
    return Quantity(name, coefficient.hundredths, Measure.HUNDREDTHS, Origin.RESULT)


def supposed_coefficient(vehicle: PricedVehicle) -> tuple[Quantity, ...]:
    """Says that no insurer printed the coefficient, where that is so."""
    if vehicle.is_coefficient_known:
        return ()
    value = vehicle.coefficient.hundredths
    return (Quantity("coefficient", value, Measure.HUNDREDTHS, Origin.DEFAULT),)
