"""From the specification of a picture to the chart that the render pool draws, and to its words.

A message in the outbox says which picture it wants; the facts are read when it is sent.
"""

import html
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final
from zoneinfo import ZoneInfo

from bot import fleet_pictures, group_pictures, scenario_pictures, what_if_pictures
from bot.month_picture import DRIVER_MONTH, month_chart
from bot.turn import Html
from fleet.coefficient import Prospect
from fleet.delivery import Picture
from fleet.ports import Work
from fleet.streaks import Streaks
from fleet.usecases.read_month import read_month_picture
from fleet.usecases.show_curve import PersonalCurve, read_curve
from fleet.usecases.show_streaks import read_streaks
from reports.driver_coefficient import (
    ChartClaim,
    DriverCoefficientChart,
    Step,
    describe_driver_coefficient,
)
from reports.driver_month import DriverMonthChart
from reports.formats import LANGUAGES, Language
from reports.pool import AnyChart
from reports.streak_calendar import MOST_MONTHS, StreakCalendarChart

DRIVER_COEFFICIENT = "driver_coefficient"
STREAK_CALENDAR = "streak_calendar"
_NEUTRAL_HUNDREDTHS = 100
_PERMILLE_OF_A_HUNDREDTH = 10


@dataclass(frozen=True, slots=True)
class UnknownPictureError(Exception):
    """A message asks for a picture that no code draws."""

    kind: str


def chart_of(work: Work, picture: Picture, zone: ZoneInfo) -> AnyChart:
    """The chart that a picture asks for, from the facts known now.

    Args:
        work: The transaction in which they are read.
        picture: What it shows.
        zone: The company's zone, in which legal days are told.

    Raises:
        UnknownPictureError: Nobody draws that kind.
        NotFoundError: The person is gone, or has no driving record.
    """
    read = _READ_BY.get(picture.kind)
    if read is None:
        raise UnknownPictureError(picture.kind)
    return read(work, picture, zone)


def _read_coefficient(work: Work, picture: Picture, _: ZoneInfo) -> DriverCoefficientChart:
    return coefficient_chart(read_curve(work, picture.subject_id, picture.as_of), picture.language)


def _read_month(work: Work, picture: Picture, zone: ZoneInfo) -> DriverMonthChart:
    curve, streak = read_month_picture(work, picture.subject_id, picture.as_of, zone)
    return month_chart(curve, streak, _spoken(picture.language))


def coefficient_chart(personal: PersonalCurve, language: str) -> DriverCoefficientChart:
    """The chart of a person's coefficient in a reader's language."""
    curve = personal.curve
    now = curve.past[-1].coefficient.hundredths
    return DriverCoefficientChart(
        language=_spoken(language),
        figure="internal",
        name=personal.employee.full_name,
        as_of=curve.as_of,
        next_renewal_on=curve.next_renewal_on,
        past=_steps(curve.past),
        claims=tuple(
            ChartClaim(
                claim.occurred_on,
                claim.liability.value,
                claim.factor_permille,
                claim.counts_on,
                claim.is_contested,
            )
            for claim in curve.claims
        ),
        without_claim=_steps(curve.without_claim),
        with_claim=_steps(curve.with_claim),
        premium_effect_permille=(now - _NEUTRAL_HUNDREDTHS) * _PERMILLE_OF_A_HUNDREDTH,
        reduction_permille=curve.reduction_permille,
    )


def streak_calendar(streaks: Streaks, language: str) -> StreakCalendarChart:
    """The calendar of a person's responsible-driving series in a reader's language."""
    series = streaks.responsible
    shown = series.marks[-MOST_MONTHS:]
    return StreakCalendarChart(
        language=_spoken(language),
        first_month_on=shown[0][0].first_on,
        marks=tuple(mark.value for _, mark in shown),
        streak_months=series.months,
        best_months=series.best_months,
        next_milestone_months=series.next_milestone_months,
        is_paused=series.is_paused,
    )


def _read_streak(work: Work, picture: Picture, zone: ZoneInfo) -> StreakCalendarChart:
    return streak_calendar(
        read_streaks(work, picture.subject_id, picture.as_of, zone), picture.language
    )


def caption_of(chart: DriverCoefficientChart) -> Html:
    """The words beside the picture: what it shows, with its label and its figures."""
    return Html(html.escape(describe_driver_coefficient(chart), quote=False))


def _steps(prospects: tuple[Prospect, ...]) -> tuple[Step, ...]:
    return tuple((one.renewal_on, one.coefficient.hundredths) for one in prospects)


def _spoken(language: str) -> Language:
    return next((known for known in LANGUAGES if known == language), "fr")


_READ_BY: Final[Mapping[str, Callable[[Work, Picture, ZoneInfo], AnyChart]]] = {
    DRIVER_COEFFICIENT: _read_coefficient,
    STREAK_CALENDAR: _read_streak,
    DRIVER_MONTH: _read_month,
    **group_pictures.READ_BY,
    **fleet_pictures.READ_BY,
    **scenario_pictures.READ_BY,
    **what_if_pictures.READ_BY,
}
"""Who reads the facts of which kind of chart."""
