"""Send a report: it becomes a case with a number, its clocks run, and somebody is told.

A report may be sent with answers missing. Where somebody is hurt it is sent at once, with nothing
but that yes. A near miss or a hazard may be sent without a name: then none is left anywhere.
"""

from dataclasses import dataclass, replace

from fleet.access import STRANGER, Action, Actor, guarded_case
from fleet.case_handlers import possible_handlers
from fleet.cases import EntryKind
from fleet.deadlines import Deadline, running_deadlines
from fleet.errors import ReportAnswerError
from fleet.incidents import Incident, IncidentStatus, Question
from fleet.ports import Work
from fleet.reporting_answers import without_traffic
from fleet.sites import site_of
from fleet.usecases.award_points import award_for_case, points_for
from fleet.usecases.begin_report import Report, report_of
from fleet.usecases.save_case import Change, Present, save_case


@dataclass(frozen=True, slots=True)
class SentReport:
    """A report that was sent.

    Attributes:
        deadlines: The clocks that run, soonest first.
        tell: Who looks after it and hears of it; empty when it had been sent before.
        points: What the actor has just earned with it; nothing without a name.
    """

    report: Report
    deadlines: tuple[Deadline, ...]
    tell: tuple[int, ...] = ()
    points: int = 0


@guarded_case(Action.REPORT_INCIDENT)
def send_report(
    work: Work,
    actor: Actor,
    incident: Incident,
    present: Present,
    *,
    wants_anonymity: bool = False,
) -> SentReport:
    """Send a report; sending it again changes nothing and tells nobody.

    Args:
        work: The unit of work.
        actor: Who reports.
        incident: Theirs.
        present: The instant, from which the clocks run.
        wants_anonymity: Only for near misses and hazards: no name is kept.

    Raises:
        ReportAnswerError: What happened, or whether somebody is hurt, was not said yet; or it is
            something that cannot be sent without a name.
    """
    if not incident.is_draft:
        return _sent(work, incident, present)
    if incident.event is None or incident.is_injured is None:
        raise ReportAnswerError(Question.EVENT.value, "unasked")
    if not wants_anonymity:
        return _send(work, actor, actor, incident, present)
    if not incident.is_preventive:
        raise ReportAnswerError(Question.EVENT.value, "needs_name")
    return _send_nameless(work, actor, incident, present)


@guarded_case(Action.REPORT_INCIDENT)
def send_with_injury(work: Work, actor: Actor, incident: Incident, present: Present) -> SentReport:
    """Somebody is hurt: send the report at once, with that yes and nothing more about it."""
    if not incident.is_draft:
        return _sent(work, incident, present)
    hurt = replace(
        incident,
        is_injured=True,
        event=None if incident.is_preventive else incident.event,
        driver_id=incident.driver_id or incident.reporter_id,
    )
    return _send(work, actor, actor, hurt, present)


def _send_nameless(work: Work, actor: Actor, incident: Incident, present: Present) -> SentReport:
    """Send it with the day alone: the hour is that of a message to the person's chat.

    What only an old button can have said of a near miss goes too: the logbook names the driver.
    """
    day = replace(present, now=present.start_of_day)
    work.evidence.forget_sender(incident.id, day.now)
    nameless = replace(
        without_traffic(incident),
        unit_id=site_of(work, incident.unit_id).id,
        reporter_id=None,
        driver_id=None,
        wants_anonymity=True,
    )
    return _send(work, actor, STRANGER, nameless, day)


def _send(
    work: Work, actor: Actor, author: Actor, incident: Incident, present: Present
) -> SentReport:
    """Store the case under its number; the author is nobody where no name is kept."""
    year = present.today.year
    numbered = replace(
        incident,
        status=IncidentStatus.DECLARED,
        number=f"{year}-{work.incidents.next_number(year):04}",
        reported_at=present.now,
    )
    event = numbered.event.value if numbered.event is not None else None
    details = {"number": numbered.number, "event": event}
    change = Change("report_sent", EntryKind.DECLARED, details=details)
    saved = save_case(work, author, numbered, change, present)
    handlers = possible_handlers(work, saved, present.today)
    told = tuple(one for one in handlers if one != actor.employee_id)
    given = award_for_case(work, saved, present.now, present.zone)
    points = points_for(given, actor.employee_id)
    return replace(_sent(work, saved, present), tell=told, points=points)


def _sent(work: Work, incident: Incident, present: Present) -> SentReport:
    deadlines = running_deadlines(incident, present.working_days, present.zone)
    return SentReport(report_of(work, incident), deadlines)
