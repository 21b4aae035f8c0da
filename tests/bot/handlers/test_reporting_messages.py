"""What people write and send while a report is open: kept, or answered, never swallowed."""

from dataclasses import replace

import pytest

from fleet.incidents import MAX_PHOTOS, IncidentStatus
from tests.support.conversation import Conversation
from tests.support.drivers import Driver, photo
from tests.support.small_company import TODAY

_FILE = {"file_id": "f", "file_unique_id": "u"}


@pytest.fixture
def camille(talk: Conversation) -> Driver:
    return Driver(talk, talk.company.camille)


def _photos(camille: Driver) -> int:
    incident = camille.talk.store.work.incidents.draft_of(camille.employee_id) or camille.case
    return len(camille.talk.store.work.evidence.of_incident(incident.id))


def test_every_picture_of_an_album_is_kept_and_answered_once(camille: Driver) -> None:
    camille.to_the_evidence()
    answers = [camille.says(**photo(str(n), album="7")).messages for n in range(5)]
    assert _photos(camille) == 5
    assert [len(one) for one in answers] == [1, 0, 0, 0, 0]


def test_two_albums_get_two_answers(camille: Driver) -> None:
    camille.to_the_evidence()
    assert camille.says(**photo("a", album="7")).messages
    assert camille.says(**photo("b", album="8")).messages


def test_single_photos_are_counted_one_by_one(camille: Driver) -> None:
    camille.to_the_evidence()
    camille.says(**photo("a"))
    assert "2 photos gardées sur 20" in camille.says(**photo("b")).plain


def test_the_same_photo_again_is_kept_once(camille: Driver) -> None:
    camille.to_the_evidence()
    camille.says(**photo("a"))
    assert "déjà dans le dossier" in camille.says(**photo("a")).plain
    assert _photos(camille) == 1


def test_more_than_twenty_photos_are_answered(camille: Driver) -> None:
    camille.to_the_evidence()
    for number in range(MAX_PHOTOS):
        camille.says(**photo(str(number)))
    heard = camille.says(**photo("one too many"))
    assert "20" in heard.plain
    assert _photos(camille) == MAX_PHOTOS


def test_a_photo_is_kept_at_any_step(camille: Driver) -> None:
    camille.to_the_event()
    camille.says(**photo("early"))
    assert _photos(camille) == 1
    assert "Que s’est-il passé" in camille.tap("Reprendre").plain


def test_a_document_is_kept(camille: Driver) -> None:
    camille.to_the_evidence()
    document = {**_FILE, "mime_type": "application/pdf", "file_name": "constat.pdf"}
    camille.says(document=document)
    assert _photos(camille) == 1


@pytest.mark.parametrize(
    "content",
    [
        {"voice": {**_FILE, "duration": 3}},
        {"video": {**_FILE, "duration": 3, "width": 1, "height": 1}},
        {"document": {**_FILE, "mime_type": "application/zip"}},
        {"contact": {"phone_number": "+33", "first_name": "X"}},
        {"dice": {"emoji": "🎲", "value": 3}},
    ],
)
def test_what_is_not_kept_is_answered(camille: Driver, content: dict[str, object]) -> None:
    camille.to_the_evidence()
    heard = camille.says(**content)
    assert len(heard.messages) == 1
    assert heard.buttons
    assert _photos(camille) == 0


def test_a_text_becomes_the_facts_and_another_is_added(camille: Driver) -> None:
    camille.to_the_evidence()
    camille.says("Il a <b>reculé</b> & freiné.")
    heard = camille.says("Chaussée mouillée.")
    assert camille.draft.facts == "Il a <b>reculé</b> & freiné.\nChaussée mouillée."
    assert "&lt;b&gt;reculé&lt;/b&gt; &amp; freiné" in heard.texts[0]
    camille.tap("Réécrire")
    assert camille.draft.facts == ""


def test_a_long_text_is_refused_whole_with_its_limit(camille: Driver) -> None:
    camille.to_the_evidence()
    heard = camille.says("a" * 501)
    assert "501" in heard.plain
    assert "500" in heard.plain
    assert camille.draft.facts == ""


def test_ten_thousand_characters_leave_nothing_behind(camille: Driver) -> None:
    camille.to_the_evidence()
    for number, piece in enumerate(("a" * 4096, "a" * 4096, "the end of it")):
        camille.says(piece, message_id=20 + number)
    assert camille.draft.facts == ""


