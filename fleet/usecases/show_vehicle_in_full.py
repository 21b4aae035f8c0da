"""Show a vehicle in full: its details, its drivers as they are, and how it came."""

from dataclasses import dataclass
from datetime import date

from fleet.access import Action, Actor, Subject, guarded, require
from fleet.driving import Assignment, Contract, Vehicle
from fleet.errors import AccessDeniedError, NotFoundError
from fleet.ports import Work
from fleet.usecases.show_case import name_of
from fleet.usecases.show_contract_in_full import Noted, noted_about
from fleet.vehicle_details import VehicleDetails
from fleet.vehicle_moves import VehicleMove


@dataclass(frozen=True, slots=True)
class Driver:
    """Who has a vehicle now, since when."""

    name: str
    assignment: Assignment


@dataclass(frozen=True, slots=True)
class VehicleInFull:
    """One vehicle with everything that was entered of it.

    Attributes:
        contract: None when it is under none.
        moves: How it came, was replaced or left, oldest first; those that were undone are left out.
        plates: The plate of each vehicle that a move names, by id.
    """

    vehicle: Vehicle
    unit_name: str
    contract: Contract | None
    details: VehicleDetails
    drivers: tuple[Driver, ...]
    moves: tuple[VehicleMove, ...]
    plates: dict[int, str]


@guarded(Action.KEEP_CONTRACTS)
def show_vehicle_in_full(work: Work, actor: Actor, vehicle_id: int, today: date) -> VehicleInFull:
    """A vehicle with its details, drivers and moves.

    Raises:
        AccessDeniedError: It is out of the actor's scope, or there is none.
    """
    vehicle = vehicle_to_keep(work, actor, vehicle_id)
    moves = tuple(one for one in work.garage.moves_of(vehicle_id) if one.undone_at is None)
    named = {one.vehicle_id for one in moves} | {one.replaced_by for one in moves} - {None}
    return VehicleInFull(
        vehicle,
        work.units.get(vehicle.unit_id).name,
        None if vehicle.contract_id is None else work.driving.contract(vehicle.contract_id),
        work.garage.details_of([vehicle_id])[vehicle_id],
        tuple(
            Driver(name_of(work, one.employee_id), one)
            for one in work.garage.assignments_of(vehicle_id, today)
        ),
        moves,
        {one: work.driving.vehicle(one).plate for one in named if one is not None},
    )


@guarded(Action.KEEP_CONTRACTS)
def list_changes_of_vehicle(work: Work, actor: Actor, vehicle_id: int) -> list[Noted]:
    """What was noted of a vehicle, newest first.

    Raises:
        AccessDeniedError: It is out of the actor's scope, or there is none.
    """
    vehicle_to_keep(work, actor, vehicle_id)
    return noted_about(work, f"vehicle:{vehicle_id}")


def vehicle_to_keep(work: Work, actor: Actor, vehicle_id: int) -> Vehicle:
    """The vehicle, if the actor keeps it; refused alike where there is none.

    Raises:
        AccessDeniedError: It is out of the actor's scope, or there is none.
    """
    action = Action.KEEP_CONTRACTS
    try:
        vehicle = work.driving.vehicle(vehicle_id)
    except NotFoundError:
        raise AccessDeniedError(action.value, actor.employee_id, None) from None
    require(actor, action, Subject(None, work.units.get(vehicle.unit_id).lineage))
    return vehicle
