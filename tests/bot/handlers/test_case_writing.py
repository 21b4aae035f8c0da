"""Questions to the driver, notes, exchanges, and answers to near misses."""

import pytest

from fleet.cases import EntryKind
from fleet.incidents import Incident, IncidentStatus, WaitsFor
from tests.support.cases import add_contest, add_near_miss, give
from tests.support.conversation import Conversation, Heard

QUESTION = "À quelle heure êtes-vous parti ?"
ANSWER = "Merci. Un miroir sera posé avant la fin du mois."


def _kinds(talk: Conversation, case: Incident) -> list[EntryKind]:
    return [entry.kind for entry in talk.store.work.incidents.entries_of(case.id)]


def _ask(talk: Conversation, hr: int, case: Incident) -> Heard:
    talk.tap(hr, f"caseask:{case.id}")
    return talk.text(hr, QUESTION)


def test_a_question_is_read_again_before_it_is_sent(
    talk: Conversation, hr: int, case: Incident
) -> None:
    preview = _ask(talk, hr, case)
    assert QUESTION in preview.plain
    assert {message.chat_id for message in preview.messages} == {hr}
    assert EntryKind.QUESTION not in _kinds(talk, case)


def test_a_question_reaches_the_driver_who_can_answer_at_once(
    talk: Conversation, hr: int, camille: int, case: Incident
) -> None:
    sent = talk.tap(hr, _ask(talk, hr, case).buttons["Envoyer"])
    told = sent.messages[0]
    assert told.chat_id == camille
    assert QUESTION in str(told.params["text"])
    assert sent.buttons["Répondre"] == f"casereply:{case.id}"
    assert talk.store.work.incidents.get(case.id).waits_for is WaitsFor.DRIVER


def test_a_question_goes_out_once(talk: Conversation, hr: int, case: Incident) -> None:
    send = _ask(talk, hr, case).buttons["Envoyer"]
    talk.tap(hr, send)
    again = talk.tap(hr, send)
    assert not again.messages
    assert again.answer is not None
    assert "deuxième fois" in again.answer.text
    assert _kinds(talk, case).count(EntryKind.QUESTION) == 1


def test_a_dropped_question_is_not_sent_by_an_old_button(
    talk: Conversation, hr: int, case: Incident
) -> None:
    preview = _ask(talk, hr, case)
    talk.tap(hr, preview.buttons["Abandonner"])
    assert not talk.tap(hr, preview.buttons["Envoyer"]).messages
    assert EntryKind.QUESTION not in _kinds(talk, case)


def test_the_question_of_one_case_is_not_sent_into_another(
    talk: Conversation, hr: int, case: Incident
) -> None:
    other = add_near_miss(talk.store.work, talk.company.ines)
    _ask(talk, hr, case)
    assert not talk.tap(hr, f"caseask:{other.id}:send").messages
    assert not talk.tap(hr, f"caseanswer:{case.id}:send").messages


def test_a_question_can_be_written_again(talk: Conversation, hr: int, case: Incident) -> None:
    _ask(talk, hr, case)
    preview = talk.text(hr, "Autre question ?")
    assert "Autre question" in preview.plain
    talk.tap(hr, preview.buttons["Envoyer"])
    assert talk.store.work.incidents.entries_of(case.id)[-1].text == "Autre question ?"


def test_nobody_is_asked_in_an_anonymous_report(talk: Conversation, hr: int) -> None:
    case = add_near_miss(talk.store.work, talk.company.ines, wants_anonymity=True)
    heard = talk.tap(hr, f"caseask:{case.id}")
    assert heard.answer is not None
    assert "personne à qui" in heard.answer.text


def test_cancel_ends_what_was_begun(talk: Conversation, hr: int, case: Incident) -> None:
    talk.tap(hr, f"casewrite:{case.id}:note")
    talk.text(hr, "/cancel")
    talk.text(hr, "une note perdue")
    assert EntryKind.NOTE not in _kinds(talk, case)


@pytest.mark.parametrize("remark", ["note", "exchange"])
def test_a_remark_stands_in_the_thread_and_tells_nobody(
    talk: Conversation, hr: int, case: Incident, remark: str
) -> None:
    talk.tap(hr, f"casewrite:{case.id}:{remark}")
    heard = talk.text(hr, "Assureur, au téléphone : expert mandaté.")
    assert {message.chat_id for message in heard.messages} == {hr}
    assert _kinds(talk, case)[-1] is EntryKind(remark)
    assert "expert" not in str(talk.store.work.state.journal)


def test_a_note_about_health_is_refused_and_not_kept(
    talk: Conversation, hr: int, case: Incident
) -> None:
    talk.tap(hr, f"casewrite:{case.id}:note")
    heard = talk.text(hr, "Il a une fracture du bras.")
    assert "deleteMessage" in heard.methods
    assert EntryKind.NOTE not in _kinds(talk, case)
    talk.text(hr, "Il rappelle lundi.")
    assert _kinds(talk, case)[-1] is EntryKind.NOTE


