"""Read the week of a fleet manager: for the message of Monday, and on request."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, timedelta

from bonusmalus.periods import next_renewal
from fleet.access import Action, Actor, guarded, scopes
from fleet.cases import CaseQuery, CaseTab
from fleet.fleet_week import ContractDate, FleetWeek, MovedUnit, moved_unit
from fleet.group_digest import Rows
from fleet.months import Month
from fleet.people import Role, Unit
from fleet.ports import Work
from fleet.statistics import FigureKind

ROWS_SHOWN = 5
_WEEK = timedelta(days=7)
_RENEWAL_COMES = timedelta(days=60)
_MONTHS_COMPARED = 4
_UNITS_COMPARED = 200


@guarded(Action.SEE_DIGEST)
def show_week(work: Work, actor: Actor, now: datetime, today: date) -> FleetWeek:
    """The present week, within the actor's scope."""
    over = scopes(actor, Action.SEE_DIGEST)
    return read_week(work, actor.employee_id or 0, over, now, today)


def read_week(
    work: Work, reader_id: int, over: Sequence[int], now: datetime, today: date
) -> FleetWeek:
    """The week of a day for whoever looks after some units; their own cases are left out."""
    monday = today - timedelta(days=today.weekday())
    statistics = work.statistics
    due, number_due = statistics.due_between(
        over, reader_id, today, monday + _WEEK - timedelta(days=1), ROWS_SHOWN
    )
    moved, number_moved = statistics.moved_since(over, reader_id, now - _WEEK, ROWS_SHOWN)
    contracts = tuple(_contracts(work, over, today))
    overdue = CaseQuery(tuple(over), reader_id, CaseTab.OVERDUE, today)
    return FleetWeek(
        monday,
        open=tuple(statistics.open_by_status(over, reader_id)),
        due=tuple(due),
        number_due=number_due,
        number_overdue=work.incidents.page(overdue, 0, 1)[1],
        moved=tuple(moved),
        number_moved=number_moved,
        moved_units=tuple(_moved_units(work, over, Month.of(today).plus(-1)))[:ROWS_SHOWN],
        number_of_free_vehicles=statistics.number_of_free_vehicles(over, today),
        contracts=contracts[:ROWS_SHOWN],
        number_of_contracts=len(contracts),
    )


def fleet_scopes(work: Work, employee_id: int) -> tuple[int, ...]:
    """The units over which somebody manages the fleet."""
    grants = work.people.grants_of(employee_id)
    return tuple(one.unit_id for one in grants if one.role is Role.FLEET_MANAGER)


def _moved_units(work: Work, over: Sequence[int], month: Month) -> Iterator[MovedUnit]:
    """Units whose published incidents moved, the most first; people are never compared."""
    units = {one.id: one for one in _below(work.units.all(), over)}
    first = month.plus(1 - _MONTHS_COMPARED)
    figures = work.statistics.published(list(units)[:_UNITS_COMPARED], first, month)
    found: list[MovedUnit] = []
    for unit_id, unit in units.items():
        rows = Rows((one for one in figures if one.unit_id == unit_id), month)
        months = [rows.in_month(FigureKind.INCIDENTS, first.plus(age)) for age in range(4)]
        moved = moved_unit(unit.name, tuple(months))
        if moved is not None:
            found.append(moved)
    yield from sorted(found, key=lambda one: -abs(10 * one.incidents - one.tenths_before))


def _below(units: Iterable[Unit], over: Sequence[int]) -> list[Unit]:
    wanted = frozenset(over)
    return [one for one in units if wanted.intersection(one.lineage)]


def _contracts(work: Work, over: Sequence[int], today: date) -> Iterator[ContractDate]:
    """Contracts whose renewal comes within two months."""
    _, number = work.contracts.page(over, today, 0, 1)
    contracts, _ = work.contracts.page(over, today, 0, number)
    for one in contracts:
        renewal_on = next_renewal(one.renewal_day, max(today, one.starts_on))
        if renewal_on <= today + _RENEWAL_COMES:
            yield ContractDate(one.number, renewal_on)
