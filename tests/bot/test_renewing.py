"""Renewals over weeks: each period is closed once, and each driver hears of it once, by day.

The calendar ticks, is killed in the middle of a run, and stands still for days; the weeks hold
29 February, a month end and the night in which the clocks go forward.
"""

import asyncio
from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bonusmalus.claims import ClaimKind, Liability
from bonusmalus.clause import VehicleUse
from bonusmalus.coefficient import Coefficient
from bonusmalus.periods import RenewalDay
from bot.calendar import Calendar, Surroundings
from bot.jobs import JOBS
from bot.quiet_hours import end_of_quiet_hours
from bot.texts import bot_texts
from fleet.closes import EffectKind
from fleet.delivery import OutgoingMessage
from fleet.driving import ClaimDecision, DrivingRecord, RecordedClaim
from fleet.months import Month
from fleet.reminders import is_by_day
from fleet.streaks import Pause
from fleet.working_days import WorkingDays
from tests.support.contradictions import contradict
from tests.support.delivery import PARIS, FixedClock
from tests.support.fake_store import FakeStore
from tests.support.small_company import SmallCompany, small_company

OWN_JOBS = tuple(job for job in JOBS if job.name in {"close_periods", "close_month"})
HOUR = 3600
DAY = 24 * HOUR
MARCH = date(2027, 3, 1)
FEBRUARY = Month(2027, 2)


class Company:
    """The small company with the closes at work; four of its people renew on 1 March."""

    def __init__(self, local: str = "2027-02-26T10:00") -> None:
        self.store = FakeStore()
        self.people: SmallCompany = small_company(self.store.work)
        at = datetime.fromisoformat(local).replace(tzinfo=PARIS)
        self.clock = FixedClock(at.astimezone(UTC))
        self.start()

    def start(self) -> None:
        """A new process."""
        around = Surroundings(PARIS, bot_texts(), WorkingDays())
        self.calendar = Calendar(self.store, self.clock, around, OWN_JOBS)

    def tick(self) -> list[OutgoingMessage]:
        """What a tick queues."""
        before = set(self.store.work.state.outbox)
        asyncio.run(self.calendar.tick())
        queued = self.store.work.state.outbox
        return [row.message for key, row in queued.items() if key not in before]

    def ticks(self, days: int) -> list[OutgoingMessage]:
        """What some days queue, with a tick every three hours."""
        found = []
        for _ in range(days * 8):
            found += self.tick()
            self.clock.move(3 * HOUR)
        return found

    def closed_on(self, renewal_on: date) -> set[int]:
        closes = self.store.work.state.renewal_closes.values()
        return {one.employee_id for one in closes if one.renewal_on == renewal_on}

    def texts(self, messages: list[OutgoingMessage], employee_id: int) -> list[str]:
        return [str(m.params["text"]) for m in messages if m.chat_id == 1000 + employee_id]


@pytest.fixture
def company() -> Company:
    return Company()


def test_everybody_whose_period_ends_is_closed_and_told_once(company: Company) -> None:
    people = company.people
    told = company.ticks(14)

    drivers = {people.camille, people.marc, people.ines, people.fleet}
    assert company.closed_on(MARCH) == drivers
    assert sorted(message.chat_id for message in told) == sorted(1000 + one for one in drivers)


def test_nobody_is_told_before_the_morning(company: Company) -> None:
    company.clock.at = datetime(2027, 3, 1, 7, 0, tzinfo=UTC)
    assert company.tick() == []
    company.clock.move(HOUR)
    assert len(company.tick()) == 4


def test_the_message_says_what_changed_and_why_and_what_comes_next(company: Company) -> None:
    [text] = company.texts(company.ticks(5), company.people.camille)
    for part in (
        "échéance du 1er\N{NO-BREAK SPACE}mars\N{NO-BREAK SPACE}2027",
        "coefficient pédagogique interne",
        "aucun sinistre responsable sur la période",
        "annexe A121-1, art. 4",
        "Et ensuite",
    ):
        assert part in text


def test_its_buttons_lead_to_the_reasons_the_statement_and_the_card(company: Company) -> None:
    [message] = [m for m in company.ticks(5) if m.chat_id == 1000 + company.people.camille]
    [close] = company.store.work.renewals.closes_of(company.people.camille)
    buttons = str(message.params["reply_markup"])
    for data in (f"why:{company.people.camille}:0", f"yearly:{close.id}"):
        assert data in buttons


