"""What the fleet manager of the demo had entered: vehicles, policies, notices, costs of claims.

The same values for the same company. They are drawn around the means of the market, so that
`/flotte`, what-ifs and the dossier have a fleet with a history to speak of.
"""

from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta
from random import Random
from typing import Final

from bonusmalus.claims import ClaimKind
from bonusmalus.clause import PERMILLE
from bonusmalus.premium import ReferencePremium
from fleet.contract_renewals import ContractNotice
from fleet.contract_terms import RegimeReason
from fleet.driving import Contract, RecordedClaim, Regime
from fleet.fleet_shares import half_up
from fleet.incidents import CaseCosts, EventType, Incident, IncidentStatus, WaitsFor
from fleet.pricing.facts import Guarantee
from fleet.vehicle_details import Financing, VehicleCategory, VehicleDetails, VehicleFunction
from fleet.yearly_premiums import YearlyPremium, year_starts
from playground.casework.opening import Desk
from playground.casework.steps import Who
from playground.company import FLEET_CONTRACT
from playground.model import DemoPerson, DemoVehicle

YEARS_OF_COSTS: Final = 3
_NOON = time(11, 0, tzinfo=UTC)
_LIABILITY_PERMILLE = 360
_OUTSIDE_CENTS = 4_200
_DEDUCTIBLES: Final[Mapping[Guarantee, int]] = {
    Guarantee.DAMAGE: 40_000,
    Guarantee.THEFT: 60_000,
    Guarantee.GLASS: 8_000,
}
_MEAN_CENTS: Final[Mapping[ClaimKind, int]] = {
    ClaimKind.COLLISION: 240_000,
    ClaimKind.GLASS: 48_500,
    ClaimKind.PARKED_UNKNOWN_PARTY: 120_000,
}
_PAID_PERMILLE: Final = (965, 940, 928, 903)
"""What was paid for each past year of the running one's premium, the last year first."""
_EVENTS: Final[Mapping[ClaimKind, EventType]] = {
    ClaimKind.GLASS: EventType.GLASS,
    ClaimKind.PARKED_UNKNOWN_PARTY: EventType.PARKED_HIT,
}
_VANS = ("Trafic", "Berlingo", "Kangoo", "Partner", "Expert", "Master", "Jumpy", "Vito", "Transit")


def enter_premiums(desk: Desk) -> None:
    """Enter what the policies say, what the vehicles are and what the claims cost."""
    for vehicle in desk.company.vehicles:
        desk.work.garage.set_details(_details(desk, vehicle))
    contracts = [desk.work.driving.contract(one) for one in desk.work.bulk.ids("contract").values()]
    for contract in contracts:
        _enter_terms(desk, contract)
        if contract.regime is Regime.STATUTORY:
            _enter_notice(desk, contract)
        elif contract.number == FLEET_CONTRACT:
            _enter_past_years(desk, contract)
    for driver in desk.company.people:
        if not driver.persona:
            _enter_costs(desk, driver)


def _details(desk: Desk, vehicle: DemoVehicle) -> VehicleDetails:
    chance = Random(vehicle.plate)  # noqa: S311 - a demo company is no secret
    is_van = any(name in vehicle.make_and_model for name in _VANS)
    registered_on = desk.founded.today - timedelta(chance.randrange(200, 6 * 365))
    liability = vehicle.reference_premium_cents * _LIABILITY_PERMILLE // 1000
    return VehicleDetails(
        desk.vehicles[vehicle.plate],
        first_registered_on=registered_on,
        value_cents=chance.randrange(900_000, 3_200_000, 10_000),
        function=VehicleFunction.UTILITY if is_van else VehicleFunction.SERVICE,
        financing=chance.choice((Financing.OWNED, Financing.OWNED, Financing.LONG_RENTAL)),
        category=VehicleCategory.CAR,
        recovers_vat=is_van,
        yearly_kilometres=chance.randrange(12_000, 42_000, 1_000),
        premium=ReferencePremium(
            liability, vehicle.reference_premium_cents - liability, _OUTSIDE_CENTS
        ),
    )


