"""What an answer of the Bot API means for a message of the outbox: pure decisions."""

from dataclasses import dataclass, replace
from enum import Enum, auto
from http import HTTPStatus

from bot.delivery.transport import BotApiRefusedError
from fleet.delivery import OutgoingMessage

_AS_NEW = {
    "editMessageText": "sendMessage",
    "editMessageCaption": "sendMessage",
    "editMessageMedia": "sendPhoto",
}


class Verdict(Enum):
    """What to do with a message that was refused."""

    ALREADY_SO = auto()
    WAIT_ALL = auto()
    MOVED = auto()
    UNREACHABLE = auto()
    SEND_AS_NEW = auto()
    FILE_FORGOTTEN = auto()
    FILE_REFUSED = auto()
    TOKEN_REFUSED = auto()
    HOPELESS = auto()


@dataclass(frozen=True, slots=True)
class _Sign:
    code: int
    words: str
    verdict: Verdict


# Asked in this order; the words are those of the server (TELEGRAM.md § 1.4), in small letters.
_SIGNS = (
    _Sign(401, "", Verdict.TOKEN_REFUSED),
    _Sign(404, "not found: method", Verdict.HOPELESS),
    _Sign(404, "not found", Verdict.TOKEN_REFUSED),
    _Sign(403, "", Verdict.UNREACHABLE),
    _Sign(400, "chat not found", Verdict.UNREACHABLE),
    _Sign(400, "message is not modified", Verdict.ALREADY_SO),
    _Sign(400, "message to delete not found", Verdict.ALREADY_SO),
    _Sign(400, "message to edit not found", Verdict.SEND_AS_NEW),
    _Sign(400, "message can't be edited", Verdict.SEND_AS_NEW),
    _Sign(400, "wrong file identifier", Verdict.FILE_FORGOTTEN),
    _Sign(400, "wrong file_id", Verdict.FILE_FORGOTTEN),
    _Sign(400, "wrong remote file identifier", Verdict.FILE_FORGOTTEN),
    _Sign(400, "file is too big", Verdict.FILE_REFUSED),
    _Sign(400, "image_process_failed", Verdict.FILE_REFUSED),
    _Sign(400, "photo_invalid_dimensions", Verdict.FILE_REFUSED),
    _Sign(413, "", Verdict.FILE_REFUSED),
)


def verdict_on(error: BotApiRefusedError) -> Verdict:
    """What a refusal means."""
    if error.migrate_to_chat_id is not None:
        return Verdict.MOVED
    if error.retry_after is not None or error.code == HTTPStatus.TOO_MANY_REQUESTS:
        return Verdict.WAIT_ALL
    description = error.description.lower()
    for sign in _SIGNS:
        if sign.code == error.code and sign.words in description:
            return sign.verdict
    return Verdict.HOPELESS


def as_new(message: OutgoingMessage) -> OutgoingMessage | None:
    """An edit as a message of its own; None when it is no edit."""
    method = _AS_NEW.get(message.method)
    if method is None:
        return None
    params = {name: value for name, value in message.params.items() if name != "message_id"}
    if message.method == "editMessageCaption":
        params["text"] = params.pop("caption", "")
    media = params.pop("media", None)
    if isinstance(media, dict):
        kept = {name: value for name, value in media.items() if name not in {"type", "media"}}
        params |= {**kept, "protect_content": True}
    return replace(message, method=method, params=params)
