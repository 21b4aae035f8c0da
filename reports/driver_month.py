"""The chart of a driver's month: the way of the coefficient, and the strip of the streak below it.

It names no day: days stand in the caption, so that people with the same figures get the same file
and Telegram's `file_id` serves again (docs/decisions/0096). As `reports.driver_coefficient`, it
draws nothing until it is asked to, and does not import matplotlib.
"""

from dataclasses import asdict, dataclass

from reports.driver_coefficient import CEILING_HUNDREDTHS, FLOOR_HUNDREDTHS
from reports.errors import InvalidChartError
from reports.formats import LANGUAGES, Language
from reports.month_marks import MARKS, Mark, is_next_milestone, is_streak
from reports.picture_key import picture_key

STYLE_VERSION = 2
"""Raised whenever the same data would give another picture, so that no old picture is re-used."""

MOST_PERIODS = 5
MOST_MONTHS = 12


@dataclass(frozen=True, slots=True)
class DriverMonthChart:
    """Everything that the picture of a driver's month shows.

    Args:
        language: the reader's language.
        past: the internal coefficient of each yearly period in hundredths, oldest first, the one
            in force last, at most five; empty where no driving record has begun.
        next_hundredths: from the next renewal on, if no new at-fault claim happens; None where
            `past` is empty.
        streak_months: the responsible-driving streak.
        marks: what each of the last months was for it, oldest first, the present month last, at
            most twelve; empty before the first one.
        next_milestone_months: None once the last one is reached.
        is_paused: nothing is asked of the person just now.

    Raises:
        InvalidChartError: the fields contradict each other.
    """

    language: Language
    past: tuple[int, ...]
    next_hundredths: int | None
    streak_months: int
    marks: tuple[Mark, ...]
    next_milestone_months: int | None
    is_paused: bool = False

    def __post_init__(self) -> None:
        """Refuse what contradicts itself, before anything is drawn."""
        values = [*self.past, *([] if self.next_hundredths is None else [self.next_hundredths])]
        for field, rule, holds in (
            ("language", "fr or en", self.language in LANGUAGES),
            ("past", "at most five", len(self.past) <= MOST_PERIODS),
            ("past", "50 to 350 hundredths", all(map(_is_coefficient, values))),
            (
                "next_hundredths",
                "given with past",
                (self.next_hundredths is None) is not bool(self.past),
            ),
            ("streak_months", "0 to 1200", is_streak(self.streak_months)),
            ("marks", "at most twelve", len(self.marks) <= MOST_MONTHS),
            ("marks", "known marks", all(one in MARKS for one in self.marks)),
            (
                "next_milestone_months",
                "the first one above the streak",
                is_next_milestone(self.next_milestone_months, self.streak_months),
            ),
        ):
            if not holds:
                raise InvalidChartError(field, rule)

    @property
    def now_hundredths(self) -> int | None:
        """The coefficient in force; None without a driving record."""
        return self.past[-1] if self.past else None

    def key(self) -> str:
        """What it is known by: two charts with one key are one picture."""
        return picture_key("driver_month", STYLE_VERSION, asdict(self))


def _is_coefficient(hundredths: int) -> bool:
    return FLOOR_HUNDREDTHS <= hundredths <= CEILING_HUNDREDTHS


def draw_driver_month(chart: DriverMonthChart) -> bytes:
    """The picture as PNG, 1080 × 1350; the same key gives the same bytes.

    To be called in a render process (`reports.pool`): it imports matplotlib and holds the GIL.
    """
    from reports.drawing.driver_month import renderer  # noqa: PLC0415  # not in the bot

    return renderer().png(chart)


def describe_driver_month(chart: DriverMonthChart) -> str:
    """The words that say what the picture shows, for the caption: at most 200 characters."""
    from reports.driver_month_words import description  # noqa: PLC0415  # it imports this one

    return description(chart)
