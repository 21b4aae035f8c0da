"""Show one photo or document, of a case or of a hand-over.

Those of a case go to whoever may see it; those of a hand-over to the person who had the vehicle,
and to whoever may read the logbook about it. Who looks at what others sent stands in the journal.
"""

from dataclasses import dataclass
from datetime import datetime

from fleet.access import Action, Actor, Subject, guarded, guarded_case, require
from fleet.driving import Vehicle
from fleet.evidence import Evidence
from fleet.handovers import handover_of
from fleet.incidents import Incident
from fleet.journal import JournalEntry
from fleet.ports import Work
from fleet.usecases.show_case import name_of


@dataclass(frozen=True, slots=True)
class ShownPhoto:
    """One of the photos and documents of a case, or of a hand-over.

    Attributes:
        about: The case, or the vehicle that was handed over.
        index: Its place, from 0.
        number_of_photos: How many there are.
        sender: Name of who sent it; empty for an anonymous report.
        is_own: Whether the reader sent it.
    """

    about: Incident | Vehicle
    evidence: Evidence
    index: int
    number_of_photos: int
    sender: str
    is_own: bool


@guarded_case(Action.SEE_CASE)
def show_photo(
    work: Work, actor: Actor, incident: Incident, index: int, now: datetime
) -> ShownPhoto | None:
    """The photo or document of a case at that place; the last one when there are fewer now.

    Returns:
        None when the case has none.
    """
    shown = _shown(work, actor, incident, work.evidence.of_incident(incident.id), index)
    if shown is not None and actor.employee_id not in {incident.reporter_id, incident.driver_id}:
        _note_view(work, actor, shown, f"incident:{incident.id}", now)
    return shown


@guarded(Action.USE_VEHICLE)
def show_handover_photo(
    work: Work, actor: Actor, handover_id: int, index: int, now: datetime
) -> ShownPhoto | None:
    """The photo or document of a hand-over at that place; the last one when there are fewer now.

    Returns:
        None when the hand-over has none.

    Raises:
        AccessDeniedError: It is somebody else's and the vehicle is out of the actor's scope, or
            there is no such hand-over.
    """
    handover = handover_of(work, actor, handover_id)
    vehicle = work.driving.vehicle(handover.vehicle_id)
    is_own = handover.employee_id == actor.employee_id
    if not is_own:
        lineage = work.units.get(vehicle.unit_id).lineage
        require(actor, Action.SEE_LOGBOOK, Subject(None, lineage))
    shown = _shown(work, actor, vehicle, work.evidence.of_handover(handover.id), index)
    if shown is not None and not is_own:
        _note_view(work, actor, shown, f"handover:{handover.id}", now)
    return shown


def _shown(
    work: Work, actor: Actor, about: Incident | Vehicle, kept: list[Evidence], index: int
) -> ShownPhoto | None:
    if not kept:
        return None
    index = min(index, len(kept) - 1)
    evidence = kept[index]
    is_own = evidence.added_by is not None and evidence.added_by == actor.employee_id
    return ShownPhoto(about, evidence, index, len(kept), name_of(work, evidence.added_by), is_own)


def _note_view(work: Work, actor: Actor, shown: ShownPhoto, subject: str, now: datetime) -> None:
    details = {"evidence": shown.evidence.id}
    entry = JournalEntry(now, "evidence_viewed", subject, actor.employee_id, details)
    work.journal.write(entry)
