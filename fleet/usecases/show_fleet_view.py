"""Show one view of a fleet to its manager: a premium, a ratio, or published figures of groups."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from fleet.access import Action, Actor, guarded, require_unit
from fleet.driving import Regime
from fleet.errors import PricingRefusedError
from fleet.fleet_premium import bridge_of_sums
from fleet.fleet_views import (
    BridgeFound,
    FleetAnswer,
    FleetQuestion,
    FleetView,
    Found,
    FrequencyFound,
    IncidentsFound,
    MeanFound,
    RangeFound,
    RatioFound,
)
from fleet.group_digest import LOWEST_MEAN_HUNDREDTHS, Rows
from fleet.months import Month
from fleet.people import Unit
from fleet.ports import Work
from fleet.pricing.facts import FleetFacts, PricedContract
from fleet.pricing.parameters import DEFAULTS
from fleet.ratio_years import ratio_years
from fleet.renewal_range import DRAWS, SEED, RenewalRange, renewal_fan
from fleet.site_figures import (
    MOST_COMPARED,
    ROLLING,
    Comparison,
    SiteFigures,
    comparison,
    incident_table,
    months_until,
    rolling,
    types_shown,
)
from fleet.statistics import FigureKind, PublishedFigure
from fleet.usecases.keep_fleet_months import exposure_of
from fleet.usecases.read_fleet import entered_of, largest_fleet_unit, read_fleet
from fleet.usecases.read_fleet_sums import COUNTED_AT_ONCE, read_fleet_sums

MONTHS_BACK: Final = 36
"""How far back a reader may turn."""

POINTS: Final = 24
YEARS_AHEAD: Final = 3
MOST_CHILDREN: Final = 40


@guarded(Action.SEE_FLEET)
def show_fleet_view(work: Work, actor: Actor, question: FleetQuestion, today: date) -> FleetAnswer:
    """One view of a unit of which the actor manages the fleet.

    Args:
        work: The transaction.
        actor: Who asks.
        question: What is asked; a month to come is taken as the newest that there is.
        today: The legal day.

    Raises:
        AccessDeniedError: The unit is not the actor's, or there is none.
    """
    unit_id = question.unit_id
    if unit_id is None:
        unit_id = largest_fleet_unit(work, actor).id
    require_unit(work, actor, Action.SEE_FLEET, unit_id)
    asked = replace(question, unit_id=unit_id, month=month_of(question, today))
    return read_fleet_view(work, asked, today)


def month_of(question: FleetQuestion, today: date) -> Month:
    """The month that is shown: the newest that there is at most."""
    newest = _newest(question.view, today)
    return newest if question.month is None else min(question.month, newest)


def read_fleet_view(work: Work, question: FleetQuestion, today: date) -> FleetAnswer:
    """One view of a unit for a month, the same for every reader; whoever calls has asked."""
    unit, month = work.units.get(question.unit_id or 0), month_of(question, today)
    newest = _newest(question.view, today)
    asked = _Asked(unit, month, today, question.filter)
    found = _FOUND_BY[question.view](work, asked)
    return FleetAnswer(
        unit,
        month,
        question,
        found,
        earlier=month.plus(-1) if newest.plus(-MONTHS_BACK) < month else None,
        later=month.plus(1) if month < newest else None,
        contract_id=_contract_of(found),
    )


def _contract_of(found: Found) -> int | None:
    match found:
        case RangeFound(chosen=PricedContract() as chosen):
            return chosen.id
        case RatioFound():
            return found.contract_id
        case _:
            return None


def _newest(view: FleetView, today: date) -> Month:
    running = Month.of(today)
    return running.plus(-1) if view.is_about_people else running


@dataclass(frozen=True, slots=True)
class _Asked:
    """What is read for one view."""

    unit: Unit
    month: Month
    today: date
    filter: str

    @property
    def as_at(self) -> date:
        """The last day that is shown."""
        return min(self.month.last_on, self.today)


def _bridge(work: Work, asked: _Asked) -> BridgeFound:
    sums = read_fleet_sums(work, asked.unit, asked.month, asked.today)
    return BridgeFound(
        bridge_of_sums(sums) if any(one.amounts.net for one in sums) else None,
        sum(one.number_of_vehicles for one in sums),
        any(one.number_with_defaults for one in sums),
    )


def _range(work: Work, asked: _Asked) -> RangeFound:
    facts = read_fleet(work, asked.unit.id, asked.as_at)
    contracts = sorted(facts.contracts, key=lambda one: (-one.net_cents, one.id))
    chosen = next((one for one in contracts if str(one.id) == asked.filter), None)
    chosen = chosen or (contracts[0] if contracts else None)
    return RangeFound(facts, tuple(contracts), chosen, _drawn(facts, chosen))


def _drawn(facts: FleetFacts, contract: PricedContract | None) -> tuple[RenewalRange, ...]:
    """The ranges of a contract's renewals; none where there is too little to draw from."""
    if contract is None:
        return ()
    try:
        return renewal_fan(facts, contract.id, YEARS_AHEAD, SEED, DRAWS)
    except PricingRefusedError:
        return ()


