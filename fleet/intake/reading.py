"""From the rows of a sheet to typed records, with every fault on the way collected."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final

from fleet.intake.cells import Cell, CellRefusedError, plain, shown
from fleet.intake.columns import Column, Sheet, SheetName
from fleet.intake.faults import HEADER_ROW, Fault, Reason
from fleet.intake.records import (
    KEPT,
    AssignmentRow,
    ClaimRow,
    ContractRow,
    EmployeeRow,
    InterruptionRow,
    PremiumRow,
    Record,
    StatementRow,
    UnitRow,
    VehicleRow,
)

CLEARED: Final = "-"
Key = tuple[object, ...]
NumberedRow = tuple[int, Sequence[Cell]]

_RECORDS: Final[Mapping[SheetName, Callable[..., Record]]] = MappingProxyType(
    {
        SheetName.UNITS: UnitRow,
        SheetName.EMPLOYEES: EmployeeRow,
        SheetName.CONTRACTS: ContractRow,
        SheetName.VEHICLES: VehicleRow,
        SheetName.ASSIGNMENTS: AssignmentRow,
        SheetName.CLAIMS: ClaimRow,
        SheetName.INTERRUPTIONS: InterruptionRow,
        SheetName.STATEMENTS: StatementRow,
        SheetName.PREMIUMS: PremiumRow,
    }
)


@dataclass(slots=True)
class SheetRead:
    """What was read of one sheet.

    Attributes:
        sheet: Which sheet it is.
        label: The sheet or file, as the person who wrote it calls it.
        heads: The head of each column as it was written, by identifier.
        records: The rows without a fault of their own, in the order of the file.
        incomplete: The other rows, with the values of their good cells.
        named: The row that first names each key, also when the row has faults: what refers to
            it is not blamed for them.
        faults: What is wrong with the head and the cells.
    """

    sheet: Sheet
    label: str
    heads: dict[str, str] = field(default_factory=dict)
    records: list[Record] = field(default_factory=list)
    incomplete: list[tuple[int, Mapping[str, object]]] = field(default_factory=list)
    named: dict[Key, int] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)

    def fault(
        self,
        row: int,
        column: str,
        value: Cell,
        reason: Reason,
        fields: Mapping[str, str | int] = MappingProxyType({}),
    ) -> None:
        """Note what is wrong with a column of a row."""
        head = self.heads.get(column, column)
        self.faults.append(Fault(self.label, row, head, shown(value), reason, fields))


def read_sheet(sheet: Sheet, label: str, rows: Iterable[NumberedRow]) -> SheetRead:
    """Read the rows of a sheet; the first that is not empty is its head.

    Args:
        sheet: Which sheet it is.
        label: The sheet or file, as the person who wrote it calls it.
        rows: The rows with their numbers, as a spreadsheet counts them.
    """
    read = SheetRead(sheet, label)
    remaining = iter(rows)
    columns = _head(read, remaining)
    if not read.faults or all(fault.is_warning for fault in read.faults):
        absent = {column.name: KEPT for column in sheet.columns if column not in columns}
        for number, cells in remaining:
            if any(not _is_empty(cell) for cell in cells):
                _read_row(read, columns, number, cells, absent)
    return read


def _is_empty(cell: Cell) -> bool:
    return cell is None or (isinstance(cell, str) and (not cell or cell.isspace()))


def _head(read: SheetRead, rows: Iterable[NumberedRow]) -> list[Column | None]:
    found = next((row for row in rows if any(not _is_empty(cell) for cell in row[1])), None)
    if found is None:
        read.faults.append(Fault(read.label, HEADER_ROW, "", "", Reason.NO_HEADER))
        return []
    number, cells = found
    columns = [_column_under(read, number, cell) for cell in cells]
    for column in read.sheet.columns:
        if column.is_required and column not in columns:
            read.fault(number, column.name, None, Reason.MISSING_COLUMN, {"french": column.french})
    return columns


def _column_under(read: SheetRead, row: int, cell: Cell) -> Column | None:
    if _is_empty(cell):
        return None
    written = shown(cell)
    column = read.sheet.heads().get(plain(written))
    if column is None:
        read.fault(row, written, cell, Reason.UNKNOWN_COLUMN)
    elif column.name in read.heads:
        read.fault(row, column.name, cell, Reason.DOUBLE_COLUMN)
    else:
        read.heads[column.name] = written
        return column
    return None


def _read_row(
    read: SheetRead,
    columns: Sequence[Column | None],
    number: int,
    cells: Sequence[Cell],
    absent: Mapping[str, object],
) -> None:
    before = len(read.faults)
    values: dict[str, object] = dict(absent)
    for place, column in enumerate(columns):
        if column is not None:
            _read_cell(read, column, number, cells[place] if place < len(cells) else None, values)
    for cell in cells[len(columns) :]:
        if not _is_empty(cell):
            read.fault(number, "", cell, Reason.TOO_MANY_CELLS)
    _note_key(read, number, values)
    if len(read.faults) == before:
        read.records.append(_RECORDS[read.sheet.name](row=number, **values))
    else:
        read.incomplete.append((number, values))


def _read_cell(
    read: SheetRead, column: Column, number: int, cell: Cell, values: dict[str, object]
) -> None:
    if _is_empty(cell):
        values[column.name] = KEPT
        if column.is_required:
            read.fault(number, column.name, None, Reason.REQUIRED)
        return
    if column.is_clearable and isinstance(cell, str) and cell.strip() == CLEARED:
        values[column.name] = None
        return
    try:
        values[column.name] = column.read(cell, column.longest)
    except CellRefusedError as refused:
        fields = {**refused.fields, **_words_of(column, refused.reason)}
        read.fault(number, column.name, cell, refused.reason, fields)


def _words_of(column: Column, reason: Reason) -> dict[str, str]:
    if reason is not Reason.UNKNOWN_WORD:
        return {}
    return {"words": ", ".join(column.words.values()), "identifiers": ", ".join(column.words)}


def _note_key(read: SheetRead, number: int, values: Mapping[str, object]) -> None:
    key = tuple(values.get(name, KEPT) for name in read.sheet.key)
    if KEPT in key:
        return
    first = read.named.setdefault(key, number)
    if first != number:
        column = read.sheet.key[0]
        read.fault(number, column, _written(key), Reason.DUPLICATE, {"first_row": first})


def key_of(sheet: Sheet, record: Record) -> Key:
    """What tells a row from the others of its sheet, as in `SheetRead.named`."""
    return tuple(getattr(record, name) for name in sheet.key)


def _written(key: Key) -> str:
    return " / ".join(str(part) for part in key)
