"""The tree of units; the path of each is stored, so that a whole branch is one prefix."""

from collections.abc import Sequence
from dataclasses import dataclass

import sqlalchemy as sa

from fleet.errors import NotFoundError
from fleet.people import Company, Unit, UnitKind
from storage.repositories.statements import AnyRow
from storage.tables import CompanyRow, UnitRow, table_of

UNIT = table_of(UnitRow)
COMPANY = table_of(CompanyRow)

_ALL = sa.select(UNIT).order_by(UNIT.c.path)
_BY_ID = sa.select(UNIT).where(UNIT.c.id == sa.bindparam("unit_id"))
_BY_CODE = sa.select(UNIT).where(UNIT.c.code == sa.bindparam("code"))
_SET_PATH = sa.update(UNIT).where(UNIT.c.id == sa.bindparam("unit_id"))


def path_of(lineage: Sequence[int]) -> str:
    """Write the ids from the company down as `/1/4/9/`."""
    return "/" + "".join(f"{unit_id}/" for unit_id in lineage)


def lineage_of(path: str) -> tuple[int, ...]:
    """Read a path back."""
    return tuple(int(unit_id) for unit_id in path.strip("/").split("/"))


def unit_from(row: AnyRow) -> Unit:
    """Read a row as the entity."""
    return Unit(row.id, row.parent_id, row.kind, row.code, row.name, lineage_of(row.path))


@dataclass(frozen=True, slots=True)
class SqlUnits:
    """The tree of units."""

    connection: sa.Connection

    def get(self, unit_id: int) -> Unit:
        """Find a unit.

        Raises:
            NotFoundError: There is none.
        """
        row = self.connection.execute(_BY_ID, {"unit_id": unit_id}).one_or_none()
        if row is None:
            raise NotFoundError(kind="unit", key=unit_id)
        return unit_from(row)

    def by_code(self, code: str) -> Unit | None:
        """Find the unit with that code."""
        row = self.connection.execute(_BY_CODE, {"code": code}).one_or_none()
        return None if row is None else unit_from(row)

    def all(self) -> list[Unit]:
        """List the tree, each unit before those below it."""
        return [unit_from(row) for row in self.connection.execute(_ALL)]

    def add(self, code: str, name: str, kind: UnitKind, parent_id: int | None) -> Unit:
        """Add a unit below another one, or the company itself.

        Raises:
            NotFoundError: There is no such parent.
        """
        above = () if parent_id is None else self.get(parent_id).lineage
        values = {"code": code, "name": name, "kind": kind, "parent_id": parent_id, "path": ""}
        added = self.connection.execute(sa.insert(UNIT).values(values).returning(UNIT.c.id))
        unit_id = int(added.scalar_one())
        lineage = (*above, unit_id)
        self.connection.execute(_SET_PATH.values(path=path_of(lineage)), {"unit_id": unit_id})
        return Unit(unit_id, parent_id, kind, code, name, lineage)

    def change(self, unit_id: int, name: str, kind: UnitKind, parent_id: int | None) -> None:
        """Rename a unit, or move it with everything below it.

        Raises:
            NotFoundError: There is no such unit, or no such parent.
        """
        unit = self.get(unit_id)
        above = () if parent_id is None else self.get(parent_id).lineage
        self.connection.execute(
            sa.update(UNIT)
            .where(UNIT.c.id == unit_id)
            .values(name=name, kind=kind, parent_id=parent_id)
        )
        self._move(path_of(unit.lineage), path_of((*above, unit_id)))

    def _move(self, old: str, new: str) -> None:
        if old != new:
            rest = sa.func.substr(UNIT.c.path, len(old) + 1)
            self.connection.execute(
                sa.update(UNIT)
                .where(UNIT.c.path.like(f"{old}%"))
                .values(path=sa.literal(new) + rest)
            )

    def company(self) -> Company | None:
        """Say who is responsible, once `set_company` was called."""
        row = self.connection.execute(sa.select(COMPANY)).one_or_none()
        return None if row is None else Company(*row)

    def set_company(self, company: Company) -> None:
        """Say who is responsible."""
        self.connection.execute(sa.delete(COMPANY))
        self.connection.execute(
            sa.insert(COMPANY).values(
                unit_id=company.unit_id,
                name=company.name,
                privacy_contact=company.privacy_contact,
                notice_version=company.notice_version,
            )
        )
