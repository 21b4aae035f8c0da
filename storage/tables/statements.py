"""Requests for insurers' statements, the statements, and changes that a risk went through."""

from datetime import date, datetime

import sqlalchemy as sa
from sqlmodel import Field, SQLModel

from bonusmalus.claims import ClaimKind, Liability
from bonusmalus.clause import VehicleUse
from bonusmalus.coefficient import CEILING_HUNDREDTHS, FLOOR_HUNDREDTHS
from fleet.profile_changes import LONGEST_CHANGE, ChangeKind, Direction, InsurerAnswer, PriceAnswer
from storage.tables.columns import NEVER_AGAIN, member_of, reference, row_id, within

# SQLite goes by a partial index only where a query repeats these words, without parameters.
IS_WAITED_FOR = sa.text("received_on IS NULL")
IS_WAITING = sa.text(
    "declared_on IS NULL OR (new_use IS NOT NULL AND former_use IS NULL)"
    " OR (answer = 'new_price' AND price_answer IS NULL)"
)


class StatementRequestRow(SQLModel, table=True):
    """A request for a statement; of each contract one at most is open."""

    __tablename__ = "statement_request"
    __table_args__ = (
        sa.Index(
            "uq_statement_request_open",
            "contract_id",
            unique=True,
            sqlite_where=IS_WAITED_FOR,
            postgresql_where=IS_WAITED_FOR,
        ),
        sa.Index("ix_statement_request_contract_id", "contract_id"),
        NEVER_AGAIN,
    )

    id: int | None = row_id()
    contract_id: int = reference("contract.id")
    requested_on: date
    requested_by: int = reference("employee.id")
    requested_at: datetime
    received_on: date | None = None
    received_by: int | None = reference("employee.id", default=None)


class CountdownToldRow(SQLModel, table=True):
    """What a person was told of a countdown: each once."""

    __tablename__ = "countdown_told"

    subject: str = Field(primary_key=True)
    subject_id: int = Field(primary_key=True, sa_type=sa.BigInteger)
    name: str = Field(primary_key=True)
    employee_id: int = reference("employee.id", primary_key=True)
    told_at: datetime


class InsurerStatementRow(SQLModel, table=True):
    """A statement as its insurer printed it; one for each contract and day."""

    __tablename__ = "insurer_statement"
    __table_args__ = (
        sa.UniqueConstraint("contract_id", "drawn_up_on"),
        within("coefficient_hundredths", FLOOR_HUNDREDTHS, CEILING_HUNDREDTHS),
        within("years_at_floor", 0, 99),
        sa.CheckConstraint(
            "(coefficient_hundredths IS NULL) = (applied_on IS NULL)", name="coefficient_of_a_day"
        ),
        NEVER_AGAIN,
    )

    id: int | None = row_id()
    contract_id: int = reference("contract.id")
    drawn_up_on: date
    subscribed_on: date
    vehicle_use: VehicleUse = member_of(VehicleUse, "vehicle_use")
    document: str
    entered_at: datetime
    entered_by: int | None = reference("employee.id", default=None)
    coefficient_hundredths: int | None = None
    applied_on: date | None = None
    years_at_floor: int = 0


class InsurerStatementClaimRow(SQLModel, table=True):
    """A claim that a statement prints; `place` is its place on it."""

    __tablename__ = "insurer_statement_claim"

    statement_id: int = reference("insurer_statement.id", primary_key=True)
    place: int = Field(primary_key=True)
    occurred_on: date
    kind: ClaimKind = member_of(ClaimKind, "kind")
    liability: Liability = member_of(Liability, "liability")
    number: str = ""


class ProfileChangeRow(SQLModel, table=True):
    """A change of zone, use, mileage or driver, and what became of it."""

    __tablename__ = "profile_change"
    __table_args__ = (
        sa.CheckConstraint(f"length(words) <= {LONGEST_CHANGE}", name="words_length"),
        sa.CheckConstraint("(kind = 'use') = (new_use IS NOT NULL)", name="new_use_of_a_use"),
        sa.CheckConstraint(
            "(answer IS NULL) = (answered_on IS NULL)"
            " AND (price_answer IS NULL) = (price_answered_on IS NULL)",
            name="answers_of_a_day",
        ),
        sa.Index("ix_profile_change_contract_id", "contract_id"),
        sa.Index(
            "ix_profile_change_waiting",
            "id",
            sqlite_where=IS_WAITING,
            postgresql_where=IS_WAITING,
        ),
        NEVER_AGAIN,
    )

    id: int | None = row_id()
    contract_id: int = reference("contract.id")
    vehicle_id: int | None = reference("vehicle.id", default=None)
    kind: ChangeKind = member_of(ChangeKind, "kind")
    since_on: date
    known_on: date
    words: str
    noted_by: int = reference("employee.id")
    noted_at: datetime
    new_use: VehicleUse | None = member_of(VehicleUse, "new_use", default=None)
    former_use: VehicleUse | None = member_of(VehicleUse, "former_use", default=None)
    declared_on: date | None = None
    declared_by: int | None = reference("employee.id", default=None)
    answer: InsurerAnswer | None = member_of(InsurerAnswer, "answer", default=None)
    answered_on: date | None = None
    price_answer: PriceAnswer | None = member_of(PriceAnswer, "price_answer", default=None)
    price_answered_on: date | None = None
    direction: Direction = member_of(Direction, "direction")
