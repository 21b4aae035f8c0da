"""What-ifs 4, 5, 7, 8, 9 and 11 of FLEET.md § 1.4: premiums that follow the fleet's own claims."""

from dataclasses import replace
from datetime import date

import pytest

from fleet.errors import QuestionRefusedError
from fleet.pricing.facts import FleetFacts, Guarantee
from fleet.pricing.parameters import DEFAULTS, ILLUSTRATIVE_GRID, Credibility, GridBand
from fleet.pricing.results import Origin
from fleet.what_ifs import Answer, Lesson, Question, WhatIf, answer, choices
from fleet.what_ifs.two_grids import SECOND_EXAMPLE, read_grid, written
from tests.support.what_if_fleets import EXAMPLE, FLEET, fleet_of_the_example, mono_fleet


def value(found: Answer, name: str) -> int:
    """A finding."""
    return next(one.value for one in found.findings if one.name == name)


def assumed(found: Answer, name: str) -> Origin:
    """Where an assumption comes from."""
    return next(one.origin for one in found.assumptions if one.name == name)


def test_mono_or_fleet_prices_the_same_vehicles_both_ways() -> None:
    found = answer(fleet_of_the_example(), Question(WhatIf.MONO_OR_FLEET))
    assert found.before.steps[-1].rule == "expected_premium"
    assert found.after.steps[-1].rule == "premium_after_ratio"
    assert found.after.cents == 64_930_56


def test_mono_cars_as_one_fleet_are_priced_on_all_their_claims() -> None:
    found = answer(mono_fleet(number=5), Question(WhatIf.MONO_OR_FLEET))
    assert value(found, "credibility") == 100
    assert Lesson.MOSTLY_LUCK in found.lessons
    assert found.after.cents == round(5 * 720_00 * 1.04 * 0.9)  # no claim at all: S/P 0, Z 10 %


def test_three_cars_are_too_few_for_a_clause_of_their_own() -> None:
    """A121-2, 1°: more than three vehicles of one owner."""
    with pytest.raises(QuestionRefusedError) as refused:
        answer(mono_fleet(number=3), Question(WhatIf.MONO_OR_FLEET))
    assert (refused.value.reason, refused.value.limit) == ("too_few", 4)


def beside_mono_cars(facts: FleetFacts) -> FleetFacts:
    """The fleet and four cars on contracts of their own."""
    mono = mono_fleet(number=4)
    return replace(
        facts,
        contracts=facts.contracts + mono.contracts,
        vehicles=facts.vehicles + mono.vehicles,
        years=facts.years + mono.years,
    )


def rented(facts: FleetFacts, number: int) -> FleetFacts:
    """The same fleet, of which the first vehicles are let for more than twelve months."""
    vehicles = tuple(
        replace(one, must_stay_statutory=place < number) for place, one in enumerate(facts.vehicles)
    )
    return replace(facts, vehicles=vehicles)


def test_vehicles_that_are_rented_or_leased_do_not_make_up_a_fleet() -> None:
    """A121-2, 1°: five cars, of which two must stay, leave three."""
    with pytest.raises(QuestionRefusedError) as refused:
        answer(rented(mono_fleet(number=5), 2), Question(WhatIf.MONO_OR_FLEET))
    assert (refused.value.reason, refused.value.found, refused.value.limit) == ("too_few", 3, 4)


def test_vehicles_above_three_and_a_half_tonnes_may_leave_whatever_their_number() -> None:
    """A121-2, 3°."""
    facts = mono_fleet(number=2)
    heavy = replace(facts, vehicles=tuple(replace(one, is_heavy=True) for one in facts.vehicles))
    assert answer(heavy, Question(WhatIf.MONO_OR_FLEET)).after.cents


