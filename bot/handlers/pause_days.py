"""The days of a pause: in a button, or as they are typed."""

from collections.abc import Sequence
from datetime import date, timedelta

from bot.handlers.tapped import OutdatedButtonError, choice_in
from bot.views.streak_pause import OFFERED_DAYS
from fleet.reporting_dates import typed_moment
from fleet.usecases.pause_streaks import PauseDays, Pausing

SHOWN_PAUSES = frozenset({Pausing.BEGUN, Pausing.ALREADY})
_HALF_A_YEAR = timedelta(days=182)
_YEARS = timedelta(days=800)


def first_day(text: str, today: date) -> date | None:
    """The day that a text names; without a year the one that is nearest to today."""
    return min(_days_in(text, today), key=lambda day: abs(day - today), default=None)


def day_after(text: str, from_on: date, today: date) -> date | None:
    """The day that a text names; without a year the next such day after another.

    A past day stays the past day that it is: it is refused, never guessed.
    """
    days = _days_in(text, today)
    return next((day for day in days if day > from_on), days[-1] if days else None)


def days_in(parts: Sequence[str], place: int, today: date) -> PauseDays:
    """The days that a button stands for: how long, and from which day.

    Raises:
        OutdatedButtonError: It is no such choice.
    """
    from_on = from_in(parts, place + 1)
    return PauseDays(_end_in(parts[place], from_on or today), from_on)


def from_in(parts: Sequence[str], place: int) -> date | None:
    """The first day of a pause in a button; None: it is today.

    Raises:
        OutdatedButtonError: It is no day.
    """
    return choice_in(parts, place, date.fromisoformat) if len(parts) > place else None


def from_kept(kept: str | None) -> date | None:
    """The first day of a pause in a draft; None: it is today."""
    return date.fromisoformat(kept) if kept else None


def _end_in(choice: str, from_on: date) -> date | None:
    if choice == "open":
        return None
    if choice not in {str(days) for days in OFFERED_DAYS}:
        raise OutdatedButtonError
    return from_on + timedelta(days=int(choice))


def _days_in(text: str, today: date) -> list[date]:
    """Every day that a text may mean, oldest first: one, or one a year where it names none."""
    near = typed_moment(text, today)
    far, fixed = typed_moment(text, today + _HALF_A_YEAR), typed_moment(text, today + _YEARS)
    if near is None or far is None or fixed is None:
        return []
    is_counted_from_today = far.on - near.on == _HALF_A_YEAR
    if is_counted_from_today or fixed.on == near.on:
        return [near.on]
    years = range(today.year - 1, today.year + 3)
    return [day for year in years if (day := _in_year(near.on, year)) is not None]


def _in_year(day: date, year: int) -> date | None:
    try:
        return day.replace(year=year)
    except ValueError:  # 29 February
        return None