def test_a_message_waits_for_the_end_of_quiet_hours(company: Company) -> None:
    work, camille = company.store.work, company.people.camille
    preferences = replace(work.people.preferences_of(camille), quiet_until_minute=11 * 60)
    work.people.set_preferences(camille, preferences)
    company.clock.at = datetime(2027, 3, 1, 8, 0, tzinfo=UTC)

    [message] = [m for m in company.tick() if m.chat_id == 1000 + camille]
    assert message.not_before == datetime(2027, 3, 1, 10, 0, tzinfo=UTC)


def test_who_left_before_the_run_is_neither_closed_nor_told(company: Company) -> None:
    state, camille = company.store.work.state, company.people.camille
    state.employees[camille] = replace(state.employees[camille], left_on=date(2027, 3, 1))
    told = company.ticks(7)
    assert camille not in company.closed_on(MARCH)
    assert company.texts(told, camille) == []


def test_who_cannot_be_written_to_is_closed_and_not_told(company: Company) -> None:
    work, people = company.store.work, company.people
    work.people.unlink(people.camille)
    work.people.mark_unreachable(people.account(people.marc), company.clock.now())
    told = company.ticks(7)
    assert {people.camille, people.marc} <= company.closed_on(MARCH)
    assert company.texts(told, people.camille) + company.texts(told, people.marc) == []


def test_who_joins_later_is_not_told_old_news(company: Company) -> None:
    work, people = company.store.work, company.people
    link = work.people.link_of(people.camille)
    assert link is not None
    work.people.unlink(people.camille)
    company.ticks(7)
    work.people.link(link)
    assert company.texts(company.ticks(7), people.camille) == []


def test_who_is_on_a_pause_hears_of_it_afterwards(company: Company) -> None:
    camille = company.people.camille
    pause = Pause(0, camille, date(2027, 2, 20), date(2027, 3, 10))
    company.store.work.streaks.add_pause(pause)
    assert company.texts(company.ticks(12), camille) == []
    assert len(company.texts(company.ticks(4), camille)) == 1


def test_a_period_that_ends_on_a_day_off_is_closed_on_it_and_told_on_the_next_working_day() -> None:
    company = Company("2027-05-01T10:00")  # a Saturday
    work, noa = company.store.work, company.people.noa
    record = DrivingRecord(
        noa, VehicleUse.BUSINESS, Coefficient(100), date(2024, 5, 1), RenewalDay(5, 1)
    )
    work.driving.set_record(record)
    told = company.tick()
    assert company.closed_on(date(2027, 5, 1)) == {noa}
    [message] = [one for one in told if one.chat_id == 1000 + noa]
    assert message.not_before == datetime(2027, 5, 3, 7, 0, tzinfo=UTC)


def test_a_person_whose_facts_contradict_each_other_keeps_nobody_else_from_their_renewal(
    company: Company,
) -> None:
    people, work = company.people, company.store.work
    record = work.driving.record_of(people.camille)
    assert record is not None
    for one in (people.camille, people.marc):  # closed today, told after their pause
        work.streaks.add_pause(Pause(0, one, date(2027, 2, 20), date(2027, 3, 2)))
    company.clock.at = datetime(2027, 3, 1, 9, 0, tzinfo=UTC)
    company.tick()
    contradict(work, people.camille)

    told = company.ticks(4)

    assert company.texts(told, people.camille) == []
    assert len(company.texts(told, people.marc)) == 1
    assert not any(one.failures for one in work.jobs.history("close_periods", 0, 100))
    work.driving.set_record(record)  # HR puts it right
    assert len(company.texts(company.ticks(2), people.camille)) == 1


def test_two_weeks_without_power_are_made_up_for(company: Company) -> None:
    company.clock.move(20 * DAY)
    assert len(company.ticks(1)) == 4


def test_after_a_long_time_periods_are_closed_in_silence() -> None:
    company = Company("2027-04-15T10:00")
    assert company.tick() == []
    assert company.people.camille in company.closed_on(MARCH)


def test_periods_of_former_years_are_left_alone() -> None:
    company = Company("2027-04-15T10:00")
    company.ticks(2)
    closes = company.store.work.state.renewal_closes.values()
    assert min(close.renewal_on for close in closes) == MARCH


def test_29_february_is_closed_on_the_28th_of_a_common_year() -> None:
    company = Company()
    noa = company.people.noa
    leap_day = RenewalDay(2, 29)
    record = DrivingRecord(noa, VehicleUse.BUSINESS, Coefficient(100), date(2024, 2, 29), leap_day)
    company.store.work.driving.set_record(record)
    company.ticks(7)
    assert company.closed_on(date(2027, 2, 28)) == {noa}


