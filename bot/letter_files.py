"""Letters to insurers in the outbox: from what a message asks for to the facts of the PDF."""

import hashlib
from dataclasses import dataclass
from datetime import date
from typing import Final

from bot.delivery.pictures import Label
from fleet.delivery import Picture
from fleet.insurer_letters import InsurerLetter, LetterKind
from fleet.ports import Work
from fleet.usecases.add_evidence import PDF
from fleet.usecases.read_letter import read_letter

_PREFIX: Final = "letter_"
LETTERS: Final = frozenset(f"{_PREFIX}{one.value}" for one in LetterKind)
_NAMES: Final = {
    LetterKind.REQUEST: "demande-releve",
    LetterKind.CHANGE: "declaration",
    LetterKind.OBSERVATIONS: "observations-releve",
}


@dataclass(frozen=True, slots=True)
class LetterFile:
    """A letter to an insurer, as PDF."""

    letter: InsurerLetter

    def key(self) -> str:
        """What the letter says."""
        return hashlib.sha256(repr(self.letter).encode()).hexdigest()

    @property
    def label(self) -> Label:
        """What the letter is and its day: insurers get it under that name."""
        return Label(f"{_NAMES[self.letter.kind]}-{self.letter.as_of}.pdf", PDF)


def letter_picture(kind: LetterKind, subject_id: int, as_of: date) -> Picture:
    """The specification of a letter: always in French."""
    return Picture(f"{_PREFIX}{kind.value}", subject_id, as_of, "fr")


def read_letter_file(work: Work, picture: Picture) -> LetterFile:
    """The letter that a message asks for, from the facts known now.

    Raises:
        NotFoundError: What it is about is gone.
    """
    kind = LetterKind(picture.kind.removeprefix(_PREFIX))
    return LetterFile(read_letter(work, kind, picture.subject_id, picture.as_of))
