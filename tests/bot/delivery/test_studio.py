"""Messages that wait for their picture: whom they hold up, and when a file id is known."""

import asyncio
from dataclasses import replace

from bot.delivery.pictures import Gallery
from bot.delivery.studio import Studio
from fleet.delivery import OutgoingMessage, Picture, Priority
from fleet.ports import Work
from tests.support.delivery import NOON, FakeArtist, FakeChart, FixedClock
from tests.support.fake_store import FakeStore

MESSAGE = OutgoingMessage(
    "month:1",
    1,
    "sendPhoto",
    {"chat_id": 1, "caption": "month"},
    Priority.BROADCAST,
    picture=Picture("driver_month", 1, NOON.date(), "fr"),
)


def shared(_: Work, __: Picture) -> FakeChart:
    """The same picture for everybody."""
    return FakeChart(0, "shared")


async def say_nothing(_: OutgoingMessage) -> None:
    """Nobody waits for an answer."""


def studio_of(store: FakeStore, artist: FakeArtist) -> Studio:
    gallery = Gallery(store, FixedClock(NOON), shared, artist, 1)
    return Studio(gallery, say_nothing, drawing_seconds=5, places=1)


async def test_a_file_id_is_known_to_those_who_wait_before_it_is_stored() -> None:
    studio = studio_of(FakeStore(), FakeArtist())
    first = await studio.ready(MESSAGE)
    second = asyncio.ensure_future(studio.ready(replace(MESSAGE, key="month:2")))
    await asyncio.sleep(0)
    assert first.shown is not None
    studio.remember(first.shown, "file")
    studio.release(first)
    shown = (await second).shown
    assert shown is not None
    assert shown.file_id == "file"


async def test_a_file_id_that_telegram_forgot_is_not_given_again() -> None:
    artist = FakeArtist()
    studio = studio_of(FakeStore(), artist)
    first = await studio.ready(MESSAGE)
    assert first.shown is not None
    studio.remember(first.shown, "file")
    studio.release(first)
    anew = await studio.anew(await studio.ready(MESSAGE))
    assert anew.shown is not None
    assert (anew.shown.file_id, len(artist.drawn)) == (None, 2)


async def test_what_waits_for_its_picture_is_counted_until_it_is_ready() -> None:
    studio = studio_of(FakeStore(), FakeArtist(is_stuck=True))
    waiting = [
        asyncio.ensure_future(studio.ready(replace(MESSAGE, key=f"month:{number}")))
        for number in range(3)
    ]
    while studio.number_waiting < len(waiting):  # noqa: ASYNC110 - a count has no event
        await asyncio.sleep(0)
    for one in waiting:
        one.cancel()
    await asyncio.gather(*waiting, return_exceptions=True)
    assert studio.number_waiting == 0
