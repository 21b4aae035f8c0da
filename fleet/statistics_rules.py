"""From counts by unit to the figures that may be published of a month, a quarter, an edition.

Coefficients are published in *editions*: each renewal of a person enters one edition and one cell
of it, so that no two published figures speak of the same renewal except as whole cells
(docs/algorithms/privacy_floor.md).
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, time
from statistics import median_low
from typing import Final, TypeVar
from zoneinfo import ZoneInfo

from fleet.incidents import EventType
from fleet.months import Month
from fleet.privacy_floor import (
    FLOOR,
    ShownTables,
    Tree,
    neighbours_merged,
    rare_merged,
    shown_tables,
    shown_units,
    totals,
)
from fleet.statistics import (
    AnswerFact,
    EffectCount,
    FigureKind,
    PublishedFigure,
    RenewalCount,
    ReportFact,
    WeightedCount,
)

BANDS: Final = ((50, 59), (60, 69), (70, 79), (80, 89), (90, 99), (100, 124), (125, 350))
"""The bands of the distribution, in hundredths, before any are merged."""

Period = tuple[Month, Month]
"""First and last month."""

Fact = TypeVar("Fact", ReportFact, AnswerFact)

REST: Final = "rest"
"""The types of event that are shown together."""

ENOUGH_RENEWALS: Final = 20
_MONTHS_OF_AN_EDITION: Final = 12
_MONTHS_OF_A_QUARTER: Final = 3
_PROMPT_DAYS: Final = 1
_DAMAGE: Final = tuple(event for event in EventType if not event.is_preventive)


@dataclass(frozen=True, slots=True)
class Counted:
    """What was counted of a period, by unit.

    Attributes:
        people: How many people each unit itself had.
        faults: Claims whose driver was first held liable then.
    """

    tree: Tree
    people: Mapping[int, int]
    reports: Sequence[ReportFact]
    answers: Sequence[AnswerFact]
    faults: Mapping[int, int] = field(default_factory=dict)


def instants_of(since: Month, until: Month, zone: ZoneInfo) -> tuple[datetime, datetime]:
    """The instants from which and before which something lies in those months."""
    first = datetime.combine(since.first_on, time(), zone)
    return first, datetime.combine(until.plus(1).first_on, time(), zone)


def figures_of_month(counted: Counted, month: Month, zone: ZoneInfo) -> list[PublishedFigure]:
    """What may be published of a month."""
    counts: Mapping[FigureKind, Mapping[int, int]] = {
        FigureKind.PEOPLE: counted.people,
        **_reports(counted.reports, zone),
        FigureKind.ANSWERED: _by_unit(counted.answers, lambda _: True),
        FigureKind.ANSWERED_IN_TIME: _by_unit(counted.answers, lambda one: one.is_in_time),
        FigureKind.AT_FAULT: counted.faults,
    }
    spoken_of = {
        *(one.unit_id for one in counted.reports),
        *(one.unit_id for one in counted.answers),
        *(unit_id for unit_id, number in counted.faults.items() if number),
    }
    shown = shown_units(counted.tree, counted.people, spoken_of)
    return [
        PublishedFigure(unit_id, kind, month, month, value)
        for kind, own in counts.items()
        for unit_id, value in totals(counted.tree, own).items()
        if unit_id in shown
    ]


def _reports(reports: Sequence[ReportFact], zone: ZoneInfo) -> dict[FigureKind, dict[int, int]]:
    def is_prompt(one: ReportFact) -> bool:
        delay = delay_days(one, zone)
        return not one.event.is_preventive and delay is not None and delay <= _PROMPT_DAYS

    return {
        FigureKind.INCIDENTS: _by_unit(reports, lambda one: not one.event.is_preventive),
        FigureKind.NEAR_MISSES: _by_unit(reports, lambda one: one.event.is_preventive),
        FigureKind.PROMPT: _by_unit(reports, is_prompt),
        FigureKind.BY_OTHERS: _by_unit(
            reports, lambda one: one.is_by_other and not one.event.is_preventive
        ),
    }


def figures_of_effect(
    tree: Tree, effects: Iterable[EffectCount], month: Month
) -> list[PublishedFigure]:
    """What may be published of the month's effect on the fleet premium, to the hundred euros.

    The rounding keeps it from being combined with sums of coefficients, renewal by renewal.
    """
    counted = {one.unit_id: one for one in effects}
    shown = shown_units(tree, {unit_id: one.number for unit_id, one in counted.items()})
    cents = totals(tree, {unit_id: one.cents for unit_id, one in counted.items()})
    return [
        PublishedFigure(
            unit_id, FigureKind.EFFECT, month, month, rounded_to_hundreds(cents[unit_id])
        )
        for unit_id in sorted(shown)
    ]


def rounded_to_hundreds(cents: int) -> int:
    """An amount to the next hundred euros, half of it away from zero."""
    step = 100 * 100
    rounded = (abs(cents) * 2 + step) // (2 * step) * step
    return rounded if cents >= 0 else -rounded


def _by_unit(facts: Iterable[Fact], counts: Callable[[Fact], bool]) -> dict[int, int]:
    return dict(Counter(one.unit_id for one in facts if counts(one)))


def delay_days(report: ReportFact, zone: ZoneInfo) -> int | None:
    """Days from the event to its report, in the company's zone; None where its day is unknown."""
    if report.occurred_on is None:
        return None
    return max(0, (report.reported_at.astimezone(zone).date() - report.occurred_on).days)


