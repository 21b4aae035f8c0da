"""Waiting that ends early when there is a reason to."""

import asyncio
from contextlib import suppress


async def sleep_unless(event: asyncio.Event, seconds: float) -> bool:
    """Wait that long, or until the event is set; returns whether it is set."""
    with suppress(TimeoutError):
        async with asyncio.timeout(seconds):
            await event.wait()
    return event.is_set()
