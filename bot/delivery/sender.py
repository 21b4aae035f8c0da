"""Drains the outbox: at least once, each chat in its order, no faster than Telegram wants.

One loop claims and marks: what was sent since the last turn is marked in the transaction that
claims the next messages, so that a batch costs one commit.
"""

import asyncio
import logging
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any

from bot.delivery.backoff import Backoff
from bot.delivery.limiter import Limiter
from bot.delivery.outcomes import Verdict, as_new, verdict_on
from bot.delivery.pause import sleep_unless
from bot.delivery.pictures import Gallery, Shown, file_id_in, in_words, with_file
from bot.delivery.receiver import TokenRefusedError
from bot.delivery.transport import (
    BotApi,
    BotApiError,
    BotApiRefusedError,
    BotApiUnreachableError,
    Upload,
)
from fleet.delivery import ClaimedMessage, OutgoingMessage, Picture, Priority
from fleet.errors import FleetError
from fleet.ports import Clock, Store, Work

log = logging.getLogger(__name__)

_DEFAULT_PAUSE_SECONDS = 5.0
_ACTION_SECONDS = 2.0
_MAX_UPLOAD_BYTES = 50 * 1024 * 1024  # what Telegram takes from a bot


@dataclass(frozen=True, slots=True)
class SendingPace:
    """How the sender works.

    Attributes:
        slots: Messages on their way at once.
        lease_seconds: After so long another sender takes a message over.
        sending_seconds: The longest way of a message from its claim, or it would go out twice.
        longest_hold_seconds: A message whose chat must wait longer goes back to the outbox.
        most_tries: With waits of up to a quarter of an hour: about a day of outage.
        drawing_seconds: After so long a message goes out in its words, without its picture.
        upload_seconds: More time for a call that carries a picture.
        look_again_seconds: How often to look for messages that nobody announced.
    """

    slots: int = 100
    lease_seconds: float = 30
    sending_seconds: float = 25
    longest_hold_seconds: float = 5
    most_tries: int = 100
    look_again_seconds: float = 1.0
    drawing_seconds: float = 10
    upload_seconds: float = 10
    again: Backoff = field(default_factory=lambda: Backoff(1, 900))


Change = Callable[[Work, datetime], None]


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
    ) -> None:
        self._api = api
        self._store = store
        self._clock = clock
        self._gallery = gallery
        self._limiter = limiter
        self._pace = pace or SendingPace()
        self._busy = 0
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
            await self._mark_and_claim(0)

    async def _turn(self, tasks: asyncio.TaskGroup, closing: asyncio.Event) -> None:
        self._awake.clear()
        room = self._room()
        claimed = await self._mark_and_claim(room)
        for message in claimed:
            self._busy += 1
            tasks.create_task(self._deliver(message, closing))
        if len(claimed) < room or not claimed:
            await sleep_unless(self._awake, self._rest())

    async def _wake_when(self, closing: asyncio.Event) -> None:
        await closing.wait()
        self.wake()

    def _room(self) -> int:
        now = asyncio.get_running_loop().time()
        return max(min(self._limiter.room(now), self._pace.slots - self._busy), 0)

    def _rest(self) -> float:
        """Seconds until something may be due that nobody will announce."""
        wait = self._limiter.wait_for_room(asyncio.get_running_loop().time())
        return wait if wait > 0 else self._pace.look_again_seconds

    async def _mark_and_claim(self, room: int) -> list[ClaimedMessage]:
        sent, changes = self._sent, self._changes
        if not (sent or changes or room):
            return []
        self._sent, self._changes = [], []
        now, seconds = self._clock.now(), self._pace.lease_seconds

        def settle(work: Work) -> list[ClaimedMessage]:
            if sent:
                work.outbox.mark_sent(sent, now)
            for change in changes:
                change(work, now)
            return work.outbox.claim(now, room, seconds) if room else []

        try:
            return await self._store.write(settle)
        except FleetError as error:
            log.error("outbox not reached error=%r", error)  # noqa: TRY400 - no bug of ours
            self._sent, self._changes = sent + self._sent, changes + self._changes
            return []

    async def _deliver(self, claimed: ClaimedMessage, closing: asyncio.Event) -> None:
        try:
            async with asyncio.timeout(self._pace.sending_seconds):
                if await self._may_leave(claimed, closing):
                    await self._send_on_its_way(claimed)
        except TokenRefusedError:
            raise
        except TimeoutError:
            self._retry(claimed, "late")
        except Exception as error:
            log.exception("message=%d failed", claimed.id)
            self._retry(claimed, type(error).__name__)
        finally:
            self._busy -= 1
            self.wake()

    async def _may_leave(self, claimed: ClaimedMessage, closing: asyncio.Event) -> bool:
        """Wait for the turn of its chat; False when it goes back, or is too old to be sent."""
        message = claimed.message
        if message.not_after is not None and self._clock.now() > message.not_after:
            self._give_up(claimed, "expired")
            return False
        loop = asyncio.get_running_loop()
        while (wait := self._wait(message, loop.time())) > 0:
            if wait > self._pace.longest_hold_seconds or await sleep_unless(closing, wait):
                self._postpone(claimed, wait, "held")
                return False
        return True

    def _wait(self, message: OutgoingMessage, now: float) -> float:
        return max(
            self._limiter.wait_for_room(now),
            self._limiter.wait_for_chat(message.chat_id, message.priority, now),
        )

    async def _send_on_its_way(self, claimed: ClaimedMessage) -> None:
        loop, chat_id = asyncio.get_running_loop(), claimed.message.chat_id
        left_at = loop.time()
        self._limiter.leaves(chat_id, left_at)
        try:
            await self._send(claimed)
        finally:
            self._limiter.landed(chat_id, left_at, loop.time())

    async def _send(self, claimed: ClaimedMessage) -> None:
        try:
            result = await self._call(claimed.message)
        except BotApiUnreachableError as error:
            self._retry(claimed, error.reason)
        except BotApiRefusedError as error:
            await self._settle_refusal(claimed, error)
        else:
            message_id = result.get("message_id") if isinstance(result, dict) else None
            self._sent.append((claimed.id, message_id))

    async def _call(self, message: OutgoingMessage) -> object:
        if message.picture is None:
            return await self._say(message)
        try:
            shown = await self._show(message, message.picture)
        except Exception:
            log.exception("picture kind=%s not drawn", message.picture.kind)
            return await self._say(in_words(message))
        if shown.file_id is not None:
            try:
                return await self._api.call(message.method, with_file(message, shown.file_id))
            except BotApiRefusedError as error:
                if verdict_on(error) is not Verdict.FILE_FORGOTTEN:
                    raise
            await self._gallery.forget(shown.key)
            shown = await self._show(message, message.picture)
        if len(shown.content or b"") > _MAX_UPLOAD_BYTES:
            log.error("picture kind=%s too big", message.picture.kind)
            return await self._say(in_words(message))
        return await self._upload(message, shown)

    async def _say(self, message: OutgoingMessage) -> object:
        return await self._api.call(message.method, message.params)

    async def _show(self, message: OutgoingMessage, picture: Picture) -> Shown:
        async with asyncio.timeout(self._pace.drawing_seconds):
            if message.priority is not Priority.REPLY:
                return await self._gallery.show(picture)
            return await self._gallery.show(picture, lambda: self._say_drawing(message))

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
            await self._gallery.remember(shown.key, file_id)
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
                await self._send(replace(claimed, message=in_words(message)))
            case Verdict.SEND_AS_NEW if (anew := as_new(message)) is not None:
                await self._send(replace(claimed, message=anew))
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
