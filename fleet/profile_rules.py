"""What may be said of the company in its profile: pure rules."""

from typing import Final

from fleet.dossiers import MOST_LETTERS
from fleet.errors import ProfileValueError
from fleet.text_filter import forbidden_in

_DIGITS_OF_A_SIREN: Final = 9
_BASE: Final = 10


def read_siren(typed: str) -> str:
    """A SIREN as nine digits, whatever stands between them; empty: none.

    Raises:
        ProfileValueError: `siren`: nine digits are wanted, the last of which checks the others.
    """
    digits = "".join(typed.split()).replace(".", "")
    if not digits:
        return ""
    is_number = digits.isascii() and digits.isdigit() and len(digits) == _DIGITS_OF_A_SIREN
    if not is_number or _luhn(digits) % _BASE:
        raise ProfileValueError(field="siren", reason="siren", limit=_DIGITS_OF_A_SIREN)
    return digits


def _luhn(digits: str) -> int:
    """The sum of Luhn: every second digit, from the right, counts double."""
    doubled = (int(one) * (2 if place % 2 else 1) for place, one in enumerate(reversed(digits)))
    return sum(one - _BASE + 1 if one >= _BASE else one for one in doubled)


def read_words(field: str, typed: str) -> str:
    """What somebody wrote about the company, on one line.

    Raises:
        ProfileValueError: `too_long`, or `forbidden` (it says what is not kept here).
    """
    words = " ".join(typed.split())
    if len(words) > MOST_LETTERS:
        raise ProfileValueError(field=field, reason="too_long", limit=MOST_LETTERS)
    if forbidden_in(words) is not None:
        raise ProfileValueError(field=field, reason="forbidden")
    return words
