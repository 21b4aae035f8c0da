"""Hand probes of law/RULES.md § 5 and its pitfalls of § 4, in the yearly form."""

import pytest

from bonusmalus.claims import Count
from bonusmalus.clause import VehicleUse
from bonusmalus.coefficient import Coefficient
from bonusmalus.errors import HistoryError, Reason
from bonusmalus.steps import Rule
from bonusmalus.yearly import fold_years
from tests.support.coefficients import PRIVATE, TOURS, folded, values, years_of


def test_thirteen_clean_renewals_lead_from_1_00_to_the_floor() -> None:
    expected = "0.95 0.90 0.85 0.80 0.76 0.72 0.68 0.64 0.60 0.57 0.54 0.51 0.50"
    assert values(folded("1.00", "- " * 13)) == expected


def test_nine_clean_renewals_are_enough_for_tours() -> None:
    expected = "0.93 0.86 0.79 0.73 0.67 0.62 0.57 0.53 0.50"
    assert values(folded("1.00", "- " * 9, TOURS)) == expected


@pytest.mark.parametrize(
    ("start", "full", "partial"),
    [
        ("1.00", "1.20", "1.10"),
        ("0.93", "1.11", "1.02"),
        ("0.86", "1.03", "0.94"),
        ("0.73", "0.87", "0.80"),
        ("0.57", "0.68", "0.62"),
        ("0.50", "0.60", "0.55"),
    ],
)
def test_a_claim_on_tours_brings_20_percent_or_half_of_it(
    start: str, full: str, partial: str
) -> None:
    found = (values(folded(start, "F", TOURS)), values(folded(start, "P", TOURS)))
    assert found == (full, partial)


@pytest.mark.parametrize(
    ("start", "full", "partial"),
    [
        ("1.00", "1.25", "1.12"),
        ("0.95", "1.18", "1.06"),
        ("0.90", "1.12", "1.01"),
        ("0.80", "1.00", "0.90"),
        ("0.64", "0.80", "0.72"),
        ("0.57", "0.71", "0.64"),
        ("0.50", "0.62", "0.56"),
    ],
)
def test_a_private_claim_brings_25_percent_or_half_of_it(
    start: str, full: str, partial: str
) -> None:
    assert (values(folded(start, "F")), values(folded(start, "P"))) == (full, partial)


@pytest.mark.parametrize(
    ("start", "year", "expected"),
    [
        ("0.50", "FF", "0.77"),
        ("0.51", "FF", "0.78"),
        ("0.54", "FF", "0.83"),
        ("0.57", "FF", "0.88"),
        ("0.95", "FF", "1.47"),
        ("0.60", "FFF", "1.16"),
        ("0.76", "FFF", "1.47"),
        ("0.85", "FFF", "1.65"),
        ("0.95", "FFF", "1.83"),
        ("1.00", "FFFF", "2.43"),
        ("1.00", "FFFFF", "3.03"),
        ("1.00", "FF", "1.56"),
        ("1.00", "FFF", "1.95"),
    ],
)
def test_the_coefficient_is_rounded_down_after_each_claim(
    start: str, year: str, expected: str
) -> None:
    assert values(folded(start, year)) == expected


@pytest.mark.parametrize(
    ("start", "year", "use", "expected"),
    [
        ("0.60", "-", PRIVATE, "0.57"),
        ("0.72", "F", PRIVATE, "0.90"),
        ("0.95", "F", TOURS, "1.14"),
    ],
)
def test_products_that_binary_floats_get_wrong_are_exact(
    start: str, year: str, use: VehicleUse, expected: str
) -> None:
    assert values(folded(start, year, use)) == expected


def test_the_order_of_mixed_claims_matters() -> None:
    assert (values(folded("0.60", "FP")), values(folded("0.60", "PF"))) == ("0.84", "0.83")


def test_the_ceiling_is_3_50_and_two_clean_years_lead_back_to_1_00() -> None:
    assert values(folded("1.00", "FFFFFF - - -")) == "3.50 3.32 1.00 0.95"


@pytest.mark.parametrize(
    ("start", "expected"),
    [
        ("1.56", "1.48 1.00 0.95"),
        ("1.25", "1.18 1.00 0.95"),
        ("1.12", "1.06 1.00 0.95"),
        ("1.06", "1.00 0.95 0.90"),
    ],
)
def test_two_clean_years_cap_the_coefficient_and_never_raise_it(start: str, expected: str) -> None:
    assert values(folded(start, "- - -")) == expected


