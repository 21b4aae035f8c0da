"""Change what is entered about a vehicle: a box that is typed, or a choice."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from enum import StrEnum

from bonusmalus.clause import VehicleUse
from bonusmalus.premium import ReferencePremium
from bonusmalus.surcharges import NoviceSurcharge
from fleet.access import Action, Actor, guarded
from fleet.driving import Vehicle
from fleet.errors import ConflictError, GarageRefusedError
from fleet.garage_form import NOTHING, OF_VEHICLE, Box, cents_of, day_in
from fleet.journal import JournalEntry
from fleet.ports import Work
from fleet.usecases.save_case import Present
from fleet.usecases.show_vehicle_in_full import vehicle_to_keep
from fleet.vehicle_details import (
    Financing,
    Recovery,
    VehicleCategory,
    VehicleDetails,
    VehicleFunction,
    held_parts,
)


class Choice(StrEnum):
    """What is picked from a list instead of typed."""

    USE = "use"
    FUNCTION = "function"
    FINANCING = "financing"
    CATEGORY = "category"
    VAT = "vat"


CHOICES: Mapping[Choice, type[StrEnum]] = {
    Choice.USE: VehicleUse,
    Choice.FUNCTION: VehicleFunction,
    Choice.FINANCING: Financing,
    Choice.CATEGORY: VehicleCategory,
    Choice.VAT: Recovery,
}
_OF_VEHICLE = frozenset({Box.PLATE, Box.MAKE, Box.REFERENCE})
_PARTS = (Box.LIABILITY, Box.SUBJECT, Box.OUTSIDE)


@guarded(Action.KEEP_CONTRACTS)
def change_vehicle(
    work: Work, actor: Actor, vehicle_id: int, box: Box, kept: str, present: Present
) -> None:
    """Change one box of a vehicle; the same value again changes nothing.

    A part of the reference premium changes the total under the clause with it.

    Raises:
        AccessDeniedError: It is out of the actor's scope, or there is none.
        GarageRefusedError: `known_plate`, or `incomplete` for a box that no vehicle has.
    """
    vehicle = vehicle_to_keep(work, actor, vehicle_id)
    details = work.garage.details_of([vehicle_id])[vehicle_id]
    changed, in_full = vehicle, details
    if box not in OF_VEHICLE:
        raise GarageRefusedError(reason="incomplete", about=vehicle_id)
    if box in _OF_VEHICLE:
        changed = _with_box(vehicle, box, kept)
    elif box in _PARTS:
        changed, in_full = _with_part(vehicle, details, box, kept)
    else:
        in_full = _DETAIL[box](details, kept)
    if (changed, in_full) == (vehicle, details):
        return
    _save(work, changed, in_full)
    _journal(work, actor, vehicle_id, box.value, present)


@guarded(Action.KEEP_CONTRACTS)
def choose_for_vehicle(
    work: Work, actor: Actor, vehicle_id: int, choice: Choice, value: str | None, present: Present
) -> None:
    """Keep what was picked; None: as if nobody had picked. The same again changes nothing.

    Raises:
        AccessDeniedError: It is out of the actor's scope, or there is none.
    """
    vehicle_to_keep(work, actor, vehicle_id)
    details = work.garage.details_of([vehicle_id])[vehicle_id]
    changed = _CHOOSE[choice](details, value)
    if changed != details:
        work.garage.set_details(changed)
        _journal(work, actor, vehicle_id, choice.value, present)


def _with_box(vehicle: Vehicle, box: Box, kept: str) -> Vehicle:
    if box is Box.PLATE:
        return replace(vehicle, plate=kept)
    if box is Box.MAKE:
        return replace(vehicle, make_and_model=kept)
    return replace(vehicle, reference_premium_cents=cents_of(kept))


def _with_part(
    vehicle: Vehicle, details: VehicleDetails, box: Box, kept: str
) -> tuple[Vehicle, VehicleDetails]:
    """With the part, and the total under the clause that follows from it.

    The first part that is entered leaves the rest of a known total to the other one.
    """
    total, cents = vehicle.reference_premium_cents, cents_of(kept) or 0
    known = held_parts(total, details)
    parts = known or ReferencePremium(0, 0)
    if known is None and box is Box.LIABILITY:
        parts = ReferencePremium(0, max((total or 0) - cents, 0))
    elif known is None and box is Box.SUBJECT:
        parts = ReferencePremium(max((total or 0) - cents, 0))
    elif known is None:
        parts = ReferencePremium(total or 0)
    names = {Box.LIABILITY: "liability_cents", Box.SUBJECT: "other_cents"}
    parts = replace(parts, **{names.get(box, "outside_cents"): cents})
    under = parts.liability_cents + parts.other_cents
    return replace(vehicle, reference_premium_cents=under), replace(details, premium=parts)


_DETAIL: Mapping[Box, Callable[[VehicleDetails, str], VehicleDetails]] = {
    Box.REGISTERED: lambda details, kept: replace(
        details, first_registered_on=None if kept == NOTHING else day_in(kept)
    ),
    Box.VALUE: lambda details, kept: replace(details, value_cents=cents_of(kept)),
    Box.KILOMETRES: lambda details, kept: replace(details, yearly_kilometres=cents_of(kept)),
    Box.ZONE: lambda details, kept: replace(details, zone=kept or None),
    Box.NOVICE: lambda details, kept: replace(details, novice=NoviceSurcharge(int(kept))),
    Box.SURCHARGE: lambda details, kept: replace(details, surcharge_permille=int(kept)),
}
_CHOOSE: Mapping[Choice, Callable[[VehicleDetails, str | None], VehicleDetails]] = {
    Choice.USE: lambda details, value: replace(details, use=VehicleUse(value) if value else None),
    Choice.FUNCTION: lambda details, value: replace(
        details, function=VehicleFunction(value) if value else None
    ),
    Choice.FINANCING: lambda details, value: replace(
        details, financing=Financing(value) if value else None
    ),
    Choice.CATEGORY: lambda details, value: replace(
        details, category=VehicleCategory(value) if value else None
    ),
    Choice.VAT: lambda details, value: replace(
        details, recovers_vat=value == Recovery.YES if value else None
    ),
}


def _save(work: Work, vehicle: Vehicle, details: VehicleDetails) -> None:
    try:
        work.garage.change_vehicle(vehicle)
    except ConflictError:
        raise GarageRefusedError(reason="known_plate", about=vehicle.id) from None
    work.garage.set_details(details)


def _journal(work: Work, actor: Actor, vehicle_id: int, field: str, present: Present) -> None:
    subject, details = f"vehicle:{vehicle_id}", {"field": field}
    entry = JournalEntry(present.now, "vehicle_changed", subject, actor.employee_id, details)
    work.journal.write(entry)
