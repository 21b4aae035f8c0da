from fleet.fleet_week import FleetWeek, moved_unit
from tests.support.small_company import TODAY


def test_a_unit_moved_when_its_month_lies_two_off_the_three_before() -> None:
    moved = moved_unit("Lille", (1, 2, 1, 4))

    assert moved is not None
    assert (moved.incidents, moved.tenths_before) == (4, 13)


def test_a_unit_that_stays_where_it_was_has_not_moved() -> None:
    assert moved_unit("Lille", (1, 2, 1, 3)) is None


def test_a_unit_with_a_month_that_is_not_shown_is_not_compared() -> None:
    assert moved_unit("Lille", (1, None, 1, 9)) is None
    assert moved_unit("Lille", (1, 1, 1, None)) is None


def test_a_week_with_nothing_open_is_quiet() -> None:
    assert FleetWeek(TODAY).is_quiet
    assert not FleetWeek(TODAY, number_overdue=1).is_quiet
