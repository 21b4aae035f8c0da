"""Wrong calls are refused with Telegram's own words, over HTTP, to a stock client."""

import io
import json
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest

from tests.support.local_telegram import LocalTelegram

DRIVER = 4242
NEVER_WROTE = 5151

Call = dict[str, Any]


def keyboard(**button: object) -> str:
    return json.dumps({"inline_keyboard": [[{"text": "?", **button}]]})


def html(text: str) -> Call:
    return {"chat_id": DRIVER, "text": text, "parse_mode": "HTML"}


@pytest.fixture
async def session() -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession() as opened:
        yield opened


class Caller:
    """Calls the server as a bot without any library would."""

    def __init__(self, session: aiohttp.ClientSession, people: LocalTelegram) -> None:
        self._session = session
        self._people = people

    async def __call__(self, method: str, params: Call, files: Call | None = None) -> Call:
        form = aiohttp.FormData({name: str(value) for name, value in params.items()})
        for name, content in (files or {}).items():
            form.add_field(name, io.BytesIO(content), filename=name)
        address = f"{self._people.base_url}{self._people.token}/{method}"
        async with self._session.post(address, data=form) as answer:
            body = await answer.json()
            assert body["ok"] or body["error_code"] == answer.status
            return dict(body)


@pytest.fixture
async def call(session: aiohttp.ClientSession, bot_api: LocalTelegram) -> Caller:
    bot_api.allows_refused_calls = True
    await bot_api.add_user("Ana", id=DRIVER)
    await bot_api.add_user("Zoé", id=NEVER_WROTE)
    await bot_api.start(DRIVER)
    return Caller(session, bot_api)


SENDING = {
    "an empty text": ({"chat_id": DRIVER, "text": ""}, "message text is empty"),
    "a blank text": ({"chat_id": DRIVER, "text": " \n "}, "text must be non-empty"),
    "4097 characters": ({"chat_id": DRIVER, "text": "é" * 4097}, "message is too long"),
    "an unknown chat": ({"chat_id": 999, "text": "x"}, "chat not found"),
    "an unknown name": ({"chat_id": "@nobody", "text": "x"}, "chat not found"),
    "no chat": ({"text": "x"}, "chat_id is empty"),
    "a reply to nothing": (
        {"chat_id": DRIVER, "text": "x", "reply_parameters": '{"message_id": 999}'},
        "message to be replied not found",
    ),
    "65 bytes of callback data": (
        {"chat_id": DRIVER, "text": "x", "reply_markup": keyboard(callback_data="é" * 32 + "x")},
        "BUTTON_DATA_INVALID",
    ),
    "empty callback data": (
        {"chat_id": DRIVER, "text": "x", "reply_markup": keyboard(callback_data="")},
        "BUTTON_DATA_INVALID",
    ),
    "a button without action": (
        {"chat_id": DRIVER, "text": "x", "reply_markup": keyboard()},
        "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
    ),
    "101 buttons": (
        {
            "chat_id": DRIVER,
            "text": "x",
            "reply_markup": json.dumps(
                {"inline_keyboard": [[{"text": "?", "callback_data": "x"}]] * 101}
            ),
        },
        "reply markup is too long",
    ),
    "a keyboard that is no JSON": (
        {"chat_id": DRIVER, "text": "x", "reply_markup": "{"},
        "can't parse reply keyboard markup JSON object",
    ),
    "an unknown parse mode": (
        {"chat_id": DRIVER, "text": "x", "parse_mode": "RTF"},
        "unsupported parse_mode",
    ),
    "a tag without end": (
        html("<b>x"),
        "can't parse entities: Can't find end tag corresponding to start tag \"b\"",
    ),
    "an unknown tag after two bytes": (
        html("é<h1>x</h1>"),
        'can\'t parse entities: Unsupported start tag "h1" at byte offset 2',
    ),
    "crossed tags": (
        html("<b>x</i>"),
        'can\'t parse entities: Unmatched end tag at byte offset 4, expected "</b>", found "</i>"',
    ),
    "an end tag alone": (
        html("x</b>"),
        "can't parse entities: Unexpected end tag at byte offset 1",
    ),
    "an unclosed tag": (
        html("x<b"),
        "can't parse entities: Unclosed start tag at byte offset 1",
    ),
}


@pytest.mark.parametrize(("params", "reason"), SENDING.values(), ids=SENDING.keys())
async def test_a_wrong_message_is_refused(call: Caller, params: Call, reason: str) -> None:
    answer = await call("sendMessage", params)
    assert (answer["error_code"], answer["description"]) == (400, f"Bad Request: {reason}")