def quarter_ending(month: Month) -> tuple[Month, ...]:
    """The months of the quarter that a month ends; none where it ends no quarter."""
    if month.number % _MONTHS_OF_A_QUARTER:
        return ()
    return tuple(month.plus(-age) for age in reversed(range(_MONTHS_OF_A_QUARTER)))


def figures_of_quarter(
    tree: Tree,
    shown: frozenset[int],
    reports: Sequence[ReportFact],
    months: Sequence[Month],
    zone: ZoneInfo,
) -> list[PublishedFigure]:
    """What may be published of a quarter beside its months: types of event, and the usual delay.

    Args:
        tree: The units.
        shown: The units of which every month of the quarter was published.
        reports: What was sent in the quarter.
        months: Its months.
        zone: The company's.
    """
    damage = [one for one in reports if not one.event.is_preventive]
    own = {
        unit_id: tuple(numbers.get(event, 0) for event in _DAMAGE)
        for unit_id, numbers in _events_by_unit(damage).items()
    }
    company = tuple(sum(table[place] for table in own.values()) for place in range(len(_DAMAGE)))
    tables = shown_tables(tree, shown, own, rare_merged(company))
    since, until = months[0], months[-1]
    numbers = totals(tree, {unit_id: sum(table) for unit_id, table in own.items()})
    return [
        *(
            PublishedFigure(unit_id, FigureKind.QUARTER, since, until, numbers[unit_id])
            for unit_id in sorted(shown)
        ),
        *(_typed(tables, since, until)),
        *(_delays(tree, shown, damage, (since, until), zone)),
    ]


def _events_by_unit(reports: Iterable[ReportFact]) -> dict[int, Counter[EventType]]:
    numbers: dict[int, Counter[EventType]] = {}
    for one in reports:
        numbers.setdefault(one.unit_id, Counter())[one.event] += 1
    return numbers


def _typed(tables: ShownTables, since: Month, until: Month) -> Iterator[PublishedFigure]:
    for unit_id, numbers in tables.units.items():
        for places, number in zip(tables.groups, numbers, strict=True):
            detail = _DAMAGE[places[0]].value if len(places) == 1 else REST
            if number:
                yield PublishedFigure(unit_id, FigureKind.TYPE, since, until, number, detail)


def _delays(
    tree: Tree,
    shown: frozenset[int],
    reports: Iterable[ReportFact],
    period: tuple[Month, Month],
    zone: ZoneInfo,
) -> Iterator[PublishedFigure]:
    delays: dict[int, list[int]] = {unit_id: [] for unit_id in shown}
    for one in reports:
        days = delay_days(one, zone)
        for unit_id in () if days is None else _upwards(tree, one.unit_id):
            if unit_id in delays and days is not None:
                delays[unit_id].append(days)
    for unit_id, found in delays.items():
        if len(found) >= FLOOR:
            yield PublishedFigure(unit_id, FigureKind.MEDIAN_DELAY, *period, median_low(found))


