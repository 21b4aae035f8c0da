"""When the monthly message may come: by day, on a working day, outside of quiet hours."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from bot.quiet_hours import end_of_quiet_hours
from fleet.digest import out_of_date, sending_time
from fleet.people import Language, Preferences
from fleet.reminders import EVENING, MORNING
from fleet.working_days import WorkingDays

PARIS = ZoneInfo("Europe/Paris")
OFFICE = WorkingDays(lambda day: day in {date(2026, 11, 2), date(2026, 11, 11)})
USUAL = Preferences(Language.FRENCH)
INSTANTS = st.integers(0, 2 * 365 * 24 * 60).map(
    lambda minutes: datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
)
HOURS = st.integers(0, 95).map(lambda quarter: quarter * 15)


def local(written: str) -> datetime:
    return datetime.fromisoformat(written).replace(tzinfo=PARIS)


def sent(written: str, wishes: Preferences = USUAL) -> datetime:
    return sending_time(local(written).astimezone(UTC), wishes, PARIS, OFFICE).astimezone(PARIS)


def test_by_day_it_comes_at_once() -> None:
    assert sent("2026-11-03T10:20") == local("2026-11-03T10:20")


def test_at_night_it_waits_for_the_morning() -> None:
    assert sent("2026-11-03T23:00") == local("2026-11-04T09:00")
    assert sent("2026-11-04T04:00") == local("2026-11-04T09:00")


def test_over_a_week_end_and_a_holiday_it_waits_for_the_working_day() -> None:
    assert sent("2026-10-31T10:00") == local("2026-11-03T09:00")


def test_quiet_hours_of_a_person_end_first() -> None:
    mornings = Preferences(Language.FRENCH, 8 * 60, 14 * 60)
    assert sent("2026-11-03T10:00", mornings) == local("2026-11-03T14:00")


def test_who_is_quiet_all_day_gets_it_when_their_quiet_hours_end() -> None:
    by_night = Preferences(Language.FRENCH, 6 * 60, 21 * 60)
    assert sent("2026-11-03T10:00", by_night) == local("2026-11-03T21:00")


@given(INSTANTS, HOURS, HOURS)
def test_it_never_comes_in_quiet_hours_nor_on_a_day_off(
    now: datetime, quiet_from: int, quiet_until: int
) -> None:
    wishes = Preferences(Language.FRENCH, quiet_from, quiet_until)
    at = sending_time(now, wishes, PARIS, OFFICE)
    assert now <= at <= now + timedelta(days=14)
    assert OFFICE.is_working_day(at.astimezone(PARIS).date())
    assert end_of_quiet_hours(wishes, at, PARIS) is None


@given(INSTANTS, st.integers(0, 30))
def test_who_has_the_usual_quiet_hours_gets_it_between_morning_and_evening(
    now: datetime, later: int
) -> None:
    wishes = Preferences(Language.FRENCH, 19 * 60, 7 * 60 + later)
    at = sending_time(now, wishes, PARIS, OFFICE).astimezone(PARIS)
    assert MORNING <= at.time() < EVENING


@given(INSTANTS)
def test_what_may_come_now_may_still_come_when_it_is_asked_again(now: datetime) -> None:
    at = sending_time(now, USUAL, PARIS, OFFICE)
    assert sending_time(at, USUAL, PARIS, OFFICE) == at


def test_it_is_out_of_date_in_the_evening_of_the_third_working_day_after() -> None:
    until = out_of_date(local("2026-11-05T09:00"), PARIS, OFFICE)
    assert until == local("2026-11-10T19:00")
