"""The page and its own addresses under /play: who there is, what day it is, how the bot is."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from aiohttp import web

from playground.api.control_people import number_in, read_wish
from playground.api.dispatch import STATE
from playground.api.errors import ControlError
from playground.api.people import send_message, text_content
from playground.audience import listed, user_id_of
from playground.clock import Jump, JumpingClock
from playground.invitations import Invitations
from playground.keeper import BotKeeper
from playground.model import DemoCompany

PAGE: Final = Path(__file__).parent / "page"
LOOPBACK_NAMES: Final = frozenset({"127.0.0.1", "localhost", "::1"})
CONTENT_RULES: Final = (
    "default-src 'self'; img-src 'self' blob: data:; frame-ancestors 'none'; base-uri 'none'"
)
_Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


@dataclass(frozen=True, slots=True)
class Play:
    """What the page's addresses work with.

    Attributes:
        session: Another one after each start: the page reads everything again.
        invitations: For the people who are not linked yet.
    """

    company: DemoCompany
    clock: JumpingClock
    bot: BotKeeper
    session: str
    invitations: Invitations


PLAY: Final = web.AppKey("play", Play)


def add_page(app: web.Application, play: Play) -> None:
    """Add the page and its addresses to the application of the local Telegram."""
    app[PLAY] = play
    app.middlewares.append(keep_strangers_out)
    app.add_routes(
        [
            web.get("/", index),
            web.get("/play/company", company),
            web.get("/play/status", status),
            web.post("/play/start", start),
            web.post("/play/clock", jump),
            web.post("/play/kill", kill),
        ]
    )
    app.router.add_static("/page/", PAGE)


@web.middleware
async def keep_strangers_out(request: web.Request, handler: _Handler) -> web.StreamResponse:
    """Refuse what another site's page sends here; tell wrong calls their field.

    A name that an attacker points at loopback has another `Host`, and a form of another site
    another `Origin`.
    """
    origin = request.headers.get("Origin")
    is_own = origin is None or urlsplit(origin).netloc == request.host
    if urlsplit(f"//{request.host}").hostname not in LOOPBACK_NAMES or not is_own:
        raise web.HTTPForbidden
    try:
        answer = await handler(request)
    except ControlError as error:
        body = {"error": {"field": error.field, "found": str(error.found)}}
        return web.json_response(body, status=error.status)
    if not answer.prepared:
        answer.headers.setdefault("Content-Security-Policy", CONTENT_RULES)
        answer.headers.setdefault("X-Content-Type-Options", "nosniff")
        answer.headers.setdefault("Cache-Control", "no-cache")
    return answer


async def index(_request: web.Request) -> web.StreamResponse:
    """The page."""
    return web.FileResponse(PAGE / "index.html")


async def company(request: web.Request) -> web.Response:
    """Who there is."""
    play, state = request.app[PLAY], request.app[STATE]
    about = state.primary.texts
    people = [
        {**person, "about": about.get(("description", person["language"]), "")}
        for person in listed(play.company)
    ]
    return web.json_response(
        {"company": play.company.name, "session": play.session, "people": people}
    )


async def status(request: web.Request) -> web.Response:
    """What day it is, and how the bot is."""
    play, state = request.app[PLAY], request.app[STATE]
    return web.json_response(
        {
            "session": play.session,
            "now": play.clock.now().isoformat(),
            "bot": {"is_running": play.bot.is_running, "restarts": play.bot.restarts},
            "pending": len(state.primary.queue.pending),
            "last_event": len(state.events.events),
        }
    )


async def start(request: web.Request) -> web.Response:
    """Let a person follow their invitation, as a tap on START does in Telegram."""
    play, state, wish = request.app[PLAY], request.app[STATE], await read_wish(request)
    user_id = number_in(wish, "user")
    account = state.user(user_id)
    person = next(one for one in play.company.people if user_id_of(one) == user_id)
    token = "" if person.left_on else await play.invitations.token_for(person.number)
    content = text_content(f"/start {token}")
    return web.json_response(send_message(state, account, content))


async def jump(request: web.Request) -> web.Response:
    """Put the clock forward by a day, a month or a year."""
    by = str((await read_wish(request)).get("by"))
    if by not in {one.value for one in Jump}:
        raise ControlError(field="by", found=by)
    return web.json_response({"now": request.app[PLAY].clock.jump(Jump(by)).isoformat()})


async def kill(request: web.Request) -> web.Response:
    """Kill the bot on the spot; its keeper starts it again."""
    return web.json_response({"killed": request.app[PLAY].bot.kill()})
