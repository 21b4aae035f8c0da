"""The calendar of the responsible-driving series: a tile for each month, and three figures.

The claim-free run is not in it: the two are never mixed, and that one is private (FLEET.md § 4).
As `reports.driver_coefficient`, it draws nothing until it is asked to, and does not import
matplotlib.
"""

from dataclasses import asdict, dataclass
from datetime import date

from reports.errors import InvalidChartError
from reports.formats import LANGUAGES, Language
from reports.month_marks import MARKS, Mark, is_next_milestone, is_streak
from reports.picture_key import picture_key

STYLE_VERSION = 2
"""Raised whenever the same data would give another picture, so that no old picture is re-used."""

MOST_MONTHS = 24


@dataclass(frozen=True, slots=True)
class StreakCalendarChart:
    """Everything that the picture of a series shows.

    Args:
        language: the reader's language.
        first_month_on: the first day of the first month that is shown.
        marks: what each month was, oldest first, the present month last; 1 to 24.
        streak_months: the series.
        best_months: the longest one ever.
        next_milestone_months: None once the last one is reached.
        is_paused: nothing is asked of the person just now.

    Raises:
        InvalidChartError: the fields contradict each other.
    """

    language: Language
    first_month_on: date
    marks: tuple[Mark, ...]
    streak_months: int
    best_months: int
    next_milestone_months: int | None
    is_paused: bool = False

    def __post_init__(self) -> None:
        """Refuse what contradicts itself, before anything is drawn."""
        for field, rule, holds in (
            ("language", "fr or en", self.language in LANGUAGES),
            ("first_month_on", "the first of a month", self.first_month_on.day == 1),
            ("marks", "1 to 24", 1 <= len(self.marks) <= MOST_MONTHS),
            ("marks", "known marks", all(one in MARKS for one in self.marks)),
            ("streak_months", "0 to 1200", is_streak(self.streak_months)),
            (
                "best_months",
                "not below the series",
                self.streak_months <= self.best_months and is_streak(self.best_months),
            ),
            (
                "next_milestone_months",
                "the first one above the series",
                is_next_milestone(self.next_milestone_months, self.streak_months),
            ),
        ):
            if not holds:
                raise InvalidChartError(field, rule)

    def key(self) -> str:
        """What it is known by: two charts with one key are one picture."""
        return picture_key("streak_calendar", STYLE_VERSION, asdict(self))


def draw_streak_calendar(chart: StreakCalendarChart) -> bytes:
    """The picture as PNG, 1080 × 1350; the same key gives the same bytes.

    To be called in a render process (`reports.pool`): it imports matplotlib and holds the GIL.
    """
    from reports.drawing.streak_calendar import renderer  # noqa: PLC0415  # not in the bot

    return renderer().png(chart)


def describe_streak_calendar(chart: StreakCalendarChart) -> str:
    """The words that say what the picture shows, for the caption: at most 300 characters."""
    from reports.streak_calendar_words import description  # noqa: PLC0415  # it imports this one

    return description(chart)
