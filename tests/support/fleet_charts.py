"""Charts of a fleet for tests: usual ones, empty ones, and those that strain the layout."""

from dataclasses import replace
from datetime import date
from typing import Final

from fleet.months import Month
from reports.fleet_charts import BridgeBar, BridgeChart, LossRatioChart, LossRatioYear
from reports.site_charts import (
    FrequencyChart,
    FrequencyPoint,
    IncidentsChart,
    IncidentsRow,
    MeanCoefficientChart,
    Rate,
    SiteComparisonChart,
    SiteRate,
)
from tests.support.group_charts import HUGE, LILLE, NOTHING_YET

LONGEST: Final = "Établissement principal de Châteauneuf-sur-Loire et environs (logistique)"

BRIDGE: Final = BridgeChart(
    language="fr",
    unit="Flotte Nord",
    number_of_vehicles=96,
    year=2026,
    bars=(
        BridgeBar("reference", 12_840_000),
        BridgeBar("bonus", -5_260_000, 82),
        BridgeBar("malus", 1_180_000, 14),
        BridgeBar("actual", 8_760_000),
        BridgeBar("coming-bonus", -460_000, 71),
        BridgeBar("coming-malus", 310_000, 6),
        BridgeBar("projected", 8_610_000),
    ),
)
NO_BRIDGE: Final = replace(BRIDGE, bars=(), number_of_vehicles=0)
WHOLE_BRIDGE: Final = BridgeChart(
    language="en",
    unit=LONGEST,
    number_of_vehicles=12_345,
    year=2026,
    bars=(
        BridgeBar("reference", 987_654_321),
        BridgeBar("bonus", -1, 1),
        BridgeBar("malus", 700_000_000, 9_876),
        BridgeBar("surcharge", 250_000),
        BridgeBar("other", -350_000_000),
        BridgeBar("actual", 1_337_904_320),
        BridgeBar("coming-bonus", -1_300_000_000, 12_000),
        BridgeBar("coming-malus", 0, 0),
        BridgeBar("coming-other", 5_000_000),
        BridgeBar("projected", 42_904_320),
    ),
    is_default=True,
)
ONE_CAR: Final = BridgeChart(
    language="fr",
    unit="Dépôt",
    number_of_vehicles=1,
    year=2026,
    bars=(
        BridgeBar("reference", 50_000),
        BridgeBar("malus", 12_500),
        BridgeBar("actual", 62_500),
        BridgeBar("projected", 62_500),
    ),
)
BRIDGES: Final = (BRIDGE, NO_BRIDGE, WHOLE_BRIDGE, ONE_CAR, replace(BRIDGE, language="en"))

RATIO: Final = LossRatioChart(
    language="fr",
    unit="Flotte Nord",
    years=(
        LossRatioYear(date(2026, 1, 1), 5_500_000, 4_675_000, 1_200_000, is_running=True),
        LossRatioYear(date(2025, 1, 1), 5_400_000, 3_100_000),
        LossRatioYear(date(2024, 1, 1), 5_300_000, 9_100_000, 300_000),
        LossRatioYear(date(2023, 1, 1), 5_000_000, 0),
        LossRatioYear(date(2022, 1, 1), 0, 300_000),
    ),
    target_permille=720,
)
NO_RATIO: Final = replace(RATIO, years=())
ONE_YEAR: Final = LossRatioChart(
    "en",
    LONGEST,
    (
        LossRatioYear(
            date(2026, 1, 1), 987_654_321_00, 2_987_654_321_00, 2_987_654_321_00, True, True
        ),
    ),
    600,
    is_target_default=False,
)
RATIOS: Final = (RATIO, NO_RATIO, ONE_YEAR, replace(RATIO, language="en"))

MEAN: Final = MeanCoefficientChart(LILLE, LILLE.mean_hundredths and LILLE.mean_hundredths + 3)
NO_MEAN: Final = MeanCoefficientChart(NOTHING_YET)
_HUGE_MEAN: Final = replace(HUGE, unit=LONGEST)
MEANS: Final = (
    MEAN,
    NO_MEAN,
    MeanCoefficientChart(_HUGE_MEAN, _HUGE_MEAN.mean_hundredths),
    MeanCoefficientChart(replace(LILLE, language="en"), 71),
)


def months(number: int) -> tuple[date, ...]:
    """First days of months up to October 2026."""
    return tuple(Month(2026, 10).plus(-age).first_on for age in reversed(range(number)))


