"""A company with a driver, those who look after cases, and a van: where tests of cases start."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

from bonusmalus.claims import ClaimKind, Liability
from fleet.cases import CaseQuery, CaseTab, Contest, DecisionProposal
from fleet.driving import RecordedClaim, Vehicle
from fleet.evidence import Evidence, EvidenceKind
from fleet.incidents import EventType, Incident, IncidentStatus, WaitsFor
from fleet.people import Grant, Role
from fleet.ports import Work
from tests.support.stored_company import Company, an_employee, found_company

AT = datetime(2026, 11, 21, 9, 30, 0, 123456, tzinfo=UTC)
TODAY = date(2026, 11, 21)


@dataclass(frozen=True)
class Staff:
    """The company with the people and the van of its cases."""

    company: Company
    driver_id: int
    manager_id: int
    colleague_id: int
    van: Vehicle

    @property
    def lille_id(self) -> int:
        return self.company.lille.id


def found_staff(work: Work) -> Staff:
    company = found_company(work)
    manager = work.people.add(an_employee("E-2", company.lille.id, "Anaïs", "Petit"))
    colleague = work.people.add(an_employee("E-3", company.root.id, "Marc", "Roy"))
    work.people.grant(colleague.id, Grant(Role.FLEET_MANAGER, company.root.id))
    van = work.driving.add_vehicle(Vehicle(0, "AA-123-BB", "Kangoo", company.lille.id, None))
    return Staff(company, company.person.id, manager.id, colleague.id, van)


def a_draft(staff: Staff) -> Incident:
    return Incident(0, staff.lille_id, staff.driver_id, staff.driver_id, AT)


def a_case(staff: Staff, number: str = "2026-0001") -> Incident:
    return replace(
        a_draft(staff),
        status=IncidentStatus.DECLARED,
        number=number,
        event=EventType.MANOEUVRE,
        waits_for=WaitsFor.HANDLER,
    )


def a_query(staff: Staff, tab: CaseTab, reader_id: int | None = None) -> CaseQuery:
    return CaseQuery((staff.company.root.id,), reader_id or staff.manager_id, tab, TODAY)


def a_proposal(staff: Staff, incident_id: int) -> DecisionProposal:
    return DecisionProposal(
        0,
        incident_id,
        staff.manager_id,
        AT,
        ClaimKind.COLLISION,
        Liability.PARTIAL,
        None,
        TODAY,
        "lettre 12",
    )


def a_contest(staff: Staff, incident_id: int) -> Contest:
    return Contest(0, incident_id, staff.driver_id, AT, "J'étais à l'arrêt.", date(2026, 12, 21))


def a_claim(staff: Staff, number: str = "S-1") -> RecordedClaim:
    return RecordedClaim(0, number, staff.driver_id, None, TODAY, ClaimKind.COLLISION)


def a_photo(incident_id: int | None, name: str = "U1", handover_id: int | None = None) -> Evidence:
    return Evidence(
        0, incident_id, handover_id, None, 7001, EvidenceKind.PHOTO, f"F-{name}", name, AT
    )
