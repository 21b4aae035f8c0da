"""Who had a vehicle on a day, or at an instant: the hand-overs say it first, else the assignments.

Pure functions. A hand-over is a fact that a person noted on the spot; an assignment says only who
is meant to have the vehicle, so it counts where no hand-over says otherwise.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from fleet.driving import Assignment
from fleet.logbook import Handover

MAX_MILEAGE_KM = 1_500_000
MAX_KM_SINCE = 100_000
"""More than this since the last known mileage is taken for a slip of the finger."""


class Ground(StrEnum):
    """What says so."""

    HANDOVER = "handover"
    ASSIGNMENT = "assignment"


@dataclass(frozen=True, slots=True)
class Stint:
    """One person's time with a vehicle, within one day.

    Attributes:
        from_at: None where it began before that day, or where only an assignment says so.
        until_at: None where it went on after that day, or where only an assignment says so.
        handover_id: None where only an assignment says so.
    """

    employee_id: int
    ground: Ground
    from_at: datetime | None = None
    until_at: datetime | None = None
    handover_id: int | None = None


def day_bounds(day: date, zone: ZoneInfo) -> tuple[datetime, datetime]:
    """The first instant of a legal day, and the first one after it; a day may have 23 hours."""
    start = datetime.combine(day, time(), zone)
    return start, datetime.combine(day + timedelta(days=1), time(), zone)


def instant_of(day: date, minute: int, zone: ZoneInfo) -> datetime:
    """A minute of a legal day as an instant."""
    hour, rest = divmod(minute, 60)
    return datetime.combine(day, time(hour, rest), zone)


def stints_on(
    day: date, handovers: Iterable[Handover], assignments: Iterable[Assignment], zone: ZoneInfo
) -> tuple[Stint, ...]:
    """Everybody who had the vehicle on that day: hand-overs by time, then who is meant to have it.

    Those who are meant to have it are left out where hand-overs fill the whole day.

    Args:
        day: The legal day in the company's zone.
        handovers: The times with that vehicle that touch the day.
        assignments: Those that hold on that day, longest first.
        zone: The company's zone.

    Returns:
        Nobody where neither says anything.
    """
    start, end = day_bounds(day, zone)
    touching = sorted(
        (one for one in handovers if _touches(one, start, end)), key=lambda one: one.taken_at
    )
    taken = tuple(_stint(one, start, end) for one in touching)
    if _fills(touching, start, end):
        return taken
    known = {stint.employee_id for stint in taken}
    return (*taken, *_assigned(one for one in assignments if one.employee_id not in known))


def stints_at(
    at: datetime, handovers: Sequence[Handover], assignments: Iterable[Assignment]
) -> tuple[Stint, ...]:
    """Who had the vehicle at an instant: the hand-over that holds then, else the assignments."""
    for one in handovers:
        if one.taken_at <= at and (one.given_back_at is None or at < one.given_back_at):
            times = (one.taken_at, one.given_back_at)
            return (Stint(one.employee_id, Ground.HANDOVER, *times, one.id),)
    return _assigned(assignments)


def last_mileage(handovers: Iterable[Handover]) -> int | None:
    """The highest mileage that was noted; None when none was."""
    noted = (km for one in handovers for km in (one.mileage_out_km, one.mileage_in_km))
    return max((km for km in noted if km is not None), default=None)


def _assigned(assignments: Iterable[Assignment]) -> tuple[Stint, ...]:
    employees = dict.fromkeys(one.employee_id for one in assignments)
    return tuple(Stint(one, Ground.ASSIGNMENT) for one in employees)


def _touches(handover: Handover, start: datetime, end: datetime) -> bool:
    is_over = handover.given_back_at is not None and handover.given_back_at <= start
    return handover.taken_at < end and not is_over


def _stint(handover: Handover, start: datetime, end: datetime) -> Stint:
    until = handover.given_back_at
    return Stint(
        handover.employee_id,
        Ground.HANDOVER,
        handover.taken_at if handover.taken_at >= start else None,
        until if until is not None and until < end else None,
        handover.id,
    )


def _fills(handovers: Sequence[Handover], start: datetime, end: datetime) -> bool:
    """Whether somebody had the vehicle at every instant of the day."""
    reached = start
    for one in handovers:
        if one.taken_at > reached:
            return False
        reached = max(reached, one.given_back_at or end)
    return reached >= end
