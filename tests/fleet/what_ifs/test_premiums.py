"""A contract has one premium: its notice's, and what a coefficient moves of it, on every screen."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bonusmalus.premium import ReferencePremium
from fleet.claim_value import recovery_path
from fleet.fleet_premium import PremiumCase, fleet_premium
from fleet.pricing.facts import FleetFacts
from fleet.pricing.results import Origin
from fleet.renewal_range import renewal_range
from fleet.what_ifs import Question, WhatIf, answer
from tests.support.what_if_fleets import MONO, claim, mono_car, mono_fleet

NO_PREMIUM = ReferencePremium(0)


def with_notice(net_cents: int, references: list[int | None], hundredths: int = 80) -> FleetFacts:
    """A contract whose notice prints a net premium, with cars of these reference premiums."""
    facts = mono_fleet(hundredths)
    contract = replace(facts.contracts[0], net_cents=net_cents, net_origin=Origin.NOTICE)
    cars = tuple(
        mono_car(201 + place, MONO, hundredths, one)
        if one
        else replace(
            mono_car(201 + place, MONO, hundredths),
            reference=NO_PREMIUM,
            is_premium_known=False,
        )
        for place, one in enumerate(references)
    )
    return replace(facts, contracts=(contract,), vehicles=cars)


def test_a_rebate_of_the_notice_is_carried_along_by_what_ifs_and_range() -> None:
    """Reference 1,000 € at 0.80, of which the notice asks 700 €: 40 € fewer at 0.76."""
    facts = with_notice(700_00, [1_000_00])
    free = answer(facts, Question(WhatIf.CLAIM_FREE, {"years": 1}))
    eve = renewal_range(replace(facts, as_at=date(2027, 2, 1)), MONO, draws=9)

    assert (free.before.cents, free.years[0].after_cents) == (700_00, 660_00)
    assert eve.low_cents == eve.high_cents == 660_00
    assert free.before.steps[-1].rule == "notice_rest"
    assert sum(free.before.parts.values()) == free.before.cents


@pytest.mark.parametrize("what_if", [WhatIf.ONE_MORE_CLAIM, WhatIf.USE_CHANGE])
def test_a_rebate_of_the_notice_is_the_same_on_both_ways_of_a_what_if(what_if: WhatIf) -> None:
    dear, cheap = (
        answer(with_notice(one, [1_000_00]), Question(what_if)) for one in (800_00, 700_00)
    )

    assert [one.before_cents - 100_00 for one in dear.years] == [
        one.before_cents for one in cheap.years
    ]
    assert [one.after_cents - 100_00 for one in dear.years] == [
        one.after_cents for one in cheap.years
    ]


def test_fewer_claims_and_all_contracts_carry_the_rebate_too() -> None:
    question = Question(WhatIf.FEWER_CLAIMS, {"contract": MONO})
    dear, cheap = (answer(with_notice(one, [1_000_00]), question) for one in (800_00, 700_00))

    assert dear.before.cents - cheap.before.cents == 100_00


def test_a_contract_whose_vehicles_are_not_entered_renews_at_what_its_notice_asks() -> None:
    facts = replace(mono_fleet(80), vehicles=())

    assert fleet_premium(facts).projected.net.cents == 720_00
    assert renewal_range(facts, MONO, draws=9).middle_cents == 720_00


@settings(max_examples=60)
@given(
    net=st.integers(100_00, 5_000_00),
    references=st.lists(st.none() | st.integers(100_00, 2_000_00), min_size=1, max_size=4),
    hundredths=st.integers(50, 350),
    days=st.lists(st.integers(0, 300), max_size=2),
)
def test_a_contract_has_one_premium_today_and_one_without_further_claims(
    net: int, references: list[int | None], hundredths: int, days: list[int]
) -> None:
    facts = with_notice(net, references, hundredths)
    claims = tuple(
        claim(number, facts.as_at - timedelta(days=ago), 1_000_00, contract_id=MONO)
        for number, ago in enumerate(days)
    )
    facts = replace(facts, claims=claims)
    shown = fleet_premium(facts)
    free = answer(facts, Question(WhatIf.CLAIM_FREE, {"years": 1}))
    eve = renewal_range(replace(facts, as_at=date(2027, 2, 28)), MONO, draws=3)

    assert shown.today.net.cents == free.before.cents == recovery_path(facts, MONO).today_cents
    projected = shown.of(PremiumCase.PROJECTED).net.cents
    assert projected == free.years[0].after_cents == eve.low_cents == eve.high_cents
