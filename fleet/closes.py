"""The close of a month: its effect on the fleet premium, by the internal coefficient.

An order of magnitude: reference premium × change of the internal coefficient, of each person with
a vehicle whose reference premium is known. Each person's amount is rounded once, to the cent; from
there on only whole cents are added, so that units sum to the company exactly.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from bonusmalus.coefficient import Coefficient
from bonusmalus.premium import difference_cents
from fleet.driving import Figure
from fleet.months import Month


class EffectKind(StrEnum):
    """What part of a month's effect a row holds.

    `COUNTED` are the people behind the amounts, each once; `LEFT_OUT` those of whom no reference
    premium is known.
    """

    REDUCTION = "reduction"
    INCREASE = "increase"
    UNCHANGED = "unchanged"
    COMING_REDUCTION = "coming_reduction"
    COMING_INCREASE = "coming_increase"
    COUNTED = "counted"
    LEFT_OUT = "left_out"


REALISED = (EffectKind.REDUCTION, EffectKind.INCREASE)
COMING = (EffectKind.COMING_REDUCTION, EffectKind.COMING_INCREASE)


class Renewed(NamedTuple):
    """One close of a month: before and after in hundredths."""

    employee_id: int
    unit_id: int
    before_hundredths: int
    after_hundredths: int
    reference_premium_cents: int | None


class Coming(NamedTuple):
    """What the decisions of a month do to a person's coefficient, at the renewal that feels them.

    Attributes:
        without_hundredths: The coefficient without those decisions.
        with_hundredths: With them.
    """

    employee_id: int
    unit_id: int
    without_hundredths: int
    with_hundredths: int
    reference_premium_cents: int | None


class EffectRow(NamedTuple):
    """One part of the effect on one unit's own people."""

    unit_id: int
    kind: EffectKind
    cents: int
    number_of_people: int


@dataclass(frozen=True, slots=True)
class EffectPart:
    """An amount, and of how many people it is the sum.

    Attributes:
        cents: A year's premium: below zero where it falls.
    """

    cents: int = 0
    number_of_people: int = 0


@dataclass(frozen=True, slots=True)
class MonthEffect:
    """The effect of a month on a unit and all below it.

    Attributes:
        closed_at: None while the month is not closed.
        parts: Only those that are not nothing.
    """

    unit_id: int
    month: Month
    closed_at: datetime | None
    parts: Mapping[EffectKind, EffectPart] = field(default_factory=dict)
    figure: Figure = Figure.INTERNAL

    def part(self, kind: EffectKind) -> EffectPart:
        """One part, or nothing."""
        return self.parts.get(kind, EffectPart())

    @property
    def realised_cents(self) -> int:
        """What the renewals of the month changed."""
        return sum(self.part(kind).cents for kind in REALISED)

    @property
    def coming_cents(self) -> int:
        """What the decisions of the month will change at the renewals that feel them."""
        return sum(self.part(kind).cents for kind in COMING)

    @property
    def number_of_people(self) -> int:
        """The people behind the amounts, each once."""
        return self.part(EffectKind.COUNTED).number_of_people

    @property
    def number_left_out(self) -> int:
        """People whose coefficient was closed or decided about, without a reference premium."""
        return self.part(EffectKind.LEFT_OUT).number_of_people

    @property
    def is_empty(self) -> bool:
        """Whether the month is closed and held nothing."""
        return self.closed_at is not None and not self.parts


def effect_cents(premium_cents: int, before_hundredths: int, after_hundredths: int) -> int:
    """What a change of coefficient does to a year's premium: the only rounding of a close.

    Half a cent is rounded away from zero, so that a rise and its reverse cancel out.
    """
    low, high = sorted((before_hundredths, after_hundredths))
    cents = difference_cents(premium_cents, (Coefficient(low),), (Coefficient(high),))
    return cents if after_hundredths >= before_hundredths else -cents


def effects_of(renewed: Iterable[Renewed], coming: Iterable[Coming]) -> list[EffectRow]:
    """Sum the effects on each unit's own people, by unit and kind."""
    cents: Counter[tuple[int, EffectKind]] = Counter()
    people: Counter[tuple[int, EffectKind]] = Counter()
    counted: defaultdict[int, set[int]] = defaultdict(set)
    left_out: defaultdict[int, set[int]] = defaultdict(set)

    def add(one: Renewed | Coming, before: int, after: int, kinds: tuple[EffectKind, ...]) -> None:
        if one.reference_premium_cents is None:
            left_out[one.unit_id].add(one.employee_id)
            return
        counted[one.unit_id].add(one.employee_id)
        kind = kinds[(after > before) - (after < before)]
        key = one.unit_id, kind
        people[key] += 1
        if after != before:
            cents[key] += effect_cents(one.reference_premium_cents, before, after)

    for renewal in renewed:
        add(renewal, renewal.before_hundredths, renewal.after_hundredths, _OF_RENEWALS)
    for decided in coming:
        if decided.without_hundredths != decided.with_hundredths:
            add(decided, decided.without_hundredths, decided.with_hundredths, _OF_DECISIONS)
    for kind, groups in ((EffectKind.COUNTED, counted), (EffectKind.LEFT_OUT, left_out)):
        people.update({(unit_id, kind): len(group) for unit_id, group in groups.items()})
    return [EffectRow(*key, cents[key], number) for key, number in sorted(people.items())]


# By the sign of the change: 0, 1 and, from the end, -1.
_OF_RENEWALS = (EffectKind.UNCHANGED, EffectKind.INCREASE, EffectKind.REDUCTION)
_OF_DECISIONS = (EffectKind.UNCHANGED, EffectKind.COMING_INCREASE, EffectKind.COMING_REDUCTION)


def rolled_up(
    unit_id: int, month: Month, closed_at: datetime | None, rows: Iterable[EffectRow]
) -> MonthEffect:
    """Add up the rows of a unit and of all below it."""
    cents: Counter[EffectKind] = Counter()
    people: Counter[EffectKind] = Counter()
    for row in rows:
        cents[row.kind] += row.cents
        people[row.kind] += row.number_of_people
    parts = {kind: EffectPart(cents[kind], people[kind]) for kind in EffectKind if people[kind]}
    return MonthEffect(unit_id, month, closed_at, parts)
