"""Who reaches which vehicle and whose hand-over, walked: every button and use case, every role."""

import inspect
from collections.abc import Iterator, Mapping

import pytest

from fleet.driving import Vehicle
from fleet.errors import AccessDeniedError, FleetError
from fleet.logbook import Handover
from fleet.memos import MemoField
from tests.support.access_walk import (
    EVERYBODY,
    ROLES,
    Walker,
    account_of,
    actor_for,
    guarded_use_cases,
    is_refused,
    walked_company,
    walker_of,
)
from tests.support.conversation import Conversation
from tests.support.decisions import present
from tests.support.small_company import NOW, TODAY

FLEET_MANAGER = frozenset({"fleet_manager"})

# Vehicles are open to everybody who drives: they say nothing about people.
ABOUT_VEHICLES: Mapping[str, frozenset[str]] = {
    "veh": EVERYBODY,
    "veh:list:0": EVERYBODY,
    "veh:plate": EVERYBODY,
    "veh:take:{vehicle}": EVERYBODY,
    "veh:tell:{vehicle}": EVERYBODY,
    "veh:memo:{vehicle}": EVERYBODY,
    "log:field:{vehicle}:agency": FLEET_MANAGER,
}
OWN_HANDOVER = ("veh:give:{it}", "veh:km:{it}", "veh:photos:{it}", "veh:done:{it}", "veh:back:{it}")
USE_CASES_OF_OWN_HANDOVER = {
    "hand_over_vehicle.give_back_vehicle",
    "hand_over_vehicle.open_handover",
    "note_mileage.note_mileage",
    "add_evidence.add_handover_evidence",
}


@pytest.fixture(scope="module", params=ROLES)
def role(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def talk() -> Conversation:
    return walked_company()


@pytest.fixture
def walker(talk: Conversation, role: str) -> Walker:
    return walker_of(talk, role)


def _vehicle(talk: Conversation, person: int, plate: str) -> Vehicle:
    unit_id = talk.store.work.people.lineage_of(person)[-1]
    return talk.store.work.driving.add_vehicle(Vehicle(0, plate, "Peugeot 208", unit_id, None))


def _handovers(talk: Conversation, walker: Walker) -> Iterator[tuple[str, Handover]]:
    """O one's own, I of somebody within one's units, X of somebody out of reach."""
    for number, (place, person) in enumerate(walker.subjects()):
        vehicle = _vehicle(talk, person, f"WA-10{number}-LK")
        yield place, talk.store.work.logbook.take(Handover(0, vehicle.id, person, NOW))


@pytest.mark.parametrize("data", ABOUT_VEHICLES)
def test_every_button_about_a_vehicle_is_open_to_those_it_is_for(
    talk: Conversation, walker: Walker, data: str
) -> None:
    vehicle = _vehicle(talk, walker.within, "WA-100-LK")
    heard = talk.tap(account_of(talk, walker), data.format(vehicle=vehicle.id))
    assert is_refused(heard) is (walker.role not in ABOUT_VEHICLES[data])


@pytest.mark.parametrize("data", OWN_HANDOVER)
def test_every_button_about_a_hand_over_reaches_ones_own_alone(
    talk: Conversation, walker: Walker, data: str
) -> None:
    for place, handover in _handovers(talk, walker):
        heard = talk.tap(account_of(talk, walker), data.format(it=handover.id))
        assert is_refused(heard) is (place != "O"), (place, heard.plain)
        stored = talk.store.work.logbook.get(handover.id)
        assert place == "O" or stored == handover


def test_a_return_is_noted_for_others_by_fleet_managers_within_their_scope(
    talk: Conversation, walker: Walker
) -> None:
    for place, handover in _handovers(talk, walker):
        heard = talk.tap(account_of(talk, walker), f"log:back:{handover.id}")
        is_open = walker.role == "fleet_manager" and place == "I"  # their own unit is above it
        assert is_refused(heard) is not is_open, (place, heard.plain)


def test_the_photos_of_a_hand_over_reach_who_had_the_vehicle_and_who_reads_the_logbook(
    talk: Conversation, walker: Walker
) -> None:
    for place, handover in _handovers(talk, walker):
        heard = talk.tap(account_of(talk, walker), f"hphotos:{handover.id}:0")
        is_open = place == "O" or (walker.role in {"hr", "fleet_manager"} and place == "I")
        assert is_refused(heard) is not is_open, (place, heard.plain)


def test_a_memo_is_filled_in_by_fleet_managers_within_their_scope(
    talk: Conversation, walker: Walker
) -> None:
    for number, person in enumerate((walker.within, walker.outside)):
        vehicle = _vehicle(talk, person, f"WA-10{number}-LK")
        heard = talk.tap(account_of(talk, walker), f"log:field:{vehicle.id}:agency")
        is_open = walker.role == "fleet_manager" and person == walker.within
        assert is_refused(heard) is not is_open


def test_the_logbook_answers_about_vehicles_within_the_scope_alone(
    talk: Conversation, walker: Walker
) -> None:
    for number, person in enumerate((walker.within, walker.outside)):
        vehicle = _vehicle(talk, person, f"WA-10{number}-LK")
        heard = talk.text(account_of(talk, walker), f"/who {vehicle.plate} 12/11/2026")
        is_open = walker.role in {"hr", "fleet_manager"} and person == walker.within
        assert (vehicle.make_and_model in heard.plain) is is_open


@pytest.mark.parametrize("name", sorted(USE_CASES_OF_OWN_HANDOVER))
def test_every_use_case_about_a_hand_over_reaches_ones_own_alone(
    talk: Conversation, walker: Walker, name: str
) -> None:
    use_case = guarded_use_cases()[name]
    known = inspect.signature(use_case).parameters
    examples = {"now": NOW, "km": 10, "arrived": None, "today": TODAY}
    given = {key: value for key, value in examples.items() if key in known}
    for place, handover in _handovers(talk, walker):
        try:
            use_case(talk.store.work, actor_for(talk, walker), handover.id, **given)
            is_allowed = True
        except AccessDeniedError:
            is_allowed = False
        except (FleetError, AttributeError):
            is_allowed = True  # it was let in, and found nothing to add
        assert is_allowed is (place == "O")


def test_every_use_case_about_a_hand_over_stands_in_the_walk() -> None:
    about = {
        name
        for name, one in guarded_use_cases().items()
        if "handover_id" in inspect.signature(one).parameters
    }
    walked_by_their_buttons = {"free_vehicle.close_handover", "show_photo.show_handover_photo"}
    assert about - walked_by_their_buttons == USE_CASES_OF_OWN_HANDOVER


@pytest.mark.parametrize("what", ["fill_memo", "kept_vehicle"])
def test_what_does_not_exist_is_refused_like_what_is_out_of_reach(
    talk: Conversation, walker: Walker, what: str
) -> None:
    use_case = guarded_use_cases()[f"show_memo.{what}"]
    arguments = {"field": MemoField.AGENCY, "text": "x", "present": present()}
    known = inspect.signature(use_case).parameters
    given = {key: value for key, value in arguments.items() if key in known}
    with pytest.raises(AccessDeniedError):
        use_case(talk.store.work, actor_for(talk, walker), 4711, **given)
