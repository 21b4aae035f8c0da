"""What-if 1: fewer claims with fault from now on; what premium and own costs become."""

from collections.abc import Mapping
from fractions import Fraction

from fleet.pricing.exact import PERMILLE
from fleet.pricing.facts import FleetFacts
from fleet.what_ifs.answering import (
    Comparison,
    is_mostly_luck,
    results_named,
    unknown_net,
    with_more,
)
from fleet.what_ifs.answers import Answer, Lesson
from fleet.what_ifs.choosing import contract_choice, permille_choice, years_choice
from fleet.what_ifs.premiums import filled
from fleet.what_ifs.questions import ALL_CONTRACTS, Choice, Value, WhatIf
from fleet.what_ifs.ways import (
    compared_at,
    contracts_meant,
    frequency_assumed,
    left_out,
    renewals_of,
    way,
)
from fleet.what_ifs.years import Supposed


def choices(facts: FleetFacts) -> tuple[Choice, ...]:
    """How many fewer, and of which contract; looked at for three renewals after the first."""
    return (
        permille_choice("fewer", 300, (100, 200, 300, 500)),
        contract_choice(facts, WhatIf.FEWER_CLAIMS, has_all=True),
        years_choice(),
    )


def answer(facts: FleetFacts, values: Mapping[str, Value]) -> Answer:
    """Compare the renewals ahead with today's claims, and with fewer of them.

    The first point is the coming renewal, which hardly changes; own costs fall at once.
    """
    whole = filled(facts)
    contracts = contracts_meant(facts, int(values["contract"]))
    years = int(values["years"]) + 1
    left = 1 - Fraction(int(values["fewer"]), PERMILLE)
    before = way(whole.facts, contracts, years)
    after = way(whole.facts, contracts, years, Supposed(at_fault=left))
    supposed = (
        *whole.assumptions,
        *(left_out(facts, contracts) if values["contract"] == ALL_CONTRACTS else ()),
        *unknown_net(contracts),
        *frequency_assumed(facts, contracts),
    )
    compared = Comparison(
        renewals_of(contracts, years),
        before,
        after,
        min(compared_at(facts, contracts), years - 1),
        supposed,
    )
    found = compared.answer(WhatIf.FEWER_CLAIMS, values)
    weights = results_named("credibility", found.before)
    luck = (Lesson.MOSTLY_LUCK,) if is_mostly_luck(weights) else ()
    lessons = (Lesson.PREMIUM_FOLLOWS_SLOWLY, Lesson.OWN_COSTS_FALL_AT_ONCE, *luck)
    return with_more(found, weights, lessons=lessons)
