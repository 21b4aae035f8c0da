"""The picture of the premium bridge: a waterfall that lies, from coefficient 1.00 to what comes.

Totals stand on the axis at the left, changes hang between them; each figure has its sign.

Sources:
    CHARTS.md § 3.6 n° 5, and its prototype.
"""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from matplotlib.artist import Artist

from reports.drawing.blit import BlitRenderer
from reports.drawing.fleet_head import advice, labelled
from reports.drawing.frame import cut, frame
from reports.drawing.lettering import Lettering, Typeface, width
from reports.drawing.marks import Field, Stroke, line
from reports.drawing.palette import (
    BLUE,
    FLEET,
    GREEN,
    GREEN_TEXT,
    INK,
    INK_2,
    PALE_BLUE,
    VERMILION,
    VERMILION_TEXT,
    WHITE,
    Rgb,
)
from reports.drawing.placement import Box
from reports.drawing.timeline import LEFT, RIGHT
from reports.fleet_charts import BridgeBar, BridgeChart
from reports.fleet_charts_words import BridgeWords

_TOTAL_NAME: Final = Typeface(14.5, "bold")
_CHANGE_NAME: Final = Typeface(14.5, "medium")
_NOTE: Final = Typeface(12, "regular")
_AMOUNT: Final = Typeface(14.5, "bold")
_AXIS: Final = Stroke(INK_2, 1.0)
_STEP: Final = Stroke(INK_2, 0.8)
_DASHED: Final = Stroke(BLUE, 1.6, (3.0, 1.8))
_ZERO: Final = 464
_TOP: Final = 350
_BOTTOM: Final = 1210
_MOST_APART: Final = 125
_NAME_ROOM: Final = _ZERO - LEFT - 6
_AIR: Final = 14
_THINNEST: Final = 4


@dataclass(frozen=True, slots=True)
class _Scale:
    """From cents and rows to pixels."""

    most_cents: int
    rows: int

    @property
    def apart(self) -> int:
        return min(_MOST_APART, (_BOTTOM - _TOP) // max(1, self.rows))

    @property
    def thickness(self) -> int:
        return self.apart * 56 // 100

    def top(self, row: int) -> int:
        return _TOP + row * self.apart

    def x(self, cents: int) -> int:
        return _ZERO + round(max(0, cents) / max(1, self.most_cents) * (RIGHT - _ZERO))


def _theme(chart: BridgeChart) -> Hashable:
    return chart.language, chart.is_default, bool(chart.bars)


def fixed(chart: BridgeChart) -> list[Artist]:
    """What every picture of a theme shares."""
    return frame(BridgeWords(chart).source(), has_columns=False)


def changing(chart: BridgeChart) -> list[Artist]:
    """What belongs to one chart."""
    words = BridgeWords(chart)
    artists = labelled(words.kicker(), words.title())
    if not chart.bars:
        return [*artists, *advice(words.empty())]
    levels = _levels(chart.bars)
    scale = _Scale(max(max(ends) for ends in levels), len(chart.bars))
    for row, (bar, ends) in enumerate(zip(chart.bars, levels, strict=True)):
        artists += _names(words, bar, scale, row)
        artists += _bar(words, bar, _box(scale, row, ends))
        if row + 1 < len(chart.bars):
            artists.append(_joint(scale, row, ends[1]))
    foot = scale.top(len(chart.bars) - 1) + scale.thickness + 24
    return [*artists, line([(_ZERO, _TOP - 22), (_ZERO, foot)], _AXIS, 40)]


def _levels(bars: Sequence[BridgeBar]) -> list[tuple[int, int]]:
    """From where to where each bar goes, in cents."""
    levels: list[tuple[int, int]] = []
    level = 0
    for bar in bars:
        start = 0 if bar.is_total else level
        level = start + bar.cents
        levels.append((start, level))
    return levels


def _box(scale: _Scale, row: int, ends: tuple[int, int]) -> Box:
    left, right = sorted((scale.x(ends[0]), scale.x(ends[1])))
    if right - left < _THINNEST:
        left = max(_ZERO, right - _THINNEST)
        right = left + _THINNEST
    top = scale.top(row)
    return Box(left, top, right, top + scale.thickness)


def _names(words: BridgeWords, bar: BridgeBar, scale: _Scale, row: int) -> list[Artist]:
    face = _TOTAL_NAME if bar.is_total else _CHANGE_NAME
    baseline = scale.top(row) + 18 - (_MOST_APART - scale.apart) // 6
    names: list[Artist] = [
        Lettering(cut(words.name(bar), face, _NAME_ROOM), face, INK, (LEFT, baseline))
    ]
    if note := words.note(bar):
        under = baseline + min(58, scale.apart // 2)
        names.append(Lettering(cut(note, _NOTE, _NAME_ROOM), _NOTE, INK_2, (LEFT, under)))
    return names


def _colours(bar: BridgeBar) -> tuple[Rgb, Rgb, Rgb]:
    """Of the bar, of a figure in it, of a figure beside it."""
    if bar.name == "projected":
        return PALE_BLUE, INK, INK
    if bar.is_total:
        return BLUE, WHITE, INK
    return (GREEN, INK, GREEN_TEXT) if bar.cents <= 0 else (VERMILION, INK, VERMILION_TEXT)


def _bar(words: BridgeWords, bar: BridgeBar, box: Box) -> list[Artist]:
    fill, inside, beside = _colours(bar)
    text, baseline = words.amount(bar), (box.top + box.bottom) // 2 + 16
    across = width(text, _AMOUNT)
    artists: list[Artist] = [Field(box, fill, 20)]
    if bar.name == "projected":
        artists += _outline(box)
    if bar.is_total and across + 2 * _AIR <= box.right - box.left:
        at = (box.right - _AIR, baseline)
        return [*artists, Lettering(text, _AMOUNT, inside, at, "right")]
    if box.right + _AIR + across <= RIGHT:
        return [*artists, Lettering(text, _AMOUNT, beside, (box.right + _AIR, baseline))]
    if box.left - _AIR - across > _ZERO:
        return [*artists, Lettering(text, _AMOUNT, beside, (box.left - _AIR, baseline), "right")]
    middle = ((box.left + box.right) // 2, baseline)
    return [*artists, Lettering(text, _AMOUNT, inside, middle, "centre")]


def _outline(box: Box) -> list[Artist]:
    """A dashed edge tells what is only projected."""
    corners = [
        (box.left, box.top),
        (box.right, box.top),
        (box.right, box.bottom),
        (box.left, box.bottom),
        (box.left, box.top),
    ]
    return [line(corners, _DASHED, 30)]


def _joint(scale: _Scale, row: int, level: int) -> Artist:
    """The thin line that carries a level down to the next bar."""
    x = scale.x(level)
    return line([(x, scale.top(row) + scale.thickness), (x, scale.top(row + 1))], _STEP, 19)


@cache
def renderer() -> BlitRenderer[BridgeChart]:
    """The renderer of this process."""
    return BlitRenderer(_theme, fixed, changing, FLEET)
