"""The dated fold: from the first insured day through every renewal.

It decides what each renewal looks at (uses, insurance, seniority at 0.50); the change itself is
``bonusmalus.transition``.
"""

from dataclasses import dataclass
from datetime import date

from bonusmalus.clause import (
    Clause,
    JokerSeniority,
    Rates,
    Readings,
    UseOfIncrease,
    clause_in_force,
)
from bonusmalus.course import PeriodClaim, PeriodFacts, State
from bonusmalus.periods import (
    add_insured_years,
    add_years,
    insured_years,
    is_insured_long_enough,
    reference_period,
)
from bonusmalus.record import DecidedClaim, Record
from bonusmalus.steps import Step, start_step
from bonusmalus.transition import close_period, joker_is_available, may_have_joker


@dataclass(frozen=True, slots=True)
class Fold:
    """A record folded up to a renewal.

    Attributes:
        record: The facts.
        readings: The readings applied.
        state: What the past leaves.
        steps: Every step so far.
        year: Number of renewals so far.
        in_force_since: The last renewal date, or the first insured day.
        unchanged_since: The day from which the value has been what it is.
        at_floor_since: The day from which the three years at 0.50 run, while at 0.50.
    """

    record: Record
    readings: Readings
    state: State
    steps: tuple[Step, ...]
    year: int
    in_force_since: date
    unchanged_since: date
    at_floor_since: date | None

    @classmethod
    def begin(cls, record: Record, readings: Readings) -> "Fold":
        """Start on the first insured day."""
        day, start = record.first_insured_on, record.start
        is_at_floor = start.hundredths == clause_in_force(day).floor.value
        return cls(
            record=record,
            readings=readings,
            state=State(start, years_at_floor=record.years_at_floor),
            steps=(start_step(start, day),),
            year=0,
            in_force_since=day,
            unchanged_since=day,
            at_floor_since=add_years(day, -record.years_at_floor) if is_at_floor else None,
        )

    def renewed(self, renewal_on: date, claims: tuple[DecidedClaim, ...]) -> "Fold":
        """Close the period of a renewal date, with the claims that count there."""
        clause = clause_in_force(renewal_on)
        facts = PeriodFacts(
            year=self.year + 1,
            rates=clause.rates_of(self.record.use_on(renewal_on)),
            claims=tuple(self._counted(one, renewal_on, clause) for one in claims),
            on=renewal_on,
            is_insured_long_enough=self._is_insured_long_enough(renewal_on),
            has_joker=self._has_joker(claims, clause),
        )
        state, steps = close_period(self.state, facts, clause, self.readings)
        is_same = state.coefficient == self.state.coefficient
        return Fold(  # not `replace`, which takes three times as long
            record=self.record,
            readings=self.readings,
            state=state,
            steps=self.steps + steps,
            year=facts.year,
            in_force_since=renewal_on,
            unchanged_since=self.unchanged_since if is_same else renewal_on,
            at_floor_since=self._at_floor_since(state, facts, clause),
        )

    def joker_from_on(self) -> date | None:
        """Return the first day on which a claim would be free (art. 4; Q4), while at 0.50."""
        if self.at_floor_since is None or not may_have_joker(self.state, self.readings):
            return None
        years = clause_in_force(self.in_force_since).joker_years.value
        return add_insured_years(self.at_floor_since, years, self.record.interruptions)

    def years_at_floor(self, as_of: date) -> int:
        """Return the full years at 0.50, measured like those of the joker (Q4)."""
        if self.readings.joker_seniority is JokerSeniority.BY_RENEWALS:
            return self.state.years_at_floor
        if self.at_floor_since is None:
            return 0
        return insured_years(self.at_floor_since, as_of, self.record.interruptions)

    def _counted(self, one: DecidedClaim, renewal_on: date, clause: Clause) -> PeriodClaim:
        rates = self._rates_of_increase(one.claim.occurred_on, renewal_on, clause)
        return PeriodClaim(one.effect, rates, one.claim, one.was_requalified_too_late)

    def _rates_of_increase(self, claim_on: date, renewal_on: date, clause: Clause) -> Rates:
        """Return the rates of the use on the day of the claim (Q6)."""
        is_on_claim = self.readings.use_of_increase is UseOfIncrease.ON_THE_CLAIM
        return clause.rates_of(self.record.use_on(claim_on if is_on_claim else renewal_on))

    def _is_insured_long_enough(self, renewal_on: date) -> bool:
        record = self.record
        period = reference_period(renewal_on, record.renewal_day)
        return is_insured_long_enough(period, record.first_insured_on, record.interruptions)

    def _has_joker(self, claims: tuple[DecidedClaim, ...], clause: Clause) -> bool:
        """Tell whether the first counting claim comes after three years at 0.50 (art. 4; Q4)."""
        if self.readings.joker_seniority is JokerSeniority.BY_RENEWALS:
            return joker_is_available(self.state, clause, self.readings)
        first_on = next((c.claim.occurred_on for c in claims if c.effect.counts), None)
        if first_on is None:
            return False
        free_from_on = self.joker_from_on()
        return free_from_on is not None and first_on >= free_from_on

    def _at_floor_since(self, after: State, facts: PeriodFacts, clause: Clause) -> date | None:
        """Return the day from which years at 0.50 run; a counting claim starts them again."""
        if after.coefficient.hundredths != clause.floor.value:
            return None
        if any(one.effect.counts for one in facts.claims):
            return facts.on
        return self.at_floor_since or facts.on
