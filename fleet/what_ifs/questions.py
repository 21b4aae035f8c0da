"""What may be asked of a fleet: the twelve what-ifs, and the values that a person can choose."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from fleet.errors import QuestionRefusedError


class WhatIf(StrEnum):
    """The twelve what-ifs, in the order of domain/FLEET.md § 1.4."""

    FEWER_CLAIMS = "fewer_claims"
    ONE_MORE_CLAIM = "one_more_claim"
    CLAIM_FREE = "claim_free"
    MONO_OR_FLEET = "mono_or_fleet"
    DEDUCTIBLE = "deductible"
    NOVICES = "novices"
    LARGE_CLAIM = "large_claim"
    GROWTH = "growth"
    PREVENTION = "prevention"
    USE_CHANGE = "use_change"
    TWO_GRIDS = "two_grids"
    RECLASSIFIED = "reclassified"


class ChoiceKind(StrEnum):
    """What a value is, so that a button can be labelled and a number bounded."""

    CONTRACT = "contract"  # an id of the facts
    VEHICLE = "vehicle"  # an id of the facts
    CLAIM = "claim"  # an id of the facts
    LIABILITY = "liability"  # a value of `Liability`
    USE = "use"  # a value of `VehicleUse`
    GUARANTEE = "guarantee"  # a value of `Guarantee`
    GRID = "grid"  # "0:-100,600:0,850:200": from which S/P on which change, in permille
    PERMILLE = "permille"
    CENTS = "cents"
    COUNT = "count"
    YEARS = "years"
    MONTH = "month"  # 1 to 12


Value = int | str
ALL_CONTRACTS = 0
"""As `contract`: all the contracts of the facts together."""


@dataclass(frozen=True, slots=True)
class Question:
    """A what-if with the values chosen; each value that is missing takes its default.

    Attributes:
        values: By the name of the choice.
    """

    what_if: WhatIf
    values: Mapping[str, Value] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Choice:
    """One value that a person can choose.

    Attributes:
        default: What holds when nothing is chosen.
        options: What buttons offer, the likeliest first where they are things, else rising.
        least: Smallest number that is taken, where it is a number.
        most: Largest number that is taken, where it is a number.
        is_asked: Worth a tap of its own; the others keep their default until they are changed.
    """

    name: str
    kind: ChoiceKind
    default: Value
    options: tuple[Value, ...]
    least: int = 0
    most: int = 0
    is_asked: bool = False


_IDS = frozenset({ChoiceKind.CONTRACT, ChoiceKind.VEHICLE, ChoiceKind.CLAIM})
_CODES = frozenset({ChoiceKind.LIABILITY, ChoiceKind.USE, ChoiceKind.GUARANTEE})


def values_of(question: Question, choices: tuple[Choice, ...]) -> dict[str, Value]:
    """The values of a question, checked, with defaults where none was given.

    Raises:
        QuestionRefusedError: A value has no such name, is no such thing, or is out of bounds.
    """
    known = {choice.name: choice for choice in choices}
    for name, value in question.values.items():
        if name not in known:
            raise QuestionRefusedError(question.what_if.value, name, "unknown_field", value)
        _check(question.what_if, known[name], value)
    return {name: question.values.get(name, one.default) for name, one in known.items()}


def _check(what_if: WhatIf, choice: Choice, value: Value) -> None:
    reason, limit = _fault(choice, value)
    if reason:
        raise QuestionRefusedError(what_if.value, choice.name, reason, value, limit)


def _fault(choice: Choice, value: Value) -> tuple[str, int]:
    """Why a value cannot be taken, with the limit that it passes."""
    if choice.kind in _CODES or choice.kind is ChoiceKind.GRID:
        is_code = isinstance(value, str)
        is_offered = choice.kind is ChoiceKind.GRID or value in choice.options
        return ("", 0) if is_code and is_offered else ("not_offered", 0)
    if type(value) is not int:
        return "not_a_number", 0
    if choice.kind in _IDS:
        return ("", 0) if value in choice.options else ("not_offered", 0)
    if value < choice.least:
        return "too_small", choice.least
    return ("too_large", choice.most) if value > choice.most else ("", 0)
