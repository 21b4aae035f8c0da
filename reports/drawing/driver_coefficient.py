"""The picture of a driver's coefficient: title, three figures, steps, claims, projection, source.

The title is the answer. The solid line runs to the next renewal, because the law moves a
coefficient on that day only; from there on the field is tinted and the lines are dashed (no claim)
and dotted (one). Nothing depends on the day of drawing (docs/decisions/0020).

Sources:
    CHARTS.md § 3.2 (sizes), § 3.3 (colours), § 3.6 n° 1 (content).
"""

from collections.abc import Hashable, Sequence
from functools import cache
from typing import Final

from matplotlib.artist import Artist

from reports.drawing.blit import FIRST_CHANGING, BlitRenderer
from reports.drawing.driver_curve import curve
from reports.drawing.headings import fitting, title
from reports.drawing.lettering import Lettering, Typeface
from reports.drawing.marks import Field, Stroke, line
from reports.drawing.palette import BLUE, INK, INK_2, INK_3, RULE, Rgb
from reports.drawing.placement import Box
from reports.drawing.timeline import LEFT, RIGHT
from reports.driver_coefficient import DriverCoefficientChart
from reports.driver_coefficient_words import Words

_KICKER: Final = Typeface(12.5, "medium")
_CAPTION: Final = Typeface(12, "regular")
_SOURCE: Final = Typeface(10.5, "regular")
_COLUMNS: Final = (60, 404, 724)
_HAIRLINE: Final = Stroke(RULE, 0.8)
_RULE_FIGURE: Final = Typeface(26, "bold")
_RULE_WORDS: Final = Typeface(13.5, "regular")


def _theme(chart: DriverCoefficientChart) -> Hashable:
    return chart.language, chart.figure, chart.reduction_permille


def fixed(chart: DriverCoefficientChart) -> list[Artist]:
    """What every picture of a theme shares: tag, label of the figure, strip, source."""
    words = Words(chart)
    label = Lettering(words.text(f"kicker-{chart.figure}"), _KICKER, INK_2, (LEFT, 112))
    sources = [
        Lettering(text, _SOURCE, INK_3, (LEFT, baseline), is_source=True)
        for text, baseline in zip(words.source(), (1274, 1316), strict=True)
    ]
    artists: list[Artist] = [Field(Box(60, 52, 132, 62), BLUE, 1), label, *sources]
    artists += [line([(x, 300), (x, 420)], _HAIRLINE, 2) for x in (381, 701)]
    for artist in (label, *sources):
        artist.set_zorder(FIRST_CHANGING - 1)
    return artists


def changing(chart: DriverCoefficientChart) -> list[Artist]:
    """What belongs to one chart."""
    words = Words(chart)
    body = _rules(words) if chart.is_first_year else curve(chart, words)
    return [*title(words.title()), *_strip(words), *body]


def _strip(words: Words) -> list[Artist]:
    artists: list[Artist] = []
    inks: tuple[Rgb, ...] = (BLUE, INK, INK)
    for (figure, caption), left, ink in zip(words.strip(), _COLUMNS, inks, strict=True):
        artists.append(Lettering(figure, fitting(figure), ink, (left, 366)))
        artists.append(Lettering(caption, _CAPTION, INK_2, (left, 412)))
    return artists


def _rules(words: Words) -> list[Artist]:
    """A first year has no line yet: the rule stands in its place."""
    artists: list[Artist] = []
    for row, (figure, caption) in enumerate(words.rules()):
        baseline = 620 + row * 150
        artists.append(Lettering(figure, _RULE_FIGURE, BLUE if row == 0 else INK, (LEFT, baseline)))
        artists.append(Lettering(caption, _RULE_WORDS, INK_2, (404, baseline - 6)))
        artists.append(line([(LEFT, baseline + 54), (RIGHT, baseline + 54)], _HAIRLINE, 11))
    return artists


def letterings(artists: Sequence[Artist]) -> list[Lettering]:
    """The lines of text among artists, for tests of size and place."""
    return [artist for artist in artists if isinstance(artist, Lettering)]


@cache
def renderer() -> BlitRenderer[DriverCoefficientChart]:
    """The renderer of this process; it keeps the background of each theme that it has met."""
    return BlitRenderer(_theme, fixed, changing)
