"""The runs of the calendar of part 2 keep what they said, in both directions."""

import pytest
import sqlalchemy as sa
from alembic import command

from storage import engines, migrate
from storage.revisions import configuration

_COLUMNS = "job, period, cursor, attempts"
ROWS = (
    (
        "INSERT INTO job_run (job, period, cursor, lease_until, attempts, done_at)"
        " VALUES ('remind', '2026-11-20', '7', '2026-11-20 10:05:00', 1, '2026-11-20 10:00:00')"
    ),
    (
        "INSERT INTO job_run (job, period, cursor, lease_until, attempts)"
        " VALUES ('remind', '2026-11-21', '9', '2026-11-21 10:05:00', 2)"
    ),
)


@pytest.fixture
def url(database_url: str) -> str:
    """The newest tables, where the runs were written by part 2."""
    migrate(database_url, "base")
    migrate(database_url, "0002")
    with _engine(database_url).begin() as older:
        for row in ROWS:
            older.exec_driver_sql(row)
    migrate(database_url, "0003")
    return database_url


def _engine(url: str) -> sa.Engine:
    address = engines.parsed(url)
    if engines.is_sqlite(address):
        return engines.sqlite_engine(address, "BEGIN IMMEDIATE")
    return engines.postgres_engine(address)


def _rows(url: str, columns: str) -> list[tuple[object, ...]]:
    engine = _engine(url)
    with engine.connect() as connection:
        found = connection.exec_driver_sql(f"SELECT {columns} FROM job_run ORDER BY period")  # noqa: S608 - columns of this test
        rows = [tuple(row) for row in found]
    engine.dispose()
    return rows


def test_a_run_of_part_2_was_done_or_runs(url: str) -> None:
    assert _rows(url, "state, failures, counts, ended_at IS NULL") == [
        ("done", 0, "{}", False),
        ("running", 0, "{}", True),
    ]


def test_going_back_keeps_what_was_done_and_forgets_what_was_dropped(url: str) -> None:
    with _engine(url).begin() as connection:
        connection.exec_driver_sql(
            "INSERT INTO job_run (job, period, state, cursor, lease_until, attempts, failures,"
            " worked_ms, counts, is_late)"
            " VALUES ('digest', '2026-10', 'dropped', '', '2026-11-21 10:05:00', 0, 0, 0, '{}',"
            " false)"
        )
    with _engine(url).begin() as connection:
        command.downgrade(configuration(connection), "0002")

    assert _rows(url, f"{_COLUMNS}, done_at IS NULL") == [
        ("remind", "2026-11-20", "7", 1, False),
        ("remind", "2026-11-21", "9", 2, True),
    ]
