"""Find who has newly reached a reward, and who should know that one of theirs is retired."""

from dataclasses import dataclass
from datetime import date, timedelta
from zoneinfo import ZoneInfo

from fleet.ports import Work
from fleet.reach import is_away
from fleet.rewards import LIVE, Reward, RewardState
from fleet.usecases.show_rewards import note_reached

PEOPLE_AT_ONCE = 20
_TOLD_FOR = timedelta(days=14)  # so long a retired reward is news, also after a time without power


@dataclass(frozen=True, slots=True)
class Offered:
    """What one person is to be told.

    Attributes:
        reached: What they newly reached: it is found once.
        retired: What they reached earlier, did not choose, and was retired lately.
    """

    employee_id: int
    reached: tuple[Reward, ...]
    retired: tuple[Reward, ...]


def offer_rewards(
    work: Work, after_id: int, today: date, zone: ZoneInfo
) -> tuple[list[Offered], int | None]:
    """Note what the next people have reached; who is on pause is looked at once it is over.

    Returns:
        Those who are to be told something; and the last person, None when nobody is left.
    """
    people = work.recognition.people_after(after_id, today, PEOPLE_AT_ONCE)
    found = [
        _of_person(work, employee_id, today, zone)
        for employee_id in people
        if not is_away(work, employee_id, today)
    ]
    told = [one for one in found if one.reached or one.retired]
    return told, people[-1] if len(people) == PEOPLE_AT_ONCE else None


def _of_person(work: Work, employee_id: int, today: date, zone: ZoneInfo) -> Offered:
    reached = note_reached(work, employee_id, today, zone)
    gone = [
        reward
        for _, reward in work.rewards.reached_by(employee_id)
        if reward.state is RewardState.RETIRED
        and reward.retired_on is not None
        and reward.retired_on >= today - _TOLD_FOR
    ]
    if gone:
        requests = work.rewards.requests_of(employee_id)
        taken = {one.series_id for one in requests if one.state in LIVE}
        gone = [reward for reward in gone if reward.series_id not in taken]
    return Offered(employee_id, reached, tuple(gone))
