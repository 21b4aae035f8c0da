"""From published figures to what a fleet manager sees of sites: incidents, frequencies, a ranking.

Everything about people comes from rows that passed the privacy floor when they were published, and
is a sum or a difference of whole published cells (docs/algorithms/privacy_floor.md); what a month
does not show, no window that holds it shows. Exposure is vehicle-days and about nobody. Pure.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from fleet.credible import Credible, Standing, credible_rate, standing_of
from fleet.months import Month
from fleet.people import Unit
from fleet.statistics import FigureKind, PublishedFigure
from fleet.statistics_rules import REST

ROLLING: Final = 12
MOST_COMPARED: Final = 24
ROWS_SHOWN: Final = 6
_QUARTERS: Final = 4
_A_QUARTER: Final = 3
_DAYS_A_YEAR: Final = 365.25


@dataclass(frozen=True, slots=True)
class SiteFigures:
    """What was published of a unit with all below it, and its exposure.

    Attributes:
        vehicle_days: Of each month.
    """

    unit: Unit
    figures: Sequence[PublishedFigure] = ()
    vehicle_days: Mapping[Month, int] = field(default_factory=dict)

    def of(self, kind: FigureKind) -> dict[Month, int]:
        """Figures of single months by their month; what is not published has none."""
        return {one.until: one.value for one in self.figures if one.kind is kind}

    def of_type(self, event: str) -> dict[Month, int]:
        """Incidents of a type by the last month of their quarter, where it stands by itself."""
        counts: dict[Month, int] = {}
        for until, number in self.of(FigureKind.QUARTER).items():
            typed = {
                one.detail: one.value
                for one in self.figures
                if one.kind is FigureKind.TYPE and one.until == until
            }
            if event in typed:
                counts[until] = typed[event]
            elif REST not in typed and sum(typed.values()) == number:
                counts[until] = 0
        return counts


@dataclass(frozen=True, slots=True)
class SiteCounts:
    """A row of counts by period; `unit` is None for what is left of the upper unit."""

    unit: Unit | None
    counts: tuple[int | None, ...]

    @property
    def total(self) -> int:
        """Over what is shown."""
        return sum(one or 0 for one in self.counts)


@dataclass(frozen=True, slots=True)
class IncidentTable:
    """Incidents by period and site.

    Attributes:
        periods: Months, or the first months of quarters where it is about one type.
    """

    periods: tuple[Month, ...]
    rows: tuple[SiteCounts, ...]


@dataclass(frozen=True, slots=True)
class Frequency:
    """Claims at fault in an exposure; the rate is by vehicle-year."""

    number_of_claims: int
    vehicle_days: int
    credible: Credible


@dataclass(frozen=True, slots=True)
class RollingPoint:
    """The twelve months that end with a month; None where one of them is not shown."""

    month: Month
    frequency: Frequency | None


@dataclass(frozen=True, slots=True)
class SiteFrequency:
    """A site of a comparison; `unit` is None for what is left of the upper unit."""

    unit: Unit | None
    frequency: Frequency | None
    standing: Standing


@dataclass(frozen=True, slots=True)
class Comparison:
    """Sites over the same months, those that say most first.

    Attributes:
        mean: Of the upper unit; None where too few months are published.
    """

    since: Month
    until: Month
    mean: Frequency | None
    sites: tuple[SiteFrequency, ...] = ()


def months_until(month: Month, number: int) -> tuple[Month, ...]:
    """Some months up to one, oldest first."""
    return tuple(month.plus(-age) for age in reversed(range(number)))


def incident_table(
    upper: SiteFigures, sites: Sequence[SiteFigures], month: Month, event: str = ""
) -> IncidentTable:
    """Incidents of a unit by site: by month, or of one type by quarter.

    Args:
        upper: The unit.
        sites: Those right below it, whether or not anything of them is published.
        month: The last one.
        event: Which type; empty for all.
    """
    periods = _last_quarters(month) if event else months_until(month, ROLLING)

    def counted(one: SiteFigures) -> tuple[int | None, ...]:
        found = one.of_type(event) if event else one.of(FigureKind.INCIDENTS)
        return tuple(found.get(period) for period in periods)

    rows = [SiteCounts(one.unit, counted(one)) for one in sites]
    shown = [row for row in rows if any(count is not None for count in row.counts)]
    shown.sort(key=lambda row: (-row.total, row.unit.name if row.unit else ""))
    kept = shown[:ROWS_SHOWN]
    rest = SiteCounts(None, _left(counted(upper), kept))
    if not kept:
        kept = [SiteCounts(upper.unit, rest.counts)]
    elif rest.total:
        kept = [*kept, rest]
    first = tuple(period.plus(1 - _A_QUARTER) for period in periods) if event else periods
    return IncidentTable(first, tuple(kept))


def types_shown(upper: SiteFigures, month: Month) -> tuple[str, ...]:
    """The types of incident that stand by themselves in the last quarters, most frequent first."""
    quarters = _last_quarters(month)
    numbers: dict[str, int] = {}
    for one in upper.figures:
        if one.kind is FigureKind.TYPE and one.detail != REST and one.until in quarters:
            numbers[one.detail] = numbers.get(one.detail, 0) + one.value
    return tuple(sorted(numbers, key=lambda event: (-numbers[event], event)))


def _last_quarters(month: Month) -> tuple[Month, ...]:
    """The last months of the last four quarters that are over."""
    last = month.plus(-(month.number % _A_QUARTER))
    return tuple(last.plus(-_A_QUARTER * age) for age in reversed(range(_QUARTERS)))


def _left(whole: Sequence[int | None], rows: Iterable[SiteCounts]) -> tuple[int | None, ...]:
    """What is left of the upper unit in each period once the rows are taken away."""
    taken = list(rows)
    return tuple(
        None if count is None else max(0, count - sum(row.counts[at] or 0 for row in taken))
        for at, count in enumerate(whole)
    )


def frequency_of(site: SiteFigures, months: Sequence[Month]) -> Frequency | None:
    """Claims at fault over months; None where one of them is not shown, or without exposure."""
    claims = site.of(FigureKind.AT_FAULT)
    if not all(month in claims for month in months):
        return None
    days = sum(site.vehicle_days.get(month, 0) for month in months)
    return _frequency(sum(claims[month] for month in months), days)


def _frequency(number: int, vehicle_days: int) -> Frequency | None:
    credible = credible_rate(number, vehicle_days / _DAYS_A_YEAR)
    return None if credible is None else Frequency(number, vehicle_days, credible)


def rolling(site: SiteFigures, month: Month, number: int) -> tuple[RollingPoint, ...]:
    """The frequency over rolling twelve months; months before the first one shown are left out."""
    points = [
        RollingPoint(one, frequency_of(site, months_until(one, ROLLING)))
        for one in months_until(month, number)
    ]
    first = next((at for at, one in enumerate(points) if one.frequency), len(points))
    return tuple(points[first:])


def comparison(upper: SiteFigures, sites: Sequence[SiteFigures], month: Month) -> Comparison:
    """The sites of a unit over the same months: at least twelve, at most twenty-four.

    A site of which one of the months is not published stands with the rest of the unit.
    """
    months = _months_in_a_row(upper, month)
    mean = frequency_of(upper, months) if len(months) >= ROLLING else None
    since = months[0] if months else month
    if mean is None:
        return Comparison(since, month, None)
    shown = [(one, found) for one in sites if (found := frequency_of(one, months)) is not None]
    rated = [
        SiteFrequency(one.unit, found, standing_of(found.credible, mean.credible.rate))
        for one, found in shown
    ]
    rest = _rest(mean, [found for _, found in shown])
    if rest is not None and shown:
        rated.append(SiteFrequency(None, rest, standing_of(rest.credible, mean.credible.rate)))
    rated.sort(key=_order)
    return Comparison(since, month, mean, tuple(rated))


def _months_in_a_row(site: SiteFigures, month: Month) -> tuple[Month, ...]:
    claims = site.of(FigureKind.AT_FAULT)
    number = 0
    while number < MOST_COMPARED and month.plus(-number) in claims:
        number += 1
    return months_until(month, number)


def _rest(mean: Frequency, found: Iterable[Frequency]) -> Frequency | None:
    taken = list(found)
    return _frequency(
        mean.number_of_claims - sum(one.number_of_claims for one in taken),
        mean.vehicle_days - sum(one.vehicle_days for one in taken),
    )


def _order(one: SiteFrequency) -> tuple[bool, float, str]:
    """Those with a rank first, the highest rate at the top; the others have no rank."""
    rate = one.frequency.credible.rate if one.frequency else 0.0
    name = one.unit.name if one.unit else "\uffff"
    is_unknown = one.standing is Standing.UNKNOWN
    return is_unknown, 0.0 if is_unknown else -rate, name
