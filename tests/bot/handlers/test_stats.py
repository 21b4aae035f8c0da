"""/stats, its buttons, and who may see which unit."""

from dataclasses import replace

import pytest

from tests.support.conversation import Conversation, conversation
from tests.support.golden_stats import LYON, calendar_says, with_figures, with_work

LILLE = 3


@pytest.fixture
def talk() -> Conversation:
    return conversation()


def hr(talk: Conversation) -> int:
    return talk.company.account(talk.company.hr)


def fleet(talk: Conversation) -> int:
    return talk.company.account(talk.company.fleet)


@pytest.mark.parametrize("command", ["/stats", "/chiffres"])
def test_hr_sees_a_chart_with_words_and_buttons(talk: Conversation, command: str) -> None:
    heard = with_figures(talk).text(hr(talk), command)

    assert heard.methods == ["sendPhoto"]
    assert "Coefficient pédagogique interne" in heard.plain
    assert {"Incidents", "Délais", "Autre unité", "Fichier XLSX"} <= set(heard.buttons)


def test_a_chart_is_changed_in_its_own_message(talk: Conversation) -> None:
    heard = with_figures(talk).tap(hr(talk), f"stats:i:{LYON}:202609", photo=True)

    assert heard.methods == ["editMessageMedia"]


def test_before_anything_is_published_the_screen_says_so(talk: Conversation) -> None:
    heard = talk.text(hr(talk), "/stats")

    assert "moins de cinq personnes" in heard.plain


@pytest.mark.parametrize("view", "cidtxup")
def test_hr_of_another_site_is_refused(talk: Conversation, view: str) -> None:
    tail = ":0" if view == "u" else ""
    heard = with_figures(talk).tap(hr(talk), f"stats:{view}:{LILLE}:202610{tail}")

    assert "Cette page n’est pas" in heard.plain
    assert heard.methods == ["sendMessage"]


def test_a_driver_is_refused(talk: Conversation) -> None:
    heard = with_figures(talk).text(talk.company.account(talk.company.noa), "/stats")

    assert all(method != "sendPhoto" for method in heard.methods)


def test_the_company_of_the_fleet_manager_shows_both_sites(talk: Conversation) -> None:
    heard = with_figures(talk).tap(fleet(talk), "stats:u:1:202610:0")

    assert {"Lyon", "Acme & Fils"} <= set(heard.buttons)


@pytest.mark.parametrize("data", ["stats:c", "stats:c:2", "stats:c:2:209913", "stats:z:2:202610"])
def test_an_odd_button_is_answered_and_changes_nothing(talk: Conversation, data: str) -> None:
    heard = with_figures(talk).tap(hr(talk), data)

    assert heard.messages == ()
    assert heard.answer is not None


def test_ones_own_case_is_no_call_to_make(talk: Conversation) -> None:
    state, reader_id = with_work(talk).store.work.state, talk.company.hr
    for incident in list(state.incidents.values()):
        own = replace(incident, driver_id=reader_id, reporter_id=reader_id)
        state.incidents[incident.id] = own

    heard = talk.tap(hr(talk), f"stats:p:{LYON}:202610")

    assert "Personne n’est à appeler" in heard.plain


def test_the_monthly_message_comes_once_to_each_hr_person(talk: Conversation) -> None:
    with_figures(talk)
    first = calendar_says(talk, "hr_digest", "2026-11")
    again = calendar_says(talk, "hr_digest", "2026-11")

    assert [message.chat_id for message in first.messages] == [hr(talk)]
    assert again.messages == ()


def test_the_weekly_message_can_be_stopped_and_taken_up(talk: Conversation) -> None:
    talk.tap(fleet(talk), "stats:weekly:off")
    assert calendar_says(talk, "weekly_fleet", "2026-11-16").messages == ()

    talk.tap(fleet(talk), "stats:weekly:on")
    assert len(calendar_says(talk, "weekly_fleet", "2026-11-16").messages) == 1


def test_the_weekly_message_names_no_person(talk: Conversation) -> None:
    heard = calendar_says(with_work(with_figures(talk)), "weekly_fleet", "2026-11-16")

    assert "2026-0802" in heard.plain
    assert not any(name in heard.plain for name in ("Camille", "Durand", "Martin"))
