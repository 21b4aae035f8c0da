"""2,000,000 yearly steps: the audited fold beside a bare integer loop on the same fleet.

The bare loop knows one use, has no steps, no readings and no articles: it is what somebody would
write who wanted the figure only. The claim frequency is 10 % per year, a tenth of them doubled.
"""

from collections.abc import Callable, Sequence
from random import Random
from statistics import median
from time import perf_counter

from bonusmalus.claims import Liability, YearlyClaim
from bonusmalus.clause import VehicleUse
from bonusmalus.coefficient import START
from bonusmalus.yearly import fold_years

DRIVERS = 100_000
YEARS = 20
ROUNDS = 5
SEED = 1976

Year = tuple[YearlyClaim, ...]
_FULL = YearlyClaim(Liability.FULL)
_PARTIAL = YearlyClaim(Liability.PARTIAL)
_CLAIMED: tuple[Year, ...] = ((_FULL,),) * 6 + ((_PARTIAL,),) * 3 + ((_FULL, _PARTIAL),)


def fleet(drivers: int = DRIVERS) -> list[list[Year]]:
    """Draw the years of every driver."""
    random = Random(SEED)  # noqa: S311 - a bench needs the same fleet each time, not secrecy
    return [
        [random.choice(_CLAIMED) if random.random() < 0.1 else () for _ in range(YEARS)]
        for _ in range(drivers)
    ]


def bare(years: Sequence[Year]) -> list[int]:
    """Fold with integers only, for private use."""
    value, clean, seniority = 100, 0, 0
    found = []
    for claims in years:
        if claims:
            is_free = value == 50 and seniority >= 3
            for claim in claims:
                if is_free:
                    is_free = False
                elif claim.liability is Liability.FULL:
                    value = min(value * 1250 // 1000, 350)
                else:
                    value = min(value * 1125 // 1000, 350)
            clean = seniority = 0
        else:
            seniority = seniority + 1 if value == 50 else 0
            value = max(value * 950 // 1000, 50)
            clean += 1
            if clean >= 2 and value > 100:
                value = 100
        found.append(value)
    return found


def audited(years: Sequence[Year]) -> object:
    """Fold with the function that explains itself when it is read."""
    return fold_years(START, VehicleUse.PRIVATE_AND_COMMUTE, years)


def _seconds(fold: Callable[[Sequence[Year]], object], drivers: list[list[Year]]) -> float:
    start = perf_counter()
    for years in drivers:
        fold(years)
    return perf_counter() - start


def measure() -> dict[str, float]:
    """Return the medians of five rounds, turn and turn about."""
    drivers = fleet()
    audited(drivers[0])
    rounds = [(_seconds(bare, drivers), _seconds(audited, drivers)) for _ in range(ROUNDS)]
    loop, fold = (median(column) for column in zip(*rounds, strict=True))
    return {
        "bare integer loop, 2,000,000 yearly steps, seconds": loop,
        "audited fold, the same steps, seconds": fold,
        "audited fold, million steps per second": DRIVERS * YEARS / fold / 1e6,
        "audited / bare (bound: 3.00)": fold / loop,
    }
