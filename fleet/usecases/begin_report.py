"""Begin a report or find the one that was begun, read it, and discard it.

The draft is the incident's own row: whatever happens to the chat, the phone or the process, the
report is where the person left it (docs/decisions/0074). Nothing goes to the journal before a
report is sent: a report that stays anonymous must not have left a name there.
"""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from fleet.access import Action, Actor, guarded, guarded_case
from fleet.driving import Vehicle
from fleet.errors import AccessDeniedError
from fleet.incidents import Incident, Question
from fleet.ports import Work
from fleet.reporting import missing, next_question


@dataclass(frozen=True, slots=True)
class Report:
    """A report with what its screens show beside its own row.

    Attributes:
        number_of_photos: Photos and documents that arrived and are not lost.
        plate: Of the vehicle, or as it was written; empty while it is open.
    """

    incident: Incident
    number_of_photos: int
    plate: str

    @property
    def asks(self) -> Question | None:
        """What is asked next; None when only the summary is left."""
        return next_question(self.incident, self.number_of_photos)

    @property
    def missing(self) -> tuple[Question, ...]:
        """What has no answer yet."""
        return missing(self.incident, self.number_of_photos)

    @property
    def has_answers(self) -> bool:
        """Whether anything was said beyond being parked."""
        return self.incident.is_injured is not None or self.number_of_photos > 0


@guarded(Action.REPORT_INCIDENT)
def begun_report(work: Work, actor: Actor) -> Report | None:
    """The report that the actor has begun and not sent."""
    draft = work.incidents.draft_of(_own_id(actor))
    return None if draft is None else report_of(work, draft)


@guarded(Action.REPORT_INCIDENT)
def begin_report(work: Work, actor: Actor, now: datetime) -> Report:
    """Begin a report, parked in safety; where one was begun, that one."""
    employee_id = _own_id(actor)
    draft = work.incidents.draft_of(employee_id)
    if draft is None:
        unit_id = work.people.get(employee_id).unit_id
        draft = work.incidents.add(
            Incident(0, unit_id, employee_id, employee_id, now, is_parked=True)
        )
    return report_of(work, draft)


@guarded_case(Action.REPORT_INCIDENT)
def read_report(work: Work, _: Actor, incident: Incident) -> Report:
    """The actor's own report, sent or not."""
    return report_of(work, incident)


@guarded_case(Action.REPORT_INCIDENT)
def discard_report(work: Work, _: Actor, incident: Incident) -> bool:
    """Delete a report that was not sent, with its photos; False when it was sent."""
    if not incident.is_draft:
        return False
    work.incidents.remove(incident.id)
    return True


@guarded_case(Action.REPORT_INCIDENT)
def vehicle_choices(work: Work, actor: Actor, incident: Incident, zone: ZoneInfo) -> list[Vehicle]:
    """The vehicles that the actor may have driven: taken now first, then given for good."""
    employee_id = _own_id(actor)
    on = incident.occurred_on or incident.reported_at.astimezone(zone).date()
    taken = [work.driving.vehicle(one.vehicle_id) for one in work.logbook.held_by(employee_id)]
    given = [vehicle for _, vehicle, _ in work.driving.vehicles_of(employee_id, on)]
    return list({vehicle.id: vehicle for vehicle in (*taken, *given)}.values())


def report_of(work: Work, incident: Incident) -> Report:
    """The report with its photos counted and its plate read."""
    plate = incident.plate
    if incident.vehicle_id is not None:
        plate = work.driving.vehicle(incident.vehicle_id).plate
    return Report(incident, len(work.evidence.of_incident(incident.id)), plate)


def _own_id(actor: Actor) -> int:
    if actor.employee_id is None:
        raise AccessDeniedError(Action.REPORT_INCIDENT.value, None, None)
    return actor.employee_id
