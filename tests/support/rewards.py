"""Rewards, requests and goals of teams that tests start from."""

from datetime import UTC, date, datetime

from fleet.people import Employee, Language
from fleet.ports import Work
from fleet.recognition import PointReason
from fleet.reward_guard import GUARD_VERSION, Condition, RewardKind, RewardRule, judge
from fleet.rewards import RequestState, Reward, RewardRequest, RewardState
from fleet.team_goals import GoalMetric, PotEntry, PotMove, Quarter, TeamGoal

AT = datetime(2026, 11, 21, 9, 30, 0, 123456, tzinfo=UTC)

BADGE = RewardRule(RewardKind.BADGE, Condition.RESPONSIBLE_MONTHS)
VOUCHER = RewardRule(
    RewardKind.VOUCHER,
    Condition.POSITIVE_ACTIONS,
    actions=frozenset({PointReason.NEAR_MISS, PointReason.TRAINING}),
    value_cents=30_00,
)
BLOCKED = RewardRule(RewardKind.VOUCHER, Condition.CLAIM_FREE_MONTHS, value_cents=30_00)


def a_reward(
    unit_id: int,
    made_by: int,
    rule: RewardRule = BADGE,
    *,
    threshold: int = 3,
    stock_left: int | None = None,
    name: str = "Diplôme du trimestre",
) -> Reward:
    return Reward(
        id=0,
        series_id=0,
        version=1,
        unit_id=unit_id,
        rule=rule,
        threshold=threshold,
        name=name,
        words="Remis en réunion d’équipe.",
        stock_left=stock_left,
        needs_approval=True,
        state=RewardState.OFFERED,
        made_by=made_by,
        made_at=AT,
        guard_version=GUARD_VERSION,
    )


def a_request(reward: Reward, employee_id: int, unit_id: int) -> RewardRequest:
    return RewardRequest(
        id=0,
        reward_id=reward.id,
        series_id=reward.series_id,
        employee_id=employee_id,
        unit_id=unit_id,
        state=RequestState.ASKED,
        asked_at=AT,
        value_cents=reward.rule.value_cents,
        verdict=judge(reward.rule).verdict,
        guard_version=GUARD_VERSION,
    )


def a_goal(
    unit_id: int, made_by: int, metric: GoalMetric = GoalMetric.NEAR_MISSES_ANSWERED
) -> TeamGoal:
    return TeamGoal(0, unit_id, metric, 4, Quarter.of(date(2026, 11, 21)), made_by, AT)


def with_people_beside_lyon(work: Work) -> None:
    """Three more people in Lille: beside Lyon there are now six, so that Lyon may have a goal."""
    lille = next(unit for unit in work.units.all() if unit.name == "Lille")
    for place in range(3):
        given = Employee(
            0, f"L-{place}", "Alix", "Roux", lille.id, Language.FRENCH, date(2020, 1, 1)
        )
        work.people.add(given)


def an_entry(
    goal_id: int, noted_by: int, key: str = "a", move: PotMove = PotMove.PAID_IN, cents: int = 5000
) -> PotEntry:
    return PotEntry(0, goal_id, move, cents, "accord du 3 mars", noted_by, AT, key)
