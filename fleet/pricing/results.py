"""A price with its steps: what "Pourquoi ?" shows of a premium, as of a coefficient."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Measure(StrEnum):
    """In what a quantity is counted."""

    CENTS = "cents"
    PERMILLE = "permille"
    NUMBER = "number"
    HUNDREDTHS = "hundredths"  # a coefficient
    DAYS = "days"
    YEAR = "year"  # of the calendar


class Origin(StrEnum):
    """Where a quantity comes from."""

    LAW = "law"
    NOTICE = "notice"  # an insurer printed it, and somebody entered it
    RECORD = "record"  # worked out from what is recorded
    POLICY = "policy"  # a parameter that was entered for the contract
    DEFAULT = "default"  # a parameter that nobody has entered: not a fact
    RESULT = "result"  # of an earlier step


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number that goes into a step or comes out of it.

    Attributes:
        name: What it is, such as `reference_premium`: a text is found by it.
    """

    name: str
    value: int
    measure: Measure
    origin: Origin = Origin.RECORD


@dataclass(frozen=True, slots=True)
class PriceStep:
    """One step of a price.

    Attributes:
        rule: Which formula, such as `burning_cost`: a text is found by it.
        source: Where the formula stands, such as `annexe A121-1, art. 1`.
    """

    rule: str
    inputs: tuple[Quantity, ...]
    result: Quantity
    source: str


@dataclass(frozen=True, slots=True)
class Price:
    """An amount with the steps that lead to it; the last step's result is the amount.

    Attributes:
        parts: Its parts by name, which add up to it to the cent; empty where it has none.
    """

    cents: int
    steps: tuple[PriceStep, ...] = ()
    parts: Mapping[str, int] = field(default_factory=dict)
