"""Waiting for the next change, and keeping background tasks from getting lost."""

import asyncio
import logging
from collections.abc import Callable, Coroutine
from typing import TypeVar

Found = TypeVar("Found")

_log = logging.getLogger(__name__)


class Signal:
    """Wakes everybody who waits for the next change of something."""

    __slots__ = ("_waiting",)

    def __init__(self) -> None:
        self._waiting: set[asyncio.Future[None]] = set()

    def notify(self) -> None:
        """Wake those who wait now."""
        if not self._waiting:
            return
        for future in self._waiting:
            if not future.done():
                future.set_result(None)
        self._waiting.clear()

    async def wait(self, seconds: float) -> bool:
        """Whether something changed within so many seconds."""
        future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.add(future)
        try:
            async with asyncio.timeout(seconds):
                await future
        except TimeoutError:
            return False
        finally:
            self._waiting.discard(future)
        return True

    async def first(self, find: Callable[[], Found | None], seconds: float) -> Found | None:
        """What ``find`` finds, looked for again after every change, for so many seconds."""
        deadline = asyncio.get_running_loop().time() + seconds
        while (found := find()) is None:
            left = deadline - asyncio.get_running_loop().time()
            if left <= 0:
                return None
            await self.wait(left)
        return found


class TaskKeeper:
    """Holds background tasks, reports their failures and ends them together."""

    def __init__(self) -> None:
        self._tasks: set[asyncio.Task[None]] = set()

    def start(self, work: Coroutine[object, object, None]) -> None:
        """Run something in the background of the running loop."""
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._finished)

    async def close(self) -> None:
        """Cancel what still runs, and wait until it is gone."""
        tasks = list(self._tasks)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def _finished(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and (error := task.exception()) is not None:
            _log.error("background task failed", exc_info=error)
