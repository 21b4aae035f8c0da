"""The benchmark's server of written answers gives a stock client what it needs."""

import asyncio
import json
import sys

import aiohttp
from telegram import Bot


async def test_it_hands_out_its_updates_and_reports_what_came_back() -> None:
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "tests.bench.fast_api", "--updates", "150", "--chats", "3"),
        stdout=asyncio.subprocess.PIPE,
    )
    assert process.stdout is not None
    url = json.loads(await process.stdout.readline())["url"]
    async with Bot("1:x", base_url=f"{url}/bot") as bot, aiohttp.ClientSession() as session:
        first = await bot.get_updates()
        second = await bot.get_updates(first[-1].update_id + 1)
        for update in second[:5]:
            await bot.send_message(update.message.chat.id, f"echo {update.message.text}")
        async with session.get(f"{url}/report") as answer:
            report = json.loads(await answer.read())
    process.terminate()
    await process.wait()
    assert (len(first), len(second)) == (100, 50)
    assert (report["received"], report["different"], report["expected"]) == (5, 5, 150)
    assert report["last_at"] >= report["first_at"]
