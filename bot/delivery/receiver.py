"""Takes updates from Telegram: they are on disk before Telegram is told that they were received.

Not python-telegram-bot's Updater: docs/decisions/0030-own-receiver.md.
"""

import asyncio
import hmac
import logging
from collections.abc import Callable, Sequence
from http import HTTPStatus

from aiohttp import web

from bot.delivery.arrivals import ALLOWED_UPDATES, incoming_update
from bot.delivery.backoff import Backoff
from bot.delivery.pause import sleep_unless, unless
from bot.delivery.transport import BotApi, BotApiRefusedError, BotApiUnreachableError
from fleet.delivery import IncomingUpdate
from fleet.errors import FleetError
from fleet.ports import Clock, Store

log = logging.getLogger(__name__)

_SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the name of a header
_RETRY_AFTER_SECONDS = "5"


class TokenRefusedError(Exception):
    """Telegram does not know the token: nothing can be done until somebody changes it."""


class Intake:
    """Stores a batch of raw updates in one write, then wakes whoever works on them."""

    def __init__(self, store: Store, clock: Clock, wake: Callable[[], None]) -> None:
        self._store = store
        self._clock = clock
        self._wake = wake

    async def keep(self, raw: Sequence[object]) -> int:
        """Store the updates; returns how many are new.

        Raises:
            StoreUnavailableError: Nothing was stored, or it is not known.
        """
        updates = [update for update in map(incoming_update, raw) if update is not None]
        if len(updates) < len(raw):
            log.error("updates without a number dropped=%d", len(raw) - len(updates))
        number_of_new = await self._write(updates)
        if number_of_new:
            self._wake()
        return number_of_new

    async def _write(self, updates: list[IncomingUpdate]) -> int:
        if not updates:
            return 0
        now = self._clock.now()
        return await self._store.write(lambda work: work.inbox.store(updates, now))


class Receiver:
    """Long polling: the next call, which confirms a batch, is made once the batch is stored."""

    def __init__(
        self,
        api: BotApi,
        intake: Intake,
        *,
        poll_seconds: int = 30,
        backoff: Backoff | None = None,
    ) -> None:
        self._api = api
        self._intake = intake
        self._poll_seconds = poll_seconds
        self._backoff = backoff or Backoff(0.5, 30)
        self._offset: int | None = None
        self._failures = 0

    async def run(self, closing: asyncio.Event) -> None:
        """Receive until `closing` is set.

        Raises:
            TokenRefusedError: Telegram does not know the token.
        """
        while not closing.is_set():
            try:
                await unless(closing, self._receive_batch())
                self._failures = 0
            except BotApiRefusedError as error:
                await self._handle_refusal(error, closing)
            except BotApiUnreachableError as error:
                log.warning("receiving failed reason=%s", error.reason)
                await self._wait(closing)
            except FleetError as error:
                log.error("updates not stored, not confirmed error=%r", error)  # noqa: TRY400
                await self._wait(closing)

    async def _receive_batch(self) -> None:
        params: dict[str, object] = {
            "timeout": self._poll_seconds,
            "limit": 100,
            "allowed_updates": ALLOWED_UPDATES,
        }
        if self._offset is not None:
            params["offset"] = self._offset
        method = "getUpdates"
        raw = await self._api.call(method, params, extra_seconds=self._poll_seconds)
        if not isinstance(raw, list):
            raise BotApiUnreachableError(method, "no list of updates")
        await self._intake.keep(raw)
        numbers = [update["update_id"] for update in raw if incoming_update(update)]
        if numbers:
            self._offset = max(numbers) + 1

    async def _handle_refusal(self, error: BotApiRefusedError, closing: asyncio.Event) -> None:
        if error.code in {HTTPStatus.UNAUTHORIZED, HTTPStatus.NOT_FOUND}:
            log.critical("the token was refused code=%d", error.code)
            raise TokenRefusedError from None
        if error.code == HTTPStatus.CONFLICT and "webhook" in error.description:
            log.error("a webhook was active: it is deleted, polling goes on")
            await self._delete_webhook()
        elif error.code == HTTPStatus.CONFLICT:
            log.error("another process polls with the same token: only one may")
        else:
            log.warning("receiving refused code=%d why=%s", error.code, error.description)
        await self._wait(closing, at_least=error.retry_after or 0)

    async def _delete_webhook(self) -> None:
        try:
            await self._api.call("deleteWebhook", {})
        except (BotApiRefusedError, BotApiUnreachableError) as error:
            log.warning("the webhook could not be deleted error=%s", type(error).__name__)

    async def _wait(self, closing: asyncio.Event, at_least: float = 0) -> None:
        self._failures += 1
        await sleep_unless(closing, max(at_least, self._backoff.seconds(self._failures)))


def webhook_application(intake: Intake, path: str, secret: str) -> web.Application:
    """The endpoint that Telegram posts updates to: stored first, then answered with 200."""
    expected = secret.encode()

    async def receive(request: web.Request) -> web.Response:
        given = request.headers.get(_SECRET_HEADER, "").encode()
        if not hmac.compare_digest(given, expected):
            return web.Response(status=HTTPStatus.FORBIDDEN)
        try:
            update = await request.json()
        except ValueError:
            return web.Response(status=HTTPStatus.BAD_REQUEST)
        try:
            await intake.keep([update])
        except FleetError as error:
            log.error("update not stored, not confirmed error=%r", error)  # noqa: TRY400
            return web.Response(
                status=HTTPStatus.SERVICE_UNAVAILABLE,
                headers={"Retry-After": _RETRY_AFTER_SECONDS},
            )
        return web.Response()

    application = web.Application(client_max_size=4 * 1024 * 1024)
    application.router.add_post(path, receive)
    return application