OTHERS = {
    "edit of nothing": (
        "editMessageText",
        {"chat_id": DRIVER, "message_id": 999, "text": "x"},
        "message to edit not found",
    ),
    "edit of a person's message": (
        "editMessageText",
        {"chat_id": DRIVER, "message_id": 1, "text": "x"},
        "message can't be edited",
    ),
    "deletion of nothing": (
        "deleteMessage",
        {"chat_id": DRIVER, "message_id": 999},
        "message to delete not found",
    ),
    "an answer to no tap": (
        "answerCallbackQuery",
        {"callback_query_id": "1"},
        "query is too old and response timeout expired or query ID is invalid",
    ),
    "a long caption": (
        "sendPhoto",
        {"chat_id": DRIVER, "photo": "x", "caption": "é" * 1025},
        "message caption is too long",
    ),
    "an unknown file to send": (
        "sendPhoto",
        {"chat_id": DRIVER, "photo": "AgAC-unknown"},
        "wrong file identifier/HTTP URL specified",
    ),
    "an unknown file to get": (
        "getFile",
        {"file_id": "AgAC-unknown"},
        "wrong file_id or the file is temporarily unavailable",
    ),
    "an album of one": (
        "sendMediaGroup",
        {"chat_id": DRIVER, "media": '[{"type": "photo", "media": "x"}]'},
        "media group must contain at least 2 items",
    ),
    "an unknown action": (
        "sendChatAction",
        {"chat_id": DRIVER, "action": "dancing"},
        "wrong parameter action in request",
    ),
    "a command in capitals": (
        "setMyCommands",
        {"commands": '[{"command": "Help", "description": "x"}]'},
        "BOT_COMMAND_INVALID",
    ),
    "a webhook without TLS": (
        "setWebhook",
        {"url": "http://example.org/hook"},
        "bad webhook: An HTTPS URL must be provided for webhook",
    ),
    "a poll without options": (
        "sendPoll",
        {"chat_id": DRIVER, "question": "x", "options": "[]"},
        "poll must have at least 1 option",
    ),
    "no message to copy": (
        "copyMessage",
        {"chat_id": DRIVER, "from_chat_id": DRIVER, "message_id": 999},
        "message to copy not found",
    ),
}


@pytest.mark.parametrize(("method", "params", "reason"), OTHERS.values(), ids=OTHERS.keys())
async def test_another_wrong_call_is_refused(
    call: Caller, method: str, params: Call, reason: str
) -> None:
    answer = await call(method, params)
    assert (answer["error_code"], answer["description"]) == (400, f"Bad Request: {reason}")


async def test_an_edit_that_changes_nothing_is_refused(call: Caller) -> None:
    sent = await call("sendMessage", {"chat_id": DRIVER, "text": "0,95"})
    message_id = sent["result"]["message_id"]
    answer = await call(
        "editMessageText", {"chat_id": DRIVER, "message_id": message_id, "text": "0,95 "}
    )
    assert answer["description"] == (
        "Bad Request: message is not modified: specified new message content and reply markup are "
        "exactly the same as a current content and reply markup of the message"
    )


async def test_a_text_under_a_photo_is_not_a_caption(call: Caller, photo: bytes) -> None:
    sent = await call("sendPhoto", {"chat_id": DRIVER}, {"photo": photo})
    target = {"chat_id": DRIVER, "message_id": sent["result"]["message_id"]}
    answer = await call("editMessageText", {**target, "text": "x"})
    assert answer["description"] == "Bad Request: there is no text in the message to edit"
    assert (await call("editMessageCaption", {**target, "caption": "x"}))["ok"]


async def test_a_message_with_a_reply_keyboard_cannot_be_edited(call: Caller) -> None:
    keys = json.dumps({"keyboard": [[{"text": "Oui"}]]})
    sent = await call("sendMessage", {"chat_id": DRIVER, "text": "?", "reply_markup": keys})
    target = {"chat_id": DRIVER, "message_id": sent["result"]["message_id"], "text": "!"}
    answer = await call("editMessageText", target)
    assert answer["description"] == "Bad Request: message can't be edited"


async def test_a_tap_is_answered_once(call: Caller, bot_api: LocalTelegram) -> None:
    sent = await call(
        "sendMessage",
        {"chat_id": DRIVER, "text": "x", "reply_markup": keyboard(callback_data="why")},
    )
    tap = await bot_api.tap(DRIVER, sent["result"]["message_id"], "why")
    assert (await call("answerCallbackQuery", {"callback_query_id": tap}))["ok"]
    second = await call("answerCallbackQuery", {"callback_query_id": tap})
    assert second["description"].startswith("Bad Request: query is too old")


