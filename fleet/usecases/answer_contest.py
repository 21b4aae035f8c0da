"""Answer a contest with reasons: the decision stands; a correction is proposed instead."""

from dataclasses import dataclass, replace

from fleet.access import Action, Actor, guarded_case
from fleet.cases import Contest, ContestState, EntryKind, ProposalState
from fleet.contests import may_answer, open_contest_in
from fleet.decision_facts import change_by_last, claim_of_case, record_of_driver
from fleet.decision_rules import Change
from fleet.driving import RecordedClaim
from fleet.errors import DecisionRefusedError
from fleet.incidents import Incident
from fleet.ports import Work
from fleet.usecases.save_case import Change as Done
from fleet.usecases.save_case import Present, save_case
from fleet.usecases.show_case import note_case_view
from fleet.usecases.show_decision import DecisionFile, read_decision


@dataclass(frozen=True, slots=True)
class Rebuttal:
    """A contest as who handles the case sees it.

    Attributes:
        number_of_proofs: Photos and documents that the driver put into the case.
    """

    file: DecisionFile
    number_of_proofs: int


@dataclass(frozen=True, slots=True)
class Upheld:
    """A contest that was answered: the decision stands."""

    incident: Incident
    contest: Contest
    claim: RecordedClaim | None
    has_record: bool
    change: Change | None


@guarded_case(Action.ANSWER_CONTEST)
def show_contest(work: Work, actor: Actor, incident: Incident, present: Present) -> Rebuttal:
    """The contest of a case with its reason and evidence, or that none is open."""
    note_case_view(work, actor, incident, "contest", present.now)
    proofs = [
        one
        for one in work.evidence.of_incident(incident.id)
        if one.added_by is not None and one.added_by == incident.driver_id
    ]
    return Rebuttal(read_decision(work, actor, incident, present), len(proofs))


@guarded_case(Action.ANSWER_CONTEST)
def begin_answer(work: Work, actor: Actor, incident: Incident) -> Contest:
    """The open contest, where this person may answer it.

    Raises:
        DecisionRefusedError: It is over, the actor is the first decider, or a correction waits for
            its second person.
    """
    return _answerable(work, actor, incident)


@guarded_case(Action.ANSWER_CONTEST)
def uphold_decision(
    work: Work, actor: Actor, incident: Incident, contest_id: int, answer: str, present: Present
) -> Upheld:
    """End the contest with reasons: the decision stands, and nothing else changes.

    Raises:
        DecisionRefusedError: It is over, the actor is the first decider, or a correction waits for
            its second person.
    """
    contest = _answerable(work, actor, incident)
    if contest.id != contest_id:
        raise DecisionRefusedError(reason="answered", incident_id=incident.id)
    over = replace(
        contest,
        state=ContestState.UPHELD,
        answered_by=actor.employee_id,
        answered_at=present.now,
        answer=answer,
    )
    if not work.incidents.settle_contest(over):
        raise DecisionRefusedError(reason="answered", incident_id=incident.id)
    details = {"contest": contest.id, "state": over.state.value}
    done = Done("contest_answered", EntryKind.CONTEST_ANSWERED, answer, details)
    saved = save_case(work, actor, incident, done, present)
    claim = claim_of_case(work, saved)
    has_record = record_of_driver(work, saved) is not None
    return Upheld(saved, over, claim, has_record, change_by_last(work, saved, present))


def _answerable(work: Work, actor: Actor, incident: Incident) -> Contest:
    contest = open_contest_in(work.incidents.contests_of(incident.id))
    if contest is None:
        raise DecisionRefusedError(reason="answered", incident_id=incident.id)
    if not may_answer(claim_of_case(work, incident), contest, actor.employee_id):
        raise DecisionRefusedError(reason="same_person", incident_id=incident.id)
    if any(one.state is ProposalState.OPEN for one in work.incidents.proposals_of(incident.id)):
        raise DecisionRefusedError(reason="proposed", incident_id=incident.id)
    return contest
