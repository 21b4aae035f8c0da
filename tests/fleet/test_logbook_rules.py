"""Who had a vehicle: hand-overs say it first, else the assignments."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from fleet.driving import Assignment
from fleet.logbook import Handover
from fleet.logbook_rules import (
    Ground,
    Stint,
    day_bounds,
    instant_of,
    last_mileage,
    stints_at,
    stints_on,
)

PARIS = ZoneInfo("Europe/Paris")
DAY = date(2026, 11, 12)
ANA, BEN, CLEO = 1, 2, 3
GIVEN = [Assignment(1, CLEO, 7, date(2026, 1, 1))]


def at(hour: int, day: int = 12) -> datetime:
    return datetime(2026, 11, day, hour, tzinfo=PARIS)


def time(person: int, taken: datetime, given: datetime | None) -> Handover:
    return Handover(5, 7, person, taken, given)


def by_hand(person: int, start: datetime | None, end: datetime | None) -> Stint:
    return Stint(person, Ground.HANDOVER, start, end, 5)


CLEO_ASSIGNED = Stint(CLEO, Ground.ASSIGNMENT)


def test_where_nothing_is_noted_the_assigned_person_is_named() -> None:
    assert stints_on(DAY, [], GIVEN, PARIS) == (CLEO_ASSIGNED,)


def test_where_nothing_is_known_nobody_is_named() -> None:
    assert stints_on(DAY, [], [], PARIS) == ()
    assert stints_at(at(9), [], []) == ()


def test_several_people_of_one_day_are_named_with_their_times() -> None:
    times = [time(BEN, at(14), at(18)), time(ANA, at(8), at(12))]
    assert stints_on(DAY, times, GIVEN, PARIS) == (
        by_hand(ANA, at(8), at(12)),
        by_hand(BEN, at(14), at(18)),
        CLEO_ASSIGNED,
    )


def test_a_hand_over_that_fills_the_day_leaves_the_assigned_person_out() -> None:
    times = [time(ANA, at(8, day=11), None)]
    assert stints_on(DAY, times, GIVEN, PARIS) == (by_hand(ANA, None, None),)


def test_two_hand_overs_that_follow_each_other_fill_the_day() -> None:
    times = [time(ANA, at(8, day=11), at(12)), time(BEN, at(12), at(9, day=13))]
    assert stints_on(DAY, times, GIVEN, PARIS) == (
        by_hand(ANA, None, at(12)),
        by_hand(BEN, at(12), None),
    )


def test_the_assigned_person_who_noted_it_is_named_once() -> None:
    assert stints_on(DAY, [time(CLEO, at(8), at(9))], GIVEN, PARIS) == (
        by_hand(CLEO, at(8), at(9)),
    )


def test_another_day_is_not_this_day() -> None:
    times = [time(ANA, at(8, day=11), at(0)), time(BEN, at(0, day=13), None)]
    assert stints_on(DAY, times, [], PARIS) == ()


def test_at_an_instant_the_hand_over_that_holds_then_is_named() -> None:
    times = [time(ANA, at(8), at(12)), time(BEN, at(12), None)]

    assert [one.employee_id for one in stints_at(at(9), times, GIVEN)] == [ANA]
    assert [one.employee_id for one in stints_at(at(12), times, GIVEN)] == [BEN]
    assert stints_at(at(7), times, GIVEN) == (CLEO_ASSIGNED,)


def test_the_night_in_which_the_clocks_go_back_has_twenty_five_hours() -> None:
    start, end = day_bounds(date(2026, 10, 25), PARIS)
    assert end.timestamp() - start.timestamp() == 25 * 3600


def test_a_minute_after_the_clocks_went_forward_is_an_hour_earlier() -> None:
    noon = instant_of(date(2026, 3, 29), 12 * 60, PARIS)
    assert noon.timestamp() - day_bounds(date(2026, 3, 29), PARIS)[0].timestamp() == 11 * 3600


def test_the_last_mileage_is_the_highest_that_was_noted() -> None:
    noted = [Handover(1, 7, ANA, at(8), None, 10), Handover(2, 7, BEN, at(9), None, 12, 30)]
    assert last_mileage(noted) == 30
    assert last_mileage([time(ANA, at(8), None)]) is None


HOURS = st.integers(-30, 54)


@given(st.lists(st.tuples(st.sampled_from([ANA, BEN]), HOURS, st.integers(1, 30)), max_size=6))
def test_whoever_had_it_at_an_instant_of_the_day_is_named_for_the_day(
    drawn: list[tuple[int, int, int]],
) -> None:
    """Times that do not overlap, as the store keeps them."""
    times, free = [], -40
    for person, start, hours in sorted(drawn, key=lambda one: one[1]):
        begin = max(start, free)
        free = begin + hours
        midnight = at(0)
        times.append(
            time(person, midnight + timedelta(hours=begin), midnight + timedelta(hours=free))
        )
    named = {one.employee_id for one in stints_on(DAY, times, GIVEN, PARIS)}
    for hour in range(24):
        assert {one.employee_id for one in stints_at(at(hour), times, GIVEN)} <= named
