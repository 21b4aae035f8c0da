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

from reports.drawing.blit import BlitRenderer
from reports.drawing.driver_curve import curve
from reports.drawing.frame import HAIRLINE, behind, frame, kicker, strip
from reports.drawing.headings import title
from reports.drawing.lettering import Lettering, Typeface
from reports.drawing.marks import line
from reports.drawing.palette import BLUE, INK, INK_2
from reports.drawing.timeline import LEFT, RIGHT
from reports.driver_coefficient import DriverCoefficientChart
from reports.driver_coefficient_words import Words

_RULE_FIGURE: Final = Typeface(26, "bold")
_RULE_WORDS: Final = Typeface(13.5, "regular")


def _theme(chart: DriverCoefficientChart) -> Hashable:
    return chart.language, chart.figure, chart.reduction_permille


def fixed(chart: DriverCoefficientChart) -> list[Artist]:
    """What every picture of a theme shares: tag, label of the figure, strip, source."""
    words = Words(chart)
    return [*frame(words.source()), *behind([kicker(words.text(f"kicker-{chart.figure}"))])]


def changing(chart: DriverCoefficientChart) -> list[Artist]:
    """What belongs to one chart."""
    words = Words(chart)
    body = _rules(words) if chart.is_first_year else curve(chart, words)
    return [*title(words.title()), *strip(words.strip()), *body]


def _rules(words: Words) -> list[Artist]:
    """A first year has no line yet: the rule stands in its place."""
    artists: list[Artist] = []
    for row, (figure, caption) in enumerate(words.rules()):
        baseline = 620 + row * 150
        artists.append(Lettering(figure, _RULE_FIGURE, BLUE if row == 0 else INK, (LEFT, baseline)))
        artists.append(Lettering(caption, _RULE_WORDS, INK_2, (404, baseline - 6)))
        artists.append(line([(LEFT, baseline + 54), (RIGHT, baseline + 54)], HAIRLINE, 11))
    return artists


def letterings(artists: Sequence[Artist]) -> list[Lettering]:
    """The lines of text among artists, for tests of size and place."""
    return [artist for artist in artists if isinstance(artist, Lettering)]


@cache
def renderer() -> BlitRenderer[DriverCoefficientChart]:
    """The renderer of this process; it keeps the background of each theme that it has met."""
    return BlitRenderer(_theme, fixed, changing)
