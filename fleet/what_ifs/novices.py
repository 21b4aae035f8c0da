"""What-if 6: novices join; the surcharge halves with each year without a claim, then is gone."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction

from bonusmalus.periods import add_years
from bonusmalus.surcharges import NOVICE_CAPS, NOVICE_YEARS, Apprenticeship, NoviceSurcharge
from fleet.coefficient_paths import insured_since
from fleet.pricing.coefficient_regime import price_vehicle
from fleet.pricing.exact import half_up
from fleet.pricing.facts import FleetFacts, PricedContract, PricedVehicle
from fleet.pricing.quantities import again, cents_result, price_of
from fleet.pricing.results import Measure, Origin, Price, PriceStep, Quantity
from fleet.what_ifs.answering import Comparison, Way, with_more
from fleet.what_ifs.answers import Answer, Lesson, Milestone
from fleet.what_ifs.choosing import count_choice, vehicle_choice, years_choice
from fleet.what_ifs.coefficient_ways import supposed_coefficient
from fleet.what_ifs.coefficients import path_of, record_of
from fleet.what_ifs.premiums import filled
from fleet.what_ifs.questions import Choice, ChoiceKind, Value, WhatIf

_SEPTEMBER = 9
_MOST = 50
_CAP = NOVICE_CAPS[Apprenticeship.ORDINARY].value
_HALF_CAP = NOVICE_CAPS[Apprenticeship.ACCOMPANIED].value


@dataclass(frozen=True, slots=True)
class _Period:
    """An insurance year, or what is left of one when the novices join.

    Attributes:
        share: Part of the year in which they drive.
        clean_years: Full years without a claim since they joined.
    """

    on: date
    share: Fraction
    clean_years: int


def choices(facts: FleetFacts) -> tuple[Choice, ...]:
    """How many novices, on vehicles like which one, with which surcharge, from which month."""
    return (
        count_choice("number", 2, (1, 2, 3, 5), _MOST),
        replace(vehicle_choice(facts, WhatIf.NOVICES), is_asked=False),
        Choice("surcharge", ChoiceKind.PERMILLE, _CAP, (_CAP, _HALF_CAP), 0, _CAP, is_asked=True),
        Choice("month", ChoiceKind.MONTH, _SEPTEMBER, tuple(range(1, 13)), 1, 12),
        years_choice(4),
    )


def answer(facts: FleetFacts, values: Mapping[str, Value]) -> Answer:
    """Compare the same vehicles without and with novices as named drivers, claim-free.

    Sources:
        art. A121-1-1: 100 % at most, halved after each year without a liable claim, gone after
        three; FLEET.md § 1.2.
    """
    whole = filled(facts)
    vehicle = next(one for one in whole.facts.vehicles if one.id == values["vehicle"])
    record, contract = record_of(whole.facts, vehicle)
    joined_on = joining(facts.as_at, int(values["month"]))
    years = int(values["years"])
    periods = _periods(contract, joined_on, years)
    ahead = path_of(record, facts.as_at, years + 2)
    coefficients = {one.on: one.coefficient for one in ahead}
    at = [
        replace(
            vehicle,
            coefficient=coefficients.get(one.on, vehicle.coefficient),
            is_coefficient_ahead=one.on in coefficients,
        )
        for one in periods
    ]
    number, permille = int(values["number"]), int(values["surcharge"])
    before = tuple(_several(price_vehicle(one), number) for one in at)
    pairs = zip(at, periods, strict=True)
    after = tuple(_with_novices(one, period, number, permille) for one, period in pairs)
    nothing = (0,) * years
    compared = Comparison(
        [max(one.on, joined_on) for one in periods],
        Way(before, nothing),
        Way(after, nothing),
        place=0,
        supposed=(*whole.assumptions, *supposed_coefficient(vehicle)),
    )
    gone_on = next((one.on for one in periods if one.clean_years >= NOVICE_YEARS.value), None)
    return with_more(
        compared.answer(WhatIf.NOVICES, values),
        milestones=(Milestone("novices_join", joined_on), Milestone("surcharge_gone", gone_on)),
        lessons=(Lesson.NOVICE_FADES,),
    )


def joining(as_at: date, month: int) -> date:
    """The first day of that month, from a day on."""
    this_year = date(as_at.year, month, 1)
    return this_year if this_year >= as_at else date(as_at.year + 1, month, 1)


def _periods(contract: PricedContract, joined_on: date, years: int) -> list[_Period]:
    """The insurance years from the one in which they join."""
    found: list[_Period] = []
    starts_on, ends_before = insured_since(contract), contract.renewal_on
    while len(found) < years:
        if joined_on < ends_before:
            length = (ends_before - starts_on).days
            driven = (ends_before - max(starts_on, joined_on)).days
            clean = max(_full_years(joined_on, starts_on), 0)
            found.append(_Period(starts_on, Fraction(driven, length), clean))
        starts_on, ends_before = ends_before, add_years(ends_before, 1)
    return found


def _full_years(since: date, until: date) -> int:
    years = until.year - since.year
    return years if add_years(since, years) <= until else years - 1


def _several(price: Price, number: int) -> Price:
    inputs = (again(price.steps[-1].result), _number(number))
    total = cents_result("fleet_net", price.cents * number)
    return price_of((*price.steps, PriceStep("several_vehicles", inputs, total, "FLEET.md § 1.2")))


def _with_novices(vehicle: PricedVehicle, period: _Period, number: int, permille: int) -> Price:
    """The premium of the year: as before, and the surcharge for the days that they drive."""
    plain = price_vehicle(vehicle)
    surcharge = NoviceSurcharge(permille, period.clean_years)
    full = price_vehicle(replace(vehicle, novice=surcharge))
    extra = (full.cents - plain.cents) * number
    total = plain.cents * number + half_up(extra * period.share)
    inputs = (
        again(plain.steps[-1].result),
        again(full.steps[-1].result),
        _number(number),
        Quantity("share_of_year", half_up(period.share * 1000), Measure.PERMILLE),
    )
    step = PriceStep("novices", inputs, cents_result("fleet_net", total), "art. A121-1-1")
    return price_of((*full.steps, step))


def _number(number: int) -> Quantity:
    return Quantity("number_of_vehicles", number, Measure.NUMBER, Origin.RECORD)
