"""editMessage*, deleteMessage(s), pins, reactions: what a bot does to messages that exist."""

from typing import Final

from playground.api.errors import BadRequestError
from playground.api.keyboards import read_markup
from playground.api.methods.call import Call, Handler, read_caption, read_message_text
from playground.api.methods.media import album_item_content
from playground.api.methods.sending import message_ids
from playground.api.refusals import (
    MEDIA_NOT_JSON,
    MESSAGE_CANNOT_BE_DELETED,
    MESSAGE_CANNOT_BE_EDITED,
    MESSAGE_TO_DELETE_NOT_FOUND,
    MESSAGE_TO_EDIT_NOT_FOUND,
    MESSAGE_TO_PIN_NOT_FOUND,
    MESSAGE_TO_REACT_NOT_FOUND,
    MESSAGE_TO_UNPIN_NOT_FOUND,
    NO_CAPTION_TO_EDIT,
    NO_TEXT_TO_EDIT,
    NOT_MODIFIED,
    REACTION_INVALID,
)
from playground.api.state import Chat, Json

DELETABLE_SECONDS: Final = 48 * 3600
_MEDIA: Final = frozenset({"photo", "document", "voice"})
_TEXT: Final = frozenset({"text", "entities", "link_preview_options"})
_CAPTION: Final = frozenset({"caption", "caption_entities", "show_caption_above_media"})


def edit_message_text(call: Call) -> Json:
    """New words for a text message; the keyboard goes when none is given."""
    words = read_message_text(call.params)
    chat, message = _editable(call)
    if "text" not in message:
        raise BadRequestError(NO_TEXT_TO_EDIT)
    return _replace(call, chat, message, words, _TEXT)


def edit_message_caption(call: Call) -> Json:
    """New words under a file."""
    words = read_caption(call.params)
    chat, message = _editable(call)
    if not _MEDIA & message.keys():
        raise BadRequestError(NO_CAPTION_TO_EDIT)
    return _replace(call, chat, message, words, _CAPTION)


def edit_message_reply_markup(call: Call) -> Json:
    """Another inline keyboard, or none."""
    chat, message = _editable(call)
    return _replace(call, chat, message, {}, frozenset())


async def edit_message_media(call: Call) -> Json:
    """Another file with its caption."""
    item = call.params.mapping("media", MEDIA_NOT_JSON)
    _editable(call)
    content = await album_item_content(call, item)
    chat, message = _editable(call)
    return _replace(call, chat, message, content, _MEDIA | _CAPTION | _TEXT)


def _editable(call: Call) -> tuple[Chat, Json]:
    chat = call.writable_chat()
    message = call.message_of(chat, MESSAGE_TO_EDIT_NOT_FOUND)
    is_own = message["from"]["id"] == call.bot.id and "forward_origin" not in message
    if not is_own or message["message_id"] in chat.with_other_keyboard:
        raise BadRequestError(MESSAGE_CANNOT_BE_EDITED)
    return chat, message


def _replace(call: Call, chat: Chat, message: Json, content: Json, dropped: frozenset[str]) -> Json:
    markup = read_markup(call.params)
    gone = dropped | {"reply_markup", "edit_date"}
    edited = {name: value for name, value in message.items() if name not in gone} | content
    if markup is not None and markup.get("inline_keyboard"):
        edited["reply_markup"] = {"inline_keyboard": markup["inline_keyboard"]}
    if edited == {name: value for name, value in message.items() if name != "edit_date"}:
        raise BadRequestError(NOT_MODIFIED)
    edited["edit_date"] = call.state.unix_now()
    chat.messages[message["message_id"]] = edited
    call.state.note("edited", chat, message=edited)
    return edited


def delete_message(call: Call) -> bool:
    """Remove a message younger than 48 hours."""
    chat = call.chat()
    message = call.message_of(chat, MESSAGE_TO_DELETE_NOT_FOUND)
    if not _is_deletable(call, chat, message):
        raise BadRequestError(MESSAGE_CANNOT_BE_DELETED)
    _delete(call, chat, message["message_id"])
    return True


def delete_messages(call: Call) -> bool:
    """Remove up to 100 messages; those that can't be removed are left."""
    chat = call.chat()
    for message_id in message_ids(call):
        message = chat.messages.get(message_id)
        if message is not None and _is_deletable(call, chat, message):
            _delete(call, chat, message_id)
    return True


def _is_deletable(call: Call, chat: Chat, message: Json) -> bool:
    if call.state.unix_now() - int(message["date"]) > DELETABLE_SECONDS:
        return False
    return chat.id > 0 or message["from"]["id"] == call.bot.id


def _delete(call: Call, chat: Chat, message_id: int) -> None:
    del chat.messages[message_id]
    if message_id in chat.pinned:
        chat.pinned.remove(message_id)
    call.state.note("deleted", chat, message_id=message_id)


def pin_chat_message(call: Call) -> bool:
    """Keep a message on top of the chat."""
    chat = call.writable_chat()
    message_id = call.message_of(chat, MESSAGE_TO_PIN_NOT_FOUND)["message_id"]
    if message_id not in chat.pinned:
        chat.pinned.append(message_id)
        call.state.note("pinned", chat, message_id=message_id)
    return True


def unpin_chat_message(call: Call) -> bool:
    """Take one message off the top, the latest when none is named."""
    chat = call.writable_chat()
    message_id = call.params.integer("message_id") or (chat.pinned[-1] if chat.pinned else 0)
    if message_id not in chat.pinned:
        raise BadRequestError(MESSAGE_TO_UNPIN_NOT_FOUND)
    chat.pinned.remove(message_id)
    call.state.note("unpinned", chat, message_id=message_id)
    return True


def unpin_all_chat_messages(call: Call) -> bool:
    """Take all messages off the top."""
    chat = call.writable_chat()
    for message_id in chat.pinned:
        call.state.note("unpinned", chat, message_id=message_id)
    chat.pinned.clear()
    return True


def set_message_reaction(call: Call) -> bool:
    """The bot's emoji on a message."""
    chat = call.writable_chat()
    message_id = call.message_of(chat, MESSAGE_TO_REACT_NOT_FOUND)["message_id"]
    reactions = call.params.items("reaction", REACTION_INVALID)
    if len(reactions) > 1:
        raise BadRequestError(REACTION_INVALID)
    call.state.note("reaction", chat, message_id=message_id, reaction=reactions)
    return True


METHODS: Final[dict[str, Handler]] = {
    "editMessageText": edit_message_text,
    "editMessageCaption": edit_message_caption,
    "editMessageReplyMarkup": edit_message_reply_markup,
    "editMessageMedia": edit_message_media,
    "deleteMessage": delete_message,
    "deleteMessages": delete_messages,
    "pinChatMessage": pin_chat_message,
    "unpinChatMessage": unpin_chat_message,
    "unpinAllChatMessages": unpin_all_chat_messages,
    "setMessageReaction": set_message_reaction,
}
