"""The picture of twelve months of reports: a full bar and a hollow one for each month."""

from collections.abc import Hashable
from functools import cache
from typing import Final

from matplotlib.artist import Artist

from reports.drawing.blit import BlitRenderer
from reports.drawing.frame import frame, head
from reports.drawing.lettering import Align, Lettering, Typeface
from reports.drawing.marks import Field, Stroke, hollow, line
from reports.drawing.palette import BLUE, INK, INK_2, INK_3, RULE
from reports.drawing.placement import Box
from reports.drawing.timeline import LEFT, RIGHT
from reports.group_charts import MonthOfReports, ReportsByMonthChart
from reports.group_charts_words import MonthsWords

_LEGEND: Final = Typeface(12.5, "medium")
_NUMBERS: Final = tuple(Typeface(points, "bold") for points in (13.5, 12))
_AXIS: Final = Typeface(12.5, "medium")
_YEAR: Final = Typeface(12, "regular")
_BASE: Final = Stroke(RULE, 1.2)
_FOOT: Final = 1080
_TOP: Final = 640
_COLUMN: Final = (RIGHT - LEFT) / 12
_BAR: Final = 30
_STACK: Final = 44
_MANY: Final = 100
_JANUARY: Final = 1


def _theme(chart: ReportsByMonthChart) -> Hashable:
    return chart.language, chart.shows


def fixed(chart: ReportsByMonthChart) -> list[Artist]:
    """What every picture of a language shares."""
    words = MonthsWords(chart)
    return [*frame(words.source()), line([(LEFT, _FOOT), (RIGHT, _FOOT)], _BASE, 2)]


def changing(chart: ReportsByMonthChart) -> list[Artist]:
    """What belongs to one chart."""
    words = MonthsWords(chart)
    kicker = words.text(f"kicker-{chart.shows}")
    artists = [*head(kicker, chart.unit, words.title(), words.strip()), *_legend(words)]
    most = max((max(_heights(chart, one)) for one in chart.known), default=0)
    for place, one in enumerate(chart.months):
        artists += _axis(words, one, place)
        artists += _column(chart, one, place, max(1, most))
    return artists


def _heights(chart: ReportsByMonthChart, one: MonthOfReports) -> tuple[int, ...]:
    incidents, other = one.incidents or 0, one.other or 0
    return (incidents,) if chart.shows == "delays" else (incidents, other)


def _legend(words: MonthsWords) -> list[Artist]:
    full, outlined = words.legend()
    return [
        Field(Box(LEFT, 490, LEFT + 32, 522), BLUE, 20),
        Lettering(full, _LEGEND, INK_2, (LEFT + 48, 520)),
        *hollow(Box(LEFT, 546, LEFT + 32, 578), BLUE),
        Lettering(outlined, _LEGEND, INK_2, (LEFT + 48, 576)),
    ]


def _axis(words: MonthsWords, one: MonthOfReports, place: int) -> list[Artist]:
    middle = _middle(place)
    artists: list[Artist] = [
        Lettering(words.initial(one), _AXIS, INK_2, (middle, _FOOT + 54), "centre")
    ]
    if place == 0 or one.first_on.month == _JANUARY:
        year = str(one.first_on.year)
        is_last = place > 10  # noqa: PLR2004  # the year must not leave the frame
        across = RIGHT if is_last else middle - _COLUMN / 2 + 4
        align: Align = "right" if is_last else "left"
        artists.append(Lettering(year, _YEAR, INK_3, (across, _FOOT + 104), align))
    return artists


def _middle(place: int) -> float:
    return LEFT + (place + 0.5) * _COLUMN


def _column(chart: ReportsByMonthChart, one: MonthOfReports, place: int, most: int) -> list[Artist]:
    if one.incidents is None:
        return [Lettering("–", _AXIS, INK_3, (_middle(place), _FOOT - 16), "centre")]
    if not any(_heights(chart, one)):
        return [Lettering("0", _AXIS, INK_3, (_middle(place), _FOOT - 16), "centre")]
    if chart.shows == "delays":
        return _stacked(one.incidents, one.other or 0, place, most)
    middle = round(_middle(place))
    other = one.other or 0
    return [
        *_bar(one.incidents, Box(middle - _BAR - 2, 0, middle - 2, 0), most, is_full=True),
        *_bar(other, Box(middle + 2, 0, middle + _BAR + 2, 0), most, is_full=False),
    ]


def _height(number: int, most: int) -> int:
    return round(number / most * (_FOOT - _TOP))


def _bar(number: int, across: Box, most: int, *, is_full: bool) -> list[Artist]:
    """A bar with its figure above; nothing for nothing."""
    if not number:
        return []
    top = _FOOT - max(8, _height(number, most))
    box = Box(across.left, top, across.right, _FOOT)
    artists: list[Artist] = [Field(box, BLUE, 20)] if is_full else hollow(box, BLUE)
    if most < _MANY:  # two figures of two digits fit side by side, of three they do not
        middle = (box.left + box.right) / 2
        face = _NUMBERS[most >= 10]  # noqa: PLR2004  # two digits are set smaller
        artists.append(Lettering(str(number), face, INK, (middle, top - 12), "centre"))
    return artists


def _stacked(incidents: int, prompt: int, place: int, most: int) -> list[Artist]:
    """Prompt reports at the foot, later ones above them, all of them as the figure."""
    if not incidents:
        return []
    middle = round(_middle(place))
    left, right = middle - _STACK // 2, middle + _STACK // 2
    top = _FOOT - max(8, _height(incidents, most))
    between = _FOOT - round((_FOOT - top) * prompt / incidents)
    artists: list[Artist] = []
    if between > top:
        artists += hollow(Box(left, top, right, between), BLUE)
    if between < _FOOT:
        artists.append(Field(Box(left, between, right, _FOOT), BLUE, 22))
    if most < _MANY * 10:
        face = _NUMBERS[most >= _MANY]
        artists.append(Lettering(str(incidents), face, INK, (middle, top - 12), "centre"))
    return artists


@cache
def renderer() -> BlitRenderer[ReportsByMonthChart]:
    """The renderer of this process."""
    return BlitRenderer(_theme, fixed, changing)
