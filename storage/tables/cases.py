"""The thread of a case, the decisions that were proposed for it, and the contests."""

from datetime import date, datetime

import sqlalchemy as sa
from sqlmodel import SQLModel

from bonusmalus.claims import ClaimKind, Exemption, Liability
from fleet.cases import ContestState, EntryKind, ProposalState
from storage.tables.columns import member_of, reference, row_id

IS_OPEN = sa.text("state = 'open'")


class IncidentEntryRow(SQLModel, table=True):
    """One thing that happened in a case."""

    __tablename__ = "incident_entry"
    __table_args__ = (sa.Index("ix_incident_entry_thread", "incident_id", "id"),)

    id: int | None = row_id()
    incident_id: int = reference("incident.id")
    at: datetime
    kind: EntryKind = member_of(EntryKind, "kind")
    author_id: int | None = reference("employee.id", default=None)
    text: str = ""


class DecisionProposalRow(SQLModel, table=True):
    """A decision that somebody read in the insurer's letter; another person confirms it."""

    __tablename__ = "decision_proposal"
    __table_args__ = (
        sa.Index(
            "uq_decision_proposal_open",
            "incident_id",
            unique=True,
            sqlite_where=IS_OPEN,
            postgresql_where=IS_OPEN,
        ),
        sa.CheckConstraint(
            "state <> 'confirmed' OR (settled_by IS NOT NULL AND settled_by <> proposed_by)",
            name="two_people",
        ),
    )

    id: int | None = row_id()
    incident_id: int = reference("incident.id", index=True)
    proposed_by: int = reference("employee.id")
    proposed_at: datetime
    kind: ClaimKind = member_of(ClaimKind, "kind")
    liability: Liability = member_of(Liability, "liability")
    exemption: Exemption | None = member_of(Exemption, "exemption", default=None)
    decided_on: date
    document: str
    evidence_id: int | None = reference("evidence.id", default=None)
    is_correction: bool = False
    state: ProposalState = member_of(ProposalState, "state")
    settled_by: int | None = reference("employee.id", default=None)
    settled_at: datetime | None = None


class ContestRow(SQLModel, table=True):
    """A driver's "I do not agree"."""

    __tablename__ = "contest"
    __table_args__ = (
        sa.Index(
            "uq_contest_open",
            "incident_id",
            unique=True,
            sqlite_where=IS_OPEN,
            postgresql_where=IS_OPEN,
        ),
        sa.CheckConstraint(
            "state NOT IN ('upheld', 'corrected')"
            " OR (answered_by IS NOT NULL AND answered_by <> opened_by)",
            name="two_people",
        ),
    )

    id: int | None = row_id()
    incident_id: int = reference("incident.id", index=True)
    opened_by: int = reference("employee.id")
    opened_at: datetime
    reason: str
    answer_due_on: date
    state: ContestState = member_of(ContestState, "state")
    answered_by: int | None = reference("employee.id", default=None)
    answered_at: datetime | None = None
    answer: str = ""
