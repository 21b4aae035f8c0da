"""From days and coefficients to pixels: the window of years, the height, the steps of a line.

Everything follows from the data of the chart, nothing from the day on which it is drawn: the same
data gives the same picture, so that Telegram's `file_id` can be used again.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from typing import Final

from reports.drawing.placement import Box
from reports.driver_coefficient import DriverCoefficientChart, Step

LEFT: Final = 60
RIGHT: Final = 1020
TOP: Final = 478
BOTTOM: Final = 1150

Point = tuple[float, float]

_FEWEST_YEARS_BACK: Final = 3.0
_MOST_YEARS_BACK: Final = 14.0
_DAYS_A_YEAR: Final = 365.25
_SHORTEST_LAST_STEP: Final = timedelta(days=120)
_MOST_YEAR_LABELS: Final = 8
_HALF_A_YEAR_LABEL: Final = 36


@dataclass(frozen=True, slots=True)
class Height:
    """A range of coefficients and the rules drawn in it, in hundredths.

    Args:
        holds_up_to: the highest coefficient that this range shows.
        low: at the bottom of the plot.
        high: at its top; above `holds_up_to` there is room for one line of words.
        rules: values with a rule that may be left out where there is no room for their figure.
    """

    holds_up_to: int
    low: float
    high: float
    rules: tuple[int, ...]

    def y(self, hundredths: float) -> float:
        """Pixels from the top of the picture."""
        return BOTTOM - (hundredths - self.low) / (self.high - self.low) * (BOTTOM - TOP)


HEIGHTS: Final = (
    Height(holds_up_to=110, low=46, high=117, rules=(75,)),
    Height(holds_up_to=160, low=42, high=175, rules=(75, 150)),
    Height(holds_up_to=350, low=30, high=386, rules=(200,)),
)


@dataclass(frozen=True, slots=True)
class Window:
    """The years that the picture shows."""

    starts_on: date
    ends_on: date

    def x(self, day: date) -> float:
        """Pixels from the left of the picture."""
        span = (self.ends_on - self.starts_on).days
        return LEFT + (day - self.starts_on).days / span * (RIGHT - LEFT)

    def years(self) -> list[tuple[int, str]]:
        """The years to label with their words, at most eight: `2022 23 24 … 2026`."""
        shown = range(self.starts_on.year, self.ends_on.year + 1)
        whole = [year for year in shown if self._has_room(year)]
        stride = -(-len(whole) // _MOST_YEAR_LABELS)
        labelled = whole[::stride]
        if stride > 1:
            return [(year, str(year)) for year in labelled]
        return [
            (year, str(year) if index == 0 else f"{year % 100:02d}")
            for index, year in enumerate(labelled)
        ]

    def _has_room(self, year: int) -> bool:
        middle = self.x(date(year, 7, 2))
        return LEFT + _HALF_A_YEAR_LABEL <= middle <= RIGHT - _HALF_A_YEAR_LABEL


def window(chart: DriverCoefficientChart) -> Window:
    """The whole history, 3 years at least and 14 at most, and the projection to its year's end."""
    history = (chart.next_renewal_on - chart.past[0][0]).days / _DAYS_A_YEAR
    back = min(max(history, _FEWEST_YEARS_BACK), _MOST_YEARS_BACK)
    last_on = chart.without_claim[-1][0]
    end = max(date(last_on.year + 1, 1, 1), last_on + _SHORTEST_LAST_STEP)
    return Window(chart.next_renewal_on - timedelta(days=round(back * _DAYS_A_YEAR)), end)


def height(chart: DriverCoefficientChart, shown: Window) -> Height:
    """The smallest range that holds every value shown."""
    steps = (*visible_steps(chart, shown), *chart.without_claim, *chart.with_claim)
    highest = max(value for _, value in steps)
    return next(one for one in HEIGHTS if highest <= one.holds_up_to)


def visible_steps(chart: DriverCoefficientChart, shown: Window) -> tuple[Step, ...]:
    """The past from the window's start on; a value already in force there starts at the edge."""
    earlier = [step for step in chart.past if step[0] <= shown.starts_on]
    later = tuple(step for step in chart.past if step[0] > shown.starts_on)
    return ((shown.starts_on, earlier[-1][1]), *later) if earlier else later


def value_on(steps: Sequence[Step], day: date) -> int | None:
    """The value in force on a day, None before the first one."""
    in_force = [value for first_on, value in steps if first_on <= day]
    return in_force[-1] if in_force else None


@dataclass(frozen=True, slots=True)
class Scale:
    """Days and coefficients of one chart as pixels."""

    window: Window
    height: Height

    def point(self, day: date, hundredths: float) -> Point:
        """Where a value stands on a day."""
        return self.window.x(day), self.height.y(hundredths)

    def stairs(self, steps: Sequence[Step], ends_on: date) -> list[Point]:
        """The corners of a step line, each value held until the next one."""
        points: list[Point] = []
        days = [day for day, _ in steps[1:]] + [ends_on]
        for (day, value), until in zip(steps, days, strict=True):
            points += [self.point(day, value), self.point(until, value)]
        return points


def scale_of(chart: DriverCoefficientChart) -> Scale:
    """The window and the height of a chart."""
    shown = window(chart)
    return Scale(shown, height(chart, shown))


def strokes(points: Sequence[Point], half_width: int) -> list[Box]:
    """The boxes of pixels that the straight pieces of a step line cover."""
    return [
        Box(
            round(min(x1, x2)) - half_width,
            round(min(y1, y2)) - half_width,
            round(max(x1, x2)) + half_width,
            round(max(y1, y2)) + half_width,
        )
        for (x1, y1), (x2, y2) in pairwise(points)
    ]
