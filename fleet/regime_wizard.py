"""Which regime a contract may be in, asked in three questions at most: a proposal, with its why.

A human confirms it, or says what the policy states: A121-2 allows another clause, and imposes none.

Sources:
    Code des assurances, art. A121-1 and A121-2 (domain/FLEET.md § 1.1, law/RULES.md R-50 to R-52).
"""

from dataclasses import dataclass
from enum import StrEnum

from fleet.contract_terms import RegimeReason
from fleet.driving import Regime

MOST_UNDER_THE_CLAUSE = 3
"""Up to that many cars of one owner, no other clause may be agreed (A121-2, 1° and 4°)."""


class Kind(StrEnum):
    """What the contract covers."""

    CARS = "c"  # licence B, up to 3.5 t
    HEAVY = "h"
    TRANSPORT = "t"  # public transport of people or goods
    OUT_OF_SCOPE = "x"  # moped, light motorcycle, machine, collection


class Owner(StrEnum):
    """Whose the vehicles are."""

    COMPANY = "o"
    RENTED = "r"  # for twelve months or more, or leased
    EMPLOYEES = "e"


class Size(StrEnum):
    """How many vehicles of that owner the contract covers."""

    FEW = "f"  # three at most
    MANY = "m"


class Question(StrEnum):
    """What is asked next."""

    KIND = "kind"
    OWNER = "owner"
    SIZE = "size"


@dataclass(frozen=True, slots=True)
class Answers:
    """What was answered so far."""

    kind: Kind | None = None
    owner: Owner | None = None
    size: Size | None = None


@dataclass(frozen=True, slots=True)
class Proposal:
    """The regime that the answers lead to.

    Attributes:
        is_option: The law allows it, and the policy may say otherwise.
        source: Where that is written.
    """

    regime: Regime
    reason: RegimeReason
    is_option: bool
    source: str


def next_question(answers: Answers) -> Question | None:
    """What is still to be asked; None when the regime follows."""
    if answers.kind is None:
        return Question.KIND
    if answers.kind is not Kind.CARS:
        return None
    if answers.owner is None:
        return Question.OWNER
    if answers.owner is Owner.RENTED or answers.size is not None:
        return None
    return Question.SIZE


def proposal(answers: Answers) -> Proposal | None:
    """What the answers lead to; None while a question is open.

    Sources:
        art. A121-1 (scope of the clause) and A121-2, 1°, 3° and 4° (who may agree another one).
    """
    if next_question(answers) is not None:
        return None
    if answers.kind is not Kind.CARS:
        return _OTHER_KINDS[answers.kind or Kind.OUT_OF_SCOPE]
    if answers.owner is Owner.RENTED:
        return _RENTED
    if answers.size is Size.FEW:
        return _FEW
    return _EMPLOYEES if answers.owner is Owner.EMPLOYEES else _MANY


def size_of(number_of_vehicles: int) -> Size:
    """On which side of the threshold a number of vehicles is."""
    return Size.FEW if number_of_vehicles <= MOST_UNDER_THE_CLAUSE else Size.MANY


_STATUTORY, _FLEET, _EXCLUDED = Regime.STATUTORY, Regime.FLEET_CLAUSE, Regime.EXCLUDED
_RENTED = Proposal(_STATUTORY, RegimeReason.RENTED_OR_LEASED, is_option=False, source="A121-2, 1°")
_FEW = Proposal(_STATUTORY, RegimeReason.THREE_OR_FEWER, is_option=False, source="A121-1")
_MANY = Proposal(_FLEET, RegimeReason.MORE_THAN_THREE, is_option=True, source="A121-2, 1°")
_EMPLOYEES = Proposal(_FLEET, RegimeReason.EMPLOYEES_CARS, is_option=True, source="A121-2, 4°")
_OTHER_KINDS = {
    Kind.HEAVY: Proposal(_FLEET, RegimeReason.HEAVY, is_option=True, source="A121-2, 3°"),
    Kind.TRANSPORT: Proposal(
        _FLEET, RegimeReason.PUBLIC_TRANSPORT, is_option=True, source="A121-2, 3°"
    ),
    Kind.OUT_OF_SCOPE: Proposal(
        _EXCLUDED, RegimeReason.OUT_OF_SCOPE, is_option=True, source="A121-1"
    ),
}
