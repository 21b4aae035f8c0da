"""A typed client of the playground's control API: plays the people, orders faults, looks at calls.

Tests, benchmarks and the demonstration speak to the server only through this.
"""

import asyncio
import io
import json
from collections.abc import Callable, Iterable
from typing import Any, Self

import aiohttp

Json = dict[str, Any]
File = tuple[str, bytes, str]
"""Name, bytes and media type of a file that a person sends."""

WAIT_SECONDS = 5.0


class SimulatorError(Exception):
    """Anything that goes wrong between a test and the playground's server."""


class RefusedError(SimulatorError):
    """The control API refused a call.

    Args:
        path: What was asked.
        status: HTTP status.
        body: What it said.
    """

    def __init__(self, path: str, status: int, body: str) -> None:
        super().__init__(path, status, body)
        self.path = path
        self.status = status
        self.body = body


class NothingCameError(SimulatorError):
    """What was waited for did not happen in time.

    Args:
        seconds: How long was waited.
        seen: What happened meanwhile.
    """

    def __init__(self, seconds: float, seen: list[Json]) -> None:
        super().__init__(seconds, seen)
        self.seconds = seconds
        self.seen = seen


class Simulator:
    """The people's side of a running playground.

    Args:
        url: Address of the server, as it prints it.
    """

    def __init__(self, url: str) -> None:
        self.url = url
        self._session: aiohttp.ClientSession | None = None

    async def __aenter__(self) -> Self:
        """Open the connection."""
        self._session = aiohttp.ClientSession()
        return self

    async def __aexit__(self, *_: object) -> None:
        """Close the connection."""
        if self._session is not None:
            await self._session.close()

    # People

    async def add_user(self, first_name: str = "Ana", **fields: object) -> Json:
        """Open an account; ``id``, ``last_name``, ``username``, ``language_code`` as wanted."""
        return await self._post("users", {"first_name": first_name, **fields})

    async def add_group(self, title: str, members: Iterable[int]) -> Json:
        """Found a group with some people and the bot; returns the chat."""
        return await self._post("groups", {"title": title, "members": list(members)})

    async def send_text(self, user: int, text: str, **fields: object) -> Json:
        """Write a text; ``reply_to`` quotes a message, ``chat`` names a group.

        More than 4096 characters make several messages; the first one is returned.
        """
        return await self._post("messages", {"user": user, "text": text, **fields})

    async def start(self, user: int, payload: str = "") -> Json:
        """Press Start, or open a deep link."""
        return await self._post("messages", {"user": user, "start": payload})

    async def send_photos(self, user: int, *photos: bytes, caption: str = "") -> list[Json]:
        """Send one picture, or an album of several."""
        files = [(f"photo{n}.jpg", photo, "image/jpeg") for n, photo in enumerate(photos)]
        return list(json.loads(await self._send_files("photos", user, files, caption)))

    async def send_documents(self, user: int, *files: File, caption: str = "") -> list[Json]:
        """Send one file, or an album of several."""
        return list(json.loads(await self._send_files("documents", user, files, caption)))

    async def send_voice(self, user: int, content: bytes) -> Json:
        """Send a voice message."""
        files = [("voice.oga", content, "audio/ogg")]
        return dict(json.loads(await self._send_files("voice", user, files, "")))

    async def send_sticker(self, user: int, emoji: str = "👍") -> Json:
        """Send a sticker."""
        return await self._post("stickers", {"user": user, "emoji": emoji})

    async def send_location(self, user: int, latitude: float, longitude: float) -> Json:
        """Send a place."""
        place = {"latitude": latitude, "longitude": longitude}
        return await self._post("locations", {"user": user, **place})

    async def send_contact(self, user: int, phone_number: str) -> Json:
        """Send one's own telephone number."""
        return await self._post("contacts", {"user": user, "phone_number": phone_number})

    async def edit(self, user: int, message_id: int, text: str) -> Json:
        """Change the words of an own message."""
        return await self._post("edits", {"user": user, "message_id": message_id, "text": text})

    async def tap(self, user: int, message_id: int, data: str) -> str:
        """Press the inline button with this data; returns the name of the tap."""
        wish = {"user": user, "message_id": message_id, "data": data}
        return str((await self._post("taps", wish))["callback_id"])

    async def tap_at(self, user: int, message_id: int, row: int, column: int) -> str:
        """Press the inline button at a place, counted from 0; returns the name of the tap."""
        wish = {"user": user, "message_id": message_id, "row": row, "column": column}
        return str((await self._post("taps", wish))["callback_id"])

    async def answer_of(self, callback_id: str, seconds: float = WAIT_SECONDS) -> Json | None:
        """How a tap was answered (``text``, ``show_alert``, ``url``); ``None`` when it was not."""
        return await self._get(f"callbacks/{callback_id}", {"wait": seconds})

    async def block(self, user: int, *, blocked: bool = True) -> None:
        """Stop the bot, or allow it again."""
        await self._post("blocks", {"user": user, "blocked": blocked})

    async def deactivate(self, user: int) -> None:
        """Close an account for good."""
        await self._post("blocks", {"user": user, "deactivated": True})

    # What happened

    async def users(self) -> list[Json]:
        """All accounts."""
        return await self._list("users")

    async def chats(self) -> list[Json]:
        """All chats with their last message and keyboard."""
        return await self._list("chats")

    async def events(self, chat: int, after: int = 0, seconds: float = 0) -> list[Json]:
        """The events of a chat after a number, waiting for the first one."""
        return await self._list(f"chats/{chat}/messages", {"after": after, "wait": seconds})

    async def wait_for(
        self,
        chat: int,
        fits: Callable[[Json], bool],
        *,
        after: int = 0,
        seconds: float = WAIT_SECONDS,
    ) -> Json:
        """The first event of a chat that fits, waiting for it.

        Raises:
            NothingCameError: None came in time.
        """
        deadline = asyncio.get_running_loop().time() + seconds
        seen: list[Json] = []
        while (left := deadline - asyncio.get_running_loop().time()) > 0:
            last = seen[-1]["event"] if seen else after
            for event in await self.events(chat, last, left):
                seen.append(event)
                if fits(event):
                    return event
        raise NothingCameError(seconds, seen)

    async def wait_for_message(
        self,
        chat: int,
        containing: str = "",
        *,
        after: int = 0,
        seconds: float = WAIT_SECONDS,
        kinds: Iterable[str] = ("message", "edited"),
    ) -> Json:
        """The first message or edit of the bot with some words in it, waiting for it.

        Args:
            chat: Where.
            containing: Words of its text or caption.
            after: Number of the event, or of the message when none is newer, to start behind.
            seconds: How long to wait.
            kinds: ``message`` for new ones only, ``edited`` for edits only.

        Returns:
            The message, with the number of its event under ``event``.

        Raises:
            NothingCameError: None came in time.
        """
        wanted = frozenset(kinds)

        def fits(event: Json) -> bool:
            if event["kind"] not in wanted or not event["message"]["from"]["is_bot"]:
                return False
            words = event["message"].get("text") or event["message"].get("caption") or ""
            return containing in words

        event = await self.wait_for(chat, fits, after=after, seconds=seconds)
        return {**event["message"], "event": event["event"]}

    async def last_event(self, chat: int) -> int:
        """The number of the latest event of a chat: pass it as ``after`` later."""
        found = await self.events(chat)
        return int(found[-1]["event"]) if found else 0

    async def transcript(self, chat: int) -> str:
        """The chat as plain lines, one per message."""
        return (await self._send("GET", f"chats/{chat}/transcript")).decode()

    async def file(self, file_id: str) -> bytes:
        """The bytes of a file of either side."""
        return await self._send("GET", f"files/{file_id}")

    async def calls(
        self, method: str | None = None, *, after: int = 0, seconds: float = 0
    ) -> list[Json]:
        """The bot's calls after a number, of one method or of all."""
        asked: Json = {"after": after, "wait": seconds}
        return await self._list("calls", asked if method is None else {**asked, "method": method})

    async def forget_calls(self) -> None:
        """Empty the list of calls."""
        await self._send("DELETE", "calls")

    async def commands(self, chat: int, language: str = "", user: int | None = None) -> list[Json]:
        """The commands that a person sees in a chat."""
        asked = {"chat": chat, "language": language, "user": user or chat}
        return list((await self._get("commands", asked) or {})["commands"])

    async def updates(self) -> Json:
        """How many updates are ``pending`` and ``confirmed``."""
        return await self._get("updates") or {}

    # Switches

    async def fault(self, kind: str, **fields: object) -> Json:
        """Order a fault: ``method``, ``chat_id``, ``times``, ``retry_after``, ``seconds``."""
        return await self._post("faults", {"kind": kind, **fields})

    async def faults(self) -> list[Json]:
        """The faults that are still to strike."""
        return await self._list("faults")

    async def forget_faults(self) -> None:
        """Take all faults back."""
        await self._send("DELETE", "faults")

    async def settings(self, **changes: float) -> Json:
        """Read or change what ``GET /sim/settings`` shows, for instance ``latency_ms``."""
        return await self._post("settings", dict(changes))

    async def restart(self, seconds: float = 0) -> None:
        """Cut every call of the bot and be unreachable for a while; nothing is forgotten."""
        await self._post("restart", {"seconds": seconds})

    async def reset(self) -> None:
        """Forget everything."""
        await self._post("reset", {})

    # The wire

    async def _send(
        self,
        verb: str,
        path: str,
        *,
        query: Json | None = None,
        wish: Json | None = None,
        form: aiohttp.FormData | None = None,
    ) -> bytes:
        if self._session is None:
            raise SimulatorError
        address = f"{self.url}/sim/{path}"
        async with self._session.request(
            verb, address, params=query or {}, json=wish, data=form
        ) as answer:
            body = await answer.read()
            if not answer.ok:
                raise RefusedError(path, answer.status, body.decode(errors="replace"))
            return body

    async def _get(self, path: str, query: Json | None = None) -> Json | None:
        found: Json | None = json.loads(await self._send("GET", path, query=query))
        return found

    async def _list(self, path: str, query: Json | None = None) -> list[Json]:
        return list(json.loads(await self._send("GET", path, query=query)))

    async def _post(self, path: str, wish: Json) -> Json:
        return dict(json.loads(await self._send("POST", path, wish=wish)))

    async def _send_files(self, path: str, user: int, files: Iterable[File], caption: str) -> bytes:
        form = aiohttp.FormData({"user": str(user), "caption": caption})
        for number, (name, content, content_type) in enumerate(files):
            form.add_field(
                f"file{number}", io.BytesIO(content), filename=name, content_type=content_type
            )
        return await self._send("POST", path, form=form)
