"""The question of the month: once, silently, by day, to whom it is still of use."""

import asyncio
from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from bot.asking import each_asked_month, first_hold, from_working_morning, still_asked
from bot.calendar import Calendar, Surroundings
from bot.delivery.sender import Hold
from bot.jobs import JOBS
from bot.texts import bot_texts
from fleet.delivery import OutgoingMessage
from fleet.driving import Assignment
from fleet.incidents import EventType, Incident, IncidentStatus
from fleet.months import Month
from fleet.streaks import Confirmation, ConfirmationKind, Pause
from fleet.working_days import WorkingDays
from tests.support.delivery import PARIS, FixedClock
from tests.support.fake_store import FakeStore
from tests.support.small_company import SmallCompany, small_company

OFFICE = WorkingDays(lambda day: day == date(2026, 11, 26))
ASK = tuple(job for job in JOBS if job.name == "ask_participation")
NOVEMBER = Month(2026, 11)


def local(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=PARIS)


class Company:
    """The small company, of which Camille and Inès drive, with the calendar at work."""

    def __init__(self, at: str = "2026-11-25T09:05") -> None:
        self.store = FakeStore()
        self.people: SmallCompany = small_company(self.store.work)
        work = self.store.work
        work.state.assignments.clear()
        for one in (self.people.camille, self.people.ines):
            work.driving.assign(Assignment(0, one, 1, date(2026, 1, 1)))
        self.clock = FixedClock(local(at).astimezone(UTC))
        self.around = Surroundings(PARIS, bot_texts(), OFFICE)

    def tick(self, at: str | None = None) -> None:
        if at is not None:
            self.clock.at = local(at).astimezone(UTC)
        asyncio.run(Calendar(self.store, self.clock, self.around, ASK).tick())

    @property
    def asked(self) -> list[OutgoingMessage]:
        return [one.message for one in self.store.work.state.outbox.values()]

    @property
    def asked_people(self) -> Counter[int]:
        return Counter(message.chat_id - 1000 for message in self.asked)

    def hold(self, at: str) -> Hold | None:
        ask = first_hold(lambda *_: None, still_asked(PARIS, OFFICE))
        return ask(self.store.work, self.asked[0], local(at).astimezone(UTC))


def test_everybody_who_drives_and_said_nothing_is_asked_once_and_silently() -> None:
    company = Company()
    company.tick()
    company.tick("2026-11-27T09:05")
    company.tick("2026-12-03T09:05")

    assert company.asked_people == {company.people.camille: 1, company.people.ines: 1}
    first = company.asked[0]
    assert first.params["disable_notification"] is True
    assert "Novembre" in str(first.params["text"])
    assert "reconnaissance" in str(first.params["text"])


@pytest.mark.parametrize(
    "at", ["2026-11-24T09:05", "2026-11-25T08:59", "2026-11-26T09:05", "2026-11-28T09:05"]
)
def test_nobody_is_asked_before_the_25th_nor_at_night_nor_on_a_day_off(at: str) -> None:
    company = Company(at)
    company.tick()
    assert company.asked == []


def test_what_was_missed_is_made_up_for_within_the_grace_and_never_later() -> None:
    company = Company("2026-12-07T09:05")
    company.tick()
    assert len(company.asked) == 2
    assert all("Novembre" in str(one.params["text"]) for one in company.asked)

    late = Company("2026-12-08T09:05")
    late.tick()
    assert late.asked == []


def test_somebody_who_took_part_is_left_alone() -> None:
    company = Company()
    work, at = company.store.work, local("2026-11-03T12:00")
    kind = ConfirmationKind.NOTHING_TO_REPORT
    work.streaks.confirm(Confirmation(company.people.camille, NOVEMBER, kind, at))
    ines = company.people.ines
    work.incidents.add(
        Incident(
            0,
            work.people.get(ines).unit_id,
            ines,
            None,
            at,
            status=IncidentStatus.DECLARED,
            number="2026-0001",
            event=EventType.NEAR_MISS,
        )
    )
    company.tick()
    assert company.asked == []


def test_somebody_on_pause_gone_or_out_of_reach_or_without_a_wish_is_left_alone() -> None:
    for change in (_pause, _leave, _lose, _wish):
        company = Company()
        change(company, company.people.camille)
        company.tick()
        assert company.asked_people == {company.people.ines: 1}, change.__name__


def _pause(company: Company, who: int) -> None:
    company.store.work.streaks.add_pause(Pause(0, who, date(2026, 11, 20)))


def _leave(company: Company, who: int) -> None:
    employees = company.store.work.state.employees
    employees[who] = replace(employees[who], left_on=date(2026, 11, 24))


def _lose(company: Company, who: int) -> None:
    company.store.work.people.mark_unreachable(1000 + who, company.clock.now())


def _wish(company: Company, who: int) -> None:
    people = company.store.work.people
    people.set_preferences(who, replace(people.preferences_of(who), wants_digest=False))


def test_a_question_that_waits_is_held_back_once_it_is_answered_or_paused() -> None:
    company = Company()
    company.tick()
    camille = company.people.camille
    assert company.asked[0].chat_id == 1000 + camille
    assert company.hold("2026-11-25T10:00") is None

    night = company.hold("2026-11-25T23:30")
    assert night is not None
    assert night.until == local("2026-11-27T09:00").astimezone(UTC)

    _pause(company, camille)
    assert company.hold("2026-11-25T10:00") == Hold("not wanted")
    company.store.work.people.unlink(camille)
    assert company.hold("2026-11-25T10:00") == Hold("unlinked")


def test_other_messages_are_not_asked_about() -> None:
    other = OutgoingMessage("digest:2026-11:1", 1001, "sendMessage", {"chat_id": 1001})
    company = Company()
    assert still_asked(PARIS, OFFICE)(company.store.work, other, company.clock.now()) is None


def test_a_question_is_out_of_date_at_the_end_of_the_grace() -> None:
    company = Company("2026-12-07T09:05")
    company.tick()
    end = company.asked[0].not_after
    assert end is not None
    assert end.astimezone(PARIS).date() == date(2026, 12, 7)


def test_the_month_that_is_asked_about() -> None:
    days = {date(2026, 12, 1) + timedelta(days=number) for number in range(31)}
    asked = {
        day: each_asked_month(datetime.combine(day, datetime.min.time(), PARIS)) for day in days
    }
    assert {day.day for day, month in asked.items() if month == "2026-11"} == set(range(1, 8))
    assert {day.day for day, month in asked.items() if month == "2026-12"} == set(range(25, 32))
    assert from_working_morning(local("2026-12-24T09:00"), OFFICE)
