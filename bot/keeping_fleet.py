"""The calendar's job that counts the fleet by unit and month, as it stood the day before."""

from datetime import date, timedelta

from bot.calendar import Occasion
from fleet.usecases.keep_fleet_months import keep_fleet_months


def keep_fleet(occasion: Occasion, cursor: str) -> str | None:
    """Do one chunk of the count of the day before the run's."""
    as_at = date.fromisoformat(occasion.period) - timedelta(days=1)
    return keep_fleet_months(occasion.work, as_at, cursor)
