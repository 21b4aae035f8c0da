"""Publish the figures of a month about groups, once; what is published is never counted again."""

from collections.abc import Sequence
from zoneinfo import ZoneInfo

from fleet.months import Month
from fleet.ports import Work
from fleet.privacy_floor import Tree
from fleet.statistics import FigureKind
from fleet.statistics_rules import (
    Counted,
    edition_since,
    figures_of_edition,
    figures_of_effect,
    figures_of_month,
    figures_of_quarter,
    figures_of_weighted_mean,
    instants_of,
    is_edition_due,
    quarter_ending,
)

MONTHS_SHOWN = 12


def publish_statistics(work: Work, month: Month, zone: ZoneInfo, months: int = MONTHS_SHOWN) -> int:
    """Publish what is not yet published up to a month that is over; returns how many figures.

    Before the first one ever, the eleven months before are counted as well, so that the first chart
    has a past. Each kind of figure is published for itself: what could not be counted yet, because
    a month was not closed, is made up for by the next call.

    Args:
        work: The transaction.
        month: The last month that is over.
        zone: The company's, in which months begin.
        months: How many months are looked at, that one included: the calendar takes one at a time,
            the oldest first, so that no transaction is long.
    """
    tree = {unit.id: unit.parent_id for unit in work.units.all()}
    closed = frozenset(work.renewals.closed_months())
    number = 0
    for one in _due(work, month, months):
        number += _publish_month(work, tree, one, zone)
        number += _publish_quarter(work, tree, one, zone)
        if one in closed:
            number += _publish_effect(work, tree, one)
            number += _publish_edition(work, tree, one)
    return number


def _due(work: Work, month: Month, months: int) -> Sequence[Month]:
    """The months that may lack something: a year before the first run, and after an absence."""
    earliest = month.plus(1 - months)
    last = work.statistics.last_published(FigureKind.PEOPLE)
    first = earliest if last is None else max(earliest, min(last, month))
    age = 0
    while first.plus(age) < month:
        age += 1
    return [first.plus(one) for one in range(age + 1)]


def _publish_month(work: Work, tree: Tree, month: Month, zone: ZoneInfo) -> int:
    statistics = work.statistics
    if statistics.units_shown(FigureKind.PEOPLE, month):
        return 0
    since, before = instants_of(month, month, zone)
    counted = Counted(
        tree,
        statistics.people_by_unit(month.first_on, month.last_on),
        statistics.reports_between(since, before),
        statistics.answers_between(since, before),
        statistics.faults_between(since, before),
    )
    return statistics.publish(figures_of_month(counted, month, zone))


def _publish_quarter(work: Work, tree: Tree, month: Month, zone: ZoneInfo) -> int:
    """The types of a quarter, once each of its months is published."""
    statistics, months = work.statistics, quarter_ending(month)
    if not months or statistics.units_shown(FigureKind.QUARTER, month):
        return 0
    shown = [statistics.units_shown(FigureKind.PEOPLE, one) for one in months]
    since, before = instants_of(months[0], months[-1], zone)
    reports = statistics.reports_between(since, before)
    return statistics.publish(
        figures_of_quarter(tree, frozenset.intersection(*shown), reports, months, zone)
    )


def _publish_effect(work: Work, tree: Tree, month: Month) -> int:
    statistics = work.statistics
    if statistics.units_shown(FigureKind.EFFECT, month):
        return 0
    return statistics.publish(figures_of_effect(tree, statistics.effects_in(month), month))


def _publish_edition(work: Work, tree: Tree, month: Month) -> int:
    """The coefficients since the last edition, where they make one."""
    statistics = work.statistics
    since = edition_since(statistics.last_published(FigureKind.RENEWALS), month)
    if since > month or not quarter_ending(month):
        return 0
    renewals = statistics.renewals_between(since.first_on, month.last_on)
    if not is_edition_due(since, month, sum(one.number for one in renewals)):
        return 0
    weighted = statistics.weighted_between(since.first_on, month.last_on)
    return statistics.publish(
        [
            *figures_of_edition(tree, renewals, since, month),
            *figures_of_weighted_mean(tree, renewals, weighted, (since, month)),
        ]
    )
