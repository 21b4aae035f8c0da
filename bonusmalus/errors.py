"""The errors of the law: each names its subject and carries its fields, none holds a sentence.

What a person reads about them comes from a catalogue (``bot``), or from the command line.
"""

from enum import StrEnum
from typing import ClassVar


class Reason(StrEnum):
    """Why a fact was refused, as a code that a catalogue can translate."""

    NOT_A_DECIMAL = "not_a_decimal"
    TOO_MANY_DECIMALS = "too_many_decimals"
    OUT_OF_BOUNDS = "out_of_bounds"
    NOT_AN_INTEGER = "not_an_integer"
    NEGATIVE = "negative"
    NO_SUCH_DAY = "no_such_day"
    BEYOND_THE_CALENDAR = "beyond_the_calendar"
    NO_CLAUSE_IN_FORCE = "no_clause_in_force"
    NOT_AFTER_ITS_START = "not_after_its_start"
    BEFORE_FIRST_INSURED = "before_first_insured"
    BEFORE_THE_CLAIM = "before_the_claim"
    NEEDS_THE_FLOOR = "needs_the_floor"
    ABOVE_THE_CAP = "above_the_cap"
    TWO_ON_ONE_DAY = "two_on_one_day"
    MISSING = "missing"


class BonusMalusError(Exception):
    """Root of every error of the law.

    Attributes:
        reason: Why the fact was refused.
        field: Name of the fact.
        found: What was found there, as text.
        is_retryable: Always false: the same facts give the same refusal.
    """

    is_retryable: ClassVar[bool] = False

    def __init__(self, reason: Reason, field: str, found: object) -> None:
        """Keep the fields; there is no sentence to build."""
        super().__init__(reason, field, str(found))
        self.reason = reason
        self.field = field
        self.found = str(found)


class CoefficientError(BonusMalusError):
    """A value that no coefficient can have."""


class CoefficientSyntaxError(CoefficientError):
    """A text that is not a decimal number with at most two decimals."""


class CoefficientOutOfBoundsError(CoefficientError):
    """A number below 0.50 or above 3.50 (annexe A121-1, art. 4 and 5)."""


class ClauseError(BonusMalusError):
    """A day for which no clause is known."""


class ClaimError(BonusMalusError):
    """A claim whose facts contradict each other."""


class PeriodError(BonusMalusError):
    """A day, a period or an interruption that cannot exist."""


class HistoryError(BonusMalusError):
    """A record that cannot be replayed."""


class PremiumError(BonusMalusError):
    """An amount or a rate that the law or the contract does not allow."""


class TransferError(BonusMalusError):
    """A transfer whose facts are incomplete (annexe A121-1, art. 10, 11 and 13)."""


class StatementError(BonusMalusError):
    """A statement that lacks something compulsory (annexe A121-1, art. 12 and 14)."""
