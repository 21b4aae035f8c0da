"""Show what a closed month does to the fleet premium, of a unit and of those right below it.

Groups under five people are not shown, nor what would reveal them (`fleet.privacy_floor`).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from fleet.access import Action, Actor, Subject, guarded, may, require, scopes
from fleet.close_cells import cells_of
from fleet.closes import EffectRow, MonthEffect, rolled_up
from fleet.errors import AccessDeniedError, NotFoundError
from fleet.months import Month
from fleet.people import Unit
from fleet.ports import Work

UNITS_ON_A_PAGE = 6


@dataclass(frozen=True, slots=True)
class UnitEffect:
    """The effect of a month on one unit and all below it."""

    unit: Unit
    effect: MonthEffect


@dataclass(frozen=True, slots=True)
class ShownMonth:
    """A month of a unit, and a page of the units right below it.

    Attributes:
        total: None where too few people are behind it.
        is_split: Whether its parts may be shown apart.
        units: Those below whose figures may be shown.
        number_hidden: Units below with figures that are only part of the total.
        earlier: The month before, if it is closed; `later` the one after.
        parent: The unit above, if the actor leads it too.
    """

    unit: Unit
    month: Month
    total: MonthEffect | None
    is_split: bool
    units: tuple[UnitEffect, ...]
    number_hidden: int
    page: int
    number_of_pages: int
    earlier: Month | None
    later: Month | None
    parent: Unit | None


@guarded(Action.SEE_RENEWALS)
def show_month_effects(
    work: Work, actor: Actor, unit_id: int | None, month: Month | None, page: int
) -> ShownMonth | None:
    """A closed month of a unit.

    Args:
        work: The transaction.
        actor: Who asks.
        unit_id: None: the first unit that the actor leads.
        month: None: the last closed month; one that is not closed gives the nearest.
        page: A page that does not exist gives the nearest one.

    Returns:
        None while no month is closed.

    Raises:
        AccessDeniedError: The unit is not the actor's, or there is none.
    """
    unit = _unit(work, actor, unit_id)
    closed = work.renewals.closed_months()
    if not closed:
        return None
    shown = min(closed, key=lambda one: abs(_place(one) - _place(month or closed[0])))
    closed_at, rows = work.renewals.effect_rows(shown)
    units = work.units.all()
    cells = cells_of(units, rows)
    effects = {
        one.id: rolled_up(one.id, shown, closed_at, _rows_below(one, units, rows))
        for one in units
        if unit.id in {one.id, one.parent_id}
    }
    below = [one for one in units if one.parent_id == unit.id and effects[one.id].parts]
    known = sorted(
        (one for one in below if one.id in cells.shown), key=lambda one: (one.name, one.id)
    )
    pages = max(1, -(-len(known) // UNITS_ON_A_PAGE))
    at = min(max(page, 0), pages - 1)
    on_page = known[at * UNITS_ON_A_PAGE : (at + 1) * UNITS_ON_A_PAGE]
    is_shown = unit.id in cells.shown or not effects[unit.id].parts
    return ShownMonth(
        unit=unit,
        month=shown,
        total=effects[unit.id] if is_shown else None,
        is_split=unit.id in cells.split,
        units=tuple(UnitEffect(one, effects[one.id]) for one in on_page),
        number_hidden=len(below) - len(known),
        page=at,
        number_of_pages=pages,
        earlier=_neighbour(closed, shown.plus(-1)),
        later=_neighbour(closed, shown.plus(1)),
        parent=_parent(unit, units, actor),
    )


def _rows_below(unit: Unit, units: Iterable[Unit], rows: Iterable[EffectRow]) -> list[EffectRow]:
    below = {one.id for one in units if unit.id in one.lineage}
    return [row for row in rows if row.unit_id in below]


def _parent(unit: Unit, units: Iterable[Unit], actor: Actor) -> Unit | None:
    above = next((one for one in units if one.id == unit.parent_id), None)
    if above is None or not may(actor, Action.SEE_RENEWALS, Subject(None, above.lineage)):
        return None
    return above


def _place(month: Month) -> int:
    return month.year * 12 + month.number


def _neighbour(closed: Sequence[Month], month: Month) -> Month | None:
    return month if month in closed else None


def _unit(work: Work, actor: Actor, unit_id: int | None) -> Unit:
    wanted = scopes(actor, Action.SEE_RENEWALS)[0] if unit_id is None else unit_id
    try:
        unit = work.units.get(wanted)
    except NotFoundError:
        raise AccessDeniedError(Action.SEE_RENEWALS.value, actor.employee_id, None) from None
    require(actor, Action.SEE_RENEWALS, Subject(None, unit.lineage))
    return unit
