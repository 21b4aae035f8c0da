"""What-if 7: a large claim, capped in the burning cost or not."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from bonusmalus.claims import Liability
from bonusmalus.periods import add_years
from fleet.pricing import burning_cost
from fleet.pricing.experience import USUAL_YEARS, lived_years
from fleet.pricing.facts import FleetClaim, FleetFacts, Guarantee
from fleet.pricing.results import Measure, Origin, Price, Quantity
from fleet.what_ifs.answering import Comparison, Way, with_more
from fleet.what_ifs.answers import Answer, Lesson, Milestone
from fleet.what_ifs.choosing import cents_choice, contract_choice, has_experience
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
    """Compare the burning cost without the claim, with it capped, and with it as it is.

    A claim stays in the window for three renewals. The other claims are taken as they are.
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
    plain = burning_cost.next_premium(facts, contract.id)
    capped = _aged(facts, claim, number)
    open_parameters = replace(contract.parameters, claim_cap_cents=_NO_CAP)
    uncapped_facts = replace(
        facts,
        contracts=tuple(
            replace(one, parameters=open_parameters) if one.id == contract.id else one
            for one in facts.contracts
        ),
    )
    uncapped = _with(uncapped_facts, claim, facts.as_at)
    nothing = (0,) * (number + 1)
    compared = Comparison(
        [add_years(contract.renewal_on, place) for place in range(number + 1)],
        Way((plain,) * (number + 1), nothing),
        Way((*capped, plain), nothing),
        place=0,
    )
    found = compared.answer(WhatIf.LARGE_CLAIM, values)
    cap = contract.parameters.claim_cap_cents
    findings = (
        Quantity("counted", min(claim.cost_cents, cap), Measure.CENTS, Origin.RESULT),
        Quantity("capped_off", max(claim.cost_cents - cap, 0), Measure.CENTS, Origin.RESULT),
    )
    gone = Milestone("out_of_window", compared.days[-1])
    whole = with_more(found, findings, (gone,), (Lesson.CAP_SHARES_LARGE_CLAIMS,))
    return replace(whole, others={"uncapped": uncapped})


def _aged(facts: FleetFacts, claim: FleetClaim, years: int) -> tuple[Price, ...]:
    """The premium at each renewal that looks at the claim: each year it is a year older."""
    return tuple(_with(facts, claim, add_years(facts.as_at, -age)) for age in range(years))


def _with(facts: FleetFacts, claim: FleetClaim, on: date) -> Price:
    added = replace(claim, occurred_on=on)
    whole = replace(facts, claims=(*facts.claims, added))
    return burning_cost.next_premium(whole, claim.contract_id or 0)
