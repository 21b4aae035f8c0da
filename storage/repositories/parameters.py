"""The parameters of contracts, with their history."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date

import sqlalchemy as sa

from fleet.contract_parameters import ParameterEntry, folded, folded_each
from fleet.pricing.parameters import Parameters
from storage.repositories.refusals import refusals
from storage.tables import ContractParameterRow, table_of

ENTRY = table_of(ContractParameterRow)


@dataclass(frozen=True, slots=True)
class SqlContractParameters:
    """The parameters of contracts."""

    connection: sa.Connection

    def of(self, contract_id: int, on: date) -> Parameters:
        """Look up the parameters that hold on a day."""
        return folded(self._entries(ENTRY.c.contract_id == contract_id), on)

    def of_all(self, contract_ids: Sequence[int], on: date) -> dict[int, Parameters]:
        """Look up the parameters of several contracts."""
        entries = self._entries(ENTRY.c.contract_id.in_(contract_ids))
        return folded_each(contract_ids, entries, on)

    def history(self, contract_id: int, name: str) -> list[ParameterEntry]:
        """List what was entered for a parameter, the newest last."""
        return self._entries(sa.and_(ENTRY.c.contract_id == contract_id, ENTRY.c.name == name))

    def set(self, entry: ParameterEntry) -> ParameterEntry:
        """Add an entry; the store gives the id."""
        values = asdict(entry)
        del values["id"]
        with refusals(self.connection):
            added = self.connection.execute(sa.insert(ENTRY).values(values).returning(ENTRY.c.id))
            return replace(entry, id=int(added.scalar_one()))

    def _entries(self, where: sa.ColumnElement[bool]) -> list[ParameterEntry]:
        rows = self.connection.execute(sa.select(ENTRY).where(where).order_by(ENTRY.c.id))
        return [ParameterEntry(*row) for row in rows]
