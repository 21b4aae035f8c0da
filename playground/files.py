"""The demo company as a workbook for `bonroute import`, as its templates want it."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from pathlib import Path

from openpyxl import Workbook

from bonusmalus.coefficient import Coefficient
from fleet.intake.columns import SHEETS, SheetName
from fleet.people import Role
from playground.model import (
    DemoAssignment,
    DemoClaim,
    DemoCompany,
    DemoContract,
    DemoPerson,
    DemoUnit,
    DemoVehicle,
)

Value = str | int | float | date | StrEnum | None
Row = Mapping[str, Value]


def rows_of(company: DemoCompany) -> dict[SheetName, list[Row]]:
    """The rows of each sheet, by the names of their columns."""
    people = company.people
    return {
        SheetName.UNITS: [_unit(one) for one in company.units],
        SheetName.EMPLOYEES: [_employee(one) for one in people],
        SheetName.CONTRACTS: [_contract(one) for one in company.contracts],
        SheetName.VEHICLES: [_vehicle(one) for one in company.vehicles],
        SheetName.ASSIGNMENTS: [_assignment(one) for one in company.assignments],
        SheetName.CLAIMS: [_claim(one) for one in company.claims],
        SheetName.INTERRUPTIONS: [
            {"employee": one.number, "from_on": since, "until_on": until}
            for one in people
            for since, until in one.interruptions
        ],
    }


def write_workbook(company: DemoCompany, path: Path) -> None:
    """Write the company as one workbook, a sheet for each kind of row."""
    book = Workbook(write_only=True)
    for name, rows in rows_of(company).items():
        columns = SHEETS[name].columns
        page = book.create_sheet(SHEETS[name].french)
        page.append([column.french for column in columns])
        for row in rows:
            page.append([_said(row.get(column.name), column.words) for column in columns])
    book.save(path)


def _said(value: Value, words: Mapping[str, str]) -> Value:
    """A value of a list as the French word for it."""
    return words.get(value.value, value.value) if isinstance(value, StrEnum) else value


def _unit(unit: DemoUnit) -> Row:
    return {"code": unit.code, "name": unit.name, "kind": unit.kind, "parent": unit.parent_code}


def _employee(person: DemoPerson) -> Row:
    known: Row = {
        "number": person.number,
        "first_name": person.first_name,
        "last_name": person.last_name,
        "unit": person.unit_code,
        "entered_on": person.entered_on,
        "left_on": person.left_on,
        "language": person.language,
        "roles": person.role,
        "role_unit": person.scope_code,
    }
    return known if person.role is not Role.DRIVER else {**known, **_driving(person)}


def _driving(person: DemoPerson) -> Row:
    return {
        "use": person.use,
        "start": _decimal(person.start_hundredths),
        "first_insured_on": person.first_insured_on,
        "renewal_day": _renewal(person.renewal_month),
        "years_at_floor": person.years_at_floor,
    }


def _contract(contract: DemoContract) -> Row:
    since = contract.official_since
    return {
        "number": contract.number,
        "insurer": contract.insurer,
        "unit": contract.unit_code,
        "regime": contract.regime,
        "use": contract.use,
        "renewal_day": _renewal(contract.renewal_month),
        "starts_on": contract.starts_on,
        "official_coefficient": _decimal(contract.official_hundredths),
        "official_since": since,
        "official_document": None if since is None else f"Avis d’échéance {since.year}",
    }


def _vehicle(vehicle: DemoVehicle) -> Row:
    return {
        "plate": vehicle.plate,
        "make_and_model": vehicle.make_and_model,
        "unit": vehicle.unit_code,
        "contract": vehicle.contract_number,
        "reference_premium": vehicle.reference_premium_cents / 100,
    }


def _assignment(assignment: DemoAssignment) -> Row:
    return {
        "employee": assignment.employee_number,
        "plate": assignment.plate,
        "from_on": assignment.from_on,
        "until_on": assignment.until_on,
    }


def _claim(claim: DemoClaim) -> Row:
    decided = claim.decided_on
    return {
        "number": claim.number,
        "employee": claim.employee_number,
        "plate": claim.plate,
        "occurred_on": claim.occurred_on,
        "kind": claim.kind,
        "liability": claim.liability,
        "exemption": claim.exemption,
        "decided_on": decided,
        "document": None if decided is None else f"Courrier de l’assureur du {decided:%d/%m/%Y}",
    }


def _renewal(month: int) -> str:
    return f"{month:02d}-01"


def _decimal(hundredths: int | None) -> str | None:
    """A coefficient as text, so that no spreadsheet makes a double of it."""
    return None if hundredths is None else str(Coefficient(hundredths))
