"""What may follow in a case: its next statuses, whose turn it is, and until when.

Pure functions; every change of an incident goes through `settled`, so that lists stay true.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from zoneinfo import ZoneInfo

from bonusmalus.claims import ClaimKind
from fleet.cases import Contest, ContestState, DecisionProposal, ProposalState
from fleet.deadlines import running_deadlines
from fleet.incidents import EventType, Incident, IncidentStatus, WaitsFor
from fleet.working_days import WorkingDays

_S = IncidentStatus

_NEXT: Mapping[IncidentStatus, tuple[IncidentStatus, ...]] = {
    _S.DRAFT: (),
    _S.DECLARED: (_S.CHECKED, _S.SENT_TO_INSURER, _S.KEPT_IN_HOUSE),
    _S.CHECKED: (_S.SENT_TO_INSURER, _S.KEPT_IN_HOUSE),
    _S.SENT_TO_INSURER: (_S.SURVEY, _S.REPAIR),
    _S.SURVEY: (_S.REPAIR,),
    _S.REPAIR: (),
    _S.LIABILITY_DECIDED: (_S.REPAIR, _S.RECOVERY, _S.CLOSED),
    _S.RECOVERY: (_S.CLOSED,),
    _S.KEPT_IN_HOUSE: (_S.SENT_TO_INSURER, _S.CLOSED),
    _S.CLOSED: (),
}
"""What a handler may choose; `LIABILITY_DECIDED` follows from a confirmed decision alone."""

AT_THE_INSURER = frozenset({_S.SENT_TO_INSURER, _S.SURVEY, _S.REPAIR})


def next_statuses(incident: Incident, *, is_contested: bool) -> tuple[IncidentStatus, ...]:
    """The statuses that a handler may give a case now, the usual one first.

    A contested case is frozen. A near miss or hazard closes with its answer. Nothing is kept
    in-house where somebody is hurt or a third party is involved, nor closed from there.
    """
    if is_contested or incident.is_preventive:
        return ()
    following = _NEXT[incident.status]
    if incident.status is _S.REPAIR and incident.claim_id is not None:
        following = (_S.RECOVERY, _S.CLOSED)
    if incident.status is _S.KEPT_IN_HOUSE and not may_be_kept_in_house(incident):
        following = (_S.SENT_TO_INSURER,)
    return tuple(
        status
        for status in following
        if status is not _S.KEPT_IN_HOUSE or may_be_kept_in_house(incident)
    )


def may_be_kept_in_house(incident: Incident) -> bool:
    """Whether nobody is hurt and no third party is involved, as far as the report says so.

    What the report leaves open counts as an obstacle (FLEET.md § 1.3, b6).
    """
    return incident.is_injured is False and incident.has_other_party is False


def may_be_decided(incident: Incident) -> bool:
    """Whether the insurer's decision may be entered: the insurer knows of the case."""
    if incident.is_preventive:
        return False
    return incident.status in AT_THE_INSURER or incident.claim_id is not None


def claim_kind_of(event: EventType | None) -> ClaimKind:
    """The kind that a decision is proposed with; the human who reads the letter may change it."""
    kinds = {
        EventType.THEFT: ClaimKind.THEFT,
        EventType.FIRE: ClaimKind.FIRE,
        EventType.GLASS: ClaimKind.GLASS,
        EventType.PARKED_HIT: ClaimKind.PARKED_UNKNOWN_PARTY,
    }
    return kinds.get(event, ClaimKind.COLLISION) if event is not None else ClaimKind.COLLISION


def settled(
    incident: Incident,
    working_days: WorkingDays,
    zone: ZoneInfo,
    *,
    contests: Iterable[Contest] = (),
    proposals: Iterable[DecisionProposal] = (),
    has_open_question: bool = False,
    has_new_answer: bool = False,
) -> Incident:
    """The incident with `waits_for` and `due_on` as they follow from everything else.

    Args:
        incident: As it will be stored.
        working_days: In which its deadlines are counted.
        zone: The company's.
        contests: All of the case.
        proposals: All of the case.
        has_open_question: The driver was asked and has not answered.
        has_new_answer: The driver has, and nobody who handles the case has done anything since.
    """
    open_contests = [one for one in contests if one.state is ContestState.OPEN]
    is_proposed = any(one.state is ProposalState.OPEN for one in proposals)
    running = running_deadlines(incident, working_days, zone)
    due = [one.due_on for one in running if not one.is_met]
    due += [one.answer_due_on for one in open_contests]
    return replace(
        incident,
        waits_for=_waits_for(
            incident,
            needs_somebody=bool(open_contests) or is_proposed,
            has_new_answer=has_new_answer,
            has_open_question=has_open_question,
        ),
        due_on=min(due, default=None),
    )


def _waits_for(
    incident: Incident, *, needs_somebody: bool, has_open_question: bool, has_new_answer: bool
) -> WaitsFor:
    if incident.is_draft:
        return WaitsFor.DRIVER
    if needs_somebody:
        return WaitsFor.HANDLER
    if incident.status is _S.CLOSED:
        return WaitsFor.NOBODY
    if has_open_question:
        return WaitsFor.DRIVER
    if incident.status in AT_THE_INSURER and not has_new_answer:
        return WaitsFor.INSURER
    return WaitsFor.HANDLER


def is_overdue(incident: Incident, today: date) -> bool:
    """Whether something should have been done before that day."""
    return incident.due_on is not None and incident.due_on < today
