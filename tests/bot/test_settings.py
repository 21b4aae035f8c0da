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


def test_a_dozen_faults_are_told_in_one_message() -> None:
    found = faults(
        database_url="mysql://clerk:hush@host/name",
        zone="Mars/Base",
        language="de",
        messages_per_second="many",
        chat_interval_seconds=-1,
        lease_seconds=601,
        render_processes=33,
        log_level="LOUD",
        api_url="nowhere",
        webhook_url="http://x",
        webhook_port=0,
        health_port=65536,
    )
    assert {line.partition(" ")[0].removeprefix("BONROUTE_").lower() for line in found} == {
        *("token", "database_url", "zone", "language", "messages_per_second", "log_level"),
        *("chat_interval_seconds", "lease_seconds", "render_processes", "api_url"),
        *("webhook_url", "webhook_secret", "webhook_port", "health_port"),
    }
    assert len(found) == 14
    assert "BONROUTE_WEBHOOK_URL is 'http://x'; expected: https://… ; leave it out to poll" in found
    assert not any("hush" in line for line in found)


@pytest.mark.parametrize(
    "url",
    [
        *("mysql://x", "nonsense", "sqlite://", "sqlite:///", "sqlite:///:memory:", "sqlite:x.db"),
        *("postgresql://h:abc/x", "postgresql:/h/x", "postgresql://"),
    ],
)
def test_an_address_of_no_store_is_refused_unseen(url: str) -> None:
    [line] = faults(token=TOKEN, database_url=url)
    assert line.startswith("BONROUTE_DATABASE_URL is (not shown); expected: sqlite:///path or")


@pytest.mark.parametrize(
    "url",
    [
        *("sqlite:///var/my bonroute.db", "sqlite:////data/bonroute.db"),
        *("postgresql://user:p%40ss@host:5432/name", "postgres://host/name?sslmode=require"),
        *("postgresql+psycopg:///name?host=/run/postgresql", "postgresql://u@[::1]:5432/name"),
    ],
)
def test_an_address_of_a_store_is_taken(url: str) -> None:
    assert settings(token=TOKEN, database_url=url).database_url.get_secret_value() == url


def test_a_webhook_that_is_not_secure_still_needs_its_secret() -> None:
    found = faults(token=TOKEN, webhook_url="http://x")
    assert [line.partition(" ")[0] for line in found] == [
        "BONROUTE_WEBHOOK_URL",
        "BONROUTE_WEBHOOK_SECRET",
    ]


def test_a_wrong_webhook_secret_is_never_shown() -> None:
    [line] = faults(token=TOKEN, webhook_url="https://x", webhook_secret="tiny")  # noqa: S106 - made up
    assert "(not shown)" in line
    assert "tiny" not in line


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


def test_photos_are_kept_beside_an_sqlite_file() -> None:
    here = settings(token=TOKEN, database_url="sqlite:////data/bonroute.db")
    assert here.files_path == Path("/data/bonroute.files")


def test_photos_beside_a_server_database_are_kept_under_var() -> None:
    elsewhere = settings(token=TOKEN, database_url="postgresql://clerk@host/name")
    assert elsewhere.files_path == Path("var/files")


def test_the_folder_of_photos_can_be_named() -> None:
    named = settings(token=TOKEN, files_folder="/srv/evidence")
    assert named.files_path == Path("/srv/evidence")
