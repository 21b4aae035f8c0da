"""Answer a question of a report: while it is a draft any, once it was sent what is missing."""

from dataclasses import dataclass, replace

from fleet.access import Action, Actor, guarded_case
from fleet.case_handlers import those_to_tell
from fleet.case_rules import settled
from fleet.cases import EntryKind
from fleet.contests import refuse_if_contested
from fleet.errors import ReportAnswerError
from fleet.incidents import Incident, Question
from fleet.ports import Work
from fleet.reported_plates import with_vehicle_of_plate
from fleet.reporting_answers import Answer, answered, answered_after_sending
from fleet.usecases.award_points import award_for_case, points_for
from fleet.usecases.begin_report import Report, report_of, vehicle_choices
from fleet.usecases.save_case import Change, Present, require_open, save_case


@dataclass(frozen=True, slots=True)
class FilledReport:
    """A report after an answer.

    Attributes:
        tell: Who handles the case and hears of what was added to it; empty for a draft.
        points: What the actor has just earned with it.
    """

    report: Report
    tell: tuple[int, ...] = ()
    points: int = 0


@guarded_case(Action.REPORT_INCIDENT)
def fill_report(
    work: Work, actor: Actor, incident: Incident, answer: Answer, present: Present
) -> FilledReport:
    """Keep an answer; the same answer again changes nothing.

    Raises:
        ReportAnswerError: The answer cannot be kept; nothing of it is.
        CaseRefusedError: The case is closed, or its decision is contested.
    """
    known = _vehicle_known(work, actor, incident, answer, present)
    keep = answered if incident.is_draft else answered_after_sending
    changed = keep(incident, known, present.now, present.zone)
    if changed == incident:
        return FilledReport(report_of(work, incident))
    if incident.is_draft:
        saved = work.incidents.save(settled(changed, present.working_days, present.zone))
        return FilledReport(report_of(work, saved))
    return _completed(work, actor, incident, changed, answer.question, present)


@guarded_case(Action.REPORT_INCIDENT)
def say_nobody_is_hurt(work: Work, _: Actor, incident: Incident) -> Report:
    """Note that nobody is hurt, not even slightly; a report that was sent stays as it is."""
    if incident.is_draft and incident.is_injured is None:
        incident = work.incidents.save(replace(incident, is_injured=False))
    return report_of(work, incident)


def _completed(
    work: Work,
    actor: Actor,
    incident: Incident,
    changed: Incident,
    question: Question,
    present: Present,
) -> FilledReport:
    require_open(incident)
    refuse_if_contested(work, incident.id)
    before = report_of(work, incident)
    if question not in before.missing or changed.left_out > incident.left_out:
        raise ReportAnswerError(question.value, "closed")
    if changed.is_preventive:
        raise ReportAnswerError(question.value, "somebody_hurt")
    details = {"question": question.value}
    change = Change("report_completed", EntryKind.COMPLETED, question.value, details)
    saved = save_case(work, actor, changed, change, present)
    is_taken = saved.handler_id is not None
    told = those_to_tell(work, saved, present.today) if is_taken else ()
    given = award_for_case(work, saved, present.now, present.zone)
    return FilledReport(report_of(work, saved), told, points_for(given, actor.employee_id))


def _vehicle_known(
    work: Work, actor: Actor, incident: Incident, answer: Answer, present: Present
) -> Answer:
    """The answer with the vehicle of the fleet that its plate names.

    Raises:
        ReportAnswerError: Nobody knows that plate, or the vehicle was not offered.
    """
    vehicle = Question.VEHICLE.value
    if answer.vehicle_id is not None:
        offered = vehicle_choices(work, actor, incident.id, present.zone)
        if answer.vehicle_id not in {incident.vehicle_id, *(one.id for one in offered)}:
            raise ReportAnswerError(vehicle, "not_yours")
        return answer
    return with_vehicle_of_plate(work, answer)