def _ratio(work: Work, asked: _Asked) -> RatioFound:
    facts = read_fleet(work, asked.unit.id, asked.as_at)
    largest = max(facts.contracts, key=_weight, default=None)
    own = DEFAULTS if largest is None else largest.parameters
    is_default = "target_permille" not in own.entered
    contract_id = None if largest is None else largest.id
    return RatioFound(ratio_years(facts), own.target_permille, is_default, contract_id)


def _weight(contract: PricedContract) -> tuple[bool, int, int]:
    """A fleet's own clause has a target; among several, that of the largest premium."""
    return contract.regime is Regime.FLEET_CLAUSE, contract.net_cents, -contract.id


def _mean(work: Work, asked: _Asked) -> MeanFound:
    """The plain mean beside the weighted one of the same edition, where there is one."""
    month = asked.month
    figures = work.statistics.published([asked.unit.id], month.plus(1 - ROLLING), month)
    rows = Rows(figures, month)
    if rows.in_month(FigureKind.PEOPLE, month) is None:
        return MeanFound(None, None, None)
    weighted = next(iter(rows.newest(FigureKind.WEIGHTED_MEAN)), None)
    if weighted is None:
        return MeanFound(rows.coefficients(), rows.distribution(), None)
    edition = Rows((one for one in figures if _is_of_edition(one, weighted)), month)
    value = max(weighted.value, LOWEST_MEAN_HUNDREDTHS)
    return MeanFound(edition.coefficients(), rows.distribution(), value)


def _is_of_edition(one: PublishedFigure, other: PublishedFigure) -> bool:
    return (one.since, one.until) == (other.since, other.until)


def _incidents(work: Work, asked: _Asked) -> IncidentsFound:
    unit, month, event = asked.unit, asked.month, asked.filter
    sites = _sites(work, unit)
    upper, *below = _figures(work, [unit, *sites], month, MOST_COMPARED, has_days=False)
    return IncidentsFound(
        incident_table(upper, below, month, event), event, types_shown(upper, month)
    )


def _comparison(work: Work, asked: _Asked) -> Comparison:
    units = [asked.unit, *_sites(work, asked.unit)]
    upper, *below = _figures(work, units, asked.month, MOST_COMPARED, has_days=True)
    return comparison(upper, below, asked.month)


def _frequency(work: Work, asked: _Asked) -> FrequencyFound:
    months = POINTS + ROLLING - 1
    (own,) = _figures(work, [asked.unit], asked.month, months, has_days=True)
    return FrequencyFound(rolling(own, asked.month, POINTS))


def _sites(work: Work, unit: Unit) -> list[Unit]:
    return work.fleet_months.units_below(unit.id, 0, MOST_CHILDREN)


def _figures(
    work: Work, units: Sequence[Unit], month: Month, number: int, *, has_days: bool
) -> list[SiteFigures]:
    """What is published of units in the months up to one, with their exposure if wanted."""
    since = month.plus(1 - number)
    published: dict[int, list[PublishedFigure]] = {one.id: [] for one in units}
    for figure in work.statistics.published([one.id for one in units], since, month):
        published[figure.unit_id].append(figure)
    days = _exposure(work, units, since, month) if has_days else {}
    return [SiteFigures(one, published[one.id], days.get(one.id, {})) for one in units]


def _exposure(
    work: Work, units: Sequence[Unit], since: Month, until: Month
) -> dict[int, dict[Month, int]]:
    """Vehicle-days by unit and month; the months that were not kept are counted, if they may be."""
    days: dict[int, Counter[Month]] = {one.id: Counter() for one in units}
    for unit in units:
        for kept in work.fleet_months.premiums_of(unit.id, since, until):
            days[unit.id][kept.month] += kept.vehicle_days
    number = 0
    while since.plus(number) < until:
        number += 1
    kept_months = set(days[units[0].id])
    missing = [one for one in months_until(until, number + 1) if one not in kept_months]
    if missing and not work.fleet_months.has_more_than(COUNTED_AT_ONCE):
        _count_missing(work, units, missing, days)
    return {unit_id: dict(found) for unit_id, found in days.items()}


def _count_missing(
    work: Work,
    units: Sequence[Unit],
    missing: Sequence[Month],
    days: dict[int, Counter[Month]],
) -> None:
    lineages = {one.id: one.lineage for one in work.units.all()}
    rows = work.fleet.rows_of(units[0].id, missing[-1].last_on)
    entered = entered_of(work, rows, missing[-1].last_on)
    for month in missing:
        for (unit_id, _), number in exposure_of(rows, entered, month.last_on).items():
            for above in lineages[unit_id]:
                if above in days:
                    days[above][month] += number


_FOUND_BY: Final[Mapping[FleetView, Callable[[Work, _Asked], Found]]] = {
    FleetView.BRIDGE: _bridge,
    FleetView.RANGE: _range,
    FleetView.RATIO: _ratio,
    FleetView.MEAN: _mean,
    FleetView.INCIDENTS: _incidents,
    FleetView.SITES: _comparison,
    FleetView.FREQUENCY: _frequency,
}
