"""Fixtures of the tests that drive whole processes."""

from collections.abc import Iterator

import pytest

from tests.support.playground_process import playground_process

TODAY = "2026-11-23"


@pytest.fixture(scope="session")
def playground_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The page of a playground founded on 23 November 2026, one for all tests."""
    folder = tmp_path_factory.mktemp("playground")
    with playground_process(folder, "--today", TODAY) as url:
        yield url
