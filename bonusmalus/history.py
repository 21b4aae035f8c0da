"""The dated history of a coefficient: facts in, every step with its article out.

A coefficient is never stored: it is folded from the claims and the periods, so that a later
decision about an old claim is a change of facts and a new fold.
"""

from dataclasses import dataclass
from datetime import date

from bonusmalus.claims import Claim, Liability
from bonusmalus.clause import DEFAULT_READINGS, Readings, VehicleUse
from bonusmalus.coefficient import Coefficient
from bonusmalus.periods import Interruption, RenewalDay
from bonusmalus.steps import Rule, Step

__all__ = [
    "History",
    "Outlook",
    "Record",
    "Rule",
    "Step",
    "UseChange",
    "outlook",
    "projection",
    "replay",
]


@dataclass(frozen=True, slots=True)
class UseChange:
    """From ``on``, the vehicle has another use (Q6)."""

    on: date
    use: VehicleUse


@dataclass(frozen=True, slots=True)
class Record:
    """The facts from which a history is folded.

    Attributes:
        use: Use of the vehicle on ``first_insured_on``.
        start: Coefficient on ``first_insured_on``.
        first_insured_on: First day of cover.
        renewal_day: Day of the year on which the premium falls due.
        claims: In any order.
        interruptions: In any order; they may touch.
        years_at_floor: Years already spent at 0.50 on ``first_insured_on``, as printed on the
            statement; only with a start of 0.50.
        use_changes: Later uses, in any order.
    """

    use: VehicleUse
    start: Coefficient
    first_insured_on: date
    renewal_day: RenewalDay
    claims: tuple[Claim, ...] = ()
    interruptions: tuple[Interruption, ...] = ()
    years_at_floor: int = 0
    use_changes: tuple[UseChange, ...] = ()


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
        years_at_floor: Full years at 0.50 without a counting claim, as a statement prints them.
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


def replay(record: Record, as_of: date, readings: Readings = DEFAULT_READINGS) -> History:
    """Fold a record up to a day; claims after that day are not known yet."""
    raise NotImplementedError


def outlook(
    record: Record,
    as_of: date,
    liability: Liability | None = None,
    occurring_on: date | None = None,
    readings: Readings = DEFAULT_READINGS,
) -> Outlook:
    """Say what one more claim (or none) leads to, at the renewal that will feel it."""
    raise NotImplementedError


def projection(
    record: Record,
    as_of: date,
    years: int,
    liability: Liability | None = None,
    readings: Readings = DEFAULT_READINGS,
) -> tuple[tuple[date, Coefficient], ...]:
    """List the values at the next renewals, with one claim today or without."""
    raise NotImplementedError
