"""Who reaches whose case, walked: every button and every use case about a case, for every role.

A case out of reach, somebody else's draft and a number that does not exist are refused alike, and
nobody hears of the attempt.
"""

from collections.abc import Iterator
from copy import copy

import pytest

from fleet.access import Action
from fleet.driving import RecordedClaim
from fleet.errors import AccessDeniedError, FleetError
from fleet.incidents import Incident, IncidentStatus
from tests.support.access_walk import (
    BUTTONS_ABOUT_CASES,
    CASES_REACHED,
    ROLES,
    Walker,
    account_of,
    actor_for,
    guarded_use_cases,
    is_about_case,
    is_refused,
    walked_company,
    walker_of,
)
from tests.support.cases import add_case, add_near_miss
from tests.support.conversation import TABLES, Conversation
from tests.support.examples import examples_for

NOBODY = 4711  # a case that does not exist
USE_CASES = {name: one for name, one in guarded_use_cases().items() if is_about_case(one)}
ABOUT_CLAIMS = ("claim:{claim}",)


@pytest.fixture(scope="module", params=ROLES)
def role(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def talk() -> Conversation:
    return walked_company()


@pytest.fixture
def walker(talk: Conversation, role: str) -> Walker:
    return walker_of(talk, role)


def _places(talk: Conversation, walker: Walker) -> Iterator[tuple[str, int]]:
    """O one's own case, I within one's units, X out of reach, each with a number."""
    work = talk.store.work
    if walker.employee_id is not None:
        yield "O", add_case(work, walker.employee_id).id
    yield "I", add_case(work, walker.within).id
    yield "I", add_near_miss(work, walker.within, wants_anonymity=True).id
    yield "X", add_case(work, walker.outside).id
    yield "X", _draft(talk, walker.within).id
    yield "X", NOBODY


def _draft(talk: Conversation, person: int) -> Incident:
    return add_case(talk.store.work, person, status=IncidentStatus.DRAFT, number="")


def _state_of(talk: Conversation) -> dict[str, object]:
    """All that a refused attempt must leave as it is: the rows are never changed in place."""
    rows = vars(talk.store.work.state).items()
    return {name: copy(value) for name, value in rows if name not in {"inbox", "outbox"}}


def test_every_button_about_a_case_stands_in_the_walk() -> None:
    walked = {data.partition(":")[0] for data in BUTTONS_ABOUT_CASES}
    about_cases = {Action.HANDLE_CASE, Action.DECIDE_CASE, Action.ANSWER_CONTEST}
    assert {one.prefix for one in TABLES.callbacks if one.action in about_cases} <= walked


@pytest.mark.parametrize("data", BUTTONS_ABOUT_CASES)
def test_every_button_about_a_case_reaches_as_far_as_the_role(
    talk: Conversation, walker: Walker, data: str
) -> None:
    reach = CASES_REACHED[BUTTONS_ABOUT_CASES[data]].get(walker.role, "")
    for place, case_id in _places(talk, walker):
        before = _state_of(talk)
        heard = talk.tap(account_of(talk, walker), data.format(case=case_id))
        if place in reach:
            assert not is_refused(heard), (place, heard.plain)
            continue
        assert is_refused(heard), (place, case_id, heard.plain)
        assert {message.chat_id for message in heard.messages} == {account_of(talk, walker)}
        assert heard.answer is None or not heard.answer.text
        assert _state_of(talk) == before


@pytest.mark.parametrize("data", BUTTONS_ABOUT_CASES)
def test_what_is_out_of_reach_does_not_exist_and_is_a_draft_are_refused_in_the_same_words(
    talk: Conversation, walker: Walker, data: str
) -> None:
    account = account_of(talk, walker)
    refused = {
        tuple(talk.tap(account, data.format(case=case_id)).texts)
        for place, case_id in _places(talk, walker)
        if place == "X"
    }
    assert len(refused) == 1


@pytest.mark.parametrize("name", USE_CASES)
def test_every_use_case_about_a_case_reaches_as_far_as_the_role(
    talk: Conversation, walker: Walker, name: str
) -> None:
    use_case = USE_CASES[name]
    reach = CASES_REACHED[vars(use_case)["action"]].get(walker.role, "")
    actor, work = actor_for(talk, walker), talk.store.work
    for place, case_id in _places(talk, walker):
        before = _state_of(talk)
        try:
            use_case(work, actor, case_id, **examples_for(use_case, {}))
        except AccessDeniedError:
            is_let_in = False
        except FleetError:
            is_let_in = True  # and then it found something else to refuse
        else:
            is_let_in = True
        assert is_let_in is (place in reach), (place, case_id)
        assert is_let_in or _state_of(talk) == before


@pytest.mark.parametrize("data", ABOUT_CLAIMS)
def test_every_button_about_a_claim_reaches_as_far_as_the_role(
    talk: Conversation, walker: Walker, data: str
) -> None:
    reach = CASES_REACHED[Action.SEE_CASE].get(walker.role, "")
    for place, employee_id in (*walker.subjects(), ("X", NOBODY)):
        heard = talk.tap(account_of(talk, walker), data.format(claim=_claim_of(talk, employee_id)))
        assert is_refused(heard) is not (place in reach), (place, heard.plain)


def _claim_of(talk: Conversation, employee_id: int) -> int:
    """A claim of that person; a number that does not exist when there is no such person."""
    driving, work = talk.store.work.driving, talk.store.work
    if employee_id == NOBODY:
        return NOBODY
    claims = driving.claims_of(employee_id)
    if claims:
        return claims[0].id
    example = work.driving.claims_of(talk.company.camille)[0]
    return driving.add_claim(
        RecordedClaim(
            id=0,
            number=f"W-{employee_id}",
            employee_id=employee_id,
            vehicle_id=None,
            occurred_on=example.occurred_on,
            kind=example.kind,
            decisions=example.decisions,
        )
    ).id
