"""From a view of a fleet to its chart, its words and its file."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, Final
from zoneinfo import ZoneInfo

from bot.group_pictures import WorkbookFile, distribution_of
from fleet.delivery import Picture
from fleet.errors import NotFoundError
from fleet.fleet_premium import Bridge, BridgePart
from fleet.fleet_views import (
    BridgeFound,
    FleetAnswer,
    FleetQuestion,
    FleetView,
    FrequencyFound,
    IncidentsFound,
    MeanFound,
    RangeFound,
    RatioFound,
)
from fleet.months import Month
from fleet.paid_years import paid_years
from fleet.ports import Work
from fleet.site_figures import Comparison, Frequency, SiteFrequency
from fleet.usecases.show_fleet_view import read_fleet_view
from reports.fleet_charts import BarName, BridgeBar, BridgeChart, LossRatioChart, LossRatioYear
from reports.fleet_charts_words import describe_loss_ratio, describe_premium_bridge
from reports.fleet_workbook import FleetChart, fleet_workbook
from reports.formats import LANGUAGES, Language
from reports.site_charts import (
    MOST_SITES,
    FrequencyChart,
    FrequencyPoint,
    IncidentsChart,
    IncidentsRow,
    MeanCoefficientChart,
    Rate,
    SiteComparisonChart,
    SiteRate,
)
from reports.site_charts_words import (
    describe_frequency,
    describe_incidents,
    describe_mean_coefficient,
    describe_site_comparison,
)
from reports.what_if_charts import MOST_PAST, PaidYear, RangedYear, RenewalFanChart
from reports.what_if_charts_words import describe_renewal_fan

FLEET_CHART: Final = "fleet_chart"
FLEET_WORKBOOK: Final = "fleet_workbook"
_VIEW: Final = "view"
_MONTH: Final = "month"
_FILTER: Final = "filter"
_TENTHS_OF_A_HUNDRED: Final = 1000
_DAYS_A_YEAR: Final = 365.25
_LEAP_DAY: Final = (2, 29)
_BARS: Final[Mapping[BridgePart, BarName]] = {
    BridgePart.REFERENCE: "reference",
    BridgePart.REDUCTION: "bonus",
    BridgePart.INCREASE: "malus",
    BridgePart.ACTUAL: "actual",
    BridgePart.COMING_REDUCTION: "coming-bonus",
    BridgePart.COMING_INCREASE: "coming-malus",
    BridgePart.PROJECTED: "projected",
}


def picture_of(kind: str, answer: FleetAnswer, today: date, language: str) -> Picture:
    """The specification of the picture or file of a view: what is asked, never what was found."""
    options = {
        _VIEW: answer.question.view.value,
        _MONTH: str(answer.month),
        _FILTER: answer.question.filter,
    }
    return Picture(kind, answer.unit.id, today, language, options)


def chart_of_view(answer: FleetAnswer, language: str) -> FleetChart | None:
    """The chart of a view in a reader's language; None where there is nothing to draw."""
    spoken: Language = next((known for known in LANGUAGES if known == language), "fr")
    return _CHART_OF[type(answer.found)](answer, answer.found, spoken)


def words_of(chart: FleetChart) -> str:
    """What a chart says, in words."""
    said: str = _SAID_BY[type(chart)](chart)
    return said


def _bridge(answer: FleetAnswer, found: BridgeFound, language: Language) -> BridgeChart:
    return BridgeChart(
        language=language,
        unit=answer.unit.name,
        number_of_vehicles=found.number_of_vehicles,
        year=answer.month.year,
        bars=() if found.bridge is None else _bars(found.bridge),
        is_default=found.has_defaults,
    )


def _bars(bridge: Bridge) -> tuple[BridgeBar, ...]:
    return tuple(BridgeBar(name, bridge.parts[part]) for part, name in _BARS.items())


def _fan(_: FleetAnswer, found: RangeFound, language: Language) -> RenewalFanChart | None:
    chosen = found.chosen
    if chosen is None or not found.ranges:
        return None
    paid = paid_years(found.facts, chosen, MOST_PAST)
    if not paid:
        return None
    return RenewalFanChart(
        language=language,
        unit=f"{chosen.insurer} {chosen.number}",
        past=tuple(PaidYear(one.on, one.cents) for one in paid),
        ahead=tuple(
            RangedYear(
                _later(chosen.renewal_on, at), one.low_cents, one.middle_cents, one.high_cents
            )
            for at, one in enumerate(found.ranges)
        ),
        number_of_draws=found.ranges[0].draws,
        since=paid[0].on,
        until=found.facts.as_at,
        has_defaults=not chosen.is_net_known or not all(one.is_known for one in paid),
    )


def _later(renewal_on: date, years: int) -> date:
    """The same renewal some years later: the 29th of February is the 28th in other years."""
    is_leap_day = (renewal_on.month, renewal_on.day) == _LEAP_DAY
    day = _LEAP_DAY[1] - 1 if is_leap_day and years else renewal_on.day
    return date(renewal_on.year + years, renewal_on.month, day)


