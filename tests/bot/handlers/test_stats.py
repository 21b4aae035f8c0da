"""/stats, its buttons, and who may see which unit."""

from dataclasses import replace

import pytest

from fleet.months import Month
from fleet.usecases.show_group_digest import read_group_digest
from tests.support.conversation import Conversation, conversation
from tests.support.golden_stats import LYON, calendar_says, with_figures, with_work
from tests.support.rewards import a_request, a_reward
from tests.support.small_company import TODAY

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


def test_units_are_chosen_under_the_picture_that_is_there(talk: Conversation) -> None:
    heard = with_figures(talk).tap(hr(talk), f"stats:u:{LYON}:202610:0", photo=True)

    assert heard.methods == ["editMessageCaption"]


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


def test_contracts_that_do_not_fit_into_the_week_are_counted_and_can_be_opened(
    talk: Conversation,
) -> None:
    work = talk.store.work
    model = work.driving.contract(1)
    for number in range(8):
        work.driving.add_contract(replace(model, id=0, number=f"ZZ-{number}"))
    heard = calendar_says(talk, "weekly_fleet", "2026-11-16")

    shown = heard.plain.count("📄")
    assert f"{10 - shown} more contracts" in heard.plain
    assert heard.buttons["Renewals of contracts"] == "contract:list:0"


def test_the_weekly_message_names_no_person(talk: Conversation) -> None:
    heard = calendar_says(with_work(with_figures(talk)), "weekly_fleet", "2026-11-16")

    assert "2026-0802" in heard.plain
    assert not any(name in heard.plain for name in ("Camille", "Durand", "Martin"))


def test_who_was_hurt_is_named_to_hr_and_not_to_the_fleet_manager(talk: Conversation) -> None:
    with_work(talk)
    data = f"stats:p:{LYON}:202610"

    assert "Camille" in talk.tap(hr(talk), data).plain
    assert "Camille" not in talk.tap(fleet(talk), data).plain


def test_rewards_to_hand_out_are_counted_for_who_can_hand_them_out(talk: Conversation) -> None:
    with_figures(talk)
    work, company = talk.store.work, talk.company
    reward = work.rewards.add(a_reward(LYON, company.hr))
    for employee_id in (company.camille, company.hr):
        work.rewards.ask(a_request(reward, employee_id, LYON))

    unit = work.units.get(LYON)
    counted = [
        read_group_digest(work, unit, Month(2026, 10), TODAY, reader).work.number_of_rewards
        for reader in (company.hr, company.fleet)
    ]

    assert counted == [1, 0]  # HR's own request is somebody else's work
