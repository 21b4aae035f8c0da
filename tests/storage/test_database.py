import asyncio
import logging
import os
import sqlite3
import stat
import subprocess
import sys
import textwrap
import threading
import traceback
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
import sqlalchemy as sa

from fleet.delivery import IncomingUpdate, OutgoingMessage
from fleet.errors import (
    ConflictError,
    LeaseLostError,
    NotFoundError,
    StoreAddressError,
    StoreInUseError,
    StoreUnavailableError,
)
from fleet.job_runs import ClaimedRun
from fleet.people import UnitKind
from fleet.ports import Draft, Store, Work
from storage import Database, engines, open_store
from tests.support.stored_company import an_employee


def site(work: Work, code: str) -> int:
    return work.units.add(code, code, UnitKind.SITE, None).id


async def codes(store: Database) -> list[str]:
    units = await store.read(lambda work: work.units.all())
    return sorted(unit.code for unit in units)


async def test_the_database_is_the_store_of_the_company(store: Database) -> None:
    behind_the_port: Store = store

    assert await behind_the_port.read(lambda work: work.units.all()) == []


async def test_a_work_that_fails_leaves_nothing_and_its_neighbours_alone(store: Database) -> None:
    held = threading.Event()

    def fail(work: Work) -> None:
        site(work, "BAD")
        raise NotFoundError(kind="unit", key=0)

    # The first one keeps the writer busy, so that the others are committed as one group.
    first = asyncio.ensure_future(store.write(lambda _: held.wait()))
    rest = [
        asyncio.ensure_future(store.write(lambda work: site(work, "A"))),
        asyncio.ensure_future(store.write(fail)),
        asyncio.ensure_future(store.write(lambda work: site(work, "B"))),
        asyncio.ensure_future(store.write(lambda work: site(work, "A"))),
    ]
    await asyncio.sleep(0)
    held.set()
    outcomes = await asyncio.gather(first, *rest, return_exceptions=True)

    failed = [type(outcome) for outcome in outcomes if isinstance(outcome, Exception)]
    assert sorted(kind.__name__ for kind in failed) == ["ConflictError", "NotFoundError"]
    assert await codes(store) == ["A", "B"]


async def test_reading_changes_nothing(store: Database) -> None:
    with pytest.raises(StoreUnavailableError) as refusal:
        await store.read(lambda work: site(work, "A"))

    assert await codes(store) == []
    assert refusal.value.operation == "read"
    assert refusal.value.is_temporary


async def test_an_error_keeps_its_cause_and_hides_the_values(store: Database) -> None:
    secret = f"{4711:x}-code"
    await store.write(lambda work: site(work, secret))

    with pytest.raises(ConflictError) as refusal:
        await store.write(lambda work: site(work, secret))

    cause = refusal.value.__cause__
    assert isinstance(cause, sa.exc.IntegrityError)
    assert secret not in "".join(traceback.format_exception(refusal.value))


async def test_a_text_that_cannot_be_stored_is_refused(postgres_url: str) -> None:
    store = Database.open(postgres_url)
    with pytest.raises(ConflictError):
        await store.write(lambda work: site(work, "nul\x00"))
    await store.close()


