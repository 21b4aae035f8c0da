"""Files of both sides: photos in three sizes, documents, and the identifiers that name them."""

import asyncio
import io
from collections.abc import Callable
from dataclasses import dataclass
from itertools import count
from typing import Any, Final

from PIL import Image, ImageOps, UnidentifiedImageError

from playground.api.errors import BadRequestError, TooManyRequestsError
from playground.api.refusals import (
    FILE_IS_TOO_BIG,
    FILE_MUST_BE_NON_EMPTY,
    IMAGE_PROCESS_FAILED,
    PHOTO_INVALID_DIMENSIONS,
)

MEGABYTE: Final = 1024 * 1024
MAX_DOWNLOAD_BYTES: Final = 20 * MEGABYTE
MAX_UPLOAD_BYTES: Final = 50 * MEGABYTE
MAX_PHOTO_BYTES: Final = 10 * MEGABYTE
_SIDES: Final = (90, 320, 1280)
_MAX_SIDES_TOTAL: Final = 10_000
_MAX_RATIO: Final = 20
_QUALITY: Final = 87
_PREFIXES: Final = {
    "photo": "AgACAgQ",
    "document": "BQACAgQ",
    "voice": "AwACAgQ",
    "sticker": "CAACAgQ",
}
_FOLDERS: Final = {
    "photo": "photos",
    "document": "documents",
    "voice": "voice",
    "sticker": "stickers",
}


@dataclass(frozen=True, slots=True)
class StoredFile:
    """One file that Telegram keeps.

    Args:
        file_id: Names it in calls.
        about: The fields of its object in messages (``PhotoSize``, ``Document``, …).
        kind: ``photo``, ``document``, ``voice`` or ``sticker``.
        path: ``file_path`` of getFile.
        content: Its bytes.
        group: Name of the whole: all sizes of a photo share it.
    """

    file_id: str
    about: dict[str, Any]
    kind: str
    path: str
    content: bytes
    content_type: str
    group: int


class FileStore:
    """All files, by identifier and by path."""

    def __init__(self) -> None:
        self._files: dict[str, StoredFile] = {}
        self._by_path: dict[str, StoredFile] = {}
        self._groups: dict[int, Any] = {}
        self._numbers = count(1)

    def get(self, file_id: str) -> StoredFile | None:
        """The file of an identifier."""
        return self._files.get(file_id)

    def at_path(self, path: str) -> StoredFile | None:
        """The file of a path."""
        return self._by_path.get(path)

    def content_of(self, file_id: str, kind: str) -> Any:  # noqa: ANN401 (JSON of a message)
        """What a message that repeats a file holds: all sizes of a photo, or the object.

        Returns:
            ``None`` when no file of that kind has the identifier.
        """
        stored = self._files.get(file_id)
        if stored is None or stored.kind != kind:
            return None
        return self._groups[stored.group]

    async def add_photo(self, content: bytes) -> list[dict[str, Any]]:
        """Keep a photo in up to three sizes; returns its ``PhotoSize`` list.

        Raises:
            BadRequestError: Too big, empty, no image, or of a shape that Telegram refuses.
        """
        _check_size(content, MAX_PHOTO_BYTES)
        sizes = await asyncio.to_thread(_photo_sizes, content)
        group = next(self._numbers)
        photo = [
            self._keep(
                "photo",
                group,
                data,
                "image/jpeg",
                f"file_{group}_{position}.jpg",
                {"width": width, "height": height},
            )
            for position, (width, height, data) in enumerate(sizes)
        ]
        self._groups[group] = photo
        return photo

    def measure_photo(self, content: bytes) -> list[dict[str, Any]]:
        """Give a photo its name without keeping its bytes; returns its ``PhotoSize`` list.

        Raises:
            BadRequestError: Too big, empty, or no image.
        """
        _check_size(content, MAX_PHOTO_BYTES)
        try:
            with Image.open(io.BytesIO(content)) as opened:
                width, height = opened.size
        except (UnidentifiedImageError, OSError, SyntaxError) as cause:
            raise BadRequestError(IMAGE_PROCESS_FAILED) from cause
        group, about = next(self._numbers), {"width": width, "height": height}
        self._keep("photo", group, b"", "image/jpeg", f"file_{group}_0.jpg", about)
        return list(self._groups[group])

    async def add_document(self, content: bytes, file_name: str, mime_type: str) -> dict[str, Any]:
        """Keep a document, with a thumbnail when it is a picture; returns its object.

        Raises:
            BadRequestError: Too big or empty.
        """
        _check_size(content, MAX_UPLOAD_BYTES)
        group = next(self._numbers)
        about: dict[str, Any] = {"file_name": file_name, "mime_type": mime_type}
        if mime_type.startswith("image/"):
            thumbnail = await asyncio.to_thread(_thumbnail, content)
            if thumbnail is not None:
                about["thumbnail"] = self._thumbnail_of(group, thumbnail)
        suffix = file_name.rpartition(".")[2] if "." in file_name else "bin"
        document = self._keep(
            "document", group, content, mime_type, f"file_{group}.{suffix}", about
        )
        self._groups[group] = document
        return document

    def add_plain(
        self, kind: str, content: bytes, content_type: str, about: dict[str, Any]
    ) -> dict[str, Any]:
        """Keep a voice note or a sticker; returns its object."""
        group = next(self._numbers)
        suffix = "oga" if kind == "voice" else "webp"
        kept = self._keep(kind, group, content, content_type, f"file_{group}.{suffix}", about)
        self._groups[group] = kept
        return kept

    def _thumbnail_of(self, group: int, sized: tuple[int, int, bytes]) -> dict[str, Any]:
        width, height, data = sized
        about = {"width": width, "height": height}
        name = f"thumbnail_{group}.jpg"
        return self._keep("photo", next(self._numbers), data, "image/jpeg", name, about)

    def _keep(
        self,
        kind: str,
        group: int,
        content: bytes,
        content_type: str,
        name: str,
        extra: dict[str, Any],
    ) -> dict[str, Any]:
        number = next(self._numbers)
        about = {
            "file_id": f"{_PREFIXES[kind]}AAxkBAAI{number:08d}{group:08d}AAE",
            "file_unique_id": f"AQAD{number:010d}",
            "file_size": len(content),
            **extra,
        }
        stored = StoredFile(
            about["file_id"], about, kind, f"{_FOLDERS[kind]}/{name}", content, content_type, group
        )
        self._files[stored.file_id] = stored
        self._by_path[stored.path] = stored
        self._groups.setdefault(group, [about] if kind == "photo" else about)
        return about


