"""The buttons of the monthly message: each does what it says once, however often it is tapped."""

import pytest

from tests.support.conversation import Conversation, Heard, conversation


@pytest.fixture
def talk() -> Conversation:
    return conversation()


def tap(talk: Conversation, data: str, who: str = "camille") -> Heard:
    return talk.tap(talk.company.account(getattr(talk.company, who)), data)


def wants(talk: Conversation) -> bool:
    return talk.store.work.people.preferences_of(talk.company.camille).wants_digest


def test_the_message_is_stopped_and_the_undo_brings_it_back(talk: Conversation) -> None:
    undo = tap(talk, "digest:off").buttons
    assert not wants(talk)
    [data] = undo.values()
    tap(talk, data)
    assert wants(talk)


def test_a_second_tap_on_stop_changes_nothing_and_says_so(talk: Conversation) -> None:
    tap(talk, "digest:off")
    heard = tap(talk, "digest:off")
    assert heard.messages == ()
    assert heard.answer is not None
    assert "déjà" in heard.answer.text


def test_nobody_is_told_before_the_person_says_so(talk: Conversation) -> None:
    heard = tap(talk, "digest:talk")
    assert {message.chat_id for message in heard.messages} == {
        talk.company.account(talk.company.camille)
    }
    assert tap(talk, "digest:talk:no").methods == ["editMessageText"]


def test_a_wish_for_a_talk_goes_out_once_a_day_however_often_it_is_tapped(
    talk: Conversation,
) -> None:
    keys = {
        message.key
        for _ in range(3)
        for message in tap(talk, "digest:talk:hr").messages
        if message.method == "sendMessage"
    }
    assert len(keys) == 1


def test_the_wish_says_who_and_never_what_about(talk: Conversation) -> None:
    [notice, _] = tap(talk, "digest:talk:hr").texts
    assert "Camille Durand" in notice
    assert "n’est pas noté" in notice
    assert "conduite" not in notice


def test_who_holds_the_role_themselves_is_not_asked_by_themselves(talk: Conversation) -> None:
    heard = tap(talk, "digest:talk:fleet_manager", "fleet")
    assert {message.chat_id for message in heard.messages} == {
        talk.company.account(talk.company.fleet)
    }


@pytest.mark.parametrize("data", ["digest", "digest:talk:driver", "digest:nonsense"])
def test_a_button_that_says_nothing_does_nothing(talk: Conversation, data: str) -> None:
    heard = tap(talk, data)
    assert heard.messages == ()
    assert wants(talk)
