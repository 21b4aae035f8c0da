"""The seven scenarios of the source articles, rows 003-S1a to 003-S7a of SOURCE_ROWS.md."""

from datetime import date
from itertools import product

import pytest

from fleet.scenario_stories import tell
from fleet.scenarios import (
    BY_PRINCIPAL,
    BY_YOUNG,
    DIALS,
    FULL,
    NONE,
    PARTIAL,
    Scenario,
    Told,
    values_of,
)

JANUARY = date(2026, 1, 1)


def told(scenario: Scenario, **chosen: int) -> Told:
    return tell(scenario, chosen, JANUARY)


def after(story: Told) -> list[int]:
    return [one.after for one in story.years]


def test_1_a_new_driver_is_at_068_after_seven_years_and_not_at_050() -> None:
    """003-S1a: 0.95 0.90 0.85 0.80 0.76 0.72 0.68."""
    story = told(Scenario.NEW_DRIVER)
    assert after(story) == [95, 90, 85, 80, 76, 72, 68]
    assert story.year.after == 68


def test_1_the_floor_is_reached_at_the_thirteenth_renewal() -> None:
    """RULES.md § 4, 12: the 13th clean renewal, the 9th for tours."""
    assert told(Scenario.NEW_DRIVER).findings["floor_after"] == 13
    assert after(told(Scenario.NEW_DRIVER, years=13))[-1] == 50
    assert told(Scenario.NEW_DRIVER, tours=1).findings["floor_after"] == 9


@pytest.mark.parametrize(("liability", "value"), [(FULL, 106), (PARTIAL, 95), (NONE, 80)])
def test_2_after_three_clean_years_a_claim_counts_by_its_liability(
    liability: int, value: int
) -> None:
    """003-S2a: 0.85 → 1.06 in full, 0.95 in part; R-22: nothing without liability."""
    story = told(Scenario.ONE_CLAIM, liability=liability)
    assert (story.findings["earned"], story.year.after) == (85, value)


def test_2_what_the_claim_adds_to_the_premium_is_the_difference_of_the_two_ways() -> None:
    """550 € × (1.06 − 0.80)."""
    assert told(Scenario.ONE_CLAIM).findings["lost_cents"] == 14_300


def test_2_what_was_earned_is_not_suspended() -> None:
    """003-S2e: the fall goes on with the next clean year."""
    assert after(told(Scenario.ONE_CLAIM))[3:5] == [106, 100]


@pytest.mark.parametrize(("claims", "value"), [(1, 95), (2, 118), (3, 147)])
def test_3_each_claim_is_cut_before_the_next_one(claims: int, value: int) -> None:
    """003-S3a and Q1: 0.76 → 0.95 → 1.18 → 1.47."""
    story = told(Scenario.SEVERAL_CLAIMS, claims=claims)
    assert (story.findings["earned"], story.year.after) == (76, value)


def test_3_from_three_claims_on_a_surcharge_may_be_added() -> None:
    """R-64: three liable claims in the period, at most 50 %."""
    assert told(Scenario.SEVERAL_CLAIMS, claims=2).findings["surcharge_permille"] == 0
    assert told(Scenario.SEVERAL_CLAIMS, claims=3).findings["surcharge_permille"] == 500


def test_3_the_fall_begins_with_the_next_clean_year() -> None:
    """003-S3c."""
    assert after(told(Scenario.SEVERAL_CLAIMS)) == [76, 147, 139, 100, 95]


def test_4_the_coefficient_goes_along_and_the_tariff_is_another_one() -> None:
    """003-S4b, R-36, R-37: only the reference premium changes."""
    story = told(Scenario.NEW_INSURER, price=-10)
    assert story.findings["value"] == 125
    assert [(one.before, one.after) for one in story.years] == [
        (68_750, 61_875),
        (64_900, 58_410),
        (55_000, 49_500),
    ]


def test_4_with_the_same_tariff_nothing_changes() -> None:
    story = told(Scenario.NEW_INSURER, price=0)
    assert all(one.before == one.after for one in story.years)


@pytest.mark.parametrize("claims", [1, 2, 3, 4])
def test_5_after_two_clean_years_the_coefficient_is_no_more_than_one(claims: int) -> None:
    """003-S5a, R-13."""
    story = told(Scenario.WAY_BACK, claims=claims)
    assert story.year.after == 100
    assert story.findings["next"] == 95


def test_5_two_claims_lead_to_156_and_148_before_they_are_capped() -> None:
    """RULES.md § 5: 1.56 → 1.48 → 1.00 → 0.95."""
    assert after(told(Scenario.WAY_BACK))[:4] == [156, 148, 100, 95]


def test_6_the_vehicle_that_was_driven_says_which_contract_moves() -> None:
    """003-S6a, R-38, R-39: 0.85 × 1.25 on one contract, × 0.95 on the other."""
    story = told(Scenario.TWO_VEHICLES)
    assert (story.findings["vehicle"], story.year.after, story.findings["other"]) == (1, 106, 80)
    assert told(Scenario.TWO_VEHICLES, driver=BY_YOUNG).findings["vehicle"] == 2
    assert told(Scenario.TWO_VEHICLES, driver=BY_PRINCIPAL).findings["vehicle"] == 1


def test_6_a_novice_may_double_the_liability_premium_of_a_year() -> None:
    """R-60: at most 100 %."""
    findings = told(Scenario.TWO_VEHICLES).findings
    assert (findings["without_novice_cents"], findings["novice_cents"]) == (44_000, 88_000)


def test_7_a_new_profile_changes_the_tariff_and_not_the_coefficient() -> None:
    """003-S7a and b: 0.80 → 0.76 as without it."""
    story = told(Scenario.NEW_PROFILE)
    assert story.findings["value"] == 76
    assert (story.year.before, story.year.after) == (41_800, 54_340)


def test_7_it_is_declared_within_fifteen_days_of_knowing() -> None:
    """L113-2, 3°: known on 1 September."""
    story = told(Scenario.NEW_PROFILE)
    assert (story.findings["days"], story.due_on) == (15, date(2026, 9, 16))


def test_7_another_use_has_other_rates() -> None:
    """R-04: 0.80 × 0.93."""
    assert told(Scenario.NEW_PROFILE, tours=1).findings["value"] == 74


@pytest.mark.parametrize("scenario", Scenario)
def test_every_value_can_be_told_with_its_steps_and_articles(scenario: Scenario) -> None:
    names = [dial.name for dial in DIALS[scenario]]
    for values in product(*(dial.options for dial in DIALS[scenario])):
        story = told(scenario, **dict(zip(names, values, strict=True)))
        assert 1 <= len(story.years) <= 14
        assert story.year in story.years
        assert story.steps
        assert story.articles


@pytest.mark.parametrize("scenario", Scenario)
def test_a_scenario_has_one_or_two_values_and_its_default_is_one_of_them(
    scenario: Scenario,
) -> None:
    assert 1 <= len(DIALS[scenario]) <= 2
    assert all(dial.default in dial.options for dial in DIALS[scenario])


@pytest.mark.parametrize("chosen", [{"years": 8}, {"claims": 2}])
def test_a_value_that_is_not_offered_is_refused(chosen: dict[str, int]) -> None:
    with pytest.raises(KeyError):
        values_of(Scenario.NEW_DRIVER, chosen)
