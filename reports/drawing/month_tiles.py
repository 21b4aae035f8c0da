"""The tile of a month: full with a tick, two bars on pause, a dashed frame while open, or empty.

A shape for each mark, so that nobody needs to tell colours apart; a month without confirmation is
pale and silent, because nothing is to be reproached.
"""

from typing import Final

from matplotlib.artist import Artist

from reports.drawing.marks import Field, Stroke, line
from reports.drawing.palette import BLUE, INK_3, RULE, TINT, WHITE
from reports.drawing.placement import Box
from reports.month_marks import Mark

TILE: Final = 72
_SMALL: Final = 36
_TICK: Final = ((0.26, 0.52), (0.43, 0.69), (0.75, 0.33))
_BARS: Final = (0.38, 0.62)
_OPEN: Final = Stroke(BLUE, 1.4, (2.0, 1.4))
_EMPTY: Final = Stroke(RULE, 1.2)
_GREY: Final = 2.2
_LINES_OF_A_SMALL_TILE: Final = 0.6


def month_tile(mark: Mark, left: int, top: int) -> list[Artist]:
    """The tile of one month."""
    return _tile(mark, left, top, TILE, 1.0)


def legend_tile(mark: Mark, left: int, top: int) -> list[Artist]:
    """The same as a sign before its meaning."""
    return _tile(mark, left, top, _SMALL, _LINES_OF_A_SMALL_TILE)


def _tile(mark: Mark, left: int, top: int, size: int, weight: float) -> list[Artist]:
    box = Box(left, top, left + size, top + size)

    def at(across: float, down: float) -> tuple[float, float]:
        return round(left + across * size), round(top + down * size)

    match mark:
        case "kept":
            tick = line([at(*one) for one in _TICK], Stroke(WHITE, 3.2 * weight), 31)
            return [Field(box, BLUE, 12), tick]
        case "paused":
            bar = Stroke(INK_3, _GREY * weight)
            bars = [line([at(x, 0.3), at(x, 0.7)], bar, 31) for x in _BARS]
            return [Field(box, TINT, 12), _frame(box, _EMPTY), *bars]
        case "open":
            return [_frame(box, _OPEN)]
        case "missed":
            dash = line([at(0.36, 0.5), at(0.64, 0.5)], Stroke(INK_3, _GREY * weight), 31)
            return [_frame(box, _EMPTY), dash]


def _frame(box: Box, stroke: Stroke) -> Artist:
    left, top, right, bottom = box.left + 2, box.top + 2, box.right - 2, box.bottom - 2
    corners = [(left, top), (right, top), (right, bottom), (left, bottom), (left, top)]
    return line([(float(x), float(y)) for x, y in corners], stroke, 30)
