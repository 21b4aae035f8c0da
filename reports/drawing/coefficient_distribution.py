"""The picture of the distribution of internal coefficients: a bar for each band."""

from collections.abc import Hashable
from functools import cache
from typing import Final

from matplotlib.artist import Artist

from reports.drawing.blit import BlitRenderer
from reports.drawing.frame import CAPTION, cut, frame, head
from reports.drawing.lettering import Lettering, Typeface
from reports.drawing.marks import Field, Stroke, line
from reports.drawing.palette import BLUE, INK, INK_2, INK_3
from reports.drawing.placement import Box
from reports.drawing.timeline import LEFT, RIGHT
from reports.group_charts import CoefficientDistributionChart, DistributionBand
from reports.group_charts_words import DistributionWords

_LABEL: Final = Typeface(13.5, "medium")
_NUMBER: Final = Typeface(16, "bold")
_BAR_LEFT: Final = 344
_LONGEST: Final = 500
_ROW: Final = 90
_FIRST: Final = 580
_HEIGHT: Final = 56
_LINE: Final = Stroke(INK_3, 1.2)
_ONE_HUNDREDTHS: Final = 100
_WORDS: Final = Typeface(13.5, "regular")


def _theme(chart: CoefficientDistributionChart) -> Hashable:
    return chart.language


def fixed(chart: CoefficientDistributionChart) -> list[Artist]:
    """What every picture of a language shares."""
    return frame(DistributionWords(chart).source())


def changing(chart: CoefficientDistributionChart) -> list[Artist]:
    """What belongs to one chart."""
    words = DistributionWords(chart)
    kicker = words.text("kicker-coefficients")
    return [*head(kicker, chart.unit, words.title(), words.strip()), *bands(words, chart)]


def bands(words: DistributionWords, chart: CoefficientDistributionChart) -> list[Artist]:
    """The bars under their heading, or why there are none."""
    artists = _heading(words.heading())
    most = max((band.number for band in chart.bands), default=1)
    for row, band in enumerate(chart.bands):
        artists += _bar(words, band, row, max(1, most))
        if row and band.low == _ONE_HUNDREDTHS:
            artists += _one(words, row)
    return artists


def _one(words: DistributionWords, row: int) -> list[Artist]:
    """The line of 1.00, between the bands that end and begin there."""
    y = _FIRST + row * _ROW - (_ROW - _HEIGHT) // 2
    text = Lettering(words.text("one"), CAPTION, INK_2, (RIGHT, y + 13), "right")
    return [line([(LEFT, y), (text.box.left - 16, y)], _LINE, 19), text]


def _heading(text: str) -> list[Artist]:
    """One line, or two where the reason of an empty plot is long."""
    if cut(text, _WORDS, RIGHT - LEFT) == text:
        return [Lettering(text, _WORDS, INK_2, (LEFT, 520))]
    first, _, second = text.partition(" : ") if " : " in text else text.partition(": ")
    lines = (f"{first.rstrip()} :" if " : " in text else f"{first}:", second)
    return [
        Lettering(cut(one, _WORDS, RIGHT - LEFT), _WORDS, INK_2, (LEFT, 520 + 56 * at))
        for at, one in enumerate(lines)
        if one
    ]


def _bar(words: DistributionWords, band: DistributionBand, row: int, most: int) -> list[Artist]:
    top = _FIRST + row * _ROW
    baseline = top + _HEIGHT // 2 + 14
    right = _BAR_LEFT + round(band.number / most * _LONGEST)
    at = (max(right, _BAR_LEFT) + 20, baseline + 3)
    number = Lettering(words.number(band.number), _NUMBER, INK, at)
    label = Lettering(words.band(band), _LABEL, INK_2, (LEFT, baseline))
    if not band.number:
        return [label, number]
    return [Field(Box(_BAR_LEFT, top, right, top + _HEIGHT), BLUE, 20), label, number]


@cache
def renderer() -> BlitRenderer[CoefficientDistributionChart]:
    """The renderer of this process."""
    return BlitRenderer(_theme, fixed, changing)
