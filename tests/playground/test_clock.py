"""The playground's clock jumps forward by whole days, months and years, and the bot with it."""

from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.clock import FileClock
from bot.holidays import working_days
from playground.clock import Jump, JumpingClock, day_after

PARIS = ZoneInfo("Europe/Paris")
FRENCH = working_days(is_alsace_moselle=False)


@pytest.mark.parametrize(
    ("jump", "from_day", "to_day"),
    [
        (Jump.DAY, date(2026, 12, 31), date(2027, 1, 1)),
        (Jump.MONTH, date(2028, 1, 31), date(2028, 2, 29)),
        (Jump.YEAR, date(2028, 2, 29), date(2029, 2, 28)),
    ],
)
def test_a_jump_lands_on_the_same_day_or_the_last_of_a_shorter_month(
    jump: Jump, from_day: date, to_day: date
) -> None:
    assert day_after(jump, from_day, FRENCH) == to_day


def test_a_jump_of_a_month_goes_on_to_a_day_that_is_worked() -> None:
    first_of_may = date(2027, 5, 1)  # a Saturday, and a public holiday
    assert day_after(Jump.MONTH, date(2027, 4, 1), FRENCH) == first_of_may + timedelta(days=2)


def test_a_jump_of_a_day_may_end_on_a_sunday() -> None:
    assert day_after(Jump.DAY, date(2027, 5, 1), FRENCH) == date(2027, 5, 2)


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


@pytest.mark.parametrize("hour", [0, 6, 21])
def test_a_jump_of_a_month_by_night_ends_by_day(tmp_path: Path, hour: int) -> None:
    clock = JumpingClock(PARIS, tmp_path / "clock.txt")
    clock.go_to(datetime(2026, 11, 23, hour, 15, tzinfo=PARIS))

    at = clock.jump(Jump.MONTH).astimezone(PARIS)

    assert (at.date(), at.hour, at.minute) == (date(2026, 12, 23), 9, 30)
