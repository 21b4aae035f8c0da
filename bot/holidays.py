"""Public holidays of France, for the deadlines that are counted in working days."""

from datetime import date
from functools import cache
from typing import Final

import holidays

from fleet.working_days import WorkingDays

_FRANCE: Final = "FR"
_MOSELLE: Final = "57"  # Alsace has the same two days more: Good Friday and 26 December


def working_days(*, is_alsace_moselle: bool = False) -> WorkingDays:
    """The working days of metropolitan France.

    Args:
        is_alsace_moselle: Whether the local law of Alsace and Moselle holds for the company (Code
            du travail, L3134-13).
    """
    subdivision = _MOSELLE if is_alsace_moselle else None
    return WorkingDays(lambda day: day in _holidays(day.year, subdivision))


@cache
def _holidays(year: int, subdivision: str | None) -> frozenset[date]:
    return frozenset(holidays.country_holidays(_FRANCE, subdiv=subdivision, years=year))