def _ratio(answer: FleetAnswer, found: RatioFound, language: Language) -> LossRatioChart:
    return LossRatioChart(
        language=language,
        unit=answer.unit.name,
        years=tuple(
            LossRatioYear(
                one.starts_on,
                one.premium_cents,
                one.claims_cents,
                one.open_cents,
                one.is_running,
                one.is_default,
            )
            for one in found.years
        ),
        target_permille=found.target_permille,
        is_target_default=found.is_target_default,
    )


def _mean(answer: FleetAnswer, found: MeanFound, language: Language) -> MeanCoefficientChart:
    shown = distribution_of(answer.unit.name, found.coefficients, found.distribution, language)
    weighted = found.weighted_hundredths if shown.mean_hundredths is not None else None
    return MeanCoefficientChart(shown, weighted)


def _incidents(answer: FleetAnswer, found: IncidentsFound, language: Language) -> IncidentsChart:
    return IncidentsChart(
        language=language,
        unit=answer.unit.name,
        event=found.event,
        periods=tuple(one.first_on for one in found.table.periods),
        rows=tuple(
            IncidentsRow("" if row.unit is None else row.unit.name, row.counts)
            for row in found.table.rows
        ),
    )


def _sites(answer: FleetAnswer, found: Comparison, language: Language) -> SiteComparisonChart:
    kept = found.sites
    if len(kept) > MOST_SITES:
        half = MOST_SITES // 2
        kept = (*kept[:half], *kept[-half:])
    return SiteComparisonChart(
        language=language,
        unit=answer.unit.name,
        since=found.since.first_on,
        until=found.until.last_on,
        mean=None if found.mean is None else _rate(found.mean),
        sites=tuple(map(_site, kept)),
        number_left_out=len(found.sites) - len(kept),
    )


def _site(one: SiteFrequency) -> SiteRate:
    frequency = one.frequency
    return SiteRate(
        "" if one.unit is None else one.unit.name,
        frequency.number_of_claims if frequency else 0,
        round(10 * frequency.vehicle_days / _DAYS_A_YEAR) if frequency else 0,
        _rate(frequency) if frequency else None,
        one.standing.value,
    )


def _rate(frequency: Frequency) -> Rate:
    found = frequency.credible
    low, rate, high = (
        round(value * _TENTHS_OF_A_HUNDRED) for value in (found.low, found.rate, found.high)
    )
    return Rate(rate, low, high)


def _frequency(answer: FleetAnswer, found: FrequencyFound, language: Language) -> FrequencyChart:
    return FrequencyChart(
        language,
        answer.unit.name,
        tuple(
            FrequencyPoint(
                one.month.first_on,
                one.frequency.number_of_claims if one.frequency else 0,
                _rate(one.frequency) if one.frequency else None,
            )
            for one in found.points
        ),
    )


# each function takes the type of its key alone, which no annotation of a mapping can say
_CHART_OF: Final[Mapping[type, Callable[[FleetAnswer, Any, Language], FleetChart | None]]] = {
    BridgeFound: _bridge,
    RangeFound: _fan,
    RatioFound: _ratio,
    MeanFound: _mean,
    IncidentsFound: _incidents,
    Comparison: _sites,
    FrequencyFound: _frequency,
}
_SAID_BY: Final[Mapping[type, Callable[[Any], str]]] = {
    BridgeChart: describe_premium_bridge,
    RenewalFanChart: describe_renewal_fan,
    LossRatioChart: describe_loss_ratio,
    MeanCoefficientChart: describe_mean_coefficient,
    IncidentsChart: describe_incidents,
    SiteComparisonChart: describe_site_comparison,
    FrequencyChart: describe_frequency,
}


def _answer(work: Work, picture: Picture) -> FleetAnswer:
    question = FleetQuestion(
        FleetView(picture.options[_VIEW]),
        picture.subject_id,
        Month.read(picture.options[_MONTH]),
        picture.options.get(_FILTER, ""),
    )
    return read_fleet_view(work, question, picture.as_of)


def read_fleet_chart(work: Work, picture: Picture, _: ZoneInfo) -> FleetChart:
    """The chart that a picture asks for; who may see it was asked when it was queued.

    Raises:
        NotFoundError: There is nothing left to draw.
    """
    return _drawable(_answer(work, picture), picture.language)


def read_fleet_workbook(work: Work, picture: Picture) -> WorkbookFile:
    """The file that a message asks for; who may see it was asked when it was queued.

    Raises:
        NotFoundError: There is nothing left to write.
    """
    answer = _answer(work, picture)
    chart = _drawable(answer, picture.language)
    as_of = min(answer.month.last_on, picture.as_of)
    return WorkbookFile(fleet_workbook(chart, answer.unit.code, as_of))


def _drawable(answer: FleetAnswer, language: str) -> FleetChart:
    chart = chart_of_view(answer, language)
    if chart is None:
        raise NotFoundError(kind="fleet_view", key=answer.unit.id)
    return chart


READ_BY: Final[Mapping[str, Callable[[Work, Picture, ZoneInfo], FleetChart]]] = {
    FLEET_CHART: read_fleet_chart
}
