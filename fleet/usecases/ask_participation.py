"""Find whom to ask about a month that nobody has said anything of yet."""

from datetime import date
from zoneinfo import ZoneInfo

from fleet.months import Month
from fleet.ports import Work
from fleet.streaks import MonthMark
from fleet.usecases.show_streaks import read_streaks

PEOPLE_AT_ONCE = 20


def whom_to_ask(
    work: Work, month: Month, today: date, zone: ZoneInfo, after_id: int
) -> tuple[tuple[int, ...], int | None]:
    """A page of the people for whom a month is still open, and the id of the last one looked at.

    Somebody on pause, without a vehicle, without an account, or who took part in any way is not
    among them.

    Returns:
        The people, and None for the id where the page was the last one.
    """
    page = work.streaks.to_ask(month, today, after_id, PEOPLE_AT_ONCE)
    asked = tuple(one for one in page if is_to_ask(work, one, month, today, zone))
    return asked, page[-1] if len(page) == PEOPLE_AT_ONCE else None


def is_to_ask(work: Work, employee_id: int, month: Month, today: date, zone: ZoneInfo) -> bool:
    """Whether a month of a person is open and they are not on pause."""
    if not work.people.get(employee_id).is_employed(today):
        return False
    series = read_streaks(work, employee_id, today, zone).responsible
    return not series.is_paused and series.mark_of(month) is MonthMark.OPEN
