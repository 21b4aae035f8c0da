"""What people type for a parameter: percentages, amounts, lines of a grid, into exact values."""

import re

from fleet.amounts import cents_in
from fleet.errors import ParameterValueError
from fleet.pricing.parameter_rules import ParameterKind, ParameterValue, rule_of
from fleet.pricing.parameters import GridBand

_PERCENT = r"[+\-]?[0-9]{1,4}(?:[.,][0-9])?"
_ONE_PERCENT = re.compile(_PERCENT)
_BAND = re.compile(rf"({_PERCENT})\s*%?\s*(?:[:=;]|→|->|\s)\s*({_PERCENT})\s*%?\s*(!|risque|risk)?")
_MINUSES = str.maketrans("\N{MINUS SIGN}\N{EN DASH}\N{NON-BREAKING HYPHEN}", "---")


def permille_in(text: str) -> int | None:
    """The permille that a percentage means: `72`, `72,5 %`, `−10`; None: it is none."""
    written = re.sub(r"\s|%", "", text.translate(_MINUSES))
    if _ONE_PERCENT.fullmatch(written) is None:
        return None
    whole, _, tenth = written.replace(",", ".").partition(".")
    size = int(whole.lstrip("+-")) * 10 + int(tenth or "0")
    return -size if whole.startswith("-") else size


def read_value(name: str, text: str) -> ParameterValue:
    """What was typed for a rate, an amount, or the development of claims.

    Raises:
        ParameterValueError: It is none, or beyond its bounds; nothing of it is kept.
    """
    rule = rule_of(name)
    value: ParameterValue | None
    if rule.kind is ParameterKind.AMOUNT:
        value = cents_in(text)
    elif rule.kind is ParameterKind.DEVELOPMENT:
        value = _rates_in(text)
    else:
        value = permille_in(text)
    if value is None:
        raise ParameterValueError(name=name, reason="kind")
    rule.check(value)
    return value


def read_bands(text: str) -> tuple[GridBand, ...]:
    """The lines of a grid, `72 : +10` each; `!` at its end says that the renewal is at risk.

    Raises:
        ParameterValueError: A line is none; nothing of them is kept.
    """
    lines = [one.strip() for one in text.translate(_MINUSES).splitlines() if one.strip()]
    return tuple(_band(one) for one in lines)


def with_bands(grid: tuple[GridBand, ...], added: tuple[GridBand, ...]) -> tuple[GridBand, ...]:
    """The grid with those bands; one that begins where another did takes its place.

    Raises:
        ParameterValueError: They are too many, or beyond the bounds.
    """
    by_start = {one.from_permille: one for one in (*grid, *added)}
    bands = tuple(by_start[start] for start in sorted(by_start))
    rule_of("grid").check(bands)
    return bands


def _band(line: str) -> GridBand:
    found = _BAND.fullmatch(line)
    start, change = (permille_in(found[1]), permille_in(found[2])) if found else (None, None)
    if found is None or start is None or change is None:
        raise ParameterValueError(name="grid", reason="kind")
    return GridBand(start, change, is_renewal_at_risk=found[3] is not None)


def _rates_in(text: str) -> tuple[int, ...] | None:
    found = [permille_in(one) for one in re.split(r"[\s;/]+", text.replace("%", " ").strip())]
    known = tuple(one for one in found if one is not None)
    return known if len(known) == len(found) else None
