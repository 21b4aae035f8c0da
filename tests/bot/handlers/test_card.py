"""The card, its reasons, what if and the chart, as people reach them."""

import pytest

from fleet.delivery import Picture
from tests.support.conversation import Conversation
from tests.support.golden_messages import scenes


@pytest.fixture
def camille(talk: Conversation) -> int:
    return talk.company.account(talk.company.camille)


def test_every_tap_rewrites_the_one_message(talk: Conversation, camille: int) -> None:
    heard = talk.text(camille, "/coefficient")
    for label in ("Pourquoi ?", "Retour à la carte", "Et si ?", "Entière", "Aujourd’hui"):
        data = {name.replace("\u202f", " "): data for name, data in heard.buttons.items()}
        heard = talk.tap(camille, data[label])
        assert heard.methods == ["editMessageText"], label
    assert "1,12 au lieu de 0,85" in heard.plain


def test_a_what_if_takes_three_taps(talk: Conversation, camille: int) -> None:
    card = talk.text(camille, "/start")
    share = talk.tap(camille, card.buttons["Et si\u202f?"])
    moment = talk.tap(camille, share.buttons["Partagée"])
    answer = talk.tap(camille, moment.buttons["Avant la période suivante"])
    assert "31 déc. 2026, responsabilité partagée" in answer.plain.replace("\xa0", " ")


def test_the_chart_is_one_protected_photo_with_its_words(talk: Conversation, camille: int) -> None:
    heard = talk.tap(camille, f"chart:{talk.company.camille}")

    (message,) = heard.messages
    assert message.method == "sendPhoto"
    assert message.params["protect_content"] is True
    assert message.picture == Picture(
        "driver_coefficient", talk.company.camille, talk.clock.today(), "fr"
    )
    assert "coefficient pédagogique interne" in heard.plain


def test_going_back_from_a_photo_sends_a_new_card(talk: Conversation, camille: int) -> None:
    heard = talk.tap(camille, f"card:{talk.company.camille}", photo=True)
    assert heard.methods == ["sendMessage"]


def test_looking_at_somebody_is_noted_with_the_screen(talk: Conversation) -> None:
    camille, hr = talk.company.camille, talk.company.account(talk.company.hr)
    for data in ("card:{}", "why:{}:0", "whatif:{}:full:today", "chart:{}"):
        talk.tap(hr, data.format(camille))

    noted = talk.store.work.journal.about(f"employee:{camille}", 9)
    assert {entry.event for entry in noted} == {"coefficient_viewed"}
    assert {entry.details["screen"] for entry in noted} == {"card", "steps", "simulation", "chart"}
    assert {entry.actor_id for entry in noted} == {talk.company.hr}


def test_looking_at_oneself_is_not_noted(talk: Conversation, camille: int) -> None:
    talk.text(camille, "/start")
    assert talk.store.work.state.journal == []


def test_somebody_out_of_scope_and_somebody_who_does_not_exist_look_alike(
    talk: Conversation,
) -> None:
    hr = talk.company.account(talk.company.hr)
    assert talk.tap(hr, f"card:{talk.company.marc}").texts == talk.tap(hr, "card:4711").texts
    assert talk.store.work.state.journal == []


@pytest.mark.parametrize(
    "data",
    [
        "card",
        "card:",
        "card:x",
        "card:-1",
        "card:99999999999999999999",
        "card:\N{ARABIC-INDIC DIGIT ONE}",
        "why:{}",
        "why:{}:x",
        "whatif:",
        "whatif:{}:some",
        "whatif:{}:undetermined",
        "whatif:{}:full:yesterday",
        "chart:",
        "join:x:y",
        "set",
        "set:language:de",
        "set:quiet:1:2",
        "set:quiet:9999:1",
        "set:digest:maybe",
        "find:x:y",
        "unheard:of",
    ],
)
def test_a_forged_or_old_button_says_why_not_and_does_nothing(
    talk: Conversation, camille: int, data: str
) -> None:
    hr = talk.company.account(talk.company.hr)
    sender = hr if data.startswith("find") else camille
    heard = talk.tap(sender, data.format(talk.company.camille))

    if data.startswith("join"):  # somebody who is linked already gets their card
        assert heard.methods == ["editMessageText"]
        return
    assert heard.messages == ()
    assert heard.answer is not None
    assert heard.answer.is_alert
    assert "plus à jour" in heard.answer.text
    assert talk.store.work.state.journal == []


@pytest.mark.parametrize(
    "name", ["card_at_floor_with_claim_awaiting", "card_at_floor_with_claim_pending"]
)
def test_no_further_claim_is_called_free_while_one_is_still_to_be_felt(
    talk: Conversation, name: str
) -> None:
    plain = scenes()[name](talk).plain
    assert "meilleur coefficient possible" in plain
    assert "premier sinistre responsable" not in plain


def test_a_page_beyond_the_last_one_gives_the_last_one(talk: Conversation, camille: int) -> None:
    heard = talk.tap(camille, f"why:{talk.company.camille}:999")
    assert "Page 2 sur 2" in heard.plain


def test_a_decided_claim_still_to_come_is_dated_with_its_value(talk: Conversation) -> None:
    plain = scenes()["card_with_claim_awaiting_until_the_second_renewal"](talk).plain
    assert "comptera au 1er mars 2028 : coefficient interne de 1,06" in plain.replace("\xa0", " ")


def test_a_printed_figure_of_a_former_year_gives_no_next_renewal(talk: Conversation) -> None:
    heard = scenes()["card_with_claim_awaiting_until_the_second_renewal"](talk)
    official = heard.plain.split("coefficient officiel")[1].split("coefficient pédagogique")[0]
    assert "imprimé par l’assureur en 2026" in official
    assert "Prochaine échéance" not in official


@pytest.mark.parametrize(
    "name",
    ["why_with_claim_pending", "what_if_share_with_claim_pending", "what_if_with_claim_pending"],
)
def test_a_claim_without_decision_is_named_with_its_range(talk: Conversation, name: str) -> None:
    plain = scenes()[name](talk).plain
    assert "attend encore la décision" in plain
    assert "de 0,57 à 0,75" in plain


def test_a_premium_that_does_not_move_with_the_coefficient_says_why(talk: Conversation) -> None:
    plain = scenes()["what_if_contract_at_the_ceiling"](talk).plain
    assert "rien de plus sur la prime" in plain
    assert "serait le même avec et sans ce sinistre" in plain


def test_a_claim_that_may_be_of_the_contract_leaves_an_order_of_magnitude(
    talk: Conversation,
) -> None:
    plain = scenes()["what_if_with_claim_awaiting_on_an_unknown_contract"](talk).plain
    assert "un ordre de grandeur" in plain
    assert "comptera au 1er mars 2027" in plain.replace("\xa0", " ")
    assert "Calcul (coefficient pédagogique interne)" in plain


def test_a_fleet_contract_says_why_there_is_no_official_figure(talk: Conversation) -> None:
    talk.speaks = "en"
    heard = scenes()["card_of_fleet_manager"](talk)
    assert "No official coefficient: contract FL-1" in heard.plain


def test_a_step_cites_its_article_in_the_language_of_the_reader(talk: Conversation) -> None:
    heard = talk.tap(talk.company.account(talk.company.fleet), f"why:{talk.company.fleet}:0")
    assert "annex to A121-1, art. 4" in heard.plain
    assert "annexe" not in heard.plain
