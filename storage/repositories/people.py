"""Employees with their roles, their account and their wishes."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime
from itertools import accumulate
from typing import Any

import sqlalchemy as sa

from fleet.errors import NotFoundError
from fleet.people import Employee, Grant, Preferences, Role, TelegramLink
from fleet.ports import Identity, PersonRow
from storage.repositories.names import search_text
from storage.repositories.prepared import Prepared
from storage.repositories.search import employed, found_by, in_scopes
from storage.repositories.statements import AnyRow
from storage.repositories.units import UNIT, lineage_of
from storage.repositories.upsert import upsert
from storage.tables import (
    EmployeeRow,
    GrantRow,
    PreferencesRow,
    TelegramLinkRow,
    table_of,
)

EMPLOYEE = table_of(EmployeeRow)
GRANT = table_of(GrantRow)
LINK = table_of(TelegramLinkRow)
PREFERENCES = table_of(PreferencesRow)

_FACTS = tuple(column for column in EMPLOYEE.c if column.name != "search_text")
_EMPLOYEES = sa.select(*_FACTS)
_BY_ID = Prepared(_EMPLOYEES.where(EMPLOYEE.c.id == sa.bindparam("employee_id")))
_BY_NUMBER = _EMPLOYEES.where(EMPLOYEE.c.number == sa.bindparam("number"))
_PATH = Prepared(
    sa.select(UNIT.c.path)
    .join(EMPLOYEE, EMPLOYEE.c.unit_id == UNIT.c.id)
    .where(EMPLOYEE.c.id == sa.bindparam("employee_id"))
)
_GRANTS = (
    sa.select(GRANT.c.role, GRANT.c.unit_id)
    .where(GRANT.c.employee_id == sa.bindparam("employee_id"))
    .order_by(GRANT.c.role, GRANT.c.unit_id)
)
_LINK = sa.select(LINK).where(LINK.c.employee_id == sa.bindparam("employee_id"))
_PREFERENCES = (
    sa.select(EMPLOYEE.c.language.label("own_language"), PREFERENCES)
    .outerjoin(PREFERENCES, PREFERENCES.c.employee_id == EMPLOYEE.c.id)
    .where(EMPLOYEE.c.id == sa.bindparam("employee_id"))
)
# Everything about an account in one statement: one row for each role that is held.
_IDENTITY = Prepared(
    sa.select(*_FACTS, UNIT.c.path, LINK, PREFERENCES, GRANT.c.role, GRANT.c.unit_id)
    .select_from(LINK)
    .join(EMPLOYEE, EMPLOYEE.c.id == LINK.c.employee_id)
    .join(UNIT, UNIT.c.id == EMPLOYEE.c.unit_id)
    .outerjoin(PREFERENCES, PREFERENCES.c.employee_id == EMPLOYEE.c.id)
    .outerjoin(GRANT, GRANT.c.employee_id == EMPLOYEE.c.id)
    .where(LINK.c.telegram_user_id == sa.bindparam("telegram_user_id"))
    .order_by(GRANT.c.role, GRANT.c.unit_id)
)


@dataclass(frozen=True, slots=True)
class SqlPeople:
    """Employees, their roles, accounts, invitations and wishes."""

    connection: sa.Connection

    def get(self, employee_id: int) -> Employee:
        """Find an employee.

        Raises:
            NotFoundError: There is none.
        """
        for facts in _BY_ID.rows(self.connection, employee_id=employee_id):
            return Employee(*facts)
        raise NotFoundError(kind="employee", key=employee_id)

    def by_number(self, number: str) -> Employee | None:
        """Find the employee with the company's own number."""
        row = self.connection.execute(_BY_NUMBER, {"number": number}).one_or_none()
        return None if row is None else Employee(*row)

    def lineage_of(self, employee_id: int) -> tuple[int, ...]:
        """List the units from the company down to the person's own.

        Raises:
            NotFoundError: There is no such employee.
        """
        for (path,) in _PATH.rows(self.connection, employee_id=employee_id):
            return lineage_of(path)
        raise NotFoundError(kind="employee", key=employee_id)

    def add(self, employee: Employee) -> Employee:
        """Add an employee; the store gives the id, whatever it was."""
        values = asdict(employee) | {
            "search_text": search_text(employee.last_name, employee.first_name, employee.number)
        }
        del values["id"]
        added = self.connection.execute(sa.insert(EMPLOYEE).values(values).returning(*_FACTS)).one()
        return Employee(*added)

    def grants_of(self, employee_id: int) -> tuple[Grant, ...]:
        """List each role with the unit over which it is held."""
        rows = self.connection.execute(_GRANTS, {"employee_id": employee_id})
        return tuple(Grant(role, unit_id) for role, unit_id in rows)

    def grant(self, employee_id: int, grant: Grant) -> None:
        """Give a role; giving it again changes nothing."""
        values = {"employee_id": employee_id, "role": grant.role, "unit_id": grant.unit_id}
        self.connection.execute(upsert(self.connection, GRANT, values))

    def revoke(self, employee_id: int, grant: Grant) -> bool:
        """Take a role back; False when it was not held."""
        held = sa.and_(
            GRANT.c.employee_id == employee_id,
            GRANT.c.role == grant.role,
            GRANT.c.unit_id == grant.unit_id,
        )
        return self.connection.execute(sa.delete(GRANT).where(held)).rowcount == 1

    def identify(self, telegram_user_id: int) -> Identity | None:
        """Find who is behind an account."""
        rows = _IDENTITY.rows(self.connection, telegram_user_id=telegram_user_id)
        return _identity(rows) if rows else None

    def link_of(self, employee_id: int) -> TelegramLink | None:
        """Find the account of an employee."""
        row = self.connection.execute(_LINK, {"employee_id": employee_id}).one_or_none()
        return None if row is None else TelegramLink(*row)

    def link(self, link: TelegramLink) -> None:
        """Link the account, in place of the one that the employee had."""
        self.connection.execute(upsert(self.connection, LINK, asdict(link)))

    def unlink(self, employee_id: int) -> None:
        """Free the account of an employee; without one, nothing happens."""
        self.connection.execute(sa.delete(LINK).where(LINK.c.employee_id == employee_id))

    def mark_unreachable(self, chat_id: int, at: datetime | None) -> None:
        """Note since when the person of a chat cannot be written to; None: reachable again."""
        change = sa.update(LINK).where(LINK.c.chat_id == chat_id).values(unreachable_at=at)
        known = LINK.c.unreachable_at.is_(None) if at else LINK.c.unreachable_at.is_not(None)
        self.connection.execute(change.where(known))

    def preferences_of(self, employee_id: int) -> Preferences:
        """Read what the person chose; without a choice, the defaults in their language.

        Raises:
            NotFoundError: There is no such employee.
        """
        row = self.connection.execute(_PREFERENCES, {"employee_id": employee_id}).one_or_none()
        if row is None:
            raise NotFoundError(kind="employee", key=employee_id)
        own_language, chosen_by, *chosen = row
        return Preferences(own_language) if chosen_by is None else Preferences(*chosen)

    def set_preferences(self, employee_id: int, preferences: Preferences) -> None:
        """Keep what the person chose."""
        values = {"employee_id": employee_id} | asdict(preferences)
        self.connection.execute(upsert(self.connection, PREFERENCES, values))

    def search(
        self, text: str, scopes: Sequence[int], on: date, offset: int, limit: int
    ) -> tuple[list[PersonRow], int]:
        """Find employed people below the units of `scopes` by words of their name or number."""
        wanted = sa.and_(employed(on), in_scopes(scopes), *found_by(text))
        people = EMPLOYEE.join(UNIT, UNIT.c.id == EMPLOYEE.c.unit_id)
        total = self.connection.execute(
            sa.select(sa.func.count()).select_from(people).where(wanted)
        ).scalar_one()
        page = self.connection.execute(
            sa.select(*_FACTS, UNIT.c.name.label("unit_name"))
            .select_from(people)
            .where(wanted)
            .order_by(EMPLOYEE.c.search_text, EMPLOYEE.c.id)
            .offset(offset)
            .limit(limit)
        )
        return [_person(row) for row in page], int(total)

    def without_link(self, unit_id: int, on: date) -> list[Employee]:
        """List employed people below a unit who have no Telegram account linked."""
        rows = self.connection.execute(
            _EMPLOYEES.outerjoin(LINK, LINK.c.employee_id == EMPLOYEE.c.id)
            .where(LINK.c.employee_id.is_(None), employed(on), in_scopes([unit_id]))
            .order_by(EMPLOYEE.c.search_text, EMPLOYEE.c.id)
        )
        return [Employee(*row) for row in rows]

    def reachable(self, on: date, after_id: int, limit: int) -> list[tuple[Employee, Preferences]]:
        """List a page by id of the employed people who can be written to, with their wishes."""
        rows = self.connection.execute(
            sa.select(*_FACTS, PREFERENCES)
            .select_from(EMPLOYEE)
            .join(LINK, LINK.c.employee_id == EMPLOYEE.c.id)
            .outerjoin(PREFERENCES, PREFERENCES.c.employee_id == EMPLOYEE.c.id)
            .where(LINK.c.unreachable_at.is_(None), employed(on), EMPLOYEE.c.id > after_id)
            .order_by(EMPLOYEE.c.id)
            .limit(limit)
        )
        return [_with_wishes(tuple(row)) for row in rows]

    def holders(self, roles: Sequence[Role], lineage: Sequence[int], on: date) -> list[int]:
        """List the employed people who hold one of the roles over one of those units."""
        rows = self.connection.execute(
            sa.select(EMPLOYEE.c.id)
            .join(GRANT, GRANT.c.employee_id == EMPLOYEE.c.id)
            .where(GRANT.c.role.in_(list(roles)), GRANT.c.unit_id.in_(list(lineage)))
            .where(employed(on))
            .distinct()
            .order_by(EMPLOYEE.c.id)
        )
        return [int(employee_id) for (employee_id,) in rows]


