"""A driver's "I do not agree": open a contest, with a reason and evidence, or withdraw it.

While it is open the record is frozen (`fleet.contests.refuse_if_contested`) and marked wherever it
is shown. The decision keeps its effect until the contest has ended (docs/decisions/0079).
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bonusmalus.claims import ClaimKind
from fleet.access import Action, Actor, Subject, guarded, guarded_case, require
from fleet.case_handlers import possible_handlers
from fleet.cases import (
    Contest,
    ContestState,
    DecisionProposal,
    Entry,
    EntryKind,
    ProposalState,
)
from fleet.contests import may_answer, may_contest, open_contest_in
from fleet.deadlines import contest_answer_due_on
from fleet.decision_facts import case_of_claim, claim_of_case, holding_claim
from fleet.driving import RecordedClaim
from fleet.errors import AccessDeniedError, DecisionRefusedError, NotFoundError
from fleet.incidents import EventType, Incident, IncidentStatus, WaitsFor
from fleet.ports import Work
from fleet.usecases.add_evidence import Arrived, add_evidence
from fleet.usecases.save_case import Change as Done
from fleet.usecases.save_case import Present, note_case, save_case
from fleet.usecases.show_decision import DecisionFile, read_decision

_EVENTS = {
    ClaimKind.THEFT: EventType.THEFT,
    ClaimKind.FIRE: EventType.FIRE,
    ClaimKind.GLASS: EventType.GLASS,
    ClaimKind.PARKED_UNKNOWN_PARTY: EventType.PARKED_HIT,
}


@dataclass(frozen=True, slots=True)
class Opened:
    """A contest that waits for its answer.

    Attributes:
        told: Who handles the case.
        answerers: Of those, who may answer: everybody but the first decider.
        set_aside: The correction that waited for a second person; the contest takes its place.
    """

    incident: Incident
    contest: Contest
    told: tuple[int, ...]
    answerers: tuple[int, ...]
    set_aside: DecisionProposal | None


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """A contest that its driver took back.

    Attributes:
        told: Who handles the case.
        set_aside: The correction that answered it and waited for a second person.
    """

    incident: Incident
    contest: Contest
    told: tuple[int, ...]
    set_aside: DecisionProposal | None


@guarded_case(Action.CONTEST_DECISION)
def show_own_contest(
    work: Work, actor: Actor, incident: Incident, present: Present
) -> DecisionFile:
    """The decision of a case and its contest, for who drove.

    Raises:
        AccessDeniedError: Somebody else drove.
    """
    _require_driver(actor, incident)
    return read_decision(work, actor, incident, present)


@guarded_case(Action.CONTEST_DECISION)
def begin_contest(work: Work, actor: Actor, incident: Incident) -> RecordedClaim:
    """The claim whose decision the driver may contest now.

    Raises:
        AccessDeniedError: Somebody else drove.
        DecisionRefusedError: Nothing is decided, or a contest is open or was answered.
    """
    return _contestable(work, actor, incident)


@guarded_case(Action.CONTEST_DECISION)
def contest_decision(
    work: Work,
    actor: Actor,
    incident: Incident,
    reason: str,
    enclosed: Sequence[Arrived],
    present: Present,
) -> Opened:
    """Open a contest; a correction that waits for its second person is set aside.

    Raises:
        AccessDeniedError: Somebody else drove.
        DecisionRefusedError: Nothing is decided, or a contest is open or was answered.
        ConflictError: Another one was opened at the same time.
    """
    claim = _contestable(work, actor, incident)
    contest = work.incidents.add_contest(
        Contest(
            id=0,
            incident_id=incident.id,
            opened_by=_person(actor),
            opened_at=present.now,
            reason=reason,
            answer_due_on=contest_answer_due_on(present.today),
        )
    )
    for one in enclosed:  # a closed case takes them now that it is contested
        add_evidence(work, actor, incident.id, one, present.now)
    set_aside = _set_aside(work, incident, present)
    held = _holding(work, incident, claim, present)
    done = Done("decision_contested", EntryKind.CONTESTED, reason, {"contest": contest.id})
    saved = save_case(work, actor, held, done, present)
    told = possible_handlers(work, incident, present.today)
    answerers = tuple(one for one in told if may_answer(claim, contest, one))
    return Opened(saved, contest, told, answerers, set_aside)


@guarded_case(Action.CONTEST_DECISION)
def withdraw_contest(
    work: Work, actor: Actor, incident: Incident, contest_id: int, present: Present
) -> Withdrawn:
    """Take one's own contest back: the decision stands as it was, and may be contested again.

    A correction that answered it and waits for its second person is set aside.

    Raises:
        DecisionRefusedError: It is over, or somebody else's.
    """
    contest = open_contest_in(work.incidents.contests_of(incident.id))
    if contest is None or contest.id != contest_id or contest.opened_by != actor.employee_id:
        raise DecisionRefusedError(reason="answered", incident_id=incident.id)
    over = replace(contest, state=ContestState.WITHDRAWN, answered_at=present.now)
    if not work.incidents.settle_contest(over):
        raise DecisionRefusedError(reason="answered", incident_id=incident.id)
    set_aside = _set_aside(work, incident, present)
    done = Done("contest_withdrawn", EntryKind.CONTEST_WITHDRAWN, details={"contest": contest.id})
    saved = save_case(work, actor, incident, done, present)
    return Withdrawn(saved, over, possible_handlers(work, saved, present.today), set_aside)


@guarded(Action.CONTEST_DECISION)
def begin_contest_of_claim(
    work: Work, actor: Actor, claim_id: int
) -> tuple[RecordedClaim, Incident | None]:
    """One's own claim that came without a case, and the case where one follows after all.

    Raises:
        AccessDeniedError: There is no such claim, or it is somebody else's.
    """
    claim = _own_claim(work, actor, claim_id)
    return claim, case_of_claim(work, claim)


@guarded(Action.CONTEST_DECISION)
def open_file_of_claim(work: Work, actor: Actor, claim_id: int, present: Present) -> Incident:
    """The case of one's own claim; where it came without one, a file is opened for it.

    Raises:
        AccessDeniedError: There is no such claim, or it is somebody else's.
        DecisionRefusedError: Nothing is decided.
    """
    claim = _own_claim(work, actor, claim_id)
    known = case_of_claim(work, claim)
    if known is not None:
        return known
    if not claim.decisions:
        raise DecisionRefusedError(reason="not_contestable", incident_id=0)
    year = present.today.year
    incident = work.incidents.add(
        Incident(
            id=0,
            unit_id=work.people.get(claim.employee_id).unit_id,
            reporter_id=None,
            driver_id=claim.employee_id,
            reported_at=present.now,
            status=IncidentStatus.LIABILITY_DECIDED,
            number=f"{year}-{work.incidents.next_number(year):04d}",
            event=_EVENTS.get(claim.held_kind),
            vehicle_id=claim.vehicle_id,
            occurred_on=claim.occurred_on,
            waits_for=WaitsFor.HANDLER,
            claim_id=claim.id,
        )
    )
    work.incidents.add_entry(Entry(0, incident.id, present.now, EntryKind.DECLARED))
    details = {"claim": claim.id}
    note_case(work, actor, incident.id, "case_opened_for_claim", present.now, details)
    return incident


def _contestable(work: Work, actor: Actor, incident: Incident) -> RecordedClaim:
    _require_driver(actor, incident)
    claim = claim_of_case(work, incident)
    if claim is None or not may_contest(claim, work.incidents.contests_of(incident.id)):
        raise DecisionRefusedError(reason="not_contestable", incident_id=incident.id)
    return claim


def _holding(work: Work, incident: Incident, claim: RecordedClaim, present: Present) -> Incident:
    """The case with its claim: what is contested is held, whatever reference is written later."""
    held = holding_claim(incident, claim)
    if held.status is not incident.status:
        text = held.status.value
        work.incidents.add_entry(Entry(0, incident.id, present.now, EntryKind.STATUS, text=text))
    return held


def _require_driver(actor: Actor, incident: Incident) -> None:
    if incident.driver_id is None or incident.driver_id != actor.employee_id:
        action = Action.CONTEST_DECISION.value
        raise AccessDeniedError(action, actor.employee_id, incident.driver_id)


def _set_aside(work: Work, incident: Incident, present: Present) -> DecisionProposal | None:
    """End the correction that waits, if there is one: a contest begins and ends without it."""
    for proposal in work.incidents.proposals_of(incident.id):
        over = replace(proposal, state=ProposalState.REJECTED, settled_at=present.now)
        if proposal.state is ProposalState.OPEN and work.incidents.settle_proposal(over):
            return over
    return None


def _own_claim(work: Work, actor: Actor, claim_id: int) -> RecordedClaim:
    action = Action.CONTEST_DECISION
    try:
        claim = work.driving.claim(claim_id)
    except NotFoundError:
        raise AccessDeniedError(action.value, actor.employee_id, None) from None
    require(actor, action, Subject(claim.employee_id, ()))
    return claim


def _person(actor: Actor) -> int:
    if actor.employee_id is None:
        raise AccessDeniedError(Action.CONTEST_DECISION.value, None, None)
    return actor.employee_id
