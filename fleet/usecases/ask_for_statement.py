"""Ask an insurer for a statement, note that it came, and take either back."""

from collections.abc import Mapping

from fleet.access import Action, Actor, guarded
from fleet.driving import Contract
from fleet.errors import AccessDeniedError, ConflictError, NotFoundError, StatementRefusedError
from fleet.insurer_statements import StatementRequest
from fleet.journal import JournalEntry
from fleet.ports import Work
from fleet.usecases.save_case import Present
from fleet.usecases.show_contract import contract_in_scope
from fleet.usecases.show_statement import StatementCard, read_statement_card

ACTION = Action.KEEP_STATEMENTS


@guarded(ACTION)
def ask_for_statement(
    work: Work, actor: Actor, contract_id: int, present: Present
) -> StatementRequest:
    """Note a request of today, from which the fifteen days run; an open one is given back as it is.

    Raises:
        AccessDeniedError: The contract is out of the actor's scope, or there is none.
        StatementRefusedError: `asked`: somebody else asks this very moment.

    Sources:
        annexe A121-1, art. 12.
    """
    contract = contract_in_scope(work, actor, contract_id, ACTION)
    if actor.employee_id is None:
        raise AccessDeniedError(ACTION.value, None, None)
    last = work.statements.last_request(contract.id)
    if last is not None and last.received_on is None:
        return last
    asked = StatementRequest(0, contract.id, present.today, actor.employee_id, present.now)
    try:
        request = work.statements.ask(asked)
    except ConflictError:
        raise StatementRefusedError(reason="asked", contract_id=contract.id) from None
    _journal(work, actor, "statement_requested", request, present)
    return request


@guarded(ACTION)
def letter_of_request(work: Work, actor: Actor, contract_id: int) -> StatementRequest:
    """The last request of a contract, whose letter is wanted again.

    Raises:
        AccessDeniedError: The contract is out of the actor's scope, or there is none.
        StatementRefusedError: `none`: nobody has asked for a statement.
    """
    contract = contract_in_scope(work, actor, contract_id, ACTION)
    last = work.statements.last_request(contract.id)
    if last is None:
        raise StatementRefusedError(reason="none", contract_id=contract.id)
    return last


@guarded(ACTION)
def note_statement_received(
    work: Work, actor: Actor, contract_id: int, request_id: int, present: Present
) -> StatementCard:
    """Note that the statement came today; a second time changes nothing.

    Raises:
        AccessDeniedError: The contract is out of the actor's scope, or there is none.
        StatementRefusedError: `none`: the request is gone.
    """
    contract = contract_in_scope(work, actor, contract_id, ACTION)
    request = _request(work, contract, request_id)
    if request.received_on is None:
        work.statements.note_received(request.id, actor.employee_id, present.today)
        _journal(work, actor, "statement_received", request, present)
    return read_statement_card(work, contract, present)


@guarded(ACTION)
def wait_for_statement_again(
    work: Work, actor: Actor, contract_id: int, request_id: int, present: Present
) -> StatementCard:
    """Take back that the statement came; a second time changes nothing.

    Raises:
        AccessDeniedError: The contract is out of the actor's scope, or there is none.
        StatementRefusedError: `none`, or `used`: another request has been made since.
    """
    contract = contract_in_scope(work, actor, contract_id, ACTION)
    request = _request(work, contract, request_id)
    last = work.statements.last_request(contract.id)
    if last is not None and last.id != request.id:
        raise StatementRefusedError(reason="used", contract_id=contract.id)
    if request.received_on is not None:
        work.statements.note_received(request.id, None, None)
        _journal(work, actor, "statement_awaited_again", request, present)
    return read_statement_card(work, contract, present)


@guarded(ACTION)
def take_request_back(
    work: Work, actor: Actor, contract_id: int, request_id: int, present: Present
) -> StatementCard:
    """Forget a request that was made by mistake, as long as its statement has not come.

    Raises:
        AccessDeniedError: The contract is out of the actor's scope, or there is none.
        StatementRefusedError: `none`: it is gone, or its statement came.
    """
    contract = contract_in_scope(work, actor, contract_id, ACTION)
    request = _request(work, contract, request_id)
    if request.received_on is not None:
        raise StatementRefusedError(reason="none", contract_id=contract.id)
    work.statements.drop_request(request.id)
    _journal(work, actor, "statement_request_taken_back", request, present)
    return read_statement_card(work, contract, present)


def _request(work: Work, contract: Contract, request_id: int) -> StatementRequest:
    try:
        request = work.statements.request(request_id)
    except NotFoundError:
        raise StatementRefusedError(reason="none", contract_id=contract.id) from None
    if request.contract_id != contract.id:
        raise StatementRefusedError(reason="none", contract_id=contract.id)
    return request


def _journal(
    work: Work, actor: Actor, event: str, request: StatementRequest, present: Present
) -> None:
    details: Mapping[str, str] = {"requested_on": request.requested_on.isoformat()}
    subject = f"contract:{request.contract_id}"
    work.journal.write(JournalEntry(present.now, event, subject, actor.employee_id, details))
