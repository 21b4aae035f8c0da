import shutil
import sqlite3
import subprocess
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic import command
from alembic.script import ScriptDirectory

from fleet.errors import StoreInUseError, StoreUnavailableError
from storage import Database, engines, migrate, open_store
from storage.leader import LOCK_CLASS
from storage.migrating import MIGRATING
from storage.migrations import newest_revision
from storage.revisions import configuration
from storage.tables import metadata
from tests.support.postgres import PostgresServer


def engine_of(url: str) -> sa.Engine:
    address = engines.parsed(url)
    if engines.is_sqlite(address):
        return engines.sqlite_engine(address, "BEGIN IMMEDIATE")
    return engines.postgres_engine(address)


def words(sql: str) -> list[str]:
    """The words of a statement; SQLite puts the name of a table that was rebuilt in quotes."""
    return sql.replace(",", " ").replace('"', "").split()


def sqlite_dump(url: str) -> list[str]:
    with sqlite3.connect(str(sa.make_url(url).database)) as connection:
        rows = connection.execute("SELECT type, name, sql FROM sqlite_master").fetchall()
    connection.close()
    return sorted(
        f"{kind} {name} {' '.join(sorted(words(sql or '')))}"
        for kind, name, sql in rows
        if name != "alembic_version" and not name.startswith("sqlite_autoindex_alembic")
    )


def postgres_dump(url: str, tools: Path | None) -> list[str]:
    program = tools / "pg_dump" if tools else shutil.which("pg_dump")
    if program is None:
        pytest.skip("POSTGRES_TEST_URL is used, and there is no pg_dump")
    address = sa.make_url(url).set(drivername="postgresql")
    dump = subprocess.run(
        [program, "-s", "-T", "alembic_version", address.render_as_string(hide_password=False)],
        check=True,
        capture_output=True,
        text=True,
    )
    lines = (line.strip().rstrip(",") for line in dump.stdout.splitlines())
    return sorted(line for line in lines if line and not line.startswith(("--", "\\")))


@pytest.fixture
def empty_url(request: pytest.FixtureRequest, database_url: str, tmp_path: Path) -> str:
    """A database without any table, on the same engine as `database_url`."""
    if database_url.startswith("sqlite"):
        return f"sqlite:///{tmp_path}/empty.db"
    server: PostgresServer = request.getfixturevalue("postgres")
    return server.database(template="template0")


def test_there_is_one_line_of_migrations(sqlite_url: str) -> None:
    with engine_of(sqlite_url).connect() as connection:
        script = ScriptDirectory.from_config(configuration(connection))
        assert script.get_heads() == [newest_revision()]


def test_an_empty_database_is_brought_to_the_newest_form_once(empty_url: str) -> None:
    first, again = migrate(empty_url), migrate(empty_url)

    assert first[0] == "0001"
    assert again == []


def test_migrations_can_be_taken_back_and_made_again(database_url: str) -> None:
    down = migrate(database_url, "base")
    up = migrate(database_url)

    assert up == down[::-1]


def test_alembic_finds_nothing_to_migrate(database_url: str) -> None:
    with engine_of(database_url).connect() as connection:
        command.check(configuration(connection))


def test_the_tables_are_those_of_the_models_to_the_last_check(
    database_url: str, empty_url: str, request: pytest.FixtureRequest
) -> None:
    engine = engine_of(empty_url)
    if database_url.startswith("sqlite"):
        engines.prepare_file(engines.parsed(empty_url))
    with engine.begin() as connection:
        metadata.create_all(connection)

    if database_url.startswith("sqlite"):
        assert sqlite_dump(database_url) == sqlite_dump(empty_url)
    else:
        tools = request.getfixturevalue("postgres").tools
        assert postgres_dump(database_url, tools) == postgres_dump(empty_url, tools)


async def test_a_database_of_rows_is_copied_before_it_is_migrated(sqlite_url: str) -> None:
    migrate(sqlite_url, "base")
    file = Path(str(sa.make_url(sqlite_url).database))

    copy = file.with_name(f"{file.name}.before-migration-from-{newest_revision()}")

    assert "unit" in "".join(sqlite_dump(f"sqlite:///{copy}"))
    assert "unit" not in "".join(sqlite_dump(sqlite_url))


async def test_an_open_file_is_not_migrated(sqlite_url: str) -> None:
    store = Database.open(sqlite_url)
    with pytest.raises(StoreInUseError):
        migrate(sqlite_url)
    await store.close()


def test_a_migration_that_another_process_runs_is_waited_for_within_bounds(
    postgres_url: str,
) -> None:
    with engine_of(postgres_url).connect() as other:
        other.execute(sa.select(sa.func.pg_advisory_lock(LOCK_CLASS, MIGRATING)))
        with pytest.raises(StoreInUseError):
            migrate(postgres_url, longest_wait_seconds=0)
    assert migrate(postgres_url, longest_wait_seconds=0) == []


def test_a_server_that_is_not_there_cannot_be_migrated(tmp_path: Path) -> None:
    with pytest.raises(StoreUnavailableError):
        migrate(f"postgresql://nobody@/nothing?host={tmp_path}")


async def test_a_store_is_opened_in_its_newest_form(empty_url: str) -> None:
    store = open_store(empty_url)
    assert await store.read(lambda work: work.units.all()) == []
    await store.close()


def test_no_reference_takes_rows_away_with_it() -> None:
    """Rebuilding a table on SQLite would fire ON DELETE CASCADE (STORAGE.md § 1.2)."""
    rules = {
        constraint.ondelete
        for table in metadata.tables.values()
        for constraint in table.foreign_key_constraints
    }
    assert rules == {None}


def test_every_constraint_has_a_name_that_postgres_keeps_whole() -> None:
    names = [
        str(constraint.name)
        for table in metadata.tables.values()
        for constraint in (*table.constraints, *table.indexes)
    ]
    assert all(name != "None" and len(name) <= 63 for name in names)
