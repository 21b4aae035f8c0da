"""People who talk with the real bot process over HTTP, in a small company on SQLite."""

import asyncio
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from fleet.usecases.invite import NewInvitation, create_invitation
from playground.client import File, Json
from storage import Database, migrate
from tests.support.bot_process import BotProcess, rows_of
from tests.support.local_telegram import LocalTelegram
from tests.support.small_company import NOW, SmallCompany, small_company

SECONDS = 20.0
_STATES = "SELECT i.number, e.state FROM evidence e JOIN incident i ON i.id = e.incident_id"


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

    async def says(self, text: str, containing: str = "") -> Json:
        """Write a text, and read the answer: the first message with those words in it."""
        await self._catch_up()
        await self.people.send_text(self.user, text)
        return await self.sees(containing)

    async def taps(self, label: str, containing: str = "") -> Json:
        """Tap the button with these words, and read what the message becomes."""
        await self.taps_only(label)
        return await self.sees(containing)

    async def taps_only(self, label: str, on: Json | None = None) -> str:
        """Tap the button with these words, of the last message or of `on`; the tap's name."""
        message = on or self.message
        assert message is not None
        await self._catch_up()
        return await self.people.tap(self.user, message["message_id"], data_of(message, label))

    async def is_told(self, label: str, on: Json | None = None) -> str:
        """Tap a button that answers with a few words over the chat; returns them."""
        answer = await self.people.answer_of(await self.taps_only(label, on), SECONDS)
        assert answer is not None
        return plain(answer.get("text") or "")

    async def taps_twice(self, label: str) -> Json:
        """Tap a button twice before anything comes back, and read what it becomes in the end."""
        assert self.message is not None
        await self._catch_up()
        wish = self.user, self.message["message_id"], data_of(self.message, label)
        taps = await asyncio.gather(self.people.tap(*wish), self.people.tap(*wish))
        shown = await self.sees()
        for tap in taps:
            assert await self.people.answer_of(tap, SECONDS) is not None
        return shown

    async def sends_photos(self, *photos: bytes, caption: str = "", containing: str = "") -> Json:
        """Send one photo or an album, and read the answer."""
        await self._catch_up()
        await self.people.send_photos(self.user, *photos, caption=caption)
        return await self.sees(containing)

    async def sends_document(self, name: str, content: bytes, content_type: str) -> Json:
        """Send a file as it is, and read the answer."""
        sent: File = (name, content, content_type)
        await self.people.send_documents(self.user, sent)
        return await self.sees()

    async def sends_voice(self) -> Json:
        """Send a voice message, and read the answer."""
        await self.people.send_voice(self.user, b"OggS")
        return await self.sees()

    async def sends_location(self, latitude: float, longitude: float) -> Json:
        """Share a place, and read the answer."""
        await self.people.send_location(self.user, latitude, longitude)
        return await self.sees()

    def message_has(self, label: str) -> bool:
        """Whether the last message has a button with these words on it."""
        return self.message is not None and any(label in one for one in labels(self.message))

    async def goes(self, *labels: str) -> Json:
        """Tap one button after the other; returns what the last one shows."""
        for label in labels:
            await self.taps(label)
        assert self.message is not None
        return self.message

    async def opens_photo(self) -> bytes:
        """The photo of the last message, in its largest size."""
        assert self.message is not None
        largest = max(self.message["photo"], key=lambda size: int(size["width"]))
        return await self.people.file(largest["file_id"])

    async def opens_document(self) -> bytes:
        """The file of the last message."""
        assert self.message is not None
        return await self.people.file(self.message["document"]["file_id"])

    async def _catch_up(self) -> None:
        """Pass over what came meanwhile, such as news of a case: an answer is what comes next."""
        if self.event:  # a chat begins with the first message
            for event in await self.people.events(self.user, self.event):
                self.event = event["event"]

    async def sees(self, containing: str = "") -> Json:
        """The next message or edit."""
        self.message = await self.people.wait_for_message(
            self.user, containing, after=self.event, seconds=SECONDS
        )
        self.event = self.message["event"]
        return self.message


def labels(message: Json) -> list[str]:
    """The words on the buttons of a message."""
    rows = (message.get("reply_markup") or {}).get("inline_keyboard", [])
    return [plain(key["text"]) for row in rows for key in row]


def data_of(message: Json, label: str) -> str:
    """The data of the button with these words, or of the only one that holds them."""
    rows = (message.get("reply_markup") or {}).get("inline_keyboard", [])
    found = {plain(key["text"]): str(key["callback_data"]) for row in rows for key in row}
    fitting = [one for one in found if label in one]
    said = f"{label!r} is not one button of {[*found]}, under {words(message)!r}"
    assert label in found or len(fitting) == 1, said
    return found.get(label) or found[fitting[0]]


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
    folder: Path
    ahead: timedelta
    phones: dict[int, Phone] = field(default_factory=dict)

    @property
    def url(self) -> str:
        """The address of the database."""
        return f"sqlite:///{self.folder}/bonroute.db"

    @property
    def files(self) -> Path:
        """Where photos and documents are kept."""
        return self.folder / "files"

    @property
    def clock(self) -> Path:
        """The seconds that are added to the machine's time."""
        return self.folder / "clock"

    async def until_stored(self, number: str) -> list[str]:
        """The states of a case's photos, once none is to be fetched any more."""
        async with asyncio.timeout(SECONDS):
            while True:
                states = [
                    str(state) for case, state in rows_of(self.url, _STATES) if case == number
                ]
                if states and "wanted" not in states:
                    return states
                await asyncio.sleep(0.05)

    def jump(self, **by: float) -> None:
        """Put the bot's clock forward, by what `timedelta` takes."""
        self.ahead += timedelta(**by)
        written = self.clock.with_suffix(".new")
        written.write_text(str(self.ahead.total_seconds()))
        written.replace(self.clock)

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
    """The company's bot at work, from the small company's morning on."""
    ahead = NOW - datetime.now(UTC)  # noqa: TID251 - the bot has the time of the machine, moved
    town = await _founded(people, folder, ahead)
    town.jump()
    settings = {
        "TOKEN": people.token,
        "API_URL": people.url,
        "DATABASE_URL": town.url,
        "FILES_FOLDER": str(town.files),
        "CHAT_INTERVAL_SECONDS": "0",
        "RENDER_PROCESSES": "1",
        "CLOCK_FILE": str(town.clock),
    }
    bot = BotProcess(folder, settings)
    await bot.start()
    try:
        await bot.wait_until_at_work()
        yield town
    except BaseException as error:
        error.add_note(bot.log()[-4000:])
        raise
    finally:
        await bot.end(signal.SIGTERM)


async def _founded(people: LocalTelegram, folder: Path, ahead: timedelta) -> Town:
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
    return Town(people, company, invitation, folder, ahead)
