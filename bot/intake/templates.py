"""Templates to fill in: a workbook with drop-downs and notes, or a folder of CSV files."""

from collections.abc import Callable, Iterator
from pathlib import Path

import xlsxwriter  # type: ignore[import-untyped]  # published without types

from bot.intake.csv_files import write_rows
from fleet.intake.columns import SHEETS, Column, ColumnKind, Sheet

Say = Callable[..., str]
FRENCH = "fr"
ROWS_WITH_HELP = 10_000
WIDTH, NOTES_WIDTHS = 20, (16, 26, 26, 12, 44, 26, 70)
_NOTES_HEADS = ("sheet", "column", "name", "required", "kind", "example", "note")
_AND = " + "
_NOTES_FIRST = ("intro", "empty", "repeat")


def write_template(path: Path, words: Say, language: str) -> Path:
    """Write a template that `bonroute import` reads back.

    Args:
        path: A name that ends in `.xlsx`, or a folder for one CSV file per sheet.
        words: The texts of the command line, by key.
        language: `fr` or `en`: which heads and words stand in it.

    Raises:
        FileExistsError: The workbook, or a file in the folder, exists already.
    """
    if path.suffix.lower() == ".xlsx":
        return _write_workbook(path, words, language)
    return _write_folder(path, language)


def head(column: Column, language: str) -> str:
    """The head of a column in that language."""
    return column.french if language == FRENCH else column.name


def title(sheet: Sheet, language: str) -> str:
    """The name of a sheet in that language."""
    return sheet.french if language == FRENCH else sheet.name.value


def choices(column: Column, language: str) -> list[str]:
    """The words that a column takes, in that language."""
    return list(column.words.values() if language == FRENCH else column.words)


def example(column: Column, language: str) -> str:
    """The example of a column, in that language where it is a word, or several."""
    if language == FRENCH or not column.words or not column.example:
        return column.example
    values = {word: value for value, word in column.words.items()}
    return _AND.join(values[word] for word in column.example.split(_AND))


def text_key(*codes: str) -> str:
    """The key of a text from codes."""
    return "-".join(codes).replace("_", "-")


def content(column: Column, words: Say, language: str) -> str:
    """What a column holds, in words."""
    return words(text_key("value", column.kind), words=", ".join(choices(column, language)))


def note(sheet: Sheet, column: Column, words: Say) -> str:
    """What there is to know about a column."""
    said = words(text_key("column", sheet.name, column.name))
    return f"{said} {words('template-clearable')}" if column.is_clearable else said


def _write_folder(folder: Path, language: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    paths = [folder / f"{title(sheet, language)}.csv" for sheet in SHEETS.values()]
    for path in paths:
        if path.exists():
            raise FileExistsError(path)
    for sheet, path in zip(SHEETS.values(), paths, strict=True):
        with path.open("x", encoding="utf-8-sig", newline="") as stream:
            write_rows(stream, [[head(column, language) for column in sheet.columns]])
            write_rows(stream, [[example(column, language) for column in sheet.columns]])
    return folder


def _write_workbook(path: Path, words: Say, language: str) -> Path:
    if path.exists():
        raise FileExistsError(path)
    options = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(path, options) as book:
        bold = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
        as_text = book.add_format({"num_format": "@"})
        for sheet in SHEETS.values():
            _write_sheet(book, sheet, language, bold, as_text)
        _write_notes(book, words, language, bold)
    return path


def _write_sheet(
    book: xlsxwriter.Workbook,
    sheet: Sheet,
    language: str,
    bold: xlsxwriter.format.Format,
    as_text: xlsxwriter.format.Format,
) -> None:
    page = book.add_worksheet(title(sheet, language))
    page.freeze_panes(1, 0)
    for place, column in enumerate(sheet.columns):
        page.write_string(0, place, head(column, language), bold)
        # As text, so that no spreadsheet turns 03-01 into a date of its own, or drops zeros.
        page.set_column(place, place, WIDTH, None if column.kind is ColumnKind.DATE else as_text)
        page.write_string(1, place, example(column, language), as_text)
        if column.kind is ColumnKind.WORD:
            _offer(page, place, choices(column, language))


def _offer(page: xlsxwriter.worksheet.Worksheet, place: int, words: list[str]) -> None:
    page.data_validation(1, place, ROWS_WITH_HELP, place, {"validate": "list", "source": words})


def _write_notes(
    book: xlsxwriter.Workbook, words: Say, language: str, bold: xlsxwriter.format.Format
) -> None:
    page = book.add_worksheet(words("template-notes"))
    for row, name in enumerate(_NOTES_FIRST):
        page.write_string(row, 0, words(f"template-notes-{name}"))
    first = len(_NOTES_FIRST) + 1
    page.freeze_panes(first + 1, 0)
    for place, (name, width) in enumerate(zip(_NOTES_HEADS, NOTES_WIDTHS, strict=True)):
        page.write_string(first, place, words(f"template-column-{name}"), bold)
        page.set_column(place, place, width)
    for row, cells in enumerate(_notes(words, language), start=first + 1):
        for place, cell in enumerate(cells):
            page.write_string(row, place, cell)


def _notes(words: Say, language: str) -> Iterator[tuple[str, ...]]:
    for sheet in SHEETS.values():
        for column in sheet.columns:
            yield (
                title(sheet, language),
                head(column, language),
                column.name if language == FRENCH else column.french,
                words("template-yes" if column.is_required else "template-no"),
                content(column, words, language),
                example(column, language),
                note(sheet, column, words),
            )
