"""Regime A: vectors of domain/FLEET.md § 1.2, parts and sums to the cent."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bonusmalus.coefficient import Coefficient
from bonusmalus.errors import PremiumError
from bonusmalus.premium import ReferencePremium
from bonusmalus.surcharges import NoviceSurcharge
from fleet.pricing.coefficient_regime import gross_fleet, gross_of, price_fleet, price_vehicle
from fleet.pricing.facts import PricedVehicle
from fleet.pricing.parameters import DEFAULTS
from fleet.pricing.results import Origin
from tests.support.priced import a_vehicle

CENTS = st.integers(0, 500_000)
VEHICLES = st.builds(
    a_vehicle,
    number=st.integers(1, 999),
    liability_cents=CENTS,
    other_cents=CENTS,
    outside_cents=CENTS,
    coefficient=st.integers(50, 350),
    novice=st.builds(NoviceSurcharge, st.integers(0, 1000), st.integers(0, 4)),
    surcharge_permille=st.integers(0, 4000),
)


@pytest.mark.parametrize(
    ("clean_years", "coefficient", "net_cents"),
    [(0, 100, 100_000), (1, 95, 71_250), (2, 90, 56_250), (3, 85, 42_500)],
)
def test_the_published_example_of_a_novice_at_500_euros(
    clean_years: int, coefficient: int, net_cents: int
) -> None:
    vehicle = a_vehicle(
        liability_cents=50_000,
        other_cents=0,
        coefficient=coefficient,
        novice=NoviceSurcharge(1000, clean_years),
    )
    assert price_vehicle(vehicle).cents == net_cents


def test_aggravations_are_computed_on_liability_before_novice_and_coefficient() -> None:
    vehicle = a_vehicle(
        coefficient=50, novice=NoviceSurcharge(1000), surcharge_permille=1500, outside_cents=4_000
    )
    parts = price_vehicle(vehicle).parts
    assert parts == {
        "liability": 30_000,  # 300 × 2 × 0.50
        "subject": 10_000,  # 200 × 0.50
        "outside": 4_000,
        "surcharge": 45_000,  # 300 × 1.5
    }


def test_liability_is_taxed_35_and_the_rest_18_percent() -> None:
    gross = gross_of(a_vehicle(liability_cents=30_000, other_cents=20_000))
    assert gross.cents == 30_000 * 135 // 100 + 20_000 * 118 // 100


def test_liability_of_a_heavy_vehicle_is_taxed_17_percent() -> None:
    heavy = replace(a_vehicle(liability_cents=30_000, other_cents=0), is_heavy=True)
    assert gross_of(heavy).cents == 35_100


def test_the_fixed_contribution_is_asked_once_for_a_contract() -> None:
    own = replace(DEFAULTS, contribution_cents=590)
    vehicles = [a_vehicle(1), a_vehicle(2), replace(a_vehicle(3), contract_id=2)]
    assert gross_fleet(vehicles, own).parts["contribution"] == 2 * 590


def test_a_surcharge_above_four_times_the_premium_is_refused() -> None:
    with pytest.raises(PremiumError):
        price_vehicle(a_vehicle(surcharge_permille=4001))


def test_a_coefficient_that_no_insurer_printed_is_told_to_be_a_default() -> None:
    unknown = replace(a_vehicle(), is_coefficient_known=False, is_premium_known=False)
    origins = {one.name: one.origin for step in price_vehicle(unknown).steps for one in step.inputs}
    assert {origins["coefficient"], origins["liability_reference"]} == {Origin.DEFAULT}


@given(VEHICLES)
def test_the_parts_of_a_vehicle_add_up_to_its_premium(vehicle: PricedVehicle) -> None:
    for price in (price_vehicle(vehicle), gross_of(vehicle)):
        assert sum(price.parts.values()) == price.cents == price.steps[-1].result.value


@given(st.lists(VEHICLES, max_size=6))
def test_a_fleet_costs_what_its_vehicles_are_invoiced(vehicles: list[PricedVehicle]) -> None:
    net, gross = price_fleet(vehicles), gross_fleet(vehicles)
    assert net.cents == sum(price_vehicle(one).cents for one in vehicles)
    for price in (net, gross):
        assert sum(price.parts.values()) == price.cents


@given(VEHICLES, st.integers(1, 100))
def test_a_higher_coefficient_never_costs_less(vehicle: PricedVehicle, more: int) -> None:
    higher = Coefficient(min(vehicle.coefficient.hundredths + more, 350))
    assert price_vehicle(replace(vehicle, coefficient=higher)).cents >= price_vehicle(vehicle).cents


def test_a_part_of_a_cent_goes_to_the_largest_remainder() -> None:
    vehicle = replace(a_vehicle(coefficient=95), reference=ReferencePremium(10, 10, 0))
    assert price_vehicle(vehicle).parts == {
        "liability": 10,
        "subject": 9,
        "outside": 0,
        "surcharge": 0,
    }
