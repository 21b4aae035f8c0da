"""The running bot, put together from its parts: `bot.live` gives the real ones, tests others."""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

import aiohttp
from aiohttp import web
from telegram.error import InvalidToken, TelegramError
from telegram.ext import ExtBot

from bot.application import BotApplication, Tables, build_application
from bot.asking import first_hold, still_asked
from bot.by_day import still_by_day
from bot.calendar import Calendar, Surroundings, scheduler_for
from bot.clock_check import MOST_DAYS_APART
from bot.delivery.backoff import Backoff
from bot.delivery.dispatcher import Dispatcher, Pace, Wakes
from bot.delivery.errands import Errands
from bot.delivery.fetcher import Fetcher, FetchingPace
from bot.delivery.introduction import expect_webhook, introduce, introduction, poll_from_now_on
from bot.delivery.leadership import IsLeader, lead
from bot.delivery.limiter import Limiter, Limits
from bot.delivery.pause import sleep_unless, unless
from bot.delivery.pictures import Artist, Gallery, Painter
from bot.delivery.receiver import Intake, Receiver, TokenRefusedError, webhook_application
from bot.delivery.sender import Sender, SendingPace
from bot.delivery.transport import AiohttpRequest, BotApi, BotApiError
from bot.digesting import still_wanted
from bot.health import Health
from bot.jobs import JOBS
from bot.lost_files import explaining
from bot.settings import Settings
from bot.turn import Catalogue
from fleet.errors import StoreUnavailableError
from fleet.evidence import Files
from fleet.ports import Clock, Store, Work
from fleet.working_days import WorkingDays

log = logging.getLogger(__name__)

_GRACE_SECONDS = 1.2
_TICK_SECONDS = 60.0
_TICK_SECONDS_OF_A_JUMPING_CLOCK = 1.0
_SHORTEST_CALL_SECONDS = 2.0
_CHAT_MARGIN = 1.05  # what leaves a second apart may arrive a little closer
_PATIENCE = Backoff(0.5, 15)


@dataclass(frozen=True, slots=True)
class Parts:
    """What the bot is made of, besides its settings.

    Attributes:
        files: Where photos and documents are kept.
        is_alone: No other process works on the same database.
    """

    store: Store
    clock: Clock
    zone: ZoneInfo
    tables: Tables
    catalogue: Catalogue
    painter: Painter[Any]
    artist: Artist[Any]
    is_leader: IsLeader
    files: Files
    is_alone: bool = True
    working_days: WorkingDays = field(default_factory=WorkingDays)


