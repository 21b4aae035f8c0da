from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bonusmalus.errors import PeriodError, Reason
from bonusmalus.periods import (
    Interruption,
    Period,
    RenewalDay,
    add_months,
    is_insured_long_enough,
    next_renewal,
    reference_period,
    renewal_counting,
    renewal_dates,
)

# Windows printed by others (law/RULES.md § 3): due date, first day, last day.
PRINTED_WINDOWS = {
    "100pour100news.com": ("2020-01-01", "2018-11-01", "2019-10-31"),
    "maif.fr, 1 January": ("2024-01-01", "2022-11-01", "2023-10-31"),
    "assurantis.com": ("2004-06-01", "2003-04-01", "2004-03-31"),
    "amv.fr, 1 April": ("2023-04-01", "2022-02-01", "2023-01-31"),
}
RENEWAL_DAYS = st.dates(date(2000, 1, 1), date(2000, 12, 31)).map(
    lambda day: RenewalDay(day.month, day.day)
)
DAYS = st.dates(date(1993, 1, 1), date(2090, 12, 31))


@pytest.mark.parametrize("source", PRINTED_WINDOWS)
def test_the_reference_period_ends_two_months_before_renewal(source: str) -> None:
    renewal_on, first_on, last_on = map(date.fromisoformat, PRINTED_WINDOWS[source])
    period = reference_period(renewal_on)
    assert (period.starts_on, period.ends_before) == (first_on, last_on + timedelta(days=1))


@pytest.mark.parametrize(
    ("claim_on", "renewal_day", "counts_on"),
    [
        ("2024-11-15", RenewalDay(1, 1), "2026-01-01"),  # Assurbot
        ("2004-04-10", RenewalDay(6, 1), "2005-06-01"),  # assurantis.com
        ("2016-10-31", RenewalDay(12, 31), "2017-12-31"),  # the last day of cover is not renewal
        ("2016-10-30", RenewalDay(12, 31), "2016-12-31"),
        ("2024-10-31", RenewalDay(1, 1), "2025-01-01"),
        ("2024-11-01", RenewalDay(1, 1), "2026-01-01"),
    ],
)
def test_a_claim_of_the_last_two_months_counts_at_the_next_renewal(
    claim_on: str, renewal_day: RenewalDay, counts_on: str
) -> None:
    assert str(renewal_counting(date.fromisoformat(claim_on), renewal_day)) == counts_on


@pytest.mark.parametrize(
    ("renewal_on", "ends_before"),
    [("2023-04-30", "2023-02-28"), ("2024-04-30", "2024-02-29"), ("2024-08-31", "2024-06-30")],
)
def test_a_day_that_the_month_lacks_is_moved_to_its_end(renewal_on: str, ends_before: str) -> None:
    period = reference_period(date.fromisoformat(renewal_on))
    assert str(period.ends_before) == ends_before


@settings(deadline=None)
@given(RENEWAL_DAYS, DAYS)
def test_every_day_belongs_to_exactly_one_reference_period(
    renewal_day: RenewalDay, day: date
) -> None:
    renewals = renewal_dates(renewal_day, day - timedelta(days=1000), day + timedelta(days=1000))
    containing = [one for one in renewals if day in reference_period(one, renewal_day)]
    assert containing == [renewal_counting(day, renewal_day)]


def test_the_periods_of_a_renewal_on_29_february_neither_overlap_nor_leave_a_day_out() -> None:
    renewal_day = RenewalDay(2, 29)
    renewals = renewal_dates(renewal_day, date(2019, 3, 1), date(2029, 3, 1))
    periods = [reference_period(one, renewal_day) for one in renewals]
    assert all(a.ends_before == b.starts_on for a, b in pairwise(periods))


def test_a_renewal_on_29_february_falls_on_the_28th_in_common_years() -> None:
    renewals = renewal_dates(RenewalDay(2, 29), date(2023, 1, 1), date(2024, 12, 31))
    assert [str(day) for day in renewals] == ["2023-02-28", "2024-02-29"]


def test_the_first_renewal_comes_after_the_first_insured_day() -> None:
    assert next_renewal(RenewalDay(3, 1), date(2019, 3, 1)) == date(2020, 3, 1)


@pytest.mark.parametrize(("month", "day"), [(2, 30), (13, 1), (0, 1), (4, 31), (1, 0), (1, 32)])
def test_a_day_that_no_year_has_is_refused(month: int, day: int) -> None:
    with pytest.raises(PeriodError) as caught:
        RenewalDay(month, day)
    assert caught.value.reason is Reason.NO_SUCH_DAY


def test_an_interruption_ends_after_its_start() -> None:
    with pytest.raises(PeriodError):
        Interruption(date(2024, 1, 1), date(2024, 1, 1))


def test_a_day_beyond_the_calendar_is_refused() -> None:
    with pytest.raises(PeriodError) as caught:
        add_months(date(9999, 12, 1), 1)
    assert caught.value.reason is Reason.BEYOND_THE_CALENDAR


YEAR = Period(date(2022, 1, 1), date(2023, 1, 1))
LONG_AGO = date(2010, 1, 1)


@pytest.mark.parametrize(
    ("first_insured_on", "is_enough"), [("2022-04-01", True), ("2022-04-02", False)]
)
def test_a_first_period_of_exactly_nine_months_earns_the_reduction(
    first_insured_on: str, is_enough: bool
) -> None:
    found = is_insured_long_enough(YEAR, date.fromisoformat(first_insured_on), ())
    assert found is is_enough


@pytest.mark.parametrize(("until_on", "is_enough"), [("2022-06-01", True), ("2022-06-02", False)])
def test_an_interruption_of_more_than_three_months_earns_no_reduction(
    until_on: str, is_enough: bool
) -> None:
    interruption = Interruption(date(2022, 3, 1), date.fromisoformat(until_on))
    assert is_insured_long_enough(YEAR, LONG_AGO, (interruption,)) is is_enough


def test_interruptions_that_touch_are_one_interruption() -> None:
    parts = (
        Interruption(date(2022, 5, 1), date(2022, 7, 1)),
        Interruption(date(2022, 3, 1), date(2022, 5, 1)),
    )
    assert not is_insured_long_enough(YEAR, LONG_AGO, parts)


def test_two_short_interruptions_apart_are_treated_as_continuous() -> None:
    parts = (
        Interruption(date(2022, 1, 15), date(2022, 4, 1)),
        Interruption(date(2022, 8, 1), date(2022, 10, 1)),
    )
    assert is_insured_long_enough(YEAR, LONG_AGO, parts)


def test_a_long_interruption_outside_the_period_does_not_matter() -> None:
    before = Interruption(date(2021, 1, 1), date(2022, 1, 1))
    assert is_insured_long_enough(YEAR, LONG_AGO, (before,))
