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
from fleet.usecases.pause_streaks import Pausing, begin_pause, end_pause
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
    paused = begin_pause(work, own, people.camille, None, PRESENT)

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
    begin_pause(work, own, people.camille, TODAY + timedelta(days=7), PRESENT)
    end_pause(work, own, people.camille, PRESENT)

    written = [(one.event, dict(one.details)) for one in work.state.journal]
    month = {"month": "2026-11", "kind": "nothing_to_report"}
    assert written == [
        ("month_confirmed", month),
        ("confirmation_taken_back", month),
        ("pause_begun", {}),
        ("pause_ended", {}),
    ]


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
