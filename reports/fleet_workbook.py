"""What a picture of a fleet shows, as sheets of an XLSX file: typed cells, and notes to read them.

The cells come from the chart itself, so the file holds what is on screen and nothing else; it is
written by `reports.group_workbook`, where no text can become a formula.
"""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, Final

from reports.fleet_charts import BridgeChart, LossRatioChart
from reports.fleet_charts_words import BridgeWords, LossRatioWords, fleet_text
from reports.group_charts_words import band_text
from reports.group_workbook import Cell, CellKind, Column, GroupWorkbook, Sheet
from reports.site_charts import (
    FrequencyChart,
    IncidentsChart,
    MeanCoefficientChart,
    Rate,
    SiteComparisonChart,
)
from reports.site_charts_words import IncidentsWords, SiteWords
from reports.what_if_charts import RenewalFanChart
from reports.wording import document_words

FleetChart = (
    BridgeChart
    | RenewalFanChart
    | LossRatioChart
    | MeanCoefficientChart
    | IncidentsChart
    | SiteComparisonChart
    | FrequencyChart
)
Table = tuple[tuple[Column, ...], list[tuple[Cell, ...]]]


def _text(chart: FleetChart, key: str) -> str:
    return document_words().text(f"fleetbook-{key}", chart.language)


def fleet_workbook(chart: FleetChart, code: str, as_of: date) -> GroupWorkbook:
    """The file of what a picture shows.

    Args:
        chart: what is on screen.
        code: of the unit, for the name of the file.
        as_of: the last day that it shows.
    """
    name, notes, table = _BY_CHART[type(chart)]
    columns, rows = table(chart)
    lines = tuple((_text(chart, f"note-{one}"),) for one in notes)
    return GroupWorkbook(
        language=chart.language,
        name=f"{_text(chart, 'file')}-{name}-{code.lower()}-{as_of:%Y-%m}",
        as_of=as_of,
        sheets=(
            Sheet(_text(chart, f"sheet-{name}"), columns, tuple(rows)),
            Sheet(_text(chart, "sheet-notes"), (Column(_text(chart, "notes"), "text"),), lines),
        ),
    )


def _columns(chart: FleetChart, **kinds: CellKind) -> tuple[Column, ...]:
    return tuple(Column(_text(chart, key.replace("_", "-")), kind) for key, kind in kinds.items())


def _bridge(chart: BridgeChart) -> Table:
    words = BridgeWords(chart)
    columns = _columns(chart, what="text", detail="text", amount="euros")
    return columns, [(words.name(bar), words.note(bar), bar.cents) for bar in chart.bars]


def _fan(chart: RenewalFanChart) -> Table:
    columns = _columns(
        chart, year="day", premium="euros", low="euros", middle="euros", high="euros"
    )
    past: list[tuple[Cell, ...]] = [(one.on, one.cents, None, None, None) for one in chart.past]
    ahead = [(one.on, None, one.low_cents, one.middle_cents, one.high_cents) for one in chart.ahead]
    return columns, [*past, *ahead]


def _ratio(chart: LossRatioChart) -> Table:
    words = LossRatioWords(chart)
    columns = _columns(
        chart,
        year="day",
        detail="text",
        premium="euros",
        claims="euros",
        open="euros",
        ratio="share",
    )
    rows: list[tuple[Cell, ...]] = [
        (
            one.starts_on,
            words.year(one),
            one.premium_cents or None,
            one.claims_cents,
            one.open_cents,
            one.permille,
        )
        for one in chart.years
    ]
    return columns, rows


def _mean(chart: MeanCoefficientChart) -> Table:
    columns = _columns(chart, what="text", people="count", value="coefficient")
    shown, language = chart.distribution, chart.language
    rows: list[tuple[Cell, ...]] = []
    if shown.mean_hundredths is not None:
        rows.append((_text(chart, "mean"), shown.number_of_people, shown.mean_hundredths))
    if chart.weighted_hundredths is not None:
        weighted = fleet_text(language, "mean-weighted")
        rows.append((weighted, shown.number_of_people, chart.weighted_hundredths))
    rows += [(band_text(language, one.low, one.high), one.number, None) for one in shown.bands]
    return columns, rows


def _incidents(chart: IncidentsChart) -> Table:
    words = IncidentsWords(chart)
    columns = (
        Column(_text(chart, "period"), "month"),
        *(Column(words.name(row), "count") for row in chart.rows),
        Column(_text(chart, "total"), "count"),
    )
    rows: list[tuple[Cell, ...]] = [
        (day, *(row.counts[at] for row in chart.rows), chart.totals[at])
        for at, day in enumerate(chart.periods)
    ]
    return columns, rows


def _rates(rate: Rate | None) -> tuple[Cell, Cell, Cell]:
    return (None, None, None) if rate is None else (rate.tenths, rate.low_tenths, rate.high_tenths)


def _sites(chart: SiteComparisonChart) -> Table:
    words = SiteWords(chart)
    columns = _columns(
        chart,
        site="text",
        number="count",
        vehicle_years="rate",
        rate="rate",
        rate_low="rate",
        rate_high="rate",
        standing="text",
    )
    rows: list[tuple[Cell, ...]] = [
        (
            words.name(one),
            one.number_of_claims,
            one.vehicle_years_tenths,
            *_rates(one.rate),
            words.standing(one),
        )
        for one in chart.sites
    ]
    if chart.mean is not None:
        rows.append((_text(chart, "mean"), None, None, *_rates(chart.mean), ""))
    return columns, rows


def _frequency(chart: FrequencyChart) -> Table:
    columns = _columns(
        chart, period="month", number="count", rate="rate", rate_low="rate", rate_high="rate"
    )
    rows: list[tuple[Cell, ...]] = [
        (one.month_on, None if one.rate is None else one.number_of_claims, *_rates(one.rate))
        for one in chart.points
    ]
    return columns, rows


# each function takes the type of its key alone, which no annotation of a mapping can say
_BY_CHART: Final[Mapping[type, tuple[str, tuple[str, ...], Callable[[Any], Table]]]] = {
    BridgeChart: ("bridge", ("bridge", "default"), _bridge),
    RenewalFanChart: ("fan", ("fan", "default"), _fan),
    LossRatioChart: ("ratio", ("ratio", "default"), _ratio),
    MeanCoefficientChart: ("mean", ("mean", "floor"), _mean),
    IncidentsChart: ("incidents", ("incidents", "floor"), _incidents),
    SiteComparisonChart: ("sites", ("sites", "floor"), _sites),
    FrequencyChart: ("frequency", ("frequency", "floor"), _frequency),
}
