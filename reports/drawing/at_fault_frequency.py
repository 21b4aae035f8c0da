"""The picture of the frequency of claims at fault: a line of rolling twelve months, and its band.

Sources:
    CHARTS.md § 3.1 and § 3.6; docs/decisions/0116 (the interval).
"""

from collections.abc import Hashable, Sequence
from functools import cache
from itertools import pairwise
from typing import Final

from matplotlib.artist import Artist

from reports.drawing.blit import BlitRenderer
from reports.drawing.fleet_head import advice, labelled
from reports.drawing.frame import frame
from reports.drawing.lettering import Lettering, Typeface, width
from reports.drawing.marks import Field, Stroke, area, line, present_dot
from reports.drawing.palette import BLUE, FLEET, INK_2, INK_3, PALE_BLUE, RULE
from reports.drawing.placement import Box
from reports.drawing.timeline import LEFT, RIGHT
from reports.site_charts import FrequencyChart, FrequencyPoint
from reports.site_charts_words import FrequencyWords

_SMALL: Final = Typeface(12.5, "regular")
_VALUE: Final = Typeface(18, "bold")
_YEAR: Final = Typeface(12.5, "medium")
_GRID: Final = Stroke(RULE, 0.8)
_LINE: Final = Stroke(BLUE, 3.4)
_PLOT_LEFT: Final = 160
_PLOT_RIGHT: Final = 830
_TOP: Final = 470
_BOTTOM: Final = 1120
_STEPS: Final = (5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000)
_MOST_RULES: Final = 5


def _theme(chart: FrequencyChart) -> Hashable:
    return chart.language


def fixed(chart: FrequencyChart) -> list[Artist]:
    """What every picture of a language shares."""
    return frame(FrequencyWords(chart).source(), has_columns=False)


def changing(chart: FrequencyChart) -> list[Artist]:
    """What belongs to one chart."""
    words = FrequencyWords(chart)
    artists = labelled(words.kicker(), words.title())
    if not chart.known:
        return [*artists, *advice(words.empty())]
    most, step = _axis_end(chart.known)
    artists += _legend(words)
    artists += _rules(words, most, step)
    artists += _years(chart)
    for run in _runs(chart):
        artists += _run(run, most)
    return [*artists, *_last(words, chart, most)]


def _axis_end(points: Sequence[FrequencyPoint]) -> tuple[int, int]:
    """The end of the axis and its step, in tenths."""
    highest = max(one.rate.high_tenths for one in points if one.rate)
    step = next((one for one in _STEPS if one * _MOST_RULES >= highest), _STEPS[-1])
    return max(step, -(-highest // step) * step), step


def _legend(words: FrequencyWords) -> list[Artist]:
    first = Lettering(words.text("frequency-axis"), _SMALL, INK_2, (LEFT, 330))
    return [
        first,
        Field(Box(LEFT, 360, LEFT + 32, 392), PALE_BLUE, 20),
        Lettering(words.text("frequency-band"), _SMALL, INK_2, (LEFT + 48, 388)),
    ]


def _y(tenths: int, most: int) -> float:
    return _BOTTOM - tenths / most * (_BOTTOM - _TOP)


def _rules(words: FrequencyWords, most: int, step: int) -> list[Artist]:
    artists: list[Artist] = []
    for tenths in range(0, most + 1, step):
        y = _y(tenths, most)
        figure = words.rate(tenths) if step % 10 else words.number(tenths // 10)
        artists += [
            line([(_PLOT_LEFT, y), (_PLOT_RIGHT, y)], _GRID, 12),
            Lettering(figure, _SMALL, INK_3, (_PLOT_LEFT - 14, y + 13), "right"),
        ]
    return artists


def _x(place: int, number: int) -> float:
    return _PLOT_LEFT + 20 + place / max(1, number - 1) * (_PLOT_RIGHT - _PLOT_LEFT - 40)


def _years(chart: FrequencyChart) -> list[Artist]:
    """Each January with its year; the first and the last month where no January is there."""
    number = len(chart.points)
    places = [at for at, one in enumerate(chart.points) if one.month_on.month == 1]
    if not places:
        places = [0]
    artists: list[Artist] = []
    for at in places:
        text = str(chart.points[at].month_on.year)
        x = _x(at, number)
        artists.append(Lettering(text, _YEAR, INK_2, (x, _BOTTOM + 56), "centre"))
        artists.append(line([(x, _BOTTOM), (x, _BOTTOM + 12)], _GRID, 13))
    return artists


def _runs(chart: FrequencyChart) -> list[list[tuple[float, FrequencyPoint]]]:
    """Points side by side that are shown; a gap breaks the line."""
    number = len(chart.points)
    runs: list[list[tuple[float, FrequencyPoint]]] = [[]]
    for at, one in enumerate(chart.points):
        if one.rate is None:
            runs.append([])
        else:
            runs[-1].append((_x(at, number), one))
    return [run for run in runs if run]


def _run(run: Sequence[tuple[float, FrequencyPoint]], most: int) -> list[Artist]:
    lows = [(x, _y(one.rate.low_tenths, most)) for x, one in run if one.rate]
    highs = [(x, _y(one.rate.high_tenths, most)) for x, one in run if one.rate]
    middles = [(x, _y(one.rate.tenths, most)) for x, one in run if one.rate]
    if len(run) == 1:
        (x, low), (_, high) = lows[0], highs[0]
        box = Box(round(x) - 12, round(high), round(x) + 12, max(round(low), round(high) + 2))
        return [Field(box, PALE_BLUE, 20), *present_dot(middles[0])]
    strokes = [line([one, two], _LINE, 30) for one, two in pairwise(middles)]
    return [area([*highs, *reversed(lows)], PALE_BLUE, 20), *strokes]


def _last(words: FrequencyWords, chart: FrequencyChart, most: int) -> list[Artist]:
    """The newest figure beside its point, with its month."""
    last = chart.known[-1]
    if last.rate is None:
        return []
    x = _x(chart.points.index(last), len(chart.points))
    y = _y(last.rate.tenths, most)
    text, month = words.rate(last.rate.tenths), words.month(last.month_on)
    across = max(width(text, _VALUE), width(month, _SMALL))
    left = min(x + 30, RIGHT - across)
    baseline = min(max(y + 6, _TOP + 40), _BOTTOM - 40)
    return [
        *present_dot((x, y)),
        Lettering(text, _VALUE, BLUE, (left, baseline)),
        Lettering(month, _SMALL, INK_2, (left, baseline + 46)),
    ]


@cache
def renderer() -> BlitRenderer[FrequencyChart]:
    """The renderer of this process."""
    return BlitRenderer(_theme, fixed, changing, FLEET)
