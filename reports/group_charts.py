"""The charts of a unit: the distribution of internal coefficients, and twelve months of reports.

What they show was published above the privacy floor before it came here. As
`reports.driver_coefficient`, this module draws nothing until it is asked to, and does not import
matplotlib.
"""

from dataclasses import asdict, dataclass
from datetime import date
from typing import Final, Literal, get_args

from reports.driver_coefficient import CEILING_HUNDREDTHS, FLOOR_HUNDREDTHS
from reports.errors import InvalidChartError
from reports.formats import LANGUAGES, Language
from reports.picture_key import picture_key

STYLE_VERSION = 1
"""Raised whenever the same data would give another picture, so that no old picture is re-used."""

MOST_BANDS: Final = 7
MONTHS: Final = 12
MonthsShown = Literal["incidents", "delays"]


@dataclass(frozen=True, slots=True)
class DistributionBand:
    """How many people are between two coefficients, both included, in hundredths."""

    low: int
    high: int
    number: int


@dataclass(frozen=True, slots=True)
class CoefficientDistributionChart:
    """The internal coefficients of a unit.

    Args:
        language: the reader's language.
        unit: the name of the unit.
        mean_hundredths: their plain mean; None where too few renewals are published.
        is_at_most: the mean is that or lower.
        number_of_people: behind the mean.
        since: first day of the months of the mean; it and `until` are None without a mean.
        until: last day of them.
        bands: from the lowest; empty where the distribution is not shown.
        bands_since: first day of the months of the distribution; None without one.
        bands_until: last day of them.

    Raises:
        InvalidChartError: the fields contradict each other.
    """

    language: Language
    unit: str
    mean_hundredths: int | None
    is_at_most: bool
    number_of_people: int
    since: date | None
    until: date | None
    bands: tuple[DistributionBand, ...] = ()
    bands_since: date | None = None
    bands_until: date | None = None

    def __post_init__(self) -> None:
        """Refuse what contradicts itself, before anything is drawn."""
        mean = self.mean_hundredths
        _refuse_unless(self.language in LANGUAGES, "language", "fr or en")
        _refuse_unless(len(self.bands) <= MOST_BANDS, "bands", "at most seven")
        _refuse_unless(
            mean is None or FLOOR_HUNDREDTHS <= mean <= CEILING_HUNDREDTHS,
            "mean_hundredths",
            "50 to 350 hundredths",
        )
        _refuse_unless(
            (mean is None) is (self.since is None) is (self.until is None), "since", "with the mean"
        )
        _refuse_unless(
            bool(self.bands) is (self.bands_since is not None) is (self.bands_until is not None),
            "bands_since",
            "with the bands",
        )

    def key(self) -> str:
        """What it is known by: two charts with one key are one picture."""
        return picture_key("coefficient_distribution", STYLE_VERSION, asdict(self))


@dataclass(frozen=True, slots=True)
class MonthOfReports:
    """What was reported in a month.

    Args:
        first_on: its first day.
        incidents: None where the month is not shown for the unit.
        other: near misses and hazards; on the chart of delays, incidents sent by the next day.
    """

    first_on: date
    incidents: int | None
    other: int | None


@dataclass(frozen=True, slots=True)
class ReportsByMonthChart:
    """Twelve months of a unit.

    Args:
        language: the reader's language.
        unit: the name of the unit.
        shows: incidents beside near misses, or incidents by how soon they were reported.
        months: oldest first.

    Raises:
        InvalidChartError: the fields contradict each other.
    """

    language: Language
    unit: str
    shows: MonthsShown
    months: tuple[MonthOfReports, ...]

    def __post_init__(self) -> None:
        """Refuse what contradicts itself, before anything is drawn."""
        _refuse_unless(self.language in LANGUAGES, "language", "fr or en")
        _refuse_unless(self.shows in get_args(MonthsShown), "shows", "incidents or delays")
        _refuse_unless(len(self.months) == MONTHS, "months", "twelve")

    @property
    def known(self) -> tuple[MonthOfReports, ...]:
        """The months that are shown."""
        return tuple(one for one in self.months if one.incidents is not None)

    @property
    def number_of_incidents(self) -> int:
        """Over the months shown."""
        return sum(one.incidents or 0 for one in self.months)

    @property
    def number_of_others(self) -> int:
        """Near misses, or prompt reports, over the months shown."""
        return sum(one.other or 0 for one in self.months)

    def key(self) -> str:
        """What it is known by: two charts with one key are one picture."""
        return picture_key("reports_by_month", STYLE_VERSION, asdict(self))


def draw_coefficient_distribution(chart: CoefficientDistributionChart) -> bytes:
    """The picture as PNG, 1080 × 1350; the same key gives the same bytes.

    To be called in a render process (`reports.pool`): it imports matplotlib and holds the GIL.
    """
    from reports.drawing.coefficient_distribution import renderer  # noqa: PLC0415  # not in the bot

    return renderer().png(chart)


def draw_reports_by_month(chart: ReportsByMonthChart) -> bytes:
    """The picture as PNG, 1080 × 1350; the same key gives the same bytes.

    To be called in a render process (`reports.pool`): it imports matplotlib and holds the GIL.
    """
    from reports.drawing.reports_by_month import renderer  # noqa: PLC0415  # not in the bot

    return renderer().png(chart)


def _refuse_unless(holds: bool, field: str, rule: str) -> None:  # noqa: FBT001  # reads as a sentence
    if not holds:
        raise InvalidChartError(field, rule)
