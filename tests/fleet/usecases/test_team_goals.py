from dataclasses import replace
from datetime import date
from zoneinfo import ZoneInfo

import pytest

from bonusmalus.claims import ClaimKind, Liability
from fleet.access import Actor, actor_of
from fleet.driving import ClaimDecision, RecordedClaim, Vehicle
from fleet.errors import AccessDeniedError, GoalRefusedError
from fleet.people import Grant, Role, UnitKind
from fleet.ports import Work
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
from fleet.usecases.measure_goals import measure_goal
from fleet.usecases.save_case import Present
from fleet.usecases.show_team_goals import list_team_goals, show_team_goal
from fleet.working_days import WorkingDays
from tests.support.cases import add_near_miss
from tests.support.fake_store import FakeStore
from tests.support.rewards import a_goal, an_entry
from tests.support.small_company import NOW, TODAY, SmallCompany, small_company

PARIS = ZoneInfo("Europe/Paris")
PRESENT = Present(NOW, PARIS, WorkingDays())
QUARTER = Quarter.of(TODAY)


@pytest.fixture
def work() -> Work:
    return FakeStore().work


@pytest.fixture
def company(work: Work) -> SmallCompany:
    return small_company(work)


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


def test_near_misses_of_the_quarter_that_were_answered_are_counted(
    work: Work, company: SmallCompany, lyon: int
) -> None:
    goal = a_kept_goal(work, company, lyon, GoalMetric.NEAR_MISSES_ANSWERED, 2)
    add_near_miss(work, company.camille, answered_at=NOW)
    add_near_miss(work, company.ines, answered_at=NOW.replace(month=9))
    first = measure_goal(work, goal, TODAY, PARIS)
    add_near_miss(work, company.ines, answered_at=NOW)
    second = measure_goal(work, goal, TODAY, PARIS)

    assert (first.reached_on, second.reached_on) == (None, TODAY)


def test_frequencies_count_claims_for_each_thousand_vehicle_years(
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
    for goal in (every, at_fault):
        measure_goal(work, goal, TODAY, PARIS)
    days = (TODAY - QUARTER.first_on).days + 1
    _, vehicles = work.driving.vehicles_below(lyon, 0, 1)

    values = [work.team_goals.last_measure(goal.id) for goal in (every, at_fault)]
    assert [one.value for one in values if one] == [
        number * 1000 * 365 // (vehicles * days) for number in (2, 1)
    ]


def test_nothing_is_measured_of_fewer_than_five(work: Work, company: SmallCompany) -> None:
    root = work.units.company()
    assert root is not None
    team = work.units.add("LYO-N", "Équipe de nuit", UnitKind.TEAM, root.unit_id)
    goal = a_kept_goal(work, company, team.id, GoalMetric.NEAR_MISSES_ANSWERED)

    measure_goal(work, goal, TODAY, PARIS)

    assert work.team_goals.last_measure(goal.id) is None


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
