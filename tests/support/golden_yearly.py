"""Golden texts of the yearly statements, written by `python -m tests.support.golden_yearly`.

Look at the pages before a commit.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from fleet.yearly_statement import YearlyStatement
from reports.yearly_statement import yearly_statement_pdf
from tests.support.golden_packs import text_of
from tests.support.yearly_example import FOR_DRIVER, INTERNAL, OFFICIAL, QUIET, in_english

FOLDER: Final = Path(__file__).parents[1] / "golden" / "yearly_statement"
TEXTS: Final[Mapping[str, YearlyStatement]] = {
    "internal-fr": INTERNAL,
    "internal-en": in_english(INTERNAL),
    "internal-corrected-fr": QUIET,
    "official-fr": OFFICIAL,
    "official-en": in_english(OFFICIAL),
    "official-driver-fr": FOR_DRIVER,
}


def write() -> None:
    """Take what is made today as the golden files."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, statement in TEXTS.items():
        text = text_of(yearly_statement_pdf(statement))
        (FOLDER / f"{name}.txt").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    write()
