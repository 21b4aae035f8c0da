"""The monthly message to HR: once a month, silent, by day; of a month that is over, to nobody."""

import asyncio
from datetime import UTC, date, datetime, timedelta

import pytest

from bot.calendar import Calendar, Surroundings
from bot.jobs import JOBS
from bot.texts import bot_texts
from fleet.delivery import OutgoingMessage, Priority
from fleet.job_runs import JobRun
from fleet.streaks import Pause
from tests.support.delivery import PARIS, FixedClock
from tests.support.fake_store import FakeStore
from tests.support.small_company import NOW, SmallCompany, small_company

TELLING = tuple(job for job in JOBS if job.name == "hr_digest")
TUESDAY = datetime(2026, 12, 1, 9, 30, tzinfo=UTC)


@pytest.fixture
def store() -> FakeStore:
    return FakeStore()


@pytest.fixture
def company(store: FakeStore) -> SmallCompany:
    return small_company(store.work)


def queued(store: FakeStore, now: datetime) -> list[OutgoingMessage]:
    """What stands in the outbox after a tick of the calendar."""
    around = Surroundings(PARIS, bot_texts())
    asyncio.run(Calendar(store, FixedClock(now), around, TELLING).tick())
    return [row.message for row in store.work.state.outbox.values()]


def run_of(store: FakeStore, period: str) -> JobRun:
    run = store.work.jobs.get("hr_digest", period)
    assert run is not None
    return run


def test_it_comes_once_a_month_without_a_sound(store: FakeStore, company: SmallCompany) -> None:
    queued(store, TUESDAY)
    [message] = queued(store, TUESDAY + timedelta(days=9))
    assert (message.chat_id, message.priority) == (company.account(company.hr), Priority.BROADCAST)
    assert message.params["disable_notification"] is True
    assert message.not_after == datetime(2026, 12, 31, 23, 0, tzinfo=UTC)


def test_a_late_start_on_a_sunday_waits_for_monday(store: FakeStore) -> None:
    small_company(store.work)
    [message] = queued(store, datetime(2026, 12, 27, 9, 30, tzinfo=UTC))
    assert message.not_before == datetime(2026, 12, 28, 8, 0, tzinfo=UTC)


def test_where_no_working_day_is_left_in_the_month_nobody_is_told(store: FakeStore) -> None:
    small_company(store.work)
    assert queued(store, datetime(2027, 1, 30, 9, 30, tzinfo=UTC)) == []
    assert run_of(store, "2027-01").counts["too_late"] == 1
    assert "told" not in run_of(store, "2027-01").counts


def test_a_month_that_is_over_is_told_to_nobody_also_by_hand(store: FakeStore) -> None:
    small_company(store.work)
    store.work.jobs.ask("hr_digest", "2026-10", TUESDAY)
    assert [one.key.split(":")[1] for one in queued(store, TUESDAY)] == ["2026-12"]
    assert run_of(store, "2026-10").counts["too_late"] == 1


def test_who_joins_after_a_month_fell_due_gets_the_next_one(
    store: FakeStore, company: SmallCompany
) -> None:
    assert queued(store, NOW) == []
    [message] = queued(store, TUESDAY)
    assert message.chat_id == company.account(company.hr)


def test_who_is_on_pause_or_blocked_the_bot_gets_none(
    store: FakeStore, company: SmallCompany
) -> None:
    store.work.streaks.add_pause(Pause(0, company.hr, date(2026, 12, 1), date(2026, 12, 20)))
    assert queued(store, TUESDAY) == []
    store.work.people.mark_unreachable(company.account(company.hr), TUESDAY)
    assert queued(store, TUESDAY + timedelta(days=35)) == []
