"""The local Bot API of the fan-out bench: `python -m tests.bench.fanout_api NUMBER_OF_PEOPLE`.

It is the playground's, with its speed limit enforced: the 31st message of a second gets a 429.
Photos are measured and not kept, and everybody's chat is open from the start.
"""

import asyncio
import json
import signal
import sys

from playground.api.app import make_app, serve
from playground.api.state import State

TOKEN = "1000000001:the-bench-speaks-to-loopback-only-1"  # noqa: S105 - no secret: loopback only
FIRST_CHAT = 5_000_000


async def main(number_of_people: int) -> None:
    """Serve until interrupted; the first line of the output says where."""
    state = State(token=TOKEN)
    state.settings.refuses_too_fast = True
    state.settings.keeps_photos = False
    for chat_id in range(FIRST_CHAT, FIRST_CHAT + number_of_people):
        state.private_chat(state.add_user({"id": chat_id, "first_name": "Ana"}))
    stopped = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stopped.set)
    async with serve(make_app(state)) as url:
        sys.stdout.write(json.dumps({"url": url}) + "\n")
        sys.stdout.flush()
        await stopped.wait()


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1])))
