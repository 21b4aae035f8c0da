from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from fleet.delivery import ClaimedMessage, OutgoingMessage, Picture, Priority
from fleet.errors import NotFoundError
from storage import Database
from tests.support.bot_process import rows_of

ANNA, BRUNO = 5_000_000_001, 5_000_000_002
LEASE_SECONDS = 60
REPLY, NOTICE, BROADCAST = Priority


def message(
    key: str,
    chat_id: int = ANNA,
    priority: Priority = REPLY,
    not_before: datetime | None = None,
    not_after: datetime | None = None,
) -> OutgoingMessage:
    return OutgoingMessage(
        key,
        chat_id,
        "sendMessage",
        {"chat_id": chat_id, "text": "été"},
        priority,
        not_before=not_before,
        not_after=not_after,
    )


async def add(store: Database, now: datetime, *messages: OutgoingMessage) -> int:
    return await store.write(lambda work: work.outbox.add(messages, now))


async def claim(store: Database, now: datetime, limit: int = 10) -> list[ClaimedMessage]:
    return await store.write(lambda work: work.outbox.claim(now, limit, LEASE_SECONDS))


async def send(store: Database, now: datetime, *claimed: ClaimedMessage) -> None:
    marks = [(one.id, 1000 + one.id) for one in claimed]
    await store.write(lambda work: work.outbox.mark_sent(marks, now))


def keys(claimed: Sequence[ClaimedMessage]) -> list[str]:
    return [one.message.key for one in claimed]


async def drain(store: Database, now: datetime) -> list[str]:
    """Send everything that may go now, one at a time; returns the keys in that order."""
    sent: list[str] = []
    while claimed := await claim(store, now, limit=1):
        await send(store, now, *claimed)
        sent += keys(claimed)
    return sent


async def test_a_message_goes_out_as_it_was_put_in(store: Database, now: datetime) -> None:
    picture = Picture("driver_coefficient", 17, date(2026, 11, 21), "fr", {"years": "all"})
    whole = replace(
        message("a", not_before=now, not_after=now + timedelta(hours=1)), picture=picture
    )
    await add(store, now, whole)

    [claimed] = await claim(store, now)

    assert (claimed.message, claimed.attempts) == (whole, 1)


async def test_the_same_effect_is_queued_once(store: Database, now: datetime) -> None:
    first = await add(store, now, message("a"), message("b"), message("a"))
    again = await add(store, now, message("b"), message("c"))
    sent = await drain(store, now)

    assert (first, again) == (2, 1)
    assert sent == ["a", "b", "c"]
    assert await add(store, now, message("a")) == 0
    assert await drain(store, now) == []


async def test_nothing_added_is_nothing_queued(store: Database, now: datetime) -> None:
    assert await add(store, now) == 0
    assert await store.read(lambda work: work.outbox.next_due()) is None


async def test_the_order_of_a_chat_is_kept(store: Database, now: datetime) -> None:
    await add(store, now, *(message(f"{number}") for number in range(8)))

    assert await drain(store, now) == [f"{number}" for number in range(8)]


async def test_one_message_of_a_chat_is_on_its_way_at_a_time(
    store: Database, now: datetime
) -> None:
    await add(store, now, message("a1"), message("a2"), message("b1", BRUNO))

    first = await claim(store, now)
    assert keys(first) == ["a1", "b1"]
    await add(store, now, message("a3"), message("b2", BRUNO))
    assert await claim(store, now) == []
    await send(store, now, first[0])
    assert keys(await claim(store, now)) == ["a2"]


async def test_replies_go_before_notices_and_broadcasts(store: Database, now: datetime) -> None:
    await add(
        store,
        now,
        message("digest", ANNA, BROADCAST),
        message("news", BRUNO, NOTICE),
        message("late reply", ANNA),
        message("other reply", 3),
    )

    assert keys(await claim(store, now, limit=2)) == ["late reply", "other reply"]
    assert keys(await claim(store, now)) == ["news"]


async def test_a_reply_overtakes_a_broadcast_that_waits_for_the_morning(
    store: Database, now: datetime
) -> None:
    morning = now + timedelta(hours=9)
    await add(store, now, message("digest", ANNA, BROADCAST, not_before=morning))
    await add(store, now, message("reply"))

    assert await drain(store, now) == ["reply"]
    assert await store.read(lambda work: work.outbox.next_due()) == morning
    assert await drain(store, morning) == ["digest"]


async def test_a_message_waits_behind_an_older_one_that_may_not_go_yet(
    store: Database, now: datetime
) -> None:
    morning = now + timedelta(hours=9)
    await add(store, now, message("first", not_before=morning), message("second"))

    assert await drain(store, now) == []
    assert await drain(store, morning) == ["first", "second"]


