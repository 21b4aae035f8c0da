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


def test_help_names_what_a_role_may_do_and_no_more(talk: Conversation) -> None:
    hr = talk.text(talk.company.account(talk.company.hr), "/help").plain
    fleet = talk.text(talk.company.account(talk.company.fleet), "/help").plain

    assert "/stats" in hr
    assert "/stats" in fleet
    assert "/month" not in hr
    assert "/renewals" not in hr
    assert "/month" in fleet
    assert "/renewals" in fleet


def test_nobody_is_sent_to_themselves_for_a_page_that_is_not_theirs(talk: Conversation) -> None:
    heard = talk.text(talk.company.account(talk.company.hr), "/month")

    assert "ressources humaines" not in heard.plain
    assert "la personne qui gère les accès" in heard.plain


def test_privacy_says_the_notice_again(talk: Conversation, camille: int) -> None:
    plain = talk.text(camille, "/privacy").plain
    assert "donnees@acme.example" in plain
    assert "21 nov. 2026" in plain.replace("\xa0", " ")


@pytest.mark.parametrize(
    "content",
    [
        {"voice": {**_FILE, "duration": 1}},
        {"document": _FILE},
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


def _album(name: str) -> dict[str, object]:
    return {"photo": [{**_FILE, "width": 1, "height": 1}], "media_group_id": name}


def _answers(talk: Conversation, person: int) -> int:
    """How many answers to this person wait in the outbox."""
    return sum(row.message.chat_id == person for row in talk.store.work.state.outbox.values())


def test_an_album_gets_one_answer(talk: Conversation, camille: int) -> None:
    for _ in range(3):
        talk.text(camille, "", **_album("12345"))
    assert _answers(talk, camille) == 1


def test_two_albums_get_two_answers(talk: Conversation, camille: int) -> None:
    for name in ("12345", "67890"):
        talk.text(camille, "", **_album(name))
    assert _answers(talk, camille) == 2


def test_albums_of_two_people_are_told_apart(talk: Conversation, camille: int) -> None:
    ines = talk.company.account(talk.company.ines)
    for person in (camille, ines):
        talk.text(person, "", **_album("12345"))
    assert (_answers(talk, camille), _answers(talk, ines)) == (1, 1)


def test_photos_that_are_no_album_get_an_answer_each(talk: Conversation, camille: int) -> None:
    for _ in range(2):
        talk.text(camille, "", photo=[{**_FILE, "width": 1, "height": 1}])
    assert _answers(talk, camille) == 2


@pytest.mark.parametrize(
    "written", ["/réglages", "/Réglages", "/RÉGLAGES", "/re\u0301glages", "/Reglages"]
)
def test_a_command_is_understood_with_accents_and_capitals(
    talk: Conversation, written: str
) -> None:
    account = talk.company.account(talk.company.hr)
    assert talk.text(account, written).plain == talk.text(account, "/settings").plain


def test_an_accented_command_takes_what_follows_it(talk: Conversation) -> None:
    account = talk.company.account(talk.company.hr)
    assert "Camille Durand · A-101 · Lyon" in talk.text(account, "/chèrcher a-101").buttons


def test_an_accented_command_that_does_not_exist_is_plain_text(talk: Conversation) -> None:
    account = talk.company.account(talk.company.hr)
    assert "Je ne sais pas répondre" in talk.text(account, "/élan").plain


def test_the_way_home_is_called_a_card_only_by_those_who_have_one(talk: Conversation) -> None:
    company = talk.company
    for person, label in ((company.camille, "Ma carte"), (company.hr, "Accueil")):
        account = talk.company.account(person)
        for command in ("/help", "/settings", "bonjour"):
            assert label in talk.text(account, command).buttons, (person, command)


def test_the_hours_of_french_are_written_with_an_h(talk: Conversation) -> None:
    heard = talk.text(talk.company.account(talk.company.camille), "/settings")
    assert "de 19 h à 7 h 30" in heard.plain.replace("\xa0", " ")
    assert "Sans heures calmes" in heard.buttons


@pytest.mark.parametrize("said", ["/start", "bonjour"])
def test_reports_cases_and_vehicles_are_one_tap_away(
    talk: Conversation, camille: int, said: str
) -> None:
    offered = talk.text(camille, said).buttons
    wanted = {"Déclarer un incident": "inc:open", "Mes dossiers": "cases:own:0"}
    assert {**wanted, "Mes véhicules": "veh"}.items() <= offered.items()
    for data in ("cases:own:0", "veh"):
        assert talk.tap(camille, data).methods == ["editMessageText"]
