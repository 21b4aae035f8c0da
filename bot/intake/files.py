"""From files to sheets: what each file is, which sheet it holds, and its rows."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from bot.intake.csv_files import rows_of
from bot.intake.errors import FileReason, FileRefusedError
from bot.intake.xlsx_files import Workbook
from fleet.intake.columns import SHEETS, Sheet, sheet_called
from fleet.intake.reading import NumberedRow, SheetRead, read_sheet

MOST_BYTES = 512 * 1024**2
_ZIP, _OLE, _PDF = b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF"
EVERY = 1_000

Counting = Callable[[str, int], None]


def _count_nothing(_label: str, _rows: int) -> None:
    """Follow no progress."""


@dataclass(slots=True)
class FilesRead:
    """What was read.

    Attributes:
        sheets: In the order in which they depend on each other.
        ignored: Sheets of workbooks whose name says nothing to an import, as `file: sheet`.
    """

    sheets: list[SheetRead] = field(default_factory=list)
    ignored: list[str] = field(default_factory=list)


def read_files(
    paths: Sequence[Path], wanted: Sheet | None = None, counting: Counting = _count_nothing
) -> FilesRead:
    """Read every file; what it is follows from its content, not from its name.

    Args:
        paths: CSV files named after their sheet, and workbooks with sheets of those names.
        wanted: The sheet that the one file holds, when its name does not say it.
        counting: Told the sheet and the number of rows read so far, now and then.

    Raises:
        FileRefusedError: A file cannot be read, holds no known sheet, or a sheet comes twice.
    """
    found = FilesRead()
    for path in paths:
        for sheet, label, rows in _sheets_in(path, _content(path), wanted, found.ignored):
            if any(read.sheet is sheet for read in found.sheets):
                raise FileRefusedError(str(path), FileReason.SHEET_TWICE, sheet=sheet.french)
            found.sheets.append(read_sheet(sheet, label, _counted(label, rows, counting)))
    order = list(SHEETS)
    found.sheets.sort(key=lambda read: order.index(read.sheet.name))
    return found


def _content(path: Path) -> bytes:
    try:
        if path.stat().st_size > MOST_BYTES:
            raise FileRefusedError(str(path), FileReason.TOO_LARGE)
        content = path.read_bytes()
    except FileNotFoundError as error:
        raise FileRefusedError(str(path), FileReason.MISSING) from error
    except OSError as error:
        raise FileRefusedError(str(path), FileReason.UNREADABLE) from error
    if not content.strip():
        raise FileRefusedError(str(path), FileReason.EMPTY)
    return content


def _sheets_in(
    path: Path, content: bytes, wanted: Sheet | None, ignored: list[str]
) -> Iterator[tuple[Sheet, str, Iterable[NumberedRow]]]:
    if content.startswith(_OLE):
        raise FileRefusedError(str(path), FileReason.ENCRYPTED_OR_OLD)
    if content.startswith(_ZIP):
        yield from _sheets_of_workbook(path, content, wanted, ignored)
        return
    if content.startswith(_PDF) or _is_binary(content):
        raise FileRefusedError(str(path), FileReason.NOT_A_TABLE)
    sheet = wanted or sheet_called(path.stem)
    if sheet is None:
        raise FileRefusedError(str(path), FileReason.UNKNOWN_SHEET, names=sheet_names())
    yield sheet, path.name, rows_of(path, content)


def _is_binary(content: bytes) -> bool:
    """Whether the head holds NUL or other bytes that no text begins with."""
    head = content[:512].removeprefix(b"\xff\xfe").removeprefix(b"\xfe\xff")
    is_utf16 = len(head) < len(content[:512])
    return not is_utf16 and any(byte < 9 for byte in head)  # noqa: PLR2004 - below tabulation


def _sheets_of_workbook(
    path: Path, content: bytes, wanted: Sheet | None, ignored: list[str]
) -> Iterator[tuple[Sheet, str, Iterable[NumberedRow]]]:
    book = Workbook(path, content)
    known = [(name, sheet_called(name)) for name in book.sheet_names]
    if wanted is not None and not any(sheet is wanted for _, sheet in known):
        known = [(name, wanted) for name in book.sheet_names[:1]]
    ignored += [f"{path.name}: {name}" for name, sheet in known if sheet is None]
    usable = [(name, sheet) for name, sheet in known if sheet is not None]
    usable = [(name, sheet) for name, sheet in usable if wanted in (None, sheet)]
    if not usable:
        raise FileRefusedError(str(path), FileReason.NO_SHEET, names=sheet_names())
    for name, sheet in usable:
        yield sheet, name, book.rows_of(name)


def sheet_names() -> str:
    """The names that sheets and files may have, in both languages."""
    return ", ".join(f"{sheet.french} ({name.value})" for name, sheet in SHEETS.items())


def _counted(label: str, rows: Iterable[NumberedRow], counting: Counting) -> Iterator[NumberedRow]:
    place = 0
    for place, row in enumerate(rows, start=1):
        if place % EVERY == 0:
            counting(label, place)
        yield row
    counting(label, place)
