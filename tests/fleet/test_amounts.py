"""Amounts as people type them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fleet.amounts import MAX_CENTS, cents_in, days_in
from reports.formats import LANGUAGES, Language, euros_text


@pytest.mark.parametrize(
    ("written", "cents"),
    [
        ("800", 80_000),
        ("800 €", 80_000),
        ("800 euros", 80_000),
        ("€800", 80_000),
        ("0", 0),
        ("12,5", 1_250),
        ("12.50", 1_250),
        ("1 234,50", 123_450),
        ("1\u202f234,50\u00a0€", 123_450),
        ("1,234.50", 123_450),
        ("1.234,50", 123_450),
        ("1'234.50", 123_450),
        ("1.234", 123_400),
        ("1,234", 123_400),
        ("1,234,567.89", 123_456_789),
    ],
)
def test_an_amount_with_french_or_english_decimals_is_read(written: str, cents: int) -> None:
    assert cents_in(written) == cents


@pytest.mark.parametrize(
    "written",
    ["", "abc", "-5", "12,", ",50", "1,23,4", "12.345.6", "1.2.3", "1e5", "٣", "10000000", "8 $"],
)
def test_what_is_no_amount_is_refused(written: str) -> None:
    assert cents_in(written) is None


@given(st.integers(0, MAX_CENTS), st.sampled_from(LANGUAGES))
def test_an_amount_that_we_write_is_read_again(cents: int, language: Language) -> None:
    assert cents_in(euros_text(cents, language)) == cents


@given(st.text(max_size=30))
def test_no_text_makes_the_reading_fail(text: str) -> None:
    found = cents_in(text)
    assert found is None or 0 <= found <= MAX_CENTS


@pytest.mark.parametrize(
    ("written", "days"), [("3", 3), ("12 jours", 12), ("1 day", 1), ("4 j", 4), ("0", 0)]
)
def test_days_are_read(written: str, days: int) -> None:
    assert days_in(written, 3650) == days


@pytest.mark.parametrize("written", ["", "3,5", "-1", "99999", "trois", "²"])
def test_what_is_no_number_of_days_is_refused(written: str) -> None:
    assert days_in(written, 3650) is None
