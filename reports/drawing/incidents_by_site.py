"""The picture of incidents by month and site: a row for each site, all on one scale.

A month that is not shown has a dash, one without incidents a zero; the total stands at the right.

Sources:
    CHARTS.md § 3.6 n° 4.
"""

from collections.abc import Hashable
from dataclasses import dataclass
from functools import cache
from typing import Final

from matplotlib.artist import Artist

from reports.drawing.blit import BlitRenderer
from reports.drawing.fleet_head import advice, labelled
from reports.drawing.frame import cut, frame
from reports.drawing.lettering import Lettering, Typeface, width
from reports.drawing.marks import Field, Stroke, line
from reports.drawing.palette import BLUE, FLEET, INK, INK_2, INK_3, RULE
from reports.drawing.placement import Box
from reports.drawing.timeline import LEFT, RIGHT
from reports.site_charts import IncidentsChart, IncidentsRow
from reports.site_charts_words import IncidentsWords

_NAME: Final = Typeface(13.5, "medium")
_TOTALS: Final = tuple(Typeface(points, "bold") for points in (16, 14.5, 12.5))
_FIGURE: Final = Typeface(12, "bold")
_AXIS: Final = Typeface(12.5, "medium")
_SMALL: Final = Typeface(12, "regular")
_BASE: Final = Stroke(RULE, 1.2)
_PLOT_RIGHT: Final = 850
_TOTAL_ROOM: Final = RIGHT - _PLOT_RIGHT - 20
_TOP: Final = 300
_BOTTOM: Final = 1110
_MOST_APART: Final = 280
_NAME_HEIGHT: Final = 64
_FIGURE_HEIGHT: Final = 42
_BAR_SHARE: Final = 0.62
_MOST_FIGURES: Final = 99
_WIDE_COLUMN: Final = 120
_HIGH_ENOUGH: Final = 150
_JANUARY: Final = 1
_YEARS_APART: Final = 16


@dataclass(frozen=True, slots=True)
class _Plot:
    """Where rows and periods stand."""

    rows: int
    periods: int
    most: int

    @property
    def apart(self) -> int:
        return min(_MOST_APART, (_BOTTOM - _TOP) // max(1, self.rows))

    @property
    def column(self) -> float:
        return (_PLOT_RIGHT - LEFT) / self.periods

    def foot(self, row: int) -> int:
        return _TOP + (row + 1) * self.apart - 8

    @property
    def room(self) -> int:
        """The height of the highest bar, its figure above it left out."""
        return self.apart - _NAME_HEIGHT - 8 - (_FIGURE_HEIGHT if self.has_figures else 0)

    @property
    def has_figures(self) -> bool:
        """Whether each bar has its figure: in rows high enough, and where figures fit side by side.

        They are in the words and in the file wherever they are not here.
        """
        is_narrow = self.most > _MOST_FIGURES and self.column < _WIDE_COLUMN
        return self.apart >= _HIGH_ENOUGH and not is_narrow

    def middle(self, place: int) -> float:
        return LEFT + (place + 0.5) * self.column


def _theme(chart: IncidentsChart) -> Hashable:
    return chart.language, bool(chart.event)


def fixed(chart: IncidentsChart) -> list[Artist]:
    """What every picture of a theme shares."""
    return frame(IncidentsWords(chart).source(), has_columns=False)


def changing(chart: IncidentsChart) -> list[Artist]:
    """What belongs to one chart."""
    words = IncidentsWords(chart)
    artists = labelled(words.kicker(), words.title())
    if not chart.is_known:
        return artists if chart.event else [*artists, *advice(words.empty())]
    most = max((count or 0 for row in chart.rows for count in row.counts), default=0)
    plot = _Plot(len(chart.rows), len(chart.periods), max(1, most))
    for place, row in enumerate(chart.rows):
        artists += _row(words, row, plot, place)
    return [*artists, *_axis(chart, words, plot)]


def _row(words: IncidentsWords, row: IncidentsRow, plot: _Plot, place: int) -> list[Artist]:
    foot = plot.foot(place)
    top = foot + 8 - plot.apart
    text = words.number(row.total)
    face = next((one for one in _TOTALS if width(text, one) <= _TOTAL_ROOM), _TOTALS[-1])
    total = Lettering(text, face, INK, (RIGHT, foot - 6), "right")
    name = cut(words.name(row), _NAME, RIGHT - LEFT)
    artists: list[Artist] = [
        Lettering(name, _NAME, INK, (LEFT, top + 52)),
        line([(LEFT, foot), (_PLOT_RIGHT, foot)], _BASE, 12),
    ]
    artists += [total] if any(one is not None for one in row.counts) else []
    for at, count in enumerate(row.counts):
        artists += _count(words, count, plot, (plot.middle(at), foot))
    return artists


def _count(
    words: IncidentsWords, count: int | None, plot: _Plot, at: tuple[float, int]
) -> list[Artist]:
    middle, foot = at
    if not count:
        sign = "–" if count is None else "0"
        return [Lettering(sign, _SMALL, INK_3, (middle, foot - 10), "centre")]
    half = plot.column * _BAR_SHARE / 2
    top = foot - max(6, round(count / plot.most * plot.room))
    artists: list[Artist] = [
        Field(Box(round(middle - half), top, round(middle + half), foot), BLUE, 20)
    ]
    if plot.has_figures:
        at_top = (middle, top - 10)
        artists.append(Lettering(words.number(count), _FIGURE, INK, at_top, "centre"))
    return artists


def _axis(chart: IncidentsChart, words: IncidentsWords, plot: _Plot) -> list[Artist]:
    baseline = plot.foot(len(chart.rows) - 1) + 50
    artists: list[Artist] = [
        Lettering(words.text("incidents-total"), _SMALL, INK_2, (RIGHT, baseline), "right")
    ]
    for place, day in enumerate(chart.periods):
        at = (plot.middle(place), baseline)
        artists.append(Lettering(words.axis(day), _AXIS, INK_2, at, "centre"))
        if not chart.event and _has_year(chart, plot, place):
            left = (plot.middle(place) - plot.column / 2 + 6, baseline + 44)
            artists.append(Lettering(str(day.year), _SMALL, INK_3, left))
    return artists


def _has_year(chart: IncidentsChart, plot: _Plot, place: int) -> bool:
    """The year stands under each January; under the first month only where it has room before."""
    months = [day.month for day in chart.periods]
    if place or months[0] == _JANUARY or _JANUARY not in months:
        return place == 0 or months[place] == _JANUARY
    room = months.index(_JANUARY) * plot.column
    return width(str(chart.periods[0].year), _SMALL) + _YEARS_APART <= room


@cache
def renderer() -> BlitRenderer[IncidentsChart]:
    """The renderer of this process."""
    return BlitRenderer(_theme, fixed, changing, FLEET)
