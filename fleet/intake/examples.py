"""The example row of each sheet: what a template shows, and what no company holds."""

from functools import cache

from fleet.intake.columns import SHEETS, SheetName
from fleet.intake.reading import read_sheet
from fleet.intake.records import Record


@cache
def example_of(sheet: SheetName) -> Record:
    """The example row of a sheet, as it is read from a template in any language."""
    columns = SHEETS[sheet].columns
    heads, examples = [one.name for one in columns], [one.example for one in columns]
    [record] = read_sheet(SHEETS[sheet], sheet.value, enumerate((heads, examples), 1)).records
    return record
