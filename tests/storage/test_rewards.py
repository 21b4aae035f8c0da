from dataclasses import replace
from datetime import date, timedelta

import pytest

from fleet.errors import ConflictError, NotFoundError
from fleet.ports import Store
from fleet.rewards import (
    Reached,
    Refusal,
    RequestState,
    Reward,
    RewardRequest,
    RewardState,
    SignOff,
)
from tests.support.rewards import VOUCHER, a_request, a_reward
from tests.support.stored_cases import AT, TODAY, Staff


async def added(store: Store, reward: Reward) -> Reward:
    return await store.write(lambda work: work.rewards.add(reward))


async def asked(store: Store, staff: Staff, reward: Reward, who: int) -> RewardRequest:
    request = a_request(reward, who, staff.lille_id)
    return await store.write(lambda work: work.rewards.ask(request))


async def settled(store: Store, request: RewardRequest, expected: RequestState) -> bool:
    return await store.write(lambda work: work.rewards.settle(request, expected))


async def left_of(store: Store, reward: Reward) -> int | None:
    return (await store.read(lambda work: work.rewards.get(reward.id))).stock_left


async def test_a_reward_is_read_as_it_was_written(any_store: Store, staff: Staff) -> None:
    signed = SignOff("Me Martin", date(2026, 11, 2), "avis 12")
    given = replace(
        a_reward(staff.lille_id, staff.manager_id, VOUCHER, stock_left=3),
        sign_off=signed,
        agreement_reference="accord 2026",
    )

    reward = await added(any_store, given)

    assert reward == replace(given, id=reward.id, series_id=reward.id)
    assert await any_store.read(lambda work: work.rewards.get(reward.id)) == reward


async def test_a_reward_that_does_not_exist(any_store: Store) -> None:
    with pytest.raises(NotFoundError):
        await any_store.read(lambda work: work.rewards.get(9))
    with pytest.raises(NotFoundError):
        await any_store.read(lambda work: work.rewards.request(9))


@pytest.mark.parametrize("cents", [-1, -30_00])
async def test_no_reward_has_a_negative_value(any_store: Store, staff: Staff, cents: int) -> None:
    given = a_reward(staff.lille_id, staff.manager_id, replace(VOUCHER, value_cents=cents))

    with pytest.raises(ConflictError):
        await added(any_store, given)


async def test_the_catalogue_shows_the_newest_version_of_each_reward(
    any_store: Store, staff: Staff
) -> None:
    first = await added(any_store, a_reward(staff.lille_id, staff.manager_id))
    second = await added(any_store, replace(first, version=2, threshold=6))
    root = staff.company.root.id
    other = await added(any_store, a_reward(root, staff.manager_id, name="Merci"))

    shown = await any_store.read(lambda work: work.rewards.below([root]))
    below = await any_store.read(lambda work: work.rewards.below([staff.lille_id]))

    assert (shown, below) == ([other, second], [second])
    with pytest.raises(ConflictError):
        await added(any_store, replace(first, version=2))


async def test_people_reach_what_is_offered_to_their_units(any_store: Store, staff: Staff) -> None:
    own = await added(any_store, a_reward(staff.lille_id, staff.manager_id))
    await added(any_store, a_reward(staff.company.lyon.id, staff.manager_id))
    paused = await added(any_store, a_reward(staff.lille_id, staff.manager_id))
    await any_store.write(lambda work: work.rewards.set_state(paused.id, RewardState.PAUSED, None))

    lineage = staff.company.night_team.lineage
    assert await any_store.read(lambda work: work.rewards.offered_to(lineage)) == [own]


async def test_what_was_reached_is_noted_once_and_stays_when_the_reward_is_retired(
    any_store: Store, staff: Staff
) -> None:
    reward = await added(any_store, a_reward(staff.lille_id, staff.manager_id))
    reached = Reached(staff.driver_id, reward.id, TODAY)

    first = await any_store.write(lambda work: work.rewards.mark_reached(reached))
    again = await any_store.write(
        lambda work: work.rewards.mark_reached(replace(reached, reached_on=date(2027, 1, 1)))
    )
    await any_store.write(
        lambda work: work.rewards.set_state(reward.id, RewardState.RETIRED, TODAY)
    )

    assert (first, again) == (True, False)
    retired = replace(reward, state=RewardState.RETIRED, retired_on=TODAY)
    assert await any_store.read(lambda work: work.rewards.reached_by(staff.driver_id)) == [
        (reached, retired)
    ]
    assert await any_store.read(lambda work: work.rewards.reached_of(reward.id)) == [reached]


