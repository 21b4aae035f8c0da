"""Planning with the coefficient: vectors of domain/FLEET.md § 1.2."""

from fractions import Fraction

import pytest

from bonusmalus.claims import Liability
from bonusmalus.clause import VehicleUse
from bonusmalus.coefficient import FLOOR, Coefficient
from fleet.pricing.expectation import (
    break_even_frequency,
    claim_cost,
    hundredths_of_years_to_undo,
)

BUSINESS, TOURS = VehicleUse.BUSINESS, VehicleUse.TOURS


def test_reductions_and_increases_balance_at_one_claim_in_six_years() -> None:
    assert break_even_frequency(BUSINESS) == Fraction(5, 30)
    assert break_even_frequency(TOURS) == Fraction(7, 27)


def test_four_and_a_third_years_without_claim_undo_one() -> None:
    assert hundredths_of_years_to_undo(BUSINESS) == 435
    assert hundredths_of_years_to_undo(TOURS) == 251


@pytest.mark.parametrize(("years", "cents"), [(5, 99_000), (8, 147_600)])
def test_one_claim_at_0_80_and_900_euros_costs_what_the_fact_page_says(
    years: int, cents: int
) -> None:
    cost = claim_cost(90_000, Coefficient(80), BUSINESS, years)
    assert (cost.cents, sum(cost.parts.values()), len(cost.parts)) == (cents, cents, years)


def test_a_claim_after_three_years_at_the_floor_costs_nothing_but_the_way_there() -> None:
    """Annexe A121-1, art. 4: the first claim after three years at 0.50 brings no increase."""
    assert claim_cost(90_000, FLOOR, BUSINESS, years_at_floor=3).cents == 0
    assert claim_cost(90_000, FLOOR, BUSINESS).cents > 0


def test_a_claim_with_partial_liability_costs_less() -> None:
    full = claim_cost(90_000, Coefficient(80), BUSINESS)
    partial = claim_cost(90_000, Coefficient(80), BUSINESS, liability=Liability.PARTIAL)
    assert 0 < partial.cents < full.cents
