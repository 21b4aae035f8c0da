"""Add a photo or a document to a case or to a hand-over: a row now, its bytes soon.

Telegram keeps what was sent for at least an hour; whoever fetches it asks for the rows that are
wanted. What is refused here leaves no row.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

from fleet.access import Action, Actor, Subject, guarded, guarded_case, require, subject_of
from fleet.cases import Entry, EntryKind
from fleet.errors import AccessDeniedError, NotFoundError
from fleet.evidence import Evidence, EvidenceKind
from fleet.incidents import MAX_PHOTOS, Incident
from fleet.journal import JournalEntry
from fleet.ports import Work
from fleet.usecases.save_case import is_contested, require_open

PDF: Final = "application/pdf"
KEPT_TYPES: Final = frozenset({"image/jpeg", "image/png", "image/webp", PDF})
MAX_FETCHED_BYTES: Final = 20_000_000
"""More than this Telegram gives to no bot (TELEGRAM.md § 2.5)."""
MAX_PDF_BYTES: Final = 10_000_000
"""A PDF is kept as it came: a bigger one would stop each claim pack from being sent."""


class Addition(StrEnum):
    """What became of something that arrived."""

    ADDED = "added"
    KNOWN = "known"  # the case has the same file already
    FULL = "full"  # no more is taken
    NOT_KEPT = "not_kept"  # of a kind that is not kept, or too big


@dataclass(frozen=True, slots=True)
class Arrived:
    """A photo or a document, as a message names it.

    Attributes:
        size_bytes: As Telegram says; 0 when it does not say.
        content_type: As the sender's app says; a photo is always `image/jpeg`.
    """

    kind: EvidenceKind
    file_id: str
    file_unique_id: str
    size_bytes: int = 0
    content_type: str = "image/jpeg"

    @property
    def is_kept(self) -> bool:
        """Whether files of that kind and size are kept at all."""
        largest = MAX_PDF_BYTES if self.content_type == PDF else MAX_FETCHED_BYTES
        return self.content_type in KEPT_TYPES and self.size_bytes <= largest


@guarded_case(Action.SEE_CASE)
def add_evidence(
    work: Work, actor: Actor, incident: Incident, arrived: Arrived, now: datetime
) -> Addition:
    """Add what arrived to a case: its driver and reporter may, and those who handle it.

    Each side may add `MAX_PHOTOS`, so that a full report does not keep the insurer's letter out.

    Raises:
        CaseRefusedError: It is the actor's own and closed, and no contest is open.
    """
    people = (incident.driver_id, incident.reporter_id)
    is_own = actor.employee_id in people
    action = Action.ANSWER_ABOUT_CASE if is_own else Action.HANDLE_CASE
    require(actor, action, subject_of(work, actor, incident))
    if is_own and not incident.is_draft and not is_contested(work, incident):
        require_open(incident)
    known = work.evidence.of_incident(incident.id)
    same_side = [one for one in known if (one.added_by in {None, *people}) == is_own]
    evidence = _wanted(work, actor, arrived, now, incident_id=incident.id)
    added = _add(work, evidence, arrived, known, same_side)
    if isinstance(added, Addition):
        return added
    if not incident.is_draft:
        entry = Entry(0, incident.id, now, EntryKind.PHOTO, actor.employee_id, str(added.id))
        work.incidents.add_entry(entry)
        _note(work, actor, f"incident:{incident.id}", arrived, now)
    return Addition.ADDED


@guarded(Action.USE_VEHICLE)
def add_handover_evidence(
    work: Work, actor: Actor, handover_id: int, arrived: Arrived, now: datetime
) -> Addition:
    """Add what arrived to the actor's own time with a vehicle.

    Raises:
        AccessDeniedError: It is somebody else's, or there is none.
    """
    action = Action.USE_VEHICLE
    try:
        handover = work.logbook.get(handover_id)
    except NotFoundError:
        raise AccessDeniedError(action.value, actor.employee_id, None) from None
    require(actor, action, Subject(handover.employee_id, ()))
    known = work.evidence.of_handover(handover.id)
    evidence = _wanted(work, actor, arrived, now, handover_id=handover.id)
    added = _add(work, evidence, arrived, known, known)
    if isinstance(added, Addition):
        return added
    _note(work, actor, f"handover:{handover.id}", arrived, now)
    return Addition.ADDED


def _wanted(
    work: Work,
    actor: Actor,
    arrived: Arrived,
    now: datetime,
    *,
    incident_id: int | None = None,
    handover_id: int | None = None,
) -> Evidence:
    link = work.people.link_of(actor.employee_id) if actor.employee_id is not None else None
    return Evidence(
        id=0,
        incident_id=incident_id,
        handover_id=handover_id,
        added_by=actor.employee_id,
        chat_id=link.chat_id if link is not None else None,
        kind=arrived.kind,
        file_id=arrived.file_id,
        file_unique_id=arrived.file_unique_id,
        arrived_at=now,
    )


def _add(
    work: Work,
    evidence: Evidence,
    arrived: Arrived,
    known: Iterable[Evidence],
    same_side: list[Evidence],
) -> Evidence | Addition:
    """The new row, or why there is none; the same file again is never too much."""
    if not arrived.is_kept:
        return Addition.NOT_KEPT
    if any(one.file_unique_id == arrived.file_unique_id for one in known):
        return Addition.KNOWN
    if len(same_side) >= MAX_PHOTOS:
        return Addition.FULL
    return work.evidence.add(evidence) or Addition.KNOWN


def _note(work: Work, actor: Actor, subject: str, arrived: Arrived, now: datetime) -> None:
    details = {"kind": arrived.kind.value}
    work.journal.write(JournalEntry(now, "evidence_added", subject, actor.employee_id, details))
