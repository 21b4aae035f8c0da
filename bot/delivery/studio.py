"""Makes messages ready ahead of their turn: the picture is drawn while earlier ones are being sent.

The sender claims no more than it will send within a few seconds, so no more pictures than that are
held in memory. A picture that is just being uploaded is not drawn a second time: the others with
the same key wait for its file id, which they learn before it is stored.
"""

import asyncio
import logging
from collections.abc import Callable, Coroutine, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from bot.delivery.gate import Turns
from bot.delivery.pictures import Found, Gallery, Shown, in_words
from fleet.delivery import OutgoingMessage, Picture, Priority
from fleet.ports import Work

log = logging.getLogger(__name__)

_PATIENT_TRIES = 5  # so often a broadcast waits for a render pool that is slow or warming up
_MOST_NEW_NAMES = 256  # of pictures just uploaded, whose file ids may not be stored yet
_MAX_UPLOAD_BYTES = 50 * 1024 * 1024  # what Telegram takes from a bot


@dataclass(frozen=True, slots=True)
class Ready:
    """A message with its file, or in its words where it has none."""

    message: OutgoingMessage
    shown: Shown | None = None


class Studio:
    """Makes messages ready.

    Args:
        gallery: Finds or draws pictures.
        say_drawing: Lets somebody who waits for an answer see that a file comes.
        drawing_seconds: After so long a message goes out in its words, without its picture.
        places: Pictures that are drawn at the same time; replies get the next place first.
        say_waiting: Called when a message begins to wait for its picture: others may be claimed.

    Attributes:
        number_waiting: Messages that answer nobody, and wait for their picture.
    """

    def __init__(
        self,
        gallery: Gallery[Any],
        say_drawing: Callable[[OutgoingMessage], Coroutine[None, None, None]],
        drawing_seconds: float,
        places: int,
        say_waiting: Callable[[], None] = lambda: None,
    ) -> None:
        self._gallery = gallery
        self._say_drawing = say_drawing
        self._drawing_seconds = drawing_seconds
        self._places = Turns(places)
        self._say_waiting = say_waiting
        self._underway: dict[str, asyncio.Event] = {}
        self._new_names: dict[str, str] = {}
        self.number_waiting = 0

    async def ready(self, message: OutgoingMessage, tries: int = _PATIENT_TRIES) -> Ready:
        """The message as it can be sent; `release` must follow once it was.

        Args:
            message: What is to be sent.
            tries: How often it was tried, this time included.

        Raises:
            TimeoutError: Nobody waits for it, and its picture took too long: to be tried again.
        """
        if message.picture is None:
            return Ready(message)
        try:
            shown = await self._shown(message, message.picture)
        except TimeoutError:
            if message.priority is Priority.BROADCAST and tries < _PATIENT_TRIES:
                raise
            log.exception("picture kind=%s took too long", message.picture.kind)
            return Ready(in_words(message))
        except Exception:
            log.exception("picture kind=%s not drawn", message.picture.kind)
            return Ready(in_words(message))
        if len(shown.content or b"") > _MAX_UPLOAD_BYTES:
            log.error("picture kind=%s too big", message.picture.kind)
            self._let_others_look(shown)
            return Ready(in_words(message))
        return Ready(message, shown)

    async def anew(self, ready: Ready) -> Ready:
        """The same message once Telegram no longer knows the file id of its picture."""
        if ready.shown is not None:
            self._new_names.pop(ready.shown.key, None)
            await self._gallery.forget(ready.shown.key)
        return await self.ready(ready.message)

    def remember(self, shown: Shown, file_id: str) -> Callable[[Work, datetime], None]:
        """Keep what Telegram called a picture that was uploaded.

        Returns:
            What stores it, in a transaction that is needed anyway: nobody waits for that.
        """
        self._new_names[shown.key] = file_id
        if len(self._new_names) > _MOST_NEW_NAMES:
            del self._new_names[next(iter(self._new_names))]
        return self._gallery.remembering(shown.key, file_id)

    def release(self, ready: Ready) -> None:
        """The message was sent or went back: whoever waits for its file id looks again."""
        if ready.shown is not None:
            self._let_others_look(ready.shown)

    def _let_others_look(self, shown: Shown) -> None:
        if shown.content is not None and (waited_for := self._underway.pop(shown.key, None)):
            waited_for.set()

    async def _shown(self, message: OutgoingMessage, picture: Picture) -> Shown:
        found = await self._look(picture)
        is_reply = message.priority is Priority.REPLY
        if is_reply or found.file_id is not None:  # it neither waits nor makes others wait
            return await self._draw(message, found)
        with self._waiting():
            while (underway := self._underway.get(found.key)) is not None:
                await underway.wait()
                found = await self._look(picture)
                if found.file_id is not None:
                    return await self._draw(message, found)
            return await self._draw_for_all(message, found)

    async def _look(self, picture: Picture) -> Found[Any]:
        found = await self._gallery.look(picture)
        if found.file_id is None and found.key in self._new_names:
            return replace(found, file_id=self._new_names[found.key])
        return found

    @contextmanager
    def _waiting(self) -> Iterator[None]:
        self.number_waiting += 1
        self._say_waiting()
        try:
            yield
        finally:
            self.number_waiting -= 1

    async def _draw_for_all(self, message: OutgoingMessage, found: Found[Any]) -> Shown:
        self._underway[found.key] = asyncio.Event()
        try:
            return await self._draw(message, found)
        except BaseException:
            self._underway.pop(found.key).set()
            raise

    async def _draw(self, message: OutgoingMessage, found: Found[Any]) -> Shown:
        if found.file_id is not None:
            return Shown(found.key, found.file_id, None)
        await self._places.take(message.priority)
        try:
            async with asyncio.timeout(self._drawing_seconds), asyncio.TaskGroup() as tasks:
                if message.priority is Priority.REPLY:
                    tasks.create_task(self._say_drawing(message))
                return await self._gallery.draw(found)
        finally:
            self._places.give_back()
