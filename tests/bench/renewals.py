"""10,000 renewals of a fleet of 500 vehicles: `fleet.renewal_range` beside a numpy floor.

The floor draws the same laws at once for all renewals and has no window, no facts and no steps: it
is what the arithmetic costs at least. numpy comes with matplotlib; the product does not use it for
this.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from random import Random
from statistics import median
from time import perf_counter

import numpy as np

from fleet.renewal_experience import ExperienceDraws
from fleet.renewal_range import renewal_range
from tests.support.drawn_fleets import Truth, drawn
from tests.support.what_if_fleets import FLEET, fleet_of_the_example

RENEWALS = 10_000
ROUNDS = 5
SEED = 1976


def floor(drawing: ExperienceDraws, renewals: int = RENEWALS) -> tuple[float, float, float]:
    """The three quantiles by numpy, from the same posterior laws."""
    lived, random = drawing.lived, np.random.default_rng(SEED)
    frequency = random.gamma(lived.number + 0.5, 1.0, renewals) / lived.exposure
    variance = lived.spread / random.gamma((lived.number + 1) / 2, 2.0, renewals)
    mean = random.normal(lived.mean_log, np.sqrt(variance / (lived.number + 0.1)))
    numbers = random.poisson(frequency * drawing.exposures[0])
    owner = np.repeat(np.arange(renewals), numbers)
    logs = random.normal(mean[owner], np.sqrt(variance)[owner])
    costs = np.minimum(np.exp(logs), drawing.cap)
    claims = np.bincount(owner, weights=costs, minlength=renewals) + drawing.windows[0].claims
    own = drawing.parameters
    premium = drawing.net_cents / drawing.vehicles * drawing.windows[0].exposure
    raw = claims / premium * 1000 / own.target_permille
    kept = np.clip(raw, 1 - own.most_down_permille / 1000, 1 + own.most_up_permille / 1000)
    prices = drawing.net_cents * (1 + own.market_permille / 1000) * kept
    low, middle, high = np.quantile(prices, (0.1, 0.5, 0.9))
    return float(low), float(middle), float(high)


def measure() -> dict[str, float]:
    """Return the medians of five rounds, turn and turn about."""
    random = Random(SEED)  # noqa: S311 - a bench needs the same fleet each time, not secrecy
    truth = Truth(500, 0.25, as_at=date(2026, 1, 1))
    facts, _ = drawn(truth, random)
    drawing = ExperienceDraws.of(facts, FLEET, 1)
    small = replace(fleet_of_the_example(), as_at=date(2026, 6, 30))
    rounds = [
        (
            _seconds(lambda: floor(drawing)),
            _seconds(lambda: renewal_range(facts, FLEET, SEED, RENEWALS)),
            _seconds(lambda: renewal_range(small, FLEET)),
        )
        for _ in range(ROUNDS)
    ]
    fast, own, screen = (median(column) for column in zip(*rounds, strict=True))
    ours = renewal_range(facts, FLEET, SEED, RENEWALS)
    low, middle, high = floor(drawing)
    return {
        "numpy floor, 10,000 renewals of 500 vehicles, seconds": fast,
        "renewal_range, the same renewals, seconds": own,
        "renewal_range, renewals per second": RENEWALS / own,
        "renewal_range / numpy floor": own / fast,
        "low end: ours / floor": ours.low_cents / low,
        "middle: ours / floor": ours.middle_cents / middle,
        "high end: ours / floor": ours.high_cents / high,
        "one range for a screen, 2,000 renewals of 100 vehicles, ms": screen * 1000,
    }


def _seconds(act: Callable[[], object]) -> float:
    start = perf_counter()
    act()
    return perf_counter() - start