async def test_a_fault_of_the_program_is_not_disguised(store: Database) -> None:
    with pytest.raises(ZeroDivisionError):
        await store.write(lambda _: 1 // 0)
    assert await codes(store) == []


async def test_a_reference_to_nothing_is_refused(store: Database) -> None:
    with pytest.raises(ConflictError):
        await store.write(lambda work: work.people.add(an_employee("E-1", unit_id=404)))


async def test_150_effects_asked_for_twice_at_once_happen_once(
    store: Database, now: datetime
) -> None:
    def effect(work: Work, key: str) -> int:
        return work.outbox.add([OutgoingMessage(key, 1, "sendMessage", {})], now)

    added = await asyncio.gather(
        *(store.write(lambda work, n=n: effect(work, f"k{n % 150}")) for n in range(300))
    )

    assert sum(added) == await store.read(lambda work: work.outbox.count_waiting()) == 150


async def test_no_step_of_a_cursor_is_lost_among_many_that_move_it(
    store: Database, now: datetime
) -> None:
    def step(work: Work) -> None:
        at = work.connection.exec_driver_sql("SELECT cursor FROM job_run").scalar()
        run = ClaimedRun("count", "once", at, 1)
        work.jobs.advance(run, replace(run, cursor=str(int(at or 0) + 1)), now)

    async def step_until_done() -> None:
        while True:
            try:
                return await store.write(step)
            except LeaseLostError:
                continue

    await store.write(lambda work: work.jobs.claim("count", "once", now))
    await asyncio.gather(*(step_until_done() for _ in range(40)))

    def read(work: Work) -> str:
        return work.connection.exec_driver_sql("SELECT cursor FROM job_run").scalar()

    assert await store.read(read) == "40"


async def test_read_then_write_loses_nothing_on_sqlite(sqlite_url: str, now: datetime) -> None:
    """What the driver's own deferred transactions lose: 56 to 73 of 100 (STORAGE.md § 1.4)."""
    store = Database.open(sqlite_url)

    def add_one(work: Work) -> None:
        draft = work.drafts.of(1)
        count = int(draft.answers["count"]) if draft else 0
        work.drafts.put(1, Draft("count", {"count": str(count + 1)}), now)

    await asyncio.gather(*(store.write(add_one) for _ in range(300)))
    draft = await store.read(lambda work: work.drafts.of(1))
    await store.close()

    assert draft is not None
    assert draft.answers["count"] == "300"


async def test_a_caller_that_goes_away_leaves_all_or_nothing(store: Database) -> None:
    begun, may_end = threading.Event(), threading.Event()

    def slow(work: Work) -> None:
        site(work, "SLOW-1")
        begun.set()
        may_end.wait()
        site(work, "SLOW-2")

    running = asyncio.ensure_future(store.write(slow))
    await asyncio.to_thread(begun.wait)
    running.cancel()
    with pytest.raises(asyncio.CancelledError):
        await running
    may_end.set()
    await store.write(lambda work: site(work, "NEXT"))

    assert [code for code in await codes(store) if code != "NEXT"] in (["SLOW-1", "SLOW-2"], [])


async def test_what_was_cancelled_before_it_began_is_not_done(sqlite_url: str) -> None:
    store = Database.open(sqlite_url)
    begun, may_end = threading.Event(), threading.Event()

    def hold(_: Work) -> None:
        begun.set()
        may_end.wait()

    holding = asyncio.ensure_future(store.write(hold))
    await asyncio.to_thread(begun.wait)
    waiting = asyncio.ensure_future(store.write(lambda work: site(work, "NEVER")))
    await asyncio.sleep(0)
    waiting.cancel()
    may_end.set()
    await holding
    assert await codes(store) == []
    await store.close()


async def test_closing_finishes_what_was_handed_over(database_url: str) -> None:
    store = Database.open(database_url)
    writes = [
        asyncio.ensure_future(store.write(lambda work, n=n: site(work, f"{n}"))) for n in range(20)
    ]
    await asyncio.sleep(0)
    await store.close()

    assert len(await asyncio.gather(*writes)) == 20


async def test_a_broken_connection_is_replaced(postgres_url: str) -> None:
    store = Database.open(postgres_url, readers=1)
    await store.write(lambda work: site(work, "A"))
    other = engines.postgres_engine(engines.parsed(postgres_url))
    with other.connect() as connection:
        connection.exec_driver_sql(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )
    await store.write(lambda work: site(work, "B"))
    assert await codes(store) == ["A", "B"]
    await store.close()


async def test_both_sides_of_a_deadlock_are_done_in_the_end(
    postgres_url: str, now: datetime
) -> None:
    store = Database.open(postgres_url)
    meet = threading.Barrier(2, timeout=5)
    is_first_try = {1: True, 2: True}

    def both(work: Work, first: int, second: int) -> None:
        work.drafts.put(first, Draft(f"by {first}", {}), now)
        if is_first_try[first]:
            is_first_try[first] = False
            meet.wait()
        work.drafts.put(second, Draft(f"by {first}", {}), now)

    await asyncio.gather(*(store.write(lambda work, a=a: both(work, a, 3 - a)) for a in (1, 2)))
    kinds = {(await store.read(lambda work, c=c: work.drafts.of(c))).kind for c in (1, 2)}
    await store.close()

    assert len(kinds) == 1


async def test_a_server_that_is_not_there_is_unavailable(tmp_path: Path) -> None:
    store = Database.open(f"postgresql://nobody@/nothing?host={tmp_path}")
    with pytest.raises(StoreUnavailableError):
        await store.read(lambda work: work.units.all())
    assert not await store.is_leader()
    await store.close()


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("nonsense", "unreadable"),
        ("mysql://localhost/bonroute", "engine"),
        ("sqlite://", "file"),
        ("sqlite:///:memory:", "file"),
        ("sqlite:////proc/nowhere/bonroute.db", "file"),
    ],
)
def test_an_address_that_cannot_be_used_says_why(url: str, reason: str) -> None:
    with pytest.raises(StoreAddressError) as refusal:
        open_store(url)
    assert refusal.value.reason == reason


