"""Statements in the chat: the request, the entry, the comparison, and every undo."""

from datetime import date

import pytest

from bonusmalus.coefficient import Coefficient
from fleet.contract_renewals import ContractNotice
from fleet.driving import OfficialCoefficient
from fleet.insurer_letters import LetterKind
from fleet.usecases.read_letter import read_letter
from tests.support.conversation import Conversation, conversation
from tests.support.golden_contracts import STATUTORY, at_day, fleet_manager
from tests.support.golden_releve import (
    ASKED_ON,
    BOXES,
    COMPLETE,
    ONE_CLAIM,
    asked,
    enter,
    kept,
    tap,
    with_differences,
)
from tests.support.small_company import NOW


@pytest.fixture
def talk() -> Conversation:
    return conversation()


def official_of_statement(talk: Conversation) -> list[OfficialCoefficient]:
    officials = talk.store.work.contracts.officials_of(STATUTORY)
    return [one for one in officials if one.document == "Relevé 2026-77"]


def test_two_taps_ask_once(talk: Conversation) -> None:
    asked(talk)
    tap(talk, "rel:1:ask")

    assert len(talk.store.work.state.statement_requests) == 1
    events = [entry.event for entry in talk.store.work.state.journal]
    assert events.count("statement_requested") == 1


def test_the_letter_can_be_passed_on(talk: Conversation) -> None:
    [_, letter] = asked(talk).messages

    assert letter.picture is not None
    assert (letter.picture.kind, letter.picture.language) == ("letter_request", "fr")
    assert "protect_content" not in letter.params


def test_the_letter_of_a_request_keeps_its_day_when_it_is_printed_again(
    talk: Conversation,
) -> None:
    asked(talk)
    letter = read_letter(talk.store.work, LetterKind.REQUEST, 1, date(2027, 12, 23))

    assert letter.as_of == ASKED_ON


def test_after_a_statement_another_one_can_be_asked_for(talk: Conversation) -> None:
    asked(talk)
    tap(talk, "rel:1:got:1")
    at_day(talk, date(2026, 9, 1))
    tap(talk, "rel:1:ask")

    assert sorted(talk.store.work.state.statement_requests) == [1, 2]


def test_an_old_undo_changes_nothing_once_another_request_was_made(talk: Conversation) -> None:
    asked(talk)
    tap(talk, "rel:1:got:1", "rel:1:ask")
    heard = tap(talk, "rel:1:wait:1")

    assert heard.answer is not None
    assert heard.answer.is_alert
    assert talk.store.work.statements.request(1).received_on is not None


def test_a_request_whose_statement_came_is_not_taken_back(talk: Conversation) -> None:
    asked(talk)
    tap(talk, "rel:1:got:1")
    heard = tap(talk, "rel:1:unask:1")

    assert heard.answer is not None
    assert heard.answer.is_alert
    assert talk.store.work.statements.request(1).received_on is not None


def test_a_request_of_another_contract_is_out_of_reach(talk: Conversation) -> None:
    asked(talk)
    heard = tap(talk, "rel:2:got:1")

    assert heard.answer is not None
    assert heard.answer.is_alert
    assert talk.store.work.statements.request(1).received_on is None


def test_a_statement_that_is_kept_is_the_official_coefficient(talk: Conversation) -> None:
    kept(talk)

    assert official_of_statement(talk) == [
        OfficialCoefficient(STATUTORY, Coefficient(85), date(2026, 1, 1), "Relevé 2026-77")
    ]


def test_a_statement_of_a_contract_without_coefficient_brings_none(talk: Conversation) -> None:
    at_day(talk, ASKED_ON)
    answers = [one.replace("relform:1", "relform:2") for one in COMPLETE]
    del answers[4:6]
    enter(talk, *answers, "relform:2:keep")

    assert talk.store.work.statements.latest(2) is not None
    assert talk.store.work.contracts.officials_of(2) == []


def test_a_statement_drawn_up_since_the_request_meets_it(talk: Conversation) -> None:
    asked(talk, date(2026, 7, 20))
    kept(talk)

    assert talk.store.work.statements.request(1).received_on == ASKED_ON


