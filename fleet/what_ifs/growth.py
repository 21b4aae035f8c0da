"""What-if 8: a fleet of another size; its own claims count more, or less, than before."""

from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction

from fleet.pricing.exact import half_up
from fleet.pricing.facts import FleetFacts
from fleet.pricing.loss_ratio import FULL_CREDIBILITY_VEHICLES
from fleet.pricing.results import Measure, Origin, Price, Quantity
from fleet.what_ifs.answering import Comparison, Way, results_named, with_more
from fleet.what_ifs.answers import Answer, Lesson
from fleet.what_ifs.choosing import contract_choice, count_choice, has_experience, years_choice
from fleet.what_ifs.experience import Renewals
from fleet.what_ifs.own_costs import own_costs
from fleet.what_ifs.questions import Choice, Value, WhatIf
from fleet.what_ifs.years import Supposed

_MOST = 100_000


def choices(facts: FleetFacts) -> tuple[Choice, ...]:
    """How many vehicles from the next renewal on; half as many again are proposed."""
    contract = contract_choice(facts, WhatIf.GROWTH, has_experience)
    now = max(sum(one.contract_id == contract.default for one in facts.vehicles), 1)
    half_again = now + (now + 1) // 2
    options = {
        now + 1,
        half_again,
        now * 2,
        FULL_CREDIBILITY_VEHICLES,
        FULL_CREDIBILITY_VEHICLES + 10,
    }
    return (
        count_choice("vehicles", half_again, tuple(sorted(options - {now})), _MOST),
        contract,
        years_choice(),
    )


def answer(facts: FleetFacts, values: Mapping[str, Value]) -> Answer:
    """Compare the renewals of today's fleet with those of the larger one.

    New vehicles are taken to bring claims like those of today's.
    """
    contract_id, years = int(values["contract"]), int(values["years"])
    number = int(values["vehicles"])
    renewals = Renewals.of(facts, contract_id)
    own = own_costs(facts, contract_id)
    compared = Comparison(
        [renewals.on(place) for place in range(years)],
        Way(renewals.prices(years), (own.of_year(renewals.vehicles),) * years),
        Way(renewals.prices(years, Supposed(vehicles=number)), (own.of_year(number),) * years),
        place=0,
    )
    found = compared.answer(WhatIf.GROWTH, values)
    findings = (
        *_renamed("credibility_before", found.before),
        *_renamed("credibility_after", found.after),
        _per_vehicle("per_vehicle_before", found.before, renewals.vehicles),
        _per_vehicle("per_vehicle_after", found.after, number),
    )
    return with_more(found, findings, lessons=(Lesson.CREDIBILITY_GROWS,))


def _renamed(name: str, price: Price) -> tuple[Quantity, ...]:
    return tuple(replace(one, name=name) for one in results_named("credibility", price))


def _per_vehicle(name: str, price: Price, vehicles: int) -> Quantity:
    cents = half_up(Fraction(price.cents, vehicles))
    return Quantity(name, cents, Measure.CENTS, Origin.RESULT)
