"""The work queue: which cases a list shows, and in which order.

Each tab goes by a partial index of its own, whose condition is repeated here word for word: SQLite
uses such an index only then.
"""

from collections.abc import Sequence
from datetime import date
from typing import Any

import sqlalchemy as sa

from fleet.case_handlers import HANDLING
from fleet.cases import CaseQuery, CaseRow, CaseTab
from storage.repositories.incident_rows import INCIDENT, incident_from
from storage.repositories.search import EMPLOYEE, below, employed
from storage.repositories.units import UNIT
from storage.tables import ContestRow, GrantRow, table_of

CONTEST = table_of(ContestRow)
_HANDLER = EMPLOYEE.alias("handler")
_HELD = table_of(GrantRow).alias("held")
_HOME = UNIT.alias("home")
_OVER = UNIT.alias("over")

IS_SENT = sa.text("incident.status <> 'draft'")
IS_OPEN = sa.text("incident.status NOT IN ('draft', 'closed')")
_IS_CLOSED = sa.text("incident.status = 'closed'")
_IS_DECLARED = sa.text("incident.status = 'declared'")
_WAITS_FOR_HANDLER = sa.text("incident.waits_for = 'handler'")

_HURT_FIRST = INCIDENT.c.is_injured.is_not(sa.true())
_SOONEST_FIRST = (
    INCIDENT.c.due_on.is_(None),
    INCIDENT.c.due_on,
    INCIDENT.c.reported_at,
    INCIDENT.c.id,
)
_LAST_CLOSED_FIRST = (INCIDENT.c.closed_at.is_(None), INCIDENT.c.closed_at.desc())
_IS_CONTESTED = (
    sa.exists()
    .where(CONTEST.c.incident_id == INCIDENT.c.id, sa.text("contest.state = 'open'"))
    .correlate(INCIDENT)
    .label("is_contested")
)
CASE_ROWS = (
    sa.select(INCIDENT, UNIT.c.name, EMPLOYEE.c.first_name, EMPLOYEE.c.last_name, _IS_CONTESTED)
    .join(UNIT, UNIT.c.id == INCIDENT.c.unit_id)
    .outerjoin(EMPLOYEE, EMPLOYEE.c.id == INCIDENT.c.driver_id)
)


def page_of(query: CaseQuery, offset: int, limit: int) -> sa.Select[*tuple[Any, ...]]:
    """Select a page: where somebody is hurt comes first, then what is due soonest.

    Of the closed cases, what closed last comes first.
    """
    is_closed = query.tab is CaseTab.CLOSED
    first = _LAST_CLOSED_FIRST if is_closed else (_HURT_FIRST,)
    order = (*first, *_SOONEST_FIRST)
    return CASE_ROWS.where(*_conditions(query)).order_by(*order).offset(offset).limit(limit)


def count_of(query: CaseQuery) -> sa.Select[*tuple[Any, ...]]:
    """Count what the list shows on all its pages."""
    return sa.select(sa.func.count()).select_from(INCIDENT).where(*_conditions(query))


def case_row(row: Sequence[Any]) -> CaseRow:
    """Read a row of a page."""
    *_, unit_name, first_name, last_name, is_contested = row
    driver_name = "" if first_name is None else f"{first_name} {last_name}"
    return CaseRow(incident_from(row), unit_name, driver_name, bool(is_contested))


def _conditions(query: CaseQuery) -> list[sa.ColumnElement[bool] | sa.TextClause]:
    wanted = [
        below(INCIDENT.c.unit_id, query.scopes),
        INCIDENT.c.driver_id.is_distinct_from(query.reader_id),
        INCIDENT.c.reporter_id.is_distinct_from(query.reader_id),
        *_in_tab(query),
    ]
    if query.unit_id is not None:
        wanted.append(below(INCIDENT.c.unit_id, [query.unit_id]))
    if query.event is not None:
        wanted.append(INCIDENT.c.event == query.event)
    return wanted


def _in_tab(query: CaseQuery) -> list[sa.ColumnElement[bool] | sa.TextClause]:
    nobody = INCIDENT.c.handler_id.is_(None)
    match query.tab:
        case CaseTab.NEW:
            return [IS_OPEN, _IS_DECLARED, nobody]
        case CaseTab.MINE:
            is_readers = INCIDENT.c.handler_id == query.reader_id
            mine = sa.or_(nobody, is_readers, sa.not_(_handles_it(query.today)))
            return [IS_SENT, _WAITS_FOR_HANDLER, mine]
        case CaseTab.OVERDUE:
            return [IS_SENT, INCIDENT.c.due_on < query.today]
        case CaseTab.OPEN:
            return [IS_OPEN]
    return [_IS_CLOSED]


def _handles_it(today: date) -> sa.ColumnElement[bool]:
    """Tell whether the handler of a case still may handle it: employed, with the role over it."""
    handler = INCIDENT.c.handler_id
    holds = (
        sa.exists()
        .where(_HELD.c.employee_id == handler, _HELD.c.role.in_(list(HANDLING)))
        .where(_HOME.c.id == INCIDENT.c.unit_id, _HOME.c.path.like(_OVER.c.path + "%"))
        .where(_OVER.c.id == _HELD.c.unit_id, _HANDLER.c.id == handler, employed(today, _HANDLER))
        .correlate(INCIDENT)
    )
    return sa.and_(
        holds,
        INCIDENT.c.driver_id.is_distinct_from(handler),
        INCIDENT.c.reporter_id.is_distinct_from(handler),
    )
