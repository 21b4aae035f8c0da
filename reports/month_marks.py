"""What a month was for the responsible-driving streak, as both pictures of the streak show it."""

from typing import Final, Literal, get_args

from fleet.streaks_rules import next_milestone

Mark = Literal["kept", "paused", "open", "missed"]
MARKS: Final[tuple[Mark, ...]] = get_args(Mark)

MOST_STREAK_MONTHS: Final = 1200


def is_streak(months: int) -> bool:
    """Whether a streak can have that many months."""
    return 0 <= months <= MOST_STREAK_MONTHS


def is_next_milestone(milestone: int | None, months: int) -> bool:
    """Whether a milestone is the one that comes next after that many months."""
    return milestone == next_milestone(months)
