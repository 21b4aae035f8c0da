"""Vehicles, contracts, years and claims to price: the fleets of domain/FLEET.md § 1."""

from collections.abc import Iterable
from datetime import date, timedelta

from bonusmalus.claims import Liability
from bonusmalus.clause import VehicleUse
from bonusmalus.coefficient import Coefficient
from bonusmalus.premium import ReferencePremium
from bonusmalus.surcharges import NO_NOVICE, NoviceSurcharge
from fleet.driving import Regime
from fleet.pricing.facts import (
    FleetClaim,
    FleetFacts,
    Guarantee,
    InsuranceYear,
    PricedContract,
    PricedVehicle,
)
from fleet.pricing.parameters import DEFAULTS, Parameters
from fleet.pricing.results import Origin

CONTRACT_ID = 1
AS_AT = date(2027, 12, 31)
LAST_YEARS = (2025, 2026, 2027)


def a_vehicle(
    number: int = 1,
    *,
    liability_cents: int = 30_000,
    other_cents: int = 20_000,
    outside_cents: int = 0,
    coefficient: int = 100,
    novice: NoviceSurcharge = NO_NOVICE,
    surcharge_permille: int = 0,
) -> PricedVehicle:
    return PricedVehicle(
        id=number,
        plate=f"AA-{number:03}-AA",
        label="Zoé",
        unit_id=1,
        contract_id=CONTRACT_ID,
        regime=Regime.STATUTORY,
        use=VehicleUse.BUSINESS,
        reference=ReferencePremium(liability_cents, other_cents, outside_cents),
        coefficient=Coefficient(coefficient),
        novice=novice,
        surcharge_permille=surcharge_permille,
    )


def a_contract(net_cents: int, parameters: Parameters = DEFAULTS) -> PricedContract:
    return PricedContract(
        id=CONTRACT_ID,
        number="F-1",
        insurer="Mutuelle",
        unit_id=1,
        regime=Regime.FLEET_CLAUSE,
        use=VehicleUse.BUSINESS,
        starts_on=date(2020, 1, 1),
        renewal_on=AS_AT + timedelta(days=1),
        net_cents=net_cents,
        net_origin=Origin.NOTICE,
        parameters=parameters,
    )


def a_claim(
    year: int,
    cost_cents: int,
    *,
    guarantee: Guarantee = Guarantee.LIABILITY,
    is_declared: bool = True,
    deductible_cents: int = 0,
    recovered_cents: int = 0,
    downtime_days: int = 0,
) -> FleetClaim:
    return FleetClaim(
        id=year,
        contract_id=CONTRACT_ID,
        vehicle_id=1,
        unit_id=1,
        occurred_on=date(year, 6, 1),
        guarantee=guarantee,
        liability=Liability.FULL,
        cost_cents=cost_cents,
        is_declared=is_declared,
        deductible_cents=deductible_cents,
        recovered_cents=recovered_cents,
        downtime_days=downtime_days,
    )


def a_year(year: int, vehicles: int, premium_cents: int) -> InsuranceYear:
    starts_on, ends_before = date(year, 1, 1), date(year + 1, 1, 1)
    days = (ends_before - starts_on).days
    return InsuranceYear(CONTRACT_ID, starts_on, ends_before, vehicles * days, premium_cents)


def a_fleet(
    vehicles: int,
    net_cents: int,
    claims: Iterable[FleetClaim],
    parameters: Parameters = DEFAULTS,
    years: Iterable[int] = LAST_YEARS,
) -> FleetFacts:
    """A fleet that had as many vehicles, at the same premium, in each of the years."""
    return FleetFacts(
        unit_id=1,
        as_at=AS_AT,
        contracts=(a_contract(net_cents, parameters),),
        vehicles=tuple(a_vehicle(number) for number in range(1, vehicles + 1)),
        claims=tuple(claims),
        years=tuple(a_year(year, vehicles, net_cents) for year in years),
    )


def claims_of_years(costs: Iterable[int]) -> list[FleetClaim]:
    """One claim for each of the last years, of that cost."""
    return [a_claim(year, cost) for year, cost in zip(LAST_YEARS, costs, strict=True)]
