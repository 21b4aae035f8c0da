"""The XLSX file of a unit, read back by another library."""

from dataclasses import replace
from datetime import date, datetime
from io import BytesIO
from zipfile import ZipFile

from openpyxl import load_workbook

from reports.group_workbook import Column, GroupWorkbook, Sheet, write_group_workbook

HOSTILE = ("=1+1", "+cmd|' /C calc'!A0", "-2", "@SUM(A1)", "http://x.example", "12")
COLUMNS = (
    Column("Quoi", "text"),
    Column("Depuis", "month"),
    Column("Personnes", "count"),
    Column("Coefficient", "coefficient"),
    Column("Prime", "euros"),
)
BOOK = GroupWorkbook(
    "fr",
    "chiffres-lil-2026-10",
    date(2026, 10, 31),
    (
        Sheet(
            "Chiffres",
            COLUMNS,
            (
                ("Moyenne", date(2025, 10, 1), 42, 83, -120_000),
                ("Rien", None, None, None, None),
                *((text, None, None, None, None) for text in HOSTILE),
            ),
        ),
        Sheet("Lire ce fichier", (Column("Notes", "text"),), (("Cinq personnes.",),)),
    ),
)


def test_cells_have_their_types() -> None:
    page = load_workbook(BytesIO(write_group_workbook(BOOK)))["Chiffres"]

    what, since, *figures = [cell.value for cell in page[2]]
    assert isinstance(since, datetime)
    assert (what, since.date(), figures) == ("Moyenne", date(2025, 10, 1), [42, 0.83, -1200])
    assert [cell.value for cell in page[3]] == ["Rien", None, None, None, None]


def test_no_text_becomes_a_formula_a_link_or_a_number() -> None:
    made = write_group_workbook(BOOK)

    page = load_workbook(BytesIO(made))["Chiffres"]
    assert tuple(page.cell(row, 1).value for row in range(4, 10)) == HOSTILE
    with ZipFile(BytesIO(made)) as parts:
        sheets = [name for name in parts.namelist() if name.startswith("xl/worksheets/sheet")]
        assert all(b"<f>" not in parts.read(name) for name in sheets)
        assert all(b"hyperlink" not in parts.read(name) for name in sheets)


def test_the_same_figures_are_the_same_file() -> None:
    assert write_group_workbook(BOOK) == write_group_workbook(replace(BOOK))
    assert BOOK.key() != replace(BOOK, as_of=date(2026, 11, 30)).key()
