"""Whatever stands in a file, reading and checking end with records and faults, never a crash."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from fleet.intake.cells import Cell, Formula
from fleet.intake.checks import check
from fleet.intake.columns import SHEETS, Sheet
from fleet.intake.stored import Stored, StoredUnit
from fleet.people import UnitKind
from tests.support.imports import FLEET, read

STORED = Stored(company="SIEGE", units={"SIEGE": StoredUnit(UnitKind.COMPANY, None)})
VALUES = sorted({str(cell) for rows in FLEET.values() for row in rows[1:] for cell in row})
CELLS: st.SearchStrategy[Cell] = st.one_of(
    st.sampled_from(VALUES),
    st.sampled_from(["SIEGE", "-", "société", "totale", "2099-01-01", "0,50"]),
    st.text(max_size=8),
    st.integers(),
    st.floats(),
    st.dates(),
    st.none(),
    st.just(Formula.CELL),
)
SHEET = st.sampled_from(list(SHEETS.values()))


@given(SHEET, st.data())
def test_any_rows_are_read_and_checked(sheet: Sheet, data: st.DataObject) -> None:
    heads: list[Cell] = [column.name for column in sheet.columns]
    rows = data.draw(st.lists(st.lists(CELLS, max_size=len(heads) + 1), max_size=6))
    found = read(sheet.name, [heads, *rows])
    faults = check([found], STORED, date(2026, 11, 21))
    assert len(found.records) <= len(rows)
    assert all(fault.sheet == sheet.french for fault in faults)


@given(SHEET, st.lists(st.lists(CELLS, max_size=5), max_size=4))
def test_any_head_is_read(sheet: Sheet, rows: list[list[Cell]]) -> None:
    found = read(sheet.name, rows)
    assert found.records == [] or not any(not fault.is_warning for fault in found.faults)
