"""The one transition of the clause: what a period does to the coefficient, step by step.

Every form of history (dated, yearly, in bulk) goes through ``close_period``; nothing else in the
project multiplies a coefficient. Integers only: hundredths times permille, floor division where
articles 4 and 5 say "arrondi par défaut".
"""

from dataclasses import dataclass, field, replace
from datetime import date

from bonusmalus.articles import Article
from bonusmalus.claims import Claim, ClaimEffect, Count, EffectReason
from bonusmalus.clause import (
    DEFAULT_READINGS,
    PERMILLE,
    Clause,
    Rates,
    Readings,
    Truncation,
    UninsuredPeriod,
)
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
class _Course:
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


def joker_is_available(state: State, clause: Clause, readings: Readings) -> bool:
    """Tell whether the next claim is free, counting full years at 0.50.

    Sources:
        annexe A121-1, art. 4, last paragraph; Q2 for a second joker.
    """
    return (
        state.coefficient.hundredths == clause.floor.value
        and state.years_at_floor >= clause.joker_years.value
        and may_have_joker(state, readings)
    )


def may_have_joker(state: State, readings: Readings) -> bool:
    """Tell whether the reading of Q2 leaves a joker to be earned."""
    return readings.joker_is_renewable or not state.joker_is_spent


def close_period(
    state: State, facts: PeriodFacts, clause: Clause, readings: Readings = DEFAULT_READINGS
) -> tuple[State, tuple[Step, ...]]:
    """Return the state after a renewal, and the steps that led there.

    Sources:
        annexe A121-1, art. 4 (reduction, floor, joker), 5 (increases, ceiling, cap after two
        periods), 6 and 7 (claims that do not count), 8 (late requalification), 9 (periods).
    """
    course = _Course(facts, state.coefficient, numerator=state.coefficient.hundredths)
    if any(one.effect.counts for one in facts.claims):
        after = _with_counting_claims(course, state, clause, readings)
    else:
        after = _without_counting_claim(course, state, clause, readings)
    return after, tuple(course.steps)


def _with_counting_claims(
    course: _Course, state: State, clause: Clause, readings: Readings
) -> State:
    is_free = course.facts.has_joker
    for one in course.facts.claims:
        _note(course, one)
        if not one.effect.counts:
            continue
        if is_free:
            course.keep(Rule.JOKER, clause.joker_years.article, one)
            is_free = readings.joker_covers_period  # Q9
        else:
            _increase(course, one, clause, readings)
    return State(
        course.coefficient,
        joker_is_spent=state.joker_is_spent or course.facts.has_joker,
    )


def _increase(course: _Course, one: PeriodClaim, clause: Clause, readings: Readings) -> None:
    """Raise the coefficient obtained so far, rounded down (annexe A121-1, art. 5; Q1)."""
    is_full = one.effect.counts is Count.FULLY
    rate = one.rates.increase if is_full else one.rates.increase_halved
    rule = Rule.INCREASE if is_full else Rule.INCREASE_HALVED
    course.numerator *= rate.value
    course.scale *= PERMILLE
    hundredths = course.numerator // course.scale  # art. 5: rounded down
    product = course.numerator * PERMILLE // course.scale
    if hundredths > clause.ceiling.value:
        hundredths, rule = clause.ceiling.value, Rule.CEILING
    course.move(rule, rate.article, rate.value, product, Coefficient(hundredths), one)
    if readings.truncation is Truncation.AFTER_EACH_CLAIM:
        course.numerator, course.scale = hundredths, 1


def _without_counting_claim(
    course: _Course, state: State, clause: Clause, readings: Readings
) -> State:
    facts = course.facts
    for one in facts.claims:
        _note(course, one)
    if not facts.is_insured_long_enough:
        course.keep(Rule.NOT_INSURED_LONG_ENOUGH, clause.interruption_months.article)
        breaks = readings.uninsured_period is UninsuredPeriod.BREAKS  # Q5
        return replace(state, clean_periods=0 if breaks else state.clean_periods)
    if any(_withholds(one.effect, readings) for one in facts.claims):
        course.keep(Rule.REDUCTION_WITHHELD, Article.ART_4)
    else:
        _reduce(course, clause)
    clean_periods = state.clean_periods + 1
    if clean_periods >= clause.cap_periods.value:
        _cap(course, clause)
    began_at_floor = state.coefficient.hundredths == clause.floor.value
    return State(
        course.coefficient,
        clean_periods,
        state.years_at_floor + 1 if began_at_floor else 0,
        state.joker_is_spent,
    )


def _reduce(course: _Course, clause: Clause) -> None:
    """Cut the coefficient, rounded down, not below the floor (annexe A121-1, art. 4)."""
    rate = course.facts.rates.reduction
    product = course.coefficient.hundredths * rate.value
    hundredths, rule = product // PERMILLE, Rule.REDUCTION  # art. 4: rounded down
    if hundredths < clause.floor.value:
        hundredths, rule = clause.floor.value, Rule.FLOOR
    course.move(rule, rate.article, rate.value, product, Coefficient(hundredths))


def _cap(course: _Course, clause: Clause) -> None:
    """Bring a value above 1.00 down to 1.00; a cap, never a reset (annexe A121-1, art. 5)."""
    hundredths = course.coefficient.hundredths
    if hundredths > clause.cap.value:
        after = Coefficient(clause.cap.value)
        product = hundredths * PERMILLE
        course.move(Rule.TWO_YEAR_CAP, clause.cap.article, PERMILLE, product, after)


def _note(course: _Course, one: PeriodClaim) -> None:
    """Record a claim that has no effect, or a requalification that came too late (art. 8)."""
    if one.was_requalified_too_late:
        course.keep(Rule.REQUALIFIED_TOO_LATE, Article.ART_8, one)
    elif not one.effect.counts and not one.effect.is_pending:
        course.keep(Rule.EXEMPT, one.effect.article, one)


_DUE_TO_OTHERS = frozenset({EffectReason.NOT_LIABLE, EffectReason.THIRD_PARTY_FAULT})


def _withholds(effect: ClaimEffect, readings: Readings) -> bool:
    """Tell whether a claim wholly due to others stops the reduction (Q3)."""
    return not readings.third_party_fault_keeps_reduction and effect.reason in _DUE_TO_OTHERS
