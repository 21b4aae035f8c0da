"""Who reaches which contract's statements and changes of profile: every button, every role."""

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
from tests.support.golden_releve import CHANGE_OPENED, COMPLETE, OPENED, ZONE, enter

BUTTONS = (
    "rel:{it}",
    "rel:{it}:ask",
    "rel:{it}:letter",
    "rel:{it}:got:1",
    "rel:{it}:wait:1",
    "rel:{it}:unask:1",
    "rel:{it}:cmp:1",
    "rel:{it}:write:1",
    "rel:{it}:drop:1:ask",
    "rel:{it}:drop:1",
    "relform:{it}:open",
    "prof:{it}",
    "prof:{it}:list:0",
    "prof:{it}:drop:1:ask",
    "profform:{it}:open",
)
STEPS_OF_A_FORM = (
    ((OPENED,), "31/07/2026"),
    (COMPLETE[:3], "relform:1:set:use:tours"),
    (COMPLETE[:3], "relform:1:back"),
    (COMPLETE[:-1], "relform:1:nomore"),
    (COMPLETE, "une question"),
    (COMPLETE, "relform:1:keep"),
    ((CHANGE_OPENED,), "profform:1:set:kind:zone"),
    (ZONE[:2], "profform:1:back"),
    (ZONE[:2], "AB-123-CD"),
    (ZONE[:2], "ZZ-999-ZZ"),
    (ZONE[:2], "profform:1:set:vehicle:1"),
    (ZONE[:3], "04/08/2026"),
    (ZONE, "une question"),
    (ZONE, "profform:1:keep"),
)
"""What was answered while the contract was theirs, and the next step."""

OF_A_CHANGE = ("at", "letter", "told", "untold", "unans", "drop", "price:1:accepted", "ans:1:kept")


@pytest.fixture(scope="module", params=ROLES)
def role(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def talk() -> Conversation:
    """Contract 1 belongs to Lyon, over which the roles are held; contract 2 to the company."""
    talk = walked_company()
    work = talk.store.work
    lyon = work.people.lineage_of(talk.company.camille)[-1]
    contract = work.driving.contract(STATUTORY)
    work.state.contracts[STATUTORY] = replace(contract, unit_id=lyon)
    return talk


@pytest.fixture
def walker(talk: Conversation, role: str) -> Walker:
    return walker_of(talk, role)


@pytest.mark.parametrize("data", BUTTONS)
def test_statements_reach_the_fleet_manager_of_the_contract_alone(
    talk: Conversation, walker: Walker, data: str
) -> None:
    for contract_id, is_within in ((STATUTORY, True), (2, False), (99, False)):
        heard = talk.tap(account_of(talk, walker), data.format(it=contract_id))
        is_open = is_within and walker.role == "fleet_manager"
        assert is_refused(heard) is not is_open, (contract_id, heard.plain)


@pytest.mark.parametrize("what", OF_A_CHANGE)
def test_changes_reach_the_fleet_manager_of_the_contract_alone(
    talk: Conversation, walker: Walker, what: str
) -> None:
    doing, _, rest = what.partition(":")
    for contract_id, is_within in ((STATUTORY, True), (2, False)):
        heard = talk.tap(account_of(talk, walker), f"prof:{contract_id}:{doing}:{rest or 1}")
        is_open = is_within and walker.role == "fleet_manager"
        assert is_refused(heard) is not is_open


def test_a_refused_button_changes_nothing(talk: Conversation, walker: Walker) -> None:
    for data in BUTTONS:
        talk.tap(account_of(talk, walker), data.format(it=2))

    state = talk.store.work.state
    assert (state.statement_requests, state.insurer_statements) == ({}, {})
    assert state.profile_changes == {}
    assert state.drafts == {}


@pytest.mark.parametrize(("answered", "step"), STEPS_OF_A_FORM)
def test_a_form_of_a_contract_that_is_theirs_no_longer_goes_no_further(
    talk: Conversation, answered: tuple[str, ...], step: str
) -> None:
    work = talk.store.work
    enter(talk, *answered)
    begun = dict(work.state.drafts)
    contract = work.driving.contract(STATUTORY)
    work.state.contracts[STATUTORY] = replace(contract, unit_id=work.driving.contract(2).unit_id)

    assert is_refused(enter(talk, step))
    assert work.state.drafts == begun
    assert (work.state.insurer_statements, work.state.profile_changes) == ({}, {})
