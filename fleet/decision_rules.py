"""What an insurer's decision may say, what it would change, and who may confirm it.

Pure functions. Nobody guesses a liability here: before a decision there is a range, and each
figure is the internal one.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from bonusmalus.claims import ClaimEffect, ClaimKind, Exemption, Liability, effect_of
from bonusmalus.coefficient import Coefficient
from bonusmalus.history import Record, replay
from bonusmalus.periods import next_renewal, renewal_counting
from bonusmalus.record import RequalificationLimit, holds_claim_of, requalification_limit
from fleet.case_rules import may_be_decided
from fleet.cases import DecisionProposal, ProposalState
from fleet.coefficient import claim_of, record_of
from fleet.driving import ClaimDecision, DrivingRecord, RecordedClaim
from fleet.incidents import Incident

_ALONE = frozenset({ClaimKind.THEFT, ClaimKind.FIRE, ClaimKind.GLASS})


class Obstacle(StrEnum):
    """Why no decision can be entered."""

    PREVENTIVE = "preventive"
    NO_DRIVER = "no_driver"
    NO_DAY = "no_day"
    NOT_AT_THE_INSURER = "not_at_the_insurer"
    NO_REFERENCE = "no_reference"
    CONTESTED = "contested"
    PROPOSED = "proposed"


class DateFault(StrEnum):
    """Why a letter cannot have that date."""

    FUTURE = "future"
    BEFORE_THE_EVENT = "before_the_event"
    BEFORE_THE_LAST = "before_the_last"


@dataclass(frozen=True, slots=True)
class InsurerDecision:
    """What an insurer's letter says, as somebody read it."""

    kind: ClaimKind
    liability: Liability
    exemption: Exemption | None
    decided_on: date
    document: str


@dataclass(frozen=True, slots=True)
class DecisionRange:
    """The internal coefficient at the renewal that feels a case, for each possible decision."""

    renewal_on: date
    if_none: Coefficient
    if_partial: Coefficient
    if_full: Coefficient


@dataclass(frozen=True, slots=True)
class Change:
    """What a decision does to the internal coefficient.

    Attributes:
        effect: How the claim counts by what the decision says.
        from_on: The renewal from which the value differs; where it never does, the one that feels
            the claim.
        before: The value at that renewal without the decision.
        after: The value at that renewal with it.
        limit: Until when a correction still has an effect.
        is_too_late: The decision is a correction, dated after that.
    """

    effect: ClaimEffect
    from_on: date
    before: Coefficient
    after: Coefficient
    limit: RequalificationLimit
    is_too_late: bool

    @property
    def has_effect(self) -> bool:
        """Whether the decision moves the coefficient."""
        return self.before != self.after


@dataclass(frozen=True, slots=True)
class KnownFigure:
    """The internal coefficient of a day, and what the next renewal was to bring."""

    coefficient: Coefficient
    renewal_on: date
    at_renewal: Coefficient


def obstacle_to_decision(
    incident: Incident,
    proposals: Iterable[DecisionProposal],
    *,
    is_contested: bool,
    needs_reference: bool = False,
) -> Obstacle | None:
    """Why no decision can be entered now; None when one can.

    Args:
        incident: The case.
        proposals: What was proposed for it.
        is_contested: A contest is open; who answers it passes False: the freeze is theirs to end.
        needs_reference: A claim of that driver and day is known, and only the insurer's reference
            says whether it is the same accident (`fleet.decision_facts.needs_reference`).
    """
    found = {
        Obstacle.PREVENTIVE: incident.is_preventive,
        Obstacle.CONTESTED: is_contested,
        Obstacle.PROPOSED: any(one.state is ProposalState.OPEN for one in proposals),
        Obstacle.NO_DRIVER: incident.driver_id is None,
        Obstacle.NO_DAY: incident.occurred_on is None,
        Obstacle.NOT_AT_THE_INSURER: not may_be_decided(incident),
        Obstacle.NO_REFERENCE: needs_reference,
    }
    return next((obstacle for obstacle, stands in found.items() if stands), None)


def date_fault(
    decided_on: date, occurred_on: date, last_decided_on: date | None, today: date
) -> DateFault | None:
    """Why the letter cannot be of that day; None when it can."""
    if decided_on > today:
        return DateFault.FUTURE
    if decided_on < occurred_on:
        return DateFault.BEFORE_THE_EVENT
    if last_decided_on is not None and decided_on < last_decided_on:
        return DateFault.BEFORE_THE_LAST
    return None


def liabilities_of(kind: ClaimKind) -> tuple[Liability, ...]:
    """The shares that a letter can hold of such a claim: theft, fire and glass alone have none.

    Sources:
        annexe A121-1, art. 5 and 7.
    """
    if kind in _ALONE:
        return (Liability.NONE,)
    return (Liability.NONE, Liability.PARTIAL, Liability.FULL)


def exemptions_of(kind: ClaimKind, liability: Liability) -> tuple[Exemption, ...]:
    """The reasons of article 6 that fit; none where article 7 speaks already.

    A third party's fault is the whole fault of another, so that no share is left to the driver.

    Sources:
        annexe A121-1, art. 6 and 7.
    """
    if kind is not ClaimKind.COLLISION and liability is Liability.NONE:
        return ()
    if liability is Liability.NONE:
        return (Exemption.THIRD_PARTY_FAULT, Exemption.FORCE_MAJEURE)
    return (Exemption.UNAUTHORISED_USE, Exemption.FORCE_MAJEURE)


