"""Confirming, pausing and asking, beyond what a conversation can reach."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from fleet.access import Actor
from fleet.errors import AccessDeniedError
from fleet.logbook import Handover
from fleet.months import Month
from fleet.people import Grant, Role
from fleet.ports import Work
from fleet.streaks import Confirmation, ConfirmationKind, MonthMark
from fleet.usecases.ask_participation import is_to_ask
from fleet.usecases.confirm_month import (
    Confirming,
    confirm_month,
    note_month,
    noting_months,
    unconfirm_month,
)
from fleet.usecases.list_without_account import PAGE_SIZE, list_without_account
from fleet.usecases.pause_streaks import (
    PauseDays,
    Pausing,
    begin_pause,
    end_pause,
    note_pause,
    note_resumption,
    pause_of,
    take_pause_back,
    unnote_pause,
)
from fleet.usecases.save_case import Present
from fleet.usecases.show_streaks import read_streaks, show_streaks
from fleet.working_days import WorkingDays
from tests.support.delivery import PARIS
from tests.support.fake_store import FakeWork
from tests.support.small_company import NOW, TODAY, SmallCompany, small_company

PRESENT = Present(NOW, PARIS, WorkingDays())
NOVEMBER = Month(2026, 11)
CHECK, NOTHING = ConfirmationKind.VEHICLE_CHECK, ConfirmationKind.NOTHING_TO_REPORT


@pytest.fixture
def work() -> FakeWork:
    return FakeWork()


@pytest.fixture
def people(work: FakeWork) -> SmallCompany:
    return small_company(work)


def actor(work: Work, employee_id: int, role: Role = Role.DRIVER) -> Actor:
    unit_id = work.people.get(employee_id).unit_id
    return Actor(employee_id, (Grant(role, unit_id),))


def leaves(work: FakeWork, employee_id: int, on: date) -> None:
    known = work.state.employees[employee_id]
    work.state.employees[employee_id] = replace(known, left_on=on)


def test_who_left_confirms_nothing_pauses_nothing_and_is_not_asked(
    work: FakeWork, people: SmallCompany
) -> None:
    leaves(work, people.camille, TODAY)
    own = actor(work, people.camille)
    confirmed = confirm_month(work, own, people.camille, CHECK, NOVEMBER, PRESENT)
    paused = begin_pause(work, own, people.camille, PauseDays(), PRESENT)

    assert confirmed.outcome is Confirming.NOT_EMPLOYED
    assert paused.outcome is Pausing.NOT_EMPLOYED
    assert not is_to_ask(work, people.camille, NOVEMBER, TODAY, PARIS)
    assert (work.state.confirmations, work.state.pauses) == ({}, {})


def test_the_journal_holds_month_and_kind_and_nothing_of_a_pause(
    work: FakeWork, people: SmallCompany
) -> None:
    own = actor(work, people.camille)
    confirm_month(work, own, people.camille, NOTHING, NOVEMBER, PRESENT)
    unconfirm_month(work, own, people.camille, NOTHING, NOVEMBER, PRESENT)
    begin_pause(work, own, people.camille, PauseDays(TODAY + timedelta(days=7)), PRESENT)
    end_pause(work, own, people.camille, PRESENT)

    written = [(one.event, dict(one.details)) for one in work.state.journal]
    month = {"month": "2026-11", "kind": "nothing_to_report"}
    assert written == [
        ("month_confirmed", month),
        ("confirmation_taken_back", month),
        ("pause_begun", {}),
        ("pause_ended", {}),
    ]


def test_a_leave_that_hr_notes_late_counts_as_if_it_had_been_noted_on_its_first_day(
    work: FakeWork, people: SmallCompany
) -> None:
    link = work.people.link_of(people.camille)
    assert link is not None
    work.people.link(replace(link, linked_at=NOW - timedelta(days=300)))
    for number in range(2, 9):
        at = NOW.replace(month=number, day=5)
        work.streaks.confirm(Confirmation(people.camille, Month(2026, number), NOTHING, at))
    hr = actor(work, people.hr, Role.HR)
    ill = PauseDays(date(2026, 11, 20), date(2026, 8, 25))
    before = read_streaks(work, people.camille, TODAY, PARIS).responsible
    noted = note_pause(work, hr, people.camille, ill, PRESENT)
    streak = read_streaks(work, people.camille, TODAY, PARIS).responsible

    assert noted.outcome is Pausing.BEGUN
    assert (before.months, streak.months, streak.best_months) == (6, 7, 7)
    marks = [streak.mark_of(Month(2026, number)) for number in (8, 9, 10, 11)]
    assert marks == [MonthMark.KEPT, MonthMark.PAUSED, MonthMark.PAUSED, MonthMark.OPEN]


@pytest.mark.parametrize(
    ("from_on", "until_on", "outcome"),
    [
        (date(2026, 10, 31), None, Pausing.TOO_EARLY),
        (date(2026, 11, 1), None, Pausing.BEGUN),
        (date(2026, 11, 1), date(2026, 11, 10), Pausing.BEGUN),
        (date(2026, 11, 10), date(2026, 11, 10), Pausing.NOT_LATER),
        (date(2027, 2, 1), date(2027, 2, 15), Pausing.BEGUN),
        (date(2027, 11, 23), None, Pausing.TOO_FAR),
        (date(2027, 2, 1), date(2028, 2, 3), Pausing.TOO_LONG),
    ],
)
def test_a_person_pauses_from_the_last_month_that_is_not_closed_and_ahead(
    work: FakeWork,
    people: SmallCompany,
    from_on: date,
    until_on: date | None,
    outcome: Pausing,
) -> None:
    own, days = actor(work, people.camille), PauseDays(until_on, from_on)
    paused = begin_pause(work, own, people.camille, days, PRESENT)
    kept = [(one.from_on, one.until_on, one.noted_on) for one in work.state.pauses.values()]
    assert paused.outcome is outcome
    assert kept == ([(from_on, until_on, TODAY)] if outcome is Pausing.BEGUN else [])


def test_hr_notes_a_pause_up_to_a_year_back(work: FakeWork, people: SmallCompany) -> None:
    hr = actor(work, people.hr, Role.HR)
    early = PauseDays(TODAY, TODAY - timedelta(days=367))
    last = PauseDays(TODAY, TODAY - timedelta(days=366))
    outcomes = [note_pause(work, hr, people.camille, one, PRESENT).outcome for one in (early, last)]
    assert outcomes == [Pausing.TOO_EARLY, Pausing.BEGUN]


def test_days_that_a_pause_covers_are_not_noted_again_and_others_are(
    work: FakeWork, people: SmallCompany
) -> None:
    hr, began_on = actor(work, people.hr, Role.HR), TODAY - timedelta(days=30)

    def note(until_on: date | None, from_on: date | None) -> Pausing:
        days = PauseDays(until_on, from_on)
        return note_pause(work, hr, people.camille, days, PRESENT).outcome

    assert note(TODAY, began_on) is Pausing.BEGUN
    assert note(TODAY, began_on) is Pausing.ALREADY
    assert note(TODAY, began_on + timedelta(days=3)) is Pausing.ALREADY
    assert note(None, began_on + timedelta(days=3)) is Pausing.BEGUN
    assert note(None, None) is Pausing.ALREADY
    shown = pause_of(work, hr, people.camille, TODAY)
    assert shown is not None
    assert shown.until_on is None
    note_resumption(work, hr, people.camille, PRESENT)
    assert pause_of(work, hr, people.camille, TODAY) is None
    assert [one.until_on for one in work.state.pauses.values()] == [TODAY, TODAY]


def test_a_pause_that_is_to_come_keeps_nobody_from_one_today(
    work: FakeWork, people: SmallCompany
) -> None:
    own = actor(work, people.camille)
    planned = PauseDays(TODAY + timedelta(days=40), TODAY + timedelta(days=30))
    begin_pause(work, own, people.camille, planned, PRESENT)
    today = PauseDays(TODAY + timedelta(days=7))
    assert begin_pause(work, own, people.camille, today, PRESENT).outcome is Pausing.BEGUN
    end_pause(work, own, people.camille, PRESENT)
    assert [one.from_on for one in work.state.pauses.values()] == [planned.from_on]
    end_pause(work, own, people.camille, PRESENT)
    assert work.state.pauses == {}


def test_a_pause_is_taken_back_on_the_day_on_which_it_was_noted(
    work: FakeWork, people: SmallCompany
) -> None:
    own, hr = actor(work, people.camille), actor(work, people.hr, Role.HR)
    ill = PauseDays(TODAY, TODAY - timedelta(days=3))
    tomorrow = replace(PRESENT, now=NOW + timedelta(days=1))
    noted = begin_pause(work, own, people.camille, ill, PRESENT).pause
    assert noted is not None
    assert not take_pause_back(work, own, people.camille, noted.id, tomorrow)
    assert not unnote_pause(work, hr, people.ines, noted.id, PRESENT)
    assert take_pause_back(work, own, people.camille, noted.id, PRESENT)
    assert not take_pause_back(work, own, people.camille, noted.id, PRESENT)
    assert work.state.journal[-1].event == "pause_taken_back"


def test_the_last_month_is_noted_from_paper_until_the_end_of_this_one(
    work: FakeWork, people: SmallCompany
) -> None:
    hr = actor(work, people.hr, Role.HR)
    october = NOVEMBER.plus(-1)
    noted = note_month(work, hr, people.camille, NOTHING, october, PRESENT)
    assert noted.outcome is Confirming.CONFIRMED
    assert noting_months(date(2026, 11, 30)) == (october, NOVEMBER)
    assert noting_months(date(2026, 12, 1)) == (NOVEMBER, Month(2026, 12))


def test_nobody_sees_the_streaks_of_somebody_else(work: FakeWork, people: SmallCompany) -> None:
    for role in (Role.HR, Role.FLEET_MANAGER, Role.ADMIN):
        with pytest.raises(AccessDeniedError):
            show_streaks(work, actor(work, people.hr, role), people.camille, TODAY, PARIS)


def test_a_vehicle_that_was_taken_over_makes_its_months_count(
    work: FakeWork, people: SmallCompany
) -> None:
    work.state.assignments.clear()
    for month in (Month(2026, 8), Month(2026, 9), Month(2026, 10)):
        at = NOW.replace(month=month.number, day=5)
        work.streaks.confirm(Confirmation(people.noa, month, NOTHING, at))
    taken_at = NOW.replace(month=9, day=30)
    time = work.logbook.take(Handover(0, 1, people.noa, taken_at))
    work.logbook.save(replace(time, given_back_at=NOW.replace(month=10, day=1)))

    marks = dict(read_streaks(work, people.noa, TODAY, PARIS).responsible.marks)
    assert list(marks.values()) == [
        MonthMark.PAUSED,
        MonthMark.KEPT,
        MonthMark.KEPT,
        MonthMark.PAUSED,
    ]


def test_a_hand_over_that_goes_on_keeps_the_month_open(
    work: FakeWork, people: SmallCompany
) -> None:
    work.state.assignments.clear()
    work.logbook.take(Handover(0, 1, people.noa, NOW))
    series = read_streaks(work, people.noa, TODAY, PARIS).responsible
    assert series.mark_of(NOVEMBER) is MonthMark.OPEN
    assert series.mark_of(NOVEMBER.plus(-40)) is None


def test_people_without_an_account_come_by_name_in_pages(
    work: FakeWork, people: SmallCompany
) -> None:
    hr = actor(work, people.hr, Role.HR)
    first = list_without_account(work, hr, 0, TODAY)
    last = list_without_account(work, hr, 10_000, TODAY)
    names = [one.last_name for one in (*first.people, *last.people)]

    assert names == sorted(names)
    assert len(first.people) == PAGE_SIZE
    assert last.page == first.number_of_pages - 1
    assert all(work.people.link_of(one.id) is None for one in first.people)
