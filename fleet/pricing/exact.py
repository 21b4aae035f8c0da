"""Exact sums of money: one rounding at the end, and parts that add up to their whole."""

from collections.abc import Mapping
from fractions import Fraction
from math import floor

from fleet.fleet_shares import half_up as rounded

PERMILLE = 1000


def half_up(value: Fraction | int) -> int:
    """Round to a whole number, a half away from zero."""
    return rounded(*Fraction(value).as_integer_ratio())


def in_permille(value: Fraction | int) -> int:
    """A ratio as it is printed: in permille, rounded."""
    return half_up(value * PERMILLE)


def rate(permille: int) -> Fraction:
    """A rate in permille as a fraction of one."""
    return Fraction(permille, PERMILLE)


def shared(parts: Mapping[str, Fraction], total: int) -> dict[str, int]:
    """Round the parts of a rounded whole so that they add up to it, by largest remainder.

    Each part is its exact value rounded up or down; the first of equal remainders is served first.

    Args:
        parts: Exact values, whose sum rounds to `total`.
        total: The whole, in the same unit.
    """
    lower = {name: floor(value) for name, value in parts.items()}
    left = total - sum(lower.values())
    by_remainder = sorted(parts, key=lambda name: lower[name] - parts[name])
    raised = frozenset(by_remainder[: max(left, 0)])
    return {name: value + (name in raised) for name, value in lower.items()}
