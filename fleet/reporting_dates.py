"""A day and a time as people type them: `12/11/2026`, `12 nov. 14h30`, `hier`, `2026-11-12`."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, timedelta

_MINUTES_IN_AN_HOUR = 60
_HALF_A_YEAR = timedelta(days=182)
_CENTURY = 2000
_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("janv", "jan"),
            ("fev", "feb"),
            ("mars", "mar"),
            ("avr", "apr"),
            ("mai", "may"),
            ("juin", "jun"),
            ("juil", "jul"),
            ("aout", "aug"),
            ("sep",),
            ("oct",),
            ("nov",),
            ("dec",),
        ),
        start=1,
    )
    for name in names
}
_DAYS_AGO = {
    "avant hier": 2,
    "hier": 1,
    "yesterday": 1,
    "aujourd hui": 0,
    "today": 0,
}
_TIME = re.compile(r"(?:^|[ ,])(?:a |at |vers )?([01]?\d|2[0-3]) ?(?:h|:) ?([0-5]\d)?(?=$|[ ,.])")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_FIGURES = re.compile(r"(\d{1,2})[/. -](\d{1,2})(?:[/. -](\d{4}|\d{2}))?")
_NAMED = re.compile(r"(\d{1,2})(?:er|st|nd|rd|th)? (?:of )?([a-z]{3,9})\.?(?: (\d{4}))?")


@dataclass(frozen=True, slots=True)
class TypedMoment:
    """What was typed.

    Attributes:
        minute: Of that day; None when only the day was typed.
    """

    on: date
    minute: int | None = None


def typed_moment(text: str, today: date) -> TypedMoment | None:
    """The day that the text names; None when it names none.

    A time alone is one of today. A day without a year is of this year, or of the last one when it
    would lie more than half a year ahead.
    """
    written = _plain(text)
    minute = _minute_in(written)
    rest = " ".join(_TIME.sub(" ", written).split()).strip(" ,.")
    if not rest:
        return None if minute is None else TypedMoment(today, minute)
    on = _day_in(rest, today)
    return None if on is None else TypedMoment(on, minute)


def _minute_in(written: str) -> int | None:
    found = _TIME.search(written)
    if found is None:
        return None
    return int(found[1]) * _MINUTES_IN_AN_HOUR + int(found[2] or 0)


def _day_in(written: str, today: date) -> date | None:
    for name, days in _DAYS_AGO.items():
        if written.replace("-", " ") == name:
            return today - timedelta(days=days)
    weekdayless = re.sub(r"^(?:le |on |[a-z]+day,? |[a-z]+di |dimanche )+", "", written)
    if found := _ISO.fullmatch(weekdayless):
        return _day(int(found[1]), int(found[2]), int(found[3]))
    if found := _FIGURES.fullmatch(weekdayless):
        return _near(found[3], int(found[2]), int(found[1]), today)
    if found := _NAMED.fullmatch(weekdayless):
        month = next((one for name, one in _MONTHS.items() if found[2].startswith(name)), 0)
        return _near(found[3], month, int(found[1]), today)
    return None


def _near(year: str | None, month: int, day: int, today: date) -> date | None:
    if year:
        return _day(int(year) if int(year) > _CENTURY else _CENTURY + int(year), month, day)
    this_year = _day(today.year, month, day)
    if this_year is None or this_year - today <= _HALF_A_YEAR:
        return this_year or _day(today.year - 1, month, day)
    return _day(today.year - 1, month, day)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _plain(text: str) -> str:
    letters = unicodedata.normalize("NFKD", text.casefold().replace("’", " ").replace("'", " "))
    return " ".join("".join(one for one in letters if not unicodedata.combining(one)).split())
