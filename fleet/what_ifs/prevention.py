"""What-if 9: a prevention budget with an effect; when it has paid for itself."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from bonusmalus.periods import add_years
from fleet.pricing.cost_of_risk import total
from fleet.pricing.exact import PERMILLE, half_up
from fleet.pricing.experience import USUAL_YEARS, lived_years
from fleet.pricing.facts import FleetClaim, FleetFacts, PricedContract
from fleet.pricing.quantities import again, cents_result, permille_of, price_of
from fleet.pricing.results import Measure, Origin, Price, PriceStep, Quantity
from fleet.pricing.taxes import heavy_share, with_taxes
from fleet.what_ifs.answering import Comparison, Way, together, unknown_net, with_more
from fleet.what_ifs.answers import Answer, Lesson, Milestone, YearPoint
from fleet.what_ifs.choosing import cents_choice, contract_choice, permille_choice, years_choice
from fleet.what_ifs.coefficients import vehicles_of
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
    """Compare what every what-if compares: net premiums and what the company bears itself.

    The budget is spent once, at the start; its effect is taken to last. It is paid back by the net
    premium and by own costs that are known. What taxes and indirect costs (a default) would add is
    told apart, as the saving in the total cost of risk.

    Sources:
        FLEET.md § 1.5.
    """
    whole = filled(facts)
    contracts = contracts_meant(whole.facts, int(values["contract"]))
    years, budget = int(values["years"]), int(values["budget"])
    left = 1 - Fraction(int(values["effect"]), PERMILLE)
    before = _Outlook.of(whole.facts, contracts, years, AS_NOW)
    after = _Outlook.of(whole.facts, contracts, years, Supposed(at_fault=left))
    spent = Way(after.way.prices, (after.way.own[0] + budget, *after.way.own[1:]))
    supposed = (
        *whole.assumptions,
        *(left_out(facts, contracts) if values["contract"] == ALL_CONTRACTS else ()),
        *unknown_net(contracts),
        *frequency_assumed(facts, contracts),
        *_indirect_share(whole.facts, contracts),
    )
    compared = Comparison(
        renewals_of(contracts, years),
        before.way,
        spent,
        min(compared_at(facts, contracts), years - 1),
        supposed,
    )
    found = compared.answer(WhatIf.PREVENTION, values)
    paid_back = _paid_back(found.years)
    lesson = Lesson.PREVENTION_PAYS_BACK
    if paid_back.on is None:
        lesson = Lesson.PREVENTION_DOES_NOT_PAY_BACK
    saved = cents_result("saved_after_budget", sum(_saving(one) for one in found.years))
    findings = (Quantity("budget", budget, Measure.CENTS), saved)
    in_all = _saved_in_all(saved, before, after)
    lessons = (lesson, Lesson.OWN_COSTS_FALL_AT_ONCE, Lesson.PREMIUM_FOLLOWS_SLOWLY)
    told = with_more(found, findings, (paid_back,), lessons)
    return replace(told, steps=(*told.steps, *in_all.steps), others={"saved_in_all": in_all})


@dataclass(frozen=True, slots=True)
class _Outlook:
    """The years ahead of some contracts.

    Attributes:
        tax_cents: Of all these years.
        indirect_cents: What claims without known days cost beside, by default, of all these years.
    """

    way: Way
    tax_cents: int
    indirect_cents: int

    @classmethod
    def of(
        cls,
        facts: FleetFacts,
        contracts: Sequence[PricedContract],
        years: int,
        supposed: Supposed,
    ) -> "_Outlook":
        """Work them out at what is supposed."""
        forecast = Forecast(facts, at_fault_frequency(facts).exact * supposed.at_fault, years)
        ways = [one_way(one, forecast, supposed) for one in contracts]
        shares = [heavy_share(vehicles_of(facts, one.id)) for one in contracts]
        taxes = sum(
            with_taxes(price, contract.parameters, heavy).parts["tax"]
            for contract, heavy, way in zip(contracts, shares, ways, strict=True)
            for price in way.prices
        )
        indirect = sum(_indirect(facts, one, supposed) for one in contracts)
        return cls(together(ways), taxes, indirect * years)


def _saved_in_all(saved: Quantity, before: _Outlook, after: _Outlook) -> Price:
    """The saving in the total cost of risk: with taxes, and with indirect costs."""
    taxes = before.tax_cents - after.tax_cents
    indirect = before.indirect_cents - after.indirect_cents
    inputs = (
        again(saved),
        Quantity("tax_saved", taxes, Measure.CENTS, Origin.RESULT),
        Quantity("indirect_saved", indirect, Measure.CENTS, Origin.RESULT),
    )
    result = cents_result("saved_in_all", saved.value + taxes + indirect)
    return price_of((PriceStep("saved_in_all", inputs, result, "FLEET.md § 1.5"),))


def _indirect(facts: FleetFacts, contract: PricedContract, supposed: Supposed) -> int:
    """The indirect costs of a year of claims, on the mean of the years."""
    claims, exposure = _lived(facts, contract)
    vehicles = sum(one.contract_id == contract.id for one in facts.vehicles)
    if not exposure:
        return 0
    at_fault = _beside([one for one in claims if one.is_at_fault], contract)
    other = _beside([one for one in claims if not one.is_at_fault], contract)
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


def _beside(claims: list[FleetClaim], contract: PricedContract) -> int:
    return total(0, claims, contract.parameters).parts["indirect"]


def _indirect_share(
    facts: FleetFacts, contracts: tuple[PricedContract, ...]
) -> tuple[Quantity, ...]:
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
