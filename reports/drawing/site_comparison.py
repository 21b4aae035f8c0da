"""The picture of the comparison of sites: a dot and its credible interval for each of them.

A site whose interval is too wide says so in place of a rank; the line is the mean of the unit.

Sources:
    CHARTS.md § 3.6 n° 8; docs/decisions/0116 (interval, and when there are not enough data).
"""

from collections.abc import Hashable
from functools import cache
from typing import Final

from matplotlib.artist import Artist

from reports.drawing.blit import BlitRenderer
from reports.drawing.fleet_head import advice, labelled
from reports.drawing.frame import cut, frame
from reports.drawing.lettering import Lettering, Typeface, width
from reports.drawing.marks import Field, Stroke, line, present_dot, ring_dot
from reports.drawing.palette import (
    FLEET,
    GREEN_TEXT,
    INK,
    INK_2,
    INK_3,
    PALE_BLUE,
    VERMILION_TEXT,
    Rgb,
)
from reports.drawing.placement import Box
from reports.drawing.timeline import LEFT, RIGHT
from reports.site_charts import SiteComparisonChart, SiteRate, Standing
from reports.site_charts_words import SiteWords

_HEADING: Final = Typeface(12, "regular")
_NAMES: Final = tuple(Typeface(points, "medium") for points in (13.5, 12))
_FIGURES: Final = tuple(Typeface(points, "bold") for points in (14.5, 12.5))
_NOTE: Final = Typeface(12, "regular")
_MEAN: Final = Stroke(INK_2, 1.2, (3.0, 2.0))
_GOES_ON: Final = Stroke(INK_2, 2)
_PLOT_LEFT: Final = 448
_PLOT_RIGHT: Final = 880
_TOP: Final = 400
_BOTTOM: Final = 1220
_MOST_APART: Final = 118
_HALF: Final = 9
_FEW: Final = 7
_INKS: Final[dict[Standing, Rgb]] = {
    "above": VERMILION_TEXT,
    "below": GREEN_TEXT,
    "alike": INK_2,
    "unknown": INK_3,
}


def _theme(chart: SiteComparisonChart) -> Hashable:
    return chart.language, chart.number_left_out


def fixed(chart: SiteComparisonChart) -> list[Artist]:
    """What every picture of a theme shares."""
    return frame(SiteWords(chart).source(), has_columns=False)


def changing(chart: SiteComparisonChart) -> list[Artist]:
    """What belongs to one chart."""
    words = SiteWords(chart)
    artists = labelled(words.kicker(), words.title())
    if chart.mean is None or not chart.sites:
        return [*artists, *advice(words.empty())]
    heading = cut(words.heading(), _HEADING, RIGHT - LEFT)
    artists.append(Lettering(heading, _HEADING, INK_2, (LEFT, 318)))
    apart = min(_MOST_APART, (_BOTTOM - _TOP) // len(chart.sites))
    most = _most_tenths(chart)
    for row, site in enumerate(chart.sites):
        artists += _site(words, site, _TOP + row * apart + apart // 2, apart, most)
    foot = _TOP + len(chart.sites) * apart
    return [*artists, *_mean(words, chart.mean.tenths, foot, most)]


def _most_tenths(chart: SiteComparisonChart) -> int:
    """The end of the axis: an interval that is too wide may leave it, and is cut there."""
    kept = [one.rate.high_tenths for one in chart.sites if one.rate and one.standing != "unknown"]
    dots = [one.rate.tenths for one in chart.sites if one.rate]
    mean = chart.mean.high_tenths if chart.mean else 0
    return max(1, mean, *kept, *(round(dot * 1.15) for dot in dots))


def _x(tenths: int, most: int) -> int:
    return _PLOT_LEFT + round(min(tenths, most) / most * (_PLOT_RIGHT - _PLOT_LEFT))


def _site(words: SiteWords, site: SiteRate, middle: int, apart: int, most: int) -> list[Artist]:
    is_small = apart < _MOST_APART * 2 // 3
    ink = _INKS[site.standing]
    label = words.text("sites-label", name=words.name(site), number=site.number_of_claims)
    artists = _label(label, words.standing(site), ink, middle, is_small=is_small)
    rate = site.rate
    if rate is None:
        return artists
    left, right = _x(rate.low_tenths, most), _x(rate.high_tenths, most)
    is_known = site.standing != "unknown"
    box = Box(left, middle - _HALF, max(right, left + 4), middle + _HALF)
    artists.append(Field(box, PALE_BLUE, 20))
    dot = (_x(rate.tenths, most), middle)
    artists += present_dot(dot) if is_known else ring_dot(dot)
    at = (RIGHT, middle + 15)
    if is_known:
        artists.append(Lettering(words.rate(rate.tenths), _FIGURES[is_small], INK, at, "right"))
    elif rate.high_tenths > most:
        artists += _goes_on(words.rate(rate.high_tenths), middle)
    return artists


def _goes_on(end: str, middle: int) -> list[Artist]:
    """The sign of a band that is cut at the edge: an arrow, and where it would end."""
    tip, back = _PLOT_RIGHT + 24, _PLOT_RIGHT + 12
    points = [(back, middle - _HALF), (tip, middle), (back, middle + _HALF)]
    return [line(points, _GOES_ON, 20), Lettering(end, _NOTE, INK_2, (tip + 12, middle + 14))]


def _label(label: str, standing: str, ink: Rgb, middle: int, *, is_small: bool) -> list[Artist]:
    """The site with its claims, and where it stands: under it, or on the line in a long list."""
    room = _PLOT_LEFT - LEFT - 24
    face = _NAMES[is_small]
    if is_small:
        return [Lettering(_shortened(label, face, room), face, ink, (LEFT, middle + 14))]
    return [
        Lettering(_shortened(label, face, room), face, INK, (LEFT, middle - 4)),
        Lettering(cut(standing, _NOTE, room), _NOTE, ink, (LEFT, middle + 44)),
    ]


def _shortened(label: str, face: Typeface, room: int) -> str:
    """The name is shortened, never the number of claims after it."""
    name, dot, number = label.rpartition(" · ")
    tail = f"{dot}{number}"
    return f"{cut(name, face, room - width(tail, face))}{tail}"


def _mean(words: SiteWords, tenths: int, foot: int, most: int) -> list[Artist]:
    x = _x(tenths, most)
    text = words.mean()
    left = min(max(LEFT, x - width(text, _NOTE) // 2), RIGHT - width(text, _NOTE))
    return [
        line([(x, _TOP - 12), (x, foot)], _MEAN, 15),
        Lettering(text, _NOTE, INK_2, (left, _TOP - 26)),
    ]


@cache
def renderer() -> BlitRenderer[SiteComparisonChart]:
    """The renderer of this process."""
    return BlitRenderer(_theme, fixed, changing, FLEET)
