"""Whether the bot is at work: a file that is touched, or an answer to GET /health."""

import asyncio
import time
from http import HTTPStatus
from pathlib import Path

from aiohttp import web

from bot.delivery.pause import sleep_unless
from fleet.errors import FleetError
from fleet.ports import Store

BEAT_SECONDS = 5.0
START_SECONDS = 0.5
STALE_SECONDS = 30.0


class Health:
    """Asks the store, from the event loop that does the work: both must be alive."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._is_at_work = False

    def begin(self) -> None:
        """Say from now on that the bot is at work: Telegram knows it."""
        self._is_at_work = True

    async def counts(self) -> tuple[int, int]:
        """How many updates and messages wait.

        Raises:
            StoreUnavailableError: The database did not answer.
        """
        return await self._store.read(
            lambda work: (work.inbox.count_waiting(), work.outbox.count_waiting())
        )

    async def beat(self, file: Path, closing: asyncio.Event) -> None:
        """Touch the file while all is well, and remove it at the end."""
        while not closing.is_set():
            try:
                await self.counts()
                if self._is_at_work:
                    await asyncio.to_thread(_touch, file)
            except (FleetError, OSError):
                pass  # the file grows stale: that is the message
            await sleep_unless(closing, BEAT_SECONDS if self._is_at_work else START_SECONDS)
        await asyncio.to_thread(file.unlink, missing_ok=True)

    def application(self) -> web.Application:
        """The endpoint `GET /health`."""

        async def health(_: web.Request) -> web.Response:
            if not self._is_at_work:
                return _not_well("not yet at work: Telegram has not answered")
            try:
                updates, messages = await self.counts()
            except FleetError:
                return _not_well("store unavailable")
            waiting = {"waiting_updates": updates, "waiting_messages": messages}
            return web.json_response({"status": "ok", **waiting})

        application = web.Application()
        application.router.add_get("/health", health)
        return application


def _not_well(status: str) -> web.Response:
    return web.json_response({"status": status}, status=HTTPStatus.SERVICE_UNAVAILABLE)


def is_fresh(file: Path) -> bool:
    """Whether the file was touched lately."""
    try:
        return time.time() - file.stat().st_mtime < STALE_SECONDS
    except OSError:
        return False


def _touch(file: Path) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.touch()
