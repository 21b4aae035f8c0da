"""Find who has newly reached a reward: each is noted once, whoever is told of it."""

from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

from fleet.ports import Work
from fleet.rewards import Reward
from fleet.streaks import is_paused
from fleet.usecases.show_rewards import note_reached

PEOPLE_AT_ONCE = 100


@dataclass(frozen=True, slots=True)
class Offered:
    """What one chunk of people newly reached.

    Attributes:
        reached: Each person with what they reached, by id of the person.
        last_id: The last person that was looked at; None when none is left.
    """

    reached: tuple[tuple[int, tuple[Reward, ...]], ...]
    last_id: int | None


def offer_rewards(work: Work, after_id: int, today: date, zone: ZoneInfo) -> Offered:
    """Note what the next people have reached; who is on pause is looked at once it is over."""
    people = work.recognition.people_after(after_id, today, PEOPLE_AT_ONCE)
    found = (
        (employee_id, note_reached(work, employee_id, today, zone))
        for employee_id in people
        if not is_paused(work.streaks.pauses_of(employee_id), today)
    )
    reached = tuple((employee_id, rewards) for employee_id, rewards in found if rewards)
    return Offered(reached, people[-1] if len(people) == PEOPLE_AT_ONCE else None)
