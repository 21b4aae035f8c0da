"""What the logbook in the store says about a vehicle on a day, or at a minute of it."""

from datetime import UTC, date
from zoneinfo import ZoneInfo

from fleet.logbook_rules import Stint, day_bounds, instant_of, stints_at, stints_on
from fleet.ports import Work


def stints_of(
    work: Work, vehicle_id: int, on: date, minute: int | None, zone: ZoneInfo
) -> tuple[Stint, ...]:
    """Who had the vehicle: at that minute, or the day long where it is not known."""
    start, end = (one.astimezone(UTC) for one in day_bounds(on, zone))
    handovers = work.logbook.between(vehicle_id, start, end)
    assignments = work.logbook.assignments_on(vehicle_id, on)
    if minute is None:
        return stints_on(on, handovers, assignments, zone)
    return stints_at(instant_of(on, minute, zone).astimezone(UTC), handovers, assignments)