@pytest.mark.parametrize("scheme", ["postgres", "postgresql", "postgresql+psycopg"])
def test_every_form_of_a_postgres_address_means_the_same(scheme: str) -> None:
    assert engines.parsed(f"{scheme}://a@b/c").drivername == "postgresql+psycopg"


async def test_a_file_belongs_to_one_process(sqlite_url: str) -> None:
    store = Database.open(sqlite_url)
    with pytest.raises(StoreInUseError) as refusal:
        open_store(sqlite_url)
    await store.close()
    again = Database.open(sqlite_url)
    await again.close()

    assert refusal.value.name == "bonroute.db"


async def test_files_are_readable_by_their_owner_alone(tmp_path: Path) -> None:
    store = open_store(f"sqlite:///{tmp_path}/new/bonroute.db")
    await store.write(lambda work: site(work, "A"))
    modes = {stat.S_IMODE(path.stat().st_mode) for path in (tmp_path / "new").iterdir()}
    folder = stat.S_IMODE((tmp_path / "new").stat().st_mode)
    await store.close()

    assert (modes, folder) == ({0o600}, 0o700)


@pytest.mark.parametrize(
    ("pragma", "value"),
    [("journal_mode", "wal"), ("synchronous", 2), ("foreign_keys", 1), ("recursive_triggers", 1)],
)
async def test_sqlite_is_not_used_with_its_defaults(
    sqlite_url: str, pragma: str, value: object
) -> None:
    store = Database.open(sqlite_url)
    found = await store.write(
        lambda work: work.connection.exec_driver_sql(f"PRAGMA {pragma}").scalar()
    )
    await store.close()

    assert found == value


def test_an_old_sqlite_is_reported(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING, logger="storage.engines"):
        engines.warn_of_old_sqlite((3, 51, 2))
        engines.warn_of_old_sqlite((3, 51, 3))

    assert [record.args for record in caplog.records] == [("3.51.2",)]


WRITER = """
    import asyncio, sys
    from datetime import UTC, datetime
    from fleet.delivery import IncomingUpdate
    from storage import Database

    async def write() -> None:
        store = Database.open(sys.argv[1])
        for number in range(1_000_000):
            update = [IncomingUpdate(number, number % 7, "{}")]
            now = datetime.fromtimestamp(number, UTC)
            await store.write(lambda work: work.inbox.store(update, now))
            print(number, flush=True)

    asyncio.run(write())
"""


def test_what_was_acknowledged_survives_a_kill(sqlite_url: str) -> None:
    program = [sys.executable, "-c", textwrap.dedent(WRITER), sqlite_url]
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}  # noqa: TID251 - passed on
    with subprocess.Popen(program, stdout=subprocess.PIPE, env=environment) as writer:
        assert writer.stdout is not None
        acknowledged = [writer.stdout.readline() for _ in range(200)]
        writer.kill()
        acknowledged += writer.stdout.readlines()

    last = int([line for line in acknowledged if line.endswith(b"\n")][-1])
    file = sa.make_url(sqlite_url).database
    with sqlite3.connect(str(file)) as connection:
        stored = {number for (number,) in connection.execute("SELECT update_id FROM inbox")}
        [[state]] = connection.execute("PRAGMA integrity_check").fetchall()
    connection.close()

    assert stored >= set(range(last + 1))
    assert state == "ok"


async def test_after_a_kill_the_next_process_goes_on(sqlite_url: str, now: datetime) -> None:
    store = Database.open(sqlite_url)
    await store.write(lambda work: work.inbox.store([IncomingUpdate(1, 1, "{}")], now))
    await store.close()
    store = open_store(sqlite_url)
    claimed = await store.write(lambda work: work.inbox.claim(now, 1, 60))
    await store.close()

    assert [one.update_id for one in claimed] == [1]


async def test_only_on_sqlite_is_a_process_alone(store: Database, database_url: str) -> None:
    assert store.is_alone == database_url.startswith("sqlite")


async def test_opening_a_store_does_not_speak_of_its_engine(
    sqlite_url: str, caplog: pytest.LogCaptureFixture
) -> None:
    database = Database.open(sqlite_url)
    await database.close()
    assert caplog.records == []