def _check_size(content: bytes, limit: int) -> None:
    if not content:
        raise BadRequestError(FILE_MUST_BE_NON_EMPTY)
    if len(content) > limit:
        raise BadRequestError(FILE_IS_TOO_BIG)


def _photo_sizes(content: bytes) -> list[tuple[int, int, bytes]]:
    try:
        with Image.open(io.BytesIO(content)) as opened:
            _check_shape(*opened.size)
            picture = ImageOps.exif_transpose(opened).convert("RGB")
    except (UnidentifiedImageError, OSError, SyntaxError, Image.DecompressionBombError) as cause:
        raise BadRequestError(IMAGE_PROCESS_FAILED) from cause
    longest = max(picture.size)
    sides = [side for side in _SIDES[:-1] if side < longest] + [min(longest, _SIDES[-1])]
    return [_scaled(picture, side) for side in sides]


def _check_shape(width: int, height: int) -> None:
    if width + height > _MAX_SIDES_TOTAL or max(width, height) > _MAX_RATIO * min(width, height):
        raise BadRequestError(PHOTO_INVALID_DIMENSIONS)


def _scaled(picture: Image.Image, side: int) -> tuple[int, int, bytes]:
    scaled = picture
    if max(picture.size) > side:
        scaled = picture.copy()
        scaled.thumbnail((side, side))
    written = io.BytesIO()
    scaled.save(written, "JPEG", quality=_QUALITY)
    return scaled.width, scaled.height, written.getvalue()


def _thumbnail(content: bytes) -> tuple[int, int, bytes] | None:
    try:
        return _photo_sizes(content)[0]
    except BadRequestError:
        return None


class UploadBuckets:
    """Telegram's least known limit: large uploads are slowed down per exact file size.

    Each upload over 100 kB takes 0.2 to 0.9 seconds of a bucket of 5 seconds; a bot that sends
    the same picture to everybody must upload it once and repeat its ``file_id``.

    Args:
        time: A monotonic clock, in seconds.
        penalty_seconds: How long the refusal is held back.
    """

    FREE_BYTES: Final = 100_000
    BUCKET_SECONDS: Final = 5.0
    RETRY_AFTER: Final = 60

    def __init__(self, time: Callable[[], float], penalty_seconds: float = 3.0) -> None:
        self._time = time
        self._penalty_seconds = penalty_seconds
        self._filled_until: dict[int, float] = {}

    async def take(self, size: int) -> None:
        """Count one upload of so many bytes.

        Raises:
            TooManyRequestsError: The bucket of this size is empty; told after the penalty.
        """
        if size <= self.FREE_BYTES:
            return
        now = self._time()
        begin = max(self._filled_until.get(size, 0.0), now - self.BUCKET_SECONDS)
        until = begin + min(max(size * 1e-7, 0.2), 0.9)
        if until > now:
            await asyncio.sleep(self._penalty_seconds)
            raise TooManyRequestsError(self.RETRY_AFTER)
        self._filled_until[size] = until
