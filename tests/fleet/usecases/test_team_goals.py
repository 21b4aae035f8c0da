from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from bonusmalus.claims import ClaimKind, Liability
from fleet.access import Actor, actor_of
from fleet.driving import Assignment, ClaimDecision, RecordedClaim, Vehicle
from fleet.errors import AccessDeniedError, GoalRefusedError
from fleet.months import Month
from fleet.people import Employee, Grant, Language, Role, TelegramLink, UnitKind
from fleet.ports import Work
from fleet.streaks import Confirmation, ConfirmationKind
from fleet.team_goals import GoalMetric, Measure, PotMove, Quarter, TeamGoal
from fleet.usecases.keep_team_goals import (
    NewGoal,
    close_team_goal,
    list_units_with_goals,
    note_loss_ratio,
    pay_into_pot,
    set_team_goal,
    spend_pot,
)
from fleet.usecases.measure_goals import (
    PEOPLE_AT_ONCE,
    Taking,
    begin_participation,
    measure_counts,
    measure_participation,
)
from fleet.usecases.publish_statistics import publish_statistics
from fleet.usecases.save_case import Present
from fleet.usecases.show_team_goals import list_team_goals, show_team_goal
from fleet.working_days import WorkingDays
from tests.support.cases import add_near_miss
from tests.support.fake_store import FakeStore, FakeWork
from tests.support.rewards import a_goal, an_entry, with_people_beside_lyon
from tests.support.small_company import NOW, TODAY, SmallCompany, small_company

PARIS = ZoneInfo("Europe/Paris")
PRESENT = Present(NOW, PARIS, WorkingDays())
QUARTER = Quarter.of(TODAY)
OVER = date(2027, 1, 8)  # December can be confirmed through the 7th


@pytest.fixture
def work() -> FakeWork:
    return FakeStore().work


@pytest.fixture
def company(work: Work) -> SmallCompany:
    company = small_company(work)
    with_people_beside_lyon(work)
    return company


def actor(work: Work, company: SmallCompany, name: str) -> Actor:
    identity = work.people.identify(company.account(getattr(company, name)))
    assert identity is not None
    return actor_of(identity)


@pytest.fixture
def hr(work: Work, company: SmallCompany) -> Actor:
    return actor(work, company, "hr")


@pytest.fixture
def lyon(work: Work, company: SmallCompany) -> int:
    return work.people.lineage_of(company.camille)[-1]


def a_kept_goal(
    work: Work, company: SmallCompany, lyon: int, metric: GoalMetric, target: int = 4
) -> TeamGoal:
    return work.team_goals.add(replace(a_goal(lyon, company.hr, metric), target=target))


def all_people(work: Work) -> list[Employee]:
    return work.team_goals.people_below([1], TODAY, 0, 999)


def leave(work: FakeWork, employee_ids: Iterable[int], on: date) -> None:
    for employee_id in employee_ids:
        work.state.employees[employee_id] = replace(work.people.get(employee_id), left_on=on)


def reason_of(refusal: pytest.ExceptionInfo[GoalRefusedError]) -> str:
    return refusal.value.reason


def test_a_goal_needs_five_people(work: Work, company: SmallCompany, lyon: int) -> None:
    fleet = actor(work, company, "fleet")
    lille = work.people.lineage_of(company.marc)[-1]

    with pytest.raises(GoalRefusedError) as refusal:
        set_team_goal(work, fleet, NewGoal(lille, GoalMetric.PARTICIPATION, 800, QUARTER), PRESENT)

    assert reason_of(refusal) == "few_people"
    units = [unit.id for unit in list_units_with_goals(work, fleet, TODAY)]
    assert lyon in units
    assert lille not in units


def test_a_goal_is_set_once_for_a_quarter_that_is_not_over(
    work: Work, hr: Actor, lyon: int
) -> None:
    new = NewGoal(lyon, GoalMetric.PARTICIPATION, 800, QUARTER)
    set_team_goal(work, hr, new, PRESENT)
    reasons = []
    for again in (new, replace(new, quarter=Quarter(2026, 3))):
        with pytest.raises(GoalRefusedError) as refusal:
            set_team_goal(work, hr, again, PRESENT)
        reasons.append(reason_of(refusal))

    assert reasons == ["exists", "past"]


