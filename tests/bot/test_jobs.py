"""All jobs of the calendar together, over a year and more: each effect once, and only by day."""

import asyncio
from collections import Counter
from datetime import UTC, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.quiet_hours import end_of_quiet_hours
from fleet.job_runs import RunState
from fleet.reminders import is_by_day
from tests.support.calendar_life import Step
from tests.support.company_life import MOMENTS, OFFICE, CompanyLife, Event, Moment
from tests.support.delivery import PARIS, FixedClock

COUNTED = {
    "monthly_digest": "digest",
    "hr_digest": "hr_digest",
    "weekly_fleet": "weekly_fleet",
    "ask_participation": "participation",
}
_FROM_THE_COMPANY = "job-fails"  # an alert about the bot itself does not wait for Monday
STARTS = st.sampled_from(
    [
        datetime(2026, 11, 21, 9, 30, tzinfo=UTC),  # a Saturday, late in its month
        datetime(2026, 12, 24, 16, 10, tzinfo=UTC),  # before three days off
        datetime(2026, 3, 27, 22, 30, tzinfo=UTC),  # before the short night
        datetime(2028, 2, 26, 23, 40, tzinfo=UTC),  # before 29 February
    ]
)


def require_each_once_and_by_day(company: CompanyLife) -> None:
    assert max(company.queued.values(), default=1) == 1, company.queued.most_common(3)
    keys = Counter(one.message.key for one in company.sent)
    assert max(keys.values(), default=1) == 1, keys.most_common(3)
    for one in company.sent:
        if one.kind == _FROM_THE_COMPANY:
            continue
        local = one.at.astimezone(PARIS)
        assert is_by_day(one.at, OFFICE, PARIS), (one.message.key, local)
        identity = company.work.people.identify(one.message.chat_id)
        assert identity is not None
        quiet_until = end_of_quiet_hours(identity.preferences, one.at, PARIS)
        assert quiet_until is None, (one.message.key, local)


def require_no_run_failed_for_good(company: CompanyLife) -> None:
    for run in company.runs():
        assert run.state in {RunState.DONE, RunState.DROPPED}, run
        assert run.error in {None, "StoreUnavailableError"}, run


def require_as_many_told_as_queued(company: CompanyLife) -> None:
    told = Counter[str]()
    for run in company.runs():
        told[run.job] += run.counts.get("told", 0)
    queued = Counter(key.partition(":")[0] for key in company.queued)
    for job, kind in COUNTED.items():
        assert told[job] == queued[kind], job


@given(STARTS, MOMENTS)
@settings(max_examples=20)
def test_whatever_happens_each_thing_is_said_once_by_day_and_no_run_fails(
    started: datetime, moments: list[Moment]
) -> None:
    async def check() -> None:
        company = CompanyLife(FixedClock(started))
        for moment in moments:
            await company.live(moment)
        await company.end_well()
        require_each_once_and_by_day(company)
        require_no_run_failed_for_good(company)
        require_as_many_told_as_queued(company)

    asyncio.run(check())


def test_a_year_of_days_brings_what_a_year_holds() -> None:
    async def check() -> None:
        company = CompanyLife(FixedClock(datetime(2026, 11, 30, 21, 0, tzinfo=UTC)))
        for number in range(365 * 2):
            step = Step(12 * 60, number % 2, None, 0)  # by day, and by night
            event = {30: Event.ACCIDENT, 200: Event.NEAR_MISS}.get(number)
            await company.live(Moment(step, event, is_telegram_there=True))
        require_each_once_and_by_day(company)
        require_no_run_failed_for_good(company)
        require_as_many_told_as_queued(company)
        camille = company.people.account(company.people.camille)
        kinds = Counter(one.kind for one in company.sent if one.message.chat_id == camille)
        assert (kinds["digest"], kinds["renewal"]) == (12, 1)
        of_all = Counter(one.kind for one in company.sent)
        assert of_all["hr_digest"] == 12
        assert 50 <= of_all["weekly_fleet"] <= 53
        assert company.clock.now() - company.sent[0].at > timedelta(days=360)

    asyncio.run(check())
