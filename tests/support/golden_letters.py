"""Golden texts of letters to insurers, written by `python -m tests.support.golden_letters`.

Look at the pages before a commit.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from fleet.insurer_letters import InsurerLetter, LetterKind
from reports.insurer_letter import insurer_letter_pdf
from tests.support.golden_packs import text_of
from tests.support.insurer_letters import a_letter, to_a_fleet

FOLDER: Final = Path(__file__).parents[1] / "golden" / "insurer_letter"
LETTERS: Final[Mapping[str, InsurerLetter]] = {
    **{kind.value: a_letter(kind) for kind in LetterKind},
    "request-of-fleet": to_a_fleet(a_letter(LetterKind.REQUEST)),
}


def write() -> None:
    """Take what is made today as the golden files."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, letter in LETTERS.items():
        text = text_of(insurer_letter_pdf(letter, None))
        (FOLDER / f"{name}.txt").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    write()
