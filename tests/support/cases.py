"""Cases of the small company, as they are stored once a driver has sent them."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from fleet.case_rules import settled
from fleet.cases import Contest, Entry, EntryKind
from fleet.evidence import Evidence, EvidenceKind, EvidenceState
from fleet.incidents import EventType, Incident, IncidentStatus, Place
from fleet.ports import Work
from fleet.working_days import WorkingDays
from tests.support.small_company import NOW

PARIS = ZoneInfo("Europe/Paris")
HAPPENED_ON = date(2026, 11, 19)


def add_case(
    work: Work, driver_id: int | None, *, of_unit_of: int = 0, **changes: object
) -> Incident:
    """A collision without injury or third party, sent the day before, by the driver.

    Args:
        work: The store.
        driver_id: Who drove and reported it; None: nobody knows.
        of_unit_of: Where nobody knows, a person of the unit.
        changes: Other facts.
    """
    person = driver_id or of_unit_of
    unit_id = work.people.lineage_of(person)[-1]
    vehicles = work.driving.vehicles_of(person, HAPPENED_ON)
    number = work.incidents.next_number(2026)
    facts: Mapping[str, Any] = {
        "id": 0,
        "unit_id": unit_id,
        "reporter_id": driver_id,
        "driver_id": driver_id,
        "reported_at": NOW - timedelta(days=1),
        "status": IncidentStatus.DECLARED,
        "number": f"2026-{number:04d}",
        "event": EventType.COLLISION_WITH_VEHICLE,
        "vehicle_id": vehicles[0][1].id if vehicles else None,
        "occurred_on": HAPPENED_ON,
        "occurred_minute": 8 * 60 + 30,
        "place": Place("rue de la République, Lyon"),
        "is_parked": True,
        "is_injured": False,
        "has_other_party": False,
        "facts": "Choc à l’avant, à faible allure.",
    }
    incident = Incident(**{**facts, **changes})
    added = work.incidents.add(settled(incident, WorkingDays(), PARIS))
    if not added.is_draft:
        author = None if added.wants_anonymity else added.reporter_id
        entry = Entry(0, added.id, added.reported_at, EntryKind.DECLARED, author)
        work.incidents.add_entry(entry)
    return added


def add_near_miss(work: Work, person: int, *, days_ago: int = 1, **changes: object) -> Incident:
    """A near miss of the unit of a person; anonymous when asked for."""
    is_anonymous = bool(changes.get("wants_anonymity"))
    at = NOW - timedelta(days=days_ago)
    facts: dict[str, object] = {
        "event": EventType.NEAR_MISS,
        "reported_at": at,
        "occurred_on": at.date(),
        "vehicle_id": None,
        "facts": "Un chariot traverse l’allée sans visibilité.",
    }
    driver_id = None if is_anonymous else person
    return add_case(work, driver_id, of_unit_of=person, **{**facts, **changes})


def add_contest(work: Work, incident: Incident) -> Contest:
    """The driver does not agree."""
    opened_by = incident.driver_id
    assert opened_by is not None
    contest = work.incidents.add_contest(
        Contest(0, incident.id, opened_by, NOW, "Le feu était vert.", date(2026, 12, 21))
    )
    work.incidents.save(
        settled(work.incidents.get(incident.id), WorkingDays(), PARIS, contests=[contest])
    )
    return contest


def add_photo(work: Work, incident: Incident, name: str = "photo") -> Evidence | None:
    """A photo that is stored."""
    return work.evidence.add(
        Evidence(
            id=0,
            incident_id=incident.id,
            handover_id=None,
            added_by=incident.driver_id,
            chat_id=None,
            kind=EvidenceKind.PHOTO,
            file_id=name,
            file_unique_id=name,
            arrived_at=NOW,
            state=EvidenceState.STORED,
            sha256="a" * 64,
            content_type="image/jpeg",
            size_bytes=10,
        )
    )


def give(work: Work, incident: Incident, **changes: object) -> Incident:
    """The case with other facts, as if somebody had saved them."""
    known = work.incidents.get(incident.id)
    changed = replace(known, **changes)  # type: ignore[arg-type]  # the caller names fields
    return work.incidents.save(settled(changed, WorkingDays(), PARIS))
