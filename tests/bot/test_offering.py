"""The calendar's jobs about rewards and goals: late, twice, restarted, each thing is said once."""

import asyncio
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from bot.calendar import Calendar, Surroundings
from bot.jobs import JOBS
from bot.offering import PEOPLE_AT_ONCE
from bot.texts import bot_texts
from fleet.delivery import OutgoingMessage
from fleet.driving import Assignment
from fleet.months import Month
from fleet.people import TelegramLink
from fleet.recognition import PointEntry, PointReason
from fleet.rewards import Reached, Reward, RewardState
from fleet.streaks import Pause
from fleet.team_goals import LOWEST_SHARE, GoalMetric, Measure, Quarter, TeamGoal
from fleet.usecases.publish_statistics import publish_statistics
from fleet.working_days import WorkingDays
from tests.support.cases import add_near_miss
from tests.support.delivery import PARIS, FixedClock
from tests.support.fake_store import FakeStore
from tests.support.rewards import BLOCKED, VOUCHER, a_goal, a_reward, with_people_beside_lyon
from tests.support.small_company import SmallCompany, small_company

NAMES = {"offer_rewards", "measure_goals", "announce_goals"}
OFFERING = tuple(job for job in JOBS if job.name in NAMES)
MONDAY = "2026-11-23T10:00"
LINKED_IN_LYON = 4  # Camille, Inès, Noa and HR


class Company:
    """The small company with the three jobs at work."""

    def __init__(self, local: str = MONDAY) -> None:
        self.store = FakeStore()
        self.work = self.store.work
        self.people: SmallCompany = small_company(self.work)
        self.clock = FixedClock(datetime.fromisoformat(local).replace(tzinfo=PARIS).astimezone(UTC))
        self.lyon = self.work.people.lineage_of(self.people.camille)[-1]
        self.restart()

    def restart(self) -> None:
        around = Surroundings(PARIS, bot_texts(), WorkingDays())
        self.calendar = Calendar(self.store, self.clock, around, OFFERING)

    def days(self, number: int = 1) -> list[OutgoingMessage]:
        """What is queued on so many days, two ticks each, the process started anew each time."""
        before = set(self.work.state.outbox)
        for _ in range(number):
            for _ in range(2):
                self.restart()
                asyncio.run(self.calendar.tick())
            self.clock.at += timedelta(days=1)
        queued = self.work.state.outbox
        return [row.message for key, row in queued.items() if key not in before]

    @property
    def today(self) -> date:
        return self.clock.now().astimezone(PARIS).date()

    def near_misses(self, employee_id: int, number: int = 3) -> None:
        at = self.clock.now()
        entry = PointEntry(0, employee_id, PointReason.NEAR_MISS, 1, "", at, Month.of(self.today))
        for place in range(number):
            self.work.recognition.add(replace(entry, key=f"near_miss:{employee_id}:{place}"))

    def reward(self, **more: object) -> Reward:
        given = a_reward(self.lyon, self.people.hr, VOUCHER)
        return self.work.rewards.add(replace(given, **more))  # type: ignore[arg-type]


@pytest.fixture
def company() -> Company:
    return Company()


def chats(messages: list[OutgoingMessage]) -> list[int]:
    return sorted(message.chat_id for message in messages)


def test_a_reward_that_is_reached_is_announced_once_in_silence(company: Company) -> None:
    company.reward(name="Bon d’achat")
    company.near_misses(company.people.camille)

    (message,) = company.days(3)

    assert message.chat_id == company.people.account(company.people.camille)
    assert "Bon d’achat" in str(message.params["text"])
    assert message.params["disable_notification"] is True


def test_several_rewards_of_a_day_come_in_one_message(company: Company) -> None:
    for name in ("Bon d’achat", "Demi-journée"):
        company.reward(name=name)
    company.near_misses(company.people.camille)

    (message,) = company.days()

    assert "2 récompenses atteintes" in str(message.params["text"])


def test_who_is_on_pause_hears_of_it_when_the_pause_is_over(company: Company) -> None:
    company.reward()
    company.near_misses(company.people.camille)
    until_on = company.today + timedelta(days=2)
    company.work.streaks.add_pause(Pause(0, company.people.camille, company.today, until_on))

    during, after = company.days(2), company.days(1)

    assert (during, len(after)) == ([], 1)


def test_who_has_no_account_has_reached_it_as_well(company: Company) -> None:
    reward = company.reward()
    company.near_misses(company.people.invited)

    assert company.days() == []
    assert [one.employee_id for one in company.work.rewards.reached_of(reward.id)] == [
        company.people.invited
    ]


def test_nobody_who_left_is_told(company: Company) -> None:
    company.reward()
    company.near_misses(company.people.camille)
    camille = company.work.people.get(company.people.camille)
    company.work.state.employees[camille.id] = replace(camille, left_on=company.today)

    assert company.days() == []


def test_nothing_of_this_is_said_at_the_week_end() -> None:
    company = Company("2026-11-21T10:00")  # a Saturday
    company.reward()
    company.near_misses(company.people.camille)

    week_end, monday = company.days(2), company.days(1)

    assert (week_end, len(monday)) == ([], 1)


