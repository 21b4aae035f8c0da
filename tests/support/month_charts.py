"""Charts of invented months of drivers, for the tests of `reports`."""

from dataclasses import replace
from random import Random
from typing import Final

from fleet.streaks_rules import next_milestone
from reports.driver_month import MOST_MONTHS, MOST_PERIODS, DriverMonthChart
from reports.month_marks import MARKS

USUAL: Final = DriverMonthChart(
    language="fr",
    past=(100, 95, 90, 85, 80),
    next_hundredths=76,
    streak_months=16,
    marks=(
        "kept", "kept", "paused", "kept", "kept", "kept",
        "missed", "kept", "kept", "kept", "kept", "open",
    ),
    next_milestone_months=next_milestone(16),
)  # fmt: skip
RISEN: Final = replace(
    USUAL,
    past=(76, 72, 90, 85, 106),
    next_hundredths=100,
    streak_months=3,
    marks=("missed", "missed", "kept", "paused", "paused", "missed", "kept", "kept", "open"),
    next_milestone_months=next_milestone(3),
)
FIRST_MONTH: Final = DriverMonthChart("fr", (100,), 95, 0, ("open",), next_milestone(0))
NO_RECORD: Final = DriverMonthChart("fr", (), None, 4, ("kept",) * 4 + ("open",), next_milestone(4))
NOTHING_YET: Final = DriverMonthChart("fr", (), None, 0, (), next_milestone(0))
CEILING: Final = DriverMonthChart(
    "fr", (195, 243, 303, 350, 350), 350, 1200, ("kept",) * 11 + ("open",), None
)
FLOOR_ON_PAUSE: Final = DriverMonthChart(
    "fr", (50,) * 5, 50, 27, ("paused",) * 12, next_milestone(27), is_paused=True
)
EDGES: Final = (USUAL, RISEN, FIRST_MONTH, NO_RECORD, NOTHING_YET, CEILING, FLOOR_ON_PAUSE)


def seeded_month(seed: int) -> DriverMonthChart:
    """An invented driver's month."""
    chance = Random(seed)  # noqa: S311  # invented drivers, the same ones in every run
    past = tuple(chance.randint(50, 350) for _ in range(chance.randint(0, MOST_PERIODS)))
    streak = chance.choice((0, 1, 5, 23, 119))
    number = chance.randint(0, MOST_MONTHS)
    return DriverMonthChart(
        language=chance.choice(("fr", "en")),
        past=past,
        next_hundredths=chance.randint(50, 350) if past else None,
        streak_months=streak,
        marks=tuple(chance.choice(MARKS) for _ in range(number)),
        next_milestone_months=next_milestone(streak),
        is_paused=chance.random() < 0.1,
    )


def in_both(chart: DriverMonthChart) -> list[DriverMonthChart]:
    """The same data for a reader of French and for one of English."""
    return [replace(chart, language="fr"), replace(chart, language="en")]