async def test_a_message_of_a_sender_that_died_goes_out_again(
    store: Database, now: datetime
) -> None:
    await add(store, now, message("a"))
    await claim(store, now)
    lease_end = now + timedelta(seconds=LEASE_SECONDS)

    assert await store.read(lambda work: work.outbox.next_due()) == lease_end
    assert await claim(store, lease_end - timedelta(seconds=1)) == []
    assert [one.attempts for one in await claim(store, lease_end)] == [2]


async def test_what_a_dead_sender_held_is_taken_back_at_once(
    store: Database, now: datetime
) -> None:
    later = now + timedelta(hours=1)
    await add(store, now, message("1"), message("2", chat_id=BRUNO, not_before=later))
    await claim(store, now)

    freed = await store.write(lambda work: work.outbox.take_back(now))

    assert freed == 1
    assert keys(await claim(store, now)) == ["1"]


async def test_a_late_mark_of_a_sent_message_frees_nothing(
    store: Database, now: datetime, later: datetime
) -> None:
    await add(store, now, message("a1"), message("a2"), message("a3"))
    slow = await claim(store, now)
    fast = await claim(store, later)
    await send(store, later, *fast)
    assert keys(await claim(store, later)) == ["a2"]

    await send(store, later, *slow)

    assert await claim(store, later) == []


async def test_a_postponed_message_holds_its_chat(store: Database, now: datetime) -> None:
    until = now + timedelta(seconds=30)
    await add(store, now, message("a1"), message("a2"), message("b", BRUNO))
    [first, other] = await claim(store, now)
    await store.write(lambda work: work.outbox.postpone(first.id, until, "flood"))
    await send(store, now, other)

    assert await store.read(lambda work: work.outbox.next_due()) == until
    assert await drain(store, now) == []
    assert [(one.message.key, one.attempts) for one in await claim(store, until)] == [("a1", 2)]


async def test_a_message_that_is_given_up_lets_the_next_one_go(
    store: Database, now: datetime, later: datetime
) -> None:
    await add(store, now, message("bad"), message("good"))
    [claimed] = await claim(store, now)
    await store.write(lambda work: work.outbox.give_up(claimed.id, "Bad Request", later))

    assert await drain(store, now) == ["good"]
    [dead] = await store.read(lambda work: work.outbox.dead_letters(5))
    assert (dead.key, dead.method, dead.error, dead.died_at) == (
        "bad",
        "sendMessage",
        "Bad Request",
        later,
    )


async def test_a_dead_letter_can_be_sent_again(store: Database, now: datetime) -> None:
    await add(store, now, message("bad", not_after=now))
    assert await drain(store, now) == []
    [dead] = await store.read(lambda work: work.outbox.dead_letters(5))

    await store.write(lambda work: work.outbox.requeue(dead.id, now))

    assert await drain(store, now) == ["bad"]
    assert await store.read(lambda work: work.outbox.dead_letters(5)) == []


async def test_what_is_no_dead_letter_cannot_be_sent_again(store: Database, now: datetime) -> None:
    with pytest.raises(NotFoundError) as refusal:
        await store.write(lambda work: work.outbox.requeue(404, now))
    assert (refusal.value.kind, refusal.value.key) == ("dead_letter", 404)


async def test_the_newest_dead_letters_come_first(store: Database, now: datetime) -> None:
    await add(store, now, *(message(f"{number}", number) for number in range(4)))
    for place, claimed in enumerate(await claim(store, now)):
        at = now + timedelta(minutes=place)
        await store.write(lambda work, i=claimed.id, at=at: work.outbox.give_up(i, "gone", at))

    dead = await store.read(lambda work: work.outbox.dead_letters(2))

    assert [one.key for one in dead] == ["3", "2"]


async def test_a_message_whose_time_is_over_is_dropped(store: Database, now: datetime) -> None:
    await add(
        store,
        now,
        message("old", not_after=now),
        message("older", not_after=now - timedelta(hours=1)),
        message("fresh", not_after=now + timedelta(hours=1)),
    )

    assert keys(await claim(store, now)) == ["fresh"]
    dead = await store.read(lambda work: work.outbox.dead_letters(5))
    assert {(one.key, one.error) for one in dead} == {("old", "expired"), ("older", "expired")}