def test_what_is_written_right_after_a_long_text_and_its_answer_is_kept(camille: Driver) -> None:
    camille.to_the_evidence()
    for number, piece in enumerate(("a" * 4096, "a" * 1808)):
        camille.says(piece, message_id=20 + number)
    camille.says("Choc arrière", message_id=23)
    assert camille.draft.facts == "Choc arrière"


def test_a_text_at_the_summary_is_added_to_the_facts(camille: Driver) -> None:
    camille.to_the_summary()
    heard = camille.says("Choc arrière")
    assert camille.draft.facts == "Choc arrière"
    assert "✅ Envoyer" in heard.buttons


@pytest.mark.parametrize("step", ["hurt", "event", "summary"])
def test_a_forbidden_text_is_deleted_at_any_step(camille: Driver, step: str) -> None:
    if step == "hurt":
        camille.says("/incident")
        camille.tap("Oui, je suis garé")
    elif step == "event":
        camille.to_the_event()
    else:
        camille.to_the_summary()
    heard = camille.says("il sentait l’alcool")
    assert "deleteMessage" in heard.methods
    assert camille.draft.facts == ""


@pytest.mark.parametrize("location_first", [True, False])
def test_the_words_of_a_place_and_a_shared_location_are_both_kept(
    camille: Driver, *, location_first: bool
) -> None:
    camille.to_the_summary()
    camille.tap("Où")
    location = {"location": {"latitude": 45.7578, "longitude": 4.8320}}
    if location_first:
        camille.says(**location)
        camille.tap("Où")
        camille.says("rue Garibaldi")
    else:
        camille.says("rue Garibaldi")
        camille.says(**location)
    place = camille.draft.place
    assert place is not None
    assert place.words == "rue Garibaldi"
    assert (place.latitude_hundredths, place.longitude_hundredths) == (4576, 483)


@pytest.mark.parametrize(
    ("label", "written"), [("Véhicule", "?"), ("Quand", "bientôt"), ("Quand", "22/11/2026")]
)
def test_an_answer_that_is_refused_comes_with_the_question_and_its_buttons(
    camille: Driver, label: str, written: str
) -> None:
    camille.to_the_summary()
    asked = camille.tap(label)
    assert set(asked.buttons) <= set(camille.says(written).buttons)


def test_a_caption_is_a_fact(camille: Driver) -> None:
    camille.to_the_evidence()
    camille.says(**photo("a", caption="Choc arrière"))
    assert camille.draft.facts == "Choc arrière"


@pytest.mark.parametrize("at_the_photo", [True, False])
def test_a_forbidden_text_is_deleted_and_not_kept(camille: Driver, *, at_the_photo: bool) -> None:
    camille.to_the_evidence()
    text = "Il avait bu, il était ivre"
    heard = camille.says(**photo("a", caption=text)) if at_the_photo else camille.says(text)
    assert heard.methods == ["deleteMessage", "sendMessage"]
    assert "médecin du travail" in heard.plain
    assert camille.draft.facts == ""
    assert _photos(camille) == 0


@pytest.mark.parametrize("label", ["Où", "Véhicule", "Quand"])
def test_a_forbidden_text_is_kept_nowhere(camille: Driver, label: str) -> None:
    camille.to_the_summary()
    camille.tap(label)
    before = camille.draft
    heard = camille.says("j’ai perdu trois points de permis")
    assert "deleteMessage" in heard.methods
    assert camille.draft == before


def test_a_text_where_a_button_is_wanted_is_answered_with_the_question(camille: Driver) -> None:
    camille.to_the_event()
    heard = camille.says("un accident")
    assert "répondez avec un bouton" in heard.plain
    assert "Choc avec un animal" in heard.buttons


@pytest.mark.parametrize("written", ["ef 456 gh", "EF-456-GH", "ef456gh"])
def test_a_plate_of_the_fleet_is_recognised(camille: Driver, written: str) -> None:
    camille.to_the_event()
    camille.tap("Choc avec un animal")
    camille.says(written)
    vehicle = camille.talk.store.work.driving.vehicle_by_plate("EF-456-GH")
    assert vehicle is not None
    assert camille.draft.vehicle_id == vehicle.id


