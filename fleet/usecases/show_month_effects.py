"""Show what a closed month does to the fleet premium, of a unit and of those right below it.

Groups under five people are not shown, nor what would reveal them (`fleet.privacy_floor`).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from fleet.access import Action, Actor, Subject, guarded, may, require, scopes
from fleet.closes import EffectKind, EffectRow, MonthEffect, rolled_up
from fleet.errors import AccessDeniedError, NotFoundError
from fleet.months import Month
from fleet.people import Unit
from fleet.ports import Work
from fleet.privacy_floor import FLOOR, shown_units

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
        units: Those below whose figures may be shown.
        number_hidden: Units below with figures that are only part of the total.
        earlier: The month before, if it is closed; `later` the one after.
        parent: The unit above, if the actor leads it too.
    """

    unit: Unit
    month: Month
    total: MonthEffect | None
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
    visible = _visible(units, rows)
    below = [one for one in units if one.parent_id == unit.id]
    known = [one for one in below if one.id in visible and _speaks(one, units, rows)]
    hidden = [one for one in below if one.id not in visible and _speaks(one, units, rows)]
    pages = max(1, -(-len(known) // UNITS_ON_A_PAGE))
    at = min(max(page, 0), pages - 1)
    return ShownMonth(
        unit=unit,
        month=shown,
        total=_effect(unit, units, rows, shown, closed_at) if unit.id in visible else None,
        units=tuple(
            UnitEffect(one, _effect(one, units, rows, shown, closed_at))
            for one in sorted(known, key=lambda one: (one.name, one.id))[
                at * UNITS_ON_A_PAGE : (at + 1) * UNITS_ON_A_PAGE
            ]
        ),
        number_hidden=len(hidden),
        page=at,
        number_of_pages=pages,
        earlier=_neighbour(closed, shown.plus(-1)),
        later=_neighbour(closed, shown.plus(1)),
        parent=_parent(unit, units, actor),
    )


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


def _visible(units: Sequence[Unit], rows: Iterable[EffectRow]) -> frozenset[int]:
    """The units whose figures may be shown, and those of whom there is nothing to tell."""
    people = dict.fromkeys((unit.id for unit in units), 0)
    spoken_of = set()
    for row in rows:
        spoken_of.add(row.unit_id)
        if row.kind is EffectKind.COUNTED:
            people[row.unit_id] += row.number_of_people
    tree = {unit.id: unit.parent_id for unit in units}
    return shown_units(tree, people, spoken_of)


def _speaks(unit: Unit, units: Sequence[Unit], rows: Iterable[EffectRow]) -> bool:
    below = _below(unit, units)
    return any(row.unit_id in below for row in rows)


def _below(unit: Unit, units: Sequence[Unit]) -> frozenset[int]:
    return frozenset(one.id for one in units if unit.id in one.lineage)


def _effect(
    unit: Unit,
    units: Sequence[Unit],
    rows: Iterable[EffectRow],
    month: Month,
    closed_at: datetime | None,
) -> MonthEffect:
    below = _below(unit, units)
    return rolled_up(unit.id, month, closed_at, [row for row in rows if row.unit_id in below])


def splits_are_shown(effect: MonthEffect) -> bool:
    """Whether reductions and increases may be shown apart: five people in each, or nobody."""
    numbers = [
        part.number_of_people
        for kind, part in effect.parts.items()
        if kind not in {EffectKind.COUNTED, EffectKind.LEFT_OUT, EffectKind.UNCHANGED}
    ]
    return all(number >= FLOOR for number in numbers)
