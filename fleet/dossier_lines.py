"""From the facts of a fleet to the lines of its renewal dossier: claims, years, vehicles. Pure."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Final

from bonusmalus.premium import ReferencePremium
from fleet.driving import RecordedClaim
from fleet.fleet_assembly import Entered
from fleet.fleet_facts import CaseMoney, FleetRows
from fleet.pricing.facts import FleetClaim, FleetFacts, Guarantee, InsuranceYear, PricedContract
from fleet.renewal_dossier import (
    NUMBER_OF_YEARS,
    DossierClaim,
    DossierVehicle,
    DossierYear,
)

NO_CONTRACT: Final = "–"


def dossier_claims(facts: FleetFacts, rows: FleetRows) -> tuple[DossierClaim, ...]:
    """The claims that were declared in the years shown, oldest first, with drivers as codes."""
    shown = [one for one in facts.claims if one.is_declared and _is_in_years(facts, one)]
    recorded = {one.id: one for one in rows.claims}
    cases = {one.claim_id or -one.incident_id: one for one in rows.cases}
    codes = _codes(recorded[one.id] for one in shown if one.id in recorded)
    numbers = {one.id: one.number for one in facts.contracts}
    plates = {one.id: one.plate for one in rows.vehicles}
    return tuple(
        _claim(
            one,
            recorded.get(one.id),
            cases.get(one.id),
            codes,
            (numbers.get(one.contract_id or 0, NO_CONTRACT), plates.get(one.vehicle_id or 0, "")),
        )
        for one in shown
    )


def _is_in_years(facts: FleetFacts, claim: FleetClaim) -> bool:
    starts = [one.starts_on for one in _shown_years(facts)]
    return bool(starts) and min(starts) <= claim.occurred_on <= facts.as_at


def _codes(claims: Iterable[RecordedClaim]) -> Mapping[int, str]:
    """A code for each driver, in the order of their first claim here: it says nothing else."""
    drivers = dict.fromkeys(one.employee_id for one in claims)
    return {driver: f"C{place:02}" for place, driver in enumerate(drivers, start=1)}


def _claim(
    one: FleetClaim,
    recorded: RecordedClaim | None,
    case: CaseMoney | None,
    codes: Mapping[int, str],
    named: tuple[str, str],
) -> DossierClaim:
    contract_number, plate = named
    costs = case.costs if case is not None and one.is_cost_known else None
    return DossierClaim(
        contract_number=contract_number,
        reference="" if recorded is None else recorded.number,
        occurred_on=one.occurred_on,
        plate=plate,
        driver="" if recorded is None else codes.get(recorded.employee_id, ""),
        guarantee=one.guarantee,
        liability=one.liability,
        paid_cents=None if costs is None else costs.paid_cents,
        reserved_cents=None if costs is None else costs.reserved_cents,
        recovered_cents=None if costs is None else costs.recovered_cents,
        deductible_cents=one.deductible_cents,
        charge_cents=one.charge_cents,
        is_open=one.is_open,
        is_contested=recorded is not None and recorded.is_contested,
        is_deductible_known=one.is_deductible_known,
    )


def dossier_years(facts: FleetFacts, claims: Iterable[DossierClaim]) -> tuple[DossierYear, ...]:
    """The last years of each contract and the running one, with what their claims cost."""
    held, numbers = tuple(claims), {one.id: one.number for one in facts.contracts}
    return tuple(
        _year(facts, year, numbers[year.contract_id], held)
        for year in _shown_years(facts)
        if year.contract_id in numbers
    )


def _shown_years(facts: FleetFacts) -> tuple[InsuranceYear, ...]:
    found: list[InsuranceYear] = []
    for contract in facts.contracts:
        own = [one for one in facts.years if one.contract_id == contract.id]
        begun = sorted(
            (one for one in own if one.starts_on <= facts.as_at), key=lambda one: one.starts_on
        )
        found += begun[-NUMBER_OF_YEARS:]
    return tuple(found)


def _year(
    facts: FleetFacts,
    year: InsuranceYear,
    number: str,
    claims: tuple[DossierClaim, ...],
) -> DossierYear:
    until_on = min(year.ends_before - timedelta(days=1), facts.as_at)
    own = [
        one
        for one in claims
        if one.contract_number == number and year.starts_on <= one.occurred_on <= until_on
    ]
    return DossierYear(
        contract_number=number,
        starts_on=year.starts_on,
        until_on=until_on,
        days=year.days_in_full,
        vehicle_days=year.vehicle_days,
        premium_cents=year.premium_cents,
        is_premium_known=year.is_premium_known,
        number_of_claims=len(own),
        number_at_fault=sum(one.is_at_fault for one in own),
        paid_cents=sum(one.paid_cents or 0 for one in own),
        reserved_cents=sum(one.reserved_cents or 0 for one in own),
        recovered_cents=sum(one.recovered_cents or 0 for one in own),
        charge_cents=sum(one.charge_cents for one in own),
        number_at_default_cost=sum(not one.is_charge_known for one in own),
    )


def dossier_vehicles(facts: FleetFacts, entered: Entered) -> tuple[DossierVehicle, ...]:
    """The vehicles in service that day, by contract and plate."""
    contracts = {one.id: one for one in facts.contracts}
    shown = [one for one in facts.vehicles if _is_in_service(entered, one.id, facts.as_at)]
    found = []
    for one in shown:
        contract = contracts.get(one.contract_id or 0)
        found.append(
            DossierVehicle(
                id=one.id,
                contract_number=NO_CONTRACT if contract is None else contract.number,
                plate=one.plate,
                label=one.label,
                use=one.use,
                details=entered.of_vehicle(one.id),
                deductible_cents=_deductible(contract),
                reference_cents=_under_clause(one.reference) if one.is_premium_known else None,
                outside_cents=one.reference.outside_cents if one.is_premium_known else None,
                coefficient=one.coefficient if one.is_coefficient_known else None,
            )
        )
    return tuple(sorted(found, key=lambda one: (one.contract_number, one.plate, one.id)))


def _under_clause(reference: ReferencePremium) -> int:
    """What the coefficient multiplies: the reference premium as it is entered and shown."""
    return reference.liability_cents + reference.other_cents


def _is_in_service(entered: Entered, vehicle_id: int, on: date) -> bool:
    return entered.of_vehicle(vehicle_id).is_in_service(on)


def _deductible(contract: PricedContract | None) -> int | None:
    return None if contract is None else contract.deductibles_cents.get(Guarantee.DAMAGE)
