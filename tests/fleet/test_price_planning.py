"""What to plan with under the clause: claims that happened already are in the plan."""

from dataclasses import replace
from datetime import date

from bonusmalus.claims import Liability
from bonusmalus.premium import ReferencePremium
from fleet.coefficient_paths import next_coefficients
from fleet.driving import Regime
from fleet.price_planning import Planning, planning_of
from fleet.pricing.facts import FleetClaim, FleetFacts, Guarantee
from tests.support.what_if_fleets import MONO, mono_fleet

AS_AT = date(2027, 2, 1)  # the time that the renewal of March counts is over
CLAIM = FleetClaim(
    id=1,
    contract_id=MONO,
    vehicle_id=1,
    unit_id=1,
    occurred_on=date(2026, 10, 1),
    guarantee=Guarantee.LIABILITY,
    liability=Liability.FULL,
    cost_cents=1_220_00,
)


def planned(facts: FleetFacts) -> Planning:
    planning = planning_of(facts, facts.contracts[0])
    assert planning is not None
    return planning


def test_a_claim_of_last_month_is_in_the_coefficient_to_expect() -> None:
    """0.80 goes to 1.00 at the coming renewal, and not to the mean of an average year."""
    facts = replace(mono_fleet(80, as_at=AS_AT), claims=(CLAIM,))
    found = planned(facts)
    assert found.awaiting == 1
    assert found.expected.hundredths == 100
    assert found.expected == next_coefficients(facts)[MONO]


def test_without_a_claim_the_coming_renewal_earns_its_reduction() -> None:
    found = planned(mono_fleet(80, as_at=AS_AT))
    assert (found.awaiting, found.expected.hundredths) == (0, 76)


def test_one_more_claim_is_worked_out_after_the_one_that_happened_already() -> None:
    """900 €: 1.25, 1.18, 1.00 (two clean years), 0.95, 0.90 less 1.00 … 0.80 are 78 hundredths."""
    clean = mono_fleet(80, as_at=AS_AT)
    claimed = replace(clean, claims=(CLAIM,))
    costs = [planned(one).claim_cost.cents for one in (clean, claimed)]
    assert costs == [990_00, 702_00]


def test_a_claim_without_a_reference_premium_weighs_on_the_share_of_the_net_premium() -> None:
    facts = mono_fleet(80, as_at=AS_AT)
    car = replace(facts.vehicles[0], reference=ReferencePremium(0), is_premium_known=False)
    assert planned(replace(facts, vehicles=(car,))).claim_cost.cents == 990_00


def test_a_claim_without_fault_awaits_nothing() -> None:
    claim = replace(CLAIM, liability=Liability.NONE)
    facts = replace(mono_fleet(80, as_at=AS_AT), claims=(claim,))
    assert planned(facts).awaiting == 0


def test_a_fleet_contract_has_no_coefficient_to_plan_with() -> None:
    facts = mono_fleet(80, as_at=AS_AT)
    contract = replace(facts.contracts[0], regime=Regime.FLEET_CLAUSE)
    assert planning_of(replace(facts, contracts=(contract,)), contract) is None
