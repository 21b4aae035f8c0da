"""What-if 4: the same vehicles as contracts of their own, and as one fleet."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from fractions import Fraction

from bonusmalus.periods import add_years
from fleet.driving import Regime
from fleet.errors import QuestionRefusedError
from fleet.pricing.exact import half_up
from fleet.pricing.facts import FleetFacts, InsuranceYear, PricedContract
from fleet.pricing.results import Measure, Origin, Quantity
from fleet.what_ifs.answering import (
    Comparison,
    Way,
    is_mostly_luck,
    results_named,
    with_more,
)
from fleet.what_ifs.answers import Answer, Lesson
from fleet.what_ifs.choosing import contract_choice, years_choice
from fleet.what_ifs.expected import Forecast, at_fault_frequency
from fleet.what_ifs.experience import Renewals
from fleet.what_ifs.premiums import filled
from fleet.what_ifs.questions import ALL_CONTRACTS, Choice, Value, WhatIf
from fleet.what_ifs.ways import contracts_meant, expected_price, left_out, renewals_of

FEWEST_VEHICLES = 4
"""A contract may leave the statutory clause with more than three vehicles (A121-2, 1°)."""
_AS_ONE = -1
_YEARS_BACK = 3


def choices(facts: FleetFacts) -> tuple[Choice, ...]:
    """Of which contract; all of them together unless one is chosen."""
    contract = contract_choice(facts, WhatIf.MONO_OR_FLEET, has_all=True)
    return replace(contract, is_asked=True), years_choice()


def answer(facts: FleetFacts, values: Mapping[str, Value]) -> Answer:
    """Compare both regimes, whichever holds today: `before` is vehicle by vehicle.

    Raises:
        QuestionRefusedError: There are three vehicles or fewer (`too_few`).
    """
    whole = filled(facts)
    contracts = contracts_meant(whole.facts, int(values["contract"]))
    ids = {one.id for one in contracts}
    vehicles = tuple(one for one in whole.facts.vehicles if one.contract_id in ids)
    if len(vehicles) < FEWEST_VEHICLES:
        name = WhatIf.MONO_OR_FLEET.value
        raise QuestionRefusedError(
            name, "contract", "too_few", len(vehicles), limit=FEWEST_VEHICLES
        )
    years = int(values["years"])
    unknown = sum(not one.is_coefficient_known for one in vehicles)
    chosen_all = values["contract"] == ALL_CONTRACTS
    supposed = (
        *whole.assumptions,
        *(left_out(facts, contracts) if chosen_all else ()),
        *at_fault_frequency(facts, contracts).assumptions(),
        *(
            (Quantity("coefficients_supposed", unknown, Measure.NUMBER, Origin.DEFAULT),)
            if unknown
            else ()
        ),
    )
    compared = Comparison(
        renewals_of(contracts, years),
        _one_by_one(whole.facts, contracts, years),
        _together(whole.facts, contracts, years),
        place=0,
        supposed=supposed,
    )
    found = compared.answer(WhatIf.MONO_OR_FLEET, values)
    weights = results_named("credibility", found.after)
    luck = (Lesson.MOSTLY_LUCK,) if is_mostly_luck(weights) else ()
    return with_more(found, weights, lessons=(Lesson.COMPARE_OVER_YEARS, *luck))


def _one_by_one(facts: FleetFacts, contracts: tuple[PricedContract, ...], years: int) -> Way:
    frequency = at_fault_frequency(facts, contracts).exact
    forecast = Forecast(facts, frequency, years)
    ids = {one.id for one in contracts}
    vehicles = [one for one in facts.vehicles if one.contract_id in ids]
    pairs = zip(forecast.premiums(vehicles), forecast.means(vehicles), strict=True)
    prices = tuple(expected_price(cents, frequency, mean, len(vehicles)) for cents, mean in pairs)
    return Way(prices, (0,) * years)


def _together(facts: FleetFacts, contracts: tuple[PricedContract, ...], years: int) -> Way:
    merged = facts if _is_one_fleet(contracts) else _as_one(facts, contracts)
    contract_id = contracts[0].id if _is_one_fleet(contracts) else _AS_ONE
    return Way(Renewals.of(merged, contract_id).prices(years), (0,) * years)


def _is_one_fleet(contracts: tuple[PricedContract, ...]) -> bool:
    return len(contracts) == 1 and contracts[0].regime is not Regime.STATUTORY


def _as_one(facts: FleetFacts, contracts: tuple[PricedContract, ...]) -> FleetFacts:
    """The same fleet as if one contract had insured it, with the claims and years of all."""
    ids = {one.id for one in contracts}
    model = next((one for one in contracts if one.regime is not Regime.STATUTORY), contracts[0])
    merged = replace(
        model,
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
