"""Drains the outbox: at least once, each chat in its order, no faster than Telegram wants.

One loop claims and marks: what was sent since the last turn is marked in the transaction that
claims the next messages, so that a batch costs one commit. It claims a few seconds ahead: pictures
are drawn while earlier messages are on their way (`bot.delivery.studio`), and what is ready leaves
one by one (`bot.delivery.gate`). What was claimed and may not leave goes back to the outbox.
"""

import asyncio
import logging
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any

from bot.delivery.backoff import Backoff
from bot.delivery.gate import Gate
from bot.delivery.limiter import Limiter
from bot.delivery.outcomes import Verdict, as_new, verdict_on
from bot.delivery.pause import sleep_unless
from bot.delivery.pictures import Gallery, Shown, file_id_in, in_words, with_file
from bot.delivery.receiver import TokenRefusedError
from bot.delivery.studio import Ready, Studio
from bot.delivery.transport import (
    BotApi,
    BotApiError,
    BotApiRefusedError,
    BotApiUnreachableError,
    Upload,
)
from fleet.delivery import ClaimedMessage, OutgoingMessage, Priority
from fleet.errors import FleetError
from fleet.ports import Clock, Store, Work

log = logging.getLogger(__name__)

_DEFAULT_PAUSE_SECONDS = 5.0
_ACTION_SECONDS = 2.0
_AHEAD_SECONDS = 2  # of sending are in hand, besides what waits for its picture
_FEWEST_AHEAD = 8
_SLOTS_FOR_REPLIES = 20


@dataclass(frozen=True, slots=True)
class SendingPace:
    """How the sender works.

    Attributes:
        slots: Messages in hand at once.
        lease_seconds: After so long another sender takes a message over.
        sending_seconds: The longest way of a message from its claim, or it would go out twice.
        longest_hold_seconds: A message whose chat must wait longer goes back to the outbox.
        most_tries: With waits of up to a quarter of an hour: about a day of outage.
        drawing_seconds: After so long a message goes out in its words, without its picture.
        drawing_places: Pictures that are drawn at the same time: those of the render processes,
            and one that waits for them.
        upload_seconds: More time for a call that carries a picture.
        look_again_seconds: How often to look for messages that nobody announced.
    """

    slots: int = 140
    lease_seconds: float = 30
    sending_seconds: float = 25
    longest_hold_seconds: float = 5
    most_tries: int = 100
    look_again_seconds: float = 1.0
    drawing_seconds: float = 10
    drawing_places: int = 2
    upload_seconds: float = 10
    again: Backoff = field(default_factory=lambda: Backoff(1, 900))


@dataclass(frozen=True, slots=True)
class Hold:
    """Why a message that nobody asked for may not go now.

    Attributes:
        until: When to look again; None: never, and what it said is forgotten.
    """

    why: str
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class _Room:
    """How many messages to claim, and which ones."""

    number: int
    lowest: Priority


Change = Callable[[Work, datetime], None]
AskFirst = Callable[[Work, OutgoingMessage, datetime], Hold | None]
"""Asked of the facts of the moment before a broadcast goes: None where it may."""


