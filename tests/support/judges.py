"""Two judges of the local Telegram that do not share its authors' idea of Telegram.

``judge_call`` holds every call of a bot against aiogram's method models and Telegram's limits;
``judge_update`` and ``judge_answer`` parse all that the server emits as aiogram's types. A judge
returns its findings as sentences; an empty list is an acquittal.
"""

import html
import json
import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

import aiogram.methods
from aiogram.methods.base import TelegramMethod
from aiogram.types import BufferedInputFile, Update
from pydantic import BaseModel, TypeAdapter, ValidationError

MEGABYTE = 1024 * 1024
TEXT_LIMITS = {
    "text": 4096,
    "caption": 1024,
    "description": 512,
    "short_description": 120,
    "name": 64,
}
LIST_LIMITS = {
    "message_ids": (1, 100),
    "commands": (0, 100),
    "entities": (0, 100),
    "caption_entities": (0, 100),
}
BUTTON_ACTIONS = frozenset(
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
TAG = re.compile(r"<[^>]*>")
PAYLOAD = re.compile(r"https://t\.me/\w+\?start(?:group)?=([^&]*)")


@cache
def models() -> dict[str, type[TelegramMethod[Any]]]:
    """aiogram's method models by lower-case name."""
    found = (getattr(aiogram.methods, name) for name in aiogram.methods.__all__)
    return {
        model.__api_method__.lower(): model
        for model in found
        if issubclass(model, TelegramMethod) and model is not TelegramMethod
    }


def judge_call(
    method: str, params: Mapping[str, str], files: Mapping[str, int] | None = None
) -> list[str]:
    """Findings against one call of a bot.

    Args:
        method: Name of the method.
        params: Parameters in their text form.
        files: Size in bytes of each upload, by multipart field.
    """
    model = models().get(method.lower())
    if model is None:
        return [f"{method}: no such method"]
    decoded = {name: _decoded(model, name, value) for name, value in params.items()}
    uploads = dict(files or {})
    for name in uploads.keys() & model.model_fields.keys():
        decoded[name] = BufferedInputFile(b"", name)
    return [
        f"{method}: {finding}"
        for finding in (
            *_model_findings(model, decoded),
            *_limits(method, decoded),
            *_upload_findings(method, uploads, params),
        )
    ]


def judge_update(update: Mapping[str, Any]) -> list[str]:
    """Findings against one update as the server sends it."""
    if len(update) != 2:
        return [f"an update is its number and one content, found {sorted(update)}"]
    return _type_findings(TypeAdapter(Update), update)


def judge_answer(method: str, result: object) -> list[str]:
    """Findings against the ``result`` of an answer."""
    model = models().get(method.lower())
    if model is None:
        return [f"{method}: no such method"]
    return [f"{method}: {finding}" for finding in _type_findings(_adapter(model), result)]


@cache
def _adapter(model: type[TelegramMethod[Any]]) -> TypeAdapter[Any]:
    return TypeAdapter(model.__returning__)


def _type_findings(adapter: TypeAdapter[Any], value: object) -> list[str]:
    try:
        parsed = adapter.validate_python(value)
    except ValidationError as error:
        return _told(error)
    return list(_unknown_fields(parsed))


def _decoded(model: type[BaseModel], name: str, value: str) -> object:
    field = model.model_fields.get(name)
    if field is None or field.annotation is str or _takes_text(str(field.annotation)):
        return int(value) if name.endswith("chat_id") and value.lstrip("-").isdigit() else value
    try:
        return json.loads(value)
    except ValueError:
        return value


def _takes_text(annotation: str) -> bool:
    return re.search(r"\bstr\b", annotation) is not None and "list[" not in annotation


def _model_findings(model: type[BaseModel], decoded: Mapping[str, object]) -> Iterator[str]:
    yield from (f"unknown parameter {name}" for name in decoded if name not in model.model_fields)
    try:
        parsed = model.model_validate(dict(decoded))
    except ValidationError as error:
        yield from _told(error)
    else:
        for name in model.model_fields:
            yield from _unknown_fields(getattr(parsed, name), name)


def _told(error: ValidationError) -> list[str]:
    return [
        f"{'.'.join(map(str, fault['loc']))}: {fault['msg']}, found {str(fault['input'])[:80]}"
        for fault in error.errors()
    ]


def _unknown_fields(value: object, path: str = "result") -> Iterator[str]:
    if isinstance(value, list):
        for number, item in enumerate(value):
            yield from _unknown_fields(item, f"{path}.{number}")
    elif isinstance(value, BaseModel):
        yield from (f"{path}: unknown field {name}" for name in value.model_extra or ())
        for name in type(value).model_fields:
            yield from _unknown_fields(getattr(value, name), f"{path}.{name}")


def _limits(method: str, decoded: Mapping[str, Any]) -> Iterator[str]:
    for name, value in decoded.items():
        if name in TEXT_LIMITS and isinstance(value, str):
            yield from _text_findings(method, name, value, decoded)
        if name in LIST_LIMITS and isinstance(value, list):
            least, most = LIST_LIMITS[name]
            if not least <= len(value) <= most:
                yield f"{name} has {len(value)} items, {least} to {most} allowed"
    if method.lower() == "sendmediagroup" and not 2 <= len(decoded.get("media", ())) <= 10:
        yield f"an album has 2 to 10 items, found {len(decoded.get('media', ()))}"
    if isinstance(markup := decoded.get("reply_markup"), dict):
        yield from _keyboard_findings(markup)
    for command in decoded.get("commands", ()) if method.lower() == "setmycommands" else ():
        yield from _command_findings(command)


def _text_findings(method: str, name: str, value: str, decoded: Mapping[str, Any]) -> Iterator[str]:
    limit = 200 if method.lower() == "answercallbackquery" else TEXT_LIMITS[name]
    shown = value
    if str(decoded.get("parse_mode")).lower() == "html":
        shown = html.unescape(TAG.sub("", value))
    if len(shown) > limit:
        yield f"{name} has {len(shown)} characters, {limit} allowed"
    if name == "text" and method.lower() != "answercallbackquery" and not shown.strip():
        yield "text is empty"


def _keyboard_findings(markup: Mapping[str, Any]) -> Iterator[str]:
    rows = markup.get("inline_keyboard") or markup.get("keyboard") or []
    if sum(map(len, rows)) > 100:
        yield f"the keyboard has {sum(map(len, rows))} buttons, 100 allowed"
    if any(len(row) > 8 for row in rows):
        yield "a row of the keyboard has more than 8 buttons"
    for row in markup.get("inline_keyboard") or ():
        for button in row:
            yield from _button_findings(button)


def _button_findings(button: Mapping[str, Any]) -> Iterator[str]:
    actions = BUTTON_ACTIONS & button.keys()
    if len(actions) != 1:
        yield f"button {button.get('text')!r} has the actions {sorted(actions)}, one is needed"
    size = len(str(button.get("callback_data", "x")).encode())
    if not 1 <= size <= 64:
        yield f"callback_data of {button.get('text')!r} has {size} bytes, 1 to 64 allowed"
    if len((button.get("copy_text") or {}).get("text", "x")) > 256:
        yield f"copy_text of {button.get('text')!r} is longer than 256"
    payload = PAYLOAD.match(button.get("url", ""))
    if payload is not None and re.fullmatch(r"[A-Za-z0-9_-]{0,64}", payload[1]) is None:
        yield f"deep link of {button.get('text')!r} has a payload that Telegram refuses"


def _command_findings(command: Mapping[str, Any]) -> Iterator[str]:
    name, description = str(command.get("command")), str(command.get("description"))
    if re.fullmatch(r"[a-z0-9_]{1,32}", name) is None:
        yield f"command {name!r} is not 1 to 32 of a-z, 0-9 and _"
    if not 1 <= len(description) <= 256:
        yield f"the description of {name} has {len(description)} characters, 1 to 256 allowed"


def _upload_findings(
    method: str, uploads: Mapping[str, int], params: Mapping[str, str]
) -> Iterator[str]:
    limit = 10 if method.lower() == "sendphoto" else 50
    for name, size in uploads.items():
        if size > limit * MEGABYTE:
            yield f"the upload {name} is larger than {limit} MB"
        if (
            name not in params
            and not _is_attached(name, params)
            and not _is_parameter(method, name)
        ):
            yield f"the upload {name} belongs to no parameter"


def _is_attached(name: str, params: Mapping[str, str]) -> bool:
    return any(f"attach://{name}" in value for value in params.values())


def _is_parameter(method: str, name: str) -> bool:
    return name in models()[method.lower()].model_fields
