"""One run of the playground: the local Telegram with its page, and the bot connected to it."""

import asyncio
import secrets
import signal
import socket
from collections.abc import Callable
from typing import Final
from zoneinfo import ZoneInfo

from playground.api.app import LOOPBACK, make_app, serve
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


async def run(home: Home, company: DemoCompany, port: int, tell_url: Callable[[str], None]) -> None:
    """Serve until cancelled.

    Args:
        home: The folder with everything that is kept.
        company: Who is in it.
        port: As `free_port` found it; 0 takes a free one.
        tell_url: Called once with the page's address, when the bot listens.

    Raises:
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
    async with serve(app, port) as url:
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


def free_port(wanted: int | None) -> int:
    """The port to serve on: the one that is wanted, or the usual one, or the next that is free.

    Raises:
        PortTakenError: Somebody listens there already.
    """
    ports = range(USUAL_PORT, USUAL_PORT + PORTS_TRIED) if wanted is None else (wanted,)
    for port in ports:
        if _is_free(port):
            return port
    raise PortTakenError(ports[0])


def _is_free(port: int) -> bool:
    with socket.socket() as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((LOOPBACK, port))
        except OSError:
            return False
    return True


async def _wait_for_poll(state: State, home: Home) -> None:
    """Wait until the bot asks for updates for the first time."""
    try:
        async with asyncio.timeout(START_SECONDS):
            while not any(call.method == "getUpdates" for call in state.calls.calls):
                await state.calls.signal.wait(LOOK_SECONDS)
    except TimeoutError:
        raise BotFailedError(None, last_line(home.bot_log), str(home.bot_log)) from None
