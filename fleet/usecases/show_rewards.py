"""What a person can choose now, what comes next, and what they asked for."""

from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

from fleet.access import Action, Actor, guarded
from fleet.errors import AccessDeniedError, RewardRefusedError
from fleet.ports import Work
from fleet.reward_guard import Verdict
from fleet.reward_standing import (
    Standing,
    accident_free_months,
    has_reached,
    progress_on,
    standing_of,
)
from fleet.rewards import LIVE, Reached, Reward, RewardRequest, missing_for
from fleet.usecases.show_points import read_points
from fleet.usecases.show_streaks import read_streaks


@dataclass(frozen=True, slots=True)
class Coming:
    """A reward that is not reached yet."""

    reward: Reward
    progress: int


@dataclass(frozen=True, slots=True)
class OwnRewards:
    """What a person sees of rewards.

    Attributes:
        to_choose: Reached and not asked for; the guard has nothing against them today.
        coming: What is nearest first.
        requests: Newest first, each with its reward.
    """

    to_choose: tuple[Reward, ...]
    coming: tuple[Coming, ...]
    requests: tuple[tuple[RewardRequest, Reward], ...]


@guarded(Action.CHOOSE_REWARD)
def show_own_rewards(work: Work, actor: Actor, today: date, zone: ZoneInfo) -> OwnRewards:
    """The actor's own rewards; what is shown as reached is noted, and not announced again."""
    return read_rewards(work, employee_of(actor, Action.CHOOSE_REWARD), today, zone)


def read_rewards(work: Work, employee_id: int, today: date, zone: ZoneInfo) -> OwnRewards:
    """What somebody has reached and what is coming: a part of use cases that asked."""
    note_reached(work, employee_id, today, zone)
    requests = work.rewards.requests_of(employee_id)
    taken = {one.series_id for one in requests if one.state in LIVE}
    reached = [reward for _, reward in work.rewards.reached_by(employee_id)]
    done = taken | {one.series_id for one in reached}
    standing = read_standing(work, employee_id, today, zone)
    offered = work.rewards.offered_to(work.people.lineage_of(employee_id))
    coming = [
        Coming(one, progress_on(one, standing))
        for one in offered
        if one.series_id not in done and is_usable(one)
    ]
    coming.sort(key=lambda one: one.reward.threshold - one.progress)
    return OwnRewards(
        tuple(one for one in reached if one.series_id not in taken and is_usable(one)),
        tuple(coming),
        tuple((one, work.rewards.get(one.reward_id)) for one in requests),
    )


def note_reached(work: Work, employee_id: int, today: date, zone: ZoneInfo) -> tuple[Reward, ...]:
    """Note what somebody has newly reached: a part of use cases that asked, and of the calendar.

    Of a reward of which an older version was reached, the newer one is not reached again.
    """
    known = {reward.series_id for _, reward in work.rewards.reached_by(employee_id)}
    offered = work.rewards.offered_to(work.people.lineage_of(employee_id))
    open_ones = [one for one in offered if one.series_id not in known and is_usable(one)]
    if not open_ones:
        return ()
    standing = read_standing(work, employee_id, today, zone)
    return tuple(
        one
        for one in open_ones
        if has_reached(one, standing)
        and work.rewards.mark_reached(Reached(employee_id, one.id, today))
    )


def read_standing(work: Work, employee_id: int, today: date, zone: ZoneInfo) -> Standing:
    """What a person has done, as rewards count it: a part of use cases that asked."""
    streaks = read_streaks(work, employee_id, today, zone)
    months = accident_free_months(
        work.driving.claims_of(employee_id),
        work.people.get(employee_id).entered_on,
        streaks.responsible.marks,
        today,
    )
    entries = work.recognition.entries_of(employee_id)
    points = read_points(work, employee_id, today, zone).points
    return standing_of(points, entries, streaks, months)


def is_usable(reward: Reward) -> bool:
    """Whether the guard lets it be used today, with the agreement or sign-off that it has."""
    return unmet_by(reward) is None


def unmet_by(reward: Reward) -> Verdict | None:
    """What the guard has against using a reward today; None: nothing."""
    return missing_for(reward.judgement, reward.agreement_reference, reward.sign_off)


def employee_of(actor: Actor, action: Action) -> int:
    """Who asks for themselves.

    Raises:
        AccessDeniedError: A stranger.
    """
    if actor.employee_id is None:
        raise AccessDeniedError(action.value, None, None)
    return actor.employee_id


def require_no_account(work: Work, employee_id: int) -> None:
    """Refuse where the person chooses themselves: a part of use cases that asked.

    Raises:
        RewardRefusedError: They have an account.
    """
    if work.people.link_of(employee_id) is not None:
        raise RewardRefusedError(reason="has_account")