async def test_what_was_not_sent_to_a_chat_is_dropped_and_later_messages_go(
    store: Database, now: datetime
) -> None:
    await add(store, now, message("dead"), message("a1"), message("a2"))
    [dead] = await claim(store, now)
    await store.write(lambda work: work.outbox.give_up(dead.id, "gone", now))
    [on_its_way] = await claim(store, now)
    await add(store, now, message("b", BRUNO))

    dropped = await store.write(lambda work: work.outbox.drop_unsent(ANNA, now))
    await send(store, now, on_its_way)
    await add(store, now, message("a3"))

    assert dropped == 3
    assert await store.read(lambda work: work.outbox.dead_letters(5)) == []
    assert sorted(await drain(store, now)) == ["a3", "b"]


async def test_messages_follow_a_group_that_became_a_supergroup(
    store: Database, now: datetime
) -> None:
    new = -1_001_234_567_890
    await add(store, now, message("a", -42), message("b", -42))
    [claimed] = await claim(store, now)
    await store.write(lambda work: work.outbox.move_chat(-42, new))
    await store.write(lambda work: work.outbox.postpone(claimed.id, now, "moved"))

    moved = await claim(store, now)

    assert [(one.message.key, one.message.chat_id) for one in moved] == [("a", new)]
    await send(store, now, *moved)
    assert await drain(store, now) == ["b"]


async def test_waiting_messages_are_counted_until_they_are_sent_or_dead(
    store: Database, now: datetime
) -> None:
    await add(store, now, *(message(f"{number}", number) for number in range(3)))
    claimed = await claim(store, now)
    await send(store, now, claimed[0])
    await store.write(lambda work: work.outbox.give_up(claimed[1].id, "gone", now))

    assert await store.read(lambda work: work.outbox.count_waiting()) == 1


async def test_what_is_forgotten_was_sent_and_dead_letters_stay(
    store: Database, now: datetime, later: datetime
) -> None:
    await add(store, now, *(message(f"{number}", number) for number in range(3)))
    claimed = await claim(store, now)
    await send(store, now, claimed[0])
    await store.write(lambda work: work.outbox.give_up(claimed[1].id, "gone", now))

    early = await store.write(lambda work: work.outbox.forget(now))
    late = await store.write(lambda work: work.outbox.forget(later))

    assert (early, late) == (0, 1)
    assert len(await store.read(lambda work: work.outbox.dead_letters(5))) == 1


async def test_nothing_of_what_a_sent_message_said_is_kept(
    store: Database, now: datetime, database_url: str
) -> None:
    picture = Picture("driver_coefficient", 17, date(2026, 11, 21), "fr")
    await add(store, now, replace(message("a"), picture=picture))
    await send(store, now, *await claim(store, now))

    kept = rows_of(database_url, "SELECT key, params, picture FROM outbox")

    assert kept == [("a", "{}", None)]


async def test_dead_letters_are_forgotten_apart_and_can_then_not_be_sent_again(
    store: Database, now: datetime, later: datetime
) -> None:
    await add(store, now, message("dead"), message("sent", BRUNO))
    [dead, sent] = await claim(store, now)
    await store.write(lambda work: work.outbox.give_up(dead.id, "gone", now))
    await send(store, now, sent)

    early = await store.write(lambda work: work.outbox.forget_dead_letters(now))
    late = await store.write(lambda work: work.outbox.forget_dead_letters(later))

    assert (early, late) == (0, 1)
    with pytest.raises(NotFoundError):
        await store.write(lambda work: work.outbox.requeue(dead.id, now))
    assert await store.write(lambda work: work.outbox.forget(later)) == 1


async def test_marking_what_is_unknown_changes_nothing(store: Database, now: datetime) -> None:
    await store.write(lambda work: work.outbox.mark_sent([(404, None)], now))
    await store.write(lambda work: work.outbox.mark_sent([], now))
    await store.write(lambda work: work.outbox.give_up(404, "gone", now))

    assert await store.read(lambda work: work.outbox.dead_letters(5)) == []


async def test_a_fan_out_to_many_goes_out_in_small_claims(store: Database, now: datetime) -> None:
    many = [message(f"digest:{chat}", chat, BROADCAST) for chat in range(5_500)]
    await add(store, now, *many)

    first = await claim(store, now, limit=30)
    second = await claim(store, now, limit=30)

    assert (len(first), len(second)) == (30, 30)
    assert not set(keys(first)) & set(keys(second))


async def test_replies_can_be_taken_alone_and_leave_the_rest_for_later(
    store: Database, now: datetime
) -> None:
    await add(store, now, message("digest", ANNA, BROADCAST), message("answer", BRUNO, REPLY))

    urgent = await store.write(lambda work: work.outbox.claim(now, 10, LEASE_SECONDS, REPLY))
    rest = await claim(store, now)

    assert keys(urgent) == ["answer"]
    assert keys(rest) == ["digest"]
