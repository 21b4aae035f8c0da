"""Propose the insurer's decision as one named human reads it in the letter; a second one confirms.

While a contest is open, a proposal is an answer to it: somebody other than the first decider
makes it, with reasons, and its confirmation ends the contest.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from fleet.access import Action, Actor, guarded_case
from fleet.case_handlers import possible_handlers
from fleet.cases import DecisionProposal, EntryKind, ProposalState
from fleet.contests import last_decision, may_answer, open_contest_in
from fleet.decision_facts import change_by, claim_of_case, needs_reference, record_of_driver
from fleet.decision_rules import (
    Change,
    InsurerDecision,
    date_fault,
    is_lawful,
    obstacle_to_decision,
)
from fleet.errors import AccessDeniedError, DecisionRefusedError
from fleet.incidents import Incident
from fleet.ports import Work
from fleet.usecases.add_evidence import Arrived, add_evidence
from fleet.usecases.save_case import Change as Done
from fleet.usecases.save_case import Present, save_case


@dataclass(frozen=True, slots=True)
class Preview:
    """What a decision would do, before it is proposed.

    Attributes:
        is_correction: It follows another decision.
        change: None where no coefficient follows.
        seconds: Who could confirm it.
    """

    incident: Incident
    decision: InsurerDecision
    is_correction: bool
    has_record: bool
    change: Change | None
    seconds: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Proposed:
    """A proposal that waits for a second person.

    Attributes:
        told: Who may confirm or reject it.
    """

    incident: Incident
    proposal: DecisionProposal
    told: tuple[int, ...]


@guarded_case(Action.DECIDE_CASE)
def begin_decision(work: Work, actor: Actor, incident: Incident, present: Present) -> Incident:
    """The case, where a decision can be entered now by this person.

    Raises:
        DecisionRefusedError: It cannot; the reason says why.
    """
    del present
    _require_possible(work, actor, incident)
    return incident


@guarded_case(Action.DECIDE_CASE)
def check_date_of_letter(
    work: Work, _: Actor, incident: Incident, decision: InsurerDecision, present: Present
) -> None:
    """Refuse the date of a letter as soon as it is known.

    Raises:
        DecisionRefusedError: It is to come, before the event, or before the last decision.
    """
    last = last_decision(claim_of_case(work, incident))
    if incident.occurred_on is None:
        raise DecisionRefusedError(reason="no_day", incident_id=incident.id)
    fault = date_fault(
        decision.decided_on,
        incident.occurred_on,
        last.decided_on if last is not None else None,
        present.today,
    )
    if fault is not None:
        raise DecisionRefusedError(fault.value, incident.id)


@guarded_case(Action.DECIDE_CASE)
def preview_decision(
    work: Work, actor: Actor, incident: Incident, decision: InsurerDecision, present: Present
) -> Preview:
    """What a decision would change, for the summary; nothing is stored.

    Raises:
        DecisionRefusedError: It cannot be entered, or contradicts itself or the calendar.
    """
    _require_possible(work, actor, incident)
    _require_sound(work, actor, incident, decision, present)
    return Preview(
        incident=incident,
        decision=decision,
        is_correction=last_decision(claim_of_case(work, incident)) is not None,
        has_record=record_of_driver(work, incident) is not None,
        change=change_by(work, incident, decision, present),
        seconds=seconds_for(work, actor, incident, present),
    )


@guarded_case(Action.DECIDE_CASE)
def propose_decision(
    work: Work,
    actor: Actor,
    incident: Incident,
    decision: InsurerDecision,
    letters: Sequence[Arrived],
    answer: str,
    present: Present,
) -> Proposed:
    """Propose a decision; the letter goes into the case.

    Args:
        work: The unit of work.
        actor: Who read the letter.
        incident: The case.
        decision: What the letter says.
        letters: The letter itself, as it arrived in the chat.
        answer: The reasons, where it answers a contest.
        present: The instant and the calendar.

    Raises:
        DecisionRefusedError: It cannot be entered, or contradicts itself or the calendar.
        ConflictError: Somebody proposed another one at the same time.
    """
    is_answer = _require_possible(work, actor, incident)
    _require_sound(work, actor, incident, decision, present)
    if (is_answer and not answer) or not (decision.document or letters):
        raise DecisionRefusedError(reason="unlawful", incident_id=incident.id)
    proposal = work.incidents.add_proposal(
        DecisionProposal(
            id=0,
            incident_id=incident.id,
            proposed_by=_person(actor),
            proposed_at=present.now,
            kind=decision.kind,
            liability=decision.liability,
            exemption=decision.exemption,
            decided_on=decision.decided_on,
            document=decision.document,
            evidence_id=_kept(work, actor, incident, letters, present),
            is_correction=last_decision(claim_of_case(work, incident)) is not None,
        )
    )
    done = Done(
        "decision_proposed",
        EntryKind.DECISION_PROPOSED,
        answer,
        {"proposal": proposal.id, "is_correction": proposal.is_correction},
    )
    saved = save_case(work, actor, incident, done, present)
    return Proposed(saved, proposal, seconds_for(work, actor, incident, present))


@guarded_case(Action.DECIDE_CASE)
def take_decision_back(
    work: Work, actor: Actor, incident: Incident, proposal_id: int, present: Present
) -> Incident:
    """Take one's own proposal back while nobody has settled it; nothing else changes.

    Raises:
        DecisionRefusedError: It is settled, or somebody else made it.
    """
    open_ones = [o for o in work.incidents.proposals_of(incident.id) if o.id == proposal_id]
    if not open_ones or open_ones[0].proposed_by != actor.employee_id:
        raise DecisionRefusedError(reason="settled", incident_id=incident.id)
    over = replace(open_ones[0], state=ProposalState.REJECTED, settled_at=present.now)
    if not work.incidents.settle_proposal(over):
        raise DecisionRefusedError(reason="settled", incident_id=incident.id)
    done = Done(
        "decision_taken_back", EntryKind.DECISION_REJECTED, details={"proposal": proposal_id}
    )
    return save_case(work, actor, incident, done, present)


def seconds_for(work: Work, actor: Actor, incident: Incident, present: Present) -> tuple[int, ...]:
    """Who could confirm what the actor proposes: who handles the case, and is not in it."""
    handlers = possible_handlers(work, incident, present.today)
    return tuple(one for one in handlers if one != actor.employee_id)


def _require_possible(work: Work, actor: Actor, incident: Incident) -> bool:
    """Whether it is an answer to a contest; what stands in the way is raised."""
    contest = open_contest_in(work.incidents.contests_of(incident.id))
    proposals = work.incidents.proposals_of(incident.id)
    claim = claim_of_case(work, incident)
    if contest is not None and not may_answer(claim, contest, actor.employee_id):
        raise DecisionRefusedError(reason="contested", incident_id=incident.id)
    obstacle = obstacle_to_decision(
        incident, proposals, is_contested=False, needs_reference=needs_reference(work, incident)
    )
    if obstacle is not None:
        raise DecisionRefusedError(obstacle.value, incident.id)
    return contest is not None


def _require_sound(
    work: Work, actor: Actor, incident: Incident, decision: InsurerDecision, present: Present
) -> None:
    if not is_lawful(decision):
        raise DecisionRefusedError(reason="unlawful", incident_id=incident.id)
    check_date_of_letter(work, actor, incident.id, decision, present)


def _kept(
    work: Work, actor: Actor, incident: Incident, letters: Sequence[Arrived], present: Present
) -> int | None:
    """Put the letter into the case; the id of its first page."""
    for letter in letters:
        add_evidence(work, actor, incident.id, letter, present.now)
    names = {letter.file_unique_id for letter in letters}
    rows = work.evidence.of_incident(incident.id)
    return next((one.id for one in rows if one.file_unique_id in names), None)


def _person(actor: Actor) -> int:
    if actor.employee_id is None:
        raise AccessDeniedError(Action.DECIDE_CASE.value, None, None)
    return actor.employee_id
