"""The premiums of the vehicles of a contract along supposed coefficients, renewal by renewal."""

from collections.abc import Sequence
from dataclasses import replace

from bonusmalus.coefficient import Coefficient
from fleet.pricing.coefficient_regime import price_fleet, price_vehicle
from fleet.pricing.facts import PricedContract, PricedVehicle
from fleet.pricing.results import Measure, Origin, Price, Quantity
from fleet.what_ifs.answering import Way
from fleet.what_ifs.coefficients import Ahead


def priced(
    vehicles: Sequence[PricedVehicle], coefficient: Coefficient, contract: PricedContract
) -> Price:
    """What the vehicles of a contract are invoiced at a coefficient."""
    at = [replace(one, coefficient=coefficient) for one in vehicles]
    if len(at) == 1:
        return price_vehicle(at[0], contract.parameters)
    return price_fleet(at, contract.parameters)


def along(
    vehicles: Sequence[PricedVehicle], ahead: Sequence[Ahead], contract: PricedContract
) -> Way:
    """The premiums at the coefficients ahead."""
    prices = tuple(priced(vehicles, one.coefficient, contract) for one in ahead)
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
