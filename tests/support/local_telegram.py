"""A real server of the local Telegram for one test, and both judges over all that happened."""

import json
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from datetime import datetime

from playground.api.app import make_app, serve
from playground.api.calls import CallRecord
from playground.api.state import State, system_now
from playground.client import Simulator
from tests.support.judges import judge_answer, judge_call, judge_update

TOKEN = "1000000001:tests-speak-to-loopback-only-0001"  # noqa: S105 (no secret: loopback only)


class LocalTelegram(Simulator):
    """The people's side of the server of a test.

    Args:
        url: Address of the server; bots find it under ``base_url`` and ``base_file_url``.
        state: What the server knows, for a look inside.
    """

    token = TOKEN

    def __init__(self, url: str, state: State) -> None:
        super().__init__(url)
        self.state = state
        self.allows_refused_calls = False

    @property
    def base_url(self) -> str:
        """What python-telegram-bot puts before the token of a call."""
        return f"{self.url}/bot"

    @property
    def base_file_url(self) -> str:
        """What python-telegram-bot puts before the token of a download."""
        return f"{self.url}/file/bot"

    def findings(self) -> list[str]:
        """What the judges hold against the bot and against the server."""
        updates = [update.body for bot in self.state.bots.values() for update in bot.queue.recent]
        return [
            *(finding for call in self.state.calls.calls for finding in self._judge(call)),
            *(finding for update in updates for finding in judge_update(update)),
        ]

    def _judge(self, call: CallRecord) -> Iterator[str]:
        if call.status == 200 or not self.allows_refused_calls:
            sizes = {name: upload.size for name, upload in call.params.files.items()}
            yield from judge_call(call.method, call.params.values, sizes)
        if call.status == 200 and call.answer is not None:
            yield from judge_answer(call.method, json.loads(call.answer)["result"])


@asynccontextmanager
async def local_telegram(now: Callable[[], datetime] = system_now) -> AsyncIterator[LocalTelegram]:
    """Serve a local Telegram on a free port while the context lasts.

    Args:
        now: The clock of the people; the machine's by default.
    """
    state = State(now, token=TOKEN)
    async with serve(make_app(state)) as url, LocalTelegram(url, state) as people:
        yield people
