"""A store for commands: empty, or with a company and its first administrator."""

from pathlib import Path

import pytest

from tests.support.command_line import BOT, INIT, bonroute


@pytest.fixture
def env(sqlite_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """Settings of an operator without token, in an empty folder."""
    monkeypatch.chdir(tmp_path)
    return {"BONROUTE_DATABASE_URL": sqlite_url, "BONROUTE_TOKEN": ""}


@pytest.fixture
def ready(env: dict[str, str]) -> dict[str, str]:
    """The same, after `bonroute init`."""
    assert bonroute(env, *INIT, *BOT).exit_code == 0
    return env
