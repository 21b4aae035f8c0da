"""The calendar's job that counts the fleet by unit and month, as it stood the day before."""

from datetime import date, timedelta

from bot.calendar import Occasion
from fleet.fleet_count import FleetChunk
from fleet.usecases.keep_fleet_months import count_fleet, keep_counted


def count_day_before(occasion: Occasion, cursor: str) -> FleetChunk:
    """Work out one chunk of the count of the day before the run's; nothing is changed."""
    as_at = date.fromisoformat(occasion.period) - timedelta(days=1)
    return count_fleet(occasion.work, as_at, cursor)


def keep_fleet(occasion: Occasion, cursor: str) -> str | None:
    """Write one chunk of it."""
    found = occasion.found
    chunk = found if isinstance(found, FleetChunk) else count_day_before(occasion, cursor)
    return keep_counted(occasion.work, chunk)
