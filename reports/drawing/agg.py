"""A sheet to draw on: matplotlib's Agg canvas in phone format, with types.

Always the object API: `pyplot` keeps every figure and a current one, for the whole process.
"""

from typing import Final, Protocol, cast

import numpy as np
from matplotlib.artist import Artist
from matplotlib.backend_bases import RendererBase
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from numpy.typing import NDArray

WIDTH: Final = 1080
HEIGHT: Final = 1350
DPI: Final = 216
PIXELS_PER_POINT: Final = DPI / 72

Pixels = NDArray[np.uint8]


class _AggCanvas(Protocol):
    """What we call of a canvas that matplotlib publishes without types."""

    def draw(self) -> None: ...
    def get_renderer(self) -> RendererBase: ...


class _AggRenderer(Protocol):
    def buffer_rgba(self) -> memoryview: ...


def pixels_of(renderer: RendererBase) -> Pixels:
    """The picture behind a renderer, to read and to write: red, green, blue, alpha."""
    return np.asarray(cast(_AggRenderer, renderer).buffer_rgba())


class Sheet:
    """A figure without axes, measured in pixels.

    Args:
        width: in pixels.
        height: in pixels.
        paper: the colour of the ground, or `none` for a sheet that holds ink only.
    """

    def __init__(self, width: int = WIDTH, height: int = HEIGHT, paper: str = "white") -> None:
        self.figure = Figure(figsize=(width / DPI, height / DPI), dpi=DPI, facecolor=paper)
        self._canvas = cast(_AggCanvas, FigureCanvasAgg(self.figure))
        self.renderer = self._canvas.get_renderer()

    def draw(self, *artists: Artist) -> None:
        """Draw the whole figure with these artists added to it."""
        for artist in artists:
            self.figure.add_artist(artist)
        self._canvas.draw()

    @property
    def pixels(self) -> Pixels:
        """The picture, to read and to write."""
        return pixels_of(self.renderer)
