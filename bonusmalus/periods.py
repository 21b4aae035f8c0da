"""Renewal dates, reference periods and interruptions (annexe A121-1, art. 1 and 9).

The renewal date is the first day of the new insurance year, not the last day of cover. A day that
a month does not have is moved to the end of that month (docs/decisions/0007).
"""

import calendar
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date
from functools import lru_cache

from bonusmalus.clause import FR_1992
from bonusmalus.errors import PeriodError, Reason

MONTHS_IN_A_YEAR = 12
PERIOD_MONTHS = FR_1992.period_months.value
LEAD_MONTHS = FR_1992.lead_months.value
FIRST_PERIOD_MONTHS = FR_1992.first_period_months.value
INTERRUPTION_MONTHS = FR_1992.interruption_months.value
_LEAP_YEAR = 2000
_KEPT = 8192  # every fold asks again for the renewals and periods of the same few years


@dataclass(frozen=True, slots=True)
class RenewalDay:
    """The day of the year on which the yearly premium falls due.

    Attributes:
        month: 1 to 12.
        day: 1 to 31; 29 February means 28 February in common years.

    Raises:
        PeriodError: No year has such a day.
    """

    month: int
    day: int

    def __post_init__(self) -> None:
        """Refuse a day that no year has."""
        if not (
            1 <= self.month <= MONTHS_IN_A_YEAR
            and 1 <= self.day <= calendar.monthrange(_LEAP_YEAR, self.month)[1]
        ):
            raise PeriodError(Reason.NO_SUCH_DAY, "renewal_day", str(self))

    def in_year(self, year: int) -> date:
        """Return the renewal date of a calendar year."""
        return day_in_month(year, self.month, self.day)

    def __str__(self) -> str:
        """Write month and day as in a date: ``"03-01"``."""
        return f"{self.month:02d}-{self.day:02d}"


@dataclass(frozen=True, slots=True)
class Period:
    """Days from ``starts_on`` to the day before ``ends_before``."""

    starts_on: date
    ends_before: date

    def __contains__(self, day: date) -> bool:
        """Tell whether a day belongs to the period."""
        return self.starts_on <= day < self.ends_before


@dataclass(frozen=True, slots=True)
class Interruption:
    """A time without insurance, or with a suspended contract.

    Attributes:
        from_on: First day without cover.
        until_on: Day on which the cover starts again (not part of the interruption).

    Raises:
        PeriodError: It does not end after its start.
    """

    from_on: date
    until_on: date

    def __post_init__(self) -> None:
        """Refuse an interruption without a day in it."""
        if self.until_on <= self.from_on:
            raise PeriodError(Reason.NOT_AFTER_ITS_START, "until_on", self.until_on)


@lru_cache(maxsize=_KEPT)
def day_in_month(year: int, month: int, day: int) -> date:
    """Return that day, or the last one of a month that is too short (Q7).

    Raises:
        PeriodError: The year is beyond the calendar.
    """
    if not MINYEAR <= year <= MAXYEAR:
        raise PeriodError(Reason.BEYOND_THE_CALENDAR, "year", year)
    return date(year, month, min(day, calendar.monthrange(year, month)[1]))


def add_months(day: date, months: int) -> date:
    """Move a day by whole months, forwards or backwards, clamped to the end of the month.

    Raises:
        PeriodError: The result is beyond the calendar.
    """
    return _shifted(day, months, day.day)


def _shifted(day: date, months: int, nominal_day: int) -> date:
    year, month = divmod(day.year * MONTHS_IN_A_YEAR + day.month - 1 + months, MONTHS_IN_A_YEAR)
    return day_in_month(year, month + 1, nominal_day)


def add_years(day: date, years: int) -> date:
    """Move a day by whole years; 29 February becomes 28 February in common years."""
    return add_months(day, years * MONTHS_IN_A_YEAR)


