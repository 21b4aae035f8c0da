"""What-if 5: another deductible, on the claims of the last three years."""

from collections.abc import Mapping
from dataclasses import replace

from fleet.pricing.deductible import effect, with_deductible
from fleet.pricing.facts import FleetFacts, Guarantee
from fleet.pricing.results import Measure, Origin, Quantity
from fleet.what_ifs.answering import Comparison, with_more
from fleet.what_ifs.answers import Answer, Lesson
from fleet.what_ifs.choosing import cents_choice, contract_choice, has_experience, years_choice
from fleet.what_ifs.questions import Choice, ChoiceKind, Value, WhatIf
from fleet.what_ifs.ways import contracts_meant, renewals_of, way

_USUAL_CENTS = 600_00
_GUARANTEES = (Guarantee.DAMAGE, Guarantee.THEFT, Guarantee.GLASS)


def choices(facts: FleetFacts) -> tuple[Choice, ...]:
    """The deductible of which guarantee; the next half more than today's is proposed."""
    contract = contract_choice(facts, WhatIf.DEDUCTIBLE, has_experience)
    now = facts.contract(int(contract.default)).deductibles_cents.get(Guarantee.DAMAGE, 0)
    names = tuple(one.value for one in _GUARANTEES)
    options = tuple(sorted({300_00, 600_00, 900_00, 1_500_00, now * 2} - {now, 0}))
    return (
        cents_choice("deductible", now * 2 or _USUAL_CENTS, options),
        Choice("guarantee", ChoiceKind.GUARANTEE, names[0], names),
        contract,
        years_choice(),
    )


def answer(facts: FleetFacts, values: Mapping[str, Value]) -> Answer:
    """Compare premium and retained cost, as if the deductible had held for the last claims."""
    contract_id, years = int(values["contract"]), int(values["years"])
    guarantee, cents = Guarantee(str(values["guarantee"])), int(values["deductible"])
    changed = with_deductible(facts, contract_id, cents, guarantee)
    contracts = contracts_meant(facts, contract_id)
    compared = Comparison(
        renewals_of(contracts, years),
        way(facts, contracts, years),
        way(changed, contracts_meant(changed, contract_id), years),
        place=0,
    )
    found = compared.answer(WhatIf.DEDUCTIBLE, values)
    retained = effect(facts, contract_id, cents, guarantee)
    now = contracts[0].deductibles_cents.get(guarantee, 0)
    findings = (
        Quantity("deductible_now", now, Measure.CENTS, Origin.POLICY),
        Quantity("retained_more", retained.cents, Measure.CENTS, Origin.RESULT),
        Quantity(
            "claims_below_deductible",
            sum(one.is_declared for one in facts.claims)
            - sum(one.is_declared for one in changed.claims),
            Measure.NUMBER,
            Origin.RESULT,
        ),
    )
    whole = with_more(found, findings, lessons=(Lesson.DEDUCTIBLE_MOVES_COST,))
    return replace(whole, steps=(*whole.steps, *retained.steps), others={"retained_more": retained})
