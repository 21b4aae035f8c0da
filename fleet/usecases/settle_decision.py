"""Confirm a proposed decision, or reject it with a reason: always somebody else than who read it.

What is confirmed is added and never changed: a claim with its first decision, or one more decision
of the claim. The coefficient is not stored: the next fold has the new facts.
"""

from dataclasses import dataclass, replace

from fleet.access import Action, Actor, guarded_case
from fleet.case_rules import AT_THE_INSURER
from fleet.cases import (
    Contest,
    ContestState,
    DecisionProposal,
    Entry,
    EntryKind,
    ProposalState,
)
from fleet.contests import last_decision, may_answer, open_contest_in
from fleet.decision_facts import (
    change_by,
    claim_of_case,
    needs_reference,
    new_claim_of,
    proposed,
    reasons_of,
    record_of_driver,
)
from fleet.decision_rules import Change, decision_of, may_settle
from fleet.driving import RecordedClaim
from fleet.errors import ConflictError, DecisionRefusedError
from fleet.incidents import Incident, IncidentStatus
from fleet.ports import Work
from fleet.usecases.save_case import Change as Done
from fleet.usecases.save_case import Present, note_case, save_case


@dataclass(frozen=True, slots=True)
class Confirmed:
    """A decision that counts from now on.

    Attributes:
        claim: With the new decision.
        change: What it changes; None where no coefficient follows.
        contest: The contest that it ended.
    """

    incident: Incident
    proposal: DecisionProposal
    claim: RecordedClaim
    has_record: bool
    change: Change | None
    contest: Contest | None


@dataclass(frozen=True, slots=True)
class Rejected:
    """A proposal that a second person did not confirm."""

    incident: Incident
    proposal: DecisionProposal
    reason: str


@guarded_case(Action.DECIDE_CASE)
def confirm_decision(
    work: Work, actor: Actor, incident: Incident, proposal_id: int, present: Present
) -> Confirmed:
    """Confirm a proposal: the claim is recorded, or has one more decision.

    Raises:
        DecisionRefusedError: Somebody settled it before, it is the actor's own, nobody is known to
            have driven, a claim of that driver and day has come and the case has no reference, or
            an open contest is not for who proposed it to answer.
        ConflictError: Somebody else changed the case at the same time.
    """
    proposal = _open_proposal(work, actor, incident, proposal_id)
    before = claim_of_case(work, incident)
    opened = before or new_claim_of(work, incident, proposed(proposal))
    if opened is None:
        raise DecisionRefusedError(reason="no_driver", incident_id=incident.id)
    if needs_reference(work, incident):
        raise DecisionRefusedError(reason="no_reference", incident_id=incident.id)
    contest = open_contest_in(work.incidents.contests_of(incident.id))
    if contest is not None and not may_answer(before, contest, proposal.proposed_by):
        raise DecisionRefusedError(reason="contested", incident_id=incident.id)
    change = change_by(work, incident, proposed(proposal), present)
    over = _settled(work, actor, incident, proposal, ProposalState.CONFIRMED, present)
    claim = _recorded(work, opened, over, present)
    ended = _ended(work, incident, contest, over, present) if contest is not None else None
    is_first = incident.claim_id is None or last_decision(before) is None
    status = incident.status
    if status in AT_THE_INSURER and is_first:
        status = IncidentStatus.LIABILITY_DECIDED
    done = Done(
        "decision_confirmed",
        EntryKind.DECISION_CONFIRMED,
        details={"proposal": over.id, "claim": claim.id, "is_correction": over.is_correction},
    )
    saved = save_case(
        work, actor, replace(incident, claim_id=claim.id, status=status), done, present
    )
    has_record = record_of_driver(work, incident) is not None
    return Confirmed(saved, over, claim, has_record, change, ended)


