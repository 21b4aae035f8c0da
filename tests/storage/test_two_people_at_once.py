"""Two people do the same at the same moment: one wins, the other is told; nothing is doubled.

On SQLite one thread writes, and the tests of each repository show what the second one meets. On
PostgreSQL both transactions are open here before either writes.
"""

import asyncio
import threading
from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from fleet.access import Actor
from fleet.cases import ContestState, ProposalState
from fleet.errors import ConflictError
from fleet.incidents import Incident
from fleet.logbook import Handover
from fleet.people import Grant, Role
from fleet.ports import Work
from fleet.rewards import Refusal, RequestState
from fleet.usecases.free_vehicle import close_handover
from fleet.usecases.hand_over_vehicle import Taking, give_back_vehicle, take_vehicle
from storage import Database
from tests.support.rewards import a_goal, a_request, a_reward, an_entry
from tests.support.stored_cases import (
    AT,
    Staff,
    a_case,
    a_contest,
    a_draft,
    a_photo,
    a_proposal,
    found_staff,
)

LONGEST_WAIT_SECONDS = 60
HOUR = timedelta(hours=1)
LOST = {False, None, ConflictError}


@pytest.fixture
async def shared(postgres_url: str) -> AsyncIterator[Database]:
    database = Database.open(postgres_url)
    yield database
    await database.close()


@pytest.fixture
async def team(shared: Database) -> Staff:
    return await shared.write(found_staff)


@pytest.fixture
async def case(shared: Database, team: Staff) -> Incident:
    return await shared.write(lambda work: work.incidents.add(a_case(team)))


async def at_once(store: Database, *works: Callable[[Work], object]) -> list[object]:
    """What came of the works, or the kind of error: all have begun before one goes on."""
    all_have_begun = threading.Barrier(len(works), timeout=LONGEST_WAIT_SECONDS)

    def begun(work: Work, go_on: Callable[[Work], object]) -> object:
        work.units.all()  # the first statement begins the transaction
        all_have_begun.wait()
        return go_on(work)

    outcomes = await asyncio.gather(
        *(store.write(lambda work, one=one: begun(work, one)) for one in works),
        return_exceptions=True,
    )
    return [type(one) if isinstance(one, BaseException) else one for one in outcomes]


def is_won_by_one(outcomes: list[object]) -> bool:
    lost = [outcome for outcome in outcomes if outcome in LOST]
    return len(lost) == len(outcomes) - 1


async def test_of_two_confirmations_one_counts(
    shared: Database, team: Staff, case: Incident
) -> None:
    third = await shared.write(
        lambda work: work.people.add(replace(work.people.get(team.colleague_id), number="E-9"))
    )
    proposal = await shared.write(
        lambda work: work.incidents.add_proposal(a_proposal(team, case.id))
    )
    ends = [
        replace(proposal, state=ProposalState.CONFIRMED, settled_by=who, settled_at=AT)
        for who in (team.colleague_id, third.id)
    ]

    outcomes = await at_once(
        shared, *(lambda work, end=end: work.incidents.settle_proposal(end) for end in ends)
    )

    assert sorted(map(bool, outcomes)) == [False, True]
    [kept] = await shared.read(lambda work: work.incidents.proposals_of(case.id))
    assert kept == ends[outcomes.index(True)]


async def test_of_two_answers_to_a_contest_one_counts(
    shared: Database, team: Staff, case: Incident
) -> None:
    contest = await shared.write(lambda work: work.incidents.add_contest(a_contest(team, case.id)))
    ends = [
        replace(contest, state=state, answered_by=who, answered_at=AT, answer=state.value)
        for state, who in (
            (ContestState.UPHELD, team.manager_id),
            (ContestState.CORRECTED, team.colleague_id),
        )
    ]

    outcomes = await at_once(
        shared, *(lambda work, end=end: work.incidents.settle_contest(end) for end in ends)
    )

    assert sorted(map(bool, outcomes)) == [False, True]
    [kept] = await shared.read(lambda work: work.incidents.contests_of(case.id))
    assert kept == ends[outcomes.index(True)]


async def test_of_two_people_who_take_a_vehicle_one_has_it(shared: Database, team: Staff) -> None:
    outcomes = await at_once(
        shared,
        *(
            lambda work, who=who: work.logbook.take(Handover(0, team.van.id, who, AT))
            for who in (team.driver_id, team.manager_id)
        ),
    )

    assert is_won_by_one(outcomes)
    held = await shared.read(lambda work: work.logbook.current_of_vehicle(team.van.id))
    assert held in outcomes


async def test_the_second_who_takes_a_vehicle_is_told_who_has_it(
    shared: Database, team: Staff
) -> None:
    actors = [
        Actor(who, (Grant(Role.DRIVER, team.lille_id),))
        for who in (team.driver_id, team.manager_id)
    ]

    outcomes = await at_once(
        shared,
        *(lambda work, one=one: take_vehicle(work, one, team.van.id, AT).outcome for one in actors),
    )

    assert set(outcomes) == {Taking.TAKEN, Taking.BUSY}


async def test_a_mileage_and_a_return_that_are_noted_at_once_are_both_kept(
    shared: Database, team: Staff
) -> None:
    read = await shared.write(
        lambda work: work.logbook.take(Handover(0, team.van.id, team.driver_id, AT))
    )
    changes = [replace(read, mileage_out_km=45_000), replace(read, given_back_at=AT)]

    await at_once(shared, *(lambda work, one=one: work.logbook.save(one) for one in changes))

    kept = await shared.read(lambda work: work.logbook.get(read.id))
    assert kept == replace(read, mileage_out_km=45_000, given_back_at=AT)


