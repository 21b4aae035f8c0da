"""Lines, dots and fields of a picture, in pixels, y downwards.

They hand their paths straight to matplotlib's renderer: a `Line2D` of its own for each tick and
rule would take as long to make and to draw as all the rest of a chart (measured: 4 of 15 ms).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final, Literal

import numpy as np
from matplotlib.artist import Artist
from matplotlib.backend_bases import GraphicsContextBase, RendererBase
from matplotlib.markers import MarkerStyle
from matplotlib.path import Path
from matplotlib.transforms import Affine2D, IdentityTransform, Transform

from reports.drawing.agg import HEIGHT, PIXELS_PER_POINT, pixels_of
from reports.drawing.palette import BLUE, INK_2, VERMILION, WHITE, Rgb, word, words
from reports.drawing.placement import Box
from reports.drawing.timeline import Point
from reports.driver_coefficient import ChartLiability

_AS_IT_IS: Final = IdentityTransform()
_NO_FILL: Final = (0.0, 0.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Stroke:
    """How a line looks; dashes are multiples of its width."""

    colour: Rgb
    points: float
    dashes: tuple[float, float] | None = None


def _rgba(colour: Rgb) -> tuple[float, float, float, float]:
    red, green, blue = (channel / 255 for channel in colour)
    return red, green, blue, 1.0


def _pen(renderer: RendererBase, colour: Rgb, points: float) -> GraphicsContextBase:
    pen = renderer.new_gc()
    pen.set_foreground(_rgba(colour), isRGBA=True)
    pen.set_linewidth(points)
    return pen


class _Line(Artist):
    """A line with square corners; `points` have their y upwards, as the renderer wants it."""

    def __init__(self, points: Sequence[Point], stroke: Stroke, zorder: int) -> None:
        super().__init__()
        self._path = Path(np.array([(across, HEIGHT - down) for across, down in points]))
        self._stroke = stroke
        self.set_zorder(zorder)

    def draw(self, renderer: RendererBase) -> None:
        stroke = self._stroke
        pen = _pen(renderer, stroke.colour, stroke.points)
        pen.set_joinstyle("miter")
        pen.set_capstyle("butt")
        if stroke.dashes:
            pen.set_dashes(0, [stroke.points * dash for dash in stroke.dashes])
        renderer.draw_path(pen, self._path, _AS_IT_IS)


def line(points: Sequence[Point], stroke: Stroke, zorder: int) -> Artist:
    """A line with square corners through points."""
    return _Line(points, stroke, zorder)


class _Area(Artist):
    """A filled shape without an outline."""

    def __init__(self, points: Sequence[Point], colour: Rgb, zorder: int) -> None:
        super().__init__()
        corners = [(across, HEIGHT - down) for across, down in points]
        self._path = Path(np.array([*corners, corners[0]]), closed=True)
        self._colour = colour
        self.set_zorder(zorder)

    def draw(self, renderer: RendererBase) -> None:
        pen = _pen(renderer, self._colour, 0)
        renderer.draw_path(pen, self._path, _AS_IT_IS, _rgba(self._colour))


def area(points: Sequence[Point], colour: Rgb, zorder: int) -> Artist:
    """A filled shape with straight sides, such as a range that widens."""
    return _Area(points, colour, zorder)


class Field(Artist):
    """A filled rectangle of whole pixels without an outline.

    Args:
        box: what it fills.
        colour: of every pixel in it.
        zorder: its height over the paper.
    """

    def __init__(self, box: Box, colour: Rgb, zorder: int) -> None:
        super().__init__()
        self.area = slice(box.top, box.bottom), slice(box.left, box.right)
        self.colour = colour
        self.set_zorder(zorder)

    def draw(self, renderer: RendererBase) -> None:
        """Fill the rectangle."""
        words(pixels_of(renderer))[self.area] = word(self.colour)


@dataclass(frozen=True, slots=True)
class _Dot:
    """A mark: a shape, its outline, and what fills it (the second half of it in white)."""

    shape: Literal["o", "D"]
    fill: Literal["full", "left", "none"]
    colour: Rgb
    points: float
    outline: float = 0


@cache
def _paths(dot: _Dot) -> tuple[MarkerStyle, list[tuple[Path, Transform, Rgb]]]:
    marker = MarkerStyle(dot.shape, fillstyle=dot.fill)
    size = Affine2D().scale(dot.points * PIXELS_PER_POINT)
    paths = [(marker.get_path(), marker.get_transform() + size, dot.colour)]
    other = marker.get_alt_path()
    if other is not None:
        paths.append((other, marker.get_alt_transform() + size, WHITE))
    return marker, paths


class _Mark(Artist):
    def __init__(self, dot: _Dot, point: Point, zorder: int) -> None:
        super().__init__()
        self._dot = dot
        self._at = Path(np.array([(point[0], HEIGHT - point[1])]))
        self.set_zorder(zorder)

    def draw(self, renderer: RendererBase) -> None:
        dot = self._dot
        marker, paths = _paths(dot)
        pen = _pen(renderer, dot.colour, dot.outline)
        pen.set_joinstyle(marker.get_joinstyle())
        pen.set_capstyle(marker.get_capstyle())
        pen.set_snap(_is_snapped(marker, dot.points))
        for path, shape, colour in paths:
            fill = _NO_FILL if dot.fill == "none" else _rgba(colour)
            renderer.draw_markers(pen, path, shape, self._at, _AS_IT_IS, fill)


def _is_snapped(marker: MarkerStyle, points: float) -> bool | None:
    threshold = marker.get_snap_threshold()
    return None if threshold is None else points * PIXELS_PER_POINT >= threshold


_RING: Final = _Dot("o", "full", WHITE, 15)
_PRESENT: Final = _Dot("o", "full", BLUE, 11)
_UNSURE: Final = _Dot("o", "none", BLUE, 9, 1.6)
_CLAIM_RING: Final = _Dot("o", "full", WHITE, 14)
_CLAIMS: Final[dict[ChartLiability, _Dot]] = {
    "full": _Dot("o", "full", VERMILION, 9, 1.2),
    "partial": _Dot("o", "left", VERMILION, 9, 1.2),
    "none": _Dot("o", "none", INK_2, 9, 1.2),
    "undetermined": _Dot("D", "none", INK_2, 9, 1.2),
}


def present_dot(point: Point) -> list[Artist]:
    """The coefficient in force: a blue disc in a white ring."""
    return [_Mark(_RING, point, 40), _Mark(_PRESENT, point, 41)]


def ring_dot(point: Point) -> list[Artist]:
    """A value of which little is sure: a blue ring."""
    return [_Mark(_UNSURE, point, 41)]


def claim_dot(point: Point, liability: ChartLiability) -> list[Artist]:
    """A claim, its share told by shape: full disc, half disc, ring, or diamond until decided."""
    return [_Mark(_CLAIM_RING, point, 30), _Mark(_CLAIMS[liability], point, 31)]


def hollow(box: Box, colour: Rgb) -> list[Artist]:
    """A bar that is told from a full one by its shape: an outline of six pixels, white inside."""
    inner = Box(box.left + 6, box.top + 6, box.right - 6, box.bottom - 6)
    outer = Field(box, colour, 20)
    if inner.left >= inner.right or inner.top >= inner.bottom:
        return [outer]
    return [outer, Field(inner, WHITE, 21)]