@pytest.mark.parametrize(("year", "expected"), [("F", "1.85"), ("P", "1.66")])
def test_any_counting_claim_starts_the_two_clean_years_again(year: str, expected: str) -> None:
    assert values(folded("1.56", f"- {year} -")).split()[1] == expected
    assert Rule.TWO_YEAR_CAP not in {s.rule for s in folded("1.56", f"- {year} -").steps}


def test_no_reduction_in_a_year_with_a_counting_claim() -> None:
    assert values(folded("1.00", "- F")) == "0.95 1.18"


@pytest.mark.parametrize("year", ["N", "G", "NG"])
def test_a_claim_that_does_not_count_leaves_the_reduction(year: str) -> None:
    assert values(folded("1.00", year)) == "0.95"


def test_the_joker_frees_the_first_claim_after_three_years_at_0_50() -> None:
    assert values(folded("0.50", "F", years_at_floor=3)) == "0.50"


def test_two_years_at_0_50_are_not_enough_for_the_joker() -> None:
    assert values(folded("0.50", "F", years_at_floor=2)) == "0.62"


def test_the_joker_frees_the_first_claim_of_the_year_only() -> None:
    assert values(folded("0.50", "FF", years_at_floor=3)) == "0.62"


def test_years_at_0_50_grow_with_each_clean_year_that_begins_there() -> None:
    assert values(folded("0.51", "- - - - F")).split()[-1] == "0.50"
    assert values(folded("0.51", "- - - F")).split()[-1] == "0.62"


def test_a_joker_starts_the_three_years_again() -> None:
    assert values(folded("0.50", "F - - F", years_at_floor=3)) == "0.50 0.50 0.50 0.62"
    assert values(folded("0.50", "F - - - F", years_at_floor=3)).split()[-1] == "0.50"


def test_a_joker_also_starts_the_clean_years_again() -> None:
    history = folded("0.50", "- - - PF - -")
    assert values(history) == "0.50 0.50 0.50 0.62 0.58 0.55"
    assert [s.year for s in history.steps if s.rule is Rule.JOKER] == [4]


def test_the_floor_is_reached_at_the_thirteenth_clean_renewal_and_says_so() -> None:
    step = folded("1.00", "- " * 13).steps[-1]
    assert (step.rule, str(step.before), step.exact_product, str(step.after)) == (
        Rule.FLOOR,
        "0.51",
        48450,
        "0.50",
    )


def test_every_step_names_its_rule_its_article_and_its_exact_product() -> None:
    steps = folded("0.95", "FN").steps
    found = [(s.year, s.rule, s.article[-6:], s.factor_permille, s.exact_product) for s in steps]
    assert found == [
        (0, Rule.START, "art. 1", 1000, 95000),
        (1, Rule.INCREASE, "art. 5", 1250, 118750),
        (1, Rule.EXEMPT, "art. 6", 1000, 118000),
    ]


def test_a_bound_increase_is_named_after_the_ceiling() -> None:
    step = folded("3.00", "F").steps[-1]
    assert (step.rule, step.exact_product, str(step.after)) == (Rule.CEILING, 375000, "3.50")


def test_a_step_says_how_its_claim_counts() -> None:
    effects = [s.effect for s in folded("1.00", "P").steps]
    assert [effect and effect.counts for effect in effects] == [None, Count.HALF]


def test_years_at_0_50_need_a_start_of_0_50() -> None:
    with pytest.raises(HistoryError) as caught:
        fold_years(Coefficient(51), PRIVATE, [], years_at_floor=1)
    assert caught.value.reason is Reason.NEEDS_THE_FLOOR


def test_years_at_0_50_are_not_negative() -> None:
    with pytest.raises(HistoryError):
        fold_years(Coefficient(50), PRIVATE, [], years_at_floor=-1)


def test_a_case_may_have_no_year_or_ten_thousand() -> None:
    assert values(folded("1.00", "")) == ""
    assert len(fold_years(Coefficient(100), PRIVATE, years_of("- F " * 5000)).coefficients) == 10000