def test_a_plate_nobody_knows_is_said_and_kept_as_written(camille: Driver) -> None:
    camille.to_the_event()
    camille.tap("Choc avec un animal")
    camille.tap("Autre plaque")
    heard = camille.says("zz 999 zz")
    assert "n’a la plaque" in heard.plain
    assert camille.draft.plate == ""
    camille.tap("Garder ZZ-999-ZZ")
    assert camille.draft.plate == "ZZ-999-ZZ"
    assert camille.draft.vehicle_id is None


@pytest.mark.parametrize("written", ["<b>plaque</b>", "?", "A" * 30, "AB:123:CD"])
def test_what_is_no_plate_is_refused(camille: Driver, written: str) -> None:
    camille.to_the_event()
    camille.tap("Choc avec un animal")
    assert "pas une plaque" in camille.says(written).plain
    assert camille.draft.plate == ""


def test_a_future_date_is_refused_with_the_reason(camille: Driver) -> None:
    camille.to_the_event()
    camille.tap("Choc avec un animal")
    camille.tap("Plus tard")
    assert "pas encore passée" in camille.says("22/11/2026").plain
    assert "pas encore passée" in camille.says("23h50").plain
    assert camille.draft.occurred_on is None


def test_a_date_of_long_ago_is_refused_with_the_reason(camille: Driver) -> None:
    camille.to_the_event()
    camille.tap("Choc avec un animal")
    camille.tap("Plus tard")
    assert "deux ans" in camille.says("01/01/2020").plain
    assert "pas de date" in camille.says("un matin").plain


def test_a_typed_day_and_time_are_kept(camille: Driver) -> None:
    camille.to_the_event()
    camille.tap("Choc avec un animal")
    camille.tap("Plus tard")
    camille.says("20/11 14h30")
    assert camille.draft.occurred_on is not None
    assert (TODAY - camille.draft.occurred_on).days == 1
    assert camille.draft.occurred_minute == 14 * 60 + 30


def test_a_photo_that_comes_by_itself_is_held_until_the_person_says_what_for(
    camille: Driver,
) -> None:
    camille.says(**photo("a", album="9"))
    camille.says(**photo("b", album="9"))
    camille.tap("Déclarer un incident")
    camille.tap("Oui, je suis garé")
    camille.tap("Non, personne")
    assert _photos(camille) == 2


def test_a_photo_that_comes_by_itself_can_join_an_open_case(camille: Driver) -> None:
    camille.to_the_summary()
    camille.tap("✅ Envoyer")
    camille.says(**photo("a"))
    heard = camille.tap("Ajouter au dossier 2026-0001")
    assert "ajouté au dossier 2026-0001" in heard.plain
    assert _photos(camille) == 1
    assert "plus de photo en attente" in camille.press("inc:photo:drop").plain


def test_a_photo_that_comes_by_itself_can_join_the_report_that_was_begun(camille: Driver) -> None:
    camille.to_the_event()
    camille.says("/help")
    camille.says(**photo("a"))
    heard = camille.tap("Ajouter à ma déclaration")
    assert "Une photo gardée" in heard.plain
    assert _photos(camille) == 1


def test_a_photo_that_is_for_nothing_is_not_kept(camille: Driver) -> None:
    camille.says(**photo("a"))
    assert "Rien n’a été gardé" in camille.tap("Ne rien en faire").plain
    assert camille.talk.store.work.drafts.of(camille.account) is None


def test_photos_that_a_full_case_does_not_take_still_wait(camille: Driver) -> None:
    _sent_with(camille, MAX_PHOTOS - 1)
    camille.says(**photo("a", album="9"))
    camille.says(**photo("b", album="9"))
    heard = camille.press(f"inc:photo:case:{camille.case.id}")
    assert "C’est ajouté au dossier 2026-0001" in heard.plain
    assert "maximum" in heard.plain
    assert "Que voulez-vous faire de cette photo" in heard.plain
    assert _photos(camille) == MAX_PHOTOS
    assert "Rien n’a été gardé" in camille.tap("Ne rien en faire").plain


