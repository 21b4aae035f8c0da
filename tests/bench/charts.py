"""How fast a driver's chart is drawn: naive pyplot, a new figure, ours, one and two processes.

Every round draws drivers not seen before, so that no text kept from an earlier round flatters us;
per-chart times are of the processor, because a shared machine stretches the clock on the wall.
The other ways draw the same data with the same words at the same size. Rounds are interleaved, so
that a busy machine slows all of them alike; ratios are what counts.
"""

import asyncio
import importlib
import json
import subprocess
import sys
from collections.abc import Callable, Sequence
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
from matplotlib.font_manager import FontProperties

from reports.drawing.driver_coefficient import changing, fixed, letterings
from reports.drawing.lettering import Typeface, _font
from reports.drawing.timeline import value_on
from reports.driver_coefficient import DriverCoefficientChart, Step, draw_driver_coefficient
from reports.driver_coefficient_words import Words
from reports.pool import RenderPool
from tests.support.driver_charts import seeded_chart

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


def _font_of(points: float, weight: str = "regular") -> FontProperties:
    return _font(Typeface(points, "bold" if weight == "bold" else "regular"))


def _plot(figure: Figure, axes: Axes, chart: DriverCoefficientChart) -> None:
    """The content of our picture, by the usual calls."""
    words = Words(chart)
    for line in letterings([*fixed(chart), *changing(chart)])[: 1 + 2 + 2 + 6]:
        place = line.box.left / 1080, 1 - line.box.bottom / 1350
        figure.text(*place, line.text, fontproperties=_font(line.face))
    _steps(axes, chart.past, "-", "#0072B2")
    _steps(axes, chart.without_claim, "--", "#0072B2")
    if chart.with_claim:
        _steps(axes, chart.with_claim, ":", "#D55E00")
    for value in (50, 75, 100):
        axes.axhline(value, color="#C9D1DA", linewidth=0.8)
        axes.annotate(words.value(value), (0, value), fontproperties=_font_of(12))
    for claim in chart.claims[-4:]:
        value = value_on(chart.past, claim.occurred_on) or 100
        day = dates.date2num(claim.occurred_on)
        axes.plot([day], [value], "o", color="#D55E00")
        label = "\n".join(words.claim(claim))
        axes.annotate(label, (day, value), fontproperties=_font_of(12.5), linespacing=0.98)


def _steps(axes: Axes, steps: Sequence[Step], style: str, colour: str) -> None:
    days = [dates.date2num(day) for day, _ in steps]
    axes.step(days, [value for _, value in steps], style, where="post", color=colour)


def naive_pyplot(chart: DriverCoefficientChart) -> bytes:
    """What one writes first: global style and figure, date axis, tight layout, tight box."""
    pyplot: Any = importlib.import_module(
        "matplotlib.pyplot"
    )  # the banned way is what we compare with
    pyplot.switch_backend("agg")
    pyplot.style.use("default")
    figure, axes = pyplot.subplots(figsize=(5, 6.25), dpi=216)
    _plot(figure, axes, chart)
    axes.xaxis.set_major_locator(dates.YearLocator())
    axes.xaxis.set_major_formatter(dates.DateFormatter("%Y"))
    figure.tight_layout()
    file = BytesIO()
    pyplot.savefig(file, format="png", dpi=216, bbox_inches="tight")
    pyplot.close(figure)
    return file.getvalue()


def new_figure(chart: DriverCoefficientChart) -> bytes:
    """The careful way without re-use: object API, fixed axes and ticks, no layout engine."""
    figure = Figure(figsize=(5, 6.25), dpi=216)
    canvas: Any = FigureCanvasAgg(figure)
    axes = figure.add_axes((0.06, 0.15, 0.88, 0.5))
    _plot(figure, axes, chart)
    first = dates.date2num(chart.past[0][0])
    last = dates.date2num(chart.without_claim[-1][0]) + 120
    axes.set_xlim(first, last)
    axes.set_ylim(46, 117)
    ticks = [first + (last - first) * step / 7 for step in range(8)]
    axes.set_xticks(ticks, [str(dates.num2date(tick).year) for tick in ticks])
    axes.set_yticks([50, 75, 100])
    file = BytesIO()
    canvas.print_png(file)
    return file.getvalue()


def _milliseconds(
    draw: Callable[[DriverCoefficientChart], bytes], charts: Sequence[DriverCoefficientChart]
) -> float:
    start = process_time()
    for chart in charts:
        draw(chart)
    return 1000 * (process_time() - start) / len(charts)


async def _pooled(processes: int) -> float:
    charts = [chart for _ in range(POOLED // 24) for chart in _charts(24)]
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
    ways = {"naive pyplot": naive_pyplot, "new Figure": new_figure, "ours": draw_driver_coefficient}
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
    sizes = [len(draw_driver_coefficient(chart)) / 1000 for chart in _charts(64)]
    return {
        "naive pyplot, CPU ms a chart": took["naive pyplot"],
        "new Figure, CPU ms a chart": took["new Figure"],
        "ours, CPU ms a chart": took["ours"],
        "times faster than naive pyplot (at least 9)": took["naive pyplot"] / took["ours"],
        "times faster than new Figure (at least 5)": took["new Figure"] / took["ours"],
        "charts/s, pool of one process": one,
        "charts/s, pool of two processes": two,
        "KB a picture, median": median(sizes),
        "KB a picture, largest (under 80)": max(sizes),
        "MB resident, renderer warm": warm,
        "MB resident, after 1,000 more charts": after,
    }
