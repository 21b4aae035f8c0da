"""Show one photo or document of a case, to those who may see the case."""

from dataclasses import dataclass
from datetime import datetime

from fleet.access import Action, Actor, guarded_case
from fleet.errors import NotFoundError
from fleet.evidence import Evidence
from fleet.incidents import Incident
from fleet.journal import JournalEntry
from fleet.ports import Work


@dataclass(frozen=True, slots=True)
class ShownPhoto:
    """One of the photos and documents of a case.

    Attributes:
        index: Its place, from 0.
        number_of_photos: How many the case has.
        sender: Name of who sent it; empty for an anonymous report.
        is_own: Whether the reader sent it.
    """

    incident: Incident
    evidence: Evidence
    index: int
    number_of_photos: int
    sender: str
    is_own: bool


@guarded_case(Action.SEE_CASE)
def show_photo(
    work: Work, actor: Actor, incident: Incident, index: int, now: datetime
) -> ShownPhoto | None:
    """The photo or document at that place; the last one when there are fewer now.

    Returns:
        None when the case has none.
    """
    kept = work.evidence.of_incident(incident.id)
    if not kept:
        return None
    index = min(index, len(kept) - 1)
    evidence = kept[index]
    if actor.employee_id not in {incident.reporter_id, incident.driver_id}:
        details = {"evidence": evidence.id}
        subject = f"incident:{incident.id}"
        work.journal.write(
            JournalEntry(now, "evidence_viewed", subject, actor.employee_id, details)
        )
    is_own = evidence.added_by is not None and evidence.added_by == actor.employee_id
    sender = _name(work, evidence.added_by)
    return ShownPhoto(incident, evidence, index, len(kept), sender, is_own)


def _name(work: Work, employee_id: int | None) -> str:
    if employee_id is None:
        return ""
    try:
        return work.people.get(employee_id).full_name
    except NotFoundError:
        return ""
