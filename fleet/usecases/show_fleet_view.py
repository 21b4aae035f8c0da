"""Show one view of a fleet to its manager: a premium, a ratio, or published figures of groups."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from typing import Final

from fleet.access import Action, Actor, guarded, require_unit
from fleet.driving import Regime
from fleet.errors import PricingRefusedError
from fleet.fleet_count import exposure_of
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
    NamedContract,
    RangeFound,
    RatioFound,
)
from fleet.group_digest import LOWEST_MEAN_HUNDREDTHS, Rows
from fleet.months import Month
from fleet.people import Unit
from fleet.ports import Work
from fleet.pricing.facts import FleetFacts, PricedContract
from fleet.pricing.parameters import DEFAULTS, Parameters
from fleet.ratio_years import RatioYear, ratio_years, shown_years
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
from fleet.usecases.read_fleet import (
    entered_of,
    largest_fleet_unit,
    read_contract_facts,
    read_fleet,
)
from fleet.usecases.read_fleet_sums import (
    counted_on,
    is_kept,
    largest_kept,
    read_fleet_sums,
)
from fleet.what_ifs.expected import Frequency

MONTHS_BACK: Final = 36
"""How far back a reader may turn."""

POINTS: Final = 24
YEARS_AHEAD: Final = 3
MOST_CHILDREN: Final = 40
CONTRACTS_LISTED: Final = 5
_DAYS_A_YEAR: Final = 365
_COUNTED: Final = frozenset({FleetView.BRIDGE, FleetView.RATIO})


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
        counted_on=_counted_on(work, asked) if question.view in _COUNTED else None,
    )


def _counted_on(work: Work, asked: "_Asked") -> date | None:
    """As of which day the figures are kept; None where they are worked out at once."""
    return counted_on(work, asked.unit.id, asked.month) if is_kept(work) else None


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
    if is_kept(work):
        return _kept_range(work, asked)
    facts = read_fleet(work, asked.unit.id, asked.as_at)
    contracts = sorted(facts.contracts, key=lambda one: (-one.net_cents, one.id))
    chosen = next((one for one in contracts if str(one.id) == asked.filter), None)
    chosen = chosen or (contracts[0] if contracts else None)
    others = (NamedContract(one.id, one.insurer, one.number) for one in contracts if one != chosen)
    return RangeFound(facts, tuple(others), chosen, _drawn(facts, chosen, None))


def _kept_range(work: Work, asked: _Asked) -> RangeFound:
    """The same, from what is kept of the unit and the facts of the chosen contract alone."""
    unit_id, filtered = asked.unit.id, asked.filter
    listed = largest_kept(work, unit_id, CONTRACTS_LISTED)
    has_chosen = filtered.isdecimal() and work.fleet_months.is_share_of(unit_id, int(filtered))
    chosen_id = int(filtered) if has_chosen else next(iter(listed), None)
    if chosen_id is None:
        return RangeFound(FleetFacts(unit_id, asked.as_at), (), None, ())
    facts = read_contract_facts(work, chosen_id, asked.as_at, unit_id)
    others = (work.driving.contract(one) for one in listed if one != chosen_id)
    return RangeFound(
        facts,
        tuple(NamedContract(one.id, one.insurer, one.number) for one in others),
        facts.contract(chosen_id),
        _drawn(facts, facts.contract(chosen_id), _kept_frequency(work, asked)),
    )


def _kept_frequency(work: Work, asked: _Asked) -> Frequency | None:
    """At-fault claims of all the contracts of the unit under the clause, as they are kept."""
    kept = work.fleet_months.years_of(asked.unit.id, asked.month)
    own = [one.sums for one in kept if one.regime is Regime.STATUTORY]
    if not own:
        return None
    days = sum(one.vehicle_days for one in own)
    return Frequency(sum(one.number_at_fault for one in own), Fraction(days, _DAYS_A_YEAR))


def _drawn(
    facts: FleetFacts, contract: PricedContract | None, frequency: Frequency | None
) -> tuple[RenewalRange, ...]:
    """The ranges of a contract's renewals; none where there is too little to draw from."""
    if contract is None:
        return ()
    try:
        return renewal_fan(facts, contract.id, YEARS_AHEAD, SEED, DRAWS, frequency)
    except PricingRefusedError:
        return ()


def _ratio(work: Work, asked: _Asked) -> RatioFound:
    if is_kept(work):
        return _kept_ratio(work, asked)
    facts = read_fleet(work, asked.unit.id, asked.as_at)
    largest = max(facts.contracts, key=_weight, default=None)
    own = DEFAULTS if largest is None else largest.parameters
    contract_id = None if largest is None else largest.id
    return _with_target(ratio_years(facts), own, contract_id)


def _kept_ratio(work: Work, asked: _Asked) -> RatioFound:
    """The same, from what is kept of the unit as of the month."""
    kept = work.fleet_months.years_of(asked.unit.id, asked.month)
    clause = work.fleet_months.largest_contracts(asked.unit.id, Regime.FLEET_CLAUSE, 1)
    largest = [one.contract_id for one in clause] or largest_kept(work, asked.unit.id, 1)
    contract_id = next(iter(largest), None)
    own = DEFAULTS if contract_id is None else work.parameters.of(contract_id, asked.as_at)
    return _with_target(shown_years(one.sums for one in kept), own, contract_id)


def _with_target(
    years: tuple[RatioYear, ...], parameters: Parameters, contract_id: int | None
) -> RatioFound:
    is_default = "target_permille" not in parameters.entered
    return RatioFound(years, parameters.target_permille, is_default, contract_id)


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
    if missing and not is_kept(work):
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
