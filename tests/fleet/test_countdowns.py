"""When people are reminded of a last day."""

from datetime import date, timedelta

import pytest

from fleet.countdowns import Reminder, reminder_on
from fleet.working_days import WorkingDays

DUE = date(2026, 8, 19)  # a Wednesday
WORKING_DAYS = WorkingDays()


@pytest.mark.parametrize(
    ("on", "said"),
    [
        (date(2026, 8, 13), None),
        (date(2026, 8, 14), Reminder.SOON),
        (date(2026, 8, 18), Reminder.SOON),
        (date(2026, 8, 19), Reminder.LAST_DAY),
        (date(2026, 8, 20), Reminder.OVERDUE),
        (date(2026, 9, 2), Reminder.OVERDUE),
        (date(2026, 9, 3), Reminder.AGAIN),
        (date(2026, 10, 3), Reminder.AGAIN),
        (date(2026, 10, 4), None),
    ],
)
def test_what_is_said_follows_from_the_day(on: date, said: Reminder | None) -> None:
    assert reminder_on(DUE, on, WORKING_DAYS) is said


def test_a_last_day_on_a_sunday_is_said_on_the_friday_before() -> None:
    sunday = date(2026, 8, 23)
    assert reminder_on(sunday, date(2026, 8, 21), WORKING_DAYS) is Reminder.LAST_DAY
    assert reminder_on(sunday, sunday, WORKING_DAYS) is Reminder.LAST_DAY


def test_reminders_only_grow_more_urgent() -> None:
    order = [None, *Reminder]
    days = (DUE + timedelta(days=number) for number in range(-30, 45))
    said = [order.index(reminder_on(DUE, day, WORKING_DAYS)) for day in days]
    assert said == sorted(said)
