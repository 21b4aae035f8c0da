"""From one cell of a file to a value: what is accepted, and the code of what is not."""

import re
import unicodedata
from collections.abc import Callable, Mapping
from datetime import date, datetime
from decimal import Decimal
from enum import Enum, StrEnum
from functools import lru_cache
from typing import TypeVar

from bonusmalus.coefficient import CEILING_HUNDREDTHS, FLOOR_HUNDREDTHS, Coefficient
from bonusmalus.errors import PeriodError
from bonusmalus.periods import RenewalDay
from fleet.errors import FleetError
from fleet.intake.faults import Reason
from fleet.yearly_premiums import LEAST_CENTS, MOST_CENTS


class Formula(Enum):
    """Stands for a cell whose value would be computed by a spreadsheet: it is never trusted."""

    CELL = "="


E = TypeVar("E", bound=StrEnum)
Cell = str | int | float | date | datetime | Formula | None

FIRST_YEAR, LAST_YEAR = 1900, 2100
LARGEST_AMOUNT_CENTS = 1_000_000_00
LARGEST_COUNT = 99
LARGEST_DISTANCE = 500_000
MOST_NOTICE_MONTHS = 12

_UNWANTED = re.compile("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
_SPACES = re.compile(r"\s+")
_NOT_LETTERS = re.compile(r"[^a-z0-9]+")
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[T ]00:00(?::00(?:\.0+)?)?)?", re.ASCII)
_FRENCH = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4})(?: 00:00(?::00)?)?", re.ASCII)
_MONTH_DAY = re.compile(r"(\d{2})-(\d{2})", re.ASCII)
_DAY_MONTH = re.compile(r"(\d{1,2})/(\d{1,2})", re.ASCII)
_DECIMAL = re.compile(r"(\d{1,9})(?:[.,](\d{1,2}))?", re.ASCII)
_GROUPED = re.compile(r"\d{1,3}(?: \d{3})+(?:[.,]\d{1,2})?", re.ASCII)
_SEPARATORS = re.compile(r"[+,;/|]")
_PLATE = re.compile(r"([A-Z]{2})[- ]?(\d{3})[- ]?([A-Z]{2})", re.ASCII)


class CellRefusedError(FleetError):
    """A cell does not hold what its column asks for."""

    def __init__(self, reason: Reason, **fields: str | int) -> None:
        super().__init__(reason)
        self.reason = reason
        self.fields: Mapping[str, str | int] = fields


@lru_cache(maxsize=4096)
def plain(words: str) -> str:
    """Lower case, without accents, with one underscore between words: for comparing."""
    decomposed = unicodedata.normalize("NFKD", words.replace("œ", "oe").casefold())
    letters = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    return _NOT_LETTERS.sub("_", letters).strip("_")


def shown(cell: Cell) -> str:
    """A cell as its fault shows it: short, on one line, without invisible signs."""
    if cell is None:
        return ""
    if isinstance(cell, Formula):
        return "= …"
    text = _UNWANTED.sub("\N{REPLACEMENT CHARACTER}", str(cell))
    return text if len(text) <= 60 else text[:59] + "…"  # noqa: PLR2004 - one line of a table


def text(cell: Cell, longest: int) -> str:
    """Text without outer or double spaces; a whole number is its digits.

    Raises:
        CellRefusedError: Formula, date, invisible signs, or too long.
    """
    if isinstance(cell, str):
        if len(cell) > longest:
            raise CellRefusedError(Reason.TOO_LONG, longest=longest)
        if _UNWANTED.search(cell.strip()):
            raise CellRefusedError(Reason.CONTROL_CHARACTER)
        return _SPACES.sub(" ", unicodedata.normalize("NFC", cell)).strip()
    if isinstance(cell, Formula):
        raise CellRefusedError(Reason.FORMULA)
    if isinstance(cell, float) and not cell.is_integer():
        raise CellRefusedError(Reason.NOT_TEXT)
    if isinstance(cell, (int, float)) and not isinstance(cell, bool):
        return str(int(cell))
    raise CellRefusedError(Reason.NOT_TEXT)


