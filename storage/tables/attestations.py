"""Attestations and the hashes of their codes; the profile of the company, and budgets."""

from datetime import date, datetime

import sqlalchemy as sa
from sqlmodel import Field, SQLModel

from fleet.attestations import Withdrawal
from storage.tables.columns import NEVER_AGAIN, member_of, reference, row_id

HOLDS = sa.text("withdrawn_at IS NULL")
OF_A_FLEET = sa.text("contract_id IS NULL")
OF_A_CONTRACT = sa.text("contract_id IS NOT NULL")


class AttestationRow(SQLModel, table=True):
    """What was attested of a person; `facts` is JSON text. At most one of a person holds."""

    __tablename__ = "attestation"
    __table_args__ = (
        sa.Index(
            "uq_attestation_holding",
            "employee_id",
            unique=True,
            sqlite_where=HOLDS,
            postgresql_where=HOLDS,
        ),
        sa.CheckConstraint(
            "(withdrawn_at IS NULL) = (withdrawal IS NULL)"
            " AND (withdrawn_at IS NULL) = (withdrawn_by IS NULL)",
            name="withdrawn_with_why",
        ),
        NEVER_AGAIN,
    )

    id: int | None = row_id()
    employee_id: int = reference("employee.id", index=True)
    unit_id: int = reference("unit.id")
    made_by: int = reference("employee.id")
    made_at: datetime
    as_at: date
    facts: str
    withdrawn_at: datetime | None = None
    withdrawn_by: int | None = reference("employee.id", default=None)
    withdrawal: Withdrawal | None = member_of(Withdrawal, "withdrawal", default=None)


class AttestationCodeRow(SQLModel, table=True):
    """The hash of the code of one paper.

    The code itself is in the outbox until its document is sent, and up to 30 days in the dead
    letters where it could not be (docs/decisions/0118).
    """

    __tablename__ = "attestation_code"

    code_hash: str = Field(primary_key=True)
    attestation_id: int = reference("attestation.id", index=True)
    employee_id: int = reference("employee.id", index=True)
    issued_at: datetime
    issued_by: int = reference("employee.id")


class CompanyProfileRow(SQLModel, table=True):
    """What a broker asks about the company."""

    __tablename__ = "company_profile"

    unit_id: int = reference("unit.id", primary_key=True)
    siren: str = ""
    activity: str = ""
    vehicle_policy: str = ""
    carries_dangerous_goods: bool | None = Field(default=None, sa_type=sa.Boolean)
    carries_passengers: bool | None = Field(default=None, sa_type=sa.Boolean)
    logo_sha256: str = ""


class BudgetRow(SQLModel, table=True):
    """What was planned for the premiums of a year, of a fleet or of one contract."""

    __tablename__ = "budget"
    __table_args__ = (
        sa.Index(
            "uq_budget_fleet",
            "unit_id",
            "year",
            unique=True,
            sqlite_where=OF_A_FLEET,
            postgresql_where=OF_A_FLEET,
        ),
        sa.Index(
            "uq_budget_contract",
            "contract_id",
            "year",
            unique=True,
            sqlite_where=OF_A_CONTRACT,
            postgresql_where=OF_A_CONTRACT,
        ),
        sa.CheckConstraint("cents >= 0", name="cents_bounds"),
    )

    id: int | None = row_id()
    unit_id: int = reference("unit.id")
    contract_id: int | None = reference("contract.id", default=None)
    year: int
    cents: int = Field(sa_type=sa.BigInteger)
    entered_by: int = reference("employee.id")
    entered_at: datetime
