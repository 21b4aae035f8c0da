"""Taxes on the net premium of a fleet contract, whose guarantees are not told apart (§ 1.2)."""

from fractions import Fraction

from fleet.pricing.coefficient_regime import GROSS_PARTS, tax_rates
from fleet.pricing.exact import half_up, rate
from fleet.pricing.parameters import Parameters
from fleet.pricing.quantities import again, cents_result, permille_of, price_of
from fleet.pricing.results import Price, PriceStep

_SOURCE = "FLEET.md § 1.2"


def with_taxes(net: Price, parameters: Parameters) -> Price:
    """The gross premium: liability's share of the net one is taxed as liability, the rest as other.

    Returns:
        With the steps of `net` and the parts `net`, `tax` and `contribution`.
    """
    share = rate(parameters.liability_share_permille)
    mean = share * rate(parameters.liability_tax_permille)
    mean += (1 - share) * rate(parameters.other_tax_permille)
    gross = half_up(Fraction(net.cents) * (1 + mean)) + parameters.contribution_cents
    tax = gross - net.cents - parameters.contribution_cents
    inputs = (
        again(net.steps[-1].result),
        permille_of(parameters, "liability_share_permille"),
        *tax_rates(parameters, is_heavy=False),
    )
    step = PriceStep("gross_premium", inputs, cents_result("gross_premium", gross), _SOURCE)
    parts = dict(zip(GROSS_PARTS, (net.cents, tax, parameters.contribution_cents), strict=True))
    return price_of((*net.steps, step), parts)
