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

STYLE_VERSION = 2
"""Raised whenever the same data would give another picture, so that no old picture is re-used."""

MOST_BANDS: Final = 7
_ONE_HUNDREDTHS: Final = 100
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
        _refuse_unless(self._agrees, "mean_hundredths", "possible with these bands")

    @property
    def number_in_bands(self) -> int:
        """Everybody in the distribution."""
        return sum(band.number for band in self.bands)

    @property
    def number_below_one(self) -> int | None:
        """How many are below 1.00; None where no band ends there."""
        if not any(band.low == _ONE_HUNDREDTHS for band in self.bands):
            return None
        return sum(band.number for band in self.bands if band.high < _ONE_HUNDREDTHS)

    @property
    def _agrees(self) -> bool:
        """Whether people of the bands can be among those of the mean, as far as months tell."""
        mean, since, until = self.mean_hundredths, self.since, self.until
        if mean is None or not self.bands_since or not self.bands_until or not since or not until:
            return True
        if self.bands_since < since or self.bands_until > until:
            return True
        others = self.number_of_people - self.number_in_bands
        least = FLOOR_HUNDREDTHS * others + sum(band.low * band.number for band in self.bands)
        most = CEILING_HUNDREDTHS * others + sum(band.high * band.number for band in self.bands)
        rounded, people = 2 * mean, self.number_of_people
        is_low_enough = 2 * least <= (rounded + 1) * people
        is_high_enough = self.is_at_most or (rounded - 1) * people <= 2 * most
        return others >= 0 and is_low_enough and is_high_enough

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
class TypeOfReports:
    """How many incidents of a type were reported in a quarter; `rest` for those shown together."""

    event: str
    number: int


@dataclass(frozen=True, slots=True)
class ReportsByMonthChart:
    """Twelve months of a unit.

    Args:
        language: the reader's language.
        unit: the name of the unit.
        shows: incidents beside near misses, or incidents by how soon they were reported.
        months: oldest first.
        types: incidents of the last published quarter by type; empty on the chart of delays, and
            where no quarter is shown.
        types_since: first day of that quarter; None without one.
        types_until: last day of it.

    Raises:
        InvalidChartError: the fields contradict each other.
    """

    language: Language
    unit: str
    shows: MonthsShown
    months: tuple[MonthOfReports, ...]
    types: tuple[TypeOfReports, ...] = ()
    types_since: date | None = None
    types_until: date | None = None

    def __post_init__(self) -> None:
        """Refuse what contradicts itself, before anything is drawn."""
        _refuse_unless(self.language in LANGUAGES, "language", "fr or en")
        _refuse_unless(self.shows in get_args(MonthsShown), "shows", "incidents or delays")
        _refuse_unless(len(self.months) == MONTHS, "months", "twelve")
        _refuse_unless(
            all((one.incidents is None) is (one.other is None) for one in self.months),
            "months",
            "both figures or none",
        )
        _refuse_unless(
            self.shows == "incidents" or all(map(_is_part, self.months)),
            "months",
            "not more prompt ones than incidents",
        )
        _refuse_unless(
            bool(self.types) is (self.types_since is not None) is (self.types_until is not None),
            "types_since",
            "with the types",
        )

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


def _is_part(month: MonthOfReports) -> bool:
    return (month.other or 0) <= (month.incidents or 0)


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
