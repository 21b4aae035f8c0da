"""Several processes on one database: one of them polls, sends and keeps the calendar.

One token has one getUpdates and one budget of messages. Losing the lead in the middle of something
is harmless: leases and unique keys hold (STORAGE.md § 3.2).
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Coroutine

from bot.delivery.pause import sleep_unless

log = logging.getLogger(__name__)

_LOOK_SECONDS = 0.5

IsLeader = Callable[[], Awaitable[bool]]
Duty = Callable[[asyncio.Event], Coroutine[None, None, None]]


async def lead(is_leader: IsLeader, closing: asyncio.Event, duty: Duty) -> None:
    """Do the duty whenever this process leads; its event is set when it must stop."""
    while not closing.is_set():
        if not await is_leader():
            await sleep_unless(closing, _LOOK_SECONDS)
            continue
        log.info("this process leads")
        await _serve_term(is_leader, closing, duty)


async def _serve_term(is_leader: IsLeader, closing: asyncio.Event, duty: Duty) -> None:
    stepping_down = asyncio.Event()
    async with asyncio.TaskGroup() as tasks:
        tasks.create_task(duty(stepping_down))
        while not await sleep_unless(closing, _LOOK_SECONDS) and await is_leader():
            pass
        stepping_down.set()
