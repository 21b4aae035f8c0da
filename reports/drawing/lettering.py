"""Lines of text as artists: drawn once by matplotlib, then stamped wherever they come again.

Text is half of the cost of a chart (CHARTS.md § 2.1), and the charts of a fleet repeat most of it:
years, captions, coefficients. A line is drawn once, black on nothing, without hinting; its coverage
is kept and blended into the picture in the colour asked for. A box is the ink itself, so tests of
overlap speak about what is seen.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache, lru_cache
from math import ceil
from typing import Final, Literal

import font_roboto
import matplotlib as mpl
import numpy as np
from matplotlib.artist import Artist
from matplotlib.backend_bases import RendererBase
from matplotlib.font_manager import FontProperties

from reports.drawing.agg import PIXELS_PER_POINT, Pixels, Sheet, pixels_of
from reports.drawing.palette import Rgb
from reports.drawing.placement import Box

Weight = Literal["regular", "medium", "bold"]
Align = Literal["left", "centre", "right"]

_FILES: Final = {"regular": "Roboto", "medium": "RobotoMedium", "bold": "RobotoBold"}
_LINES_KEPT: Final = 1024  # about 15 kB each
_LONGEST_LINE: Final = 1200  # pixels: a picture is 1080 wide
_HIGHEST_LINE: Final = 240


@dataclass(frozen=True, slots=True)
class Typeface:
    """A size in points (1 pt = 3 px = 1 px of a 360 px wide phone) and a weight of Roboto."""

    points: float
    weight: Weight


@dataclass(frozen=True, slots=True)
class _Stamp:
    """The coverage of a line of text, and where it lies from the start of its baseline."""

    coverage: Pixels
    left: int
    top: int


@cache
def _font(face: Typeface) -> FontProperties:
    return FontProperties(fname=font_roboto.font_files[_FILES[face.weight]], size=face.points)


@contextmanager
def _unhinted() -> Iterator[None]:
    """Only the one setting that counts: `rc_context` copies all of them, for every line."""
    before = mpl.rcParams["text.hinting"]
    mpl.rcParams["text.hinting"] = "none"
    try:
        yield
    finally:
        mpl.rcParams["text.hinting"] = before


@cache
def _scratch() -> Sheet:
    """One sheet for all lines: a new one each time would wait for the garbage collector."""
    return Sheet(_LONGEST_LINE, _HIGHEST_LINE, paper="none")


@lru_cache(maxsize=_LINES_KEPT)
def _stamp(text: str, face: Typeface) -> _Stamp:
    margin = ceil(face.points * PIXELS_PER_POINT)
    sheet = _scratch()
    used = sheet.pixels[: 3 * margin, : width(text, face) + 2 * margin]
    used[:] = 0
    with _unhinted():
        pen = sheet.renderer.new_gc()
        sheet.renderer.draw_text(pen, margin, 2 * margin, text, _font(face), 0)
    coverage = used[..., 3].copy()
    rows, columns = np.nonzero(coverage.any(axis=1))[0], np.nonzero(coverage.any(axis=0))[0]
    if not len(rows):
        return _Stamp(np.zeros((0, 0), dtype=np.uint8), 0, 0)
    top, left = int(rows[0]), int(columns[0])
    cut = coverage[top : int(rows[-1]) + 1, left : int(columns[-1]) + 1].copy()
    return _Stamp(cut, left - margin, top - 2 * margin)


@lru_cache(maxsize=4 * _LINES_KEPT)
def _word_width(word: str, face: Typeface) -> float:
    with _unhinted():
        across, _, _ = _scratch().renderer.get_text_width_height_descent(word, _font(face), False)  # noqa: FBT003  # matplotlib's own signature
    return across


@cache
def _space(face: Typeface) -> float:
    return _word_width("n n", face) - _word_width("nn", face)


def width(text: str, face: Typeface) -> int:
    """Pixels across a line of text, without drawing it, within a few pixels.

    It adds up words, which come again from chart to chart; whole lines do not.
    """
    words = text.split(" ")
    across = sum(_word_width(word, face) for word in words)
    return ceil(across + _space(face) * (len(words) - 1))


class Lettering(Artist):
    """One line of text at whole pixels, y downwards.

    Args:
        text: one line.
        face: size and weight.
        colour: of the ink.
        at: where the ink starts, is centred, or ends; and its baseline.
        align: which of the three.
        is_source: the source line, the only one that may be under 12 points.
    """

    def __init__(
        self,
        text: str,
        face: Typeface,
        colour: Rgb,
        at: tuple[float, float],
        align: Align = "left",
        *,
        is_source: bool = False,
    ) -> None:
        super().__init__()
        self.text = text
        self.face = face
        self.is_source = is_source
        self._colour = colour
        self._stamp = _stamp(text, face)
        height, across = self._stamp.coverage.shape
        left = round(at[0] - {"left": 0.0, "centre": 0.5, "right": 1.0}[align] * across)
        top = round(at[1]) + self._stamp.top
        self.box = Box(left, top, left + across, top + height)
        self.set_zorder(50)

    def draw(self, renderer: RendererBase) -> None:
        """Blend the ink into the picture; ink outside the frame is a fault of the layout."""
        box = self.box
        picture = pixels_of(renderer)
        rows = picture.reshape(len(picture), -1)
        under = rows[box.top : box.bottom, 4 * box.left : 4 * box.right]
        ink = np.repeat(self._stamp.coverage, 4, axis=1).astype(np.uint16)
        colour = np.tile(np.array((*self._colour, 255), dtype=np.uint16), box.right - box.left)
        blended = under * (255 - ink) + ink * colour + 128
        under[:] = (blended + (blended >> 8)) >> 8  # divided by 255, rounded, within 16 bits


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a block, before it has a place."""

    text: str
    face: Typeface
    colour: Rgb


class Block:
    """Lines of text that are placed together.

    Args:
        lines: from top to bottom.
        leading: pixels from one baseline to the next.
        align: how the lines stand within the block.
    """

    def __init__(self, *lines: Line, leading: int = 0, align: Align = "left") -> None:
        self._lines = lines
        self._leading = leading
        self._align: Align = align
        stamps = [_stamp(line.text, line.face) for line in lines]
        self._ascent = -min(stamp.top + row * leading for row, stamp in enumerate(stamps))
        below = (
            stamp.top + len(stamp.coverage) + row * leading for row, stamp in enumerate(stamps)
        )
        self.width = max(stamp.coverage.shape[1] for stamp in stamps)
        self.height = self._ascent + max(below)

    def box(self, left: float, top: float) -> Box:
        """The box of the block with its corner there."""
        corner = round(left), round(top)
        return Box(*corner, corner[0] + self.width, corner[1] + self.height)

    def on_baseline(self, left: float, baseline: float) -> Box:
        """The box of the block with the baseline of its first line there."""
        return self.box(left, round(baseline) - self._ascent)

    def at(self, box: Box) -> list[Lettering]:
        """The artists of the block in its box."""
        share = {"left": 0.0, "centre": 0.5, "right": 1.0}[self._align]
        across = box.left + round(share * self.width)
        first = box.top + self._ascent
        return [
            Lettering(
                line.text,
                line.face,
                line.colour,
                (across, first + row * self._leading),
                self._align,
            )
            for row, line in enumerate(self._lines)
        ]