def test_goals_are_kept_within_ones_units_alone(
    work: Work, company: SmallCompany, hr: Actor
) -> None:
    root = work.people.lineage_of(company.camille)[0]
    for unit_id in (root, 99):
        with pytest.raises(AccessDeniedError):
            set_team_goal(
                work, hr, NewGoal(unit_id, GoalMetric.PARTICIPATION, 800, QUARTER), PRESENT
            )


def test_everybody_of_the_unit_sees_its_goal_and_nobody_else(
    work: Work, company: SmallCompany, lyon: int
) -> None:
    goal = a_kept_goal(work, company, lyon, GoalMetric.NEAR_MISSES_ANSWERED)
    work.team_goals.note_measure(Measure(goal.id, TODAY, 3, 24))
    camille, marc = actor(work, company, "camille"), actor(work, company, "marc")

    [shown] = list_team_goals(work, camille)

    assert (shown.goal, shown.is_kept_by_actor) == (goal, False)
    assert list_team_goals(work, marc) == []
    for goal_id in (goal.id, 99):
        with pytest.raises(AccessDeniedError):
            show_team_goal(work, marc, goal_id)


def published(work: Work) -> None:
    """The figures of the quarter, as the calendar publishes them after each of its months."""
    for month in QUARTER.months:
        publish_statistics(work, month, PARIS)


def counted(work: Work, on: date = OVER) -> int:
    """How many chunks it takes to count who took part."""
    taking, chunks = begin_participation(work, on), 0
    while taking is not None:
        taking = measure_participation(work, Taking.read(str(taking)), on, PARIS)
        chunks += 1
    return chunks


def took_part(work: Work, employee_ids: Iterable[int]) -> None:
    for employee_id in employee_ids:
        for month in QUARTER.months:
            kind = ConfirmationKind.NOTHING_TO_REPORT
            work.streaks.confirm(Confirmation(employee_id, month, kind, NOW))


def drivers_of(
    work: Work, company: SmallCompany, unit_id: int, number: int, name: str = "driver"
) -> list[int]:
    """So many more people of a unit, with a vehicle and an account all quarter long."""
    vehicle = work.driving.vehicles_of(company.camille, TODAY)[0][1]
    found = []
    for place in range(number):
        given = Employee(
            0, f"{name}-{unit_id}-{place}", "A", "B", unit_id, Language.FRENCH, date(2024, 1, 1)
        )
        found.append(work.people.add(given).id)
        at = datetime(2026, 9, 1, tzinfo=UTC)
        account = 900_000 + found[-1]
        work.people.link(TelegramLink(found[-1], account, account, at, 1))
        work.driving.assign(Assignment(0, found[-1], vehicle.id, date(2024, 1, 1)))
    return found


def value_of(work: Work, goal: TeamGoal) -> int | None:
    measure = work.team_goals.last_measure(goal.id)
    return measure.value if measure else None


def test_a_goal_needs_five_people_beside_its_unit(
    work: FakeWork, company: SmallCompany, lyon: int
) -> None:
    hr, new = actor(work, company, "hr"), NewGoal(lyon, GoalMetric.ACCIDENT_FREQUENCY, 9, QUARTER)
    leave(work, [one.id for one in all_people(work) if one.number in {"L-0", "L-1"}], TODAY)

    with pytest.raises(GoalRefusedError) as refusal:
        set_team_goal(work, hr, new, PRESENT)

    assert reason_of(refusal) == "few_people"  # the company less Lyon would be four people


@pytest.mark.parametrize("target", [200, 650, 900, 1000])
def test_a_target_of_participation_is_one_of_the_steps_that_are_shown(
    work: Work, hr: Actor, lyon: int, target: int
) -> None:
    with pytest.raises(GoalRefusedError) as refusal:
        set_team_goal(work, hr, NewGoal(lyon, GoalMetric.PARTICIPATION, target, QUARTER), PRESENT)

    assert reason_of(refusal) == "share"


