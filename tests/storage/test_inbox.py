from collections.abc import Sequence
from datetime import datetime, timedelta

import pytest

from fleet.delivery import ClaimedUpdate, IncomingUpdate
from fleet.errors import LeaseLostError
from fleet.ports import Work
from storage import Database
from tests.support.fake_store import FakeStore

ANNA, BRUNO = 5_000_000_001, 5_000_000_002
LEASE_SECONDS = 60


async def receive(
    store: Database, now: datetime, *updates: tuple[int, int], payload: str = "{}"
) -> int:
    incoming = [IncomingUpdate(number, chat, payload) for number, chat in updates]
    return await store.write(lambda work: work.inbox.store(incoming, now))


async def claim(store: Database, now: datetime, limit: int = 10) -> list[ClaimedUpdate]:
    return await store.write(lambda work: work.inbox.claim(now, limit, LEASE_SECONDS))


async def finish(store: Database, claimed: ClaimedUpdate, now: datetime) -> None:
    await store.write(lambda work: work.inbox.finish(claimed.update_id, claimed.lease, now))


def numbers(claimed: Sequence[ClaimedUpdate]) -> list[int]:
    return [one.update_id for one in claimed]


async def test_an_update_that_is_delivered_again_is_stored_once(
    store: Database, now: datetime
) -> None:
    first = await receive(store, now, (1, ANNA), (2, BRUNO))
    again = await receive(store, now, (2, BRUNO), (3, ANNA))

    assert (first, again) == (2, 1)
    assert await store.read(lambda work: work.inbox.count_waiting()) == 3


async def test_nothing_stored_is_nothing_new(store: Database, now: datetime) -> None:
    assert await receive(store, now) == 0
    assert await claim(store, now) == []


async def test_the_oldest_update_of_each_chat_is_claimed_as_it_came(
    store: Database, now: datetime
) -> None:
    await receive(store, now, (12, BRUNO), (10, ANNA), (11, ANNA), payload='{"text": "été"}')

    claimed = await claim(store, now)

    assert [(one.update_id, one.chat_id, one.attempts) for one in claimed] == [
        (10, ANNA, 1),
        (12, BRUNO, 1),
    ]
    assert {one.payload for one in claimed} == {'{"text": "été"}'}


async def test_a_chat_is_worked_for_by_one_at_a_time(store: Database, now: datetime) -> None:
    await receive(store, now, (1, ANNA), (2, ANNA))
    first = await claim(store, now)
    await receive(store, now, (3, ANNA))

    assert await claim(store, now) == []
    await finish(store, first[0], now)
    assert numbers(await claim(store, now)) == [2]


async def test_no_more_chats_are_taken_than_asked_for(store: Database, now: datetime) -> None:
    await receive(store, now, *((number, number) for number in range(1, 6)))

    taken = [numbers(await claim(store, now, limit=2)) for _ in range(4)]

    assert sorted(len(one) for one in taken) == [0, 1, 2, 2]
    assert sorted(number for one in taken for number in one) == [1, 2, 3, 4, 5]


async def test_the_chat_that_waited_longest_goes_first(store: Database, now: datetime) -> None:
    await receive(store, now + timedelta(seconds=1), (1, ANNA))
    await receive(store, now, (2, BRUNO))

    assert numbers(await claim(store, now + timedelta(seconds=2), limit=1)) == [2]


async def test_a_lease_that_ran_out_is_taken_over_and_its_holder_is_refused(
    store: Database, now: datetime, later: datetime
) -> None:
    await receive(store, now, (1, ANNA))
    [slow] = await claim(store, now)
    [fast] = await claim(store, later)

    with pytest.raises(LeaseLostError) as refusal:
        await finish(store, slow, later)
    await finish(store, fast, later)

    assert (refusal.value.kind, refusal.value.key) == ("update", 1)
    assert fast.attempts == 2
    assert await store.read(lambda work: work.inbox.count_waiting()) == 0


async def test_an_update_is_finished_once(store: Database, now: datetime) -> None:
    await receive(store, now, (1, ANNA))
    [claimed] = await claim(store, now)
    await finish(store, claimed, now)

    with pytest.raises(LeaseLostError):
        await finish(store, claimed, now)


async def test_an_effect_is_undone_when_the_lease_is_lost(
    store: Database, now: datetime, later: datetime
) -> None:
    await receive(store, now, (1, ANNA))
    [slow] = await claim(store, now)
    await claim(store, later)

    def handle(work: Work) -> None:
        work.pictures.remember("card", 1, "file", now)
        work.inbox.finish(slow.update_id, slow.lease, now)

    with pytest.raises(LeaseLostError):
        await store.write(handle)
    assert await store.read(lambda work: work.pictures.file_id("card", 1)) is None


