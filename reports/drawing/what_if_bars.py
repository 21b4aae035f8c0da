"""The picture of a comparison: for each year a hollow bar without the change, a full one with it.

Bars begin at zero, so a change of six percent looks like six percent; its figure stands below. What
the company bears itself lies on top of its premium: it moves at once where the premium follows.
"""

from collections.abc import Hashable
from dataclasses import dataclass
from functools import cache
from typing import Final

from matplotlib.artist import Artist

from reports.drawing.blit import BlitRenderer
from reports.drawing.frame import frame, head
from reports.drawing.lettering import Lettering, Typeface, width
from reports.drawing.marks import Field, Stroke, hollow, line
from reports.drawing.palette import BLUE, FLEET, INK, INK_2, PALE_BLUE, RULE
from reports.drawing.placement import Box
from reports.drawing.timeline import LEFT, RIGHT
from reports.what_if_charts import ComparedYear, ComparisonChart
from reports.what_if_charts_words import ComparisonWords

_LEGEND: Final = Typeface(12.5, "medium")
_VALUES: Final = tuple(Typeface(points, "bold") for points in (15, 13.5, 12))
_YEARS: Final = Typeface(12.5, "medium")
_CHANGES: Final = Typeface(12, "regular")
_BASE: Final = Stroke(RULE, 1.2)
_TOP: Final = 610
_TOP_WITH_OWN: Final = 670
_FOOT: Final = 1090
_WIDEST_BAR: Final = 150
_GAP: Final = 4
_APART: Final = 12
_ABOVE: Final = 14
_LEADER: Final = Stroke(BLUE, 1.2)


def _theme(chart: ComparisonChart) -> Hashable:
    return chart.language, chart.measure, chart.has_defaults


def fixed(chart: ComparisonChart) -> list[Artist]:
    """What every picture of a language and measure shares."""
    base = line([(LEFT, _FOOT), (RIGHT, _FOOT)], _BASE, 2)
    return [*frame(ComparisonWords(chart).source()), base]


@dataclass(frozen=True, slots=True)
class _Scale:
    """How high amounts stand, and how wide a year is."""

    most: int
    top: int
    number: int

    def y(self, value: int) -> int:
        return _FOOT - round(value / self.most * (_FOOT - self.top))

    def room(self, place: int) -> Box:
        """The column of a year."""
        across = (RIGHT - LEFT) / self.number
        left, right = round(LEFT + place * across), round(LEFT + (place + 1) * across)
        return Box(left, self.top, right, _FOOT)


def changing(chart: ComparisonChart) -> list[Artist]:
    """What belongs to one chart."""
    words = ComparisonWords(chart)
    most = max(1, *(max(one.total_before, one.total_after) for one in chart.years))
    top = _TOP_WITH_OWN if chart.has_own_costs else _TOP
    scale = _Scale(most, top, len(chart.years))
    artists = [*head(words.kicker(), chart.unit, words.title(), words.strip())]
    artists += _legend(words, has_own=chart.has_own_costs)
    for place, one in enumerate(chart.years):
        room = scale.room(place)
        artists += _pair(one, room, scale)
        artists += _axis(words, one, room, has_own=chart.has_own_costs)
    return [*artists, *_values(words, chart, scale)]


def _legend(words: ComparisonWords, *, has_own: bool) -> list[Artist]:
    before, after = words.legend()
    first = Lettering(before, _LEGEND, INK_2, (LEFT + 48, 520))
    second = round(first.box.right) + 44
    artists = [
        *hollow(Box(LEFT, 490, LEFT + 32, 522), BLUE),
        first,
        Field(Box(second, 490, second + 32, 522), BLUE, 20),
        Lettering(after, _LEGEND, INK_2, (second + 48, 520)),
    ]
    if has_own:
        artists.append(Field(Box(LEFT, 544, LEFT + 32, 576), PALE_BLUE, 20))
        artists.append(Lettering(words.text("own"), _LEGEND, INK_2, (LEFT + 48, 574)))
    return artists


def _middle(room: Box) -> float:
    return (room.left + room.right) / 2


def _bars(room: Box) -> tuple[tuple[int, int], tuple[int, int]]:
    """From where to where the two bars of a year go."""
    across = min(_WIDEST_BAR, round((room.right - room.left) * 0.4))
    middle = round(_middle(room))
    return (middle - _GAP - across, middle - _GAP), (middle + _GAP, middle + _GAP + across)


