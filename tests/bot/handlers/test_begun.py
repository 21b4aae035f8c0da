"""What was begun in a chat, when another screen is opened, and what may be typed meanwhile."""

import pytest

from bot.commands import BEGUN, CALLBACKS
from tests.support.conversation import Conversation, Heard, conversation
from tests.support.decision_scenes import REASON, confirmed, contested, sent

VOICE = {"file_id": "v", "file_unique_id": "v", "duration": 3}


@pytest.fixture
def talk() -> Conversation:
    return conversation()


def _account(talk: Conversation, person: str) -> int:
    return talk.company.account(int(getattr(talk.company, person)))


def _tap(talk: Conversation, person: str, data: str) -> Heard:
    return talk.tap(_account(talk, person), data)


def _write(talk: Conversation, person: str, text: str) -> Heard:
    return talk.text(_account(talk, person), text)


def _kind(talk: Conversation, person: str) -> str | None:
    draft = talk.store.work.drafts.of(_account(talk, person))
    return draft.kind if draft is not None else None


def test_a_question_is_dropped_with_the_screen_that_asked_it(talk: Conversation) -> None:
    number, _ = sent(talk)
    _tap(talk, "ines", f"decision:{number}:reject:1")
    _tap(talk, "ines", f"case:{number}")
    assert _kind(talk, "ines") is None
    assert "Je ne sais pas répondre" in _write(talk, "ines", "bonjour").plain


def test_settling_a_decision_drops_the_question_why_it_is_refused(talk: Conversation) -> None:
    number, _ = sent(talk)
    _tap(talk, "ines", f"decision:{number}:reject:1")
    _tap(talk, "ines", f"decision:{number}:confirm:1")
    assert _kind(talk, "ines") is None


@pytest.mark.parametrize("data", ["findask", "log", "veh:plate"])
def test_a_question_that_is_asked_twice_still_waits_for_its_answer(
    talk: Conversation, data: str
) -> None:
    _tap(talk, "fleet", data)
    _tap(talk, "fleet", data)
    assert _kind(talk, "fleet") is not None


def test_a_button_that_only_alerts_leaves_the_question_open(talk: Conversation) -> None:
    _tap(talk, "hr", "findask")
    assert _tap(talk, "hr", "card:x").messages == ()
    assert _kind(talk, "hr") == "find_person"


def test_the_form_of_a_letter_is_kept_on_another_screen_and_reads_nothing_meanwhile(
    talk: Conversation,
) -> None:
    number, _ = confirmed(talk)
    _tap(talk, "hr", f"decision:{number}:begin")
    for answer in ("kind:collision", "liability:none", "exempt:no", "dated:today"):
        _tap(talk, "hr", f"decision:{number}:{answer}")
    _tap(talk, "hr", f"case:{number}")

    said = _write(talk, "hr", "bonjour")
    assert "mis de côté" in said.plain
    assert _kind(talk, "hr") == "decision"
    _tap(talk, "hr", said.buttons["Reprendre"])
    assert "courrier 88" in _write(talk, "hr", "courrier 88").plain


def test_a_reason_for_which_a_decision_stands_can_be_taken_up_again(talk: Conversation) -> None:
    number, _ = contested(talk)
    _tap(talk, "ines", f"rebuttal:{number}:stands")
    _write(talk, "ines", "Le témoin le dit.")
    _tap(talk, "ines", f"photos:{number}:0")
    said = _write(talk, "ines", "bonjour")
    assert "Le témoin le dit." in _tap(talk, "ines", said.buttons["Reprendre"]).plain


def test_an_objection_is_kept_on_another_screen(talk: Conversation) -> None:
    number, _ = confirmed(talk)
    _tap(talk, "camille", f"contest:{number}:begin")
    _write(talk, "camille", REASON)
    _tap(talk, "camille", f"case:{number}")
    said = _write(talk, "camille", "bonjour")
    assert "mis de côté" in said.plain
    assert "preuves" in _tap(talk, "camille", said.buttons["Reprendre"]).plain


def test_every_button_that_a_question_keeps_exists() -> None:
    known = {callback.prefix for callback in CALLBACKS}
    assert {prefix for begun in BEGUN for prefix in begun.buttons} <= known


@pytest.mark.parametrize("data", ["findask", "log", "veh:plate"])
def test_a_question_is_dropped_by_the_button_below_it(talk: Conversation, data: str) -> None:
    asked = _tap(talk, "hr", data)
    dropped = _tap(talk, "hr", asked.buttons["Abandonner"])
    assert "C’est abandonné" in dropped.plain
    assert "Accueil" in dropped.buttons
    assert _kind(talk, "hr") is None


def test_dropping_twice_says_that_nothing_is_under_way(talk: Conversation) -> None:
    assert "Rien n’est en cours" in _tap(talk, "hr", "cancel").plain


def test_a_voice_note_where_words_are_awaited_is_answered_and_the_question_stays(
    talk: Conversation,
) -> None:
    hr = _account(talk, "hr")
    talk.tap(hr, "findask")
    assert "en toutes lettres" in talk.text(hr, "", voice=VOICE).plain
    assert _kind(talk, "hr") == "find_person"
