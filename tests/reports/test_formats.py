"""Figures, money and dates as a reader of French or English expects them (CHARTS.md § 3.5)."""

from datetime import date

import pytest

from reports.errors import UnknownLanguageError
from reports.formats import (
    coefficient_text,
    date_text,
    euros_text,
    factor_text,
    long_date_text,
    month_text,
    number_text,
    percent_text,
    share_text,
)


@pytest.mark.parametrize(
    ("hundredths", "french", "english"),
    [(50, "0,50", "0.50"), (85, "0,85", "0.85"), (100, "1,00", "1.00"), (350, "3,50", "3.50")],
)
def test_a_coefficient_always_has_two_decimals(hundredths: int, french: str, english: str) -> None:
    assert coefficient_text(hundredths, "fr") == french
    assert coefficient_text(hundredths, "en") == english


@pytest.mark.parametrize(("permille", "french"), [(1250, "× 1,25"), (1125, "× 1,125")])
def test_a_factor_keeps_the_decimals_of_the_law(permille: int, french: str) -> None:
    assert factor_text(permille, "fr").replace("\xa0", " ") == french


def test_euros_come_from_cents_with_spaces_that_do_not_break() -> None:
    assert euros_text(123450, "fr") == "1\u202f234,50\xa0€"
    assert euros_text(123450, "en") == "€1,234.50"
    assert euros_text(-123450, "fr") == "−1\u202f234,50\xa0€"


@pytest.mark.parametrize(
    ("permille", "french", "english"),
    [
        (-150, "−15\xa0%", "−15%"),
        (125, "+12,5\xa0%", "+12.5%"),
        (2500, "+250\xa0%", "+250%"),
        (-1000, "−100\xa0%", "−100%"),
        (0, "0\xa0%", "0%"),
    ],
)
def test_a_signed_percentage_has_the_true_minus(permille: int, french: str, english: str) -> None:
    assert percent_text(permille, "fr", signed=True) == french
    assert percent_text(permille, "en", signed=True) == english


def test_an_unsigned_percentage_has_no_plus() -> None:
    assert percent_text(125, "fr") == "12,5\xa0%"


@pytest.mark.parametrize(
    ("part", "whole", "said"),
    [(25, 41, "61"), (1, 3, "33"), (1, 8, "13"), (0, 7, "0"), (7, 7, "100")],
)
def test_a_share_is_rounded_half_up_and_only_once(part: int, whole: int, said: str) -> None:
    assert share_text(part, whole, "en") == f"{said}%"
    assert share_text(part, whole, "fr") == f"{said}\xa0%"


def test_thousands_are_separated_as_the_language_does() -> None:
    assert number_text(1234567, "fr") == "1\u202f234\u202f567"
    assert number_text(1234567, "en") == "1,234,567"


def test_the_first_of_a_month_is_an_ordinal_in_french_only() -> None:
    assert date_text(date(2027, 9, 1), "fr") == "1er\xa0sept.\xa02027"
    assert date_text(date(2027, 9, 11), "fr") == "11\xa0sept.\xa02027"
    assert date_text(date(2027, 9, 1), "en") == "1\xa0Sept\xa02027"


def test_a_long_date_has_the_whole_month() -> None:
    assert long_date_text(date(2027, 9, 1), "fr") == "1er\xa0septembre\xa02027"
    assert long_date_text(date(2027, 9, 1), "en") == "1\xa0September\xa02027"


def test_a_month_is_named_with_its_year() -> None:
    assert month_text(date(2023, 2, 10), "fr") == "févr.\xa02023"
    assert month_text(date(2023, 2, 10), "en") == "Feb\xa02023"


def test_a_language_that_nobody_translated_is_refused_by_name() -> None:
    with pytest.raises(UnknownLanguageError, match="de"):
        coefficient_text(85, "de")
