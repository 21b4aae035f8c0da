"""PNG files of palette pictures, packed by Intel's ISA-L (docs/decisions/0021).

Pillow takes 8 ms for a picture, a third of the whole; this takes one. A palette picture needs no
row filters, so all there is to write is a header, the palette, and the deflated indexes.

Sources:
    W3C, Portable Network Graphics (third edition), 5.2, 5.3, 11.2.
    CHARTS.md § 2.3 (encoders, measured).
"""

import struct
import zlib
from collections.abc import Sequence
from typing import Final

import numpy as np
from isal import igzip_lib

from reports.drawing.agg import Pixels
from reports.drawing.palette import Rgb

LIMIT_BYTES: Final = 78_000
"""A picture over it is packed again, slowly and well: one in a hundred (the promise is 80 kB)."""

_SIGNATURE: Final = b"\x89PNG\r\n\x1a\n"
_EIGHT_BITS_OF_PALETTE: Final = (8, 3, 0, 0, 0)
_FAST: Final = 1
_GOOD: Final = 6


def _chunk(kind: bytes, content: bytes) -> bytes:
    check = zlib.crc32(content, zlib.crc32(kind))
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", check)


def _packed(rows: bytes) -> bytes:
    fast: bytes = igzip_lib.compress(
        rows, _FAST, igzip_lib.COMP_ZLIB, mem_level=igzip_lib.MEM_LEVEL_MIN
    )
    return fast if len(fast) < LIMIT_BYTES else zlib.compress(rows, _GOOD)


def png(picture: Pixels, palette: Sequence[Rgb]) -> bytes:
    """A palette PNG, the same bytes for the same indexes on the same machine.

    Args:
        picture: an index into the palette for each pixel.
        palette: at most 256 colours.
    """
    height, width = picture.shape
    rows = np.zeros((height, width + 1), dtype=np.uint8)  # each row begins with its filter: none
    rows[:, 1:] = picture
    header = struct.pack(">II5B", width, height, *_EIGHT_BITS_OF_PALETTE)
    colours = bytes(channel for colour in palette for channel in colour)
    chunks = (
        (b"IHDR", header),
        (b"PLTE", colours),
        (b"IDAT", _packed(rows.tobytes())),
        (b"IEND", b""),
    )
    return _SIGNATURE + b"".join(_chunk(kind, content) for kind, content in chunks)
