"""How fast the store is: the durable path of an update, and bulk writing beside the bare driver."""

import asyncio
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

from fleet.delivery import ClaimedMessage, ClaimedUpdate, IncomingUpdate, OutgoingMessage
from fleet.people import UnitKind
from fleet.ports import Work
from storage import Database, open_store

ROUNDS = 5
NUMBER_OF_UPDATES = 2_000
NUMBER_OF_CHATS = 50
NUMBER_OF_ROWS = 20_000
LEASE_SECONDS = 60
NOW = datetime(2026, 11, 21, tzinfo=UTC)
COLUMNS = ("number", "first_name", "last_name", "unit_id", "language", "entered_on", "left_on")


def measure() -> dict[str, float]:
    """Measure on a new SQLite file with `synchronous=FULL`; medians of five.

    Returns:
        `durable_path_us` and `durable_path_cpu_us`: wall and processor time for each update from
        the inbox to the mark of its sent answer; `bulk_rows_per_second` beside
        `bare_rows_per_second` (executemany of the driver).
    """
    with tempfile.TemporaryDirectory() as folder:
        return asyncio.run(_measure(Path(folder)))


async def _measure(folder: Path) -> dict[str, float]:
    store = open_store(f"sqlite:///{folder}/bench.db")
    paths = [await _durable_path(store, round_) for round_ in range(ROUNDS)]
    unit_id = await store.write(
        lambda work: work.units.add("SIEGE", "Siège", UnitKind.COMPANY, None).id
    )
    bulk = [await _bulk(store, round_, unit_id) for round_ in range(ROUNDS)]
    await store.close()
    bare = [_bare(folder / f"bare-{round_}.db") for round_ in range(ROUNDS)]
    return {
        "durable_path_us": statistics.median(wall for wall, _ in paths),
        "durable_path_cpu_us": statistics.median(cpu for _, cpu in paths),
        "bulk_rows_per_second": statistics.median(bulk),
        "bare_rows_per_second": statistics.median(bare),
    }


async def _durable_path(store: Database, round_: int) -> tuple[float, float]:
    wall, cpu = time.perf_counter(), time.process_time()
    first = round_ * NUMBER_OF_UPDATES
    for start in range(first, first + NUMBER_OF_UPDATES, 100):
        batch = [
            IncomingUpdate(number, number % NUMBER_OF_CHATS, '{"update_id": 1, "message": {}}')
            for number in range(start, start + 100)
        ]
        await store.write(lambda work, batch=batch: work.inbox.store(batch, NOW))
        await _answer_all(store)
    elapsed = time.perf_counter() - wall, time.process_time() - cpu
    return elapsed[0] / NUMBER_OF_UPDATES * 1e6, elapsed[1] / NUMBER_OF_UPDATES * 1e6


async def _answer_all(store: Database) -> None:
    while updates := await store.write(lambda work: work.inbox.claim(NOW, 50, LEASE_SECONDS)):
        await asyncio.gather(*(store.write(_handler(update)) for update in updates))
        while messages := await store.write(lambda work: work.outbox.claim(NOW, 50, LEASE_SECONDS)):
            await asyncio.gather(*(store.write(_mark(message)) for message in messages))


def _handler(update: ClaimedUpdate) -> Callable[[Work], None]:
    def handle(work: Work) -> None:
        answer = {"chat_id": update.chat_id, "text": "echo"}
        message = OutgoingMessage(f"u{update.update_id}:0", update.chat_id, "sendMessage", answer)
        work.outbox.add([message], NOW)
        work.inbox.finish(update.update_id, update.lease, NOW)

    return handle


def _mark(message: ClaimedMessage) -> Callable[[Work], None]:
    return lambda work: work.outbox.mark_sent([(message.id, 1)], NOW)


def _people(first: int, unit_id: int) -> list[tuple[object, ...]]:
    entered_on = date(2020, 1, 6)
    return [
        (f"E-{number}", "Anne-Laure", f"Lefèvre {number}", unit_id, "fr", entered_on, None)
        for number in range(first, first + NUMBER_OF_ROWS)
    ]


async def _bulk(store: Database, round_: int, unit_id: int) -> float:
    people = _people(round_ * NUMBER_OF_ROWS, unit_id)
    rows = [dict(zip(COLUMNS, person, strict=True)) for person in people]
    began = time.perf_counter()
    await store.write(lambda work: work.bulk.insert("employee", rows))
    return NUMBER_OF_ROWS / (time.perf_counter() - began)


def _bare(file: Path) -> float:
    rows = [tuple(map(str, person)) for person in _people(0, 1)]
    connection = sqlite3.connect(file)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute(
        "CREATE TABLE employee (id INTEGER PRIMARY KEY, number TEXT UNIQUE, first_name TEXT,"
        " last_name TEXT, unit_id INTEGER, language TEXT, entered_on TEXT, left_on TEXT)"
    )
    connection.execute("CREATE INDEX of_unit ON employee (unit_id)")
    began = time.perf_counter()
    columns = ", ".join(COLUMNS)
    with connection:
        connection.executemany(f"INSERT INTO employee ({columns}) VALUES (?,?,?,?,?,?,?)", rows)  # noqa: S608 - fixed names
    elapsed = time.perf_counter() - began
    connection.close()
    return NUMBER_OF_ROWS / elapsed
