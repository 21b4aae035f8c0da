"""The picture of a series: title, three figures, a row of twelve tiles for each year, the marks.

The rows are calendar years, so that a month stands where people look for it; months before the
first one are left blank. A mark is told by its shape and not by its colour alone, and a month
without confirmation is pale: nothing is to be reproached.

Sources:
    CHARTS.md § 3.1 (grid), § 3.2 (sizes), § 3.3 (colours), § 3.6 n° 2 (content).
"""

from collections.abc import Hashable
from functools import cache
from typing import Final

from matplotlib.artist import Artist

from reports.drawing.blit import BlitRenderer
from reports.drawing.frame import CAPTION, behind, frame, kicker, strip
from reports.drawing.headings import title
from reports.drawing.lettering import Lettering, Typeface
from reports.drawing.month_tiles import TILE, legend_tile, month_tile
from reports.drawing.palette import INK, INK_2
from reports.drawing.timeline import LEFT
from reports.streak_calendar import StreakCalendarChart
from reports.streak_calendar_words import Words, months_of

_YEAR: Final = Typeface(13.5, "medium")

_TILES_APART: Final = 80
_LETTERS: Final = 522
_FIRST_ROW: Final = 604
_ROWS_APART: Final = 172
_YEAR_ABOVE: Final = 22
_LEGEND_COLUMNS: Final = (60, 300, 540, 780)
_LEGEND_BELOW: Final = 92
_HOW: Final = Typeface(13.5, "regular")
_HOW_BELOW: Final = 90
_HOW_APART: Final = 54
_MOST_ROWS_WITH_WORDS: Final = 2


def _theme(chart: StreakCalendarChart) -> Hashable:
    return chart.language


def fixed(chart: StreakCalendarChart) -> list[Artist]:
    """What every picture of a language shares: tag, label of the figure, letters, source."""
    words = Words(chart)
    letters = [
        Lettering(name, CAPTION, INK_2, (_middle(number), _LETTERS), "centre")
        for number, name in enumerate(words.month_names())
    ]
    return [*frame(words.source()), *behind([kicker(words.text("kicker")), *letters])]


def changing(chart: StreakCalendarChart) -> list[Artist]:
    """What belongs to one chart."""
    words = Words(chart)
    rows = months_of(chart)[-1].year - chart.first_month_on.year + 1
    legend = _FIRST_ROW + (rows - 1) * _ROWS_APART + TILE + _LEGEND_BELOW
    how = _how(words, legend + _HOW_BELOW) if rows <= _MOST_ROWS_WITH_WORDS else []
    head = [*title(words.title()), *strip(words.strip())]
    return [*head, *_calendar(chart), *_legend(words, legend), *how]


def _middle(number: int) -> float:
    return LEFT + number * _TILES_APART + TILE / 2


def _calendar(chart: StreakCalendarChart) -> list[Artist]:
    """The tiles of at most 24 months, in the rows of at most three years."""
    months = months_of(chart)
    artists: list[Artist] = []
    for year in sorted({month.year for month in months}):
        top = _FIRST_ROW + (year - months[0].year) * _ROWS_APART
        artists.append(Lettering(str(year), _YEAR, INK, (LEFT, top - _YEAR_ABOVE)))
    for month, mark in zip(months, chart.marks, strict=True):
        top = _FIRST_ROW + (month.year - months[0].year) * _ROWS_APART
        artists += month_tile(mark, LEFT + (month.month - 1) * _TILES_APART, top)
    return artists


def _legend(words: Words, baseline: int) -> list[Artist]:
    artists: list[Artist] = []
    for (mark, meaning), left in zip(words.legend(), _LEGEND_COLUMNS, strict=False):
        artists += legend_tile(mark, left, baseline - 31)
        artists.append(Lettering(meaning, CAPTION, INK_2, (left + 50, baseline)))
    return artists


def _how(words: Words, top: int) -> list[Artist]:
    """What keeps a month, where there is room: a third year leaves none."""
    return [
        Lettering(text, _HOW, INK_2 if row else INK, (LEFT, top + row * _HOW_APART))
        for row, text in enumerate(words.how())
    ]


@cache
def renderer() -> BlitRenderer[StreakCalendarChart]:
    """The renderer of this process; it keeps the background of each language."""
    return BlitRenderer(_theme, fixed, changing)
