"""From the facts of a driver's month to the chart that the render pool draws."""

from fleet.curve import Curve
from fleet.streaks import MonthMark, ResponsibleStreak
from reports.driver_month import MOST_MONTHS, MOST_PERIODS, DriverMonthChart
from reports.formats import Language
from reports.month_marks import Mark

DRIVER_MONTH = "driver_month"

_MARKS: dict[MonthMark, Mark] = {
    MonthMark.KEPT: "kept",
    MonthMark.PAUSED: "paused",
    MonthMark.OPEN: "open",
    MonthMark.MISSED: "missed",
}


def month_chart(
    curve: Curve | None, streak: ResponsibleStreak, language: Language
) -> DriverMonthChart:
    """The chart of a month in a reader's language: figures, and no day."""
    return DriverMonthChart(
        language=language,
        past=tuple(one.coefficient.hundredths for one in curve.past[-MOST_PERIODS:])
        if curve
        else (),
        next_hundredths=curve.without_claim[0].coefficient.hundredths if curve else None,
        streak_months=streak.months,
        marks=tuple(_MARKS[mark] for _, mark in streak.marks[-MOST_MONTHS:]),
        next_milestone_months=streak.next_milestone_months,
        is_paused=streak.is_paused,
    )
