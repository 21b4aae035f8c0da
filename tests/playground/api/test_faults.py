"""Faults on order strike the calls they name, so many times, and are written down."""

import pytest
from telegram import Bot, InputMediaPhoto
from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter, TimedOut

from playground.api.files import UploadBuckets
from playground.client import RefusedError
from tests.support.local_telegram import LocalTelegram

# python-telegram-bot announces another type for a later major version
AS_SECONDS = pytest.mark.filterwarnings("ignore:.*`retry_after`")


@AS_SECONDS
async def test_too_many_requests_tells_how_long_to_wait(
    bot: Bot, bot_api: LocalTelegram, chat: int
) -> None:
    await bot_api.fault("429", method="sendMessage", retry_after=7, times=1)
    with pytest.raises(RetryAfter) as refusal:
        await bot.send_message(chat, "a")
    assert refusal.value.retry_after == 7
    assert (await bot.send_message(chat, "a")).text == "a"


async def test_a_fault_strikes_only_its_chat(bot: Bot, bot_api: LocalTelegram, chat: int) -> None:
    await bot_api.add_user("Luc", id=77)
    await bot_api.start(77)
    await bot_api.fault("403", chat_id=77, times=None)
    await bot.send_message(chat, "a")
    for _ in range(2):
        with pytest.raises(Forbidden, match="bot was blocked by the user"):
            await bot.send_message(77, "a")
    await bot_api.forget_faults()
    await bot.send_message(77, "a")


@pytest.mark.parametrize("kind", ["500", "502", "reset"])
async def test_an_outage_is_a_network_error_without_effect(
    bot: Bot, bot_api: LocalTelegram, chat: int, kind: str
) -> None:
    await bot_api.fault(kind, method="sendMessage")
    with pytest.raises(NetworkError):
        await bot.send_message(chat, "a")
    assert [event["kind"] for event in await bot_api.events(chat, after=1)] == []


async def test_a_dropped_answer_leaves_the_message_in_the_chat(
    bot: Bot, bot_api: LocalTelegram, chat: int
) -> None:
    await bot_api.fault("drop_answer", method="sendMessage")
    with pytest.raises(NetworkError):
        await bot.send_message(chat, "a")
    assert (await bot_api.wait_for_message(chat))["text"] == "a"
    (call,) = await bot_api.calls("sendMessage")
    assert (call["fault"], call["status"]) == ("drop_answer", None)


async def test_a_call_that_hangs_times_out(bot: Bot, bot_api: LocalTelegram, chat: int) -> None:
    await bot_api.fault("hang", method="sendMessage")
    with pytest.raises(TimedOut):
        await bot.send_message(chat, "a", read_timeout=0.05)


@pytest.mark.usefixtures("chat")
async def test_a_lost_confirmation_delivers_updates_again(bot: Bot, bot_api: LocalTelegram) -> None:
    (first,) = await bot.get_updates()
    await bot_api.fault("duplicate_updates")
    (again,) = await bot.get_updates(first.update_id + 1)
    assert again == first


async def test_a_delayed_update_lets_others_pass(
    bot: Bot, bot_api: LocalTelegram, chat: int
) -> None:
    await bot_api.fault("delay_updates", seconds=3600)
    await bot_api.send_text(chat, "late")
    await bot_api.send_text(chat, "early")
    updates = await bot.get_updates(0)
    assert [update.message.text for update in updates] == ["/start", "early"]


async def test_a_delayed_update_arrives_in_the_end(bot: Bot, bot_api: LocalTelegram) -> None:
    await bot_api.fault("delay_updates", seconds=0.01)
    await bot_api.send_text(4242, "late")
    (late,) = await bot.get_updates(0, timeout=20)
    assert late.message.text == "late"


async def test_the_monitor_tells_which_messages_would_have_been_too_fast(
    bot: Bot, bot_api: LocalTelegram, chat: int
) -> None:
    bot_api.state.speed.time = lambda: 100.0
    for number in range(31):
        await bot.send_message(chat, str(number))
    told = [call["would_be_429"] for call in await bot_api.calls("sendMessage")]
    assert [told[0], told[1], told[30]] == [[], ["1/s per chat"], ["1/s per chat", "30/s"]]


async def test_an_album_is_one_message_to_the_monitor(
    bot: Bot, bot_api: LocalTelegram, chat: int, photo: bytes
) -> None:
    await bot.send_media_group(chat, [InputMediaPhoto(photo), InputMediaPhoto(photo)])
    (call,) = await bot_api.calls("sendMediaGroup")
    assert call["would_be_429"] == []


async def test_a_server_that_is_down_answers_again_later(
    bot: Bot, bot_api: LocalTelegram, chat: int
) -> None:
    await bot_api.restart(3600)
    with pytest.raises(NetworkError):
        await bot.send_message(chat, "a")
    await bot_api.restart(0)
    assert (await bot.send_message(chat, "b")).text == "b"


@AS_SECONDS
async def test_large_uploads_of_one_size_are_slowed_down(
    bot: Bot, bot_api: LocalTelegram, chat: int
) -> None:
    uploads = UploadBuckets(lambda: 100.0, penalty_seconds=0)
    bot_api.state.primary.uploads = uploads
    content = b"x" * 9_000_000
    for _ in range(5):
        await bot.send_document(chat, content)
    with pytest.raises(RetryAfter) as refusal:
        await bot.send_document(chat, content)
    assert refusal.value.retry_after == 60


async def test_an_unknown_fault_is_not_ordered(bot_api: LocalTelegram) -> None:
    with pytest.raises(RefusedError):
        await bot_api.fault("earthquake")


async def test_the_control_api_names_what_is_unknown(bot_api: LocalTelegram, chat: int) -> None:
    with pytest.raises(RefusedError) as refusal:
        await bot_api.tap(chat, 1, "nothing")
    assert (refusal.value.status, "data" in refusal.value.body) == (404, True)
    with pytest.raises(RefusedError):
        await bot_api.send_text(12345, "nobody")


async def test_a_call_is_written_down_with_its_files(
    bot: Bot, bot_api: LocalTelegram, chat: int
) -> None:
    await bot_api.forget_calls()
    await bot.send_document(chat, b"abc", filename="a.txt", caption="voici")
    (call,) = await bot_api.calls()
    assert (call["method"], call["params"]["caption"], call["status"]) == (
        "sendDocument",
        "voici",
        200,
    )
    assert [(file["filename"], file["size"]) for file in call["files"]] == [("a.txt", 3)]
    assert call["ended"] >= call["started"]


async def test_a_wrong_call_is_refused_and_judged(
    bot: Bot, bot_api: LocalTelegram, chat: int
) -> None:
    with pytest.raises(BadRequest):
        await bot.send_message(chat, "x" * 4097)
    assert bot_api.findings() == ["sendMessage: text has 4097 characters, 4096 allowed"]
    bot_api.allows_refused_calls = True
