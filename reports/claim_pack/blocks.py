"""The parts of the document as data: the template lays them out and knows no words of its own.

Everything in them is text to show, never markup: typst gets it as JSON (`claim_pack.typ`).
"""

from collections.abc import Iterable, Sequence
from typing import Literal, TypedDict

from reports.claim_pack.letters import showable_lines

_MOST_ROWS = 20
_MOST_LETTERS = 2000


class Block(TypedDict, total=False):
    """A part of a section; which keys it has follows from its kind."""

    kind: Literal["facts", "text", "note", "warning", "table", "photos", "chart", "code"]
    text: str
    file: str
    alt: str
    head: list[str]
    rows: list[list[str]]
    widths: list[float]
    centred: list[int]
    is_whole: bool
    photos: list["Shown"]


class Shown(TypedDict):
    """A photo with its words; `file` is empty where it could not be read."""

    file: str
    title: str
    caption: str
    alt: str


class Part(TypedDict):
    """A section with its title."""

    title: str
    blocks: list[Block]


def facts(rows: Iterable[tuple[str, str]]) -> Block:
    """Labels with what is known; a row without words is left out."""
    shown = [[label, showable_lines(value)] for label, value in rows if value]
    return {"kind": "facts", "rows": shown}


def text(kind: Literal["text", "note", "warning"], words: str) -> Block:
    """A paragraph."""
    return {"kind": kind, "text": showable_lines(words)}


def code(signs: str) -> Block:
    """A code of ours: nothing is put between its signs, so that it can be copied."""
    return {"kind": "code", "text": signs}


def chart(file: str, alt: str) -> Block:
    """A picture with its words for whoever cannot see it."""
    return {"kind": "chart", "file": file, "alt": showable_lines(alt)}


def table(
    head: Sequence[str],
    rows: Iterable[Sequence[str]],
    widths: Sequence[float],
    centred: Sequence[int] = (),
) -> Block:
    """A table: `widths` are shares, 0 for as wide as needed; `centred` are columns, from 0."""
    shown = [[showable_lines(cell) for cell in row] for row in rows]
    return {
        "kind": "table",
        "head": list(head),
        "rows": shown,
        "widths": list(widths),
        "centred": list(centred),
        "is_whole": _fits_a_page(shown),
    }


def _fits_a_page(rows: Sequence[Sequence[str]]) -> bool:
    """Whether a table is short enough to be kept on one page."""
    letters = sum(len(cell) for row in rows for cell in row)
    return len(rows) <= _MOST_ROWS and letters <= _MOST_LETTERS


def part(title: str, *blocks: Block | None) -> Part:
    """A section; blocks that are None are left out."""
    return {"title": title, "blocks": [one for one in blocks if one is not None]}