_QUARTERS: Final = (date(2025, 10, 1), date(2026, 1, 1), date(2026, 4, 1), date(2026, 7, 1))
INCIDENTS: Final = IncidentsChart(
    language="fr",
    unit="Acme & Fils",
    event="",
    periods=months(12),
    rows=(
        IncidentsRow("Lyon", (2, 0, 1, 3, 0, 1, 0, 0, 9, 1, 2, 1)),
        IncidentsRow("Lille", (1, 1, 0, 2, 1, None, None, 0, 4, 1, 0, 1)),
        IncidentsRow("", (0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0)),
    ),
)
BUSY_SITES: Final = IncidentsChart(
    "en",
    LONGEST,
    "",
    months(12),
    tuple(
        IncidentsRow(f"{LONGEST} {row}", tuple(1_000 * row + 100 * at for at in range(12)))
        for row in range(1, 8)
    ),
)
HIDDEN_SITES: Final = replace(INCIDENTS, rows=(IncidentsRow("Lyon", (None,) * 12),))
GLASS: Final = IncidentsChart(
    "fr",
    "Acme & Fils",
    "glass",
    _QUARTERS,
    (IncidentsRow("Lyon", (7, 0, None, 12)), IncidentsRow("Lille", (5, 6, None, 8))),
)
NO_GLASS: Final = replace(GLASS, language="en", rows=(IncidentsRow("Lyon", (None,) * 4),))
ONE_SITE: Final = replace(INCIDENTS, rows=INCIDENTS.rows[:1])
SITE_MONTHS: Final = (
    INCIDENTS,
    BUSY_SITES,
    HIDDEN_SITES,
    GLASS,
    NO_GLASS,
    ONE_SITE,
    replace(INCIDENTS, language="en"),
)

SITES: Final = SiteComparisonChart(
    language="fr",
    unit="Acme & Fils",
    since=date(2024, 11, 1),
    until=date(2026, 10, 31),
    mean=Rate(112, 96, 130),
    sites=(
        SiteRate("Marseille", 31, 1620, Rate(191, 141, 253), "above"),
        SiteRate("Lyon", 42, 3500, Rate(120, 93, 153), "alike"),
        SiteRate("Lille", 14, 2310, Rate(61, 38, 93), "below"),
        SiteRate("Nantes", 3, 205, Rate(146, 53, 330), "unknown"),
        SiteRate("", 0, 60, None),
    ),
)
NO_SITES: Final = replace(SITES, mean=None, sites=())
MANY_SITES: Final = replace(
    SITES,
    language="en",
    unit=LONGEST,
    sites=tuple(
        SiteRate(
            f"{LONGEST} {place}", 12_345, 9_999, Rate(place * 40, place * 30, place * 60), "alike"
        )
        for place in range(1, 15)
    ),
    number_left_out=21,
)
COMPARISONS: Final = (SITES, NO_SITES, MANY_SITES, replace(SITES, language="en"))


def frequency(number: int, *, gap: int = -1) -> FrequencyChart:
    """Rolling months, one of them perhaps not shown."""
    points = (
        FrequencyPoint(
            day,
            8 + at % 9,
            None if at == gap else Rate(90 + at % 9 * 12, 55 + at % 9 * 9, 145 + at % 9 * 17),
        )
        for at, day in enumerate(months(number))
    )
    return FrequencyChart("fr", "Acme & Fils", tuple(points))


FREQUENCY: Final = frequency(24)
NO_FREQUENCY: Final = FrequencyChart("fr", "Acme & Fils", ())
WILD_FREQUENCY: Final = FrequencyChart(
    "en",
    LONGEST,
    (
        FrequencyPoint(date(2026, 9, 1), 0, Rate(0, 0, 4)),
        FrequencyPoint(date(2026, 10, 1), 99_999, Rate(19_870, 19_000, 20_500)),
    ),
)
FREQUENCIES: Final = (
    FREQUENCY,
    NO_FREQUENCY,
    frequency(1),
    frequency(60, gap=30),
    WILD_FREQUENCY,
    replace(FREQUENCY, language="en"),
)

FleetPicture = (
    BridgeChart
    | LossRatioChart
    | MeanCoefficientChart
    | IncidentsChart
    | SiteComparisonChart
    | FrequencyChart
)
ALL: Final[tuple[FleetPicture, ...]] = (
    *BRIDGES,
    *RATIOS,
    *MEANS,
    *SITE_MONTHS,
    *COMPARISONS,
    *FREQUENCIES,
)
GOLDEN: Final[dict[str, FleetPicture]] = {
    "bridge-fr": BRIDGE,
    "bridge-whole-en": WHOLE_BRIDGE,
    "bridge-none-fr": NO_BRIDGE,
    "ratio-fr": RATIO,
    "ratio-one-en": ONE_YEAR,
    "mean-fr": MEAN,
    "mean-en": MEANS[-1],
    "incidents-fr": INCIDENTS,
    "incidents-busy-en": BUSY_SITES,
    "incidents-glass-fr": GLASS,
    "sites-fr": SITES,
    "sites-many-en": MANY_SITES,
    "frequency-fr": FREQUENCY,
    "frequency-sixty-en": replace(frequency(60, gap=30), language="en"),
}
