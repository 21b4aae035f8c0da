"""The server itself: its addresses, its start and its end."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Final

from aiohttp import web

from playground.api import control, control_people
from playground.api.control import tell_errors
from playground.api.dispatch import BEFORE, STATE, answer_bot, perform, strike
from playground.api.errors import ControlError, DroppedError, RefusalError
from playground.api.files import MAX_UPLOAD_BYTES, MEGABYTE
from playground.api.params import Params
from playground.api.refusals import NOT_FOUND, UNAUTHORIZED
from playground.api.state import Bot, State
from playground.api.webhook import Webhooks
from playground.api.wishes import read_wish, seconds_in

LOOPBACK: Final = "127.0.0.1"
SHUTDOWN_SECONDS: Final = 0.5
DOWNLOAD: Final = "download"
"""What an order for faults calls the download of a file."""


def make_app(state: State) -> web.Application:
    """The web application of a local Telegram; a page may add its own routes to it."""
    app = web.Application(client_max_size=MAX_UPLOAD_BYTES + MEGABYTE)
    app[STATE] = state
    app.router.add_route("*", "/bot{token}/{method}", answer_bot)
    app.router.add_get("/file/bot{token}/{path:.+}", download)
    app.add_subapp("/sim/", _control_app(state))
    app.cleanup_ctx.append(_background)
    return app


def _control_app(state: State) -> web.Application:
    app = web.Application(client_max_size=MAX_UPLOAD_BYTES + MEGABYTE, middlewares=[tell_errors])
    app[STATE] = state
    app.add_routes([*control_people.ROUTES, *control.ROUTES, web.post("/restart", restart)])
    return app


async def _background(app: web.Application) -> AsyncIterator[None]:
    state = app[STATE]

    async def perform_reply(bot: Bot, method: str, params: Params) -> None:
        try:
            await perform(state, bot, method, params)
        except DroppedError:
            return  # a webhook's answer has nobody to tell

    state.webhooks = Webhooks(state, perform_reply)
    yield
    await state.tasks.close()


async def restart(request: web.Request) -> web.Response:
    """Cut every call of the bots and be unreachable for so many seconds; nothing is forgotten."""
    state, wish = request.app[STATE], await read_wish(request)
    state.down_until = state.time() + seconds_in(wish, "seconds", 0.0)
    connections = list(state.connections)
    for connection in connections:
        connection.abort()
    return web.json_response({"cut": len(connections)})


async def download(request: web.Request) -> web.Response:
    """The bytes of a file for the bot that asked getFile for its path."""
    state = request.app[STATE]
    try:
        return await _bytes_of(state, request.match_info["token"], request.match_info["path"])
    except RefusalError as refusal:
        return web.json_response(refusal.answer(), status=refusal.code)
    except DroppedError:
        if request.transport is not None:
            request.transport.abort()
        return web.Response(status=500)


async def _bytes_of(state: State, token: str, path: str) -> web.Response:
    """The file, unless a fault strikes its download."""
    if state.time() < state.down_until:
        raise DroppedError
    if token not in state.bots:
        raise RefusalError(401, UNAUTHORIZED)
    fault = state.faults.take(BEFORE | {"delay"}, DOWNLOAD, 0)
    if fault is not None and fault.kind == "delay":
        await asyncio.sleep(fault.seconds)
    elif fault is not None:
        status, body = await strike(fault)
        return web.Response(status=status, body=body)
    found = state.files.at_path(path)
    if found is None:
        raise RefusalError(404, NOT_FOUND)
    return web.Response(body=found.content, content_type="application/octet-stream")


@asynccontextmanager
async def serve(app: web.Application, port: int = 0, host: str = LOOPBACK) -> AsyncIterator[str]:
    """Serve an application while the context lasts; gives its address.

    Args:
        app: What ``make_app`` made.
        port: 0 takes a free one.
        host: A loopback address; nothing else is served.

    Raises:
        ControlError: The host is not on loopback.
    """
    if host not in (LOOPBACK, "::1", "localhost"):
        raise ControlError(field="host", found=host)
    runner = web.AppRunner(
        app, access_log=None, handler_cancellation=True, shutdown_timeout=SHUTDOWN_SECONDS
    )
    await runner.setup()
    try:
        site = web.TCPSite(runner, host, port)
        await site.start()
        bound = runner.addresses[0]
        yield f"http://{host}:{bound[1]}"
    finally:
        await runner.cleanup()
