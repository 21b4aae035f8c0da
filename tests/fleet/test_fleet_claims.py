"""The money of claims: what a case holds, else a default."""

from dataclasses import replace
from datetime import date

from fleet.driving import Vehicle
from fleet.fleet_claims import fleet_claims
from fleet.fleet_facts import CaseMoney, FleetRows
from fleet.incidents import CaseCosts, EventType
from fleet.pricing.facts import FleetClaim, Guarantee

TODAY = date(2026, 11, 21)
CAR = Vehicle(1, "AA-001-AA", "Clio", 1, 7)
CASE = CaseMoney(
    incident_id=1,
    unit_id=1,
    claim_id=None,
    vehicle_id=1,
    event=EventType.VANDALISM,
    occurred_on=date(2026, 3, 1),
    is_kept_in_house=False,
    is_open=True,
    costs=CaseCosts(paid_cents=100_000),
)


def claim_of(case: CaseMoney) -> FleetClaim:
    """The one claim of a fleet with a deductible of 300 € for own damage."""
    rows = FleetRows(frozenset({1}), vehicles=[CAR], cases=[case])
    (found,) = fleet_claims(rows, {7: {Guarantee.DAMAGE: 30_000}}, TODAY)
    return found


def test_a_deductible_that_nobody_filled_in_is_the_contract_s_as_a_default() -> None:
    found = claim_of(CASE)

    assert (found.deductible_cents, found.charge_cents) == (30_000, 70_000)
    assert not found.is_deductible_known


def test_a_deductible_that_was_filled_in_is_a_fact() -> None:
    found = claim_of(replace(CASE, costs=CaseCosts(100_000, deductible_cents=15_000)))

    assert (found.deductible_cents, found.is_deductible_known) == (15_000, True)


def test_no_more_is_left_to_the_company_than_the_claim_costs() -> None:
    found = claim_of(replace(CASE, costs=CaseCosts(paid_cents=20_000)))

    assert (found.deductible_cents, found.charge_cents) == (20_000, 0)


def test_what_no_insurer_knows_has_no_deductible() -> None:
    found = claim_of(replace(CASE, is_kept_in_house=True))

    assert (found.deductible_cents, found.is_deductible_known) == (0, True)


def test_a_cost_by_default_has_the_deductible_of_the_contract_too() -> None:
    found = claim_of(replace(CASE, costs=CaseCosts()))

    assert (found.deductible_cents, found.is_cost_known) == (30_000, False)
