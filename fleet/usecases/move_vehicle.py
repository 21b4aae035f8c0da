"""Add a vehicle to a contract, replace it, withdraw it; and undo that on the same day.

What the insurer will do with the coefficient is said beforehand (annexe A121-1, art. 10), and is
only ever expected: the figure of a contract is what its insurer prints.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from bonusmalus.coefficient import Coefficient
from bonusmalus.transfer import Transfer
from fleet.access import Action, Actor, guarded
from fleet.driving import Assignment, Contract, Vehicle
from fleet.errors import GarageRefusedError
from fleet.garage_form import Box, Form, cents_of, require_complete
from fleet.journal import JournalEntry
from fleet.ports import Work
from fleet.usecases.save_case import Present
from fleet.usecases.show_contract_in_full import (
    contract_to_keep,
    official_of,
    vehicles_in_service,
)
from fleet.usecases.show_vehicle_in_full import vehicle_to_keep
from fleet.vehicle_details import VehicleDetails
from fleet.vehicle_moves import (
    EndedAssignment,
    FormerService,
    MoveKind,
    UsualDrivers,
    VehicleMove,
    expected_transfer,
)


@dataclass(frozen=True, slots=True)
class Moving:
    """What somebody is about to do, before it is done.

    Attributes:
        contract: Under which the vehicle comes; None where the one that leaves is under none.
        replaced: The vehicle that leaves; None where one is added.
        asks_for_drivers: Article 10 makes a difference: the contract has a coefficient.
        coefficient: What its insurer printed; None: not known.
    """

    contract: Contract | None
    replaced: Vehicle | None
    asks_for_drivers: bool
    coefficient: Coefficient | None

    def transfer(self, drivers: UsualDrivers) -> Transfer | None:
        """What the new vehicle starts from; None where the coefficient is not known."""
        if self.coefficient is None:
            return None
        return expected_transfer(self.coefficient, drivers)


@guarded(Action.KEEP_CONTRACTS)
def prepare_adding(work: Work, actor: Actor, contract_id: int, today: date) -> Moving:
    """What adding a vehicle to a contract asks for.

    Raises:
        AccessDeniedError: It is out of the actor's scope, or there is none.
    """
    contract = contract_to_keep(work, actor, contract_id)
    official = official_of(work, contract, today)
    has_others = bool(vehicles_in_service(work, contract_id, today))
    known = official.coefficient if official else None
    return Moving(contract, None, official is not None and has_others, known)


@guarded(Action.KEEP_CONTRACTS)
def prepare_replacing(work: Work, actor: Actor, vehicle_id: int, today: date) -> Moving:
    """What replacing a vehicle asks for.

    Raises:
        AccessDeniedError: It is out of the actor's scope, or there is none.
        GarageRefusedError: `withdrawn` or `taken`.
    """
    vehicle = _vehicle_to_leave(work, actor, vehicle_id, today)
    contract = None if vehicle.contract_id is None else work.driving.contract(vehicle.contract_id)
    official = None if contract is None else official_of(work, contract, today)
    known = official.coefficient if official else None
    return Moving(contract, vehicle, official is not None, known)


@guarded(Action.KEEP_CONTRACTS)
def check_plate(work: Work, actor: Actor, plate: str, today: date) -> None:
    """Refuse a plate that a vehicle in service has; one that has left may come back.

    Raises:
        GarageRefusedError: `known_plate`.
    """
    known = work.driving.vehicle_by_plate(plate)
    if known is not None:
        _may_come_back(work, actor, known, today)


@guarded(Action.KEEP_CONTRACTS)
def add_vehicle(
    work: Work,
    actor: Actor,
    contract_id: int,
    boxes: Mapping[str, str],
    drivers: UsualDrivers | None,
    present: Present,
) -> VehicleMove:
    """Put a vehicle into service under a contract.

    Raises:
        AccessDeniedError: The contract is out of the actor's scope, or there is none.
        GarageRefusedError: `known_plate` or `incomplete`.
    """
    moving = prepare_adding(work, actor, contract_id, present.today)
    contract = contract_to_keep(work, actor, contract_id)
    require_complete(Form.ADD, boxes, contract_id)
    place = (contract.unit_id, contract.id)
    vehicle, came_back = _into_service(work, actor, boxes, place, present.today)
    move = _noted(moving, MoveKind.ADDED, vehicle.id, drivers, present)
    return _kept(work, actor, replace(move, came_back=came_back), present)


@guarded(Action.KEEP_CONTRACTS)
def replace_vehicle(
    work: Work,
    actor: Actor,
    vehicle_id: int,
    boxes: Mapping[str, str],
    drivers: UsualDrivers | None,
    present: Present,
) -> VehicleMove:
    """Put another vehicle in the place of one; with the same drivers, they have the new one.

    Raises:
        AccessDeniedError: The vehicle is out of the actor's scope, or there is none.
        GarageRefusedError: `known_plate`, `withdrawn`, `taken` or `incomplete`.
    """
    moving = prepare_replacing(work, actor, vehicle_id, present.today)
    old = vehicle_to_keep(work, actor, vehicle_id)
    require_complete(Form.REPLACE, boxes, vehicle_id)
    place = (old.unit_id, old.contract_id)
    new, came_back = _into_service(work, actor, boxes, place, present.today, old)
    ended = _leave(work, old.id, present.today, replaced_by=new.id)
    if drivers is UsualDrivers.SAME:
        for one in ended:
            driver_id = one.employee_id
            work.driving.assign(Assignment(0, driver_id, new.id, present.today, one.until_on))
    move = _noted(moving, MoveKind.REPLACED, old.id, drivers, present)
    ended_then = _as_they_were(ended)
    move = replace(move, replaced_by=new.id, ended=ended_then, came_back=came_back)
    return _kept(work, actor, move, present)


@guarded(Action.KEEP_CONTRACTS)
def withdraw_vehicle(work: Work, actor: Actor, vehicle_id: int, present: Present) -> VehicleMove:
    """Take a vehicle out of service: it stays in the history of its contract.

    Raises:
        AccessDeniedError: The vehicle is out of the actor's scope, or there is none.
        GarageRefusedError: `withdrawn` or `taken`.
    """
    moving = prepare_replacing(work, actor, vehicle_id, present.today)
    ended = _leave(work, vehicle_id, present.today, replaced_by=None)
    move = _noted(moving, MoveKind.WITHDRAWN, vehicle_id, None, present)
    return _kept(work, actor, replace(move, ended=_as_they_were(ended)), present)


@guarded(Action.KEEP_CONTRACTS)
def undo_move(
    work: Work, actor: Actor, vehicle_id: int, move_id: int, present: Present
) -> VehicleMove:
    """Undo what was done today; what came is out of service, what left is back.

    Raises:
        AccessDeniedError: The vehicle is out of the actor's scope, or there is none.
        GarageRefusedError: `not_today`, `undone`, `newer` or `taken`.
    """
    vehicle_to_keep(work, actor, vehicle_id)
    moves = [one for one in work.garage.moves_of(vehicle_id) if one.id == move_id]
    if not moves or moves[0].moved_on != present.today:
        raise GarageRefusedError(reason="not_today", about=vehicle_id)
    move = moves[0]
    if move.undone_at is not None:
        raise GarageRefusedError(reason="undone", about=vehicle_id)
    _refuse_newer(work, move)
    if move.kind is MoveKind.ADDED:
        _out_again(work, move.vehicle_id, move.came_back, present.today)
    else:
        _back_again(work, move, present.today)
    work.garage.undo_move(move.id, present.now)
    _journal(work, actor, "vehicle_move_undone", move, present)
    return move


def _vehicle_to_leave(work: Work, actor: Actor, vehicle_id: int, today: date) -> Vehicle:
    vehicle = vehicle_to_keep(work, actor, vehicle_id)
    if not work.garage.details_of([vehicle_id])[vehicle_id].is_in_service(today):
        raise GarageRefusedError(reason="withdrawn", about=vehicle_id)
    _refuse_taken(work, vehicle_id)
    return vehicle


def _refuse_taken(work: Work, vehicle_id: int) -> None:
    if work.logbook.current_of_vehicle(vehicle_id) is not None:
        raise GarageRefusedError(reason="taken", about=vehicle_id)


def _refuse_newer(work: Work, move: VehicleMove) -> None:
    """Refuse to undo what a later move of one of its vehicles builds on."""
    parts = [one for one in (move.vehicle_id, move.replaced_by) if one is not None]
    later = [one for part in parts for one in work.garage.moves_of(part) if one.id > move.id]
    if any(one.undone_at is None for one in later):
        raise GarageRefusedError(reason="newer", about=move.vehicle_id)


def _may_come_back(work: Work, actor: Actor, known: Vehicle, today: date) -> Vehicle:
    details = work.garage.details_of([known.id])[known.id]
    if details.withdrawn_on is None or today < details.withdrawn_on:
        raise GarageRefusedError(reason="known_plate", about=known.id)
    return vehicle_to_keep(work, actor, known.id)


def _into_service(
    work: Work,
    actor: Actor,
    boxes: Mapping[str, str],
    place: tuple[int, int | None],
    today: date,
    old: Vehicle | None = None,
) -> tuple[Vehicle, FormerService | None]:
    """The vehicle in service from today on, and as it was if its plate had left before."""
    unit_id, contract_id = place
    cents = cents_of(boxes[Box.REFERENCE])
    if old is not None and cents is None:
        cents = old.reference_premium_cents
    wanted = Vehicle(0, boxes[Box.PLATE], boxes[Box.MAKE], unit_id, contract_id, cents)
    known = work.driving.vehicle_by_plate(wanted.plate)
    if known is None:
        vehicle = work.driving.add_vehicle(wanted)
        work.garage.set_details(VehicleDetails(vehicle.id, in_service_on=today))
        return vehicle, None
    vehicle = replace(wanted, id=_may_come_back(work, actor, known, today).id)
    details = work.garage.details_of([vehicle.id])[vehicle.id]
    days = (details.in_service_on, details.withdrawn_on)
    work.garage.change_vehicle(vehicle)
    came = replace(details, in_service_on=today, withdrawn_on=None, replaced_by=None)
    work.garage.set_details(came)
    return vehicle, FormerService(known, *days, details.replaced_by)


def _leave(
    work: Work, vehicle_id: int, today: date, *, replaced_by: int | None
) -> list[Assignment]:
    """Take it out of service from today on; returns the assignments that end with it."""
    details = work.garage.details_of([vehicle_id])[vehicle_id]
    work.garage.set_details(replace(details, withdrawn_on=today, replaced_by=replaced_by))
    ended = work.garage.assignments_of(vehicle_id, today)
    for one in ended:
        work.garage.end_assignment(one.id, max(today, one.from_on + timedelta(days=1)))
    return ended


def _as_they_were(ended: list[Assignment]) -> tuple[EndedAssignment, ...]:
    return tuple(EndedAssignment(one.id, one.until_on) for one in ended)


def _out_again(work: Work, vehicle_id: int, came_back: FormerService | None, today: date) -> None:
    """Whatever came today is out of service, as if it had not come."""
    _refuse_taken(work, vehicle_id)
    details = work.garage.details_of([vehicle_id])[vehicle_id]
    gone = replace(details, in_service_on=today, withdrawn_on=today)
    if came_back is not None:
        work.garage.change_vehicle(came_back.vehicle)
        gone = replace(
            details,
            in_service_on=came_back.in_service_on,
            withdrawn_on=came_back.withdrawn_on,
            replaced_by=came_back.replaced_by,
        )
    work.garage.set_details(gone)
    for one in work.garage.assignments_of(vehicle_id, today):
        if one.from_on == today:
            work.garage.remove_assignment(one.id)


def _back_again(work: Work, move: VehicleMove, today: date) -> None:
    if move.replaced_by is not None:
        _out_again(work, move.replaced_by, move.came_back, today)
    details = work.garage.details_of([move.vehicle_id])[move.vehicle_id]
    work.garage.set_details(replace(details, withdrawn_on=None, replaced_by=None))
    for one in move.ended:
        work.garage.end_assignment(one.id, one.until_on)


def _noted(
    moving: Moving, kind: MoveKind, vehicle_id: int, drivers: UsualDrivers | None, present: Present
) -> VehicleMove:
    """The move as it is kept; what was answered counts only where article 10 asks for it."""
    answered = drivers if moving.asks_for_drivers else None
    expected = moving.transfer(answered) if answered is not None else None
    return VehicleMove(
        0,
        vehicle_id,
        moving.contract.id if moving.contract else None,
        kind,
        present.today,
        present.now,
        usual_drivers=answered,
        expected=expected.coefficient if expected else None,
    )


def _kept(work: Work, actor: Actor, move: VehicleMove, present: Present) -> VehicleMove:
    kept = work.garage.add_move(move)
    _journal(work, actor, f"vehicle_{move.kind.value}", kept, present)
    return kept


def _journal(work: Work, actor: Actor, event: str, move: VehicleMove, present: Present) -> None:
    details = {"move": move.id, "replaced_by": move.replaced_by}
    subjects = [f"vehicle:{move.vehicle_id}"]
    subjects += [] if move.contract_id is None else [f"contract:{move.contract_id}"]
    for subject in subjects:
        work.journal.write(JournalEntry(present.now, event, subject, actor.employee_id, details))
