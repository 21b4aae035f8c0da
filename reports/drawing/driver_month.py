"""The picture of a driver's month: title, three figures, steps of the coefficient, streak strip.

Steps stand one beside the other, one for each yearly period, and the next renewal on a tinted
field; below, a tile for each month, told by its shape and not by its colour alone. Nothing depends
on the day of drawing, and no day is written (docs/decisions/0096).

Sources:
    CHARTS.md § 3.2 (sizes), § 3.3 (colours), § 3.6 n° 1 and 2 (content).
"""

from collections.abc import Hashable, Sequence
from functools import cache
from typing import Final

from matplotlib.artist import Artist

from reports.drawing.blit import BlitRenderer
from reports.drawing.frame import CAPTION, HAIRLINE, KICKER, behind, frame, kicker, strip
from reports.drawing.headings import title
from reports.drawing.lettering import Lettering, Typeface
from reports.drawing.marks import Field, Stroke, line, present_dot
from reports.drawing.month_tiles import TILE, legend_tile, month_tile
from reports.drawing.palette import BLUE, INK, INK_2, TINT
from reports.drawing.placement import Box
from reports.drawing.timeline import LEFT, RIGHT, Height
from reports.driver_month import DriverMonthChart
from reports.driver_month_words import Words

_VALUE: Final = Typeface(13.5, "medium")
_STRONG: Final = Typeface(17, "bold")
_GOAL: Final = Typeface(13.5, "medium")
_HISTORY: Final = Stroke(BLUE, 3.4)
_AHEAD: Final = Stroke(BLUE, 2.6, (2.4, 1.4))

_TOP: Final = 456
_BOTTOM: Final = 790
_ABOVE_A_STEP: Final = 22
_TILES_TOP: Final = 952
_TILES_APART: Final = 80
_FEWEST_FOR_BOTH_ENDS: Final = 6
_SCALES: Final = (
    Height(holds_up_to=110, low=46, high=128, rules=()),
    Height(holds_up_to=160, low=42, high=192, rules=()),
    Height(holds_up_to=350, low=30, high=424, rules=()),
)


def _theme(chart: DriverMonthChart) -> Hashable:
    return chart.language, bool(chart.past)


def fixed(chart: DriverMonthChart) -> list[Artist]:
    """What every picture of a theme shares: tag, labels of both figures, rules, source."""
    words = Words(chart)
    texts = [
        kicker(words.kicker()),
        Lettering(words.text("kicker-streak"), KICKER, INK_2, (LEFT, 922)),
    ]
    artists = frame(words.source(), has_columns=bool(chart.past))
    artists += [*behind(texts), line([(LEFT, 872), (RIGHT, 872)], HAIRLINE, 2)]
    if chart.past:
        artists.append(line([(LEFT, _BOTTOM), (RIGHT, _BOTTOM)], HAIRLINE, 2))
    return artists


def changing(chart: DriverMonthChart) -> list[Artist]:
    """What belongs to one chart."""
    words = Words(chart)
    way = _way(chart, words) if chart.past else _without_record(words)
    return [*title(words.title()), *strip(words.strip()), *way, *_months(chart, words)]


def _without_record(words: Words) -> list[Artist]:
    return [
        line([(LEFT, 500), (RIGHT, 500)], HAIRLINE, 2),
        Lettering(words.text("kicker"), KICKER, INK_2, (LEFT, 550)),
        Lettering(words.text("no-record"), _GOAL, INK_2, (LEFT, 640)),
        Lettering(words.text("no-record-more"), _GOAL, INK_2, (LEFT, 696)),
    ]


