"""The export for payroll as a file: what was given and has value in a month, and how it was judged.

It is written in a render process with typed cells and no formula (CHARTS.md § 5), when it is sent.
"""

from typing import Final

from bot.group_pictures import WorkbookFile
from bot.texts import bot_texts
from bot.views.screen import Reader, Words, capitalised
from fleet.delivery import Picture
from fleet.months import Month
from fleet.payroll import PayrollLine, PayrollMonth
from fleet.people import Language
from fleet.ports import Work
from fleet.rewards import SignOff
from fleet.usecases.export_payroll import read_payroll
from reports.formats import date_text, long_month_text
from reports.group_workbook import Cell, CellKind, Column, GroupWorkbook, Sheet

PAYROLL: Final = "payroll"
_COLUMNS: Final[tuple[tuple[str, CellKind], ...]] = (
    ("number", "text"),
    ("name", "text"),
    ("reward", "text"),
    ("kind", "text"),
    ("value", "euros"),
    ("given", "day"),
    ("rule", "count"),
    ("guard", "count"),
    ("verdict", "text"),
    ("sign_off", "text"),
    ("agreement", "text"),
)
_NOTES: Final = ("month", "law", "no-deduction", "guard")


def read_payroll_file(work: Work, picture: Picture) -> WorkbookFile:
    """The file that a message asks for; who may see it was asked when it was queued."""
    units = [int(one) for one in picture.options["units"].split(",") if one]
    found = read_payroll(work, units, Month.of(picture.as_of))
    return WorkbookFile(payroll_workbook(found, Language(picture.language)))


def payroll_workbook(found: PayrollMonth, language: Language) -> GroupWorkbook:
    """The sheet of what was given, and the notes to it."""
    words = Reader(bot_texts(), language)
    columns = tuple(
        Column(words.label("reward-sheet-column", column=name), kind) for name, kind in _COLUMNS
    )
    title, named = words.label("reward-sheet-title"), words.label("reward-sheet-file")
    given = Sheet(title, columns, tuple(_row(words, line) for line in found.lines), has_filter=True)
    return GroupWorkbook(
        language=language.value,
        name=f"{named}-{found.month}",
        as_of=found.month.last_on,
        sheets=(given, _notes(words, found.month)),
    )


def _row(words: Words, line: PayrollLine) -> tuple[Cell, ...]:
    return (
        line.number,
        line.name,
        line.reward,
        capitalised(words.label("reward-kind", kind=line.kind.value)),
        line.value_cents,
        line.given_on,
        line.rule_version,
        line.guard_version,
        words.label("reward-sheet-verdict", verdict=line.verdict.value),
        _sign_off(words, line.sign_off),
        line.agreement_reference or None,
    )


def _sign_off(words: Words, signed: SignOff | None) -> str | None:
    if signed is None:
        return None
    day = date_text(signed.given_on, words.language.value)
    return f"{signed.given_by}, {day}, {signed.reference}"


def _notes(words: Words, month: Month) -> Sheet:
    named = long_month_text(month.first_on, words.language.value)
    rows = tuple(
        (
            words.label(f"reward-sheet-note-{one}", month=named)
            if one == "month"
            else words.label(f"reward-sheet-note-{one}"),
        )
        for one in _NOTES
    )
    heading = words.label("reward-sheet-notes")
    return Sheet(heading, (Column(heading, "text"),), rows)
