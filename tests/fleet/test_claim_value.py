"""The value of an avoided claim is what one more claim costs in the what-if of it."""

from dataclasses import replace
from datetime import date

import pytest

from bonusmalus.premium import ReferencePremium
from fleet.claim_value import recovery_path, value_of_avoided_claim
from fleet.pricing.facts import FleetFacts
from fleet.pricing.results import Origin
from fleet.what_ifs import Question, WhatIf, answer
from tests.support.what_if_fleets import FLEET, MONO, fleet_of_the_example, mono_fleet


def one_more(facts: FleetFacts, vehicle: int, years: int) -> int:
    """What the what-if of one more claim says that it costs in premiums."""
    question = Question(WhatIf.ONE_MORE_CLAIM, {"vehicle": vehicle, "years": years})
    findings = answer(facts, question).findings
    return next(one.value for one in findings if one.name == "extra_over_years")


def without_references() -> FleetFacts:
    """A car at 0.80 of which the notice's 800 € are known, and no reference premium."""
    facts = mono_fleet(80)
    car = replace(facts.vehicles[0], reference=ReferencePremium(0), is_premium_known=False)
    contract = replace(facts.contracts[0], net_cents=800_00)
    return replace(facts, contracts=(contract,), vehicles=(car,))


def test_without_a_reference_premium_a_claim_weighs_on_the_net_premium_of_the_contract() -> None:
    """800 € at 0.80 are 1,000 € at 1.00: 1,100 € over five years instead of nothing."""
    facts = without_references()

    assert value_of_avoided_claim(facts, MONO).cents == one_more(facts, 201, 5) == 1_100_00


def test_a_value_that_rests_on_a_supposed_premium_says_so() -> None:
    supposed, known = (
        recovery_path(one, MONO).assumptions for one in (without_references(), mono_fleet(80))
    )

    assert [one.origin for one in supposed] == [Origin.DEFAULT]
    assert known == ()


@pytest.mark.parametrize(
    "as_at", [date(2026, 2, 1), date(2026, 6, 30), date(2026, 12, 31)], ids=str
)
def test_in_a_fleet_clause_an_avoided_claim_is_worth_the_same_on_every_day_of_the_year(
    as_at: date,
) -> None:
    facts = fleet_of_the_example(as_at=as_at)
    on_new_year_s_eve = value_of_avoided_claim(fleet_of_the_example(), FLEET).cents

    value = value_of_avoided_claim(facts, FLEET).cents
    assert value == one_more(facts, 1, 3)
    assert value == pytest.approx(on_new_year_s_eve, rel=1e-3)