async def test_a_tap_that_waited_too_long_cannot_be_answered(
    call: Caller, bot_api: LocalTelegram
) -> None:
    sent = await call(
        "sendMessage",
        {"chat_id": DRIVER, "text": "x", "reply_markup": keyboard(callback_data="why")},
    )
    await bot_api.settings(callback_lifetime_seconds=-1)
    tap = await bot_api.tap(DRIVER, sent["result"]["message_id"], "why")
    late = await call("answerCallbackQuery", {"callback_query_id": tap})
    assert late["description"].startswith("Bad Request: query is too old")


async def test_a_photo_that_is_no_picture_is_refused(call: Caller) -> None:
    answer = await call("sendPhoto", {"chat_id": DRIVER}, {"photo": b"no picture"})
    assert answer["description"] == "Bad Request: IMAGE_PROCESS_FAILED"


async def test_a_photo_over_ten_megabytes_is_refused(call: Caller) -> None:
    answer = await call("sendPhoto", {"chat_id": DRIVER}, {"photo": b"x" * (10 * 2**20 + 1)})
    assert answer["description"] == "Bad Request: file is too big"


async def test_a_file_over_twenty_megabytes_is_not_downloaded(
    call: Caller, bot_api: LocalTelegram
) -> None:
    large = ("large.bin", b"x" * (20 * 2**20 + 1), "application/octet-stream")
    (message,) = await bot_api.send_documents(DRIVER, large)
    answer = await call("getFile", {"file_id": message["document"]["file_id"]})
    assert answer["description"] == "Bad Request: file is too big"


async def test_a_document_is_not_repeated_as_a_photo(call: Caller, bot_api: LocalTelegram) -> None:
    (message,) = await bot_api.send_documents(DRIVER, ("a.txt", b"x", "text/plain"))
    answer = await call("sendPhoto", {"chat_id": DRIVER, "photo": message["document"]["file_id"]})
    assert answer["description"] == "Bad Request: can't use file of type Document as Photo"


async def test_a_bot_that_was_blocked_may_not_write(call: Caller, bot_api: LocalTelegram) -> None:
    await bot_api.block(DRIVER)
    answer = await call("sendMessage", {"chat_id": DRIVER, "text": "x"})
    assert answer["error_code"] == 403
    assert answer["description"] == "Forbidden: bot was blocked by the user"
    await bot_api.block(DRIVER, blocked=False)
    assert (await call("sendMessage", {"chat_id": DRIVER, "text": "x"}))["ok"]


async def test_a_bot_may_not_write_first(call: Caller) -> None:
    answer = await call("sendMessage", {"chat_id": NEVER_WROTE, "text": "x"})
    assert answer["description"] == "Forbidden: bot can't initiate conversation with a user"


async def test_a_closed_account_receives_nothing(call: Caller, bot_api: LocalTelegram) -> None:
    await bot_api.deactivate(DRIVER)
    answer = await call("sendMessage", {"chat_id": DRIVER, "text": "x"})
    assert answer["description"] == "Forbidden: user is deactivated"


async def test_an_unknown_method_is_not_found(call: Caller) -> None:
    answer = await call("sendTelepathy", {})
    assert answer["description"] == "Not Found: method not found"
    assert answer["error_code"] == 404


async def test_a_wrong_token_is_unauthorised(
    session: aiohttp.ClientSession, bot_api: LocalTelegram
) -> None:
    async with session.get(f"{bot_api.base_url}1:{'x' * 30}/getMe") as answer:
        assert (answer.status, (await answer.json())["description"]) == (401, "Unauthorized")


async def test_a_message_older_than_48_hours_stays(call: Caller, bot_api: LocalTelegram) -> None:
    sent = await call("sendMessage", {"chat_id": DRIVER, "text": "x"})
    message_id = sent["result"]["message_id"]
    bot_api.state.chats[DRIVER].messages[message_id]["date"] -= 48 * 3600 + 1
    answer = await call("deleteMessage", {"chat_id": DRIVER, "message_id": message_id})
    assert answer["description"] == "Bad Request: message can't be deleted"


@pytest.mark.usefixtures("call")
@pytest.mark.parametrize("verb", ["json", "query"])
async def test_method_names_ignore_case_and_parameters_come_any_way(
    session: aiohttp.ClientSession, bot_api: LocalTelegram, verb: str
) -> None:
    address = f"{bot_api.base_url}{bot_api.token}/SENDmessage"
    params = {"chat_id": DRIVER, "text": "ça va"}
    options: Any = {"json": params} if verb == "json" else {"params": params}
    async with session.post(address, **options) as answer:
        assert (await answer.json())["result"]["text"] == "ça va"
