"""The clock of the playground: the machine's time plus the seconds that stand in a file.

The bot reads the same file (`BONROUTE_CLOCK_FILE`), so that both jump together. Time only moves
forward: a fresh playground comes back to today.
"""

from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from pathlib import Path
from zoneinfo import ZoneInfo

from bonusmalus.periods import add_months
from bot.clock import FileClock, SystemClock
from bot.holidays import working_days
from fleet.working_days import WorkingDays

_MORNING = time(9, 30)
_OPENS, _CLOSES = time(9), time(18)


class Jump(StrEnum):
    """How far the clock can be put forward at once."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"


def day_after(jump: Jump, day: date, days: WorkingDays) -> date:
    """The day on which a jump from `day` ends; after a month or a year it is one that is worked.

    What the calendar sends by day would else wait over the next jump, and be out of date.
    """
    if jump is Jump.DAY:
        return day + timedelta(1)
    return days.on_or_after(add_months(day, 1 if jump is Jump.MONTH else 12))


class JumpingClock:
    """A clock whose offset is kept in a file."""

    def __init__(self, zone: ZoneInfo, path: Path) -> None:
        self._zone = zone
        self._path = path
        self._system = SystemClock(zone)
        self._file = FileClock(zone, path)

    def now(self) -> datetime:
        """The present instant of the playground, in UTC."""
        return self._file.now()

    def today(self) -> date:
        """The present day of the playground."""
        return self._file.today()

    def jump(self, jump: Jump) -> datetime:
        """Go forward to the same time of a later day; returns the new instant.

        After a month or a year it is day: what the calendar sends does not wait for the morning.
        """
        local = self.now().astimezone(self._zone)
        day = day_after(jump, local.date(), working_days(is_alsace_moselle=False))
        is_by_day = _OPENS <= local.time() < _CLOSES
        at = local.time() if jump is Jump.DAY or is_by_day else _MORNING
        return self.go_to(datetime.combine(day, at, self._zone))

    def begin_on(self, day: date) -> datetime:
        """Begin in the morning of a day instead of now, past or future."""
        return self.go_to(datetime.combine(day, _MORNING, self._zone))

    def go_to(self, instant: datetime) -> datetime:
        """Go to an instant, past or future; returns it as the bot sees it."""
        ahead = instant.astimezone(UTC) - self._system.now()
        written = self._path.with_suffix(".new")
        written.write_text(str(ahead.total_seconds()), "utf-8")
        written.replace(self._path)
        return self.now()
