"""Days counted from a given one: firsts of months, and the renewals around it."""

from datetime import date

from bonusmalus.periods import RenewalDay, add_months, next_renewal


def first_of_month(day: date, months: int = 0) -> date:
    """The first day of the month that lies so many months after that of `day`."""
    return add_months(day.replace(day=1), months)


def last_renewal(renewal_month: int, on: date) -> date:
    """The last renewal on or before a day, for contracts that fall due on the first of a month."""
    this_year = RenewalDay(renewal_month, 1).in_year(on.year)
    return this_year if this_year <= on else RenewalDay(renewal_month, 1).in_year(on.year - 1)


def coming_renewal(renewal_month: int, on: date) -> date:
    """The first renewal after a day, for contracts that fall due on the first of a month."""
    return next_renewal(RenewalDay(renewal_month, 1), on)
