"""Clocks for the wiring: nothing else asks the system what time it is."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo


class SystemClock:
    """The time of the machine, and the legal day in the company's zone."""

    def __init__(self, zone: ZoneInfo) -> None:
        self._zone = zone

    def now(self) -> datetime:
        """The present instant, in UTC."""
        return datetime.now(UTC)  # noqa: TID251 - this is the clock that everybody else is given

    def today(self) -> date:
        """The legal day in the company's zone."""
        return self.now().astimezone(self._zone).date()


class FileClock:
    """The system's time plus the seconds that stand in a file, for the playground's jumps.

    The file is read again when it changes; while it is missing or half-written the last known
    number holds.
    """

    def __init__(self, zone: ZoneInfo, path: Path) -> None:
        self._system = SystemClock(zone)
        self._zone = zone
        self._path = path
        self._seen: tuple[int, int] | None = None
        self._ahead = timedelta()

    def now(self) -> datetime:
        """The present instant of the playground, in UTC."""
        self._look()
        return self._system.now() + self._ahead

    def today(self) -> date:
        """The legal day of the playground in the company's zone."""
        return self.now().astimezone(self._zone).date()

    def _look(self) -> None:
        try:
            status = self._path.stat()
            seen = (status.st_mtime_ns, status.st_size)
            if seen == self._seen:
                return
            self._ahead = timedelta(seconds=float(self._path.read_text("utf-8")))
            self._seen = seen
        except (OSError, ValueError, OverflowError):
            return