def test_a_text_that_is_too_long_names_the_limit_and_leaves_nothing(
    talk: Conversation, hr: int, case: Incident
) -> None:
    talk.tap(hr, f"casewrite:{case.id}:note")
    heard = talk.text(hr, "x" * 4096, message_id=20)
    assert "1\u202f000" in heard.plain or "1000" in heard.plain.replace("\xa0", "")
    assert EntryKind.NOTE not in _kinds(talk, case)


def test_the_rest_of_a_text_that_was_cut_is_not_taken_for_a_text_of_its_own(
    talk: Conversation, hr: int, case: Incident
) -> None:
    talk.tap(hr, f"casewrite:{case.id}:note")
    first = talk.text(hr, "x" * 4096, message_id=20)
    second = talk.text(hr, "y" * 4096, message_id=21)
    rest = talk.text(hr, "la fin", message_id=22)
    assert len(first.messages) == 1
    assert not second.messages
    assert not rest.messages
    assert EntryKind.NOTE not in _kinds(talk, case)
    talk.text(hr, "plus court", message_id=24)
    assert talk.store.work.incidents.entries_of(case.id)[-1].text == "plus court"


def test_a_right_that_was_lost_ends_what_was_begun(
    talk: Conversation, hr: int, case: Incident
) -> None:
    talk.tap(hr, f"casewrite:{case.id}:note")
    talk.store.work.state.grants.clear()
    assert "pas ouverte à votre rôle" in talk.text(hr, "note").plain
    assert EntryKind.NOTE not in _kinds(talk, case)


def test_an_answer_thanks_the_reporter_is_published_and_closes(
    talk: Conversation, hr: int, camille: int
) -> None:
    case = add_near_miss(talk.store.work, talk.company.ines)
    talk.tap(hr, f"caseanswer:{case.id}")
    preview = talk.text(hr, ANSWER)
    assert "tout le site" in preview.plain
    sent = talk.tap(hr, preview.buttons["Publier"])
    assert sent.messages[0].chat_id == talk.company.account(talk.company.ines)
    assert ANSWER in str(sent.messages[0].params["text"])
    assert ANSWER in talk.tap(camille, "cases:changed:0").plain
    closed = talk.store.work.incidents.get(case.id)
    assert (closed.status, closed.place) == (IncidentStatus.CLOSED, None)
    assert closed.answered_at == talk.clock.now()


@pytest.mark.parametrize("name", ["Camille", "Lefevre", "DURAND"])
def test_an_answer_that_may_name_somebody_of_the_site_warns_before_it_is_published(
    talk: Conversation, hr: int, name: str
) -> None:
    case = add_near_miss(talk.store.work, talk.company.ines)
    talk.tap(hr, f"caseanswer:{case.id}")
    warned = talk.text(hr, f"Merci à {name}, un miroir sera posé Quai Petits-Champs.")
    assert f"« {name} » est aussi le nom" in warned.plain.replace("\xa0", " ")
    assert "Publier" not in warned.buttons
    again = talk.tap(hr, warned.buttons["Réécrire"])
    assert again.messages
    assert "Publier" in talk.text(hr, ANSWER).buttons


def test_an_answer_to_an_anonymous_report_tells_nobody(talk: Conversation, hr: int) -> None:
    case = add_near_miss(talk.store.work, talk.company.ines, wants_anonymity=True)
    talk.tap(hr, f"caseanswer:{case.id}")
    sent = talk.tap(hr, talk.text(hr, ANSWER).buttons["Publier"])
    assert len(sent.messages) == 1
    assert "anonyme" in sent.plain


def test_a_second_answer_is_refused(talk: Conversation, hr: int, grace: int) -> None:
    case = add_near_miss(talk.store.work, talk.company.ines)
    for who in (hr, grace):
        talk.tap(who, f"caseanswer:{case.id}")
        talk.text(who, ANSWER if who == hr else "Another answer.")
    talk.tap(hr, f"caseanswer:{case.id}:send")
    late = talk.tap(grace, f"caseanswer:{case.id}:send")
    assert late.answer is not None
    assert "already" in late.answer.text
    assert talk.store.work.incidents.get(case.id).answer == ANSWER


def test_a_collision_gets_no_published_answer(talk: Conversation, hr: int, case: Incident) -> None:
    heard = talk.tap(hr, f"caseanswer:{case.id}")
    assert heard.answer is not None
    assert heard.answer.is_alert


def test_what_was_begun_in_a_case_that_was_closed_since_is_given_up(
    talk: Conversation, hr: int, case: Incident
) -> None:
    talk.tap(hr, f"caseask:{case.id}")
    give(talk.store.work, case, status=IncidentStatus.CLOSED)
    heard = talk.text(hr, QUESTION)
    assert "clos" in heard.plain
    assert talk.store.work.drafts.of(hr) is None


def test_a_contested_case_can_still_be_asked_about(
    talk: Conversation, hr: int, case: Incident
) -> None:
    add_contest(talk.store.work, case)
    talk.tap(hr, _ask(talk, hr, case).buttons["Envoyer"])
    assert _kinds(talk, case)[-1] is EntryKind.QUESTION
