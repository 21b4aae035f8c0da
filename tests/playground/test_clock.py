"""The playground's clock jumps forward by whole days, months and years, and the bot with it."""

from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.clock import FileClock
from playground.clock import Jump, JumpingClock, day_after

PARIS = ZoneInfo("Europe/Paris")


@pytest.mark.parametrize(
    ("jump", "from_day", "to_day"),
    [
        (Jump.DAY, date(2026, 12, 31), date(2027, 1, 1)),
        (Jump.MONTH, date(2027, 1, 31), date(2027, 2, 28)),
        (Jump.YEAR, date(2028, 2, 29), date(2029, 2, 28)),
    ],
)
def test_a_jump_lands_on_the_same_day_or_the_last_of_a_shorter_month(
    jump: Jump, from_day: date, to_day: date
) -> None:
    assert day_after(jump, from_day) == to_day


def test_the_bot_sees_the_jump_in_the_file(tmp_path: Path) -> None:
    clock = JumpingClock(PARIS, tmp_path / "clock.txt")
    clock.begin_on(date(2026, 11, 23))

    clock.jump(Jump.YEAR)

    assert FileClock(PARIS, tmp_path / "clock.txt").today() == date(2027, 11, 23)
    assert clock.today() == date(2027, 11, 23)


def test_a_jump_across_the_change_of_hour_keeps_the_time_of_day(tmp_path: Path) -> None:
    clock = JumpingClock(PARIS, tmp_path / "clock.txt")
    clock.begin_on(date(2027, 3, 27))

    at = clock.jump(Jump.DAY).astimezone(PARIS)

    assert (at.date(), at.hour) == (date(2027, 3, 28), 9)
