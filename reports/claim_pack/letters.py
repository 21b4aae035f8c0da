"""People's texts as the fonts of the document can show them.

A letter that the font does not have would make the whole document fail: PDF/UA allows no text that
cannot be displayed. It is shown as the replacement character; the data files hold it as written.
"""

import re
import struct
import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final

import font_roboto

FONTS: Final = Path(font_roboto.__file__).parent / "files"
_MISSING: Final = "\N{REPLACEMENT CHARACTER}"
_BLANKS: Final = frozenset(" \t\n\r")
_APART: Final = re.compile(r"[ \t\n\r]+")
_LONG_WORD: Final = re.compile(r"\S{21,}")
_PIECE: Final = re.compile(r".{6}(?=.)")
_BREAK: Final = "\N{ZERO WIDTH SPACE}"
_INVISIBLE: Final = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
_FORMAT_4: Final = 4


def showable(text: str) -> str:
    """The text on one line with nothing that the font lacks, and long words that may break.

    Blanks that do not break stay: French typography puts them there.
    """
    visible = (c for c in unicodedata.normalize("NFC", text) if c in _BLANKS or not _is_hidden(c))
    words = _APART.sub(" ", "".join(visible)).strip(" ")
    shown = "".join(c if ord(c) in _letters() else _MISSING for c in words)
    return _LONG_WORD.sub(lambda found: _PIECE.sub(rf"\g<0>{_BREAK}", found[0]), shown)


def showable_lines(text: str) -> str:
    """The same, with the lines that its author made; blank ones are left out."""
    return "\n".join(filter(None, map(showable, text.splitlines())))


def _is_hidden(letter: str) -> bool:
    return unicodedata.category(letter) in _INVISIBLE


@cache
def _letters() -> frozenset[int]:
    """The code points that the regular Roboto has; the bold one has the same."""
    content = (FONTS / "Roboto-Regular.ttf").read_bytes()
    return frozenset(_code_points(content, _table(content, b"cmap")))


def _table(font: bytes, tag: bytes) -> int:
    """Where a table of an OpenType font begins."""
    (number,) = struct.unpack_from(">H", font, 4)
    for place in range(12, 12 + 16 * number, 16):
        name, _, offset, _ = struct.unpack_from(">4sLLL", font, place)
        if name == tag:
            return int(offset)
    return 0


def _code_points(font: bytes, cmap: int) -> Iterator[int]:
    """The characters of the Unicode table of the basic plane (format 4)."""
    (number,) = struct.unpack_from(">H", font, cmap + 2)
    for place in range(cmap + 4, cmap + 4 + 8 * number, 8):
        (offset,) = struct.unpack_from(">L", font, place + 4)
        start = cmap + offset
        if struct.unpack_from(">H", font, start)[0] == _FORMAT_4:
            yield from _segments(font, start)
            return


def _segments(font: bytes, start: int) -> Iterator[int]:
    (doubled,) = struct.unpack_from(">H", font, start + 6)
    count = doubled // 2
    ends = struct.unpack_from(f">{count}H", font, start + 14)
    begins = struct.unpack_from(f">{count}H", font, start + 16 + doubled)
    for first, last in zip(begins, ends, strict=True):
        yield from range(first, min(last, 0xFFFE) + 1)
