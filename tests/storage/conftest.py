"""An open store on each engine, and what every test about it starts from."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import pytest

from fleet.ports import Store
from storage import Database
from tests.support.fake_store import FakeStore
from tests.support.stored_cases import Staff, found_staff
from tests.support.stored_company import Company, found_company

NOW = datetime(2026, 11, 21, 9, 30, 0, 123456, tzinfo=UTC)


@pytest.fixture
def now() -> datetime:
    return NOW


@pytest.fixture
def later() -> datetime:
    """After every lease of the tests has run out."""
    return NOW + timedelta(minutes=5)


@pytest.fixture
async def store(database_url: str) -> AsyncIterator[Database]:
    database = Database.open(database_url)
    yield database
    await database.close()


@pytest.fixture
async def company(store: Database) -> Company:
    return await store.write(found_company)


@pytest.fixture(params=["sqlite", "postgres", "memory"])
async def any_store(request: pytest.FixtureRequest) -> AsyncIterator[Store]:
    """A store of each kind: the one in memory, on which other tests rely, must not lie."""
    if request.param == "memory":
        yield FakeStore()
        return
    database = Database.open(request.getfixturevalue(f"{request.param}_url"))
    yield database
    await database.close()


@pytest.fixture
async def staff(any_store: Store) -> Staff:
    return await any_store.write(found_staff)
