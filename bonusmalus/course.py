"""A coefficient on its way through one period: what it starts from, what happens, the steps taken.

Which step comes next is decided in ``bonusmalus.transition``.
"""

from dataclasses import dataclass, field
from datetime import date

from bonusmalus.articles import Article
from bonusmalus.claims import Claim, ClaimEffect
from bonusmalus.clause import PERMILLE, Rates
from bonusmalus.coefficient import Coefficient
from bonusmalus.steps import Rule, Step


@dataclass(frozen=True, slots=True)
class State:
    """All that the past leaves to the next period.

    Attributes:
        coefficient: The value in force.
        clean_periods: Consecutive periods without a counting claim.
        years_at_floor: Full periods at 0.50 without a counting claim.
        joker_is_spent: A joker was used before (matters only if Q2 is read as "once").
    """

    coefficient: Coefficient
    clean_periods: int = 0
    years_at_floor: int = 0
    joker_is_spent: bool = False


@dataclass(frozen=True, slots=True)
class PeriodClaim:
    """A claim of the period, with the rates of the use that it falls under (Q6)."""

    effect: ClaimEffect
    rates: Rates
    claim: Claim | None = None
    was_requalified_too_late: bool = False


@dataclass(frozen=True, slots=True)
class PeriodFacts:
    """What happened in one period.

    Attributes:
        year: Number of the period, from 1.
        rates: Rates of the use at the renewal.
        claims: The claims of the period, in date order.
        on: The renewal date, in a dated history.
        is_insured_long_enough: A period without claim earns its reduction (art. 9).
        has_joker: The first counting claim brings no increase (art. 4).
    """

    year: int
    rates: Rates
    claims: tuple[PeriodClaim, ...] = ()
    on: date | None = None
    is_insured_long_enough: bool = True
    has_joker: bool = False


@dataclass(slots=True)
class Course:
    """The coefficient on its way through one period, with the steps taken so far.

    ``numerator / scale`` is the value in hundredths before rounding; after each rounding the
    scale is 1 again, so that the default reading never carries a remainder.
    """

    facts: PeriodFacts
    coefficient: Coefficient
    steps: list[Step] = field(default_factory=list)
    numerator: int = 0
    scale: int = 1

    def keep(self, rule: Rule, article: Article, of: PeriodClaim | None = None) -> None:
        """Add a step that leaves the coefficient as it is."""
        product = self.coefficient.hundredths * PERMILLE
        self._add(rule, article, PERMILLE, product, self.coefficient, of)

    def move(
        self,
        rule: Rule,
        article: Article,
        factor: int,
        product: int,
        after: Coefficient,
        of: PeriodClaim | None = None,
    ) -> None:
        """Add a step that changes the coefficient."""
        self._add(rule, article, factor, product, after, of)
        self.coefficient = after

    def _add(
        self,
        rule: Rule,
        article: Article,
        factor: int,
        product: int,
        after: Coefficient,
        of: PeriodClaim | None,
    ) -> None:
        facts, before = self.facts, self.coefficient
        claim, effect = (of.claim, of.effect) if of else (None, None)
        self.steps.append(
            Step(
                facts.on,
                facts.year,
                rule,
                article,
                before,
                factor,
                product,
                after,
                claim,
                effect,
            )
        )