async def test_a_request_takes_one_from_the_stock_until_it_is_empty(
    any_store: Store, staff: Staff
) -> None:
    reward = await added(any_store, a_reward(staff.lille_id, staff.manager_id, stock_left=1))
    request = await asked(any_store, staff, reward, staff.driver_id)

    with pytest.raises(ConflictError) as refusal:
        await asked(any_store, staff, reward, staff.colleague_id)

    assert refusal.value.constraint == "stock"
    assert await left_of(any_store, reward) == 0
    assert await any_store.read(lambda work: work.rewards.request(request.id)) == request


async def test_a_person_has_one_request_of_a_reward_whatever_its_version(
    any_store: Store, staff: Staff
) -> None:
    first = await added(any_store, a_reward(staff.lille_id, staff.manager_id, stock_left=5))
    second = await added(any_store, replace(first, version=2))
    await asked(any_store, staff, first, staff.driver_id)

    with pytest.raises(ConflictError):
        await asked(any_store, staff, second, staff.driver_id)

    assert await left_of(any_store, second) == 5


@pytest.mark.parametrize("end", [RequestState.CANCELLED, RequestState.REFUSED])
async def test_what_is_refused_or_cancelled_goes_back_to_the_stock_once(
    any_store: Store, staff: Staff, end: RequestState
) -> None:
    reward = await added(any_store, a_reward(staff.lille_id, staff.manager_id, stock_left=1))
    request = await asked(any_store, staff, reward, staff.driver_id)
    why = Refusal.WRONG_PERSON if end is RequestState.REFUSED else None
    ended = replace(request, state=end, settled_by=staff.manager_id, settled_at=AT, refusal=why)

    outcomes = [await settled(any_store, ended, RequestState.ASKED) for _ in range(2)]

    assert outcomes == [True, False]
    assert await left_of(any_store, reward) == 1
    assert (await asked(any_store, staff, reward, staff.driver_id)).id != request.id


async def test_nobody_hands_out_their_own_request(any_store: Store, staff: Staff) -> None:
    reward = await added(any_store, a_reward(staff.lille_id, staff.manager_id))
    request = await asked(any_store, staff, reward, staff.driver_id)
    approved = replace(request, state=RequestState.APPROVED, settled_by=staff.driver_id)

    with pytest.raises(ConflictError):
        await settled(any_store, approved, RequestState.ASKED)


async def test_what_waits_to_be_handed_out_below_a_unit_oldest_first(
    any_store: Store, staff: Staff
) -> None:
    reward = await added(any_store, a_reward(staff.lille_id, staff.manager_id))
    first = await asked(any_store, staff, reward, staff.driver_id)
    second = await asked(any_store, staff, reward, staff.colleague_id)
    given = replace(second, state=RequestState.GIVEN, settled_by=staff.manager_id, given_on=TODAY)
    root, lyon = staff.company.root.id, staff.company.lyon.id

    before = await any_store.read(lambda work: work.rewards.requests_to_hand_out(root))
    await settled(any_store, given, RequestState.ASKED)

    assert before == [first, second]
    assert await any_store.read(lambda work: work.rewards.requests_to_hand_out(root)) == [first]
    for unit_id, reader_id, expected in (
        (root, staff.manager_id, 1),
        (root, staff.driver_id, 0),  # one's own is somebody else's work
        (lyon, staff.manager_id, 0),
    ):
        number = await any_store.read(
            lambda work, unit_id=unit_id, reader_id=reader_id: work.rewards.count_to_hand_out(
                unit_id, reader_id
            )
        )
        assert number == expected
    own = await any_store.read(lambda work: work.rewards.requests_of(staff.colleague_id))
    assert [one.state for one in own] == [RequestState.GIVEN]


async def test_what_was_given_in_a_month_with_its_reward_and_person(
    any_store: Store, staff: Staff
) -> None:
    reward = await added(any_store, a_reward(staff.lille_id, staff.manager_id, VOUCHER))
    request = await asked(any_store, staff, reward, staff.driver_id)
    given = replace(
        request,
        state=RequestState.GIVEN,
        settled_by=staff.manager_id,
        settled_at=AT,
        given_on=TODAY,
    )
    await settled(any_store, given, RequestState.ASKED)
    root, day = [staff.company.root.id], timedelta(days=1)

    found = await any_store.read(lambda work: work.rewards.given_below(root, TODAY, TODAY + day))
    after = await any_store.read(
        lambda work: work.rewards.given_below(root, TODAY + day, TODAY + 2 * day)
    )

    assert [(one, what, who.id) for one, what, who in found] == [(given, reward, staff.driver_id)]
    assert after == []
