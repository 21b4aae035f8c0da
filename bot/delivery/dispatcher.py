"""Works on stored updates: each chat in its order, many chats at once, each update's effect once.

The inbox gives at most one update of a chat at a time, and only as many as there are free slots:
a busy chat never holds a slot that another chat could use.
"""

import asyncio
import json
import logging
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import timedelta

from telegram import Update

from bot.application import BotApplication, unanswered
from bot.delivery.backoff import Backoff
from bot.delivery.errands import ERRAND, Errand, Errands
from bot.delivery.pause import sleep_unless
from bot.delivery.transport import BotApi, BotApiError
from bot.turn import CallbackAnswer
from fleet.delivery import ClaimedUpdate
from fleet.errors import FleetError, LeaseLostError
from fleet.ports import Clock, Store

log = logging.getLogger(__name__)

_MOST_FAILURES = 5
# An update that kills the process is given up in the end. Not early: others that are held at the
# time lose a try to each kill as well, and a process may die often for other reasons.
_MOST_CLAIMS = 50
_GRACE_SECONDS = 1.0


class UnreadableUpdateError(Exception):
    """A stored update that python-telegram-bot cannot read."""


@dataclass(frozen=True, slots=True)
class Pace:
    """How the dispatcher works.

    Attributes:
        slots: Updates worked on at once.
        lease_seconds: After so long without a sign, another worker takes an update over.
        look_again_seconds: How often to look for work that nobody announced.
    """

    slots: int = 64
    lease_seconds: float = 30
    look_again_seconds: float = 1.0
    again: Backoff = field(default_factory=lambda: Backoff(0.2, 5))


def _nobody() -> None:
    """Wakes nobody."""


@dataclass(frozen=True, slots=True)
class Wakes:
    """Whom to tell when an update has left them something to do."""

    sender: Callable[[], None] = _nobody
    fetcher: Callable[[], None] = _nobody


