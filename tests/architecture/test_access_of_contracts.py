"""Who reaches which contract and whose yearly statement, walked: every button, every role."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest

from fleet.errors import AccessDeniedError
from fleet.usecases.follow_renewal import set_notice_months
from fleet.usecases.keep_parameters import (
    list_parameters,
    reset_parameter,
    set_parameter,
    show_parameter,
    undo_parameter,
)
from fleet.usecases.list_due_renewals import list_due_renewals
from fleet.usecases.run_what_if import run_what_if, show_renewal_range, what_if_facts
from fleet.usecases.show_contract import list_contracts, show_contract
from fleet.usecases.show_price import show_price
from fleet.usecases.show_yearly_statement import (
    ask_for_contract_statement,
    ask_for_yearly_statement,
)
from fleet.what_ifs import Question, WhatIf
from tests.support.access_walk import (
    ROLES,
    Walker,
    account_of,
    actor_for,
    is_refused,
    walked_company,
    walker_of,
)
from tests.support.conversation import Conversation
from tests.support.decisions import present
from tests.support.golden_contracts import STATUTORY, closed, printed
from tests.support.small_company import NOW

FLEET_MANAGER = frozenset({"fleet_manager"})
CONTRACT_BUTTONS = (
    "contract:{it}",
    "contract:{it}:at:20270101",
    "contract:{it}:done:20270101:renew",
    "contract:{it}:later:20270101:renew",
    "contract:{it}:undo:20270101:renew",
    "contract:{it}:months",
    "contract:{it}:months:3",
    "contract:{it}:pdf:20260101",
    "contract:{it}:unnotice:20270101",
    "contractform:{it}:open:20270101",
    "fi:m:{it}",
    "fi:a:2:{it}:-",
    "fi:a:2:{it}:1-x1",
    "fi:a:2:{it}:-:y:0",
    "fi:a:2:{it}:-:p:0:0",
    "fi:a:5:{it}:-",
    "fi:r:{it}",
    "fi:r:{it}:y:0",
    "price:{it}",
    "price:{it}:why:net:0",
    "price:{it}:list:0",
    "price:{it}:p:target_permille",
    "price:{it}:e:target_permille",
    "price:{it}:s:target_permille:650",
    "price:{it}:u:target_permille:1",
    "price:{it}:d:credibility",
    "price:{it}:h:target_permille:0",
    "pricegrid:{it}:open",
    "pricegrid:{it}:example",
)
# Whose internal statement each may have: O one's own, I of somebody within one's units.
STATEMENTS: Mapping[str, str] = {
    "driver": "O",
    "hr": "OI",
    "fleet_manager": "O",
    "admin": "O",
    "stranger": "",
}


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


@pytest.mark.parametrize("data", CONTRACT_BUTTONS)
def test_every_button_about_a_contract_reaches_the_fleet_manager_of_its_unit_alone(
    talk: Conversation, walker: Walker, data: str
) -> None:
    for contract_id, is_within in ((STATUTORY, True), (2, False), (99, False)):
        heard = talk.tap(account_of(talk, walker), data.format(it=contract_id))
        is_open = is_within and walker.role in FLEET_MANAGER
        assert is_refused(heard) is not is_open, (contract_id, heard.plain)


def test_a_refused_button_changes_nothing(talk: Conversation, walker: Walker) -> None:
    for data in CONTRACT_BUTTONS:
        talk.tap(account_of(talk, walker), data.format(it=2))

    state = talk.store.work.state
    assert state.contract_steps == {}
    assert state.contracts[2].notice_months == 2
    assert state.contract_parameters == []
    assert state.drafts == {}


def test_the_list_holds_what_is_within_the_scope(talk: Conversation, walker: Walker) -> None:
    actor = actor_for(talk, walker)
    if walker.role not in FLEET_MANAGER:
        with pytest.raises(AccessDeniedError):
            list_contracts(talk.store.work, actor, 0, NOW.date())
        with pytest.raises(AccessDeniedError):
            list_due_renewals(talk.store.work, actor, 0, present(NOW))
        return
    rows = list_contracts(talk.store.work, actor, 0, NOW.date()).rows
    assert [one.contract.id for one in rows] == [STATUTORY]
    due = list_due_renewals(talk.store.work, actor, 0, present(NOW)).rows
    assert {one.contract.id for one in due} <= {STATUTORY}


def test_use_cases_about_a_contract_refuse_what_is_out_of_reach(
    talk: Conversation, walker: Walker
) -> None:
    work, actor = talk.store.work, actor_for(talk, walker)
    calls = (
        lambda: show_contract(work, actor, 2, None, present(NOW)),
        lambda: set_notice_months(work, actor, 2, 3, present(NOW)),
        lambda: ask_for_contract_statement(work, actor, 2, date(2026, 1, 1), present(NOW)),
        lambda: what_if_facts(work, actor, 2, NOW.date()),
        lambda: run_what_if(work, actor, 2, Question(WhatIf.GROWTH), NOW.date()),
        lambda: show_renewal_range(work, actor, 2, NOW.date()),
        lambda: show_price(work, actor, 2, NOW.date()),
        lambda: list_parameters(work, actor, 2, NOW.date()),
        lambda: show_parameter(work, actor, 2, "grid", NOW.date()),
        lambda: set_parameter(work, actor, 2, "target_permille", 650, present(NOW)),
        lambda: reset_parameter(work, actor, 2, "target_permille", present(NOW)),
        lambda: undo_parameter(work, actor, 2, "target_permille", 1, present(NOW)),
    )
    for call in calls:
        with pytest.raises(AccessDeniedError):
            call()


def test_a_statement_reaches_as_far_as_the_role(talk: Conversation, walker: Walker) -> None:
    work, actor = talk.store.work, actor_for(talk, walker)
    for place, person in walker.subjects():
        close_id = closed(talk, person)
        is_open = place in STATEMENTS[walker.role]
        heard = talk.tap(account_of(talk, walker), f"yearly:{close_id}")
        assert is_refused(heard) is not is_open, place
        if not is_open:
            with pytest.raises(AccessDeniedError):
                ask_for_yearly_statement(work, actor, close_id, NOW)


def test_the_official_statement_reaches_the_drivers_of_the_contract_alone(
    talk: Conversation, walker: Walker
) -> None:
    work = talk.store.work
    close = work.contracts.close(STATUTORY, date(2026, 1, 1), NOW)
    assert close is not None
    heard = talk.tap(account_of(talk, walker), f"yearly:c:{close.id}")

    assert is_refused(heard) is (walker.role != "driver")  # Camille has its vehicle
    printed(talk, 2027, 72)
    assert is_refused(talk.tap(account_of(talk, walker), "yearly:c:99"))
