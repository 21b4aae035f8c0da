"""The charts of a fleet manager about groups of people: means, incidents, frequencies.

What they show passed the privacy floor before it came here (docs/algorithms/privacy_floor.md). As
`reports.driver_coefficient`, this module draws nothing until it is asked to.
"""

from dataclasses import asdict, dataclass
from datetime import date
from typing import Final, Literal

from reports.fleet_charts import refuse_unless
from reports.formats import LANGUAGES, Language
from reports.group_charts import CoefficientDistributionChart
from reports.picture_key import picture_key

STYLE_VERSION = 2
"""Raised whenever the same data would give another picture, so that no old picture is re-used."""

MOST_ROWS: Final = 7
MOST_SITES: Final = 14
MOST_MONTHS: Final = 60
MONTHS: Final = 12
QUARTERS: Final = 4

Standing = Literal["above", "below", "alike", "unknown"]
"""Of a site beside the mean: its interval lies above it, below it, across it, or is too wide."""


@dataclass(frozen=True, slots=True)
class MeanCoefficientChart:
    """The mean internal coefficient, plain and weighted by premiums, and its distribution.

    Args:
        distribution: the published mean and bands.
        weighted_hundredths: the mean weighted by reference premiums; None where it is not shown.
    """

    distribution: CoefficientDistributionChart
    weighted_hundredths: int | None = None

    def __post_init__(self) -> None:
        """Refuse a weighted mean without a plain one: the same people stand behind both."""
        refuse_unless(
            self.weighted_hundredths is None or self.distribution.mean_hundredths is not None,
            "weighted_hundredths",
            "with the plain mean",
        )

    @property
    def language(self) -> Language:
        """The reader's language."""
        return self.distribution.language

    @property
    def unit(self) -> str:
        """The name of the unit."""
        return self.distribution.unit

    def key(self) -> str:
        """What it is known by: two charts with one key are one picture."""
        return picture_key("mean_coefficient", STYLE_VERSION, asdict(self))


@dataclass(frozen=True, slots=True)
class IncidentsRow:
    """A site, or what is left of the unit without the sites that are named.

    Args:
        name: of the site; empty for the rest.
        counts: by month or quarter, oldest first; None where it is not shown.
    """

    name: str
    counts: tuple[int | None, ...]

    @property
    def total(self) -> int:
        """Over what is shown."""
        return sum(one or 0 for one in self.counts)


@dataclass(frozen=True, slots=True)
class IncidentsChart:
    """Incidents of a unit by month, site by site; of one type, by quarter.

    Args:
        language: the reader's language.
        unit: the name of the unit.
        event: which type; empty for all of them.
        periods: first days of the months, or of the quarters where there is a type; oldest first.
        rows: the sites, at most seven, the rest included.

    Raises:
        InvalidChartError: the fields contradict each other.
    """

    language: Language
    unit: str
    event: str
    periods: tuple[date, ...]
    rows: tuple[IncidentsRow, ...]

    def __post_init__(self) -> None:
        """Refuse what contradicts itself, before anything is drawn."""
        refuse_unless(self.language in LANGUAGES, "language", "fr or en")
        wanted = QUARTERS if self.event else MONTHS
        refuse_unless(len(self.periods) == wanted, "periods", "twelve months or four quarters")
        refuse_unless(len(self.rows) <= MOST_ROWS, "rows", "at most seven")
        refuse_unless(
            all(len(row.counts) == wanted for row in self.rows), "rows", "a figure for each period"
        )

    @property
    def totals(self) -> tuple[int | None, ...]:
        """All rows together, by period; None where no row is shown."""
        columns = (
            tuple(count for row in self.rows if (count := row.counts[at]) is not None)
            for at in range(len(self.periods))
        )
        return tuple(sum(column) if column else None for column in columns)

    @property
    def total(self) -> int:
        """Over all that is shown."""
        return sum(row.total for row in self.rows)

    @property
    def is_known(self) -> bool:
        """Whether any figure is shown."""
        return any(one is not None for one in self.totals)

    def key(self) -> str:
        """What it is known by: two charts with one key are one picture."""
        return picture_key("incidents_by_site", STYLE_VERSION, asdict(self))


@dataclass(frozen=True, slots=True)
class Rate:
    """Claims at fault in a hundred vehicle-years, in tenths, with its credible interval."""

    tenths: int
    low_tenths: int
    high_tenths: int

    def __post_init__(self) -> None:
        """Refuse an interval that is none."""
        refuse_unless(0 <= self.low_tenths <= self.high_tenths, "rate", "a rising interval")


