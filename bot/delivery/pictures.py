"""The picture or document of an outgoing message: Telegram's file id of before, else made now."""

import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Generic, Protocol, TypeVar, runtime_checkable

from bot.turn import OTHERWISE
from fleet.delivery import OutgoingMessage, Picture
from fleet.ports import Clock, Store, Work


class Chart(Protocol):
    """What a picture shows, as data."""

    def key(self) -> str:
        """A name that changes whenever the picture would look different."""
        ...


@dataclass(frozen=True, slots=True)
class Label:
    """What a file is called where people save it."""

    name: str
    content_type: str


@runtime_checkable
class Labelled(Protocol):
    """A chart, or what else is made, that is no PNG; without a label it is one."""

    @property
    def label(self) -> Label:
        """Name and content type of the bytes that the artist gives."""
        ...


PICTURE = Label("picture.png", "image/png")
_KEPT_IN_WORDS = ("reply_markup", "disable_notification", "protect_content")

C = TypeVar("C", bound=Chart)
C_contra = TypeVar("C_contra", bound=Chart, contravariant=True)

Painter = Callable[[Work, Picture], C]
"""Reads the facts that a picture shows; charts with equal keys are equal pictures."""


class Artist(Protocol[C_contra]):
    """Draws charts outside the event loop."""

    async def draw(self, chart: C_contra) -> bytes:
        """The bytes of the chart: PNG, unless its label says otherwise."""
        ...


@dataclass(frozen=True, slots=True)
class Shown:
    """What goes into the call for a picture: a known file id, or bytes to upload."""

    key: str
    file_id: str | None
    content: bytes | None
    label: Label = PICTURE


@dataclass(frozen=True, slots=True)
class Found(Generic[C]):
    """A picture before it is drawn.

    Attributes:
        key: The name under which its file id is kept.
        file_id: What Telegram called an equal picture; None when there is none.
    """

    chart: C
    key: str
    file_id: str | None


@dataclass(frozen=True, slots=True)
class Gallery(Generic[C]):
    """Finds or draws pictures, and remembers what Telegram called them."""

    store: Store
    clock: Clock
    painter: Painter[C]
    artist: Artist[C]
    bot_id: int

    async def look(self, picture: Picture) -> Found[C]:
        """What a picture shows, and its file id when an equal one was sent before.

        Raises:
            FleetError: The facts could not be read.
        """

        def find(work: Work) -> Found[C]:
            chart = self.painter(work, picture)
            key = key_of(picture, chart)
            return Found(chart, key, work.pictures.file_id(key, self.bot_id))

        return await self.store.read(find)

    async def draw(self, found: Found[C]) -> Shown:
        """The picture as bytes to upload."""
        content = await self.artist.draw(found.chart)
        return Shown(found.key, None, content, _label_of(found.chart))

    def remembering(self, key: str, file_id: str) -> Callable[[Work, datetime], None]:
        """What keeps the name that Telegram gave to a picture, in whatever transaction is next."""
        now = self.clock.now()
        return lambda work, _: work.pictures.remember(key, self.bot_id, file_id, now)

    async def forget(self, key: str) -> None:
        """Telegram no longer knows the file id."""
        await self.store.write(lambda work: work.pictures.forget(key, self.bot_id))


def key_of(picture: Picture, chart: Chart) -> str:
    """The name under which the file id is kept, without anything about the person in it."""
    return f"{picture.kind}:{hashlib.sha256(chart.key().encode()).hexdigest()}"


def _label_of(chart: Chart) -> Label:
    return chart.label if isinstance(chart, Labelled) else PICTURE


def with_file(message: OutgoingMessage, reference: str) -> dict[str, object]:
    """The parameters of the call with the file in its place: a file id or `attach://…`."""
    media = message.params.get("media")
    if isinstance(media, dict):
        return {**message.params, "media": {**media, "media": reference}}
    field = "document" if message.method == "sendDocument" else "photo"
    return {**message.params, field: reference}


def in_words(message: OutgoingMessage) -> OutgoingMessage:
    """The same message without its file, for when it cannot be made or sent.

    What is then said stands in the picture (`bot.turn.or_words`); else the caption says it.
    """
    instead = message.picture.options.get(OTHERWISE) if message.picture is not None else None
    said = json.loads(instead) if instead else _caption_of(message)
    params = {"chat_id": message.chat_id, **said}
    return replace(message, method="sendMessage", params=params, picture=None)


def _caption_of(message: OutgoingMessage) -> dict[str, object]:
    media = message.params.get("media")
    source = media if isinstance(media, dict) else message.params
    kept = {name: message.params[name] for name in _KEPT_IN_WORDS if name in message.params}
    return {"text": source["caption"], "parse_mode": "HTML", **kept}


def file_id_in(result: object) -> str | None:
    """The file id of what an answer holds: the largest size of a photo, or a document."""
    if not isinstance(result, dict):
        return None
    photo, document = result.get("photo"), result.get("document")
    file = photo[-1] if photo else document
    found = file.get("file_id") if isinstance(file, dict) else None
    return found if isinstance(found, str) else None
