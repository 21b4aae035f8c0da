"""What a letter to an insurer says: plain data, nothing to look up. Nobody is named in it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from fleet.driving import Contract
from fleet.insurer_statements import StatementRequest
from fleet.profile_changes import ProfileChange
from fleet.statement_comparison import Comparison


class LetterKind(StrEnum):
    """What the insurer is written to about."""

    REQUEST = "request"
    CHANGE = "change"
    OBSERVATIONS = "observations"


@dataclass(frozen=True, slots=True)
class LetterSender:
    """Who writes.

    Attributes:
        siren: Nine digits, or empty.
        logo_sha256: Under which the logo of the company is kept; empty without one.
    """

    company_name: str
    unit_name: str
    siren: str = ""
    logo_sha256: str = ""


@dataclass(frozen=True, slots=True)
class InsurerLetter:
    """A letter about one contract.

    Attributes:
        as_of: The legal day on which it is made.
        plates: Of the vehicles that it is about.
        subject: The request, the change, or the statement beside what is known here.
    """

    as_of: date
    sender: LetterSender
    contract: Contract
    plates: tuple[str, ...]
    subject: StatementRequest | ProfileChange | Comparison

    @property
    def kind(self) -> LetterKind:
        """What it is about."""
        match self.subject:
            case StatementRequest():
                return LetterKind.REQUEST
            case ProfileChange():
                return LetterKind.CHANGE
            case Comparison():
                return LetterKind.OBSERVATIONS
