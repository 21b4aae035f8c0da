"""A month-end close of 100,000 employees, beside reading and writing the same rows raw.

Twenty years of half a claim a year (STORAGE.md § 5: incidents), a third of them at fault. In
January everybody renews; in an ordinary month a twelfth does, on 28 days. Both engines; five
rounds, interleaved with the raw one. Everything is in it: finding who is due, folding, closes,
journal, and the effects of the month by unit.
"""

import asyncio
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any
from zoneinfo import ZoneInfo

import psycopg
import sqlalchemy as sa

from bonusmalus.clause import VehicleUse
from bot.heap import leave_alone_what_is_loaded
from fleet.months import Month
from fleet.people import UnitKind
from fleet.ports import Store, Work
from fleet.renewal_rules import DueDay, due_days
from fleet.usecases.close_month import close_month
from fleet.usecases.close_periods import Closing, Position, close_periods
from storage import open_store
from tests.support.postgres import binaries, postgres_server

EMPLOYEES = 100_000
ROUNDS = 5
YEARS = 20
CLAIMS_PER_YEAR = 0.5
PEOPLE_OF_A_UNIT = 50
JANUARY, ORDINARY = Month(2027, 1), Month(2027, 5)
PARIS = ZoneInfo("Europe/Paris")
SEED = 9
_FIRST_ON, _LAST_ON = date(2007, 1, 1), date(2027, 5, 31)
_LIABILITIES = ("full",) * 4 + ("partial",) * 2 + ("none",) * 9
_USES = (VehicleUse.PRIVATE_AND_COMMUTE, VehicleUse.BUSINESS, VehicleUse.TOURS)
_KINDS = ("collision",) * 8 + ("glass", "parked_unknown_party")
_READ_RECORDS = (
    "SELECT r.employee_id, r.use, r.start_hundredths, r.first_insured_on, r.years_at_floor,"
    " e.unit_id, e.entered_on, e.left_on"
    " FROM driving_record r JOIN employee e ON e.id = r.employee_id WHERE {due}"
)
_READ_CLAIMS = (
    "SELECT c.employee_id, c.occurred_on, c.kind, d.liability, d.exemption, d.kind, d.decided_on"
    " FROM driving_record r JOIN claim c ON c.employee_id = r.employee_id"
    " JOIN claim_decision d ON d.claim_id = c.id"
    " WHERE d.liability IN ('full', 'partial') AND {due}"
)
_READ_PREMIUMS = (
    "SELECT a.employee_id, v.reference_premium_cents FROM driving_record r"
    " JOIN assignment a ON a.employee_id = r.employee_id JOIN vehicle v ON v.id = a.vehicle_id"
    " WHERE {due}"
)
_COLUMNS = {
    "renewal_close": (
        "employee_id",
        "renewal_on",
        "before_hundredths",
        "after_hundredths",
        "reference_premium_cents",
        "closed_at",
        "is_to_be_told",
    ),
    "journal": ("at", "event", "subject", "actor_id", "details"),
}


