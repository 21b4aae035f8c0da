"""Show what a closed month does to the fleet premium, of a unit and of those right below it.

Of a unit below the company it is the figure that was published, the same as in the digest; of the
company also what `fleet.close_cells` allows.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from fleet.access import Action, Actor, Subject, guarded, may, require, scopes
from fleet.close_cells import ShownEffect, shown_of_company
from fleet.errors import AccessDeniedError, NotFoundError
from fleet.months import Month
from fleet.people import Unit
from fleet.ports import Work
from fleet.statistics import FigureKind

UNITS_ON_A_PAGE = 6


@dataclass(frozen=True, slots=True)
class UnitEffect:
    """What was published of a unit and all below it, to the hundred euros."""

    unit: Unit
    cents: int


@dataclass(frozen=True, slots=True)
class ShownMonth:
    """A month of a unit, and a page of the units right below it.

    Attributes:
        total: None where too few people are behind it.
        is_published: The figures of units come on the first working morning after the month.
        units: Those below whose figures may be shown.
        number_hidden: Units below that are only part of the total.
        earlier: The month before, if it is closed; `later` the one after.
        parent: The unit above, if the actor leads it too.
    """

    unit: Unit
    month: Month
    total: ShownEffect | None
    is_published: bool
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
    units = work.units.all()
    below = [one for one in units if one.parent_id == unit.id]
    published = _published(work, [unit, *below], shown)
    known = [
        UnitEffect(one, published[one.id])
        for one in sorted(below, key=lambda one: (one.name, one.id))
        if one.id in published
    ]
    pages = max(1, -(-len(known) // UNITS_ON_A_PAGE))
    at = min(max(page, 0), pages - 1)
    return ShownMonth(
        unit=unit,
        month=shown,
        total=_total(work, unit, shown, published),
        is_published=bool(work.statistics.units_shown(FigureKind.PEOPLE, shown)),
        units=tuple(known[at * UNITS_ON_A_PAGE : (at + 1) * UNITS_ON_A_PAGE]),
        number_hidden=len(below) - len(known),
        page=at,
        number_of_pages=pages,
        earlier=_neighbour(closed, shown.plus(-1)),
        later=_neighbour(closed, shown.plus(1)),
        parent=_parent(unit, units, actor),
    )


def _published(work: Work, units: Iterable[Unit], month: Month) -> Mapping[int, int]:
    found = work.statistics.published([one.id for one in units], month, month)
    return {one.unit_id: one.value for one in found if one.kind is FigureKind.EFFECT}


def _total(
    work: Work, unit: Unit, month: Month, published: Mapping[int, int]
) -> ShownEffect | None:
    if unit.parent_id is None:
        return shown_of_company(work.renewals.effect_rows(month)[1])
    return ShownEffect(published[unit.id]) if unit.id in published else None


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
