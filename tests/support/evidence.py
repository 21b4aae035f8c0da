"""Cases with photos, in the small company."""

from dataclasses import replace
from datetime import date

from fleet.evidence import Evidence, EvidenceKind, EvidenceState, Files
from fleet.incidents import EventType, Incident, IncidentStatus
from fleet.logbook import Handover
from fleet.ports import Work
from tests.support.small_company import NOW


def a_case(work: Work, driver: int | None, **changes: object) -> Incident:
    """A case that was sent, of that driver; of nobody known when it was reported anonymously."""
    unit = work.units.by_code("LYO")
    assert unit is not None
    case = Incident(
        id=0,
        unit_id=unit.id,
        reporter_id=driver,
        driver_id=driver,
        reported_at=NOW,
        status=IncidentStatus.DECLARED,
        number="2026-0042",
        event=EventType.PARKED_HIT,
        occurred_on=date(2026, 11, 20),
    )
    return work.incidents.add(replace(case, **changes))  # type: ignore[arg-type]  # named by the fields


def a_photo(work: Work, incident: Incident, number: int, **changes: object) -> Evidence:
    """A row of a photo that its driver sent and that waits to be fetched."""
    row = Evidence(
        id=0,
        incident_id=incident.id,
        handover_id=None,
        added_by=incident.driver_id,
        chat_id=incident.driver_id,
        kind=EvidenceKind.PHOTO,
        file_id=f"file-{number}",
        file_unique_id=f"unique-{number}",
        arrived_at=NOW,
    )
    added = work.evidence.add(replace(row, **changes))  # type: ignore[arg-type]  # named by the fields
    assert added is not None
    return added


def a_handover_photo(work: Work, handover: Handover, number: int) -> Evidence:
    """A row of a photo that the person sent who had the vehicle."""
    row = Evidence(
        id=0,
        incident_id=None,
        handover_id=handover.id,
        added_by=handover.employee_id,
        chat_id=handover.employee_id,
        kind=EvidenceKind.PHOTO,
        file_id=f"file-{number}",
        file_unique_id=f"unique-{number}",
        arrived_at=NOW,
    )
    added = work.evidence.add(row)
    assert added is not None
    return added


def stored(
    work: Work, files: Files, evidence: Evidence, content: bytes, content_type: str = "image/jpeg"
) -> Evidence:
    """The row once its bytes are kept."""
    kept = replace(
        evidence,
        state=EvidenceState.STORED,
        sha256=files.put(content),
        content_type=content_type,
        size_bytes=len(content),
    )
    work.evidence.save(kept)
    return kept
