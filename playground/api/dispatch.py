"""The way of a bot's call: who calls, what fault strikes, which method answers, what was said."""

import asyncio
import json
from collections.abc import Awaitable
from typing import Any, Final

from aiohttp import web

from playground.api.calls import CallRecord
from playground.api.errors import (
    DroppedError,
    ForbiddenError,
    RefusalError,
    TooManyRequestsError,
)
from playground.api.faults import OF_CALLS, Fault
from playground.api.methods import METHODS, Call
from playground.api.params import Params, read_params
from playground.api.refusals import (
    BAD_GATEWAY,
    BOT_WAS_BLOCKED,
    INTERNAL_SERVER_ERROR,
    METHOD_NOT_FOUND,
    NOT_FOUND,
)
from playground.api.state import Bot, State

STATE: Final = web.AppKey("state", State)
_OK: Final = b'{"ok":true,"result":'
_JSON: Final = "application/json"
_encode: Final = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


async def answer_bot(request: web.Request) -> web.StreamResponse:
    """The handler of ``/bot<token>/<method>``; a restart may cut its connection meanwhile."""
    state, connection = request.app[STATE], request.transport
    if connection is None:
        return web.Response(status=500)
    state.connections.add(connection)
    try:
        return await _answer_unless_cut(state, request)
    except DroppedError:
        connection.abort()
        return web.Response(status=500)
    finally:
        state.connections.discard(connection)


async def _answer_unless_cut(state: State, request: web.Request) -> web.Response:
    if state.time() < state.down_until:
        raise DroppedError
    status, body = await _answer(state, request)
    if state.settings.latency_seconds:
        await asyncio.sleep(state.settings.latency_seconds)
    kind = _JSON if body[:1] == b"{" else "text/html"
    return web.Response(status=status, body=body, content_type=kind)


async def _answer(state: State, request: web.Request) -> tuple[int, bytes]:
    try:
        bot = state.bot_of(request.match_info["token"])
        params = await read_params(request)
    except RefusalError as refusal:
        return refusal.code, _encode(refusal.answer()).encode()
    return await perform(state, bot, request.match_info["method"], params)


async def perform(state: State, bot: Bot, method: str, params: Params) -> tuple[int, bytes]:
    """Run one call, with the fault that is ordered for it, and keep the record.

    Returns:
        HTTP status and body of the answer.

    Raises:
        DroppedError: A fault cuts the connection instead of an answer.
    """
    name, handler = METHODS.get(method.lower(), (method, _no_such_method))
    record = state.calls.start(bot.id, name, params, state.now())
    status, body = None, None
    try:
        fault = _fault_for(state, record)
        if fault is not None and fault.kind in BEFORE:
            status, body = await strike(fault)
        else:
            status, body = await _run(handler(Call(state, bot, params, record)))
            await _strike_after(fault)
    except RefusalError as refusal:
        status, body = refusal.code, _encode(refusal.answer()).encode()
    except DroppedError:
        status = None
        raise
    finally:
        state.calls.end(record, status, body)
    return status, body


def _no_such_method(_: Call) -> None:
    raise RefusalError(404, METHOD_NOT_FOUND)


async def _run(result: Any) -> tuple[int, bytes]:  # noqa: ANN401 (a handler's result, or its promise)
    if isinstance(result, Awaitable):
        result = await result
    if isinstance(result, bytes):
        return 200, _OK + result + b"}"
    return 200, _OK + _encode(result).encode() + b"}"


BEFORE: Final = frozenset({"429", "403", "404", "500", "502", "hang", "reset"})
"""Faults that strike before the call has any effect."""


def _fault_for(state: State, record: CallRecord) -> Fault | None:
    if not state.faults.orders:
        return None
    fault = state.faults.take(OF_CALLS, record.method, record.params.integer("chat_id"))
    if fault is not None:
        record.fault = fault.kind
    return fault


async def strike(fault: Fault) -> tuple[int, bytes]:
    """Do what a fault does before the call has any effect.

    Raises:
        RefusalError: The answer that was ordered.
        DroppedError: The connection is cut.
    """
    match fault.kind:
        case "429":
            raise TooManyRequestsError(fault.retry_after)
        case "403":
            raise ForbiddenError(BOT_WAS_BLOCKED)
        case "404":
            raise RefusalError(404, NOT_FOUND)
        case "500":
            raise RefusalError(500, INTERNAL_SERVER_ERROR)
        case "502":
            return 502, f"<html><head><title>502 {BAD_GATEWAY}</title></head></html>".encode()
        case "hang":
            await asyncio.sleep(fault.seconds)
    raise DroppedError


async def _strike_after(fault: Fault | None) -> None:
    """Do what a fault does once the call has had its effect."""
    if fault is None:
        return
    if fault.kind == "delay":
        await asyncio.sleep(fault.seconds)
    if fault.kind == "drop_answer":
        raise DroppedError
