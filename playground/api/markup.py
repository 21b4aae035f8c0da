"""Telegram's HTML: text with tags in, plain text and entities out, its refusals word for word.

Offsets of entities count UTF-16 units; offsets in refusals count bytes of UTF-8, as Telegram's do.
"""

import re
from dataclasses import dataclass
from typing import Any, Final

from playground.api.errors import BadRequestError
from playground.api.refusals import CANNOT_PARSE_ENTITIES

_KINDS: Final = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "u": "underline",
    "ins": "underline",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
}
_TAGS: Final = frozenset({*_KINDS, "a", "tg-emoji", "tg-time"})
_SPECIAL: Final = re.compile(r"[<&]")
_SPACES: Final = " \t\r\n\0\v\f"
_REFERENCE: Final = re.compile(r"&(?:#x([0-9a-fA-F]{1,8})|#([0-9]{1,8})|(lt|gt|amp|quot));?")
_NAMED: Final = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_LAST_CODE_POINT: Final = 0x10FFFF


def utf16_length(text: str) -> int:
    """How many UTF-16 units a text takes: what Telegram counts offsets in."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2


@dataclass(slots=True)
class _OpenTag:
    name: str
    offset: int
    attributes: dict[str, str]


def parse_html(source: str) -> tuple[str, list[dict[str, Any]]]:
    """Plain text and entities of a text in Telegram's HTML.

    Returns:
        The text, and its entities sorted by offset, the longer first.

    Raises:
        BadRequestError: The tags are not Telegram's or do not match; the text says where.
    """
    if "<" not in source and "&" not in source:
        return source, []
    return _Parser(source).parse()


class _Parser:
    def __init__(self, source: str) -> None:
        self.source = source
        self.at = 0
        self.parts: list[str] = []
        self.offset = 0
        self.open: list[_OpenTag] = []
        self.entities: list[dict[str, Any]] = []

    def parse(self) -> tuple[str, list[dict[str, Any]]]:
        while (match := _SPECIAL.search(self.source, self.at)) is not None:
            self._write(self.source[self.at : match.start()])
            self.at = match.start()
            if match.group() == "&":
                self._read_reference()
            elif self.source.startswith("</", self.at):
                self._read_end_tag()
            else:
                self._read_start_tag()
        self._write(self.source[self.at :])
        if self.open:
            self._refuse(f'Can\'t find end tag corresponding to start tag "{self.open[-1].name}"')
        self.entities.sort(key=lambda entity: (entity["offset"], -entity["length"]))
        return "".join(self.parts), self.entities

    def _refuse(self, reason: str) -> None:
        raise BadRequestError(CANNOT_PARSE_ENTITIES + reason)

    def _refuse_at(self, reason: str, position: int, then: str = "") -> None:
        place = len(self.source[:position].encode())
        self._refuse(f"{reason} at byte offset {place}{then}")

    def _write(self, text: str) -> None:
        if text:
            self.parts.append(text)
            self.offset += utf16_length(text)

    def _read_reference(self) -> None:
        text, self.at = _reference(self.source, self.at)
        self._write(text)

    def _skip_spaces(self) -> None:
        while self.at < len(self.source) and self.source[self.at] in _SPACES:
            self.at += 1

    def _read_until(self, stops: str) -> str:
        begin = self.at
        while self.at < len(self.source) and self.source[self.at] not in stops:
            self.at += 1
        return self.source[begin : self.at]

    def _peek(self) -> str:
        return self.source[self.at : self.at + 1]

    def _read_start_tag(self) -> None:
        begin = self.at
        self.at += 1
        name = self._read_until(_SPACES + ">").lower()
        if not self._peek():
            self._refuse_at("Unclosed start tag", begin)
        if name not in _TAGS:
            self._refuse_at(f'Unsupported start tag "{name}"', begin)
        attributes = self._read_attributes(name, begin)
        self.at += 1
        if name == "span" and attributes.get("class") != "tg-spoiler":
            self._refuse_at('Tag "span" must have class "tg-spoiler"', begin)
        self.open.append(_OpenTag(name, self.offset, attributes))

    def _read_attributes(self, tag: str, begin: int) -> dict[str, str]:
        attributes: dict[str, str] = {}
        while True:
            self._skip_spaces()
            if self._peek() == ">":
                return attributes
            if not self._peek():
                self._refuse_at("Unclosed start tag", begin)
            name = self._read_until(_SPACES + "=>")
            if not name:
                self._refuse_at(f'Empty attribute name in the tag "{tag}"', begin)
            attributes[name.lower()] = self._read_attribute_value(tag, begin)

    def _read_attribute_value(self, tag: str, begin: int) -> str:
        self._skip_spaces()
        if self._peek() != "=":
            if self._peek() == ">" or tag == "blockquote":
                return ""
            self._refuse_at(
                f'Expected equal sign in declaration of an attribute of the tag "{tag}"', begin
            )
        self.at += 1
        self._skip_spaces()
        quote = self._peek()
        if quote in ("'", '"') and quote:
            self.at += 1
            value = self._read_until(quote)
            self.at += 1
        else:
            value = self._read_until(_SPACES + ">").lower()
        if not self._peek():
            self._refuse_at("Unclosed start tag", begin)
        return _unescape(value)

    def _read_end_tag(self) -> None:
        begin = self.at
        if not self.open:
            self._refuse_at("Unexpected end tag", begin)
        self.at += 2
        name = self._read_until(_SPACES + ">").lower()
        self._skip_spaces()
        if self._peek() != ">":
            self._refuse_at("Unclosed end tag", begin)
        tag = self.open[-1]
        if name and name != tag.name:
            self._refuse_at(
                "Unmatched end tag", begin, f', expected "</{tag.name}>", found "</{name}>"'
            )
        self.at += 1
        self.open.pop()
        self._close(tag)

    def _close(self, tag: _OpenTag) -> None:
        length = self.offset - tag.offset
        if not length or (entity := self._entity(tag)) is None:
            return
        self.entities.append({"offset": tag.offset, "length": length} | entity)

    def _entity(self, tag: _OpenTag) -> dict[str, Any] | None:
        if tag.name == "a":
            return _link(tag.attributes.get("href", ""))
        if tag.name == "tg-emoji":
            return {"type": "custom_emoji", "custom_emoji_id": tag.attributes.get("emoji-id", "")}
        if tag.name == "tg-time":
            return _time(tag.attributes)
        if tag.name == "blockquote" and "expandable" in tag.attributes:
            return {"type": "expandable_blockquote"}
        if tag.name == "code" and self.open and self.open[-1].name == "pre":
            self._tell_pre_its_language(tag)
            return None
        return {"type": _KINDS[tag.name], **self._language(tag)}

    def _tell_pre_its_language(self, tag: _OpenTag) -> None:
        language = tag.attributes.get("class", "")
        if language.startswith("language-"):
            self.open[-1].attributes["language"] = language.removeprefix("language-")

    def _language(self, tag: _OpenTag) -> dict[str, str]:
        language = tag.attributes.get("language") if tag.name == "pre" else None
        return {"language": language} if language else {}


def _link(address: str) -> dict[str, Any] | None:
    if "." not in address and "://" not in address and not address.startswith("tg:"):
        return None
    return {"type": "text_link", "url": address if ":" in address else f"http://{address}/"}


def _time(attributes: dict[str, str]) -> dict[str, Any]:
    unix = attributes.get("unix", "")
    seconds = int(unix) if unix.isascii() and unix.isdigit() else 0
    entity: dict[str, Any] = {"type": "date_time", "unix_time": seconds}
    if attributes.get("format"):
        entity["date_time_format"] = attributes["format"]
    return entity


def _reference(source: str, at: int) -> tuple[str, int]:
    match = _REFERENCE.match(source, at)
    if match is None:
        return "&", at + 1
    sixteen, ten, name = match.groups()
    if name is not None:
        return _NAMED[name], match.end()
    code = int(sixteen, 16) if sixteen is not None else int(ten)
    if not 0 < code < _LAST_CODE_POINT:
        return "&", at + 1
    return chr(code), match.end()


def _unescape(text: str) -> str:
    return _REFERENCE.sub(lambda match: _reference(match.group(), 0)[0], text)
