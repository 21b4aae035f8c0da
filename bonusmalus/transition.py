"""The one transition of the clause: what a period does to the coefficient, step by step.

Every form of history (dated, yearly, in bulk) goes through ``close_period``; nothing else in the
project multiplies a coefficient. Integers only: hundredths times permille, floor division where
articles 4 and 5 say "arrondi par défaut".
"""

from dataclasses import replace

from bonusmalus.articles import Article
from bonusmalus.claims import ClaimEffect, Count, EffectReason
from bonusmalus.clause import (
    DEFAULT_READINGS,
    PERMILLE,
    Clause,
    Readings,
    Truncation,
    UninsuredPeriod,
)
from bonusmalus.coefficient import Coefficient
from bonusmalus.course import Course, PeriodClaim, PeriodFacts, State
from bonusmalus.steps import Rule, Step


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
    course = Course(facts, state.coefficient, numerator=state.coefficient.hundredths)
    if any(one.effect.counts for one in facts.claims):
        after = _with_counting_claims(course, state, clause, readings)
    else:
        after = _without_counting_claim(course, state, clause, readings)
    return after, tuple(course.steps)


def _with_counting_claims(
    course: Course, state: State, clause: Clause, readings: Readings
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


def _increase(course: Course, one: PeriodClaim, clause: Clause, readings: Readings) -> None:
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
    course: Course, state: State, clause: Clause, readings: Readings
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


def _reduce(course: Course, clause: Clause) -> None:
    """Cut the coefficient, rounded down, not below the floor (annexe A121-1, art. 4)."""
    rate = course.facts.rates.reduction
    product = course.coefficient.hundredths * rate.value
    hundredths, rule = product // PERMILLE, Rule.REDUCTION  # art. 4: rounded down
    if hundredths < clause.floor.value:
        hundredths, rule = clause.floor.value, Rule.FLOOR
    course.move(rule, rate.article, rate.value, product, Coefficient(hundredths))


def _cap(course: Course, clause: Clause) -> None:
    """Bring a value above 1.00 down to 1.00; a cap, never a reset (annexe A121-1, art. 5)."""
    hundredths = course.coefficient.hundredths
    if hundredths > clause.cap.value:
        after = Coefficient(clause.cap.value)
        product = hundredths * PERMILLE
        course.move(Rule.TWO_YEAR_CAP, clause.cap.article, PERMILLE, product, after)


def _note(course: Course, one: PeriodClaim) -> None:
    """Record a claim that has no effect, or a requalification that came too late (art. 8)."""
    if one.was_requalified_too_late:
        course.keep(Rule.REQUALIFIED_TOO_LATE, Article.ART_8, one)
    elif not one.effect.counts and not one.effect.is_pending:
        course.keep(Rule.EXEMPT, one.effect.article, one)


_DUE_TO_OTHERS = frozenset({EffectReason.NOT_LIABLE, EffectReason.THIRD_PARTY_FAULT})


def _withholds(effect: ClaimEffect, readings: Readings) -> bool:
    """Tell whether a claim wholly due to others stops the reduction (Q3)."""
    return not readings.third_party_fault_keeps_reduction and effect.reason in _DUE_TO_OTHERS
