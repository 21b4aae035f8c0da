"""What-if 1 of FLEET.md § 1.4: fewer claims with fault."""

from dataclasses import replace
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from fleet.pricing.facts import FleetFacts
from fleet.pricing.parameters import ILLUSTRATIVE_GRID
from fleet.pricing.results import Origin
from fleet.what_ifs import Lesson, Question, WhatIf, answer
from tests.support.what_if_fleets import EXAMPLE, FLEET, fleet_of_the_example, mono_fleet

FEWER = Question(WhatIf.FEWER_CLAIMS, {"fewer": 300, "years": 3})


def with_deductibles(facts: FleetFacts) -> FleetFacts:
    """The same claims, each with a deductible of 300 € and two days without the vehicle."""
    claims = tuple(
        replace(one, cost_cents=one.cost_cents + 300_00, deductible_cents=300_00, downtime_days=2)
        for one in facts.claims
    )
    return replace(facts, claims=claims)


def test_the_example_of_100_vehicles_falls_by_6_then_12_then_18_percent() -> None:
    """FLEET.md § 1.4, worked example for #1."""
    years = answer(fleet_of_the_example(), FEWER).years
    assert [one.change_permille for one in years] == [0, -60, -120, -180]


def test_the_example_renews_at_64_931_without_and_at_61_035_with_fewer_claims() -> None:
    """FLEET.md § 1.4: 64 931 → 61 035 €, with an S/P of 72 % as target."""
    found = answer(fleet_of_the_example(), FEWER)
    assert round(found.before.cents / 100) == 64_931
    assert round(found.after.cents / 100) == 61_035


def test_the_three_year_s_p_of_the_example_falls_to_79_9_percent_only() -> None:
    """FLEET.md § 1.4: that year's S/P is 69.7 %, the three-year one still 79.9 %.

    The step prints the S/P of the premium of that day, which has risen to 64 931 €: 0.799 / 0.85
    of the target of 72 %.
    """
    found = answer(fleet_of_the_example(), FEWER)
    ratio = next(one.result for one in found.after.steps if one.result.name == "loss_ratio")
    assert ratio.value == round(720 * 799 / 850)


def test_the_premium_follows_slowly_and_own_costs_fall_at_once() -> None:
    """The lesson of FLEET.md § 1.4: of 60 % of the claims, 30 % are gone from the first year."""
    found = answer(with_deductibles(fleet_of_the_example()), FEWER)
    first = found.years[0]
    assert first.change_permille == 0
    assert first.own_after_cents == first.own_before_cents * 82 // 100 > 0
    assert found.lessons[:2] == (Lesson.PREMIUM_FOLLOWS_SLOWLY, Lesson.OWN_COSTS_FALL_AT_ONCE)


def test_with_a_year_ahead_the_coming_renewal_feels_it_already() -> None:
    facts = replace(fleet_of_the_example(as_at=date(2026, 1, 1)))
    found = answer(facts, FEWER)
    assert found.compared_on == date(2027, 1, 1)
    assert found.before.cents > found.after.cents


def test_a_small_fleet_is_told_that_this_is_mostly_luck() -> None:
    """With ten vehicles the own claims count for 20 %: market practice, FLEET.md § 1.3."""
    found = answer(fleet_of_the_example(vehicles=10), FEWER)
    assert next(one.value for one in found.findings if one.name == "credibility") == 200
    assert Lesson.MOSTLY_LUCK in found.lessons


def test_every_default_says_that_it_is_one_and_what_was_entered_does_not() -> None:
    found = answer(fleet_of_the_example(), FEWER)
    origins = {one.name: one.origin for one in found.assumptions}
    assert origins["target_permille"] is Origin.DEFAULT
    assert origins["market_permille"] is Origin.POLICY


def test_a_contract_with_a_grid_renews_by_its_grid() -> None:
    parameters = replace(EXAMPLE, grid=ILLUSTRATIVE_GRID)
    found = answer(fleet_of_the_example(parameters), FEWER)
    assert found.years[0].before_cents == 66_000_00
    assert any(step.rule == "grid_band" for step in found.steps)


def test_under_the_clause_fewer_claims_lower_what_is_to_be_expected() -> None:
    found = answer(mono_fleet(number=5), Question(WhatIf.FEWER_CLAIMS))
    falls = [one.after_cents - one.before_cents for one in found.years]
    assert falls == sorted(falls, reverse=True)
    assert falls[-1] < 0


def test_all_contracts_together_are_the_sum_of_each() -> None:
    fleet, mono = fleet_of_the_example(), mono_fleet(as_at=date(2026, 12, 31))
    both = replace(
        fleet,
        contracts=fleet.contracts + mono.contracts,
        vehicles=fleet.vehicles + mono.vehicles,
        years=fleet.years + mono.years,
    )
    whole = answer(both, Question(WhatIf.FEWER_CLAIMS))
    parts = [
        answer(both, Question(WhatIf.FEWER_CLAIMS, {"contract": one.id})) for one in both.contracts
    ]
    for place, year in enumerate(whole.years):
        assert year.before_cents == sum(one.years[place].before_cents for one in parts)
        assert year.after_cents == sum(one.years[place].after_cents for one in parts)


@settings(max_examples=25)
@given(st.integers(1, 999), st.integers(1, 999))
def test_fewer_claims_never_cost_more(one: int, other: int) -> None:
    """At equal parameters, the more claims are gone the lower is every renewal."""
    more, less = sorted((one, other))
    facts = fleet_of_the_example(vehicles=30, as_at=date(2026, 6, 30))
    dear, cheap = (
        answer(facts, Question(WhatIf.FEWER_CLAIMS, {"fewer": fewer, "contract": FLEET})).years
        for fewer in (more, less)
    )
    assert all(a.after_cents >= b.after_cents for a, b in zip(dear, cheap, strict=True))
    assert all(one.after_cents <= one.before_cents for one in dear)


def test_a_new_contract_of_which_nothing_is_known_is_left_out_of_the_sum_and_said_so() -> None:
    fleet = fleet_of_the_example()
    new = replace(fleet.contracts[0], id=9, net_cents=1)
    both = replace(fleet, contracts=(*fleet.contracts, new))
    found = answer(both, Question(WhatIf.FEWER_CLAIMS))
    assert found.before == answer(fleet, FEWER).before
    assert [one.value for one in found.assumptions if one.name == "contracts_left_out"] == [1]
