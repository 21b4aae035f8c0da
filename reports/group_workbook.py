"""The figures of a unit as an XLSX file: typed cells, no formula, and a sheet that explains them.

It holds what the charts of the unit show and nothing else: what was published above the privacy
floor. It is written in a render process, like a picture.
"""

import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime, time
from io import BytesIO
from typing import Final, Literal

import xlsxwriter  # type: ignore[import-untyped]  # published without types

from reports.formats import Language

STYLE_VERSION = 1
XLSX: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

CellKind = Literal["text", "count", "coefficient", "euros", "month", "day", "share", "rate"]
Cell = str | int | date | None
_WIDTHS: Final = {
    "text": 44,
    "count": 14,
    "coefficient": 14,
    "euros": 16,
    "month": 14,
    "day": 14,
    "share": 14,
    "rate": 14,
}
_FORMATS: Final = {
    "text": "@",
    "count": "#,##0",
    "coefficient": "0.00",
    "euros": "#,##0.00 [$€-40C]",
    "month": "mmm yyyy",
    "day": "dd/mm/yyyy",
    "share": "0.0%",
    "rate": "0.0",
}
_PARTS: Final[Mapping[CellKind, int]] = {
    "coefficient": 100,
    "euros": 100,
    "share": 1000,
    "rate": 10,
}
_LONGEST_NAME: Final = 31


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a sheet; coefficients come in hundredths, euros in cents, shares in permille.

    Rates come in tenths.
    """

    heading: str
    kind: CellKind


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet with its headings; None is an empty cell: a figure that is not shown."""

    name: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    has_filter: bool = False


@dataclass(frozen=True, slots=True)
class GroupWorkbook:
    """The file of a unit for a month.

    Args:
        language: of its words, which are in the sheets already.
        name: of the file, without its ending.
        as_of: last day of the month that it shows.
        sheets: in their order.
    """

    language: Language
    name: str
    as_of: date
    sheets: tuple[Sheet, ...]

    def key(self) -> str:
        """SHA-256 of what it holds: two files with one key are one file."""
        canonical = json.dumps(
            {"file": "group_workbook", "style": STYLE_VERSION, **asdict(self)},
            sort_keys=True,
            separators=(",", ":"),
            default=str,
        )
        return hashlib.sha256(canonical.encode()).hexdigest()


def write_group_workbook(workbook: GroupWorkbook) -> bytes:
    """The file as XLSX; the same key gives the same bytes."""
    made = BytesIO()
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    with xlsxwriter.Workbook(made, options) as book:
        created = datetime.combine(workbook.as_of, time(), UTC).replace(tzinfo=None)
        book.set_properties({"title": workbook.name, "created": created})
        for sheet in workbook.sheets:
            _write_sheet(book, sheet)
    return made.getvalue()


def _write_sheet(book: xlsxwriter.Workbook, sheet: Sheet) -> None:
    page = book.add_worksheet(sheet.name[:_LONGEST_NAME])
    heading = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
    page.freeze_panes(1, 0)
    if sheet.has_filter:
        page.autofilter(0, 0, len(sheet.rows), len(sheet.columns) - 1)
    for place, column in enumerate(sheet.columns):
        wrap = {"text_wrap": True, "valign": "top"} if column.kind == "text" else {}
        page.set_column(
            place,
            place,
            _WIDTHS[column.kind],
            book.add_format({"num_format": _FORMATS[column.kind], **wrap}),
        )
        page.write_string(0, place, column.heading, heading)
    for number, row in enumerate(sheet.rows, start=1):
        for place, (column, cell) in enumerate(zip(sheet.columns, row, strict=True)):
            _WRITE[type(cell)](page, number, place, column.kind, cell)


def _write_nothing(*_: object) -> None:
    """A figure that is not shown is an empty cell."""


def _write_text(
    page: xlsxwriter.worksheet.Worksheet, row: int, place: int, _: CellKind, cell: object
) -> None:
    page.write_string(row, place, str(cell))


def _write_number(
    page: xlsxwriter.worksheet.Worksheet, row: int, place: int, kind: CellKind, cell: object
) -> None:
    value = int(str(cell))
    parts = _PARTS.get(kind)
    page.write_number(row, place, value if parts is None else value / parts)


def _write_day(
    page: xlsxwriter.worksheet.Worksheet, row: int, place: int, _: CellKind, cell: object
) -> None:
    page.write_datetime(row, place, datetime.combine(date.fromisoformat(str(cell)), time()))


_WRITE: Final[
    dict[type, Callable[[xlsxwriter.worksheet.Worksheet, int, int, CellKind, object], None]]
] = {
    type(None): _write_nothing,
    str: _write_text,
    int: _write_number,
    date: _write_day,
}