def test_near_misses_that_were_answered_are_those_that_are_published(
    work: Work, company: SmallCompany, lyon: int
) -> None:
    goal = a_kept_goal(work, company, lyon, GoalMetric.NEAR_MISSES_ANSWERED, 2)
    add_near_miss(work, company.camille, answered_at=NOW)
    add_near_miss(work, company.ines, answered_at=NOW.replace(month=9))
    add_near_miss(work, company.ines, answered_at=NOW)
    measure_counts(work, TODAY)
    before = work.team_goals.get(goal.id)
    publish_statistics(work, Month(2026, 11), PARIS)
    december = date(2026, 12, 2)
    measure_counts(work, december)

    after, measure = work.team_goals.get(goal.id), work.team_goals.last_measure(goal.id)
    assert (before.reached_on, after.reached_on) == (None, december)
    assert measure is not None
    assert (measure.value, measure.measured_on) == (2, date(2026, 11, 30))


def test_frequencies_count_claims_for_each_thousand_vehicle_years_of_the_quarter(
    work: Work, company: SmallCompany, lyon: int
) -> None:
    every = a_kept_goal(work, company, lyon, GoalMetric.ACCIDENT_FREQUENCY)
    at_fault = a_kept_goal(work, company, lyon, GoalMetric.AT_FAULT_FREQUENCY)
    for place in range(4):
        work.driving.add_vehicle(Vehicle(0, f"ZZ-{place}00-ZZ", "Kangoo", lyon, None))
    on = date(2026, 10, 5)
    for number, liability in (("S-8", Liability.FULL), ("S-9", Liability.NONE)):
        decision = ClaimDecision(liability, None, on, "lettre", NOW)
        work.driving.add_claim(
            RecordedClaim(0, number, company.camille, None, on, ClaimKind.COLLISION, (decision,))
        )
    published(work)
    measure_counts(work, OVER)
    _, vehicles = work.driving.vehicles_below(lyon, 0, 1)

    assert [value_of(work, goal) for goal in (every, at_fault)] == [
        number * 1000 * 365 // (vehicles * 92) for number in (2, 1)
    ]


@pytest.mark.parametrize("metric", [GoalMetric.PARTICIPATION, GoalMetric.ACCIDENT_FREQUENCY])
def test_a_share_or_frequency_is_measured_once_when_its_quarter_is_over_and_published(
    work: Work, company: SmallCompany, lyon: int, metric: GoalMetric
) -> None:
    goal = a_kept_goal(work, company, lyon, metric)
    work.driving.add_vehicle(Vehicle(0, "ZZ-100-ZZ", "Kangoo", lyon, None))
    took_part(work, drivers_of(work, company, lyon, 5))
    measured = []
    for on in (TODAY, date(2027, 1, 2), OVER):
        measure_counts(work, on)
        counted(work, on)
        measured.append(value_of(work, goal))
    published(work)
    for on in (date(2027, 1, 2), OVER):
        measure_counts(work, on)
        counted(work, on)
        measured.append(value_of(work, goal))
    first = work.team_goals.last_measure(goal.id)
    drivers_of(work, company, lyon, 1, "late")
    measure_counts(work, date(2027, 1, 20))

    assert measured[:4] == [None] * 4
    assert measured[4] is not None
    assert counted(work, date(2027, 1, 20)) == 0
    assert work.team_goals.last_measure(goal.id) == first


