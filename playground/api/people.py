"""What people do in the chats: write, send pictures, tap, edit, block. Each act makes updates."""

import asyncio
from typing import Any, Final

from playground.api.entities import detect_entities
from playground.api.errors import ControlError
from playground.api.state import Callback, Chat, Json, State, new_callback_id

_DELAYED: Final = frozenset({"delay_updates"})
MAX_TEXT: Final = 4096
MAX_CAPTION: Final = 1024
SHOWN: Final = 40
CHAT_INSTANCE: Final = "4242424242424242424"


def send_update(state: State, kind: str, chat_id: int, content: Json) -> None:
    """Queue an update for the people's bot, later when a fault orders it."""
    queue = state.primary.queue
    fault = state.faults.orders and state.faults.take(_DELAYED, kind, chat_id)
    if fault:
        loop = asyncio.get_running_loop()
        loop.call_later(fault.seconds, queue.push, kind, chat_id, content)
    else:
        queue.push(kind, chat_id, content)


def send_message(
    state: State,
    user: Json,
    content: Json,
    *,
    chat: Chat | None = None,
    reply_to: int | None = None,
) -> Json:
    """Let a person send a message with some content; returns the message."""
    chat = chat or state.private_chat(user)
    _unblock(state, user, chat)
    message: Json = {
        "message_id": state.new_message_id(),
        "from": user,
        "chat": chat.about,
        "date": state.unix_now(),
        **_reply(chat, reply_to),
        **content,
    }
    chat.messages[message["message_id"]] = message
    state.note("message", chat, message=message)
    send_update(state, "message", chat.id, message)
    return message


def send_text(
    state: State, user: Json, text: str, *, chat: Chat | None = None, reply_to: int | None = None
) -> Json:
    """Let a person write a text; a long one goes out in parts, as Telegram's own programs send it.

    Returns:
        The message, the first one of several.
    """
    stripped = text.strip()
    starts = range(0, max(1, len(stripped)), MAX_TEXT)
    parts = [text_content(stripped[start : start + MAX_TEXT]) for start in starts]
    sent = [send_message(state, user, part, chat=chat, reply_to=reply_to) for part in parts]
    return sent[0]


def text_content(text: str, longest: int = MAX_TEXT) -> Json:
    """The content of a text message, with the entities that Telegram finds.

    Raises:
        ControlError: It is empty, or longer than a message or a caption may be.
    """
    stripped = text.strip()
    if not stripped or len(stripped) > longest:
        raise ControlError(field="text", found=text[:SHOWN])
    entities = detect_entities(stripped)
    return {"text": stripped} | ({"entities": entities} if entities else {})


def captioned(content: Json, caption: str) -> Json:
    """Some content with a caption under it, when there is one."""
    if not caption.strip():
        return content
    written = text_content(caption, MAX_CAPTION)
    renamed = {"caption": written["text"]}
    if "entities" in written:
        renamed["caption_entities"] = written["entities"]
    return {**content, **renamed}


def edit_message(state: State, user: Json, message_id: int, text: str) -> Json:
    """Let a person change the words of an own message.

    Raises:
        ControlError: 404, no such message of that person.
    """
    chat, message = find_message(state, user, message_id)
    if message["from"]["id"] != user["id"]:
        raise ControlError(field="message_id", found=message_id, status=404)
    words = text_content(text)
    if "text" not in message:
        words = captioned({}, text)
    dropped = {"entities", "caption_entities"}
    kept = {name: value for name, value in message.items() if name not in dropped}
    edited = {**kept, "edit_date": state.unix_now(), **words}
    chat.messages[message_id] = edited
    state.note("edited", chat, message=edited)
    send_update(state, "edited_message", chat.id, edited)
    return edited


def tap(state: State, user: Json, message_id: int, data: str) -> Callback:
    """Let a person press an inline button.

    Raises:
        ControlError: 404, no such message, or no such button under it.
    """
    chat, message = find_message(state, user, message_id)
    if not any(button.get("callback_data") == data for button in buttons(message)):
        raise ControlError(field="data", found=data, status=404)
    callback = Callback(new_callback_id(), user["id"], chat.id, state.time())
    state.callbacks[callback.id] = callback
    query = {
        "id": callback.id,
        "from": user,
        "message": message,
        "chat_instance": CHAT_INSTANCE,
        "data": data,
    }
    send_update(state, "callback_query", chat.id, query)
    return callback


def data_at(state: State, user: Json, message_id: int, row: int, column: int) -> str:
    """The data of the button at a place.

    Raises:
        ControlError: 404, no such message or button.
    """
    _, message = find_message(state, user, message_id)
    try:
        button = message["reply_markup"]["inline_keyboard"][row][column]
        return str(button["callback_data"])
    except (KeyError, IndexError):
        raise ControlError(field="row, column", found=[row, column], status=404) from None


def buttons(message: Json) -> list[Json]:
    """All inline buttons under a message."""
    markup: Json = message.get("reply_markup") or {}
    return [button for row in markup.get("inline_keyboard", ()) for button in row]


def find_message(state: State, user: Json, message_id: int) -> tuple[Chat, Json]:
    """A message that a person can see, with its chat.

    Raises:
        ControlError: 404, there is none.
    """
    for chat in state.chats.values():
        if message_id in chat.messages and user["id"] in chat.member_ids:
            return chat, chat.messages[message_id]
    raise ControlError(field="message_id", found=message_id, status=404)


def block(state: State, user: Json, *, blocked: bool) -> None:
    """Let a person stop the bot, or allow it again (a ``my_chat_member`` update)."""
    chat = state.private_chat(user)
    if chat.is_blocked != blocked:
        chat.is_blocked = blocked
        state.note("blocked", chat, blocked=blocked)
        _tell_membership(state, user, chat, blocked=blocked)


def _unblock(state: State, user: Json, chat: Chat) -> None:
    if chat.is_blocked and chat.id > 0:
        block(state, user, blocked=False)


def _tell_membership(state: State, user: Json, chat: Chat, *, blocked: bool) -> None:
    bot = state.primary.user
    member = {"status": "member", "user": bot}
    kicked = {"status": "kicked", "user": bot, "until_date": 0}
    old, new = (member, kicked) if blocked else (kicked, member)
    change = {
        "chat": chat.about,
        "from": user,
        "date": state.unix_now(),
        "old_chat_member": old,
        "new_chat_member": new,
    }
    send_update(state, "my_chat_member", chat.id, change)


def _reply(chat: Chat, reply_to: int | None) -> dict[str, Any]:
    if reply_to is None:
        return {}
    quoted = chat.messages.get(reply_to)
    if quoted is None:
        raise ControlError(field="reply_to", found=reply_to, status=404)
    return {"reply_to_message": without_reply(quoted)}


def without_reply(message: Json) -> Json:
    """A message as it is shown inside a reply: its own quotation left out."""
    return {name: value for name, value in message.items() if name != "reply_to_message"}
