"""The photos of a case in the chat."""

from dataclasses import replace

import pytest

from bot.attachments import STORED_DOCUMENT, STORED_PHOTO
from bot.delivery.pictures import in_words
from fleet.driving import Vehicle
from fleet.evidence import EvidenceState
from fleet.incidents import Incident, IncidentStatus
from fleet.logbook import Handover
from fleet.people import Language
from fleet.usecases.add_evidence import PDF
from tests.support.conversation import Conversation
from tests.support.evidence import a_case, a_handover_photo, a_photo, stored
from tests.support.memory_files import MemoryFiles
from tests.support.small_company import NOW


@pytest.fixture
def case(talk: Conversation) -> Incident:
    return a_case(talk.store.work, talk.company.camille)


@pytest.fixture
def files() -> MemoryFiles:
    return MemoryFiles()


@pytest.fixture
def three(talk: Conversation, case: Incident, files: MemoryFiles) -> list[int]:
    """Three photos that are kept; returns their ids."""
    work = talk.store.work
    return [
        stored(work, files, a_photo(work, case, number), b"%d" % number).id for number in range(3)
    ]


def camille(talk: Conversation) -> int:
    return talk.company.account(talk.company.camille)


@pytest.mark.usefixtures("three")
def test_the_first_photo_comes_with_the_way_to_the_next_one(
    talk: Conversation, case: Incident
) -> None:
    heard = talk.tap(camille(talk), f"photos:{case.id}:0")
    assert heard.methods == ["sendPhoto"]
    assert list(heard.buttons.items()) == [
        ("1/3", f"photos:{case.id}:0"),
        ("▶", f"photos:{case.id}:1"),
        ("Retour au dossier", f"case:{case.id}"),
    ]


def test_the_next_photo_takes_the_place_of_the_one_before(
    talk: Conversation, case: Incident, three: list[int]
) -> None:
    heard = talk.tap(camille(talk), f"photos:{case.id}:1", photo=True)
    [message] = heard.messages
    assert message.method == "editMessageMedia"
    assert message.picture is not None
    assert (message.picture.kind, message.picture.subject_id) == (STORED_PHOTO, three[1])


@pytest.mark.usefixtures("three")
def test_a_photo_cannot_be_forwarded(talk: Conversation, case: Incident) -> None:
    heard = talk.tap(camille(talk), f"photos:{case.id}:0")
    assert heard.messages[0].params["protect_content"] is True


@pytest.mark.usefixtures("three")
def test_an_old_button_to_a_photo_that_is_no_longer_there_shows_the_last_one(
    talk: Conversation, case: Incident
) -> None:
    heard = talk.tap(camille(talk), f"photos:{case.id}:9")
    assert "3/3" in heard.buttons


@pytest.mark.usefixtures("three")
def test_the_caption_says_who_sent_it_and_when(talk: Conversation, case: Incident) -> None:
    own = talk.tap(camille(talk), f"photos:{case.id}:0")
    assert "Envoyé par vous le 21 nov. 2026 à 10 h 30" in own.plain.replace(
        "\N{NO-BREAK SPACE}", " "
    )
    others = talk.tap(talk.company.account(talk.company.hr), f"photos:{case.id}:0")
    assert "Envoyé par Camille Durand" in others.plain


def test_the_caption_of_an_anonymous_photo_names_nobody(
    talk: Conversation, files: MemoryFiles
) -> None:
    work = talk.store.work
    case = a_case(work, None)
    stored(work, files, a_photo(work, case, 1), b"1")
    heard = talk.tap(talk.company.account(talk.company.hr), f"photos:{case.id}:0")
    assert "Reçu le" in heard.plain


def test_a_name_with_html_in_it_is_shown_as_it_is(talk: Conversation, files: MemoryFiles) -> None:
    work = talk.store.work
    case = a_case(work, talk.company.marc)
    stored(work, files, a_photo(work, case, 1), b"1")
    heard = talk.tap(talk.company.account(talk.company.hr), f"photos:{case.id}:0")
    assert "Marc O’Neil <b>" in heard.plain


def test_a_photo_that_is_not_fetched_yet_is_said_in_words(
    talk: Conversation, case: Incident
) -> None:
    a_photo(talk.store.work, case, 1)
    heard = talk.tap(camille(talk), f"photos:{case.id}:0")
    assert heard.methods == ["editMessageText"]
    assert "encore en route" in heard.plain


@pytest.mark.usefixtures("three")
def test_a_photo_whose_bytes_are_gone_is_said_in_words_with_the_same_buttons(
    talk: Conversation, case: Incident
) -> None:
    heard = talk.tap(camille(talk), f"photos:{case.id}:0")
    instead = in_words(heard.messages[0])
    assert instead.method == "sendMessage"
    assert "ne peut pas être montré" in str(instead.params["text"])
    assert instead.params["reply_markup"] == heard.messages[0].params["reply_markup"]


def test_a_pdf_comes_as_a_document(talk: Conversation, case: Incident, files: MemoryFiles) -> None:
    work = talk.store.work
    stored(work, files, a_photo(work, case, 1), b"%PDF-", PDF)
    [message] = talk.tap(camille(talk), f"photos:{case.id}:0").messages
    assert message.method == "sendDocument"
    assert message.picture is not None
    assert message.picture.kind == STORED_DOCUMENT


def test_a_photo_that_was_lost_is_no_longer_counted(
    talk: Conversation, case: Incident, three: list[int]
) -> None:
    evidence = talk.store.work.evidence
    evidence.save(replace(evidence.get(three[0]), state=EvidenceState.LOST))
    assert "1/2" in talk.tap(camille(talk), f"photos:{case.id}:0").buttons


