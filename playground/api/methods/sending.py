"""sendMessage, sendRichMessage, sendLocation, sendPoll, sendChatAction; copies and forwards."""

import re
import secrets
from typing import Any, Final

from playground.api.entities import parse_text
from playground.api.errors import BadRequestError
from playground.api.methods.call import (
    MAX_TEXT,
    Call,
    Handler,
    post,
    put,
    read_caption,
    read_message_text,
)
from playground.api.refusals import (
    LOCATION_EMPTY,
    LOCATION_INVALID,
    MESSAGE_IDS_NOT_SPECIFIED,
    MESSAGE_TO_COPY_NOT_FOUND,
    MESSAGE_TO_FORWARD_NOT_FOUND,
    POLL_OPTION_EMPTY,
    POLL_OPTIONS_NOT_JSON,
    POLL_QUESTION_EMPTY,
    POLL_TOO_FEW_OPTIONS,
    POLL_TOO_MANY_OPTIONS,
    RICH_MESSAGE_EMPTY,
    TOO_MANY_MESSAGE_IDS,
    WRONG_ACTION,
    WRONG_PREVIEW,
)
from playground.api.state import Json

MAX_BULK: Final = 100
MAX_OPTIONS: Final = 12
ACTIONS: Final = frozenset(
    {
        "typing",
        "upload_photo",
        "record_video",
        "upload_video",
        "record_voice",
        "upload_voice",
        "upload_document",
        "choose_sticker",
        "find_location",
        "record_video_note",
        "upload_video_note",
    }
)
_OF_THE_ENVELOPE: Final = frozenset(
    {"message_id", "from", "chat", "date", "edit_date", "reply_to_message", "reply_markup",
     "media_group_id", "forward_origin"}
)  # fmt: skip
_BLOCK_END: Final = re.compile(r"</(?:h[1-6]|p|tr|li|table|details|summary|ul|ol|div)>|<br\s*/?>")
_CELL_END: Final = re.compile(r"</t[dh]>")
_ANY_TAG: Final = re.compile(r"<[^>]*>")


def send_message(call: Call) -> Json:
    """Text with a keyboard."""
    content = read_message_text(call.params)
    preview = call.params.mapping("link_preview_options", WRONG_PREVIEW)
    if preview:
        content["link_preview_options"] = preview
    return post(call, content)


def send_rich_message(call: Call) -> Json:
    """A rich message, kept as sent and shown as its text."""
    rich = call.params.mapping("rich_message", RICH_MESSAGE_EMPTY)
    source = str(rich.get("html") or rich.get("markdown") or "")
    lines = _CELL_END.sub("\t", _BLOCK_END.sub("\n", source))
    text, _ = parse_text(_ANY_TAG.sub("", lines), "html", [])
    if not text:
        raise BadRequestError(RICH_MESSAGE_EMPTY)
    return post(call, {"text": text[:MAX_TEXT]})


def send_location(call: Call) -> Json:
    """A place."""
    if not call.params.text("latitude") or not call.params.text("longitude"):
        raise BadRequestError(LOCATION_EMPTY)
    try:
        latitude = float(call.params.text("latitude"))
        longitude = float(call.params.text("longitude"))
    except ValueError:
        raise BadRequestError(LOCATION_INVALID) from None
    return post(call, {"location": {"latitude": latitude, "longitude": longitude}})


def send_poll(call: Call) -> Json:
    """A question with 1 to 12 answers."""
    question = call.params.text("question").strip()
    if not question:
        raise BadRequestError(POLL_QUESTION_EMPTY)
    options = _poll_options(call.params.items("options", POLL_OPTIONS_NOT_JSON))
    anonymous = call.params.text("is_anonymous").lower() != "false"
    poll = {
        "id": str(secrets.randbits(62)),
        "question": question,
        "options": options,
        "total_voter_count": 0,
        "is_closed": call.params.flag("is_closed"),
        "is_anonymous": anonymous,
        "type": call.params.text("type") or "regular",
        "allows_multiple_answers": call.params.flag("allows_multiple_answers"),
        "allows_revoting": True,
        "members_only": False,
    }
    return post(call, {"poll": poll})


