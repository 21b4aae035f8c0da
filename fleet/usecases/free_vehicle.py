"""A vehicle that the logbook gives to somebody who has it no more: say so, and set it right."""

from dataclasses import dataclass
from datetime import date, datetime

from fleet.access import Action, Actor, Subject, guarded, require
from fleet.driving import Vehicle
from fleet.handovers import give_back, handover_of, own_id
from fleet.logbook import Handover
from fleet.people import Role
from fleet.ports import Work
from fleet.usecases.hand_over_vehicle import GivenBack


@dataclass(frozen=True, slots=True)
class Blocked:
    """A vehicle that somebody wants, and the logbook says that another person has it.

    Attributes:
        managers: Fleet managers to be told; empty where there is none.
        handover: None when the vehicle is free by now.
    """

    vehicle: Vehicle
    handover: Handover | None
    managers: tuple[int, ...]


@guarded(Action.USE_VEHICLE)
def report_blocked(work: Work, actor: Actor, vehicle_id: int, today: date) -> Blocked:
    """Find who is told that somebody wants a vehicle which another person has by the logbook.

    Raises:
        NotFoundError: There is no such vehicle.
    """
    vehicle, employee_id = work.driving.vehicle(vehicle_id), own_id(actor)
    current = work.logbook.current_of_vehicle(vehicle.id)
    if current is None or current.employee_id == employee_id:
        return Blocked(vehicle, None, ())
    lineage = work.units.get(vehicle.unit_id).lineage
    managers = work.people.holders((Role.FLEET_MANAGER,), lineage, today)
    told = tuple(one for one in dict.fromkeys(managers) if one != employee_id)
    return Blocked(vehicle, current, told)


@guarded(Action.KEEP_LOGBOOK)
def close_handover(work: Work, actor: Actor, handover_id: int, now: datetime) -> GivenBack:
    """Note for somebody who forgot it that the vehicle is back.

    Raises:
        AccessDeniedError: The vehicle is out of the actor's scope, or there is no such hand-over.
    """
    handover = handover_of(work, actor, handover_id)
    vehicle = work.driving.vehicle(handover.vehicle_id)
    lineage = work.units.get(vehicle.unit_id).lineage
    require(actor, Action.KEEP_LOGBOOK, Subject(None, lineage))
    given, is_new = give_back(work, actor, handover, now)
    return GivenBack(vehicle, given, is_new)
