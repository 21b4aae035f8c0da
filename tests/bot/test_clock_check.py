"""A clock that is ahead: nothing is deleted until somebody says that it is right."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.calendar import Calendar, Surroundings
from bot.clock_check import MOST_DAYS_APART
from bot.occasions import Job, Occasion
from bot.periods import each_day, each_month
from fleet.job_runs import RunState
from tests.support.delivery import PARIS, FixedClock, KeysAsTexts
from tests.support.fake_store import FakeStore
from tests.support.small_company import small_company

WARY = Surroundings(PARIS, KeysAsTexts(), longest_gap=MOST_DAYS_APART)
A_MONTH = 31 * 24 * 3600


class Life:
    """A calendar of one daily and one monthly job, which note what they did."""

    def __init__(self, around: Surroundings = WARY) -> None:
        self.store, self.clock, self.done = FakeStore(), FixedClock(), list[str]()
        self.company = small_company(self.store.work)
        self.around = around
        forget = Job("forget", each_day, self._note, is_irreversible=True)
        self.jobs = (forget, Job("digest", each_month, self._note))
        self.start()

    def start(self) -> None:
        self.calendar = Calendar(self.store, self.clock, self.around, self.jobs)

    def _note(self, occasion: Occasion, _: str) -> None:
        self.done.append(occasion.period)

    def asked(self) -> list[int]:
        waiting = self.store.work.state.outbox.values()
        return [one.message.chat_id for one in waiting if one.message.key.startswith("clock-")]


@pytest.mark.parametrize("is_started_anew", [True, False])
async def test_under_a_clock_a_month_ahead_nothing_is_deleted_and_administrators_are_asked(
    *, is_started_anew: bool
) -> None:
    life = Life()
    await life.calendar.tick()
    life.clock.move(A_MONTH)
    if is_started_anew:
        life.start()
    for _ in range(3):
        await life.calendar.tick()
        life.clock.move(60)

    assert life.done == ["2026-11-21", "2026-11", "2026-12"]
    assert life.asked() == [life.company.account(life.company.admin)]
    states = {run.state for run in life.store.work.jobs.history("forget", 0, 99)}
    assert states == {RunState.DONE}


async def test_a_clock_that_is_set_right_goes_on_by_itself() -> None:
    life = Life()
    await life.calendar.tick()
    life.clock.move(A_MONTH)
    await life.calendar.tick()
    life.clock.move(24 * 3600 - A_MONTH)
    await life.calendar.tick()

    assert life.done == ["2026-11-21", "2026-11", "2026-12", "2026-11-22"]


async def test_a_job_that_deletes_nothing_is_made_up_for_without_asking() -> None:
    life = Life()
    await life.calendar.tick()
    life.clock.move(A_MONTH)
    await life.calendar.tick()

    assert life.done[2:] == ["2026-12"]


async def test_one_run_by_hand_says_that_the_clock_is_right() -> None:
    life = Life()
    await life.calendar.tick()
    life.clock.move(A_MONTH)
    await life.calendar.tick()
    life.store.work.jobs.ask("forget", "2026-12-22", life.clock.now())
    await life.calendar.tick()
    life.clock.move(24 * 3600)
    await life.calendar.tick()

    assert life.done[2:] == ["2026-12", "2026-12-22", "2026-12-23"]


async def test_a_request_of_before_the_standstill_says_nothing_about_the_clock() -> None:
    life = Life()
    for _ in range(2):
        await life.calendar.tick()
        life.clock.move(24 * 3600)
    life.store.work.jobs.ask("forget", "2026-11-22", life.clock.now())
    life.clock.move(A_MONTH)
    await life.calendar.tick()

    assert life.done == ["2026-11-21", "2026-11", "2026-11-22", "2026-12"]


async def test_a_standstill_of_some_days_is_made_up_for_without_asking() -> None:
    life = Life()
    await life.calendar.tick()
    life.clock.move((MOST_DAYS_APART - timedelta(hours=1)).total_seconds())
    life.start()
    await life.calendar.tick()

    assert life.done[-1] == "2026-11-28"
    assert life.asked() == []


async def test_a_clock_that_may_jump_is_believed() -> None:
    life = Life(replace(WARY, longest_gap=None))
    await life.calendar.tick()
    life.clock.move(A_MONTH)
    await life.calendar.tick()

    assert life.done[2:] == ["2026-12-22", "2026-12"]


async def test_a_first_start_is_believed() -> None:
    life = Life()
    await life.calendar.tick()

    assert life.asked() == []
    assert len(life.done) == len(life.jobs)
