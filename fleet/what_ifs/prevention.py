"""What-if 9: a prevention budget with an effect; when it has paid for itself."""

from collections.abc import Mapping
from fractions import Fraction

from bonusmalus.periods import add_years
from fleet.pricing.cost_of_risk import CompanyCosts, total
from fleet.pricing.exact import PERMILLE, half_up, rate
from fleet.pricing.experience import USUAL_YEARS, lived_years
from fleet.pricing.facts import FleetClaim, FleetFacts, PricedContract
from fleet.pricing.parameters import Parameters
from fleet.pricing.quantities import again, cents_result, permille_of, price_of
from fleet.pricing.results import Measure, Origin, Price, PriceStep, Quantity
from fleet.what_ifs.answering import Comparison, Way, together, unknown_net, with_more
from fleet.what_ifs.answers import Answer, Lesson, Milestone, YearPoint
from fleet.what_ifs.choosing import cents_choice, contract_choice, permille_choice, years_choice
from fleet.what_ifs.expected import Forecast, at_fault_frequency
from fleet.what_ifs.premiums import filled
from fleet.what_ifs.questions import ALL_CONTRACTS, Choice, Value, WhatIf
from fleet.what_ifs.ways import (
    compared_at,
    contracts_meant,
    frequency_assumed,
    left_out,
    one_way,
    renewals_of,
)
from fleet.what_ifs.years import AS_NOW, Supposed

USUAL_EFFECT_PERMILLE = 100
"""A tenth fewer claims with fault: the default for programmes with rewards (FLEET.md § 4)."""
_USUAL_CENTS = 5_000_00


def choices(facts: FleetFacts) -> tuple[Choice, ...]:
    """How much is spent once, and how many fewer claims with fault that brings."""
    return (
        cents_choice("budget", _USUAL_CENTS, (1_000_00, 5_000_00, 10_000_00, 20_000_00), 1_00),
        permille_choice("effect", USUAL_EFFECT_PERMILLE, (50, 100, 150, 200, 300)),
        contract_choice(facts, WhatIf.PREVENTION, has_all=True),
        years_choice(5),
    )


def answer(facts: FleetFacts, values: Mapping[str, Value]) -> Answer:
    """Compare the total cost of risk: premium with taxes, what claims cost beside, the budget.

    The budget is spent once, at the start; its effect is taken to last. Taxes are in the premium,
    as a company does not get them back.

    Sources:
        FLEET.md § 1.5.
    """
    whole = filled(facts)
    contracts = contracts_meant(whole.facts, int(values["contract"]))
    years, budget = int(values["years"]), int(values["budget"])
    left = 1 - Fraction(int(values["effect"]), PERMILLE)
    before = _way(whole.facts, contracts, years, AS_NOW)
    after = _way(whole.facts, contracts, years, Supposed(at_fault=left))
    spent = Way(after.prices, (after.own[0] + budget, *after.own[1:]))
    supposed = (
        *whole.assumptions,
        *(left_out(facts, contracts) if values["contract"] == ALL_CONTRACTS else ()),
        *unknown_net(contracts),
        *frequency_assumed(facts, contracts),
        *_indirect(whole.facts, contracts),
    )
    compared = Comparison(
        renewals_of(contracts, years),
        before,
        spent,
        min(compared_at(facts, contracts), years - 1),
        supposed,
    )
    found = compared.answer(WhatIf.PREVENTION, values)
    paid_back = _paid_back(found.years)
    lesson = Lesson.PREVENTION_PAYS_BACK
    if paid_back.on is None:
        lesson = Lesson.PREVENTION_DOES_NOT_PAY_BACK
    saved = sum(_saving(one) for one in found.years)
    findings = (
        Quantity("budget", budget, Measure.CENTS),
        Quantity("saved_after_budget", saved, Measure.CENTS, Origin.RESULT),
    )
    lessons = (lesson, Lesson.OWN_COSTS_FALL_AT_ONCE, Lesson.PREMIUM_FOLLOWS_SLOWLY)
    return with_more(found, findings, (paid_back,), lessons)


def _way(
    facts: FleetFacts, contracts: tuple[PricedContract, ...], years: int, supposed: Supposed
) -> Way:
    forecast = Forecast(facts, at_fault_frequency(facts).exact * supposed.at_fault, years)
    return together([_gross_way(one, forecast, supposed) for one in contracts])


def _gross_way(contract: PricedContract, forecast: Forecast, supposed: Supposed) -> Way:
    net = one_way(contract, forecast, supposed)
    prices = tuple(_gross(one, contract.parameters) for one in net.prices)
    return Way(prices, (_beside(forecast.facts, contract, supposed),) * forecast.years)


def _gross(net: Price, parameters: Parameters) -> Price:
    """The premium with taxes, at the usual mix of guarantees."""
    share = rate(parameters.liability_share_permille)
    tax = share * rate(parameters.liability_tax_permille)
    tax += (1 - share) * rate(parameters.other_tax_permille)
    inputs = (
        again(net.steps[-1].result),
        permille_of(parameters, "liability_share_permille"),
        permille_of(parameters, "liability_tax_permille"),
        permille_of(parameters, "other_tax_permille"),
    )
    gross = cents_result("gross_premium", half_up(net.cents * (1 + tax)))
    return price_of((*net.steps, PriceStep("gross_of_mix", inputs, gross, "FLEET.md § 1.2")))


def _beside(facts: FleetFacts, contract: PricedContract, supposed: Supposed) -> int:
    """What the claims of a year cost the company beside the premium, on the mean of the years."""
    claims, exposure = _lived(facts, contract)
    vehicles = sum(one.contract_id == contract.id for one in facts.vehicles)
    if not exposure:
        return 0
    at_fault = _cost([one for one in claims if one.is_at_fault], contract)
    other = _cost([one for one in claims if not one.is_at_fault], contract)
    kept = at_fault * supposed.at_fault + other * supposed.other
    return half_up(kept * vehicles / exposure)


def _lived(facts: FleetFacts, contract: PricedContract) -> tuple[list[FleetClaim], Fraction]:
    begun = [
        one
        for one in facts.years
        if one.contract_id == contract.id and one.starts_on <= facts.as_at
    ]
    if not begun:
        return [], Fraction(0)
    lived = lived_years(facts, contract.id, USUAL_YEARS)
    since = lived[0].year.starts_on
    claims = [
        one
        for one in facts.claims
        if one.contract_id == contract.id and since <= one.occurred_on <= facts.as_at
    ]
    return claims, sum((one.vehicle_years for one in lived), Fraction(0))


def _cost(claims: list[FleetClaim], contract: PricedContract) -> int:
    return total(0, claims, contract.parameters, CompanyCosts()).cents


def _indirect(facts: FleetFacts, contracts: tuple[PricedContract, ...]) -> tuple[Quantity, ...]:
    """The indirect share, where it stands for days without a vehicle that nobody has entered."""
    ids = {one.id for one in contracts}
    if all(one.downtime_days for one in facts.claims if one.contract_id in ids):
        return ()
    return (permille_of(contracts[0].parameters, "indirect_permille"),)


def _saving(point: YearPoint) -> int:
    return point.before_cents - point.after_cents + point.own_before_cents - point.own_after_cents


def _paid_back(years: tuple[YearPoint, ...]) -> Milestone:
    """The end of the first year by which all that was saved exceeds the budget."""
    saved = 0
    for point in years:
        saved += _saving(point)
        if saved >= 0:
            return Milestone("paid_back", add_years(point.on, 1))
    return Milestone("paid_back", None)
