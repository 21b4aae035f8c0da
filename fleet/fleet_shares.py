"""Share a whole among parts to the cent, by largest remainder: the parts add up to the whole."""

from collections.abc import Mapping


def shared(total: int, weights: Mapping[int, int]) -> dict[int, int]:
    """Share an amount by weight; where every weight is 0, evenly.

    Each part is rounded down; the cents that are left go to the largest remainders, the smallest
    key first where two are the same.

    Args:
        total: Cents, below zero too.
        weights: By key, none below zero.
    """
    whole = sum(weights.values())
    if not whole:
        weights, whole = dict.fromkeys(weights, 1), len(weights)
    parts = {key: divmod(total * weight, whole) for key, weight in weights.items()}
    found = {key: quotient for key, (quotient, _) in parts.items()}
    left = total - sum(found.values()) if found else 0
    for key in sorted(parts, key=lambda one: (-parts[one][1], one))[:left]:
        found[key] += 1
    return found


def half_up(numerator: int, denominator: int) -> int:
    """Round an exact quotient to a whole number, half away from zero."""
    rounded = (2 * abs(numerator) + denominator) // (2 * denominator)
    return rounded if numerator >= 0 else -rounded
