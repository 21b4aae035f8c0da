"""Who keeps which contract and vehicle, walked: every button, every role."""

from dataclasses import replace

import pytest

from tests.support.access_walk import (
    ROLES,
    Walker,
    account_of,
    is_refused,
    walked_company,
    walker_of,
)
from tests.support.conversation import Conversation
from tests.support.golden_contracts import STATUTORY

FLEET_MANAGER = frozenset({"fleet_manager"})
CONTRACT_BUTTONS = (
    "ct:{it}",
    "ct:{it}:edit",
    "ct:{it}:use",
    "ct:{it}:use:tours",
    "ct:{it}:unit:0",
    "ct:{it}:g",
    "ct:{it}:g:theft:no",
    "ct:{it}:f",
    "ct:{it}:v:0",
    "ct:{it}:j",
    "ct:{it}:rg",
    "ct:{it}:rg:h",
    "ct:{it}:rgok:excluded:policy",
    "ctf:open:contract:{it}:number",
    "ctf:open:deductible:{it}:damage",
    "ctf:open:insurer:{it}",
    "ctf:open:add:{it}",
    "ct:{it}:y",
    "ctf:open:year:{it}:20250101",
)
VEHICLE_BUTTONS = (
    "vh:{it}",
    "vh:{it}:edit",
    "vh:{it}:c:use",
    "vh:{it}:s:vat:yes",
    "vh:{it}:out",
    "vh:{it}:j",
    "ctf:open:vehicle:{it}:zone",
    "ctf:open:replace:{it}",
)


@pytest.fixture(scope="module", params=ROLES)
def role(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def talk() -> Conversation:
    """Contract 1 with its vehicle belongs to Lyon, over which the roles are held; 2 does not."""
    talk = walked_company()
    work = talk.store.work
    lyon = work.people.lineage_of(talk.company.camille)[-1]
    contract = work.driving.contract(STATUTORY)
    work.state.contracts[STATUTORY] = replace(contract, unit_id=lyon)
    for vehicle in list(work.state.vehicles.values()):
        if vehicle.contract_id == STATUTORY:
            work.state.vehicles[vehicle.id] = replace(vehicle, unit_id=lyon)
    return talk


@pytest.fixture
def walker(talk: Conversation, role: str) -> Walker:
    return walker_of(talk, role)


def vehicle_under(talk: Conversation, contract_id: int) -> int:
    return talk.store.work.contracts.vehicles_of(contract_id)[0].id


@pytest.mark.parametrize("data", CONTRACT_BUTTONS)
def test_every_button_about_a_kept_contract_reaches_the_fleet_manager_of_its_unit_alone(
    talk: Conversation, walker: Walker, data: str
) -> None:
    for contract_id, is_within in ((STATUTORY, True), (2, False), (99, False)):
        heard = talk.tap(account_of(talk, walker), data.format(it=contract_id))
        is_open = is_within and walker.role in FLEET_MANAGER
        assert is_refused(heard) is not is_open, (contract_id, heard.plain)


@pytest.mark.parametrize("data", VEHICLE_BUTTONS)
def test_every_button_about_a_kept_vehicle_reaches_the_fleet_manager_of_its_unit_alone(
    talk: Conversation, walker: Walker, data: str
) -> None:
    within, outside = vehicle_under(talk, STATUTORY), vehicle_under(talk, 2)
    for vehicle_id, is_within in ((within, True), (outside, False), (99, False)):
        heard = talk.tap(account_of(talk, walker), data.format(it=vehicle_id))
        is_open = is_within and walker.role in FLEET_MANAGER
        assert is_refused(heard) is not is_open, (vehicle_id, heard.plain)


def test_a_refused_button_keeps_nothing(talk: Conversation, walker: Walker) -> None:
    outside = vehicle_under(talk, 2)
    for data in CONTRACT_BUTTONS:
        talk.tap(account_of(talk, walker), data.format(it=2))
    for data in (*VEHICLE_BUTTONS, "vh:{it}:out:yes"):
        talk.tap(account_of(talk, walker), data.format(it=outside))

    state = talk.store.work.state
    assert state.contract_terms == {}
    assert state.vehicle_details == {}
    assert state.vehicle_moves == {}
    assert state.yearly_premiums == {}
    assert state.drafts == {}


@pytest.mark.parametrize("data", ["ct:list:0", "ctf:open:new:0"])
def test_lists_and_new_contracts_are_for_the_fleet_manager_alone(
    talk: Conversation, walker: Walker, data: str
) -> None:
    heard = talk.tap(account_of(talk, walker), data)

    assert is_refused(heard) is (walker.role not in FLEET_MANAGER)
    assert "ct:2" not in heard.buttons.values()
