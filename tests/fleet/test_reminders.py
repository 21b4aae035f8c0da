"""When a case reminds somebody: before a deadline is missed, by day, never of what is done."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from fleet.cases import Contest, ContestState
from fleet.incidents import (
    EventType,
    Incident,
    IncidentStatus,
    Place,
    Question,
    StatementKind,
)
from fleet.reminders import Remindable, Reminder, due_reminders
from fleet.working_days import WorkingDays

PARIS = ZoneInfo("Europe/Paris")
OFFICE = WorkingDays(lambda day: day in {date(2026, 11, 11), date(2026, 12, 25)})
MONDAY = datetime(2026, 11, 16, 10, 0, tzinfo=PARIS).astimezone(UTC)
CASE = Incident(
    id=1,
    unit_id=1,
    reporter_id=2,
    driver_id=2,
    reported_at=MONDAY,
    status=IncidentStatus.DECLARED,
    number="2026-0001",
    event=EventType.MANOEUVRE,
    occurred_on=date(2026, 11, 16),
    vehicle_id=3,
    place=Place("rue des Lilas"),
    is_injured=False,
    has_other_party=False,
    facts="En reculant.",
)
BEGUN = Incident(id=4, unit_id=1, reporter_id=2, driver_id=2, reported_at=MONDAY, is_injured=False)


def names(incident: Incident, local: str, *contests: Contest) -> list[str]:
    return [one.name for one in due(incident, local, *contests)]


def due(incident: Incident, local: str, *contests: Contest) -> tuple[Reminder, ...]:
    now = datetime.fromisoformat(local).replace(tzinfo=PARIS).astimezone(UTC)
    return due_reminders(Remindable(incident, contests), now, OFFICE, PARIS)


@pytest.mark.parametrize(
    ("local", "expected"),
    [
        ("2026-11-16T13:59", []),
        ("2026-11-16T14:00", ["first_notice:h4"]),
        ("2026-11-17T08:59", []),
        ("2026-11-17T09:00", ["first_notice:d1"]),
        ("2026-11-19T09:00", ["first_notice:d3"]),
        ("2026-11-23T18:59", ["first_notice:d3"]),
        ("2026-11-24T09:00", []),
    ],
    ids=["early", "h4", "before nine", "d1", "d3", "on the last day", "missed"],
)
def test_the_first_notice_is_reminded_of_until_its_deadline(
    local: str, expected: list[str]
) -> None:
    assert names(CASE, local) == expected


@pytest.mark.parametrize(
    "status", [s for s in IncidentStatus if s not in {"draft", "declared", "checked"}], ids=str
)
def test_a_case_that_the_insurer_knows_of_reminds_of_no_first_notice(
    status: IncidentStatus,
) -> None:
    assert names(replace(CASE, status=status), "2026-11-17T09:00") == []


def test_a_theft_is_not_reminded_of_after_its_two_working_days() -> None:
    theft = replace(CASE, event=EventType.THEFT)

    assert names(theft, "2026-11-18T18:00") == ["first_notice:d1"]
    assert names(theft, "2026-11-19T09:00") == []


@pytest.mark.parametrize(
    "local",
    ["2026-11-14T11:00", "2026-11-15T11:00", "2026-11-11T11:00", "2026-11-13T19:00"],
    ids=["saturday", "sunday", "armistice day", "evening"],
)
def test_nothing_that_can_wait_is_due_by_night_or_on_a_day_off(local: str) -> None:
    reported = datetime(2026, 11, 10, 10, 0, tzinfo=PARIS).astimezone(UTC)
    incident = replace(CASE, reported_at=reported, occurred_on=date(2026, 11, 10))
    assert names(incident, local) == []


def test_what_came_due_in_the_night_is_reminded_of_once_in_the_morning() -> None:
    late = replace(CASE, reported_at=datetime(2026, 11, 16, 17, 0, tzinfo=PARIS))
    assert names(late, "2026-11-17T09:00") == ["first_notice:d1"]


def test_an_injury_does_not_wait_for_the_morning() -> None:
    hurt = replace(CASE, is_injured=True, reported_at=datetime(2026, 11, 14, 23, 0, tzinfo=PARIS))

    assert names(hurt, "2026-11-15T03:00") == ["injury:h4"]
    assert names(hurt, "2026-11-16T09:00") == ["first_notice:d1", "injury:d1"]
    assert names(hurt, "2026-11-15T23:00") == ["injury:d1"]
    assert all(one.is_urgent for one in due(hurt, "2026-11-15T23:00"))


def test_an_injury_that_somebody_has_checked_reminds_of_no_clock() -> None:
    hurt = replace(CASE, is_injured=True, status=IncidentStatus.CHECKED)
    assert names(hurt, "2026-11-17T10:00") == ["first_notice:d1"]


def test_answers_left_for_later_are_asked_for_twice() -> None:
    later = replace(
        CASE,
        status=IncidentStatus.SENT_TO_INSURER,
        left_out=frozenset({Question.PLACE}),
        place=None,
    )

    assert names(later, "2026-11-16T15:00") == ["answers:h4"]
    assert names(later, "2026-11-20T15:00") == ["answers:d1"]


@pytest.mark.parametrize(
    "lacking",
    [
        {"has_other_party": True, "statement": StatementKind.LATER},
        {"vehicle_id": None},
        {"facts": ""},
    ],
    ids=["statement left for later", "vehicle not reached", "neither facts nor photos"],
)
def test_what_a_case_lacks_is_asked_for_also_where_nothing_was_left_out(
    lacking: dict[str, Any],
) -> None:
    case = replace(CASE, status=IncidentStatus.SENT_TO_INSURER, **lacking)

    assert names(case, "2026-11-16T15:00") == ["answers:h4"]
    assert names(case, "2026-11-20T15:00") == ["answers:d1"]


def test_photos_stand_in_for_facts() -> None:
    case = Remindable(replace(CASE, status=IncidentStatus.REPAIR, facts=""), number_of_photos=1)
    now = datetime(2026, 11, 16, 15, 0, tzinfo=PARIS)
    assert due_reminders(case, now, OFFICE, PARIS) == ()


def test_a_report_that_was_begun_and_not_sent_is_reminded_of_twice() -> None:
    assert names(BEGUN, "2026-11-16T13:59") == []
    assert names(BEGUN, "2026-11-16T14:00") == ["unsent:h4"]
    assert names(BEGUN, "2026-11-17T08:59") == []
    assert names(BEGUN, "2026-11-17T09:00") == ["unsent:d1"]


def test_a_report_in_which_nothing_was_said_reminds_of_nothing() -> None:
    empty = replace(BEGUN, is_injured=None)
    with_a_photo = Remindable(empty, number_of_photos=1)
    now = datetime(2026, 11, 16, 15, 0, tzinfo=PARIS)

    assert names(empty, "2026-11-17T09:00") == []
    assert [one.name for one in due_reminders(with_a_photo, now, OFFICE, PARIS)] == ["unsent:h4"]


def test_nobody_who_reported_an_injury_is_asked_for_what_was_left_out() -> None:
    hurt = replace(CASE, is_injured=True, left_out=frozenset(Question))
    assert not any("answers" in name for name in names(hurt, "2026-11-16T15:00"))


def test_a_closed_case_reminds_nobody() -> None:
    closed = replace(
        CASE, status=IncidentStatus.CLOSED, left_out=frozenset(Question), is_injured=True
    )
    assert names(closed, "2026-11-17T10:00") == []


@pytest.mark.parametrize("event", [EventType.NEAR_MISS, EventType.HAZARD])
def test_a_near_miss_or_hazard_without_an_answer_is_reminded_of_on_days_3_and_7(
    event: EventType,
) -> None:
    seen = replace(CASE, event=event)

    assert names(seen, "2026-11-18T12:00") == []
    assert names(seen, "2026-11-19T09:00") == ["preventive:d3"]
    assert names(seen, "2026-11-23T09:00") == ["preventive:last_day"]
    assert names(replace(seen, answered_at=MONDAY), "2026-11-23T09:00") == []


def test_a_last_day_that_is_off_is_reminded_of_on_the_working_day_before() -> None:
    seen = replace(
        CASE,
        event=EventType.HAZARD,
        reported_at=datetime(2026, 12, 18, 10, 0, tzinfo=PARIS),
    )
    assert names(seen, "2026-12-24T09:00") == ["preventive:last_day"]


def test_a_contest_is_reminded_of_a_week_and_a_day_before_it_must_be_answered() -> None:
    closed = replace(CASE, status=IncidentStatus.CLOSED)
    contest = Contest(8, 1, 2, MONDAY, "", answer_due_on=date(2026, 12, 16))

    assert names(closed, "2026-12-08T18:00", contest) == []
    assert names(closed, "2026-12-09T09:00", contest) == ["contest:8:week_before"]
    assert names(closed, "2026-12-15T09:00", contest) == ["contest:8:day_before"]
    answered = replace(contest, state=ContestState.UPHELD)
    assert names(closed, "2026-12-15T09:00", answered) == []
