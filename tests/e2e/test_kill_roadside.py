"""The bot is killed while drivers report, each at another step: nothing is lost or doubled.

When the bot dies every driver has just taken another step of the report, so that one kill strikes
all of them. They then go on as people do, while it is killed again at a random moment.
"""

import asyncio
import re
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from fleet.driving import Assignment, Vehicle
from fleet.people import (
    Company,
    Employee,
    Grant,
    Language,
    Preferences,
    Role,
    TelegramLink,
    UnitKind,
)
from fleet.ports import Work
from storage import Database, migrate
from tests.support.bot_process import rows_of
from tests.support.http_conversation import Phone, labels, plain
from tests.support.killing import (
    Town,
    kill,
    kill_now_and_then,
    town_of,
    wait_until_all_is_done,
)
from tests.support.local_telegram import LocalTelegram
from tests.support.photos import photo
from tests.support.small_company import NOW

HASH = re.compile("[0-9a-f]{64}")
ALBUM, COMMAND = "an album of three photos", "/incident"
STEPS = (
    (COMMAND, "Oui, je suis garé"),
    ("Oui, je suis garé", "Non, personne"),
    ("Non, personne", "Choc avec un véhicule"),
    ("Choc avec un véhicule", "Autre plaque"),
    ("KM-", "Maintenant"),
    ("Maintenant", "Plus tard"),
    ("Plus tard", "Constat papier"),
    ("Constat papier", "Terminé"),
    (ALBUM, "Terminé"),
    ("Terminé", "Envoyer"),
    ("Envoyer", "Suivre mon dossier"),
)
"""What a driver does, and a button of what comes next."""
MANAGER = 900
PATIENCE_SECONDS = 60.0


async def test_reports_killed_at_every_step_on_sqlite_are_each_one_case_with_all_photos(
    bot_api: LocalTelegram, tmp_path: Path
) -> None:
    async with drivers_at_work(bot_api, f"sqlite:///{tmp_path}/bonroute.db", tmp_path, 1) as town:
        await report_and_kill(town)
    verify(town, tmp_path)


async def test_reports_killed_at_every_step_of_two_replicas_on_postgresql_are_each_one_case(
    bot_api: LocalTelegram, tmp_path: Path, postgres_url: str
) -> None:
    async with drivers_at_work(bot_api, postgres_url, tmp_path, 2) as town:
        await report_and_kill(town)
    verify(town, tmp_path)


@asynccontextmanager
async def drivers_at_work(
    people: LocalTelegram, url: str, folder: Path, number_of_bots: int
) -> AsyncIterator[Town]:
    """Bots in the morning of a working company: a driver for each step, and a fleet manager."""
    await asyncio.to_thread(migrate, url)
    users = [1001 + number for number in range(len(STEPS))]
    database = Database.open(url)
    try:
        await database.write(lambda work: hire(work, users))
    finally:
        await database.close()
    clock = folder / "clock"
    ahead = NOW - datetime.now(UTC)  # noqa: TID251 - the bots have the time of the machine, moved
    clock.write_text(str(ahead.total_seconds()))
    more = {"FILES_FOLDER": str(folder / "files"), "CLOCK_FILE": str(clock)}
    async with town_of(people, url, folder, number_of_bots, **more) as town:
        for user in (MANAGER, *users):
            await people.add_user("Ana", id=user, language_code="fr")
        for bot in town.bots:
            await bot.start()
        town.users = users
        yield town


def hire(work: Work, users: list[int]) -> None:
    """A company of drivers with a van each, whose accounts are linked, and a fleet manager."""
    unit = work.units.add("C", "Company", UnitKind.COMPANY, None)
    work.units.set_company(Company(unit.id, "Company", "privacy@company.example", 3))
    for user in (MANAGER, *users):
        employee = Employee(
            0, f"E{user}", "Ana", "Martin", unit.id, Language.FRENCH, date(2020, 1, 1)
        )
        hired = work.people.add(employee).id
        work.people.link(TelegramLink(hired, user, user, NOW, 3))
        work.people.set_preferences(hired, Preferences(Language.FRENCH))
        if user == MANAGER:
            work.people.grant(hired, Grant(Role.FLEET_MANAGER, unit.id))
            continue
        van = work.driving.add_vehicle(Vehicle(0, f"KM-{user - 1000:03d}-AA", "Van", unit.id, None))
        work.driving.assign(Assignment(0, hired, van.id, date(2020, 1, 1)))


