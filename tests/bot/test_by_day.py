"""What the calendar says comes by day alone, also where Telegram was away when it was queued."""

import asyncio
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.by_day import KINDS, still_by_day
from bot.delivery.sender import Hold
from bot.notices import Notices, by_day
from bot.occasions import Occasion
from bot.settings import Settings
from bot.turn import Html
from bot.views.screen import Screen, Words
from fleet.delivery import OutgoingMessage, Priority
from fleet.people import Language, Preferences
from fleet.working_days import WorkingDays
from tests.support.delivery import (
    PARIS,
    FixedClock,
    KeysAsTexts,
    add_person,
    bot_at_work,
    letters,
    settings_for,
    tables,
)
from tests.support.fake_store import FakeStore
from tests.support.local_telegram import LocalTelegram

CHAT = 7000
SATURDAY = datetime(2026, 11, 21, 11, 0, tzinfo=UTC)
SUNDAY_NIGHT = datetime(2026, 11, 22, 2, 0, tzinfo=UTC)
MONDAY_MORNING = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
MONDAY = datetime(2026, 11, 23, 11, 0, tzinfo=UTC)
OFFICE = WorkingDays()


@pytest.fixture
def store() -> FakeStore:
    store = FakeStore()
    add_person(store.work, CHAT)
    return store


def news(_: Words) -> Screen:
    return Screen(Html("news"), ())


def notices(store: FakeStore, now: datetime) -> Notices:
    today = now.astimezone(PARIS).date()
    return by_day(Occasion(store.work, now, today, PARIS, KeysAsTexts(), OFFICE, "2026-11"))


def queued(store: FakeStore, now: datetime, key: str = "renewal:1") -> OutgoingMessage:
    [link] = store.work.state.links.values()
    message = notices(store, now).to(link.employee_id, news, key)
    assert message is not None
    return message


def test_what_the_calendar_says_on_a_saturday_waits_for_monday_morning(store: FakeStore) -> None:
    assert queued(store, SATURDAY).not_before == MONDAY_MORNING


def test_by_day_it_goes_at_once(store: FakeStore) -> None:
    assert queued(store, MONDAY).not_before is None


def test_it_waits_behind_what_people_tell_each_other(store: FakeStore) -> None:
    assert queued(store, SATURDAY).priority is Priority.BROADCAST


def test_an_emergency_goes_before_all_that_waits(store: FakeStore) -> None:
    [link] = store.work.state.links.values()
    message = notices(store, SUNDAY_NIGHT).to(link.employee_id, news, "remind:1", is_urgent=True)
    assert message is not None
    assert (message.priority, message.not_before) == (Priority.REPLY, None)


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_when_its_turn_comes_at_night_it_is_held_until_day(store: FakeStore, kind: str) -> None:
    message = queued(store, MONDAY, f"{kind}:1")
    held = still_by_day(PARIS, OFFICE)(store.work, message, SUNDAY_NIGHT)
    assert held == Hold("by day", MONDAY_MORNING)
    assert still_by_day(PARIS, OFFICE)(store.work, message, MONDAY) is None


def test_quiet_hours_that_were_chosen_since_hold_it(store: FakeStore) -> None:
    message = queued(store, MONDAY)
    [link] = store.work.state.links.values()
    chosen = Preferences(Language.FRENCH, 8 * 60, 14 * 60)
    store.work.people.set_preferences(link.employee_id, chosen)
    held = still_by_day(PARIS, OFFICE)(store.work, message, MONDAY)
    assert held == Hold("by day", datetime(2026, 11, 23, 13, 0, tzinfo=UTC))


def test_of_other_messages_it_says_nothing(store: FakeStore) -> None:
    other = replace(queued(store, MONDAY), key="remind:1")
    assert still_by_day(PARIS, OFFICE)(store.work, other, SUNDAY_NIGHT) is None


@pytest.fixture
def settings(bot_api: LocalTelegram) -> Settings:
    return settings_for(bot_api.url, bot_api.token)


async def test_where_telegram_comes_back_in_the_night_it_waits_for_monday(
    bot_api: LocalTelegram, store: FakeStore, settings: Settings
) -> None:
    bot_api.state.private_chat(bot_api.state.add_user({"id": CHAT, "first_name": "Ana"}))
    store.work.outbox.add([queued(store, MONDAY)], MONDAY)
    night = datetime(2026, 11, 28, 2, 0, tzinfo=UTC)  # the Saturday after it was queued
    async with bot_at_work(settings, store, tables(), clock=FixedClock(night)):
        async with asyncio.timeout(10):
            while next(iter(store.work.state.outbox.values())).error != "by day":  # noqa: ASYNC110 - the bot is at work beside
                await asyncio.sleep(0.01)
    [row] = store.work.state.outbox.values()
    assert (row.state, row.due) == ("waiting", datetime(2026, 11, 30, 8, 0, tzinfo=UTC))
    assert await bot_api.calls("sendMessage") == []
    assert list(letters(store).values()) == ["waiting"]
