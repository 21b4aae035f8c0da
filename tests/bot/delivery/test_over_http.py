"""The whole way of an update, over HTTP, on a store in memory: what people see when things fail."""

import asyncio
from collections.abc import Mapping

import pytest
from pydantic import SecretStr

from bot.registry import Handle
from bot.settings import Settings
from bot.turn import Button, Turn
from fleet.delivery import OutgoingMessage, Picture, Priority
from fleet.errors import StoreUnavailableError
from fleet.people import Language
from tests.support.bot_process import free_port
from tests.support.delivery import (
    NOON,
    FakeArtist,
    KeysAsTexts,
    add_person,
    bot_at_work,
    echo,
    kept,
    letters,
    settings_for,
    tables,
    with_buttons,
)
from tests.support.fake_store import FakeStore
from tests.support.local_telegram import LocalTelegram


@pytest.fixture
def store() -> FakeStore:
    return FakeStore()


@pytest.fixture
def settings(bot_api: LocalTelegram) -> Settings:
    return settings_for(
        bot_api.url, bot_api.token, messages_per_second=1000, chat_interval_seconds=0
    )


class WithoutApology(KeysAsTexts):
    """A catalogue that has lost one text."""

    def text(self, language: Language, key: str, variables: Mapping[str, object]) -> str:
        if key == "failed":
            raise LookupError(key)
        return super().text(language, key, variables)


async def user_of(bot_api: LocalTelegram, name: str = "Ana") -> int:
    return int((await bot_api.add_user(name, language_code="en"))["id"])


async def sent_texts(bot_api: LocalTelegram, chat: int) -> list[str]:
    calls = await bot_api.calls("sendMessage")
    return [call["params"]["text"] for call in calls if call["params"]["chat_id"] == str(chat)]


async def test_what_a_person_writes_is_answered(
    bot_api: LocalTelegram, store: FakeStore, settings: Settings
) -> None:
    user = await user_of(bot_api)
    async with bot_at_work(settings, store, tables()):
        await bot_api.send_text(user, "a < b")
        answer = await bot_api.wait_for_message(user)
    assert answer["text"] == "en echo text=a < b"
    assert set(kept(store).values()) == {"done"}
    assert set(letters(store).values()) == {"sent"}


async def test_a_chat_is_answered_in_its_order(
    bot_api: LocalTelegram, store: FakeStore, settings: Settings
) -> None:
    user = await user_of(bot_api)
    for number in range(20):
        await bot_api.send_text(user, f"{number}")
    async with bot_at_work(settings, store, tables()):
        await bot_api.wait_for_message(user, "text=19")
    assert await sent_texts(bot_api, user) == [f"en echo text={number}" for number in range(20)]


async def test_an_update_that_comes_twice_is_answered_once(
    bot_api: LocalTelegram, store: FakeStore, settings: Settings
) -> None:
    user = await user_of(bot_api)
    await bot_api.fault("duplicate_updates", times=3)
    async with bot_at_work(settings, store, tables()):
        for text in ("one", "two", "three"):
            await bot_api.send_text(user, text)
        await bot_api.wait_for_message(user, "three")
    assert len(await sent_texts(bot_api, user)) == 3


async def test_an_outage_of_telegram_delays_an_answer_and_loses_none(
    bot_api: LocalTelegram, store: FakeStore, settings: Settings
) -> None:
    user = await user_of(bot_api)
    await bot_api.fault("502", method="sendMessage", times=2)
    async with bot_at_work(settings, store, tables()):
        await bot_api.send_text(user, "still there")
        await bot_api.wait_for_message(user, "still there", seconds=10)
    assert set(letters(store).values()) == {"sent"}


async def test_telegram_restarting_does_not_end_the_bot(
    bot_api: LocalTelegram, store: FakeStore, settings: Settings
) -> None:
    user = await user_of(bot_api)
    async with bot_at_work(settings, store, tables()):
        await bot_api.send_text(user, "before")
        await bot_api.wait_for_message(user, "before")
        await bot_api.restart(seconds=0.3)
        await bot_api.send_text(user, "after")
        await bot_api.wait_for_message(user, "after", seconds=10)


