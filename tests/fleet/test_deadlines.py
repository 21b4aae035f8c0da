"""Until when what must be done, whatever the hour of the report."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from fleet.case_rules import is_overdue, settled
from fleet.deadlines import DeadlineKind, running_deadlines
from fleet.incidents import EventType, Incident, IncidentStatus
from fleet.working_days import WorkingDays

PARIS = ZoneInfo("Europe/Paris")


def test_a_report_after_midnight_counts_from_the_day_in_the_company() -> None:
    """23:30 in UTC on Monday is half past midnight on Tuesday in Paris."""
    after_midnight = datetime(2026, 11, 23, 23, 30, tzinfo=UTC)
    incident = Incident(
        1, 1, 2, 2, after_midnight, IncidentStatus.DECLARED, event=EventType.PARKED_HIT
    )
    (deadline,) = running_deadlines(incident, WorkingDays(), PARIS)
    assert deadline.due_on == date(2026, 12, 1)


def test_a_report_that_somebody_is_hurt_is_the_notice_to_the_employer() -> None:
    """Reported on a Friday: the 24 hours are over on Monday, the 48 of the employer are not."""
    friday = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)
    incident = Incident(1, 1, 2, 2, friday, IncidentStatus.DECLARED, is_injured=True)
    running = {one.kind: one for one in running_deadlines(incident, WorkingDays(), PARIS)}

    assert running[DeadlineKind.ACCIDENT_AT_WORK_EMPLOYEE].is_met
    assert not running[DeadlineKind.ACCIDENT_AT_WORK_EMPLOYER].is_met
    queued = settled(incident, WorkingDays(), PARIS)
    assert queued.due_on == date(2026, 11, 23)
    assert not is_overdue(queued, date(2026, 11, 23))