def _upwards(tree: Tree, unit_id: int) -> Iterator[int]:
    above: int | None = unit_id
    while above is not None:
        yield above
        above = tree[above]


def edition_since(last: Month | None, month: Month) -> Month:
    """The first month of an edition that a month would end: after the last one, a year at most."""
    earliest = month.plus(1 - _MONTHS_OF_AN_EDITION)
    return earliest if last is None else max(earliest, last.plus(1))


def is_edition_due(since: Month, month: Month, number: int) -> bool:
    """Whether the renewals since a month make an edition: enough of them, or those of a year.

    An edition ends with a quarter. In a year nobody has two renewals, so nobody counts twice.
    """
    is_full = number >= ENOUGH_RENEWALS or since.plus(_MONTHS_OF_AN_EDITION - 1) <= month
    return bool(quarter_ending(month)) and is_full


def figures_of_edition(
    tree: Tree, renewals: Iterable[RenewalCount], since: Month, until: Month
) -> list[PublishedFigure]:
    """What may be published of the coefficients that were closed in some months."""
    counted = list(renewals)
    number: Counter[int] = Counter()
    hundredths: Counter[int] = Counter()
    for one in counted:
        number[one.unit_id] += one.number
        hundredths[one.unit_id] += one.number * one.hundredths
    shown = shown_units(tree, number)
    plain = ((FigureKind.RENEWALS, number), (FigureKind.COEFFICIENTS, hundredths))
    return [
        *(
            PublishedFigure(unit_id, kind, since, until, value)
            for kind, own in plain
            for unit_id, value in totals(tree, own).items()
            if unit_id in shown
        ),
        *_banded(tree, shown, counted, (since, until)),
    ]


def figures_of_weighted_mean(
    tree: Tree, renewals: Iterable[RenewalCount], weighted: Iterable[WeightedCount], period: Period
) -> list[PublishedFigure]:
    """The mean of an edition weighted by reference premium, where it speaks of enough people.

    It is shown of a unit whose plain mean is shown, when five people or more are in it, and the
    others of the edition are nobody or five as well; rounded to a hundredth, without its weights.
    """
    own = list(weighted)
    everybody: Counter[int] = Counter()
    for one in renewals:
        everybody[one.unit_id] += one.number
    numbers = {one.unit_id: one.number for one in own}
    shown = shown_units(tree, everybody) & shown_units(tree, numbers)
    people, counted = totals(tree, everybody), totals(tree, numbers)
    premiums = totals(tree, {one.unit_id: one.premium_cents for one in own})
    sums = totals(tree, {one.unit_id: one.weighted for one in own})
    return [
        PublishedFigure(
            unit_id,
            FigureKind.WEIGHTED_MEAN,
            *period,
            (2 * sums[unit_id] + premiums[unit_id]) // (2 * premiums[unit_id]),
        )
        for unit_id in sorted(shown)
        if premiums[unit_id] and not 0 < people[unit_id] - counted[unit_id] < FLOOR
    ]


def _banded(
    tree: Tree,
    shown: frozenset[int],
    renewals: Iterable[RenewalCount],
    period: tuple[Month, Month],
) -> Iterator[PublishedFigure]:
    counters: dict[int, Counter[int]] = {}
    for one in renewals:
        counters.setdefault(one.unit_id, Counter())[band_of(one.hundredths)] += one.number
    own = {
        unit_id: tuple(numbers[place] for place in range(len(BANDS)))
        for unit_id, numbers in counters.items()
    }
    company = tuple(sum(table[place] for table in own.values()) for place in range(len(BANDS)))
    groups = neighbours_merged(company)
    tables = shown_tables(tree, shown, own, groups, least_groups=2)
    for unit_id, numbers in tables.units.items():
        for places, value in zip(groups, numbers, strict=True):
            yield PublishedFigure(unit_id, FigureKind.BAND, *period, value, band_name(places))


def band_of(hundredths: int) -> int:
    """The place of the band in which a coefficient lies."""
    return next(place for place, (_, high) in enumerate(BANDS) if hundredths <= high)


def band_name(places: Sequence[int]) -> str:
    """Bands side by side as one: `50-69`."""
    return f"{BANDS[places[0]][0]}-{BANDS[places[-1]][1]}"
