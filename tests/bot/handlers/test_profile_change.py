"""Changes of profile in the chat: noted, declared, answered, and every undo."""

from datetime import date

import pytest

from bonusmalus.clause import VehicleUse
from fleet.insurer_letters import LetterKind
from fleet.profile_changes import ChangeState, Direction, InsurerAnswer, PriceAnswer
from fleet.usecases.read_letter import read_letter
from fleet.vehicle_details import VehicleDetails
from tests.support.conversation import Conversation, Heard, conversation
from tests.support.golden_contracts import STATUTORY, at_day, fleet_manager
from tests.support.golden_releve import (
    ASKED_ON,
    CHANGE_OPENED,
    FALLS,
    TOURS,
    ZONE,
    declared,
    enter,
    noted,
    offered,
    run_countdowns,
    tap,
)


@pytest.fixture
def talk() -> Conversation:
    return conversation()


def use_of(talk: Conversation) -> VehicleUse:
    return talk.store.work.driving.contract(STATUTORY).use


def leaves(talk: Conversation, on: date) -> None:
    """The one vehicle of the statutory contract goes out of service on a day."""
    talk.store.work.garage.set_details(VehicleDetails(1, withdrawn_on=on))


def is_alert(heard: Heard) -> bool:
    return heard.answer is not None and heard.answer.is_alert


def test_a_new_use_is_the_contracts_from_its_day(talk: Conversation) -> None:
    noted(talk, *TOURS)

    assert use_of(talk) is VehicleUse.TOURS
    assert talk.store.work.profile_changes.get(1).former_use is VehicleUse.BUSINESS


def test_a_use_noted_by_mistake_is_put_back(talk: Conversation) -> None:
    noted(talk, *TOURS)
    tap(talk, "prof:1:drop:1")

    assert use_of(talk) is VehicleUse.BUSINESS
    assert talk.store.work.state.profile_changes == {}


def test_a_use_is_not_put_back_under_a_later_one(talk: Conversation) -> None:
    noted(talk, *TOURS)
    noted(talk, *(one.replace("tours", "all_travel") for one in TOURS))

    assert is_alert(tap(talk, "prof:1:drop:1"))
    assert use_of(talk) is VehicleUse.ALL_TRAVEL
    tap(talk, "prof:1:drop:2", "prof:1:drop:1")
    assert use_of(talk) is VehicleUse.BUSINESS


def test_the_use_that_the_contract_has_is_not_offered(talk: Conversation) -> None:
    heard = enter(talk, *TOURS[:2])

    assert "profform:1:set:use:business" not in heard.buttons.values()


def test_a_forged_use_that_the_contract_has_is_refused(talk: Conversation) -> None:
    heard = noted(talk, *(one.replace("tours", "business") for one in TOURS))

    assert is_alert(heard)
    assert talk.store.work.state.profile_changes == {}


def test_a_typed_plate_names_the_vehicle(talk: Conversation) -> None:
    answers = [one if "vehicle" not in one else "ab 123 cd" for one in ZONE]
    noted(talk, *answers)

    assert talk.store.work.profile_changes.get(1).vehicle_id == 1


def test_two_taps_declare_once(talk: Conversation) -> None:
    declared(talk)
    at_day(talk, date(2026, 8, 12))
    tap(talk, "prof:1:told:1")

    assert talk.store.work.profile_changes.get(1).declared_on == date(2026, 8, 10)
    events = [entry.event for entry in talk.store.work.state.journal]
    assert events.count("profile_change_declared") == 1


def test_what_is_declared_is_not_dropped_until_that_is_taken_back(talk: Conversation) -> None:
    declared(talk)
    assert is_alert(tap(talk, "prof:1:drop:1"))

    tap(talk, "prof:1:untold:1", "prof:1:drop:1")
    assert talk.store.work.state.profile_changes == {}


def test_an_answer_of_another_kind_does_not_take_the_place_of_the_first(
    talk: Conversation,
) -> None:
    offered(talk)
    assert is_alert(tap(talk, "prof:1:ans:1:kept:20260820"))

    assert talk.store.work.profile_changes.get(1).answer is InsurerAnswer.NEW_PRICE


def test_an_answered_price_keeps_its_answer(talk: Conversation) -> None:
    offered(talk)
    tap(talk, "prof:1:price:1:accepted")

    assert is_alert(tap(talk, "prof:1:price:1:refused"))
    assert talk.store.work.profile_changes.get(1).price_answer is PriceAnswer.ACCEPTED


def test_answers_are_taken_back_the_last_one_first(talk: Conversation) -> None:
    offered(talk)
    tap(talk, "prof:1:price:1:accepted", "prof:1:unans:1")
    change = talk.store.work.profile_changes.get(1)
    assert (change.answer, change.price_answer) == (InsurerAnswer.NEW_PRICE, None)

    tap(talk, "prof:1:unans:1", "prof:1:unans:1")
    assert talk.store.work.profile_changes.get(1).answer is None


@pytest.mark.parametrize(
    "data",
    [
        "prof:1:ans:1:kept:20260809",  # before the declaration
        "prof:1:ans:1:kept:20260901",  # still to come
        "prof:1:ans:1:kept:20260231",
        "prof:1:ans:1:other:20260810",
        "prof:1:price:1:accepted",
        "prof:1:unheard:1",
    ],
)
def test_a_forged_button_changes_nothing(talk: Conversation, data: str) -> None:
    declared(talk)
    before = talk.store.work.profile_changes.get(1)

    assert is_alert(tap(talk, data))
    assert talk.store.work.profile_changes.get(1) == before


