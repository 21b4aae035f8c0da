"""Help, settings, privacy, and answers to what nobody foresaw."""

import pytest

from fleet.people import Language
from tests.support.conversation import Conversation

_FILE = {"file_id": "f", "file_unique_id": "u"}


@pytest.fixture
def camille(talk: Conversation) -> int:
    return talk.company.account(talk.company.camille)


def test_a_new_language_speaks_at_once_and_renames_the_menu(
    talk: Conversation, camille: int
) -> None:
    heard = talk.tap(camille, "set:language:en")

    assert heard.methods == ["editMessageText", "setMyCommands"]
    assert "Settings" in heard.plain
    assert "Hello Camille" in talk.text(camille, "/start").plain


def test_choosing_what_is_chosen_rewrites_nothing(talk: Conversation, camille: int) -> None:
    heard = talk.tap(camille, "set:language:fr")
    assert heard.messages == ()
    assert heard.answer is not None
    assert talk.store.work.state.journal == []


def test_each_choice_is_kept_and_noted(talk: Conversation, camille: int) -> None:
    for data in ("set:language:en", "set:quiet:1260:420", "set:digest:off"):
        talk.tap(camille, data)

    chosen = talk.store.work.people.preferences_of(talk.company.camille)
    assert chosen.language is Language.ENGLISH
    assert (chosen.quiet_from_minute, chosen.quiet_until_minute) == (1260, 420)
    assert not chosen.wants_digest
    assert [e.event for e in talk.store.work.state.journal] == ["settings_changed"] * 3


def test_the_promise_stands_in_every_help(talk: Conversation) -> None:
    for person in (talk.company.camille, talk.company.hr, talk.company.admin):
        plain = talk.text(talk.company.account(person), "/help").plain
        assert "Rien n’est jamais retenu sur la paie" in plain


def test_only_those_who_may_find_people_read_how(talk: Conversation, camille: int) -> None:
    assert "/find" not in talk.text(camille, "/help").plain
    assert "/find" in talk.text(talk.company.account(talk.company.hr), "/help").plain


def test_privacy_says_the_notice_again(talk: Conversation, camille: int) -> None:
    plain = talk.text(camille, "/privacy").plain
    assert "donnees@acme.example" in plain
    assert "21 nov. 2026" in plain.replace("\xa0", " ")


@pytest.mark.parametrize(
    "content",
    [
        {"voice": {**_FILE, "duration": 1}},
        {"document": _FILE},
        {"photo": [{**_FILE, "width": 1, "height": 1}], "caption": "/nothing"},
        {"location": {"latitude": 45.7, "longitude": 4.8}},
        {"contact": {"phone_number": "+33", "first_name": "X"}},
        {"dice": {"emoji": "🎲", "value": 3}},
    ],
)
def test_whatever_is_sent_gets_one_answer_with_buttons(
    talk: Conversation, camille: int, content: dict[str, object]
) -> None:
    heard = talk.text(camille, "", **content)
    assert heard.methods == ["sendMessage"]
    assert "Ma carte" in heard.buttons


def test_an_unknown_command_gets_the_helpful_answer(talk: Conversation, camille: int) -> None:
    assert "Ma carte" in talk.text(camille, "/malus").buttons


def test_an_edited_message_changes_nothing(talk: Conversation, camille: int) -> None:
    heard = talk.edited(camille, "/start")
    assert heard.messages == ()


def test_in_a_group_nothing_personal_is_said(talk: Conversation, camille: int) -> None:
    plain = talk.text(camille, "/coefficient", group=True).plain
    assert "conversation privée" in plain
    assert "0,90" not in plain
