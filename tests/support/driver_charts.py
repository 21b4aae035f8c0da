"""Charts of invented drivers for the tests of `reports`: seeded histories in the law's figures."""

from dataclasses import replace
from datetime import date, timedelta
from random import Random
from typing import Final

from reports.driver_coefficient import (
    CEILING_HUNDREDTHS,
    FLOOR_HUNDREDTHS,
    ChartClaim,
    ChartLiability,
    DriverCoefficientChart,
    Step,
)

CAMILLE: Final = DriverCoefficientChart(
    language="fr",
    figure="internal",
    name="Camille Durand",
    as_of=date(2026, 11, 15),
    next_renewal_on=date(2027, 9, 1),
    past=(
        (date(2021, 9, 1), 72),
        (date(2022, 9, 1), 68),
        (date(2023, 9, 1), 85),
        (date(2024, 9, 1), 80),
        (date(2025, 9, 1), 90),
        (date(2026, 9, 1), 85),
    ),
    claims=(
        ChartClaim(date(2023, 2, 10), "full", 1250),
        ChartClaim(date(2025, 5, 20), "partial", 1125),
    ),
    without_claim=((date(2027, 9, 1), 80), (date(2028, 9, 1), 76), (date(2029, 9, 1), 72)),
    with_claim=((date(2027, 9, 1), 106), (date(2028, 9, 1), 100), (date(2029, 9, 1), 95)),
    premium_effect_permille=-150,
    reduction_permille=50,
)
"""The driver of the prototype picture, shared by many tests."""

_FACTORS: Final[dict[ChartLiability, int]] = {
    "full": 1250,
    "partial": 1125,
    "none": 1000,
    "undetermined": 1000,
}
_SHARES: Final[tuple[ChartLiability, ...]] = ("full", "full", "partial", "none", "undetermined")


