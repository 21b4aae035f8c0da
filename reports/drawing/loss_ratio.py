"""The picture of claims against premiums: a bar for each year, the newest first.

Not a dial: bars compare years. The part of open claims is hatched; a bar over 150 % is cut, and its
figure is printed.

Sources:
    CHARTS.md § 3.6 n° 7.
"""

from collections.abc import Hashable
from functools import cache
from typing import Final

from matplotlib.artist import Artist

from reports.drawing.blit import BlitRenderer
from reports.drawing.fleet_head import advice, labelled
from reports.drawing.frame import cut, frame
from reports.drawing.lettering import Lettering, Typeface
from reports.drawing.marks import Field, Stroke, line
from reports.drawing.palette import BLUE, FLEET, INK, INK_2, PALE_BLUE, RULE, TINT, WHITE
from reports.drawing.placement import Box
from reports.drawing.timeline import LEFT, RIGHT
from reports.fleet_charts import CUT_AT_PERMILLE, LossRatioChart, LossRatioYear
from reports.fleet_charts_words import LossRatioWords

_YEAR: Final = Typeface(14.5, "medium")
_NEWEST: Final = Typeface(14.5, "bold")
_SHARE: Final = Typeface(16, "bold")
_SMALL: Final = Typeface(12, "regular")
_LEGEND: Final = Typeface(12.5, "medium")
_MARK: Final = Stroke(INK, 2.0)
_EDGE: Final = Stroke(RULE, 0.8)
_HATCH: Final = Stroke(BLUE, 1.6)
_CUT: Final = Stroke(WHITE, 4.0)
_PLOT_RIGHT: Final = 860
_FIRST: Final = 462
_APART: Final = 148
_HEIGHT: Final = 50
_STRIPE: Final = 18


def _theme(chart: LossRatioChart) -> Hashable:
    return chart.language, LossRatioWords(chart).source()


def fixed(chart: LossRatioChart) -> list[Artist]:
    """What every picture of a theme shares."""
    return frame(LossRatioWords(chart).source(), has_columns=False)


def changing(chart: LossRatioChart) -> list[Artist]:
    """What belongs to one chart."""
    words = LossRatioWords(chart)
    artists = labelled(words.kicker(), words.title())
    if not chart.known:
        return [*artists, *advice(words.empty())]
    artists += _legend(words)
    for row, one in enumerate(chart.years):
        artists += _year(words, one, row)
        if one.permille is not None:
            artists += _bullet(chart, one, row)
    return [*artists, *_scale(chart, words)]


def _x(permille: int) -> int:
    return LEFT + round(min(permille, CUT_AT_PERMILLE) / CUT_AT_PERMILLE * (_PLOT_RIGHT - LEFT))


def _legend(words: LossRatioWords) -> list[Artist]:
    closed, still_open = words.legend()
    first = Lettering(closed, _LEGEND, INK_2, (LEFT + 48, 352))
    second = first.box.right + 44
    target = Lettering(words.target(), _LEGEND, INK_2, (RIGHT, 352), "right")
    return [
        Field(Box(LEFT, 324, LEFT + 32, 356), BLUE, 20),
        first,
        *_hatched(Box(second, 324, second + 32, 356)),
        Lettering(still_open, _LEGEND, INK_2, (second + 48, 352)),
        target,
        line([(target.box.left - 18, 322), (target.box.left - 18, 358)], _MARK, 30),
    ]


def _year(words: LossRatioWords, one: LossRatioYear, row: int) -> list[Artist]:
    top = _FIRST + row * _APART
    name = Lettering(words.year(one), _YEAR if row else _NEWEST, INK, (LEFT, top - 18))
    room = RIGHT - name.box.right - 24
    amounts = cut(words.amounts(one), _SMALL, room)
    return [name, Lettering(amounts, _SMALL, INK_2, (RIGHT, top - 18), "right")]


def _bullet(chart: LossRatioChart, one: LossRatioYear, row: int) -> list[Artist]:
    top = _FIRST + row * _APART
    bottom, share = top + _HEIGHT, one.permille or 0
    middle, end = _x(share - one.open_permille), _x(share)
    low, high = (_x(mark) for mark in chart.zones_permille)
    artists: list[Artist] = [
        Field(Box(low, top - 6, high, bottom + 6), TINT, 12),
        *(line([(x, top - 6), (x, bottom + 6)], _EDGE, 13) for x in (low, high)),
    ]
    if middle > LEFT:
        artists.append(Field(Box(LEFT, top, middle, bottom), BLUE, 20))
    if end > middle:
        artists += _hatched(Box(middle, top, end, bottom))
    if share > CUT_AT_PERMILLE:
        artists.append(line([(end - 34, bottom + 8), (end - 14, top - 8)], _CUT, 28))
    at, target = (RIGHT, bottom - 8), _x(chart.target_permille)
    figure = Lettering(LossRatioWords(chart).share(share), _SHARE, INK, at, "right")
    return [*artists, line([(target, top - 10), (target, bottom + 10)], _MARK, 30), figure]


def _hatched(box: Box) -> list[Artist]:
    """A pale field with an edge and slanted stripes: told by its pattern, not by its colour."""
    height = box.bottom - box.top
    stripes: list[Artist] = []
    for start in range(box.left - height + _STRIPE // 2, box.right, _STRIPE):
        left, right = max(start, box.left), min(start + height, box.right)
        ends = [(left, box.bottom - (left - start)), (right, box.bottom - (right - start))]
        stripes.append(line(ends, _HATCH, 22))
    corners = [
        (box.left, box.top),
        (box.right, box.top),
        (box.right, box.bottom),
        (box.left, box.bottom),
        (box.left, box.top),
    ]
    return [Field(box, PALE_BLUE, 21), *stripes, line(corners, _HATCH, 23)]


def _scale(chart: LossRatioChart, words: LossRatioWords) -> list[Artist]:
    """Marks under the last bar: the two limits of the zones."""
    baseline = _FIRST + len(chart.years) * _APART - _APART + _HEIGHT + 56
    return [
        Lettering(words.share(mark), _SMALL, INK_2, (_x(mark), baseline), "centre")
        for mark in (0, *chart.zones_permille, CUT_AT_PERMILLE)
        if mark
    ]


@cache
def renderer() -> BlitRenderer[LossRatioChart]:
    """The renderer of this process."""
    return BlitRenderer(_theme, fixed, changing, FLEET)
