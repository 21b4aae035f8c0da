"""Read what the monthly message says to a driver: for the calendar, and for its picture."""

from collections.abc import Iterable
from datetime import date
from zoneinfo import ZoneInfo

from fleet.coefficient import internal_figure
from fleet.curve import Curve, curve_of
from fleet.digest import DriverMonth
from fleet.incidents import EventType, Incident
from fleet.months import Month
from fleet.points import total_of
from fleet.ports import Work
from fleet.streaks import Participation, ResponsibleStreak
from fleet.tips import LOOKED_BACK_MONTHS, OwnHistory, Untried
from fleet.usecases.show_coefficient import begun_facts, contested_in
from fleet.usecases.show_streaks import read_streaks

_MOST_INCIDENTS = 50  # of two years


def read_month(work: Work, employee_id: int, today: date, zone: ZoneInfo) -> DriverMonth:
    """The facts of a person's month.

    Raises:
        NotFoundError: There is no such person.
    """
    record, claims = begun_facts(work, employee_id, today)
    streaks = read_streaks(work, employee_id, today, zone)
    incidents, _ = work.incidents.of_person(employee_id, 0, _MOST_INCIDENTS)
    before = Month.of(today).plus(-1)
    entries = work.recognition.entries_of(employee_id)
    of_before = (
        one for one in entries if Month.of(one.earned_at.astimezone(zone).date()) == before
    )
    curve: Curve | None = curve_of(record, today, contested_in(claims)) if record else None
    return DriverMonth(
        employee=work.people.get(employee_id),
        as_of=today,
        figure=internal_figure(record, today) if record else None,
        curve=curve,
        streaks=streaks,
        points=total_of(entries),
        points_last_month=total_of(list(of_before)),
        history=_history(incidents, streaks.responsible, today, has_record=record is not None),
        has_vehicle=bool(work.driving.vehicles_of(employee_id, today)),
    )


def _history(
    incidents: Iterable[Incident], streak: ResponsibleStreak, today: date, *, has_record: bool
) -> OwnHistory:
    since = Month.of(today).plus(-LOOKED_BACK_MONTHS).first_on
    recent = [one for one in incidents if one.event and not one.is_draft]
    events = [one.event for one in recent if (one.occurred_on or today) >= since]
    return OwnHistory(
        events=tuple(dict.fromkeys(event for event in events if event is not None)),
        untried=tuple(_untried(events, streak)),
        has_record=has_record,
    )


def _untried(events: Iterable[EventType | None], streak: ResponsibleStreak) -> Iterable[Untried]:
    done = {what for _, what in streak.participations}
    if Participation.VEHICLE_CHECK not in done and not streak.is_paused:
        yield Untried.VEHICLE_CHECK
    if not any(event is not None and event.is_preventive for event in events):
        yield Untried.NEAR_MISS
