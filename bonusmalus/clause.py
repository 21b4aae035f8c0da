"""The clause in force on a day: every number with its unit, its article and its first day.

The arithmetic has one ruleset since 1992 (``FR-1992``); only the content of the statement
(``bonusmalus.statement``) and the scope (``bonusmalus.scope``) changed later. ``Readings`` holds
the doubtful points of the text, one switch each (docs/decisions/0001 to 0010).
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bonusmalus.articles import Article
from bonusmalus.errors import ClauseError, Reason

PERMILLE = 1000


class VehicleUse(StrEnum):
    """Use written in the contract; the last two have rates of their own."""

    PRIVATE_AND_COMMUTE = "private"
    BUSINESS = "business"
    TOURS = "tours"
    ALL_TRAVEL = "all_travel"


class Unit(StrEnum):
    """What a legal number counts."""

    HUNDREDTHS = "hundredths"
    PERMILLE = "permille"
    MONTHS = "months"
    YEARS = "years"
    PERIODS = "periods"
    DAYS = "days"


@dataclass(frozen=True, slots=True)
class LegalNumber:
    """A number of the law, with all that is needed to check it.

    Attributes:
        value: The number, in ``unit``.
        unit: What it counts.
        article: Where it is written.
        since: First day on which it applies.
    """

    value: int
    unit: Unit
    article: Article
    since: date


@dataclass(frozen=True, slots=True, eq=False)
class Rates:
    """Factors of one group of uses, in permille of the coefficient; compared by identity.

    Attributes:
        reduction: Factor of a period without claim.
        increase: Factor of a claim with full liability.
        increase_halved: Factor of a claim with partial liability, whatever the share.
    """

    reduction: LegalNumber
    increase: LegalNumber
    increase_halved: LegalNumber


@dataclass(frozen=True, slots=True, eq=False)
class Clause:
    """Clause type de réduction-majoration: the numbers that govern a contract.

    There is one object per version, compared by identity.

    Attributes:
        ruleset: Name of the version of the arithmetic.
        since: First day of that version.
        read_from: First day whose text was read (the annex before it was not available).
        read_until: Last day whose text was read (Q10).
        ordinary: Rates of private and business use.
        touring: Rates of tours and all travel.

    The other attributes are named like the words of the text.
    """

    ruleset: str
    since: date
    read_from: date
    read_until: date
    start: LegalNumber
    ordinary: Rates
    touring: Rates
    floor: LegalNumber
    joker_years: LegalNumber
    ceiling: LegalNumber
    cap: LegalNumber
    cap_periods: LegalNumber
    requalification_years: LegalNumber
    period_months: LegalNumber
    lead_months: LegalNumber
    first_period_months: LegalNumber
    interruption_months: LegalNumber
    statement_periods: LegalNumber
    statement_days: LegalNumber

    def rates_of(self, use: VehicleUse) -> Rates:
        """Return the rates of a use (annexe A121-1, art. 4 and 5)."""
        return self.touring if use in _TOURING_USES else self.ordinary

    def was_read_on(self, day: date) -> bool:
        """Tell whether the text in force on a day was read; before and after it is assumed."""
        return self.read_from <= day <= self.read_until


class Truncation(StrEnum):
    """Q1: when the coefficient is rounded down."""

    AFTER_EACH_CLAIM = "after_each_claim"
    ONCE = "once"


class JokerSeniority(StrEnum):
    """Q4: how the three years at 0.50 are measured in a dated history."""

    TO_THE_CLAIM = "to_the_claim"
    BY_RENEWALS = "by_renewals"


class UninsuredPeriod(StrEnum):
    """Q5: what a period that earns no reduction does to two consecutive periods without claim."""

    NEITHER_COUNTS_NOR_BREAKS = "neither_counts_nor_breaks"
    BREAKS = "breaks"


class UseOfIncrease(StrEnum):
    """Q6: which use gives the rate of an increase when the use changed in the period."""

    ON_THE_CLAIM = "on_the_claim"
    ON_THE_RENEWAL = "on_the_renewal"


@dataclass(frozen=True, slots=True)
class Readings:
    """The readings chosen where the text is doubtful; the defaults are the decided ones.

    Attributes:
        truncation: Q1, after each claim, or once per period.
        joker_is_renewable: Q2, three more years at 0.50 give another joker.
        third_party_fault_keeps_reduction: Q3, a claim without liability leaves the reduction.
        joker_seniority: Q4, three years up to the claim, or three renewals.
        uninsured_period: Q5, whether such a period breaks two consecutive ones without claim.
        use_of_increase: Q6, the use on the day of the claim, or at the renewal.
        joker_covers_period: Q9, the joker frees all claims of the period, not the first only.

    Q7 (end of month) is ``periods.day_in_month``, Q8 (further vehicles) is
    ``transfer.practice_for_additional_vehicle``, Q10 is ``Clause.read_until``.
    """

    truncation: Truncation = Truncation.AFTER_EACH_CLAIM
    joker_is_renewable: bool = True
    third_party_fault_keeps_reduction: bool = True
    joker_seniority: JokerSeniority = JokerSeniority.TO_THE_CLAIM
    uninsured_period: UninsuredPeriod = UninsuredPeriod.NEITHER_COUNTS_NOR_BREAKS
    use_of_increase: UseOfIncrease = UseOfIncrease.ON_THE_CLAIM
    joker_covers_period: bool = False


DEFAULT_READINGS = Readings()

_TOURING_USES = frozenset({VehicleUse.TOURS, VehicleUse.ALL_TRAVEL})
_SINCE_1992 = date(1992, 1, 1)  # arrêté du 22 novembre 1991
_ANNEX_READ_FROM = date(2003, 11, 7)  # arrêté du 31 octobre 2003, annex published again in full
_READ_UNTIL = date(2026, 4, 3)  # Q10: nothing after that day was checked


def _number(value: int, unit: Unit, article: Article) -> LegalNumber:
    return LegalNumber(value, unit, article, _SINCE_1992)


def _rates(reduction: int, increase: int, increase_halved: int) -> Rates:
    return Rates(
        reduction=_number(reduction, Unit.PERMILLE, Article.ART_4),
        increase=_number(increase, Unit.PERMILLE, Article.ART_5),
        increase_halved=_number(increase_halved, Unit.PERMILLE, Article.ART_5),
    )


FR_1992 = Clause(
    ruleset="FR-1992",
    since=_SINCE_1992,
    read_from=_ANNEX_READ_FROM,
    read_until=_READ_UNTIL,
    start=_number(100, Unit.HUNDREDTHS, Article.ART_1),
    ordinary=_rates(reduction=950, increase=1250, increase_halved=1125),
    touring=_rates(reduction=930, increase=1200, increase_halved=1100),
    floor=_number(50, Unit.HUNDREDTHS, Article.ART_4),
    joker_years=_number(3, Unit.YEARS, Article.ART_4),
    ceiling=_number(350, Unit.HUNDREDTHS, Article.ART_5),
    cap=_number(100, Unit.HUNDREDTHS, Article.ART_5),
    cap_periods=_number(2, Unit.PERIODS, Article.ART_5),
    requalification_years=_number(2, Unit.YEARS, Article.ART_8),
    period_months=_number(12, Unit.MONTHS, Article.ART_9),
    lead_months=_number(2, Unit.MONTHS, Article.ART_9),
    first_period_months=_number(9, Unit.MONTHS, Article.ART_9),
    interruption_months=_number(3, Unit.MONTHS, Article.ART_9),
    statement_periods=_number(5, Unit.PERIODS, Article.ART_12),
    statement_days=_number(15, Unit.DAYS, Article.ART_12),
)

# The versions of the arithmetic, oldest first; a new one is one more line.
CLAUSES = (FR_1992,)


def clause_in_force(on: date) -> Clause:
    """Return the clause that governs a renewal or an event of that day.

    Raises:
        ClauseError: No clause is known for a day so early.
    """
    for clause in reversed(CLAUSES):
        if clause.since <= on:
            return clause
    raise ClauseError(Reason.NO_CLAUSE_IN_FORCE, "on", on)
