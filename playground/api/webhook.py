"""Delivery of updates to a bot's own server: in order inside a chat, in parallel between chats."""

import asyncio
import json
from collections import deque
from collections.abc import Awaitable, Callable
from typing import Any, Final

import aiohttp

from playground.api.params import Params, params_of_json
from playground.api.state import Bot, State
from playground.api.updates import LIFETIME_SECONDS, Update

Perform = Callable[[Bot, str, Params], Awaitable[Any]]

SECRET_HEADER: Final = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 (the name of a header)
GONE: Final = 410
GONE_SECONDS: Final = 23 * 3600
MAX_BACKOFF_SECONDS: Final = 60.0
MAX_RETRY_AFTER_SECONDS: Final = 3600.0
ANSWER_SECONDS: Final = 60.0


class Webhooks:
    """The senders of all bots that have a webhook.

    Args:
        state: The local Telegram.
        perform: Runs the call that a bot may give as its answer to an update.
    """

    def __init__(self, state: State, perform: Perform) -> None:
        self._state = state
        self._perform = perform
        self._senders: dict[str, WebhookSender] = {}

    def start(self, bot: Bot) -> None:
        """Deliver what waits for a bot, and whatever comes."""
        self.stop(bot)
        sender = WebhookSender(self._state, bot, self._perform)
        self._senders[bot.token] = sender
        sender.start()

    def stop(self, bot: Bot) -> None:
        """Deliver no more to a bot."""
        sender = self._senders.pop(bot.token, None)
        if sender is not None:
            sender.stop()


class WebhookSender:
    """One bot's lanes: a queue per chat, as many chats at a time as the bot allows."""

    def __init__(self, state: State, bot: Bot, perform: Perform) -> None:
        self._state = state
        self._bot = bot
        self._perform = perform
        self._lanes: dict[int, deque[Update]] = {}
        self._connections = asyncio.Semaphore(bot.webhook.max_connections)
        self._is_stopped = False
        self._gone_since: float | None = None

    def start(self) -> None:
        """Take over the queue of the bot."""
        self._bot.queue.on_push = self._add
        for update in list(self._bot.queue.pending.values()):
            self._add(update)

    def stop(self) -> None:
        """Leave the rest in the queue."""
        self._is_stopped = True
        self._bot.queue.on_push = None

    def _add(self, update: Update) -> None:
        lane = self._lanes.get(update.chat_id)
        if lane is not None:
            lane.append(update)
            return
        self._lanes[update.chat_id] = deque([update])
        self._state.tasks.start(self._run_lane(update.chat_id))

    async def _run_lane(self, chat_id: int) -> None:
        lane = self._lanes[chat_id]
        async with aiohttp.ClientSession() as session:
            while lane and not self._is_stopped:
                async with self._connections:
                    delivered = await self._deliver(session, lane[0])
                if delivered:
                    self._bot.queue.remove(lane.popleft().number)
        del self._lanes[chat_id]

    async def _deliver(self, session: aiohttp.ClientSession, update: Update) -> bool:
        attempt = 0
        while not self._is_stopped:
            if self._state.time() - update.at > LIFETIME_SECONDS:
                return True
            pause = await self._post(session, update)
            if pause is None:
                self._deliver_again_if_ordered(update)
                return True
            await asyncio.sleep(pause or self._backoff(attempt))
            attempt += 1
        return False

    def _backoff(self, attempt: int) -> float:
        """Nothing before the first repetition; then 2, 4, 8 … seconds."""
        if attempt == 0:
            return 0.0
        base = self._state.settings.webhook_backoff_seconds
        return min(base * 2.0 ** (attempt - 1), MAX_BACKOFF_SECONDS)

    def _deliver_again_if_ordered(self, update: Update) -> None:
        orders = self._state.faults
        kinds = frozenset({"duplicate_updates"})
        if orders.orders and orders.take(kinds, "getUpdates", update.chat_id) is not None:
            self._lanes[update.chat_id].insert(1, update)

    async def _post(self, session: aiohttp.ClientSession, update: Update) -> float | None:
        """Post once; ``None`` when delivered, else the pause that was asked for (or 0)."""
        webhook = self._bot.webhook
        headers = {"Content-Type": "application/json"}
        if webhook.secret:
            headers[SECRET_HEADER] = webhook.secret
        timeout = aiohttp.ClientTimeout(total=ANSWER_SECONDS)
        try:
            async with session.post(
                webhook.url, data=update.raw, headers=headers, timeout=timeout
            ) as answer:
                return await self._judge(answer)
        except (aiohttp.ClientError, TimeoutError) as error:
            self._fail(f"Connection failed: {type(error).__name__}")
            return 0.0

    async def _judge(self, answer: aiohttp.ClientResponse) -> float | None:
        if answer.ok:
            self._gone_since = None
            await self._perform_reply(await answer.read())
            return None
        self._fail(f"Wrong response from the webhook: {answer.status} {answer.reason}")
        if answer.status == GONE:
            self._note_gone()
        return _retry_after(answer.headers.get("Retry-After"))

    async def _perform_reply(self, body: bytes) -> None:
        try:
            call = json.loads(body) if body else None
        except ValueError:
            return
        if isinstance(call, dict) and isinstance(method := call.pop("method", None), str):
            await self._perform(self._bot, method, params_of_json(call))

    def _fail(self, reason: str) -> None:
        self._bot.webhook.last_error = reason
        self._bot.webhook.last_error_on = self._state.unix_now()

    def _note_gone(self) -> None:
        now = self._state.time()
        if self._gone_since is None:
            self._gone_since = now
        elif now - self._gone_since > GONE_SECONDS:
            self._bot.webhook.url = ""
            self.stop()


def _retry_after(header: str | None) -> float:
    if header is None or not header.isdigit():
        return 0.0
    return min(float(header), MAX_RETRY_AFTER_SECONDS)
