"""Photos small enough that twenty of them fit a message, and upright."""

import io
import warnings
from collections.abc import Mapping

from PIL import Image, ImageOps, UnidentifiedImageError

from fleet.claim_pack import ClaimPack

_LONGEST_SIDE = 1600
_QUALITY = 82
_MAX_PIXELS = 80_000_000


def shown_photos(pack: ClaimPack, files: Mapping[int, bytes]) -> dict[int, bytes]:
    """The photos that can be shown, as JPEG of at most 1600 pixels a side, by evidence id."""
    found = {
        one.evidence_id: _bounded(files[one.evidence_id])
        for one in pack.photos
        if one.evidence_id in files
    }
    return {evidence_id: content for evidence_id, content in found.items() if content is not None}


def _bounded(content: bytes) -> bytes | None:
    """The same picture, smaller and without anything but its pixels; None: it is none."""
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
    ):
        return None


def _drawn_again(content: bytes) -> bytes | None:
    with Image.open(io.BytesIO(content)) as photo:
        if photo.width * photo.height > _MAX_PIXELS:
            return None
        photo.thumbnail((_LONGEST_SIDE, _LONGEST_SIDE))
        upright = ImageOps.exif_transpose(photo).convert("RGB")
    upright.info.clear()
    written = io.BytesIO()
    upright.save(written, "JPEG", quality=_QUALITY)
    return written.getvalue()