def test_a_case_without_photos_says_so(talk: Conversation, case: Incident) -> None:
    heard = talk.tap(camille(talk), f"photos:{case.id}:0")
    assert "pas de photo" in heard.plain


@pytest.mark.usefixtures("three")
def test_a_colleague_sees_no_photo(talk: Conversation, case: Incident) -> None:
    heard = talk.tap(talk.company.account(talk.company.ines), f"photos:{case.id}:0")
    assert heard.methods == ["sendMessage"]
    assert "pas ouverte à votre rôle" in heard.plain


def test_nobody_sees_the_photos_of_somebody_elses_draft(
    talk: Conversation, files: MemoryFiles
) -> None:
    work = talk.store.work
    draft = a_case(work, talk.company.camille, status=IncidentStatus.DRAFT, number="")
    stored(work, files, a_photo(work, draft, 1), b"1")
    for employee_id in (talk.company.hr, talk.company.ines):
        heard = talk.tap(talk.company.account(employee_id), f"photos:{draft.id}:0")
        assert "pas ouverte à votre rôle" in heard.plain


@pytest.fixture
def handover(talk: Conversation, files: MemoryFiles) -> Handover:
    """Inès has a vehicle of Lyon, and sent two photos of it."""
    work, ines = talk.store.work, talk.company.ines
    unit_id = work.people.get(ines).unit_id
    vehicle = work.driving.add_vehicle(Vehicle(0, "GH-789-JK", "Peugeot 208", unit_id, None))
    taken = work.logbook.take(Handover(0, vehicle.id, ines, NOW))
    for number in range(2):
        stored(work, files, a_handover_photo(work, taken, number), b"%d" % number)
    return taken


def test_who_reads_the_logbook_sees_the_photos_of_a_hand_over(
    talk: Conversation, handover: Handover
) -> None:
    hr = talk.company.account(talk.company.hr)
    asked = talk.text(hr, "/qui GH-789-JK 21/11/2026")
    heard = talk.tap(hr, asked.buttons["Photos de Inès Lefèvre (2)"])

    assert heard.methods == ["sendPhoto"]
    assert "Prise en main de GH-789-JK" in heard.plain
    assert "Envoyé par Inès Lefèvre" in heard.plain
    assert list(heard.buttons.items()) == [
        ("1/2", f"hphotos:{handover.id}:0"),
        ("▶", f"hphotos:{handover.id}:1"),
        ("Autre question", "log"),
    ]


def test_who_had_the_vehicle_sees_their_photos_of_it(
    talk: Conversation, handover: Handover
) -> None:
    ines = talk.company.account(talk.company.ines)
    done = talk.tap(ines, f"veh:done:{handover.id}")
    heard = talk.tap(ines, done.buttons["Voir les photos"])

    assert heard.methods == ["sendPhoto"]
    assert "Envoyé par vous" in heard.plain
    assert heard.buttons["Mes véhicules"] == "veh"


def test_who_looks_at_the_photos_of_a_hand_over_stands_in_the_journal(
    talk: Conversation, handover: Handover
) -> None:
    for employee_id in (talk.company.ines, talk.company.hr):
        talk.tap(talk.company.account(employee_id), f"hphotos:{handover.id}:0")
    entries = talk.store.work.journal.about(f"handover:{handover.id}", 10)
    assert [(one.event, one.actor_id) for one in entries] == [("evidence_viewed", talk.company.hr)]


def test_a_colleague_sees_no_photo_of_a_hand_over(talk: Conversation, handover: Handover) -> None:
    heard = talk.tap(camille(talk), f"hphotos:{handover.id}:0")
    assert heard.methods == ["sendMessage"]
    assert "pas ouverte à votre rôle" in heard.plain


def test_a_hand_over_without_photos_says_so(talk: Conversation, handover: Handover) -> None:
    work = talk.store.work
    for one in work.evidence.of_handover(handover.id):
        work.evidence.save(replace(one, state=EvidenceState.LOST))
    ines = talk.company.account(talk.company.ines)

    assert "n’a pas de photo" in talk.tap(ines, f"hphotos:{handover.id}:0").plain
    asked = talk.text(talk.company.account(talk.company.hr), "/qui GH-789-JK 21/11/2026")
    assert not any("Photos de" in label for label in asked.buttons)


@pytest.mark.parametrize(
    "data",
    ["photos", "photos:x:0", "photos:1", "photos:1:-1", "photos:1:", "hphotos", "hphotos:1:x"],
)
def test_a_forged_button_shows_nothing(talk: Conversation, data: str) -> None:
    heard = talk.tap(camille(talk), data)
    assert heard.messages == ()
    assert heard.answer is not None
    assert heard.answer.is_alert


@pytest.mark.usefixtures("three")
def test_who_looks_at_the_photos_of_others_stands_in_the_journal(
    talk: Conversation, case: Incident
) -> None:
    talk.tap(camille(talk), f"photos:{case.id}:0")
    talk.tap(talk.company.account(talk.company.hr), f"photos:{case.id}:0")
    entries = talk.store.work.journal.about(f"incident:{case.id}", 10)
    assert [(one.event, one.actor_id) for one in entries] == [("evidence_viewed", talk.company.hr)]


@pytest.mark.usefixtures("three")
def test_the_gallery_speaks_the_language_of_its_reader(talk: Conversation, case: Incident) -> None:
    account = talk.company.account(talk.company.fleet)
    assert talk.store.work.people.preferences_of(talk.company.fleet).language is Language.ENGLISH
    assert "Sent by Camille Durand" in talk.tap(account, f"photos:{case.id}:0").plain
