"""What becomes of kept files that no row needs any more."""

import asyncio

import pytest

from bot.delivery.orphans import sweep_orphans
from fleet.evidence import Evidence
from fleet.incidents import Incident
from tests.support.evidence import a_case, a_photo, stored
from tests.support.fake_store import FakeStore
from tests.support.memory_files import MemoryFiles
from tests.support.small_company import small_company


@pytest.fixture
def store() -> FakeStore:
    return FakeStore()


@pytest.fixture
def files() -> MemoryFiles:
    return MemoryFiles()


@pytest.fixture
def case(store: FakeStore) -> Incident:
    return a_case(store.work, small_company(store.work).camille)


@pytest.fixture
def kept(store: FakeStore, files: MemoryFiles, case: Incident) -> Evidence:
    return stored(store.work, files, a_photo(store.work, case, 1), b"needed")


async def sweep(store: FakeStore, files: MemoryFiles) -> int:
    return await sweep_orphans(store, files, asyncio.Lock())


async def test_a_file_that_no_row_needs_is_deleted_and_the_others_stay(
    store: FakeStore, files: MemoryFiles, kept: Evidence
) -> None:
    files.put(b"of a draft that was discarded")
    assert await sweep(store, files) == 1
    assert list(files.kept()) == [kept.sha256]


async def test_a_file_that_two_cases_share_stays_until_the_last_of_them_goes(
    store: FakeStore, files: MemoryFiles, case: Incident, kept: Evidence
) -> None:
    other = a_case(store.work, case.driver_id, number="2026-0043")
    shared = stored(store.work, files, a_photo(store.work, other, 2), b"shared")
    also = stored(store.work, files, a_photo(store.work, case, 2), b"shared")
    store.work.evidence.remove(shared.id)
    assert await sweep(store, files) == 0
    store.work.evidence.remove(also.id)
    assert await sweep(store, files) == 1
    assert list(files.kept()) == [kept.sha256]


async def test_a_folder_of_which_no_row_knows_anything_is_left_alone(
    store: FakeStore, files: MemoryFiles, caplog: pytest.LogCaptureFixture
) -> None:
    files.put(b"of another database")
    assert await sweep(store, files) == 0
    assert len(files.contents) == 1
    assert "none is deleted" in caplog.text


@pytest.mark.usefixtures("kept")
async def test_a_folder_of_which_most_is_unknown_is_left_alone(
    store: FakeStore, files: MemoryFiles
) -> None:
    for number in range(50):
        files.put(b"%d" % number)
    assert await sweep(store, files) == 0
    assert len(files.contents) == 51
