"""Finding a person: the question, the draft, the pages, and the scope."""

import pytest

from fleet.people import Grant, Role
from tests.support.conversation import Conversation


@pytest.fixture
def hr(talk: Conversation) -> int:
    return talk.company.account(talk.company.hr)


def test_the_next_message_answers_the_question(talk: Conversation, hr: int) -> None:
    talk.text(hr, "/find")
    heard = talk.text(hr, "lefevre")

    assert next(iter(heard.buttons)) == "Inès Lefèvre · A-103 · Lyon"
    assert talk.store.work.drafts.of(hr) is None


def test_a_name_can_follow_the_command(talk: Conversation, hr: int) -> None:
    assert "Camille Durand · A-101 · Lyon" in talk.text(hr, "/chercher a-101").buttons


@pytest.mark.parametrize("text", ["😀", "%", "%_'\"<b>x</b>"])
def test_a_text_that_is_in_no_name_finds_nobody(talk: Conversation, hr: int, text: str) -> None:
    assert "Aucune personne trouvée" in talk.text(hr, f"/find {text}").plain


def test_nobody_out_of_scope_appears(talk: Conversation, hr: int) -> None:
    assert "Aucune personne trouvée" in talk.text(hr, "/find O’Neil").plain
    fleet = talk.company.account(talk.company.fleet)
    assert any("O’Neil" in label for label in talk.text(fleet, "/find O’Neil").buttons)


def test_cancelling_drops_the_question(talk: Conversation, hr: int) -> None:
    talk.text(hr, "/find")
    talk.text(hr, "/cancel")
    assert "Je ne sais pas répondre" in talk.text(hr, "martin").plain


def test_another_command_drops_the_question(talk: Conversation, hr: int) -> None:
    talk.text(hr, "/find")
    talk.text(hr, "/help")
    assert talk.store.work.drafts.of(hr) is None


def test_a_picture_does_not_answer_the_question(talk: Conversation, hr: int) -> None:
    talk.text(hr, "/find")
    photo = {"file_id": "f", "file_unique_id": "u", "width": 1, "height": 1}
    assert "ce type de message" in talk.text(hr, "", photo=[photo]).plain
    assert talk.store.work.drafts.of(hr) is not None


def test_pages_show_everybody_once(talk: Conversation, hr: int) -> None:
    shown: list[str] = []
    heard = talk.text(hr, "/find martin")
    for _ in range(9):
        shown += [label for label in heard.buttons if label.startswith("Dominique")]
        if "Suivants ▶" not in heard.buttons:
            break
        heard = talk.tap(hr, heard.buttons["Suivants ▶"])
    assert len(shown) == len(set(shown)) == 19


def test_a_very_long_name_still_fits_on_the_buttons(talk: Conversation, hr: int) -> None:
    wanted = "é" * 300 + ":{page}"
    assert "Aucune personne trouvée" in talk.text(hr, f"/find {wanted}").plain


def test_a_name_with_a_colon_turns_its_pages(talk: Conversation, hr: int) -> None:
    assert "« a:b »" in talk.tap(hr, "find:0:a:b").plain.replace("\xa0", " ")


def test_a_right_that_was_lost_ends_the_question(talk: Conversation, hr: int) -> None:
    talk.text(hr, "/find")
    talk.store.work.state.grants.clear()
    assert "pas ouverte à votre rôle" in talk.text(hr, "martin").plain


def test_two_roles_reach_as_far_as_the_wider_one(talk: Conversation, hr: int) -> None:
    root = talk.store.work.people.lineage_of(talk.company.hr)[0]
    talk.store.work.people.grant(talk.company.hr, Grant(Role.FLEET_MANAGER, root))
    assert "0,60" in talk.tap(hr, f"card:{talk.company.marc}").plain
