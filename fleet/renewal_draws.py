"""Draws of claims ahead from what a fleet has lived through: how many, and how dear.

What is not known is drawn too: a fleet with few claims may have another frequency and other costs
than its record, so that its range is wide. Standard library only; floats, as nothing here is an
amount that somebody pays (docs/algorithms/renewal_range.md).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from math import exp, log, sqrt
from random import Random

USUAL_COST_CENTS = 128_000
"""Mean cost of a claim in fleets, all guarantees: a default (FLEET.md § 1.3, without injuries)."""
_USUAL_VARIANCE = 1.0  # of the logarithm of a cost
_PRIOR_MEAN_CLAIMS = 0.1  # how many claims the usual cost weighs
_PRIOR_VARIANCE_CLAIMS = 1.0  # how many claims the usual spread weighs
_JEFFREYS = 0.5  # of a claim: the prior of a frequency that matches its intervals best
_MOST_AT_ONCE = 500.0  # e^-500 is still a float


@dataclass(frozen=True, slots=True)
class Lived:
    """What the claims of the past say of those to come.

    Attributes:
        number: Claims that cost the insurer something.
        exposure: Vehicle-years in which they happened.
        mean_log: Mean of the logarithms of their costs, with the usual cost mixed in.
        spread: Sum of squares about it, with the usual spread mixed in.
    """

    number: int
    exposure: float
    mean_log: float
    spread: float

    @classmethod
    def of(cls, costs: Iterable[float], exposure: float) -> "Lived":
        """Read costs in cents, at today's level."""
        logs = [log(cost) for cost in costs if cost > 0]
        usual = log(USUAL_COST_CENTS) - _USUAL_VARIANCE / 2
        number = len(logs)
        mean = sum(logs) / number if number else usual
        squares = sum((one - mean) ** 2 for one in logs)
        weight = _PRIOR_MEAN_CLAIMS + number
        apart = _PRIOR_MEAN_CLAIMS * number / weight * (mean - usual) ** 2
        return cls(
            number,
            exposure,
            (_PRIOR_MEAN_CLAIMS * usual + number * mean) / weight,
            _PRIOR_VARIANCE_CLAIMS * _USUAL_VARIANCE + squares + apart,
        )

    def supposed(self, random: Random) -> "Nature":
        """Draw what frequency and costs may be in truth.

        The frequency is a gamma (so that counts are negative binomial), the costs lognormal with
        the conjugate law of their mean and variance (so that a cost follows a log-Student law).
        """
        frequency = random.gammavariate(self.number + _JEFFREYS, 1.0) / self.exposure
        freedom = _PRIOR_VARIANCE_CLAIMS + self.number
        variance = self.spread / random.gammavariate(freedom / 2, 2.0)
        weight = _PRIOR_MEAN_CLAIMS + self.number
        mean_log = random.gauss(self.mean_log, sqrt(variance / weight))
        return Nature(frequency, mean_log, sqrt(variance))


@dataclass(frozen=True, slots=True)
class Nature:
    """A frequency and a law of costs that are taken to be true.

    Attributes:
        frequency: Claims per vehicle-year.
        mean_log: Mean of the logarithm of a cost in cents.
        deviation: Standard deviation of it.
    """

    frequency: float
    mean_log: float
    deviation: float

    def claims(self, random: Random, exposure: float, cap: float) -> tuple[int, float]:
        """Draw the claims of so many vehicle-years: how many, and their capped sum in cents."""
        number = poisson(random, self.frequency * exposure)
        mean_log, deviation, gauss = self.mean_log, self.deviation, random.gauss
        highest = log(cap)
        logs = [mean_log + deviation * gauss(0.0, 1.0) for _ in range(number)]
        return number, sum([exp(one) if one < highest else cap for one in logs])


def poisson(random: Random, mean: float) -> int:
    """Draw a number of events of that mean."""
    number = 0
    while mean > _MOST_AT_ONCE:
        number += _few(random, _MOST_AT_ONCE)
        mean -= _MOST_AT_ONCE
    return number + _few(random, mean)


def _few(random: Random, mean: float) -> int:
    """Count uniform draws until their product falls below e^-mean (Knuth)."""
    number, limit, draw = 0, exp(-mean), random.random
    product = draw()
    while product > limit:
        number += 1
        product *= draw()
    return number
