"""The picture of twelve months of reports: a full bar and a hollow one for each month."""

from collections.abc import Hashable, Mapping
from functools import cache
from typing import Final

from matplotlib.artist import Artist

from reports.drawing.blit import BlitRenderer
from reports.drawing.frame import cut, frame, head
from reports.drawing.lettering import Align, Lettering, Typeface
from reports.drawing.marks import Field, Stroke, hollow, line
from reports.drawing.palette import BLUE, INK, INK_2, INK_3, RULE
from reports.drawing.placement import Box
from reports.drawing.timeline import LEFT, RIGHT
from reports.group_charts import MonthOfReports, MonthsShown, ReportsByMonthChart
from reports.group_charts_words import MonthsWords

_LEGEND: Final = Typeface(12.5, "medium")
_NUMBERS: Final = tuple(Typeface(points, "bold") for points in (13.5, 12))
_AXIS: Final = Typeface(12.5, "medium")
_YEAR: Final = Typeface(12, "regular")
_BASE: Final = Stroke(RULE, 1.2)
_FEET: Final[Mapping[MonthsShown, int]] = {"incidents": 896, "delays": 1080}
_TOP: Final = 596
_TYPE_COLUMN: Final = 488
_COLUMN: Final = (RIGHT - LEFT) / 12
_BAR: Final = 30
_STACK: Final = 44
_MANY: Final = 100
_JANUARY: Final = 1


def _theme(chart: ReportsByMonthChart) -> Hashable:
    return chart.language, chart.shows


def fixed(chart: ReportsByMonthChart) -> list[Artist]:
    """What every picture of a language shares."""
    words, foot = MonthsWords(chart), _FEET[chart.shows]
    return [*frame(words.source()), line([(LEFT, foot), (RIGHT, foot)], _BASE, 2)]


def changing(chart: ReportsByMonthChart) -> list[Artist]:
    """What belongs to one chart."""
    words = MonthsWords(chart)
    kicker = words.text(f"kicker-{chart.shows}")
    artists = [*head(kicker, chart.unit, words.title(), words.strip()), *_legend(words)]
    artists += _types(words) if chart.shows == "incidents" else []
    most = max((max(_heights(chart, one)) for one in chart.known), default=0)
    for place, one in enumerate(chart.months):
        artists += _axis(words, one, place, _FEET[chart.shows])
        artists += _column(chart, one, place, max(1, most))
    return artists


def _heights(chart: ReportsByMonthChart, one: MonthOfReports) -> tuple[int, ...]:
    incidents, other = one.incidents or 0, one.other or 0
    return (incidents,) if chart.shows == "delays" else (incidents, other)


def _legend(words: MonthsWords) -> list[Artist]:
    full, outlined = words.legend()
    first = Lettering(full, _LEGEND, INK_2, (LEFT + 48, 520))
    second = round(first.box.right) + 44
    return [
        Field(Box(LEFT, 490, LEFT + 32, 522), BLUE, 20),
        first,
        *hollow(Box(second, 490, second + 32, 522), BLUE),
        Lettering(outlined, _LEGEND, INK_2, (second + 48, 520)),
    ]


def _types(words: MonthsWords) -> list[Artist]:
    """The types of a quarter below the months: a figure and its type, in two columns."""
    artists: list[Artist] = [Lettering(words.types_heading(), _LEGEND, INK_2, (LEFT, 1068))]
    for place, (number, name) in enumerate(words.types()):
        row, column = divmod(place, 2)
        baseline = 1120 + 48 * row
        figure = Lettering(number, _NUMBERS[0], INK, (LEFT + column * _TYPE_COLUMN, baseline))
        left = figure.box.right + 16
        shown = cut(name, _YEAR, round(LEFT + (column + 1) * _TYPE_COLUMN - left) - 16)
        artists += [figure, Lettering(shown, _YEAR, INK_2, (left, baseline))]
    return artists


def _axis(words: MonthsWords, one: MonthOfReports, place: int, foot: int) -> list[Artist]:
    middle = _middle(place)
    artists: list[Artist] = [
        Lettering(words.initial(one), _AXIS, INK_2, (middle, foot + 50), "centre")
    ]
    if place == 0 or one.first_on.month == _JANUARY:
        year = str(one.first_on.year)
        is_last = place > 10  # noqa: PLR2004  # the year must not leave the frame
        across = RIGHT if is_last else middle - _COLUMN / 2 + 4
        align: Align = "right" if is_last else "left"
        artists.append(Lettering(year, _YEAR, INK_3, (across, foot + 96), align))
    return artists


def _middle(place: int) -> float:
    return LEFT + (place + 0.5) * _COLUMN


def _column(chart: ReportsByMonthChart, one: MonthOfReports, place: int, most: int) -> list[Artist]:
    foot = _FEET[chart.shows]
    if one.incidents is None or not any(_heights(chart, one)):
        sign = "–" if one.incidents is None else "0"
        return [Lettering(sign, _AXIS, INK_3, (_middle(place), foot - 16), "centre")]
    if chart.shows == "delays":
        return _stacked(one.incidents, one.other or 0, place, most)
    middle = round(_middle(place))
    other = one.other or 0
    return [
        *_bar(one.incidents, Box(middle - _BAR - 2, _TOP, middle - 2, foot), most, is_full=True),
        *_bar(other, Box(middle + 2, _TOP, middle + _BAR + 2, foot), most, is_full=False),
    ]


def _height(number: int, most: int, room: Box) -> int:
    return max(8, round(number / most * (room.bottom - room.top)))


def _bar(number: int, room: Box, most: int, *, is_full: bool) -> list[Artist]:
    """A bar at the foot of its room, with its figure above; nothing for nothing."""
    if not number:
        return []
    top = room.bottom - _height(number, most, room)
    box = Box(room.left, top, room.right, room.bottom)
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
    left, right, foot = middle - _STACK // 2, middle + _STACK // 2, _FEET["delays"]
    top = foot - _height(incidents, most, Box(left, _TOP, right, foot))
    between = foot - round((foot - top) * prompt / incidents)
    artists: list[Artist] = []
    if between > top:
        artists += hollow(Box(left, top, right, between), BLUE)
    if between < foot:
        artists.append(Field(Box(left, between, right, foot), BLUE, 22))
    if most < _MANY * 10:
        face = _NUMBERS[most >= _MANY]
        artists.append(Lettering(str(incidents), face, INK, (middle, top - 12), "centre"))
    return artists


@cache
def renderer() -> BlitRenderer[ReportsByMonthChart]:
    """The renderer of this process."""
    return BlitRenderer(_theme, fixed, changing)