def _person(row: AnyRow) -> PersonRow:
    return PersonRow(row.id, row.number, f"{row.first_name} {row.last_name}", row.unit_name)


def _with_wishes(row: tuple[Any, ...]) -> tuple[Employee, Preferences]:
    employee = Employee(*row[: len(_FACTS)])
    chosen_by, *chosen = row[len(_FACTS) :]
    return employee, Preferences(employee.language) if chosen_by is None else Preferences(*chosen)


def _identity(rows: Sequence[tuple[Any, ...]]) -> Identity:
    facts, path, link, chosen = (rows[0][part] for part in _PARTS)
    employee = Employee(*facts)
    return Identity(
        employee=employee,
        grants=tuple(Grant(Role(role), unit_id) for *_, role, unit_id in rows if role is not None),
        lineage=lineage_of(*path),
        preferences=Preferences(employee.language)
        if chosen[0] is None
        else Preferences(*chosen[1:]),
        link=TelegramLink(*link),
    )


def _parts_of(*lengths: int) -> tuple[slice, ...]:
    ends = tuple(accumulate(lengths))
    return tuple(slice(end - length, end) for end, length in zip(ends, lengths, strict=True))


_PARTS = _parts_of(len(_FACTS), 1, len(LINK.c), len(PREFERENCES.c))
