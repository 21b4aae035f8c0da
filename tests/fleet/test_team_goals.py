from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fleet.reward_guard import Verdict, judge
from fleet.team_goals import (
    LOWER_IS_BETTER,
    GoalMetric,
    PotMove,
    Quarter,
    is_reached,
    pot_of,
    rule_of,
)
from tests.support.rewards import a_goal, an_entry

MOVES = st.lists(
    st.tuples(st.sampled_from(PotMove), st.integers(min_value=1, max_value=100_000)), max_size=30
)


@given(day=st.dates(min_value=date(1990, 1, 1), max_value=date(2100, 1, 1)))
def test_every_day_is_in_one_quarter(day: date) -> None:
    quarter = Quarter.of(day)
    assert quarter.first_on <= day <= quarter.last_on
    assert quarter.following.first_on == quarter.last_on + timedelta(days=1)
    assert Quarter.starting(quarter.first_on) == quarter


def test_a_quarter_is_written_as_french_companies_do() -> None:
    assert str(Quarter.of(date(2026, 11, 21))) == "2026-T4"


@given(moves=MOVES)
def test_a_pot_always_reconciles_with_its_entries(moves: list[tuple[PotMove, int]]) -> None:
    entries = [an_entry(1, 1, str(place), *move) for place, move in enumerate(moves)]
    pot = pot_of(entries)
    signed = (cents if move is PotMove.PAID_IN else -cents for move, cents in moves)
    assert pot.left_cents == sum(signed)
    assert pot.paid_in_cents - pot.spent_cents == pot.left_cents


@pytest.mark.parametrize("metric", sorted(GoalMetric))
def test_a_goal_of_praise_alone_is_always_allowed(metric: GoalMetric) -> None:
    assert judge(rule_of(a_goal(1, 1, metric), has_pot=False)).verdict is Verdict.ALLOW


@pytest.mark.parametrize("metric", sorted(GoalMetric))
def test_a_pot_needs_an_agreement_and_never_looks_at_fault(metric: GoalMetric) -> None:
    verdict = judge(rule_of(a_goal(1, 1, metric), has_pot=True)).verdict
    is_of_fault = metric is GoalMetric.AT_FAULT_FREQUENCY
    assert verdict is (Verdict.BLOCK if is_of_fault else Verdict.NEEDS_AGREEMENT)


@pytest.mark.parametrize("metric", sorted(GoalMetric))
def test_a_rate_is_reached_when_the_quarter_is_over_and_a_count_at_once(
    metric: GoalMetric,
) -> None:
    goal = replace(a_goal(1, 1, metric), target=100)
    good = 90 if metric in LOWER_IS_BETTER else 110
    last_on = goal.quarter.last_on
    is_count = metric is GoalMetric.NEAR_MISSES_ANSWERED

    assert is_reached(goal, good, last_on) is is_count
    assert is_reached(goal, good, last_on + timedelta(days=1))
    assert not is_reached(goal, 200 - good, last_on + timedelta(days=1))
