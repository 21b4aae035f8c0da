"""Changes that a risk went through, and what became of them."""

from dataclasses import asdict, dataclass, replace

import sqlalchemy as sa

from fleet.errors import NotFoundError
from fleet.profile_changes import ProfileChange
from storage.repositories.refusals import refusals
from storage.tables import ProfileChangeRow, table_of
from storage.tables.statements import IS_WAITING

CHANGE = table_of(ProfileChangeRow)
_FACTS = tuple(CHANGE.c[name] for name in ProfileChange.__dataclass_fields__)


@dataclass(frozen=True, slots=True)
class SqlProfileChanges:
    """Changes of a risk, with what became of them."""

    connection: sa.Connection

    def add(self, change: ProfileChange) -> ProfileChange:
        """Add it; the store gives the id."""
        insert = sa.insert(CHANGE).values(_values(change)).returning(CHANGE.c.id)
        with refusals(self.connection):
            change_id = int(self.connection.execute(insert).scalar_one())
        return replace(change, id=change_id)

    def get(self, change_id: int) -> ProfileChange:
        """Find a change.

        Raises:
            NotFoundError: There is none.
        """
        own = sa.select(*_FACTS).where(CHANGE.c.id == change_id)
        row = self.connection.execute(own).one_or_none()
        if row is None:
            raise NotFoundError(kind="profile_change", key=change_id)
        return ProfileChange(*row)

    def save(self, change: ProfileChange) -> None:
        """Store what became of it."""
        update = sa.update(CHANGE).where(CHANGE.c.id == change.id)
        with refusals(self.connection):
            self.connection.execute(update.values(_values(change)))

    def remove(self, change_id: int) -> None:
        """Forget a change that was noted by mistake."""
        self.connection.execute(sa.delete(CHANGE).where(CHANGE.c.id == change_id))

    def of_contract(self, contract_id: int) -> list[ProfileChange]:
        """List the changes of a contract, the newest first."""
        own = sa.select(*_FACTS).where(CHANGE.c.contract_id == contract_id)
        rows = self.connection.execute(own.order_by(CHANGE.c.since_on.desc(), CHANGE.c.id.desc()))
        return [ProfileChange(*row) for row in rows]

    def waiting(self, after_id: int, limit: int) -> list[ProfileChange]:
        """List what is not declared, not applied, or waits for a word on a price, by id."""
        own = sa.select(*_FACTS).where(CHANGE.c.id > after_id, sa.text(f"({IS_WAITING.text})"))
        rows = self.connection.execute(own.order_by(CHANGE.c.id).limit(limit))
        return [ProfileChange(*row) for row in rows]


def _values(change: ProfileChange) -> dict[str, object]:
    return {key: value for key, value in asdict(change).items() if key != "id"}
