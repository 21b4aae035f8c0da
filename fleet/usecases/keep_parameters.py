"""Keep the parameters of a contract: each change is an entry, and so is taking one back."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from fleet.access import Action, Actor, guarded
from fleet.contract_parameters import ParameterEntry, stored
from fleet.driving import Contract
from fleet.errors import ParameterValueError
from fleet.journal import JournalEntry
from fleet.ports import Work
from fleet.pricing.parameter_rules import ParameterRule, ParameterValue, rule_of, value_of
from fleet.pricing.parameters import Parameters
from fleet.usecases.save_case import Present
from fleet.usecases.show_contract_in_full import contract_to_keep


@dataclass(frozen=True, slots=True)
class ParameterCard:
    """One parameter of a contract.

    Attributes:
        history: What was entered, the newest last.
    """

    contract: Contract
    rule: ParameterRule
    parameters: Parameters
    history: tuple[ParameterEntry, ...]

    @property
    def value(self) -> ParameterValue:
        """What holds today."""
        return value_of(self.parameters, self.rule.name)

    @property
    def is_default(self) -> bool:
        """Whether nobody's value holds."""
        return self.rule.name not in self.parameters.entered

    @property
    def undoable(self) -> ParameterEntry | None:
        """The entry that can be taken back: the newest, unless it took one back itself."""
        newest = self.history[-1] if self.history else None
        return newest if newest is not None and newest.undoes_id is None else None


@dataclass(frozen=True, slots=True)
class ContractWithParameters:
    """A contract and what its premium is reckoned with."""

    contract: Contract
    parameters: Parameters


@guarded(Action.KEEP_CONTRACTS)
def list_parameters(
    work: Work, actor: Actor, contract_id: int, today: date
) -> ContractWithParameters:
    """The parameters of a contract.

    Raises:
        AccessDeniedError: The contract is out of the actor's scope, or there is none.
    """
    contract = contract_to_keep(work, actor, contract_id)
    return ContractWithParameters(contract, work.parameters.of(contract_id, today))


@guarded(Action.KEEP_CONTRACTS)
def show_parameter(
    work: Work, actor: Actor, contract_id: int, name: str, today: date
) -> ParameterCard:
    """One parameter with its history.

    Raises:
        AccessDeniedError: The contract is out of the actor's scope, or there is none.
        ParameterValueError: `unknown`.
    """
    return _card(work, contract_to_keep(work, actor, contract_id), rule_of(name), today)


@guarded(Action.KEEP_CONTRACTS)
def set_parameter(
    work: Work,
    actor: Actor,
    contract_id: int,
    name: str,
    value: ParameterValue,
    present: Present,
) -> ParameterCard:
    """Enter a value for a contract; it holds from today on.

    Raises:
        AccessDeniedError: The contract is out of the actor's scope, or there is none.
        ParameterValueError: The value may not stand there, or it stands there already (`same`).
    """
    contract, rule = contract_to_keep(work, actor, contract_id), rule_of(name)
    rule.check(value)
    card = _card(work, contract, rule, present.today)
    if not card.is_default and card.value == value:
        raise ParameterValueError(name=name, reason="same")
    return _entered(work, actor, card, stored(value), present)


@guarded(Action.KEEP_CONTRACTS)
def reset_parameter(
    work: Work, actor: Actor, contract_id: int, name: str, present: Present
) -> ParameterCard:
    """Go back to the default.

    Raises:
        AccessDeniedError: The contract is out of the actor's scope, or there is none.
        ParameterValueError: `unknown`, or the default holds already (`same`).
    """
    contract = contract_to_keep(work, actor, contract_id)
    card = _card(work, contract, rule_of(name), present.today)
    if card.is_default:
        raise ParameterValueError(name=name, reason="same")
    return _entered(work, actor, card, None, present)


@guarded(Action.KEEP_CONTRACTS)
def undo_parameter(
    work: Work, actor: Actor, contract_id: int, name: str, entry_id: int, present: Present
) -> ParameterCard:
    """Take an entry back: what stood before it holds again, as one more entry.

    Raises:
        AccessDeniedError: The contract is out of the actor's scope, or there is none.
        ParameterValueError: `unknown`, or that is not the newest entry, or it was taken back
            already (`changed`).
    """
    contract = contract_to_keep(work, actor, contract_id)
    card = _card(work, contract, rule_of(name), present.today)
    if card.undoable is None or card.undoable.id != entry_id:
        raise ParameterValueError(name=name, reason="changed")
    before = card.history[-2].value if len(card.history) > 1 else None
    return _entered(work, actor, card, before, present, undoes_id=entry_id)


def _card(work: Work, contract: Contract, rule: ParameterRule, today: date) -> ParameterCard:
    history: Sequence[ParameterEntry] = work.parameters.history(contract.id, rule.name)
    return ParameterCard(contract, rule, work.parameters.of(contract.id, today), tuple(history))


def _entered(
    work: Work,
    actor: Actor,
    card: ParameterCard,
    value: str | None,
    present: Present,
    undoes_id: int | None = None,
) -> ParameterCard:
    contract, name = card.contract, card.rule.name
    work.parameters.set(
        ParameterEntry(0, contract.id, name, value, present.today, present.now, undoes_id)
    )
    event = "parameter_entered" if undoes_id is None else "parameter_taken_back"
    details = {"name": name, "value": value or "default"}
    subject = f"contract:{contract.id}"
    work.journal.write(JournalEntry(present.now, event, subject, actor.employee_id, details))
    return _card(work, contract, card.rule, present.today)
