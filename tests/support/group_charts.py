"""Charts of units for tests: usual, empty and extreme ones."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from reports.group_charts import (
    CoefficientDistributionChart,
    DistributionBand,
    MonthOfReports,
    ReportsByMonthChart,
    TypeOfReports,
)

Count = tuple[int | None, int | None]


def months(
    counts: Sequence[Count], year: int = 2025, month: int = 11
) -> tuple[MonthOfReports, ...]:
    starts = [divmod(year * 12 + month - 1 + age, 12) for age in range(len(counts))]
    days = [date(year, index + 1, 1) for year, index in starts]
    return tuple(MonthOfReports(day, *count) for day, count in zip(days, counts, strict=True))


LILLE: Final = CoefficientDistributionChart(
    "fr",
    "Lille",
    mean_hundredths=83,
    is_at_most=False,
    number_of_people=42,
    since=date(2025, 10, 1),
    until=date(2026, 9, 30),
    bands=tuple(
        DistributionBand(*band) for band in ((50, 69, 9), (70, 79, 12), (80, 99, 14), (100, 350, 7))
    ),
    bands_since=date(2026, 7, 1),
    bands_until=date(2026, 9, 30),
)
NOTHING_YET: Final = CoefficientDistributionChart(
    "fr",
    "Direction régionale des Hauts-de-France et de la Somme maritime",
    mean_hundredths=None,
    is_at_most=False,
    number_of_people=0,
    since=None,
    until=None,
)
NEARLY_ALL_AT_THE_FLOOR: Final = replace(
    LILLE,
    mean_hundredths=55,
    is_at_most=True,
    number_of_people=60,
    bands=(DistributionBand(50, 59, 55), DistributionBand(60, 350, 5)),
)
NO_BANDS: Final = replace(LILLE, bands=(), bands_since=None, bands_until=None)
HUGE: Final = replace(
    LILLE,
    language="en",
    mean_hundredths=68,
    number_of_people=98_765,
    bands=tuple(
        DistributionBand(low, high, number)
        for (low, high), number in zip(
            ((50, 59), (60, 69), (70, 79), (80, 89), (90, 99), (100, 124), (125, 350)),
            (43_210, 20_000, 12_000, 0, 8_000, 6_000, 5),
            strict=True,
        )
    ),
)
USUAL_YEAR: Final = ReportsByMonthChart(
    "fr",
    "Lille",
    "incidents",
    months(
        [
            (3, 5),
            (0, 0),
            (1, 7),
            (4, 2),
            (2, 9),
            (0, 1),
            (5, 3),
            (6, 12),
            (2, 2),
            (1, 0),
            (3, 4),
            (4, 6),
        ]
    ),
    types=(TypeOfReports("manoeuvre", 6),),
    types_since=date(2026, 7, 1),
    types_until=date(2026, 9, 30),
)
_BUSY_TYPES: Final = (
    ("collision_with_vehicle", 5678),
    ("parked_hit", 912),
    ("vulnerable_user", 67),
    ("manoeuvre", 55),
    ("glass", 44),
    ("theft", 9),
    ("animal", 8),
    ("rest", 12),
)
DELAYS: Final = ReportsByMonthChart(
    "en",
    "Lille",
    "delays",
    months(
        [
            (3, 2),
            (0, 0),
            (1, 1),
            (4, 0),
            (2, 2),
            (0, 0),
            (5, 3),
            (6, 6),
            (2, 2),
            (1, 0),
            (3, 3),
            (14, 6),
        ],
        2026,
        1,
    ),
)
FEW_MONTHS: Final = ReportsByMonthChart(
    "en",
    "Lille",
    "incidents",
    months([(None, None)] * 9 + [(1234, 450), (90, 50), (999, 87)], 2025, 2),
)
BUSY_YEAR: Final = replace(
    USUAL_YEAR,
    months=months([(4567, 88)] * 12),
    types=tuple(TypeOfReports(*one) for one in _BUSY_TYPES),
)
WITHOUT_TYPES: Final = replace(USUAL_YEAR, types=(), types_since=None, types_until=None)
QUIET_YEAR: Final = replace(WITHOUT_TYPES, months=months([(0, 0)] * 12))
HIDDEN_YEAR: Final = replace(WITHOUT_TYPES, months=months([(None, None)] * 12))

DISTRIBUTIONS: Final = tuple(
    replace(chart, language=language)
    for chart in (LILLE, NOTHING_YET, NO_BANDS, HUGE, NEARLY_ALL_AT_THE_FLOOR)
    for language in ("fr", "en")
)
YEARS: Final = tuple(
    replace(chart, language=language, shows=shows)
    for chart in (USUAL_YEAR, DELAYS, FEW_MONTHS, BUSY_YEAR, QUIET_YEAR, HIDDEN_YEAR)
    for language in ("fr", "en")
    for shows in ("incidents", "delays")
    if shows == "incidents" or all((m.other or 0) <= (m.incidents or 0) for m in chart.months)
)
