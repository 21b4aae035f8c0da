"""Reading what a decision is about: the claim of a case, and what a decision would change.

Parts of use cases that have asked who it is.
"""

from dataclasses import replace

from bonusmalus.claims import Liability
from bonusmalus.record import RequalificationLimit, requalification_limit
from fleet.case_rules import claim_kind_of
from fleet.cases import DecisionProposal, EntryKind
from fleet.decision_rules import (
    Change,
    DecisionRange,
    InsurerDecision,
    change_of,
    decision_of,
    range_of,
    without_claim,
)
from fleet.driving import DrivingRecord, RecordedClaim
from fleet.incidents import Incident, IncidentStatus
from fleet.ports import Work
from fleet.usecases.save_case import Present


def claim_of_case(work: Work, incident: Incident) -> RecordedClaim | None:
    """The insurer's claim of a case: its own, or the one that an import brought under its number.

    The insurer's reference names the same claim only where driver and day agree.
    """
    if incident.claim_id is not None:
        return work.driving.claim(incident.claim_id)
    number = incident.contacts.insurer_reference
    known = work.driving.claim_by_number(number) if number else None
    if known is None or work.incidents.by_claim(known.id) is not None:
        return None
    return known if _names(incident, known) else None


def case_of_claim(work: Work, claim: RecordedClaim) -> Incident | None:
    """The case of an insurer's claim: the one that holds it, or whose reference names it.

    The other direction of `claim_of_case`: one accident never gets a second file.
    """
    known = work.incidents.by_claim(claim.id)
    if known is not None:
        return known
    same_day = work.incidents.driven_on(claim.employee_id, claim.occurred_on)
    return next((one for one in same_day if _names(one, claim)), None)


def needs_reference(work: Work, incident: Incident) -> bool:
    """Whether only the insurer's reference says if a known claim of that day is the same accident.

    A decision without it would open a second claim, and an increase could count twice.
    """
    is_named = incident.claim_id is not None or bool(incident.contacts.insurer_reference)
    if is_named or incident.driver_id is None:
        return False
    known = work.driving.claims_of(incident.driver_id)
    return any(claim.occurred_on == incident.occurred_on for claim in known)


def holding_claim(incident: Incident, claim: RecordedClaim) -> Incident:
    """The case with the decided claim that it only named: from now on it holds it, and is decided.

    A closed case stays closed. Nothing changes where it holds a claim already.
    """
    if incident.claim_id is not None:
        return incident
    is_closed = incident.status is IncidentStatus.CLOSED
    status = incident.status if is_closed else IncidentStatus.LIABILITY_DECIDED
    return replace(incident, claim_id=claim.id, status=status)


def _names(incident: Incident, claim: RecordedClaim) -> bool:
    """Whether a case that holds no claim names that one, of the same driver and day."""
    named = (incident.contacts.insurer_reference, incident.driver_id, incident.occurred_on)
    return incident.claim_id is None and named == (
        claim.number,
        claim.employee_id,
        claim.occurred_on,
    )


def new_claim_of(work: Work, incident: Incident, decision: InsurerDecision) -> RecordedClaim | None:
    """The claim that a first decision opens, not stored; None without driver or day.

    Its number is the insurer's reference, else the number of the case, also where the reference
    names another claim already.
    """
    if incident.driver_id is None or incident.occurred_on is None:
        return None
    number = incident.contacts.insurer_reference
    if not number or work.driving.claim_by_number(number) is not None:
        number = incident.number
    return RecordedClaim(
        id=0,
        number=number,
        employee_id=incident.driver_id,
        vehicle_id=incident.vehicle_id,
        occurred_on=incident.occurred_on,
        kind=decision.kind,
    )


def record_of_driver(work: Work, incident: Incident) -> DrivingRecord | None:
    """The driving record of who drove, if there is one."""
    return None if incident.driver_id is None else work.driving.record_of(incident.driver_id)


def change_by(
    work: Work, incident: Incident, decision: InsurerDecision, present: Present
) -> Change | None:
    """What a decision that is not recorded yet would change; None where no coefficient follows."""
    driving = record_of_driver(work, incident)
    before = claim_of_case(work, incident) or new_claim_of(work, incident, decision)
    if driving is None or before is None:
        return None
    decisions = (*before.decisions, decision_of(decision, present.now, None))
    after = replace(before, decisions=decisions)
    others = without_claim(work.driving.claims_of(driving.employee_id), before)
    return change_of(driving, others, before, after, present.today)


def proposed(proposal: DecisionProposal) -> InsurerDecision:
    """What a proposal says."""
    return InsurerDecision(
        proposal.kind,
        proposal.liability,
        proposal.exemption,
        proposal.decided_on,
        proposal.document,
    )


def change_by_last(work: Work, incident: Incident, present: Present) -> Change | None:
    """What the decision that stands has changed; None where no coefficient follows."""
    driving, claim = record_of_driver(work, incident), claim_of_case(work, incident)
    if driving is None or claim is None or not claim.decisions:
        return None
    before = replace(claim, decisions=claim.decisions[:-1])
    others = without_claim(work.driving.claims_of(driving.employee_id), claim)
    return change_of(driving, others, before, claim, present.today)


def range_before(work: Work, incident: Incident, present: Present) -> DecisionRange | None:
    """What a case may lead to before its decision; None where no coefficient follows."""
    driving = record_of_driver(work, incident)
    supposed = InsurerDecision(
        claim_kind_of(incident.event), Liability.UNDETERMINED, None, present.today, ""
    )
    claim = claim_of_case(work, incident) or new_claim_of(work, incident, supposed)
    if driving is None or claim is None:
        return None
    others = without_claim(work.driving.claims_of(driving.employee_id), claim)
    return range_of(driving, others, claim, present.today)


def limit_of(work: Work, incident: Incident) -> RequalificationLimit | None:
    """Until when a correction has an effect; None without a record or a day."""
    driving = record_of_driver(work, incident)
    if driving is None or incident.occurred_on is None:
        return None
    return requalification_limit(incident.occurred_on, driving.renewal_day)


def reasons_of(work: Work, proposal: DecisionProposal) -> str:
    """What the proposer wrote to the driver who contests; empty where nobody contested.

    It stands in the thread among the entries that the driver cannot read before the confirmation.
    """
    texts = [
        entry.text
        for entry in work.incidents.entries_of(proposal.incident_id)
        if entry.kind is EntryKind.DECISION_PROPOSED and entry.at == proposal.proposed_at
    ]
    return texts[-1] if texts else ""
