"""Read what the monthly message says to a driver: for the calendar, and for its picture."""

from collections.abc import Iterable
from datetime import date
from zoneinfo import ZoneInfo

from bonusmalus.history import Record
from fleet.coefficient import InternalFigure, internal_figure
from fleet.curve import Curve, curve_of
from fleet.digest import DriverMonth
from fleet.driving import RecordedClaim
from fleet.incidents import EventType, Incident
from fleet.months import Month
from fleet.points import total_of
from fleet.ports import Work
from fleet.recognition import PointEntry
from fleet.renewals import RenewalClose
from fleet.streaks import Participation, ResponsibleStreak
from fleet.tips import LOOKED_BACK_MONTHS, OwnHistory, Untried
from fleet.usecases.show_coefficient import begun_facts, contested_in
from fleet.usecases.show_streaks import read_records, read_streaks, streaks_of


def read_month(work: Work, employee_id: int, today: date, zone: ZoneInfo) -> DriverMonth:
    """The facts of a person's month.

    Raises:
        NotFoundError: There is no such person.
    """
    record, claims = begun_facts(work, employee_id, today)
    records = read_records(work, employee_id)
    streaks = streaks_of(records, today, zone)
    entries = work.recognition.entries_of(employee_id)
    has_record = record is not None
    figure = internal_figure(record, today) if record else None
    return DriverMonth(
        employee=records.employee,
        as_of=today,
        figure=figure,
        curve=_curve(record, claims, today),
        streaks=streaks,
        points=total_of(entries),
        points_last_month=_points_in(Month.of(today).plus(-1), entries, zone),
        history=_history(records.incidents, streaks.responsible, today, has_record=has_record),
        has_vehicle=bool(work.driving.vehicles_of(employee_id, today)),
        changed=_changed(work, employee_id, figure, Month.of(today), zone),
    )


def _changed(
    work: Work, employee_id: int, figure: InternalFigure | None, month: Month, zone: ZoneInfo
) -> RenewalClose | None:
    """The renewal that changed the value, in the month of its close: told once, however old it is.

    None where a later decision has given the coefficient yet another value.
    """
    for close in work.renewals.closes_of(employee_id)[:1]:
        is_new = Month.of(close.closed_at.astimezone(zone).date()) == month
        is_in_force = figure is not None and figure.coefficient == close.after
        if is_new and is_in_force and close.before != close.after:
            return close
    return None


def read_month_picture(
    work: Work, employee_id: int, today: date, zone: ZoneInfo
) -> tuple[Curve | None, ResponsibleStreak]:
    """What the picture of a person's month shows: no more is read than it needs.

    Raises:
        NotFoundError: There is no such person.
    """
    record, claims = begun_facts(work, employee_id, today)
    streaks = read_streaks(work, employee_id, today, zone)
    return _curve(record, claims, today), streaks.responsible


def _curve(record: Record | None, claims: tuple[RecordedClaim, ...], today: date) -> Curve | None:
    return None if record is None else curve_of(record, today, contested_in(claims))


def _points_in(month: Month, entries: Iterable[PointEntry], zone: ZoneInfo) -> int:
    return total_of(
        [one for one in entries if Month.of(one.earned_at.astimezone(zone).date()) == month]
    )


def _history(
    incidents: Iterable[Incident], streak: ResponsibleStreak, today: date, *, has_record: bool
) -> OwnHistory:
    since = Month.of(today).plus(-LOOKED_BACK_MONTHS).first_on
    sent = (one for one in incidents if not one.is_draft and (one.occurred_on or today) >= since)
    events = tuple(dict.fromkeys(one.event for one in sent if one.event is not None))
    return OwnHistory(events, tuple(_untried(events, streak)), has_record)


def _untried(events: Iterable[EventType], streak: ResponsibleStreak) -> Iterable[Untried]:
    done = {what for _, what in streak.participations}
    if Participation.VEHICLE_CHECK not in done and not streak.is_paused:
        yield Untried.VEHICLE_CHECK
    if not any(event.is_preventive for event in events):
        yield Untried.NEAR_MISS