def is_lawful(decision: InsurerDecision) -> bool:
    """Whether share and exemption fit what happened."""
    fits = exemptions_of(decision.kind, decision.liability)
    is_known = decision.exemption is None or decision.exemption in fits
    return is_known and decision.liability in liabilities_of(decision.kind)


def may_decide(incident: Incident, actor_id: int | None) -> bool:
    """Whether somebody is neither the driver nor the reporter: nobody decides their own case."""
    return actor_id is not None and actor_id not in {incident.driver_id, incident.reporter_id}


def may_settle(incident: Incident, proposal: DecisionProposal, actor_id: int | None) -> bool:
    """Whether somebody may confirm or reject an open proposal: never who made it."""
    is_second = proposal.proposed_by != actor_id
    return proposal.state is ProposalState.OPEN and is_second and may_decide(incident, actor_id)


def decision_of(
    decision: InsurerDecision,
    recorded_at: datetime,
    recorded_by: int | None,
    confirmed_by: int | None = None,
) -> ClaimDecision:
    """The decision as a claim keeps it."""
    return ClaimDecision(
        liability=decision.liability,
        exemption=decision.exemption,
        decided_on=decision.decided_on,
        document=decision.document,
        recorded_at=recorded_at,
        recorded_by=recorded_by,
        confirmed_by=confirmed_by,
        kind=decision.kind,
    )


def range_of(
    driving: DrivingRecord, others: Iterable[RecordedClaim], case: RecordedClaim, today: date
) -> DecisionRange | None:
    """The range of a case that is not decided; None where no coefficient follows from it.

    Args:
        driving: The facts of the person who drove.
        others: Their other claims; those without a decision count as without effect.
        case: The claim of the case, as it is or would be recorded.
        today: The day from which one looks ahead.
    """
    record = _begun(driving, others, today)
    if record is None or not holds_claim_of(record, case.occurred_on):
        return None
    counts_on = renewal_counting(case.occurred_on, record.renewal_day)
    renewal_on = max(next_renewal(record.renewal_day, today), counts_on)
    none, partial, full = (
        _value(_with(record, replace(case, decisions=(_supposed(share, today),))), renewal_on)
        for share in (Liability.NONE, Liability.PARTIAL, Liability.FULL)
    )
    return DecisionRange(renewal_on, none, partial, full)


def change_of(
    driving: DrivingRecord,
    others: Iterable[RecordedClaim],
    before: RecordedClaim,
    after: RecordedClaim,
    today: date,
) -> Change | None:
    """What the last decision of a claim changes; None where no coefficient follows from it.

    Args:
        driving: The facts of the person who drove.
        others: Their other claims.
        before: The claim without that decision.
        after: The claim with it.
        today: The day from which one looks ahead.
    """
    record = _begun(driving, others, today)
    if record is None or not holds_claim_of(record, after.occurred_on):
        return None
    day = record.renewal_day
    counts_on = renewal_counting(after.occurred_on, day)
    until = max(next_renewal(day, today), counts_on)
    was, will = (_values(_with(record, claim), until) for claim in (before, after))
    from_on = min((on for on in will if was[on] != will[on]), default=counts_on)
    limit, held = requalification_limit(after.occurred_on, day), claim_of(after)
    return Change(
        effect=effect_of(held),
        from_on=from_on,
        before=was.get(from_on, record.start),
        after=will.get(from_on, record.start),
        limit=limit,
        is_too_late=_is_too_late(before, after, limit),
    )


def known_figure(
    driving: DrivingRecord, claims: Iterable[RecordedClaim], on: date
) -> KnownFigure | None:
    """The figure of a day from the claims as they were known; None before the record began."""
    record = _begun(driving, claims, on)
    if record is None:
        return None
    renewal_on = next_renewal(record.renewal_day, on)
    return KnownFigure(_value(record, on), renewal_on, _value(record, renewal_on))


def _is_too_late(before: RecordedClaim, after: RecordedClaim, limit: RequalificationLimit) -> bool:
    return bool(before.decisions) and after.decisions[-1].decided_on > limit.until_on


def _begun(driving: DrivingRecord, claims: Iterable[RecordedClaim], on: date) -> Record | None:
    if driving.first_insured_on > on:
        return None
    return record_of(driving, [claim for claim in claims if claim.occurred_on <= on])


def _with(record: Record, claim: RecordedClaim) -> Record:
    return replace(record, claims=(*record.claims, claim_of(claim)))


def _value(record: Record, on: date) -> Coefficient:
    return replay(record, on).coefficient


def _values(record: Record, until: date) -> dict[date, Coefficient]:
    """The value from each renewal on, and from the first insured day."""
    steps = replay(record, until).steps
    return {step.on: step.after for step in steps if step.on is not None}


def _supposed(liability: Liability, on: date) -> ClaimDecision:
    at = datetime.min  # noqa: DTZ901 - nobody recorded it: no figure looks at the instant
    return ClaimDecision(liability, None, on, "", at)


def without_claim(claims: Sequence[RecordedClaim], claim: RecordedClaim) -> list[RecordedClaim]:
    """The other claims of the person."""
    return [one for one in claims if one.id != claim.id]
