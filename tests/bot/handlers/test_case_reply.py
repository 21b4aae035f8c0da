"""The driver's answer in their own case: words, photos, albums; who is told of it."""

import pytest

from fleet.cases import Entry, EntryKind
from fleet.incidents import MAX_PHOTOS, Incident, IncidentStatus, WaitsFor
from fleet.people import Grant, Role
from tests.support.cases import add_contest, add_photo, give
from tests.support.conversation import Conversation, Heard
from tests.support.small_company import NOW

QUESTION = "Où étiez-vous garé ?"


def _photo(talk: Conversation, user: int, name: str, **more: object) -> Heard:
    size = {"file_id": name, "file_unique_id": name, "width": 900, "height": 700}
    return talk.text(user, "", photo=[size], **more)


@pytest.fixture
def asked(talk: Conversation, case: Incident) -> Incident:
    """A case in which HR has asked, and which Grace handles."""
    work = talk.store.work
    work.incidents.add_entry(Entry(0, case.id, NOW, EntryKind.QUESTION, talk.company.hr, QUESTION))
    return give(work, case, handler_id=talk.company.fleet)


def _kinds(talk: Conversation, case: Incident) -> list[EntryKind]:
    return [entry.kind for entry in talk.store.work.incidents.entries_of(case.id)]


def test_an_answer_tells_who_asked_and_who_handles(
    talk: Conversation, hr: int, grace: int, camille: int, asked: Incident
) -> None:
    assert QUESTION in talk.tap(camille, f"casereply:{asked.id}").plain.replace("\xa0", " ")
    heard = talk.text(camille, "Devant l’entrepôt.")
    assert {message.chat_id for message in heard.messages} == {hr, grace, camille}
    assert "the driver has answered" in heard.plain
    assert _kinds(talk, asked)[-1] is EntryKind.ANSWER
    assert talk.store.work.incidents.get(asked.id).waits_for is WaitsFor.HANDLER


def test_a_photo_is_an_answer(talk: Conversation, hr: int, camille: int, asked: Incident) -> None:
    talk.tap(camille, f"casereply:{asked.id}")
    heard = _photo(talk, camille, "a")
    assert hr in {message.chat_id for message in heard.messages}
    assert _kinds(talk, asked)[-2:] == [EntryKind.PHOTO, EntryKind.ANSWER]
    talk.tap(camille, heard.buttons["Terminé"])
    assert talk.store.work.drafts.of(camille) is None


def test_an_album_keeps_every_picture_and_is_answered_once(
    talk: Conversation, camille: int, asked: Incident
) -> None:
    talk.tap(camille, f"casereply:{asked.id}")
    heard = [_photo(talk, camille, name, media_group_id="g") for name in "abc"]
    assert len(talk.store.work.evidence.of_incident(asked.id)) == 3
    to_camille = [one for each in heard for one in each.messages if one.chat_id == camille]
    assert len(to_camille) == 1
    assert _kinds(talk, asked).count(EntryKind.ANSWER) == 1


def test_a_caption_is_the_answer(talk: Conversation, camille: int, asked: Incident) -> None:
    talk.tap(camille, f"casereply:{asked.id}")
    _photo(talk, camille, "a", caption="Ici, à gauche.")
    assert talk.store.work.incidents.entries_of(asked.id)[-1].text == "Ici, à gauche."


def test_a_caption_about_alcohol_is_refused_with_its_photo(
    talk: Conversation, camille: int, asked: Incident
) -> None:
    talk.tap(camille, f"casereply:{asked.id}")
    heard = _photo(talk, camille, "a", caption="Il était ivre.")
    assert "deleteMessage" in heard.methods
    assert talk.store.work.evidence.of_incident(asked.id) == []


def test_a_driver_can_write_without_being_asked(
    talk: Conversation, camille: int, case: Incident
) -> None:
    give(talk.store.work, case, handler_id=talk.company.hr)
    talk.tap(camille, f"casereply:{case.id}")
    heard = talk.text(camille, "J’ai retrouvé le constat.")
    assert talk.company.account(talk.company.hr) in {one.chat_id for one in heard.messages}
    assert _kinds(talk, case)[-1] is EntryKind.ANSWER


