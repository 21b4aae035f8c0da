"""The facts of one contract, checked, with each claim as it is decided on a day.

The fold over them is in ``bonusmalus.history``.
"""

from dataclasses import dataclass
from datetime import date

from bonusmalus.articles import Article
from bonusmalus.claims import Claim, ClaimEffect, effect_of, order_of
from bonusmalus.clause import FR_1992, VehicleUse, clause_in_force
from bonusmalus.coefficient import Coefficient
from bonusmalus.errors import HistoryError, Reason
from bonusmalus.periods import Interruption, RenewalDay, add_years, next_renewal, renewal_counting
from bonusmalus.yearly import check_years_at_floor


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

    def use_on(self, day: date) -> VehicleUse:
        """Return the use of the vehicle on a day."""
        if not self.use_changes:
            return self.use
        changes = sorted(self.use_changes, key=lambda change: change.on)
        uses = [change.use for change in changes if change.on <= day]
        return uses[-1] if uses else self.use


@dataclass(frozen=True, slots=True)
class DecidedClaim:
    """A claim with its effect as known on a day.

    Attributes:
        claim: The claim as recorded.
        effect: How it counts.
        counts_on: The renewal date that feels it.
        was_requalified_too_late: Its last decision came too late to have an effect.
    """

    claim: Claim
    effect: ClaimEffect
    counts_on: date
    was_requalified_too_late: bool = False

    @property
    def is_pending(self) -> bool:
        """Tell whether a decision may still give the claim an effect."""
        return self.effect.is_pending and not self.was_requalified_too_late


def decided_claims(record: Record, as_of: date) -> tuple[DecidedClaim, ...]:
    """Return the claims known on a day, in the order in which they count."""
    day = record.renewal_day
    known = known_claims(record, as_of)
    lawful = [(_within_two_years(claim, day), claim) for claim in known]
    return tuple(
        DecidedClaim(
            claim,
            effect_of(counted),
            renewal_counting(claim.occurred_on, day),
            was_requalified_too_late=not counted.verdicts[-1].is_as(claim.verdicts[-1]),
        )
        for counted, claim in sorted(lawful, key=lambda pair: order_of(pair[0]))
    )


def known_claims(record: Record, as_of: date) -> tuple[Claim, ...]:
    """Return the claims that have happened by a day, as they were held on it."""
    happened = (claim for claim in record.claims if claim.occurred_on <= as_of)
    return tuple(claim.as_held_on(as_of) for claim in happened)


@dataclass(frozen=True, slots=True)
class RequalificationLimit:
    """Until when a new decision about a claim still has an effect.

    Attributes:
        until_on: The last day on which it has one, that day included.
        article: Where the limit is written.
    """

    until_on: date
    article: Article


def requalification_limit(occurred_on: date, renewal_day: RenewalDay) -> RequalificationLimit:
    """Return until when a decision about a claim of that day can be requalified with an effect.

    Sources:
        annexe A121-1, art. 8: two years from the first renewal after the claim.
    """
    years = FR_1992.requalification_years
    first_renewal_on = next_renewal(renewal_day, occurred_on)
    return RequalificationLimit(add_years(first_renewal_on, years.value), years.article)


def _within_two_years(claim: Claim, renewal_day: RenewalDay) -> Claim:
    """Return the claim as the last decision in time has it: a late one is as if never given."""
    return claim.as_held_on(requalification_limit(claim.occurred_on, renewal_day).until_on)


def check(record: Record, as_of: date) -> None:
    """Refuse facts that contradict each other.

    Raises:
        HistoryError: A fact precedes the first cover, or two uses start on one day.
        ClauseError: No clause was in force on the first insured day.
    """
    clause_in_force(record.first_insured_on)
    check_years_at_floor(record.years_at_floor, record.start)
    if record.years_at_floor >= record.first_insured_on.year:
        raise HistoryError(Reason.BEYOND_THE_CALENDAR, "years_at_floor", record.years_at_floor)
    days = [("as_of", as_of)]
    days += [
        (f"claims[{i}].occurred_on", _felt_on(c.occurred_on, record))
        for i, c in enumerate(record.claims)
    ]
    days += [(f"interruptions[{i}].from_on", p.from_on) for i, p in enumerate(record.interruptions)]
    for field, day in days:
        if day < record.first_insured_on:
            raise HistoryError(Reason.BEFORE_FIRST_INSURED, field, day)
    changed_on = [change.on for change in record.use_changes]
    if len(set(changed_on)) < len(changed_on):
        raise HistoryError(Reason.TWO_ON_ONE_DAY, "use_changes", max(changed_on))


def holds_claim_of(record: Record, occurred_on: date) -> bool:
    """Tell whether a claim of that day is a fact of the record, and not of the time before it."""
    return _felt_on(occurred_on, record) >= record.first_insured_on


def _felt_on(occurred_on: date, record: Record) -> date:
    """Return the day from which a claim matters.

    A claim of the two months before the start, brought from a former contract, is felt later.
    """
    if occurred_on >= record.first_insured_on:
        return occurred_on
    counts_on = renewal_counting(occurred_on, record.renewal_day)
    return counts_on if counts_on > record.first_insured_on else occurred_on