def test_an_answer_before_the_declaration_is_not_noted(talk: Conversation) -> None:
    noted(talk)

    assert is_alert(tap(talk, "prof:1:ans:1:kept:20260804"))


def test_a_change_of_another_contract_is_out_of_reach(talk: Conversation) -> None:
    noted(talk)

    assert is_alert(tap(talk, "prof:2:drop:1"))
    assert talk.store.work.state.profile_changes


def test_days_of_a_letter_go_back_to_the_declaration_and_no_further(talk: Conversation) -> None:
    declared(talk)
    at_day(talk, date(2026, 9, 4))
    heard = tap(talk, "prof:1:ans:1:kept")
    [earlier] = [data for data in heard.buttons.values() if data.endswith(":more")]
    heard = tap(talk, earlier)
    [earlier] = [data for data in heard.buttons.values() if data.endswith(":more")]
    days = [data.split(":")[-1] for data in tap(talk, earlier).buttons.values() if ":ans:" in data]

    assert days[-1] == "20260810"


def test_words_about_health_are_refused_and_deleted(talk: Conversation) -> None:
    at_day(talk, ASKED_ON)
    heard = enter(talk, *ZONE[:5], "Il est en arrêt maladie")

    assert [message.method for message in heard.messages] == ["deleteMessage", "sendMessage"]
    draft = talk.store.work.drafts.of(fleet_manager(talk))
    assert draft is not None
    assert "words" not in draft.answers


def test_what_is_known_tomorrow_is_not_known(talk: Conversation) -> None:
    at_day(talk, ASKED_ON)
    enter(talk, *ZONE[:4], "05/08/2026")

    draft = talk.store.work.drafts.of(fleet_manager(talk))
    assert draft is not None
    assert "known_on" not in draft.answers


def test_a_vehicle_of_another_contract_is_refused(talk: Conversation) -> None:
    enter(talk, CHANGE_OPENED, "profform:1:set:kind:mileage")

    assert is_alert(tap(talk, "profform:1:set:vehicle:999"))


def test_a_vehicle_that_has_left_is_not_offered_and_not_taken(talk: Conversation) -> None:
    at_day(talk, ASKED_ON)
    leaves(talk, ASKED_ON)
    offer = enter(talk, CHANGE_OPENED, "profform:1:set:kind:mileage")

    assert "profform:1:set:vehicle:1" not in offer.buttons.values()
    assert is_alert(tap(talk, "profform:1:set:vehicle:1"))
    assert "vehicle" not in talk.store.work.state.drafts[fleet_manager(talk)].answers


def test_a_vehicle_that_left_while_the_form_was_filled_in_is_not_kept(talk: Conversation) -> None:
    enter(talk, *(one.replace("vehicle:0", "vehicle:1") for one in ZONE))
    leaves(talk, ASKED_ON)
    tap(talk, "profform:1:keep")

    assert talk.store.work.state.profile_changes == {}


def test_a_change_is_removed_after_one_more_question(talk: Conversation) -> None:
    shown = noted(talk)
    asking = tap(talk, "prof:1:drop:1:ask")

    assert "prof:1:drop:1:ask" in shown.buttons.values()
    assert "prof:1:drop:1" in asking.buttons.values()
    assert set(talk.store.work.state.profile_changes) == {1}


def test_a_letter_names_the_vehicles_in_service_on_its_day(talk: Conversation) -> None:
    noted(talk)
    leaves(talk, date(2026, 8, 10))
    work = talk.store.work

    assert read_letter(work, LetterKind.CHANGE, 1, date(2026, 8, 9)).plates == ("AB-123-CD",)
    assert read_letter(work, LetterKind.CHANGE, 1, date(2026, 8, 10)).plates == ()


def test_where_the_risk_falls_no_last_day_runs(talk: Conversation) -> None:
    """L113-2, 3° is about what makes a risk worse; a fall gives a right to a cut (L113-4)."""
    summary = enter(talk, *FALLS)
    at_day(talk, ASKED_ON)
    tap(talk, "profform:1:keep")
    change = talk.store.work.profile_changes.get(1)
    late = date(2026, 10, 1)

    assert "no last day" in summary.plain
    assert (change.due_on, change.state_on(late)) == (None, ChangeState.TO_TELL)
    assert run_countdowns(talk, date(2026, 8, 18)) == ()
    assert run_countdowns(talk, date(2026, 8, 20)) == ()


def test_a_fall_of_the_risk_is_told_and_answered_like_any_change(talk: Conversation) -> None:
    noted(talk, *FALLS)
    tap(talk, "prof:1:told:1", "prof:1:ans:1:kept:20260804")

    change = talk.store.work.profile_changes.get(1)
    assert change.state_on(ASKED_ON) is ChangeState.SETTLED


def test_where_the_risk_rises_the_days_run(talk: Conversation) -> None:
    noted(talk, *TOURS)
    change = talk.store.work.profile_changes.get(1)

    assert change.direction is Direction.UP
    assert change.due_on == date(2026, 8, 19)
