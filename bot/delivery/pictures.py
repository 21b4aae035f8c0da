"""The picture of an outgoing message: Telegram's file id where it was sent before, else drawn."""

import asyncio
import hashlib
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, replace
from typing import Generic, Protocol, TypeVar

from fleet.delivery import OutgoingMessage, Picture
from fleet.ports import Clock, Store, Work


class Chart(Protocol):
    """What a picture shows, as data."""

    def key(self) -> str:
        """A name that changes whenever the picture would look different."""
        ...


C = TypeVar("C", bound=Chart)
C_contra = TypeVar("C_contra", bound=Chart, contravariant=True)

Painter = Callable[[Work, Picture], C]
"""Reads the facts that a picture shows; charts with equal keys are equal pictures."""


class Artist(Protocol[C_contra]):
    """Draws charts outside the event loop."""

    async def draw(self, chart: C_contra) -> bytes:
        """The chart as PNG."""
        ...


@dataclass(frozen=True, slots=True)
class Shown:
    """What goes into the call for a picture: a known file id, or bytes to upload."""

    key: str
    file_id: str | None
    content: bytes | None


@dataclass(frozen=True, slots=True)
class Gallery(Generic[C]):
    """Finds or draws pictures, and remembers what Telegram called them."""

    store: Store
    clock: Clock
    painter: Painter[C]
    artist: Artist[C]
    bot_id: int

    async def show(
        self, picture: Picture, meanwhile: Callable[[], Coroutine[None, None, None]] | None = None
    ) -> Shown:
        """The picture, by its file id when an equal one was sent before.

        Args:
            picture: What it shows.
            meanwhile: What to do while it is drawn, and only if it is.

        Raises:
            FleetError: The facts could not be read.
        """

        def look(work: Work) -> tuple[C, str, str | None]:
            chart = self.painter(work, picture)
            key = key_of(picture, chart)
            return chart, key, work.pictures.file_id(key, self.bot_id)

        chart, key, file_id = await self.store.read(look)
        if file_id is not None:
            return Shown(key, file_id, None)
        async with asyncio.TaskGroup() as tasks:
            if meanwhile is not None:
                tasks.create_task(meanwhile())
            content = await self.artist.draw(chart)
        return Shown(key, None, content)

    async def remember(self, key: str, file_id: str) -> None:
        """Keep what Telegram called a picture."""
        now = self.clock.now()
        await self.store.write(lambda work: work.pictures.remember(key, self.bot_id, file_id, now))

    async def forget(self, key: str) -> None:
        """Telegram no longer knows the file id."""
        await self.store.write(lambda work: work.pictures.forget(key, self.bot_id))


def key_of(picture: Picture, chart: Chart) -> str:
    """The name under which the file id is kept, without anything about the person in it."""
    return f"{picture.kind}:{hashlib.sha256(chart.key().encode()).hexdigest()}"


def with_photo(message: OutgoingMessage, reference: str) -> dict[str, object]:
    """The parameters of the call with the photo in its place: a file id or `attach://…`."""
    media = message.params.get("media")
    if isinstance(media, dict):
        return {**message.params, "media": {**media, "media": reference}}
    return {**message.params, "photo": reference}


def in_words(message: OutgoingMessage) -> OutgoingMessage:
    """The same message without its picture, for when it cannot be drawn: the caption says it."""
    media = message.params.get("media")
    source = media if isinstance(media, dict) else message.params
    params = {
        "chat_id": message.chat_id,
        "text": source["caption"],
        "parse_mode": "HTML",
        **{name: message.params[name] for name in ("reply_markup",) if name in message.params},
    }
    return replace(message, method="sendMessage", params=params, picture=None)


def file_id_in(result: object) -> str | None:
    """The file id of the largest size of the photo in an answer."""
    photo = result.get("photo") if isinstance(result, dict) else None
    if not photo:
        return None
    largest = photo[-1].get("file_id")
    return largest if isinstance(largest, str) else None
