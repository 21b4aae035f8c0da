"""Who had which vehicle when, what its driver reads at the roadside, and photos and documents."""

from datetime import date, datetime

import sqlalchemy as sa
from sqlmodel import Field, SQLModel

from fleet.evidence import EvidenceKind, EvidenceState
from storage.tables.columns import NEVER_AGAIN, member_of, reference, row_id, telegram_id

IS_HELD = sa.text("given_back_at IS NULL")
IS_WANTED = sa.text("state = 'wanted'")
IS_STORED = sa.text("state = 'stored'")


class HandoverRow(SQLModel, table=True):
    """One person's time with a vehicle."""

    __tablename__ = "handover"
    __table_args__ = (
        sa.Index(
            "uq_handover_held",
            "vehicle_id",
            unique=True,
            sqlite_where=IS_HELD,
            postgresql_where=IS_HELD,
        ),
        sa.Index("ix_handover_times", "vehicle_id", "taken_at"),
        sa.Index(
            "ix_handover_holder", "employee_id", sqlite_where=IS_HELD, postgresql_where=IS_HELD
        ),
        sa.CheckConstraint("given_back_at >= taken_at", name="times"),
        sa.CheckConstraint("mileage_out_km >= 0", name="mileage_out_km_bounds"),
        sa.CheckConstraint("mileage_in_km >= 0", name="mileage_in_km_bounds"),
    )

    id: int | None = row_id()
    vehicle_id: int = reference("vehicle.id")
    employee_id: int = reference("employee.id")
    taken_at: datetime
    given_back_at: datetime | None = None
    mileage_out_km: int | None = None
    mileage_in_km: int | None = None


class VehicleMemoRow(SQLModel, table=True):
    """The "mémo véhicule assuré" of a vehicle."""

    __tablename__ = "vehicle_memo"

    vehicle_id: int = reference("vehicle.id", primary_key=True)
    number: str = ""
    valid_from_on: date | None = None
    valid_until_on: date | None = None
    agency: str = ""
    assistance_phone: str = ""


class EvidenceRow(SQLModel, table=True):
    """A photo or document, of a case or of a hand-over; its bytes lie in a file of that hash."""

    __tablename__ = "evidence"
    __table_args__ = (
        sa.UniqueConstraint("incident_id", "file_unique_id"),
        sa.UniqueConstraint("handover_id", "file_unique_id"),
        sa.CheckConstraint("(incident_id IS NULL) <> (handover_id IS NULL)", name="one_owner"),
        sa.CheckConstraint("state <> 'stored' OR length(sha256) = 64", name="hash_once_stored"),
        sa.Index(
            "ix_evidence_wanted",
            "arrived_at",
            "id",
            sqlite_where=IS_WANTED,
            postgresql_where=IS_WANTED,
        ),
        sa.Index(
            "ix_evidence_stored", "sha256", sqlite_where=IS_STORED, postgresql_where=IS_STORED
        ),
        NEVER_AGAIN,
    )

    id: int | None = row_id()
    incident_id: int | None = reference("incident.id", default=None)
    handover_id: int | None = reference("handover.id", default=None)
    added_by: int | None = reference("employee.id", default=None)
    chat_id: int | None = telegram_id(default=None)
    kind: EvidenceKind = member_of(EvidenceKind, "kind")
    file_id: str
    file_unique_id: str
    arrived_at: datetime
    state: EvidenceState = member_of(EvidenceState, "state")
    sha256: str = ""
    content_type: str = ""
    size_bytes: int = Field(default=0, sa_type=sa.BigInteger)
    attempts: int = 0
    retry_at: datetime | None = None
    fault: str = ""
