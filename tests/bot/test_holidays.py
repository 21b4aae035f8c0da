"""Public holidays of France, as the labour code lists them (L3133-1, L3134-13)."""

from datetime import date

import pytest

from bot.holidays import working_days

HOLIDAYS_OF_2026 = (
    date(2026, 1, 1),
    date(2026, 4, 6),  # Easter Monday
    date(2026, 5, 1),
    date(2026, 5, 8),
    date(2026, 5, 14),  # Ascension
    date(2026, 5, 25),  # Whit Monday
    date(2026, 7, 14),
    date(2026, 11, 11),
    date(2026, 12, 25),
)


@pytest.mark.parametrize("day", HOLIDAYS_OF_2026)
def test_a_public_holiday_is_no_working_day(day: date) -> None:
    assert not working_days().is_working_day(day)


def test_2026_has_the_weekdays_of_the_year_without_nine_holidays() -> None:
    days = [date.fromordinal(date(2026, 1, 1).toordinal() + number) for number in range(365)]
    assert sum(map(working_days().is_working_day, days)) == 261 - len(HOLIDAYS_OF_2026)


def test_good_friday_is_a_working_day_but_not_in_alsace_and_moselle() -> None:
    good_friday = date(2026, 4, 3)
    assert working_days().is_working_day(good_friday)
    assert not working_days(is_alsace_moselle=True).is_working_day(good_friday)


def test_five_working_days_before_christmas_end_after_it() -> None:
    assert working_days().after(date(2026, 12, 21), 5) == date(2026, 12, 29)


def test_the_26th_of_december_counts_no_day_in_alsace_and_moselle() -> None:
    local = working_days(is_alsace_moselle=True)
    assert local.after(date(2025, 12, 22), 5) == date(2025, 12, 31)
    assert working_days().after(date(2025, 12, 22), 5) == date(2025, 12, 30)
