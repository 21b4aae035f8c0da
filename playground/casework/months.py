"""What the drivers of the demo did month by month: checks, "nothing to report", quizzes, a pause.

The same months for the same company and day. Those who have just joined the demo look back on a
year and a half of them, so that streaks, points and team figures have something to show.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from random import Random
from typing import Final

from fleet.months import Month
from fleet.recognition import PointReason
from fleet.streaks import Confirmation, ConfirmationKind, Pause
from fleet.usecases.award_points import award
from playground.casework.opening import Desk
from playground.model import DemoPerson

MONTHS_BACK: Final = 18
_KEPT = 0.9
_CHECKED = 0.6
_QUIZ = 0.3
_NOON = time(11, 30, tzinfo=UTC)

_MISSED: Final = {"shared_van": (4,), "undetermined": (2, 9), "english": (13,)}
"""Months ago that a persona said nothing; the others with a story missed none."""
_AWAY: Final = {"parked": (75, 54), "third_party": (9, None)}
"""Days ago on which a persona's pause began, and on which it was over."""


@dataclass(frozen=True, slots=True)
class Told:
    """What somebody confirmed for a month, and on which of its days."""

    month: Month
    kind: ConfirmationKind
    on: date
    has_done_quiz: bool


def live_through_months(desk: Desk) -> int:
    """Confirm what the drivers confirmed, with the points that it gave; returns how many."""
    drivers = [one for one in desk.company.people if one.scope_code is None]
    for driver in drivers:
        _pause(desk, driver)
    told = [(driver, one) for driver in drivers for one in months_of(desk, driver)]
    for driver, one in told:
        _tell(desk, driver, one)
    return len(told)


def months_of(desk: Desk, driver: DemoPerson) -> Iterator[Told]:
    """What a driver told, oldest month first; the month that runs is left to whoever tries it."""
    present = Month.of(desk.founded.today)
    chance = Random(driver.number)  # noqa: S311 - a demo company is no secret
    for ago in range(MONTHS_BACK, 0, -1):
        month = present.plus(-ago)
        is_kept, draw = chance.random() < _KEPT, chance.random()
        if driver.persona:
            is_kept = ago not in _MISSED.get(driver.persona, ())
        on = month.first_on + timedelta(chance.randrange(3, 25))
        if is_kept and driver.entered_on <= on and (driver.left_on is None or on < driver.left_on):
            checked = draw < _CHECKED
            kind = ConfirmationKind.VEHICLE_CHECK if checked else ConfirmationKind.NOTHING_TO_REPORT
            yield Told(month, kind, on, has_done_quiz=chance.random() < _QUIZ)


def _tell(desk: Desk, driver: DemoPerson, told: Told) -> None:
    employee_id, at = desk.employees[driver.number], datetime.combine(told.on, _NOON)
    desk.work.streaks.confirm(Confirmation(employee_id, told.month, told.kind, at))
    if told.kind is ConfirmationKind.VEHICLE_CHECK:
        key = f"vehicle_check:{employee_id}:{told.month}"
        award(desk.work, employee_id, PointReason.VEHICLE_CHECK, key, at, month=told.month)
    if told.has_done_quiz:
        award(desk.work, employee_id, PointReason.QUIZ, f"quiz:{told.month}", at, month=told.month)


def _pause(desk: Desk, driver: DemoPerson) -> None:
    if driver.persona in _AWAY:
        began, over = _AWAY[driver.persona]
        today = desk.founded.today
        until_on = None if over is None else today - timedelta(over)
        pause = Pause(0, desk.employees[driver.number], today - timedelta(began), until_on)
        desk.work.streaks.add_pause(pause)
