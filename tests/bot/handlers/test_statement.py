"""The accident statement in the chat: filling in, ticking, erasing, retyping, refusals."""

import pytest

from fleet.incidents import Incident, IncidentStatus
from tests.support.cases import add_case, add_contest, add_near_miss
from tests.support.conversation import Conversation, Heard


@pytest.fixture
def case(talk: Conversation) -> Incident:
    return add_case(talk.store.work, talk.company.camille, has_other_party=True)


@pytest.fixture
def camille(talk: Conversation) -> int:
    return talk.company.account(talk.company.camille)


def fill(talk: Conversation, who: int, case: Incident, key: str, text: str) -> Heard:
    talk.tap(who, f"statement:{case.id}:f:{key}")
    return talk.text(who, text)


def kept(talk: Conversation, case: Incident) -> dict[str, str]:
    return dict(talk.store.work.incidents.statement_of(case.id))


def test_the_statement_shows_how_much_of_each_part_is_filled_in(
    talk: Conversation, case: Incident, camille: int
) -> None:
    heard = talk.tap(camille, f"statement:{case.id}")
    assert "15 cases sont remplies sur 92" in heard.plain
    labels = [label.replace("\N{NO-BREAK SPACE}", " ") for label in heard.buttons]
    assert labels[:4] == [
        "Accident · 4/7",
        "Témoins · 0/8",
        "A : assuré et véhicule · 4/11",
        "A : assurance · 2/9",
    ]


def test_the_driver_finds_the_statement_on_the_card_of_their_case(
    talk: Conversation, case: Incident, camille: int
) -> None:
    assert f"statement:{case.id}" in talk.tap(camille, f"case:{case.id}").buttons.values()


def test_every_screen_of_the_form_can_be_opened(
    talk: Conversation, case: Incident, camille: int
) -> None:
    overview = talk.tap(camille, f"statement:{case.id}").buttons
    parts = [data for data in overview.values() if ":s:" in data]
    boxes = [
        data
        for part in parts
        for data in talk.tap(camille, part).buttons.values()
        if ":f:" in data or ":t:" in data
    ]
    assert len(boxes) == 92 + 34
    for data in boxes:
        heard = talk.tap(camille, data)
        assert heard.methods == ["editMessageText"], data
        assert heard.answer is None or not heard.answer.is_alert


def test_the_next_message_fills_in_the_box_and_the_next_empty_one_is_offered(
    talk: Conversation, case: Incident, camille: int
) -> None:
    heard = fill(talk, camille, case, "b_driver_name", " Lambert ")
    assert "9 · Conducteur : nom : Lambert" in heard.plain.replace("\N{NO-BREAK SPACE}", " ")
    assert next(iter(heard.buttons.items())) == (
        "Case suivante",
        f"statement:{case.id}:f:b_driver_first_name",
    )
    assert talk.store.work.drafts.of(camille) is None


@pytest.mark.parametrize(
    ("key", "text", "said"),
    [
        ("accident_date", "hier", "Case 1, « Date » (Accident) : je n’ai pas reconnu de date"),
        ("accident_date", "1/1/2030", "cette date est à venir"),
        ("accident_time", "midi", "je n’ai pas reconnu d’heure"),
        ("b_vehicle_plate", "???", "je n’ai pas reconnu d’immatriculation"),
        ("witness_1_phone", "bientôt", "je n’ai pas reconnu de numéro de téléphone"),
        ("b_driver_name", "x" * 81, "80 caractères au plus"),
    ],
)
def test_a_value_that_cannot_stand_there_is_refused_with_box_and_reason_and_asked_for_again(
    talk: Conversation, case: Incident, camille: int, key: str, text: str, said: str
) -> None:
    heard = fill(talk, camille, case, key, text)
    plain = heard.plain.replace("\N{NO-BREAK SPACE}", " ").replace("\N{NARROW NO-BREAK SPACE}", " ")
    assert said in plain
    assert kept(talk, case) == {}
    assert talk.store.work.drafts.of(camille) is not None


