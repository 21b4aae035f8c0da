"""What-if 4: the same vehicles as contracts of their own, and as one fleet."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from fractions import Fraction

from bonusmalus.periods import add_years
from fleet.driving import Regime
from fleet.errors import QuestionRefusedError
from fleet.pricing.exact import PERMILLE, half_up
from fleet.pricing.facts import FleetFacts, InsuranceYear, PricedContract, PricedVehicle
from fleet.pricing.quantities import again, cents_result, price_of
from fleet.pricing.results import Measure, Origin, Price, PriceStep, Quantity
from fleet.what_ifs.answering import (
    Comparison,
    Way,
    is_mostly_luck,
    results_named,
    with_more,
)
from fleet.what_ifs.answers import Answer, Lesson
from fleet.what_ifs.choosing import contract_choice, years_choice
from fleet.what_ifs.clause_members import FEWEST_CARS, bound_to_clause, under_the_clause
from fleet.what_ifs.expected import at_fault_frequency
from fleet.what_ifs.experience import Renewals
from fleet.what_ifs.premiums import filled, net_of_all
from fleet.what_ifs.questions import ALL_CONTRACTS, Choice, Value, WhatIf
from fleet.what_ifs.ways import contracts_meant, left_out, renewals_of

_AS_ONE = -1
_YEARS_BACK = 3


def choices(facts: FleetFacts) -> tuple[Choice, ...]:
    """Of which contract; all of them together unless one is chosen."""
    contract = contract_choice(facts, WhatIf.MONO_OR_FLEET, has_all=True)
    return replace(contract, is_asked=True), years_choice()


def answer(facts: FleetFacts, values: Mapping[str, Value]) -> Answer:
    """Compare both regimes at the same market, whichever holds today.

    `before` is vehicle by vehicle; `after` is one fleet, beside the vehicles that must stay.

    Raises:
        QuestionRefusedError: No vehicle may leave the statutory clause (`too_few`).
    """
    whole = filled(facts)
    contracts = contracts_meant(whole.facts, int(values["contract"]))
    ids = {one.id for one in contracts}
    vehicles = tuple(one for one in whole.facts.vehicles if one.contract_id in ids)
    bound = bound_to_clause(vehicles)
    if len(bound) == len(vehicles):
        raise _too_few(vehicles)
    years, market = int(values["years"]), _model(contracts).parameters
    nothing = (0,) * years
    compared = Comparison(
        renewals_of(contracts, years),
        Way(under_the_clause(whole.facts, contracts, vehicles, years, market), nothing),
        Way(_together(whole.facts, contracts, vehicles, bound, years), nothing),
        place=0,
        supposed=(*whole.assumptions, *_supposed(facts, contracts, vehicles, values)),
    )
    found = compared.answer(WhatIf.MONO_OR_FLEET, values)
    weights = results_named("credibility", found.after)
    luck = (Lesson.MOSTLY_LUCK,) if is_mostly_luck(weights) else ()
    staying = (_staying(bound),) if bound else ()
    return with_more(found, (*staying, *weights), lessons=(Lesson.COMPARE_OVER_YEARS, *luck))


def _too_few(vehicles: Sequence[PricedVehicle]) -> QuestionRefusedError:
    free = sum(not one.must_stay_statutory for one in vehicles)
    name = WhatIf.MONO_OR_FLEET.value
    return QuestionRefusedError(name, "contract", "too_few", free, limit=FEWEST_CARS)


def _supposed(
    facts: FleetFacts,
    contracts: tuple[PricedContract, ...],
    vehicles: Sequence[PricedVehicle],
    values: Mapping[str, Value],
) -> tuple[Quantity, ...]:
    unknown = sum(not one.is_coefficient_known for one in vehicles)
    supposed = Quantity("coefficients_supposed", unknown, Measure.NUMBER, Origin.DEFAULT)
    return (
        *(left_out(facts, contracts) if values["contract"] == ALL_CONTRACTS else ()),
        *at_fault_frequency(facts, contracts).assumptions(),
        *((supposed,) if unknown else ()),
    )


def _staying(bound: Sequence[PricedVehicle]) -> Quantity:
    return Quantity("vehicles_under_the_clause", len(bound), Measure.NUMBER)


def _together(
    facts: FleetFacts,
    contracts: tuple[PricedContract, ...],
    vehicles: Sequence[PricedVehicle],
    bound: Sequence[PricedVehicle],
    years: int,
) -> tuple[Price, ...]:
    """The fleet by all its claims; the vehicles that must stay at their own premium instead."""
    merged = facts if _is_one_fleet(contracts) else _as_one(facts, contracts)
    contract_id = contracts[0].id if _is_one_fleet(contracts) else _AS_ONE
    fleet = Renewals.of(merged, contract_id).prices(years)
    if not bound:
        return fleet
    market = _model(contracts).parameters
    staying = under_the_clause(facts, contracts, bound, years, market)
    share = 1 - Fraction(net_of_all(bound), net_of_all(vehicles) or 1)
    pairs = zip(fleet, staying, strict=True)
    return tuple(_beside(one, share, clause, bound) for one, clause in pairs)


def _beside(fleet: Price, share: Fraction, clause: Price, bound: Sequence[PricedVehicle]) -> Price:
    """The part of the fleet that may leave, and what the others pay under the clause."""
    leaving = half_up(fleet.cents * share)
    inputs = (
        again(fleet.steps[-1].result),
        Quantity("share_of_fleet", half_up(share * PERMILLE), Measure.PERMILLE),
        _staying(bound),
        again(clause.steps[-1].result),
    )
    total = cents_result("net_premium", leaving + clause.cents)
    step = PriceStep("fleet_and_clause", inputs, total, "A121-2, 1°")
    return price_of((*fleet.steps, *clause.steps, step))


def _model(contracts: tuple[PricedContract, ...]) -> PricedContract:
    """Whose parameters the fleet is priced with."""
    return next((one for one in contracts if one.regime is not Regime.STATUTORY), contracts[0])


def _is_one_fleet(contracts: tuple[PricedContract, ...]) -> bool:
    return len(contracts) == 1 and contracts[0].regime is not Regime.STATUTORY


def _as_one(facts: FleetFacts, contracts: tuple[PricedContract, ...]) -> FleetFacts:
    """The same fleet as if one contract had insured it, with the claims and years of all."""
    ids = {one.id for one in contracts}
    merged = replace(
        _model(contracts),
        id=_AS_ONE,
        regime=Regime.FLEET_CLAUSE,
        net_cents=sum(one.net_cents for one in contracts),
        net_origin=Origin.RECORD,
    )
    return replace(
        facts,
        contracts=(merged,),
        vehicles=tuple(
            replace(one, contract_id=_AS_ONE) for one in facts.vehicles if one.contract_id in ids
        ),
        claims=tuple(
            replace(one, contract_id=_AS_ONE) for one in facts.claims if one.contract_id in ids
        ),
        years=_years_as_one(facts, ids, merged.renewal_on),
    )


def _years_as_one(facts: FleetFacts, ids: set[int], renewal_on: date) -> tuple[InsuranceYear, ...]:
    """Years up to one renewal, with exposure and premium of all by the days that they share."""
    bounds = [
        (add_years(renewal_on, -place - 1), add_years(renewal_on, -place))
        for place in reversed(range(_YEARS_BACK + 1))
    ]
    found = [_year_as_one(facts, ids, since, until) for since, until in bounds]
    return tuple(one for one in found if one.vehicle_days)


def _year_as_one(facts: FleetFacts, ids: set[int], since: date, until: date) -> InsuranceYear:
    days, premium = Fraction(0), Fraction(0)
    for one in facts.years:
        last = min(one.ends_before, facts.as_at)
        length = (last - one.starts_on).days
        shared = (min(last, until) - max(one.starts_on, since)).days
        if one.contract_id in ids and length > 0 and shared > 0:
            days += Fraction(one.vehicle_days * shared, length)
            premium += Fraction(one.premium_cents * shared, length)
    return InsuranceYear(_AS_ONE, since, until, half_up(days), half_up(premium))
