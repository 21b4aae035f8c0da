"""The way of a photo through the whole service: from the chat to beside the database."""

import asyncio
from collections.abc import Callable
from functools import partial
from typing import TypeVar

import pytest

from bot.handlers.arrivals import arrived_in
from bot.settings import Settings
from bot.turn import Turn
from fleet.evidence import Evidence, EvidenceState
from fleet.incidents import Incident
from fleet.people import TelegramLink, UnitKind
from fleet.ports import Work
from fleet.usecases.add_evidence import add_evidence
from tests.support.delivery import NOON, add_person, bot_at_work, settings_for, tables
from tests.support.evidence import a_case
from tests.support.fake_store import FakeStore
from tests.support.local_telegram import LocalTelegram
from tests.support.memory_files import MemoryFiles
from tests.support.photos import photo, place_in

T = TypeVar("T")


class WatchedStore(FakeStore):
    """A store in memory that says when something was written."""

    def __init__(self) -> None:
        super().__init__()
        self.written = asyncio.Event()

    async def write(self, work: Callable[[Work], T]) -> T:
        try:
            return await super().write(work)
        finally:
            self.written.set()

    async def until(self, is_so: Callable[[], bool]) -> None:
        async with asyncio.timeout(20):
            while not is_so():
                self.written.clear()
                await self.written.wait()


@pytest.fixture
def store() -> WatchedStore:
    return WatchedStore()


@pytest.fixture
def settings(bot_api: LocalTelegram) -> Settings:
    return settings_for(
        bot_api.url, bot_api.token, messages_per_second=1000, chat_interval_seconds=0
    )


@pytest.fixture
async def user(bot_api: LocalTelegram) -> int:
    return int((await bot_api.add_user("Ana", language_code="en"))["id"])


@pytest.fixture
def case(store: WatchedStore, user: int) -> Incident:
    """A case of the person who writes."""
    company = store.work.units.add("LYO", "Lyon", UnitKind.COMPANY, None)
    person = add_person(store.work, user)
    assert isinstance(store.work.people.link_of(person.id), TelegramLink)
    return a_case(store.work, person.id, unit_id=company.id)


def keep(turn: Turn, case: Incident) -> None:
    """What a report does with whatever arrives."""
    arrived = arrived_in(turn)
    if arrived is not None:
        said = add_evidence(turn.work, turn.actor, case.id, arrived, turn.now)
        turn.reply(said.value)


def rows(store: WatchedStore, case: Incident) -> list[Evidence]:
    return store.work.evidence.of_incident(case.id)


async def test_an_album_of_three_is_kept_without_the_places_where_it_was_taken(
    bot_api: LocalTelegram, store: WatchedStore, settings: Settings, user: int, case: Incident
) -> None:
    files = MemoryFiles()
    answers = tables(partial(keep, case=case))
    async with bot_at_work(settings, store, answers, files=files):
        await bot_api.send_photos(user, photo(1), photo(2), photo(3))
        await store.until(
            lambda: [one.state for one in rows(store, case)] == [EvidenceState.STORED] * 3
        )
    assert len(files.contents) == 3
    assert [place_in(content) for content in files.contents.values()] == [{}, {}, {}]


async def test_an_update_that_comes_twice_adds_its_photo_once(
    bot_api: LocalTelegram, store: WatchedStore, settings: Settings, user: int, case: Incident
) -> None:
    await bot_api.fault("duplicate_updates", times=3)
    files = MemoryFiles()
    async with bot_at_work(settings, store, tables(partial(keep, case=case)), files=files):
        await bot_api.send_photos(user, photo(1), photo(2))
        await store.until(
            lambda: [one.state for one in rows(store, case)] == [EvidenceState.STORED] * 2
        )
    assert len(files.contents) == 2


async def test_a_service_that_starts_takes_up_what_the_one_before_wanted(
    bot_api: LocalTelegram, store: WatchedStore, settings: Settings, user: int, case: Incident
) -> None:
    answers = tables(partial(keep, case=case))
    await bot_api.fault("hang", method="download", times=None, seconds=60)
    async with bot_at_work(settings, store, answers):
        await bot_api.send_photos(user, photo(1))
        await store.until(lambda: [one.attempts for one in rows(store, case)] == [1])
    await bot_api.forget_faults()
    async with bot_at_work(settings, store, answers):
        await store.until(lambda: rows(store, case)[0].state is EvidenceState.STORED)
    assert rows(store, case)[0].arrived_at > NOON
