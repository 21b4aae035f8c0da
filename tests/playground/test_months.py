"""What the drivers of the demo did month by month, before somebody tries it."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from fleet.months import Month
from fleet.rewards import RequestState
from fleet.usecases.save_case import Present
from fleet.usecases.show_streaks import read_streaks
from fleet.working_days import WorkingDays
from playground.casework.model import Somebody
from playground.casework.months import MONTHS_BACK, live_through_months, months_of
from playground.casework.opening import Desk, desk_in, person_of
from playground.casework.scheme import run_scheme
from playground.company import found_company
from tests.support.demo_company import move_in
from tests.support.fake_store import FakeStore
from tests.support.memory_files import MemoryFiles

NOW = datetime(2026, 11, 23, 8, 30, tzinfo=UTC)
PARIS = ZoneInfo("Europe/Paris")


@pytest.fixture(scope="module")
def desk() -> Desk:
    work = FakeStore().work
    company = found_company(date(2026, 11, 23))
    move_in(work, company)
    desk = desk_in(work, MemoryFiles(), company, Present(NOW, PARIS, WorkingDays()))
    live_through_months(desk)
    run_scheme(desk)
    return desk


def streak_of(desk: Desk, persona: str) -> int:
    number = person_of(desk.company, Somebody(persona=persona)).number
    streaks = read_streaks(desk.work, desk.employees[number], NOW.date(), PARIS)
    return streaks.responsible.months


def test_whoever_missed_no_month_has_a_year_and_a_half_behind_them(desk: Desk) -> None:
    assert streak_of(desk, "roadside") == MONTHS_BACK


def test_a_novice_has_the_months_since_they_joined(desk: Desk) -> None:
    assert streak_of(desk, "novice") == 10


def test_a_missed_month_let_a_persona_fall_back_to_a_milestone_and_go_on(desk: Desk) -> None:
    assert 0 < streak_of(desk, "shared_van") < MONTHS_BACK


def test_the_month_that_runs_is_left_to_whoever_tries_the_demo(desk: Desk) -> None:
    told = [one for person in desk.company.people for one in months_of(desk, person)]
    assert max(one.month for one in told) == Month(2026, 10)


def test_the_same_day_gives_the_same_months(desk: Desk) -> None:
    drivers = desk.company.people[-10:]
    once, twice = ([list(months_of(desk, one)) for one in drivers] for _ in range(2))
    assert once == twice


def test_nobody_told_anything_before_they_came_or_after_they_left(desk: Desk) -> None:
    for person in desk.company.people:
        for told in months_of(desk, person):
            assert person.entered_on <= told.on
            assert person.left_on is None or told.on < person.left_on


def test_claire_offers_rewards_that_the_guard_lets_through(desk: Desk) -> None:
    company = desk.work.units.all()[0]
    assert len(desk.work.rewards.below([company.id])) == 6


def test_one_certificate_waits_one_is_approved_and_one_is_given(desk: Desk) -> None:
    states = {one.state for one in desk.work.state.reward_requests.values()}
    assert states == {RequestState.ASKED, RequestState.APPROVED, RequestState.GIVEN}
