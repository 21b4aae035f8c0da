"""Fetches what people sent: the rows that are wanted are the queue, whatever is killed when.

A file is at Telegram until it is beside the database; its row is marked once its bytes are on
disk. Only the process that leads fetches; two at once would store the same bytes twice as one.
"""

import asyncio
import logging
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial
from http import HTTPStatus

from bot.delivery.backoff import Backoff
from bot.delivery.cleaning import Kept, NotKeptError, kept_form
from bot.delivery.orphans import sweep_orphans
from bot.delivery.pause import sleep_unless
from bot.delivery.transport import (
    BotApi,
    BotApiRefusedError,
    BotApiUnreachableError,
    FileTooBigError,
)
from fleet.delivery import OutgoingMessage
from fleet.errors import FleetError
from fleet.evidence import Evidence, Files
from fleet.fetching import Fault, LostFile, begin_to_fetch, give_up, keep, postpone
from fleet.ports import Clock, Store, Work
from fleet.usecases.add_evidence import MAX_FETCHED_BYTES

log = logging.getLogger(__name__)

Explain = Callable[[Work, LostFile, datetime], OutgoingMessage | None]
"""What is said to whom about a file that is given up; None: nobody can be told."""


@dataclass(frozen=True, slots=True)
class FetchingPace:
    """How the fetcher works.

    Attributes:
        slots: Files on their way at once; they are opened one after the other.
        look_again_seconds: How often to look for files that nobody announced.
        download_seconds: The longest download.
        most_tries: With waits of up to a quarter of an hour: about a day of outage.
        sweep_seconds: How often files that no row needs are deleted; first after so long, because
            the process that led before may still place a file for a moment.
        most_refusals: After so many the file is given up: Telegram no longer has it.
    """

    slots: int = 4
    look_again_seconds: float = 2.0
    download_seconds: float = 90
    most_tries: int = 100
    most_refusals: int = 7
    sweep_seconds: float = 3600
    again: Backoff = field(default_factory=lambda: Backoff(0.5, 900))


class _DiskError(Exception):
    """The bytes could not be written."""


