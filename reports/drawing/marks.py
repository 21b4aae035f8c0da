"""Lines, dots and fields of a picture as matplotlib artists, in pixels, y downwards."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from matplotlib.artist import Artist
from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle
from matplotlib.transforms import Affine2D

from reports.drawing.agg import HEIGHT
from reports.drawing.palette import (
    BLUE,
    INK_2,
    VERMILION,
    WHITE,
    Rgb,
    hexadecimal,
)
from reports.drawing.placement import Box
from reports.drawing.timeline import Point
from reports.driver_coefficient import ChartLiability

_PIXELS: Final = Affine2D().scale(1, -1).translate(0, HEIGHT)


@dataclass(frozen=True, slots=True)
class Stroke:
    """How a line looks; dashes are multiples of its width."""

    colour: Rgb
    points: float
    dashes: tuple[float, float] | None = None


def line(points: Sequence[Point], stroke: Stroke, zorder: int) -> Artist:
    """A line with square corners through points."""
    across, down = zip(*points, strict=True)
    return Line2D(
        across,
        down,
        color=hexadecimal(stroke.colour),
        linewidth=stroke.points,
        linestyle=(0, stroke.dashes) if stroke.dashes else "-",
        solid_joinstyle="miter",
        solid_capstyle="butt",
        dash_joinstyle="miter",
        dash_capstyle="butt",
        transform=_PIXELS,
        zorder=zorder,
    )


def field(box: Box, colour: Rgb, zorder: int) -> Artist:
    """A filled rectangle without an outline."""
    return Rectangle(
        (box.left, box.top),
        box.right - box.left,
        box.bottom - box.top,
        facecolor=hexadecimal(colour),
        linewidth=0,
        transform=_PIXELS,
        zorder=zorder,
    )


@dataclass(frozen=True, slots=True)
class _Dot:
    marker: Literal["o", "D"]
    fill: Literal["full", "left", "none"]
    colour: Rgb


_DOTS: Final[dict[ChartLiability, _Dot]] = {
    "full": _Dot("o", "full", VERMILION),
    "partial": _Dot("o", "left", VERMILION),
    "none": _Dot("o", "none", INK_2),
    "undetermined": _Dot("D", "none", INK_2),
}


def _disc(point: Point, points: float, colour: Rgb, zorder: int, marker: str = "o") -> Line2D:
    return Line2D(
        [point[0]],
        [point[1]],
        marker=marker,
        markersize=points,
        color=hexadecimal(colour),
        markeredgewidth=0,
        transform=_PIXELS,
        zorder=zorder,
    )


def present_dot(point: Point) -> list[Artist]:
    """The coefficient in force: a blue disc in a white ring."""
    return [_disc(point, 15, WHITE, 40), _disc(point, 11, BLUE, 41)]


def claim_dot(point: Point, liability: ChartLiability) -> list[Artist]:
    """A claim, its share told by shape: full disc, half disc, ring, or diamond until decided."""
    dot = _DOTS[liability]
    mark = _disc(point, 9, dot.colour, 31, dot.marker)
    mark.set_fillstyle(dot.fill)
    mark.set_markerfacecoloralt(hexadecimal(WHITE))
    mark.set_markeredgecolor(hexadecimal(dot.colour))
    mark.set_markeredgewidth(1.2)
    return [_disc(point, 14, WHITE, 30), mark]
