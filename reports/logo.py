"""The logo of the company: a small PNG, drawn again from its pixels, so that nothing else stays."""

import io
import warnings
from typing import Final

from PIL import Image, UnidentifiedImageError

from fleet.errors import ProfileValueError

MOST_BYTES: Final = 200_000
MOST_PIXELS: Final = 4_000
"""A side."""
_SHOWN: Final = (900, 300)


def drawn_logo(content: bytes) -> bytes:
    """The same picture as PNG, small enough for a page, without anything but its pixels.

    The same pixels always give the same bytes.

    Raises:
        ProfileValueError: `too_big`, `not_png` or `too_many_pixels`.
    """
    if len(content) > MOST_BYTES:
        raise ProfileValueError(field="logo", reason="too_big", limit=MOST_BYTES)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            return _drawn_again(content)
    except (
        UnidentifiedImageError,
        OSError,
        SyntaxError,
        ValueError,
        Image.DecompressionBombError,
        Image.DecompressionBombWarning,
    ) as error:
        raise ProfileValueError(field="logo", reason="not_png") from error


def _drawn_again(content: bytes) -> bytes:
    with Image.open(io.BytesIO(content), formats=["PNG"]) as picture:
        if max(picture.size) > MOST_PIXELS:
            raise ProfileValueError(field="logo", reason="too_many_pixels", limit=MOST_PIXELS)
        drawn = picture.convert("RGBA")
    drawn.thumbnail(_SHOWN)
    drawn.info.clear()
    written = io.BytesIO()
    drawn.save(written, "PNG", optimize=True)
    return written.getvalue()
