"""Regime B, b2: vectors of domain/FLEET.md § 1.3 and 1.4, and the weight against its formula."""

from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fleet.errors import PricingRefusedError
from fleet.pricing.facts import FleetFacts
from fleet.pricing.loss_ratio import (
    FULL_CREDIBILITY_CLAIMS,
    credibility_permille,
    loss_ratio_permille,
    next_premium,
    paid_ratio,
)
from fleet.pricing.parameters import DEFAULTS, Credibility, Parameters
from tests.support.priced import CONTRACT_ID, a_claim, a_fleet, claims_of_years

PLAIN = replace(
    DEFAULTS,
    trend_permille=0,
    development_permille=(1000, 1000, 1000),
    market_permille=0,
    claim_cap_cents=100_000_000,
    entered=frozenset({"trend_permille", "development_permille", "market_permille"}),
)
"""The worked examples leave market, trend and development aside."""
STEADY, LESS = 46_750_00, 38_335_00  # 85 % of 55 000 €; 30 % less of the 60 % at fault


def fleet_of_100(*costs: int, parameters: Parameters = PLAIN) -> FleetFacts:
    return a_fleet(100, 55_000_00, claims_of_years(costs), parameters)


@pytest.mark.parametrize(
    ("costs", "ratio", "cents"),
    [((STEADY,) * 3, 850, 64_931_00), ((STEADY, STEADY, LESS), 799, 61_035_00)],
)
def test_the_worked_example_of_100_vehicles(costs: tuple[int, ...], ratio: int, cents: int) -> None:
    facts = fleet_of_100(*costs)
    assert loss_ratio_permille(facts, CONTRACT_ID).permille == ratio
    assert abs(next_premium(facts, CONTRACT_ID).cents - cents) < 50  # printed in whole euros


@pytest.mark.parametrize(("years", "percent"), [(1, -6), (2, -12), (3, -18)])
def test_the_premium_follows_a_lasting_gain_slowly(years: int, percent: int) -> None:
    """FLEET.md § 1.4: −6, −12, −18 % at a weight of 1."""
    before = next_premium(fleet_of_100(STEADY, STEADY, STEADY), CONTRACT_ID).cents
    costs = (STEADY,) * (3 - years) + (LESS,) * years
    after = next_premium(fleet_of_100(*costs), CONTRACT_ID).cents
    assert round(Fraction(100 * (after - before), before)) == percent


def test_75_claims_weigh_0_26() -> None:
    own = replace(DEFAULTS, credibility=Credibility.ACTUARIAL)
    assert credibility_permille(own, 0, 75) == 263


def test_full_credibility_takes_the_published_number_of_claims() -> None:
    """Limited fluctuation, 90 % within 5 %: (1.645 / 0.05)², Longley-Cook 1962."""
    assert round((Decimal("1.645") / Decimal("0.05")) ** 2) == FULL_CREDIBILITY_CLAIMS


@settings(max_examples=200)
@given(st.integers(0, 3_000))
def test_the_actuarial_weight_is_the_square_root_rule(claims: int) -> None:
    own = replace(DEFAULTS, credibility=Credibility.ACTUARIAL)
    exact = min(Decimal(1), (Decimal(claims) / FULL_CREDIBILITY_CLAIMS).sqrt())
    printed = int((exact * 1000).quantize(Decimal(1), ROUND_HALF_UP))
    assert credibility_permille(own, 0, claims) == printed


@pytest.mark.parametrize(("vehicles", "weight"), [(0, 0), (25, 500), (50, 1000), (80, 1000)])
def test_in_the_market_fifty_vehicles_have_full_weight(vehicles: int, weight: int) -> None:
    assert credibility_permille(DEFAULTS, vehicles, 0) == weight


@pytest.mark.parametrize("cost", [0, 485_00])
def test_a_small_claim_is_no_gain_under_the_actuarial_rule_either(cost: int) -> None:
    own = replace(PLAIN, credibility=Credibility.ACTUARIAL)
    facts = fleet_of_100(20_000_00, 20_000_00, 20_000_00, parameters=own)
    worse = replace(facts, claims=(*facts.claims, a_claim(2027, cost)))
    assert next_premium(worse, CONTRACT_ID).cents >= next_premium(facts, CONTRACT_ID).cents


