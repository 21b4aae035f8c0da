"""The yearly form: a coefficient folded from the claims of each insurance year.

For figures of a whole fleet, and for cases of which only the years are known. The values come from
``bonusmalus.automaton``; the steps are worked out by the same transition when they are read.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bonusmalus.automaton import automaton
from bonusmalus.claims import ClaimFacts, effect_of
from bonusmalus.clause import DEFAULT_READINGS, FR_1992, Clause, Readings, VehicleUse
from bonusmalus.coefficient import Coefficient
from bonusmalus.course import PeriodClaim, PeriodFacts, State
from bonusmalus.errors import HistoryError, Reason
from bonusmalus.steps import Step, start_step
from bonusmalus.transition import close_period, joker_is_available


@dataclass(frozen=True, slots=True)
class YearlyHistory:
    """The coefficients of a yearly case; its steps are made when they are read.

    Attributes:
        start: The state before the first year.
        years: The claims of each year, in date order.
        coefficients: The value after each year.
        use: Use of the vehicle.
        clause: The clause applied.
        readings: The readings applied.
    """

    start: State
    years: Sequence[Sequence[ClaimFacts]]
    coefficients: tuple[Coefficient, ...]
    use: VehicleUse
    clause: Clause = FR_1992
    readings: Readings = DEFAULT_READINGS

    @property
    def steps(self) -> tuple[Step, ...]:
        """Every step, from the start on."""
        return tuple(_explained(self))


def fold_years(
    start: Coefficient,
    use: VehicleUse,
    years: Sequence[Sequence[ClaimFacts]],
    years_at_floor: int = 0,
    clause: Clause = FR_1992,
    readings: Readings = DEFAULT_READINGS,
) -> YearlyHistory:
    """Fold the claims of each year into the coefficient after each year.

    Args:
        start: Coefficient at the start of the first year.
        use: Use of the vehicle, for all years.
        years: For each year its claims, in date order; an empty sequence for none.
        years_at_floor: Full years already spent at 0.50 without a counting claim.
        clause: Version of the arithmetic.
        readings: Readings of the doubtful points.

    Raises:
        HistoryError: ``years_at_floor`` is negative, or the start is not 0.50.
    """
    check_years_at_floor(years_at_floor, start)
    state = State(start, years_at_floor=years_at_floor)
    coefficients = automaton(clause, use, readings).fold(state, years)
    return YearlyHistory(state, years, coefficients, use, clause, readings)


def check_years_at_floor(years_at_floor: int, start: Coefficient) -> None:
    """Refuse years at 0.50 that are negative, or that come with another coefficient.

    Raises:
        HistoryError: They are refused.
    """
    if years_at_floor < 0:
        raise HistoryError(Reason.NEGATIVE, "years_at_floor", years_at_floor)
    if years_at_floor and start.hundredths != FR_1992.floor.value:
        raise HistoryError(Reason.NEEDS_THE_FLOOR, "years_at_floor", years_at_floor)


def _explained(history: YearlyHistory) -> Iterator[Step]:
    """Fold the years again, with every step."""
    clause, readings, state = history.clause, history.readings, history.start
    rates = clause.rates_of(history.use)
    yield start_step(state.coefficient)
    for year, claims in enumerate(history.years, start=1):
        counted = tuple(PeriodClaim(effect_of(claim), rates) for claim in claims)
        has_joker = joker_is_available(state, clause, readings)
        facts = PeriodFacts(year, rates, counted, has_joker=has_joker)
        state, steps = close_period(state, facts, clause, readings)
        yield from steps
