"""b1, b3 to b6, total cost of risk, both regimes: vectors and properties of domain/FLEET.md § 1."""

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fleet.driving import Regime
from fleet.errors import PricingRefusedError
from fleet.pricing import burning_cost, clause_grid, cost_of_risk, deductible, frequency
from fleet.pricing.both_regimes import every_model, side_by_side
from fleet.pricing.facts import FleetFacts, Guarantee
from fleet.pricing.parameters import DEFAULTS, ILLUSTRATIVE_GRID, GridBand
from fleet.pricing.profit_share import share
from fleet.pricing.results import Origin
from fleet.pricing.taxes import heavy_share, with_taxes
from tests.support.priced import CONTRACT_ID, a_claim, a_fleet, a_vehicle, claims_of_years

PRESS = replace(
    DEFAULTS, trend_permille=0, development_permille=(1000, 1000, 1000), expense_permille=0
)


def test_the_press_example_of_400_vehicles() -> None:
    """FLEET.md § 1.3: 15 % × 1 500 € × 400 = 90 000 €, with a load of 40 % 126 000 €."""
    claims = [a_claim(2027, 1_500_00) for _ in range(60)]
    facts = a_fleet(400, 220_000_00, claims, PRESS, years=(2027,))
    price = burning_cost.next_premium(facts, CONTRACT_ID)
    assert price.parts == {"claims": 90_000_00, "large_losses": 36_000_00, "expenses": 0}
    assert price.cents == 126_000_00


def test_100_euros_of_claims_make_139_of_net_premium() -> None:
    """FLEET.md § 1.3: the default share of expenses is 28 %, 1 / 0.72 = 1.389."""
    own = replace(PRESS, expense_permille=280, liability_load_permille=0)
    facts = a_fleet(1, 0, [a_claim(2027, 100_00)], own, years=(2027,))
    assert burning_cost.next_premium(facts, CONTRACT_ID).cents == 138_89


def test_a_claim_of_80_000_euros_counts_up_to_its_cap() -> None:
    """FLEET.md § 1.4, 7: the default cap is 50 000 €."""
    facts = a_fleet(60, 30_000_00, [a_claim(2027, 80_000_00)], PRESS, years=(2027,))
    assert burning_cost.next_premium(facts, CONTRACT_ID).parts["claims"] == 50_000_00


def test_older_claims_are_trended_and_recent_ones_developed() -> None:
    facts = a_fleet(60, 30_000_00, claims_of_years((100_00, 100_00, 100_00)))
    years = burning_cost.next_premium(facts, CONTRACT_ID).steps[:3]
    assert [one.result.value for one in years] == [108_16, 109_20, 120_00]


@settings(max_examples=40)
@given(st.lists(st.integers(0, 90_000_00), max_size=4), st.integers(0, 90_000_00))
def test_one_more_claim_never_lowers_a_burning_cost(costs: list[int], more: int) -> None:
    facts = a_fleet(20, 9_000_00, [a_claim(2026, one) for one in costs])
    worse = replace(facts, claims=(*facts.claims, a_claim(2027, more)))
    before, after = (burning_cost.next_premium(one, CONTRACT_ID) for one in (facts, worse))
    assert after.cents >= before.cents
    assert sum(after.parts.values()) == after.cents == after.steps[-1].result.value


def grid_facts(ratio_percent: int) -> FleetFacts:
    cost = 10_000_00 * ratio_percent // 100
    return a_fleet(30, 10_000_00, claims_of_years((cost,) * 3))


@pytest.mark.parametrize(
    ("ratio", "change"),
    [(0, -100), (39, -100), (40, -50), (60, 0), (71, 0), (72, 100), (85, 200), (100, 350)],
)
def test_the_illustrative_grid_changes_by_band(ratio: int, change: int) -> None:
    price = clause_grid.next_premium(grid_facts(ratio), CONTRACT_ID, ILLUSTRATIVE_GRID)
    assert price.cents == 10_000_00 * (1000 + change) // 1000
    assert clause_grid.is_renewal_at_risk(price) is (ratio == 100)


def test_a_contract_has_no_grid_until_it_is_entered_from_its_policy() -> None:
    with pytest.raises(PricingRefusedError) as refused:
        clause_grid.next_premium(grid_facts(50), CONTRACT_ID)
    assert refused.value.reason == "no_grid"


