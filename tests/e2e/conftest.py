"""Fixtures of the tests that drive whole processes."""

from collections.abc import AsyncIterator, Iterator

import pytest
import pytest_asyncio
from playwright.sync_api import BrowserContext

from tests.support.browser import browser, chromium_path, is_required
from tests.support.http_conversation import Town, town_at_work
from tests.support.local_telegram import local_telegram
from tests.support.playground_process import RunningPlayground

TODAY = "2026-11-23"


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningPlayground]:
    """A playground founded on 23 November 2026, one for all tests."""
    running = RunningPlayground(tmp_path_factory.mktemp("playground"), "--today", TODAY)
    yield running
    running.close()


@pytest.fixture
def playground_url(demo: RunningPlayground) -> str:
    """The address of its page."""
    return demo.url


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def town(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Town]:
    """One bot for all of a module's people; at the end both judges must find nothing."""
    async with local_telegram() as people:
        async with town_at_work(people, tmp_path_factory.mktemp("town")) as town:
            yield town
        assert people.findings() == []


@pytest.fixture(scope="module")
def context(tmp_path_factory: pytest.TempPathFactory) -> Iterator[BrowserContext]:
    """A browser for all tests of a module; without one they are skipped, in CI they fail."""
    executable = chromium_path()
    if executable is None:
        if is_required():
            pytest.fail("CI must drive the page: install Debian's chromium")
        pytest.skip("no chromium here: apt-get install chromium")
    with browser(tmp_path_factory.mktemp("profile"), executable) as started:
        yield started
