"""The picture of the mean coefficient: plain and weighted by premiums, and the bands under them."""

from collections.abc import Hashable
from functools import cache

from matplotlib.artist import Artist

from reports.drawing.blit import BlitRenderer
from reports.drawing.coefficient_distribution import bands
from reports.drawing.fleet_head import labelled
from reports.drawing.frame import frame, strip
from reports.drawing.palette import FLEET
from reports.fleet_charts_words import fleet_text
from reports.site_charts import MeanCoefficientChart
from reports.site_charts_words import MeanWords


def _theme(chart: MeanCoefficientChart) -> Hashable:
    return chart.language


def fixed(chart: MeanCoefficientChart) -> list[Artist]:
    """What every picture of a language shares."""
    return frame(MeanWords(chart).source())


def changing(chart: MeanCoefficientChart) -> list[Artist]:
    """What belongs to one chart."""
    words = MeanWords(chart)
    label = fleet_text(chart.language, "kicker-mean")
    head = labelled((label, chart.unit), words.title())
    return [*head, *strip(words.strip()), *bands(words, chart.distribution)]


@cache
def renderer() -> BlitRenderer[MeanCoefficientChart]:
    """The renderer of this process."""
    return BlitRenderer(_theme, fixed, changing, FLEET)
