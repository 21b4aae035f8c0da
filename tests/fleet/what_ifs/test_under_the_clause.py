"""What-ifs 2, 3, 6, 10 and 12 of FLEET.md § 1.4: the coefficient, folded by `bonusmalus`."""

from dataclasses import replace
from datetime import date

import pytest

from bonusmalus.claims import Liability
from bonusmalus.clause import VehicleUse
from bonusmalus.premium import ReferencePremium
from fleet.errors import QuestionRefusedError
from fleet.pricing.facts import FleetFacts
from fleet.what_ifs import Answer, Lesson, Question, WhatIf, answer
from tests.support.what_if_fleets import MONO, claim, fleet_of_the_example, mono_fleet

CAR = 201


def value(found: Answer, name: str) -> int:
    """A finding."""
    return next(one.value for one in found.findings if one.name == name)


def day(found: Answer, name: str) -> date | None:
    """A milestone."""
    return next(one.on for one in found.milestones if one.name == name)


def with_claim(facts: FleetFacts, on: date, liability: Liability = Liability.FULL) -> FleetFacts:
    """The same fleet with a claim on its first contract."""
    return replace(facts, claims=(claim(1, on, 1_400_00, liability, MONO),))


@pytest.mark.parametrize(("years", "euros"), [(5, 990), (8, 1476)])
def test_one_claim_at_0_80_costs_990_over_5_years_and_1476_over_8(years: int, euros: int) -> None:
    """FLEET.md § 1.2: reference 900 €, coefficient 0.80, one full-fault claim."""
    question = Question(WhatIf.ONE_MORE_CLAIM, {"vehicle": CAR, "years": years})
    assert value(answer(mono_fleet(80), question), "extra_over_years") == euros * 100


def test_a_partial_claim_raises_the_coefficient_by_half() -> None:
    """Annexe A121-1, art. 5: 0.80 × 1.125 = 0.90."""
    question = Question(WhatIf.ONE_MORE_CLAIM, {"liability": Liability.PARTIAL.value})
    assert value(answer(mono_fleet(80), question), "coefficient_after") == 90


def test_a_claim_of_the_last_two_months_is_felt_a_renewal_later() -> None:
    """Annexe A121-1, art. 9: the period ends two months before the renewal."""
    found = answer(mono_fleet(80, as_at=date(2027, 1, 15)), Question(WhatIf.ONE_MORE_CLAIM))
    assert found.compared_on == date(2028, 3, 1)


def test_a_claim_in_a_fleet_priced_by_its_claims_stays_for_three_renewals() -> None:
    found = answer(fleet_of_the_example(as_at=date(2026, 6, 30)), Question(WhatIf.ONE_MORE_CLAIM))
    felt = [one.after_cents > one.before_cents for one in found.years]
    assert felt == [True, True, True, False, False]


def test_1_40_is_back_at_1_00_after_two_clean_years_and_at_0_50_in_sixteen() -> None:
    """Annexe A121-1, art. 5: 1.33, then 1.00 at once; then 5 % a year, rounded down."""
    found = answer(mono_fleet(140), Question(WhatIf.CLAIM_FREE, {"years": 3}))
    assert [one.after_cents for one in found.years] == [119_700, 90_000, 85_500]
    assert day(found, "back_at_start") == date(2028, 3, 1)
    assert day(found, "at_floor") == date(2041, 3, 1)


def test_what_is_reached_already_is_no_milestone() -> None:
    found = answer(mono_fleet(80), Question(WhatIf.CLAIM_FREE))
    assert [one.name for one in found.milestones] == ["at_floor"]


def test_a_known_claim_still_counts_before_the_clean_years() -> None:
    facts = with_claim(mono_fleet(80), date(2026, 10, 1))
    found = answer(facts, Question(WhatIf.CLAIM_FREE, {"years": 2}))
    assert [one.after_cents for one in found.years] == [90_000, 85_500]


def test_a_novice_of_500_euros_pays_1000_then_712_50_then_562_50_then_425() -> None:
    """Published example of FLEET.md § 1.2 (service-public F2663), coefficient 1.00 to 0.85."""
    facts = mono_fleet(100, as_at=date(2026, 3, 1))
    car = replace(facts.vehicles[0], reference=ReferencePremium(500_00))
    question = Question(WhatIf.NOVICES, {"number": 1, "month": 3})
    found = answer(replace(facts, vehicles=(car,)), question)
    assert [one.after_cents for one in found.years] == [100_000, 71_250, 56_250, 42_500]
    assert [one.before_cents for one in found.years] == [50_000, 47_500, 45_000, 42_500]
    assert day(found, "surcharge_gone") == date(2029, 3, 1)


