from datetime import date

import pytest

from bonusmalus.errors import ClauseError
from bonusmalus.scope import (
    ContractFacts,
    Derogation,
    Holding,
    VehicleCategory,
    scope_of,
    scope_version,
)

TODAY = date(2026, 4, 3)
CAR = VehicleCategory.CAR


def test_three_cars_of_one_owner_stay_under_the_clause() -> None:
    assert scope_of(ContractFacts(CAR, number_of_cars=3), TODAY).is_compulsory


def test_more_than_three_cars_of_one_owner_may_carry_another_clause() -> None:
    found = scope_of(ContractFacts(CAR, number_of_cars=4), TODAY)
    assert (found.is_compulsory, found.derogations) == (
        False,
        frozenset({Derogation.MORE_THAN_THREE_CARS}),
    )


@pytest.mark.parametrize("holding", [Holding.LONG_RENTAL, Holding.LEASED])
def test_leased_and_long_rented_cars_stay_under_the_clause_in_any_number(holding: Holding) -> None:
    assert scope_of(ContractFacts(CAR, holding, number_of_cars=40), TODAY).is_compulsory


def test_more_than_three_cars_of_employees_may_carry_another_clause() -> None:
    found = scope_of(ContractFacts(CAR, Holding.EMPLOYEE_OWNED, number_of_cars=4), TODAY)
    assert found.derogations == {Derogation.EMPLOYEES_CARS}


@pytest.mark.parametrize(
    "facts",
    [
        ContractFacts(CAR, is_public_transport=True),
        ContractFacts(VehicleCategory.UTILITY, gross_weight_kg=3501),
        ContractFacts(CAR, is_farm_risk=True),
    ],
)
def test_transport_heavy_vehicles_and_farm_risks_may_carry_another_clause(
    facts: ContractFacts,
) -> None:
    assert not scope_of(facts, TODAY).is_compulsory


def test_a_vehicle_of_3_5_tonnes_stays_under_the_clause() -> None:
    facts = ContractFacts(VehicleCategory.UTILITY, gross_weight_kg=3500)
    assert scope_of(facts, TODAY).is_compulsory


@pytest.mark.parametrize(("day", "is_compulsory"), [(20, True), (21, False)])
def test_a_light_motorcycle_left_the_clause_on_21_july_2007(day: int, is_compulsory: bool) -> None:
    facts = ContractFacts(VehicleCategory.LIGHT_MOTORCYCLE)
    assert scope_of(facts, date(2007, 7, day)).is_compulsory is is_compulsory


@pytest.mark.parametrize("day", [20, 21])
def test_a_motorcycle_above_125_cc_stays_under_the_clause(day: int) -> None:
    facts = ContractFacts(VehicleCategory.MOTORCYCLE)
    assert scope_of(facts, date(2007, 7, day)).is_compulsory


@pytest.mark.parametrize(
    ("day", "act"), [(20, "arrêté du 22 novembre 1991"), (21, "arrêté du 19 juillet 2007")]
)
def test_the_excluded_categories_name_the_act_that_made_them(day: int, act: str) -> None:
    assert scope_version(date(2007, 7, day)).act == act


def test_an_excluded_vehicle_may_agree_to_the_clause() -> None:
    facts = ContractFacts(VehicleCategory.MOPED, is_clause_agreed=True)
    assert scope_of(facts, TODAY).is_compulsory


def test_no_scope_is_known_before_1992() -> None:
    with pytest.raises(ClauseError):
        scope_of(ContractFacts(CAR), date(1991, 12, 31))
