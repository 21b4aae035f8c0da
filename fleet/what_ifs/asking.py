"""One door to the twelve what-ifs."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from fleet.errors import QuestionRefusedError
from fleet.pricing.facts import FleetFacts
from fleet.what_ifs import fewer_claims
from fleet.what_ifs.answers import Answer
from fleet.what_ifs.questions import Choice, Question, Value, WhatIf, values_of


@dataclass(frozen=True, slots=True)
class Engine:
    """One what-if: what can be chosen, and how it is answered from checked values."""

    choices: Callable[[FleetFacts], tuple[Choice, ...]]
    answer: Callable[[FleetFacts, Mapping[str, Value]], Answer]


ENGINES: dict[WhatIf, Engine] = {
    WhatIf.FEWER_CLAIMS: Engine(fewer_claims.choices, fewer_claims.answer),
}


def choices(facts: FleetFacts, what_if: WhatIf) -> tuple[Choice, ...]:
    """What a person can choose, each with its default; those with `is_asked` first.

    Raises:
        QuestionRefusedError: The fleet has nothing of which that could be asked (`nothing_there`).
    """
    engine = ENGINES.get(what_if)
    if engine is None:
        raise QuestionRefusedError(what_if.value, "what_if", "nothing_there", what_if.value)
    return engine.choices(facts)


def answer(facts: FleetFacts, question: Question) -> Answer:
    """What would change, from the facts alone: the same question has the same answer.

    Raises:
        QuestionRefusedError: A value is refused, or there is nothing of which it could be asked.
    """
    values = values_of(question, choices(facts, question.what_if))
    found = ENGINES[question.what_if].answer(facts, values)
    return replace(found, defaulted=frozenset(values) - frozenset(question.values))