async def test_a_429_holds_every_message_for_as_long_as_telegram_says(
    bot_api: LocalTelegram, store: FakeStore, settings: Settings
) -> None:
    first, second = await user_of(bot_api), await user_of(bot_api, "Bo")
    await bot_api.fault("429", method="sendMessage", chat_id=first, retry_after=1)
    async with bot_at_work(settings, store, tables()):
        await bot_api.send_text(first, "x")
        await bot_api.calls("sendMessage", seconds=5)
        await bot_api.send_text(second, "y")
        await bot_api.wait_for_message(second)
        await bot_api.wait_for_message(first)
    refused, *others = await bot_api.calls("sendMessage")
    assert refused["status"] == 429
    assert [call for call in others if call["started"] < refused["started"] + 1] == []


async def test_somebody_who_blocked_the_bot_is_marked_and_nothing_loops(
    bot_api: LocalTelegram, store: FakeStore, settings: Settings
) -> None:
    user = await user_of(bot_api)
    person = add_person(store.work, user)
    bot_api.allows_refused_calls = True
    await bot_api.fault("403", method="sendMessage", chat_id=user)
    async with bot_at_work(settings, store, tables()):
        await bot_api.send_text(user, "x")
        await bot_api.calls("sendMessage", seconds=5)
        other = await user_of(bot_api, "Bo")
        await bot_api.send_text(other, "y")
        await bot_api.wait_for_message(other)
    link = store.work.people.link_of(person.id)
    assert link is not None
    assert link.unreachable_at is not None
    assert "dead" in letters(store).values()


async def test_somebody_who_writes_again_is_reachable_again(
    bot_api: LocalTelegram, store: FakeStore, settings: Settings
) -> None:
    user = await user_of(bot_api)
    person = add_person(store.work, user)
    store.work.people.mark_unreachable(user, NOON)
    async with bot_at_work(settings, store, tables()):
        await bot_api.send_text(user, "back")
        await bot_api.wait_for_message(user)
    link = store.work.people.link_of(person.id)
    assert link is not None
    assert link.unreachable_at is None


async def test_a_message_that_telegram_refuses_is_a_dead_letter_and_the_next_one_goes(
    bot_api: LocalTelegram, store: FakeStore, settings: Settings
) -> None:
    user = await user_of(bot_api)
    bot_api.allows_refused_calls = True

    def broken_then_good(turn: Turn) -> None:
        turn.reply("<b>never closed")
        turn.reply("good")

    async with bot_at_work(settings, store, tables(broken_then_good)):
        await bot_api.send_text(user, "x")
        await bot_api.wait_for_message(user, "good")
    assert sorted(letters(store).values()) == ["dead", "sent"]


async def test_a_handler_that_always_fails_answers_with_a_reference_once(
    bot_api: LocalTelegram, store: FakeStore, settings: Settings
) -> None:
    user = await user_of(bot_api)

    def fail(turn: Turn) -> None:
        turn.reply("never seen")
        raise RuntimeError(turn.text)

    async with bot_at_work(settings, store, tables(fail)):
        await bot_api.send_text(user, "x")
        answer = await bot_api.wait_for_message(user, seconds=15)
    [(update_id, state)] = kept(store).items()
    assert answer["text"] == f"en failed reference={update_id:X}"
    assert state == "dead"
    assert len(await sent_texts(bot_api, user)) == 1


async def test_an_update_is_never_given_up_because_the_store_is_away(
    bot_api: LocalTelegram, store: FakeStore, settings: Settings
) -> None:
    user = await user_of(bot_api)
    tries: list[str] = []

    def be_away(turn: Turn) -> None:
        tries.append(turn.text)
        if len(tries) <= 5:
            raise StoreUnavailableError(operation="write")
        echo(turn)

    async with bot_at_work(settings, store, tables(be_away)):
        await bot_api.send_text(user, "x")
        await bot_api.wait_for_message(user, "text=x", seconds=60)
    assert set(kept(store).values()) == {"done"}


