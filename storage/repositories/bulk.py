"""Many rows at once, for imports: executemany on SQLite, COPY on PostgreSQL, without the ORM.

Values pass through the types of their columns, as everywhere else; what the store derives (the
text that a person is searched by, the plate as it is compared) is derived here too.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, islice
from typing import Any

import sqlalchemy as sa
from sqlalchemy.exc import DBAPIError

from storage.repositories.names import plain_plate, search_text
from storage.repositories.statements import is_alone
from storage.tables import (
    AccidentStatementRow,
    AssignmentRow,
    CaseCounterRow,
    ClaimDecisionRow,
    ClaimRow,
    ContestRow,
    ContractGuaranteeRow,
    ContractRow,
    ContractTermsRow,
    DecisionProposalRow,
    DrivingRecordRow,
    EmployeeRow,
    EvidenceRow,
    GrantRow,
    HandoverRow,
    IncidentEntryRow,
    IncidentRow,
    InsurerStatementRow,
    InterruptionRow,
    InvitationRow,
    JournalRow,
    OfficialCoefficientRow,
    RenewalCloseRow,
    UnitRow,
    VehicleDetailsRow,
    VehicleMemoRow,
    VehicleRow,
    table_of,
)

TABLES = {
    "unit": table_of(UnitRow),
    "employee": table_of(EmployeeRow),
    "grant": table_of(GrantRow),
    "invitation": table_of(InvitationRow),
    "contract": table_of(ContractRow),
    "official_coefficient": table_of(OfficialCoefficientRow),
    "contract_terms": table_of(ContractTermsRow),
    "contract_guarantee": table_of(ContractGuaranteeRow),
    "vehicle": table_of(VehicleRow),
    "vehicle_details": table_of(VehicleDetailsRow),
    "assignment": table_of(AssignmentRow),
    "record": table_of(DrivingRecordRow),
    "interruption": table_of(InterruptionRow),
    "insurer_statement": table_of(InsurerStatementRow),
    "claim": table_of(ClaimRow),
    "decision": table_of(ClaimDecisionRow),
    "journal": table_of(JournalRow),
    "incident": table_of(IncidentRow),
    "incident_entry": table_of(IncidentEntryRow),
    "case_counter": table_of(CaseCounterRow),
    "accident_statement": table_of(AccidentStatementRow),
    "decision_proposal": table_of(DecisionProposalRow),
    "contest": table_of(ContestRow),
    "handover": table_of(HandoverRow),
    "vehicle_memo": table_of(VehicleMemoRow),
    "evidence": table_of(EvidenceRow),
    "renewal_close": table_of(RenewalCloseRow),
}
KEYS = {
    "unit": "code",
    "employee": "number",
    "contract": "number",
    "vehicle": "plate",
    "claim": "number",
}
CHUNK = 10_000
EMPLOYEE = TABLES["employee"]
Values = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class SqlBulk:
    """Many rows at once: plain mappings by kind."""

    connection: sa.Connection

    def ids(self, kind: str) -> dict[str, int]:
        """Map all keys of a kind to their ids."""
        return {str(key): int(str(row_id)) for key, row_id in self.rows(kind, (KEYS[kind], "id"))}

    def rows(self, kind: str, columns: Sequence[str]) -> Iterator[tuple[object, ...]]:
        """Read all rows of a kind, as plain values in the order of `columns`, oldest first."""
        table = TABLES[kind]
        plain = [_plain(table.c[name]).label(f"c{place}") for place, name in enumerate(columns)]
        found = self.connection.execute(sa.select(*plain).order_by(*table.primary_key))
        for row in found:
            yield tuple(row)

    def insert(self, kind: str, rows: Iterable[Values]) -> int:
        """Add rows whose columns are named as in the store; returns how many."""
        table, added = TABLES[kind], 0
        filled = map(DERIVED[kind], rows) if kind in DERIVED else iter(rows)
        for names, group in groupby(filled, key=tuple):
            while chunk := list(islice(group, CHUNK)):
                self._write(table, names, chunk)
                added += len(chunk)
        return added

    def update(self, kind: str, rows: Iterable[Values]) -> int:
        """Change rows by their `id`, or whatever their primary key is; returns how many."""
        table, changed = TABLES[kind], 0
        filled = map(_with_plate_key, rows) if kind == "vehicle" else iter(rows)
        for names, group in groupby(filled, key=tuple):
            change = _update_of(table, names)
            while chunk := [{f"_{key}": row[key] for key in row} for row in islice(group, CHUNK)]:
                self.connection.execute(change, chunk)
                changed += len(chunk)
                if table is EMPLOYEE:
                    self._refresh_search_text([row["_id"] for row in chunk])
        return changed

    def _write(self, table: sa.Table, names: tuple[str, ...], rows: list[Values]) -> None:
        # An INSERT lists its columns in the order of the table, whatever order they are named in.
        names = tuple(column.name for column in table.c if column.name in names)
        ready = _bound(table, names, rows, self.connection.dialect)
        if is_alone(self.connection):
            columns: dict[str, sa.BindParameter[Any]] = {name: sa.bindparam(name) for name in names}
            plain = sa.table(table.name, *map(sa.column, names))  # no defaults: they were not bound
            sql = str(sa.insert(plain).values(columns).compile(self.connection))
            self.connection.exec_driver_sql(sql, ready)
        else:
            self._copy(table, names, ready)

    def _copy(self, table: sa.Table, names: tuple[str, ...], rows: list[tuple[Any, ...]]) -> None:
        quote = self.connection.dialect.identifier_preparer.quote
        columns = ", ".join(quote(name) for name in names)
        driver: Any = self.connection.connection.driver_connection
        errors: Any = self.connection.dialect.loaded_dbapi
        try:
            with driver.cursor().copy(f"COPY {quote(table.name)} ({columns}) FROM STDIN") as copy:
                for row in rows:
                    copy.write_row(row)
        except errors.Error as fault:
            raise DBAPIError.instance(
                statement="COPY",
                params=None,
                orig=fault,
                dbapi_base_err=errors.Error,
                hide_parameters=True,
            ) from fault

    def _refresh_search_text(self, ids: Sequence[object]) -> None:
        names = (EMPLOYEE.c.last_name, EMPLOYEE.c.first_name, EMPLOYEE.c.number)
        change = (
            sa.update(EMPLOYEE)
            .where(EMPLOYEE.c.id == sa.bindparam("_id"))
            .values(search_text=sa.bindparam("_text"))
        )
        remaining = iter(ids)
        while some := list(islice(remaining, 500)):
            found = sa.select(EMPLOYEE.c.id, *names).where(EMPLOYEE.c.id.in_(some))
            people = self.connection.execute(found).all()
            texts = [{"_id": row[0], "_text": search_text(*row[1:])} for row in people]
            self.connection.execute(change, texts)


def _plain(column: sa.Column[Any]) -> sa.ColumnElement[Any]:
    return sa.type_coerce(column, sa.String()) if isinstance(column.type, sa.Enum) else column


def _with_search_text(row: Values) -> Values:
    names = (str(row[name]) for name in ("last_name", "first_name", "number"))
    return {**row, "search_text": search_text(*names)}


def _with_plate_key(row: Values) -> Values:
    return {**row, "plate_key": plain_plate(str(row["plate"]))} if "plate" in row else row


DERIVED: Mapping[str, Callable[[Values], Values]] = {
    "employee": _with_search_text,
    "vehicle": _with_plate_key,
}


def _update_of(table: sa.Table, names: Sequence[str]) -> sa.Update:
    keys = [column for column in table.primary_key if column.name in names]
    values: dict[str, sa.BindParameter[Any]] = {
        name: sa.bindparam(f"_{name}") for name in names if name not in table.primary_key
    }
    return (
        sa.update(table)
        .where(*(key == sa.bindparam(f"_{key.name}") for key in keys))
        .values(values)
    )


def _bound(
    table: sa.Table, names: Sequence[str], rows: list[Values], dialect: sa.Dialect
) -> list[tuple[Any, ...]]:
    processors: list[Callable[[Any], Any] | None] = [
        table.c[name].type.dialect_impl(dialect).bind_processor(dialect) for name in names
    ]
    columns: Iterator[list[Any]] = (
        [row[name] for row in rows] if process is None else [process(row[name]) for row in rows]
        for name, process in zip(names, processors, strict=True)
    )
    return list(zip(*columns, strict=True))
