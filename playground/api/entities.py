"""Text as Telegram keeps it: parsed, trimmed, measured, with the entities it finds by itself."""

import re
from typing import Any, Final

from playground.api.errors import BadRequestError
from playground.api.markup import parse_html, utf16_length
from playground.api.params import Params
from playground.api.refusals import UNSUPPORTED_PARSE_MODE, WRONG_ENTITIES

Entity = dict[str, Any]

_MAYBE: Final = re.compile(r"[/@#$.:+]|\d{7}|\d[ -]\d")
_PATTERNS: Final = (
    (
        "url",
        re.compile(
            r"(?<![\w@./-])(?:https?://[^\s<>\"]+[^\s<>\".,;:!?)»]"
            r"|(?:[\w-]+\.)+(?:com|org|net|fr|eu|io|me|info|example)\b(?:/[^\s<>\"]*[^\s<>\".,;:!?)»])?)"
        ),
    ),
    ("email", re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+")),
    (
        "bot_command",
        re.compile(r"(?<![\w/<>@])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z]\w{2,31})?(?![\w/<>])"),
    ),
    ("mention", re.compile(r"(?<![\w@/.])@[A-Za-z]\w{2,31}(?!\w)")),
    ("hashtag", re.compile(r"(?<![\w#/])#(?=\w*[^\W\d])\w{1,256}")),
    ("cashtag", re.compile(r"(?<![\w$])\$[A-Z]{3,8}(?!\w)")),
    ("phone_number", re.compile(r"(?<![\w+])(?:\+\d[\d ().-]{7,17}\d|0\d(?:[ .-]?\d\d){4})(?!\w)")),
)


def detect_entities(text: str, known: list[Entity] | None = None) -> list[Entity]:
    """The entities that Telegram finds by itself: commands, mentions, links, phones, hashtags.

    Args:
        text: Plain text.
        known: Entities already there; links and code hide what lies inside them.

    Returns:
        All entities, the known ones included, sorted by offset, the longer first.
    """
    known = known or []
    if _MAYBE.search(text) is None:
        return known
    taken = [
        (entity["offset"], entity["offset"] + entity["length"])
        for entity in known
        if entity["type"] in _HIDING
    ]
    found: list[Entity] = []
    for kind, pattern in _PATTERNS:
        for match in pattern.finditer(text):
            begin = utf16_length(text[: match.start()])
            end = begin + utf16_length(match.group())
            if all(end <= start or begin >= stop for start, stop in taken):
                taken.append((begin, end))
                found.append({"offset": begin, "length": end - begin, "type": kind})
    return sorted([*known, *found], key=lambda entity: (entity["offset"], -entity["length"]))


_HIDING: Final = frozenset({"pre", "code", "text_link", "custom_emoji", "text_mention", "url"})


def read_text(params: Params, source: str, entities_name: str) -> tuple[str, list[Entity]]:
    """A text parameter as Telegram stores it.

    Args:
        params: The call, for ``parse_mode`` and the explicit entities.
        source: The text as sent.
        entities_name: ``entities`` or ``caption_entities``.

    Raises:
        BadRequestError: The markup can't be parsed.
    """
    mode = params.text("parse_mode").lower()
    explicit = params.parsed(entities_name, WRONG_ENTITIES) if mode != "html" else None
    return parse_text(source, mode, checked_entities(explicit))


def checked_entities(found: object) -> list[Entity]:
    """Explicit entities as a bot gives them; none when there are none.

    Raises:
        BadRequestError: They are no list of places with a type.
    """
    if found is None:
        return []
    if not isinstance(found, list) or not all(map(_is_entity, found)):
        raise BadRequestError(WRONG_ENTITIES)
    return found


def _is_entity(found: object) -> bool:
    return (
        isinstance(found, dict)
        and isinstance(found.get("type"), str)
        and all(isinstance(found.get(name), int) for name in ("offset", "length"))
    )


def parse_text(source: str, mode: str, explicit: list[Entity]) -> tuple[str, list[Entity]]:
    """Text and entities for one parse mode.

    Raises:
        BadRequestError: The mode is unknown, or the markup can't be parsed.
    """
    if mode == "html":
        text, known = parse_html(source)
    elif mode in ("", "none"):
        text, known = source, explicit
    else:
        raise BadRequestError(UNSUPPORTED_PARSE_MODE)
    text, known = _trim(text, known)
    return text, detect_entities(text, known)


def _trim(text: str, known: list[Entity]) -> tuple[str, list[Entity]]:
    stripped = text.rstrip()
    first_entity = min((entity["offset"] for entity in known), default=len(stripped))
    leading = min(len(stripped) - len(stripped.lstrip()), first_entity)
    stripped = stripped[leading:]
    if len(stripped) == len(text):
        return text, known
    return stripped, _clip(known, leading, utf16_length(stripped))


def _clip(known: list[Entity], shift: int, size: int) -> list[Entity]:
    clipped = []
    for entity in known:
        offset = entity["offset"] - shift
        length = min(entity["length"], size - offset)
        if length > 0:
            clipped.append(entity | {"offset": offset, "length": length})
    return clipped
