"""sendPhoto, sendDocument, sendMediaGroup, getFile: files into and out of the chats."""

import secrets
from typing import Any, Final

from playground.api.entities import checked_entities, parse_text
from playground.api.errors import BadRequestError
from playground.api.files import MAX_DOWNLOAD_BYTES
from playground.api.methods.call import Call, Handler, caption_fields, post, read_caption
from playground.api.params import ATTACH, Upload
from playground.api.refusals import (
    ALBUM_MIXED,
    ALBUM_TOO_LARGE,
    ALBUM_TOO_SMALL,
    FAILED_HTTP_URL,
    FILE_IS_TOO_BIG,
    MEDIA_NOT_JSON,
    NO_DOCUMENT,
    NO_PHOTO,
    WRONG_FILE,
    WRONG_FILE_ID,
)
from playground.api.state import Json

MAX_ALBUM: Final = 10
MIN_ALBUM: Final = 2
_NOTHING_SENT: Final = {"photo": NO_PHOTO, "document": NO_DOCUMENT}


async def send_photo(call: Call) -> Json:
    """A picture, uploaded or repeated by its ``file_id``."""
    return await _send_one(call, "photo")


async def send_document(call: Call) -> Json:
    """A file, uploaded or repeated by its ``file_id``."""
    return await _send_one(call, "document")


async def _send_one(call: Call, kind: str) -> Json:
    caption = read_caption(call.params)
    call.writable_chat()
    content = {**await media_content(call, kind, call.params.text(kind)), **caption}
    if call.params.flag("has_spoiler") and kind == "photo":
        content["has_media_spoiler"] = True
    if call.params.flag("show_caption_above_media") and caption:
        content["show_caption_above_media"] = True
    return post(call, content)


async def media_content(call: Call, kind: str, value: str) -> Json:
    """The photo or the document of a message, from an upload, a ``file_id`` or an address.

    Raises:
        BadRequestError: Nothing that can be sent.
        TooManyRequestsError: Large files of this very size were sent too often.
    """
    upload = call.params.upload(kind, value)
    if upload is not None:
        return await _uploaded(call, kind, upload)
    if not value:
        raise BadRequestError(_NOTHING_SENT[kind])
    if value.startswith(("http://", "https://")):
        raise BadRequestError(FAILED_HTTP_URL)
    return _repeated(call, kind, value)


async def _uploaded(call: Call, kind: str, upload: Upload) -> Json:
    await call.bot.uploads.take(upload.size)
    if kind == "photo":
        if not call.state.settings.keeps_photos:
            call.params.files.clear()  # the record of the call would keep them
            return {"photo": call.state.files.measure_photo(upload.content)}
        return {"photo": await call.state.files.add_photo(upload.content)}
    document = await call.state.files.add_document(
        upload.content, upload.filename, upload.content_type
    )
    return {"document": document}


def _repeated(call: Call, kind: str, value: str) -> Json:
    if value.startswith(ATTACH):
        raise BadRequestError(WRONG_FILE)
    stored = call.state.files.get(value)
    if stored is None:
        raise BadRequestError(WRONG_FILE)
    content = call.state.files.content_of(value, kind)
    if content is None:
        found, wanted = stored.kind.capitalize(), kind.capitalize()
        refusal = f"can't use file of type {found} as {wanted}"
        raise BadRequestError(refusal)
    return {kind: content}


async def send_media_group(call: Call) -> list[Json]:
    """An album of 2 to 10 pictures, or of as many documents."""
    items = _album_items(call.params.items("media", MEDIA_NOT_JSON))
    call.writable_chat()
    contents = [await album_item_content(call, item) for item in items]
    group = str(secrets.randbits(53))
    return [post(call, {"media_group_id": group, **content}) for content in contents]


def _album_items(found: list[Any]) -> list[Json]:
    if not all(isinstance(item, dict) for item in found):
        raise BadRequestError(MEDIA_NOT_JSON)
    if len(found) < MIN_ALBUM:
        raise BadRequestError(ALBUM_TOO_SMALL)
    if len(found) > MAX_ALBUM:
        raise BadRequestError(ALBUM_TOO_LARGE)
    kinds = {str(item.get("type")) for item in found}
    if "document" in kinds and len(kinds) > 1:
        raise BadRequestError(ALBUM_MIXED)
    return found


async def album_item_content(call: Call, item: dict[str, Any]) -> Json:
    """The content of one ``InputMedia``: its file and its caption.

    Raises:
        BadRequestError: A kind that this server does not keep, a wrong file or caption.
    """
    kind = str(item.get("type"))
    if kind not in _NOTHING_SENT:
        refusal = f"{MEDIA_NOT_JSON}: type must be photo or document"
        raise BadRequestError(refusal)
    mode = str(item.get("parse_mode") or "").lower()
    explicit = checked_entities(item.get("caption_entities"))
    written = parse_text(str(item.get("caption") or ""), mode, explicit)
    caption = caption_fields(*written)
    media = await media_content(call, kind, str(item.get("media") or ""))
    return {**media, **caption}


def get_file(call: Call) -> Json:
    """Where to download a file."""
    stored = call.state.files.get(call.params.text("file_id"))
    if stored is None:
        raise BadRequestError(WRONG_FILE_ID)
    if len(stored.content) > MAX_DOWNLOAD_BYTES:
        raise BadRequestError(FILE_IS_TOO_BIG)
    names = ("file_id", "file_unique_id", "file_size")
    return {name: stored.about[name] for name in names} | {"file_path": stored.path}


METHODS: Final[dict[str, Handler]] = {
    "sendPhoto": send_photo,
    "sendDocument": send_document,
    "sendMediaGroup": send_media_group,
    "getFile": get_file,
}
