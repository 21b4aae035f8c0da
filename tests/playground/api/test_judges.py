"""The judges convict what Telegram would not accept, and acquit what it does."""

import json

import pytest

from tests.support.judges import judge_answer, judge_call, judge_update

USER = {"id": 1, "is_bot": False, "first_name": "Ana"}
MESSAGE = {
    "message_id": 1,
    "date": 1,
    "chat": {"id": 1, "type": "private", "first_name": "Ana"},
    "from": USER,
    "text": "x",
}


def keyboard(*row: dict[str, object]) -> str:
    return json.dumps({"inline_keyboard": [row]})


RIGHT = [
    ("getMe", {}, {}),
    ("sendMessage", {"chat_id": "1", "text": "12", "parse_mode": "HTML"}, {}),
    (
        "sendMessage",
        {"chat_id": "1", "text": "<b>" + "x" * 4096 + "</b>", "parse_mode": "HTML"},
        {},
    ),
    ("sendPhoto", {"chat_id": "1", "caption": "x"}, {"photo": 10}),
    ("sendPhoto", {"chat_id": "1", "photo": "attach://p"}, {"p": 10}),
    ("setMyCommands", {"commands": '[{"command": "aide", "description": "x"}]'}, {}),
    ("getUpdates", {"offset": "5", "timeout": "10", "allowed_updates": '["message"]'}, {}),
]

WRONG = {
    "no such method": ("sendTelepathy", {}, {}),
    "unknown parameter foo": ("sendMessage", {"chat_id": "1", "text": "x", "foo": "1"}, {}),
    "text: Field required": ("sendMessage", {"chat_id": "1"}, {}),
    "timeout: Input should be a valid integer": ("getUpdates", {"timeout": "soon"}, {}),
    "text has 4097 characters": ("sendMessage", {"chat_id": "1", "text": "x" * 4097}, {}),
    "text is empty": ("sendMessage", {"chat_id": "1", "text": " "}, {}),
    "caption has 1025": ("sendPhoto", {"chat_id": "1", "photo": "x", "caption": "x" * 1025}, {}),
    "text has 201 characters": (
        "answerCallbackQuery",
        {"callback_query_id": "1", "text": "x" * 201},
        {},
    ),
    "callback_data of '?' has 65 bytes": (
        "sendMessage",
        {
            "chat_id": "1",
            "text": "x",
            "reply_markup": keyboard({"text": "?", "callback_data": "é" * 32 + "x"}),
        },
        {},
    ),
    "one is needed": (
        "sendMessage",
        {"chat_id": "1", "text": "x", "reply_markup": keyboard({"text": "?"})},
        {},
    ),
    "unknown field colour": (
        "sendMessage",
        {
            "chat_id": "1",
            "text": "x",
            "reply_markup": keyboard({"text": "?", "callback_data": "x", "colour": "red"}),
        },
        {},
    ),
    "more than 8 buttons": (
        "sendMessage",
        {
            "chat_id": "1",
            "text": "x",
            "reply_markup": keyboard(*[{"text": "?", "callback_data": "x"}] * 9),
        },
        {},
    ),
    "a payload that Telegram refuses": (
        "sendMessage",
        {
            "chat_id": "1",
            "text": "x",
            "reply_markup": keyboard({"text": "?", "url": f"https://t.me/b?start={'x' * 65}"}),
        },
        {},
    ),
    "an album has 2 to 10 items": (
        "sendMediaGroup",
        {"chat_id": "1", "media": '[{"type": "photo", "media": "x"}]'},
        {},
    ),
    "command 'Aide'": (
        "setMyCommands",
        {"commands": '[{"command": "Aide", "description": "x"}]'},
        {},
    ),
    "101 items": (
        "deleteMessages",
        {"chat_id": "1", "message_ids": json.dumps([*range(101)])},
        {},
    ),
    "larger than 10 MB": ("sendPhoto", {"chat_id": "1"}, {"photo": 11 * 2**20}),
    "belongs to no parameter": (
        "sendPhoto",
        {"chat_id": "1", "photo": "attach://p"},
        {"p": 1, "q": 1},
    ),
}


@pytest.mark.parametrize(("method", "params", "files"), RIGHT)
def test_a_right_call_is_acquitted(
    method: str, params: dict[str, str], files: dict[str, int]
) -> None:
    assert judge_call(method, params, files) == []


@pytest.mark.parametrize("finding", WRONG)
def test_a_wrong_call_is_convicted(finding: str) -> None:
    method, params, files = WRONG[finding]
    assert any(finding in told for told in judge_call(method, params, files))


def test_an_update_has_all_that_telegram_sends() -> None:
    assert judge_update({"update_id": 1, "message": MESSAGE}) == []
    assert judge_update({"update_id": 1, "message": {**MESSAGE, "from": {"id": 1}}})
    assert judge_update({"update_id": 1, "message": {**MESSAGE, "mood": "glad"}})
    assert judge_update({"update_id": 1})


def test_a_callback_query_needs_its_chat_instance() -> None:
    query = {"id": "1", "from": USER, "message": MESSAGE, "data": "x"}
    assert judge_update({"update_id": 1, "callback_query": query})
    assert judge_update({"update_id": 1, "callback_query": {**query, "chat_instance": "1"}}) == []


def test_an_answer_is_of_the_type_that_its_method_returns() -> None:
    assert judge_answer("sendMessage", MESSAGE) == []
    assert judge_answer("getMe", {"id": 1, "first_name": "Bonroute"})
    assert judge_answer("deleteMessage", "yes indeed")
    assert judge_answer("sendTelepathy", None)
