"""Where the quantities of a price come from: a notice is only what an insurer printed."""

from dataclasses import replace

import pytest

from bonusmalus.coefficient import Coefficient
from fleet.pricing.both_regimes import comparable
from fleet.pricing.coefficient_regime import price_vehicle
from fleet.pricing.loss_ratio import next_premium
from fleet.pricing.results import Origin, Price
from fleet.what_ifs import Question, WhatIf, answer
from tests.support.priced import CONTRACT_ID, a_fleet, a_vehicle, claims_of_years
from tests.support.what_if_fleets import fleet_of_the_example, mono_fleet


def origins(price: Price, name: str) -> set[Origin]:
    """Where the inputs of that name come from."""
    return {one.origin for step in price.steps for one in step.inputs if one.name == name}


@pytest.mark.parametrize("origin", [Origin.NOTICE, Origin.POLICY, Origin.RECORD])
def test_the_net_premium_of_this_year_says_who_stated_it(origin: Origin) -> None:
    facts = a_fleet(60, 30_000_00, claims_of_years((9_000_00,) * 3))
    contract = replace(facts.contracts[0], net_origin=origin)
    price = next_premium(replace(facts, contracts=(contract,)), CONTRACT_ID)
    assert origins(price, "net_now") == {origin}
    assert contract.is_net_known is (origin is not Origin.RECORD)


def test_a_premium_of_a_renewal_ahead_is_no_notice_of_an_insurer() -> None:
    found = answer(fleet_of_the_example(), Question(WhatIf.FEWER_CLAIMS, {"years": 3}))
    assert origins(found.after, "net_now") == {Origin.RESULT}


def test_the_sum_over_vehicles_is_no_notice_of_an_insurer() -> None:
    facts = mono_fleet()
    contract_id = facts.contracts[0].id
    contract = replace(facts.contracts[0], net_origin=Origin.NOTICE)
    same_covers = comparable(replace(facts, contracts=(contract,)), contract_id)
    assert same_covers.contract(contract_id).net_origin is Origin.RECORD


def test_a_coefficient_to_come_was_printed_by_nobody() -> None:
    ahead = replace(a_vehicle(coefficient=80), is_coefficient_ahead=True)
    assert origins(price_vehicle(a_vehicle(coefficient=80)), "coefficient") == {Origin.NOTICE}
    assert origins(price_vehicle(ahead), "coefficient") == {Origin.RESULT}


def test_a_what_if_s_coefficient_was_printed_by_nobody() -> None:
    found = answer(mono_fleet(), Question(WhatIf.ONE_MORE_CLAIM))
    assert mono_fleet().vehicles[0].coefficient == Coefficient(80)
    for price in (found.before, found.after):
        assert origins(price, "coefficient") == {Origin.RESULT}
