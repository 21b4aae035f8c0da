"""Photos and documents, as rows; their bytes are kept by `storage.files`."""

from dataclasses import asdict, dataclass, replace
from datetime import datetime

import sqlalchemy as sa

from fleet.errors import NotFoundError
from fleet.evidence import Evidence, EvidenceState
from storage.repositories.upsert import insert_new
from storage.tables import CompanyProfileRow, EvidenceRow, table_of

EVIDENCE = table_of(EvidenceRow)
PROFILE = table_of(CompanyProfileRow)

_IS_WANTED = sa.text("state = 'wanted'")
_IS_STORED = sa.text("state = 'stored'")
_FETCHED = (
    "file_unique_id",
    "state",
    "sha256",
    "content_type",
    "size_bytes",
    "attempts",
    "retry_at",
    "fault",
)
"""What changes while the bytes are fetched."""


@dataclass(frozen=True, slots=True)
class SqlEvidences:
    """Photos and documents, as rows."""

    connection: sa.Connection

    def get(self, evidence_id: int) -> Evidence:
        """Find a photo or document.

        Raises:
            NotFoundError: There is none.
        """
        own = sa.select(EVIDENCE).where(EVIDENCE.c.id == evidence_id)
        row = self.connection.execute(own).one_or_none()
        if row is None:
            raise NotFoundError(kind="evidence", key=evidence_id)
        return Evidence(*row)

    def add(self, evidence: Evidence) -> Evidence | None:
        """Add it; None when that case or hand-over has the same file already."""
        values = asdict(evidence)
        del values["id"]
        new = insert_new(self.connection, EVIDENCE, values).returning(EVIDENCE.c.id)
        evidence_id = self.connection.execute(new).scalar_one_or_none()
        return None if evidence_id is None else replace(evidence, id=int(evidence_id))

    def of_incident(self, incident_id: int) -> list[Evidence]:
        """List what belongs to a case and is not lost, in the order in which it arrived."""
        return self._kept(EVIDENCE.c.incident_id == incident_id)

    def of_handover(self, handover_id: int) -> list[Evidence]:
        """List what belongs to a hand-over and is not lost, in the order in which it arrived."""
        return self._kept(EVIDENCE.c.handover_id == handover_id)

    def wanted(self, now: datetime, limit: int) -> list[Evidence]:
        """List what is to be fetched now, oldest first."""
        is_due = sa.or_(EVIDENCE.c.retry_at.is_(None), EVIDENCE.c.retry_at <= now)
        rows = self.connection.execute(
            sa.select(EVIDENCE)
            .where(_IS_WANTED, is_due)
            .order_by(EVIDENCE.c.arrived_at, EVIDENCE.c.id)
            .limit(limit)
        )
        return [Evidence(*row) for row in rows]

    def save(self, evidence: Evidence) -> None:
        """Store how far a row was fetched; its sender may have been forgotten since it was read.

        Raises:
            NotFoundError: It was removed meanwhile: its bytes are nobody's.
        """
        values = {name: getattr(evidence, name) for name in _FETCHED}
        change = sa.update(EVIDENCE).where(EVIDENCE.c.id == evidence.id).values(values)
        if self.connection.execute(change).rowcount != 1:
            raise NotFoundError(kind="evidence", key=evidence.id)

    def forget_sender(self, incident_id: int, arrived_at: datetime) -> None:
        """Forget who sent what belongs to a case, in which chat and when."""
        own = EVIDENCE.c.incident_id == incident_id
        nobody = {"added_by": None, "chat_id": None, "arrived_at": arrived_at}
        self.connection.execute(sa.update(EVIDENCE).where(own).values(nobody))

    def remove(self, evidence_id: int) -> None:
        """Delete a row; without one, nothing happens."""
        self.connection.execute(sa.delete(EVIDENCE).where(EVIDENCE.c.id == evidence_id))

    def is_used(self, sha256: str) -> bool:
        """Whether a row still needs those bytes; the logo of the company is needed too."""
        used = sa.select(EVIDENCE.c.id).where(EVIDENCE.c.sha256 == sha256, _IS_STORED).limit(1)
        return self.connection.execute(used).first() is not None or self._is_logo(sha256)

    def _is_logo(self, sha256: str) -> bool:
        logo = sa.select(PROFILE.c.unit_id).where(PROFILE.c.logo_sha256 == sha256)
        return self.connection.execute(logo).first() is not None

    def _kept(self, belongs: sa.ColumnElement[bool]) -> list[Evidence]:
        is_kept = EVIDENCE.c.state != EvidenceState.LOST
        rows = sa.select(EVIDENCE).where(belongs, is_kept).order_by(EVIDENCE.c.id)
        return [Evidence(*row) for row in self.connection.execute(rows)]
