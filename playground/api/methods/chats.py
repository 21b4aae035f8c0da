"""getChat, getChatMember: what a bot may ask about chats; the end of a session."""

from typing import Final

from playground.api.errors import BadRequestError
from playground.api.methods.call import Call, Handler
from playground.api.refusals import USER_NOT_FOUND
from playground.api.state import Json


def get_chat(call: Call) -> Json:
    """A chat with everything known about it."""
    chat = call.chat()
    accepted = {"unlimited_gifts": True, "limited_gifts": True, "unique_gifts": True,
                "premium_subscription": True, "gifts_from_channels": True}  # fmt: skip
    full: Json = {
        **chat.about,
        "accent_color_id": 0,
        "max_reaction_count": 11,
        "accepted_gift_types": accepted,
    }
    if chat.pinned:
        full["pinned_message"] = chat.messages[chat.pinned[-1]]
    return full


def get_chat_member(call: Call) -> Json:
    """What somebody is in a chat."""
    chat = call.chat()
    user_id = call.params.integer("user_id")
    if user_id == call.bot.id:
        return {"status": "member", "user": call.bot.user}
    user = call.state.users.get(user_id)
    if user is None:
        raise BadRequestError(USER_NOT_FOUND)
    return {"status": "member" if user_id in chat.member_ids else "left", "user": user}


def get_chat_member_count(call: Call) -> int:
    """People and the bot."""
    return len(call.chat().member_ids) + 1


def end_session(call: Call) -> bool:
    """``close`` and ``logOut``: nothing to do here, so always granted."""
    call.bot.queue.abort_poll("Unauthorized")
    return True


METHODS: Final[dict[str, Handler]] = {
    "getChat": get_chat,
    "getChatMember": get_chat_member,
    "getChatMemberCount": get_chat_member_count,
    "close": end_session,
    "logOut": end_session,
}
