"""What of a file is kept: a bounded JPEG without any of its metadata, or a PDF as it came.

A photo tells where it was taken, when, and with which phone: nothing of that is kept. What is
opened comes from outside: its size is looked at before its pixels are.
"""

import io
from dataclasses import dataclass
from typing import Final

from PIL import Image, ImageOps

from fleet.fetching import Fault
from fleet.usecases.add_evidence import MAX_PDF_BYTES, PDF

JPEG: Final = "image/jpeg"
LONGEST_SIDE: Final = 2560
MAX_PIXELS: Final = 64_000_000
MAX_PHOTO_BYTES: Final = 1_500_000
"""Two sides of twenty photos still fit into one claim pack: Telegram takes 50 MB."""

_FORMATS: Final = ("JPEG", "PNG", "WEBP")
_QUALITIES: Final = (85, 75, 60, 40)
_WIDEST_RATIO: Final = 20  # Telegram shows no photo that is longer
_PDF_STARTS_WITHIN: Final = 1024  # bytes, as readers of PDF allow
_PDF_SIGN: Final = b"%PDF-"


class NotKeptError(Exception):
    """A file that cannot be kept, however often it is fetched."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault)
        self.fault = fault


@dataclass(frozen=True, slots=True)
class Kept:
    """The bytes that are kept."""

    content: bytes
    content_type: str


def kept_form(content: bytes) -> Kept:
    """What is kept of a file; it blocks, so it runs in a thread.

    Equal bytes give equal results, so that the same photo is stored once.

    Raises:
        NotKeptError: It is no picture of a known kind and no PDF, or too big.
    """
    if _PDF_SIGN in content[:_PDF_STARTS_WITHIN]:
        if len(content) > MAX_PDF_BYTES:
            raise NotKeptError(Fault.TOO_BIG)
        return Kept(content, PDF)
    return Kept(_photo(content), JPEG)


def _photo(content: bytes) -> bytes:
    try:
        with Image.open(io.BytesIO(content), formats=_FORMATS) as opened:
            _check_pixels(opened)
            opened.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))  # a JPEG is decoded smaller
            return _written(_upright(opened))
    except NotKeptError:
        raise
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise NotKeptError(Fault.TOO_BIG) from error
    except Exception as error:  # whatever a decoder raises about bytes from outside
        raise NotKeptError(Fault.UNREADABLE) from error


def _check_pixels(opened: Image.Image) -> None:
    """Refuse what would fill the memory, before it is decoded."""
    if opened.width * opened.height > MAX_PIXELS:
        raise NotKeptError(Fault.TOO_BIG)


def _upright(opened: Image.Image) -> Image.Image:
    """The picture as it is meant to be seen, in plain colours, no larger than is kept."""
    opened.thumbnail((LONGEST_SIDE, LONGEST_SIDE), Image.Resampling.LANCZOS)
    picture = ImageOps.exif_transpose(opened)
    if picture.has_transparency_data:
        coloured = picture.convert("RGBA")
        picture = Image.new("RGB", picture.size, "white")
        picture.paste(coloured, mask=coloured.getchannel("A"))
    picture = picture.convert("RGB")
    long, short = max(picture.size), min(picture.size)
    if long > short * _WIDEST_RATIO:
        least = -(-long // _WIDEST_RATIO)
        sides = (max(picture.width, least), max(picture.height, least))
        picture = ImageOps.pad(picture, sides, color="white")
    return picture


def _written(picture: Image.Image) -> bytes:
    """The bytes in the best quality that is small enough; only pixels are copied."""
    bare = Image.frombytes("RGB", picture.size, picture.tobytes())
    content = b""
    for quality in _QUALITIES:
        written = io.BytesIO()
        bare.save(written, "JPEG", quality=quality, optimize=True)
        content = written.getvalue()
        if len(content) <= MAX_PHOTO_BYTES:
            break
    return content
