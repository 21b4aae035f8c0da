"""The coefficient to expect, worked out over the states of the clause (FLEET.md § 1.2)."""

from datetime import date
from fractions import Fraction

import pytest

from fleet.what_ifs.expected import CERTAIN, Forecast, mean_hundredths, poisson
from tests.support.what_if_fleets import mono_fleet

AFTER_THE_PERIOD = date(2027, 1, 15)  # the coming renewal is settled, the year after it is whole


@pytest.mark.parametrize(("frequency", "factor"), [("0.10", 0.980), ("0.07", 0.971)])
def test_a_year_multiplies_the_coefficient_by_what_the_published_formula_says(
    frequency: str, factor: float
) -> None:
    """FLEET.md § 1.2: λ = 0.10 → × 0.980, λ = 0.07 → × 0.971, but for the rounding down."""
    facts = mono_fleet(100, as_at=AFTER_THE_PERIOD)
    near, far = Forecast(facts, Fraction(frequency), 2).of(facts.vehicles[0])
    assert mean_hundredths(near) == 95
    assert float(mean_hundredths(far)) / 95 == pytest.approx(factor, abs=0.006)


@pytest.mark.parametrize("frequency", [Fraction(0), Fraction(1, 10), Fraction(3)])
def test_probabilities_add_up_to_one_whatever_happens(frequency: Fraction) -> None:
    facts = mono_fleet(55)
    assert sum(poisson(frequency)) == CERTAIN
    for ahead in Forecast(facts, frequency, 6).of(facts.vehicles[0]):
        assert sum(ahead.values()) == CERTAIN
        assert min(ahead) >= 50


def test_without_a_chance_of_a_claim_the_coefficient_is_that_of_clean_years() -> None:
    facts = mono_fleet(80)
    found = Forecast(facts, Fraction(0), 3).of(facts.vehicles[0])
    assert [mean_hundredths(one) for one in found] == [76, 72, 68]
