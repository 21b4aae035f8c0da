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

    unit_id: int = reference("unit.id", primary_key=True)
    month: str = Field(primary_key=True)
    guarantee: Guarantee = member_of(Guarantee, "guarantee", primary_key=True)
    liability: Liability = member_of(Liability, "liability", primary_key=True)
    number: int
    charge_cents: int = _cents()
    number_open: int