@guarded_case(Action.DECIDE_CASE)
def begin_rejection(
    work: Work, actor: Actor, incident: Incident, proposal_id: int
) -> DecisionProposal:
    """The open proposal, where this person may reject it.

    Raises:
        DecisionRefusedError: Somebody settled it before, it is the actor's own, or it would
            correct a contested decision of the actor's.
    """
    return _rejectable(work, actor, incident, proposal_id)


@guarded_case(Action.DECIDE_CASE)
def reject_decision(
    work: Work, actor: Actor, incident: Incident, proposal_id: int, reason: str, present: Present
) -> Rejected:
    """Reject a proposal with a reason; no claim changes, and another may be proposed.

    Raises:
        DecisionRefusedError: Somebody settled it before, it is the actor's own, or it would
            correct a contested decision of the actor's.
    """
    proposal = _rejectable(work, actor, incident, proposal_id)
    over = _settled(work, actor, incident, proposal, ProposalState.REJECTED, present)
    details = {"proposal": over.id}
    done = Done("decision_rejected", EntryKind.DECISION_REJECTED, reason, details)
    return Rejected(save_case(work, actor, incident, done, present), over, reason)


def _open_proposal(
    work: Work, actor: Actor, incident: Incident, proposal_id: int
) -> DecisionProposal:
    found = [one for one in work.incidents.proposals_of(incident.id) if one.id == proposal_id]
    if not found or found[0].state is not ProposalState.OPEN:
        raise DecisionRefusedError(reason="settled", incident_id=incident.id)
    if not may_settle(incident, found[0], actor.employee_id):
        raise DecisionRefusedError(reason="same_person", incident_id=incident.id)
    return found[0]


def _rejectable(work: Work, actor: Actor, incident: Incident, proposal_id: int) -> DecisionProposal:
    """The open proposal; a contested decision is not defended by who entered it."""
    proposal = _open_proposal(work, actor, incident, proposal_id)
    contest = open_contest_in(work.incidents.contests_of(incident.id))
    claim = claim_of_case(work, incident)
    if contest is not None and not may_answer(claim, contest, actor.employee_id):
        raise DecisionRefusedError(reason="own_decision", incident_id=incident.id)
    return proposal


def _settled(
    work: Work,
    actor: Actor,
    incident: Incident,
    proposal: DecisionProposal,
    state: ProposalState,
    present: Present,
) -> DecisionProposal:
    over = replace(proposal, state=state, settled_by=actor.employee_id, settled_at=present.now)
    if not work.incidents.settle_proposal(over):
        raise DecisionRefusedError(reason="settled", incident_id=incident.id)
    return over


def _recorded(
    work: Work, claim: RecordedClaim, proposal: DecisionProposal, present: Present
) -> RecordedClaim:
    """The claim with the decision, stored."""
    decision = decision_of(
        proposed(proposal), present.now, proposal.proposed_by, proposal.settled_by
    )
    decided = replace(claim, decisions=(*claim.decisions, decision))
    if not claim.id:
        return work.driving.add_claim(decided)
    work.driving.add_decision(claim.id, decision)
    return decided


def _ended(
    work: Work, incident: Incident, contest: Contest, proposal: DecisionProposal, present: Present
) -> Contest:
    """The contest, answered by who proposed the correction, with their reasons."""
    answer = reasons_of(work, proposal)
    over = replace(
        contest,
        state=ContestState.CORRECTED,
        answered_by=proposal.proposed_by,
        answered_at=present.now,
        answer=answer,
    )
    if not work.incidents.settle_contest(over):
        raise ConflictError(kind="contest", constraint="state")
    entry = Entry(
        0, incident.id, present.now, EntryKind.CONTEST_ANSWERED, proposal.proposed_by, answer
    )
    work.incidents.add_entry(entry)
    proposer = Actor(proposal.proposed_by)
    details = {"contest": contest.id, "state": over.state.value}
    note_case(work, proposer, incident.id, "contest_answered", present.now, details)
    return over
