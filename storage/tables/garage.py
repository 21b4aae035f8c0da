"""What contracts cover, what vehicles are, and how they come and go."""

from datetime import date, datetime

import sqlalchemy as sa
from sqlmodel import Field, SQLModel

from bonusmalus.clause import VehicleUse
from bonusmalus.coefficient import CEILING_HUNDREDTHS, FLOOR_HUNDREDTHS
from bonusmalus.surcharges import Apprenticeship
from fleet.contract_terms import RegimeReason
from fleet.pricing.facts import Guarantee
from fleet.vehicle_details import (
    LARGEST_SURCHARGE_PERMILLE,
    Financing,
    VehicleCategory,
    VehicleFunction,
)
from fleet.vehicle_moves import MoveKind, UsualDrivers
from fleet.yearly_premiums import LEAST_CENTS, MOST_CENTS
from storage.tables.columns import member_of, reference, row_id, within


class VehicleDetailsRow(SQLModel, table=True):
    """What was entered about a vehicle; the parts of its premium are known together."""

    __tablename__ = "vehicle_details"
    __table_args__ = (
        sa.CheckConstraint(
            "liability_cents >= 0 AND subject_cents >= 0 AND outside_cents >= 0", name="parts"
        ),
        sa.CheckConstraint("withdrawn_on >= in_service_on", name="days"),
        within("novice_permille", 0, 1000),
        within("novice_clean_years", 0, 99),
        within("surcharge_permille", 0, LARGEST_SURCHARGE_PERMILLE),
    )

    vehicle_id: int = reference("vehicle.id", primary_key=True)
    first_registered_on: date | None = None
    use: VehicleUse | None = member_of(VehicleUse, "use", default=None)
    value_cents: int | None = Field(default=None, sa_type=sa.BigInteger)
    function: VehicleFunction | None = member_of(VehicleFunction, "function", default=None)
    financing: Financing | None = member_of(Financing, "financing", default=None)
    category: VehicleCategory | None = member_of(VehicleCategory, "category", default=None)
    recovers_vat: bool | None = None
    yearly_kilometres: int | None = None
    zone: str | None = None
    liability_cents: int | None = Field(default=None, sa_type=sa.BigInteger)
    subject_cents: int | None = Field(default=None, sa_type=sa.BigInteger)
    outside_cents: int | None = Field(default=None, sa_type=sa.BigInteger)
    novice_permille: int = 0
    novice_clean_years: int = 0
    apprenticeship: Apprenticeship = member_of(
        Apprenticeship, "apprenticeship", default=Apprenticeship.ORDINARY
    )
    surcharge_permille: int = 0
    in_service_on: date | None = None
    withdrawn_on: date | None = None
    replaced_by: int | None = reference("vehicle.id", default=None, index=True)


class ContractTermsRow(SQLModel, table=True):
    """What was entered of a contract besides its own row."""

    __tablename__ = "contract_terms"
    __table_args__ = (sa.CheckConstraint("net_premium_cents >= 0", name="net_premium_bounds"),)

    contract_id: int = reference("contract.id", primary_key=True)
    net_premium_cents: int | None = Field(default=None, sa_type=sa.BigInteger)
    regime_reason: RegimeReason | None = member_of(RegimeReason, "regime_reason", default=None)


class ContractGuaranteeRow(SQLModel, table=True):
    """A guarantee of a contract: whether it is covered, once somebody said so; its deductible."""

    __tablename__ = "contract_guarantee"
    __table_args__ = (sa.CheckConstraint("deductible_cents >= 0", name="deductible_bounds"),)

    contract_id: int = reference("contract.id", primary_key=True)
    guarantee: Guarantee = member_of(Guarantee, "guarantee", primary_key=True)
    is_covered: bool | None = None
    deductible_cents: int | None = Field(default=None, sa_type=sa.BigInteger)


class ContractFormerRow(SQLModel, table=True):
    """Who insured a contract until its insurer changed; its premiums are JSON: cents by vehicle."""

    __tablename__ = "contract_former"
    __table_args__ = (
        within("coefficient_hundredths", FLOOR_HUNDREDTHS, CEILING_HUNDREDTHS),
        sa.CheckConstraint("ended_on >= starts_on", name="days"),
    )

    contract_id: int = reference("contract.id", primary_key=True)
    ended_on: date = Field(primary_key=True)
    insurer: str
    number: str
    starts_on: date
    coefficient_hundredths: int | None = None
    net_premium_cents: int | None = Field(default=None, sa_type=sa.BigInteger)
    premiums: str = "{}"
    changed_at: datetime | None = None
    premiums_after: str = "{}"


class YearlyPremiumRow(SQLModel, table=True):
    """What was paid for a year of a contract, as somebody entered it."""

    __tablename__ = "yearly_premium"
    __table_args__ = (within("net_cents", LEAST_CENTS, MOST_CENTS),)

    contract_id: int = reference("contract.id", primary_key=True)
    starts_on: date = Field(primary_key=True)
    net_cents: int = Field(sa_type=sa.BigInteger)
    entered_at: datetime
    entered_by: int | None = reference("employee.id", default=None)


class VehicleMoveRow(SQLModel, table=True):
    """A vehicle that came, was replaced or left; JSON says what to put back."""

    __tablename__ = "vehicle_move"
    __table_args__ = (within("expected_hundredths", FLOOR_HUNDREDTHS, CEILING_HUNDREDTHS),)

    id: int | None = row_id()
    vehicle_id: int = reference("vehicle.id", index=True)
    contract_id: int | None = reference("contract.id", default=None)
    kind: MoveKind = member_of(MoveKind, "kind")
    moved_on: date
    made_at: datetime
    replaced_by: int | None = reference("vehicle.id", default=None, index=True)
    usual_drivers: UsualDrivers | None = member_of(UsualDrivers, "usual_drivers", default=None)
    expected_hundredths: int | None = None
    ended: str = "[]"
    undone_at: datetime | None = None
    came_back: str | None = None
