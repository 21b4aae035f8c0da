"""Keeps the real bot running: starts it, starts it again when it dies, ends it with the rest."""

import asyncio
import signal
import sys
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager, suppress
from pathlib import Path

from playground.errors import BotFailedError
from playground.surroundings import COMMAND, last_line

PATIENCE_SECONDS = 10.0
PAUSE_SECONDS = 0.4
SHORT_LIFE_SECONDS = 6.0
MOST_SHORT_LIVES = 5
RUN_THE_BOT = (*COMMAND, "run")


class BotKeeper:
    """The process of the bot.

    Args:
        folder: Where it runs; no `.env` of a live Bonroute lies there.
        log: What it says is added to that file.
        command: The program with its arguments.
    """

    def __init__(self, folder: Path, log: Path, command: Sequence[str] = RUN_THE_BOT) -> None:
        self.restarts = 0
        self._folder = folder
        self._log = log
        self._command = command
        self._process: asyncio.subprocess.Process | None = None
        self._is_ending = False
        self._may_run = asyncio.Event()
        self._may_run.set()

    @property
    def is_running(self) -> bool:
        """Whether the process is alive at this moment."""
        return self._process is not None and self._process.returncode is None

    async def keep(self, environment: Mapping[str, str]) -> None:
        """Run the bot with its settings until `end` is called.

        Raises:
            BotFailedError: It died several times in a row right after its start.
        """
        short_lives = 0
        while not self.is_ending():
            seconds, code = await self._live_once(environment)
            if self.is_ending():
                return
            if not self._may_run.is_set():
                await self._may_run.wait()
                continue
            is_short = seconds < SHORT_LIFE_SECONDS and code != -signal.SIGKILL
            short_lives = short_lives + 1 if is_short else 0
            if short_lives == MOST_SHORT_LIVES or (is_short and self.restarts == 0):
                raise BotFailedError(code, last_line(self._log), str(self._log))
            self.restarts += 1
            await asyncio.sleep(PAUSE_SECONDS)

    def is_ending(self) -> bool:
        """Whether `end` was called."""
        return self._is_ending

    def kill(self) -> bool:
        """Kill it on the spot, as a failing machine would; False when it is not running."""
        if not self.is_running or self._process is None:
            return False
        self._process.kill()
        return True

    async def end(self) -> None:
        """Ask it to stop for good, and kill it when it takes too long."""
        self._is_ending = True
        self._may_run.set()
        await self._stop()

    @asynccontextmanager
    async def resting(self) -> AsyncIterator[None]:
        """Let it stop while the context lasts, and start again after it."""
        self._may_run.clear()
        try:
            await self._stop()
            yield
        finally:
            self._may_run.set()

    async def _stop(self) -> None:
        process = self._process
        if process is None or process.returncode is not None:
            return
        with suppress(ProcessLookupError):
            process.terminate()
        try:
            async with asyncio.timeout(PATIENCE_SECONDS):
                await process.wait()
        except TimeoutError:
            process.kill()
            await process.wait()

    async def _live_once(self, environment: Mapping[str, str]) -> tuple[float, int]:
        """Start it and wait for its end; returns how long it lived, and its exit code."""
        clock = asyncio.get_running_loop().time
        started = clock()
        with self._log.open("ab") as log:
            self._process = await asyncio.create_subprocess_exec(
                *self._command,
                cwd=self._folder,
                env=dict(environment),
                stdin=asyncio.subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                process_group=None if sys.platform == "win32" else 0,
            )
        code = await self._process.wait()
        return clock() - started, code
