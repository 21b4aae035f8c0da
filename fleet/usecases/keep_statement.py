"""Keep the statement that an insurer gave: its figure becomes the official coefficient."""

from collections.abc import Mapping

from fleet.access import Action, Actor, guarded
from fleet.driving import Contract, Regime
from fleet.errors import ConflictError, StatementRefusedError
from fleet.insurer_statements import InsurerStatement
from fleet.journal import JournalEntry
from fleet.ports import Work
from fleet.statement_form import StatementValues
from fleet.usecases.save_case import Present
from fleet.usecases.show_contract import contract_in_scope
from fleet.usecases.show_statement import StatementCard, read_statement_card, require_statement

ACTION = Action.KEEP_STATEMENTS


@guarded(ACTION)
def begin_statement(work: Work, actor: Actor, contract_id: int) -> Contract:
    """Allow a statement to be entered.

    Raises:
        AccessDeniedError: The contract is out of the actor's scope, or there is none.
    """
    return contract_in_scope(work, actor, contract_id, ACTION)


@guarded(ACTION)
def keep_statement(
    work: Work, actor: Actor, contract_id: int, values: StatementValues, present: Present
) -> StatementCard:
    """Keep a statement; its coefficient is official from its renewal on, and the request is met.

    Raises:
        AccessDeniedError: The contract is out of the actor's scope, or there is none.
        StatementRefusedError: `entered`: a statement of that day is kept already.
    """
    contract = contract_in_scope(work, actor, contract_id, ACTION)
    bare = InsurerStatement(
        0,
        contract.id,
        values.drawn_up_on,
        values.subscribed_on,
        values.vehicle_use,
        values.document,
        present.now,
        actor.employee_id,
    )
    try:
        kept = work.statements.add(values.put_into(bare))
    except ConflictError:
        raise StatementRefusedError(reason="entered", contract_id=contract.id) from None
    if kept.official is not None and contract.regime is Regime.STATUTORY:
        work.driving.add_official_coefficient(kept.official)
    _meet_request(work, actor, kept, present)
    _journal(work, actor, "statement_entered", kept, present)
    return read_statement_card(work, contract, present)


@guarded(ACTION)
def take_statement_back(
    work: Work, actor: Actor, contract_id: int, statement_id: int, present: Present
) -> StatementCard:
    """Take back a statement that was entered by mistake, with the figure that it asserted.

    Raises:
        AccessDeniedError: The contract is out of the actor's scope, or there is none.
        StatementRefusedError: `none`: it is gone.
    """
    contract = contract_in_scope(work, actor, contract_id, ACTION)
    statement = require_statement(work, contract, statement_id)
    work.statements.remove(statement.id)
    official = statement.official
    if official is not None and not _is_noticed(work, statement):
        work.contracts.remove_official(official)
    _journal(work, actor, "statement_taken_back", statement, present)
    return read_statement_card(work, contract, present)


def _is_noticed(work: Work, statement: InsurerStatement) -> bool:
    """Whether the renewal notice asserts the very same, which then stays."""
    if statement.applied_on is None:
        return False
    notice = work.contracts.notice_of(statement.contract_id, statement.applied_on)
    return notice is not None and notice.official == statement.official


def _meet_request(work: Work, actor: Actor, statement: InsurerStatement, present: Present) -> None:
    """A statement drawn up since the request is the one that was asked for."""
    request = work.statements.last_request(statement.contract_id)
    if request is None or request.received_on is not None:
        return
    if statement.drawn_up_on >= request.requested_on:
        work.statements.note_received(request.id, actor.employee_id, present.today)


def _journal(
    work: Work, actor: Actor, event: str, statement: InsurerStatement, present: Present
) -> None:
    details: Mapping[str, str | int] = {
        "drawn_up_on": statement.drawn_up_on.isoformat(),
        "number_of_claims": len(statement.claims),
    }
    subject = f"contract:{statement.contract_id}"
    work.journal.write(JournalEntry(present.now, event, subject, actor.employee_id, details))
