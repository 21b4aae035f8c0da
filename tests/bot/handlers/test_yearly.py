"""The yearly statement: who gets which, in which language, and what is written down."""

from datetime import date

import pytest

from fleet.people import Grant, Role
from tests.support.conversation import Conversation, Heard
from tests.support.golden_contracts import (
    RENEWAL,
    STATUTORY,
    closed,
    fleet_manager,
    printed,
    run_calendar,
)


def tapped(talk: Conversation, employee_id: int, data: str) -> Heard:
    return talk.tap(talk.company.account(employee_id), data)


def asked_for(heard: Heard) -> tuple[str, int, str, dict[str, str]]:
    [message] = heard.messages
    assert message.method == "sendDocument"
    assert message.params["protect_content"] is True
    assert message.picture is not None
    picture = message.picture
    options = {key: value for key, value in picture.options.items() if key == "reader"}
    return picture.kind, picture.subject_id, picture.language, options


def viewed(talk: Conversation) -> list[tuple[int | None, str]]:
    return [
        (entry.actor_id, str(entry.details.get("screen")))
        for entry in talk.store.work.state.journal
        if entry.event == "coefficient_viewed"
    ]


def test_a_person_gets_their_own_statement_and_nobody_looked(talk: Conversation) -> None:
    close_id = closed(talk, talk.company.camille)
    heard = tapped(talk, talk.company.camille, f"yearly:{close_id}")

    assert asked_for(heard) == ("yearly_statement", close_id, "fr", {})
    assert viewed(talk) == []


def test_hr_gets_it_for_somebody_of_their_scope_and_it_is_written_down(
    talk: Conversation,
) -> None:
    close_id = closed(talk, talk.company.camille)
    heard = tapped(talk, talk.company.hr, f"yearly:{close_id}")

    assert asked_for(heard)[0] == "yearly_statement"
    assert viewed(talk) == [(talk.company.hr, "yearly_statement")]


@pytest.mark.parametrize("who", ["hr", "ines", "fleet", "admin"])
def test_nobody_else_gets_it(talk: Conversation, who: str) -> None:
    close_id = closed(talk, talk.company.marc)  # of Lille: out of the scope of HR
    heard = tapped(talk, getattr(talk.company, who), f"yearly:{close_id}")

    assert [message.method for message in heard.messages] != ["sendDocument"]
    assert viewed(talk) == []


def test_a_close_that_does_not_exist_is_refused_alike(talk: Conversation) -> None:
    heard = tapped(talk, talk.company.camille, "yearly:99")

    assert "n’est pas ouverte à votre rôle" in heard.plain


def test_an_english_reader_gets_a_copy_and_the_way_to_the_french_text(
    talk: Conversation,
) -> None:
    close_id = closed(talk, talk.company.fleet)
    heard = tapped(talk, talk.company.fleet, f"yearly:{close_id}")
    french = tapped(talk, talk.company.fleet, f"yearly:{close_id}:fr")

    assert asked_for(heard)[2] == "en"
    assert heard.buttons == {"French version": f"yearly:{close_id}:fr"}
    assert asked_for(french)[2] == "fr"
    assert french.buttons == {}


@pytest.mark.parametrize("data", ["yearly", "yearly:x", "yearly:c", "yearly:1:klingon"])
def test_a_button_that_says_nothing_is_outdated(talk: Conversation, data: str) -> None:
    closed(talk, talk.company.camille)
    heard = tapped(talk, talk.company.camille, data)

    assert heard.messages == ()
    assert heard.answer is not None
    assert heard.answer.is_alert


def contract_closed(talk: Conversation, *, is_printed: bool = True) -> int:
    if is_printed:
        printed(talk, 2027, 72)
    run_calendar(talk, date(2027, 1, 4))
    close = talk.store.work.contracts.close_of(STATUTORY, date(2027, 1, 1))
    assert close is not None
    return close.id


def test_a_driver_of_the_contract_gets_the_official_statement_as_a_driver(
    talk: Conversation,
) -> None:
    close_id = contract_closed(talk)
    camille = talk.company.camille
    heard = tapped(talk, camille, f"yearly:c:{close_id}")

    assert asked_for(heard) == ("contract_statement", close_id, "fr", {"reader": str(camille)})


@pytest.mark.parametrize("who", ["ines", "hr", "fleet"])
def test_who_had_no_vehicle_of_the_contract_gets_none(talk: Conversation, who: str) -> None:
    close_id = contract_closed(talk)
    heard = tapped(talk, getattr(talk.company, who), f"yearly:c:{close_id}")

    assert [message.method for message in heard.messages] != ["sendDocument"]


def test_a_figure_that_was_taken_back_gives_no_statement(talk: Conversation) -> None:
    close_id = contract_closed(talk, is_printed=False)
    heard = tapped(talk, talk.company.camille, f"yearly:c:{close_id}")

    assert heard.answer is not None
    assert "pas enregistré pour cette année" in heard.answer.text


def test_the_fleet_manager_gets_the_statement_of_the_contract(talk: Conversation) -> None:
    close_id = contract_closed(talk)
    heard = talk.tap(fleet_manager(talk), f"contract:1:pdf:{RENEWAL}")

    assert asked_for(heard) == ("contract_statement", close_id, "en", {})
    last = talk.store.work.state.journal[-1]
    assert (last.event, last.actor_id) == ("contract_statement_made", talk.company.fleet)


def test_hr_without_the_contract_cannot_ask_for_its_statement(talk: Conversation) -> None:
    contract_closed(talk)
    work = talk.store.work
    work.people.grant(talk.company.hr, Grant(Role.HR, 1))
    heard = tapped(talk, talk.company.hr, f"contract:1:pdf:{RENEWAL}")

    assert [message.method for message in heard.messages] != ["sendDocument"]