class Dispatcher:
    """Claims updates and has them handled by the application."""

    def __init__(
        self,
        application: BotApplication,
        errands: Errands,
        store: Store,
        api: BotApi,
        clock: Clock,
        wakes: Wakes,
        pace: Pace | None = None,
    ) -> None:
        self._application = application
        self._errands = errands
        self._store = store
        self._api = api
        self._clock = clock
        self._wakes = wakes
        self._pace = pace or Pace()
        self._busy = 0
        self._failures: Counter[int] = Counter()
        self._outages_in_a_row = 0
        self._work_or_slot = asyncio.Event()

    def wake(self) -> None:
        """Say that there may be work."""
        self._work_or_slot.set()

    async def run(self, closing: asyncio.Event) -> None:
        """Work until `closing` is set, then let what runs end."""
        async with asyncio.TaskGroup() as tasks:
            stop = tasks.create_task(self._wake_when(closing))
            while not closing.is_set():
                self._work_or_slot.clear()
                free = self._pace.slots - self._busy
                claimed = await self._claim(free)
                for update in claimed:
                    self._busy += 1
                    tasks.create_task(self._work(update, tasks))
                if len(claimed) < free or not claimed:
                    await sleep_unless(self._work_or_slot, self._pace.look_again_seconds)
            await stop

    async def _wake_when(self, closing: asyncio.Event) -> None:
        await closing.wait()
        self.wake()

    async def _claim(self, free: int) -> list[ClaimedUpdate]:
        if free <= 0:
            return []
        now, seconds = self._clock.now(), self._pace.lease_seconds
        try:
            return await self._store.write(lambda work: work.inbox.claim(now, free, seconds))
        except FleetError as error:
            log.error("updates not claimed error=%r", error)  # noqa: TRY400 - no bug of ours
            return []

    async def _work(self, claimed: ClaimedUpdate, tasks: asyncio.TaskGroup) -> None:
        errand = Errand(claimed)
        try:
            await self._handle(errand)
            if errand.error is not None:
                await self._handle_failure(errand, errand.error)
        except LeaseLostError:
            log.warning("update=%d was taken over", claimed.update_id)
        except FleetError as error:
            log.error("update=%d waits for its lease error=%r", claimed.update_id, error)  # noqa: TRY400
        except Exception:  # a fault here would end the bot, and again at each start
            log.exception("update=%d waits for its lease", claimed.update_id)
        finally:
            self._busy -= 1
            self.wake()
        answer = errand.callback_answer
        if answer is not None:
            tasks.create_task(self._answer(answer))

    async def _handle(self, errand: Errand) -> None:
        ERRAND.set(errand)
        claimed = errand.claimed
        if claimed.attempts > _MOST_CLAIMS:
            errand.error = UnreadableUpdateError(claimed.attempts)
            return
        try:
            errand.update = Update.de_json(json.loads(claimed.payload), self._application.bot)
        except Exception as error:  # noqa: BLE001 - whatever a foreign parser raises: kept, not looped on
            errand.error = UnreadableUpdateError(type(error).__name__)
            return
        await self._application.process_update(errand.update)
        if errand.is_done:
            self._outages_in_a_row = 0
            self._failures.pop(claimed.update_id, None)
            errand.callback_answer = errand.callback_answer or unanswered(errand.update)
            if errand.has_messages:
                self._wakes.sender()
            if _brings_file(errand.update):
                self._wakes.fetcher()
        elif errand.error is None:
            await self._finish_silently(claimed)

    async def _finish_silently(self, claimed: ClaimedUpdate) -> None:
        now = self._clock.now()
        await self._store.write(
            lambda work: work.inbox.finish(claimed.update_id, claimed.lease, now)
        )

    async def _handle_failure(self, errand: Errand, error: Exception) -> None:
        if isinstance(error, LeaseLostError):
            raise error
        number = errand.claimed.update_id
        if isinstance(error, FleetError) and error.is_temporary:
            await self._give_back(errand.claimed, error)
            return
        self._failures[number] += 1
        if self._failures[number] >= _MOST_FAILURES or isinstance(error, UnreadableUpdateError):
            await self._give_up(errand, error)
            del self._failures[number]
            return
        log.warning("update=%d failed times=%d", number, self._failures[number], exc_info=error)
        delay = self._pace.again.seconds(self._failures[number])
        await self._fail(errand.claimed, type(error).__name__, delay)
        asyncio.get_running_loop().call_later(delay, self.wake)

    async def _give_back(self, claimed: ClaimedUpdate, error: FleetError) -> None:
        """Nothing is wrong with the update: it is tried until what was away is back."""
        self._outages_in_a_row += 1
        delay = self._pace.again.seconds(self._outages_in_a_row)
        log.warning("update=%d waits seconds=%.1f error=%r", claimed.update_id, delay, error)
        retry_at = self._clock.now() + timedelta(seconds=delay)
        what = type(error).__name__
        await self._store.write(
            lambda work: work.inbox.give_back(claimed.update_id, claimed.lease, what, retry_at)
        )
        asyncio.get_running_loop().call_later(delay, self.wake)

    async def _fail(self, claimed: ClaimedUpdate, what: str, delay: float | None) -> None:
        """Have it tried again after so many seconds, or never when that is None."""
        now = self._clock.now()
        retry_at = None if delay is None else now + timedelta(seconds=delay)
        await self._store.write(
            lambda work: work.inbox.fail(claimed.update_id, claimed.lease, what, retry_at, now)
        )

    async def _give_up(self, errand: Errand, error: Exception) -> None:
        reference = reference_of(errand.claimed.update_id)
        log.error(
            "update=%d given up reference=%s", errand.claimed.update_id, reference, exc_info=error
        )
        what = type(error).__name__
        try:
            await self._store.write(self._errands.apology(errand, reference, what))
        except FleetError:
            raise
        except Exception:
            log.exception("update=%d given up in silence", errand.claimed.update_id)
            await self._fail(errand.claimed, what, None)
        self._wakes.sender()
        if errand.update is not None:
            errand.callback_answer = unanswered(errand.update)

    async def _answer(self, answer: CallbackAnswer) -> None:
        params: dict[str, object] = {"callback_query_id": answer.query_id}
        if answer.text:
            params |= {"text": answer.text, "show_alert": answer.is_alert}
        with suppress(TimeoutError):
            async with asyncio.timeout(5):
                try:
                    await self._api.call("answerCallbackQuery", params)
                except BotApiError as error:
                    log.info("a tap was not answered error=%s", error)


def _brings_file(update: Update) -> bool:
    message = update.message
    return message is not None and bool(message.photo or message.document)


def reference_of(update_id: int) -> str:
    """What a person can quote, and the log shows, for an update that failed."""
    return f"{update_id:X}"
