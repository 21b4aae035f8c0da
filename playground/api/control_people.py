"""The control API's acts: ``POST /sim/...`` lets people do things in the chats."""

import io
import secrets
from typing import Final

from aiohttp import web
from aiohttp.web_request import FileField
from PIL import Image

from playground.api.dispatch import STATE
from playground.api.errors import ControlError
from playground.api.people import (
    block,
    captioned,
    data_at,
    edit_message,
    send_message,
    send_text,
    tap,
)
from playground.api.state import Chat, Json, State
from playground.api.wishes import number_in, read_wish

__all__ = ["ROUTES", "number_in", "read_wish"]  # the page's routes read wishes alike

STICKER_SIDE: Final = 512


def _user(state: State, wish: Json) -> Json:
    return state.user(number_in(wish, "user"))


def _place(state: State, wish: Json) -> tuple[Chat | None, int | None]:
    """The group and the quoted message of a wish, when it names them."""
    chat = state.chat(number_in(wish, "chat")) if wish.get("chat") else None
    return chat, number_in(wish, "reply_to") if wish.get("reply_to") else None


def _say(state: State, wish: Json, content: Json) -> web.Response:
    chat, reply_to = _place(state, wish)
    message = send_message(state, _user(state, wish), content, chat=chat, reply_to=reply_to)
    return web.json_response(message)


async def add_user(request: web.Request) -> web.Response:
    """Open an account."""
    return web.json_response(request.app[STATE].add_user(await read_wish(request)))


async def add_group(request: web.Request) -> web.Response:
    """Found a group with some people and the bot."""
    wish = await read_wish(request)
    members = [number_in({"members": member}, "members") for member in wish.get("members", ())]
    chat = request.app[STATE].add_group(str(wish.get("title") or "Group"), members)
    return web.json_response(chat.about)


async def write(request: web.Request) -> web.Response:
    """Write a text, or open a deep link (``start``); a long text makes several messages."""
    state, wish = request.app[STATE], await read_wish(request)
    text = str(wish.get("text") or "")
    if "start" in wish:
        text = f"/start {wish['start'] or ''}"
    chat, reply_to = _place(state, wish)
    message = send_text(state, _user(state, wish), text, chat=chat, reply_to=reply_to)
    return web.json_response(message)


async def share_location(request: web.Request) -> web.Response:
    """Send a place."""
    state, wish = request.app[STATE], await read_wish(request)
    try:
        place = {name: float(wish[name]) for name in ("latitude", "longitude")}
    except (KeyError, TypeError, ValueError):
        raise ControlError(field="latitude, longitude", found=wish) from None
    return _say(state, wish, {"location": place})


async def share_contact(request: web.Request) -> web.Response:
    """Send a telephone number, one's own when no ``user_id`` is given."""
    state, wish = request.app[STATE], await read_wish(request)
    user = _user(state, wish)
    contact = {
        "phone_number": str(wish.get("phone_number") or "+33600000000"),
        "first_name": str(wish.get("first_name") or user["first_name"]),
        "user_id": number_in({"user_id": wish.get("user_id") or user["id"]}, "user_id"),
    }
    return _say(state, wish, {"contact": contact})


async def send_sticker(request: web.Request) -> web.Response:
    """Send a sticker."""
    state, wish = request.app[STATE], await read_wish(request)
    picture = io.BytesIO()
    Image.new("RGBA", (STICKER_SIDE, STICKER_SIDE)).save(picture, "WEBP")
    about = {
        "type": "regular",
        "width": STICKER_SIDE,
        "height": STICKER_SIDE,
        "is_animated": False,
        "is_video": False,
        "emoji": str(wish.get("emoji") or "👍"),
    }
    sticker = state.files.add_plain("sticker", picture.getvalue(), "image/webp", about)
    return _say(state, wish, {"sticker": sticker})


async def _read_files(request: web.Request) -> tuple[Json, list[FileField]]:
    wish: Json = {}
    files: list[FileField] = []
    for name, found in (await request.post()).items():
        if isinstance(found, FileField):
            files.append(found)
        else:
            wish[name] = found
    if not files:
        raise ControlError(field="files", found=0)
    return wish, files


async def send_photos(request: web.Request) -> web.Response:
    """Send one picture, or an album: the caption goes under its first picture."""
    state = request.app[STATE]
    wish, files = await _read_files(request)
    photos = [await state.files.add_photo(found.file.read()) for found in files]
    contents = [{"photo": photo} for photo in photos]
    return web.json_response(_send_album(state, wish, contents))


async def send_documents(request: web.Request) -> web.Response:
    """Send one file, or an album of files."""
    state = request.app[STATE]
    wish, files = await _read_files(request)
    contents = [
        {
            "document": await state.files.add_document(
                found.file.read(), found.filename, found.content_type
            )
        }
        for found in files
    ]
    return web.json_response(_send_album(state, wish, contents))


def _send_album(state: State, wish: Json, contents: list[Json]) -> list[Json]:
    user = _user(state, wish)
    chat, reply_to = _place(state, wish)
    shared = {"media_group_id": str(secrets.randbits(53))} if len(contents) > 1 else {}
    contents[0] = captioned(contents[0], str(wish.get("caption") or ""))
    return [
        send_message(state, user, {**shared, **content}, chat=chat, reply_to=reply_to)
        for content in contents
    ]


async def send_voice(request: web.Request) -> web.Response:
    """Send a voice message."""
    state = request.app[STATE]
    wish, files = await _read_files(request)
    about = {"duration": number_in({"duration": 1} | wish, "duration"), "mime_type": "audio/ogg"}
    voice = state.files.add_plain("voice", files[0].file.read(), "audio/ogg", about)
    return _say(state, wish, {"voice": voice})


async def press(request: web.Request) -> web.Response:
    """Press an inline button, named by its data or by its place."""
    state, wish = request.app[STATE], await read_wish(request)
    user, message_id = _user(state, wish), number_in(wish, "message_id")
    if "data" in wish:
        data = str(wish["data"])
    else:
        row, column = number_in(wish, "row"), number_in(wish, "column")
        data = data_at(state, user, message_id, row, column)
    return web.json_response({"callback_id": tap(state, user, message_id, data).id})


async def edit(request: web.Request) -> web.Response:
    """Change the words of an own message."""
    state, wish = request.app[STATE], await read_wish(request)
    message_id = number_in(wish, "message_id")
    edited = edit_message(state, _user(state, wish), message_id, str(wish.get("text") or ""))
    return web.json_response(edited)


async def block_bot(request: web.Request) -> web.Response:
    """Stop the bot or allow it again; ``deactivated`` closes the whole account."""
    state, wish = request.app[STATE], await read_wish(request)
    user = _user(state, wish)
    if wish.get("deactivated"):
        state.deactivated.add(user["id"])
    else:
        block(state, user, blocked=bool(wish.get("blocked", True)))
    return web.json_response({"ok": True})


ROUTES: Final = (
    web.post("/users", add_user),
    web.post("/groups", add_group),
    web.post("/messages", write),
    web.post("/locations", share_location),
    web.post("/contacts", share_contact),
    web.post("/stickers", send_sticker),
    web.post("/photos", send_photos),
    web.post("/documents", send_documents),
    web.post("/voice", send_voice),
    web.post("/taps", press),
    web.post("/edits", edit),
    web.post("/blocks", block_bot),
)
