"""People who talk with the real bot process over HTTP, in a small company on SQLite."""

import asyncio
import signal
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from fleet.usecases.invite import NewInvitation, create_invitation
from playground.client import Json
from storage import Database, migrate
from tests.support.bot_process import BotProcess
from tests.support.local_telegram import LocalTelegram
from tests.support.small_company import NOW, SmallCompany, small_company

SECONDS = 20.0


@dataclass
class Phone:
    """One person's chat with the bot; what comes next is what came after the last look."""

    people: LocalTelegram
    user: int
    event: int = 0
    message: Json | None = None

    async def open_link(self, token: str = "") -> Json:
        """Press Start, or open a deep link."""
        await self.people.start(self.user, token)
        return await self.sees()

    async def says(self, text: str) -> Json:
        """Write a text, and read the answer."""
        await self.people.send_text(self.user, text)
        return await self.sees()

    async def taps(self, label: str) -> Json:
        """Tap the button with these words, and read what the message becomes."""
        await self.taps_only(label)
        return await self.sees()

    async def taps_only(self, label: str) -> str:
        """Tap the button with these words; returns the name of the tap."""
        assert self.message is not None
        rows = self.message["reply_markup"]["inline_keyboard"]
        data = {plain(key["text"]): key["callback_data"] for row in rows for key in row}[label]
        return await self.people.tap(self.user, self.message["message_id"], data)

    async def sees(self, containing: str = "") -> Json:
        """The next message or edit."""
        self.message = await self.people.wait_for_message(
            self.user, containing, after=self.event, seconds=SECONDS
        )
        self.event = self.message["event"]
        return self.message


def words(message: Json) -> str:
    """The text or caption, with plain spaces."""
    return plain(message.get("text") or message.get("caption") or "")


def plain(text: str) -> str:
    return text.replace("\N{NO-BREAK SPACE}", " ").replace("\N{NARROW NO-BREAK SPACE}", " ")


@dataclass
class Town:
    """The small company, whose bot runs."""

    people: LocalTelegram
    company: SmallCompany
    invitation: NewInvitation

    phones: dict[int, Phone] = field(default_factory=dict)

    async def phone_of(self, employee_id: int) -> Phone:
        """The phone of somebody who is linked already."""
        return await self.phone(self.company.account(employee_id))

    async def phone(self, user: int) -> Phone:
        """The phone of the account with that number."""
        if user not in self.phones:
            await self.people.add_user("Ana", id=user, language_code="fr")
            self.phones[user] = Phone(self.people, user)
        return self.phones[user]


@asynccontextmanager
async def town_at_work(people: LocalTelegram, folder: Path) -> AsyncIterator[Town]:
    """The company's bot at work, on the small company's day."""
    url = f"sqlite:///{folder}/bonroute.db"
    await asyncio.to_thread(migrate, url)
    database = Database.open(url)
    try:
        company = await database.write(small_company)
        invitation = await database.write(
            lambda work: create_invitation(work, company.invited, NOW)
        )
    finally:
        await database.close()
    clock = folder / "clock"
    clock.write_text(str(int(NOW.timestamp() - time.time())))
    settings = {
        "TOKEN": people.token,
        "API_URL": people.url,
        "DATABASE_URL": url,
        "CHAT_INTERVAL_SECONDS": "0",
        "RENDER_PROCESSES": "1",
        "CLOCK_FILE": str(clock),
    }
    bot = BotProcess(folder, settings)
    await bot.start()
    try:
        await bot.wait_until_at_work()
        yield Town(people, company, invitation)
    except BaseException as error:
        error.add_note(bot.log()[-4000:])
        raise
    finally:
        await bot.end(signal.SIGTERM)
