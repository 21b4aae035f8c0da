"""Who may do what is asked before a handler runs, in one place."""

import pytest

from bot.application import Tables
from bot.registry import Callback, Command, Fallback
from bot.settings import Settings
from bot.turn import Turn
from fleet.access import Action
from fleet.errors import AccessDeniedError
from tests.support.delivery import add_person, bot_at_work, settings_for
from tests.support.fake_store import FakeStore
from tests.support.local_telegram import LocalTelegram


@pytest.fixture
def settings(bot_api: LocalTelegram) -> Settings:
    return settings_for(bot_api.url, bot_api.token, chat_interval_seconds=0)


def forbidden(turn: Turn) -> None:
    raise AssertionError(turn.text)


def refused_by_the_use_case(turn: Turn) -> None:
    turn.reply("never seen")
    raise AccessDeniedError(Action.FIND_PERSON.value, turn.actor.employee_id, None)


TABLES = Tables(
    (
        Command("find", Action.FIND_PERSON, forbidden, "find"),
        Command("own", Action.READ_HELP, refused_by_the_use_case, "own"),
    ),
    (Callback("find", Action.FIND_PERSON, forbidden),),
    Fallback(Action.READ_HELP, forbidden),
)


@pytest.mark.parametrize("text", ["/find", "/own", "hello", "/unknown"])
async def test_a_stranger_gets_the_one_neutral_answer(
    bot_api: LocalTelegram, settings: Settings, text: str
) -> None:
    store, user = FakeStore(), (await bot_api.add_user("Ana"))["id"]
    async with bot_at_work(settings, store, TABLES):
        await bot_api.send_text(user, text)
        answer = await bot_api.wait_for_message(user)
    assert answer["text"] == "fr stranger"


@pytest.mark.parametrize("text", ["/find", "/own"])
async def test_a_driver_is_told_what_their_role_does_not_give(
    bot_api: LocalTelegram, settings: Settings, text: str
) -> None:
    store, user = FakeStore(), (await bot_api.add_user("Ana"))["id"]
    add_person(store.work, user)
    async with bot_at_work(settings, store, TABLES):
        await bot_api.send_text(user, text)
        answer = await bot_api.wait_for_message(user)
    assert answer["text"] == "fr not-for-you"
