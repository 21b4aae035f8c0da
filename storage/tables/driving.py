"""Contracts, vehicles, driving records, and claims with their decisions."""

from datetime import date, datetime

import sqlalchemy as sa
from sqlmodel import Field, SQLModel

from bonusmalus.claims import ClaimKind, Exemption, Liability
from bonusmalus.clause import VehicleUse
from bonusmalus.coefficient import CEILING_HUNDREDTHS, FLOOR_HUNDREDTHS
from fleet.driving import Regime
from storage.tables.columns import member_of, reference, row_id, within

HOLDS_LIABLE = sa.text("liability IN ('full', 'partial')")


class ContractRow(SQLModel, table=True):
    """A motor insurance contract; the renewal day has no year."""

    __tablename__ = "contract"
    __table_args__ = (
        within("renewal_month", 1, 12),
        within("renewal_day", 1, 31),
        within("notice_months", 0, 12),
    )

    id: int | None = row_id()
    number: str = Field(unique=True)
    insurer: str
    unit_id: int = reference("unit.id", index=True)
    regime: Regime = member_of(Regime, "regime")
    use: VehicleUse = member_of(VehicleUse, "use")
    renewal_month: int
    renewal_day: int
    starts_on: date
    notice_months: int = Field(default=2, sa_column_kwargs={"server_default": sa.text("2")})


class OfficialCoefficientRow(SQLModel, table=True):
    """What an insurer printed; the same assertion twice is one."""

    __tablename__ = "official_coefficient"
    __table_args__ = (
        within("coefficient_hundredths", FLOOR_HUNDREDTHS, CEILING_HUNDREDTHS),
        sa.UniqueConstraint(
            "contract_id",
            "in_force_since",
            "coefficient_hundredths",
            "document",
            name="uq_official_coefficient_assertion",
        ),
    )

    id: int | None = row_id()
    contract_id: int = reference("contract.id")
    coefficient_hundredths: int
    in_force_since: date
    document: str


class VehicleRow(SQLModel, table=True):
    """A vehicle of the fleet; `plate_key` is its plate in small letters and digits alone."""

    __tablename__ = "vehicle"
    __table_args__ = (
        sa.CheckConstraint("reference_premium_cents >= 0", name="reference_premium_cents_bounds"),
    )

    id: int | None = row_id()
    plate: str = Field(unique=True)
    make_and_model: str
    unit_id: int = reference("unit.id", index=True)
    contract_id: int | None = reference("contract.id", default=None, index=True)
    reference_premium_cents: int | None = Field(default=None, sa_type=sa.BigInteger)
    plate_key: str = Field(
        default="", index=True, sa_column_kwargs={"server_default": sa.text("''")}
    )


class AssignmentRow(SQLModel, table=True):
    """Who has which vehicle, until the day before `until_on`."""

    __tablename__ = "assignment"
    __table_args__ = (
        sa.UniqueConstraint("employee_id", "vehicle_id", "from_on"),
        sa.CheckConstraint("until_on > from_on", name="days"),
    )

    id: int | None = row_id()
    employee_id: int = reference("employee.id")
    vehicle_id: int = reference("vehicle.id", index=True)
    from_on: date
    until_on: date | None = None


class DrivingRecordRow(SQLModel, table=True):
    """From which facts the internal coefficient of an employee is folded."""

    __tablename__ = "driving_record"
    __table_args__ = (
        within("start_hundredths", FLOOR_HUNDREDTHS, CEILING_HUNDREDTHS),
        within("renewal_month", 1, 12),
        within("renewal_day", 1, 31),
        sa.CheckConstraint("years_at_floor >= 0", name="years_at_floor_bounds"),
        sa.Index("ix_driving_record_renewal", "renewal_month", "renewal_day", "employee_id"),
    )

    employee_id: int = reference("employee.id", primary_key=True)
    use: VehicleUse = member_of(VehicleUse, "use")
    start_hundredths: int
    first_insured_on: date
    renewal_month: int
    renewal_day: int
    years_at_floor: int = 0


class InterruptionRow(SQLModel, table=True):
    """Time without insurance, until the day before `until_on`."""

    __tablename__ = "interruption"
    __table_args__ = (
        sa.UniqueConstraint("employee_id", "from_on"),
        sa.CheckConstraint("until_on > from_on", name="days"),
    )

    id: int | None = row_id()
    employee_id: int = reference("employee.id")
    from_on: date
    until_on: date


class ClaimRow(SQLModel, table=True):
    """A claim as the insurer filed it; what it does to a coefficient is never stored."""

    __tablename__ = "claim"
    # It holds all that a close asks of the many claims that change nothing.
    __table_args__ = (sa.Index("ix_claim_person", "employee_id", "occurred_on", "kind"),)

    id: int | None = row_id()
    number: str = Field(unique=True)
    employee_id: int = reference("employee.id")
    vehicle_id: int | None = reference("vehicle.id", default=None, index=True)
    occurred_on: date
    kind: ClaimKind = member_of(ClaimKind, "kind")


class ClaimDecisionRow(SQLModel, table=True):
    """A decision about a claim: only ever added."""

    __tablename__ = "claim_decision"
    __table_args__ = (
        sa.Index(
            "ix_claim_decision_faulty",
            "claim_id",
            "liability",
            "exemption",
            "kind",
            sqlite_where=HOLDS_LIABLE,
            postgresql_where=HOLDS_LIABLE,
        ),
    )

    id: int | None = row_id()
    claim_id: int = reference("claim.id", index=True)
    liability: Liability = member_of(Liability, "liability")
    exemption: Exemption | None = member_of(Exemption, "exemption", default=None)
    decided_on: date
    document: str
    recorded_at: datetime
    recorded_by: int | None = reference("employee.id", default=None)
    confirmed_by: int | None = reference("employee.id", default=None)
    kind: ClaimKind | None = member_of(ClaimKind, "kind", default=None)
