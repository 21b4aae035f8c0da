"""Start-up and memory of the real bot, and the start-up of `bonroute coefficient`.

The bot is `python -m bot run` on a temporary SQLite file, connected over HTTP to the playground's
Bot API on loopback. A start is measured from the start of the process to the answer to an update
that already waits. Then 1,000 drivers, no two with the same history, ask for their card and tap
« Graphique ». Memory is what the kernel calls resident of the bot's process, and the proportional
share (PSS) of the bot with its render process, so that pages that both share count once.
"""

import asyncio
import json
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from datetime import date, timedelta
from pathlib import Path
from statistics import median

from bonusmalus.clause import VehicleUse
from bonusmalus.coefficient import Coefficient
from bonusmalus.periods import RenewalDay
from fleet.driving import DrivingRecord
from fleet.people import Employee, Language, Preferences, TelegramLink
from fleet.ports import Work
from storage import Database, migrate
from tests.support.bot_process import BotProcess
from tests.support.http_conversation import Phone
from tests.support.local_telegram import LocalTelegram, local_telegram
from tests.support.small_company import NOW, small_company

ROUNDS = 5
CHARTS = 1000
AT_ONCE = 8
FIRST_ACCOUNT = 50_000
SECONDS = 60.0
ROOT = Path(__file__).parents[2]
CASE = json.dumps({"use": "private", "start": "1.00", "years_at_floor": 0, "years": [[], []]})


def _found(work: Work) -> None:
    """The small company and 1,000 linked drivers, each with a history of their own."""
    unit = work.people.get(small_company(work).camille).unit_id
    for number in range(CHARTS):
        first_on = date(2013, 1, 1) + timedelta(days=4 * number)
        hired = Employee(0, f"B-{number}", "Alex", f"B{number}", unit, Language.FRENCH, first_on)
        employee_id = work.people.add(hired).id
        account = FIRST_ACCOUNT + number
        work.people.link(TelegramLink(employee_id, account, account, NOW, 3))
        work.people.set_preferences(employee_id, Preferences(Language.FRENCH))
        renewal = RenewalDay(first_on.month, min(first_on.day, 28))
        start = Coefficient(100 - number % 40)
        use = VehicleUse.PRIVATE_AND_COMMUTE
        work.driving.set_record(DrivingRecord(employee_id, use, start, first_on, renewal))


async def _new_database(folder: Path) -> str:
    url = f"sqlite:///{folder}/bonroute.db"
    await asyncio.to_thread(migrate, url)
    database = Database.open(url)
    try:
        await database.write(_found)
    finally:
        await database.close()
    return url


def family(process: int) -> Iterator[int]:
    """A process and all that descend from it."""
    yield process
    for task in Path(f"/proc/{process}/task").iterdir():
        for child in (task / "children").read_text().split():
            yield from family(int(child))


def _kilobytes(path: Path, name: str) -> int:
    return int(path.read_text().split(f"\n{name}:")[1].split()[0])


def resident_mb(process: int) -> float:
    """Resident memory of one process."""
    return _kilobytes(Path(f"/proc/{process}/status"), "VmRSS") / 1024


def together_mb(process: int) -> float:
    """Memory of a process and its descendants, shared pages counted once."""
    rollups = [Path(f"/proc/{one}/smaps_rollup") for one in family(process)]
    return sum(_kilobytes(path, "Pss") for path in rollups) / 1024


@asynccontextmanager
async def _bot(people: LocalTelegram, folder: Path, url: str) -> AsyncIterator[BotProcess]:
    clock = folder / "clock"
    clock.write_text(str(int(NOW.timestamp() - time.time())))
    settings = {
        "TOKEN": people.token,
        "API_URL": people.url,
        "DATABASE_URL": url,
        "CHAT_INTERVAL_SECONDS": "0",
        "MESSAGES_PER_SECOND": "1000",
        "CLOCK_FILE": str(clock),
        "LOG_LEVEL": "WARNING",
    }
    bot = BotProcess(folder, settings)
    await bot.start()
    try:
        yield bot
    finally:
        await bot.end(signal.SIGTERM)


async def _phone(people: LocalTelegram, number: int) -> Phone:
    account = FIRST_ACCOUNT + number
    await people.add_user("Alex", id=account, language_code="fr")
    return Phone(people, account)


async def _start(people: LocalTelegram, folder: Path, url: str, phone: Phone) -> float:
    await people.send_text(phone.user, "/coefficient")
    start = time.perf_counter()
    async with _bot(people, folder, url):
        await phone.sees()
        return time.perf_counter() - start


async def _ask_for_charts(people: LocalTelegram) -> None:
    gate = asyncio.Semaphore(AT_ONCE)

    async def ask(number: int) -> None:
        async with gate:
            phone = await _phone(people, number)
            await phone.says("/coefficient")
            await phone.taps_only("Graphique")
            while "photo" not in await phone.sees():
                """A card is edited before the picture comes."""

    async with asyncio.TaskGroup() as group:
        for number in range(1, CHARTS):
            group.create_task(ask(number))


async def _bot_figures() -> dict[str, float]:
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        url = await _new_database(folder)
        async with local_telegram() as people:
            phone = await _phone(people, 0)
            starts = [await _start(people, folder, url, phone) for _ in range(ROUNDS)]
            async with _bot(people, folder, url) as bot:
                await phone.says("/coefficient")
                await phone.taps("Graphique")  # the render process is there
                assert bot._process is not None
                process = bot._process.pid
                idle = resident_mb(process), together_mb(process)
                await _ask_for_charts(people)
                after = resident_mb(process), together_mb(process)
    return {
        "s from the start of the bot to its first answer": median(starts),
        "MB resident, bot idle": idle[0],
        "MB with its render process, idle": idle[1],
        "MB resident, bot after 1,000 different charts sent": after[0],
        "MB with its render process, after 1,000 charts": after[1],
    }


def _coefficient_seconds() -> float:
    start = time.perf_counter()
    command = [sys.executable, "-m", "bot", "coefficient"]
    subprocess.run(command, cwd=ROOT, input=CASE, text=True, capture_output=True, check=True)
    return time.perf_counter() - start


def measure() -> dict[str, float]:
    """Medians of five starts, and memory before and after 1,000 charts."""
    coefficient = median(_coefficient_seconds() for _ in range(ROUNDS))
    return asyncio.run(_bot_figures()) | {"s for `bonroute coefficient`, one case": coefficient}
