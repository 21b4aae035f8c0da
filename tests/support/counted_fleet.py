"""A fleet made from a seed, on any store: contracts of each regime, vehicles, claims, cases."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from random import Random

from bonusmalus.claims import ClaimKind, Liability
from bonusmalus.clause import VehicleUse
from bonusmalus.coefficient import Coefficient
from bonusmalus.periods import RenewalDay
from fleet.cases import Entry, EntryKind
from fleet.contract_renewals import ContractNotice
from fleet.driving import (
    ClaimDecision,
    Contract,
    OfficialCoefficient,
    RecordedClaim,
    Regime,
    Vehicle,
)
from fleet.incidents import CaseCosts, EventType, Incident, IncidentStatus, WaitsFor
from fleet.people import Employee, Language, UnitKind
from fleet.ports import Work
from fleet.vehicle_details import VehicleDetails

TODAY = date(2026, 11, 21)
_AT = datetime(2026, 11, 1, 9, tzinfo=UTC)
_STATUSES = (
    IncidentStatus.DECLARED,
    IncidentStatus.SENT_TO_INSURER,
    IncidentStatus.KEPT_IN_HOUSE,
    IncidentStatus.CLOSED,
)


def counted_fleet(work: Work, seed: int, vehicles: int = 24) -> int:
    """Fill an empty store; returns the id of the company."""
    chance = Random(seed)  # noqa: S311 - an example, no secret
    root = work.units.add("ACME", "Acme", UnitKind.COMPANY, None)
    sites = [work.units.add(f"S{at}", f"Site {at}", UnitKind.SITE, root.id) for at in range(2)]
    team = work.units.add("T", "Team", UnitKind.TEAM, sites[0].id)
    units = [root.id, *(one.id for one in sites), team.id]
    person = work.people.add(
        Employee(0, "E1", "Alix", "Nord", team.id, Language.FRENCH, date(2018, 1, 1))
    )
    contracts = [_contract(work, chance, at, chance.choice(units)) for at in range(6)]
    found = [_vehicle(work, chance, at, chance.choice(units), contracts) for at in range(vehicles)]
    for at in range(vehicles * 2):
        _claim(work, chance, at, person.id, chance.choice([*found, None]))
    return root.id


def _contract(work: Work, chance: Random, at: int, unit_id: int) -> Contract:
    regime = (Regime.STATUTORY, Regime.FLEET_CLAUSE, Regime.EXCLUDED)[at % 3]
    day = RenewalDay(chance.randrange(12) + 1, chance.choice((1, 15, 28)))
    starts_on = chance.choice((date(2019, 1, 1), date(2023, 6, 1), date(2026, 3, 1)))
    contract = work.driving.add_contract(
        Contract(0, f"C{at}", "Mutuelle", unit_id, regime, VehicleUse.BUSINESS, day, starts_on)
    )
    if regime is Regime.STATUTORY and chance.random() < 0.8:
        for year in (2025, 2026):
            coefficient = Coefficient(chance.choice((50, 64, 90, 125)))
            official = OfficialCoefficient(contract.id, coefficient, day.in_year(year), "avis")
            work.driving.add_official_coefficient(official)
    if chance.random() < 0.5:
        work.contracts.add_notice(
            ContractNotice(
                id=0,
                contract_id=contract.id,
                renewal_on=day.in_year(2025),
                reference_cents=500_000,
                coefficient=Coefficient(90),
                net_cents=chance.randrange(300_000, 600_001),
                surcharge_cents=0,
                reduction_cents=chance.choice((0, 1_234)),
                document="avis",
                entered_by=1,
                entered_at=_AT,
            )
        )
    return contract


def _vehicle(
    work: Work, chance: Random, at: int, unit_id: int, contracts: list[Contract]
) -> Vehicle:
    contract = chance.choice([*contracts, None])
    premium = chance.choice((None, 50_000 + chance.randrange(60_000)))
    contract_id = None if contract is None else contract.id
    vehicle = work.driving.add_vehicle(
        Vehicle(0, f"AA-{at:03}-AA", "Clio", unit_id, contract_id, premium)
    )
    if chance.random() < 0.4:
        in_service_on = date(2024, 1, 1) + timedelta(days=chance.randrange(1000))
        withdrawn_on = chance.choice((None, in_service_on + timedelta(days=300)))
        work.garage.set_details(
            VehicleDetails(vehicle.id, in_service_on=in_service_on, withdrawn_on=withdrawn_on)
        )
    return vehicle


def _claim(work: Work, chance: Random, at: int, who: int, vehicle: Vehicle | None) -> None:
    occurred_on = TODAY - timedelta(days=chance.randrange(1500))
    vehicle_id = None if vehicle is None else vehicle.id
    claim_id = None
    if chance.random() < 0.7:
        kind = chance.choice(list(ClaimKind))
        liability = chance.choice(list(Liability))
        decision = ClaimDecision(liability, None, occurred_on, "lettre", _AT)
        decisions = () if liability is Liability.UNDETERMINED else (decision,)
        claim_id = work.driving.add_claim(
            RecordedClaim(0, f"S{at}", who, vehicle_id, occurred_on, kind, decisions)
        ).id
    if claim_id is None or chance.random() < 0.4:
        _case(work, chance, at, (vehicle_id, claim_id, occurred_on))


def _case(work: Work, chance: Random, at: int, about: tuple[int | None, int | None, date]) -> None:
    vehicle_id, claim_id, occurred_on = about
    costs = CaseCosts(
        paid_cents=chance.choice((0, chance.randrange(900_000))),
        recovered_cents=chance.choice((0, 10_000)),
        deductible_cents=chance.choice((0, 30_000)),
    )
    incident = work.incidents.add(
        replace(
            Incident(0, 1, None, None, _AT),
            status=chance.choice(_STATUSES),
            number=f"2026-{at:04}",
            event=chance.choice(list(EventType)),
            occurred_on=occurred_on,
            waits_for=WaitsFor.NOBODY,
            vehicle_id=vehicle_id,
            claim_id=claim_id,
            costs=costs,
        )
    )
    if incident.status is IncidentStatus.CLOSED:
        text = chance.choice(("kept_in_house", "sent_to_insurer", "checked"))
        work.incidents.add_entry(Entry(0, incident.id, _AT, EntryKind.STATUS, None, text))
