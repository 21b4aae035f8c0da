"""/start and the notice: who joins, once, and what strangers learn."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.texts import bot_texts
from fleet.people import Language
from fleet.usecases.invite import create_invitation
from tests.support.conversation import Conversation
from tests.support.golden_messages import scenes

NEWCOMER = 555
STRANGER = 556


@pytest.fixture
def token(talk: Conversation) -> str:
    now = talk.clock.now()
    return create_invitation(talk.store.work, talk.company.invited, now).token


def _neutral() -> str:
    return bot_texts().text(Language.FRENCH, "stranger", {})


def test_the_notice_is_shown_before_anything_is_linked(talk: Conversation, token: str) -> None:
    heard = talk.text(NEWCOMER, f"/start {token}")

    assert "Acme & Fils est responsable" in heard.plain
    assert list(heard.buttons) == ["J’ai lu"]
    assert talk.store.work.people.link_of(talk.company.invited) is None


def test_an_english_reader_gets_the_french_notice_and_then_english(
    talk: Conversation, token: str
) -> None:
    talk.speaks = "en-GB"
    plain = talk.text(NEWCOMER, f"/start {token}").plain

    assert plain.index("est responsable de ce service") < plain.index("is responsible for")
    assert len(plain) <= 4096


@pytest.mark.parametrize(
    ("speaks", "said", "never"),
    [
        ("fr", "vous, et les RH pour corriger une erreur", "Vos séries et points"),
        ("en", "Your points: you, and HR to correct an error", "Your streaks and points"),
    ],
)
def test_the_notice_says_that_hr_sees_points_to_correct_an_error(
    talk: Conversation, token: str, speaks: str, said: str, never: str
) -> None:
    talk.speaks = speaks
    plain = talk.text(NEWCOMER, f"/start {token}").plain

    assert said in plain
    assert never not in plain


def test_a_notice_too_long_for_one_message_keeps_the_french_text_that_binds(
    talk: Conversation, token: str
) -> None:
    company = talk.store.work.units.company()
    assert company is not None
    talk.store.work.units.set_company(replace(company, privacy_contact="c" * 300))
    talk.speaks = "en"
    plain = talk.text(NEWCOMER, f"/start {token}").plain

    assert "est responsable de ce service" in plain
    assert "is responsible for" not in plain


def test_reading_the_notice_links_the_account_and_opens_the_card(
    talk: Conversation, token: str
) -> None:
    notice = talk.text(NEWCOMER, f"/start {token}")
    heard = talk.tap(NEWCOMER, notice.buttons["J’ai lu"])

    assert heard.methods == ["editMessageText", "setMyCommands", "sendMessage"]
    link = talk.store.work.people.link_of(talk.company.invited)
    assert link is not None
    assert (link.telegram_user_id, link.notice_version) == (NEWCOMER, 3)
    assert [entry.event for entry in talk.store.work.state.journal][-1] == "account_linked"


def test_the_link_serves_once(talk: Conversation, token: str) -> None:
    talk.tap(NEWCOMER, f"join:3:{token}")
    heard = talk.tap(STRANGER, f"join:3:{token}")

    assert "a déjà servi" in heard.plain
    assert talk.store.work.people.identify(STRANGER) is None


def test_tapping_the_notice_twice_opens_the_card_again(talk: Conversation, token: str) -> None:
    talk.tap(NEWCOMER, f"join:3:{token}")
    heard = talk.tap(NEWCOMER, f"join:3:{token}")

    assert heard.methods == ["editMessageText"]
    assert "Bonjour Élie" in heard.plain


def test_an_expired_link_says_so(talk: Conversation, token: str) -> None:
    talk.clock.advance(15)
    assert "n’est plus valable" in talk.text(NEWCOMER, f"/start {token}").plain


def test_a_notice_that_has_changed_is_read_anew(talk: Conversation, token: str) -> None:
    heard = talk.tap(NEWCOMER, f"join:2:{token}")

    assert "nouvelle version" in heard.plain
    assert heard.buttons["J’ai lu"] == f"join:3:{token}"
    assert talk.store.work.people.identify(NEWCOMER) is None


def test_a_notice_that_changed_after_joining_is_shown_until_it_is_read(
    talk: Conversation,
) -> None:
    work, camille = talk.store.work, talk.company.camille
    company = work.units.company()
    assert company is not None
    work.units.set_company(replace(company, notice_version=4))

    shown = talk.text(talk.company.account(camille), "/start")
    assert shown.methods == ["sendMessage", "sendMessage"]
    talk.tap(talk.company.account(camille), shown.buttons["J’ai lu"])

    link = work.people.link_of(camille)
    assert link is not None
    assert link.notice_version == 4
    assert work.journal.about(f"employee:{camille}", 1)[0].event == "notice_read"
    assert talk.text(talk.company.account(camille), "/start").methods == ["sendMessage"]


def test_a_second_person_cannot_take_a_link_while_the_first_reads(
    talk: Conversation, token: str
) -> None:
    talk.text(NEWCOMER, f"/start {token}")
    talk.text(STRANGER, f"/start {token}")
    talk.tap(STRANGER, f"join:3:{token}")
    heard = talk.tap(NEWCOMER, f"join:3:{token}")
    assert "a déjà servi" in heard.plain


def test_the_button_of_an_older_notice_is_outdated(talk: Conversation) -> None:
    heard = talk.tap(talk.company.account(talk.company.camille), "notice:2")
    assert heard.messages == ()
    assert heard.answer is not None
    assert heard.answer.is_alert


def test_a_token_that_nobody_made_is_answered_like_no_token(talk: Conversation) -> None:
    assert talk.text(STRANGER, "/start").texts == [_neutral()]
    assert talk.text(STRANGER, "/start AAAAAAAAAAAAAAAAAAAAAA").texts == [_neutral()]
    assert talk.tap(STRANGER, "join:3:AAAAAAAAAAAAAAAAAAAAAA").texts == [_neutral()]


@pytest.mark.parametrize(
    "text", ["/help", "/coefficient", "/find x", "/settings", "/privacy", "/cancel", "/x", "hello"]
)
def test_a_stranger_learns_nothing_from_any_message(talk: Conversation, text: str) -> None:
    assert talk.text(STRANGER, text).texts == [_neutral()]


@pytest.mark.parametrize("data", ["card:1", "why:1:0", "whatif:1", "chart:1", "find:0:a", "set:a"])
def test_a_stranger_learns_nothing_from_any_button(talk: Conversation, data: str) -> None:
    heard = talk.tap(STRANGER, data)
    assert (heard.texts, heard.buttons) == ([_neutral()], {})


def test_somebody_who_left_is_a_stranger(talk: Conversation) -> None:
    state, camille = talk.store.work.state, talk.company.camille
    yesterday = talk.clock.today() - timedelta(days=1)
    state.employees[camille] = replace(state.employees[camille], left_on=yesterday)
    assert talk.text(talk.company.account(camille), "/start").texts == [_neutral()]


def test_a_link_for_somebody_else_changes_nothing_for_a_linked_person(
    talk: Conversation, token: str
) -> None:
    heard = talk.text(talk.company.account(talk.company.camille), f"/start {token}")

    assert "déjà relié" in heard.plain
    assert talk.store.work.people.link_of(talk.company.invited) is None


@pytest.mark.parametrize(
    ("scene", "said"), [("join_done", "Voici votre carte"), ("join_done_by_hr", "votre accueil")]
)
def test_whoever_has_joined_is_promised_what_follows(
    talk: Conversation, scene: str, said: str
) -> None:
    first, *_, last = scenes()[scene](talk).texts
    assert said in first
    assert ("Vous suivez les conducteurs" in last) == (scene == "join_done_by_hr")
