"""Scenario 6 of the source articles (003-S6a to c): two vehicles, three drivers, who answers?

A principal driver has both vehicles assigned; a secondary and a young driver take one each for a
day. Each incident and each claim lands with the person whom the logbook names, on the vehicle that
was driven, and moves the internal coefficient of that person alone.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime

import pytest

from bonusmalus.claims import ClaimKind, Liability
from bonusmalus.clause import VehicleUse
from bonusmalus.coefficient import Coefficient
from bonusmalus.periods import RenewalDay
from fleet.access import Actor, actor_of
from fleet.decision_rules import InsurerDecision
from fleet.driving import Assignment, DrivingRecord, RecordedClaim, Vehicle
from fleet.incidents import Incident, IncidentStatus
from fleet.logbook import Handover
from fleet.ports import Work
from fleet.usecases.propose_decision import propose_decision
from fleet.usecases.save_case import Present
from fleet.usecases.set_driver import set_driver, show_possible_drivers
from fleet.usecases.settle_decision import confirm_decision
from fleet.usecases.show_coefficient import show_coefficient
from fleet.working_days import WorkingDays
from tests.support.cases import PARIS, add_case, give
from tests.support.fake_store import FakeWork
from tests.support.small_company import NOW, TODAY, SmallCompany, small_company

PRESENT = Present(NOW, PARIS, WorkingDays())
DAY = date(2026, 11, 3)
LETTER = date(2026, 11, 18)
UNTOUCHED = {"principal": "0.85", "secondary": "0.85", "young": "0.95"}


@dataclass(frozen=True)
class Family:
    """The people of the scenario, two vehicles, and who handles cases."""

    work: Work
    company: SmallCompany
    people: dict[str, int]
    van: Vehicle
    car: Vehicle

    def actor(self, employee_id: int) -> Actor:
        identity = self.work.people.identify(self.company.account(employee_id))
        assert identity is not None
        return actor_of(identity)

    @property
    def hr(self) -> Actor:
        return self.actor(self.company.hr)

    def had(self, who: str, vehicle: Vehicle, start: int, end: int) -> None:
        """Somebody took the vehicle and gave it back, at those hours of that day in UTC."""
        times = [datetime(2026, 11, 3, hour, tzinfo=UTC) for hour in (start, end)]
        handover = Handover(0, vehicle.id, self.people[who], times[0], times[1])
        self.work.logbook.take(handover)

    def reported(self, vehicle: Vehicle, minute: int) -> Incident:
        """What the principal driver reports, named as driver because the vehicle is theirs."""
        return add_case(
            self.work,
            self.people["principal"],
            vehicle_id=vehicle.id,
            occurred_on=DAY,
            occurred_minute=minute,
        )

    def set_by_logbook(self, incident: Incident) -> None:
        """The handler names the one person whom the logbook names."""
        possible = show_possible_drivers(self.work, self.hr, incident.id, PRESENT)
        [(_, person)] = possible.people
        set_driver(self.work, self.hr, incident.id, person.id, PRESENT)

    def decide(self, incident: Incident, liability: Liability) -> RecordedClaim:
        """HR enters the insurer's letter, the fleet manager confirms it."""
        give(self.work, incident, status=IncidentStatus.SENT_TO_INSURER)
        said = InsurerDecision(ClaimKind.COLLISION, liability, None, LETTER, "courrier 12")
        hr, fleet = self.hr, self.actor(self.company.fleet)
        proposed = propose_decision(self.work, hr, incident.id, said, (), "", PRESENT)
        done = confirm_decision(self.work, fleet, incident.id, proposed.proposal.id, PRESENT)
        return done.claim

    def next_coefficients(self) -> dict[str, str]:
        """What each will have at the next renewal, 1 March 2027, without another claim."""
        found = {}
        for who, employee_id in self.people.items():
            card = show_coefficient(self.work, self.hr, employee_id, TODAY, NOW)
            assert card.internal is not None
            assert card.internal.without_claim.renewal_on == date(2027, 3, 1)
            found[who] = str(card.internal.without_claim.coefficient)
        return found


@pytest.fixture
def family() -> Family:
    work = FakeWork()
    company = small_company(work)
    work.state.claims.clear()
    people = {"principal": company.camille, "secondary": company.ines, "young": company.noa}
    march = RenewalDay(3, 1)
    for who, year in (("principal", 2024), ("secondary", 2024), ("young", 2026)):
        first_on = date(year, 3, 1)
        work.driving.set_record(
            DrivingRecord(people[who], VehicleUse.BUSINESS, Coefficient(100), first_on, march)
        )
    van = work.driving.vehicle_by_plate("AB-123-CD")
    assert van is not None
    car = work.driving.add_vehicle(Vehicle(0, "GH-789-JK", "Peugeot 208", 1, van.contract_id))
    work.driving.assign(Assignment(0, company.camille, car.id, date(2024, 3, 1)))
    return Family(work, company, people, van, car)


def test_before_anything_happens_each_has_their_own_coefficient(family: Family) -> None:
    assert family.next_coefficients() == UNTOUCHED


def test_the_secondary_driver_answers_for_what_happened_while_they_had_the_van(
    family: Family,
) -> None:
    family.had("secondary", family.van, 7, 11)
    incident = family.reported(family.van, minute=9 * 60 + 30)
    family.set_by_logbook(incident)
    claim = family.decide(incident, Liability.FULL)

    assert (claim.employee_id, claim.vehicle_id) == (family.people["secondary"], family.van.id)
    assert family.next_coefficients() == {**UNTOUCHED, "secondary": "1.12"}


def test_the_young_driver_answers_for_half_of_what_happened_with_the_car(family: Family) -> None:
    family.had("secondary", family.van, 7, 11)
    family.had("young", family.car, 7, 11)
    incident = family.reported(family.car, minute=10 * 60)
    family.set_by_logbook(incident)
    claim = family.decide(incident, Liability.PARTIAL)

    assert (claim.employee_id, claim.vehicle_id) == (family.people["young"], family.car.id)
    assert family.next_coefficients() == {**UNTOUCHED, "young": "1.12"}


def test_the_principal_driver_answers_where_no_hand_over_says_otherwise(family: Family) -> None:
    family.had("secondary", family.van, 7, 11)
    incident = family.reported(family.van, minute=18 * 60)
    claim = family.decide(incident, Liability.FULL)

    assert (claim.employee_id, claim.vehicle_id) == (family.people["principal"], family.van.id)
    assert family.next_coefficients() == {**UNTOUCHED, "principal": "1.12"}


def test_a_claim_without_liability_moves_nobody_upwards(family: Family) -> None:
    family.had("young", family.car, 7, 11)
    incident = family.reported(family.car, minute=10 * 60)
    family.set_by_logbook(incident)
    family.decide(incident, Liability.NONE)
    assert family.next_coefficients() == UNTOUCHED


def test_three_incidents_of_one_day_land_with_three_people(family: Family) -> None:
    family.had("secondary", family.van, 7, 11)
    family.had("young", family.car, 7, 11)
    first = family.reported(family.van, minute=9 * 60)
    second = family.reported(family.car, minute=9 * 60)
    third = family.reported(family.van, minute=17 * 60)
    for incident in (first, second):
        family.set_by_logbook(incident)
    claims = [family.decide(one, Liability.FULL) for one in (first, second, third)]

    assert [(one.employee_id, one.vehicle_id) for one in claims] == [
        (family.people["secondary"], family.van.id),
        (family.people["young"], family.car.id),
        (family.people["principal"], family.van.id),
    ]
    assert family.next_coefficients() == {"principal": "1.12", "secondary": "1.12", "young": "1.25"}