@dataclass
class Driver:
    """Somebody who reports, one step after the other."""

    phone: Phone
    album: tuple[bytes, ...]
    done: int = 0

    async def act(self) -> None:
        """Take the next step, and do not wait for the answer."""
        act, _ = STEPS[self.done]
        people, user = self.phone.people, self.phone.user
        if act == COMMAND:
            await people.send_text(user, act)
        elif act == ALBUM:
            await people.send_photos(user, *self.album)
        else:
            await self.phone.taps_only(act)

    async def look(self) -> None:
        """Wait until what comes next is on the screen."""
        _, awaited = STEPS[self.done]
        event = await self.phone.people.wait_for(
            self.phone.user,
            lambda event: shows(event, awaited),
            after=self.phone.event,
            seconds=PATIENCE_SECONDS,
        )
        self.phone.message, self.phone.event = event["message"], event["event"]
        self.done += 1

    async def go_on(self, until: int) -> None:
        """Take steps up to a number of them."""
        while self.done < until:
            await self.act()
            await self.look()


def shows(event: Mapping[str, object], label: str) -> bool:
    message = event.get("message")
    if not isinstance(message, dict) or not message["from"]["is_bot"]:
        return False
    return any(label in one for one in labels(message))


async def report_and_kill(town: Town) -> None:
    """Let everybody come to another step, kill all bots at it, and one of them once more later."""
    await Phone(town.people, MANAGER).says("/start")
    drivers = [
        Driver(Phone(town.people, user), tuple(photo(3 * user + n) for n in range(3)))
        for user in town.users
    ]
    await asyncio.gather(*(one.go_on(step) for step, one in enumerate(drivers)))
    await asyncio.gather(*(one.act() for one in drivers))
    await asyncio.sleep(town.chance.uniform(0, 0.1))  # the random moment
    await kill(town, *town.bots)
    async with asyncio.TaskGroup() as tasks:
        tasks.create_task(kill_now_and_then(town, 1))
        for one in drivers:
            tasks.create_task(finish(town, one))
    await wait_until_all_is_done(town)
    await until_nothing_is_wanted(town)


async def finish(town: Town, driver: Driver) -> None:
    await driver.look()
    while driver.done < len(STEPS):
        await asyncio.sleep(town.chance.uniform(0, 0.4))  # people think; nothing is awaited by it
        await driver.go_on(driver.done + 1)


async def until_nothing_is_wanted(town: Town) -> None:
    async with asyncio.timeout(PATIENCE_SECONDS):
        while rows_of(town.url, "SELECT id FROM evidence WHERE state = 'wanted'"):  # noqa: ASYNC110 - another process
            await asyncio.sleep(0.1)


def verify(town: Town, folder: Path) -> None:
    everybody = len(STEPS)
    cases = rows_of(town.url, "SELECT number, status FROM incident ORDER BY number")
    numbers = [f"2026-{rank:04d}" for rank in range(1, everybody + 1)]
    assert cases == [(number, "declared") for number in numbers]  # one case each, one number each

    photos = rows_of(
        town.url,
        "SELECT incident_id, count(DISTINCT sha256), count(*) FROM evidence"
        " WHERE state = 'stored' GROUP BY incident_id",
    )
    assert [(kept, rows) for _, kept, rows in photos] == [(3, 3)] * everybody
    files = [one.name for one in (folder / "files").rglob("*") if one.is_file()]
    # what a killed process left half-written has another name, and goes with the next sweep
    assert len([name for name in files if HASH.fullmatch(name)]) == 3 * everybody

    entries = rows_of(town.url, "SELECT incident_id FROM incident_entry WHERE kind = 'declared'")
    assert len(entries) == len(set(entries)) == everybody

    told = plain("\n".join(texts_of(town, MANAGER)))
    alerts = {number: told.count(number) for number in numbers}
    assert min(alerts.values()) == 1  # everybody's case was told
    twice = sum(alerts.values()) - everybody
    assert twice <= town.in_flight  # only what was on its way at a kill came twice
    # what the calendar says by day alone has the last priority, and may wait for a working day
    answers = "SELECT DISTINCT state FROM outbox WHERE priority < 2"
    assert rows_of(town.url, answers) == [("done",)]


def texts_of(town: Town, user: int) -> list[str]:
    messages = town.people.state.chat(user).messages.values()
    return [message.get("text") or "" for message in messages if message["from"]["is_bot"]]
