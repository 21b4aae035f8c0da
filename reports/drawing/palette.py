"""The colours of the pictures, and PNG files that hold nothing but them.

A picture is stored as one index a pixel into a palette made of the inks and of their blends with
the two grounds. An own table maps a drawn colour to its index: Pillow's `quantize(palette=...)`
turns white into (252, 252, 252).

Sources:
    CHARTS.md § 2.3 (encoders, measured), § 3.3 (colours after Okabe and Ito, with contrasts).
"""

from functools import cache
from io import BytesIO
from typing import Final

import numpy as np
from PIL import Image

from reports.drawing.agg import Pixels

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

_GROUNDS: Final = (WHITE, TINT)
_INKS: Final = (INK, INK_2, INK_3, RULE, BLUE, VERMILION, VERMILION_TEXT)
_BLENDS: Final = 9  # at most 7 inks × 2 grounds × 9 + 2 grounds = 128 colours, under 256
_COMPRESSION: Final = 5  # 8 ms; level 6 takes 12 ms for 3 % less


def hexadecimal(colour: Rgb) -> str:
    """The colour as matplotlib takes it: `#0072b2`."""
    return "#{:02x}{:02x}{:02x}".format(*colour)


def _blend(ground: Rgb, ink: Rgb, share: float) -> Rgb:
    red, green, blue = (
        round(under + (over - under) * share) for under, over in zip(ground, ink, strict=True)
    )
    return red, green, blue


@cache
def colours() -> tuple[Rgb, ...]:
    """Every colour that a picture may hold; white is the first."""
    blends = (
        _blend(ground, ink, step / _BLENDS)
        for step in range(_BLENDS, 0, -1)
        for ground in _GROUNDS
        for ink in _INKS
    )
    return tuple(dict.fromkeys((*_GROUNDS, *blends)))


@cache
def _table() -> Pixels:
    """For each colour cut to 5 bits a channel, the index of the nearest palette colour."""
    palette = np.array(colours(), dtype=np.int32)
    steps = np.arange(32, dtype=np.int32) * 8 + 4
    cells = np.stack(np.meshgrid(steps, steps, steps, indexing="ij"), axis=-1).reshape(-1, 3)
    table = np.empty(len(cells), dtype=np.uint8)
    for start in range(0, len(cells), 4096):
        apart = cells[start : start + 4096, None, :] - palette[None, :, :]
        table[start : start + 4096] = np.square(apart).sum(axis=2).argmin(axis=1)
    for index in reversed(range(len(_GROUNDS) + len(_INKS))):  # pure colours keep their own cell
        table[_cell(*colours()[index])] = index
    return table


def _cell(red: int, green: int, blue: int) -> int:
    return (red >> 3) << 10 | (green >> 3) << 5 | blue >> 3


def indexes(pixels: Pixels) -> Pixels:
    """The palette index of each pixel.

    Args:
        pixels: red, green, blue (and an alpha that is not read) along the last axis.
    """
    wide = pixels.astype(np.uint16) >> 3
    return np.take(_table(), wide[..., 0] << 10 | wide[..., 1] << 5 | wide[..., 2])


def png(picture: Pixels) -> bytes:
    """A palette PNG, the same bytes for the same indexes."""
    height, width = picture.shape
    image = Image.frombytes("P", (width, height), picture.tobytes())
    image.putpalette([channel for colour in colours() for channel in colour])
    file = BytesIO()
    image.save(file, format="PNG", compress_level=_COMPRESSION)
    return file.getvalue()
