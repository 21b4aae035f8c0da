"""One call of a bot on its way through the server, and what all sending methods share."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from playground.api.calls import BOT_LIMIT, CallRecord
from playground.api.entities import Entity, read_text
from playground.api.errors import BadRequestError, TooManyRequestsError
from playground.api.keyboards import Markup, is_inline, read_markup
from playground.api.params import Params
from playground.api.people import without_reply
from playground.api.refusals import (
    CAPTION_IS_TOO_LONG,
    MESSAGE_ID_NOT_SPECIFIED,
    MESSAGE_IS_TOO_LONG,
    MESSAGE_TEXT_IS_EMPTY,
    MESSAGE_TO_REPLY_NOT_FOUND,
    TEXT_MUST_BE_NON_EMPTY,
    WRONG_REPLY,
)
from playground.api.state import Bot, Chat, Json, State

MAX_TEXT: Final = 4096
MAX_CAPTION: Final = 1024


@dataclass(frozen=True, slots=True)
class Call:
    """A call: who makes it, with what parameters, on which state."""

    state: State
    bot: Bot
    params: Params
    record: CallRecord

    def writable_chat(self) -> Chat:
        """The chat of ``chat_id``, when the bot may write there."""
        return self.state.writable_chat(self.params.text("chat_id"))

    def chat(self) -> Chat:
        """The chat of ``chat_id``."""
        return self.state.chat_of_call(self.params.text("chat_id"))

    def message_of(self, chat: Chat, refusal: str) -> Json:
        """The message of ``message_id`` in a chat.

        Raises:
            BadRequestError: None is named, or the chat has no such message (``refusal``).
        """
        message_id = self.params.integer("message_id")
        if not message_id:
            raise BadRequestError(MESSAGE_ID_NOT_SPECIFIED)
        found = chat.messages.get(message_id)
        if found is None:
            raise BadRequestError(refusal)
        return found


Handler = Callable[[Call], Any]


def read_message_text(params: Params) -> Json:
    """The ``text`` of a message with its entities, as the fields of the message.

    Raises:
        BadRequestError: Empty, too long, or with wrong markup.
    """
    source = params.text("text")
    if not source:
        raise BadRequestError(MESSAGE_TEXT_IS_EMPTY)
    text, entities = read_text(params, source, "entities")
    if not text:
        raise BadRequestError(TEXT_MUST_BE_NON_EMPTY if source.isspace() else MESSAGE_TEXT_IS_EMPTY)
    if len(text) > MAX_TEXT:
        raise BadRequestError(MESSAGE_IS_TOO_LONG)
    return {"text": text, "entities": entities} if entities else {"text": text}


def read_caption(params: Params) -> Json:
    """The ``caption`` of a message with its entities, as the fields of the message.

    Raises:
        BadRequestError: Too long, or with wrong markup.
    """
    source = params.text("caption")
    if not source:
        return {}
    return caption_fields(*read_text(params, source, "caption_entities"))


def caption_fields(text: str, entities: list[Entity]) -> Json:
    """A parsed caption as the fields of a message.

    Raises:
        BadRequestError: It is too long.
    """
    if len(text) > MAX_CAPTION:
        raise BadRequestError(CAPTION_IS_TOO_LONG)
    if not text:
        return {}
    return {"caption": text, "caption_entities": entities} if entities else {"caption": text}


def post(call: Call, content: Json) -> Json:
    """Put a message of the bot into the chat of the call; returns the message.

    Raises:
        BadRequestError: Wrong keyboard, unknown chat, or nothing to reply to.
        ForbiddenError: The person does not let the bot write.
    """
    markup = read_markup(call.params)
    chat = call.writable_chat()
    options = _options(call, chat)
    return put(call, chat, {**options, **content}, markup)


def put(call: Call, chat: Chat, content: Json, markup: Markup | None = None) -> Json:
    """Add a message of the bot to a chat, with its keyboard."""
    state = call.state
    too_fast = state.speed.note(chat.id)
    if not call.record.number_of_messages:  # an album is judged by its first message
        call.record.too_fast = too_fast
        if state.settings.refuses_too_fast and BOT_LIMIT in too_fast:
            raise TooManyRequestsError(1)
    message: Json = {
        "message_id": state.new_message_id(),
        "from": call.bot.user,
        "chat": chat.about,
        "date": state.unix_now(),
        **content,
    }
    shown = None
    if is_inline(markup):
        message["reply_markup"] = markup
    elif markup is not None:
        shown = chat.keyboard = None if markup.get("remove_keyboard") else markup
        chat.with_other_keyboard.add(message["message_id"])
    chat.messages[message["message_id"]] = message
    if markup is None or is_inline(markup):
        state.note("message", chat, message=message)
    else:
        state.note("message", chat, message=message, keyboard=shown, markup=markup)
    call.record.number_of_messages += 1
    return message


def _options(call: Call, chat: Chat) -> Json:
    options: Json = {}
    quoted = _quoted(call.params, chat)
    if quoted is not None:
        options["reply_to_message"] = without_reply(quoted)
    if call.params.flag("protect_content"):
        options["has_protected_content"] = True
    if call.params.text("message_effect_id"):
        options["effect_id"] = call.params.text("message_effect_id")
    return options


def _quoted(params: Params, chat: Chat) -> Json | None:
    reply = params.mapping("reply_parameters", WRONG_REPLY)
    message_id = reply.get("message_id") or params.integer("reply_to_message_id")
    if not isinstance(message_id, int):
        raise BadRequestError(WRONG_REPLY)
    if not message_id:
        return None
    quoted = chat.messages.get(message_id)
    lenient = reply.get("allow_sending_without_reply") or params.flag("allow_sending_without_reply")
    if quoted is None and not lenient:
        raise BadRequestError(MESSAGE_TO_REPLY_NOT_FOUND)
    return quoted
