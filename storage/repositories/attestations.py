"""Attestations, and the codes that verify them."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime

import sqlalchemy as sa

from fleet.attestations import Attestation, AttestationCode, Withdrawal
from fleet.attested_facts import read_again, written
from fleet.driving import Assignment
from fleet.errors import NotFoundError
from fleet.people import Employee
from storage.repositories.refusals import refusals
from storage.repositories.search import EMPLOYEE, below
from storage.repositories.statements import AnyRow
from storage.tables import AssignmentRow, AttestationCodeRow, AttestationRow, table_of

ATTESTATION = table_of(AttestationRow)
CODE = table_of(AttestationCodeRow)
ASSIGNMENT = table_of(AssignmentRow)

_NEWEST = (ATTESTATION.c.as_at.desc(), ATTESTATION.c.id.desc())
_PERSON = tuple(column for column in EMPLOYEE.c if column.name != "search_text")


@dataclass(frozen=True, slots=True)
class SqlAttestations:
    """Attestations, and the codes that verify them."""

    connection: sa.Connection

    def add(self, attestation: Attestation) -> Attestation:
        """Add an attestation; the store gives the id, and refuses a second one that holds."""
        values = {column.name: getattr(attestation, column.name) for column in ATTESTATION.c}
        values["facts"] = written(attestation.facts)
        del values["id"]
        insert = sa.insert(ATTESTATION).values(values).returning(ATTESTATION.c.id)
        with refusals(self.connection):
            attestation_id = int(self.connection.execute(insert).scalar_one())
        return replace(attestation, id=attestation_id)

    def get(self, attestation_id: int) -> Attestation:
        """Find an attestation.

        Raises:
            NotFoundError: There is none.
        """
        own = sa.select(ATTESTATION).where(ATTESTATION.c.id == attestation_id)
        row = self.connection.execute(own).one_or_none()
        if row is None:
            raise NotFoundError(kind="attestation", key=attestation_id)
        return _attestation(row)

    def of_person(self, employee_id: int) -> list[Attestation]:
        """List all about a person, newest first."""
        own = sa.select(ATTESTATION).where(ATTESTATION.c.employee_id == employee_id)
        return [_attestation(row) for row in self.connection.execute(own.order_by(*_NEWEST))]

    def page(self, scopes: Sequence[int], offset: int, limit: int) -> tuple[list[Attestation], int]:
        """List a page of those about people of these units and below, newest first."""
        is_below = below(ATTESTATION.c.unit_id, scopes)
        count = sa.select(sa.func.count()).select_from(ATTESTATION).where(is_below)
        page = sa.select(ATTESTATION).where(is_below).order_by(*_NEWEST)
        rows = self.connection.execute(page.offset(offset).limit(limit))
        found = [_attestation(row) for row in rows]
        return found, int(self.connection.execute(count).scalar_one())

    def withdraw(self, attestation_id: int, by: int, why: Withdrawal, at: datetime) -> bool:
        """Let it hold no longer; False when it was withdrawn before."""
        own = (ATTESTATION.c.id == attestation_id, ATTESTATION.c.withdrawn_at.is_(None))
        values = {"withdrawn_at": at, "withdrawn_by": by, "withdrawal": why}
        change = sa.update(ATTESTATION).where(*own).values(values)
        return self.connection.execute(change).rowcount == 1

    def add_code(self, code: AttestationCode) -> None:
        """Keep the hash of the code of a new paper."""
        self.connection.execute(sa.insert(CODE).values(asdict(code)))

    def number_of_codes(self, attestation_id: int) -> int:
        """Count the papers of an attestation."""
        own = sa.select(sa.func.count()).where(CODE.c.attestation_id == attestation_id)
        return int(self.connection.execute(own).scalar_one())

    def by_code(self, code_hash: str) -> Attestation | None:
        """Find the attestation whose paper carries that code."""
        found = (
            sa.select(ATTESTATION)
            .join(CODE, CODE.c.attestation_id == ATTESTATION.c.id)
            .where(CODE.c.code_hash == code_hash)
        )
        row = self.connection.execute(found).one_or_none()
        return None if row is None else _attestation(row)

    def leaving(self, since: date, until: date, after_id: int, limit: int) -> list[Employee]:
        """List a page by id of the people whose first day away lies in those days."""
        found = (
            sa.select(*_PERSON)
            .where(EMPLOYEE.c.left_on.between(since, until), EMPLOYEE.c.id > after_id)
            .order_by(EMPLOYEE.c.id)
            .limit(limit)
        )
        return [Employee(*row) for row in self.connection.execute(found)]

    def assignments_between(self, vehicle_id: int, since: date, until: date) -> list[Assignment]:
        """List to whom a vehicle was given for good on any of those days, oldest first."""
        until_on = ASSIGNMENT.c.until_on
        rows = self.connection.execute(
            sa.select(ASSIGNMENT)
            .where(ASSIGNMENT.c.vehicle_id == vehicle_id, ASSIGNMENT.c.from_on <= until)
            .where(sa.or_(until_on.is_(None), until_on > since))
            .order_by(ASSIGNMENT.c.from_on, ASSIGNMENT.c.id)
        )
        return [Assignment(*row) for row in rows]


def _attestation(row: AnyRow) -> Attestation:
    facts = dict(row._mapping)  # noqa: SLF001 - the documented way to the columns of a row
    return Attestation(**{**facts, "facts": read_again(row.facts)})