def _way(chart: DriverMonthChart, words: Words) -> list[Artist]:
    """A step for each period, the next one dashed on its field."""
    ahead = chart.past[-1] if chart.next_hundredths is None else chart.next_hundredths
    values = (*chart.past, ahead)
    width = (RIGHT - LEFT) / len(values)
    edges = [LEFT + round(width * number) for number in range(len(values) + 1)]
    levels = [_level(value, max(values)) for value in values]
    corners = [
        (float(x), y)
        for left, right, y in zip(edges, edges[1:], levels, strict=False)
        for x in (left, right)
    ]
    fork = corners[-3]
    return [
        Field(Box(edges[-2], _TOP, RIGHT, _BOTTOM), TINT, 11),
        line(corners[-3:], _AHEAD, 21),
        line(corners[:-2], _HISTORY, 22),
        *present_dot(fork),
        *_values(values, edges, levels, words),
        *_foot(edges, words),
    ]


def _level(hundredths: int, highest: int) -> float:
    scale = next(one for one in _SCALES if highest <= one.holds_up_to)
    share = (hundredths - scale.low) / (scale.high - scale.low)
    return round(_BOTTOM - share * (_BOTTOM - _TOP))


def _values(
    values: Sequence[int], edges: Sequence[int], levels: Sequence[float], words: Words
) -> list[Artist]:
    present = len(values) - 2
    artists: list[Artist] = []
    for number, (value, y) in enumerate(zip(values, levels, strict=True)):
        face = _STRONG if number >= present else _VALUE
        ink = BLUE if number == present else INK if number > present else INK_2
        middle = (edges[number] + edges[number + 1]) / 2
        artists.append(
            Lettering(words.value(value), face, ink, (middle, y - _ABOVE_A_STEP), "centre")
        )
    return artists


def _foot(edges: Sequence[int], words: Words) -> list[Artist]:
    """How far back the first step lies, and which ones are the present and the next."""
    baseline = _BOTTOM + 48
    present, following = (
        (one + other) / 2 for one, other in zip(edges[-3:], edges[-2:], strict=False)
    )
    artists: list[Artist] = [
        Lettering(words.text("present"), CAPTION, INK_2, (present, baseline), "centre"),
        Lettering(words.text("then"), CAPTION, INK_2, (following, baseline), "centre"),
    ]
    if oldest := words.oldest():
        artists.append(Lettering(oldest, CAPTION, INK_2, (LEFT, baseline)))
    return artists


def _months(chart: DriverMonthChart, words: Words) -> list[Artist]:
    """A tile for each month, what the marks mean, and the next milestone."""
    goal = Lettering(words.goal(), _GOAL, INK, (LEFT, 1206))
    if not chart.marks:
        nothing = Lettering(words.text("no-months"), _GOAL, INK_2, (LEFT, _TILES_TOP + 52))
        return [nothing, goal]
    artists: list[Artist] = []
    for number, mark in enumerate(chart.marks):
        artists += month_tile(mark, LEFT + number * _TILES_APART, _TILES_TOP)
    return [*artists, *_ends(chart, words), *_legend(words), goal]


def _ends(chart: DriverMonthChart, words: Words) -> list[Artist]:
    baseline = _TILES_TOP + TILE + 44
    last = LEFT + (len(chart.marks) - 1) * _TILES_APART
    present = words.text("this-month")
    if len(chart.marks) < _FEWEST_FOR_BOTH_ENDS:
        return [Lettering(present, CAPTION, INK_2, (last, baseline))]
    return [
        Lettering(words.first_month(), CAPTION, INK_2, (LEFT, baseline)),
        Lettering(present, CAPTION, INK_2, (last + TILE, baseline), "right"),
    ]


def _legend(words: Words) -> list[Artist]:
    artists: list[Artist] = []
    left, baseline = LEFT, 1138
    for mark, meaning in words.legend():
        artists += legend_tile(mark, left, baseline - 31)
        text = Lettering(meaning, CAPTION, INK_2, (left + 50, baseline))
        artists.append(text)
        left = text.box.right + 36
    return artists


@cache
def renderer() -> BlitRenderer[DriverMonthChart]:
    """The renderer of this process; it keeps the background of each theme that it has met."""
    return BlitRenderer(_theme, fixed, changing)
