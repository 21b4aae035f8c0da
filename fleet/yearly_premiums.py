"""What was paid for a year of a contract, and which days begin one. Pure.

The net premium of a year is the one before tax, with surcharges and less reductions, as the
insurer charged it. It is history: the last notice or the policy says what vehicles cost today.
Where a renewal notice says the premium of a year, the notice wins.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from bonusmalus.periods import RenewalDay, next_renewal

LEAST_CENTS: Final = 1
BELOW_EUROS: Final = 10_000_000
MOST_CENTS: Final = BELOW_EUROS * 100 - 1


@dataclass(frozen=True, slots=True)
class YearlyPremium:
    """What was paid for a year of a contract.

    Attributes:
        starts_on: The first day of the year.
        net_cents: Before tax, with surcharges and less reductions; `LEAST_CENTS` to `MOST_CENTS`.
        entered_by: None where it came with an import.
    """

    contract_id: int
    starts_on: date
    net_cents: int
    entered_at: datetime
    entered_by: int | None = None


def year_starts(starts_on: date, renewal_day: RenewalDay, today: date) -> Iterator[date]:
    """The first days of a contract's years, oldest first, up to its next renewal."""
    last = next_renewal(renewal_day, today)
    start = starts_on
    while start <= last:
        yield start
        start = next_renewal(renewal_day, start)


def begins_a_year(on: date, starts_on: date, renewal_day: RenewalDay, today: date) -> bool:
    """Whether a year of a contract begins on a day, no later than its next renewal."""
    is_start = on == starts_on or (on > starts_on and on == renewal_day.in_year(on.year))
    return is_start and on <= next_renewal(renewal_day, today)
