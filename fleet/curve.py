"""The curve of a person's internal coefficient: what a chart shows, without pixels."""

from dataclasses import dataclass, replace
from datetime import date

from bonusmalus.claims import Claim, Count, Liability, effect_of
from bonusmalus.clause import PERMILLE, Rates, clause_in_force
from bonusmalus.history import History, Record, projection, replay
from bonusmalus.periods import renewal_counting
from fleet.coefficient import Prospect
from fleet.driving import Figure

YEARS_AHEAD = 3


@dataclass(frozen=True, slots=True)
class CurveClaim:
    """A claim on the curve, with what it multiplies the coefficient by (1000: no effect).

    Attributes:
        counts_on: The coming renewal that will feel it, if it is decided and none has felt it yet.
        is_contested: The person contests its decision, which keeps its effect until the answer.
    """

    occurred_on: date
    liability: Liability
    factor_permille: int
    counts_on: date | None = None
    is_contested: bool = False


@dataclass(frozen=True, slots=True)
class Curve:
    """A coefficient over the years, and the two ways ahead.

    Attributes:
        past: From which day each value held, oldest first.
        without_claim: The coming renewals when nothing happens.
        with_claim: The same when one claim with full liability happens today.
        reduction_permille: What a year without an at-fault claim takes off: 50 or 70.
    """

    as_of: date
    past: tuple[Prospect, ...]
    claims: tuple[CurveClaim, ...]
    next_renewal_on: date
    without_claim: tuple[Prospect, ...]
    with_claim: tuple[Prospect, ...]
    reduction_permille: int
    figure: Figure = Figure.INTERNAL


def curve_of(record: Record, as_of: date, contested: frozenset[str] = frozenset()) -> Curve:
    """The curve on a day, with the projection of the years ahead.

    Args:
        record: The facts.
        as_of: The day.
        contested: References of the claims whose decision is contested.
    """
    history = replay(record, as_of)
    rates = clause_in_force(as_of).rates_of(record.use)
    return Curve(
        as_of=as_of,
        past=_past(history),
        claims=tuple(
            replace(
                _marked(claim, record, history, rates), is_contested=claim.reference in contested
            )
            for claim in record.claims
        ),
        next_renewal_on=history.next_renewal_on,
        without_claim=_ahead(record, as_of, None),
        with_claim=_ahead(record, as_of, Liability.FULL),
        reduction_permille=PERMILLE - rates.reduction.value,
    )


def _past(history: History) -> tuple[Prospect, ...]:
    values = {step.on: step.after for step in history.steps if step.on is not None}
    return tuple(Prospect(on, value) for on, value in values.items())


def _ahead(record: Record, as_of: date, liability: Liability | None) -> tuple[Prospect, ...]:
    return tuple(Prospect(*one) for one in projection(record, as_of, YEARS_AHEAD, liability))


def _marked(claim: Claim, record: Record, history: History, rates: Rates) -> CurveClaim:
    felt = [step.factor_permille for step in history.steps if step.claim == claim]
    factor = max(felt) if felt else _coming_factor(claim, rates)
    awaits = claim in history.awaiting
    counts_on = renewal_counting(claim.occurred_on, record.renewal_day) if awaits else None
    return CurveClaim(claim.occurred_on, claim.liability, factor, counts_on)


def _coming_factor(claim: Claim, rates: Rates) -> int:
    """What a claim that no renewal has felt yet will multiply by."""
    counts = effect_of(claim).counts
    if counts is Count.FULLY:
        return rates.increase.value
    return rates.increase_halved.value if counts is Count.HALF else PERMILLE