async def test_a_failed_update_holds_its_chat_until_it_is_tried_again(
    store: Database, now: datetime
) -> None:
    retry_at = now + timedelta(seconds=10)
    await receive(store, now, (1, ANNA), (2, ANNA), (3, BRUNO))
    [anna, bruno] = await claim(store, now)
    await store.write(lambda work: work.inbox.fail(1, anna.lease, "crash", retry_at, now))
    await finish(store, bruno, now)

    assert await claim(store, now + timedelta(seconds=9)) == []
    assert [(one.update_id, one.attempts) for one in await claim(store, retry_at)] == [(1, 2)]


async def test_a_try_that_is_given_back_holds_its_chat_and_does_not_count(
    store: Database, now: datetime
) -> None:
    retry_at = now + timedelta(seconds=30)
    await receive(store, now, (1, ANNA), (2, ANNA))
    [held] = await claim(store, now)
    await store.write(lambda work: work.inbox.give_back(1, held.lease, "away", retry_at))

    assert await claim(store, now) == []
    [again] = await claim(store, retry_at)
    assert (again.update_id, again.attempts) == (1, 1)
    with pytest.raises(LeaseLostError):
        await store.write(lambda work: work.inbox.give_back(1, held.lease, "away", retry_at))


async def test_an_update_that_is_given_up_lets_the_next_one_go(
    store: Database, now: datetime
) -> None:
    await receive(store, now, (1, ANNA), (2, ANNA))
    [claimed] = await claim(store, now)
    await store.write(lambda work: work.inbox.fail(1, claimed.lease, "crash", None, now))

    assert numbers(await claim(store, now)) == [2]
    assert await store.read(lambda work: work.inbox.count_waiting()) == 1


async def test_what_a_dead_process_held_is_taken_back_at_once(
    store: Database, now: datetime
) -> None:
    await receive(store, now, (1, ANNA), (2, ANNA), (3, BRUNO))
    [slow, _] = await claim(store, now)
    freed = await store.write(lambda work: work.inbox.take_back(now))

    again = await claim(store, now)

    assert freed == 2
    assert [(one.update_id, one.attempts) for one in again] == [(1, 2), (3, 2)]
    with pytest.raises(LeaseLostError):
        await finish(store, slow, now)


async def test_the_words_of_an_update_are_dropped_when_it_is_done(
    store: Database, now: datetime
) -> None:
    await receive(store, now, (1, ANNA), payload='{"text": "private"}')
    [claimed] = await claim(store, now)
    await finish(store, claimed, now)

    kept = await store.read(
        lambda work: work.connection.exec_driver_sql("SELECT payload FROM inbox").scalars().all()
    )

    assert kept == [""]


async def test_the_store_in_memory_drops_them_as_well(now: datetime) -> None:
    memory = FakeStore()
    memory.work.inbox.store([IncomingUpdate(1, ANNA, '{"text": "private"}')], now)
    [claimed] = memory.work.inbox.claim(now, 1, LEASE_SECONDS)
    memory.work.inbox.finish(claimed.update_id, claimed.lease, now)

    assert memory.work.state.inbox[1].incoming.payload == ""


async def test_what_is_forgotten_is_done_and_old(
    store: Database, now: datetime, later: datetime
) -> None:
    await receive(store, now, (1, ANNA), (2, BRUNO), (3, BRUNO))
    for claimed in await claim(store, now):
        await finish(store, claimed, now)

    early = await store.write(lambda work: work.inbox.forget(now))
    late = await store.write(lambda work: work.inbox.forget(later))

    assert (early, late) == (0, 2)
    assert numbers(await claim(store, later)) == [3]


async def test_a_duplicate_of_what_is_done_wakes_nobody(store: Database, now: datetime) -> None:
    await receive(store, now, (1, ANNA))
    [claimed] = await claim(store, now)
    await finish(store, claimed, now)

    assert await receive(store, now, (1, ANNA)) == 0
    assert await claim(store, now) == []


async def test_a_lane_without_updates_goes_back_to_sleep(store: Database, now: datetime) -> None:
    """As when a duplicate arrives at the moment in which another process finishes the original."""
    await receive(store, now, (1, ANNA))
    [claimed] = await claim(store, now)
    await finish(store, claimed, now)
    await store.write(
        lambda work: work.connection.exec_driver_sql(
            "UPDATE inbox_lane SET due_at = (SELECT stored_at FROM inbox)"
        )
    )

    assert await claim(store, now) == []
    await receive(store, now, (2, ANNA))
    assert numbers(await claim(store, now)) == [2]
