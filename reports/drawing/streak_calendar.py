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

from reports.drawing.blit import FIRST_CHANGING, BlitRenderer
from reports.drawing.headings import fitting, title
from reports.drawing.lettering import Lettering, Typeface
from reports.drawing.marks import Field, Stroke, line
from reports.drawing.month_tiles import TILE, legend_tile, month_tile
from reports.drawing.palette import BLUE, INK, INK_2, INK_3, RULE, Rgb
from reports.drawing.placement import Box
from reports.drawing.timeline import LEFT
from reports.streak_calendar import StreakCalendarChart
from reports.streak_calendar_words import Words, months_of

_KICKER: Final = Typeface(12.5, "medium")
_CAPTION: Final = Typeface(12, "regular")
_YEAR: Final = Typeface(13.5, "medium")
_SOURCE: Final = Typeface(10.5, "regular")
_COLUMNS: Final = (60, 404, 724)
_HAIRLINE: Final = Stroke(RULE, 0.8)

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
    texts = [
        Lettering(words.text("kicker"), _KICKER, INK_2, (LEFT, 112)),
        *(
            Lettering(name, _CAPTION, INK_2, (_middle(number), _LETTERS), "centre")
            for number, name in enumerate(words.month_names())
        ),
        *(
            Lettering(words.text(key), _SOURCE, INK_3, (LEFT, baseline), is_source=True)
            for key, baseline in (("source-1", 1274), ("source-2", 1316))
        ),
    ]
    for text in texts:
        text.set_zorder(FIRST_CHANGING - 1)
    rules = [line([(x, 300), (x, 420)], _HAIRLINE, 2) for x in (381, 701)]
    return [Field(Box(60, 52, 132, 62), BLUE, 1), *rules, *texts]


def changing(chart: StreakCalendarChart) -> list[Artist]:
    """What belongs to one chart."""
    words = Words(chart)
    rows = months_of(chart)[-1].year - chart.first_month_on.year + 1
    legend = _FIRST_ROW + (rows - 1) * _ROWS_APART + TILE + _LEGEND_BELOW
    how = _how(words, legend + _HOW_BELOW) if rows <= _MOST_ROWS_WITH_WORDS else []
    head = [*title(words.title()), *_strip(words)]
    return [*head, *_calendar(chart), *_legend(words, legend), *how]


def _middle(number: int) -> float:
    return LEFT + number * _TILES_APART + TILE / 2


def _strip(words: Words) -> list[Artist]:
    artists: list[Artist] = []
    inks: tuple[Rgb, ...] = (BLUE, INK, INK)
    for (figure, caption), left, ink in zip(words.strip(), _COLUMNS, inks, strict=True):
        artists.append(Lettering(figure, fitting(figure), ink, (left, 366)))
        artists.append(Lettering(caption, _CAPTION, INK_2, (left, 412)))
    return artists


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
        artists.append(Lettering(meaning, _CAPTION, INK_2, (left + 50, baseline)))
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
