"""One door to the twelve what-ifs."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from fleet.errors import PricingRefusedError, QuestionRefusedError
from fleet.pricing.facts import FleetFacts
from fleet.what_ifs import (
    claim_free,
    deductible_change,
    fewer_claims,
    growth,
    large_claim,
    mono_or_fleet,
    novices,
    one_more_claim,
    prevention,
    reclassified,
    two_grids,
    use_change,
)
from fleet.what_ifs.answers import Answer
from fleet.what_ifs.questions import Choice, Question, Value, WhatIf, values_of


@dataclass(frozen=True, slots=True)
class Engine:
    """One what-if: what can be chosen, and how it is answered from checked values."""

    choices: Callable[[FleetFacts], tuple[Choice, ...]]
    answer: Callable[[FleetFacts, Mapping[str, Value]], Answer]


ENGINES: Mapping[WhatIf, Engine] = MappingProxyType(
    {
        WhatIf.FEWER_CLAIMS: Engine(fewer_claims.choices, fewer_claims.answer),
        WhatIf.ONE_MORE_CLAIM: Engine(one_more_claim.choices, one_more_claim.answer),
        WhatIf.CLAIM_FREE: Engine(claim_free.choices, claim_free.answer),
        WhatIf.MONO_OR_FLEET: Engine(mono_or_fleet.choices, mono_or_fleet.answer),
        WhatIf.DEDUCTIBLE: Engine(deductible_change.choices, deductible_change.answer),
        WhatIf.NOVICES: Engine(novices.choices, novices.answer),
        WhatIf.LARGE_CLAIM: Engine(large_claim.choices, large_claim.answer),
        WhatIf.GROWTH: Engine(growth.choices, growth.answer),
        WhatIf.PREVENTION: Engine(prevention.choices, prevention.answer),
        WhatIf.USE_CHANGE: Engine(use_change.choices, use_change.answer),
        WhatIf.TWO_GRIDS: Engine(two_grids.choices, two_grids.answer),
        WhatIf.RECLASSIFIED: Engine(reclassified.choices, reclassified.answer),
    }
)


def choices(facts: FleetFacts, what_if: WhatIf) -> tuple[Choice, ...]:
    """What a person can choose, each with its default; those with `is_asked` first.

    Raises:
        QuestionRefusedError: The fleet has nothing of which that could be asked (`nothing_there`).
    """
    return ENGINES[what_if].choices(facts)


def answer(facts: FleetFacts, question: Question) -> Answer:
    """What would change, from the facts alone: the same question has the same answer.

    Raises:
        QuestionRefusedError: A value is refused, or there is nothing of which it could be asked.
    """
    values = values_of(question, choices(facts, question.what_if))
    try:
        found = ENGINES[question.what_if].answer(facts, values)
    except PricingRefusedError as error:
        name = question.what_if.value
        raise QuestionRefusedError(name, "contract", error.reason, error.contract_id) from error
    return replace(found, defaulted=frozenset(values) - frozenset(question.values))
