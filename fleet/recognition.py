"""Points, levels and badges: recognition that is only ever added to (FLEET.md §§ 2.1 and 4).

A correction of an error is an entry of its own, visible to the person; nothing is deleted, nothing
is spent, and nothing that was earned is taken back.
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class PointReason(StrEnum):
    """What points are given for."""

    SAME_DAY_REPORT = "same_day_report"
    COMPLETE_FILE = "complete_file"
    PHOTOS = "photos"
    NEAR_MISS = "near_miss"
    QUIZ = "quiz"
    TRAINING = "training"
    VEHICLE_CHECK = "vehicle_check"
    CORRECTION = "correction"


@dataclass(frozen=True, slots=True)
class PointEntry:
    """Points with their reason.

    Attributes:
        points: Above 0, except for the correction of an error.
        key: Unique name of what they are for, such as `same_day_report:17`: given once.
        noted_by: Who noted a training or a correction; None: the rules gave them.
        corrects_id: The entry that a correction sets right.
        note: Why, in the words of whoever corrected; empty elsewhere.
    """

    id: int
    employee_id: int
    reason: PointReason
    points: int
    key: str
    earned_at: datetime
    noted_by: int | None = None
    corrects_id: int | None = None
    note: str = ""


class BadgeKind(StrEnum):
    """Badges; each is earned once and stays."""

    FIRST_MONTH = "first_month"
    THREE_MONTHS = "three_months"
    SIX_MONTHS = "six_months"
    TWELVE_MONTHS = "twelve_months"
    TWENTY_FOUR_MONTHS = "twenty_four_months"
    FIRST_REPORT = "first_report"
    GOOD_CATCH = "good_catch"
    RETURN = "return"  # "retour": three months after a claim was decided


@dataclass(frozen=True, slots=True)
class Badge:
    """A badge of a person."""

    employee_id: int
    kind: BadgeKind
    earned_on: date


class Level(StrEnum):
    """What the points of all time amount to; it never falls."""

    START = "start"
    BRONZE = "bronze"
    SILVER = "silver"
    GOLD = "gold"
    PLATINUM = "platinum"


@dataclass(frozen=True, slots=True)
class PointsSummary:
    """What a person has earned.

    Attributes:
        points_to_next_level: None at the last one.
        points_this_month: Earned since the first day of the present month.
    """

    points: int
    level: Level
    points_to_next_level: int | None
    points_this_month: int
    badges: tuple[Badge, ...]