def test_what_a_driver_writes_in_a_case_of_nobody_reaches_everybody_who_may_handle_it(
    talk: Conversation, hr: int, grace: int, camille: int, case: Incident
) -> None:
    talk.tap(camille, f"casereply:{case.id}")
    heard = talk.text(camille, "J’ai retrouvé le constat.")
    assert {one.chat_id for one in heard.messages} == {hr, grace, camille}


def test_photos_in_a_case_of_nobody_reach_everybody_who_may_handle_it_once(
    talk: Conversation, hr: int, grace: int, camille: int, case: Incident
) -> None:
    talk.tap(camille, f"casephoto:{case.id}")
    heard = [_photo(talk, camille, name) for name in "abc"]
    to = [one.chat_id for each in heard for one in each.messages if one.chat_id != camille]
    assert sorted(to) == sorted([hr, grace])


def test_an_answer_to_somebody_without_the_role_any_more_reaches_who_has_it(
    talk: Conversation, camille: int, asked: Incident
) -> None:
    people, company = talk.store.work.people, talk.company
    for one in (company.hr, company.fleet):
        for grant in people.grants_of(one):
            people.revoke(one, grant)
    people.grant(company.marc, Grant(Role.HR, people.lineage_of(company.camille)[0]))
    talk.tap(camille, f"casereply:{asked.id}")
    heard = talk.text(camille, "Devant l’entrepôt.")
    assert {one.chat_id for one in heard.messages} == {company.account(company.marc), camille}


def test_an_answer_while_the_insurer_decides_waits_for_who_handles_the_case(
    talk: Conversation, hr: int, camille: int, case: Incident
) -> None:
    work = talk.store.work
    give(work, case, status=IncidentStatus.SENT_TO_INSURER, handler_id=talk.company.hr)
    talk.tap(camille, f"casereply:{case.id}")
    talk.text(camille, "Le garage a rappelé.")
    assert work.incidents.get(case.id).waits_for is WaitsFor.HANDLER
    talk.tap(hr, f"casewrite:{case.id}:note")
    talk.text(hr, "Lu, merci.")
    assert work.incidents.get(case.id).waits_for is WaitsFor.INSURER


def test_a_closed_case_goes_on_in_words_while_it_is_contested(
    talk: Conversation, hr: int, camille: int, case: Incident
) -> None:
    closed = give(talk.store.work, case, status=IncidentStatus.CLOSED)
    add_contest(talk.store.work, closed)
    card = talk.tap(hr, f"case:{case.id}")
    assert f"caseask:{case.id}" in card.buttons.values()
    talk.tap(hr, f"caseask:{case.id}")
    talk.text(hr, "Avez-vous une photo du feu ?")
    talk.tap(hr, f"caseask:{case.id}:send")
    own = talk.tap(camille, f"case:{case.id}")
    assert "Avez-vous une photo du feu" in own.plain
    assert f"casephoto:{case.id}" in own.buttons.values()
    talk.tap(camille, f"casereply:{case.id}")
    _photo(talk, camille, "a", caption="La voici.")
    said = _kinds(talk, case)[-3:]
    assert said == [EntryKind.QUESTION, EntryKind.PHOTO, EntryKind.ANSWER]
    assert talk.store.work.incidents.get(case.id).status is IncidentStatus.CLOSED


def test_a_closed_case_whose_contest_is_over_takes_no_more_words(
    talk: Conversation, hr: int, camille: int, case: Incident
) -> None:
    give(talk.store.work, case, status=IncidentStatus.CLOSED)
    for user, data in ((hr, "caseask"), (camille, "casereply"), (camille, "casephoto")):
        answer = talk.tap(user, f"{data}:{case.id}").answer
        assert answer is not None
        assert "clos" in answer.text


def test_photos_of_one_go_are_told_once(talk: Conversation, camille: int, case: Incident) -> None:
    give(talk.store.work, case, handler_id=talk.company.hr)
    talk.tap(camille, f"casephoto:{case.id}")
    heard = [_photo(talk, camille, name) for name in "abc"]
    hr = talk.company.account(talk.company.hr)
    assert len([one for each in heard for one in each.messages if one.chat_id == hr]) == 1
    assert len(talk.store.work.evidence.of_incident(case.id)) == 3


