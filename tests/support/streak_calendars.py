"""Calendars of a series: golden ones, and many made from a seed."""

import random
from dataclasses import replace
from datetime import date
from typing import Final

from fleet.streaks_rules import next_milestone
from reports.month_marks import MARKS, Mark
from reports.streak_calendar import StreakCalendarChart

FIRST_MONTH: Final = StreakCalendarChart("fr", date(2026, 11, 1), ("open",), 0, 0, 1)
_FOURTEEN: Final[tuple[Mark, ...]] = (
    *("kept",) * 4,
    *("paused",) * 2,
    *("kept",) * 2,
    "missed",
    *("kept",) * 4,
    "open",
)
FOURTEEN_MONTHS: Final = StreakCalendarChart("fr", date(2025, 10, 1), _FOURTEEN, 10, 10, 12)
LONG: Final = StreakCalendarChart("en", date(2024, 12, 1), ("kept",) * 24, 61, 61, None)
PAUSED: Final = StreakCalendarChart(
    "en", date(2026, 6, 1), (*("kept",) * 4, "paused", "paused"), 4, 7, 6, is_paused=True
)
EDGES: Final = (
    FIRST_MONTH,
    FOURTEEN_MONTHS,
    LONG,
    PAUSED,
    replace(FIRST_MONTH, marks=("paused",), is_paused=True),
    replace(LONG, streak_months=1200, best_months=1200),
    replace(FOURTEEN_MONTHS, first_month_on=date(2025, 12, 1), marks=MARKS * 6),
)


def seeded_calendar(seed: int) -> StreakCalendarChart:
    dice = random.Random(seed)  # noqa: S311 - the same charts on every machine
    marks = tuple(dice.choices(MARKS, k=dice.randint(1, 24)))
    months = dice.randint(0, 40)
    first = date(dice.randint(2024, 2026), dice.randint(1, 12), 1)
    best = months + dice.randint(0, 20)
    return StreakCalendarChart("fr", first, marks, months, best, next_milestone(months))


def in_both_languages(chart: StreakCalendarChart) -> list[StreakCalendarChart]:
    return [replace(chart, language="fr"), replace(chart, language="en")]
