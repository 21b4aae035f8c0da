"""A month of the calendar, as streaks, digests and closings count them."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Self

_MONTHS = 12


@dataclass(frozen=True, slots=True, order=True)
class Month:
    """One month of one year; it sorts by time, and is written `2026-11`.

    Attributes:
        number: 1 for January to 12 for December.
    """

    year: int
    number: int

    @classmethod
    def of(cls, day: date) -> Self:
        """The month of a day."""
        return cls(day.year, day.month)

    @classmethod
    def read(cls, written: str) -> Self:
        """The month that `str` wrote.

        Raises:
            ValueError: It is not written as `2026-11`.
        """
        return cls.of(date.fromisoformat(f"{written}-01"))

    def __str__(self) -> str:
        """Year and month, as periods of the calendar are named."""
        return f"{self.year:04}-{self.number:02}"

    def plus(self, months: int) -> "Month":
        """The month so many months later, or earlier."""
        year, index = divmod(self.year * _MONTHS + self.number - 1 + months, _MONTHS)
        return Month(year, index + 1)

    @property
    def first_on(self) -> date:
        """Its first day."""
        return date(self.year, self.number, 1)

    @property
    def last_on(self) -> date:
        """Its last day."""
        return self.plus(1).first_on - timedelta(days=1)
