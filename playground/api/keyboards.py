"""Keyboards under messages: what Telegram accepts, and what it refuses."""

from typing import Any, Final

from playground.api.errors import BadRequestError
from playground.api.params import Params
from playground.api.refusals import (
    BUTTON_DATA_INVALID,
    BUTTON_ROWS_EXPECTED,
    BUTTON_URL_INVALID,
    BUTTON_WITHOUT_ACTION,
    BUTTON_WITHOUT_TEXT,
    KEY_ROWS_EXPECTED,
    KEY_WITHOUT_TEXT,
    MARKUP_NOT_AN_OBJECT,
    MARKUP_NOT_JSON,
    REPLY_MARKUP_TOO_LONG,
)

Markup = dict[str, Any]

MAX_BUTTONS: Final = 100
MAX_CALLBACK_BYTES: Final = 64
_ACTIONS: Final = frozenset(
    {
        "url",
        "callback_data",
        "web_app",
        "login_url",
        "switch_inline_query",
        "switch_inline_query_current_chat",
        "switch_inline_query_chosen_chat",
        "copy_text",
        "callback_game",
        "pay",
    }
)
_SCHEMES: Final = ("http://", "https://", "tg://", "ton://")


def read_markup(params: Params) -> Markup | None:
    """The keyboard of a call, checked; ``None`` when there is none.

    Raises:
        BadRequestError: It is not one of Telegram's keyboards.
    """
    found = params.parsed("reply_markup", MARKUP_NOT_JSON)
    if found is None:
        return None
    if not isinstance(found, dict):
        raise BadRequestError(MARKUP_NOT_AN_OBJECT)
    if "inline_keyboard" in found:
        return {"inline_keyboard": _inline_rows(found["inline_keyboard"])}
    if "keyboard" in found:
        return {**found, "keyboard": _key_rows(found["keyboard"])}
    return found or None


def is_inline(markup: Markup | None) -> bool:
    """Whether a keyboard hangs under its message (and so is part of it)."""
    return markup is not None and "inline_keyboard" in markup


def _rows(found: object, refusal: str) -> list[list[Any]]:
    if not isinstance(found, list) or not all(isinstance(row, list) for row in found):
        raise BadRequestError(refusal)
    if sum(map(len, found)) > MAX_BUTTONS:
        raise BadRequestError(REPLY_MARKUP_TOO_LONG)
    return [row for row in found if row]


def _inline_rows(found: object) -> list[list[Markup]]:
    return [[_button(button) for button in row] for row in _rows(found, BUTTON_ROWS_EXPECTED)]


def _button(button: object) -> Markup:
    if not isinstance(button, dict) or not isinstance(button.get("text"), str):
        raise BadRequestError(BUTTON_WITHOUT_TEXT)
    if len(_ACTIONS & button.keys()) != 1:
        raise BadRequestError(BUTTON_WITHOUT_ACTION)
    if "callback_data" in button:
        size = len(str(button["callback_data"]).encode())
        if not 1 <= size <= MAX_CALLBACK_BYTES:
            raise BadRequestError(BUTTON_DATA_INVALID)
    if "url" in button and not str(button["url"]).startswith(_SCHEMES):
        raise BadRequestError(BUTTON_URL_INVALID)
    return button


def _key_rows(found: object) -> list[list[Markup]]:
    return [[_key(key) for key in row] for row in _rows(found, KEY_ROWS_EXPECTED)]


def _key(key: object) -> Markup:
    if isinstance(key, str):
        return {"text": key}
    if not isinstance(key, dict) or not isinstance(key.get("text"), str):
        raise BadRequestError(KEY_WITHOUT_TEXT)
    return key