class Sender:
    """Sends what the outbox holds."""

    def __init__(
        self,
        api: BotApi,
        store: Store,
        clock: Clock,
        gallery: Gallery[Any],
        limiter: Limiter,
        pace: SendingPace | None = None,
        ask_first: AskFirst | None = None,
    ) -> None:
        self._api = api
        self._store = store
        self._clock = clock
        self._limiter = limiter
        self._pace = pace = pace or SendingPace()
        self._ask_first = ask_first
        self._gate = Gate(limiter, pace.longest_hold_seconds)
        self._studio = Studio(
            gallery, self._say_drawing, pace.drawing_seconds, pace.drawing_places, self.wake
        )
        self._in_hand: set[int] = set()
        self._not_awaited = 0  # of those in hand, the ones that answer nobody
        self._changes: list[Change] = []
        self._sent: list[tuple[int, int | None]] = []
        self._awake = asyncio.Event()

    def wake(self) -> None:
        """Say that there may be something to send."""
        self._awake.set()

    async def run(self, closing: asyncio.Event) -> None:
        """Send until `closing` is set, then let what is on its way arrive.

        Raises:
            TokenRefusedError: Telegram does not know the token.
        """
        try:
            async with asyncio.TaskGroup() as tasks:
                stop = tasks.create_task(self._wake_when(closing))
                while not closing.is_set():
                    await self._turn(tasks, closing)
                await stop
        finally:
            await self._mark_and_claim(_Room(0, Priority.REPLY))

    async def _turn(self, tasks: asyncio.TaskGroup, closing: asyncio.Event) -> None:
        self._awake.clear()
        room = self._room()
        claimed = await self._mark_and_claim(room)
        for message in claimed:
            if message.id in self._in_hand:  # the clock went on, past its lease: it is on its way
                continue
            self._in_hand.add(message.id)
            self._not_awaited += message.message.priority is not Priority.REPLY
            tasks.create_task(self._deliver(message, closing))
        if len(claimed) < room.number or not claimed:
            await sleep_unless(self._awake, self._rest())

    async def _wake_when(self, closing: asyncio.Event) -> None:
        await closing.wait()
        self._gate.close()
        self.wake()

    def _room(self) -> _Room:
        """What to claim: what leaves soon, and nothing while all must wait.

        What waits for its picture does not count as ready to leave: others go meanwhile. Where
        enough is in hand, it is replies alone: nobody who waits for an answer waits for the
        pictures of others.
        """
        if self._limiter.pause_left(asyncio.get_running_loop().time()) > 0:
            return _Room(0, Priority.REPLY)
        free = max(self._pace.slots - len(self._in_hand), 0)
        ahead = max(self._limiter.limits.per_second * _AHEAD_SECONDS, _FEWEST_AHEAD)
        ready = self._not_awaited - self._studio.number_waiting
        most = min(ahead - ready, self._pace.slots - _SLOTS_FOR_REPLIES - self._not_awaited)
        if most > 0:
            return _Room(min(most, free), Priority.BROADCAST)
        return _Room(free, Priority.REPLY)

    def _rest(self) -> float:
        """Seconds until something may be due that nobody will announce."""
        pause = self._limiter.pause_left(asyncio.get_running_loop().time())
        return pause if pause > 0 else self._pace.look_again_seconds

    async def _mark_and_claim(self, room: _Room) -> list[ClaimedMessage]:
        sent, changes = self._sent, self._changes
        if not (sent or changes or room.number):
            return []
        self._sent, self._changes = [], []
        now, seconds = self._clock.now(), self._pace.lease_seconds

        def settle(work: Work) -> list[ClaimedMessage]:
            if sent:
                work.outbox.mark_sent(sent, now)
            for change in changes:
                change(work, now)
            if not room.number:
                return []
            return work.outbox.claim(now, room.number, seconds, room.lowest)

        try:
            return await self._store.write(settle)
        except FleetError as error:
            log.error("outbox not reached error=%r", error)  # noqa: TRY400 - no bug of ours
            self._sent, self._changes = sent + self._sent, changes + self._changes
            return []

    async def _deliver(self, claimed: ClaimedMessage, closing: asyncio.Event) -> None:
        try:
            async with asyncio.timeout(self._pace.sending_seconds):
                if await self._may_go(claimed):
                    await self._make_ready_and_send(claimed, closing)
        except TokenRefusedError:
            raise
        except TimeoutError:
            self._retry(claimed, "late")
        except Exception as error:
            log.exception("message=%d failed", claimed.id)
            self._retry(claimed, type(error).__name__)
        finally:
            self._in_hand.discard(claimed.id)
            self._not_awaited -= claimed.message.priority is not Priority.REPLY
            self.wake()

    async def _may_go(self, claimed: ClaimedMessage) -> bool:
        """False when it is too old, or the facts of the moment speak against it."""
        message, now = claimed.message, self._clock.now()
        if message.not_after is not None and now > message.not_after:
            self._give_up(claimed, "expired")
            return False
        ask = self._ask_first
        if ask is None or message.priority is not Priority.BROADCAST:
            return True
        hold = await self._store.read(lambda work: ask(work, message, now))
        if hold is not None:
            self._hold(claimed, hold, now)
        return hold is None

    def _hold(self, claimed: ClaimedMessage, hold: Hold, now: datetime) -> None:
        if hold.until is None:  # settled as if sent: nothing of what it said is kept
            log.info("message=%d not sent why=%s", claimed.id, hold.why)
            self._sent.append((claimed.id, None))
        else:
            self._postpone(claimed, (hold.until - now).total_seconds(), hold.why)

    async def _make_ready_and_send(self, claimed: ClaimedMessage, closing: asyncio.Event) -> None:
        ready = await self._studio.ready(claimed.message, claimed.attempts)
        try:
            if await self._waited_for_chat(claimed, closing):
                await self._send_on_its_way(claimed, ready)
        finally:
            self._studio.release(ready)

    async def _waited_for_chat(self, claimed: ClaimedMessage, closing: asyncio.Event) -> bool:
        """Wait for the turn of its chat; False when it goes back."""
        loop, message = asyncio.get_running_loop(), claimed.message
        while (
            wait := self._limiter.wait_for_chat(message.chat_id, message.priority, loop.time())
        ) > 0:
            if wait > self._pace.longest_hold_seconds or await sleep_unless(closing, wait):
                self._postpone(claimed, wait, "held")
                return False
        return True

    async def _send_on_its_way(self, claimed: ClaimedMessage, ready: Ready) -> None:
        message = claimed.message
        left_at = await self._gate.leave(message.chat_id, message.priority)
        if left_at is None:
            pause = self._limiter.pause_left(asyncio.get_running_loop().time())
            self._postpone(claimed, pause, "held")
            return
        try:
            await self._send(claimed, ready)
        finally:
            self._gate.landed(message.chat_id, left_at)

    async def _send(self, claimed: ClaimedMessage, ready: Ready) -> None:
        try:
            result = await self._call(ready)
        except BotApiUnreachableError as error:
            self._retry(claimed, error.reason)
        except BotApiRefusedError as error:
            await self._settle_refusal(claimed, error)
        else:
            message_id = result.get("message_id") if isinstance(result, dict) else None
            self._sent.append((claimed.id, message_id))

    async def _call(self, ready: Ready) -> object:
        message, shown = ready.message, ready.shown
        if shown is None:
            return await self._api.call(message.method, message.params)
        if shown.file_id is None:
            return await self._upload(message, shown)
        try:
            return await self._api.call(message.method, with_file(message, shown.file_id))
        except BotApiRefusedError as error:
            if verdict_on(error) is not Verdict.FILE_FORGOTTEN:
                raise
        anew = await self._studio.anew(ready)
        try:
            return await self._call(anew)
        finally:
            self._studio.release(anew)

    async def _say_drawing(self, message: OutgoingMessage) -> None:
        """Let somebody who waits see that a file comes; for a moment, and not durable."""
        kind = "upload_document" if message.method == "sendDocument" else "upload_photo"
        action = {"chat_id": message.chat_id, "action": kind}
        with suppress(BotApiError, TimeoutError):
            async with asyncio.timeout(_ACTION_SECONDS):
                await self._api.call("sendChatAction", action)

    async def _upload(self, message: OutgoingMessage, shown: Shown) -> object:
        label, content = shown.label, shown.content or b""
        result = await self._api.call(
            message.method,
            with_file(message, "attach://picture"),
            upload=Upload("picture", label.name, content, label.content_type),
            extra_seconds=self._pace.upload_seconds,
        )
        file_id = file_id_in(result)
        if file_id is not None:
            self._changes.append(self._studio.remember(shown, file_id))
        return result

    async def _settle_refusal(self, claimed: ClaimedMessage, error: BotApiRefusedError) -> None:
        message = claimed.message
        match verdict_on(error):
            case Verdict.ALREADY_SO:
                self._sent.append((claimed.id, None))
            case Verdict.WAIT_ALL if message.picture is not None:
                # Files of one exact size come too often (TELEGRAM.md § 1.4): the others go on.
                self._postpone(claimed, error.retry_after or _DEFAULT_PAUSE_SECONDS, "429")
            case Verdict.WAIT_ALL:
                self._pause_all(claimed, error.retry_after or _DEFAULT_PAUSE_SECONDS)
            case Verdict.MOVED if error.migrate_to_chat_id is not None:
                self._move(claimed, error.migrate_to_chat_id)
            case Verdict.UNREACHABLE:
                self._give_up(claimed, error.description)
                self._changes.append(
                    lambda work, now: work.people.mark_unreachable(message.chat_id, now)
                )
            case Verdict.FILE_REFUSED if message.picture is not None:
                log.error("picture kind=%s refused why=%s", message.picture.kind, error.description)
                in_its_words = in_words(message)
                await self._send(replace(claimed, message=in_its_words), Ready(in_its_words))
            case Verdict.SEND_AS_NEW if (anew := as_new(message)) is not None:
                await self._send_ready(claimed, anew)
            case Verdict.TOKEN_REFUSED:
                log.critical("the token was refused code=%d", error.code)
                raise TokenRefusedError from None
            case _:
                log.error(
                    "message=%d method=%s refused code=%d why=%s",
                    claimed.id,
                    message.method,
                    error.code,
                    error.description,
                )
                self._give_up(claimed, error.description)

    async def _send_ready(self, claimed: ClaimedMessage, message: OutgoingMessage) -> None:
        ready = await self._studio.ready(message)
        try:
            await self._send(replace(claimed, message=message), ready)
        finally:
            self._studio.release(ready)

    def _pause_all(self, claimed: ClaimedMessage, seconds: float) -> None:
        log.warning("telegram asks for a pause seconds=%.0f", seconds)
        self._limiter.pause(asyncio.get_running_loop().time() + seconds)
        self._postpone(claimed, seconds, "429")

    def _move(self, claimed: ClaimedMessage, new_chat_id: int) -> None:
        old_chat_id = claimed.message.chat_id
        self._changes.append(lambda work, _: work.outbox.move_chat(old_chat_id, new_chat_id))
        self._postpone(claimed, 0, "moved")

    def _retry(self, claimed: ClaimedMessage, why: str) -> None:
        if claimed.attempts >= self._pace.most_tries:
            self._give_up(claimed, why)
            return
        seconds = self._pace.again.seconds(claimed.attempts)
        log.warning("message=%d waits seconds=%.1f why=%s", claimed.id, seconds, why)
        self._postpone(claimed, seconds, why)

    def _postpone(self, claimed: ClaimedMessage, seconds: float, why: str) -> None:
        until = self._clock.now() + timedelta(seconds=seconds)
        self._changes.append(lambda work, _: work.outbox.postpone(claimed.id, until, why))
        asyncio.get_running_loop().call_later(seconds, self.wake)

    def _give_up(self, claimed: ClaimedMessage, why: str) -> None:
        self._changes.append(lambda work, now: work.outbox.give_up(claimed.id, why, now))
