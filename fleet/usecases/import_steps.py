"""The steps of an import: kind after kind, compare with the store, then write or only count."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import TypeVar, cast

from fleet.driving import Regime
from fleet.insurer_statements import InsurerStatement
from fleet.intake import tables, wanted
from fleet.intake.columns import SheetName
from fleet.intake.reading import SheetRead
from fleet.intake.records import (
    AssignmentRow,
    ClaimRow,
    ContractRow,
    EmployeeRow,
    InterruptionRow,
    Kept,
    PremiumRow,
    Record,
    StatementRow,
    UnitRow,
    VehicleRow,
)
from fleet.intake.stored import Stored
from fleet.intake.tables import Difference, Table, Values
from fleet.intake.tree import parents_first
from fleet.people import UnitKind
from fleet.ports import Work
from fleet.yearly_premiums import YearlyPremium

BATCH = 5_000
_STATEMENT = "insurer_statement"
_PREMIUM = "yearly_premium"
_NEVER = datetime.max.replace(tzinfo=UTC)  # of a plan, which writes nothing
Progress = Callable[[str, int, int], None]
R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True)
class Count:
    """How many rows of one kind an import adds, changes, and finds as they are."""

    kind: str
    added: int
    changed: int
    unchanged: int

    def plus(self, found: Difference) -> "Count":
        """With one more comparison counted."""
        return Count(
            self.kind,
            self.added + len(found.added),
            self.changed + len(found.changed),
            self.unchanged + found.number_unchanged,
        )


@dataclass
class ImportSteps:
    """One run over the kinds of rows, in the order in which they depend on each other.

    Attributes:
        now: When it is written; None for a plan, which gives new rows negative ids of its own.
        ids: By kind and key, the id of each row that others refer to.
    """

    work: Work
    reads: Sequence[SheetRead]
    stored: Stored
    now: datetime | None
    progress: Progress
    ids: dict[str, dict[str, int]] = field(default_factory=dict)
    counts: dict[str, Count] = field(default_factory=dict)

    def run(self) -> tuple[Count, ...]:
        """Compare, write and count kind after kind."""
        steps: dict[SheetName, Callable[[], None]] = {
            SheetName.UNITS: self._units,
            SheetName.EMPLOYEES: self._employees,
            SheetName.CONTRACTS: self._contracts,
            SheetName.VEHICLES: self._vehicles,
            SheetName.ASSIGNMENTS: self._assignments,
            SheetName.CLAIMS: self._claims,
            SheetName.INTERRUPTIONS: self._interruptions,
            SheetName.STATEMENTS: self._statements,
            SheetName.PREMIUMS: self._premiums,
        }
        present = {read.sheet.name for read in self.reads}
        for sheet, step in steps.items():
            if sheet in present:
                step()
        return tuple(self.counts.values())

    def _rows(self, kind: type[R]) -> list[R]:
        return [
            record for read in self.reads for record in read.records if isinstance(record, kind)
        ]

    def _ids(self, kind: str) -> dict[str, int]:
        if kind not in self.ids:
            self.ids[kind] = self.work.bulk.ids(kind)
        return self.ids[kind]

    def _units(self) -> None:
        for rows in parents_first(self._rows(UnitRow), self.stored):
            self._write(tables.UNIT, wanted.units(rows, self._ids("unit"), self.stored))

    def _employees(self) -> None:
        rows = self._rows(EmployeeRow)
        units = self._ids("unit")
        self._write(tables.EMPLOYEE, wanted.employees(rows, units))
        people = self._ids("employee")
        self._write(tables.GRANT, wanted.grants(rows, units, people))
        self._write(tables.RECORD, wanted.records(rows, people))

    def _contracts(self) -> None:
        rows = self._rows(ContractRow)
        self._write(tables.CONTRACT, wanted.contracts(rows, self._ids("unit")))
        contracts = self._ids("contract")
        self._write_said(tables.CONTRACT_TERMS, wanted.contract_terms(rows, contracts))
        self._write_said(tables.CONTRACT_GUARANTEE, wanted.contract_guarantees(rows, contracts))
        printed = wanted.official_coefficients(rows, self._ids("contract"))
        self._write(tables.OFFICIAL_COEFFICIENT, printed)

    def _vehicles(self) -> None:
        rows, units = self._rows(VehicleRow), self._ids("unit")
        self._write(tables.VEHICLE, wanted.vehicles(rows, units, self._ids("contract")))
        details = wanted.vehicle_details(rows, self._ids("vehicle"))
        self._write_said(tables.VEHICLE_DETAILS, details)

    def _assignments(self) -> None:
        rows = self._rows(AssignmentRow)
        people, plates = self._ids("employee"), self._ids("vehicle")
        self._write(tables.ASSIGNMENT, wanted.assignments(rows, people, plates))

    def _claims(self) -> None:
        rows = self._rows(ClaimRow)
        people, plates = self._ids("employee"), self._ids("vehicle")
        self._write(tables.CLAIM, wanted.claims(rows, people, plates))
        decisions = wanted.decisions(rows, self._ids("claim"), self.now)
        self._write(tables.DECISION, decisions)

    def _interruptions(self) -> None:
        rows = wanted.interruptions(self._rows(InterruptionRow), self._ids("employee"))
        self._write(tables.INTERRUPTION, rows)

    def _statements(self) -> None:
        """Keep the statements of new days; one that is kept already stays as it was printed."""
        rows, contracts = self._rows(StatementRow), self._ids("contract")
        new = [row for row in rows if not self._is_kept(row, contracts[row.contract])]
        statements = [_statement(row, contracts[row.contract], self.now) for row in new]
        if self.now is not None:
            for one in statements:
                self.work.statements.add(one)
        self.counts[_STATEMENT] = Count(_STATEMENT, len(new), 0, len(rows) - len(new))
        statutory = self._statutory_among(rows)
        printed = [
            {
                "contract_id": official.contract_id,
                "in_force_since": official.in_force_since,
                "coefficient_hundredths": official.coefficient.hundredths,
                "document": official.document,
            }
            for row, one in zip(new, statements, strict=True)
            if (official := one.official) is not None and row.contract in statutory
        ]
        if printed:
            self._write(tables.OFFICIAL_COEFFICIENT, printed)

    def _premiums(self) -> None:
        """Keep what was paid for the years of contracts; the amount of a known year changes."""
        rows, contracts = self._rows(PremiumRow), self._ids("contract")
        ids = sorted({contracts[row.contract] for row in rows})
        entered = self.work.garage.yearly_premiums_of(ids)
        known = {(key, one.starts_on): one for key in ids for one in entered[key]}
        said = [_premium(row, contracts[row.contract], self.now) for row in rows]
        stored = [known.get((one.contract_id, one.starts_on)) for one in said]
        changed = [
            one
            for one, old in zip(said, stored, strict=True)
            if old is None or old.net_cents != one.net_cents
        ]
        if self.now is not None:
            for one in changed:
                self.work.garage.set_yearly_premium(one)
        added = stored.count(None)
        of = (added, len(changed) - added, len(said) - len(changed))
        self.counts[_PREMIUM] = Count(_PREMIUM, *of)

    def _is_kept(self, row: StatementRow, contract_id: int) -> bool:
        kept = self.work.statements.of_contract(contract_id)
        return any(one.drawn_up_on == row.drawn_up_on for one in kept)

    def _statutory_among(self, rows: Iterable[StatementRow]) -> frozenset[str]:
        """The contracts of these rows that have a coefficient: as the files say, else as stored."""
        said = {row.number: row.regime for row in self._rows(ContractRow)}
        stored = {
            number: found.regime
            for number in {row.contract for row in rows} - set(said)
            if (found := self.work.driving.contract_by_number(number)) is not None
        }
        regimes = {**stored, **said}
        return frozenset(one for one, regime in regimes.items() if regime is Regime.STATUTORY)

    def _write(self, table: Table, rows: Iterable[Values]) -> None:
        stored = self.work.bulk.rows(table.kind, table.columns)
        found = tables.difference(table, stored, rows)
        if self.now is None:
            self._number(found)
        else:
            self._store(found)
        before = self.counts.get(table.kind, Count(table.kind, 0, 0, 0))
        self.counts[table.kind] = before.plus(found)

    def _write_said(self, table: Table, rows: Iterable[Values]) -> None:
        """Write what the files say beside the rows themselves; files that say nothing cost nothing.

        Rows that say the same columns stand together: they are written in one statement.
        """
        said = sorted(rows, key=lambda row: tuple(sorted(row)))
        if said:
            self._write(table, said)

    def _number(self, found: Difference) -> None:
        """Give the rows that would be added ids that no stored row has."""
        if found.table.identity == "id" and len(found.table.key) == 1:
            ids = self._ids(found.table.kind)
            column = found.table.key[0]
            for place, row in enumerate(found.added, start=len(ids) + 1):
                ids[str(row[column])] = -place

    def _store(self, found: Difference) -> None:
        kind, of = found.table.kind, len(found.added) + len(found.changed)
        self.progress(kind, 0, of)
        if found.table is tables.UNIT:
            self._store_units(found)
        else:
            self._store_batches(found, of)
        self.progress(kind, of, of)
        if found.added:
            self.ids.pop(kind, None)

    def _store_batches(self, found: Difference, of: int) -> None:
        kind, bulk, done = found.table.kind, self.work.bulk, 0
        for rows, write in ((found.added, bulk.insert), (found.changed, bulk.update)):
            for start in range(0, len(rows), BATCH):
                done += write(kind, rows[start : start + BATCH])
                self.progress(kind, done, of)

    def _store_units(self, found: Difference) -> None:
        """Units are few, and the store keeps their place in the tree."""
        for row in found.added:
            self.work.units.add(str(row["code"]), str(row["name"]), *_place_in_tree(row))
        for row in found.changed:
            if row["parent_id"] is None:
                self._rename_company(str(row["name"]))
            self.work.units.change(cast("int", row["id"]), str(row["name"]), *_place_in_tree(row))

    def _rename_company(self, name: str) -> None:
        company = self.work.units.company()
        if company is not None:
            self.work.units.set_company(replace(company, name=name))


def _statement(row: StatementRow, contract_id: int, now: datetime | None) -> InsurerStatement:
    years = 0 if isinstance(row.years_at_floor, Kept) else row.years_at_floor
    return InsurerStatement(
        0,
        contract_id,
        row.drawn_up_on,
        row.subscribed_on,
        row.use,
        row.document,
        now or _NEVER,
        None,
        None if isinstance(row.coefficient, Kept) else row.coefficient,
        None if isinstance(row.applied_on, Kept) else row.applied_on,
        years,
        row.printed_claims,
    )


def _premium(row: PremiumRow, contract_id: int, now: datetime | None) -> YearlyPremium:
    return YearlyPremium(contract_id, row.starts_on, row.net_premium, now or _NEVER)


def _place_in_tree(row: Values) -> tuple[UnitKind, int | None]:
    return UnitKind(str(row["kind"])), cast("int | None", row["parent_id"])
