"""The dated history of a coefficient: facts in, every step with its article out.

A coefficient is never stored: it is folded from the claims and the periods, so that a later
decision about an old claim is a change of facts and a new fold.
"""

from dataclasses import dataclass, replace
from datetime import date

from bonusmalus.claims import Claim, Liability
from bonusmalus.clause import DEFAULT_READINGS, Readings
from bonusmalus.coefficient import Coefficient
from bonusmalus.fold import Fold
from bonusmalus.periods import RenewalDay, next_renewal, renewal_counting, renewal_dates
from bonusmalus.record import DecidedClaim, Record, UseChange, check, decided_claims, known_claims
from bonusmalus.steps import Rule, Step

__all__ = [
    "History",
    "Outlook",
    "Record",
    "Rule",
    "Standing",
    "Step",
    "UseChange",
    "outlook",
    "projection",
    "replay",
    "standing",
]


_FURTHER = "further"


@dataclass(frozen=True, slots=True)
class History:
    """A coefficient as of a day, with every step that led to it.

    Attributes:
        steps: The start, then the steps of each renewal, in order.
        coefficient: The value in force on the day asked for.
        in_force_since: The last renewal date (or the first insured day) up to that day.
        next_renewal_on: The next renewal date, after that day.
        pending: Claims whose liability is not decided: they have no effect yet.
        awaiting: Counting claims that will be felt at a later renewal.
        unchanged_since: The day from which the value has been what it is.
        years_at_floor: Full years at 0.50 without a counting claim, as a statement prints them;
            a long interruption is no part of them.
        clean_periods: Consecutive periods without a counting claim.
        joker_from_on: First day on which a claim would be free, while at 0.50.
    """

    steps: tuple[Step, ...]
    coefficient: Coefficient
    in_force_since: date
    next_renewal_on: date
    pending: tuple[Claim, ...] = ()
    awaiting: tuple[Claim, ...] = ()
    unchanged_since: date | None = None
    years_at_floor: int = 0
    clean_periods: int = 0
    joker_from_on: date | None = None


@dataclass(frozen=True, slots=True)
class Outlook:
    """What a further claim, or none, leads to.

    Attributes:
        renewal_on: The renewal date at which it is felt.
        coefficient: The value from that day.
        history: The whole fold up to that day.
    """

    renewal_on: date
    coefficient: Coefficient
    history: History


@dataclass(frozen=True, slots=True)
class Standing:
    """A record folded up to a day, from which one looks ahead without folding again.

    Attributes:
        fold: The fold after the last renewal up to that day.
        claims: What is known of claims on that day.
    """

    fold: Fold
    claims: tuple[DecidedClaim, ...]
    as_of: date

    @property
    def history(self) -> History:
        """The history as of the day."""
        fold, as_of = self.fold, self.as_of
        return History(
            steps=fold.steps,
            coefficient=fold.state.coefficient,
            in_force_since=fold.in_force_since,
            next_renewal_on=next_renewal(fold.record.renewal_day, as_of),
            pending=tuple(c.claim for c in self.claims if c.is_pending),
            awaiting=tuple(c.claim for c in self.claims if c.effect.counts and c.counts_on > as_of),
            unchanged_since=fold.unchanged_since,
            years_at_floor=fold.years_at_floor(as_of),
            clean_periods=fold.state.clean_periods,
            joker_from_on=fold.joker_from_on(),
        )

    def ahead(self, until: date, further: tuple[Claim, ...] = ()) -> "Standing":
        """Go on to a later day with what is known now, and with supposed claims.

        Args:
            until: The later day.
            further: Supposed claims; one that a past renewal would have felt costs a new fold.

        Raises:
            HistoryError: A supposed claim precedes the first cover.
        """
        record = self.fold.record
        if further:
            check(replace(record, claims=further), until)
        known = known_claims(record, self.as_of)
        claims = decided_claims(replace(record, claims=known + further), until)
        if any(
            renewal_counting(one.occurred_on, record.renewal_day) <= self.as_of for one in further
        ):
            begun = Fold.begin(record, self.fold.readings)
            fold = _renewed(begun, claims, record.first_insured_on, until)
        else:
            fold = _renewed(self.fold, claims, self.as_of, until)
        return Standing(fold, claims, until)

    def outlook(
        self, liability: Liability | None = None, occurring_on: date | None = None
    ) -> Outlook:
        """Say what one more claim (or none) leads to, at the renewal that will feel it.

        Args:
            liability: Liability of the further claim; ``None`` for no further claim.
            occurring_on: Day of that claim, the day of the standing if not given. Without a claim
                it only chooses the renewal, so that both values can be compared on the same day.
        """
        renewal_day = self.fold.record.renewal_day
        renewal_on = next_renewal(renewal_day, self.as_of)
        day = self.as_of if occurring_on is None else occurring_on
        if liability is not None or occurring_on is not None:
            renewal_on = max(renewal_on, renewal_counting(day, renewal_day))
        history = self.ahead(renewal_on, _further(day, liability)).history
        return Outlook(renewal_on, history.coefficient, history)


