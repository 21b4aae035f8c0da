"""The total cost of risk of a fleet: what comes back of the premium, and what is a default."""

from dataclasses import replace

from fleet.dossier_budget import cost_of_risk_parts, default_costs
from fleet.pricing.facts import FleetFacts
from fleet.pricing.parameters import DEFAULTS, Parameters
from tests.support.priced import a_fleet, claims_of_years


def fleet(parameters: Parameters) -> FleetFacts:
    claims = claims_of_years((10_000_00, 10_000_00, 20_000_00))
    return a_fleet(60, 100_000_00, claims, parameters)


def test_a_profit_share_lowers_the_total_cost_of_risk() -> None:
    """½ × (60 % × 100 000 € − 20 000 €)."""
    plain = dict(cost_of_risk_parts(fleet(DEFAULTS)))
    shared = dict(cost_of_risk_parts(fleet(replace(DEFAULTS, has_profit_share=True))))
    assert shared.pop("profit_share") == -20_000_00
    assert shared == plain


def test_indirect_costs_are_a_default_until_somebody_enters_their_share() -> None:
    """Twice the cost of the claims of the last twelve months (FLEET.md § 1.5)."""
    entered = replace(DEFAULTS, entered=frozenset({"indirect_permille"}))
    assert default_costs(fleet(DEFAULTS)) == 40_000_00
    assert default_costs(fleet(entered)) == 0