def _reduced(value: int, clean_years: int) -> int:
    lower = max(FLOOR_HUNDREDTHS, value * 95 // 100)
    return min(lower, 100) if clean_years > 1 else lower


def _increased(value: int, factors: list[int]) -> int:
    for factor in factors:
        value = value * factor // 1000
    return min(value, CEILING_HUNDREDTHS)


def _ahead(value: int, renewal: date, first_factors: list[int]) -> tuple[Step, ...]:
    steps: list[Step] = []
    for year in range(3):
        factors = first_factors if year == 0 else []
        value = _increased(value, factors) if factors else _reduced(value, year)
        steps.append((renewal.replace(year=renewal.year + year), value))
    return tuple(steps)


def seeded_chart(seed: int) -> DriverCoefficientChart:
    """An invented driver: 0 to 160 months of history, any number of claims, any share."""
    random = Random(seed)  # noqa: S311  # invented drivers, the same ones in every run
    as_of = date(2026, 11, 21)
    months = random.choice((0, 1, 11, 20, 36, 60, 60, 96, 130, 160))
    renewal = date(2027, random.randint(1, 10), random.choice((1, 1, 1, 15, 28)))
    first_on = min(as_of, as_of - timedelta(days=round(months * 30.44)))
    value = random.choice((50, 72, 100, 100, 100, 125, 156, 300))
    frequency = random.choice((0.0, 0.15, 0.5, 1.1))
    past: list[Step] = [(first_on, value)]
    claims: list[ChartClaim] = []
    clean_years = 0
    day = first_on
    for year in range(first_on.year, renewal.year + 1):
        until = min(renewal.replace(year=year), renewal)
        if until <= first_on:
            continue
        happened = _happened(random, day, min(until, as_of), frequency)
        claims += happened
        if until < renewal and (until - first_on).days > 270:
            factors = [one.factor_permille for one in happened if one.factor_permille > 1000]
            clean_years = 0 if factors else clean_years + 1
            value = _increased(value, factors) if factors else _reduced(value, clean_years)
            past.append((until, value))
        day = until
    pending = [one.factor_permille for one in claims if past[-1][0] <= one.occurred_on]
    pending = [factor for factor in pending if factor > 1000]
    return DriverCoefficientChart(
        language=random.choice(("fr", "en")),
        figure=random.choice(("internal", "official")),
        name=f"Driver {seed}",
        as_of=as_of,
        next_renewal_on=renewal,
        past=tuple(past),
        claims=tuple(claims),
        without_claim=_ahead(value, renewal, pending),
        with_claim=_ahead(value, renewal, [*pending, 1250]) if random.random() < 0.9 else (),
        premium_effect_permille=random.choice(((value - 100) * 10, None)),
        reduction_permille=random.choice((50, 50, 70)),
    )


def _happened(random: Random, first: date, last: date, frequency: float) -> list[ChartClaim]:
    span = (last - first).days
    number = sum(random.random() < frequency / 3 for _ in range(3)) if span > 0 else 0
    days = sorted(first + timedelta(days=random.randrange(span)) for _ in range(number))
    shares = [random.choice(_SHARES) for _ in days]
    return [
        ChartClaim(day, share, _FACTORS[share]) for day, share in zip(days, shares, strict=True)
    ]


def in_both_languages(chart: DriverCoefficientChart) -> list[DriverCoefficientChart]:
    """The same data for a reader of French and for one of English."""
    return [replace(chart, language="fr"), replace(chart, language="en")]


def simple_chart(
    past: list[int], ahead: list[int], *, with_claim: list[int] | None = None, language: str = "fr"
) -> DriverCoefficientChart:
    """Yearly values on 1 September, the last past one in force until September 2027."""
    first_year = 2027 - len(past)
    return replace(
        CAMILLE,
        language="en" if language == "en" else "fr",
        past=tuple((date(first_year + year, 9, 1), value) for year, value in enumerate(past)),
        without_claim=_yearly(ahead),
        with_claim=_yearly(with_claim or []),
        claims=(),
    )


def _yearly(values: list[int]) -> tuple[Step, ...]:
    return tuple((date(2027 + year, 9, 1), value) for year, value in enumerate(values))


FIRST_YEAR: Final = replace(
    CAMILLE,
    language="en",
    past=((date(2026, 10, 1), 100),),
    claims=(),
    without_claim=((date(2027, 9, 1), 95),),
    with_claim=((date(2027, 9, 1), 125),),
    premium_effect_permille=None,
)
"""A driver in the first months: no line yet."""

AT_THE_CEILING: Final = replace(
    simple_chart([100, 125, 156, 195, 243, 303, 350], [332, 100, 95], with_claim=[350, 332, 100]),
    claims=tuple(ChartClaim(date(year, 3, 9), "full", 1250) for year in range(2021, 2027)),
    premium_effect_permille=2500,
)
"""A claim every year, up to 3.50."""

MANY_NEAR_CLAIMS: Final = replace(
    simple_chart([100, 95, 90, 85, 80, 76], [85, 80, 76], with_claim=[106, 100, 95]),
    claims=tuple(
        ChartClaim(date(2026, 9, 1) + timedelta(days=9 * number), share, _FACTORS[share])
        for number, share in enumerate(("full", "partial", "none", "undetermined", "full", "full"))
    ),
)
"""Six claims within two months."""

DECIDED: Final = replace(
    simple_chart([100, 95, 90, 85], [80, 100, 95], with_claim=[80, 125, 118]),
    claims=(ChartClaim(date(2026, 8, 2), "full", 1250, date(2028, 9, 1)),),
)
"""A decided claim that the second coming renewal will feel, not the first."""

EDGES: Final = (
    CAMILLE,
    DECIDED,
    FIRST_YEAR,
    AT_THE_CEILING,
    MANY_NEAR_CLAIMS,
    simple_chart([50] * 8, [50, 50, 50], with_claim=[62, 58, 55]),
    simple_chart([50] * 8, [50, 50, 50], with_claim=[50, 50, 50]),
    simple_chart([100], [95]),
    simple_chart([100] * 30, [100, 100], with_claim=[125, 118]),
    simple_chart([85, 80], [100, 95, 90], with_claim=[125, 118, 100]),
    simple_chart([85, 80], [100]),
    replace(simple_chart([350] * 13, [332, 100, 95]), premium_effect_permille=2500),
)
"""Floor, ceiling, no history, the longest history, claims near each other, the longest figures."""
