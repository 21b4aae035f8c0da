"""The monthly message to all drivers survives the death of the bot: each gets theirs once.

Only what was in hand at a kill may arrive twice, because Telegram has no key against it.
"""

import asyncio
from pathlib import Path

from storage import Database, migrate
from tests.support.bot_process import rows_of
from tests.support.fan_out import found, hire, set_clock
from tests.support.killing import Town, kill, town_of
from tests.support.local_telegram import LocalTelegram

NUMBER_OF_DRIVERS = 120
FIRST_CHAT = 5_000_000
CHATS = range(FIRST_CHAT, FIRST_CHAT + NUMBER_OF_DRIVERS)
QUEUED = "SELECT count(*) FROM outbox WHERE key LIKE 'digest:2026-12:%'"
SENT = f"{QUEUED} AND state = 'done'"
QUICK = {"MESSAGES_PER_SECOND": "60", "RENDER_PROCESSES": "1", "LEASE_SECONDS": "8"}


async def test_killed_in_the_middle_on_sqlite_every_digest_is_sent_once(
    bot_api: LocalTelegram, tmp_path: Path
) -> None:
    url = f"sqlite:///{tmp_path}/bonroute.db"
    clock = tmp_path / "clock"
    async with town_of(bot_api, url, tmp_path, 1, **QUICK, CLOCK_FILE=str(clock)) as town:
        await prepare(town, clock)
        await send_all_with_a_kill(town, (30, 70))
    verify(town, kills=2)


async def test_two_replicas_killed_on_postgresql_send_every_digest_once(
    bot_api: LocalTelegram, tmp_path: Path, postgres_url: str
) -> None:
    clock = tmp_path / "clock"
    async with town_of(bot_api, postgres_url, tmp_path, 2, **QUICK, CLOCK_FILE=str(clock)) as town:
        await prepare(town, clock)
        await send_all_with_a_kill(town, (40,))
    verify(town, kills=1)


async def prepare(town: Town, clock: Path) -> None:
    """A company of drivers with open chats, on the first working morning of a month."""
    town.people.state.settings.keeps_photos = False
    for chat in CHATS:
        user = town.people.state.add_user({"id": chat, "first_name": "Ana"})
        town.people.state.private_chat(user)
    await asyncio.to_thread(migrate, town.url)
    database = Database.open(town.url)
    try:
        unit_id = await database.write(found)
        await database.write(lambda work: hire(work, unit_id, CHATS, different_percent=30))
    finally:
        await database.close()
    set_clock(clock)


async def send_all_with_a_kill(town: Town, at_numbers: tuple[int, ...]) -> None:
    """Kill every bot whenever so many digests were sent, and start them again."""
    for bot in town.bots:
        await bot.start()
    for number in at_numbers:
        await wait_until(town, SENT, number)
        await kill(town, *town.bots)
    await wait_until(town, SENT, NUMBER_OF_DRIVERS)


async def wait_until(town: Town, query: str, number: int) -> None:
    async with asyncio.timeout(90):
        while (await asyncio.to_thread(count, town, query)) < number:  # noqa: ASYNC110 - another process
            await asyncio.sleep(0.05)


def count(town: Town, query: str) -> int:
    try:
        [(number,)] = rows_of(town.url, query)
    except Exception:  # noqa: BLE001 - SQLite's file is locked for a moment while a bot starts
        return 0
    return int(str(number))


def verify(town: Town, kills: int) -> None:
    """Everybody has the message of the month; it came again for each kill that had it in hand."""
    arrived = {chat: number_of_digests(town, chat) for chat in CHATS}
    assert min(arrived.values()) == 1
    assert max(arrived.values()) <= 1 + kills
    assert sum(arrived.values()) - NUMBER_OF_DRIVERS <= town.in_flight


def number_of_digests(town: Town, chat: int) -> int:
    messages = town.people.state.chat(chat).messages.values()
    said = [str(one.get("caption") or one.get("text") or "") for one in messages]
    return sum(one.startswith(("Votre mois", "Your month")) for one in said)
