"""The duty of the one process that leads."""

import asyncio

from bot.delivery.leadership import lead


async def test_the_duty_is_done_while_this_process_leads_and_again_when_it_leads_again() -> None:
    closing, terms, answers = asyncio.Event(), [], iter([False, True, False, True])

    async def is_leader() -> bool:
        return next(answers, True)

    async def duty(stepping_down: asyncio.Event) -> None:
        terms.append("begun")
        if terms.count("begun") == 2:
            closing.set()
        await stepping_down.wait()
        terms.append("ended")

    async with asyncio.timeout(10):
        await lead(is_leader, closing, duty)
    assert terms == ["begun", "ended", "begun", "ended"]


async def test_who_never_leads_ends_when_the_bot_is_told_to_stop() -> None:
    closing = asyncio.Event()

    async def is_leader() -> bool:
        closing.set()
        return False

    async def duty(_: asyncio.Event) -> None:
        raise AssertionError

    async with asyncio.timeout(5):
        await lead(is_leader, closing, duty)
