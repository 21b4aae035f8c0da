"""What-if 3: a vehicle stays without a counting claim; when it is back at 1.00, and at 0.50."""

from collections.abc import Mapping, Sequence

from bonusmalus.coefficient import FLOOR, START, Coefficient
from fleet.pricing.facts import FleetFacts
from fleet.what_ifs.answering import Comparison, Way, with_more
from fleet.what_ifs.answers import Answer, Lesson, Milestone
from fleet.what_ifs.choosing import vehicle_choice, years_choice
from fleet.what_ifs.coefficient_ways import (
    along,
    coefficient_found,
    priced,
    supposed_coefficient,
)
from fleet.what_ifs.coefficients import MOST_YEARS, Ahead, path_of, record_of, vehicles_of
from fleet.what_ifs.premiums import filled
from fleet.what_ifs.questions import Choice, Value, WhatIf

_MOST = 15


def choices(facts: FleetFacts) -> tuple[Choice, ...]:
    """Which vehicle, and for how many years."""
    return (
        vehicle_choice(facts, WhatIf.CLAIM_FREE),
        years_choice(5, _MOST, is_asked=True),
    )


def answer(facts: FleetFacts, values: Mapping[str, Value]) -> Answer:
    """Compare the years ahead without a claim with the coefficient of today.

    Claims that are known and that no renewal has felt yet still count.
    """
    whole = filled(facts)
    vehicle = next(one for one in whole.facts.vehicles if one.id == values["vehicle"])
    record, contract = record_of(whole.facts, vehicle)
    ahead = path_of(record, facts.as_at, MOST_YEARS)
    years = int(values["years"])
    own = vehicles_of(whole.facts, contract.id)
    today = priced(own, vehicle.coefficient, contract)
    compared = Comparison(
        [one.on for one in ahead[:years]],
        Way((today,) * years, (0,) * years),
        along(own, ahead[:years], contract),
        place=years - 1,
        supposed=(*whole.assumptions, *supposed_coefficient(vehicle)),
    )
    return with_more(
        compared.answer(WhatIf.CLAIM_FREE, values),
        (
            coefficient_found("coefficient_before", vehicle.coefficient),
            coefficient_found("coefficient_after", ahead[years - 1].coefficient),
        ),
        _milestones(ahead, vehicle.coefficient),
        (Lesson.CLEAN_YEARS_PAY,),
    )


def _milestones(ahead: Sequence[Ahead], now: Coefficient) -> tuple[Milestone, ...]:
    """The first renewals at or below 1.00 and 0.50; none of what is reached already."""
    goals = (("back_at_start", START), ("at_floor", FLOOR))
    return tuple(
        Milestone(name, next((one.on for one in ahead if one.coefficient <= goal), None))
        for name, goal in goals
        if now > goal
    )