def test_a_text_of_10000_characters_leaves_nothing_half_kept(
    talk: Conversation, case: Incident, camille: int
) -> None:
    talk.tap(camille, f"statement:{case.id}:f:narrative")
    heard = [talk.text(camille, part) for part in ("a" * 4096, "a" * 4096, "a" * 1808)]
    assert "800" in heard[0].plain
    assert kept(talk, case) == {}


def test_what_must_not_be_written_is_refused_and_taken_from_the_chat(
    talk: Conversation, case: Incident, camille: int
) -> None:
    heard = fill(talk, camille, case, "a_observations", "Le conducteur B avait bu de l’alcool")
    assert "deleteMessage" in heard.methods
    assert kept(talk, case) == {}


def test_a_name_with_markup_is_shown_as_it_is_written(
    talk: Conversation, case: Incident, camille: int
) -> None:
    heard = fill(talk, camille, case, "b_driver_name", "<b>Zoé</b> & Cie")
    assert "&lt;b&gt;Zoé&lt;/b&gt; &amp; Cie" in heard.texts[0]


def test_a_yes_or_no_is_tapped(talk: Conversation, case: Incident, camille: int) -> None:
    asked = talk.tap(camille, f"statement:{case.id}:f:has_police_report")
    assert list(asked.buttons)[:2] == ["oui", "non"]
    talk.tap(camille, asked.buttons["non"])
    assert kept(talk, case) == {"has_police_report": "no"}


def test_a_circumstance_is_ticked_once_however_often_its_button_is_tapped(
    talk: Conversation, case: Incident, camille: int
) -> None:
    for _ in range(2):
        heard = talk.tap(camille, f"statement:{case.id}:t:b:17:1")
    assert "Nombre de cases cochées : 1" in heard.plain.replace("\N{NO-BREAK SPACE}", " ")
    assert kept(talk, case) == {"b_ignored_priority": "yes"}
    talk.tap(camille, f"statement:{case.id}:t:b:17:0")
    assert kept(talk, case) == {}


def test_the_wording_of_every_circumstance_can_be_read_whole(
    talk: Conversation, case: Incident, camille: int
) -> None:
    heard = talk.tap(camille, f"statement:{case.id}:s:b_circumstances")
    assert "…" not in heard.plain
    assert "empiétait sur une voie réservée à la circulation en sens inverse" in heard.plain
    ticks = [label for label, data in heard.buttons.items() if ":t:" in data]
    assert ticks == [f"☐ {number}" for number in range(1, 18)]


def test_everything_is_erased_after_a_question_and_can_be_brought_back(
    talk: Conversation, case: Incident, camille: int
) -> None:
    fill(talk, camille, case, "b_driver_name", "Lambert")
    asked = talk.tap(camille, f"statement:{case.id}:clear")
    assert "Tout effacer" in asked.plain
    erased = talk.tap(camille, asked.buttons["Oui, tout effacer"])
    assert "C’est effacé" in erased.plain
    back = talk.tap(camille, erased.buttons["Annuler l’effacement"])
    assert "Tout est revenu" in back.plain
    assert kept(talk, case) == {"b_driver_name": "Lambert"}


def test_an_old_undo_button_says_that_there_is_nothing_to_bring_back(
    talk: Conversation, case: Incident, camille: int
) -> None:
    fill(talk, camille, case, "b_driver_name", "Lambert")
    assert "plus rien à remettre" in talk.tap(camille, f"statement:{case.id}:undo").plain
    assert kept(talk, case) == {"b_driver_name": "Lambert"}


def test_to_retype_it_everything_filled_in_stands_in_the_order_of_the_form(
    talk: Conversation, case: Incident, camille: int
) -> None:
    fill(talk, camille, case, "b_driver_name", "Lambert")
    [text] = talk.tap(camille, f"statement:{case.id}:all").texts
    assert "<code>19/11/2026</code>" in text
    assert text.index("MX-77") < text.index("Lambert") < text.index("faible allure")


