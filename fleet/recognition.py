"""Points, levels and badges: recognition that is only ever added to (FLEET.md §§ 2.1 and 4).

A correction of an error is an entry of its own, visible to the person; nothing is deleted, nothing
is spent, and nothing that was earned is taken back.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Protocol

from fleet.incidents import Incident
from fleet.months import Month


class PointReason(StrEnum):
    """What points are given for."""

    SAME_DAY_REPORT = "same_day_report"
    COMPLETE_FILE = "complete_file"
    PHOTOS = "photos"
    NEAR_MISS = "near_miss"
    HAZARD = "hazard"  # of the company's own making: site, vehicle, schedule
    QUIZ = "quiz"
    TRAINING = "training"
    VEHICLE_CHECK = "vehicle_check"
    CORRECTION = "correction"


@dataclass(frozen=True, slots=True)
class PointEntry:
    """Points with their reason.

    Attributes:
        points: Above 0, except for the correction of an error.
        key: Name of what they are for, such as `same_day_report:17`: a person gets it once.
        month: The month for which they count, where a month has a cap.
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
    month: Month
    noted_by: int | None = None
    corrects_id: int | None = None
    note: str = ""


class BadgeKind(StrEnum):
    """Badges; each is earned once and stays."""

    WELCOME = "welcome"  # a first confirmation or report, and a quiz or a training
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

    def place(self) -> tuple[date, int]:
        """Where it stands among the badges of a person."""
        return self.earned_on, list(BadgeKind).index(self.kind)


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


class Recognition(Protocol):
    """Points and badges: both are only ever added to."""

    def add(
        self,
        entry: PointEntry,
        most_a_month: int | None = None,
        counted: Sequence[PointReason] = (),
    ) -> PointEntry | None:
        """Add points; the store gives the id.

        Args:
            entry: What is earned.
            most_a_month: How many entries of the reasons `counted` a month may have, if any.
            counted: Reasons that share the cap.

        Returns:
            None when the person has an entry of that key, or the month has all that it may have.
        """
        ...

    def entry(self, entry_id: int) -> PointEntry:
        """An entry by its number.

        Raises:
            NotFoundError: There is none.
        """
        ...

    def entries_of(self, employee_id: int) -> list[PointEntry]:
        """Everything that the person was given, in the order in which it was."""
        ...

    def add_badge(self, badge: Badge) -> bool:
        """Give a badge for good; False when the person has it."""
        ...

    def badges_of(self, employee_id: int) -> list[Badge]:
        """The person's badges, the first one first."""
        ...

    def badges_to_tell(self, employee_id: int) -> list[Badge]:
        """The badges of which the person was not told yet."""
        ...

    def mark_told(self, badges: Sequence[Badge], at: datetime) -> None:
        """Note that the person was told of badges."""
        ...

    def reports_since(self, since: datetime, after_id: int, limit: int) -> list[Incident]:
        """A page by id of the reports with a name that were sent or answered after an instant."""
        ...

    def people_after(self, after_id: int, on: date, limit: int) -> list[int]:
        """A page by id of those who are employed on a day."""
        ...
