"""Fleets for what-ifs: the worked example of FLEET.md § 1.4, and a few cars under the clause."""

from dataclasses import replace
from datetime import date, timedelta

from bonusmalus.claims import Liability
from bonusmalus.clause import VehicleUse
from bonusmalus.coefficient import Coefficient
from bonusmalus.premium import ReferencePremium
from fleet.driving import Regime
from fleet.pricing.facts import (
    FleetClaim,
    FleetFacts,
    Guarantee,
    InsuranceYear,
    PricedContract,
    PricedVehicle,
)
from fleet.pricing.parameters import Parameters
from fleet.pricing.results import Origin

FLEET, MONO = 1, 2
EXAMPLE = Parameters(
    market_permille=0,
    trend_permille=0,
    development_permille=(1000,),
    entered=frozenset({"market_permille", "trend_permille", "development_permille"}),
)
"""The example reckons without trend, development and market: FLEET.md § 1.4."""


def vehicle(
    number: int, contract_id: int = FLEET, regime: Regime = Regime.FLEET_CLAUSE
) -> PricedVehicle:
    """A car of 550 € a year at 1.00, 36 % of it liability."""
    return PricedVehicle(
        id=number,
        plate=f"AB-{number:03d}-CD",
        label="Clio",
        unit_id=1,
        contract_id=contract_id,
        regime=regime,
        use=VehicleUse.BUSINESS,
        reference=ReferencePremium(19_800, 35_200),
        coefficient=Coefficient(100),
    )


def claim(
    number: int,
    on: date,
    cents: int,
    liability: Liability = Liability.FULL,
    contract_id: int = FLEET,
) -> FleetClaim:
    """A claim of own damage."""
    return FleetClaim(
        id=number,
        contract_id=contract_id,
        vehicle_id=None,
        unit_id=1,
        occurred_on=on,
        guarantee=Guarantee.DAMAGE,
        liability=liability,
        cost_cents=cents,
    )


def fleet_of_the_example(
    parameters: Parameters = EXAMPLE, vehicles: int = 100, as_at: date = date(2026, 12, 31)
) -> FleetFacts:
    """100 vehicles, 55 000 €, S/P 85 % three years running, 60 % of the cost at fault."""
    share = 46_750_00 * vehicles // 100 // 25
    claims = [
        claim(year * 100 + i, date(year, 1 + i % 12, 10), share, _liability(i))
        for year in (2024, 2025, 2026)
        for i in range(25)
    ]
    premium = 55_000_00 * vehicles // 100
    years = tuple(_year(year, vehicles, premium, as_at) for year in (2024, 2025, 2026))
    contract = PricedContract(
        id=FLEET,
        number="F-1",
        insurer="Assurances du Midi",
        unit_id=1,
        regime=Regime.FLEET_CLAUSE,
        use=VehicleUse.BUSINESS,
        starts_on=date(2020, 1, 1),
        renewal_on=date(2027, 1, 1),
        net_cents=premium,
        net_origin=Origin.NOTICE,
        parameters=parameters,
    )
    return FleetFacts(
        unit_id=1,
        as_at=as_at,
        contracts=(contract,),
        vehicles=tuple(vehicle(number) for number in range(1, vehicles + 1)),
        claims=tuple(one for one in claims if one.occurred_on <= as_at),
        years=years,
    )


def _year(year: int, vehicles: int, premium: int, as_at: date) -> InsuranceYear:
    """A calendar year with its days and its premium, up to the end of the day."""
    starts_on, ends_before = date(year, 1, 1), date(year + 1, 1, 1)
    whole = (ends_before - starts_on).days
    days = (min(ends_before, as_at + timedelta(days=1)) - starts_on).days
    return InsuranceYear(FLEET, starts_on, ends_before, vehicles * days, premium * days // whole)


def _liability(number: int) -> Liability:
    """Fifteen of twenty-five with fault: 60 % of the cost, as all cost the same."""
    return Liability.FULL if number % 5 < 3 else Liability.NONE


def mono_contract(number: int = MONO, renewal_on: date = date(2027, 3, 1)) -> PricedContract:
    """A contract of one car under the statutory clause."""
    return PricedContract(
        id=number,
        number=f"M-{number}",
        insurer="Mutuelle du Rhône",
        unit_id=1,
        regime=Regime.STATUTORY,
        use=VehicleUse.BUSINESS,
        starts_on=date(2020, 3, 1),
        renewal_on=renewal_on,
        net_cents=720_00,
        net_origin=Origin.NOTICE,
        parameters=Parameters(),
    )


def mono_car(
    number: int = 201, contract_id: int = MONO, hundredths: int = 80, reference: int = 900_00
) -> PricedVehicle:
    """A car whose premium the coefficient multiplies; the reference is shared 36 to 64."""
    liability = reference * 36 // 100
    return replace(
        vehicle(number, contract_id, Regime.STATUTORY),
        reference=ReferencePremium(liability, reference - liability),
        coefficient=Coefficient(hundredths),
    )


def mono_fleet(
    hundredths: int = 80, number: int = 1, as_at: date = date(2026, 11, 21)
) -> FleetFacts:
    """Cars under the clause, each on a contract of its own."""
    net = 900 * hundredths
    contracts = tuple(
        replace(mono_contract(MONO + i), net_cents=net, net_origin=Origin.RECORD)
        for i in range(number)
    )
    years = tuple(
        InsuranceYear(one.id, date(year, 3, 1), date(year + 1, 3, 1), 365, 720_00)
        for one in contracts
        for year in (2023, 2024, 2025)
    )
    return FleetFacts(
        unit_id=1,
        as_at=as_at,
        contracts=contracts,
        vehicles=tuple(mono_car(201 + i, MONO + i, hundredths) for i in range(number)),
        years=years,
    )
