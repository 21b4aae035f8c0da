"""Until when what must be done, whatever the hour of the report."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from fleet.deadlines import running_deadlines
from fleet.incidents import EventType, Incident, IncidentStatus
from fleet.working_days import WorkingDays


def test_a_report_after_midnight_counts_from_the_day_in_the_company() -> None:
    """23:30 in UTC on Monday is half past midnight on Tuesday in Paris."""
    after_midnight = datetime(2026, 11, 23, 23, 30, tzinfo=UTC)
    incident = Incident(
        1, 1, 2, 2, after_midnight, IncidentStatus.DECLARED, event=EventType.PARKED_HIT
    )
    (deadline,) = running_deadlines(incident, WorkingDays(), ZoneInfo("Europe/Paris"))
    assert deadline.due_on == date(2026, 12, 1)