def plate(cell: Cell, longest: int) -> str:
    """A registration plate in capitals; French ones as `AB-123-CD`, however they were written.

    Raises:
        CellRefusedError: No text, or a text without any letter or digit.
    """
    written = text(cell, longest).upper()
    if not any(sign.isalnum() for sign in written):
        raise CellRefusedError(Reason.NOT_A_PLATE)
    found = _PLATE.fullmatch(written)
    return "-".join(found.groups()) if found else written


def day(cell: Cell, longest: int) -> date:
    """A day: `2021-05-04`, `04/05/2021`, or a date of the spreadsheet.

    Raises:
        CellRefusedError: Not a date, a day that no calendar has, or a year far away.
    """
    if isinstance(cell, datetime):
        return _in_range(cell.date())
    if isinstance(cell, date):
        return _in_range(cell)
    return _written_day(_words(cell, longest, Reason.NOT_A_DATE))


@lru_cache(maxsize=16384)
def _written_day(written: str) -> date:
    if found := _ISO.fullmatch(written):
        year, month, day_of_month = found[1], found[2], found[3]
    elif found := _FRENCH.fullmatch(written):
        day_of_month, month, year = found[1], found[2], found[3]
    else:
        raise CellRefusedError(Reason.NOT_A_DATE)
    try:
        return _in_range(date(int(year), int(month), int(day_of_month)))
    except ValueError as error:
        raise CellRefusedError(Reason.NO_SUCH_DATE) from error


def _in_range(found: date) -> date:
    if not FIRST_YEAR <= found.year <= LAST_YEAR:
        raise CellRefusedError(Reason.DATE_OUT_OF_RANGE, first=FIRST_YEAR, last=LAST_YEAR)
    return found


def renewal_day(cell: Cell, longest: int) -> RenewalDay:
    """A day of the year: `03-01` (month, day) or `01/03` (day, month).

    A date of the spreadsheet is refused: whether `03-01` became 3 January or 1 March depends on
    the language of the program that wrote the file.

    Raises:
        CellRefusedError: Anything else, or a day that no year has.
    """
    return _written_renewal_day(_words(cell, longest, Reason.NOT_A_RENEWAL_DAY))


@lru_cache(maxsize=1024)
def _written_renewal_day(written: str) -> RenewalDay:
    if found := _MONTH_DAY.fullmatch(written):
        month, day_of_month = found[1], found[2]
    elif found := _DAY_MONTH.fullmatch(written):
        day_of_month, month = found[1], found[2]
    else:
        raise CellRefusedError(Reason.NOT_A_RENEWAL_DAY)
    try:
        return RenewalDay(int(month), int(day_of_month))
    except PeriodError as error:
        raise CellRefusedError(Reason.NO_SUCH_DATE) from error


def coefficient(cell: Cell, longest: int) -> Coefficient:
    """A coefficient from 0.50 to 3.50 with at most two decimals, comma or point.

    Raises:
        CellRefusedError: Anything else.
    """
    hundredths = _hundredths(cell, longest, Reason.NOT_A_COEFFICIENT)
    if not FLOOR_HUNDREDTHS <= hundredths <= CEILING_HUNDREDTHS:
        raise CellRefusedError(Reason.NOT_A_COEFFICIENT)
    return Coefficient(hundredths)


def cents(cell: Cell, longest: int) -> int:
    """An amount in euros, such as `1 234,50 €`, as cents.

    Raises:
        CellRefusedError: Not an amount, negative, or a million euros and more.
    """
    amount = _hundredths(cell, longest, Reason.NOT_MONEY)
    if amount >= LARGEST_AMOUNT_CENTS:
        raise CellRefusedError(Reason.NOT_MONEY)
    return amount


def yearly_premium(cell: Cell, longest: int) -> int:
    """What was paid for a year, in euros, as cents: more than nothing, less than ten millions.

    Raises:
        CellRefusedError: Anything else.
    """
    amount = _hundredths(cell, longest, Reason.NOT_A_PREMIUM)
    if not LEAST_CENTS <= amount <= MOST_CENTS:
        raise CellRefusedError(Reason.NOT_A_PREMIUM)
    return amount