def test_who_took_part_is_counted_in_chunks_and_said_in_steps(
    work: Work, company: SmallCompany, lyon: int
) -> None:
    goal = a_kept_goal(work, company, lyon, GoalMetric.PARTICIPATION, 700)
    drivers = drivers_of(work, company, lyon, PEOPLE_AT_ONCE + 5)
    took_part(work, drivers[: len(drivers) * 3 // 4])
    published(work)

    chunks = counted(work)

    measure = work.team_goals.last_measure(goal.id)
    assert measure is not None
    assert measure.value % 100 == 0
    assert chunks >= len(drivers) // PEOPLE_AT_ONCE + 1
    assert (work.team_goals.get(goal.id).reached_on == OVER) is (measure.value >= 700)


def test_of_two_goals_that_subtract_to_one_person_the_smaller_is_not_measured(
    work: FakeWork, company: SmallCompany, lyon: int
) -> None:
    team = work.units.add("LYO-J", "Équipe de jour", UnitKind.TEAM, lyon)
    took_part(work, drivers_of(work, company, team.id, 5))
    took_part(work, drivers_of(work, company, lyon, 1))
    goals = [
        a_kept_goal(work, company, unit_id, GoalMetric.PARTICIPATION, 800)
        for unit_id in (lyon, team.id)
    ]
    published(work)
    counted(work)

    assert [value_of(work, goal) for goal in goals] == [800, None]


def test_nothing_is_measured_of_fewer_than_five(work: Work, company: SmallCompany) -> None:
    root = work.units.company()
    assert root is not None
    team = work.units.add("LYO-N", "Équipe de nuit", UnitKind.TEAM, root.unit_id)
    goals = [a_kept_goal(work, company, team.id, metric) for metric in GoalMetric]
    published(work)
    for on in (TODAY, OVER):
        measure_counts(work, on)
        counted(work, on)

    assert [work.team_goals.last_measure(goal.id) for goal in goals] == [None] * len(goals)


def test_a_loss_ratio_is_entered_by_hand_and_nothing_else_is(
    work: Work, company: SmallCompany, hr: Actor, lyon: int
) -> None:
    ratio = a_kept_goal(work, company, lyon, GoalMetric.LOSS_RATIO, 650)
    other = a_kept_goal(work, company, lyon, GoalMetric.PARTICIPATION, 800)

    note_loss_ratio(work, hr, ratio.id, 612, PRESENT)
    with pytest.raises(GoalRefusedError) as refusal:
        note_loss_ratio(work, hr, other.id, 612, PRESENT)

    measure = work.team_goals.last_measure(ratio.id)
    assert measure is not None
    assert (measure.value, measure.noted_by) == (612, company.hr)
    assert reason_of(refusal) == "measured"


def test_a_pot_is_paid_into_under_an_agreement_and_spent_once_the_goal_is_reached(
    work: Work, company: SmallCompany, hr: Actor, lyon: int
) -> None:
    goal = a_kept_goal(work, company, lyon, GoalMetric.NEAR_MISSES_ANSWERED)
    paid = an_entry(goal.id, company.hr, cents=250_00)
    spent = replace(paid, move=PotMove.SPENT, key="b", amount_cents=200_00, reference="Un repas")
    reasons = []
    for entry, do in ((replace(paid, reference=""), pay_into_pot), (spent, spend_pot)):
        with pytest.raises(GoalRefusedError) as refusal:
            do(work, hr, entry, PRESENT)
        reasons.append(reason_of(refusal))
    pay_into_pot(work, hr, paid, PRESENT)
    work.team_goals.mark_reached(goal.id, TODAY)
    done = spend_pot(work, hr, spent, PRESENT)
    spend_pot(work, hr, spent, PRESENT)  # a second tap
    with pytest.raises(GoalRefusedError) as refusal:
        spend_pot(work, hr, replace(spent, key="c"), PRESENT)

    assert [*reasons, reason_of(refusal)] == ["needs_agreement", "not_reached", "too_much"]
    assert done.outcome == "Un repas"
    assert show_team_goal(work, hr, goal.id).pot.left_cents == 50_00


def test_a_pot_for_at_fault_accidents_is_blocked(
    work: Work, company: SmallCompany, hr: Actor, lyon: int
) -> None:
    goal = a_kept_goal(work, company, lyon, GoalMetric.AT_FAULT_FREQUENCY)

    with pytest.raises(GoalRefusedError) as refusal:
        pay_into_pot(work, hr, an_entry(goal.id, company.hr), PRESENT)

    assert reason_of(refusal) == "blocked"


def test_a_goal_is_ended_once_by_whoever_keeps_it(
    work: Work, company: SmallCompany, hr: Actor, lyon: int
) -> None:
    goal = a_kept_goal(work, company, lyon, GoalMetric.PARTICIPATION)
    lille = work.people.lineage_of(company.marc)[-1]
    work.people.grant(company.marc, Grant(Role.HR, lille))
    with pytest.raises(AccessDeniedError):
        close_team_goal(work, actor(work, company, "marc"), goal.id, PRESENT)

    ended = close_team_goal(work, hr, goal.id, PRESENT)
    with pytest.raises(GoalRefusedError) as refusal:
        close_team_goal(work, hr, goal.id, PRESENT)

    assert (ended.closed_on, reason_of(refusal)) == (TODAY, "ended")
