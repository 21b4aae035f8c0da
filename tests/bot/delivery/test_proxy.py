"""The proxy of a company between the bot and Telegram."""

import pytest
from yarl import URL

from bot.delivery.transport import proxy_for

TELEGRAM = URL("https://api.telegram.org")


def test_calls_leave_through_the_proxy_that_the_environment_names(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "http://bot:secret@proxy.company.example:3128")
    monkeypatch.delenv("https_proxy", raising=False)
    monkeypatch.delenv("no_proxy", raising=False)

    assert proxy_for(TELEGRAM) == URL("http://bot:secret@proxy.company.example:3128")


def test_calls_leave_directly_where_the_environment_excepts_the_host(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("http_proxy", "http://proxy.company.example:3128")
    monkeypatch.setenv("no_proxy", "127.0.0.1,.internal")

    assert proxy_for(URL("http://127.0.0.1:8081/")) is None


def test_calls_leave_directly_without_a_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.delenv(name, raising=False)

    assert proxy_for(TELEGRAM) is None
