"""What a what-if answers: a price before and after, year by year, with what it rests on."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from fleet.pricing.results import Price, PriceStep, Quantity
from fleet.what_ifs.questions import Value, WhatIf


class Lesson(StrEnum):
    """What there is to learn from an answer: a text is found by it."""

    PREMIUM_FOLLOWS_SLOWLY = "premium_follows_slowly"
    OWN_COSTS_FALL_AT_ONCE = "own_costs_fall_at_once"
    ONE_CLAIM_TAKES_YEARS = "one_claim_takes_years"
    CLEAN_YEARS_PAY = "clean_years_pay"
    COMPARE_OVER_YEARS = "compare_over_years"
    DEDUCTIBLE_MOVES_COST = "deductible_moves_cost"
    NOVICE_FADES = "novice_fades"
    CAP_SHARES_LARGE_CLAIMS = "cap_shares_large_claims"
    CREDIBILITY_GROWS = "credibility_grows"
    PREVENTION_PAYS_BACK = "prevention_pays_back"
    PREVENTION_DOES_NOT_PAY_BACK = "prevention_does_not_pay_back"
    USE_CHANGES_RATES = "use_changes_rates"
    READ_THE_GRID = "read_the_grid"
    RENEWAL_AT_RISK = "renewal_at_risk"
    APPEAL_WITHIN_TWO_YEARS = "appeal_within_two_years"
    TOO_LATE_TO_RECTIFY = "too_late_to_rectify"
    MOSTLY_LUCK = "mostly_luck"


@dataclass(frozen=True, slots=True)
class YearPoint:
    """One renewal of a chart; as a range, renewals are those of `fleet.renewal_range`.

    Attributes:
        on: The renewal from which these premiums hold.
        before_cents: Net premium of that year without what is asked.
        after_cents: With it.
        own_before_cents: What the company bears itself that year without it: deductibles, what is
            not insured, days without the vehicle, a budget.
        own_after_cents: With it.
    """

    on: date
    before_cents: int
    after_cents: int
    own_before_cents: int = 0
    own_after_cents: int = 0

    @property
    def change_permille(self) -> int:
        """The change of the premium, half away from zero; 0 where there was none."""
        change = self.after_cents - self.before_cents
        if not self.before_cents:
            return 0
        size = (2000 * abs(change) + self.before_cents) // (2 * self.before_cents)
        return size if change >= 0 else -size


@dataclass(frozen=True, slots=True)
class Milestone:
    """Something that is reached on a day, such as `back_at_start`.

    Attributes:
        on: None where it is not reached in the years looked at.
    """

    name: str
    on: date | None


@dataclass(frozen=True, slots=True)
class Answer:
    """What would change.

    Attributes:
        values: All values of the question, those that were not chosen too.
        before: The net premium from `compared_on` on without what is asked.
        after: The same with it.
        compared_on: The first renewal, or day, at which both differ.
        years: Year by year.
        steps: How both were worked out: the steps of `before`, then those of `after`.
        assumptions: What it rests on; a parameter that nobody has entered is a `DEFAULT`.
        findings: Further figures, such as an S/P or the sum over the years.
        milestones: Days on which something is reached.
        lessons: What there is to learn, the most important one first.
        others: Further prices by name, such as `uncapped`.
        defaulted: Names of the values that were not chosen.
    """

    what_if: WhatIf
    values: Mapping[str, Value]
    before: Price
    after: Price
    compared_on: date
    years: tuple[YearPoint, ...]
    steps: tuple[PriceStep, ...] = ()
    assumptions: tuple[Quantity, ...] = ()
    findings: tuple[Quantity, ...] = ()
    milestones: tuple[Milestone, ...] = ()
    lessons: tuple[Lesson, ...] = ()
    others: Mapping[str, Price] = field(default_factory=dict)
    defaulted: frozenset[str] = frozenset()

    @property
    def change_cents(self) -> int:
        """What the first year costs more, or less where it is negative."""
        return self.after.cents - self.before.cents
