"""CSV files as French and English spreadsheets write them, and as they must be written for them."""

import codecs
import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TextIO

from bot.intake.errors import FileReason, FileRefusedError
from fleet.intake.cells import Cell
from fleet.intake.reading import NumberedRow

_SEPARATORS = ";,\t"
_SNIFFED_CHARACTERS = 65_536
_HINT = re.compile(r"sep=([;,\t])\r?\n", re.IGNORECASE)
_LIVE = ("=", "+", "-", "@", "\t", "\r", "\n")


def rows_of(path: Path, content: bytes) -> Iterator[NumberedRow]:
    """The rows of a CSV file with their numbers, as a spreadsheet counts them.

    UTF-8 with or without mark, UTF-16 with its mark, otherwise Windows-1252; separated by the
    semicolon, comma or tabulation that is most frequent in the head, or that a first line such as
    `sep=;` names, as Excel does.

    Raises:
        FileRefusedError: In none of these encodings, or broken quotes.
    """
    text = _decoded(path, content)
    hint = _HINT.match(text)
    separator = hint[1] if hint else _separator(text)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    number = 0
    try:
        # A spreadsheet takes the hint away before it counts its rows.
        for number, cells in enumerate(reader, start=0 if hint else 1):
            yield number, cells if number else []
    except csv.Error as error:
        raise FileRefusedError(str(path), FileReason.BROKEN_CSV, row=number + 1) from error


def _decoded(path: Path, content: bytes) -> str:
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        encodings = ["utf-16"]
    else:
        encodings = ["utf-8-sig", "cp1252"]
    for encoding in encodings:
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise FileRefusedError(str(path), FileReason.ENCODING)


def _separator(text: str) -> str:
    head = next((line for line in text[:_SNIFFED_CHARACTERS].splitlines() if line.strip()), "")
    unquoted = "".join(head.split('"')[::2])
    return max(_SEPARATORS, key=unquoted.count)


def inert(text: str) -> str:
    """Text that no spreadsheet takes for a formula (the list of OWASP)."""
    return "'" + text if text.startswith(_LIVE) else text


def write_rows(stream: TextIO, rows: Iterable[Sequence[Cell]]) -> None:
    """Write rows as French Excel opens them; the stream is UTF-8 with its mark, if it is a file."""
    writer = csv.writer(stream, delimiter=";", lineterminator="\r\n")
    for row in rows:
        writer.writerow([inert(cell) if isinstance(cell, str) else cell for cell in row])
