"""Each doubtful point of the text is one switch (docs/decisions/0001 to 0010)."""

from dataclasses import replace
from datetime import date

import pytest

from bonusmalus.clause import (
    JokerSeniority,
    Readings,
    Truncation,
    UninsuredPeriod,
    UseOfIncrease,
)
from bonusmalus.coefficient import Coefficient
from bonusmalus.history import Record, UseChange, replay
from bonusmalus.periods import Interruption, RenewalDay
from bonusmalus.steps import Rule
from tests.support.coefficients import PRIVATE, TOURS, claim, folded, values

RECORD = Record(PRIVATE, Coefficient(100), date(2019, 3, 1), RenewalDay(3, 1))
ONCE = Readings(truncation=Truncation.ONCE)


@pytest.mark.parametrize(
    ("start", "year", "each", "once"),
    [
        ("0.50", "FF", "0.77", "0.78"),
        ("0.51", "FF", "0.78", "0.79"),
        ("0.54", "FF", "0.83", "0.84"),
        ("0.57", "FF", "0.88", "0.89"),
        ("0.95", "FF", "1.47", "1.48"),
        ("0.60", "FFF", "1.16", "1.17"),
        ("0.76", "FFF", "1.47", "1.48"),
        ("0.85", "FFF", "1.65", "1.66"),
        ("0.95", "FFF", "1.83", "1.85"),
        ("1.00", "FFFF", "2.43", "2.44"),
        ("1.00", "FFFFF", "3.03", "3.05"),
        ("1.00", "FF", "1.56", "1.56"),
        ("1.00", "FFF", "1.95", "1.95"),
        ("1.00", "FFFFFFF", "3.50", "3.50"),
    ],
)
def test_q1_the_truncation_table_of_the_rules(start: str, year: str, each: str, once: str) -> None:
    found = (values(folded(start, year)), values(folded(start, year, readings=ONCE)))
    assert found == (each, once)


def test_q2_the_joker_is_renewable_unless_read_as_once() -> None:
    once = Readings(joker_is_renewable=False)
    text = "F - - - F"
    found = [values(folded("0.50", text, PRIVATE, 3, r)).split()[-1] for r in (Readings(), once)]
    assert found == ["0.50", "0.62"]


def test_q2_read_as_once_leaves_no_joker_to_wait_for() -> None:
    record = replace(RECORD, start=Coefficient(50), years_at_floor=3, claims=(claim("2019-05-04"),))
    history = replay(record, date(2024, 3, 1), Readings(joker_is_renewable=False))
    assert history.joker_from_on is None


def test_q3_a_claim_due_to_others_leaves_the_reduction_unless_read_otherwise() -> None:
    withheld = folded("1.00", "N", readings=Readings(third_party_fault_keeps_reduction=False))
    assert (values(folded("1.00", "N")), values(withheld)) == ("0.95", "1.00")
    assert withheld.steps[-1].rule is Rule.REDUCTION_WITHHELD


def test_q3_never_touches_a_claim_of_article_7() -> None:
    readings = Readings(third_party_fault_keeps_reduction=False)
    assert values(folded("1.00", "G", readings=readings)) == "0.95"


def test_q4_three_years_run_to_the_claim_or_by_renewals() -> None:
    # 0.50 since 2020-03-01; three renewals later is 2023-03-01, and the claim comes just before.
    record = replace(RECORD, start=Coefficient(51), claims=(claim("2023-01-15"),))
    by_renewals = Readings(joker_seniority=JokerSeniority.BY_RENEWALS)
    day = date(2024, 3, 1)
    found = [
        str(replay(record, day, readings).coefficient) for readings in (Readings(), by_renewals)
    ]
    assert found == ["0.62", "0.50"]


def test_q5_an_uninsured_year_breaks_two_clean_years_only_if_read_so() -> None:
    suspension = Interruption(date(2020, 5, 1), date(2020, 9, 1))
    record = replace(RECORD, start=Coefficient(156), interruptions=(suspension,))
    breaks = Readings(uninsured_period=UninsuredPeriod.BREAKS)
    day = date(2022, 3, 1)
    found = [str(replay(record, day, readings).coefficient) for readings in (Readings(), breaks)]
    assert found == ["1.00", "1.40"]


def test_q6_the_use_of_an_increase_is_that_of_the_claim_or_of_the_renewal() -> None:
    change = UseChange(date(2019, 9, 1), TOURS)
    record = replace(RECORD, claims=(claim("2019-05-04"),), use_changes=(change,))
    at_renewal = Readings(use_of_increase=UseOfIncrease.ON_THE_RENEWAL)
    day = date(2020, 3, 1)
    found = [
        str(replay(record, day, readings).coefficient) for readings in (Readings(), at_renewal)
    ]
    assert found == ["1.25", "1.20"]


def test_q9_the_joker_frees_the_first_claim_or_the_whole_period() -> None:
    whole = Readings(joker_covers_period=True)
    found = [values(folded("0.50", "FF", PRIVATE, 3, r)) for r in (Readings(), whole)]
    assert found == ["0.62", "0.50"]