def next_renewal(renewal_day: RenewalDay, after: date) -> date:
    """Return the first renewal date strictly after a day.

    Raises:
        PeriodError: It is beyond the calendar.
    """
    this_year = renewal_day.in_year(after.year)
    return this_year if this_year > after else renewal_day.in_year(after.year + 1)


def renewal_dates(renewal_day: RenewalDay, after: date, until: date) -> tuple[date, ...]:
    """List the renewal dates strictly after ``after`` and not later than ``until``."""
    days = (renewal_day.in_year(year) for year in range(after.year, until.year + 1))
    return tuple(day for day in days if after < day <= until)


@lru_cache(maxsize=_KEPT)
def reference_period(renewal_on: date, renewal_day: RenewalDay | None = None) -> Period:
    """Return the twelve months that end two months before a renewal date.

    The bounds are taken from the *nominal* day: with a renewal on 29 February the periods of a
    common and of a leap year would otherwise overlap or leave a day out.

    Args:
        renewal_on: The renewal date.
        renewal_day: The nominal day of the contract, if ``renewal_on`` may have been clamped.

    Sources:
        annexe A121-1, art. 9.
    """
    nominal_day = renewal_on.day if renewal_day is None else renewal_day.day
    return Period(
        _shifted(renewal_on, -LEAD_MONTHS - PERIOD_MONTHS, nominal_day),
        _shifted(renewal_on, -LEAD_MONTHS, nominal_day),
    )


@lru_cache(maxsize=_KEPT)
def renewal_counting(day: date, renewal_day: RenewalDay) -> date:
    """Return the renewal date at which a claim of that day counts.

    A claim of the last two months before a renewal counts at the next one.
    """
    renewal_on = next_renewal(renewal_day, day)
    while day not in reference_period(renewal_on, renewal_day):
        renewal_on = next_renewal(renewal_day, renewal_on)
    return renewal_on


def merged(interruptions: Iterable[Interruption]) -> tuple[Interruption, ...]:
    """Join the interruptions that touch or overlap, so that none hides its length in parts."""
    joined: list[Interruption] = []
    for one in sorted(interruptions, key=lambda interruption: interruption.from_on):
        if joined and one.from_on <= joined[-1].until_on:
            last = joined.pop()
            joined.append(Interruption(last.from_on, max(last.until_on, one.until_on)))
        else:
            joined.append(one)
    return tuple(joined)


def is_long(interruption: Interruption) -> bool:
    """Tell whether an interruption lasts more than three months (annexe A121-1, art. 9)."""
    return add_months(interruption.from_on, INTERRUPTION_MONTHS) < interruption.until_on


def add_insured_years(day: date, years: int, interruptions: Iterable[Interruption]) -> date:
    """Move a day forwards by years of insurance: a long interruption puts the end off as long.

    An end beyond the calendar is its last day.
    """
    end = add_years(day, years).toordinal()
    for one in filter(is_long, merged(interruptions)):
        from_on = max(one.from_on, day).toordinal()
        if from_on < end:
            end += max(0, one.until_on.toordinal() - from_on)
    return date.fromordinal(min(end, date.max.toordinal()))


def insured_years(since: date, until: date, interruptions: Iterable[Interruption]) -> int:
    """Count the full years of insurance from a day to a later one, long interruptions left out."""
    gaps = merged(interruptions)
    years = until.year - since.year
    while years and add_insured_years(since, years, gaps) > until:
        years -= 1
    return years


def is_insured_long_enough(
    period: Period, first_insured_on: date, interruptions: Iterable[Interruption]
) -> bool:
    """Tell whether a period without claim earns a reduction.

    The first period needs nine months; an interruption of more than three months, judged on its
    whole length, leaves every period that it touches without a reduction.

    Sources:
        annexe A121-1, art. 9.
    """
    insured_from = max(period.starts_on, first_insured_on)
    if add_months(insured_from, FIRST_PERIOD_MONTHS) > period.ends_before:
        return False
    return not any(
        is_long(one) and one.from_on < period.ends_before and one.until_on > period.starts_on
        for one in merged(interruptions)
    )
