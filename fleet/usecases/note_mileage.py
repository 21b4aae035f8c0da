"""Note what the odometer shows when a vehicle is taken or given back."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from fleet.access import Action, Actor, guarded
from fleet.handovers import note_handover, own_handover
from fleet.logbook import Handover
from fleet.logbook_rules import MAX_KM_SINCE, MAX_MILEAGE_KM, last_mileage
from fleet.ports import Work

MILEAGE_NOTED_FOR = timedelta(days=1)
"""So long after the vehicle was given back its mileage can still be noted."""
_LOOKED_BACK = timedelta(days=400)


class Noting(StrEnum):
    """What came of noting a mileage."""

    NOTED = "noted"
    TOO_LOW = "too_low"  # below the last known one
    TOO_HIGH = "too_high"  # no vehicle drives that far
    TOO_LATE = "too_late"  # the hand-over is long over


@dataclass(frozen=True, slots=True)
class Mileage:
    """What came of noting a mileage.

    Attributes:
        lowest_km: What must be reached.
        highest_km: What must not be passed.
    """

    outcome: Noting
    handover: Handover
    lowest_km: int
    highest_km: int


@guarded(Action.USE_VEHICLE)
def note_mileage(work: Work, actor: Actor, handover_id: int, km: int, now: datetime) -> Mileage:
    """Note the mileage of the actor's own time: at its start while it runs, else at its end.

    Raises:
        AccessDeniedError: It is somebody else's, or there is no such hand-over.
    """
    handover = own_handover(work, actor, handover_id)
    lowest = _lowest_km(work, handover, now)
    highest = MAX_MILEAGE_KM if not lowest else min(MAX_MILEAGE_KM, lowest + MAX_KM_SINCE)
    outcome = _judged(handover, km, lowest, highest, now)
    if outcome is Noting.NOTED:
        handover = work.logbook.save(_with_mileage(handover, km))
        note_handover(work, actor, "mileage_noted", handover, now)
    return Mileage(outcome, handover, lowest, highest)


def _judged(handover: Handover, km: int, lowest: int, highest: int, now: datetime) -> Noting:
    over_at = handover.given_back_at
    if over_at is not None and now - over_at > MILEAGE_NOTED_FOR:
        return Noting.TOO_LATE
    if km < max(1, lowest):
        return Noting.TOO_LOW
    return Noting.TOO_HIGH if km > highest else Noting.NOTED


def _lowest_km(work: Work, handover: Handover, now: datetime) -> int:
    """What was last known before: of everybody's times, and of the start of this one at its end."""
    times = work.logbook.between(handover.vehicle_id, now - _LOOKED_BACK, now)
    others = [one for one in times if one.id != handover.id and one.taken_at <= handover.taken_at]
    start = replace(handover, mileage_in_km=None)
    return last_mileage([*others, *([start] if handover.given_back_at else [])]) or 0


def _with_mileage(handover: Handover, km: int) -> Handover:
    if handover.given_back_at is None:
        return replace(handover, mileage_out_km=km)
    return replace(handover, mileage_in_km=km)
