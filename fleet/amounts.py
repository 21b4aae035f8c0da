"""Amounts as people type them: euros with French or English decimals, into cents."""

import re

MAX_CENTS = 9_999_999_99
_NOT_FIGURES = re.compile(r"(?i)\s|euros?|eur|€|['’]")
_PLAIN = re.compile(r"[0-9]+")
_THOUSANDS = re.compile(r"[0-9]{1,3}(?:([.,])[0-9]{3})(?:\1[0-9]{3})*")
_DECIMALS = re.compile(r"([0-9.,]+?)[.,]([0-9]{1,2})")


def cents_in(text: str) -> int | None:
    """The cents that a text of one amount means: `1 234,50`, `€1,234.50`, `800 euros`.

    A comma or a point before one or two last figures separates the cents; before three, as in
    `1.234`, it separates thousands, for no amount has thousandths.

    Returns:
        None when it is no amount from 0 to `MAX_CENTS`.
    """
    written = _NOT_FIGURES.sub("", text)
    whole, cents = written, "0"
    with_decimals = _DECIMALS.fullmatch(written)
    if with_decimals is not None:
        whole, cents = with_decimals[1], with_decimals[2].ljust(2, "0")
        if _last_mark(whole) == written[len(whole)]:
            return None  # the same mark for thousands and for cents, as in 1,234,5
    if _PLAIN.fullmatch(whole) is None and _THOUSANDS.fullmatch(whole) is None:
        return None
    found = int(re.sub(r"[.,]", "", whole)) * 100 + int(cents)
    return found if found <= MAX_CENTS else None


def days_in(text: str, most: int) -> int | None:
    """A whole number of days from 0 to `most`, the word after it left out; None: it is none."""
    written = re.sub(r"(?i)\s|jours?|days?|j$|d$", "", text)
    if re.fullmatch(r"[0-9]{1,4}", written) is None or int(written) > most:
        return None
    return int(written)


def _last_mark(text: str) -> str:
    return next((mark for mark in reversed(text) if mark in ".,"), "")
