"""Vehicles for somebody who drives: what they have, what stands on their site, a typed plate."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from fleet.access import Action, Actor, guarded
from fleet.driving import Vehicle
from fleet.errors import NotFoundError
from fleet.handovers import own_id
from fleet.logbook import Handover
from fleet.ports import Work
from fleet.sites import site_of

VEHICLES_ON_A_PAGE = 8


@dataclass(frozen=True, slots=True)
class OwnVehicles:
    """What a person has now.

    Attributes:
        taken: By hand-over, newest first.
        assigned: For good, longest first, without those that are taken.
    """

    taken: Sequence[tuple[Handover, Vehicle]]
    assigned: Sequence[Vehicle]


@dataclass(frozen=True, slots=True)
class VehiclePage:
    """A page of the vehicles of a person's site.

    Attributes:
        rows: Own ones first on the first page, then by plate.
        page: Number of the page, from 0.
    """

    rows: Sequence[Vehicle]
    page: int
    number_of_vehicles: int

    @property
    def number_of_pages(self) -> int:
        """How many pages there are: one at least."""
        return max(1, -(-self.number_of_vehicles // VEHICLES_ON_A_PAGE))


def has_left(work: Work, vehicle_id: int) -> bool:
    """Whether a vehicle was withdrawn from the fleet."""
    return work.garage.details_of([vehicle_id])[vehicle_id].withdrawn_on is not None


@guarded(Action.USE_VEHICLE)
def show_own_vehicles(work: Work, actor: Actor, today: date) -> OwnVehicles:
    """What the actor took and did not give back, and what is assigned to them."""
    employee_id = own_id(actor)
    held = work.logbook.held_by(employee_id)
    taken = [(one, work.driving.vehicle(one.vehicle_id)) for one in held]
    known = {vehicle.id for _, vehicle in taken}
    assigned = work.driving.vehicles_of(employee_id, today)
    return OwnVehicles(taken, [vehicle for _, vehicle, _ in assigned if vehicle.id not in known])


@guarded(Action.USE_VEHICLE)
def list_vehicles(work: Work, actor: Actor, page: int, today: date) -> VehiclePage:
    """The vehicles of the actor's site; a page beyond the last one gives the last one."""
    site = site_of(work, work.people.get(own_id(actor)).unit_id)
    own = [vehicle for _, vehicle, _ in work.driving.vehicles_of(own_id(actor), today)]
    known = {vehicle.id for vehicle in own}
    page = max(0, page)
    while True:
        rows, total = work.driving.vehicles_below(
            site.id, page * VEHICLES_ON_A_PAGE, VEHICLES_ON_A_PAGE
        )
        others = [vehicle for vehicle in rows if vehicle.id not in known]
        found = VehiclePage([*own, *others] if page == 0 else others, page, total)
        if page < found.number_of_pages:
            return found
        page = found.number_of_pages - 1


@guarded(Action.USE_VEHICLE)
def find_vehicle(work: Work, _: Actor, plate: str) -> Vehicle:
    """The vehicle of the company with that plate, of whichever site; not one that has left.

    Raises:
        NotFoundError: There is none.
    """
    vehicle = work.driving.vehicle_by_plate(plate)
    if vehicle is None or has_left(work, vehicle.id):
        raise NotFoundError(kind="vehicle", key="plate")
    return vehicle
