"""Quantities of the steps of a price: parameters with their origin, results of earlier steps."""

from fleet.pricing.facts import PricedContract
from fleet.pricing.parameters import Parameters
from fleet.pricing.results import Measure, Origin, Price, PriceStep, Quantity


def parameter(parameters: Parameters, name: str, measure: Measure, value: int) -> Quantity:
    """A parameter as it goes into a step: entered from the policy, or a default."""
    origin = Origin.POLICY if name in parameters.entered else Origin.DEFAULT
    return Quantity(name, value, measure, origin)


def permille_of(parameters: Parameters, name: str) -> Quantity:
    """A rate among the parameters."""
    return parameter(parameters, name, Measure.PERMILLE, getattr(parameters, name))


def cents_of(parameters: Parameters, name: str) -> Quantity:
    """An amount among the parameters."""
    return parameter(parameters, name, Measure.CENTS, getattr(parameters, name))


def again(quantity: Quantity) -> Quantity:
    """The result of a step as it goes into a later one."""
    return Quantity(quantity.name, quantity.value, quantity.measure, Origin.RESULT)


def net_now(contract: PricedContract) -> Quantity:
    """The net premium of the running year, as it goes into a step."""
    return Quantity("net_now", contract.net_cents, Measure.CENTS, contract.net_origin)


def cents_result(name: str, cents: int) -> Quantity:
    """An amount that a step gives."""
    return Quantity(name, cents, Measure.CENTS, Origin.RESULT)


def price_of(steps: tuple[PriceStep, ...], parts: dict[str, int] | None = None) -> Price:
    """The price that the last of the steps gives."""
    return Price(steps[-1].result.value, steps, parts or {})
