"""The real bot as a process of its own, and a look into its database."""

import asyncio
import json
import os
import signal
import socket
import sys
from collections.abc import Mapping
from http import HTTPStatus
from pathlib import Path
from typing import Any

import aiohttp
import sqlalchemy as sa

from storage import engines

LONGEST_START_SECONDS = 40


def free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


class BotProcess:
    """`python -m bot run`, which can be killed and started again."""

    def __init__(self, folder: Path, settings: Mapping[str, str]) -> None:
        self.port = free_port()
        self._log = folder / f"bot-{self.port}.log"
        self._environment = {
            **os.environ,  # noqa: TID251 - the settings of a child process
            **{f"BONROUTE_{name}": value for name, value in settings.items()},
            "BONROUTE_HEALTH_PORT": str(self.port),
            "BONROUTE_HEALTH_FILE": str(folder / f"{self.port}.health"),
        }
        self._process: asyncio.subprocess.Process | None = None

    async def start(self) -> None:
        with self._log.open("ab") as log:
            self._process = await asyncio.create_subprocess_exec(
                sys.executable, "-m", "bot", "run", env=self._environment, stderr=log
            )

    async def wait_until_at_work(self) -> None:
        """Wait until it answers /health.

        Raises:
            AssertionError: It ended, or took too long.
        """
        async with asyncio.timeout(LONGEST_START_SECONDS):
            while await self.waiting() is None:
                assert self._process is not None
                assert self._process.returncode is None, self.log()
                await asyncio.sleep(0.05)

    async def waiting(self) -> int | None:
        """How many updates and messages wait; None while it is not at work."""
        status, found = await self.health()
        if status != HTTPStatus.OK:
            return None
        return int(found["waiting_updates"]) + int(found["waiting_messages"])

    async def health(self) -> tuple[int, dict[str, Any]]:
        """What GET /health answers: the status, 0 while nobody listens, and the body."""
        try:
            async with (
                aiohttp.ClientSession() as session,
                session.get(f"http://127.0.0.1:{self.port}/health") as answer,
            ):
                return answer.status, json.loads(await answer.read())
        except (aiohttp.ClientError, OSError):
            return 0, {}

    @property
    def pid(self) -> int:
        """The number of the running process."""
        assert self._process is not None
        return self._process.pid

    async def end(self, number: signal.Signals) -> int:
        """Send a signal and wait for the end; returns the exit code."""
        assert self._process is not None
        if self._process.returncode is None:
            self._process.send_signal(number)
        async with asyncio.timeout(10):
            return await self._process.wait()

    async def wait_for_end(self) -> int:
        """Wait until it ends by itself; returns the exit code."""
        assert self._process is not None
        async with asyncio.timeout(LONGEST_START_SECONDS):
            return await self._process.wait()

    def log(self) -> str:
        return self._log.read_text()


def rows_of(url: str, query: str) -> list[tuple[object, ...]]:
    """Look into the database past its owner, who may be dead."""
    address = engines.parsed(url)
    engine = (
        engines.sqlite_engine(address, "BEGIN", query_only=True)
        if engines.is_sqlite(address)
        else engines.postgres_engine(address)
    )
    with engine.connect() as connection:
        return [tuple(row) for row in connection.execute(sa.text(query))]
