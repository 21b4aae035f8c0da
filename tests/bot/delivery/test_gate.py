"""The door of the sender, and the places at the easels: replies first, nothing lost."""

import asyncio

from bot.delivery.gate import Gate, Turns
from bot.delivery.limiter import Limiter, Limits
from fleet.delivery import Priority


async def let_others_run() -> None:
    for _ in range(5):
        await asyncio.sleep(0)


async def test_a_reply_goes_past_the_broadcasts_that_wait() -> None:
    gate, left = Gate(Limiter(Limits(per_second=1)), longest_hold_seconds=5), list[Priority]()

    async def leave(chat: int, priority: Priority) -> None:
        if await gate.leave(chat, priority) is not None:
            left.append(priority)

    first = await gate.leave(1, Priority.BROADCAST)
    waiting = [
        asyncio.ensure_future(leave(2, Priority.BROADCAST)),
        asyncio.ensure_future(leave(3, Priority.REPLY)),
    ]
    await let_others_run()
    assert first is not None
    gate.landed(1, first)
    await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)
    gate.close()
    await asyncio.wait(waiting)
    assert left == [Priority.REPLY]


async def test_what_waits_goes_back_when_all_must_wait_for_long() -> None:
    limiter = Limiter()
    gate = Gate(limiter, longest_hold_seconds=5)
    limiter.pause(asyncio.get_running_loop().time() + 60)
    assert await gate.leave(1, Priority.BROADCAST) is None


async def test_a_closed_gate_sends_everything_back() -> None:
    gate = Gate(Limiter(Limits(per_second=1)), longest_hold_seconds=5)
    assert await gate.leave(1, Priority.REPLY) is not None
    waiting = asyncio.ensure_future(gate.leave(2, Priority.REPLY))
    await let_others_run()
    gate.close()
    assert await waiting is None
    assert await gate.leave(3, Priority.REPLY) is None


async def test_a_message_that_is_given_up_while_it_waits_takes_no_place() -> None:
    limiter = Limiter(Limits(per_second=1))
    gate = Gate(limiter, longest_hold_seconds=5)
    left_at = await gate.leave(1, Priority.REPLY)
    waiting = asyncio.ensure_future(gate.leave(2, Priority.REPLY))
    await let_others_run()
    waiting.cancel()
    await asyncio.wait([waiting])
    assert left_at is not None
    gate.landed(1, left_at)
    assert limiter.wait_for_room(left_at + 1.2) == 0


async def test_the_next_place_at_an_easel_is_for_a_reply() -> None:
    places, drawn = Turns(1), list[str]()
    await places.take(Priority.BROADCAST)

    async def draw(name: str, priority: Priority) -> None:
        await places.take(priority)
        drawn.append(name)
        places.give_back()

    waiting = [
        asyncio.ensure_future(draw("digest", Priority.BROADCAST)),
        asyncio.ensure_future(draw("answer", Priority.REPLY)),
    ]
    await let_others_run()
    places.give_back()
    await asyncio.gather(*waiting)
    assert drawn == ["answer", "digest"]


async def test_whoever_gives_up_waiting_for_a_place_leaves_it_to_the_next() -> None:
    places = Turns(1)
    await places.take(Priority.REPLY)
    gone = asyncio.ensure_future(places.take(Priority.REPLY))
    next_one = asyncio.ensure_future(places.take(Priority.BROADCAST))
    await let_others_run()
    gone.cancel()
    places.give_back()
    await next_one
    places.give_back()
    await places.take(Priority.BROADCAST)
