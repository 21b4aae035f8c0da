"""The frame that the charts of a unit share: tag, kicker, title, three figures, source."""

from collections.abc import Sequence
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
_SOURCE: Final = Typeface(10.5, "regular")
_COLUMNS: Final = (60, 404, 724)
_HAIRLINE: Final = Stroke(RULE, 0.8)
_ELLIPSIS: Final = "…"

Figures = tuple[tuple[str, str], tuple[str, str], tuple[str, str]]


def frame(source: Sequence[str]) -> list[Artist]:
    """What every picture of a kind and language shares."""
    sources = [
        Lettering(text, _SOURCE, INK_3, (LEFT, baseline), is_source=True)
        for text, baseline in zip(source, (1274, 1316), strict=True)
    ]
    for artist in sources:
        artist.set_zorder(FIRST_CHANGING - 1)
    rules = [line([(x, 300), (x, 420)], _HAIRLINE, 2) for x in (381, 701)]
    return [Field(Box(60, 52, 132, 62), BLUE, 1), *sources, *rules]


def head(kicker: str, unit: str, sentence: str, figures: Figures) -> list[Artist]:
    """Label and unit, title, three figures."""
    shown = cut(f"{kicker} · {unit}", KICKER, RIGHT - LEFT)
    return [Lettering(shown, KICKER, INK_2, (LEFT, 112)), *title(sentence), *_strip(figures)]


def _strip(figures: Figures) -> list[Artist]:
    artists: list[Artist] = []
    inks: tuple[Rgb, ...] = (BLUE, INK, INK)
    for (figure, caption), left, ink in zip(figures, _COLUMNS, inks, strict=True):
        artists.append(Lettering(figure, fitting(figure), ink, (left, 366)))
        artists.append(Lettering(caption, CAPTION, INK_2, (left, 412)))
    return artists


def cut(text: str, face: Typeface, room: int) -> str:
    """The text, shortened to the pixels that there are."""
    shown = text
    while width(shown, face) > room and len(shown) > 1:
        shown = shown.removesuffix(_ELLIPSIS)[:-1].rstrip() + _ELLIPSIS
    return shown


def hollow(box: Box, colour: Rgb) -> list[Artist]:
    """A bar that is told from a full one by its shape: an outline of six pixels, white inside."""
    inner = Box(box.left + 6, box.top + 6, box.right - 6, box.bottom - 6)
    outer = Field(box, colour, 20)
    if inner.left >= inner.right or inner.top >= inner.bottom:
        return [outer]
    return [outer, Field(inner, (255, 255, 255), 21)]
