"""The fleet by unit and month: rows that are counted anew from facts, and can be lost."""

from datetime import date

import sqlalchemy as sa
from sqlmodel import Field, SQLModel

from bonusmalus.claims import Liability
from fleet.driving import Regime
from fleet.pricing.facts import Guarantee
from storage.tables.columns import member_of, reference


def _cents() -> int:
    amount: int = Field(sa_type=sa.BigInteger)
    return amount


class FleetMonthRow(SQLModel, table=True):
    """The premium of a unit and all below it in a month, of one regime.

    `is_counting` marks what is being counted, and not shown yet; months sort by time.
    """

    __tablename__ = "fleet_month"
    __table_args__ = (sa.Index("ix_fleet_month_counting", "is_counting", "unit_id", "month"),)

    unit_id: int = reference("unit.id", primary_key=True)
    month: str = Field(primary_key=True)
    regime: Regime = member_of(Regime, "regime", primary_key=True)
    is_counting: bool = Field(primary_key=True)
    as_at: date
    net: int = _cents()
    gross: int = _cents()
    one_net: int = _cents()
    one_gross: int = _cents()
    last_net: int = _cents()
    last_gross: int = _cents()
    last_default_net: int = _cents()
    compared_net: int = _cents()
    next_net: int = _cents()
    next_gross: int = _cents()
    reduction: int = _cents()
    increase: int = _cents()
    coming_reduction: int = _cents()
    coming_increase: int = _cents()
    number_of_vehicles: int
    number_with_defaults: int
    vehicle_days: int = _cents()


class FleetMonthClaimsRow(SQLModel, table=True):
    """Claims of a unit and all below it that happened in a month."""

    __tablename__ = "fleet_month_claims"
    __table_args__ = (sa.Index("ix_fleet_month_claims_month", "month"),)

    unit_id: int = reference("unit.id", primary_key=True)
    month: str = Field(primary_key=True)
    guarantee: Guarantee = member_of(Guarantee, "guarantee", primary_key=True)
    liability: Liability = member_of(Liability, "liability", primary_key=True)
    number: int
    charge_cents: int = _cents()
    number_open: int


class FleetYearRow(SQLModel, table=True):
    """Insurance years that began in a calendar year, of a unit and all below it, as of a month."""

    __tablename__ = "fleet_year"
    __table_args__ = (sa.Index("ix_fleet_year_counting", "is_counting", "unit_id", "month"),)

    unit_id: int = reference("unit.id", primary_key=True)
    month: str = Field(primary_key=True)
    regime: Regime = member_of(Regime, "regime", primary_key=True)
    year: int = Field(primary_key=True)
    is_counting: bool = Field(primary_key=True)
    starts_on: date
    premium_cents: int = _cents()
    claims_cents: int = _cents()
    open_cents: int = _cents()
    vehicle_days: int = _cents()
    number_at_fault: int
    is_running: bool
    is_default: bool


class FleetContractRow(SQLModel, table=True):
    """What the vehicles of a unit and of all below it have of a contract's net premium."""

    __tablename__ = "fleet_contract"
    __table_args__ = (sa.Index("ix_fleet_contract_largest", "unit_id", "regime", "net_cents"),)

    contract_id: int = reference("contract.id", primary_key=True)
    unit_id: int = reference("unit.id", primary_key=True)
    regime: Regime = member_of(Regime, "regime")
    net_cents: int = _cents()
    as_at: date
