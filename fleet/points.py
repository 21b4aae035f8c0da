"""What earns points, and what points amount to: values in one table each (FLEET.md §§ 2.1 and 4).

No rule looks at who was liable, and no value is below 0: there is nothing that takes points away.
A level follows from the best total ever, so that the correction of an error brings none back down.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import accumulate
from typing import Final
from zoneinfo import ZoneInfo

from fleet.incidents import EventType, Incident
from fleet.months import Month
from fleet.recognition import Level, PointEntry, PointReason
from fleet.streaks_facts import TOLD_WITHIN

MOST_PREVENTIVE_A_MONTH: Final = 4


@dataclass(frozen=True, slots=True)
class Rule:
    """What one reason is worth.

    Attributes:
        points: Above 0.
        most_a_month: How many times in a month, if there is a cap.
        counted_with: The reasons that share the cap.
    """

    reason: PointReason
    points: int
    most_a_month: int | None = None
    counted_with: tuple[PointReason, ...] = ()


PREVENTIVE: Final = (PointReason.NEAR_MISS, PointReason.HAZARD)

RULES: Final[tuple[Rule, ...]] = (
    # Behind an accident stand damage and a shock: points thank for the paper, and stay small.
    Rule(PointReason.SAME_DAY_REPORT, 10),  # the insurer's and the doctor's clocks run from then
    Rule(PointReason.COMPLETE_FILE, 10),  # nobody has to ask again
    Rule(PointReason.PHOTOS, 5),  # they settle who was where better than words
    # The most useful reports of all; somebody reads each one before it counts.
    Rule(PointReason.NEAR_MISS, 15, MOST_PREVENTIVE_A_MONTH, PREVENTIVE),
    Rule(PointReason.HAZARD, 30, MOST_PREVENTIVE_A_MONTH, PREVENTIVE),  # the company's: double
    # What everybody can do, whatever happens on the road: this is what levels are made of.
    Rule(PointReason.QUIZ, 10, 1, (PointReason.QUIZ,)),
    Rule(PointReason.VEHICLE_CHECK, 10, 1, (PointReason.VEHICLE_CHECK,)),
    Rule(PointReason.TRAINING, 20),  # of each training, once a year
)
RULE_OF: Final[Mapping[PointReason, Rule]] = {rule.reason: rule for rule in RULES}

LEVELS: Final[tuple[tuple[Level, int], ...]] = (
    (Level.START, 0),
    (Level.BRONZE, 40),  # a quiz and a vehicle check in each of two months
    (Level.SILVER, 200),
    (Level.GOLD, 500),
    (Level.PLATINUM, 900),  # about three years of a careful driver
)


def total_of(entries: Iterable[PointEntry]) -> int:
    """All points, with the corrections of errors."""
    return sum(entry.points for entry in entries)


def best_total_of(entries: Sequence[PointEntry]) -> int:
    """The highest total that there ever was; `entries` are in the order in which they came."""
    return max(accumulate((entry.points for entry in entries), initial=0))


def level_of(entries: Sequence[PointEntry]) -> Level:
    """The level that was reached: it never falls."""
    best = best_total_of(entries)
    return [level for level, threshold in LEVELS if threshold <= best][-1]


def next_level(level: Level) -> tuple[Level, int] | None:
    """The level above and the points from which it is reached; None above the last one."""
    names = [one for one, _ in LEVELS]
    place = names.index(level) + 1
    return LEVELS[place] if place < len(LEVELS) else None


def points_to_next_level(entries: Sequence[PointEntry]) -> int | None:
    """How many points are still to earn for the next level; None at the last one."""
    following = next_level(level_of(entries))
    return None if following is None else following[1] - total_of(entries)


def worth_of(entry: PointEntry, entries: Iterable[PointEntry]) -> int:
    """What an entry is worth with its corrections."""
    return entry.points + total_of(one for one in entries if one.corrects_id == entry.id)


def possible_worths(entry: PointEntry) -> tuple[int, ...]:
    """What an entry may be worth once an error is set right: nothing, or what its reason gives.

    A near miss may turn out to be a hazard of the company's own making, and the other way round.
    """
    kinds = PREVENTIVE if entry.reason in PREVENTIVE else (entry.reason,)
    return (0, *(RULE_OF[kind].points for kind in kinds))


def progress_permille(entries: Sequence[PointEntry]) -> int:
    """How far the way from the person's level to the next one is; 1000 at the last level."""
    level = level_of(entries)
    following = next_level(level)
    if following is None:
        return 1000
    start = dict(LEVELS)[level]
    done = (total_of(entries) - start) * 1000 // (following[1] - start)
    return max(0, done)


@dataclass(frozen=True, slots=True)
class Earned:
    """Something that the facts of a report give.

    Attributes:
        month: The month for which it counts: that of the report, however late the answer comes.
    """

    reason: PointReason
    key: str
    month: Month


def earned_by(
    incident: Incident, *, is_complete: bool, has_photos: bool, zone: ZoneInfo
) -> tuple[Earned, ...]:
    """What a report earns, by its facts alone: whoever asks, and whenever, gets the same.

    A near miss or a hazard earns once somebody of the company has read and answered it. A draft
    earns nothing: it may still be sent without a name (docs/decisions/0074).

    Args:
        incident: The report; liability, costs and status play no part.
        is_complete: No question is left open.
        has_photos: A photo or a document came with it.
        zone: In which days are counted.
    """
    if incident.is_draft or incident.wants_anonymity:
        return ()
    sent_on = incident.reported_at.astimezone(zone).date()
    reasons = _preventive(incident) if incident.is_preventive else _reported(incident, sent_on)
    given = {PointReason.COMPLETE_FILE: is_complete, PointReason.PHOTOS: has_photos}
    return tuple(
        Earned(reason, f"{reason.value}:{incident.id}", Month.of(sent_on))
        for reason in reasons
        if given.get(reason, True)
    )


def _preventive(incident: Incident) -> tuple[PointReason, ...]:
    if incident.answered_at is None:
        return ()
    is_hazard = incident.event is EventType.HAZARD
    return (PointReason.HAZARD if is_hazard else PointReason.NEAR_MISS,)


def _reported(incident: Incident, sent_on: date) -> tuple[PointReason, ...]:
    """A report that comes late gains nothing and costs nothing: it is no reason to stay silent.

    Without the day of the event nothing is known to be on time: once it is said, it counts.
    """
    happened_on = incident.occurred_on
    if happened_on is None or sent_on > happened_on + TOLD_WITHIN:
        return ()
    file = (PointReason.COMPLETE_FILE, PointReason.PHOTOS)
    return (PointReason.SAME_DAY_REPORT, *file) if sent_on == happened_on else file
