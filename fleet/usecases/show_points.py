"""What a person has earned: total, level, badges. Nobody but the person reads it."""

from datetime import date
from zoneinfo import ZoneInfo

from fleet.points import level_of, points_to_next_level, total_of
from fleet.ports import Work
from fleet.recognition import PointsSummary


def read_points(work: Work, employee_id: int, today: date, zone: ZoneInfo) -> PointsSummary:
    """Total, level, points of the present month and badges: a part of use cases that asked."""
    entries = work.recognition.entries_of(employee_id)
    first_on = today.replace(day=1)
    recent = [one for one in entries if one.earned_at.astimezone(zone).date() >= first_on]
    return PointsSummary(
        points=total_of(entries),
        level=level_of(entries),
        points_to_next_level=points_to_next_level(entries),
        points_this_month=total_of(recent),
        badges=tuple(work.recognition.badges_of(employee_id)),
    )