def count(cell: Cell, longest: int) -> int:
    """A whole number from 0 to 99.

    Raises:
        CellRefusedError: Anything else.
    """
    written = _number(cell, longest, Reason.NOT_A_COUNT)
    if not (written.isascii() and written.isdigit()) or int(written) > LARGEST_COUNT:
        raise CellRefusedError(Reason.NOT_A_COUNT, largest=LARGEST_COUNT)
    return int(written)


def months(cell: Cell, longest: int) -> int:
    """A whole number of months of notice, from 0 to 12.

    Raises:
        CellRefusedError: Anything else.
    """
    number = count(cell, longest)
    if number > MOST_NOTICE_MONTHS:
        raise CellRefusedError(Reason.TOO_MANY_MONTHS)
    return number


def distance(cell: Cell, longest: int) -> int:
    """A whole number of kilometres, from 0 to 500,000: `25 000`.

    Raises:
        CellRefusedError: Anything else.
    """
    written = _number(cell, longest, Reason.NOT_A_DISTANCE).replace(" ", "").removesuffix("km")
    if not (written.isascii() and written.isdigit()) or int(written) > LARGEST_DISTANCE:
        raise CellRefusedError(Reason.NOT_A_DISTANCE)
    return int(written)


def percent(most: int) -> Callable[[Cell, int], int]:
    """A reader of a rate of 0 to `most` percent, with a decimal at most: `12,5 %`; as permille."""

    def read(cell: Cell, longest: int) -> int:
        is_written = isinstance(cell, (str, int, float)) and not isinstance(cell, bool)
        written = _number(cell, longest, Reason.NOT_A_PERCENT) if is_written else ""
        found = _DECIMAL.fullmatch(written.removesuffix("%").rstrip())
        permille = int(found[1]) * 10 + int((found[2] or "0")[0]) if found else -1
        is_exact = found is None or (found[2] or "0")[1:] in {"", "0"}
        if not is_exact or not 0 <= permille <= 10 * most:
            raise CellRefusedError(Reason.NOT_A_PERCENT, most=most)
        return permille

    return read


def _hundredths(cell: Cell, longest: int, reason: Reason) -> int:
    written = _number(cell, longest, reason).removesuffix("€").rstrip()
    if _GROUPED.fullmatch(written):
        written = written.replace(" ", "")
    found = _DECIMAL.fullmatch(written)
    if found is None:
        raise CellRefusedError(reason)
    return int(found[1]) * 100 + int((found[2] or "").ljust(2, "0"))


def _number(cell: Cell, longest: int, reason: Reason) -> str:
    if isinstance(cell, float):
        # A spreadsheet holds 0.95 as a double; its shortest form is what was typed.
        return f"{Decimal(repr(cell)).normalize():f}" if abs(cell) < 1e12 else "?"  # noqa: PLR2004 - beyond any amount
    if isinstance(cell, int) and not isinstance(cell, bool):
        return str(cell)
    return _words(cell, longest, reason)


def _words(cell: Cell, longest: int, reason: Reason) -> str:
    if isinstance(cell, (str, Formula)):
        return text(cell, longest)
    raise CellRefusedError(reason)


def word(words: Mapping[str, E]) -> Callable[[Cell, int], E]:
    """A reader of one word of a list, whatever its case and accents.

    Args:
        words: The value meant, by every word accepted for it in its `plain` form.
    """

    def read(cell: Cell, longest: int) -> E:
        found = words.get(plain(text(cell, longest)))
        if found is None:
            raise CellRefusedError(Reason.UNKNOWN_WORD)
        return found

    return read


def several_words(words: Mapping[str, E]) -> Callable[[Cell, int], tuple[E, ...]]:
    """A reader of words of a list, separated by `+`, `,`, `;`, `/` or `|`."""
    one = word(words)

    def read(cell: Cell, longest: int) -> tuple[E, ...]:
        parts = _SEPARATORS.split(text(cell, longest))
        return tuple(dict.fromkeys(one(part, longest) for part in parts))

    return read
