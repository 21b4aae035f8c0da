"""What Telegram's refusals mean for a message."""

import pytest

from bot.delivery.outcomes import Verdict, as_new, verdict_on
from bot.delivery.transport import BotApiRefusedError
from fleet.delivery import OutgoingMessage


@pytest.mark.parametrize(
    ("code", "description", "verdict"),
    [
        (400, "Bad Request: message is not modified: specified new message…", Verdict.ALREADY_SO),
        (400, "Bad Request: chat not found", Verdict.UNREACHABLE),
        (403, "Forbidden: bot was blocked by the user", Verdict.UNREACHABLE),
        (403, "Forbidden: user is deactivated", Verdict.UNREACHABLE),
        (400, "Bad Request: message to edit not found", Verdict.SEND_AS_NEW),
        (400, "Bad Request: message to delete not found", Verdict.ALREADY_SO),
        (400, "Bad Request: message can't be edited", Verdict.SEND_AS_NEW),
        (400, "Bad Request: wrong file identifier/HTTP URL specified", Verdict.FILE_FORGOTTEN),
        (400, "Bad Request: can't parse entities: …", Verdict.HOPELESS),
        (401, "Unauthorized", Verdict.TOKEN_REFUSED),
        (404, "Not Found", Verdict.TOKEN_REFUSED),
        (404, "Not Found: method not found", Verdict.HOPELESS),
        (429, "Too Many Requests: retry after 5", Verdict.WAIT_ALL),
    ],
)
def test_each_refusal_has_its_meaning(code: int, description: str, verdict: Verdict) -> None:
    assert verdict_on(BotApiRefusedError("sendMessage", code, description)) is verdict


def test_a_group_that_became_a_supergroup_has_moved() -> None:
    error = BotApiRefusedError("sendMessage", 400, "…", migrate_to_chat_id=-1001)
    assert verdict_on(error) is Verdict.MOVED


def test_an_edited_text_that_is_gone_is_sent_as_a_new_message() -> None:
    edit = OutgoingMessage(
        "k", 7, "editMessageText", {"chat_id": 7, "message_id": 3, "text": "new"}
    )
    anew = as_new(edit)
    assert anew is not None
    assert (anew.method, anew.params) == ("sendMessage", {"chat_id": 7, "text": "new"})


def test_an_edited_picture_that_is_gone_is_sent_as_a_new_one() -> None:
    media = {"type": "photo", "caption": "words", "parse_mode": "HTML"}
    edit = OutgoingMessage(
        "k", 7, "editMessageMedia", {"chat_id": 7, "message_id": 3, "media": media}
    )
    anew = as_new(edit)
    assert anew is not None
    assert anew.method == "sendPhoto"
    assert anew.params == {
        "chat_id": 7,
        "caption": "words",
        "parse_mode": "HTML",
        "protect_content": True,
    }


def test_words_for_a_picture_that_is_gone_are_sent_as_a_message() -> None:
    params = {"chat_id": 7, "message_id": 3, "caption": "x", "parse_mode": "HTML"}
    anew = as_new(OutgoingMessage("k", 7, "editMessageCaption", params))
    assert anew is not None
    assert anew.method == "sendMessage"
    assert anew.params == {"chat_id": 7, "text": "x", "parse_mode": "HTML"}


def test_what_is_no_edit_cannot_be_sent_as_new() -> None:
    assert as_new(OutgoingMessage("k", 7, "sendMessage", {"chat_id": 7, "text": "x"})) is None
