"""Render processes: charts go in, PNG come out, and the event loop never draws.

matplotlib holds the GIL and a class-wide lock while it draws, so threads gain nothing (CHARTS.md
§ 2.4) and the loop would stand still: one or two processes draw. They are made by `forkserver`, so
a parent with threads is safe, and each one draws a picture before it is called ready. The parent
never imports matplotlib: it saves 60 MB and 0.6 s.
"""

import asyncio
import multiprocessing
import os
from collections.abc import Callable, Mapping
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing.connection import wait
from threading import Thread
from types import TracebackType
from typing import Any, Final, Self

from reports.driver_coefficient import DriverCoefficientChart, draw_driver_coefficient
from reports.driver_month import DriverMonthChart, draw_driver_month
from reports.errors import (
    ClosedRenderPoolError,
    DrawingError,
    RenderPoolError,
    ReportsError,
    UnknownChartError,
)
from reports.fleet_charts import (
    BridgeChart,
    LossRatioChart,
    draw_loss_ratio,
    draw_premium_bridge,
)
from reports.group_charts import (
    CoefficientDistributionChart,
    ReportsByMonthChart,
    draw_coefficient_distribution,
    draw_reports_by_month,
)
from reports.group_workbook import GroupWorkbook, write_group_workbook
from reports.site_charts import (
    FrequencyChart,
    IncidentsChart,
    MeanCoefficientChart,
    SiteComparisonChart,
    draw_frequency,
    draw_incidents,
    draw_mean_coefficient,
    draw_site_comparison,
)
from reports.streak_calendar import StreakCalendarChart, draw_streak_calendar
from reports.warm import warm_process
from reports.what_if_charts import (
    ComparisonChart,
    RenewalFanChart,
    draw_comparison,
    draw_renewal_fan,
)

AnyChart = (
    DriverCoefficientChart
    | DriverMonthChart
    | StreakCalendarChart
    | CoefficientDistributionChart
    | ReportsByMonthChart
    | GroupWorkbook
    | BridgeChart
    | LossRatioChart
    | MeanCoefficientChart
    | IncidentsChart
    | SiteComparisonChart
    | FrequencyChart
    | ComparisonChart
    | RenewalFanChart
)

_TRIES: Final = 2
_START: Final = "start"
# each function takes the type of its key alone, which no annotation of a mapping can say
_DRAWN_BY: Final[Mapping[type[AnyChart], Callable[[Any], bytes]]] = {
    DriverCoefficientChart: draw_driver_coefficient,
    DriverMonthChart: draw_driver_month,
    StreakCalendarChart: draw_streak_calendar,
    CoefficientDistributionChart: draw_coefficient_distribution,
    ReportsByMonthChart: draw_reports_by_month,
    GroupWorkbook: write_group_workbook,
    BridgeChart: draw_premium_bridge,
    LossRatioChart: draw_loss_ratio,
    MeanCoefficientChart: draw_mean_coefficient,
    IncidentsChart: draw_incidents,
    SiteComparisonChart: draw_site_comparison,
    FrequencyChart: draw_frequency,
    ComparisonChart: draw_comparison,
    RenewalFanChart: draw_renewal_fan,
}


def _end_with(parent: int) -> None:
    """Leave at once when the bot is gone: killed, it can no longer tell its render processes."""
    wait([parent])
    os._exit(1)


def _begin() -> None:
    """Load matplotlib and draw, before the first request; end when the bot ends."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        Thread(target=_end_with, args=(parent.sentinel,), daemon=True).start()
    warm_process()


def _ready() -> None:
    """A job without work: it ends when a process is warm."""


def _draw(chart: AnyChart) -> bytes:
    """One picture, in a render process."""
    try:
        return _DRAWN_BY[type(chart)](chart)
    except ReportsError:
        raise
    except Exception as error:
        raise DrawingError(chart.key(), repr(error)) from error


def _executor(processes: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(
        processes, mp_context=multiprocessing.get_context("forkserver"), initializer=_begin
    )


class RenderPool:
    """A pool of render processes, open within `async with`.

    Args:
        processes: how many draw at the same time; one keeps up with 30 messages a second.
    """

    def __init__(self, processes: int = 1) -> None:
        self._processes = processes
        self._executor: ProcessPoolExecutor | None = None
        self._replacing = asyncio.Lock()

    async def __aenter__(self) -> Self:
        """Start the processes and wait until each one has drawn.

        Raises:
            RenderPoolError: a process died while it was starting.
        """
        executor = self._executor = _executor(self._processes)
        loop = asyncio.get_running_loop()
        starts = [loop.run_in_executor(executor, _ready) for _ in range(self._processes)]
        try:
            await asyncio.gather(*starts)
        except BrokenProcessPool as error:
            await self._close()
            raise RenderPoolError(_START) from error
        return self

    async def __aexit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        """Wait for the pictures begun, drop those waiting, end the processes."""
        await self._close()

    async def draw(self, chart: AnyChart) -> bytes:
        """The picture of a chart as PNG.

        A process that dies is replaced, and what it was drawing is drawn once more.

        Raises:
            UnknownChartError: the pool has no renderer for this type of chart.
            DrawingError: the chart cannot be drawn; a second try would fail as well.
            RenderPoolError: the process died twice over this chart.
            ClosedRenderPoolError: the pool is not open.
        """
        if type(chart) not in _DRAWN_BY:
            raise UnknownChartError(type(chart).__name__)
        for _ in range(_TRIES):
            executor = self._opened()
            try:
                return await asyncio.get_running_loop().run_in_executor(executor, _draw, chart)
            except BrokenProcessPool:
                await self._replace(executor)
        raise RenderPoolError(chart.key())

    def _opened(self) -> ProcessPoolExecutor:
        if self._executor is None:
            raise ClosedRenderPoolError
        return self._executor

    async def _replace(self, broken: ProcessPoolExecutor) -> None:
        """Put fresh processes in the place of broken ones, once for all who saw them break."""
        async with self._replacing:
            if self._executor is broken:
                self._executor = _executor(self._processes)
                await asyncio.to_thread(broken.shutdown, wait=True, cancel_futures=True)

    async def _close(self) -> None:
        async with self._replacing:
            executor, self._executor = self._executor, None
        if executor is not None:
            await asyncio.to_thread(executor.shutdown, wait=True, cancel_futures=True)