class Service:
    """One bot at work."""

    def __init__(self, settings: Settings, parts: Parts, session: aiohttp.ClientSession) -> None:
        token = settings.token.get_secret_value()
        self._settings = settings
        self._parts = parts
        # what waits, is called, and is called again in another form ends within one lease
        seconds = max(settings.lease_seconds / 4, _SHORTEST_CALL_SECONDS)
        self._api = BotApi(session, settings.api_url, token, seconds)
        errands = Errands(
            parts.clock,
            parts.zone,
            parts.catalogue,
            settings.language,
            tuple(parts.tables.commands),
            parts.working_days,
        )
        bot = _ptb_bot(settings.api_url, token, session)
        self._application = build_application(bot, parts.tables, errands, parts.store)
        self._sender = self._make_sender(int(token.partition(":")[0]))
        self._fetcher = self._make_fetcher()
        self._dispatcher = self._make_dispatcher(self._application, errands)
        self._intake = Intake(parts.store, parts.clock, self._dispatcher.wake)
        self._health = Health(parts.store)

    async def run(self, closing: asyncio.Event) -> None:
        """Work until `closing` is set; what then takes too long is left for the next start.

        Raises:
            TokenRefusedError: Telegram does not know the token.
        """
        if self._parts.is_alone:
            await self._take_back()
        is_refused = False
        try:
            async with asyncio.TaskGroup() as tasks:
                work = [tasks.create_task(one) for one in self._work(closing)]
                await closing.wait()
                _, overdue = await asyncio.wait(work, timeout=_GRACE_SECONDS)
                for task in overdue:
                    log.warning("stopped in the middle of work: the next start takes it up")
                    task.cancel()
        except* TokenRefusedError:
            is_refused = True
        if is_refused:
            raise TokenRefusedError

    async def _take_back(self) -> None:
        """Free what a process that was killed still held: nobody else can be at work on it."""

        def free(work: Work, now: datetime) -> int:
            chats = work.inbox.take_back(now) + work.outbox.take_back(now)
            return chats + work.jobs.take_back(now)

        await self._free(free)

    async def _take_over(self) -> None:
        """Free the runs of whoever kept the calendar before: only who leads may keep it.

        Where that process lives on without knowing it, the fence of a run keeps it out.
        """
        await self._free(lambda work, now: work.jobs.take_back(now))

    async def _free(self, free: Callable[[Work, datetime], int]) -> None:
        now = self._parts.clock.now()
        try:
            held = await self._parts.store.write(lambda work: free(work, now))
        except StoreUnavailableError:
            log.warning("took nothing back: the leases of a killed process will run out")
            return
        log.info("took back chats and runs=%d", held)

    def _work(self, closing: asyncio.Event) -> list[Coroutine[None, None, None]]:
        """The doors are open from the start: what comes in is kept until Telegram knows us."""
        settings = self._settings
        work = [self._answer(closing), self._health.beat(settings.health_path, closing)]
        if settings.health_port is not None:
            work.append(_listen(self._health.application(), "", settings.health_port, closing))
        if settings.webhook_url is not None:
            work.append(self._listen_to_telegram(settings.webhook_url, closing))
        return work

    async def _answer(self, closing: asyncio.Event) -> None:
        if not await self._say_hello(closing):
            return
        self._health.begin()
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(self._dispatcher.run(closing))
            tasks.create_task(lead(self._parts.is_leader, closing, self._lead))

    async def _lead(self, closing: asyncio.Event) -> None:
        """What only one process does."""
        parts = self._parts
        if not parts.is_alone:
            await self._take_over()
        longest_gap = MOST_DAYS_APART if self._settings.clock_file is None else None
        around = Surroundings(parts.zone, parts.catalogue, parts.working_days, longest_gap)
        calendar = Calendar(parts.store, parts.clock, around, JOBS, self._sender.wake)
        async with asyncio.TaskGroup() as tasks, _ticking(calendar, self._parts, self._settings):
            tasks.create_task(self._sender.run(closing))
            tasks.create_task(self._fetcher.run(closing))
            tasks.create_task(self._introduce(closing))
            if self._settings.webhook_url is None:
                tasks.create_task(Receiver(self._api, self._intake).run(closing))
            await calendar.tick()
            await closing.wait()

    async def _introduce(self, closing: asyncio.Event) -> None:
        url, secret = self._settings.webhook_url, self._settings.webhook_secret
        try:
            if url is not None and secret is not None:
                await expect_webhook(self._api, url, secret.get_secret_value())
            else:
                await poll_from_now_on(self._api)
        except BotApiError as error:
            log.error("telegram was not told where updates go error=%r", error)  # noqa: TRY400 - no bug of ours
        if closing.is_set():
            return
        commands = tuple(self._parts.tables.commands)
        calls = introduction(self._parts.catalogue, commands, self._settings.language)
        await introduce(self._api, calls)

    async def _listen_to_telegram(self, url: str, closing: asyncio.Event) -> None:
        secret = self._settings.webhook_secret
        if secret is None:
            return
        path = urlsplit(url).path or "/"
        application = webhook_application(self._intake, path, secret.get_secret_value())
        host, port = self._settings.webhook_host, self._settings.webhook_port
        await _listen(application, host, port, closing)

    async def _say_hello(self, closing: asyncio.Event) -> bool:
        """Ask Telegram who we are; patiently, because it may be away when we start."""
        attempts = 0
        while not closing.is_set():
            try:
                await unless(closing, self._application.initialize())
            except InvalidToken:
                raise TokenRefusedError from None
            except TelegramError as error:
                attempts += 1
                log.warning("telegram not reached error=%s", type(error).__name__)
                await sleep_unless(closing, _PATIENCE.seconds(attempts))
            else:
                break
        if closing.is_set():
            return False
        log.info("at work bot=%d", self._application.bot.id)
        return True

    def _make_sender(self, bot_id: int) -> Sender:
        parts, settings = self._parts, self._settings
        gallery = Gallery(parts.store, parts.clock, parts.painter, parts.artist, bot_id)
        chat_seconds = settings.chat_interval_seconds * _CHAT_MARGIN
        limits = Limits(settings.messages_per_second, chat_seconds)
        pace = SendingPace(
            lease_seconds=settings.lease_seconds,
            sending_seconds=settings.lease_seconds * 0.85,  # the rest: until the mark is stored
            longest_hold_seconds=settings.lease_seconds / 6,
            drawing_seconds=settings.lease_seconds / 3,
            drawing_places=max(settings.render_processes, 1) + 1,
            look_again_seconds=1.0 if parts.is_alone else 0.2,
            upload_seconds=settings.lease_seconds / 2,
        )
        ask_first = first_hold(
            still_wanted(parts.zone, parts.working_days),
            still_asked(parts.zone, parts.working_days),
            still_by_day(parts.zone, parts.working_days),
        )
        limiter = Limiter(limits)
        return Sender(self._api, parts.store, parts.clock, gallery, limiter, pace, ask_first)

    def _make_fetcher(self) -> Fetcher:
        parts = self._parts
        return Fetcher(
            self._api,
            parts.store,
            parts.clock,
            parts.files,
            explaining(parts.catalogue, parts.zone),
            self._sender.wake,
            FetchingPace(),
        )

    def _make_dispatcher(self, application: BotApplication, errands: Errands) -> Dispatcher:
        parts = self._parts
        pace = Pace(
            lease_seconds=self._settings.lease_seconds,
            look_again_seconds=1.0 if parts.is_alone else 0.2,
        )
        wakes = Wakes(self._sender.wake, self._fetcher.wake)
        return Dispatcher(application, errands, parts.store, self._api, parts.clock, wakes, pace)


def _ptb_bot(api_url: str, token: str, session: aiohttp.ClientSession) -> ExtBot[None]:
    base = api_url.rstrip("/")
    return ExtBot(
        token,
        base_url=f"{base}/bot",
        base_file_url=f"{base}/file/bot",
        request=AiohttpRequest(session),
        get_updates_request=AiohttpRequest(session),
    )


@asynccontextmanager
async def _ticking(calendar: Calendar, parts: Parts, settings: Settings) -> AsyncIterator[None]:
    jumps = settings.clock_file is not None
    every = _TICK_SECONDS_OF_A_JUMPING_CLOCK if jumps else _TICK_SECONDS
    scheduler = scheduler_for(calendar, parts.zone, every)
    scheduler.start()
    try:
        yield
    finally:
        scheduler.shutdown(wait=False)


async def _listen(
    application: web.Application, host: str, port: int, closing: asyncio.Event
) -> None:
    runner = web.AppRunner(application, access_log=None, shutdown_timeout=0.5)
    await runner.setup()
    try:
        await web.TCPSite(runner, host or None, port).start()
        await closing.wait()
    finally:
        await runner.cleanup()
