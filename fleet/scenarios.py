"""The seven scenarios of the source articles: stories with values to vary, told by the law itself.

Each is an example and nobody's coefficient. The arithmetic is `bonusmalus`; here are the facts of
each story, the values that can be chosen, and what there is to show.

Sources:
    product/SOURCE_ROWS.md, rows 003-S1a to 003-S7a; law/RULES.md, R-03 to R-13, R-34 to R-39.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import IntEnum
from typing import Final, Literal

from bonusmalus.steps import Step

Measure = Literal["cents", "hundredths"]


class Scenario(IntEnum):
    """The seven, in the order of the articles."""

    NEW_DRIVER = 1
    ONE_CLAIM = 2
    SEVERAL_CLAIMS = 3
    NEW_INSURER = 4
    WAY_BACK = 5
    TWO_VEHICLES = 6
    NEW_PROFILE = 7


@dataclass(frozen=True, slots=True)
class Dial:
    """A value of a scenario that can be varied.

    Attributes:
        options: What it can be, in the order of the buttons.
        default: What the source article tells.
    """

    name: str
    options: tuple[int, ...]
    default: int


FULL, PARTIAL, NONE = 100, 50, 0
"""Shares of liability, in percent; every partial share halves the increase (art. 5)."""

BY_SECONDARY, BY_YOUNG, BY_PRINCIPAL = 0, 1, 2
"""Who drives in scenario 6: the secondary driver the first vehicle, the young one the second."""

_LIABILITY: Final = Dial("liability", (FULL, PARTIAL, NONE), FULL)

DIALS: Final[Mapping[Scenario, tuple[Dial, ...]]] = {
    Scenario.NEW_DRIVER: (Dial("years", (3, 7, 10, 13), 7), Dial("tours", (0, 1), 0)),
    Scenario.ONE_CLAIM: (_LIABILITY, Dial("clean_years", (1, 3, 5), 3)),
    Scenario.SEVERAL_CLAIMS: (
        Dial("claims", (1, 2, 3, 4), 3),
        Dial("share", (FULL, PARTIAL), FULL),
    ),
    Scenario.NEW_INSURER: (
        Dial("price", (-10, 0, 10, 20), -10),
        Dial("malus_claims", (1, 2, 3), 1),
    ),
    Scenario.WAY_BACK: (Dial("claims", (1, 2, 3, 4), 2), Dial("share", (FULL, PARTIAL), FULL)),
    Scenario.TWO_VEHICLES: (
        Dial("driver", (BY_SECONDARY, BY_YOUNG, BY_PRINCIPAL), BY_SECONDARY),
        _LIABILITY,
    ),
    Scenario.NEW_PROFILE: (Dial("rise", (0, 10, 30, 50), 30), Dial("tours", (0, 1), 0)),
}
"""What can be varied in each: at most two values, so that both fit on buttons."""

REFERENCE_CENTS: Final = 55_000
"""Reference premium of the examples: the mean of a fleet vehicle, 550 € (FLEET.md § 1.3)."""


@dataclass(frozen=True, slots=True)
class ToldYear:
    """A renewal of a story, without what happens in it and with it."""

    on: date
    before: int
    after: int


@dataclass(frozen=True, slots=True)
class Told:
    """A scenario as it is told for some values.

    Attributes:
        values: By the name of the dial; all of them.
        measure: Cents of premium, or hundredths of a coefficient.
        years: At most fourteen renewals, oldest first.
        place: Of the renewal that the story is about.
        steps: Every step of the coefficient, with its article.
        articles: Where the law speaks of it, as Légifrance names it.
        findings: Further figures by name: hundredths, cents, or a number.
        due_on: Until when something must be done, where the law gives a day.
    """

    scenario: Scenario
    values: Mapping[str, int]
    measure: Measure
    years: tuple[ToldYear, ...]
    place: int
    steps: tuple[Step, ...]
    articles: tuple[str, ...]
    findings: Mapping[str, int] = field(default_factory=dict)
    due_on: date | None = None

    @property
    def year(self) -> ToldYear:
        """The renewal that the story is about."""
        return self.years[self.place]


def values_of(scenario: Scenario, chosen: Mapping[str, int]) -> dict[str, int]:
    """All values of a scenario: those that were chosen, defaults for the others.

    Raises:
        KeyError: A value has no such name, or is none of those offered.
    """
    values = {dial.name: dial.default for dial in DIALS[scenario]}
    for name, value in chosen.items():
        dial = next((one for one in DIALS[scenario] if one.name == name), None)
        if dial is None or value not in dial.options:
            raise KeyError(name)
        values[name] = value
    return values
