"""Amend the facts of a case in the driver's stead: the event, the vehicle, the day, another party.

A report is sent without them where somebody is hurt, and whoever drove may be in hospital or have
no Telegram: nothing may hang on their answer. What the insurer's decision stands on is not touched.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from fleet.access import Action, Actor, guarded_case
from fleet.cases import EntryKind, ProposalState
from fleet.decision_facts import claim_of_case
from fleet.driving import Vehicle
from fleet.errors import CaseRefusedError, ReportAnswerError
from fleet.incidents import Incident, Question
from fleet.ports import Work
from fleet.reported_plates import with_vehicle_of_plate
from fleet.reporting_answers import Answer, answered_after_sending
from fleet.usecases.begin_report import report_of
from fleet.usecases.save_case import Change, Present, is_contested, people_of, save_case

AMENDABLE = (Question.EVENT, Question.VEHICLE, Question.WHEN, Question.OTHER_PARTY)


@dataclass(frozen=True, slots=True)
class CaseFacts:
    """The facts that can be amended, as they stand.

    Attributes:
        plate: Of the vehicle, or as it was written; empty while it is open.
        vehicles: What the driver may have driven that day.
        obstacle: Why nothing can be amended: `preventive`, `closed`, `contested`, `proposed` or
            `decided`; empty when it can.
    """

    incident: Incident
    plate: str
    vehicles: Sequence[Vehicle]
    obstacle: str


@dataclass(frozen=True, slots=True)
class Amended:
    """What came of it.

    Attributes:
        is_new: Whether this call changed anything.
        told: Whom the case is about; empty when nothing changed.
    """

    incident: Incident
    question: Question
    is_new: bool
    told: tuple[int, ...] = ()


@guarded_case(Action.HANDLE_CASE)
def show_case_facts(work: Work, _: Actor, incident: Incident, present: Present) -> CaseFacts:
    """The facts of a case that somebody who handles it may amend."""
    on = incident.occurred_on or incident.reported_at.astimezone(present.zone).date()
    people = people_of(incident)[:1]
    given = [vehicle for one in people for _, vehicle, _ in work.driving.vehicles_of(one, on)]
    plate = report_of(work, incident).plate
    return CaseFacts(incident, plate, given, _obstacle(work, incident))


@guarded_case(Action.HANDLE_CASE)
def amend_case(
    work: Work, actor: Actor, incident: Incident, answer: Answer, present: Present
) -> Amended:
    """Keep an answer in the driver's stead; the same answer again changes nothing.

    Raises:
        CaseRefusedError: Nothing can be amended now, as `CaseFacts.obstacle` names it.
        ReportAnswerError: The answer cannot be kept; nothing of it is.
    """
    obstacle = _obstacle(work, incident)
    if obstacle:
        raise CaseRefusedError(obstacle)
    question = answer.question
    if question not in AMENDABLE or (answer.event is not None and answer.event.is_preventive):
        raise ReportAnswerError(question.value, "closed")
    known = _vehicle_known(work, answer)
    changed = answered_after_sending(incident, known, present.now, present.zone)
    if changed == incident:
        return Amended(incident, question, is_new=False)
    details = {"question": question.value}
    change = Change("case_amended", EntryKind.COMPLETED, question.value, details)
    saved = save_case(work, actor, changed, change, present)
    return Amended(saved, question, is_new=True, told=people_of(saved))


def _vehicle_known(work: Work, answer: Answer) -> Answer:
    """The answer with the vehicle of the fleet that its plate names."""
    if answer.vehicle_id is not None:
        return replace(answer, vehicle_id=work.driving.vehicle(answer.vehicle_id).id)
    return with_vehicle_of_plate(work, answer)


def _obstacle(work: Work, incident: Incident) -> str:
    if incident.is_preventive:
        return "preventive"
    if not incident.is_open:
        return "closed"
    if is_contested(work, incident):
        return "contested"
    proposals = work.incidents.proposals_of(incident.id)
    if any(one.state is ProposalState.OPEN for one in proposals):
        return "proposed"
    return "decided" if claim_of_case(work, incident) is not None else ""
