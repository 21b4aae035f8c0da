"""Periods and from when in them something may be done, also around the nights of clock changes."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.due import DAYS_LOOKED_BACK, missed_periods, next_start
from bot.occasions import Job
from bot.periods import (
    Opens,
    each_day,
    each_month,
    each_quarter_hour,
    each_week,
    from_first_working_morning,
    from_first_working_morning_of_week,
    from_hour,
    from_morning,
)
from fleet.working_days import WorkingDays
from tests.support.delivery import PARIS

HOLIDAYS = {date(2026, 11, 1), date(2026, 5, 1), date(2027, 1, 1), date(2026, 4, 6)}
OFFICE = WorkingDays(HOLIDAYS.__contains__)
_FIRST = datetime(2026, 1, 1, tzinfo=UTC)
INSTANTS = st.integers(0, 4 * 365 * 24 * 60).map(
    lambda minutes: (_FIRST + timedelta(minutes=minutes)).astimezone(PARIS)
)


def local(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=PARIS)


def job(period_of: object, opens: Opens | None = None, missed_days: int = 0) -> Job:
    more = {"opens": opens} if opens else {}
    return Job("job", period_of, lambda *_: None, missed_days, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("at", "is_open"),
    [
        ("2026-11-01T12:00", False),  # a Sunday, and a holiday
        ("2026-11-02T08:59", False),
        ("2026-11-02T09:00", True),
        ("2026-11-02T23:59", True),
        ("2026-11-03T00:00", True),  # from then on, also by night: messages wait by themselves
        ("2027-01-01T10:00", False),
        ("2027-01-04T09:00", True),
        ("2026-05-01T10:00", False),
        ("2026-05-02T10:00", False),  # a Saturday
        ("2026-05-04T09:00", True),
    ],
)
def test_a_month_opens_on_the_morning_of_its_first_working_day(at: str, is_open: bool) -> None:
    assert from_first_working_morning(local(at), OFFICE) is is_open


@pytest.mark.parametrize(
    ("at", "is_open"),
    [
        ("2026-11-16T08:59", False),
        ("2026-11-16T09:00", True),
        ("2026-11-22T03:00", True),
        ("2026-04-06T10:00", False),  # Easter Monday
        ("2026-04-07T09:00", True),
    ],
)
def test_a_week_opens_on_the_morning_of_its_first_working_day(at: str, is_open: bool) -> None:
    assert from_first_working_morning_of_week(local(at), OFFICE) is is_open


def test_a_week_in_which_nobody_works_opens_on_its_monday() -> None:
    closed = WorkingDays(lambda _: True)
    assert not from_first_working_morning_of_week(local("2026-11-16T08:00"), closed)
    assert from_first_working_morning_of_week(local("2026-11-16T09:00"), closed)


@pytest.mark.parametrize(("opens", "first"), [(from_morning, time(9)), (from_hour(6), time(6))])
def test_a_day_opens_at_its_hour(opens: Opens, first: time) -> None:
    day = date(2026, 11, 21)
    before = datetime.combine(day, first, PARIS) - timedelta(minutes=1)
    assert not opens(before, OFFICE)
    assert opens(datetime.combine(day, first, PARIS), OFFICE)


@given(INSTANTS, st.sampled_from([each_day, each_week, each_month, each_quarter_hour]))
def test_the_names_of_periods_sort_by_time(at: datetime, period_of: object) -> None:
    assert callable(period_of)
    later = (at.astimezone(UTC) + timedelta(hours=7)).astimezone(PARIS)
    assert period_of(at) <= period_of(later)


@given(INSTANTS)
def test_the_next_start_is_the_first_quarter_of_an_hour_of_another_period(at: datetime) -> None:
    for one in (
        job(each_day),
        job(each_day, from_morning),
        job(each_week, from_first_working_morning_of_week),
        job(each_month, from_first_working_morning),
        job(each_quarter_hour),
    ):
        start = next_start(one, at, OFFICE)
        assert start is not None
        assert start > at
        period = one.period_at(start.astimezone(PARIS), OFFICE)
        assert period is not None
        assert period != one.period_at(at, OFFICE)
        just_before = (start - timedelta(seconds=1)).astimezone(PARIS)
        assert one.period_at(just_before, OFFICE) != period


def test_what_never_comes_has_no_next_start() -> None:
    assert next_start(job(lambda _: None), local("2026-11-21T10:00"), OFFICE) is None


def test_the_next_quarter_comes_in_the_hour_that_comes_twice() -> None:
    second_half_past_two = datetime(2026, 10, 25, 1, 30, tzinfo=UTC).astimezone(PARIS)
    start = next_start(job(each_quarter_hour), second_half_past_two, OFFICE)
    assert start == datetime(2026, 10, 25, 1, 45, tzinfo=UTC)


def test_nothing_was_missed_before_the_first_run() -> None:
    assert missed_periods(job(each_day), (), local("2026-11-21T10:00"), OFFICE) == ()


def test_the_days_since_the_first_run_are_missed_once_they_are_too_old() -> None:
    known = {"2026-11-15", "2026-11-18"}
    missed = missed_periods(job(each_day, missed_days=1), known, local("2026-11-21T10:00"), OFFICE)
    assert missed == ("2026-11-16", "2026-11-17", "2026-11-19")


def test_no_more_than_some_four_hundred_days_are_looked_back_at() -> None:
    missed = missed_periods(job(each_day), {"2020-01-01"}, local("2026-11-21T10:00"), OFFICE)
    assert len(missed) == DAYS_LOOKED_BACK - 1


def test_a_morning_that_was_missed_is_made_up_for_before_the_next_morning() -> None:
    at = local("2026-11-21T07:00")
    assert job(each_day, from_morning, 1).periods_at(at, OFFICE) == ("2026-11-20",)
