"""How fast a driver's chart is drawn: naive pyplot, a new figure, ours, one and two processes.

Every round draws drivers not seen before, so that no text kept from an earlier round flatters us;
per-chart times are of the processor, because a shared machine stretches the clock on the wall.
The other ways draw the same content: every line of text of our picture where we put it, the same
paths, claims, field and rules. They get the words and their places as a gift, worked out beforehand
(`_Content`), because placing labels is no part of a naive chart; their axes write the years, so
these are not written twice. Rounds are interleaved, so that a busy machine slows all alike; ratios
are what counts.
"""

import asyncio
import importlib
import json
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from itertools import count, islice
from pathlib import Path
from statistics import median
from time import perf_counter, process_time
from typing import Any

from matplotlib import dates
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from reports.drawing.agg import HEIGHT, WIDTH
from reports.drawing.driver_coefficient import changing, fixed, letterings
from reports.drawing.lettering import Lettering, _font
from reports.drawing.palette import BLUE, RULE, TINT, VERMILION, Rgb
from reports.drawing.timeline import BOTTOM, scale_of, value_on
from reports.driver_coefficient import DriverCoefficientChart, Step, draw_driver_coefficient
from reports.pool import AnyChart, RenderPool
from tests.support.driver_charts import seeded_chart
from tests.support.month_charts import seeded_month

ROUNDS = 5
A_ROUND = 6
POOLED = 120
MANY = 1000
ROOT = Path(__file__).parents[2]

MEMORY = """
import json, sys
from pathlib import Path
from reports.driver_coefficient import draw_driver_coefficient
from tests.support.driver_charts import seeded_chart

def resident_mb():
    status = Path("/proc/self/status").read_text()
    return int(status.split("VmRSS:")[1].split()[0]) / 1024

charts = [seeded_chart(seed) for seed in range(64)]
for chart in charts:
    draw_driver_coefficient(chart)
warm = resident_mb()
for number in range({many}):
    draw_driver_coefficient(charts[number % 64])
sys.stdout.write(json.dumps([warm, resident_mb()]))
"""


def _charts(number: int) -> list[DriverCoefficientChart]:
    seeded = map(seeded_chart, range(10 * number))
    return [chart for chart in seeded if not chart.is_first_year][:number]


@dataclass(frozen=True, slots=True)
class _Content:
    """A chart with the words of our picture, each with its place in pixels."""

    chart: DriverCoefficientChart
    texts: Sequence[Lettering]


def _content(chart: DriverCoefficientChart) -> _Content:
    texts = letterings([*fixed(chart), *changing(chart)])
    return _Content(chart, [text for text in texts if not BOTTOM < text.box.top < BOTTOM + 60])


def _plot(figure: Figure, axes: Axes, content: _Content) -> None:
    """The content of our picture, by the usual calls."""
    chart = content.chart
    for text in content.texts:
        place = text.box.left / WIDTH, 1 - text.box.bottom / HEIGHT
        figure.text(*place, text.text, fontproperties=_font(text.face), color=_colour(text._colour))
    renewal = dates.date2num(chart.next_renewal_on)
    shown = scale_of(chart).window
    last = dates.date2num(shown.ends_on)
    axes.axvspan(renewal, last, color=_colour(TINT))
    _steps(axes, (*chart.past, (chart.next_renewal_on, chart.now_hundredths)), "-", BLUE)
    _steps(axes, (*chart.without_claim, (shown.ends_on, chart.without_claim[-1][1])), "--", BLUE)
    if chart.with_claim:
        _steps(axes, (*chart.with_claim, (shown.ends_on, chart.with_claim[-1][1])), ":", VERMILION)
    axes.plot([renewal], [chart.now_hundredths], "o", color=_colour(BLUE))
    for value in (50, 75, 100):
        axes.axhline(value, color=_colour(RULE), linewidth=0.8)
    days = [dates.date2num(claim.occurred_on) for claim in chart.claims]
    values = [value_on(chart.past, claim.occurred_on) or 100 for claim in chart.claims]
    axes.plot(days, values, "o", color=_colour(VERMILION))
    axes.set_xlim(dates.date2num(shown.starts_on), last)
    axes.set_yticks([50, 75, 100], [])


def _colour(colour: Rgb) -> str:
    return "#{:02x}{:02x}{:02x}".format(*colour)


def _steps(axes: Axes, steps: Sequence[Step], style: str, colour: Rgb) -> None:
    days = [dates.date2num(day) for day, _ in steps]
    values = [value for _, value in steps]
    axes.step(days, values, style, where="post", color=_colour(colour), linewidth=3)


