"""How a vehicle comes, is replaced and leaves, and what article 10 says of its coefficient."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from bonusmalus.coefficient import Coefficient
from bonusmalus.transfer import Transfer, transfer
from fleet.driving import Vehicle


class MoveKind(StrEnum):
    """What happened to a vehicle."""

    ADDED = "added"
    REPLACED = "replaced"
    WITHDRAWN = "withdrawn"


class UsualDrivers(StrEnum):
    """The answer to the question of article 10: who will usually drive the new vehicle."""

    SAME = "same"
    FEWER = "fewer"  # some of those before, and nobody else
    OTHERS = "others"  # at least one who was not among those before


@dataclass(frozen=True, slots=True)
class EndedAssignment:
    """An assignment that a move ended, with when it would have ended without it."""

    id: int
    until_on: date | None


@dataclass(frozen=True, slots=True)
class FormerService:
    """A vehicle that had left, as it was before its plate came back.

    Attributes:
        vehicle: Its row then: unit, contract, make and reference premium.
        in_service_on: The first day of the service that had ended; None: not known.
        withdrawn_on: The day on which it left.
        replaced_by: The vehicle that had come in its place.
    """

    vehicle: Vehicle
    in_service_on: date | None
    withdrawn_on: date | None
    replaced_by: int | None


@dataclass(frozen=True, slots=True)
class VehicleMove:
    """A vehicle that came, was replaced or left; kept so that it can be undone on its day.

    Attributes:
        vehicle_id: The one that came with `ADDED`, else the one that left.
        replaced_by: The one that came in its place.
        usual_drivers: What was answered; None where the contract has no coefficient.
        expected: What the new vehicle should start from by article 10: the insurer prints it.
        ended: The assignments that the move ended.
        came_back: Of the one that came, where its plate had left before; None for a new one.
    """

    id: int
    vehicle_id: int
    contract_id: int | None
    kind: MoveKind
    moved_on: date
    made_at: datetime
    replaced_by: int | None = None
    usual_drivers: UsualDrivers | None = None
    expected: Coefficient | None = None
    ended: tuple[EndedAssignment, ...] = ()
    undone_at: datetime | None = None
    came_back: FormerService | None = None


def expected_transfer(coefficient: Coefficient, drivers: UsualDrivers) -> Transfer:
    """What the vehicle that takes another's place starts from.

    Sources:
        annexe A121-1, art. 10 (`bonusmalus.transfer.transfer`).
    """
    return transfer(coefficient, *_DRIVERS[drivers])


_DRIVERS: dict[UsualDrivers, tuple[tuple[str, ...], tuple[str, ...]]] = {
    UsualDrivers.SAME: (("first", "second"), ("first", "second")),
    UsualDrivers.FEWER: (("first", "second"), ("first",)),
    UsualDrivers.OTHERS: (("first", "second"), ("first", "third")),
}