def test_a_rented_vehicle_costs_the_same_in_both_ways() -> None:
    facts = fleet_of_the_example()
    plain = answer(facts, Question(WhatIf.MONO_OR_FLEET))
    found = answer(rented(facts, 40), Question(WhatIf.MONO_OR_FLEET))
    assert found.before.cents == plain.before.cents
    share = found.before.cents * 40 // 100
    assert found.after.cents == pytest.approx(plain.after.cents * 60 // 100 + share, abs=1)
    assert value(found, "vehicles_under_the_clause") == 40


def test_both_regimes_bear_the_same_market() -> None:
    """Four per cent a year more for the fleet are four per cent more for each vehicle too."""
    question = Question(WhatIf.MONO_OR_FLEET, {"years": 3})
    flat = answer(fleet_of_the_example(), question)
    rising = answer(fleet_of_the_example(replace(EXAMPLE, market_permille=40)), question)
    factors = [1.04, 1.04**2, 1.04**3]
    for one, other, factor in zip(flat.years, rising.years, factors, strict=True):
        assert other.before_cents == pytest.approx(one.before_cents * factor, abs=1)


def with_deductible_of_300(facts: FleetFacts) -> FleetFacts:
    """The example with 300 € left to the company of each claim."""
    contract = replace(facts.contracts[0], deductibles_cents={Guarantee.DAMAGE: 300_00})
    claims = tuple(replace(one, deductible_cents=300_00) for one in facts.claims)
    return replace(facts, contracts=(contract,), claims=claims)


def test_a_deductible_of_600_instead_of_300_moves_300_of_each_claim_to_the_company() -> None:
    """FLEET.md § 1.4, #5: 75 claims of three years, 25 a year."""
    facts = with_deductible_of_300(fleet_of_the_example())
    found = answer(facts, Question(WhatIf.DEDUCTIBLE))
    assert found.values["deductible"] == 600_00
    assert value(found, "retained_more") == 75 * 300_00
    first = found.years[0]
    assert (first.own_before_cents, first.own_after_cents) == (25 * 300_00, 25 * 600_00)
    assert found.after.cents < found.before.cents


def test_a_claim_that_costs_less_than_the_deductible_is_none_to_the_insurer() -> None:
    found = answer(fleet_of_the_example(), Question(WhatIf.DEDUCTIBLE, {"deductible": 2_000_00}))
    assert value(found, "claims_below_deductible") == 75


def test_a_claim_of_80_000_is_counted_for_50_000_and_stays_three_renewals() -> None:
    """FLEET.md § 1.4, #7: cap of 50 000 €, load of 40 % on liability, expenses of 28 %."""
    found = answer(fleet_of_the_example(), Question(WhatIf.LARGE_CLAIM))
    assert (value(found, "counted"), value(found, "capped_off")) == (50_000_00, 30_000_00)
    felt = [one.after_cents > one.before_cents for one in found.years]
    assert felt == [True, True, True, False]
    exposure = 100 * 3
    more = 50_000_00 * 100 * 1.4 / exposure / 0.72
    assert found.change_cents == pytest.approx(more, abs=1)
    assert found.others["uncapped"].cents > found.after.cents


def test_a_claim_below_the_cap_is_the_same_capped_or_not() -> None:
    found = answer(fleet_of_the_example(), Question(WhatIf.LARGE_CLAIM, {"cost": 30_000_00}))
    assert found.others["uncapped"].cents == found.after.cents


def test_a_large_claim_starts_from_the_premium_of_the_other_what_ifs() -> None:
    facts = fleet_of_the_example(DEFAULTS)
    found = answer(facts, Question(WhatIf.LARGE_CLAIM))
    other = answer(facts, Question(WhatIf.FEWER_CLAIMS, {"contract": FLEET}))
    known = [one.before_cents for one in other.years]
    assert [one.before_cents for one in found.years] == known[: len(found.years)]
    assert found.before.cents == known[0]


def test_a_claim_that_is_not_capped_counts_in_full_and_bears_no_load_for_large_ones() -> None:
    """The load pays for what all caps cut off: whoever bears the whole claim owes none of it."""
    found = answer(fleet_of_the_example(), Question(WhatIf.LARGE_CLAIM))
    more = found.others["uncapped"].cents - found.before.cents
    assert more == pytest.approx(80_000_00 * 100 / 300 / 0.72, abs=1)


def test_a_large_claim_weighs_in_a_small_fleet_as_much_as_its_own_claims_do() -> None:
    """Twenty vehicles weigh 40 % by the market's rule: the claim weighs no more."""
    found = answer(fleet_of_the_example(vehicles=20), Question(WhatIf.LARGE_CLAIM))
    assert found.change_cents == pytest.approx(50_000_00 * 1.4 * 20 / 60 / 0.72 * 0.4, abs=1)


def test_the_other_large_claims_stay_capped() -> None:
    plain = fleet_of_the_example()
    large = replace(plain.claims[0], cost_cents=200_000_00, guarantee=Guarantee.LIABILITY)
    facts = replace(plain, claims=(large, *plain.claims[1:]))
    with_large = answer(facts, Question(WhatIf.LARGE_CLAIM))
    without = answer(plain, Question(WhatIf.LARGE_CLAIM))
    assert effect_uncapped(with_large) == pytest.approx(effect_uncapped(without), abs=1)


def effect_uncapped(found: Answer) -> int:
    """What the whole claim adds to the premium."""
    return found.others["uncapped"].cents - found.before.cents


def test_from_40_to_60_vehicles_the_own_claims_come_to_count_in_full() -> None:
    """FLEET.md § 1.4, #8: Z = vehicles / 50, at most 1."""
    facts = fleet_of_the_example(vehicles=40)
    found = answer(facts, Question(WhatIf.GROWTH))
    assert found.values["vehicles"] == 60
    assert value(found, "credibility_before") == 800
    assert value(found, "credibility_after") == 1000
    assert value(found, "per_vehicle_after") > value(found, "per_vehicle_before")


def test_under_the_actuarial_rule_growth_alone_brings_no_more_weight_at_once() -> None:
    """√(expected claims / 1082): 74 of 300 vehicle-years weigh 26 %, as for a larger fleet."""
    own = replace(EXAMPLE, credibility=Credibility.ACTUARIAL)
    found = answer(fleet_of_the_example(own), Question(WhatIf.GROWTH, {"vehicles": 200}))
    assert value(found, "credibility_before") == value(found, "credibility_after") == 262


def test_a_budget_is_paid_back_when_all_that_was_saved_exceeds_it() -> None:
    question = Question(WhatIf.PREVENTION, {"budget": 10_000_00, "effect": 100, "years": 5})
    found = answer(fleet_of_the_example(), question)
    balance, paid_back = 0, None
    for one in found.years:
        balance += one.before_cents - one.after_cents + one.own_before_cents - one.own_after_cents
        if balance >= 0 and paid_back is None:
            paid_back = one.on.replace(year=one.on.year + 1)
    assert found.milestones[0].on == paid_back
    assert value(found, "saved_after_budget") == balance
    assert found.lessons[0] is Lesson.PREVENTION_PAYS_BACK
    assert assumed(found, "indirect_permille") is Origin.DEFAULT


@pytest.mark.parametrize("contract", [0, FLEET])
def test_prevention_starts_from_the_net_premium_and_own_costs_of_the_other_what_ifs(
    contract: int,
) -> None:
    facts = beside_mono_cars(with_deductible_of_300(fleet_of_the_example(DEFAULTS)))
    values = {"contract": contract, "years": 3}
    found = answer(facts, Question(WhatIf.PREVENTION, {**values, "budget": 1_00}))
    other = answer(facts, Question(WhatIf.FEWER_CLAIMS, values))
    assert [(one.before_cents, one.own_before_cents) for one in found.years] == [
        (one.before_cents, one.own_before_cents) for one in other.years[:3]
    ]


def test_taxes_and_indirect_costs_are_saved_on_top_and_told_apart() -> None:
    """FLEET.md § 1.5: the total cost of risk has both; 33 % and 18 % of tax, 36 % liability."""
    question = Question(WhatIf.PREVENTION, {"budget": 10_000_00, "effect": 100, "years": 1})
    found = answer(fleet_of_the_example(), question)
    step = found.others["saved_in_all"].steps[-1]
    parts = {one.name: one.value for one in step.inputs}
    assert parts["saved_after_budget"] == value(found, "saved_after_budget")
    assert parts["indirect_saved"] == 28_050_00 // 10 * 2
    assert found.others["saved_in_all"].cents == sum(parts.values())


def test_a_budget_that_is_too_large_does_not_pay_for_itself_and_the_answer_says_so() -> None:
    question = Question(WhatIf.PREVENTION, {"budget": 900_000_00, "effect": 50})
    found = answer(fleet_of_the_example(), question)
    assert found.milestones[0].on is None
    assert found.lessons[0] is Lesson.PREVENTION_DOES_NOT_PAY_BACK


def test_two_example_grids_are_compared_and_say_that_they_are_examples() -> None:
    """FLEET.md § 1.3, b3: at an S/P of 85 % the first one adds 20 %, the second 8 %."""
    found = answer(fleet_of_the_example(), Question(WhatIf.TWO_GRIDS))
    assert (found.before.cents, found.after.cents) == (66_000_00, 59_400_00)
    assert assumed(found, "example_grids") is Origin.DEFAULT
    assert assumed(found, "band_from") is Origin.DEFAULT


def test_the_grid_of_the_policy_is_no_example() -> None:
    own = replace(EXAMPLE, grid=(SECOND_EXAMPLE[0],))
    found = answer(fleet_of_the_example(own), Question(WhatIf.TWO_GRIDS))
    assert found.before.cents == 52_250_00
    assert found.before.steps[1].inputs[1].origin is Origin.POLICY


def test_a_grid_that_puts_the_renewal_at_risk_is_named() -> None:
    question = Question(WhatIf.TWO_GRIDS, {"second": "0:0,800:350!"})
    assert Lesson.RENEWAL_AT_RISK in answer(fleet_of_the_example(), question).lessons


@pytest.mark.parametrize("text", ["", "0", "0:x", "600:0,400:1", "0:-1000", "0:1,0:2"])
def test_a_text_that_is_no_grid_is_refused(text: str) -> None:
    with pytest.raises(QuestionRefusedError) as refused:
        answer(fleet_of_the_example(), Question(WhatIf.TWO_GRIDS, {"first": text}))
    assert (refused.value.field, refused.value.reason) == ("first", "grid")


@pytest.mark.parametrize("grid", [ILLUSTRATIVE_GRID, SECOND_EXAMPLE])
def test_a_grid_is_read_as_it_is_written(grid: tuple[GridBand, ...]) -> None:
    assert read_grid(written(grid)) == grid


@pytest.mark.parametrize("what_if", list(WhatIf))
def test_at_most_two_values_are_asked_so_that_an_answer_is_four_taps_away(what_if: WhatIf) -> None:
    """/simulate, the what-if, and two values."""
    fleet, mono = fleet_of_the_example(DEFAULTS), mono_fleet(number=4)
    claims = tuple(replace(one, id=one.id + 9000, contract_id=2) for one in fleet.claims[:3])
    both = replace(
        fleet,
        contracts=fleet.contracts + mono.contracts,
        vehicles=fleet.vehicles + mono.vehicles,
        years=fleet.years + mono.years,
        claims=fleet.claims + claims,
    )
    offered = choices(both, what_if)
    assert sum(one.is_asked for one in offered) <= 2
    assert all(one.default in one.options or one.most for one in offered)
    assert answer(both, Question(what_if)).defaulted == {one.name for one in offered}


def test_a_contract_without_a_year_is_refused_and_named() -> None:
    facts = replace(fleet_of_the_example(as_at=date(2026, 6, 30)), years=())
    with pytest.raises(QuestionRefusedError) as refused:
        answer(facts, Question(WhatIf.GROWTH))
    assert (refused.value.field, refused.value.reason) == ("contract", "no_years")