async def test_a_fault_in_the_apology_gives_the_update_up_in_silence_and_the_bot_goes_on(
    bot_api: LocalTelegram, store: FakeStore, settings: Settings
) -> None:
    user, other = await user_of(bot_api), await user_of(bot_api, "Bo")

    def fail(turn: Turn) -> None:
        if turn.text == "x":
            raise RuntimeError
        echo(turn)

    async with bot_at_work(settings, store, tables(fail), catalogue=WithoutApology()):
        await bot_api.send_text(user, "x")
        await until_all_is_done(bot_api, store)
        await bot_api.send_text(other, "y")
        await bot_api.wait_for_message(other, "y", seconds=10)
    assert sorted(kept(store).values()) == ["dead", "done"]


async def test_a_handler_that_fails_once_is_tried_again_and_its_effects_count_once(
    bot_api: LocalTelegram, store: FakeStore, settings: Settings
) -> None:
    user = await user_of(bot_api)
    tries: list[str] = []

    def fail_at_first(turn: Turn) -> None:
        turn.reply("done")
        tries.append(turn.text)
        if len(tries) == 1:
            raise RuntimeError

    async with bot_at_work(settings, store, tables(fail_at_first)):
        await bot_api.send_text(user, "x")
        await bot_api.wait_for_message(user, "done")
    assert tries == ["x", "x"]
    assert len(letters(store)) == 1


async def test_a_tap_is_answered_even_when_the_handler_says_nothing(
    bot_api: LocalTelegram, store: FakeStore, settings: Settings
) -> None:
    user = await user_of(bot_api)
    answers = with_buttons(tables(offer("quiet:1")), quiet=lambda _: None)
    async with bot_at_work(settings, store, answers):
        await bot_api.send_text(user, "x")
        message = await bot_api.wait_for_message(user)
        tap = await bot_api.tap(user, message["message_id"], "quiet:1")
        assert await bot_api.answer_of(tap) is not None


async def test_a_button_that_nobody_knows_any_more_says_so(
    bot_api: LocalTelegram, store: FakeStore, settings: Settings
) -> None:
    user = await user_of(bot_api)
    add_person(store.work, user)
    async with bot_at_work(settings, store, tables(offer("gone:1"))):
        await bot_api.send_text(user, "x")
        message = await bot_api.wait_for_message(user)
        tap = await bot_api.tap(user, message["message_id"], "gone:1")
        answer = await bot_api.answer_of(tap)
    assert answer is not None
    assert answer["text"] == "fr button-outdated"
    assert answer["show_alert"]


async def test_a_tapped_message_is_rewritten_in_place_and_twice_the_same_is_no_fault(
    bot_api: LocalTelegram, store: FakeStore, settings: Settings
) -> None:
    user = await user_of(bot_api)
    bot_api.allows_refused_calls = True
    buttons = [[Button("again", "again")]]
    answers = with_buttons(
        tables(offer("again")), again=lambda turn: turn.edit("rewritten", buttons)
    )
    async with bot_at_work(settings, store, answers):
        await bot_api.send_text(user, "x")
        message = await bot_api.wait_for_message(user)
        await bot_api.tap(user, message["message_id"], "again")
        edited = await bot_api.wait_for_message(user, "rewritten", kinds=("edited",))
        await bot_api.tap(user, message["message_id"], "again")
        await bot_api.send_text(user, "y")
        await bot_api.wait_for_message(user, "offer", after=edited["event"])
    assert edited["message_id"] == message["message_id"]
    assert set(letters(store).values()) == {"sent"}


async def test_an_edit_of_a_message_that_is_gone_comes_as_a_new_one(
    bot_api: LocalTelegram, store: FakeStore, settings: Settings
) -> None:
    user = await user_of(bot_api)
    bot_api.allows_refused_calls = True
    message = OutgoingMessage(
        "lost", user, "editMessageText", {"chat_id": user, "message_id": 4711, "text": "found"}
    )
    store.work.outbox.add([message], NOON)
    await bot_api.start(user)
    async with bot_at_work(settings, store, tables(lambda _: None)):
        await bot_api.wait_for_message(user, "found")
    assert letters(store)["lost"] == "sent"


