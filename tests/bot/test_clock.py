"""Clocks, and the log lines that carry their time."""

import logging
import os
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.clock import FileClock, SystemClock
from bot.logs import OneLineFormatter
from bot.quiet_hours import end_of_quiet_hours
from fleet.people import Language, Preferences

PARIS = ZoneInfo("Europe/Paris")


def test_a_file_puts_the_clock_ahead_and_is_read_again_when_it_changes(tmp_path: Path) -> None:
    file = tmp_path / "ahead"
    clock, system = FileClock(PARIS, file), SystemClock(PARIS)
    assert clock.now() - system.now() < timedelta(seconds=5)
    file.write_text("86400")
    assert clock.now() - system.now() > timedelta(hours=23)
    file.write_text("864000")
    os.utime(file, (1, 1))
    assert clock.now() - system.now() > timedelta(days=9)


def test_a_file_that_is_half_written_changes_nothing(tmp_path: Path) -> None:
    file = tmp_path / "ahead"
    file.write_text("86400")
    clock, system = FileClock(PARIS, file), SystemClock(PARIS)
    clock.now()
    file.write_text("")
    assert clock.now() - system.now() > timedelta(hours=23)


@pytest.mark.parametrize(
    ("local", "end"),
    [
        ("2026-11-21T18:59", None),
        ("2026-11-21T19:00", "2026-11-22T07:30"),
        ("2026-11-22T03:00", "2026-11-22T07:30"),
        ("2026-11-22T07:30", None),
        ("2027-03-28T01:00", "2027-03-28T07:30"),  # the night that is an hour shorter
    ],
)
def test_quiet_hours_end_on_the_next_morning_of_the_company(local: str, end: str | None) -> None:
    now = datetime.fromisoformat(local).replace(tzinfo=PARIS).astimezone(UTC)
    found = end_of_quiet_hours(Preferences(Language.FRENCH), now, PARIS)
    expected = datetime.fromisoformat(end).replace(tzinfo=PARIS) if end else None
    assert found == expected


def test_quiet_hours_may_lie_within_a_day() -> None:
    noon = datetime(2026, 11, 21, 11, 0, tzinfo=UTC)
    preferences = Preferences(Language.FRENCH, 11 * 60, 14 * 60)
    assert end_of_quiet_hours(preferences, noon, PARIS) == noon + timedelta(hours=2)


def test_a_log_line_never_shows_the_token_and_is_one_line() -> None:
    token = "123456:AbCdEfGhIjKlMnOpQrStUvWxYz0123456789"  # noqa: S105 - made up
    try:
        raise RuntimeError(f"https://api.telegram.org/bot{token}/getMe")  # noqa: EM102, TRY301 - as a library would
    except RuntimeError as error:
        record = logging.LogRecord(
            "x", logging.ERROR, "f", 1, "to %s", (token,), (type(error), error, error.__traceback__)
        )
    line = OneLineFormatter((token,)).format(record)
    assert token not in line
    assert "\n" not in line
    assert "RuntimeError" in line
