"""A year of the demo company, lived by jumping the clock: what time brings comes, and comes once.

The real playground with the real bot: the clock is put forward month by month, to a working day;
twice the bot is killed right after a jump.
"""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any

import pytest
import pytest_asyncio
from aiohttp import ClientSession

from playground.client import Simulator
from tests.support.playground_process import playground_process

TODAY = "2026-11-23"
SECONDS = 60.0
pytestmark = pytest.mark.asyncio(loop_scope="module")
INES, GRACE, CLAIRE, PATRICK, SYLVIE = (
    700_001_001,
    700_001_012,
    700_000_002,
    700_000_004,
    700_000_001,
)
TITLES = {
    INES: "Votre mois",
    GRACE: "Your month",
    CLAIRE: "Transports Bellerive ·",
    PATRICK: "Votre semaine",
}
"""What each of them gets every month, or every week, by its first words."""
MONTHS = 12
KILLED_AFTER = {3, 8}


@dataclass(frozen=True)
class Year:
    """What each person was sent by the end of it, oldest first."""

    said: dict[int, list[str]]
    statement: dict[str, Any]

    def texts(self, user: int, containing: str) -> list[str]:
        return [text for text in self.said[user] if containing in text]

    def titles(self, user: int) -> list[str]:
        """The first lines of what comes regularly."""
        return [text.splitlines()[0] for text in self.texts(user, TITLES[user])]


def text_of(message: dict[str, Any]) -> str:
    said = str(message.get("text") or message.get("caption") or "")
    return said.replace("\u202f", " ").replace("\xa0", " ")


async def play(url: str, path: str, **wish: object) -> dict[str, Any]:
    async with ClientSession(url) as session, session.post(f"/play/{path}", json=wish) as answer:
        assert answer.status == 200
        return dict(await answer.json())


async def join(people: Simulator, user: int) -> None:
    await play(people.url, "start", user=user)
    notice = await people.wait_for_message(user, "1 min", seconds=SECONDS)
    [[button]] = notice["reply_markup"]["inline_keyboard"]
    await people.tap(user, notice["message_id"], button["callback_data"])
    await people.wait_for_message(user, after=notice["event"], seconds=SECONDS)


async def live(people: Simulator) -> None:
    """Twelve months: each is over when driver, HR and fleet manager have heard of it."""
    heard = dict.fromkeys(TITLES, 0)
    for number in range(MONTHS):
        await play(people.url, "clock", by="month")
        if number in KILLED_AFTER:
            await play(people.url, "kill")
        for user, title in TITLES.items():
            came = await people.wait_for_message(user, title, after=heard[user], seconds=SECONDS)
            heard[user] = came["event"]


async def statement(people: Simulator, user: int) -> dict[str, Any]:
    """Ask for the annual statement under the message of the renewal."""
    renewal = await people.wait_for_message(user, "Votre échéance", seconds=SECONDS)
    rows = renewal["reply_markup"]["inline_keyboard"]
    [data] = [key["callback_data"] for row in rows for key in row if "PDF" in key["text"]]
    await people.tap(user, renewal["message_id"], data)
    return await people.wait_for_message(
        user, "Bilan annuel", after=renewal["event"], seconds=SECONDS
    )


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def year(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Year]:
    folder = tmp_path_factory.mktemp("year")
    everybody = (*TITLES, SYLVIE)
    with playground_process(folder / "home", "--today", TODAY) as url:
        async with Simulator(url) as people:
            for user in everybody:
                await join(people, user)
            await live(people)
            document = await statement(people, INES)
            await people.send_text(SYLVIE, "/jobs")
            await people.wait_for_message(SYLVIE, "Les tâches du calendrier", seconds=SECONDS)
            said = {user: await said_to(people, user) for user in everybody}
    yield Year(said, document)


async def said_to(people: Simulator, user: int) -> list[str]:
    events = await people.events(user)
    return [text_of(event["message"]) for event in events if "message" in event]


async def test_each_month_brought_one_message_to_each_driver(year: Year) -> None:
    for user in (INES, GRACE):
        titles = year.titles(user)
        assert len(titles) == len(set(titles)) == MONTHS


async def test_each_month_brought_one_digest_to_hr(year: Year) -> None:
    titles = year.titles(CLAIRE)
    assert len(titles) == len(set(titles)) == MONTHS


async def test_no_week_was_told_twice_to_the_fleet_manager(year: Year) -> None:
    titles = year.titles(PATRICK)
    assert len(titles) == len(set(titles))
    assert len(titles) >= MONTHS


async def test_the_renewal_was_told_once_with_what_changed_and_why(year: Year) -> None:
    [renewal] = year.texts(INES, "Votre échéance du 1er janv. 2027")
    assert "passe de 1,00 à 0,95" in renewal
    assert "art. 4" in renewal


async def test_the_annual_statement_came_as_a_file(year: Year) -> None:
    assert year.statement["document"]["mime_type"] == "application/pdf"


async def test_badges_were_given_once_each(year: Year) -> None:
    badges = [line for text in year.texts(INES, "badge") for line in text.splitlines()]
    named = [line for line in badges if line.startswith("•")]
    assert len(named) == len(set(named)) > 0


async def test_the_fleet_manager_was_reminded_of_the_renewals_of_contracts(year: Year) -> None:
    assert year.texts(PATRICK, "échéance du 1er")


async def test_no_job_failed_in_a_year_with_two_kills(year: Year) -> None:
    assert year.texts(SYLVIE, "échec") == []
