"""What was begun in a chat, when another screen is opened, and what may be typed meanwhile."""

import pytest

from bot.commands import BEGUN, CALLBACKS
from fleet.cases import EntryKind
from tests.support.cases import add_case
from tests.support.conversation import Conversation, Heard, conversation
from tests.support.decision_scenes import REASON, confirmed, contested, sent
from tests.support.drivers import Driver

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


def _asked(talk: Conversation) -> int:
    """A case of Camille in which HR asked something."""
    case = add_case(talk.store.work, talk.company.camille)
    _tap(talk, "hr", f"caseask:{case.id}")
    _write(talk, "hr", "Où est la voiture ?")
    _tap(talk, "hr", f"caseask:{case.id}:send")
    return case.id


def test_words_that_come_by_themselves_are_offered_to_the_question_that_waits(
    talk: Conversation,
) -> None:
    case_id = _asked(talk)
    offered = _write(talk, "camille", "Devant l’entrepôt.")
    assert "« Devant l’entrepôt. »" in offered.plain.replace("\xa0", " ")
    assert talk.store.work.incidents.entries_of(case_id)[-1].kind is EntryKind.QUESTION
    done = _tap(talk, "camille", offered.buttons["Répondre au dossier 2026-0001"])
    last = talk.store.work.incidents.entries_of(case_id)[-1]
    assert (last.kind, last.text) == (EntryKind.ANSWER, "Devant l’entrepôt.")
    assert _account(talk, "hr") in {message.chat_id for message in done.messages}


def test_an_answer_in_two_messages_is_one_answer_and_a_double_tap_sends_it_once(
    talk: Conversation,
) -> None:
    case_id = _asked(talk)
    _write(talk, "camille", "Devant l’entrepôt.")
    _write(talk, "camille", "Clé à l’accueil.")
    for _ in range(2):
        _tap(talk, "camille", f"casekept:{case_id}")
    answers = [
        one.text
        for one in talk.store.work.incidents.entries_of(case_id)
        if one.kind is EntryKind.ANSWER
    ]
    assert answers == ["Devant l’entrepôt.\nClé à l’accueil."]


def test_a_forbidden_answer_is_refused_before_it_is_held(talk: Conversation) -> None:
    _asked(talk)
    assert "deleteMessage" in _write(talk, "camille", "Il était ivre.").methods
    assert _kind(talk, "camille") is None


def test_an_answer_that_is_too_long_names_the_limit(talk: Conversation) -> None:
    _asked(talk)
    assert "1000" in _write(talk, "camille", "x" * 4096).plain.replace("\u202f", "")
    assert _kind(talk, "camille") is None


def test_words_without_a_question_get_the_helpful_answer(talk: Conversation) -> None:
    add_case(talk.store.work, talk.company.camille)
    assert "Je ne sais pas répondre" in _write(talk, "camille", "Devant l’entrepôt.").plain


def _hurt(talk: Conversation) -> Driver:
    driver = Driver(talk, talk.company.camille)
    driver.says("/incident")
    driver.tap("Oui, je suis garé", "Oui, ou")
    return driver


def test_what_is_written_after_the_emergency_card_is_answered_with_whom_to_call(
    talk: Conversation,
) -> None:
    driver = _hurt(talk)
    for _ in range(2):
        heard = driver.says("que faire ?")
        assert "112" in heard.plain
        assert "Compléter" in heard.buttons
    assert driver.case.facts == ""


def test_what_must_not_stay_is_deleted_after_the_emergency_card_too(talk: Conversation) -> None:
    heard = _hurt(talk).says("il était ivre")
    assert "deleteMessage" in heard.methods
    assert "112" in heard.plain


def test_what_is_written_long_after_the_emergency_card_is_answered_as_ever(
    talk: Conversation,
) -> None:
    driver = _hurt(talk)
    talk.clock.advance(1)
    assert "Je ne sais pas répondre" in driver.says("bonjour").plain