def standing(record: Record, as_of: date, readings: Readings = DEFAULT_READINGS) -> Standing:
    """Fold a record up to a day, to look back and ahead from there.

    Raises:
        HistoryError: The facts contradict each other, or ``as_of`` precedes the first cover.
        ClauseError: The first cover precedes every known clause.
        PeriodError: A date is beyond the calendar.

    Sources:
        annexe A121-1, art. 1, 4 to 9.
    """
    check(record, as_of)
    claims = decided_claims(record, as_of)
    fold = _renewed(Fold.begin(record, readings), claims, record.first_insured_on, as_of)
    return Standing(fold, claims, as_of)


def _renewed(fold: Fold, claims: tuple[DecidedClaim, ...], after: date, until: date) -> Fold:
    for renewal_on in renewal_dates(fold.record.renewal_day, after, until):
        fold = fold.renewed(renewal_on, tuple(c for c in claims if c.counts_on == renewal_on))
    return fold


def replay(record: Record, as_of: date, readings: Readings = DEFAULT_READINGS) -> History:
    """Fold a record up to a day.

    A renewal on that day is in force; claims after that day are not known yet.

    Raises:
        HistoryError: The facts contradict each other, or ``as_of`` precedes the first cover.
        ClauseError: The first cover precedes every known clause.
        PeriodError: A date is beyond the calendar.

    Sources:
        annexe A121-1, art. 1, 4 to 9.
    """
    return standing(record, as_of, readings).history


def outlook(
    record: Record,
    as_of: date,
    liability: Liability | None = None,
    occurring_on: date | None = None,
    readings: Readings = DEFAULT_READINGS,
) -> Outlook:
    """Say what one more claim (or none) leads to, at the renewal that will feel it.

    Args:
        record: The facts.
        as_of: The day from which one looks ahead; later claims are not known.
        liability: Liability of the further claim; ``None`` for no further claim.
        occurring_on: Day of that claim, ``as_of`` if not given (see `Standing.outlook`).
        readings: Readings of the doubtful points.

    Raises:
        HistoryError: The record is refused, or the claim precedes the first cover.
    """
    return standing(record, as_of, readings).outlook(liability, occurring_on)


def projection(
    record: Record,
    as_of: date,
    years: int,
    liability: Liability | None = None,
    readings: Readings = DEFAULT_READINGS,
) -> tuple[tuple[date, Coefficient], ...]:
    """List the values at the next renewals, with one claim on ``as_of`` or without.

    Args:
        record: The facts.
        as_of: The day from which one looks ahead.
        years: How many renewals to list.
        liability: Liability of a claim on ``as_of``; ``None`` for none.
        readings: Readings of the doubtful points.

    Returns:
        Renewal date and coefficient from that day, in order.
    """
    days = _next_renewals(record.renewal_day, as_of, years)
    if not days:
        return ()
    here = standing(record, as_of, readings)
    history = here.ahead(days[-1], _further(as_of, liability)).history
    values = {step.on: step.after for step in history.steps}
    return tuple((day, values[day]) for day in days)


def _next_renewals(renewal_day: RenewalDay, after: date, number: int) -> tuple[date, ...]:
    days: list[date] = []
    for _ in range(number):
        days.append(next_renewal(renewal_day, days[-1] if days else after))
    return tuple(days)


def _further(day: date, liability: Liability | None) -> tuple[Claim, ...]:
    return () if liability is None else (Claim(day, liability, reference=_FURTHER),)