def test_a_later_decision_leaves_what_was_found(company: Company) -> None:
    work, camille = company.store.work, company.people.camille
    claim = RecordedClaim(0, "S-7", camille, None, date(2026, 5, 4), ClaimKind.COLLISION)
    claim = work.driving.add_claim(claim)
    company.ticks(5)
    [found] = work.renewals.closes_of(camille)

    decision = ClaimDecision(
        Liability.FULL, None, date(2027, 3, 8), "lettre", company.clock.now(), company.people.hr
    )
    work.driving.add_decision(claim.id, decision)
    company.ticks(30)
    assert work.renewals.closes_of(camille) == [found]


def test_a_month_is_closed_when_it_has_ended(company: Company) -> None:
    company.ticks(2)
    assert FEBRUARY not in company.store.work.renewals.closed_months()
    company.ticks(2)
    assert company.store.work.renewals.closed_months()[0] == FEBRUARY


def test_a_month_without_renewal_and_decision_is_closed_with_nothing(company: Company) -> None:
    company.ticks(4)
    effect = company.store.work.renewals.month_effects(1, FEBRUARY)
    assert effect.is_empty
    assert (effect.realised_cents, effect.coming_cents) == (0, 0)


def test_the_months_effect_is_that_of_its_renewals(company: Company) -> None:
    company.ticks(40)
    work, people = company.store.work, company.people
    effect = work.renewals.month_effects(1, Month(2027, 3))
    assert effect.number_of_people == 2  # Camille and Grace have a vehicle of 900 € a year
    changes = [
        work.renewals.closes_of(one)[0].after.hundredths
        - work.renewals.closes_of(one)[0].before.hundredths
        for one in (people.camille, people.fleet)
    ]
    assert effect.realised_cents == sum(900 * change for change in changes)
    assert effect.part(EffectKind.LEFT_OUT).number_of_people == 2


STEPS = st.one_of(
    st.tuples(st.just("wait"), st.integers(1, 15 * 24)),  # hours without a tick
    st.tuples(st.just("ticks"), st.integers(1, 40)),
    st.tuples(st.just("kill"), st.just(0)),
    st.tuples(st.just("restart"), st.just(0)),
)


@settings(max_examples=60, deadline=None)
@given(begun_after=st.integers(0, 40 * 24), steps=st.lists(STEPS, max_size=25))
def test_each_close_and_each_message_comes_once_by_day(
    begun_after: int, steps: list[tuple[str, int]]
) -> None:
    company = Company("2028-02-10T00:00")
    leap_day = RenewalDay(2, 29)
    record = DrivingRecord(
        company.people.noa, VehicleUse.BUSINESS, Coefficient(100), date(2024, 2, 29), leap_day
    )
    company.store.work.driving.set_record(record)
    company.clock.move(begun_after * HOUR)
    keys = Counter[str]()
    for kind, number in steps:
        if kind == "wait":
            company.clock.move(number * HOUR)
        elif kind == "kill":
            _kill_in_the_middle(company)
        elif kind == "restart":
            company.start()
        else:
            for _ in range(number):
                _check(company, company.tick(), keys)
                company.clock.move(3 * HOUR)
    assert set(keys.values()) <= {1}
    closes = company.store.work.state.renewal_closes.values()
    assert len({(one.employee_id, one.renewal_on) for one in closes}) == len(closes)


def _kill_in_the_middle(company: Company) -> None:
    """A run whose transaction is lost, as by a kill before the commit; a new process follows."""
    state = company.store.work.state
    before = {name: value.copy() for name, value in vars(state).items() if hasattr(value, "copy")}
    asyncio.run(company.calendar.tick())
    vars(state).update(before)
    company.start()


def _check(company: Company, messages: list[OutgoingMessage], keys: Counter[str]) -> None:
    now = company.clock.now()
    for message in messages:
        keys[message.key] += 1
        close = company.store.work.renewals.get(int(message.key.removeprefix("renewal:")))
        assert close.renewal_on <= now.astimezone(PARIS).date()
        sent_from = message.not_before or now
        assert is_by_day(sent_from, WorkingDays(), PARIS)
        preferences = company.store.work.people.preferences_of(close.employee_id)
        assert end_of_quiet_hours(preferences, sent_from, PARIS) is None