def test_the_illustrative_grid_is_told_to_be_no_fact() -> None:
    price = clause_grid.next_premium(grid_facts(50), CONTRACT_ID, ILLUSTRATIVE_GRID)
    own = clause_grid.next_premium(grid_facts(50), CONTRACT_ID, (GridBand(0, 30),))
    assert price.steps[1].result.origin is Origin.DEFAULT
    assert own.steps[1].result.origin is Origin.POLICY


def test_a_profit_share_is_off_until_the_policy_says_otherwise() -> None:
    assert share(100_000_00, 20_000_00, DEFAULTS).cents == 0


@pytest.mark.parametrize(
    ("claims", "back"), [(20_000_00, 20_000_00), (60_000_00, 0), (1, 2_999_999)]
)
def test_half_of_what_is_below_60_percent_comes_back(claims: int, back: int) -> None:
    """FLEET.md § 1.3, b4: π × max(0, θ × P − S)."""
    own = replace(DEFAULTS, has_profit_share=True)
    assert share(100_000_00, claims, own).cents == back + (claims == 1)


def test_the_usual_frequency_is_the_sum_of_what_is_covered() -> None:
    """FLEET.md § 1.3: 24.7 % over all guarantees."""
    assert round(frequency.reference_frequency(frozenset(Guarantee)) * 1000) == 247
    covered = frozenset({Guarantee.LIABILITY, Guarantee.GLASS})
    assert frequency.reference_frequency(covered) == Fraction(1651, 10_000)


def test_twice_the_usual_frequency_is_clamped_at_a_quarter() -> None:
    facts = a_fleet(10, 5_000_00, [a_claim(2027, 500_00) for _ in range(15)])
    assert frequency.next_premium(facts, CONTRACT_ID).cents == 6_250_00


def test_no_claim_at_all_takes_a_quarter_off_a_small_fleet() -> None:
    assert frequency.next_premium(a_fleet(10, 5_000_00, ()), CONTRACT_ID).cents == 3_750_00


def test_a_deductible_of_600_instead_of_300_leaves_more_to_the_company() -> None:
    """FLEET.md § 1.4, 5."""
    claims = [
        a_claim(2027, cost, guarantee=Guarantee.DAMAGE, deductible_cents=300_00)
        for cost in (200_00, 450_00, 2_000_00)
    ]
    facts = a_fleet(10, 5_000_00, claims)
    price = deductible.effect(facts, CONTRACT_ID, 600_00)
    assert price.parts == {"retained_after": 1_250_00, "retained_before": -800_00}
    repriced = deductible.with_deductible(facts, CONTRACT_ID, 600_00)
    assert [one.is_declared for one in repriced.claims] == [False, False, True]


@settings(max_examples=40)
@given(
    st.lists(st.integers(0, 20_000_00), max_size=4),
    st.integers(0, 3_000_00),
    st.integers(0, 3_000_00),
)
def test_a_higher_deductible_never_leaves_less_nor_costs_more_premium(
    costs: list[int], cents: int, more: int
) -> None:
    claims = [a_claim(2026, one, guarantee=Guarantee.DAMAGE) for one in costs]
    facts = a_fleet(20, 9_000_00, claims)
    low, high = (deductible.effect(facts, CONTRACT_ID, one).cents for one in (cents, cents + more))
    assert high >= low
    premiums = [
        burning_cost.next_premium(
            deductible.with_deductible(facts, CONTRACT_ID, one), CONTRACT_ID
        ).cents
        for one in (cents, cents + more)
    ]
    assert premiums[1] <= premiums[0]


def test_the_cost_of_risk_is_the_sum_of_its_parts() -> None:
    """FLEET.md § 1.5."""
    claims = (
        a_claim(2027, 2_000_00, deductible_cents=300_00, downtime_days=4),
        a_claim(2027, 400_00, is_declared=False),
        a_claim(2027, 1_000_00, deductible_cents=300_00, recovered_cents=900_00, downtime_days=1),
    )
    costs = cost_of_risk.CompanyCosts(admin_hours=10, prevention_cents=1_000_00, rebate_cents=50_00)
    price = cost_of_risk.total(20_000_00, claims, DEFAULTS, costs)
    assert price.parts == {
        "premium": 20_000_00,
        "deductibles": 600_00,
        "in_house": 400_00,
        "downtime": 250_00,  # five days at the default of 50 €
        "indirect": 800_00,  # of the claim whose days nobody entered
        "admin": 350_00,
        "work_accidents": 0,
        "prevention": 1_000_00,
        "recoveries": -200_00,  # what goes beyond the insurer's 700 €
        "profit_share": 0,
        "rebates": -50_00,
    }
    assert price.cents == sum(price.parts.values()) == price.steps[-1].result.value


