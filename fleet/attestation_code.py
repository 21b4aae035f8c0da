"""The code on an attestation: 128 random bits that people can read aloud and type again.

Twenty-six letters and digits of Crockford's alphabet (no I, L, O and U) in groups; whoever types it
may write O for 0, I or L for 1, small letters, blanks and hyphens anywhere.
"""

import hashlib
import secrets
from itertools import pairwise
from typing import Final

_ALPHABET: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_BITS_OF_A_SIGN: Final = 5
_BYTES: Final = 16
_SIGNS: Final = 26
_GROUPS: Final = (0, 5, 10, 15, 20, 26)
_READ_AS: Final = str.maketrans(
    "OIL", "011", " -\N{NO-BREAK SPACE}\N{NON-BREAKING HYPHEN}\N{EN DASH}."
)


def new_code() -> str:
    """A code that nobody can guess, in groups for reading."""
    return grouped(int.from_bytes(secrets.token_bytes(_BYTES)))


def grouped(number: int) -> str:
    """A number of at most 128 bits as a code: `7ZZZZ-00000-…`."""
    signs = ""
    for _ in range(_SIGNS):
        number, rest = divmod(number, 1 << _BITS_OF_A_SIGN)
        signs = _ALPHABET[rest] + signs
    return "-".join(signs[a:b] for a, b in pairwise(_GROUPS))


def plain_code(typed: str) -> str | None:
    """The signs of a code however it was typed; None: it cannot be one."""
    signs = typed.strip().upper().translate(_READ_AS)
    if len(signs) != _SIGNS or any(one not in _ALPHABET for one in signs):
        return None
    return signs


def hash_code(signs: str) -> str:
    """SHA-256 of the signs of a code, in hexadecimal, as the store keeps it."""
    return hashlib.sha256(signs.encode()).hexdigest()
