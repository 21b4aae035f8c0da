"""Taxes on the net premium of a fleet contract, whose guarantees are not told apart (§ 1.2)."""

from collections.abc import Iterable
from fractions import Fraction

from fleet.pricing.coefficient_regime import GROSS_PARTS, price_vehicle
from fleet.pricing.exact import half_up, in_permille, rate
from fleet.pricing.facts import PricedVehicle
from fleet.pricing.parameters import Parameters
from fleet.pricing.quantities import again, cents_of, cents_result, permille_of, price_of
from fleet.pricing.results import Measure, Price, PriceStep, Quantity

_SOURCE = "FLEET.md § 1.2"
_NONE, _ALL = Fraction(0), Fraction(1)


def heavy_share(vehicles: Iterable[PricedVehicle]) -> Fraction:
    """Which part of the premium of some vehicles is of those above 3.5 t: other taxes.

    By what each costs; where no premium is known, by their number.
    """
    found = list(vehicles)
    costs = [price_vehicle(one).cents for one in found]
    weights = costs if sum(costs) else [1] * len(found)
    pairs = zip(found, weights, strict=True)
    heavy = sum(weight for one, weight in pairs if one.is_heavy)
    return Fraction(heavy, sum(weights)) if found else _NONE


def with_taxes(net: Price, parameters: Parameters, heavy: Fraction = _NONE) -> Price:
    """The gross premium: liability's share of the net one is taxed as liability, the rest as other.

    Args:
        net: What is taxed.
        parameters: Of the contract.
        heavy: `heavy_share` of its vehicles: their liability bears another tax.

    Returns:
        With the steps of `net` and the parts `net`, `tax` and `contribution`.
    """
    share = rate(parameters.liability_share_permille)
    liability = (_ALL - heavy) * rate(parameters.liability_tax_permille)
    liability += heavy * rate(parameters.heavy_liability_tax_permille)
    mean = share * liability + (_ALL - share) * rate(parameters.other_tax_permille)
    gross = half_up(Fraction(net.cents) * (_ALL + mean)) + parameters.contribution_cents
    tax = gross - net.cents - parameters.contribution_cents
    inputs = (
        again(net.steps[-1].result),
        permille_of(parameters, "liability_share_permille"),
        *_rates(parameters, heavy),
        permille_of(parameters, "other_tax_permille"),
        cents_of(parameters, "contribution_cents"),
    )
    step = PriceStep("gross_premium", inputs, cents_result("gross_premium", gross), _SOURCE)
    parts = dict(zip(GROSS_PARTS, (net.cents, tax, parameters.contribution_cents), strict=True))
    return price_of((*net.steps, step), parts)


def _rates(parameters: Parameters, heavy: Fraction) -> tuple[Quantity, ...]:
    """The taxes on liability that are borne, and by which part of the premium the heavier one."""
    light_tax = permille_of(parameters, "liability_tax_permille")
    heavy_tax = permille_of(parameters, "heavy_liability_tax_permille")
    if not heavy:
        return (light_tax,)
    if heavy == _ALL:
        return (heavy_tax,)
    return light_tax, heavy_tax, Quantity("heavy_share", in_permille(heavy), Measure.PERMILLE)
