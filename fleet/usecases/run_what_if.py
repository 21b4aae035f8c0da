"""Ask a what-if of the contracts whose fleet the actor manages, or for the range of a renewal."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from fleet.access import Action, Actor, guarded, require_unit, scopes
from fleet.errors import AccessDeniedError, QuestionRefusedError
from fleet.ports import Work
from fleet.pricing.facts import FleetFacts
from fleet.renewal_range import RenewalRange, renewal_fan
from fleet.usecases.read_fleet import read_fleet
from fleet.what_ifs import ALL_CONTRACTS, Answer, Choice, Question, answer, choices

RENEWALS_AHEAD: Final = 3


@dataclass(frozen=True, slots=True)
class WhatIfRun:
    """A question with what it was asked of, and its answer or why there is none.

    Attributes:
        facts: Of the contract, or of all.
        contract_id: 0 for all the contracts together.
        choices: What can be varied; empty where nothing can be asked.
        answer: None where the question is refused.
        refused: Why it is.
    """

    facts: FleetFacts
    contract_id: int
    question: Question
    choices: tuple[Choice, ...] = ()
    answer: Answer | None = None
    refused: QuestionRefusedError | None = None


@guarded(Action.RUN_WHAT_IF)
def list_what_if_contracts(work: Work, actor: Actor, as_at: date) -> FleetFacts:
    """The facts of the actor's largest unit, with the contracts of every unit of theirs.

    Raises:
        AccessDeniedError: The actor manages no fleet.
    """
    read = [read_fleet(work, unit_id, as_at) for unit_id in _units(work, actor)]
    contracts = {one.id: one for facts in read for one in facts.contracts}
    return replace(read[0], contracts=tuple(contracts.values()))


@guarded(Action.RUN_WHAT_IF)
def what_if_facts(work: Work, actor: Actor, contract_id: int, as_at: date) -> FleetFacts:
    """The facts of a contract, or of all where its id is 0.

    Raises:
        AccessDeniedError: The contract is out of the actor's scope, or there is none.
    """
    for unit_id in _units(work, actor):
        require_unit(work, actor, Action.RUN_WHAT_IF, unit_id)
        facts = read_fleet(work, unit_id, as_at)
        if contract_id == ALL_CONTRACTS:
            return facts
        if any(one.id == contract_id for one in facts.contracts):
            return facts.only(contract_id)
    raise AccessDeniedError(Action.RUN_WHAT_IF.value, actor.employee_id, None)


@guarded(Action.RUN_WHAT_IF)
def run_what_if(
    work: Work, actor: Actor, contract_id: int, question: Question, as_at: date
) -> WhatIfRun:
    """Answer a what-if of a contract, or of all where its id is 0.

    Args:
        work: The transaction.
        actor: Who asks.
        contract_id: Of which contract.
        question: What is asked, with the values chosen.
        as_at: The day.

    Raises:
        AccessDeniedError: The contract is out of the actor's scope, or there is none.
    """
    return answered(what_if_facts(work, actor, contract_id, as_at), contract_id, question)


@guarded(Action.RUN_WHAT_IF)
def show_renewal_range(
    work: Work, actor: Actor, contract_id: int, as_at: date
) -> tuple[FleetFacts, tuple[RenewalRange, ...]]:
    """The premiums of a contract's next renewals as ranges, with the facts behind them.

    Raises:
        AccessDeniedError: The contract is out of the actor's scope, or there is none.
        PricingRefusedError: There is nothing to draw from.
    """
    facts = what_if_facts(work, actor, contract_id, as_at)
    return facts, renewals_ahead(facts, contract_id)


def answered(facts: FleetFacts, contract_id: int, question: Question) -> WhatIfRun:
    """A question with its answer, from facts that were read; whoever calls has asked."""
    run = WhatIfRun(facts, contract_id, question)
    try:
        run = replace(run, choices=choices(facts, question.what_if))
        return replace(run, answer=answer(facts, question))
    except QuestionRefusedError as refused:
        return replace(run, refused=refused)


def renewals_ahead(facts: FleetFacts, contract_id: int) -> tuple[RenewalRange, ...]:
    """The ranges that are shown: the same facts give the same ones, whoever asks.

    Raises:
        PricingRefusedError: There is nothing to draw from.
    """
    return renewal_fan(facts, contract_id, RENEWALS_AHEAD)


def read_what_if(work: Work, unit_id: int, contract_id: int, as_at: date) -> FleetFacts:
    """What the sender draws from; who may see it was asked when it was queued."""
    facts = read_fleet(work, unit_id, as_at)
    return facts if contract_id == ALL_CONTRACTS else facts.only(contract_id)


def _units(work: Work, actor: Actor) -> list[int]:
    """The units over which the actor manages the fleet, the largest first."""
    held = [work.units.get(one) for one in scopes(actor, Action.RUN_WHAT_IF)]
    return [one.id for one in sorted(held, key=lambda one: (len(one.lineage), one.name, one.id))]
