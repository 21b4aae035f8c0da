"""A small company in memory, whose people the conversation's tests speak for."""

from dataclasses import dataclass
from datetime import UTC, date, datetime

from bonusmalus.claims import ClaimKind, Liability
from bonusmalus.clause import VehicleUse
from bonusmalus.coefficient import Coefficient
from bonusmalus.periods import RenewalDay
from fleet.driving import (
    Assignment,
    ClaimDecision,
    Contract,
    DrivingRecord,
    OfficialCoefficient,
    RecordedClaim,
    Regime,
    Vehicle,
)
from fleet.people import (
    Company,
    Employee,
    Grant,
    Language,
    Preferences,
    Role,
    TelegramLink,
    UnitKind,
)
from fleet.ports import Work

NOW = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)
TODAY = date(2026, 11, 21)
NUMBER_OF_MARTINS = 19


@dataclass(frozen=True)
class SmallCompany:
    """Ids of the people; each account's number is 1000 + the id of its person."""

    camille: int  # Lyon; seven years, one at-fault claim, statutory contract, premium known
    marc: int  # Lille; a name that HTML would break, a claim without a decision
    ines: int  # Lyon; three years at 0.50
    noa: int  # Lyon; no driving record yet
    hr: int  # HR of Lyon, no driving record
    fleet: int  # fleet manager of the company, English, with a record
    admin: int  # administrator of the company
    invited: int  # no account linked

    def account(self, employee_id: int) -> int:
        return 1000 + employee_id


def small_company(work: Work) -> SmallCompany:
    root = work.units.add("ACME", "Acme & Fils", UnitKind.COMPANY, None)
    lyon = work.units.add("LYO", "Lyon", UnitKind.SITE, root.id)
    lille = work.units.add("LIL", "Lille", UnitKind.SITE, root.id)
    work.units.set_company(Company(root.id, "Acme & Fils", "donnees@acme.example", 3))

    def person(number: str, first: str, last: str, unit: int, language: str = "fr") -> int:
        employee = Employee(0, number, first, last, unit, Language(language), date(2018, 1, 1))
        return work.people.add(employee).id

    company = SmallCompany(
        camille=person("A-101", "Camille", "Durand", lyon.id),
        marc=person("A-102", "Marc", "O’Neil <b>", lille.id),
        ines=person("A-103", "Inès", "Lefèvre", lyon.id),
        noa=person("A-104", "Noa", "Petit", lyon.id),
        hr=person("A-201", "Hélène", "Roux", lyon.id),
        fleet=person("A-202", "Grace", "Hill", root.id, "en"),
        admin=person("A-203", "Ada", "Morel", root.id),
        invited=person("A-301", "Élie", "Gauthier", lyon.id),
    )
    for number in range(NUMBER_OF_MARTINS):
        person(f"M-{number:02d}", "Dominique", f"Martin{number:02d}", lyon.id)
    _grants(work, company, root.id, lyon.id)
    _accounts(work, company)
    _driving(work, company, root.id)
    return company


def _grants(work: Work, company: SmallCompany, root: int, lyon: int) -> None:
    work.people.grant(company.hr, Grant(Role.HR, lyon))
    work.people.grant(company.fleet, Grant(Role.FLEET_MANAGER, root))
    work.people.grant(company.admin, Grant(Role.ADMIN, root))


def _accounts(work: Work, company: SmallCompany) -> None:
    for employee_id in (
        company.camille,
        company.marc,
        company.ines,
        company.noa,
        company.hr,
        company.fleet,
        company.admin,
    ):
        account = company.account(employee_id)
        work.people.link(TelegramLink(employee_id, account, account, NOW, 3))
        language = work.people.get(employee_id).language
        work.people.set_preferences(employee_id, Preferences(language))


def _driving(work: Work, company: SmallCompany, root: int) -> None:
    march = RenewalDay(3, 1)
    statutory = work.driving.add_contract(
        Contract(
            id=0,
            number="MX-77",
            insurer="Mutuelle d’Exemple",
            unit_id=root,
            regime=Regime.STATUTORY,
            use=VehicleUse.BUSINESS,
            renewal_day=RenewalDay(1, 1),
            starts_on=date(2020, 1, 1),
        )
    )
    fleet = work.driving.add_contract(
        Contract(
            id=0,
            number="FL-1",
            insurer="Mutuelle d’Exemple",
            unit_id=root,
            regime=Regime.FLEET_CLAUSE,
            use=VehicleUse.ALL_TRAVEL,
            renewal_day=RenewalDay(1, 1),
            starts_on=date(2020, 1, 1),
        )
    )
    work.driving.add_official_coefficient(
        OfficialCoefficient(statutory.id, Coefficient(76), date(2026, 1, 1), "avis 2026")
    )
    _vehicle(work, company.camille, "AB-123-CD", statutory.id)
    _vehicle(work, company.fleet, "EF-456-GH", fleet.id)
    for employee_id, start in ((company.camille, 100), (company.marc, 90), (company.fleet, 100)):
        first_on = date(2019, 3, 1)
        work.driving.set_record(
            DrivingRecord(
                employee_id, VehicleUse.PRIVATE_AND_COMMUTE, Coefficient(start), first_on, march
            )
        )
    work.driving.set_record(
        DrivingRecord(company.ines, VehicleUse.TOURS, Coefficient(50), date(2022, 3, 1), march, 4)
    )
    _claim(work, "S-1", company.camille, date(2021, 5, 4), Liability.FULL)
    _claim(work, "S-2", company.camille, date(2023, 9, 12), Liability.NONE)
    _claim(work, "S-3", company.marc, date(2026, 10, 2), Liability.UNDETERMINED)
    _claim(work, "S-4", company.fleet, date(2024, 6, 8), Liability.PARTIAL)


def _vehicle(work: Work, employee_id: int, plate: str, contract_id: int) -> None:
    vehicle = work.driving.add_vehicle(
        Vehicle(0, plate, "Renault Kangoo", 1, contract_id, reference_premium_cents=90_000)
    )
    work.driving.assign(Assignment(0, employee_id, vehicle.id, date(2020, 1, 1)))


def _claim(
    work: Work, number: str, employee_id: int, occurred_on: date, liability: Liability
) -> None:
    decisions: tuple[ClaimDecision, ...] = ()
    if liability is not Liability.UNDETERMINED:
        decisions = (ClaimDecision(liability, None, occurred_on, f"lettre {number}", NOW),)
    work.driving.add_claim(
        RecordedClaim(0, number, employee_id, None, occurred_on, ClaimKind.COLLISION, decisions)
    )
