"""What premiums cost in a calendar year, and its range."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fleet.calendar_cost import calendar_cost
from fleet.dossier_budget import forecast
from fleet.driving import Regime
from fleet.fleet_premium import fleet_premium
from fleet.pricing.facts import FleetFacts, InsuranceYear
from fleet.pricing.parameters import Parameters
from tests.support.what_if_fleets import MONO, fleet_of_the_example, mono_contract, mono_fleet

DRAWS = 60
MONO_CAR = mono_fleet()


def with_what_cannot_be_drawn(facts: FleetFacts) -> FleetFacts:
    """The same, a vehicle without a contract, and a fleet's own contract without any vehicle."""
    alone = replace(facts.vehicles[0], id=777, contract_id=None, regime=Regime.EXCLUDED)
    empty = replace(mono_contract(78), regime=Regime.FLEET_CLAUSE, net_cents=1_000_00)
    return replace(facts, vehicles=(*facts.vehicles, alone), contracts=(*facts.contracts, empty))


def test_a_contract_that_renews_in_october_counts_nine_months_at_the_premium_of_today() -> None:
    contract = replace(MONO_CAR.contracts[0], renewal_on=date(2027, 10, 1))
    facts = replace(MONO_CAR, contracts=(contract,), years=())
    premium = fleet_premium(facts)
    before, after = premium.today.gross.cents, premium.projected.gross.cents

    found = calendar_cost(facts, 2027, 0)

    assert found.known_cents == round(before * 273 / 365 + after * 92 / 366)


def test_the_running_calendar_year_has_what_was_paid_before_its_renewal() -> None:
    contract = replace(MONO_CAR.contracts[0], renewal_on=date(2027, 3, 1))
    paid = InsuranceYear(MONO, date(2025, 3, 1), date(2026, 3, 1), 365, 365_00)
    facts = replace(MONO_CAR, contracts=(contract,), years=(paid,))
    gross, net = fleet_premium(facts).today.gross.cents, contract.net_cents

    found = calendar_cost(facts, 2026, DRAWS)

    assert found.known_cents == round((59 * 100 + net * 306 / 365) * gross / net)
    assert found.range is None  # nothing of that year is to come


def test_what_cannot_be_drawn_counts_in_the_range_as_it_does_in_the_forecast() -> None:
    facts = with_what_cannot_be_drawn(MONO_CAR)
    rest = calendar_cost(facts, 2027, 0).known_cents - calendar_cost(MONO_CAR, 2027, 0).known_cents

    whole, part = calendar_cost(facts, 2027, DRAWS), calendar_cost(MONO_CAR, 2027, DRAWS)

    assert whole.range is not None
    assert part.range is not None
    assert rest > 1_000_00
    assert abs(whole.range.low_cents - part.range.low_cents - rest) <= 1
    assert abs(whole.range.high_cents - part.range.high_cents - rest) <= 1
    assert (whole.number_fixed, part.number_fixed) == (2, 0)


@pytest.mark.parametrize("facts", [MONO_CAR, fleet_of_the_example(Parameters(), 20)])
def test_what_is_known_and_its_range_have_the_same_taxes(facts: FleetFacts) -> None:
    found = calendar_cost(facts, 2027, DRAWS)

    assert found.range is not None
    assert found.range.low_cents <= found.forecast_cents <= found.range.high_cents
    assert found.range.low_cents * 2 > found.known_cents


@given(st.integers(100_00, 2_000_00))
@settings(max_examples=20, deadline=None)
def test_a_budget_over_the_forecast_lies_in_the_upper_half_of_the_range(budget: int) -> None:
    found = forecast(MONO_CAR, 2027, budget, DRAWS)

    assert ((found.variance_cents or 0) <= 0) is (found.likely in {"likely", "enough"})