async def test_a_picture_is_drawn_once_and_then_sent_by_its_file_id(
    bot_api: LocalTelegram, store: FakeStore, settings: Settings
) -> None:
    user, artist = await user_of(bot_api), FakeArtist()
    answers = tables(photograph(add_person(store.work, user).id))
    async with bot_at_work(settings, store, answers, artist=artist):
        for caption in ("one", "two"):
            await bot_api.send_text(user, caption)
            message = await bot_api.wait_for_message(user, caption)
            assert message["photo"]
    assert len(artist.drawn) == 1


async def test_a_file_id_that_telegram_forgot_is_drawn_again(
    bot_api: LocalTelegram, store: FakeStore, settings: Settings
) -> None:
    user, artist = await user_of(bot_api), FakeArtist()
    bot_api.allows_refused_calls = True
    answers = tables(photograph(add_person(store.work, user).id))
    async with bot_at_work(settings, store, answers, artist=artist):
        await bot_api.send_text(user, "one")
        await bot_api.wait_for_message(user, "one")
        [key] = store.work.state.file_ids
        store.work.state.file_ids[key] = "unknown-file"
        await bot_api.send_text(user, "two")
        await bot_api.wait_for_message(user, "two")
    assert len(artist.drawn) == 2
    assert store.work.state.file_ids[key] != "unknown-file"


async def test_a_picture_that_cannot_be_drawn_is_said_in_its_words(
    bot_api: LocalTelegram, store: FakeStore, settings: Settings
) -> None:
    user, artist = await user_of(bot_api), FakeArtist(failure=RuntimeError("no ink"))
    answers = tables(photograph(add_person(store.work, user).id))
    async with bot_at_work(settings, store, answers, artist=artist):
        await bot_api.send_text(user, "the words")
        message = await bot_api.wait_for_message(user, "the words")
    assert "photo" not in message


async def test_a_picture_that_takes_too_long_is_said_in_its_words(
    bot_api: LocalTelegram, store: FakeStore, settings: Settings
) -> None:
    user, artist = await user_of(bot_api), FakeArtist(is_stuck=True)
    hasty = settings.model_copy(update={"lease_seconds": 8.0})
    answers = tables(photograph(add_person(store.work, user).id))
    async with bot_at_work(hasty, store, answers, artist=artist):
        await bot_api.send_text(user, "the words")
        message = await bot_api.wait_for_message(user, "the words", seconds=20)
    assert "photo" not in message


async def test_who_waits_for_a_picture_sees_that_it_comes_while_it_is_drawn(
    bot_api: LocalTelegram, store: FakeStore, settings: Settings
) -> None:
    user = await user_of(bot_api)
    answers = tables(photograph(add_person(store.work, user).id))
    async with bot_at_work(settings, store, answers):
        for caption in ("drawn", "known"):
            await bot_api.send_text(user, caption)
            await bot_api.wait_for_message(user, caption)
    [action] = await bot_api.calls("sendChatAction")
    assert action["params"] == {"chat_id": str(user), "action": "upload_photo"}


async def test_a_store_that_fails_keeps_the_update_at_telegram(
    bot_api: LocalTelegram, store: FakeStore, settings: Settings
) -> None:
    user = await user_of(bot_api)
    store.failure = StoreUnavailableError(operation="write")
    await bot_api.send_text(user, "patience")
    async with bot_at_work(settings, store, tables()):
        await bot_api.calls("getUpdates", seconds=5)
        assert (await bot_api.updates())["confirmed"] == 0
        store.failure = None
        await bot_api.wait_for_message(user, "patience", seconds=10)


async def test_nobody_is_answered_in_a_group(
    bot_api: LocalTelegram, store: FakeStore, settings: Settings
) -> None:
    user = await user_of(bot_api)
    group = await bot_api.add_group("Team", [user])
    async with bot_at_work(settings, store, tables()):
        await bot_api.send_text(user, "in the group", chat=group["id"])
        await bot_api.send_text(user, "in private")
        await bot_api.wait_for_message(user, "in private")
    assert await sent_texts(bot_api, group["id"]) == []


