"""The colours of the pictures, and PNG files that hold nothing but them.

A picture is stored as one index a pixel into a palette made of the inks and of their blends with
the two grounds. An own table maps a drawn colour to its index: Pillow's `quantize(palette=...)`
turns white into (252, 252, 252).

Sources:
    CHARTS.md § 2.3 (encoders, measured), § 3.3 (colours after Okabe and Ito, with contrasts).
"""

from collections.abc import Sequence
from functools import cached_property
from typing import Final

import numpy as np
from numpy.typing import NDArray

from reports.drawing.agg import Pixels

Words = NDArray[np.uint32]
"""Pixels as one number each: red in its lowest byte, then green, blue, alpha."""

Rgb = tuple[int, int, int]

WHITE: Final = (255, 255, 255)
TINT: Final = (243, 246, 249)
INK: Final = (22, 32, 43)
INK_2: Final = (74, 85, 99)
INK_3: Final = (95, 107, 122)
RULE: Final = (201, 209, 218)
BLUE: Final = (0, 114, 178)
VERMILION: Final = (213, 94, 0)
VERMILION_TEXT: Final = (181, 74, 0)
GREEN: Final = (0, 158, 115)
GREEN_TEXT: Final = (0, 115, 90)
PALE_BLUE: Final = (214, 232, 244)
MIDDLE_BLUE: Final = (143, 194, 226)
PALE_VERMILION: Final = (244, 200, 168)

_GROUNDS: Final = (WHITE, TINT)
_INKS: Final = (INK, INK_2, INK_3, RULE, BLUE, VERMILION, VERMILION_TEXT)
_FILLS: Final = (GREEN, GREEN_TEXT, PALE_BLUE, MIDDLE_BLUE, PALE_VERMILION)
_BLENDS: Final = 9  # at most 7 inks × 2 grounds × 9 + 2 grounds = 128 colours, under 256


def _blend(ground: Rgb, ink: Rgb, share: float) -> Rgb:
    red, green, blue = (
        round(under + (over - under) * share) for under, over in zip(ground, ink, strict=True)
    )
    return red, green, blue


def _cell(red: int, green: int, blue: int) -> int:
    return (red >> 3) << 10 | (green >> 3) << 5 | blue >> 3


class Palette:
    """The colours that a kind of picture may hold, under 256.

    Args:
        pure: grounds and inks, which keep their exact colour; white is the first.
        blended: which inks are read on which grounds; the edges of letters are blends of the two.
    """

    def __init__(self, pure: Sequence[Rgb], blended: Sequence[tuple[Rgb, Rgb]]) -> None:
        blends = (
            _blend(ground, ink, step / _BLENDS)
            for step in range(_BLENDS, 0, -1)
            for ground, ink in blended
        )
        self._pure = len(pure)
        self.colours: tuple[Rgb, ...] = tuple(dict.fromkeys((*pure, *blends)))

    @cached_property
    def _table(self) -> Pixels:
        """For each colour cut to 5 bits a channel, the index of the nearest palette colour."""
        palette = np.array(self.colours, dtype=np.int32)
        steps = np.arange(32, dtype=np.int32) * 8 + 4
        cells = np.stack(np.meshgrid(steps, steps, steps, indexing="ij"), axis=-1).reshape(-1, 3)
        table = np.empty(len(cells), dtype=np.uint8)
        for start in range(0, len(cells), 4096):
            apart = cells[start : start + 4096, None, :] - palette[None, :, :]
            table[start : start + 4096] = np.square(apart).sum(axis=2).argmin(axis=1)
        for index in reversed(range(self._pure)):  # pure colours keep their own cell
            table[_cell(*self.colours[index])] = index
        return table

    def index_of(self, colour: Rgb) -> int:
        """The palette index of one colour."""
        return int(self._table[_cell(*colour)])

    def indexes(self, drawn: Words) -> Pixels:
        """The palette index of each pixel, whatever its alpha."""
        cells = (drawn & 0xF8) << 7 | (drawn >> 6) & 0x3E0 | (drawn >> 19) & 0x1F
        return self._table.take(cells)


_READ_ON_PAPER: Final = tuple((ground, ink) for ground in _GROUNDS for ink in _INKS)
PEOPLE: Final = Palette((*_GROUNDS, *_INKS), _READ_ON_PAPER)
"""Of the pictures about people and their months."""

FLEET: Final = Palette(
    (*_GROUNDS, *_INKS, *_FILLS),
    (*_READ_ON_PAPER, *((WHITE, fill) for fill in _FILLS), (PALE_BLUE, INK), (PALE_BLUE, BLUE)),
)
"""Of the pictures about premiums and the fleet: gains in green, ranges and projections in pale."""


def word(colour: Rgb) -> np.uint32:
    """An opaque pixel of a colour."""
    red, green, blue = colour
    return np.uint32(0xFF << 24 | blue << 16 | green << 8 | red)


def words(pixels: Pixels) -> Words:
    """The pixels of a picture as words, without a copy."""
    return pixels.view("<u4")[..., 0]


def colours() -> tuple[Rgb, ...]:
    """Every colour of a picture about people; white is the first."""
    return PEOPLE.colours


def index_of(colour: Rgb) -> int:
    """The index of one colour in the palette of people."""
    return PEOPLE.index_of(colour)


def indexes(drawn: Words) -> Pixels:
    """The index of each pixel in the palette of people, whatever its alpha."""
    return PEOPLE.indexes(drawn)