def _pair(one: ComparedYear, room: Box, scale: _Scale) -> list[Artist]:
    (left, right), (second, end) = _bars(room)
    before, after = scale.y(one.before), scale.y(one.after)
    artists: list[Artist] = []
    if before < _FOOT:
        artists += hollow(Box(left, before, right, _FOOT), BLUE)
    if after < _FOOT:
        artists.append(Field(Box(second, after, end, _FOOT), BLUE, 20))
    for start, stop, total, foot in (
        (left, right, one.total_before, before),
        (second, end, one.total_after, after),
    ):
        if scale.y(total) < foot - _GAP:
            artists.append(Field(Box(start, scale.y(total), stop, foot - _GAP), PALE_BLUE, 20))
    return artists


def _axis(words: ComparisonWords, one: ComparedYear, room: Box, *, has_own: bool) -> list[Artist]:
    across, middle = room.right - room.left - _APART, _middle(room)
    year = words.year(one) if width(words.year(one), _YEARS) <= across else words.year(one)[2:]
    lines = [words.difference(one)]
    if has_own:
        both = [words.premium_difference(one), words.own_difference(one)]
        lines = both if all(width(text, _CHANGES) <= across for text in both) else lines
    artists: list[Artist] = [Lettering(year, _YEARS, INK_2, (middle, _FOOT + 46), "centre")]
    for row, text in enumerate(lines):
        if text and width(text, _CHANGES) <= across:
            at = (middle, _FOOT + 92 + 44 * row)
            artists.append(Lettering(text, _CHANGES, INK, at, "centre"))
    return artists


def _values(words: ComparisonWords, chart: ComparisonChart, scale: _Scale) -> list[Artist]:
    """The figures: above both bars where they fit, else of the full ones, else of every other."""
    across = (RIGHT - LEFT) / scale.number
    texts = [
        words.value(value) for one in chart.years for value in (one.total_before, one.total_after)
    ]
    for face in _VALUES:
        if all(width(text, face) <= across / 2 - _APART for text in texts):
            return _both(words, chart, scale, face)
    for stride in range(1, scale.number + 1):
        for face in _VALUES:
            if all(_reach(text, face, across) <= stride * across - _APART for text in texts):
                return _each(words, chart, scale, face, stride)
    return []


def _reach(text: str, face: Typeface, across: float) -> float:
    """How wide a figure is, with what the edge of the picture pushes it aside."""
    wide = width(text, face)
    (_, _), (left, right) = _bars(Box(0, 0, round(across), 1))
    return wide + max(0.0, wide / 2 - (across - (left + right) / 2))


def _both(
    words: ComparisonWords, chart: ComparisonChart, scale: _Scale, face: Typeface
) -> list[Artist]:
    artists: list[Artist] = []
    for place, one in enumerate(chart.years):
        room = scale.room(place)
        (left, right), (second, end) = _bars(room)
        half = width("0", face) // 4 + _APART // 2
        for value, middle, side, ink in (
            (one.total_before, (left + right) / 2, -1, INK_2),
            (one.total_after, (second + end) / 2, 1, BLUE),
        ):
            text = words.value(value)
            aside = width(text, face) / 2 + half
            x = _middle(room) + side * max(abs(middle - _middle(room)), aside)
            artists.append(Lettering(text, face, ink, (x, scale.y(value) - 14), "centre"))
    return artists


def _each(
    words: ComparisonWords, chart: ComparisonChart, scale: _Scale, face: Typeface, stride: int
) -> list[Artist]:
    """The values with the change, of the last year and of every other before it.

    Each stands over its own bar; where a higher one pushes it up, a line leads down to its bar.
    """
    artists: list[Artist] = []
    for place in range(scale.number - 1, -1, -stride):
        value = chart.years[place].total_after
        text, bar = words.value(value), scale.y(value)
        across = width(text, face) / 2
        own = _own_middle(scale.room(place))
        x = min(max(own, LEFT + across), RIGHT - across)
        top = min([bar, *_tops(chart, scale, x - across, x + across)])
        artists.append(Lettering(text, face, BLUE, (x, top - _ABOVE), "centre"))
        if top < bar - _GAP:
            artists.append(line([(own, top - _GAP), (own, bar)], _LEADER, 21))
    return artists


def _own_middle(room: Box) -> float:
    """The middle of the full bar of a year."""
    left, right = _bars(room)[1]
    return (left + right) / 2


def _tops(chart: ComparisonChart, scale: _Scale, left: float, right: float) -> list[int]:
    """The tops of all bars that stand under a figure."""
    return [
        scale.y(value)
        for place, one in enumerate(chart.years)
        for (start, stop), value in zip(
            _bars(scale.room(place)), (one.total_before, one.total_after), strict=True
        )
        if start < right and left < stop
    ]


@cache
def renderer() -> BlitRenderer[ComparisonChart]:
    """The renderer of this process."""
    return BlitRenderer(_theme, fixed, changing, FLEET)
