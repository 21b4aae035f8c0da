"""Fixtures of the tests that drive whole processes."""

from collections.abc import Iterator

import pytest

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