def test_the_default_indirect_cost_makes_3_600_euros_of_1_200() -> None:
    """FLEET.md § 1.5: direct 1 200 €, indirect at least 2 400 €."""
    price = cost_of_risk.total(0, [a_claim(2027, 1_200_00, is_declared=False)], DEFAULTS)
    assert price.cents == 3_600_00


def test_a_fleet_premium_is_taxed_by_the_share_of_liability() -> None:
    """36 % at 35 %, 64 % at 18 %."""
    net = burning_cost.next_premium(a_fleet(10, 0, claims_of_years((500_00,) * 3)), CONTRACT_ID)
    gross = with_taxes(net, replace(DEFAULTS, contribution_cents=500))
    assert gross.cents - 500 == round(Fraction(net.cents * 12_412, 10_000))
    assert sum(gross.parts.values()) == gross.cents


def test_the_same_fleet_is_priced_both_ways() -> None:
    both = side_by_side(a_fleet(60, 30_000_00, claims_of_years((9_000_00,) * 3)), CONTRACT_ID)
    assert both.by_coefficient.cents == 60 * 500_00
    assert both.by_claims is not None
    assert both.by_claims_gross is not None
    assert both.by_claims_gross.parts["net"] == both.by_claims.cents


def test_both_regimes_pay_for_the_same_covers() -> None:
    """A notice prints the premium after the coefficient, without what is outside the clause."""
    facts = a_fleet(60, 9_000_00, (), years=(2027,))
    vehicles = tuple(a_vehicle(one, outside_cents=5_000) for one in range(60))
    contract = replace(facts.contracts[0], regime=Regime.STATUTORY)
    both = side_by_side(replace(facts, contracts=(contract,), vehicles=vehicles), CONTRACT_ID)
    assert both.by_claims is not None
    now = {one.name: one.value for one in both.by_claims.steps[-1].inputs}["net_now"]
    assert now == both.by_coefficient.cents == 60 * 550_00


def test_a_fleet_without_years_is_priced_by_its_coefficients_alone() -> None:
    both = side_by_side(a_fleet(5, 2_500_00, (), years=()), CONTRACT_ID)
    assert (both.by_claims, both.refused) == (None, "no_years")


def test_every_model_that_can_say_something_does() -> None:
    facts = a_fleet(60, 30_000_00, claims_of_years((9_000_00,) * 3))
    assert list(every_model(facts, CONTRACT_ID)) == ["loss_ratio", "burning_cost", "frequency"]


def lorries(number: int, cars: int) -> FleetFacts:
    """Vehicles above 3.5 t and others, alike in what they cost: 36 % of it liability."""
    facts = a_fleet(number + cars, (number + cars) * 500_00, claims_of_years((500_00,) * 3))
    vehicles = tuple(
        replace(a_vehicle(one, liability_cents=18_000, other_cents=32_000), is_heavy=one < number)
        for one in range(number + cars)
    )
    return replace(facts, vehicles=vehicles)


@pytest.mark.parametrize(("number", "cars"), [(4, 0), (2, 2), (0, 4)])
def test_both_regimes_tax_heavy_vehicles_alike(number: int, cars: int) -> None:
    both = side_by_side(lorries(number, cars), CONTRACT_ID)
    assert both.by_claims is not None
    assert both.by_claims_gross is not None
    mono = Fraction(both.by_coefficient_gross.cents, both.by_coefficient.cents)
    assert both.by_claims_gross.cents == round(both.by_claims.cents * mono)


def test_the_share_of_heavy_vehicles_goes_by_number_where_no_premium_is_known() -> None:
    unknown = [a_vehicle(one, liability_cents=0, other_cents=0) for one in range(4)]
    assert heavy_share([replace(unknown[0], is_heavy=True), *unknown[1:]]) == Fraction(1, 4)
    assert heavy_share([]) == 0
