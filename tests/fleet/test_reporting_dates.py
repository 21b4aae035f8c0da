"""Days and times as people type them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fleet.reporting_dates import TypedMoment, typed_moment

TODAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("text", "on", "minute"),
    [
        ("12/11/2026", date(2026, 11, 12), None),
        ("12/11", date(2026, 11, 12), None),
        ("12.11.26", date(2026, 11, 12), None),
        ("2026-11-12", date(2026, 11, 12), None),
        ("12 novembre 2026", date(2026, 11, 12), None),
        ("le 12 nov.", date(2026, 11, 12), None),
        ("jeudi 12 novembre", date(2026, 11, 12), None),
        ("1er août", date(2026, 8, 1), None),
        ("12 November", date(2026, 11, 12), None),
        ("1st of August 2025", date(2025, 8, 1), None),
        ("hier", date(2026, 11, 20), None),
        ("avant-hier", date(2026, 11, 19), None),
        ("yesterday at 8:05", date(2026, 11, 20), 485),
        ("aujourd’hui 9h", TODAY, 540),
        ("12/11 14h30", date(2026, 11, 12), 870),
        ("12/11/2026 à 14:30", date(2026, 11, 12), 870),
        ("14h30", TODAY, 870),
        ("8 h 40", TODAY, 520),
        ("30/06", date(2026, 6, 30), None),
        ("22/11", date(2026, 11, 22), None),  # tomorrow: refused later, with the reason
        ("30/12/2025", date(2025, 12, 30), None),
    ],
)
def test_a_day_and_a_time_are_read(text: str, on: date, minute: int | None) -> None:
    assert typed_moment(text, TODAY) == TypedMoment(on, minute)


def test_a_day_more_than_half_a_year_ahead_was_last_year() -> None:
    assert typed_moment("30/12", date(2026, 1, 2)) == TypedMoment(date(2025, 12, 30))


@pytest.mark.parametrize("text", ["", "un matin", "32/13", "31/02", "12", "99h99", "25h", "🚗"])
def test_what_names_no_day_is_none(text: str) -> None:
    assert typed_moment(text, TODAY) is None


@given(st.text(max_size=60))
def test_any_text_is_read_or_not(text: str) -> None:
    found = typed_moment(text, TODAY)
    assert found is None or found.minute is None or 0 <= found.minute < 24 * 60
