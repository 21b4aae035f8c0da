"""The chart of a driver's month: the way of the coefficient, and the strip of the streak below it.

It names no day: days stand in the caption, so that people with the same figures get the same file
and Telegram's `file_id` serves again (docs/decisions/0096). As `reports.driver_coefficient`, it
draws nothing until it is asked to, and does not import matplotlib.
"""

import hashlib
import json
from dataclasses import dataclass
from typing import Final, Literal, get_args

from reports.driver_coefficient import CEILING_HUNDREDTHS, FLOOR_HUNDREDTHS
from reports.errors import InvalidChartError
from reports.formats import LANGUAGES, Language

Mark = Literal["kept", "paused", "open", "missed"]
MARKS: Final[tuple[Mark, ...]] = get_args(Mark)

STYLE_VERSION = 1
"""Raised whenever the same data would give another picture, so that no old picture is re-used."""

MOST_PERIODS = 5
MOST_MONTHS = 12
MOST_STREAK_MONTHS = 1200


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
        milestone = self.next_milestone_months
        for field, rule, holds in (
            ("language", "fr or en", self.language in LANGUAGES),
            ("past", "at most five", len(self.past) <= MOST_PERIODS),
            ("past", "50 to 350 hundredths", all(map(_is_coefficient, values))),
            (
                "next_hundredths",
                "given with past",
                (self.next_hundredths is None) is not bool(self.past),
            ),
            ("streak_months", "0 to 1200", 0 <= self.streak_months <= MOST_STREAK_MONTHS),
            ("marks", "at most twelve", len(self.marks) <= MOST_MONTHS),
            ("marks", "known marks", all(one in MARKS for one in self.marks)),
            (
                "next_milestone_months",
                "above the streak",
                milestone is None or milestone > self.streak_months,
            ),
        ):
            if not holds:
                raise InvalidChartError(field, rule)

    @property
    def now_hundredths(self) -> int | None:
        """The coefficient in force; None without a driving record."""
        return self.past[-1] if self.past else None

    def canonical(self) -> bytes:
        """The data of the picture as canonical JSON, the same bytes for the same picture."""
        return json.dumps(
            {
                "chart": "driver_month",
                "style": STYLE_VERSION,
                "language": self.language,
                "past": self.past,
                "next": self.next_hundredths,
                "streak_months": self.streak_months,
                "marks": self.marks,
                "next_milestone_months": self.next_milestone_months,
                "is_paused": self.is_paused,
            },
            sort_keys=True,
            separators=(",", ":"),
        ).encode()

    def key(self) -> str:
        """SHA-256 of the canonical data: two charts with one key are one picture."""
        return hashlib.sha256(self.canonical()).hexdigest()


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
