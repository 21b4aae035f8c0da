"""What-if 10: another use in the contract: other rates of reduction and increase."""

from collections.abc import Mapping
from fractions import Fraction

from bonusmalus.clause import PERMILLE, Rates, VehicleUse, clause_in_force
from bonusmalus.history import Record
from fleet.pricing.exact import half_up
from fleet.pricing.facts import FleetFacts
from fleet.pricing.results import Measure, Origin, Quantity
from fleet.what_ifs.answering import Comparison, Way, with_more
from fleet.what_ifs.answers import Answer, Lesson
from fleet.what_ifs.choosing import vehicle_choice, years_choice
from fleet.what_ifs.coefficient_ways import supposed_coefficient, with_rest
from fleet.what_ifs.coefficients import record_of, vehicles_of, with_use
from fleet.what_ifs.expected import Forecast, at_fault_frequency, mean_hundredths
from fleet.what_ifs.premiums import filled, rest_of
from fleet.what_ifs.questions import Choice, ChoiceKind, Value, WhatIf
from fleet.what_ifs.ways import expected_price, renewals_of


def choices(facts: FleetFacts) -> tuple[Choice, ...]:
    """Of which vehicle, and which use from its next renewal on."""
    vehicle = vehicle_choice(facts, WhatIf.USE_CHANGE)
    default = VehicleUse.ALL_TRAVEL.value
    uses = (default, *(one.value for one in VehicleUse if one.value != default))
    return (
        vehicle,
        Choice("use", ChoiceKind.USE, default, uses, is_asked=True),
        years_choice(5),
    )


def answer(facts: FleetFacts, values: Mapping[str, Value]) -> Answer:
    """Compare the premiums to expect at the fleet's own frequency under both uses.

    The reference premium is taken as it is: the insurer may set another for another use.

    Sources:
        annexe A121-1, art. 4 and 5: 5 % and 25 %, or 7 % and 20 %.
    """
    whole = filled(facts)
    vehicle = next(one for one in whole.facts.vehicles if one.id == values["vehicle"])
    record, contract = record_of(whole.facts, vehicle)
    use, years = VehicleUse(str(values["use"])), int(values["years"])
    changed = with_use(record, use, contract.renewal_on)
    frequency = at_fault_frequency(facts)
    forecast = Forecast(whole.facts, frequency.exact, years)
    own = vehicles_of(whole.facts, contract.id)
    rest = rest_of(contract, own)

    def way(of: Record) -> Way:
        means = [mean_hundredths(ahead) for ahead in forecast.of_record(of)]
        totals = forecast.premiums_along(own, of)
        pairs = zip(totals, means, strict=True)
        prices = (
            with_rest(expected_price(cents, frequency.exact, one, len(own)), rest)
            for cents, one in pairs
        )
        return Way(tuple(prices), (0,) * years)

    compared = Comparison(
        renewals_of((contract,), years),
        way(record),
        way(changed),
        supposed=(
            *whole.assumptions,
            *frequency.assumptions(),
            *supposed_coefficient(vehicle),
        ),
    )
    rates = clause_in_force(contract.renewal_on).rates_of
    findings = (
        _break_even("break_even_before", rates(record.use_on(facts.as_at))),
        _break_even("break_even_after", rates(use)),
    )
    found = compared.answer(WhatIf.USE_CHANGE, values)
    return with_more(found, findings, lessons=(Lesson.USE_CHANGES_RATES,))


def _break_even(name: str, rates: Rates) -> Quantity:
    """The chance of a claim a year at which reductions and increases even out (FLEET.md § 1.2)."""
    cut = PERMILLE - rates.reduction.value
    rise = rates.increase.value - PERMILLE
    value = half_up(Fraction(PERMILLE * cut, cut + rise))
    return Quantity(name, value, Measure.PERMILLE, Origin.LAW)
