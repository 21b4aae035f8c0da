"""From the published figures of a unit to its charts and its file."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final
from zoneinfo import ZoneInfo

from bot.delivery.pictures import Label
from fleet.delivery import Picture
from fleet.group_digest import Coefficients, Distribution, GroupDigest, MonthCount
from fleet.months import Month
from fleet.ports import Work
from fleet.usecases.show_group_digest import read_figures
from reports.formats import LANGUAGES, Language
from reports.group_charts import (
    CoefficientDistributionChart,
    DistributionBand,
    MonthOfReports,
    MonthsShown,
    ReportsByMonthChart,
    TypeOfReports,
)
from reports.group_charts_words import (
    band_text,
    describe_coefficient_distribution,
    describe_reports_by_month,
)
from reports.group_workbook import XLSX, Cell, Column, GroupWorkbook, Sheet
from reports.wording import Variable, document_words

DISTRIBUTION: Final = "coefficient_distribution"
INCIDENTS: Final = "incidents_by_month"
DELAYS: Final = "delays_by_month"
WORKBOOK: Final = "group_workbook"

GroupChart = CoefficientDistributionChart | ReportsByMonthChart
_NOTES: Final = ("figures", "coefficient", "edition", "months", "types", "health", "floor", "empty")


@dataclass(frozen=True, slots=True)
class WorkbookFile:
    """The file of a unit, with the name under which people save it."""

    workbook: GroupWorkbook

    def key(self) -> str:
        """What the file holds."""
        return self.workbook.key()

    @property
    def label(self) -> Label:
        """Name and content type."""
        return Label(f"{self.workbook.name}.xlsx", XLSX)


def picture_of(kind: str, unit_id: int, month: Month, language: str) -> Picture:
    """The specification of a chart or file of a unit for a month."""
    return Picture(kind, unit_id, month.last_on, language)


def distribution_chart(digest: GroupDigest, language: str) -> CoefficientDistributionChart:
    """The distribution of coefficients in a reader's language."""
    return distribution_of(
        digest.unit.name, digest.coefficients, digest.distribution, _spoken(language)
    )


def distribution_of(
    unit: str, mean: Coefficients | None, bands: Distribution | None, language: Language
) -> CoefficientDistributionChart:
    """The published coefficients of a unit as a chart."""
    return CoefficientDistributionChart(
        language=language,
        unit=unit,
        mean_hundredths=None if mean is None else mean.mean_hundredths,
        is_at_most=mean is not None and mean.is_at_most,
        number_of_people=0 if mean is None else mean.number_of_people,
        since=None if mean is None else mean.since.first_on,
        until=None if mean is None else mean.until.last_on,
        bands=tuple(
            DistributionBand(one.low, one.high, one.number)
            for one in (() if bands is None else bands.bands)
        ),
        bands_since=None if bands is None else bands.since.first_on,
        bands_until=None if bands is None else bands.until.last_on,
    )


def months_chart(digest: GroupDigest, shows: MonthsShown, language: str) -> ReportsByMonthChart:
    """Twelve months of reports in a reader's language."""

    def other(one: MonthCount) -> int | None:
        return one.prompt if shows == "delays" else one.near_misses

    months = (
        MonthOfReports(one.month.first_on, one.incidents, other(one)) for one in digest.months
    )
    return ReportsByMonthChart(
        _spoken(language),
        digest.unit.name,
        shows,
        tuple(months),
        *_types_of_quarter(digest if shows == "incidents" else None),
    )


def _types_of_quarter(
    digest: GroupDigest | None,
) -> tuple[tuple[TypeOfReports, ...], date | None, date | None]:
    types = None if digest is None else digest.types
    if types is None or not types.counts:
        return (), None, None
    counts = tuple(TypeOfReports(one.event, one.number) for one in types.counts)
    return counts, types.since.first_on, types.until.last_on


def chart_for(digest: GroupDigest, kind: str, language: str) -> GroupChart:
    """The chart of a kind, from a digest."""
    if kind == DISTRIBUTION:
        return distribution_chart(digest, language)
    return months_chart(digest, "delays" if kind == DELAYS else "incidents", language)


