"""Records of a person for the rules of the streaks, and Hypothesis strategies of them."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

from bonusmalus.claims import ClaimKind, Liability
from fleet.driving import Assignment, ClaimDecision, RecordedClaim
from fleet.incidents import EventType, Incident, IncidentStatus
from fleet.months import Month
from fleet.people import Employee, Language
from fleet.streaks import Confirmation, ConfirmationKind, Pause, ResponsibleStreak
from fleet.streaks_facts import PersonRecords, responsible_facts
from fleet.streaks_rules import responsible_streak

PARIS: Final = ZoneInfo("Europe/Paris")
PERSON: Final = 1
COLLEAGUE: Final = 2
FIRST: Final = date(2025, 1, 1)
TODAY: Final = date(2026, 11, 21)
EMPLOYEE: Final = Employee(PERSON, "E-1", "Camille", "Roy", 1, Language.FRENCH, FIRST)
CAR: Final = Assignment(1, PERSON, 1, FIRST)
CHECK: Final = ConfirmationKind.VEHICLE_CHECK
NOTHING: Final = ConfirmationKind.NOTHING_TO_REPORT
RECORDS: Final = PersonRecords(
    EMPLOYEE, linked_at=datetime(2025, 1, 1, 9, tzinfo=UTC), assignments=(CAR,)
)
"""Somebody with an account and a car since the first day, who has done nothing yet."""


def noon(day: date) -> datetime:
    return datetime.combine(day, time(12), UTC)


def confirmed(month: Month, kind: ConfirmationKind = NOTHING, day: int = 20) -> Confirmation:
    return Confirmation(PERSON, month, kind, noon(month.first_on.replace(day=day)))


def an_incident(
    occurred_on: date,
    told_after_days: int = 0,
    event: EventType = EventType.MANOEUVRE,
    reporter: int | None = PERSON,
) -> Incident:
    return Incident(
        occurred_on.toordinal(),
        1,
        reporter,
        PERSON,
        noon(occurred_on + timedelta(days=told_after_days)),
        status=IncidentStatus.DECLARED,
        event=event,
        occurred_on=occurred_on,
        is_injured=False,
    )


def with_incident(records: PersonRecords, incident: Incident) -> PersonRecords:
    return replace(records, incidents=(*records.incidents, incident))


def kept_months(first: Month, number: int) -> tuple[Confirmation, ...]:
    return tuple(confirmed(first.plus(place)) for place in range(number))


def a_claim(
    occurred_on: date, *liabilities: tuple[Liability, date], kind: ClaimKind = ClaimKind.COLLISION
) -> RecordedClaim:
    decisions = tuple(
        ClaimDecision(liability, None, day, "lettre", noon(day), recorded_by=9, confirmed_by=8)
        for liability, day in liabilities
    )
    return RecordedClaim(
        occurred_on.toordinal(), f"S-{occurred_on}", PERSON, 1, occurred_on, kind, decisions
    )


def series(records: PersonRecords, today: date = TODAY) -> ResponsibleStreak:
    return responsible_streak(responsible_facts(records, today, PARIS), today)


days = st.dates(FIRST, TODAY)
events = st.sampled_from([EventType.MANOEUVRE, EventType.PARKED_HIT, EventType.NEAR_MISS])


@st.composite
def pauses(draw: st.DrawFn) -> Pause:
    from_on = draw(days)
    length = draw(st.integers(1, 120) | st.none())
    until_on = None if length is None else from_on + timedelta(days=length)
    return Pause(from_on.toordinal(), PERSON, from_on, until_on)


@st.composite
def confirmations(draw: st.DrawFn) -> Confirmation:
    month = Month.of(draw(days))
    day = draw(st.integers(1, 21))
    return confirmed(month, draw(st.sampled_from(ConfirmationKind)), day)


@st.composite
def incidents(draw: st.DrawFn) -> Incident:
    reporter = draw(st.sampled_from([PERSON, COLLEAGUE, None]))
    return an_incident(draw(days), draw(st.integers(0, 40)), draw(events), reporter)


@st.composite
def assignments(draw: st.DrawFn) -> Assignment:
    from_on = draw(days)
    length = draw(st.integers(1, 500) | st.none())
    until_on = None if length is None else from_on + timedelta(days=length)
    return Assignment(1, PERSON, 1, from_on, until_on)


@st.composite
def lives(draw: st.DrawFn) -> PersonRecords:
    """Anybody's months: with or without an account, a vehicle, pauses, reports."""
    linked_on = draw(days | st.none())
    return PersonRecords(
        EMPLOYEE,
        linked_at=None if linked_on is None else noon(linked_on),
        incidents=tuple(draw(st.lists(incidents(), max_size=4))),
        confirmations=tuple(draw(st.lists(confirmations(), max_size=16))),
        pauses=tuple(draw(st.lists(pauses(), max_size=3))),
        assignments=draw(st.just((CAR,)) | st.lists(assignments(), max_size=2).map(tuple)),
    )
