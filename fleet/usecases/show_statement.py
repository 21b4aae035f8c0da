"""Show what is known of a contract's statements: the request, the last statement, what differs."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from bonusmalus.errors import BonusMalusError
from fleet.access import Action, Actor, guarded
from fleet.driving import Contract, Regime
from fleet.errors import NotFoundError, StatementRefusedError
from fleet.insurer_statements import InsurerStatement, StatementRequest
from fleet.ports import Work
from fleet.reconciliation import Reconciliation, reconciled
from fleet.statement_comparison import Comparison, compare
from fleet.usecases.save_case import Present
from fleet.usecases.show_case import name_of
from fleet.usecases.show_contract import contract_in_scope, read_besides

ACTION = Action.KEEP_STATEMENTS


@dataclass(frozen=True, slots=True)
class StatementCard:
    """The statements of one contract.

    Attributes:
        request: The last one, if any was made.
        comparison: The last statement beside what is known here; None where none is kept.
        number_of_changes: Changes of profile that wait for somebody.
        names: Who asked for it, noted it or entered it, by employee id.
    """

    contract: Contract
    unit_name: str
    request: StatementRequest | None
    comparison: Comparison | None
    number_of_changes: int
    names: Mapping[int, str]

    @property
    def statement(self) -> InsurerStatement | None:
        """The statement that was drawn up last."""
        return None if self.comparison is None else self.comparison.statement


@guarded(ACTION)
def show_statement(work: Work, actor: Actor, contract_id: int, present: Present) -> StatementCard:
    """The statements of a contract.

    Raises:
        AccessDeniedError: It is out of the actor's scope, or there is none.
    """
    contract = contract_in_scope(work, actor, contract_id, ACTION)
    return read_statement_card(work, contract, present)


@guarded(ACTION)
def compare_statement(work: Work, actor: Actor, contract_id: int, statement_id: int) -> Comparison:
    """A statement beside what is known here.

    Raises:
        AccessDeniedError: The contract is out of the actor's scope, or there is none.
        StatementRefusedError: `none`: the statement is gone, or another contract's.
    """
    contract = contract_in_scope(work, actor, contract_id, ACTION)
    return read_comparison(work, require_statement(work, contract, statement_id))


def require_statement(work: Work, contract: Contract, statement_id: int) -> InsurerStatement:
    """A statement of a contract.

    Raises:
        StatementRefusedError: `none`: it is gone, or another contract's.
    """
    try:
        statement = work.statements.get(statement_id)
    except NotFoundError:
        raise StatementRefusedError(reason="none", contract_id=contract.id) from None
    if statement.contract_id != contract.id:
        raise StatementRefusedError(reason="none", contract_id=contract.id)
    return statement


def read_statement_card(work: Work, contract: Contract, present: Present) -> StatementCard:
    """What is known of a contract's statements; whoever calls has asked who it is."""
    request = work.statements.last_request(contract.id)
    statement = work.statements.latest(contract.id)
    people = {request.requested_by, request.received_by} if request is not None else set()
    people |= {statement.entered_by} if statement is not None else set()
    changes = work.profile_changes.of_contract(contract.id)
    return StatementCard(
        contract=contract,
        unit_name=work.units.get(contract.unit_id).name,
        request=request,
        comparison=None if statement is None else read_comparison(work, statement),
        number_of_changes=sum(
            one.declared_on is None or one.awaits_price_answer
            for one in changes
            if one.known_on <= present.today
        ),
        names={one: name_of(work, one) for one in people if one is not None},
    )


def read_comparison(work: Work, statement: InsurerStatement) -> Comparison:
    """A statement beside what is known here; whoever calls has asked who it is."""
    contract = work.driving.contract(statement.contract_id)
    besides = read_besides(work, contract)
    uses = [one.use for one in besides.use_changes if one.on <= statement.drawn_up_on]
    then = uses[-1] if uses else (besides.first_use or contract.use)
    claims = work.contracts.claims_of(contract.id)
    known = _reconciliation(work, contract, statement)
    return compare(statement, replace(contract, use=then), claims, known)


def _reconciliation(
    work: Work, contract: Contract, statement: InsurerStatement
) -> Reconciliation | None:
    if contract.regime is not Regime.STATUTORY or statement.official is None:
        return None
    officials = [
        *(one for one in work.contracts.officials_of(contract.id) if one != statement.official),
        statement.official,
    ]
    claims, besides = work.contracts.claims_of(contract.id), read_besides(work, contract)
    renewal_on = statement.official.in_force_since
    try:
        return reconciled(contract, officials, claims, renewal_on, besides)
    except BonusMalusError:
        return None  # facts that contradict each other are shown by the rest of the screen