def test_two_novices_of_september_pay_for_the_days_that_they_drive() -> None:
    """From 1 September to the renewal of 1 March: 181 of 365 days of the surcharge."""
    facts = mono_fleet(100, as_at=date(2026, 8, 1))
    found = answer(facts, Question(WhatIf.NOVICES, {"number": 2}))
    assert day(found, "novices_join") == date(2026, 9, 1)
    assert found.years[0].after_cents - found.years[0].before_cents == 32_134  # 64 800 × 181 / 365
    assert found.years[1].after_cents - found.years[1].before_cents == 61_560  # a whole year, 0.95


def test_a_novice_after_accompanied_driving_starts_at_half() -> None:
    facts = mono_fleet(100, as_at=date(2026, 3, 1))
    question = Question(WhatIf.NOVICES, {"number": 1, "month": 3, "surcharge": 500})
    assert answer(facts, question).change_cents == 32_400 // 2


def test_all_travel_gains_7_percent_a_year_and_evens_out_at_25_9_percent() -> None:
    """FLEET.md § 1.2: break-even 16.7 % for ordinary uses, 25.9 % for tours and all travel."""
    found = answer(mono_fleet(100, number=3), Question(WhatIf.USE_CHANGE))
    assert value(found, "break_even_before") == 167
    assert value(found, "break_even_after") == 259
    assert found.years[-1].after_cents < found.years[-1].before_cents


def test_the_same_use_changes_nothing() -> None:
    question = Question(WhatIf.USE_CHANGE, {"use": VehicleUse.BUSINESS.value})
    assert answer(mono_fleet(100), question).change_cents == 0


def test_a_claim_held_partial_after_an_appeal_brings_1_00_back_to_0_90() -> None:
    """Annexe A121-1, art. 5 and 8: 0.80 × 1.25 becomes 0.80 × 1.125."""
    facts = with_claim(mono_fleet(80), date(2026, 6, 1))
    found = answer(facts, Question(WhatIf.RECLASSIFIED))
    assert (value(found, "coefficient_before"), value(found, "coefficient_after")) == (100, 90)
    assert day(found, "rectified_until") == date(2029, 3, 1)
    assert found.lessons == (Lesson.APPEAL_WITHIN_TWO_YEARS,)


def test_a_claim_that_a_renewal_has_felt_gives_back_what_was_paid_too_much() -> None:
    """0.80 became 1.00 in March 2026; held partial it is 0.90: 10 % of 900 € too much so far."""
    facts = with_claim(mono_fleet(100), date(2025, 6, 1))
    found = answer(facts, Question(WhatIf.RECLASSIFIED))
    assert (value(found, "coefficient_before"), value(found, "coefficient_after")) == (100, 90)
    assert value(found, "paid_too_much") == 90_00
    assert [one.name for one in found.assumptions][-1] == "coefficient_rebuilt"


def test_without_any_liability_the_year_earns_its_reduction_too() -> None:
    facts = with_claim(mono_fleet(80), date(2026, 6, 1))
    question = Question(WhatIf.RECLASSIFIED, {"liability": Liability.NONE.value})
    assert value(answer(facts, question), "coefficient_after") == 76


def test_an_appeal_after_two_years_changes_nothing() -> None:
    """Annexe A121-1, art. 8: two years from the first renewal after the claim."""
    facts = with_claim(mono_fleet(100), date(2023, 6, 1))
    found = answer(facts, Question(WhatIf.RECLASSIFIED))
    assert found.change_cents == 0
    assert found.lessons == (Lesson.TOO_LATE_TO_RECTIFY,)


def test_a_fleet_without_a_vehicle_under_the_clause_is_refused_by_field() -> None:
    with pytest.raises(QuestionRefusedError) as refused:
        answer(fleet_of_the_example(), Question(WhatIf.CLAIM_FREE))
    assert (refused.value.field, refused.value.reason) == ("vehicle", "nothing_there")
