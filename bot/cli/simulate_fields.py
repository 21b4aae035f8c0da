"""Numbers and switches of a fleet given as JSON, each with its bounds."""

from dataclasses import dataclass

from bot.cli.coefficient_fields import Fields

MOST_CENTS = 100_000_000_000
MOST_NUMBER = 1_000_000_000


@dataclass(frozen=True, slots=True)
class Bounds:
    """Between which values a whole number lies."""

    least: int = 0
    most: int = MOST_CENTS


CENTS = Bounds()
COUNT = Bounds(0, MOST_NUMBER)
ID = Bounds(1, MOST_NUMBER)


def number(fields: Fields, name: str, bounds: Bounds, default: int | None = None) -> int:
    """Read a whole number; compulsory where there is no default."""
    if name not in fields.values and default is None:
        fields.refuse(name, "nothing", "is missing")
        return bounds.least
    value = fields.values.get(name, default)
    if type(value) is int and bounds.least <= value <= bounds.most:
        return value
    sentence = f"expected a whole number from {bounds.least} to {bounds.most}"
    fields.refuse(name, value, sentence)
    return bounds.least


def optional_number(fields: Fields, name: str, bounds: Bounds) -> int | None:
    """Read a whole number that may be missing, or null."""
    if fields.values.get(name) is None:
        return None
    return number(fields, name, bounds)


def switch(fields: Fields, name: str, *, default: bool) -> bool:
    """Read true or false."""
    value = fields.values.get(name, default)
    if not isinstance(value, bool):
        fields.refuse(name, value, "expected true or false")
    return value is True


def short_text(fields: Fields, name: str, default: str) -> str:
    """Read a text of at most 80 characters."""
    value = fields.values.get(name, default)
    if isinstance(value, str) and len(value) <= _LONGEST:
        return value
    fields.refuse(name, value, f"expected a text of at most {_LONGEST} characters")
    return default


_LONGEST = 80