def test_a_statement_from_before_the_request_does_not_meet_it(talk: Conversation) -> None:
    asked(talk)
    kept(talk)

    assert talk.store.work.statements.request(1).received_on is None


def test_a_second_statement_of_a_day_is_refused_and_nothing_of_it_kept(
    talk: Conversation,
) -> None:
    kept(talk)
    heard = kept(talk)

    assert heard.answer is not None
    assert heard.answer.is_alert
    assert len(talk.store.work.state.insurer_statements) == 1
    assert len(official_of_statement(talk)) == 1


def test_a_statement_that_is_taken_back_takes_its_figure_along(talk: Conversation) -> None:
    kept(talk)
    tap(talk, "rel:1:drop:1")

    assert talk.store.work.statements.latest(1) is None
    assert official_of_statement(talk) == []


def test_the_figure_of_a_notice_that_says_the_same_stays(talk: Conversation) -> None:
    kept(talk)
    [official] = official_of_statement(talk)
    work = talk.store.work
    work.contracts.add_notice(
        ContractNotice(
            0,
            STATUTORY,
            official.in_force_since,
            90_000,
            official.coefficient,
            76_500,
            0,
            0,
            official.document,
            talk.company.fleet,
            NOW,
        )
    )
    tap(talk, "rel:1:drop:1")

    assert official_of_statement(talk) == [official]


def test_an_old_button_about_a_statement_that_is_gone_says_so(talk: Conversation) -> None:
    kept(talk)
    tap(talk, "rel:1:drop:1")
    for data in ("rel:1:drop:1", "rel:1:cmp:1", "rel:1:write:1"):
        heard = tap(talk, data)
        assert heard.answer is not None
        assert heard.answer.is_alert


def test_a_form_goes_on_where_it_was_left(talk: Conversation) -> None:
    enter(talk, *BOXES[:3])
    tap(talk, "rel:1")
    heard = tap(talk, "relform:1:open")

    assert "3" in heard.plain
    draft = talk.store.work.drafts.of(fleet_manager(talk))
    assert draft is not None
    assert draft.answers["subscribed_on"] == "2020-01-01"


def test_cancel_drops_the_form(talk: Conversation) -> None:
    enter(talk, *BOXES[:3])
    talk.text(fleet_manager(talk), "/cancel")

    assert talk.store.work.drafts.of(fleet_manager(talk)) is None
    heard = tap(talk, "relform:1:back")
    assert heard.answer is not None
    assert heard.answer.is_alert


@pytest.mark.parametrize(
    "data",
    [
        "relform:1:set:use:lorry",
        "relform:1:set:claim_kind:glass",
        "relform:1:set:coefficient:85",
        "relform:1:nomore",
        "relform:1:keep",
        "relform:1:other",
    ],
)
def test_a_forged_or_early_button_of_the_form_changes_nothing(
    talk: Conversation, data: str
) -> None:
    enter(talk, *BOXES[:3])
    before = talk.store.work.drafts.of(fleet_manager(talk))
    heard = tap(talk, data)

    assert heard.answer is not None
    assert heard.answer.is_alert
    assert talk.store.work.drafts.of(fleet_manager(talk)) == before


def test_one_question_back_opens_the_last_claim_again(talk: Conversation) -> None:
    heard = enter(talk, *BOXES, *ONE_CLAIM, "relform:1:back")

    assert any("claim_share" in data for data in heard.buttons.values())


def test_a_comparison_leads_to_a_letter_and_back(talk: Conversation) -> None:
    statement_id = with_differences(talk)
    heard = tap(talk, f"rel:1:cmp:{statement_id}")

    assert f"rel:1:write:{statement_id}" in heard.buttons.values()
    assert "rel:1" in heard.buttons.values()


def test_the_step_that_asks_for_statements_leads_to_the_request(talk: Conversation) -> None:
    heard = tap(talk, "contract:1")

    assert "rel:1" in heard.buttons.values()