def test_photos_that_a_full_report_does_not_take_still_wait(camille: Driver) -> None:
    camille.to_the_event()
    _fill(camille, MAX_PHOTOS)
    camille.says("/help")
    camille.says(**photo("more"))
    for data in ("inc:photo:draft", "inc:parked"):
        heard = camille.press(data)
        assert "maximum" in heard.plain
        assert "Que voulez-vous faire de cette photo" in heard.plain
    assert _photos(camille) == MAX_PHOTOS


def test_a_photo_that_comes_by_itself_does_not_join_a_closed_case(camille: Driver) -> None:
    _sent_with(camille, 0)
    camille.says(**photo("a"))
    case, work = camille.case, camille.talk.store.work
    work.incidents.save(replace(case, status=IncidentStatus.CLOSED))
    heard = camille.press(f"inc:photo:case:{case.id}")
    assert heard.answer is not None
    assert "clos" in heard.answer.text
    assert _photos(camille) == 0
    assert f"inc:photo:case:{case.id}" not in heard.buttons.values()
    assert "inc:photo:drop" in heard.buttons.values()


def test_the_caption_of_a_photo_that_comes_by_itself_is_not_kept_and_said_so(
    camille: Driver,
) -> None:
    heard = camille.says(**photo("a", caption="le poteau penchait"))
    assert "Le texte qui l’accompagne n’est pas gardé" in heard.plain


def test_a_photo_that_comes_by_itself_with_a_forbidden_caption_is_refused(
    camille: Driver,
) -> None:
    heard = camille.says(**photo("a", caption="il était ivre"))
    assert "deleteMessage" in heard.methods
    assert camille.talk.store.work.drafts.of(camille.account) is None


def test_the_caption_of_a_photo_for_a_sent_case_is_not_kept_and_said_so(camille: Driver) -> None:
    _sent_with(camille, 1)
    camille.press(f"complete:{camille.case.id}")
    heard = camille.says(**photo("b", caption="le poteau penchait"))
    assert "ajouté au dossier" in heard.plain
    assert "Le texte qui l’accompagne n’est pas gardé" in heard.plain


def _sent_with(camille: Driver, number_of_photos: int) -> None:
    camille.to_the_evidence()
    _fill(camille, number_of_photos)
    camille.press(f"inc:{camille.draft.id}:done")
    camille.tap("✅ Envoyer")


def _fill(camille: Driver, number_of_photos: int) -> None:
    for number in range(number_of_photos):
        camille.says(**photo(f"p{number}"))


def test_a_photo_cannot_join_another_ones_case(camille: Driver) -> None:
    camille.to_the_summary()
    camille.tap("✅ Envoyer")
    ines = Driver(camille.talk, camille.talk.company.ines)
    ines.says(**photo("x"))
    assert "pas ouverte à votre rôle" in ines.press(f"inc:photo:case:{camille.case.id}").plain
    assert _photos(camille) == 0


def test_facts_that_lack_can_be_written_later(camille: Driver) -> None:
    camille.to_the_summary()
    camille.tap("✅ Envoyer")
    camille.tap("Compléter")
    camille.says("Choc à l’arrière, chaussée mouillée")
    assert camille.case.facts == "Choc à l’arrière, chaussée mouillée"


def test_photos_that_come_early_leave_the_question_about_photos_and_facts_to_be_asked(
    camille: Driver,
) -> None:
    camille.to_the_event()
    camille.says(**photo("a"))
    camille.press(f"inc:{camille.draft.id}:on")
    camille.tap("Choc avec un véhicule", "AB-123-CD", "Maintenant", "Plus tard", "Constat papier")
    assert "Question 6 sur 6" in camille.heard.plain
    assert "✅ Envoyer" in camille.tap("Terminé").buttons


def test_the_first_question_says_at_most_how_many_follow(camille: Driver) -> None:
    camille.to_the_event()
    assert "Question 1, sur 6 au plus" in camille.heard.plain
    assert "Question 2 sur 3" in camille.tap("Presqu’accident").plain


def test_a_report_without_a_name_says_where_its_answer_will_stand(camille: Driver) -> None:
    camille.to_the_event()
    camille.tap("Presqu’accident", "Plus tard")
    camille.says("Un bus a coupé le virage")
    camille.tap("Terminé")
    sent = camille.tap("Envoyer sans nom")
    assert sent.buttons["Ce qui a changé"] == "cases:changed:0"
