"""Show the monthly figures of a unit to HR and fleet managers, from what was published alone."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from fleet.access import Action, Actor, guarded, scopes
from fleet.cases import CaseQuery, CaseTab
from fleet.errors import AccessDeniedError
from fleet.group_digest import SILENT_MONTHS, CaseWork, GroupDigest, Rows, Silence, health_of
from fleet.months import Month
from fleet.people import Role, Unit
from fleet.ports import Work
from fleet.statistics import CallReason, FigureKind
from fleet.usecases.publish_statistics import MONTHS_SHOWN

CALLS_SHOWN = 20
_COMING = timedelta(days=30)


@guarded(Action.SEE_DIGEST)
def show_group_digest(
    work: Work, actor: Actor, unit_id: int | None, month: Month, today: date
) -> GroupDigest:
    """The figures of a unit within the actor's scope for a month that is over.

    Args:
        work: The transaction.
        actor: Who asks.
        unit_id: Which unit; None: the first of the actor's own.
        month: Which month; a later one than the last that is over gives that one.
        today: The legal day.

    Raises:
        AccessDeniedError: The unit is not within the actor's scope.
    """
    units = _units(work, actor)
    chosen = [one for one in units if unit_id in {None, one.id}]
    if not chosen:
        raise AccessDeniedError(Action.SEE_DIGEST.value, actor.employee_id, None)
    shown = min(month, Month.of(today).plus(-1))
    return read_group_digest(work, chosen[0], shown, today, actor.employee_id or 0)


@guarded(Action.SEE_DIGEST)
def list_digest_units(work: Work, actor: Actor, month: Month) -> list[Unit]:
    """The units of the actor's scope whose figures of a month may be shown, from the top down."""
    shown = work.statistics.units_shown(FigureKind.PEOPLE, month)
    return [one for one in _units(work, actor) if one.id in shown]


def read_group_digest(
    work: Work, unit: Unit, month: Month, today: date, reader_id: int
) -> GroupDigest:
    """The figures of a unit for a month, and what waits for the reader there."""
    earlier, later = _neighbours(work, month, today)
    return replace(
        read_figures(work, unit, month),
        earlier=earlier,
        later=later,
        work=_case_work(work, unit, reader_id, today),
    )


def read_figures(work: Work, unit: Unit, month: Month) -> GroupDigest:
    """The published figures of a unit for a month, the same for every reader."""
    children = [one for one in work.units.all() if one.parent_id == unit.id]
    first = month.plus(1 - MONTHS_SHOWN)
    figures = work.statistics.published([unit.id, *(one.id for one in children)], first, month)
    rows = Rows((one for one in figures if one.unit_id == unit.id), month)
    silences = [
        Silence(child.name, months)
        for child in children
        for months in (
            Rows((one for one in figures if one.unit_id == child.id), month).silent_months(),
        )
        if months >= SILENT_MONTHS
    ]
    number_of_people = rows.in_month(FigureKind.PEOPLE, month)
    is_shown = number_of_people is not None
    return GroupDigest(
        unit,
        month,
        number_of_people,
        rows.months(),
        health_of(rows, silences),
        rows.coefficients() if is_shown else None,
        rows.distribution() if is_shown else None,
        rows.types() if is_shown else None,
        rows.in_month(FigureKind.EFFECT, month),
    )


def _neighbours(work: Work, month: Month, today: date) -> tuple[Month | None, Month | None]:
    """The months before and after, where the company has published figures."""
    before, after = month.plus(-1), month.plus(1)
    earlier = before if work.statistics.units_shown(FigureKind.PEOPLE, before) else None
    return earlier, after if after < Month.of(today) else None


def _case_work(work: Work, unit: Unit, reader_id: int, today: date) -> CaseWork:
    """What waits in the unit; the reader's own cases are somebody else's work.

    Who was hurt, and who waits for a reward, is named to human resources alone.
    """
    statistics, scope = work.statistics, [unit.id]
    is_hr = any(
        one.role is Role.HR and one.unit_id in unit.lineage
        for one in work.people.grants_of(reader_id)
    )
    reasons = [one for one in CallReason if is_hr or one is not CallReason.INJURY]
    calls = statistics.people_to_call(scope, reader_id, today, CALLS_SHOWN, reasons)
    query = CaseQuery((unit.id,), reader_id, CaseTab.OVERDUE, today)
    return CaseWork(
        calls=tuple(calls),
        number_coming=statistics.due_between(scope, reader_id, today, today + _COMING, 1)[1],
        number_missed=work.incidents.page(query, 0, 1)[1],
        number_contested=sum(one.reason is CallReason.CONTEST for one in calls),
        number_open=sum(one.number for one in statistics.open_by_status(scope, reader_id)),
        number_of_rewards=work.rewards.count_to_hand_out(unit.id, reader_id) if is_hr else 0,
    )


def _units(work: Work, actor: Actor) -> Sequence[Unit]:
    over = frozenset(scopes(actor, Action.SEE_DIGEST))
    found = [one for one in work.units.all() if over.intersection(one.lineage)]
    return sorted(found, key=lambda unit: (len(unit.lineage), unit.name, unit.id))