class Fetcher:
    """Brings the files that are wanted from Telegram to beside the database."""

    def __init__(
        self,
        api: BotApi,
        store: Store,
        clock: Clock,
        files: Files,
        explain: Explain,
        wake_sender: Callable[[], None],
        pace: FetchingPace | None = None,
    ) -> None:
        self._api = api
        self._store = store
        self._clock = clock
        self._files = files
        self._explain = explain
        self._wake_sender = wake_sender
        self._pace = pace or FetchingPace()
        self._busy: set[int] = set()
        self._refusals: Counter[int] = Counter()
        self._opening = asyncio.Lock()
        self._placing = asyncio.Lock()
        self._awake = asyncio.Event()

    def wake(self) -> None:
        """Say that there may be something to fetch."""
        self._awake.set()

    async def run(self, closing: asyncio.Event) -> None:
        """Fetch until `closing` is set, then let what is on its way arrive."""
        async with asyncio.TaskGroup() as tasks:
            stop = tasks.create_task(self._wake_when(closing))
            tasks.create_task(self._sweep(closing))
            while not closing.is_set():
                self._awake.clear()
                for evidence in await self._wanted():
                    self._busy.add(evidence.id)
                    tasks.create_task(self._fetch(evidence.id, closing))
                await sleep_unless(self._awake, self._pace.look_again_seconds)
            await stop

    async def _wake_when(self, closing: asyncio.Event) -> None:
        await closing.wait()
        self.wake()

    async def _sweep(self, closing: asyncio.Event) -> None:
        while not await sleep_unless(closing, self._pace.sweep_seconds):
            try:
                await sweep_orphans(self._store, self._files, self._placing)
            except FleetError as error:
                log.error("files not swept error=%r", error)  # noqa: TRY400 - no bug of ours

    async def _wanted(self) -> list[Evidence]:
        room = self._pace.slots - len(self._busy)
        if room <= 0:
            return []
        now, most = self._clock.now(), self._pace.slots + len(self._busy)
        try:
            rows = await self._store.read(lambda work: work.evidence.wanted(now, most))
        except FleetError as error:
            log.error("wanted files not read error=%r", error)  # noqa: TRY400 - no bug of ours
            return []
        return [row for row in rows if row.id not in self._busy][:room]

    async def _fetch(self, number: int, closing: asyncio.Event) -> None:
        try:
            evidence = await self._store.write(partial(_begin, number))
            if evidence is not None and evidence.attempts > self._pace.most_tries:
                await self._give_up(evidence, Fault.UNREADABLE)  # it may be what kills the process
            elif evidence is not None:
                await self._bring(evidence)
        except FleetError as error:
            log.error("file=%d waits error=%r", number, error)  # noqa: TRY400 - no bug of ours
            await sleep_unless(closing, self._pace.look_again_seconds)
        finally:
            self._busy.discard(number)
            self.wake()

    async def _bring(self, evidence: Evidence) -> None:
        try:
            await self._place(evidence, await self._open(await self._download(evidence)))
        except NotKeptError as error:
            await self._give_up(evidence, error.fault)
        except FileTooBigError:
            await self._give_up(evidence, Fault.TOO_BIG)
        except BotApiRefusedError as error:
            await self._settle_refusal(evidence, error)
        except BotApiUnreachableError as error:
            await self._retry(evidence, error.reason)
        except FleetError:
            raise
        except Exception as error:  # the disk, or a fault of ours: it must not end the bot
            log.exception("file=%d not stored", evidence.id)
            await self._retry(evidence, type(error).__name__)
        else:
            self._refusals.pop(evidence.id, None)

    async def _download(self, evidence: Evidence) -> bytes:
        method = "getFile"
        named = await self._api.call(method, {"file_id": evidence.file_id})
        path = named.get("file_path") if isinstance(named, dict) else None
        if not isinstance(path, str):
            raise BotApiUnreachableError(method, "no path")
        seconds = self._pace.download_seconds
        return await self._api.download(path, MAX_FETCHED_BYTES, seconds=seconds)

    async def _open(self, content: bytes) -> Kept:
        """Open one file at a time: each may fill a hundred megabytes for a moment."""
        async with self._opening:
            return await asyncio.to_thread(kept_form, content)

    async def _place(self, evidence: Evidence, kept: Kept) -> None:
        """Keep the bytes, then mark the row: killed in between, the same bytes are kept again."""
        async with self._placing:
            try:
                sha256 = await asyncio.to_thread(self._files.put, kept.content)
            except FleetError as error:  # a full disk is waited for longer than a busy database
                raise _DiskError from error
            size_bytes = len(kept.content)
            await self._store.write(
                lambda work: keep(work, evidence.id, sha256, kept.content_type, size_bytes)
            )

    async def _settle_refusal(self, evidence: Evidence, error: BotApiRefusedError) -> None:
        if error.code == HTTPStatus.TOO_MANY_REQUESTS:
            await self._retry(evidence, "429", at_least=error.retry_after or 0)
            return
        if "too big" in error.description.lower():
            await self._give_up(evidence, Fault.TOO_BIG)
            return
        if error.code == HTTPStatus.UNAUTHORIZED:  # nothing is wrong with the file
            await self._retry(evidence, "401")
            return
        self._refusals[evidence.id] += 1
        if self._refusals[evidence.id] >= self._pace.most_refusals:
            log.error("file=%d refused code=%d", evidence.id, error.code)
            await self._give_up(evidence, Fault.UNREACHABLE)
            return
        await self._retry(evidence, f"HTTP {error.code}")

    async def _retry(self, evidence: Evidence, why: str, at_least: float = 0) -> None:
        if evidence.attempts >= self._pace.most_tries:
            await self._give_up(evidence, Fault.UNREACHABLE)
            return
        seconds = max(at_least, self._pace.again.seconds(evidence.attempts))
        log.warning("file=%d waits seconds=%.1f why=%s", evidence.id, seconds, why)
        retry_at = self._clock.now() + timedelta(seconds=seconds)
        await self._store.write(lambda work: postpone(work, evidence.id, retry_at))
        asyncio.get_running_loop().call_later(seconds, self.wake)

    async def _give_up(self, evidence: Evidence, fault: Fault) -> None:
        """Say once, in the transaction that gives it up, that it is missing."""
        self._refusals.pop(evidence.id, None)
        log.error("file=%d given up fault=%s", evidence.id, fault.value)
        now = self._clock.now()

        def settle(work: Work) -> None:
            lost = give_up(work, evidence.id, fault, now)
            message = self._explain(work, lost, now) if lost is not None else None
            if message is not None:
                work.outbox.add([message], now)

        await self._store.write(settle)
        self._wake_sender()


def _begin(number: int, work: Work) -> Evidence | None:
    return begin_to_fetch(work, number)