def words_of(chart: GroupChart) -> str:
    """What a chart says, in words."""
    if isinstance(chart, CoefficientDistributionChart):
        return describe_coefficient_distribution(chart)
    return describe_reports_by_month(chart)


def workbook_of(digest: GroupDigest, language: str) -> GroupWorkbook:
    """The file of what the charts show, with a sheet that explains it."""
    spoken = _spoken(language)
    say = _Says(spoken)
    return GroupWorkbook(
        language=spoken,
        name=f"{say('file')}-{digest.unit.code.lower()}-{digest.month}",
        as_of=digest.month.last_on,
        sheets=(_months(say, digest), _coefficients(say, digest), _types(say, digest), _notes(say)),
    )


@dataclass(frozen=True, slots=True)
class _Says:
    """The words of the file in one language."""

    language: Language

    def __call__(self, key: str, **variables: Variable) -> str:
        return document_words().text(f"workbook-{key}", self.language, **variables)

    def event(self, event: str) -> str:
        if event == "rest":
            return self("rest")
        return document_words().text("word-event", self.language, event=event)


def _months(say: _Says, digest: GroupDigest) -> Sheet:
    headings = ("incidents", "near-misses", "prompt")
    columns = (Column(say("month"), "month"), *(Column(say(one), "count") for one in headings))
    return Sheet(
        say("sheet-months"),
        columns,
        tuple(
            (one.month.first_on, one.incidents, one.near_misses, one.prompt)
            for one in digest.months
        ),
    )


def _coefficients(say: _Says, digest: GroupDigest) -> Sheet:
    columns = (
        Column(say("what"), "text"),
        Column(say("since"), "month"),
        Column(say("until"), "month"),
        Column(say("people"), "count"),
        Column(say("value"), "coefficient"),
    )
    mean, bands = digest.coefficients, digest.distribution
    rows: list[tuple[Cell, ...]] = []
    if mean is not None:
        what = say("mean-at-most" if mean.is_at_most else "mean")
        days = (mean.since.first_on, mean.until.first_on)
        rows.append((what, *days, mean.number_of_people, mean.mean_hundredths))
    if bands is not None:
        days = (bands.since.first_on, bands.until.first_on)
        rows += [
            (band_text(say.language, one.low, one.high), *days, one.number, None)
            for one in bands.bands
        ]
    return Sheet(say("sheet-coefficients"), columns, tuple(rows))


def _types(say: _Says, digest: GroupDigest) -> Sheet:
    columns = (
        Column(say("type"), "text"),
        Column(say("since"), "month"),
        Column(say("until"), "month"),
        Column(say("incidents"), "count"),
    )
    types = digest.types
    if types is None:
        return Sheet(say("sheet-types"), columns, ())
    days = (types.since.first_on, types.until.first_on)
    rows = tuple((say.event(one.event), *days, one.number) for one in types.counts)
    return Sheet(say("sheet-types"), columns, rows)


def _notes(say: _Says) -> Sheet:
    rows = tuple((say(f"note-{one}"),) for one in _NOTES)
    return Sheet(say("sheet-notes"), (Column(say("notes"), "text"),), rows)


def _spoken(language: str) -> Language:
    return next((known for known in LANGUAGES if known == language), "fr")


def read_group_chart(work: Work, picture: Picture, _: ZoneInfo) -> GroupChart:
    """The chart that a picture asks for; who may see it was asked when it was queued."""
    return chart_for(_digest(work, picture), picture.kind, picture.language)


def read_workbook_file(work: Work, picture: Picture) -> WorkbookFile:
    """The file that a message asks for; who may see it was asked when it was queued."""
    return WorkbookFile(workbook_of(_digest(work, picture), picture.language))


def _digest(work: Work, picture: Picture) -> GroupDigest:
    unit = work.units.get(picture.subject_id)
    return read_figures(work, unit, Month.of(picture.as_of))


READ_BY: Final[Mapping[str, Callable[[Work, Picture, ZoneInfo], GroupChart]]] = {
    DISTRIBUTION: read_group_chart,
    INCIDENTS: read_group_chart,
    DELAYS: read_group_chart,
}
