"""Import of employees with 5 years of claims, beside a raw executemany of the same rows.

Five interleaved rounds of 10,000 employees for the medians, and 100,000 once.
"""

import argparse
import asyncio
import csv
import json
import random
import resource
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from bot.intake.files import read_files
from fleet.people import Company, UnitKind
from fleet.ports import Work
from fleet.usecases.import_fleet import apply_import
from storage import open_store

NUMBER_OF_EMPLOYEES = 100_000
EMPLOYEES_OF_A_ROUND = 10_000
ROUNDS = 5
YEARS = 5
CLAIMS_PER_YEAR = 0.1
TODAY = date(2026, 11, 21)
NOW = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)
_SECONDS = ("read_seconds", "apply_seconds", "again_seconds")
_RATES = ("file_rows_per_second", "stored_rows_per_second")


def write_files(folder: Path, number_of_employees: int) -> int:
    """Write the six sheets; returns the number of rows."""
    chance = random.Random(2)  # noqa: S311 - the same figures every time, nothing secret
    people = range(number_of_employees)
    sites = max(1, number_of_employees // 500)
    sheets: dict[str, list[list[object]]] = {
        "units": [
            ["code", "name", "kind"],
            *([f"S{n}", f"Site {n}", "site"] for n in range(sites)),
        ],
        "employees": [
            [
                *("number", "first_name", "last_name", "unit", "entered_on"),
                *("use", "start", "first_insured_on", "renewal_day"),
            ],
            *(
                [
                    *(f"E{n:06}", f"Prénom{n % 997}", f"Nom{n % 9973}", f"S{n % sites}"),
                    *("2020-01-06", "business", "1,00", "01/03/2020", "03-01"),
                ]
                for n in people
            ),
        ],
        "vehicles": [
            ["plate", "make_and_model", "unit", "reference_premium"],
            *([f"V{n:06}", "Renault Clio", f"S{n % sites}", "812,40"] for n in people),
        ],
        "assignments": [
            ["employee", "plate", "from_on"],
            *([f"E{n:06}", f"V{n:06}", "2022-01-01"] for n in people),
        ],
        "claims": [
            [
                *("number", "employee", "plate", "occurred_on", "kind"),
                *("liability", "decided_on", "document"),
            ],
            *_claims(number_of_employees, chance),
        ],
    }
    for name, rows in sheets.items():
        with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as stream:
            csv.writer(stream, delimiter=";").writerows(rows)
    return sum(len(rows) - 1 for rows in sheets.values())


def _claims(number_of_employees: int, chance: random.Random) -> list[list[object]]:
    number = int(number_of_employees * YEARS * CLAIMS_PER_YEAR)
    days = [date(2021, 11, 1) + timedelta(days=n) for n in range(YEARS * 365)]
    rows: list[list[object]] = []
    for place in range(number):
        person, day = chance.randrange(number_of_employees), chance.choice(days)
        decided_on = min(day + timedelta(days=30), TODAY)
        liability = chance.choice(["full", "partial", "none"])
        rows.append(
            [
                *(f"C{place:06}", f"E{person:06}", f"V{person:06}", day, "collision"),
                *(liability, decided_on, "courrier"),
            ]
        )
    return rows


def import_all(folder: Path) -> dict[str, float]:
    """Read the files and import them into a new SQLite store, and again; seconds of each part."""
    start = time.perf_counter()
    read = read_files(sorted(folder.glob("*.csv")))
    seconds = {"read": time.perf_counter() - start}

    async def run() -> None:
        store = open_store(f"sqlite:///{folder}/bonroute.db")

        def set_up(work: Work) -> None:
            unit = work.units.add("SIEGE", "Company", UnitKind.COMPANY, None)
            work.units.set_company(Company(unit.id, "Company", "dpo@example.org", 1))

        await store.write(set_up)
        for name in ("apply", "again"):
            begin = time.perf_counter()
            await store.write(lambda work: apply_import(work, read.sheets, TODAY, NOW))
            seconds[name] = time.perf_counter() - begin
        await store.close()

    asyncio.run(run())
    seconds["peak_mb"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return seconds


def copy_raw(folder: Path) -> tuple[int, float]:
    """Copy the rows of the store's tables by raw executemany into a new file; rows and seconds."""
    source = sqlite3.connect(folder / "bonroute.db")
    target = sqlite3.connect(folder / "raw.db", isolation_level=None)
    target.execute("PRAGMA journal_mode=WAL")
    target.execute("PRAGMA synchronous=FULL")
    tables = ("unit", "employee", "driving_record", "vehicle", "assignment", "claim")
    rows = {}
    for table in (*tables, "claim_decision"):
        [schema] = source.execute(
            "SELECT sql FROM sqlite_master WHERE name = ?", (table,)
        ).fetchone()
        target.execute(schema)
        for (index,) in source.execute(
            "SELECT sql FROM sqlite_master WHERE tbl_name = ? AND type = 'index' AND sql NOT NULL",
            (table,),
        ):
            target.execute(index)
        rows[table] = source.execute(f"SELECT * FROM {table}").fetchall()  # noqa: S608 - our names
    start = time.perf_counter()
    target.execute("BEGIN IMMEDIATE")
    for table, all_rows in rows.items():
        marks = ",".join("?" * len(all_rows[0]))
        target.executemany(f"INSERT INTO {table} VALUES ({marks})", all_rows)  # noqa: S608 - our names
    target.execute("COMMIT")
    seconds = time.perf_counter() - start
    return sum(map(len, rows.values())), seconds


def measure(
    number_of_employees: int = NUMBER_OF_EMPLOYEES, employees_of_a_round: int = EMPLOYEES_OF_A_ROUND
) -> dict[str, float]:
    """Compare import and raw copy in interleaved rounds; then one import of full size.

    Returns:
        Medians of the rounds, with how many employees each has; then memory and rows per second
        of the full size, which runs once.
    """
    rounds = [_one(employees_of_a_round) for _ in range(ROUNDS)]
    full = _one(number_of_employees)
    once = ("employees", "file_rows", "stored_rows", "peak_mb", *_SECONDS, *_RATES)
    return {
        "rounds": ROUNDS,
        "employees_of_a_round": employees_of_a_round,
        **{
            f"median_{name}": statistics.median(one[name] for one in rounds)
            for name in (*_SECONDS, *_RATES, "raw_rows_per_second", "ratio_of_raw")
        },
        **{f"once_{name}": full[name] for name in once},
    }


def _one(number_of_employees: int) -> dict[str, float]:
    """Figures of one import in a process of its own, and of the raw copy of the same rows."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        file_rows = write_files(folder, number_of_employees)
        ran = subprocess.run(
            [sys.executable, "-m", "tests.bench.imports", str(folder)],
            check=True,
            capture_output=True,
            text=True,
        )
        seconds = json.loads(ran.stdout)
        stored_rows, raw_seconds = copy_raw(folder)
    end_to_end = seconds["read"] + seconds["apply"]
    return {
        "employees": number_of_employees,
        "file_rows": file_rows,
        "stored_rows": stored_rows,
        "read_seconds": seconds["read"],
        "apply_seconds": seconds["apply"],
        "again_seconds": seconds["again"],
        "file_rows_per_second": file_rows / end_to_end,
        "stored_rows_per_second": stored_rows / seconds["apply"],
        "raw_rows_per_second": stored_rows / raw_seconds,
        "ratio_of_raw": raw_seconds / seconds["apply"],
        "peak_mb": seconds["peak_mb"],
    }


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    sys.stdout.write(json.dumps(import_all(parser.parse_args().folder)))
