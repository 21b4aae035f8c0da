"""The bot process is killed at random moments while people chat: nothing is lost or done twice.

The only thing that may happen twice is the arrival of a message that was on its way at a kill,
because Telegram has no key against it; how many that can be is counted at each kill.
"""

import asyncio
import json
import signal
from datetime import UTC, date, datetime
from pathlib import Path

from fleet.delivery import IncomingUpdate
from fleet.people import Company, Employee, Language, UnitKind
from fleet.ports import Work
from fleet.usecases.invite import create_invitation
from storage import Database, migrate
from tests.support.bot_process import rows_of
from tests.support.killing import Town, kill_now_and_then, town_of, wait_until_all_is_done
from tests.support.local_telegram import LocalTelegram

NUMBER_OF_PEOPLE = 20
NUMBER_OF_TEXTS = 5
NOW = datetime.now(UTC)  # noqa: TID251 - the processes of this test have the time of the machine


async def test_killed_on_sqlite_nothing_is_lost_and_nothing_is_done_twice(
    bot_api: LocalTelegram, tmp_path: Path
) -> None:
    async with town_of(bot_api, f"sqlite:///{tmp_path}/bonroute.db", tmp_path, 1) as town:
        await live_and_kill(town, await invite_people(town), 3)
    verify(town)


async def test_two_replicas_killed_on_postgresql_lose_nothing_and_do_nothing_twice(
    bot_api: LocalTelegram, tmp_path: Path, postgres_url: str
) -> None:
    async with town_of(bot_api, postgres_url, tmp_path, 2) as town:
        await live_and_kill(town, await invite_people(town), 2)
    verify(town)


async def test_what_a_killed_bot_held_is_taken_up_at_once_whatever_the_lease(
    bot_api: LocalTelegram, tmp_path: Path
) -> None:
    user = int((await bot_api.add_user("Ana"))["id"])
    url = f"sqlite:///{tmp_path}/bonroute.db"
    async with town_of(bot_api, url, tmp_path, 1, LEASE_SECONDS="600") as town:
        [bot] = town.bots
        await bot.start()
        await bot_api.fault("hang", method="sendMessage")
        await bot_api.send_text(user, "one")
        await bot_api.send_text(user, "two")
        await until_all_faults_struck(bot_api)
        await bot.end(signal.SIGKILL)
        await hold_as_if_killed(url, user)

        await bot.start()
        answers = await wait_for_messages(bot_api, user, 3)
    assert len(answers) == 3


async def until_all_faults_struck(people: LocalTelegram) -> None:
    async with asyncio.timeout(30):
        while await people.faults():  # noqa: ASYNC110 - another process
            await asyncio.sleep(0.02)


async def hold_as_if_killed(url: str, user: int) -> None:
    """Leave an update as a process leaves it that is killed between the claim and the end."""
    sender = {"id": user, "is_bot": False, "first_name": "Ana"}
    message = {"message_id": 900, "date": 1_700_000_000, "from": sender, "text": "three"}
    update = {"update_id": 999_999_999, "message": message | {"chat": sender | {"type": "private"}}}
    database = Database.open(url)

    def hold(work: Work) -> None:
        work.inbox.store([IncomingUpdate(999_999_999, user, json.dumps(update))], NOW)
        work.inbox.claim(datetime.now(UTC), 10, 600)  # noqa: TID251 - as the bot's

    try:
        await database.write(hold)
    finally:
        await database.close()


async def wait_for_messages(people: LocalTelegram, user: int, number: int) -> list[int]:
    events: list[int] = []
    while len(events) < number:
        after = events[-1] if events else 0
        message = await people.wait_for_message(user, after=after, seconds=40)
        events.append(message["event"])
    return events


async def invite_people(town: Town) -> dict[int, str]:
    """Employees with an open invitation each: the token by the account that will use it."""
    await asyncio.to_thread(migrate, town.url)
    database = Database.open(town.url)
    accounts = [await town.people.add_user(f"P{n}") for n in range(NUMBER_OF_PEOPLE)]
    town.users = [account["id"] for account in accounts]

    def hire(work: Work) -> dict[int, str]:
        unit = work.units.add("C", "Company", UnitKind.COMPANY, None)
        work.units.set_company(Company(unit.id, "Company", "privacy@company.example", 1))
        tokens: dict[int, str] = {}
        for user in town.users:
            employee = Employee(
                0, f"E{user}", "Ana", "Martin", unit.id, Language.FRENCH, date(2020, 1, 1)
            )
            added = work.people.add(employee)
            tokens[user] = create_invitation(work, added.id, NOW).token
        return tokens

    try:
        return await database.write(hire)
    finally:
        await database.close()


async def live_and_kill(town: Town, tokens: dict[int, str], number_of_kills: int) -> None:
    for bot in town.bots:
        await bot.start()
    async with asyncio.TaskGroup() as tasks:
        tasks.create_task(kill_now_and_then(town, number_of_kills))
        for user, token in tokens.items():
            pauses = [town.chance.uniform(0, 2) for _ in range(NUMBER_OF_TEXTS)]
            tasks.create_task(chat(town.people, user, token, pauses))
    await wait_until_all_is_done(town)


async def chat(people: LocalTelegram, user: int, token: str, pauses: list[float]) -> None:
    """Join with the invitation, then write without waiting for answers."""
    await people.start(user, token)
    notice = await people.wait_for_message(user, seconds=30)
    buttons = [button for row in notice["reply_markup"]["inline_keyboard"] for button in row]
    data = next(b["callback_data"] for b in buttons if b["callback_data"].startswith("join"))
    await people.tap(user, notice["message_id"], data)
    for number, pause in enumerate(pauses):
        await people.send_text(user, f"bonjour {number}")
        await asyncio.sleep(pause)  # people think; nothing is awaited by it


def verify(town: Town) -> None:
    made = {update.number for update in town.people.state.primary.queue.recent}
    states = dict(rows_of(town.url, "SELECT update_id, state FROM inbox"))
    assert states == dict.fromkeys(made, "done")  # no update lost
    assert len(made) == NUMBER_OF_PEOPLE * (NUMBER_OF_TEXTS + 2)

    linked = rows_of(
        town.url,
        "SELECT count(*), count(DISTINCT subject) FROM journal WHERE event = 'account_linked'",
    )
    assert linked == [(NUMBER_OF_PEOPLE, NUMBER_OF_PEOPLE)]  # no effect doubled

    assert rows_of(town.url, "SELECT DISTINCT state FROM outbox") == [("done",)]
    twice = sum(doubled_in(town, user) for user in town.users)
    assert twice <= town.in_flight  # only what was on its way at a kill


def doubled_in(town: Town, user: int) -> int:
    """How many messages came twice in a chat where nothing is lost and the order is kept."""
    answers = rows_of(
        town.url,
        f"SELECT key, sent_message_id FROM outbox WHERE chat_id = {user}"  # noqa: S608 - our number
        " AND method = 'sendMessage' ORDER BY id",
    )
    answered = [int(str(key).partition(":")[0]) for key, _ in answers]
    sent = [int(str(number)) for _, number in answers]
    messages = town.people.state.chat(user).messages.values()
    arrived = [message["message_id"] for message in messages if message["from"]["is_bot"]]
    assert len(sent) == NUMBER_OF_TEXTS + 2  # the notice, the card, an answer to each text
    assert answered == sorted(answered)  # each update was handled after the one before it
    assert sent == sorted(sent)  # and each message arrived after the one before it
    assert set(sent) <= set(arrived)
    return len(arrived) - len(sent)
