"""Give badges by the facts, for good, and note who has to be told; the calendar calls it."""

from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from fleet.badges import badge_facts, badges_earned
from fleet.ports import Work
from fleet.recognition import Badge, BadgeKind
from fleet.streaks import is_paused
from fleet.streaks_facts import responsible_facts
from fleet.streaks_rules import responsible_streak
from fleet.usecases.show_streaks import read_records

PEOPLE_AT_ONCE = 10


@dataclass(frozen=True, slots=True)
class AwardedBadges:
    """One person after a look at their badges.

    Attributes:
        number_of_new: How many were given now.
        to_tell: Of which the person was not told; empty while they are on pause.
    """

    employee_id: int
    number_of_new: int
    to_tell: tuple[Badge, ...]


def award_badges(
    work: Work, after_id: int, today: date, zone: ZoneInfo
) -> tuple[list[AwardedBadges], int | None]:
    """Give the next people what they have earned; a badge is given once, whenever this runs.

    Args:
        work: The transaction in which the messages are queued too.
        after_id: The last person of the chunk before.
        today: The legal day.
        zone: In which days are counted.

    Returns:
        The people of the chunk, and the last one; None when nobody is left.
    """
    people = work.recognition.people_after(after_id, today, PEOPLE_AT_ONCE)
    awarded = [_of_person(work, one, today, zone) for one in people]
    return awarded, people[-1] if len(people) == PEOPLE_AT_ONCE else None


def mark_badges_told(work: Work, awarded: AwardedBadges, now: datetime) -> None:
    """Note that the message with those badges is queued."""
    work.recognition.mark_told(awarded.to_tell, now)


def _of_person(work: Work, employee_id: int, today: date, zone: ZoneInfo) -> AwardedBadges:
    records = read_records(work, employee_id)
    streak = responsible_streak(responsible_facts(records, today, zone), today)
    entries = work.recognition.entries_of(employee_id)
    earned = badges_earned(badge_facts(records, entries, streak.best_months, zone), today)
    new = sum(
        work.recognition.add_badge(Badge(employee_id, kind, today))
        for kind in BadgeKind
        if kind in earned
    )
    to_tell = work.recognition.badges_to_tell(employee_id)
    is_silent = is_paused(records.pauses, today)
    return AwardedBadges(employee_id, new, () if is_silent else tuple(to_tell))
