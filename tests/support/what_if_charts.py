"""Charts of what-ifs and scenarios for tests: usual, long, equal and extreme ones."""

from dataclasses import replace
from datetime import date
from typing import Final

from reports.what_if_charts import (
    ComparedYear,
    ComparisonChart,
    PaidYear,
    RangedYear,
    RenewalFanChart,
)


def years(*values: tuple[int, int], first: int = 2027) -> tuple[ComparedYear, ...]:
    return tuple(ComparedYear(date(first + place, 1, 1), *one) for place, one in enumerate(values))


FEWER_CLAIMS: Final = ComparisonChart(
    "fr",
    "fewer_claims",
    "FL-2041 · Assur’Flotte",
    "cents",
    years((6_493_056, 6_103_472), (6_493_056, 5_713_889), (6_493_056, 5_324_306)),
    has_defaults=True,
)
"""FLEET.md § 1.4: −6, −12, −18 %."""
ONE_YEAR: Final = replace(
    FEWER_CLAIMS, subject="large_claim", years=years((13_240_050, 9_950_000)), has_defaults=False
)
SMALL: Final = replace(FEWER_CLAIMS, subject="one_more_claim", years=years((55_000, 68_750)))
SAME: Final = replace(FEWER_CLAIMS, subject="two_grids", years=years((55_000, 55_000)))
HARDLY: Final = replace(FEWER_CLAIMS, years=years((5_500_000, 5_500_100)))
NOTHING: Final = replace(FEWER_CLAIMS, years=years((0, 0), (0, 0)))
HUGE: Final = replace(
    FEWER_CLAIMS,
    subject="growth",
    unit="Contrat de la direction régionale des Hauts-de-France et de la Somme maritime",
    years=years((123_456_789_00, 198_765_432_10), (0, 198_765_432_10)),
)
FIVE_YEARS: Final = replace(
    FEWER_CLAIMS,
    subject="prevention",
    years=years(*((6_493_056, 6_493_056 - 300_000 * step) for step in range(5))),
)
SEVEN_CLEAN_YEARS: Final = ComparisonChart(
    "fr",
    "scenario_1",
    "Exemple",
    "hundredths",
    years(*((100, value) for value in (95, 90, 85, 80, 76, 72, 68))),
)
FOURTEEN_YEARS: Final = replace(
    SEVEN_CLEAN_YEARS,
    years=years(
        *((100, value) for value in (95, 90, 85, 80, 76, 72, 68, 64, 60, 57, 54, 51, 50, 50))
    ),
)
SIXTEEN_YEARS: Final = replace(FEWER_CLAIMS, years=years(*((720_000, 648_000),) * 16))
FROM_NOTHING: Final = replace(
    FEWER_CLAIMS, subject="large_claim", years=years((0, 4_036_300), (0, 0)), place=0
)
THREE_CLAIMS: Final = replace(
    SEVEN_CLEAN_YEARS, subject="scenario_3", years=years((72, 147), (68, 139), (64, 100))
)
FAN: Final = RenewalFanChart(
    "fr",
    "FL-2041 · Assur’Flotte",
    past=tuple(
        PaidYear(date(2023 + place, 1, 1), cents)
        for place, cents in enumerate((9_820_000, 9_600_000, 9_340_000, 8_760_000))
    ),
    ahead=(RangedYear(date(2027, 1, 1), 8_250_000, 8_690_000, 9_510_000),),
    number_of_draws=10_000,
    since=date(2023, 1, 1),
    until=date(2026, 11, 21),
)
THREE_RENEWALS: Final = replace(
    FAN,
    ahead=(
        *FAN.ahead,
        RangedYear(date(2028, 1, 1), 7_900_000, 8_500_000, 9_800_000),
        RangedYear(date(2029, 1, 1), 7_600_000, 8_380_000, 10_100_000),
    ),
    has_defaults=True,
)
FIRST_YEAR: Final = replace(
    FAN,
    unit="Contrat de la direction régionale des Hauts-de-France et de la Somme maritime",
    past=(PaidYear(date(2026, 1, 1), 55_000),),
    ahead=(RangedYear(date(2027, 1, 1), 44_000, 55_000, 82_500),),
    has_defaults=True,
)
NARROW: Final = replace(FAN, ahead=(RangedYear(date(2027, 1, 1), 8_759_000, 8_760_000, 8_761_000),))
HUGE_FAN: Final = replace(
    FAN,
    past=tuple(PaidYear(date(2021 + place, 7, 1), 98_765_432_10) for place in range(6)),
    ahead=(RangedYear(date(2027, 7, 1), 80_000_000_00, 99_000_000_00, 148_000_000_00),),
)
FREE: Final = replace(
    FIRST_YEAR,
    past=(PaidYear(date(2026, 1, 1), 0),),
    ahead=(RangedYear(date(2027, 1, 1), 0, 0, 0),),
)

WITH_OWN_COSTS: Final = replace(
    FEWER_CLAIMS,
    years=tuple(
        replace(one, own_before=1_240_000, own_after=868_000) for one in FEWER_CLAIMS.years
    ),
)
COMPARISONS: Final = tuple(
    replace(chart, language=language)
    for chart in (
        FEWER_CLAIMS,
        ONE_YEAR,
        SMALL,
        SAME,
        HARDLY,
        NOTHING,
        HUGE,
        FIVE_YEARS,
        SEVEN_CLEAN_YEARS,
        FOURTEEN_YEARS,
        THREE_CLAIMS,
        WITH_OWN_COSTS,
        SIXTEEN_YEARS,
        FROM_NOTHING,
    )
    for language in ("fr", "en")
)
FANS: Final = tuple(
    replace(chart, language=language)
    for chart in (FAN, THREE_RENEWALS, FIRST_YEAR, NARROW, HUGE_FAN, FREE)
    for language in ("fr", "en")
)
