from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from bonusmalus.claims import ClaimKind
from fleet.driving import RecordedClaim
from fleet.months import Month
from fleet.recognition import PointEntry, PointReason
from fleet.reward_guard import Condition, RewardKind, RewardRule
from fleet.reward_standing import (
    Standing,
    accident_free_months,
    has_reached,
    progress_on,
    standing_of,
)
from fleet.streaks import ClaimFreeRun, MonthMark, ResponsibleStreak, Streaks
from tests.support.rewards import AT, BADGE, VOUCHER, a_reward

TODAY = date(2026, 11, 21)
ENTERED_ON = date(2026, 1, 15)


def a_claim(on: date) -> RecordedClaim:
    return RecordedClaim(0, "S-1", 1, None, on, ClaimKind.COLLISION)


def an_entry(entry_id: int, reason: PointReason, corrects: int | None = None) -> PointEntry:
    given = -10 if reason is PointReason.CORRECTION else 10
    return PointEntry(
        entry_id, 1, reason, given, str(entry_id), AT, Month(2026, 11), corrects_id=corrects
    )


def test_months_without_an_accident_are_whole_months_that_are_over() -> None:
    assert accident_free_months((), ENTERED_ON, (), TODAY) == 9  # February to October


def test_any_claim_begins_them_again_whoever_was_at_fault() -> None:
    assert accident_free_months([a_claim(date(2026, 8, 3))], ENTERED_ON, (), TODAY) == 2


@given(paused=st.sets(st.integers(min_value=2, max_value=10)))
def test_a_pause_neither_breaks_nor_lengthens_them(paused: set[int]) -> None:
    marks = [(Month(2026, number), MonthMark.PAUSED) for number in sorted(paused)]
    assert accident_free_months((), ENTERED_ON, marks, TODAY) == 9 - len(paused)


def a_standing(**more: object) -> Standing:
    return replace(Standing(0), **more)  # type: ignore[arg-type]


def test_a_corrected_action_does_not_count() -> None:
    entries = [
        an_entry(1, PointReason.NEAR_MISS),
        an_entry(2, PointReason.NEAR_MISS),
        an_entry(3, PointReason.CORRECTION, corrects=2),
    ]
    streaks = Streaks(TODAY, ClaimFreeRun(4, TODAY, 9), ResponsibleStreak(2, 7, (), None))

    standing = standing_of(10, entries, streaks, 3)

    assert standing.actions[PointReason.NEAR_MISS] == 1
    assert standing.months[Condition.RESPONSIBLE_MONTHS] == 2
    assert standing.best_months[Condition.CLAIM_FREE_MONTHS] == 9
    assert standing.months[Condition.NO_ACCIDENT] == 3


def test_points_count_where_no_action_is_named() -> None:
    rule = RewardRule(RewardKind.TRAINING_PLACE, Condition.POSITIVE_ACTIONS)
    reward = a_reward(1, 1, rule, threshold=100)

    assert progress_on(reward, a_standing(points=90)) == 90
    assert has_reached(reward, a_standing(points=100))


def test_named_actions_are_counted_together() -> None:
    actions = {PointReason.NEAR_MISS: 2, PointReason.TRAINING: 1, PointReason.QUIZ: 5}

    assert progress_on(a_reward(1, 1, VOUCHER), a_standing(actions=actions)) == 3


def test_the_best_run_ever_reaches_what_the_present_one_does_not() -> None:
    standing = a_standing(
        months={Condition.RESPONSIBLE_MONTHS: 1}, best_months={Condition.RESPONSIBLE_MONTHS: 3}
    )
    reward = a_reward(1, 1, BADGE, threshold=3)

    assert progress_on(reward, standing) == 1
    assert has_reached(reward, standing)