async def test_the_menu_of_a_stranger_and_the_descriptions_are_published_at_the_start(
    bot_api: LocalTelegram, store: FakeStore, settings: Settings
) -> None:
    user = await user_of(bot_api)
    answers = tables(start=echo)
    async with bot_at_work(settings, store, answers):
        await bot_api.calls("setMyShortDescription", seconds=5)
        await bot_api.send_text(user, "x")
        await bot_api.wait_for_message(user)
    methods = {call["method"] for call in await bot_api.calls()}
    assert {"setMyCommands", "setMyDescription", "setMyShortDescription"} <= methods


async def test_who_stops_the_bot_is_unreachable_until_they_allow_it_again(
    bot_api: LocalTelegram, store: FakeStore, settings: Settings
) -> None:
    user = await user_of(bot_api)
    person = add_person(store.work, user)
    seen: list[bool] = []

    def look(turn: Turn) -> None:
        link = turn.work.people.link_of(person.id)
        seen.append(link is not None and link.unreachable_at is not None)
        turn.reply("looked")

    async with bot_at_work(settings, store, tables(look)):
        other = await user_of(bot_api, "Bo")
        await bot_api.send_text(user, "hello")
        await bot_api.wait_for_message(user, "looked")
        for blocked in (True, False):
            await bot_api.block(user, blocked=blocked)
            await until_all_is_done(bot_api, store)
            await bot_api.send_text(other, "?")
            await bot_api.wait_for_message(other, "looked", after=await bot_api.last_event(other))
    assert seen == [False, True, False]


async def test_a_broadcast_keeps_every_limit_of_telegram_and_lets_replies_pass(
    bot_api: LocalTelegram, store: FakeStore
) -> None:
    users = [await user_of(bot_api, f"P{number}") for number in range(50)]
    for user in users:
        await bot_api.start(user)
    letters_to_all = [
        OutgoingMessage(
            f"news:{number}:{user}",
            user,
            "sendMessage",
            {"chat_id": user, "text": f"news {number}"},
            Priority.BROADCAST,
        )
        for number in range(2)
        for user in users[:40]
    ]
    store.work.outbox.add(letters_to_all, NOON)
    settings = settings_for(bot_api.url, bot_api.token)
    async with bot_at_work(settings, store, tables(lambda _: None, ask=echo)):
        await bot_api.calls("sendMessage", seconds=5)
        await bot_api.send_text(users[-1], "/ask")
        await bot_api.wait_for_message(users[-1], "/ask", seconds=10)
        assert "waiting" in letters(store).values()  # the reply went before the broadcast's end
        for user in users[:40]:
            await bot_api.wait_for_message(user, "news 1", seconds=20)
    calls = await bot_api.calls("sendMessage")
    assert [call["would_be_429"] for call in calls if call["would_be_429"]] == []


async def test_updates_may_come_by_webhook(
    bot_api: LocalTelegram, store: FakeStore, settings: Settings
) -> None:
    user, port = await user_of(bot_api), free_port()
    by_webhook = settings.model_copy(
        update={
            "webhook_url": f"http://127.0.0.1:{port}/hook",
            "webhook_secret": SecretStr("a-secret-of-the-tests"),
            "webhook_port": port,
        }
    )
    async with bot_at_work(by_webhook, store, tables()):
        await bot_api.calls("setWebhook", seconds=5)
        await bot_api.send_text(user, "pushed")
        await bot_api.wait_for_message(user, "pushed", seconds=10)
    assert await bot_api.calls("getUpdates") == []


async def until_all_is_done(bot_api: LocalTelegram, store: FakeStore) -> None:
    """Wait until no update waits, neither at Telegram nor in the inbox."""
    async with asyncio.timeout(10):
        while (await bot_api.updates())["pending"] or store.work.inbox.count_waiting():
            await bot_api.calls("getUpdates", seconds=0.05)


def offer(data: str) -> Handle:
    return lambda turn: turn.reply("offer", [[Button("tap", data)]])


def photograph(employee_id: int) -> Handle:
    def answer(turn: Turn) -> None:
        turn.photo(Picture("chart", employee_id, turn.today, "en"), turn.text)

    return answer