def test_a_statement_that_is_too_long_for_one_message_is_retyped_from_several(
    talk: Conversation, case: Incident, camille: int
) -> None:
    long = {"a_observations": "a" * 300, "b_observations": "b" * 300, "narrative": "n" * 800}
    long |= {
        f"{side}_{name}": "x" * 80 for side in "ab" for name in ("insured_name", "agency_name")
    }
    long |= {f"witness_{n}_address": "y" * 120 for n in (1, 2)}
    long |= {f"{side}_driver_address": "&" * 120 for side in "ab"}
    talk.store.work.incidents.set_statement(case.id, long)
    heard = talk.tap(camille, f"statement:{case.id}:all")
    assert len(heard.messages) > 1
    assert all(value in heard.plain for value in long.values())


def test_the_box_that_was_asked_for_is_forgotten_by_another_screen(
    talk: Conversation, case: Incident, camille: int
) -> None:
    talk.tap(camille, f"statement:{case.id}:f:b_driver_name")
    talk.tap(camille, f"statement:{case.id}")
    talk.text(camille, "Lambert")
    assert kept(talk, case) == {}


def test_cancelling_forgets_the_box_that_was_asked_for(
    talk: Conversation, case: Incident, camille: int
) -> None:
    talk.tap(camille, f"statement:{case.id}:f:b_driver_name")
    talk.text(camille, "/cancel")
    talk.text(camille, "Lambert")
    assert kept(talk, case) == {}


def test_a_contested_case_is_read_and_not_changed(
    talk: Conversation, case: Incident, camille: int
) -> None:
    talk.tap(camille, f"statement:{case.id}:f:b_driver_name")
    add_contest(talk.store.work, case)
    assert "contesté" in talk.text(camille, "Lambert").plain
    shown = talk.tap(camille, f"statement:{case.id}:s:b_driver")
    assert not [data for data in shown.buttons.values() if ":f:" in data]
    alert = talk.tap(camille, f"statement:{case.id}:v:is_injured:no").answer
    assert alert is not None
    assert alert.is_alert
    assert kept(talk, case) == {}


def test_a_closed_case_says_that_third_parties_were_forgotten(
    talk: Conversation, camille: int
) -> None:
    closed = add_case(talk.store.work, talk.company.camille, status=IncidentStatus.CLOSED)
    assert "effacées" in talk.tap(camille, f"statement:{closed.id}").plain


def test_a_near_miss_has_no_statement(talk: Conversation, camille: int) -> None:
    near_miss = add_near_miss(talk.store.work, talk.company.camille)
    answer = talk.tap(camille, f"statement:{near_miss.id}").answer
    assert answer is not None
    assert "aucun assureur" in answer.text


@pytest.mark.parametrize(
    "data",
    [
        "",
        ":z",
        ":f",
        ":f:licence_points",
        ":v:is_injured:maybe",
        ":v:b_driver_name:x",
        ":v:is_injured",
        ":s:none",
        ":t:b:18:1",
        ":t:b:0:1",
        ":t:back:1:1",
        ":t:b:1",
    ],
)
def test_a_forged_button_changes_nothing(
    talk: Conversation, case: Incident, camille: int, data: str
) -> None:
    heard = talk.tap(camille, f"statement:{case.id}{data}" if data else "statement:x")
    assert heard.answer is not None
    assert heard.answer.is_alert
    assert heard.messages == ()
    assert kept(talk, case) == {}


def test_the_other_language_has_every_screen(talk: Conversation, case: Incident) -> None:
    fleet = talk.company.account(talk.company.fleet)
    assert "boxes of 92 are filled in" in talk.tap(fleet, f"statement:{case.id}").plain
    assert "Box 9" in talk.tap(fleet, f"statement:{case.id}:f:b_driver_name").plain
