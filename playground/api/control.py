"""The control API's views and switches: what happened, what waits, what shall go wrong."""

import json
from collections.abc import Awaitable, Callable
from typing import Final
from urllib.parse import quote

from aiohttp import web

from playground.api.dispatch import STATE
from playground.api.errors import ControlError, RefusalError
from playground.api.methods.account import commands_for
from playground.api.mini_app import init_data
from playground.api.state import Chat, Json, State
from playground.api.wishes import number_in, read_wish, seconds_in

KEEP_ALIVE_SECONDS: Final = 15.0
MAX_WAIT_SECONDS: Final = 60.0
_Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


@web.middleware
async def tell_errors(request: web.Request, handler: _Handler) -> web.StreamResponse:
    """Answer a wrong control call with its field and what was found."""
    try:
        return await handler(request)
    except ControlError as error:
        body = {"error": {"field": error.field, "found": error.found}}
        return web.json_response(body, status=error.status)
    except RefusalError as refusal:
        return web.json_response(refusal.answer(), status=refusal.code)


def _asked(request: web.Request, name: str, default: int = 0) -> int:
    return number_in({name: request.query.get(name, default)}, name)


def _wait(request: web.Request) -> float:
    return min(seconds_in(dict(request.query), "wait", 0.0), MAX_WAIT_SECONDS)


async def users(request: web.Request) -> web.Response:
    """All accounts."""
    return web.json_response(list(request.app[STATE].users.values()))


async def chats(request: web.Request) -> web.Response:
    """All chats: last message, keyboard, number of the last event."""
    state = request.app[STATE]
    return web.json_response([_chat_line(state, chat) for chat in state.chats.values()])


def _chat_line(state: State, chat: Chat) -> Json:
    events = state.events.by_chat.get(chat.id, [])
    last = next(reversed(chat.messages.values()), None)
    return {
        "chat": chat.about,
        "members": sorted(chat.member_ids),
        "number_of_messages": len(chat.messages),
        "last_message": last,
        "last_event": events[-1]["event"] if events else 0,
        "keyboard": chat.keyboard,
        "is_blocked": chat.is_blocked,
        "pinned": chat.pinned,
    }


def _chat(request: web.Request) -> Chat:
    return request.app[STATE].chat(number_in(dict(request.match_info), "chat_id"))


async def chat_events(request: web.Request) -> web.Response:
    """The events of one chat after a number, waiting for the first one if asked."""
    chat, events = _chat(request), request.app[STATE].events
    found = await events.wait(_asked(request, "after"), chat.id, _wait(request))
    return web.json_response(found)


async def transcript(request: web.Request) -> web.Response:
    """The messages of a chat as plain lines."""
    return web.Response(text="\n".join(map(_line, _chat(request).messages.values())))


def _line(message: Json) -> str:
    words = message.get("text") or message.get("caption") or ""
    others = [kind for kind in ("photo", "document", "location", "poll") if kind in message]
    rows = (message.get("reply_markup") or {}).get("inline_keyboard", ())
    keys = "".join(f" [{button['text']}]" for row in rows for button in row)
    kinds = "".join(f"({kind}) " for kind in others)
    return f"#{message['message_id']} {message['from']['first_name']}: {kinds}{words}{keys}"


async def stream(request: web.Request) -> web.StreamResponse:
    """All events, or one chat's, as Server-Sent Events from a number on."""
    events = request.app[STATE].events
    wished = request.headers.get("Last-Event-ID") or request.query.get("after", "0")
    after = number_in({"after": wished}, "after")
    chat_id = _asked(request, "chat") or None
    answer = web.StreamResponse(
        headers={"Content-Type": "text/event-stream", "Cache-Control": "no-store"}
    )
    await answer.prepare(request)
    while request.transport is not None and not request.transport.is_closing():
        found = await events.wait(after, chat_id, KEEP_ALIVE_SECONDS)
        lines = [f"id: {event['event']}\ndata: {json.dumps(event)}\n\n" for event in found]
        await answer.write("".join(lines).encode() or b": still here\n\n")
        after = found[-1]["event"] if found else after
    return answer


async def callback(request: web.Request) -> web.Response:
    """How a tap was answered: ``null`` while it is not."""
    state = request.app[STATE]
    found = state.callbacks.get(request.match_info["callback_id"])
    if found is None:
        raise ControlError(field="callback_id", found=request.match_info["callback_id"], status=404)
    answer = await state.callback_signal.first(lambda: found.answer, _wait(request))
    return web.json_response(answer)


