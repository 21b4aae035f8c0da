"""How an import tells what is wrong, and what it did or would do."""

from collections.abc import Sequence
from pathlib import Path

from rich.console import Console
from rich.table import Table
from rich.text import Text

from bot.cli.words import Words, key
from bot.intake.csv_files import write_rows
from fleet.intake.faults import Fault
from fleet.usecases.import_fleet import ImportOutcome

WIDTH_WITHOUT_TERMINAL = 200
_FAULT_COLUMNS = ("sheet", "row", "column", "value", "reason")
_COUNT_COLUMNS = ("kind", "added", "changed", "unchanged")


def reason_of(fault: Fault, words: Words) -> str:
    """Why, in words."""
    fields = {"column": fault.column, **fault.fields}
    return words(key("fault", fault.reason), **fields)


def _console() -> Console:
    console = Console(highlight=False, markup=False, emoji=False)
    if not console.is_terminal:
        console.width = WIDTH_WITHOUT_TERMINAL
    return console


def _table(title: str, columns: Sequence[str], words: Words) -> Table:
    table = Table(title=title, title_justify="left")
    for column in columns:
        table.add_column(words(f"import-column-{column}"), overflow="fold")
    return table


def _cells(fault: Fault, words: Words) -> tuple[str, ...]:
    return (
        fault.sheet,
        str(fault.row),
        fault.column,
        fault.value,
        reason_of(fault, words),
    )


def print_faults(faults: Sequence[Fault], words: Words, most: int) -> None:
    """Print the first faults as a table, those that stop the import before the others."""
    if not faults:
        return
    table = _table(words("import-faults-title"), _FAULT_COLUMNS, words)
    for fault in sorted(faults, key=lambda fault: fault.is_warning)[:most]:
        table.add_row(*(Text(cell) for cell in _cells(fault, words)))
    console = _console()
    console.print(table)
    if len(faults) > most:
        console.print(Text(words("import-more-faults", number=len(faults) - most)))


def write_faults(faults: Sequence[Fault], words: Words, path: Path) -> None:
    """Write every fault to a file that a spreadsheet opens."""
    with path.open("w", encoding="utf-8-sig", newline="") as stream:
        write_rows(stream, [[words(f"import-column-{name}") for name in _FAULT_COLUMNS]])
        write_rows(stream, (_cells(fault, words) for fault in faults))


def print_counts(outcome: ImportOutcome, words: Words) -> None:
    """Print what is added, changed and unchanged, by kind."""
    title = "import-done-title" if outcome.is_applied else "import-plan-title"
    table = _table(words(title), _COUNT_COLUMNS, words)
    for count in outcome.counts:
        numbers = (count.added, count.changed, count.unchanged)
        table.add_row(words(key("kind", count.kind)), *map(str, numbers))
    _console().print(table)
