"""The playground's company in a store in memory, as its import would leave it."""

from bonusmalus.coefficient import Coefficient
from bonusmalus.periods import RenewalDay
from fleet.driving import Assignment, Contract, DrivingRecord, Vehicle
from fleet.people import Company, Employee, Grant, Preferences, Role, UnitKind
from fleet.ports import Work
from playground.model import DemoCompany, DemoPerson


def move_in(work: Work, company: DemoCompany) -> None:
    """Bring in the units, people and vehicles; claims stay out."""
    for unit in company.units:
        parent = work.units.by_code(unit.parent_code) if unit.parent_code else None
        added = work.units.add(unit.code, unit.name, unit.kind, parent.id if parent else None)
        if unit.kind is UnitKind.COMPANY:
            work.units.set_company(Company(added.id, company.name, "donnees@example", 1))
    ids = {person.number: _hire(work, person) for person in company.people}
    contracts = {
        one.number: work.driving.add_contract(
            Contract(
                id=0,
                number=one.number,
                insurer=one.insurer,
                unit_id=_unit(work, one.unit_code),
                regime=one.regime,
                use=one.use,
                renewal_day=RenewalDay(one.renewal_month, 1),
                starts_on=one.starts_on,
            )
        ).id
        for one in company.contracts
    }
    vehicles = {
        one.plate: work.driving.add_vehicle(
            Vehicle(
                id=0,
                plate=one.plate,
                make_and_model=one.make_and_model,
                unit_id=_unit(work, one.unit_code),
                contract_id=contracts[one.contract_number],
                reference_premium_cents=one.reference_premium_cents,
            )
        ).id
        for one in company.vehicles
    }
    for given in company.assignments:
        employee_id, vehicle_id = ids[given.employee_number], vehicles[given.plate]
        work.driving.assign(Assignment(0, employee_id, vehicle_id, given.from_on, given.until_on))


def _unit(work: Work, code: str) -> int:
    unit = work.units.by_code(code)
    assert unit is not None
    return unit.id


def _hire(work: Work, person: DemoPerson) -> int:
    hired = work.people.add(
        Employee(
            id=0,
            number=person.number,
            first_name=person.first_name,
            last_name=person.last_name,
            unit_id=_unit(work, person.unit_code),
            language=person.language,
            entered_on=person.entered_on,
            left_on=person.left_on,
        )
    )
    work.people.set_preferences(hired.id, Preferences(person.language))
    if person.role is Role.DRIVER:
        start = Coefficient(person.start_hundredths)
        renewal = RenewalDay(person.renewal_month, 1)
        first_on = person.first_insured_on
        work.driving.set_record(DrivingRecord(hired.id, person.use, start, first_on, renewal))
    else:
        work.people.grant(hired.id, Grant(person.role, _unit(work, person.scope_code or "")))
    return hired.id