async def test_of_two_people_who_note_a_return_one_does_it(shared: Database, team: Staff) -> None:
    held = await shared.write(
        lambda work: work.logbook.take(Handover(0, team.van.id, team.driver_id, AT))
    )
    driver = Actor(team.driver_id, (Grant(Role.DRIVER, team.lille_id),))
    manager = Actor(team.manager_id, (Grant(Role.FLEET_MANAGER, team.lille_id),))

    outcomes = await at_once(
        shared,
        lambda work: give_back_vehicle(work, driver, held.id, AT + HOUR).is_new,
        lambda work: close_handover(work, manager, held.id, AT + 2 * HOUR).is_new,
    )

    assert sorted(map(bool, outcomes)) == [False, True]
    kept = await shared.read(lambda work: work.logbook.get(held.id))
    assert kept.given_back_at == AT + (1 + outcomes.index(True)) * HOUR


async def test_of_two_changes_of_a_case_one_counts(
    shared: Database, team: Staff, case: Incident
) -> None:
    changes = [replace(case, handler_id=who) for who in (team.manager_id, team.colleague_id)]

    outcomes = await at_once(
        shared, *(lambda work, one=one: work.incidents.save(one) for one in changes)
    )

    assert is_won_by_one(outcomes)
    assert await shared.read(lambda work: work.incidents.get(case.id)) in outcomes


async def test_a_case_that_is_changed_and_discarded_at_once_is_not_half_there(
    shared: Database, team: Staff
) -> None:
    draft = await shared.write(lambda work: work.incidents.add(a_draft(team)))
    outcomes = await at_once(
        shared,
        lambda work: work.incidents.save(replace(draft, facts="un")),
        lambda work: work.incidents.remove(draft.id) or True,
    )

    assert outcomes[1] is True
    assert await shared.read(lambda work: work.incidents.draft_of(team.driver_id)) is None


ONCE: dict[str, Callable[[Work, Staff, int], object]] = {
    "draft": lambda work, team, _: work.incidents.add(a_draft(team)),
    "proposal": lambda work, team, case: work.incidents.add_proposal(a_proposal(team, case)),
    "contest": lambda work, team, case: work.incidents.add_contest(a_contest(team, case)),
    "photo": lambda work, _, case: work.evidence.add(a_photo(case)),
    "reminder": lambda work, _, case: work.incidents.mark_reminded(case, "insurer_d1", AT),
}


@pytest.mark.parametrize("thing", ONCE)
async def test_what_is_there_once_is_added_once(
    shared: Database, team: Staff, case: Incident, thing: str
) -> None:
    add = ONCE[thing]

    outcomes = await at_once(shared, *[lambda work: add(work, team, case.id)] * 2)

    assert is_won_by_one(outcomes)


async def test_cases_that_are_sent_at_once_get_different_numbers(shared: Database) -> None:
    outcomes = await at_once(shared, *[lambda work: work.incidents.next_number(2026)] * 3)

    assert set(outcomes) == {1, 2, 3}


async def test_of_two_people_who_ask_for_the_last_reward_one_gets_it(
    shared: Database, team: Staff
) -> None:
    reward = await shared.write(
        lambda work: work.rewards.add(a_reward(team.lille_id, team.manager_id, stock_left=1))
    )

    outcomes = await at_once(
        shared,
        *(
            lambda work, who=who: work.rewards.ask(a_request(reward, who, team.lille_id))
            for who in (team.driver_id, team.colleague_id)
        ),
    )

    assert is_won_by_one(outcomes)
    assert (await shared.read(lambda work: work.rewards.get(reward.id))).stock_left == 0


async def test_a_person_who_asks_twice_at_once_has_one_request(
    shared: Database, team: Staff
) -> None:
    reward = await shared.write(
        lambda work: work.rewards.add(a_reward(team.lille_id, team.manager_id, stock_left=5))
    )
    request = a_request(reward, team.driver_id, team.lille_id)

    outcomes = await at_once(shared, *[lambda work: work.rewards.ask(request)] * 2)

    assert is_won_by_one(outcomes)
    assert (await shared.read(lambda work: work.rewards.get(reward.id))).stock_left == 4


async def test_of_two_who_hand_out_a_reward_one_counts(shared: Database, team: Staff) -> None:
    reward = await shared.write(
        lambda work: work.rewards.add(a_reward(team.lille_id, team.manager_id))
    )
    request = await shared.write(
        lambda work: work.rewards.ask(a_request(reward, team.driver_id, team.lille_id))
    )
    ends = [
        replace(request, state=RequestState.APPROVED, settled_by=team.manager_id),
        replace(
            request,
            state=RequestState.REFUSED,
            settled_by=team.colleague_id,
            refusal=Refusal.OUT_OF_STOCK,
        ),
    ]

    outcomes = await at_once(
        shared,
        *(lambda work, end=end: work.rewards.settle(end, RequestState.ASKED) for end in ends),
    )

    assert sorted(map(bool, outcomes)) == [False, True]


async def test_two_taps_pay_into_a_pot_once(shared: Database, team: Staff) -> None:
    goal = await shared.write(
        lambda work: work.team_goals.add(a_goal(team.lille_id, team.manager_id))
    )
    entry = an_entry(goal.id, team.manager_id)

    outcomes = await at_once(shared, *[lambda work: work.team_goals.add_entry(entry)] * 2)

    assert sorted(map(bool, outcomes)) == [False, True]
