"""What is noted of the renewals of contracts."""

from datetime import date, datetime

import sqlalchemy as sa
from sqlmodel import Field, SQLModel

from bonusmalus.coefficient import CEILING_HUNDREDTHS, FLOOR_HUNDREDTHS
from fleet.contract_renewals import RenewalStep
from storage.tables.columns import NEVER_AGAIN, member_of, reference, row_id, within


class ContractStepRow(SQLModel, table=True):
    """A step of one renewal that is done, or put off."""

    __tablename__ = "contract_step"
    __table_args__ = (
        sa.CheckConstraint("(done_on IS NULL) = (done_by IS NULL)", name="done_by_somebody"),
    )

    contract_id: int = reference("contract.id", primary_key=True)
    renewal_on: date = Field(primary_key=True)
    step: RenewalStep = member_of(RenewalStep, "step", primary_key=True)
    done_by: int | None = reference("employee.id", default=None)
    done_on: date | None = None
    put_off_until_on: date | None = None


class ContractToldRow(SQLModel, table=True):
    """What a person was told of a renewal: each once."""

    __tablename__ = "contract_told"

    contract_id: int = reference("contract.id", primary_key=True)
    renewal_on: date = Field(primary_key=True)
    name: str = Field(primary_key=True)
    employee_id: int = reference("employee.id", primary_key=True)
    told_at: datetime


class ContractNoticeRow(SQLModel, table=True):
    """A renewal notice with its five boxes; one for each renewal."""

    __tablename__ = "contract_notice"
    __table_args__ = (
        sa.UniqueConstraint("contract_id", "renewal_on"),
        within("coefficient_hundredths", FLOOR_HUNDREDTHS, CEILING_HUNDREDTHS),
        sa.CheckConstraint(
            "reference_cents >= 0 AND net_cents >= 0"
            " AND surcharge_cents >= 0 AND reduction_cents >= 0",
            name="amounts",
        ),
        NEVER_AGAIN,
    )

    id: int | None = row_id()
    contract_id: int = reference("contract.id")
    renewal_on: date
    reference_cents: int = Field(sa_type=sa.BigInteger)
    coefficient_hundredths: int
    net_cents: int = Field(sa_type=sa.BigInteger)
    surcharge_cents: int = Field(sa_type=sa.BigInteger)
    reduction_cents: int = Field(sa_type=sa.BigInteger)
    document: str
    entered_by: int = reference("employee.id")
    entered_at: datetime
    changed_vehicle_id: int | None = reference("vehicle.id", default=None)
    premium_before_cents: int | None = Field(default=None, sa_type=sa.BigInteger)


class ContractCloseRow(SQLModel, table=True):
    """The close of a yearly period; one for each renewal."""

    __tablename__ = "contract_close"
    __table_args__ = (sa.UniqueConstraint("contract_id", "renewal_on"),)

    id: int | None = row_id()
    contract_id: int = reference("contract.id")
    renewal_on: date
    closed_at: datetime
