"""Conditions on people: employed, within units, found by words."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import sqlalchemy as sa

from storage.repositories.names import searched
from storage.repositories.units import UNIT
from storage.tables import EmployeeRow, table_of

EMPLOYEE = table_of(EmployeeRow)
_SCOPE = UNIT.alias("scope")


def employed(on: date, person: sa.FromClause = EMPLOYEE) -> sa.ColumnElement[bool]:
    """Tell whether the person is employed on that day."""
    left_on = person.c.left_on
    return sa.and_(person.c.entered_on <= on, sa.or_(left_on.is_(None), left_on > on))


def in_scopes(scopes: Sequence[int]) -> sa.ColumnElement[bool]:
    """Tell whether the person's unit is one of those, or below one."""
    return below(EMPLOYEE.c.unit_id, scopes)


def below(unit_id: sa.Column[Any], scopes: Sequence[int]) -> sa.ColumnElement[bool]:
    """Tell whether a unit is one of those, or below one.

    The units are few: the database looks them up once, then takes rows by the index of their
    unit.
    """
    branch = UNIT.alias("branch")
    found = (
        sa.select(branch.c.id)
        .join(_SCOPE, branch.c.path.like(_SCOPE.c.path + "%"))
        .where(_SCOPE.c.id.in_(list(scopes)))
    )
    return unit_id.in_(found)


def found_by(text: str) -> list[sa.ColumnElement[bool]]:
    """Tell whether name or number holds every word; accents and case do not matter.

    A text without a single letter or digit is nobody's.
    """
    held = EMPLOYEE.c.search_text
    return [held.contains(word, autoescape=True) for word in searched(text)] or [sa.false()]