def fill(work: Work, employees: int) -> None:
    """Add a company: people with a vehicle each, and their decided claims."""
    chance = Random(SEED)  # noqa: S311 - the same figures every time, nothing secret
    root = work.units.add("SIEGE", "Company", UnitKind.COMPANY, None).id
    units = [
        work.units.add(f"S{number}", f"Site {number}", UnitKind.SITE, root).id
        for number in range(max(1, employees // PEOPLE_OF_A_UNIT))
    ]
    people = range(1, employees + 1)
    bulk = work.bulk
    bulk.insert("employee", (_employee(one, units[one % len(units)]) for one in people))
    bulk.insert("vehicle", (_vehicle(one, units[one % len(units)]) for one in people))
    bulk.insert("assignment", (_assignment(one) for one in people))
    bulk.insert("record", (_record(one, chance) for one in people))
    number_of_claims = int(employees * YEARS * CLAIMS_PER_YEAR)
    claims = [_claim(one, chance, employees) for one in range(1, number_of_claims + 1)]
    bulk.insert("claim", claims)
    bulk.insert("decision", (_decision(one, chance) for one in claims))


def _employee(number: int, unit_id: int) -> dict[str, object]:
    return {
        "id": number,
        "number": f"E{number}",
        "first_name": "Prénom",
        "last_name": f"Nom{number}",
        "unit_id": unit_id,
        "language": "fr",
        "entered_on": date(2005, 1, 1),
        "left_on": None,
    }


def _vehicle(number: int, unit_id: int) -> dict[str, object]:
    return {
        "id": number,
        "plate": f"V{number}",
        "make_and_model": "Renault Clio",
        "unit_id": unit_id,
        "contract_id": None,
        "reference_premium_cents": None if number % 20 == 0 else 60_000 + number % 40_000,
    }


def _assignment(number: int) -> dict[str, object]:
    return {"employee_id": number, "vehicle_id": number, "from_on": date(2020, 1, 1)}


def _record(number: int, chance: Random) -> dict[str, object]:
    return {
        "employee_id": number,
        "use": chance.choice(_USES),
        "start_hundredths": chance.choice([50, 68, 100, 100]),
        "first_insured_on": _FIRST_ON + timedelta(days=chance.randrange(365)),
        "renewal_month": 1,
        "renewal_day": 1,
        "years_at_floor": 0,
    }


def _claim(number: int, chance: Random, employees: int) -> dict[str, object]:
    days = (_LAST_ON - _FIRST_ON).days
    return {
        "id": number,
        "number": f"C{number}",
        "employee_id": chance.randrange(employees) + 1,
        "vehicle_id": None,
        "occurred_on": _FIRST_ON + timedelta(days=chance.randrange(days)),
        "kind": chance.choice(_KINDS),
    }


def _decision(claim: dict[str, object], chance: Random) -> dict[str, object]:
    occurred_on = claim["occurred_on"]
    assert isinstance(occurred_on, date)
    decided_on = occurred_on + timedelta(days=30)
    return {
        "claim_id": claim["id"],
        "liability": chance.choice(_LIABILITIES),
        "exemption": None,
        "decided_on": decided_on,
        "document": "courrier",
        "recorded_at": datetime(decided_on.year, decided_on.month, decided_on.day, 9, tzinfo=UTC),
    }


async def close(store: Store, month: Month) -> int:
    """Close every period of a month day by day, then the month; returns the number of closes."""
    number = 0
    for day in due_days(month.first_on, month.last_on):
        after: Position | None = None
        while True:
            done = await store.write(lambda work, day=day, after=after: _chunk(work, day, after))
            number += done[0]
            after = done[1]
            if after is None:
                break
    now = datetime.combine(month.plus(1).first_on, datetime.min.time(), UTC)
    await store.write(lambda work: close_month(work, month, PARIS, now))
    return number


def _chunk(work: Work, day: DueDay, after: Position | None) -> tuple[int, Position | None]:
    now = datetime.combine(day.renewal_on, datetime.min.time(), UTC)
    done = close_periods(work, [day], after, Closing(day.renewal_on, now))
    return done.number_closed, done.position


class Raw:
    """The same rows through the driver alone: what no close can be faster than."""

    def __init__(self, connection: Any, month: Month, mark: str) -> None:  # noqa: ANN401 - either
        self.connection = connection
        self.due = f"r.renewal_month = {month.number}"
        self.month = month
        self.mark = mark

    def seconds(self) -> float:
        """Read what a close of the month reads, and write what it wrote into empty copies."""
        first_on, last_on = self.month.first_on, self.month.last_on
        closes = self._rows(
            f"SELECT {', '.join(_COLUMNS['renewal_close'])} FROM renewal_close"  # noqa: S608 - ours
            f" WHERE renewal_on BETWEEN '{first_on}' AND '{last_on}'"
        )
        entries = self._rows(
            f"SELECT {', '.join(_COLUMNS['journal'])} FROM journal"  # noqa: S608 - our names
            f" WHERE event = 'renewal_closed' ORDER BY id DESC LIMIT {len(closes)}"
        )
        self._make_copies()
        start = time.perf_counter()
        for select in (_READ_RECORDS, _READ_CLAIMS, _READ_PREMIUMS):
            self._rows(select.format(due=self.due))
        self._write("renewal_close", closes)
        self._write("journal", entries)
        self.connection.commit()
        return time.perf_counter() - start

    def _rows(self, select: str) -> list[Any]:
        found: list[Any] = self.connection.execute(select).fetchall()
        return found

    def _make_copies(self) -> None:
        for table in _COLUMNS:
            self.connection.execute(f"DROP TABLE IF EXISTS raw_{table}")
            if self.mark == "?":
                self._copy_schema(table)
            else:
                like = f"CREATE TABLE raw_{table} (LIKE {table} INCLUDING ALL)"
                self.connection.execute(like)
        self.connection.commit()

    def _copy_schema(self, table: str) -> None:
        schemas = self._rows(
            f"SELECT sql FROM sqlite_master WHERE tbl_name = '{table}'"  # noqa: S608 - our names
            " AND type IN ('table', 'index') AND sql NOT NULL ORDER BY type DESC"
        )
        for (schema,) in schemas:
            copied = schema.replace(f"TABLE {table}", f"TABLE raw_{table}")
            copied = copied.replace(f"ON {table}", f"ON raw_{table}")
            copied = copied.replace("INDEX ix_", "INDEX raw_ix_")
            self.connection.execute(copied)

    def _write(self, table: str, rows: list[Any]) -> None:
        columns = _COLUMNS[table]
        names = ", ".join(columns)
        if self.mark == "?":
            marks = ", ".join("?" * len(columns))
            insert = f"INSERT INTO raw_{table} ({names}) VALUES ({marks})"  # noqa: S608 - our names
            self.connection.executemany(insert, rows)
            return
        with self.connection.cursor().copy(f"COPY raw_{table} ({names}) FROM STDIN") as copy:
            for row in rows:
                copy.write_row(row)


def measure(employees: int = EMPLOYEES, rounds: int = ROUNDS) -> dict[str, float]:
    """Close January and an ordinary month on both engines.

    Returns:
        Medians of the rounds in seconds (bound: 10), those of the raw rows, and their ratio.
    """
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{folder}/bench.db"
        found = asyncio.run(_engine("SQLite", url, employees, rounds))
    if binaries() is None:
        sys.stdout.write("  PostgreSQL has no build for this platform: not measured\n")
        return found
    with postgres_server() as server:
        return found | asyncio.run(_engine("PostgreSQL", server.database(), employees, rounds))


async def _engine(name: str, url: str, employees: int, rounds: int) -> dict[str, float]:
    store = open_store(url)
    await store.write(lambda work: fill(work, employees))
    with _driver(url) as connection:
        if connection.mark == "%s":
            _run(connection, "ANALYZE")
        leave_alone_what_is_loaded()  # as the running bot does
        found: dict[str, float] = {}
        for month, place in ((JANUARY, "January"), (ORDINARY, "ordinary month")):
            if month is ORDINARY:
                _run(
                    connection,
                    "UPDATE driving_record SET renewal_month = 1 + employee_id % 12,"
                    " renewal_day = 1 + (employee_id / 12) % 28",
                )
            figures, number = await _rounds(store, connection, month, rounds)
            found |= {
                f"{name}, {place}, closes": number,
                f"{name}, {place}, seconds (bound: 10)": figures[0],
                f"{name}, {place}, raw rows, seconds": figures[1],
                f"{name}, {place}, ratio": figures[0] / figures[1],
            }
    await store.close()
    return found


async def _rounds(
    store: Store, connection: "_Driver", month: Month, rounds: int
) -> tuple[tuple[float, float], int]:
    ours, raw, number = [], [], 0
    for _ in range(rounds):
        for table in ("month_effect", "month_close", "renewal_close"):
            _run(connection, f"DELETE FROM {table}")  # noqa: S608 - our names
        start = time.perf_counter()
        number = await close(store, month)
        ours.append(time.perf_counter() - start)
        raw.append(Raw(connection.raw, month, connection.mark).seconds())
    return (statistics.median(ours), statistics.median(raw)), number


class _Driver:
    def __init__(self, raw: Any, mark: str) -> None:  # noqa: ANN401 - of either driver
        self.raw, self.mark = raw, mark


@contextmanager
def _driver(url: str) -> Iterator[_Driver]:
    address = sa.make_url(url)
    if address.get_backend_name() == "sqlite":
        raw: Any = sqlite3.connect(Path(str(address.database)))
        raw.execute("PRAGMA synchronous = FULL")
        raw.execute("PRAGMA cache_size = -32768")
        mark = "?"
    else:
        raw = psycopg.connect(address.set(drivername="postgresql").render_as_string(False))
        mark = "%s"
    try:
        yield _Driver(raw, mark)
    finally:
        raw.close()


def _run(connection: _Driver, sql: str) -> None:
    connection.raw.execute(sql)
    connection.raw.commit()


if __name__ == "__main__":
    for key, value in measure(*map(int, sys.argv[1:])).items():
        sys.stdout.write(f"{key:<64} {value:>12,.2f}\n")
