from dataclasses import fields
from datetime import date

import pytest

from bonusmalus.clause import FR_1992, LegalNumber, Rates, VehicleUse, clause_in_force
from bonusmalus.errors import ClauseError


@pytest.mark.parametrize(
    ("use", "rates"),
    [
        (VehicleUse.PRIVATE_AND_COMMUTE, (950, 1250, 1125)),
        (VehicleUse.BUSINESS, (950, 1250, 1125)),
        (VehicleUse.TOURS, (930, 1200, 1100)),
        (VehicleUse.ALL_TRAVEL, (930, 1200, 1100)),
    ],
)
def test_tours_and_all_travel_have_rates_of_their_own(
    use: VehicleUse, rates: tuple[int, int, int]
) -> None:
    found = FR_1992.rates_of(use)
    assert (found.reduction.value, found.increase.value, found.increase_halved.value) == rates


def test_every_number_of_the_clause_has_its_unit_its_article_and_its_day() -> None:
    numbers = [getattr(FR_1992, field.name) for field in fields(FR_1992)]
    numbers += [
        getattr(rates, field.name)
        for rates in numbers
        if isinstance(rates, Rates)
        for field in fields(rates)
    ]
    found = [number for number in numbers if isinstance(number, LegalNumber)]
    assert len(found) == 19
    assert all(number.unit and number.article and number.since for number in found)


def test_one_ruleset_of_the_arithmetic_holds_from_1992_on() -> None:
    days = (date(1992, 1, 1), date(2003, 11, 6), date(2026, 11, 21))
    assert {clause_in_force(day).ruleset for day in days} == {"FR-1992"}


def test_no_clause_is_known_before_1992() -> None:
    with pytest.raises(ClauseError) as caught:
        clause_in_force(date(1991, 12, 31))
    assert caught.value.found == "1991-12-31"


@pytest.mark.parametrize(
    ("day", "was_read"),
    [
        (date(2003, 11, 6), False),
        (date(2003, 11, 7), True),
        (date(2026, 4, 3), True),
        (date(2026, 4, 4), False),
    ],
)
def test_the_clause_says_for_which_days_its_text_was_read(day: date, was_read: bool) -> None:
    assert FR_1992.was_read_on(day) is was_read
