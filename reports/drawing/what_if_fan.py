"""The picture of a renewal as a fan: the past as a solid line, the range to come as a named band.

Sources:
    CHARTS.md § 3.6 n° 6: two bands are enough on a phone, and their probability is named; the axis
    is cut, and says where it begins.
"""

from collections.abc import Hashable
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import pairwise
from typing import Final

from matplotlib.artist import Artist

from reports.drawing import marks
from reports.drawing.blit import BlitRenderer
from reports.drawing.frame import HAIRLINE, frame, head
from reports.drawing.lettering import Lettering, Typeface, width
from reports.drawing.marks import Field, Stroke
from reports.drawing.palette import BLUE, FLEET, INK_2, INK_3, MIDDLE_BLUE, TINT
from reports.drawing.placement import Box
from reports.drawing.timeline import BOTTOM, LEFT, TOP, Point
from reports.what_if_charts import RenewalFanChart
from reports.what_if_charts_words import FanWords

_PAST: Final = Stroke(BLUE, 3.4)
_MIDDLE: Final = Stroke(BLUE, 2.6, (2.4, 1.4))
_AXIS: Final = Typeface(12, "regular")
_NOTE: Final = Typeface(12.5, "medium")
_SOURCE: Final = Typeface(10.5, "regular")
_END: Final = Typeface(15, "bold")
_RIGHT: Final = 820
_FIRST: Final = 190
_HIGHEST: Final = TOP + 130
_STEPS: Final = (1, 2, 5)
_MOST_RULES: Final = 4
_BETWEEN: Final = 52
_END_GAP: Final = 24


@dataclass(frozen=True, slots=True)
class Axis:
    """The amounts of the plot: where it begins, how far apart its rules are, where it ends."""

    low_cents: int
    step_cents: int
    high_cents: int

    def y(self, cents: int) -> float:
        """Pixels from the top of the picture."""
        share = (cents - self.low_cents) / (self.high_cents - self.low_cents)
        return BOTTOM - share * (BOTTOM - _HIGHEST)


def axis_of(chart: RenewalFanChart) -> Axis:
    """The axis: at most four rules at round amounts; it begins at the rule below the lowest."""
    ahead = [cents for one in chart.ahead for cents in (one.low_cents, one.high_cents)]
    values = [*(one.cents for one in chart.past), *ahead]
    low, high = min(values), max(values)
    room = max(high - low, high // 10, 10_000)
    step = next(
        size
        for power in range(2, 15)
        for size in (first * 10**power for first in _STEPS)
        if size * (_MOST_RULES - 1) >= room
    )
    begins = max(0, (low - room // 8) // step * step)
    return Axis(begins, step, max(high + room // 20, begins + step))


def _theme(chart: RenewalFanChart) -> Hashable:
    return chart.language


def fixed(chart: RenewalFanChart) -> list[Artist]:
    """What every picture shares; the source belongs to each, because it names the draws."""
    del chart
    return frame(("", ""))


def changing(chart: RenewalFanChart) -> list[Artist]:
    """What belongs to one chart."""
    words, axis = FanWords(chart), axis_of(chart)
    return [
        *head(words.text("fan-kicker"), chart.unit, words.title(), words.strip()),
        *_source(words, axis),
        *_field(chart, words),
        *_rules(words, axis),
        *_curves(chart, axis),
        *_ends(chart, words, axis),
        *_years(chart),
    ]


def _source(words: FanWords, axis: Axis) -> list[Artist]:
    lines = zip(words.source(axis.low_cents), (1274, 1316), strict=True)
    return [Lettering(text, _SOURCE, INK_3, (LEFT, at), is_source=True) for text, at in lines]


def _x(chart: RenewalFanChart, on: date) -> float:
    """Pixels across: the first year stands right of the amounts, the last one at the plot's end."""
    first, last = chart.past[0].on, chart.ahead[-1].on
    return _FIRST + (on - first).days / (last - first).days * (_RIGHT - _FIRST)


def _field(chart: RenewalFanChart, words: FanWords) -> list[Artist]:
    left = round(_x(chart, chart.past[-1].on))
    heading = Lettering(words.text("fan-projection"), _NOTE, INK_2, (left + 18, TOP + 42))
    swatch = Box(left + 18, TOP + 66, left + 50, TOP + 94)
    band = Lettering(words.text("fan-band"), _AXIS, INK_2, (left + 64, TOP + 92))
    return [
        Field(Box(left, TOP, _RIGHT, BOTTOM), TINT, 11),
        heading,
        Field(swatch, MIDDLE_BLUE, 12),
        band,
    ]


def _rules(words: FanWords, axis: Axis) -> list[Artist]:
    artists: list[Artist] = [marks.line([(LEFT, BOTTOM), (_RIGHT, BOTTOM)], HAIRLINE, 13)]
    for cents in range(axis.low_cents, axis.high_cents + 1, axis.step_cents):
        y = axis.y(cents)
        artists.append(Lettering(words.thousands(cents), _AXIS, INK_2, (LEFT, y - 10)))
        artists.append(marks.line([(LEFT, y), (_RIGHT, y)], HAIRLINE, 13))
    return artists


def _curves(chart: RenewalFanChart, axis: Axis) -> list[Artist]:
    def point(on: date, cents: int) -> Point:
        return _x(chart, on), axis.y(cents)

    past = [point(one.on, one.cents) for one in chart.past]
    middle = [past[-1], *(point(one.on, one.middle_cents) for one in chart.ahead)]
    upper = [point(one.on, one.high_cents) for one in chart.ahead]
    lower = [point(one.on, one.low_cents) for one in reversed(chart.ahead)]
    drawn = [marks.line(past, _PAST, 22)] if len(past) > 1 else []
    return [
        marks.area([past[-1], *upper, *lower], MIDDLE_BLUE, 12),
        marks.line(middle, _MIDDLE, 21),
        *drawn,
        *marks.present_dot(past[-1]),
    ]


def _ends(chart: RenewalFanChart, words: FanWords, axis: Axis) -> list[Artist]:
    """What the range ends with, each figure beside its own end, none on another."""
    last = chart.ahead[-1]
    wanted = [axis.y(one) + 15 for one in (last.high_cents, last.middle_cents, last.low_cents)]
    middle = wanted[1]
    places = (min(wanted[0], middle - _BETWEEN), middle, max(wanted[2], middle + _BETWEEN))
    under = max(0.0, places[2] - BOTTOM)
    values = (last.high_cents, last.middle_cents, last.low_cents)
    faces = (_NOTE, _END, _NOTE)
    inks = (INK_2, BLUE, INK_2)
    return [
        Lettering(words.thousands(cents), face, ink, (_RIGHT + _END_GAP, y - under))
        for cents, y, face, ink in zip(values, places, faces, inks, strict=True)
    ]


def _years(chart: RenewalFanChart) -> list[Artist]:
    """The year of each value below it; two figures where four do not fit."""
    days = [*(one.on for one in chart.past), *(one.on for one in chart.ahead)]
    apart = min(_x(chart, second) - _x(chart, first) for first, second in pairwise(days))
    is_whole = apart > width("2026", _AXIS) + 14
    return [
        Lettering(
            str(day.year) if is_whole else f"{day.year % 100:02d}",
            _AXIS,
            INK_2,
            (_x(chart, day), BOTTOM + 52),
            "centre",
        )
        for day in days
    ]


@cache
def renderer() -> BlitRenderer[RenewalFanChart]:
    """The renderer of this process."""
    return BlitRenderer(_theme, fixed, changing, FLEET)
