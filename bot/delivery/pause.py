"""Waiting that ends early when there is a reason to."""

import asyncio
from collections.abc import Coroutine
from contextlib import suppress


async def sleep_unless(event: asyncio.Event, seconds: float) -> bool:
    """Wait that long, or until the event is set; returns whether it is set."""
    with suppress(TimeoutError):
        async with asyncio.timeout(seconds):
            await event.wait()
    return event.is_set()


async def unless(event: asyncio.Event, work: Coroutine[None, None, None]) -> None:
    """Do the work, but cancel it when the event is set; its error comes through."""
    async with asyncio.TaskGroup() as tasks:
        working = tasks.create_task(_quietly(work))
        watching = tasks.create_task(event.wait())
        await asyncio.wait((working, watching), return_when=asyncio.FIRST_COMPLETED)
        working.cancel()
        watching.cancel()
    error = None if working.cancelled() else working.result()
    if error is not None:
        raise error


async def _quietly(work: Coroutine[None, None, None]) -> Exception | None:
    """Hand an error over as a value, or the task group would wrap it in a group."""
    try:
        await work
    except Exception as error:  # noqa: BLE001 - the caller raises it again
        return error
    return None
