"""Regime B, b4: the share of the insurer's gain that comes back after the year (FLEET.md § 1.3)."""

from datetime import timedelta
from fractions import Fraction

from fleet.pricing.exact import half_up, rate
from fleet.pricing.experience import USUAL_YEARS, contract_in, lived_years
from fleet.pricing.facts import FleetFacts
from fleet.pricing.parameters import Parameters
from fleet.pricing.quantities import cents_result, permille_of, price_of
from fleet.pricing.results import Measure, Price, PriceStep, Quantity

_SOURCE = "FLEET.md § 1.3, b4"


def share_of_last_year(facts: FleetFacts, contract_id: int) -> Price | None:
    """What comes back of the last insurance year that is over, with its claims as filed.

    Returns:
        None where the policy has no such clause, or no year of it is over.

    Raises:
        PricingRefusedError: There is no such contract (`no_contract`).
    """
    parameters = contract_in(facts, contract_id).parameters
    has_years = any(
        one.contract_id == contract_id and one.starts_on <= facts.as_at for one in facts.years
    )
    if not parameters.has_profit_share or not has_years:
        return None
    tomorrow = facts.as_at + timedelta(days=1)
    lived = lived_years(facts, contract_id, USUAL_YEARS)
    over = [one for one in lived if one.year.ends_before <= tomorrow]
    if not over:
        return None
    claims = sum(one.charge_cents for one in over[-1].claims)
    return share(over[-1].premium_cents, claims, parameters)


def share(premium_cents: int, claims_cents: int, parameters: Parameters) -> Price:
    """What comes back: π × max(0, θ × premium − claims); nothing where there is no such clause.

    Args:
        premium_cents: Net premium of the year.
        claims_cents: What the insurer bore of it.
        parameters: Of the contract.
    """
    inputs = (
        Quantity("premium", premium_cents, Measure.CENTS),
        Quantity("claims", claims_cents, Measure.CENTS),
        permille_of(parameters, "profit_threshold_permille"),
        permille_of(parameters, "profit_share_permille"),
    )
    if not parameters.has_profit_share:
        none = PriceStep("no_profit_share", inputs[:2], cents_result("profit_share", 0), _SOURCE)
        return price_of((none,))
    threshold = premium_cents * rate(parameters.profit_threshold_permille)
    gain = max(threshold - claims_cents, Fraction(0))
    back = half_up(gain * rate(parameters.profit_share_permille))
    return price_of(
        (PriceStep("profit_share", inputs, cents_result("profit_share", back), _SOURCE),)
    )
