import io
import zipfile
from datetime import datetime
from pathlib import Path

import pytest
from openpyxl import Workbook

from bot.intake.csv_files import inert, write_rows
from bot.intake.errors import FileReason, FileRefusedError
from bot.intake.files import FilesRead, read_files
from fleet.intake.columns import SHEETS, SheetName
from fleet.intake.faults import Reason
from fleet.intake.records import InterruptionRow
from tests.support.imports import INTERRUPTIONS, UNITS, Rows

HEAD = "matricule;du;au"
ROW = "1042;2022-01-10;01/06/2022"


def a_file(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def a_workbook(folder: Path, name: str = "fleet.xlsx", **sheets: Rows) -> Path:
    book = Workbook()
    book.remove(book.worksheets[0])
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
    path = folder / name
    book.save(path)
    return path


def only_row(read: FilesRead) -> InterruptionRow:
    [sheet] = read.sheets
    assert sheet.faults == []
    [record] = sheet.records
    assert isinstance(record, InterruptionRow)
    return record


def refusal(path: Path) -> FileReason:
    with pytest.raises(FileRefusedError) as refused:
        read_files([path])
    return refused.value.reason


@pytest.mark.parametrize(
    "content",
    [
        f"{HEAD}\n{ROW}\n",
        f"{HEAD}\r\n{ROW}",
        f"\N{ZERO WIDTH NO-BREAK SPACE}{HEAD}\n{ROW}\n",
        f"{HEAD}\n{ROW}\n".replace(";", ","),
        f"{HEAD}\n{ROW}\n".replace(";", "\t"),
        f"\n{HEAD}\n\n{ROW}\n;;\n",
        '"matricule";"du";"au"\n"1042";"2022-01-10";"01/06/2022"',
        f"sep=;\r\n{HEAD}\r\n{ROW}\r\n",
        "EMPLOYEE;From_On;UNTIL ON\n1042;2022-01-10;01/06/2022",
    ],
)
def test_a_csv_file_is_read_however_a_spreadsheet_wrote_it(tmp_path: Path, content: str) -> None:
    read = read_files([a_file(tmp_path, "Interruptions.csv", content)])
    assert only_row(read).employee == "1042"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_accents_survive_each_encoding(tmp_path: Path, encoding: str) -> None:
    content = "code;nom;niveau\nLYO;Équipe d’été;équipe\n".encode(encoding)
    [sheet] = read_files([a_file(tmp_path, "unités.csv", content)]).sheets
    assert [getattr(record, "name", "") for record in sheet.records] == ["Équipe d’été"]


def test_the_sheet_may_be_said_instead_of_the_name_of_the_file(tmp_path: Path) -> None:
    path = a_file(tmp_path, "export 2026.csv", f"{HEAD}\n{ROW}\n")
    assert only_row(read_files([path], SHEETS[SheetName.INTERRUPTIONS])).employee == "1042"


def test_what_a_file_is_follows_from_its_content(tmp_path: Path) -> None:
    path = a_workbook(tmp_path, "interruptions.csv.xlsx", interruptions=INTERRUPTIONS)
    renamed = path.rename(tmp_path / "interruptions.csv")
    assert only_row(read_files([renamed])).employee == "1042"


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("units.csv", b"", FileReason.EMPTY),
        ("units.csv", b" \r\n ", FileReason.EMPTY),
        ("units.csv", b"\xff\xfeA", FileReason.ENCODING),
        ("interruptions.csv", f'{HEAD}\n"1042;x\n'.encode(), FileReason.BROKEN_CSV),
        ("interruptions.csv", f"{HEAD}\n{'x' * 200_000}\n".encode(), FileReason.BROKEN_CSV),
        ("units.csv", b"%PDF-1.7", FileReason.NOT_A_TABLE),
        ("units.csv", b"\x89PNG\r\n\x1a\n\x00\x00", FileReason.NOT_A_TABLE),
        ("units.xlsx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1....", FileReason.ENCRYPTED_OR_OLD),
        ("units.xlsx", b"PK\x03\x04 not really", FileReason.CORRUPT),
        ("whatever.csv", b"code;nom\n", FileReason.UNKNOWN_SHEET),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_as_a_whole(
    tmp_path: Path, name: str, content: bytes, reason: FileReason
) -> None:
    assert refusal(a_file(tmp_path, name, content)) is reason


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    assert refusal(tmp_path / "units.csv") is FileReason.MISSING


def test_a_folder_is_not_a_file(tmp_path: Path) -> None:
    assert refusal(tmp_path) is FileReason.UNREADABLE


def test_a_zip_that_is_no_workbook_is_refused(tmp_path: Path) -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("readme.txt", "hello")
    assert refusal(a_file(tmp_path, "units.xlsx", buffer.getvalue())) is FileReason.CORRUPT


def test_a_damaged_workbook_is_refused(tmp_path: Path) -> None:
    content = a_workbook(tmp_path, units=UNITS).read_bytes()
    assert refusal(a_file(tmp_path, "cut.xlsx", content[: len(content) // 2])) is FileReason.CORRUPT


def test_a_workbook_without_a_known_sheet_is_refused(tmp_path: Path) -> None:
    assert refusal(a_workbook(tmp_path, Feuille1=UNITS)) is FileReason.NO_SHEET


def test_a_sheet_that_comes_twice_is_refused(tmp_path: Path) -> None:
    paths = [a_file(tmp_path, "units.csv", "code"), a_file(tmp_path, "unités.csv", "code")]
    with pytest.raises(FileRefusedError) as refused:
        read_files(paths)
    assert refused.value.reason is FileReason.SHEET_TWICE


def test_the_sheets_of_a_workbook_go_by_either_name_in_the_order_of_need(tmp_path: Path) -> None:
    path = a_workbook(tmp_path, Interruptions=INTERRUPTIONS, Notes=[["hello"]], Unités=UNITS)
    read = read_files([path])
    assert [sheet.sheet.name for sheet in read.sheets] == [
        SheetName.UNITS,
        SheetName.INTERRUPTIONS,
    ]
    assert read.ignored == ["fleet.xlsx: Notes"]


def test_a_real_date_of_a_spreadsheet_is_a_day(tmp_path: Path) -> None:
    rows = [INTERRUPTIONS[0], [1042, datetime(2022, 1, 10), datetime(2022, 6, 1)]]  # noqa: DTZ001 - spreadsheets know no zone
    row = only_row(read_files([a_workbook(tmp_path, interruptions=rows)]))
    assert (row.employee, row.from_on.isoformat()) == ("1042", "2022-01-10")


def test_a_formula_is_refused_with_its_place(tmp_path: Path) -> None:
    rows = [INTERRUPTIONS[0], ["=1041+1", "2022-01-10", "2022-06-01"]]
    [sheet] = read_files([a_workbook(tmp_path, interruptions=rows)]).sheets
    [fault] = sheet.faults
    assert (fault.row, fault.column, fault.reason) == (2, "matricule", Reason.FORMULA)


def test_an_error_of_a_computation_is_refused_like_a_formula(tmp_path: Path) -> None:
    rows = [INTERRUPTIONS[0], ["#N/A", "2022-01-10", "2022-06-01"]]
    [sheet] = read_files([a_workbook(tmp_path, interruptions=rows)]).sheets
    assert [fault.reason for fault in sheet.faults] == [Reason.FORMULA]


@pytest.mark.parametrize("text", ["=1+1", "+33", "-1", "@x", "\tx", "\rx", "\nx"])
def test_text_that_a_spreadsheet_would_compute_is_made_inert(text: str) -> None:
    assert inert(text) == "'" + text


def test_numbers_are_written_as_they_are() -> None:
    stream = io.StringIO()
    write_rows(stream, [[-5, "-5", "é"]])
    assert stream.getvalue() == "-5;'-5;é\r\n"
