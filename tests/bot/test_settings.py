"""Settings: every fault at once, and never the secret."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from bot.cli import main
from bot.settings import Settings, SettingsError, load_settings

TOKEN = "123456:AbCdEfGhIjKlMnOpQrStUvWxYz0123456789"  # noqa: S105 - made up


def settings(**given: object) -> Settings:
    return load_settings(_env_file=None, **given)


def faults(**given: object) -> tuple[str, ...]:
    with pytest.raises(SettingsError) as caught:
        settings(**given)
    return caught.value.faults


def test_a_token_is_enough() -> None:
    assert settings(token=TOKEN).database_url.get_secret_value() == "sqlite:///var/bonroute.db"


def test_every_fault_is_named_at_once() -> None:
    found = faults(
        token=TOKEN, zone="Mars/Base", messages_per_second=0, api_url="nowhere", language="de"
    )
    assert {line.partition(" ")[0] for line in found} == {
        "BONROUTE_ZONE",
        "BONROUTE_MESSAGES_PER_SECOND",
        "BONROUTE_API_URL",
        "BONROUTE_LANGUAGE",
    }


def test_a_fault_says_what_was_found_and_what_is_expected() -> None:
    [line] = faults(token=TOKEN, zone="Mars/Base")
    assert line == "BONROUTE_ZONE is 'Mars/Base'; expected: a time zone such as Europe/Paris"


@pytest.mark.parametrize("token", ["abc", "abc:def", "123:", ":abc", "123:a b"])
def test_a_wrong_token_is_never_shown(token: str) -> None:
    [line] = faults(token=token)
    assert line.startswith("BONROUTE_TOKEN is (not shown); expected:")
    assert f"is {token}" not in line


def test_a_webhook_without_a_secret_is_refused() -> None:
    [line] = faults(token=TOKEN, webhook_url="https://bot.example/hook")
    assert line.startswith("BONROUTE_WEBHOOK_SECRET is not set")


def test_a_lease_that_a_call_and_an_upload_could_outlive_is_refused() -> None:
    [line] = faults(token=TOKEN, lease_seconds=7.9)
    assert line == "BONROUTE_LEASE_SECONDS is 7.9; expected: seconds, 8 to 600"


def test_the_health_file_stands_beside_an_sqlite_file() -> None:
    path = settings(token=TOKEN, database_url="sqlite:////data/bonroute.db").health_path
    assert path == Path("/data/bonroute.health")


def test_run_ends_with_2_and_one_line_for_each_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BONROUTE_TOKEN", "abc")
    monkeypatch.setenv("BONROUTE_ZONE", "Mars/Base")
    result = CliRunner().invoke(main, ["run"])
    assert result.exit_code == 2
    assert len(result.stderr.splitlines()) == 2
    assert "abc:" not in result.stderr


def test_health_ends_with_1_where_no_bot_is_at_work(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("BONROUTE_TOKEN", TOKEN)
    monkeypatch.setenv("BONROUTE_HEALTH_FILE", str(tmp_path / "health"))
    result = CliRunner().invoke(main, ["health"])
    assert result.exit_code == 1