def test_the_actuarial_weight_goes_by_the_claims_to_expect() -> None:
    """300 vehicle-years at 24.74 % (FLEET.md § 1.3) are 74 claims, whatever happened."""
    own = replace(PLAIN, credibility=Credibility.ACTUARIAL)
    for costs in ((STEADY,) * 3, (0, 0, 0)):
        step = next_premium(fleet_of_100(*costs, parameters=own), CONTRACT_ID).steps[1]
        assert step.inputs[0].value == 74
        assert step.result.value == credibility_permille(own, 100, 74)


def test_the_weight_is_printed_as_a_step() -> None:
    steps = next_premium(fleet_of_100(STEADY, STEADY, STEADY), CONTRACT_ID).steps
    assert {one.rule: one.result.value for one in steps}["credibility_market"] == 1000


def test_a_premium_falls_and_rises_no_further_than_the_clamps() -> None:
    none, huge = fleet_of_100(0, 0, 0), fleet_of_100(*(10 * STEADY,) * 3)
    assert next_premium(none, CONTRACT_ID).cents == 44_000_00
    assert next_premium(huge, CONTRACT_ID).cents == 82_500_00


def test_a_fleet_that_grows_across_fifty_gets_full_weight() -> None:
    facts = a_fleet(40, 22_000_00, claims_of_years((0, 0, 0)), PLAIN)
    same, grown = next_premium(facts, CONTRACT_ID), next_premium(facts, CONTRACT_ID, 60)
    weights = [one.steps[1].result.value for one in (same, grown)]
    assert weights == [800, 1000]
    assert grown.cents == 22_000_00 * 60 // 40 * 80 // 100


def test_the_ratio_that_an_insurer_prints_is_neither_trended_nor_developed() -> None:
    facts = fleet_of_100(STEADY, STEADY, STEADY, parameters=DEFAULTS)
    assert paid_ratio(facts, CONTRACT_ID).permille == 850
    assert loss_ratio_permille(facts, CONTRACT_ID).permille > 850


def test_a_claim_kept_in_house_does_not_count() -> None:
    facts = a_fleet(10, 10_000_00, [a_claim(2027, 900_00, is_declared=False)], PLAIN)
    assert loss_ratio_permille(facts, CONTRACT_ID).number_of_claims == 0


@pytest.mark.parametrize("reason", ["no_years", "no_premium", "no_contract"])
def test_what_cannot_be_worked_out_is_refused_with_its_reason(reason: str) -> None:
    facts = {
        "no_years": a_fleet(10, 10_000_00, (), years=()),
        "no_premium": a_fleet(10, 0, ()),
        "no_contract": a_fleet(10, 10_000_00, ()),
    }[reason]
    with pytest.raises(PricingRefusedError) as refused:
        next_premium(facts, 99 if reason == "no_contract" else CONTRACT_ID)
    assert refused.value.reason == reason


COSTS = st.tuples(*(st.integers(0, 80_000_00) for _ in range(3)))


@settings(max_examples=60)
@given(COSTS, st.integers(0, 2), st.integers(0, 80_000_00), st.sampled_from(Credibility))
def test_one_more_claim_never_lowers_a_premium(
    costs: tuple[int, ...], year: int, more: int, credibility: Credibility
) -> None:
    own = replace(DEFAULTS, credibility=credibility)
    facts = a_fleet(30, 20_000_00, claims_of_years(costs), own)
    worse = replace(facts, claims=(*facts.claims, a_claim(2025 + year, more)))
    before, after = (next_premium(one, CONTRACT_ID) for one in (facts, worse))
    assert after.cents >= before.cents


@settings(max_examples=60)
@given(COSTS, st.integers(0, 2), st.integers(0, 80_000_00), st.sampled_from(Credibility))
def test_a_dearer_claim_never_lowers_a_premium(
    costs: tuple[int, ...], year: int, more: int, credibility: Credibility
) -> None:
    own = replace(DEFAULTS, credibility=credibility)
    dearer = [cost + more * (place == year) for place, cost in enumerate(costs)]
    before, after = (
        next_premium(a_fleet(30, 20_000_00, claims_of_years(one), own), CONTRACT_ID)
        for one in (costs, dearer)
    )
    assert after.cents >= before.cents


@settings(max_examples=40)
@given(COSTS, st.integers(1_000_00, 60_000_00), st.integers(0, 40_000_00))
def test_a_higher_cap_never_lowers_a_premium(costs: tuple[int, ...], cap: int, more: int) -> None:
    def priced(cents: int) -> int:
        own = replace(DEFAULTS, claim_cap_cents=cents)
        return next_premium(a_fleet(60, 30_000_00, claims_of_years(costs), own), CONTRACT_ID).cents

    assert priced(cap + more) >= priced(cap)
