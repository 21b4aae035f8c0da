"""A picture on a background that is drawn once: the fast way to draw many charts of one kind.

Artists are made anew for each chart and thrown away, so nothing of one driver can show on the
picture of another. Those of the background lie under `FIRST_CHANGING`, the others above it, drawn
in the order of their zorder: the outcome is the full draw of the same artists, pixel by pixel
(pinned by a test).
"""

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Generic, TypeVar

import numpy as np
from matplotlib.artist import Artist

from reports.drawing.agg import HEIGHT, WIDTH, Pixels, Sheet
from reports.drawing.marks import Field
from reports.drawing.palette import PEOPLE, WHITE, Palette, Words, word, words
from reports.drawing.png import png

FIRST_CHANGING: Final = 10

Chart = TypeVar("Chart")


@dataclass(frozen=True, slots=True)
class _Background:
    """A drawn sheet as colours (one 32-bit word a pixel) and as palette indexes."""

    words: Words
    indexed: Pixels


def _in_order(artists: Iterable[Artist]) -> list[Artist]:
    return sorted(artists, key=lambda artist: artist.get_zorder())


def _under_all_else(ordered: Iterable[Artist]) -> Iterator[Field]:
    for artist in ordered:
        if not isinstance(artist, Field):
            return
        yield artist


def full_draw(artists: Sequence[Artist], palette: Palette = PEOPLE) -> Pixels:
    """The palette indexes of a picture drawn from nothing, without a background: the slow way."""
    sheet = Sheet()
    sheet.draw(*artists)
    return palette.indexes(words(sheet.pixels))


class BlitRenderer(Generic[Chart]):
    """Draws charts of one kind, one at a time, in one process.

    Args:
        theme: what the background depends on; a handful of values.
        fixed: the artists of the background of a theme.
        changing: the artists of one chart.
        palette: what colours its pictures hold.
    """

    def __init__(
        self,
        theme: Callable[[Chart], Hashable],
        fixed: Callable[[Chart], Sequence[Artist]],
        changing: Callable[[Chart], Sequence[Artist]],
        palette: Palette = PEOPLE,
    ) -> None:
        self._palette = palette
        self._theme = theme
        self._fixed = fixed
        self._changing = changing
        self._sheet = Sheet()
        self._words = words(self._sheet.pixels)
        white = np.full((HEIGHT, WIDTH), word(WHITE))
        self._blank = _Background(white, np.zeros((HEIGHT, WIDTH), dtype=np.uint8))
        self._backgrounds: dict[Hashable, _Background] = {}

    def _background(self, chart: Chart) -> _Background:
        theme = self._theme(chart)
        if theme not in self._backgrounds:
            indexed = self._painted(self._blank, self._fixed(chart))
            self._backgrounds[theme] = _Background(self._words.copy(), indexed)
        return self._backgrounds[theme]

    def _painted(self, ground: _Background, artists: Sequence[Artist]) -> Pixels:
        """The palette indexes of artists on a ground: only pixels that differ are looked up.

        Fields under all else are ground as well: a third of the picture need not be looked up.
        """
        drawn_on, picture = self._words, ground.indexed.copy()
        np.copyto(drawn_on, ground.words)
        ordered = _in_order(artists)
        for artist in ordered:
            artist.draw(self._sheet.renderer)
        differs = drawn_on != ground.words
        for field in _under_all_else(ordered):
            picture[field.area] = self._palette.index_of(field.colour)
            np.not_equal(drawn_on[field.area], word(field.colour), out=differs[field.area])
        found = np.flatnonzero(differs)
        picture.reshape(-1)[found] = self._palette.indexes(drawn_on.reshape(-1)[found])
        return picture

    def picture(self, chart: Chart) -> Pixels:
        """The palette indexes of the picture."""
        return self._painted(self._background(chart), self._changing(chart))

    def png(self, chart: Chart) -> bytes:
        """The picture as a palette PNG."""
        return png(self.picture(chart), self._palette.colours)
