"""Render processes that warm up while the bot already answers; a picture waits for them."""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from reports.errors import ReportsError
from reports.pool import AnyChart, RenderPool

log = logging.getLogger(__name__)


class WarmingPool:
    """A render pool that opens beside the work, at once or when a picture is first wanted."""

    def __init__(self, pool: RenderPool) -> None:
        self._pool = pool
        self._wanted = asyncio.Event()
        self._opened: asyncio.Future[None] = asyncio.get_running_loop().create_future()

    async def draw(self, chart: AnyChart) -> bytes:
        """The picture of a chart as PNG.

        Raises:
            ReportsError: It cannot be drawn.
        """
        self._wanted.set()
        await asyncio.shield(self._opened)
        return await self._pool.draw(chart)

    def open_soon(self) -> None:
        """Do not wait for the first picture."""
        self._wanted.set()

    async def keep_open(self) -> None:
        """Open the pool when it is wanted, and close it when this is cancelled.

        A pool that cannot be opened is no reason to stop: its pictures are said in words.
        """
        await self._wanted.wait()
        try:
            async with self._pool:
                self._opened.set_result(None)
                await asyncio.Event().wait()
        except ReportsError as error:
            log.exception("no render process")
            self._opened.set_exception(error)
            self._opened.exception()  # seen: nobody may ever ask for a picture


@asynccontextmanager
async def render_pool(processes: int) -> AsyncIterator[WarmingPool]:
    """A pool for the length of the context.

    Args:
        processes: How many; 0 for one that starts with the first picture.
    """
    pool = WarmingPool(RenderPool(max(processes, 1)))
    if processes:
        pool.open_soon()
    # no task group: it would wrap the errors of the work in a group
    keeping = asyncio.ensure_future(pool.keep_open())
    try:
        yield pool
    finally:
        keeping.cancel()
        await asyncio.wait([keeping])
