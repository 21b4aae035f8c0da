"""What-if 7: a large claim, capped in the burning cost or not."""

from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction

from bonusmalus.claims import Liability
from bonusmalus.periods import add_years
from fleet.pricing import burning_cost
from fleet.pricing.exact import half_up, rate
from fleet.pricing.experience import USUAL_YEARS, lived_years
from fleet.pricing.facts import FleetClaim, FleetFacts, Guarantee, PricedContract
from fleet.pricing.quantities import again, cents_result, price_of
from fleet.pricing.results import Measure, Origin, Price, PriceStep, Quantity
from fleet.what_ifs.answering import (
    Comparison,
    Way,
    is_mostly_luck,
    results_named,
    with_more,
)
from fleet.what_ifs.answers import Answer, Lesson, Milestone
from fleet.what_ifs.choosing import cents_choice, contract_choice, has_experience
from fleet.what_ifs.experience import Renewals
from fleet.what_ifs.questions import Choice, ChoiceKind, Value, WhatIf

_USUAL_CENTS = 80_000_00
_NO_CAP = 10**15
_GUARANTEES = (Guarantee.LIABILITY, Guarantee.INJURY, Guarantee.DAMAGE)


def choices(facts: FleetFacts) -> tuple[Choice, ...]:
    """How large a claim, of which guarantee and contract."""
    names = tuple(one.value for one in _GUARANTEES)
    return (
        cents_choice("cost", _USUAL_CENTS, (30_000_00, 80_000_00, 150_000_00), least=1_00),
        Choice("guarantee", ChoiceKind.GUARANTEE, names[0], names),
        contract_choice(facts, WhatIf.LARGE_CLAIM, has_experience),
    )


def answer(facts: FleetFacts, values: Mapping[str, Value]) -> Answer:
    """Add to the renewals to expect what the claim brings into the burning cost.

    A claim stays in the window for three renewals. The premium without it is that of every
    what-if; what it adds is the burning cost of the claim alone, capped and with the load for large
    claims, or in full and without that load, as the load pays for what caps cut off. As in the
    premium itself, a small fleet's own claims weigh as much as their credibility.

    Sources:
        FLEET.md § 1.3, b1.
    """
    contract = facts.contract(int(values["contract"]))
    number = len(lived_years(facts, contract.id, USUAL_YEARS))
    claim = FleetClaim(
        id=0,
        contract_id=contract.id,
        vehicle_id=None,
        unit_id=contract.unit_id,
        occurred_on=facts.as_at,
        guarantee=Guarantee(str(values["guarantee"])),
        liability=Liability.FULL,
        cost_cents=int(values["cost"]),
    )
    renewals = Renewals.of(facts, contract.id)
    before = renewals.prices(number + 1)
    after = [_added(one, _alone(facts, claim, age)) for age, one in enumerate(before[:number])]
    nothing = (0,) * (number + 1)
    compared = Comparison(
        [renewals.on(place) for place in range(number + 1)],
        Way(before, nothing),
        Way((*after, before[number]), nothing),
        place=0,
    )
    found = compared.answer(WhatIf.LARGE_CLAIM, values)
    cap = contract.parameters.claim_cap_cents
    findings = (
        Quantity("counted", min(claim.cost_cents, cap), Measure.CENTS, Origin.RESULT),
        Quantity("capped_off", max(claim.cost_cents - cap, 0), Measure.CENTS, Origin.RESULT),
    )
    gone = Milestone("out_of_window", compared.days[-1])
    luck = is_mostly_luck(results_named("credibility", before[0]))
    lessons = (Lesson.CAP_SHARES_LARGE_CLAIMS, *((Lesson.MOSTLY_LUCK,) if luck else ()))
    whole = with_more(found, findings, (gone,), lessons)
    in_full = _added(before[0], _alone(_uncapped(facts, contract, claim), claim))
    return replace(whole, others={"uncapped": in_full})


def _added(renewed: Price, claim: Price) -> Price:
    """The premium of a renewal, and what the claim alone adds to it at the fleet's credibility."""
    weights = results_named("credibility", renewed)
    weight = rate(weights[0].value) if weights else Fraction(1)
    inputs = (
        again(renewed.steps[-1].result),
        Quantity("large_claim", claim.cents, Measure.CENTS, Origin.RESULT),
        *(again(one) for one in weights),
    )
    total = cents_result("net_premium", renewed.cents + half_up(claim.cents * weight))
    step = PriceStep("large_claim_added", inputs, total, "FLEET.md § 1.3, b1")
    return price_of((*renewed.steps, *claim.steps, step))


def _alone(facts: FleetFacts, claim: FleetClaim, age: int = 0) -> Price:
    """The burning cost of the claim alone, so many renewals after the first that looks at it."""
    only = replace(claim, occurred_on=add_years(facts.as_at, -age))
    return burning_cost.next_premium(replace(facts, claims=(only,)), claim.contract_id or 0)


def _uncapped(facts: FleetFacts, contract: PricedContract, claim: FleetClaim) -> FleetFacts:
    """The contract without cap and load, where the cap cuts this claim at all."""
    if claim.cost_cents <= contract.parameters.claim_cap_cents:
        return facts
    no_cap = replace(contract.parameters, claim_cap_cents=_NO_CAP, liability_load_permille=0)
    changed = replace(contract, parameters=no_cap)
    return replace(
        facts,
        contracts=tuple(changed if one.id == contract.id else one for one in facts.contracts),
    )
