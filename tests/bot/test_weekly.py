"""The weekly message to fleet managers: once a week, by day; what is out of date is told nobody."""

import asyncio
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from bot.calendar import Calendar, Surroundings
from bot.jobs import JOBS
from bot.texts import bot_texts
from fleet.delivery import OutgoingMessage
from fleet.job_runs import JobRun
from fleet.streaks import Pause
from tests.support.delivery import PARIS, FixedClock
from tests.support.fake_store import FakeStore
from tests.support.small_company import SmallCompany, small_company

WEEKLY = tuple(job for job in JOBS if job.name == "weekly_fleet")
MONDAY = datetime(2026, 12, 7, 9, 30, tzinfo=UTC)
SATURDAY = MONDAY + timedelta(days=5)


@pytest.fixture
def store() -> FakeStore:
    return FakeStore()


@pytest.fixture
def company(store: FakeStore) -> SmallCompany:
    return small_company(store.work)


def queued(store: FakeStore, now: datetime) -> list[OutgoingMessage]:
    """What stands in the outbox after a tick of the calendar."""
    around = Surroundings(PARIS, bot_texts())
    asyncio.run(Calendar(store, FixedClock(now), around, WEEKLY).tick())
    return [row.message for row in store.work.state.outbox.values()]


def last_run(store: FakeStore) -> JobRun:
    return store.work.jobs.history("weekly_fleet", 0, 1)[0]


def test_it_comes_once_a_week_and_is_out_of_date_with_the_working_week(
    store: FakeStore, company: SmallCompany
) -> None:
    queued(store, MONDAY)
    [message] = queued(store, MONDAY + timedelta(days=2))
    assert message.chat_id == company.account(company.fleet)
    assert message.not_after == datetime(2026, 12, 11, 23, 0, tzinfo=UTC)


@pytest.mark.parametrize("days", [0, 1])
def test_a_start_at_the_week_end_tells_nobody_and_says_so(store: FakeStore, days: int) -> None:
    small_company(store.work)
    assert queued(store, SATURDAY + timedelta(days=days)) == []
    assert last_run(store).counts == {"too_late": 1}
    assert len(queued(store, MONDAY + timedelta(days=7))) == 1


def test_a_start_late_on_friday_tells_nobody(store: FakeStore) -> None:
    small_company(store.work)
    assert queued(store, SATURDAY - timedelta(hours=12)) == []
    assert last_run(store).counts == {"too_late": 1}


def test_a_week_that_is_over_is_told_to_nobody_also_by_hand(store: FakeStore) -> None:
    small_company(store.work)
    store.work.jobs.ask("weekly_fleet", "2026-11-02", MONDAY)
    assert [one.key.split(":")[1] for one in queued(store, MONDAY)] == ["2026-12-07"]
    run = store.work.jobs.get("weekly_fleet", "2026-11-02")
    assert run is not None
    assert run.counts == {"too_late": 1}


def test_who_joins_after_the_week_fell_due_is_told_of_the_next_one(
    store: FakeStore, company: SmallCompany
) -> None:
    link = store.work.people.link_of(company.fleet)
    assert link is not None
    store.work.people.link(replace(link, linked_at=MONDAY))
    assert queued(store, MONDAY + timedelta(days=1)) == []
    assert len(queued(store, MONDAY + timedelta(days=7))) == 1


def test_who_is_on_pause_or_blocked_the_bot_gets_none(
    store: FakeStore, company: SmallCompany
) -> None:
    store.work.streaks.add_pause(Pause(0, company.fleet, date(2026, 12, 1)))
    assert queued(store, MONDAY) == []
    store.work.people.mark_unreachable(company.account(company.fleet), MONDAY)
    assert queued(store, MONDAY + timedelta(days=7)) == []
