"""A fleet manager asks for the fleet in the chat: pictures that change in place, what-ifs, files.

The real playground with the real bot. Other tests of this folder may have put its clock forward and
let this person join, so nothing here depends on the day or on what the chat held before.
"""

import io
from collections.abc import AsyncIterator, Mapping
from typing import Any

import pytest_asyncio
from aiohttp import ClientSession
from openpyxl import load_workbook
from PIL import Image
from pypdf import PdfReader

from playground.client import Simulator

SECONDS = 60.0
PATRICK = 700_000_004
AS_TELEGRAM_SHOWS = (1024, 1280)
Message = dict[str, Any]
Shown = Mapping[str, Any]


@pytest_asyncio.fixture
async def chat(playground_url: str) -> AsyncIterator["Chat"]:
    async with Simulator(playground_url) as people:
        chat = Chat(people)
        await chat.come_in()
        yield chat


class Chat:
    """Patrick's chat with the bot."""

    def __init__(self, people: Simulator) -> None:
        self.people = people

    async def come_in(self) -> None:
        """Join, unless he has joined before."""
        if any(one["chat"]["id"] == PATRICK for one in await self.people.chats()):
            return
        await self.play("start", user=PATRICK)
        notice = await self.people.wait_for_message(PATRICK, "1 min", seconds=SECONDS)
        await self.tap(notice, "lu", "Bonjour")

    async def play(self, path: str, **wish: object) -> None:
        url = self.people.url
        async with ClientSession(url) as session, session.post(f"/play/{path}", json=wish) as said:
            assert said.status == 200

    async def ask(self, text: str, awaited: str) -> Message:
        """Write something; what is answered."""
        after = await self.people.last_event(PATRICK)
        await self.people.send_text(PATRICK, text)
        return await self._heard(awaited, after)

    async def tap(self, shown: Shown, label: str, awaited: str = "") -> Message:
        """Press the first button with those words; what is answered, or edited."""
        after = await self.people.last_event(PATRICK)
        rows = shown["reply_markup"]["inline_keyboard"]
        data = next(key["callback_data"] for row in rows for key in row if label in key["text"])
        await self.people.tap(PATRICK, shown["message_id"], data)
        return await self._heard(awaited, after)

    async def file(self, shown: Shown) -> bytes:
        return await self.people.file(shown["document"]["file_id"])

    async def picture(self, shown: Shown) -> bytes:
        largest = max(shown["photo"], key=lambda size: int(size["width"]))
        return await self.people.file(largest["file_id"])

    async def _heard(self, awaited: str, after: int) -> Message:
        return await self.people.wait_for_message(PATRICK, awaited, after=after, seconds=SECONDS)


async def test_the_bridge_is_one_message_of_a_picture_with_its_words(chat: Chat) -> None:
    shown = await chat.ask("/flotte", "Prime de référence")

    assert Image.open(io.BytesIO(await chat.picture(shown))).size == AS_TELEGRAM_SHOWS
    assert "Personne n’en doit rien" in shown["caption"]


async def test_month_view_and_unit_change_in_the_same_message(chat: Chat) -> None:
    bridge = await chat.ask("/flotte", "Prime de référence")
    before = await chat.picture(bridge)

    earlier = await chat.tap(bridge, "◀", "Prime de référence")
    ratio = await chat.tap(earlier, "S/P", "S/P")
    units = await chat.tap(ratio, "Autre unité")
    site = await chat.tap(units, "Toulouse", "Toulouse")

    places = {one["message_id"] for one in (bridge, earlier, ratio, units, site)}
    assert places == {bridge["message_id"]}
    assert await chat.picture(site) != before


async def test_what_is_on_the_screen_comes_as_a_workbook_without_formulas(chat: Chat) -> None:
    bridge = await chat.ask("/flotte", "Prime de référence")

    sent = await chat.tap(bridge, "XLSX")

    book = load_workbook(io.BytesIO(await chat.file(sent)))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert any(isinstance(cell.value, int | float) for cell in cells)
    assert all(cell.data_type != "f" for cell in cells)


async def test_a_what_if_is_answered_with_a_picture_in_four_taps(chat: Chat) -> None:
    contracts = await chat.ask("/simulate", "Pour quel contrat")
    menu = await chat.tap(contracts, "Tous les contrats", "Tous les contrats")

    answer = await chat.tap(menu, "Moins d’accidents")

    assert Image.open(io.BytesIO(await chat.picture(answer))).size == AS_TELEGRAM_SHOWS
    assert "%" in answer["caption"]


async def test_the_dossier_comes_as_a_document_and_as_a_workbook(chat: Chat) -> None:
    chosen = await chat.ask("/dossier", "Dossier de renouvellement")
    ready = await chat.tap(chosen, "Toute la flotte", "véhicules en service")

    document = PdfReader(io.BytesIO(await chat.file(await chat.tap(ready, "PDF", ""))))
    book = load_workbook(io.BytesIO(await chat.file(await chat.tap(ready, "Excel", ""))))

    assert "État de parc" in "".join(page.extract_text() for page in document.pages)
    assert "État de parc" in book.sheetnames


async def test_a_bot_that_is_killed_while_it_draws_answers_once(chat: Chat) -> None:
    after = await chat.people.last_event(PATRICK)
    await chat.people.send_text(PATRICK, "/flotte")
    await chat.play("kill")

    await chat.people.wait_for_message(PATRICK, "Prime de référence", after=after, seconds=SECONDS)
    await chat.ask("/simulate", "Pour quel contrat")

    events = await chat.people.events(PATRICK, after)
    said = [one["message"].get("caption", "") for one in events if one["kind"] == "message"]
    assert len([caption for caption in said if "Prime de référence" in caption]) == 1
