"""What becomes of the rows of photos while their bytes are fetched.

Whoever fetches may be killed at any moment, or the row may go with a draft that is discarded:
each step looks at the row again.
"""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from fleet.errors import NotFoundError
from fleet.evidence import Evidence, EvidenceState
from fleet.journal import JournalEntry
from fleet.ports import Work


class Fault(StrEnum):
    """Why a file is lost."""

    UNREACHABLE = "unreachable"
    TOO_BIG = "too_big"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class LostFile:
    """A file that is given up.

    Attributes:
        position: Its place among the files of its case or hand-over, from 1.
    """

    evidence: Evidence
    fault: Fault
    position: int


def begin_to_fetch(work: Work, evidence_id: int) -> Evidence | None:
    """Count another attempt; None when the file is no longer wanted."""
    evidence = _wanted(work, evidence_id)
    if evidence is None:
        return None
    begun = replace(evidence, attempts=evidence.attempts + 1)
    work.evidence.save(begun)
    return begun


def keep(work: Work, evidence_id: int, sha256: str, content_type: str, size_bytes: int) -> None:
    """Note under which hash the bytes are kept; nothing happens when they are no longer wanted."""
    evidence = _wanted(work, evidence_id)
    if evidence is not None:
        work.evidence.save(
            replace(
                evidence,
                state=EvidenceState.STORED,
                sha256=sha256,
                content_type=content_type,
                size_bytes=size_bytes,
                retry_at=None,
            )
        )


def postpone(work: Work, evidence_id: int, retry_at: datetime) -> None:
    """Have it fetched again later."""
    evidence = _wanted(work, evidence_id)
    if evidence is not None:
        work.evidence.save(replace(evidence, retry_at=retry_at))


def give_up(work: Work, evidence_id: int, fault: Fault, now: datetime) -> LostFile | None:
    """Fetch it no more; None when it is no longer wanted."""
    evidence = _wanted(work, evidence_id)
    if evidence is None:
        return None
    position = _position(work, evidence)
    lost = replace(
        evidence,
        state=EvidenceState.LOST,
        fault=fault.value,
        retry_at=None,
        # its name is free again: the person may send the very same file once more
        file_unique_id=f"{evidence.file_unique_id}#{evidence.id}",
    )
    work.evidence.save(lost)
    if not _is_of_a_draft(work, evidence):
        details = {"fault": fault.value, "attempts": evidence.attempts}
        work.journal.write(JournalEntry(now, "evidence_lost", _owner(evidence), details=details))
    return LostFile(lost, fault, position)


def _is_of_a_draft(work: Work, evidence: Evidence) -> bool:
    """Whether its report was not sent: nothing of it stands in the journal before it is."""
    incident_id = evidence.incident_id
    return incident_id is not None and work.incidents.get(incident_id).is_draft


def _wanted(work: Work, evidence_id: int) -> Evidence | None:
    try:
        evidence = work.evidence.get(evidence_id)
    except NotFoundError:
        return None
    return evidence if evidence.state is EvidenceState.WANTED else None


def _position(work: Work, evidence: Evidence) -> int:
    siblings: list[Evidence] = []
    if evidence.incident_id is not None:
        siblings = work.evidence.of_incident(evidence.incident_id)
    elif evidence.handover_id is not None:
        siblings = work.evidence.of_handover(evidence.handover_id)
    numbers = [one.id for one in siblings]
    return numbers.index(evidence.id) + 1 if evidence.id in numbers else 1


def _owner(evidence: Evidence) -> str:
    if evidence.incident_id is not None:
        return f"incident:{evidence.incident_id}"
    return f"handover:{evidence.handover_id}"