def test_a_message_in_quiet_hours_waits_for_their_end(company: Company) -> None:
    company.reward()
    company.near_misses(company.people.camille)
    wishes = company.work.people.preferences_of(company.people.camille)
    late = replace(wishes, quiet_until_minute=12 * 60)
    company.work.people.set_preferences(company.people.camille, late)

    (message,) = company.days()

    assert message.not_before == datetime(2026, 11, 23, 11, tzinfo=UTC)


def test_nobody_reaches_what_the_guard_stops_today(company: Company) -> None:
    reward = company.reward(rule=BLOCKED, threshold=1)

    assert company.days() == []
    assert company.work.rewards.reached_of(reward.id) == []


def test_whoever_reached_a_reward_hears_once_that_it_is_retired(company: Company) -> None:
    reward = company.reward(name="Bon d’achat")
    for employee_id in (company.people.camille, company.people.ines):
        company.work.rewards.mark_reached(Reached(employee_id, reward.id, company.today))
    company.work.rewards.set_state(reward.id, RewardState.RETIRED, company.today)

    messages = company.days(3)

    assert chats(messages) == sorted(
        company.people.account(one) for one in (company.people.camille, company.people.ines)
    )
    assert all("Bon d’achat" in str(one.params["text"]) for one in messages)


def test_every_person_is_looked_at_whatever_the_size_of_a_chunk(company: Company) -> None:
    reward = company.reward(threshold=1)
    people = company.work.recognition.people_after(0, company.today, 999)
    for place in range(120):
        person = company.work.people.get(company.people.noa)
        company.work.people.add(replace(person, id=0, number=f"X-{place}"))
    everybody = company.work.recognition.people_after(0, company.today, 999)
    for employee_id in everybody:
        company.near_misses(employee_id, 1)

    company.days()

    outside = {company.people.marc, company.people.fleet, company.people.admin}
    reached = {one.employee_id for one in company.work.rewards.reached_of(reward.id)}
    assert (len(people) + 120, reached) == (len(everybody), set(everybody) - outside)


def a_measured_goal(company: Company, metric: GoalMetric, target: int) -> TeamGoal:
    given = replace(
        a_goal(company.lyon, company.people.hr, metric),
        target=target,
        quarter=Quarter.of(company.today),
    )
    return company.work.team_goals.add(given)


def test_a_goal_that_is_reached_is_announced_once_to_the_whole_unit(company: Company) -> None:
    with_people_beside_lyon(company.work)
    goal = a_measured_goal(company, GoalMetric.NEAR_MISSES_ANSWERED, 1)
    add_near_miss(company.work, company.people.camille, answered_at=company.clock.now())
    before = company.days(1)
    company.clock.at = datetime(2026, 12, 1, 9, tzinfo=UTC)
    publish_statistics(company.work, Month(2026, 11), PARIS)

    messages = company.days(4)

    assert before == []
    assert company.work.team_goals.get(goal.id).reached_on == date(2026, 12, 1)
    assert len(messages) == LINKED_IN_LYON == len(set(chats(messages)))
    assert company.people.account(company.people.marc) not in chats(messages)


def test_once_everybody_was_told_of_a_goal_nobody_is_looked_for_again(company: Company) -> None:
    goal = a_measured_goal(company, GoalMetric.LOSS_RATIO, 650)
    company.work.team_goals.mark_reached(goal.id, company.today)
    told = company.days(2)
    company.work.state.outbox.clear()

    assert len(told) == LINKED_IN_LYON
    assert company.days(3) == []


def test_a_frequency_is_reached_when_its_quarter_is_over(company: Company) -> None:
    goal = a_measured_goal(company, GoalMetric.LOSS_RATIO, 650)
    company.work.team_goals.note_measure(Measure(goal.id, company.today, 600, 24))
    before = company.days(1)
    company.clock.at = datetime(2027, 1, 4, 9, tzinfo=UTC)
    after = company.days(1)

    assert (before, len(after)) == ([], LINKED_IN_LYON)


def test_participation_is_measured_of_the_whole_unit_in_chunks(company: Company) -> None:
    with_people_beside_lyon(company.work)
    goal = a_measured_goal(company, GoalMetric.PARTICIPATION, 800)
    for person in range(PEOPLE_AT_ONCE + 5):
        given = company.work.people.get(company.people.noa)
        new = company.work.people.add(replace(given, id=0, number=f"X-{person}")).id
        at = datetime(2026, 9, 1, tzinfo=UTC)
        company.work.people.link(TelegramLink(new, 900_000 + new, 900_000 + new, at, 1))
        vehicle = company.work.driving.vehicles_of(company.people.camille, company.today)[0][1]
        company.work.driving.assign(Assignment(0, new, vehicle.id, date(2024, 1, 1)))
    for month in goal.quarter.months:
        publish_statistics(company.work, month, PARIS)
    company.clock.at = datetime(2027, 1, 8, 9, tzinfo=UTC)

    company.days()

    measure = company.work.team_goals.last_measure(goal.id)
    assert measure is not None
    assert measure.number_of_people >= PEOPLE_AT_ONCE + 5
    assert measure.value == LOWEST_SHARE  # nobody confirmed anything: said as less than 30 %