def _poll_options(found: list[Any]) -> list[Json]:
    if not found:
        raise BadRequestError(POLL_TOO_FEW_OPTIONS)
    if len(found) > MAX_OPTIONS:
        raise BadRequestError(POLL_TOO_MANY_OPTIONS)
    texts = [option.get("text", "") if isinstance(option, dict) else option for option in found]
    if not all(isinstance(text, str) and text.strip() for text in texts):
        raise BadRequestError(POLL_OPTION_EMPTY)
    return [
        {"persistent_id": str(number), "text": text, "voter_count": 0}
        for number, text in enumerate(texts)
    ]


def send_chat_action(call: Call) -> bool:
    """What the bot is doing just now."""
    action = call.params.text("action").lower()
    if action not in ACTIONS:
        raise BadRequestError(WRONG_ACTION)
    call.state.note("action", call.writable_chat(), action=action)
    return True


def copy_message(call: Call) -> Json:
    """The content of another message, sent as the bot's own."""
    source = call.state.chat_of_call(call.params.text("from_chat_id"))
    message = call.message_of(source, MESSAGE_TO_COPY_NOT_FOUND)
    content = _content(message)
    if "caption" in call.params.values and "text" not in content:
        content = _without_caption(content) | read_caption(call.params)
    return {"message_id": post(call, content)["message_id"]}


def forward_message(call: Call) -> Json:
    """Another message, with its origin shown."""
    source = call.state.chat_of_call(call.params.text("from_chat_id"))
    message = call.message_of(source, MESSAGE_TO_FORWARD_NOT_FOUND)
    return put(call, call.writable_chat(), _content(message) | _origin(message))


def copy_messages(call: Call) -> list[Json]:
    """Several contents in one call; unknown ones are left out."""
    return _bulk(call, MESSAGE_TO_COPY_NOT_FOUND, forwards=False)


def forward_messages(call: Call) -> list[Json]:
    """Several messages in one call; unknown ones are left out."""
    return _bulk(call, MESSAGE_TO_FORWARD_NOT_FOUND, forwards=True)


def message_ids(call: Call) -> list[int]:
    """The ``message_ids`` of a bulk call.

    Raises:
        BadRequestError: None, more than 100, or not numbers.
    """
    found = call.params.items("message_ids", MESSAGE_IDS_NOT_SPECIFIED)
    if not found or not all(isinstance(number, int) for number in found):
        raise BadRequestError(MESSAGE_IDS_NOT_SPECIFIED)
    if len(found) > MAX_BULK:
        raise BadRequestError(TOO_MANY_MESSAGE_IDS)
    return found


def _bulk(call: Call, refusal: str, *, forwards: bool) -> list[Json]:
    source = call.state.chat_of_call(call.params.text("from_chat_id"))
    chat = call.writable_chat()
    found = [source.messages[number] for number in message_ids(call) if number in source.messages]
    if not found:
        raise BadRequestError(refusal)
    sent = [
        put(call, chat, _content(message) | (_origin(message) if forwards else {}))
        for message in found
    ]
    return [{"message_id": message["message_id"]} for message in sent]


def _content(message: Json) -> dict[str, Any]:
    return {name: value for name, value in message.items() if name not in _OF_THE_ENVELOPE}


def _without_caption(content: Json) -> Json:
    dropped = {"caption", "caption_entities"}
    return {name: value for name, value in content.items() if name not in dropped}


def _origin(message: Json) -> Json:
    sender = {"type": "user", "date": message["date"], "sender_user": message["from"]}
    return {"forward_origin": message.get("forward_origin", sender)}


METHODS: Final[dict[str, Handler]] = {
    "sendMessage": send_message,
    "sendRichMessage": send_rich_message,
    "sendLocation": send_location,
    "sendPoll": send_poll,
    "sendChatAction": send_chat_action,
    "copyMessage": copy_message,
    "copyMessages": copy_messages,
    "forwardMessage": forward_message,
    "forwardMessages": forward_messages,
}
