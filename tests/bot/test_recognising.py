"""The calendar's jobs about recognition: late, twice, killed in between, each effect comes once."""

import asyncio
from datetime import UTC, date, datetime, timedelta

import pytest

from bot.calendar import Calendar, Surroundings
from bot.jobs import JOBS
from bot.texts import bot_texts
from fleet.delivery import OutgoingMessage
from fleet.months import Month
from fleet.people import Preferences
from fleet.recognition import BadgeKind, PointReason
from fleet.streaks import Confirmation, ConfirmationKind, Pause
from fleet.usecases.award_points import award
from fleet.working_days import WorkingDays
from tests.support.cases import add_case, add_near_miss
from tests.support.delivery import PARIS, FixedClock
from tests.support.fake_store import FakeStore
from tests.support.small_company import SmallCompany, small_company

RECOGNISING = tuple(job for job in JOBS if job.name in {"award_points", "award_badges"})
MONDAY = "2026-11-23T10:00"
SATURDAY = "2026-11-21T10:00"


class Company:
    """The small company with the two jobs at work."""

    def __init__(self, local: str) -> None:
        self.store = FakeStore()
        self.people: SmallCompany = small_company(self.store.work)
        self.clock = FixedClock(datetime.fromisoformat(local).replace(tzinfo=PARIS).astimezone(UTC))
        self.restart()

    def restart(self) -> None:
        around = Surroundings(PARIS, bot_texts(), WorkingDays())
        self.calendar = Calendar(self.store, self.clock, around, RECOGNISING)

    def tick(self) -> list[OutgoingMessage]:
        """What a tick queues."""
        before = set(self.store.work.state.outbox)
        asyncio.run(self.calendar.tick())
        queued = self.store.work.state.outbox
        return [row.message for key, row in queued.items() if key not in before]

    def days(self, number: int) -> list[OutgoingMessage]:
        """What ticks of so many days queue, two each day, the process started anew each time."""
        queued = []
        for _ in range(number):
            for _ in range(2):
                self.restart()
                queued += self.tick()
            self.clock.at += timedelta(days=1)
        return queued

    def badges(self, employee_id: int) -> set[BadgeKind]:
        return {one.kind for one in self.store.work.recognition.badges_of(employee_id)}


@pytest.fixture
def monday() -> Company:
    company = Company(MONDAY)
    company.store.work.state.claims.clear()  # nobody is back from anything
    return company


def test_a_badge_is_given_and_told_once(monday: Company) -> None:
    add_case(monday.store.work, monday.people.camille)
    (message,) = monday.days(3)
    assert message.chat_id == monday.people.account(monday.people.camille)
    assert "Première déclaration" in str(message.params["text"])
    assert message.params["disable_notification"] is True
    assert BadgeKind.FIRST_REPORT in monday.badges(monday.people.camille)


def test_several_badges_of_a_day_come_in_one_message(monday: Company) -> None:
    add_near_miss(monday.store.work, monday.people.camille, answered_at=monday.clock.now())
    (message,) = monday.tick()
    assert {"Première déclaration", "Œil vif"} <= set(
        str(message.params["text"]).replace("<b>", "\n").replace("</b>", "\n").split("\n")
    )


def test_on_a_day_off_a_badge_is_given_and_told_on_the_next_working_day() -> None:
    company = Company(SATURDAY)
    company.store.work.state.claims.clear()
    add_case(company.store.work, company.people.camille)
    assert company.tick() == []
    assert BadgeKind.FIRST_REPORT in company.badges(company.people.camille)
    company.clock.at += timedelta(days=2)
    assert len(company.tick()) == 1


def test_during_a_pause_nothing_is_told_and_after_it_everything(monday: Company) -> None:
    work, camille = monday.store.work, monday.people.camille
    work.streaks.add_pause(Pause(0, camille, date(2026, 11, 1), date(2026, 11, 26)))
    add_case(work, camille)
    assert monday.days(3) == []
    assert len(monday.days(1)) == 1


def test_in_quiet_hours_the_message_waits(monday: Company) -> None:
    work, camille = monday.store.work, monday.people.camille
    wishes = Preferences(work.people.preferences_of(camille).language, 9 * 60, 11 * 60)
    work.people.set_preferences(camille, wishes)
    add_case(work, camille)
    (message,) = monday.tick()
    assert message.not_before == datetime(2026, 11, 23, 10, 0, tzinfo=UTC)


def test_whoever_has_no_account_earns_the_same_and_is_told_once_they_have_one(
    monday: Company,
) -> None:
    work, who = monday.store.work, monday.people.invited
    month = Month(2026, 11)
    kind = ConfirmationKind.NOTHING_TO_REPORT
    work.streaks.confirm(Confirmation(who, month, kind, monday.clock.now(), monday.people.hr))
    now, key = monday.clock.now(), "training:loading:2026"
    award(work, who, PointReason.TRAINING, key, now, month=month)
    assert monday.tick() == []
    assert BadgeKind.WELCOME in monday.badges(who)


def test_whoever_left_gets_no_badge(monday: Company) -> None:
    work, camille = monday.store.work, monday.people.camille
    add_case(work, camille)
    person = work.people.get(camille)
    work.state.employees[camille] = type(person)(
        **{
            **{name: getattr(person, name) for name in person.__slots__},
            "left_on": date(2026, 11, 22),
        }
    )
    assert monday.tick() == []
    assert monday.badges(camille) == set()


def test_a_person_who_cannot_be_written_to_is_told_later(monday: Company) -> None:
    work, camille = monday.store.work, monday.people.camille
    account = monday.people.account(camille)
    add_case(work, camille)
    work.people.mark_unreachable(account, monday.clock.now())
    assert monday.days(2) == []
    work.people.mark_unreachable(account, None)
    assert len(monday.tick()) == 1


def test_points_that_nobody_gave_are_given_by_the_facts_once(monday: Company) -> None:
    work, camille = monday.store.work, monday.people.camille
    on = monday.clock.now().date()
    add_case(work, camille, reported_at=monday.clock.now(), occurred_on=on)
    monday.days(3)
    keys = [one.key for one in work.recognition.entries_of(camille)]
    assert keys == ["same_day_report:1", "complete_file:1"]


def test_a_nameless_near_miss_is_given_to_nobody(monday: Company) -> None:
    answered_at = monday.clock.now()
    add_near_miss(
        monday.store.work, monday.people.camille, wants_anonymity=True, answered_at=answered_at
    )
    monday.days(2)
    assert monday.store.work.state.points == {}