def test_the_same_photo_twice_is_kept_once(
    talk: Conversation, camille: int, case: Incident
) -> None:
    talk.tap(camille, f"casephoto:{case.id}")
    _photo(talk, camille, "a")
    _photo(talk, camille, "a")
    assert len(talk.store.work.evidence.of_incident(case.id)) == 1


def test_a_text_where_photos_are_awaited_is_answered(
    talk: Conversation, camille: int, case: Incident
) -> None:
    talk.tap(camille, f"casephoto:{case.id}")
    assert "J’attends une photo" in talk.text(camille, "voilà").plain


def test_a_word_after_a_photo_is_kept_as_it_was_offered(
    talk: Conversation, camille: int, case: Incident
) -> None:
    talk.tap(camille, f"casephoto:{case.id}")
    assert "écrivez un mot" in _photo(talk, camille, "a").plain
    assert "votre réponse est dans" in talk.text(camille, "Le poteau penchait").plain
    entry = talk.store.work.incidents.entries_of(case.id)[-1]
    assert (entry.kind, entry.text) == (EntryKind.ANSWER, "Le poteau penchait")


def test_the_caption_of_an_added_photo_is_kept(
    talk: Conversation, camille: int, case: Incident
) -> None:
    talk.tap(camille, f"casephoto:{case.id}")
    _photo(talk, camille, "a", caption="Le poteau penchait")
    entry = talk.store.work.incidents.entries_of(case.id)[-1]
    assert (entry.kind, entry.text) == (EntryKind.ANSWER, "Le poteau penchait")


def test_the_caption_of_who_handles_the_case_is_a_note(
    talk: Conversation, hr: int, case: Incident
) -> None:
    talk.tap(hr, f"casephoto:{case.id}")
    _photo(talk, hr, "a", caption="Reçu de l’expert")
    entry = talk.store.work.incidents.entries_of(case.id)[-1]
    assert (entry.kind, entry.text) == (EntryKind.NOTE, "Reçu de l’expert")


def test_a_forbidden_caption_of_an_added_photo_is_refused_with_it(
    talk: Conversation, camille: int, case: Incident
) -> None:
    talk.tap(camille, f"casephoto:{case.id}")
    assert "deleteMessage" in _photo(talk, camille, "a", caption="il était ivre").methods
    assert talk.store.work.evidence.of_incident(case.id) == []


def test_more_photos_than_a_case_holds_are_refused(
    talk: Conversation, camille: int, case: Incident
) -> None:
    for number in range(MAX_PHOTOS):
        add_photo(talk.store.work, case, f"p{number}")
    talk.tap(camille, f"casephoto:{case.id}")
    assert "maximum" in _photo(talk, camille, "more").plain


def test_a_file_that_is_not_kept_is_answered(
    talk: Conversation, camille: int, case: Incident
) -> None:
    talk.tap(camille, f"casephoto:{case.id}")
    document = {"file_id": "d", "file_unique_id": "d", "mime_type": "application/zip"}
    assert "pas été gardé" in talk.text(camille, "", document=document).plain


def test_who_handles_the_case_adds_a_document(talk: Conversation, hr: int, case: Incident) -> None:
    talk.tap(hr, f"casephoto:{case.id}")
    document = {"file_id": "d", "file_unique_id": "d", "mime_type": "application/pdf"}
    talk.text(hr, "", document=document)
    [added] = talk.store.work.evidence.of_incident(case.id)
    assert added.added_by == talk.company.hr


def test_nothing_is_added_to_ones_own_closed_case(
    talk: Conversation, camille: int, case: Incident
) -> None:
    talk.tap(camille, f"casereply:{case.id}")
    give(talk.store.work, case, status=IncidentStatus.CLOSED)
    assert "clos" in talk.text(camille, "trop tard").plain
    heard = talk.tap(camille, f"casephoto:{case.id}")
    assert heard.answer is not None
    assert heard.answer.is_alert
    assert EntryKind.ANSWER not in _kinds(talk, case)


def test_opening_the_card_drops_what_was_begun(
    talk: Conversation, camille: int, asked: Incident
) -> None:
    heard = talk.tap(camille, f"casereply:{asked.id}")
    talk.tap(camille, heard.buttons["Abandonner"])
    assert talk.store.work.drafts.of(camille) is None