def naive_pyplot(content: _Content) -> bytes:
    """What one writes first: global style and figure, date axis, tight layout, tight box."""
    pyplot: Any = importlib.import_module(
        "matplotlib.pyplot"
    )  # the banned way is what we compare with
    pyplot.switch_backend("agg")
    pyplot.style.use("default")
    figure, axes = pyplot.subplots(figsize=(5, 6.25), dpi=216)
    _plot(figure, axes, content)
    axes.xaxis.set_major_locator(dates.YearLocator())
    axes.xaxis.set_major_formatter(dates.DateFormatter("%Y"))
    figure.tight_layout()
    file = BytesIO()
    pyplot.savefig(file, format="png", dpi=216, bbox_inches="tight")
    pyplot.close(figure)
    return file.getvalue()


def new_figure(content: _Content) -> bytes:
    """The careful way without re-use: object API, fixed axes and ticks, no layout engine."""
    figure = Figure(figsize=(5, 6.25), dpi=216)
    canvas: Any = FigureCanvasAgg(figure)
    axes = figure.add_axes((0.055, 0.15, 0.89, 0.5))
    _plot(figure, axes, content)
    axes.set_ylim(46, 117)
    years = scale_of(content.chart).window.years()
    ticks = [dates.date2num(date(year, 7, 2)) for year, _ in years]
    axes.set_xticks(ticks, [text for _, text in years])
    file = BytesIO()
    canvas.print_png(file)
    return file.getvalue()


def ours(content: _Content) -> bytes:
    """What the bot sends, places of the labels and file included."""
    return draw_driver_coefficient(content.chart)


def _milliseconds(
    draw: Callable[[_Content], bytes], charts: Sequence[DriverCoefficientChart]
) -> float:
    contents = [
        _Content(chart, []) if draw is ours else _content(chart) for chart in charts
    ]  # our own way gets nothing beforehand
    start = process_time()
    for content in contents:
        draw(content)
    return 1000 * (process_time() - start) / len(charts)


async def _pooled(processes: int) -> float:
    return await _rate([chart for _ in range(POOLED // 24) for chart in _charts(24)], processes)


async def _pooled_months(processes: int) -> float:
    """The same for the picture of the monthly message, each one different."""
    return await _rate([seeded_month(seed) for seed in range(POOLED)], processes)


async def _rate(charts: Sequence[AnyChart], processes: int) -> float:
    async with RenderPool(processes) as pool:
        await asyncio.gather(*map(pool.draw, charts[:24]))
        rates = []
        for _ in range(ROUNDS):
            start = perf_counter()
            await asyncio.gather(*map(pool.draw, charts))
            rates.append(len(charts) / (perf_counter() - start))
    return median(rates)


def _memory() -> tuple[float, float]:
    program = MEMORY.replace("{many}", str(MANY))
    ended = subprocess.run(  # our own program
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True
    )
    warm, after = json.loads(ended.stdout)
    return warm, after


def measure() -> dict[str, float]:
    """Medians of five interleaved rounds, and what follows from them."""
    ways = {"naive pyplot": naive_pyplot, "new Figure": new_figure, "ours": ours}
    seeded = map(seeded_chart, count(1000))
    unseen = (chart for chart in seeded if not chart.is_first_year)
    for draw in ways.values():
        _milliseconds(draw, list(islice(unseen, 2)))
    rounds: dict[str, list[float]] = {name: [] for name in ways}
    for _ in range(ROUNDS):
        for name, draw in ways.items():
            number = 4 * A_ROUND if name == "ours" else A_ROUND
            rounds[name].append(_milliseconds(draw, list(islice(unseen, number))))
    took = {name: median(times) for name, times in rounds.items()}
    warm, after = _memory()
    one, two = asyncio.run(_pooled(1)), asyncio.run(_pooled(2))
    month_one, month_two = asyncio.run(_pooled_months(1)), asyncio.run(_pooled_months(2))
    sizes = [len(draw_driver_coefficient(chart)) / 1000 for chart in _charts(64)]
    return {
        "naive pyplot, CPU ms a chart": took["naive pyplot"],
        "new Figure, CPU ms a chart": took["new Figure"],
        "ours, CPU ms a chart": took["ours"],
        "times faster than naive pyplot (at least 9)": took["naive pyplot"] / took["ours"],
        "times faster than new Figure (at least 5)": took["new Figure"] / took["ours"],
        "charts/s, pool of one process": one,
        "charts/s, pool of two processes": two,
        "pictures of a month/s, pool of one process": month_one,
        "pictures of a month/s, pool of two processes (at least 30)": month_two,
        "KB a picture, median": median(sizes),
        "KB a picture, largest (under 80)": max(sizes),
        "MB resident, renderer warm": warm,
        "MB resident, after 1,000 more charts": after,
    }
