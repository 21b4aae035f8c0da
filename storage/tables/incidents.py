"""Reports, the numbers of cases, accident statements and the reminders that were sent."""

from datetime import date, datetime

import sqlalchemy as sa
from sqlmodel import Field, SQLModel

from fleet.incidents import (
    MAX_FACTS,
    EventType,
    IncidentStatus,
    StatementKind,
    WaitsFor,
)
from storage.tables.columns import NEVER_AGAIN, member_of, reference, row_id, within

# SQLite goes by a partial index only where a query repeats these words, without parameters.
IS_DRAFT = sa.text("status = 'draft'")
IS_OPEN = sa.text("status NOT IN ('draft', 'closed')")
IS_SENT = sa.text("status <> 'draft'")
IS_CLOSED = sa.text("status = 'closed'")
WAITS_FOR_HANDLER = sa.text("waits_for = 'handler'")
IS_NUMBERED = sa.text("number <> ''")
HAS_DUE_DAY = sa.text("due_on IS NOT NULL")
IS_ANSWERED = sa.text("answered_at IS NOT NULL")


class IncidentRow(SQLModel, table=True):
    """A report and the file about it.

    The place is empty (`place_words` is null) once the case is closed; `left_out` holds the
    questions that are answered later, joined by commas, in the order in which they are asked.
    """

    __tablename__ = "incident"
    __table_args__ = (
        within("occurred_minute", 0, 1439),
        within("place_latitude_hundredths", -9_000, 9_000),
        within("place_longitude_hundredths", -18_000, 18_000),
        sa.CheckConstraint(f"length(facts) <= {MAX_FACTS}", name="facts_length"),
        sa.CheckConstraint("number <> '' OR status = 'draft'", name="number_once_sent"),
        sa.CheckConstraint(
            "status = 'draft' OR NOT wants_anonymity OR event NOT IN ('near_miss', 'hazard')"
            " OR (reporter_id IS NULL AND driver_id IS NULL)",
            name="anonymous_once_sent",
        ),
        sa.Index(
            "uq_incident_number",
            "number",
            unique=True,
            sqlite_where=IS_NUMBERED,
            postgresql_where=IS_NUMBERED,
        ),
        sa.Index(
            "uq_incident_draft",
            "reporter_id",
            unique=True,
            sqlite_where=IS_DRAFT,
            postgresql_where=IS_DRAFT,
        ),
        sa.Index(
            "ix_incident_open",
            "unit_id",
            "reported_at",
            sqlite_where=IS_OPEN,
            postgresql_where=IS_OPEN,
        ),
        sa.Index(
            "ix_incident_reported",
            "reported_at",
            sqlite_where=IS_OPEN,
            postgresql_where=IS_OPEN,
        ),
        sa.Index(
            "ix_incident_sent",
            "reported_at",
            sqlite_where=IS_SENT,
            postgresql_where=IS_SENT,
        ),
        sa.Index(
            "ix_incident_waiting",
            "unit_id",
            sqlite_where=WAITS_FOR_HANDLER,
            postgresql_where=WAITS_FOR_HANDLER,
        ),
        sa.Index(
            "ix_incident_due",
            "unit_id",
            "due_on",
            sqlite_where=HAS_DUE_DAY,
            postgresql_where=HAS_DUE_DAY,
        ),
        sa.Index(
            "ix_incident_closed",
            "unit_id",
            "closed_at",
            sqlite_where=IS_CLOSED,
            postgresql_where=IS_CLOSED,
        ),
        sa.Index(
            "ix_incident_answered",
            "unit_id",
            "answered_at",
            sqlite_where=IS_ANSWERED,
            postgresql_where=IS_ANSWERED,
        ),
        NEVER_AGAIN,
    )

    id: int | None = row_id()
    unit_id: int = reference("unit.id")
    reporter_id: int | None = reference("employee.id", default=None, index=True)
    driver_id: int | None = reference("employee.id", default=None, index=True)
    reported_at: datetime
    status: IncidentStatus = member_of(IncidentStatus, "status")
    number: str = ""
    event: EventType | None = member_of(EventType, "event", default=None)
    vehicle_id: int | None = reference("vehicle.id", default=None, index=True)
    plate: str = ""
    occurred_on: date | None = None
    occurred_minute: int | None = None
    place_words: str | None = None
    place_latitude_hundredths: int | None = None
    place_longitude_hundredths: int | None = None
    is_parked: bool = False
    is_injured: bool | None = None
    injury_since: datetime | None = None
    has_other_party: bool | None = None
    statement: StatementKind | None = member_of(StatementKind, "statement", default=None)
    facts: str = ""
    left_out: str = ""
    wants_anonymity: bool = False
    answer: str = ""
    answered_at: datetime | None = None
    handler_id: int | None = reference("employee.id", default=None)
    waits_for: WaitsFor = member_of(WaitsFor, "waits_for")
    due_on: date | None = None
    paid_cents: int = Field(default=0, sa_type=sa.BigInteger)
    reserved_cents: int = Field(default=0, sa_type=sa.BigInteger)
    recovered_cents: int = Field(default=0, sa_type=sa.BigInteger)
    deductible_cents: int = Field(default=0, sa_type=sa.BigInteger)
    downtime_days: int = 0
    insurer_reference: str = ""
    expert: str = ""
    repairer: str = ""
    claim_id: int | None = reference("claim.id", default=None, unique=True)
    closed_at: datetime | None = None
    version: int = 0


class CaseCounterRow(SQLModel, table=True):
    """The last number that was given to a case of a year."""

    __tablename__ = "case_counter"

    year: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    last_number: int


class AccidentStatementRow(SQLModel, table=True):
    """The fields of the accident statement that are filled in; `filled` is JSON text."""

    __tablename__ = "accident_statement"

    incident_id: int = reference("incident.id", primary_key=True)
    filled: str


class ReminderRow(SQLModel, table=True):
    """A reminder about a case that was sent: each once."""

    __tablename__ = "incident_reminder"

    incident_id: int = reference("incident.id", primary_key=True)
    reminder: str = Field(primary_key=True)
    sent_at: datetime
