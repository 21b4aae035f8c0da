"""Puts the cases of the demo into the store: reported first, then step by step, as people did."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from fleet.access import Actor
from fleet.evidence import Evidence, EvidenceKind, EvidenceState, Files
from fleet.incidents import EventType, Incident, Place
from fleet.logbook import Handover, VehicleMemo
from fleet.people import Grant, Role
from fleet.ports import Work
from fleet.usecases.save_case import Present
from fleet.usecases.send_report import send_report, send_with_injury
from playground.casework.drawings import Drawing, drawn
from playground.casework.model import Drive, Somebody, Story
from playground.casework.steps import Deed, Who
from playground.model import DemoCompany, DemoContract, DemoPerson

_MORNING = time(7, 30)
_FICTION = "01 99 00"  # numbers that no telephone in France has


@dataclass(frozen=True, slots=True)
class Desk:
    """What opening cases needs.

    Attributes:
        founded: The instant from which the stories count back, with the zone and its holidays.
        employees: Ids by number.
        vehicles: Ids by plate.
    """

    work: Work
    files: Files
    company: DemoCompany
    founded: Present
    employees: Mapping[str, int]
    vehicles: Mapping[str, int]

    def before(self, hours: float) -> datetime:
        """The instant so many hours before the founding."""
        return self.founded.now - timedelta(hours=hours)

    def present(self, at: datetime) -> Present:
        """The present of an earlier instant."""
        return Present(at, self.founded.zone, self.founded.working_days)


def desk_in(work: Work, files: Files, company: DemoCompany, founded: Present) -> Desk:
    """The desk at which the cases of a company that was imported are opened."""
    employees, vehicles = work.bulk.ids("employee"), work.bulk.ids("vehicle")
    return Desk(work, files, company, founded, employees, vehicles)


def open_cases(desk: Desk, stories: Iterable[Story]) -> list[int]:
    """Open every case, the oldest first so that numbers follow time; returns their ids."""
    by_time = sorted(stories, key=lambda story: -story.reported_hours_ago)
    return [_open(desk, story) for story in by_time]


def hand_over(desk: Desk, persona: str, drives: Iterable[Drive]) -> None:
    """Write the logbook of the van of a persona, oldest drive first."""
    vehicle_id = _vehicle_of(desk, person_of(desk.company, Somebody(persona=persona)))
    for drive in drives:
        taken_on = desk.founded.today - timedelta(drive.days_ago)
        taken_at = datetime.combine(taken_on, _MORNING, desk.founded.zone)
        driver_id = desk.employees[person_of(desk.company, drive.who).number]
        taken = Handover(0, vehicle_id, driver_id, taken_at, None, drive.mileage_out_km)
        handover = desk.work.logbook.take(taken)
        if drive.days is not None:
            desk.work.logbook.save(_given_back(handover, drive.days, drive.mileage_in_km))


def write_memos(desk: Desk) -> None:
    """Give every vehicle what the driver reads at the roadside."""
    contracts = {contract.number: contract for contract in desk.company.contracts}
    for number, vehicle in enumerate(desk.company.vehicles, start=1):
        memo = _memo(desk, desk.vehicles[vehicle.plate], number, contracts[vehicle.contract_number])
        desk.work.logbook.set_memo(memo)


def person_of(company: DemoCompany, who: Somebody) -> DemoPerson:
    """The driver that a story means."""
    if who.persona:
        return next(one for one in company.people if one.persona == who.persona)
    team = [
        one
        for one in company.people
        if one.unit_code == who.team and not one.persona and one.scope_code is None
    ]
    return team[who.rank]


def in_the_office(desk: Desk, who: Who) -> Actor:
    """Somebody of the office, with their roles."""
    employee_id = desk.employees[who.value]
    return Actor(employee_id, desk.work.people.grants_of(employee_id))


def _open(desk: Desk, story: Story) -> int:
    reported_at = desk.before(story.reported_hours_ago)
    person = person_of(desk.company, story.who)
    draft = desk.work.incidents.add(_draft(desk, story, person, reported_at))
    driver = Actor(draft.reporter_id, (Grant(Role.DRIVER, draft.unit_id),))
    _keep_photos(desk, draft, story.photos, reported_at)
    if story.is_injured:
        send_with_injury(desk.work, driver, draft.id, desk.present(reported_at))
    else:
        present, wants_anonymity = desk.present(reported_at), story.is_anonymous
        send_report(desk.work, driver, draft.id, present, wants_anonymity=wants_anonymity)
    for step in story.steps:
        at = desk.present(reported_at + timedelta(hours=step.hours_later))
        actor = driver if step.who is Who.DRIVER else in_the_office(desk, step.who)
        step.act(Deed(desk.work, actor, draft.id, at))
    return draft.id


def _draft(desk: Desk, story: Story, person: DemoPerson, reported_at: datetime) -> Incident:
    employee_id = desk.employees[person.number]
    before = timedelta(hours=story.happened_hours_before)
    happened = (reported_at - before).astimezone(desk.founded.zone)
    is_preventive = story.event is not None and story.event.is_preventive
    return Incident(
        id=0,
        unit_id=desk.work.people.get(employee_id).unit_id,
        reporter_id=employee_id,
        driver_id=None if story.event is EventType.HAZARD else employee_id,
        reported_at=reported_at,
        event=story.event,
        vehicle_id=None if is_preventive else _vehicle_of(desk, person),
        occurred_on=happened.date(),
        occurred_minute=happened.hour * 60 + happened.minute,
        place=Place(story.place) if story.place else None,
        is_parked=True,
        is_injured=story.is_injured,
        has_other_party=story.has_other_party,
        statement=story.statement,
        facts=story.facts,
        left_out=frozenset(story.left_out),
    )


def _keep_photos(
    desk: Desk, incident: Incident, photos: Sequence[Drawing], arrived_at: datetime
) -> None:
    for place, drawing in enumerate(photos, start=1):
        content = drawn(drawing)
        name = f"demo-{incident.id}-{place}"
        desk.work.evidence.add(
            Evidence(
                id=0,
                incident_id=incident.id,
                handover_id=None,
                added_by=incident.reporter_id,
                chat_id=None,
                kind=EvidenceKind.PHOTO,
                file_id=name,
                file_unique_id=name,
                arrived_at=arrived_at,
                state=EvidenceState.STORED,
                sha256=desk.files.put(content),
                content_type="image/jpeg",
                size_bytes=len(content),
            )
        )


def _vehicle_of(desk: Desk, person: DemoPerson) -> int:
    given = (one for one in desk.company.assignments if one.employee_number == person.number)
    return desk.vehicles[next(given).plate]


def _given_back(handover: Handover, days: int, mileage_in_km: int | None) -> Handover:
    return Handover(
        handover.id,
        handover.vehicle_id,
        handover.employee_id,
        handover.taken_at,
        handover.taken_at + timedelta(days=days, hours=-14),
        handover.mileage_out_km,
        mileage_in_km,
    )


def _memo(desk: Desk, vehicle_id: int, number: int, contract: DemoContract) -> VehicleMemo:
    year = desk.founded.today.year
    return VehicleMemo(
        vehicle_id,
        number=f"MVA-{year}-{number:04d}",
        valid_from_on=contract.starts_on,
        agency=f"{contract.insurer}, agence des entreprises, {_FICTION} 10 {number % 90 + 10}",
        assistance_phone=f"{_FICTION} 15 15",
    )
