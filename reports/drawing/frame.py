"""The frame that all pictures share: tag, label of the figure, title, three figures, source."""

from collections.abc import Iterable, Sequence
from typing import Final

from matplotlib.artist import Artist

from reports.drawing.blit import FIRST_CHANGING
from reports.drawing.headings import fitting, title
from reports.drawing.lettering import Lettering, Typeface, width
from reports.drawing.marks import Field, Stroke, line
from reports.drawing.palette import BLUE, INK, INK_2, INK_3, RULE, Rgb
from reports.drawing.placement import Box
from reports.drawing.timeline import LEFT, RIGHT

KICKER: Final = Typeface(12.5, "medium")
CAPTION: Final = Typeface(12, "regular")
HAIRLINE: Final = Stroke(RULE, 0.8)
_SOURCE: Final = Typeface(10.5, "regular")
_COLUMNS: Final = (60, 404, 724)
_COLUMN_WIDTH: Final = 304
_ELLIPSIS: Final = "…"


def frame(source: Sequence[str], *, has_columns: bool = True) -> list[Artist]:
    """What every picture of a kind and language shares: tag, source, lines between the figures."""
    sources = [
        Lettering(text, _SOURCE, INK_3, (LEFT, baseline), is_source=True)
        for text, baseline in zip(source, (1274, 1316), strict=True)
    ]
    rules = [line([(x, 300), (x, 420)], HAIRLINE, 2) for x in (381, 701)] if has_columns else []
    return [Field(Box(60, 52, 132, 62), BLUE, 1), *behind(sources), *rules]


def behind(texts: Iterable[Lettering]) -> list[Artist]:
    """Lines of text that belong to the background that is kept."""
    artists: list[Artist] = list(texts)
    for one in artists:
        one.set_zorder(FIRST_CHANGING - 1)
    return artists


def kicker(text: str) -> Lettering:
    """The label of the figure, above the title."""
    return Lettering(text, KICKER, INK_2, (LEFT, 112))


def head(label: str, unit: str, sentence: str, figures: Sequence[tuple[str, str]]) -> list[Artist]:
    """Label and unit, title, three figures."""
    return [
        kicker(cut(f"{label} · {unit}", KICKER, RIGHT - LEFT)),
        *title(sentence),
        *strip(figures),
    ]


def strip(figures: Sequence[tuple[str, str]]) -> list[Artist]:
    """At most three figures, each with its caption."""
    artists: list[Artist] = []
    inks: tuple[Rgb, ...] = (BLUE, INK, INK)
    for (figure, caption), left, ink in zip(figures, _COLUMNS, inks, strict=False):
        artists.append(Lettering(figure, fitting(figure), ink, (left, 366)))
        artists += [
            Lettering(text, CAPTION, INK_2, (left, 412 + 46 * row))
            for row, text in enumerate(_caption(caption))
        ]
    return artists


def _caption(text: str) -> list[str]:
    """One line, or two where a column is too narrow."""
    first, rest = text, ""
    while width(first, CAPTION) > _COLUMN_WIDTH and " " in first:
        first, _, last = first.rpartition(" ")
        rest = f"{last} {rest}".rstrip()
    return [first, rest] if rest else [first]


def cut(text: str, face: Typeface, room: int) -> str:
    """The text, shortened to the pixels that there are."""
    shown = text
    while width(shown, face) > room and len(shown) > 1:
        shown = shown.removesuffix(_ELLIPSIS)[:-1].rstrip() + _ELLIPSIS
    return shown