def _enter_terms(desk: Desk, contract: Contract) -> None:
    covered = {one: _DEDUCTIBLES.get(one) for one in Guarantee}
    desk.work.garage.set_guarantees(contract.id, covered)
    if contract.regime is Regime.STATUTORY:
        desk.work.garage.set_regime_reason(contract.id, RegimeReason.THREE_OR_FEWER)
        return
    desk.work.garage.set_regime_reason(contract.id, RegimeReason.MORE_THAN_THREE)
    vehicles = desk.work.contracts.vehicles_of(contract.id)
    net = sum(one.reference_premium_cents or 0 for one in vehicles)
    desk.work.garage.set_net_premium(contract.id, net)


def _enter_notice(desk: Desk, contract: Contract) -> None:
    """The notice with which the official coefficient of the demo came."""
    officials = desk.work.contracts.officials_of(contract.id)
    vehicles = desk.work.contracts.vehicles_of(contract.id)
    reference = sum(one.reference_premium_cents or 0 for one in vehicles)
    if not officials or not reference:
        return
    official = officials[-1]
    manager = desk.employees[Who.MANAGER.value]
    desk.work.contracts.add_notice(
        ContractNotice(
            0,
            contract.id,
            official.in_force_since,
            reference,
            official.coefficient,
            reference * official.coefficient.hundredths // 100,
            0,
            0,
            official.document,
            manager,
            _noon(official.in_force_since),
        )
    )


def _enter_past_years(desk: Desk, contract: Contract) -> None:
    """What the receipts of the years before the running one said: a fleet has no such notices."""
    net = desk.work.garage.terms_of(contract.id).net_premium_cents
    starts = [*year_starts(contract.starts_on, contract.renewal_day, desk.founded.today)][:-2]
    manager = desk.employees[Who.MANAGER.value]
    past = starts[-len(_PAID_PERMILLE) :]
    for starts_on, permille in zip(reversed(past), _PAID_PERMILLE, strict=False):
        if net:
            cents = half_up(net * permille, PERMILLE)
            paid = YearlyPremium(contract.id, starts_on, cents, _noon(starts_on), manager)
            desk.work.garage.set_yearly_premium(paid)


def _enter_costs(desk: Desk, driver: DemoPerson) -> None:
    """A closed case with its costs for each claim of the last years."""
    since = desk.founded.today.replace(year=desk.founded.today.year - YEARS_OF_COSTS, day=1)
    for claim in desk.work.driving.claims_of(desk.employees[driver.number]):
        is_told = desk.work.incidents.by_claim(claim.id) is not None
        if since <= claim.occurred_on and claim.decisions and not is_told:
            desk.work.incidents.add(_closed(desk, claim))


def _closed(desk: Desk, claim: RecordedClaim) -> Incident:
    chance = Random(claim.number)  # noqa: S311 - as above
    cents = int(_MEAN_CENTS.get(claim.held_kind, 150_000) * chance.lognormvariate(-0.32, 0.8))
    paid = cents - cents % 1_000
    reported_on = claim.occurred_on + timedelta(1)
    year = reported_on.year
    return Incident(
        id=0,
        unit_id=desk.work.people.get(claim.employee_id).unit_id,
        reporter_id=claim.employee_id,
        driver_id=claim.employee_id,
        reported_at=_noon(reported_on),
        status=IncidentStatus.CLOSED,
        number=f"{year}-{desk.work.incidents.next_number(year):04}",
        event=_EVENTS.get(claim.held_kind, EventType.COLLISION_WITH_VEHICLE),
        vehicle_id=claim.vehicle_id,
        occurred_on=claim.occurred_on,
        is_parked=True,
        is_injured=False,
        waits_for=WaitsFor.NOBODY,
        costs=CaseCosts(paid_cents=paid, downtime_days=chance.randrange(1, 9)),
        claim_id=claim.id,
        closed_at=_noon(reported_on + timedelta(60)),
    )


def _noon(on: date) -> datetime:
    return datetime.combine(on, _NOON)
