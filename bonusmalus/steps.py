"""One step of a history: what changed, by which rule, with the exact product before rounding."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bonusmalus.articles import Article
from bonusmalus.claims import Claim, ClaimEffect
from bonusmalus.clause import PERMILLE
from bonusmalus.coefficient import Coefficient


class Rule(StrEnum):
    """The rule that a step applies, as a code that a catalogue can explain."""

    START = "start"
    REDUCTION = "reduction"
    FLOOR = "floor"
    TWO_YEAR_CAP = "two_year_cap"
    INCREASE = "increase"
    INCREASE_HALVED = "increase_halved"
    CEILING = "ceiling"
    JOKER = "joker"
    EXEMPT = "exempt"
    REDUCTION_WITHHELD = "reduction_withheld"
    REQUALIFIED_TOO_LATE = "requalified_too_late"
    NOT_INSURED_LONG_ENOUGH = "not_insured_long_enough"


@dataclass(frozen=True, slots=True)
class Step:
    """One step: ``before`` times ``factor_permille``, rounded down and bounded, gives ``after``.

    Attributes:
        on: The renewal date at which the step takes effect; ``None`` in a yearly history.
        year: Number of the period, 1 for the first; 0 for the start.
        rule: The rule applied. ``FLOOR`` and ``CEILING`` stand for the reduction or the increase
            that they bound.
        article: Where that rule is written.
        before: The coefficient so far.
        factor_permille: What it is multiplied by, in permille; 1000 when it is kept.
        exact_product: The product before rounding, in hundred-thousandths.
        after: The coefficient from here on.
        claim: The claim behind the step, in a dated history.
        effect: How that claim counts, in both forms.
    """

    on: date | None
    year: int
    rule: Rule
    article: Article
    before: Coefficient
    factor_permille: int
    exact_product: int
    after: Coefficient
    claim: Claim | None = None
    effect: ClaimEffect | None = None


def start_step(start: Coefficient, on: date | None = None) -> Step:
    """Return the first step of a history: the coefficient that it starts from.

    Sources:
        annexe A121-1, art. 1.
    """
    product = start.hundredths * PERMILLE
    return Step(on, 0, Rule.START, Article.ART_1, start, PERMILLE, product, start)