@dataclass(frozen=True, slots=True)
class SiteRate:
    """A site of the comparison.

    Args:
        name: of the site; empty for the rest of the unit.
        number_of_claims: at fault.
        vehicle_years_tenths: its exposure, in tenths.
        rate: None where its figures are not shown.
        standing: beside the mean of the unit.
    """

    name: str
    number_of_claims: int
    vehicle_years_tenths: int
    rate: Rate | None
    standing: Standing = "unknown"


@dataclass(frozen=True, slots=True)
class SiteComparisonChart:
    """How often there are claims at fault, site by site, over the same months.

    Args:
        language: the reader's language.
        unit: the name of the unit.
        since: first day of the months.
        until: last day of them.
        mean: of the whole unit; None where it is not shown.
        sites: sorted; fourteen at most.
        number_left_out: sites that have no room.

    Raises:
        InvalidChartError: the fields contradict each other.
    """

    language: Language
    unit: str
    since: date
    until: date
    mean: Rate | None
    sites: tuple[SiteRate, ...] = ()
    number_left_out: int = 0

    def __post_init__(self) -> None:
        """Refuse what contradicts itself, before anything is drawn."""
        refuse_unless(self.language in LANGUAGES, "language", "fr or en")
        refuse_unless(len(self.sites) <= MOST_SITES, "sites", "at most fourteen")
        refuse_unless(self.since <= self.until, "since", "before the end")
        refuse_unless(
            all(one.rate is not None or one.standing == "unknown" for one in self.sites),
            "sites",
            "no rank without a rate",
        )

    def key(self) -> str:
        """What it is known by: two charts with one key are one picture."""
        return picture_key("site_comparison", STYLE_VERSION, asdict(self))


@dataclass(frozen=True, slots=True)
class FrequencyPoint:
    """Twelve months that end with one.

    Args:
        month_on: first day of the last of them.
        number_of_claims: at fault, in the twelve.
        rate: None where a month of them is not shown, or no vehicle was insured.
    """

    month_on: date
    number_of_claims: int
    rate: Rate | None


@dataclass(frozen=True, slots=True)
class FrequencyChart:
    """How often there are claims at fault, over rolling twelve months.

    Args:
        language: the reader's language.
        unit: the name of the unit.
        points: oldest first, sixty at most.

    Raises:
        InvalidChartError: the fields contradict each other.
    """

    language: Language
    unit: str
    points: tuple[FrequencyPoint, ...]

    def __post_init__(self) -> None:
        """Refuse what contradicts itself, before anything is drawn."""
        refuse_unless(self.language in LANGUAGES, "language", "fr or en")
        refuse_unless(len(self.points) <= MOST_MONTHS, "points", "at most sixty")
        days = [one.month_on for one in self.points]
        refuse_unless(days == sorted(set(days)), "points", "oldest first")

    @property
    def known(self) -> tuple[FrequencyPoint, ...]:
        """The points with a rate."""
        return tuple(one for one in self.points if one.rate is not None)

    def key(self) -> str:
        """What it is known by: two charts with one key are one picture."""
        return picture_key("at_fault_frequency", STYLE_VERSION, asdict(self))


def draw_mean_coefficient(chart: MeanCoefficientChart) -> bytes:
    """The picture as PNG, 1080 × 1350; to be called in a render process."""
    from reports.drawing.mean_coefficient import renderer  # noqa: PLC0415  # not in the bot

    return renderer().png(chart)


def draw_incidents(chart: IncidentsChart) -> bytes:
    """The picture as PNG, 1080 × 1350; to be called in a render process."""
    from reports.drawing.incidents_by_site import renderer  # noqa: PLC0415  # not in the bot

    return renderer().png(chart)


def draw_site_comparison(chart: SiteComparisonChart) -> bytes:
    """The picture as PNG, 1080 × 1350; to be called in a render process."""
    from reports.drawing.site_comparison import renderer  # noqa: PLC0415  # not in the bot

    return renderer().png(chart)


def draw_frequency(chart: FrequencyChart) -> bytes:
    """The picture as PNG, 1080 × 1350; to be called in a render process."""
    from reports.drawing.at_fault_frequency import renderer  # noqa: PLC0415  # not in the bot

    return renderer().png(chart)
