"""Many pictures to many people: drawn ahead, shared, or in words; and replies go first."""

import asyncio
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import timedelta

import pytest

from bot.settings import Settings
from fleet.delivery import OutgoingMessage, Picture, Priority
from fleet.ports import Work
from reports.errors import RenderPoolError
from tests.support.delivery import (
    NOON,
    FakeArtist,
    FakeChart,
    FixedClock,
    add_person,
    bot_at_work,
    letters,
    settings_for,
    small_png,
    tables,
)
from tests.support.fake_store import FakeStore
from tests.support.local_telegram import LocalTelegram

NUMBER = 30
CHATS = range(7000, 7000 + NUMBER)


@pytest.fixture
def store() -> FakeStore:
    return FakeStore()


@pytest.fixture
def settings(bot_api: LocalTelegram) -> Settings:
    return settings_for(
        bot_api.url, bot_api.token, messages_per_second=1000, chat_interval_seconds=0
    )


@pytest.fixture(autouse=True)
def people(bot_api: LocalTelegram, store: FakeStore) -> Iterator[None]:
    """Somebody behind every chat, with a picture that waits for them."""
    state = bot_api.state
    state.settings.keeps_photos = False
    for chat in CHATS:
        state.private_chat(state.add_user({"id": chat, "first_name": "Ana"}))
        add_person(store.work, chat)
    store.work.outbox.add([picture_for(store, chat) for chat in CHATS], NOON)
    return iter(())


def picture_for(store: FakeStore, chat: int) -> OutgoingMessage:
    people = store.work.state.links.values()
    [employee_id] = [link.employee_id for link in people if link.chat_id == chat]
    return OutgoingMessage(
        f"month:{chat}",
        chat,
        "sendPhoto",
        {"chat_id": chat, "caption": f"month of {chat}", "parse_mode": "HTML"},
        Priority.BROADCAST,
        picture=Picture("driver_month", employee_id, NOON.date(), "fr"),
    )


async def wait_until_all_left(store: FakeStore) -> None:
    async with asyncio.timeout(20):
        while "waiting" in letters(store).values():  # noqa: ASYNC110 - the bot is at work beside
            await asyncio.sleep(0.01)


def shared(_: Work, __: Picture) -> FakeChart:
    """The same picture for everybody."""
    return FakeChart(0, "shared")


@dataclass
class ClumsyArtist(FakeArtist):
    """Fails for every third picture, as a render process that dies twice over one."""

    tries: Counter[str] = field(default_factory=Counter)

    async def draw(self, chart: FakeChart) -> bytes:
        self.tries[chart.key()] += 1
        if chart.subject_id % 3 == 0:
            raise RenderPoolError(chart.key())
        return small_png()


async def test_a_picture_of_all_is_drawn_once_and_goes_on_by_its_file_id(
    bot_api: LocalTelegram, store: FakeStore, settings: Settings
) -> None:
    artist = FakeArtist()
    async with bot_at_work(settings, store, tables(), artist=artist, painter=shared):
        await wait_until_all_left(store)
    calls = await bot_api.calls("sendPhoto")
    uploads = [call for call in calls if call["params"]["photo"].startswith("attach")]
    assert (len(artist.drawn), len(uploads), len(calls)) == (1, 1, NUMBER)


async def test_what_cannot_be_drawn_is_said_in_words_and_the_others_are_not_held_up(
    bot_api: LocalTelegram, store: FakeStore, settings: Settings
) -> None:
    artist = ClumsyArtist()
    async with bot_at_work(settings, store, tables(), artist=artist):
        await wait_until_all_left(store)
    in_words = await bot_api.calls("sendMessage")
    pictures = await bot_api.calls("sendPhoto")
    assert len(in_words) == NUMBER // 3
    assert len(in_words) + len(pictures) == NUMBER
    assert max(artist.tries.values()) == 1


async def test_somebody_who_blocks_the_bot_in_the_middle_gets_no_second_try(
    bot_api: LocalTelegram, store: FakeStore, settings: Settings
) -> None:
    gone = CHATS[NUMBER // 2]
    bot_api.allows_refused_calls = True
    bot_api.state.chat(gone).is_blocked = True
    async with bot_at_work(settings, store, tables()):
        await wait_until_all_left(store)
    tried = Counter(int(call["params"]["chat_id"]) for call in await bot_api.calls("sendPhoto"))
    assert tried == Counter(CHATS)
    assert letters(store)[f"month:{gone}"] == "dead"
    [link] = [one for one in store.work.state.links.values() if one.chat_id == gone]
    assert link.unreachable_at is not None


async def test_what_is_out_of_date_after_an_outage_is_dropped_and_counted(
    bot_api: LocalTelegram, store: FakeStore, settings: Settings
) -> None:
    for key, row in list(store.work.state.outbox.items()):
        if row.message.chat_id % 2:
            late = replace(row.message, not_after=NOON + timedelta(days=1))
            store.work.state.outbox[key] = replace(row, message=late)
    later = FixedClock(NOON + timedelta(days=2))
    async with bot_at_work(settings, store, tables(), clock=later):
        await wait_until_all_left(store)
    assert Counter(letters(store).values()) == {"dead": NUMBER // 2, "sent": NUMBER // 2}
    assert len(await bot_api.calls("sendPhoto")) == NUMBER // 2


async def test_an_answer_goes_past_pictures_that_are_still_being_drawn(
    bot_api: LocalTelegram, store: FakeStore, settings: Settings
) -> None:
    user = int((await bot_api.add_user("Bo", language_code="en"))["id"])
    async with bot_at_work(settings, store, tables(), artist=FakeArtist(is_stuck=True)):
        await bot_api.send_text(user, "still there?")
        answer = await bot_api.wait_for_message(user, seconds=5)
    assert "still there?" in answer["text"]
