"""How sure a frequency is: the credible interval of a claim rate, with the standard library alone.

Claims are taken as Poisson with an unknown rate; before any claim is seen, Jeffreys' prior says as
little as it can. The rate then has a Gamma distribution of shape `claims + 1/2` over the exposure,
and the interval is cut from it. Which interval, and when it says too little: docs/decisions/0116.

Sources:
    H. Jeffreys, Theory of Probability (1961), § 3.6 (prior of a Poisson rate).
    NIST Digital Library of Mathematical Functions, 8.7.1 and 8.9.2 (series, continued fraction).
"""

import math
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

COVERED: Final = 0.90
"""The share of cases in which the true frequency lies within an interval."""

WIDEST: Final = 3
"""An interval whose upper end is more than this times its lower one says too little for a rank."""

_JEFFREYS: Final = 0.5
_MOST_TERMS: Final = 100_000
_CLOSE: Final = 1e-13
_TINY: Final = 1e-300
_HALVINGS: Final = 200


class Standing(StrEnum):
    """Of a group beside the mean of all."""

    ABOVE = "above"
    BELOW = "below"
    ALIKE = "alike"  # the mean lies within its interval
    UNKNOWN = "unknown"  # its interval is too wide, or it is too small to be shown


@dataclass(frozen=True, slots=True)
class Credible:
    """A rate by unit of exposure, with the interval in which it lies nine times in ten.

    Attributes:
        rate: What was seen: claims over exposure.
    """

    rate: float
    low: float
    high: float

    @property
    def is_too_wide(self) -> bool:
        """Whether it says too little for a rank."""
        return self.high > WIDEST * self.low


def credible_rate(number_of_claims: int, exposure: float) -> Credible | None:
    """The rate of claims and its interval; None without exposure.

    Args:
        number_of_claims: Seen in the exposure, 0 or more.
        exposure: Such as vehicle-years.
    """
    if exposure <= 0 or number_of_claims < 0:
        return None
    shape, tail = number_of_claims + _JEFFREYS, (1 - COVERED) / 2
    low = gamma_quantile(tail, shape) / exposure
    high = gamma_quantile(1 - tail, shape) / exposure
    return Credible(number_of_claims / exposure, low if number_of_claims else 0.0, high)


def standing_of(group: Credible, mean: float) -> Standing:
    """Where a group stands beside the mean; never a rank that its data do not carry."""
    if group.low > mean:
        return Standing.ABOVE
    if group.high < mean:
        return Standing.BELOW
    return Standing.UNKNOWN if group.is_too_wide else Standing.ALIKE


def gamma_quantile(share: float, shape: float) -> float:
    """Below which value a share of a Gamma distribution of scale 1 lies, by halving.

    Args:
        share: Between 0 and 1, both excluded.
        shape: Above 0.
    """
    low, high = 0.0, max(1.0, 2 * shape)
    while regularised_gamma(shape, high) < share:
        low, high = high, 2 * high
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        if middle in {low, high}:
            break
        low, high = (middle, high) if regularised_gamma(shape, middle) < share else (low, middle)
    return (low + high) / 2


def regularised_gamma(shape: float, value: float) -> float:
    """The share of a Gamma distribution of scale 1 that lies below a value: P(shape, value)."""
    if value <= 0:
        return 0.0
    if value < shape + 1:
        return _series(shape, value)
    return 1 - _fraction(shape, value)


def _front(shape: float, value: float) -> float:
    return math.exp(shape * math.log(value) - value - math.lgamma(shape))


def _series(shape: float, value: float) -> float:
    term = total = 1 / shape
    for step in range(1, _MOST_TERMS):
        term *= value / (shape + step)
        total += term
        if term < total * _CLOSE:
            break
    return total * _front(shape, value)


def _fraction(shape: float, value: float) -> float:
    """The upper share by Lentz's method, for values to the right of the mean."""
    below = value + 1 - shape
    ratio, inverse = 1 / _TINY, 1 / below
    result = inverse
    for step in range(1, _MOST_TERMS):
        factor = -step * (step - shape)
        below += 2
        inverse = 1 / (factor * inverse + below or _TINY)
        ratio = below + factor / ratio or _TINY
        change = inverse * ratio
        result *= change
        if abs(change - 1) < _CLOSE:
            break
    return result * _front(shape, value)
