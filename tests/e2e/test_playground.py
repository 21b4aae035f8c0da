"""`python -m playground`, over HTTP and without a browser: the demo starts and its bot answers."""

import asyncio
import socket
from pathlib import Path
from typing import Any

import pytest
from aiohttp import ClientSession

from playground.client import Simulator
from tests.support.playground_process import (
    PlaygroundEndedError,
    RunningPlayground,
    playground_process,
)

SECONDS = 30.0
# The demo is one for all tests of this folder: nobody else, the browser included, joins as these.
AWA, LUCAS, OUSMANE, BASTIEN = 700_001_005, 700_001_006, 700_001_010, 700_001_013


async def play(url: str, path: str, **wish: object) -> None:
    async with ClientSession(url) as session, session.post(f"/play/{path}", json=wish) as answer:
        assert answer.status == 200


def data_of(message: dict[str, Any], text: str) -> str:
    rows = message["reply_markup"]["inline_keyboard"]
    return next(key["callback_data"] for row in rows for key in row if text in key["text"])


async def join(people: Simulator, user: int) -> dict[str, Any]:
    """Follow the invitation and read the notice, for the first time; returns the card."""
    chats = {one["chat"]["id"] for one in await people.chats()}
    assert user not in chats, "another test has joined as this person"
    await play(people.url, "start", user=user)
    notice = await people.wait_for_message(user, "lisez", seconds=SECONDS)
    await people.tap(user, notice["message_id"], data_of(notice, "lu"))
    return await next_card(people, user, notice)


async def next_card(people: Simulator, user: int, last: dict[str, Any]) -> dict[str, Any]:
    return await people.wait_for_message(
        user, "pédagogique", after=last["event"], seconds=SECONDS, kinds=["message"]
    )


async def test_an_invited_driver_reads_the_notice_and_gets_the_card(playground_url: str) -> None:
    async with Simulator(playground_url) as people:
        card = await join(people, AWA)

    assert "Awa" in card["text"]


async def test_a_killed_bot_answers_what_was_written_meanwhile(playground_url: str) -> None:
    async with Simulator(playground_url) as people:
        card = await join(people, OUSMANE)

        await play(playground_url, "kill")
        await people.send_text(OUSMANE, "/coefficient")

        again = await next_card(people, OUSMANE, card)
    assert "Ousmane" in again["text"]


async def test_an_invitation_that_a_jump_outlived_is_replaced(playground_url: str) -> None:
    await play(playground_url, "clock", by="year")

    async with Simulator(playground_url) as people:
        card = await join(people, BASTIEN)

    assert "Bastien" in card["text"]


async def test_a_second_start_goes_on_with_the_same_people_and_the_same_links(
    demo: RunningPlayground,
) -> None:
    async with Simulator(demo.url) as people:
        await join(people, LUCAS)
    await asyncio.to_thread(demo.start_again)

    async with Simulator(demo.url) as people:
        await play(demo.url, "start", user=LUCAS)
        card = await next_card(people, LUCAS, {"event": 0})

    assert "Lucas" in card["text"]


def test_a_port_that_is_taken_is_one_clear_line(tmp_path: Path) -> None:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        port = listener.getsockname()[1]

        with (
            pytest.raises(PlaygroundEndedError) as ended,
            playground_process(tmp_path, port=port),
        ):
            pass

    assert ended.value.code == 1
    assert ended.value.said.splitlines() == [
        f"playground: port {port} is taken; choose another with --port, or --port 0 for a free one"
    ]
