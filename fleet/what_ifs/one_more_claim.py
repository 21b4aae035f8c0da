"""What-if 2: one more claim with fault on a vehicle; which renewal feels it, and for how long."""

from collections.abc import Mapping

from bonusmalus.claims import Claim, Liability
from fleet.driving import Regime
from fleet.pricing.facts import FleetFacts, PricedVehicle
from fleet.what_ifs.answering import (
    Comparison,
    Way,
    is_mostly_luck,
    results_named,
    with_more,
)
from fleet.what_ifs.answers import Answer, Lesson, Milestone
from fleet.what_ifs.choosing import vehicle_choice, years_choice
from fleet.what_ifs.coefficient_ways import along, coefficient_found, supposed_coefficient
from fleet.what_ifs.coefficients import MOST_YEARS, Ahead, path_of, record_of, vehicles_of
from fleet.what_ifs.experience import Renewals
from fleet.what_ifs.premiums import filled
from fleet.what_ifs.questions import Choice, ChoiceKind, Value, WhatIf
from fleet.what_ifs.usual_claim import UsualClaim
from fleet.what_ifs.years import Supposed

_CLAIM = "supposed"


def choices(facts: FleetFacts) -> tuple[Choice, ...]:
    """On which vehicle, and how liable."""
    liabilities = (Liability.FULL.value, Liability.PARTIAL.value)
    return (
        vehicle_choice(facts, WhatIf.ONE_MORE_CLAIM, is_any=True),
        Choice("liability", ChoiceKind.LIABILITY, liabilities[0], liabilities, is_asked=True),
        years_choice(5),
    )


def answer(facts: FleetFacts, values: Mapping[str, Value]) -> Answer:
    """Compare the renewals ahead with and without a claim today."""
    vehicle = next(one for one in facts.vehicles if one.id == values["vehicle"])
    if vehicle.regime is Regime.STATUTORY:
        return _under_the_clause(facts, vehicle, values)
    return _under_experience(facts, vehicle, values)


def _under_the_clause(
    facts: FleetFacts, vehicle: PricedVehicle, values: Mapping[str, Value]
) -> Answer:
    whole = filled(facts)
    claim = Claim(facts.as_at, Liability(str(values["liability"])), reference=_CLAIM)
    record, contract = record_of(whole.facts, vehicle)
    imagined, _ = record_of(whole.facts, vehicle, (claim,))
    without = path_of(record, facts.as_at, MOST_YEARS)
    with_claim = path_of(imagined, facts.as_at, MOST_YEARS)
    felt = _felt(without, with_claim)
    until = felt + int(values["years"])
    ahead = without[felt:until]
    own = vehicles_of(whole.facts, contract.id)
    compared = Comparison(
        [one.on for one in ahead],
        along(own, ahead, contract),
        along(own, with_claim[felt:until], contract),
        supposed=(*whole.assumptions, *supposed_coefficient(vehicle)),
    )
    return with_more(
        compared.answer(WhatIf.ONE_MORE_CLAIM, values),
        (
            coefficient_found("coefficient_before", without[felt].coefficient),
            coefficient_found("coefficient_after", with_claim[felt].coefficient),
        ),
        (_caught_up(without, with_claim),),
        (Lesson.ONE_CLAIM_TAKES_YEARS,),
    )


def _felt(without: tuple[Ahead, ...], with_claim: tuple[Ahead, ...]) -> int:
    """The renewal that feels the claim: none does where article 4 forgives it."""
    pairs = enumerate(zip(without, with_claim, strict=True))
    return next((i for i, (a, b) in pairs if a.coefficient != b.coefficient), 0)


def _caught_up(without: tuple[Ahead, ...], with_claim: tuple[Ahead, ...]) -> Milestone:
    """The first renewal after the claim at which it makes no difference any more."""
    felt = _felt(without, with_claim)
    pairs = list(zip(without, with_claim, strict=True))[felt:]
    return Milestone(
        "claim_caught_up",
        next((a.on for a, b in pairs if a.coefficient == b.coefficient), None),
    )


def _under_experience(
    facts: FleetFacts, vehicle: PricedVehicle, values: Mapping[str, Value]
) -> Answer:
    """A claim of the usual cost in the S/P of three renewals."""
    renewals = Renewals.of(facts, vehicle.contract_id or 0)
    claim = UsualClaim.on(renewals.contract)
    years = int(values["years"])
    nothing = (0,) * years
    compared = Comparison(
        [renewals.on(place) for place in range(years)],
        Way(renewals.prices(years), nothing),
        Way(renewals.prices(years, Supposed(extra=claim.extra)), (claim.own_cents, *nothing[1:])),
        supposed=(claim.cost,),
    )
    found = compared.answer(WhatIf.ONE_MORE_CLAIM, values)
    weights = results_named("credibility", found.before)
    luck = (Lesson.MOSTLY_LUCK,) if is_mostly_luck(weights) else ()
    return with_more(found, weights, lessons=(Lesson.ONE_CLAIM_TAKES_YEARS, *luck))
