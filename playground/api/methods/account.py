"""What a bot says about itself: name, descriptions, commands per scope and language, menu."""

import re
from collections.abc import Callable
from typing import Final

from playground.api.errors import BadRequestError
from playground.api.methods.call import Call, Handler
from playground.api.refusals import (
    COMMAND_DESCRIPTION_INVALID,
    COMMAND_INVALID,
    COMMANDS_NOT_JSON,
    DESCRIPTION_TOO_LONG,
    LANGUAGE_INVALID,
    MENU_BUTTON_UNSUPPORTED,
    NAME_TOO_LONG,
    SCOPE_NOT_JSON,
    SCOPE_UNSUPPORTED,
    SHORT_DESCRIPTION_TOO_LONG,
    TOO_MANY_COMMANDS,
)
from playground.api.state import Bot, Chat, Json

MAX_COMMANDS: Final = 100
MAX_COMMAND_DESCRIPTION: Final = 256
_COMMAND: Final = re.compile(r"/?[a-z0-9_]{1,32}")
_LANGUAGE: Final = re.compile(r"(?:[a-z]{2})?")
_PLAIN_SCOPES: Final = frozenset(
    {"default", "all_private_chats", "all_group_chats", "all_chat_administrators"}
)
_CHAT_SCOPES: Final = frozenset({"chat", "chat_administrators", "chat_member"})
_TEXTS: Final = {
    "name": ("name", 64, NAME_TOO_LONG),
    "description": ("description", 512, DESCRIPTION_TOO_LONG),
    "short_description": ("short_description", 120, SHORT_DESCRIPTION_TOO_LONG),
}


def get_me(call: Call) -> Json:
    """The bot's account."""
    return {
        **call.bot.user,
        "can_join_groups": True,
        "can_read_all_group_messages": False,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


def _scope(call: Call) -> str:
    scope = call.params.mapping("scope", SCOPE_NOT_JSON) or {"type": "default"}
    kind = str(scope.get("type"))
    if kind in _PLAIN_SCOPES:
        return kind
    if kind not in _CHAT_SCOPES:
        raise BadRequestError(SCOPE_UNSUPPORTED)
    chat = call.state.chat_of_call(str(scope.get("chat_id") or ""))
    if kind == "chat_member":
        return f"chat_member:{chat.id}:{scope.get('user_id')}"
    return f"{kind}:{chat.id}"


def _language(call: Call) -> str:
    language = call.params.text("language_code")
    if _LANGUAGE.fullmatch(language) is None:
        raise BadRequestError(LANGUAGE_INVALID)
    return language


def set_my_commands(call: Call) -> bool:
    """The commands of one scope and language."""
    if not call.params.text("commands"):
        raise BadRequestError(COMMANDS_NOT_JSON)
    found = call.params.items("commands", COMMANDS_NOT_JSON)
    if len(found) > MAX_COMMANDS:
        raise BadRequestError(TOO_MANY_COMMANDS)
    commands = [_command(command) for command in found]
    call.bot.commands[_scope(call), _language(call)] = commands
    return True


def _command(found: object) -> Json:
    command = found if isinstance(found, dict) else {}
    name, description = str(command.get("command", "")), str(command.get("description", ""))
    if _COMMAND.fullmatch(name) is None:
        raise BadRequestError(COMMAND_INVALID)
    if not 1 <= len(description.strip()) <= MAX_COMMAND_DESCRIPTION:
        raise BadRequestError(COMMAND_DESCRIPTION_INVALID)
    return {"command": name.removeprefix("/"), "description": description}


def get_my_commands(call: Call) -> list[Json]:
    """The commands set for exactly this scope and language."""
    return call.bot.commands.get((_scope(call), _language(call)), [])


def delete_my_commands(call: Call) -> bool:
    """Forget the commands of one scope and language."""
    call.bot.commands.pop((_scope(call), _language(call)), None)
    return True


def commands_for(bot: Bot, chat: Chat, user_id: int, language: str) -> list[Json]:
    """The commands that a person sees in a chat: the narrowest scope first, her language first."""
    if chat.id > 0:
        scopes = [f"chat:{chat.id}", "all_private_chats", "default"]
    else:
        scopes = [
            f"chat_member:{chat.id}:{user_id}",
            f"chat:{chat.id}",
            "all_group_chats",
            "default",
        ]
    for scope in scopes:
        for code in (language[:2], ""):
            if bot.commands.get((scope, code)):
                return bot.commands[scope, code]
    return []


def _setter(kind: str) -> Handler:
    parameter, limit, refusal = _TEXTS[kind]

    def set_text(call: Call) -> bool:
        text = call.params.text(parameter).strip()
        if len(text) > limit:
            raise BadRequestError(refusal)
        key = kind, _language(call)
        if text:
            call.bot.texts[key] = text
        else:
            call.bot.texts.pop(key, None)
        return True

    return set_text


def _getter(kind: str, default: Callable[[Bot], str]) -> Handler:
    def get_text(call: Call) -> dict[str, str]:
        texts = call.bot.texts
        found = texts.get((kind, _language(call))) or texts.get((kind, "")) or default(call.bot)
        return {kind: found}

    return get_text


def set_chat_menu_button(call: Call) -> bool:
    """The button beside the input field, of one chat or of all."""
    button = call.params.mapping("menu_button", MENU_BUTTON_UNSUPPORTED) or {"type": "default"}
    if button.get("type") not in ("commands", "web_app", "default"):
        raise BadRequestError(MENU_BUTTON_UNSUPPORTED)
    chat_id = call.chat().id if call.params.text("chat_id") else 0
    call.bot.menu_buttons[chat_id] = button
    return True


def get_chat_menu_button(call: Call) -> Json:
    """The same, as it stands."""
    buttons = call.bot.menu_buttons
    chat_id = call.chat().id if call.params.text("chat_id") else 0
    return buttons.get(chat_id) or buttons.get(0) or {"type": "commands"}


def _first_name(bot: Bot) -> str:
    return str(bot.user["first_name"])


def _nothing(_: Bot) -> str:
    return ""


METHODS: Final[dict[str, Handler]] = {
    "getMe": get_me,
    "setMyCommands": set_my_commands,
    "getMyCommands": get_my_commands,
    "deleteMyCommands": delete_my_commands,
    "setMyName": _setter("name"),
    "getMyName": _getter("name", _first_name),
    "setMyDescription": _setter("description"),
    "getMyDescription": _getter("description", _nothing),
    "setMyShortDescription": _setter("short_description"),
    "getMyShortDescription": _getter("short_description", _nothing),
    "setChatMenuButton": set_chat_menu_button,
    "getChatMenuButton": get_chat_menu_button,
}
