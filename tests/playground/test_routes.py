"""The page's addresses: who there is, what day it is, and that strangers are kept out."""

from collections.abc import AsyncIterator
from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from aiohttp import ClientSession

from playground.api.app import make_app, serve
from playground.api.state import State
from playground.audience import open_accounts, user_id_of
from playground.clock import JumpingClock
from playground.company import found_company
from playground.home import Home
from playground.invitations import Invitations
from playground.keeper import BotKeeper
from playground.routes import Play, add_page

TODAY = date(2026, 11, 23)
COMPANY = found_company(TODAY)
INVITATIONS = "number;link;expires_at\r\nB1001;https://t.me/bonroute_bot?start=TOKEN;2027-02-01\r\n"
NOVICE = next(person for person in COMPANY.people if person.persona == "novice")
LEFT = next(person for person in COMPANY.people if person.persona == "left")


@pytest.fixture
async def page(tmp_path: Path) -> AsyncIterator[ClientSession]:
    clock = JumpingClock(ZoneInfo("Europe/Paris"), tmp_path / "clock.txt")
    clock.begin_on(TODAY)
    state = State(clock.now)
    open_accounts(state, COMPANY)
    keeper = BotKeeper(tmp_path, tmp_path / "bot.log")
    home = Home(tmp_path)
    home.invitations.write_text(INVITATIONS, "utf-8-sig")
    invitations = Invitations(home, clock, keeper, {})
    app = make_app(state)
    add_page(app, Play(COMPANY, clock, keeper, "session", invitations))
    async with serve(app) as url, ClientSession(url) as session:
        yield session


async def test_everybody_is_listed_with_role_site_and_story(page: ClientSession) -> None:
    async with page.get("/play/company") as answer:
        people = (await answer.json())["people"]

    assert len(people) == len(COMPANY.people)
    first = people[0]
    assert (first["number"], first["site"], first["role"], first["persona"]) == (
        NOVICE.number,
        "Lyon",
        "driver",
        "novice",
    )


async def test_start_sends_the_invitation_of_the_person(page: ClientSession) -> None:
    async with page.post("/play/start", json={"user": user_id_of(NOVICE)}) as answer:
        message = await answer.json()

    assert message["text"] == "/start TOKEN"


async def test_start_of_somebody_without_invitation_is_a_plain_start(page: ClientSession) -> None:
    async with page.post("/play/start", json={"user": user_id_of(LEFT)}) as answer:
        message = await answer.json()

    assert message["text"] == "/start"


async def test_a_jump_moves_the_date_of_the_status(page: ClientSession) -> None:
    async with page.post("/play/clock", json={"by": "month"}) as answer:
        assert (await answer.json())["now"].startswith("2026-12-23")
    async with page.get("/play/status") as answer:
        assert (await answer.json())["now"].startswith("2026-12-23")


async def test_a_jump_of_another_length_is_refused_with_its_field(page: ClientSession) -> None:
    async with page.post("/play/clock", json={"by": "century"}) as answer:
        assert answer.status == 400
        assert (await answer.json())["error"] == {"field": "by", "found": "century"}


async def test_the_page_may_load_nothing_from_elsewhere(page: ClientSession) -> None:
    async with page.get("/") as answer:
        assert answer.status == 200
        assert "default-src 'self'" in answer.headers["Content-Security-Policy"]


@pytest.mark.parametrize(
    "headers", [{"Origin": "https://example.org"}, {"Host": "example.org"}], ids=["origin", "host"]
)
async def test_a_page_of_another_site_is_kept_out(
    page: ClientSession, headers: dict[str, str]
) -> None:
    async with page.post("/play/kill", json={}, headers=headers) as answer:
        assert answer.status == 403
    async with page.post("/sim/messages", json={}, headers=headers) as answer:
        assert answer.status == 403