async def file_bytes(request: web.Request) -> web.Response:
    """A file of any size, by its identifier."""
    found = request.app[STATE].files.get(request.match_info["file_id"])
    if found is None:
        raise ControlError(field="file_id", found=request.match_info["file_id"], status=404)
    headers = {"Cache-Control": "max-age=3600"}
    if name := found.about.get("file_name"):
        headers["Content-Disposition"] = f"inline; filename*=UTF-8''{quote(str(name), safe='')}"
    return web.Response(body=found.content, content_type=found.content_type, headers=headers)


async def commands(request: web.Request) -> web.Response:
    """The commands that a person sees, by Telegram's order of scopes."""
    state = request.app[STATE]
    chat = state.chat(_asked(request, "chat"))
    user_id = _asked(request, "user", chat.id)
    language = request.query.get("language", "")
    button = state.primary.menu_buttons.get(chat.id) or state.primary.menu_buttons.get(0)
    found = commands_for(state.primary, chat, user_id, language)
    return web.json_response({"commands": found, "menu_button": button or {"type": "commands"}})


async def calls(request: web.Request) -> web.Response:
    """The bot's calls after a number, of one method if asked; waits for the first one."""
    log, after = request.app[STATE].calls, _asked(request, "after")
    method = request.query.get("method")
    found = await log.signal.first(lambda: log.after(after, method) or None, _wait(request))
    return web.json_response([call.as_json() for call in found or []])


async def forget_calls(request: web.Request) -> web.Response:
    """Empty the list of calls."""
    request.app[STATE].calls.clear()
    return web.json_response({"ok": True})


async def order_fault(request: web.Request) -> web.Response:
    """Order a fault."""
    fault = request.app[STATE].faults.order(await read_wish(request))
    return web.json_response(fault.as_json())


async def faults(request: web.Request) -> web.Response:
    """The faults that are still to strike."""
    return web.json_response([fault.as_json() for fault in request.app[STATE].faults.orders])


async def forget_faults(request: web.Request) -> web.Response:
    """Take all faults back."""
    request.app[STATE].faults.clear()
    return web.json_response({"ok": True})


async def updates(request: web.Request) -> web.Response:
    """How many updates wait for the bot, and how many it confirmed."""
    queue, webhook = request.app[STATE].primary.queue, request.app[STATE].primary.webhook
    waiting = [update.body for update in queue.pending.values()]
    return web.json_response(
        {
            "pending": len(queue.pending),
            "confirmed": queue.confirmed,
            "webhook": webhook.url,
            "updates": waiting,
        }
    )


async def settings(request: web.Request) -> web.Response:
    """Read or change latency, lifetime of taps, pauses of the webhook."""
    state, wish = request.app[STATE], await read_wish(request)
    for name in wish:
        found = seconds_in(wish, name, 0.0)
        if name == "latency_ms":
            state.settings.latency_seconds = found / 1000
        elif name in ("callback_lifetime_seconds", "webhook_backoff_seconds"):
            setattr(state.settings, name, found)
        else:
            raise ControlError(field=name, found=found)
    return web.json_response(
        {
            "latency_ms": state.settings.latency_seconds * 1000,
            "callback_lifetime_seconds": state.settings.callback_lifetime_seconds,
            "webhook_backoff_seconds": state.settings.webhook_backoff_seconds,
            "bot": state.primary.user,
            "now": state.now().isoformat(),
        }
    )


async def reset(request: web.Request) -> web.Response:
    """Forget everything."""
    request.app[STATE].reset()
    return web.json_response({"ok": True})


async def mini_app(request: web.Request) -> web.Response:
    """The signed launch data with which a Mini App would be opened by a person."""
    state = request.app[STATE]
    user = state.user(_asked(request, "user"))
    return web.json_response({"init_data": init_data(state.primary, user, state.unix_now())})


ROUTES: Final = (
    web.get("/users", users),
    web.get("/chats", chats),
    web.get("/chats/{chat_id}/messages", chat_events),
    web.get("/chats/{chat_id}/transcript", transcript),
    web.get("/events", stream),
    web.get("/callbacks/{callback_id}", callback),
    web.get("/files/{file_id}", file_bytes),
    web.get("/commands", commands),
    web.get("/calls", calls),
    web.delete("/calls", forget_calls),
    web.post("/faults", order_fault),
    web.get("/faults", faults),
    web.delete("/faults", forget_faults),
    web.get("/updates", updates),
    web.get("/settings", settings),
    web.post("/settings", settings),
    web.post("/reset", reset),
    web.get("/init_data", mini_app),
)
