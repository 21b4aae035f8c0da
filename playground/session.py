"""One run of the playground: the local Telegram with its page, and the bot connected to it."""

import asyncio
import errno
import secrets
import signal
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager
from typing import Final
from zoneinfo import ZoneInfo

from aiohttp import web

from playground.api.app import make_app, serve
from playground.api.state import State
from playground.audience import open_accounts
from playground.clock import JumpingClock
from playground.errors import BotFailedError, PortTakenError
from playground.home import Home
from playground.invitations import Invitations
from playground.keeper import BotKeeper
from playground.model import DemoCompany
from playground.routes import Play, add_page
from playground.surroundings import ZONE, last_line, surroundings

USUAL_PORT: Final = 8765
PORTS_TRIED: Final = 20
FIRST_BOT_ID: Final = 1_000_000_000
UPDATES_OF_A_START: Final = 1_000_000
START_SECONDS: Final = 60.0
LOOK_SECONDS: Final = 0.05


def token_of_start(number: int) -> str:
    """The bot's token: another account at each start, for which no upload is known yet."""
    return f"{FIRST_BOT_ID + number}:playground-bot-token-on-loopback"


async def run(
    home: Home, company: DemoCompany, port: int | None, tell_url: Callable[[str], None]
) -> None:
    """Serve until cancelled.

    Args:
        home: The folder with everything that is kept.
        company: Who is in it.
        port: 0 takes a free one; None the usual one, or the next that is free.
        tell_url: Called once with the page's address, when the bot listens.

    Raises:
        PortTakenError: The port that was asked for is not free.
        BotFailedError: The bot does not run.
    """
    number = home.count_start()
    token = token_of_start(number)
    clock = JumpingClock(ZoneInfo(ZONE), home.clock)
    state = State(clock.now, token=token, updates_before=number * UPDATES_OF_A_START)
    open_accounts(state, company)
    keeper = BotKeeper(home.folder, home.bot_log)
    invitations = Invitations(home, clock, keeper, surroundings(home, token))
    app = make_app(state)
    add_page(app, Play(company, clock, keeper, secrets.token_hex(4), invitations))
    async with _serve_on(app, _ports(port)) as url:
        environment = surroundings(home, token, url)
        try:
            async with asyncio.TaskGroup() as tasks:
                tasks.create_task(keeper.keep(environment))
                await _wait_for_poll(state, home)
                tell_url(url)
                await _until_stopped()
                await keeper.end()
        except ExceptionGroup as group:
            raise group.exceptions[0] from None
        finally:
            await keeper.end()


async def _until_stopped() -> None:
    """Wait for Ctrl-C, or for what a service manager sends."""
    stopped = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stopped.set)
    await stopped.wait()


def _ports(port: int | None) -> Iterable[int]:
    return range(USUAL_PORT, USUAL_PORT + PORTS_TRIED) if port is None else (port,)


@asynccontextmanager
async def _serve_on(app: web.Application, ports: Iterable[int]) -> AsyncIterator[str]:
    """Serve on the first port that is free."""
    for port in ports:
        if not await _is_taken(port):
            break
    else:
        raise PortTakenError(port)
    async with serve(app, port) as url:
        yield url


async def _is_taken(port: int) -> bool:
    """Whether somebody listens there already."""
    try:
        server = await asyncio.start_server(lambda _reader, _writer: None, "127.0.0.1", port)
    except OSError as error:
        if error.errno in (errno.EADDRINUSE, errno.EACCES):
            return True
        raise
    server.close()
    await server.wait_closed()
    return False


async def _wait_for_poll(state: State, home: Home) -> None:
    """Wait until the bot asks for updates for the first time."""
    try:
        async with asyncio.timeout(START_SECONDS):
            while not any(call.method == "getUpdates" for call in state.calls.calls):
                await state.calls.signal.wait(LOOK_SECONDS)
    except TimeoutError:
        raise BotFailedError(None, last_line(home.bot_log), str(home.bot_log)) from None
