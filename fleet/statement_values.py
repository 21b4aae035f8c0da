"""What may be written into a field of the accident statement, and how it is kept."""

import re
import unicodedata
from datetime import date, time, timedelta

from fleet.accident_statement import NO, YES, FieldKind, StatementField
from fleet.errors import StatementValueError

_DATE = re.compile(r"(\d{1,2})[./ -](\d{1,2})[./ -](\d{4})")
_ISO_DATE = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_TIME = re.compile(r"(\d{1,2})\s*(?:[h:.]\s*(\d{2})?)?\s*", re.IGNORECASE)
_PHONE = re.compile(r"\+?[0-9][0-9 ().-]{4,}")
_PLATE = re.compile(r"[A-Z0-9][A-Z0-9 -]{1,}")
_CONTROL = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
_IN_THE_PAST = frozenset({"accident_date", "a_driver_birth_date", "b_driver_birth_date"})
_NO_HOUR = 24
_DAYS_AROUND = 100 * 366


def written(field: StatementField, text: str, today: date) -> str:
    """The value of a field as it is kept: dates as `2026-11-21`, times as `08:05`.

    Args:
        field: Which part of which box.
        text: What a person wrote or tapped.
        today: The legal day; an accident and a birth cannot be after it.

    Raises:
        StatementValueError: It cannot stand in that field; `reason` says why.
    """
    value = one_line(text)
    if not value:
        raise StatementValueError(field.key, "empty")
    if field.kind is FieldKind.TEXT:
        return _short_enough(field, value)
    if field.kind is FieldKind.DATE:
        return _date(field, value, today).isoformat()
    if field.kind is FieldKind.TIME:
        return _time(field, value).isoformat("minutes")
    return _short_enough(field, _code(field, value))


def one_line(text: str) -> str:
    """The text with single blanks, without control characters or marks that turn its direction."""
    visible = (" " if unicodedata.category(c) in _CONTROL else c for c in text if c != "\u200d")
    return " ".join("".join(visible).split())


def fitting(field: StatementField, text: str) -> str:
    """As much of a text as a field takes: for what is known before anybody writes."""
    value = one_line(text)
    if len(value) <= field.max_length:
        return value
    return value[: field.max_length - 1].rstrip() + "…"


def _short_enough(field: StatementField, value: str) -> str:
    if len(value) > field.max_length:
        raise StatementValueError(field.key, "too_long", field.max_length)
    return value


def _date(field: StatementField, value: str, today: date) -> date:
    iso, usual = _ISO_DATE.fullmatch(value), _DATE.fullmatch(value)
    parts = iso.groups() if iso else usual.groups()[::-1] if usual else None
    try:
        day = date(*map(int, parts)) if parts else None
    except ValueError:
        day = None
    if day is None:
        raise StatementValueError(field.key, "date")
    if day > today and field.key in _IN_THE_PAST:
        raise StatementValueError(field.key, "future")
    if abs(day - today) > timedelta(days=_DAYS_AROUND):
        raise StatementValueError(field.key, "date")
    return day


def _time(field: StatementField, value: str) -> time:
    found = _TIME.fullmatch(value)
    hour, minute = (int(found[1]), int(found[2] or 0)) if found else (_NO_HOUR, 0)
    try:
        return time(hour, minute)
    except ValueError:
        raise StatementValueError(field.key, "time") from None


def _code(field: StatementField, value: str) -> str:
    """The value of a field that takes no free words."""
    if field.kind is FieldKind.YES_NO:
        return _one_of(field, value, (YES, NO))
    if field.kind is FieldKind.CHOICE:
        return _one_of(field, value, field.choices)
    if field.kind is FieldKind.PLATE:
        return _matching(field, value.upper(), _PLATE)
    return _matching(field, value, _PHONE)


def _one_of(field: StatementField, value: str, choices: tuple[str, ...]) -> str:
    if value not in choices:
        raise StatementValueError(field.key, "choice")
    return value


def _matching(field: StatementField, value: str, pattern: re.Pattern[str]) -> str:
    if not pattern.fullmatch(value):
        raise StatementValueError(field.key, field.kind.value)
    return value
