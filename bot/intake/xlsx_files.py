"""Workbooks: the sheets that an import knows, read row by row without keeping them."""

import io
import warnings
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from itertools import islice
from pathlib import Path
from typing import Any, Final
from xml.etree.ElementTree import ParseError

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from bot.intake.errors import FileReason, FileRefusedError
from fleet.intake.cells import Cell, Formula
from fleet.intake.reading import NumberedRow

MOST_COLUMNS = 100
MOST_UNPACKED_BYTES = 2 * 1024**3
_CHUNK = 1_000
_COMPUTED = ("f", "e")
_BROKEN: Final = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    InvalidFileException,
    ParseError,
    KeyError,
    ValueError,
    TypeError,
    IndexError,
    AttributeError,
    EOFError,
    NotImplementedError,
    OSError,
)


@contextmanager
def _refusing(path: Path) -> Iterator[None]:
    """Whatever a broken workbook makes the library raise is one refusal."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    except _BROKEN as error:
        raise FileRefusedError(str(path), FileReason.CORRUPT) from error


class Workbook:
    """An open workbook.

    Raises:
        FileRefusedError: It cannot be opened, or is suspiciously large once unpacked.
    """

    def __init__(self, path: Path, content: bytes) -> None:
        self._path = path
        with _refusing(path):
            self._check_size(content)
            # The published types know nothing of read-only sheets.
            self._book: Any = load_workbook(io.BytesIO(content), read_only=True, keep_links=False)

    def _check_size(self, content: bytes) -> None:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            unpacked = sum(part.file_size for part in archive.infolist())
        if unpacked > MOST_UNPACKED_BYTES:
            raise FileRefusedError(str(self._path), FileReason.TOO_LARGE)

    @property
    def sheet_names(self) -> list[str]:
        """The names of the sheets, as in the tabs."""
        return [sheet.title for sheet in self._book.worksheets]

    def rows_of(self, sheet_name: str) -> Iterator[NumberedRow]:
        """The rows of a sheet with their numbers.

        A cell that a formula computes, or that holds an error, is a `Formula`: its last value may
        be missing or old, and is never taken.

        Raises:
            FileRefusedError: The sheet is broken.
        """
        sheet = self._book[sheet_name]
        sheet.reset_dimensions()  # the size that a file claims may be wrong
        rows = sheet.iter_rows()
        before = 0
        while True:
            with _refusing(self._path):
                chunk = [
                    [_value(cell.value, cell.data_type) for cell in row[:MOST_COLUMNS]]
                    for row in islice(rows, _CHUNK)
                ]
            if not chunk:
                return
            yield from enumerate(chunk, start=before + 1)
            before += len(chunk)


def _value(value: object, data_type: str) -> Cell:
    if value is None:
        return None
    if data_type in _COMPUTED:
        return Formula.CELL
    if isinstance(value, (str, int, float, date, datetime)):
        return value
    return str(value)
