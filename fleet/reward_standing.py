"""How far a person is on the way to a reward; what counts for whom is asked nowhere else.

Months of a pause neither break nor lengthen anything; a claim counts, a report never does: who
reports honestly reaches nothing later than who hides.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from fleet.driving import RecordedClaim
from fleet.months import Month
from fleet.recognition import PointEntry, PointReason
from fleet.reward_guard import Condition
from fleet.rewards import Reward
from fleet.streaks import MonthMark, Streaks


@dataclass(frozen=True, slots=True)
class Standing:
    """What a person has done, as rewards count it.

    Attributes:
        points: Of all time.
        actions: How many actions of each kind earned points and were not corrected.
        months: By condition, how many months run now.
        best_months: By condition, the longest that ever ran: what was reached once is reached.
    """

    points: int
    actions: Mapping[PointReason, int] = field(default_factory=dict)
    months: Mapping[Condition, int] = field(default_factory=dict)
    best_months: Mapping[Condition, int] = field(default_factory=dict)


def standing_of(
    points: int,
    entries: Sequence[PointEntry],
    streaks: Streaks,
    accident_free_months: int,
) -> Standing:
    """Put together what is read of a person."""
    corrected = {one.corrects_id for one in entries if one.corrects_id is not None}
    counted = (one for one in entries if one.points > 0 and one.id not in corrected)
    responsible, claim_free = streaks.responsible, streaks.claim_free
    return Standing(
        points=points,
        actions=Counter(one.reason for one in counted),
        months={
            Condition.RESPONSIBLE_MONTHS: responsible.months,
            Condition.CLAIM_FREE_MONTHS: claim_free.months,
            Condition.NO_AT_FAULT_ACCIDENT: claim_free.months,
            Condition.NO_ACCIDENT: accident_free_months,
        },
        best_months={
            Condition.RESPONSIBLE_MONTHS: responsible.best_months,
            Condition.CLAIM_FREE_MONTHS: claim_free.best_months,
            Condition.NO_AT_FAULT_ACCIDENT: claim_free.best_months,
            Condition.NO_ACCIDENT: accident_free_months,
        },
    )


def accident_free_months(
    claims: Iterable[RecordedClaim],
    entered_on: date,
    marks: Sequence[tuple[Month, MonthMark]],
    today: date,
) -> int:
    """Whole months that are over since the last claim, whoever was at fault; pauses left out."""
    last_on = max((one.occurred_on for one in claims), default=entered_on)
    paused = {month for month, mark in marks if mark is MonthMark.PAUSED}
    month, count = Month.of(max(last_on, entered_on)).plus(1), 0
    while month < Month.of(today):
        count += month not in paused
        month = month.plus(1)
    return count


def progress_on(reward: Reward, standing: Standing) -> int:
    """What the person has of the threshold now: points, actions, or months."""
    rule = reward.rule
    if rule.condition is not Condition.POSITIVE_ACTIONS:
        return standing.months.get(rule.condition, 0)
    if not rule.actions:
        return standing.points
    return sum(standing.actions.get(action, 0) for action in rule.actions)


def has_reached(reward: Reward, standing: Standing) -> bool:
    """Whether the threshold is reached, now or by the best run ever."""
    best = standing.best_months.get(reward.rule.condition, 0)
    return max(progress_on(reward, standing), best) >= reward.threshold
