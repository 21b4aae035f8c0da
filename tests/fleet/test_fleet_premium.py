"""The premium of a fleet, its bridge, and what one claim does to it."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bonusmalus.claims import Liability
from bonusmalus.clause import VehicleUse
from bonusmalus.coefficient import Coefficient
from bonusmalus.premium import ReferencePremium
from fleet.claim_value import recovery_path, value_of_avoided_claim
from fleet.closes import REALISED, EffectKind, EffectRow
from fleet.driving import Regime
from fleet.errors import PricingRefusedError
from fleet.fleet_premium import BridgePart, PremiumCase, fleet_premium, premium_bridge
from fleet.fleet_prices import net_price
from fleet.fleet_shares import shared
from fleet.months import Month
from fleet.people_effects import added_up
from fleet.premium_lines import premium_lines, tax_mix
from fleet.pricing.coefficient_regime import gross_of, price_vehicle
from fleet.pricing.facts import (
    FleetClaim,
    FleetFacts,
    Guarantee,
    InsuranceYear,
    PricedContract,
    PricedVehicle,
)
from fleet.pricing.parameters import DEFAULTS
from fleet.pricing.results import Origin
from fleet.usecases.read_fleet import read_fleet
from tests.support.counted_fleet import TODAY, counted_fleet
from tests.support.fake_store import FakeWork

AS_AT = date(2026, 6, 1)
CONTRACT = PricedContract(
    id=1,
    number="MX-1",
    insurer="Mutuelle",
    unit_id=1,
    regime=Regime.STATUTORY,
    use=VehicleUse.PRIVATE_AND_COMMUTE,
    starts_on=date(2020, 1, 1),
    renewal_on=date(2027, 1, 1),
    net_cents=72_000,
    net_origin=Origin.RECORD,
    parameters=DEFAULTS,
    coefficient_since=date(2026, 1, 1),
)
VEHICLE = PricedVehicle(
    id=1,
    plate="AA-001-AA",
    label="Clio",
    unit_id=1,
    contract_id=1,
    regime=Regime.STATUTORY,
    use=VehicleUse.PRIVATE_AND_COMMUTE,
    reference=ReferencePremium(32_400, 57_600),
    coefficient=Coefficient(80),
)
CLAIM = FleetClaim(
    id=1,
    contract_id=1,
    vehicle_id=1,
    unit_id=1,
    occurred_on=date(2026, 5, 1),
    guarantee=Guarantee.LIABILITY,
    liability=Liability.FULL,
    cost_cents=122_000,
)
FACTS = FleetFacts(unit_id=1, as_at=AS_AT, contracts=(CONTRACT,), vehicles=(VEHICLE,))
FLEET = replace(
    CONTRACT, id=2, regime=Regime.FLEET_CLAUSE, net_cents=5_500_000, net_origin=Origin.NOTICE
)
FLEET_FACTS = FleetFacts(
    unit_id=1,
    as_at=AS_AT,
    contracts=(FLEET,),
    vehicles=tuple(
        replace(VEHICLE, id=at, contract_id=2, regime=Regime.FLEET_CLAUSE) for at in range(100)
    ),
    years=tuple(
        InsuranceYear(2, date(year, 1, 1), date(year + 1, 1, 1), 36_500, 5_500_000)
        for year in (2023, 2024, 2025)
    ),
)

LIVED_FACTS = replace(
    FLEET_FACTS,
    claims=tuple(
        replace(CLAIM, id=year, contract_id=2, occurred_on=date(year, 5, 1), cost_cents=4_000_000)
        for year in (2023, 2024, 2025)
    ),
)


def test_one_claim_costs_990_euros_over_five_years_and_1476_over_eight() -> None:
    """FLEET.md § 1.2: reference premium 900 €, coefficient 0.80, one claim wholly at fault."""
    path = recovery_path(FACTS, 1)

    assert (path.extra_cents(5), path.extra_cents(8)) == (99_000, 147_600)
    assert value_of_avoided_claim(FACTS, 1).cents == 99_000


def test_the_premium_is_back_at_the_fifth_renewal_after_a_claim() -> None:
    path = recovery_path(FACTS, 1)

    assert path.years[0].renewal_on == date(2027, 1, 1)
    assert path.years[0].with_cents == 90_000
    assert path.back_on == date(2031, 1, 1)


def test_a_claim_half_at_fault_costs_less_than_one_wholly_at_fault() -> None:
    whole, half = (recovery_path(FACTS, 1, one) for one in (Liability.FULL, Liability.PARTIAL))

    assert 0 < half.extra_cents() < whole.extra_cents()


def test_a_claim_on_a_fleet_s_own_clause_weighs_for_the_three_years_of_its_statistics() -> None:
    path = recovery_path(LIVED_FACTS, 2)

    assert path.is_experience
    assert path.number_of_years == 3
    assert path.back_on == date(2030, 1, 1)


def test_a_claim_is_asked_of_a_contract_of_the_facts() -> None:
    with pytest.raises(PricingRefusedError):
        recovery_path(FACTS, 9)


def test_an_avoided_claim_says_that_its_mean_cost_is_a_default() -> None:
    price = value_of_avoided_claim(LIVED_FACTS, 2)

    origins = [one.origin for step in price.steps for one in step.inputs]
    assert Origin.DEFAULT in origins
    assert sum(price.parts.values()) == price.cents


def test_a_coming_claim_raises_the_projected_premium_and_nothing_else() -> None:
    bridge = premium_bridge(replace(FACTS, claims=(CLAIM,)))

    assert bridge.parts == {
        BridgePart.REFERENCE: 90_000,
        BridgePart.REDUCTION: -18_000,
        BridgePart.INCREASE: 0,
        BridgePart.ACTUAL: 72_000,
        BridgePart.COMING_REDUCTION: 0,
        BridgePart.COMING_INCREASE: 18_000,
        BridgePart.PROJECTED: 90_000,
    }


def test_a_clean_year_brings_the_projected_premium_down() -> None:
    assert premium_bridge(FACTS).parts[BridgePart.COMING_REDUCTION] == -3_600


def test_a_contract_under_its_own_clause_is_projected_by_its_ratio() -> None:
    """No claim in three years: 20 % down at most, then 4 % of the market (FLEET.md § 1.3, b2)."""
    premium = fleet_premium(FLEET_FACTS)

    assert premium.of(PremiumCase.PROJECTED).net.cents == 4_576_000
    assert premium.of(PremiumCase.AT_ONE).net.cents == premium.today.net.cents == 5_500_000


def test_a_premium_is_compared_with_the_other_cases() -> None:
    premium = fleet_premium(FACTS)

    assert premium.change_cents(PremiumCase.AT_ONE) == -18_000
    assert premium.change_cents(PremiumCase.PROJECTED) == 3_600


def test_a_vehicle_costs_what_its_invoice_says() -> None:
    vehicle = replace(VEHICLE, surcharge_permille=250)
    gross = gross_of(vehicle).cents

    assert net_price(vehicle) == price_vehicle(vehicle).cents
    assert net_price(vehicle) * tax_mix(vehicle, DEFAULTS) == gross
    assert fleet_premium(FACTS).today.gross.cents == gross_of(VEHICLE).cents


def test_a_premium_counts_the_vehicles_for_which_something_is_a_default() -> None:
    unknown = replace(VEHICLE, reference=ReferencePremium(0), is_premium_known=False)
    premium = fleet_premium(replace(FACTS, vehicles=(unknown,)))

    assert premium.number_with_defaults == 1
    assert premium.of(PremiumCase.AT_ONE).net.cents == 90_000  # 720 € / 0.80
    assert premium.today.net.steps[0].inputs[-1].origin is Origin.DEFAULT


@settings(max_examples=25)
@given(seed=st.integers(0, 10_000))
def test_the_bars_of_a_bridge_add_up_to_the_cent(seed: int) -> None:
    work = FakeWork()
    facts = read_fleet(work, counted_fleet(work, seed, vehicles=8), TODAY)
    parts = premium_bridge(facts).parts
    premium = fleet_premium(facts)

    assert (
        parts[BridgePart.REFERENCE] + parts[BridgePart.REDUCTION] + parts[BridgePart.INCREASE]
        == parts[BridgePart.ACTUAL]
        == premium.today.net.cents
    )
    assert (
        parts[BridgePart.ACTUAL]
        + parts[BridgePart.COMING_REDUCTION]
        + parts[BridgePart.COMING_INCREASE]
        == parts[BridgePart.PROJECTED]
        == premium.of(PremiumCase.PROJECTED).net.cents
    )
    for case in PremiumCase:
        for price in (premium.of(case).net, premium.of(case).gross):
            assert sum(price.parts.values()) == price.cents


@settings(max_examples=25)
@given(seed=st.integers(0, 10_000))
def test_the_units_of_a_company_add_up_to_its_contracts(seed: int) -> None:
    work = FakeWork()
    root = counted_fleet(work, seed, vehicles=8)
    whole = read_fleet(work, root, TODAY)
    alone = sum(net_price(one) for one in whole.vehicles if one.contract_id is None)
    lines = list(premium_lines(whole))

    contracts = sum(one.net_cents for one in whole.contracts)
    assert sum(one.amounts.net for one in lines) == contracts + alone


@given(
    total=st.integers(-10_000_000, 10_000_000),
    weights=st.dictionaries(st.integers(), st.integers(0, 10**6), min_size=1),
)
def test_shares_add_up_to_the_whole(total: int, weights: dict[int, int]) -> None:
    assert sum(shared(total, weights).values()) == total


@given(
    st.lists(
        st.tuples(
            st.integers(1, 12),
            st.integers(1, 4),
            st.sampled_from(EffectKind),
            st.integers(-99_999, 99_999),
        )
    )
)
def test_months_and_units_reconcile_with_the_total(
    rows: list[tuple[int, int, EffectKind, int]],
) -> None:
    pairs = [
        (Month(2026, month), EffectRow(unit, kind, cents, 5)) for month, unit, kind, cents in rows
    ]
    months = added_up(pairs)
    units = added_up((row.unit_id, row) for _, row in pairs)

    total = sum(row.cents for _, row in pairs if row.kind in REALISED)
    assert sum(one.realised_cents for one in months) == total
    assert sum(one.realised_cents for one in units) == total
    assert sum(one.streaks_cents for one in units) == sum(one.streaks_cents for one in months)
