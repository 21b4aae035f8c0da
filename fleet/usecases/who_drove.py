"""Who drove a vehicle on a day, as the logbook says it; each answer leaves an entry in the journal.

Why somebody may ask: an incident must reach the right person, and an offence seen by a camera
names its driver (Code de la route, L121-6).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from fleet.access import Action, Actor, Subject, guarded, may
from fleet.driving import Vehicle
from fleet.errors import LogbookRefusedError
from fleet.journal import JournalEntry
from fleet.logbook_rules import Stint
from fleet.people import Employee
from fleet.ports import Work
from fleet.reporting_dates import typed_moment
from fleet.usecases.save_case import Present
from fleet.vehicle_times import stints_of

_LONGEST_BACK = timedelta(days=366 * 10)


@dataclass(frozen=True, slots=True)
class Asked:
    """What was typed: a plate, and when.

    Attributes:
        on: None when no day was found.
        minute: Of that day, when a time was typed too.
    """

    plate: str
    on: date | None = None
    minute: int | None = None


@dataclass(frozen=True, slots=True)
class Drove:
    """What the logbook says about a vehicle on a day, or at a minute of it.

    Attributes:
        people: Each time with its person; empty when the logbook says nothing.
        photos: How many photos the hand-overs among them have, by their ids; those without are
            left out.
        open_handover_id: The hand-over that runs now, where the actor may note the return.
    """

    vehicle: Vehicle
    on: date
    minute: int | None
    people: Sequence[tuple[Stint, Employee]]
    photos: Mapping[int, int]
    open_handover_id: int | None


def asked_in(text: str, today: date) -> Asked:
    """Read a plate with a day after it: `AB 123 CD 12/11/2026`, `ab123cd hier`."""
    words = text.split()
    for number in range(1, len(words)):
        moment = typed_moment(" ".join(words[number:]), today)
        if moment is not None:
            return Asked(" ".join(words[:number]), moment.on, moment.minute)
    return Asked(" ".join(words))


@guarded(Action.SEE_LOGBOOK)
def who_drove(work: Work, actor: Actor, asked: Asked, present: Present) -> Drove:
    """Say who had a vehicle.

    Raises:
        LogbookRefusedError: The plate is unknown in the actor's scope, the day is missing, in the
            future or too far back.
    """
    vehicle = vehicle_in_reach(work, actor, asked.plate)
    if asked.on is None:
        raise LogbookRefusedError(reason="no_day")
    if asked.on > present.today:
        raise LogbookRefusedError(reason="future")
    if present.today - asked.on > _LONGEST_BACK:
        raise LogbookRefusedError(reason="too_old")
    stints = stints_of(work, vehicle.id, asked.on, asked.minute, present.zone)
    details: dict[str, str | int | bool | None] = {
        "on": asked.on.isoformat(),
        "people": len(stints),
    }
    subject = f"vehicle:{vehicle.id}"
    entry = JournalEntry(present.now, "logbook_read", subject, actor.employee_id, details)
    work.journal.write(entry)
    people = [(stint, work.people.get(stint.employee_id)) for stint in stints]
    return Drove(
        vehicle,
        asked.on,
        asked.minute,
        people,
        _photos(work, stints),
        _open_handover(work, actor, vehicle),
    )


@guarded(Action.SEE_LOGBOOK)
def vehicle_in_reach(work: Work, actor: Actor, plate: str) -> Vehicle:
    """The vehicle with that plate, of a unit within the actor's scope.

    Raises:
        LogbookRefusedError: The plate is unknown there.
    """
    vehicle = work.driving.vehicle_by_plate(plate)
    if vehicle is None:
        raise LogbookRefusedError(reason="no_plate")
    lineage = work.units.get(vehicle.unit_id).lineage
    if not may(actor, Action.SEE_LOGBOOK, Subject(None, lineage)):
        raise LogbookRefusedError(reason="no_plate")
    return vehicle


def _photos(work: Work, stints: Iterable[Stint]) -> dict[int, int]:
    handovers = [one.handover_id for one in stints if one.handover_id is not None]
    counted = {one: len(work.evidence.of_handover(one)) for one in handovers}
    return {handover_id: number for handover_id, number in counted.items() if number}


def _open_handover(work: Work, actor: Actor, vehicle: Vehicle) -> int | None:
    lineage = work.units.get(vehicle.unit_id).lineage
    current = work.logbook.current_of_vehicle(vehicle.id)
    if current is None or not may(actor, Action.KEEP_LOGBOOK, Subject(None, lineage)):
        return None
    return current.id
