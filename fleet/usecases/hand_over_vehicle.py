"""Take a vehicle and give it back: one person at a time, noted on the spot."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from fleet.access import Action, Actor, Subject, guarded, may
from fleet.driving import Vehicle
from fleet.errors import ConflictError, NotFoundError
from fleet.handovers import give_back, note_handover, own_handover, own_id
from fleet.logbook import Handover
from fleet.ports import Work
from fleet.usecases.list_vehicles import has_left


class Taking(StrEnum):
    """What came of taking a vehicle."""

    TAKEN = "taken"
    OWN = "own"  # the person has it already
    BUSY = "busy"  # somebody else has it


@dataclass(frozen=True, slots=True)
class Taken:
    """What came of taking a vehicle.

    Attributes:
        handover: The time with it that runs now; somebody else's where it is busy.
        holder: Who has it, where it is busy and the actor may read the logbook about them.
    """

    outcome: Taking
    vehicle: Vehicle
    handover: Handover
    holder: str = ""


@dataclass(frozen=True, slots=True)
class GivenBack:
    """A vehicle that was given back.

    Attributes:
        is_new: Whether this call did it.
    """

    vehicle: Vehicle
    handover: Handover
    is_new: bool


@guarded(Action.USE_VEHICLE)
def take_vehicle(work: Work, actor: Actor, vehicle_id: int, now: datetime) -> Taken:
    """Take a vehicle; of two people at once one gets it, and the other learns that.

    Raises:
        NotFoundError: There is no such vehicle, or it has left the fleet.
        AccessDeniedError: A stranger.
    """
    vehicle, employee_id = work.driving.vehicle(vehicle_id), own_id(actor)
    if has_left(work, vehicle_id):
        raise NotFoundError(kind="vehicle", key=vehicle_id)
    current = work.logbook.current_of_vehicle(vehicle.id)
    if current is None:
        try:
            taken = work.logbook.take(Handover(0, vehicle.id, employee_id, now))
        except ConflictError:
            current = work.logbook.current_of_vehicle(vehicle.id)
            if current is None:  # given back in the same instant: the button works again
                raise
        else:
            note_handover(work, actor, "vehicle_taken", taken, now)
            return Taken(Taking.TAKEN, vehicle, taken)
    if current.employee_id == employee_id:
        return Taken(Taking.OWN, vehicle, current)
    return Taken(Taking.BUSY, vehicle, current, _name_for(work, actor, current.employee_id))


@guarded(Action.USE_VEHICLE)
def give_back_vehicle(work: Work, actor: Actor, handover_id: int, now: datetime) -> GivenBack:
    """Give back what the actor has; a second time changes nothing.

    Raises:
        AccessDeniedError: It is somebody else's, or there is no such hand-over.
    """
    handover = own_handover(work, actor, handover_id)
    vehicle = work.driving.vehicle(handover.vehicle_id)
    given, is_new = give_back(work, actor, handover, now)
    return GivenBack(vehicle, given, is_new)


@guarded(Action.USE_VEHICLE)
def open_handover(work: Work, actor: Actor, handover_id: int) -> GivenBack:
    """The actor's own time with a vehicle, as it is now; nothing changes.

    Raises:
        AccessDeniedError: It is somebody else's, or there is no such hand-over.
    """
    handover = own_handover(work, actor, handover_id)
    return GivenBack(work.driving.vehicle(handover.vehicle_id), handover, is_new=False)


def _name_for(work: Work, actor: Actor, employee_id: int) -> str:
    """The name, for whoever may read the logbook about that person; empty for anybody else."""
    subject = Subject(employee_id, work.people.lineage_of(employee_id))
    if not may(actor, Action.SEE_LOGBOOK, subject):
        return ""
    return work.people.get(employee_id).full_name
