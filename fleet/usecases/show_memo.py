"""The "mémo véhicule assuré": what an accident form asks for, read at the roadside."""

from dataclasses import dataclass
from datetime import date

from fleet.access import Action, Actor, Subject, guarded, may, require
from fleet.driving import Contract, Vehicle
from fleet.errors import AccessDeniedError, NotFoundError
from fleet.handovers import own_id
from fleet.journal import JournalEntry
from fleet.logbook import VehicleMemo
from fleet.memos import MemoField, filled
from fleet.people import Role
from fleet.ports import Work
from fleet.usecases.save_case import Present


@dataclass(frozen=True, slots=True)
class MemoCard:
    """The memo of a vehicle, as one reader sees it.

    Attributes:
        contract: None when the vehicle's contract is not known.
        may_fill: The reader keeps the memos of that vehicle's unit.
        managers: Full names of those to ask for what is missing.
    """

    vehicle: Vehicle
    contract: Contract | None
    memo: VehicleMemo
    may_fill: bool
    managers: tuple[str, ...]


@guarded(Action.USE_VEHICLE)
def show_memo(work: Work, actor: Actor, vehicle_id: int, today: date) -> MemoCard:
    """The memo of any vehicle of the company: whoever stands beside one may need it.

    It holds nothing about people.

    Raises:
        NotFoundError: There is no such vehicle.
        AccessDeniedError: A stranger.
    """
    own_id(actor)
    vehicle = work.driving.vehicle(vehicle_id)
    lineage = work.units.get(vehicle.unit_id).lineage
    contract_id = vehicle.contract_id
    managers = work.people.holders((Role.FLEET_MANAGER,), lineage, today)
    return MemoCard(
        vehicle=vehicle,
        contract=None if contract_id is None else work.driving.contract(contract_id),
        memo=work.logbook.memo_of(vehicle.id),
        may_fill=may(actor, Action.KEEP_LOGBOOK, Subject(None, lineage)),
        managers=tuple(work.people.get(one).full_name for one in dict.fromkeys(managers)),
    )


@guarded(Action.KEEP_LOGBOOK)
def fill_memo(
    work: Work, actor: Actor, vehicle_id: int, field: MemoField, text: str, present: Present
) -> VehicleMemo:
    """Fill in one field of a memo.

    Raises:
        AccessDeniedError: The vehicle is out of the actor's scope, or there is none.
        MemoRefusedError: The text cannot stand in that field; nothing was changed.
    """
    vehicle = kept_vehicle(work, actor, vehicle_id)
    memo = filled(work.logbook.memo_of(vehicle.id), field, text, present.today)
    work.logbook.set_memo(memo)
    details = {"field": field.value}
    subject = f"vehicle:{vehicle.id}"
    entry = JournalEntry(present.now, "memo_filled", subject, actor.employee_id, details)
    work.journal.write(entry)
    return memo


@guarded(Action.KEEP_LOGBOOK)
def kept_vehicle(work: Work, actor: Actor, vehicle_id: int) -> Vehicle:
    """A vehicle whose memo the actor keeps.

    Raises:
        AccessDeniedError: It is out of the actor's scope, or there is none.
    """
    try:
        vehicle = work.driving.vehicle(vehicle_id)
    except NotFoundError:
        raise AccessDeniedError(Action.KEEP_LOGBOOK.value, actor.employee_id, None) from None
    lineage = work.units.get(vehicle.unit_id).lineage
    require(actor, Action.KEEP_LOGBOOK, Subject(None, lineage))
    return vehicle
