"""Several workers at one queue: nothing stays asleep, nothing changes places."""

import asyncio
from collections import defaultdict
from datetime import datetime

from fleet.delivery import ClaimedUpdate, IncomingUpdate, OutgoingMessage
from storage import Database

LEASE_SECONDS = 60
NUMBER_OF_CHATS = 5
MESSAGES_PER_CHAT = 24


async def test_messages_added_while_others_are_marked_all_go_out_in_order(
    store: Database, now: datetime
) -> None:
    sent: defaultdict[int, list[int]] = defaultdict(list)

    async def add_to(chat: int) -> None:
        for number in range(MESSAGES_PER_CHAT):
            message = OutgoingMessage(f"{chat}:{number}", chat, "sendMessage", {})
            await store.write(lambda work, m=message: work.outbox.add([m], now))

    async def send() -> None:
        while sum(map(len, sent.values())) < NUMBER_OF_CHATS * MESSAGES_PER_CHAT:
            claimed = await store.write(lambda work: work.outbox.claim(now, 3, LEASE_SECONDS))
            for one in claimed:
                sent[one.message.chat_id].append(int(one.message.key.partition(":")[2]))
                await store.write(lambda work, i=one.id: work.outbox.mark_sent([(i, None)], now))

    async with asyncio.timeout(60):
        await asyncio.gather(*map(add_to, range(NUMBER_OF_CHATS)), send(), send())

    in_order = list(range(MESSAGES_PER_CHAT))
    assert dict(sent) == dict.fromkeys(range(NUMBER_OF_CHATS), in_order)


async def test_updates_stored_while_others_are_finished_are_all_worked_for_in_order(
    store: Database, now: datetime
) -> None:
    done: defaultdict[int, list[int]] = defaultdict(list)
    total = NUMBER_OF_CHATS * MESSAGES_PER_CHAT

    async def receive(first: int) -> None:
        for number in range(first, total, 2):
            update = IncomingUpdate(number, number % NUMBER_OF_CHATS, "{}")
            await store.write(lambda work, u=update: work.inbox.store([u, u], now))

    async def finish(claimed: ClaimedUpdate) -> None:
        done[claimed.chat_id].append(claimed.update_id)
        await store.write(lambda work: work.inbox.finish(claimed.update_id, claimed.lease, now))

    async def work_off() -> None:
        while sum(map(len, done.values())) < total:
            claimed = await store.write(lambda work: work.inbox.claim(now, 3, LEASE_SECONDS))
            await asyncio.gather(*map(finish, claimed))

    async with asyncio.timeout(60):
        await receive(0)
        await asyncio.gather(receive(1), work_off(), work_off())

    assert sorted(number for numbers in done.values() for number in numbers) == list(range(total))
    assert await store.read(lambda work: work.inbox.count_waiting()) == 0
