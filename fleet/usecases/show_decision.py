"""Show the decision of a case: before there is one, only the range of what it may be.

Whoever looks at another person's case leaves an entry in the journal.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bonusmalus.record import RequalificationLimit
from fleet.access import Action, Actor, guarded_case, may, subject_of
from fleet.cases import Contest, DecisionProposal, ProposalState
from fleet.contests import last_decision, may_answer, may_contest, open_contest_in
from fleet.decision_facts import (
    change_by,
    change_by_last,
    claim_of_case,
    limit_of,
    needs_reference,
    proposed,
    range_before,
    reasons_of,
    record_of_driver,
)
from fleet.decision_rules import Change, DecisionRange, Obstacle, obstacle_to_decision
from fleet.driving import RecordedClaim
from fleet.incidents import Incident
from fleet.ports import Work
from fleet.usecases.save_case import Present
from fleet.usecases.show_case import is_own_case, note_case_view


@dataclass(frozen=True, slots=True)
class DecisionFile:
    """What is decided in a case, as one reader sees it.

    Attributes:
        is_own: The reader is its driver or reporter: of a proposal nothing is shown.
        is_driver: The reader drove.
        claim: The insurer's claim with its decisions; None before the first one.
        shows_figures: The reader drove, or handles the case: who only reported sees no coefficient.
        has_record: The driver has a driving record, from which a coefficient follows.
        range: Before a decision, what it may lead to; None where no coefficient follows.
        change: What the decision that stands changes, or the one that waits for a second person.
        limit: Until when a correction has an effect; None without a record.
        proposal: The decision that waits for a second person.
        letter_at: The place of its letter among the photos of the case; None without one.
        reasons: What it answers to the driver who contests; empty where nobody does.
        contest: The open one.
        last_contest: The last one that is over.
        obstacle: Why no decision can be entered now.
        may_enter: The reader may enter one.
        may_settle: The reader may confirm the proposal.
        may_reject: The reader may reject it; a contested decision is not defended by who entered
            it.
        may_take_back: The reader made the proposal.
        may_contest: The reader may contest the decision.
        may_answer: The reader may answer the contest.
        names: Full names of those whom the file names, by id.
    """

    incident: Incident
    is_own: bool
    is_driver: bool
    claim: RecordedClaim | None
    shows_figures: bool
    has_record: bool
    range: DecisionRange | None
    change: Change | None
    limit: RequalificationLimit | None
    proposal: DecisionProposal | None
    letter_at: int | None
    reasons: str
    contest: Contest | None
    last_contest: Contest | None
    obstacle: Obstacle | None
    may_enter: bool
    may_settle: bool
    may_reject: bool
    may_take_back: bool
    may_contest: bool
    may_answer: bool
    names: Mapping[int, str]


@guarded_case(Action.SEE_CASE)
def show_decision(work: Work, actor: Actor, incident: Incident, present: Present) -> DecisionFile:
    """The decision of a case, or what it may be."""
    note_case_view(work, actor, incident, "decision", present.now)
    return read_decision(work, actor, incident, present)


def read_decision(work: Work, actor: Actor, incident: Incident, present: Present) -> DecisionFile:
    """The same, for use cases that have asked."""
    decides = may(actor, Action.DECIDE_CASE, subject_of(work, actor, incident))
    claim = claim_of_case(work, incident)
    proposals = work.incidents.proposals_of(incident.id)
    proposal = next((one for one in proposals if one.state is ProposalState.OPEN), None)
    contests = work.incidents.contests_of(incident.id)
    contest = open_contest_in(contests)
    obstacle = obstacle_to_decision(
        incident,
        proposals,
        is_contested=contest is not None,
        needs_reference=needs_reference(work, incident),
    )
    is_own, me = is_own_case(actor, incident), actor.employee_id
    is_driver = me is not None and incident.driver_id == me
    shown = None if is_own else proposal
    may_settle = decides and proposal is not None and proposal.proposed_by != me
    shows_figures = is_driver or not is_own
    return DecisionFile(
        incident=incident,
        is_own=is_own,
        is_driver=is_driver,
        claim=claim,
        shows_figures=shows_figures,
        has_record=record_of_driver(work, incident) is not None,
        range=range_before(work, incident, present)
        if shows_figures and last_decision(claim) is None
        else None,
        change=_change(work, incident, shown, present) if shows_figures else None,
        limit=limit_of(work, incident) if shows_figures else None,
        proposal=shown,
        letter_at=_letter_at(work, shown),
        reasons=reasons_of(work, shown) if shown is not None else "",
        contest=contest,
        last_contest=next((one for one in reversed(contests) if one is not contest), None),
        obstacle=obstacle,
        may_enter=decides and obstacle is None,
        may_settle=may_settle,
        may_reject=may_settle and (contest is None or may_answer(claim, contest, me)),
        may_take_back=decides and proposal is not None and proposal.proposed_by == me,
        may_contest=is_driver and may_contest(claim, contests),
        may_answer=decides and contest is not None and may_answer(claim, contest, me),
        names=_names(work, claim, shown, contests, incident.driver_id),
    )


def _letter_at(work: Work, proposal: DecisionProposal | None) -> int | None:
    if proposal is None or proposal.evidence_id is None:
        return None
    numbers = [one.id for one in work.evidence.of_incident(proposal.incident_id)]
    return numbers.index(proposal.evidence_id) if proposal.evidence_id in numbers else None


def _change(
    work: Work, incident: Incident, proposal: DecisionProposal | None, present: Present
) -> Change | None:
    """Of the proposal where there is one, else of the decision that stands."""
    if proposal is not None:
        return change_by(work, incident, proposed(proposal), present)
    return change_by_last(work, incident, present)


def _names(
    work: Work,
    claim: RecordedClaim | None,
    proposal: DecisionProposal | None,
    contests: Sequence[Contest],
    driver_id: int | None,
) -> dict[int, str]:
    """The names of those who entered, confirmed, proposed and answered, and of who drove."""
    people = {driver_id} | {one.answered_by for one in contests}
    for decision in claim.decisions if claim is not None else ():
        people |= {decision.recorded_by, decision.confirmed_by}
    if proposal is not None:
        people.add(proposal.proposed_by)
    return {one: work.people.get(one).full_name for one in people if one is not None}
