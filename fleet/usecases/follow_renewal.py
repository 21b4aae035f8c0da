"""Note how far a renewal is: a step done, put off for a week, or noted by mistake."""

from datetime import date

from fleet.access import Action, Actor, guarded
from fleet.contract_calendar import PlannedStep, put_off_until, renewal_calendar
from fleet.contract_renewals import MOST_NOTICE_MONTHS, NotedStep, RenewalStep
from fleet.driving import Contract
from fleet.errors import RenewalRefusedError
from fleet.journal import JournalEntry
from fleet.ports import Work
from fleet.usecases.save_case import Present
from fleet.usecases.show_contract import (
    ContractCard,
    contract_in_scope,
    read_contract,
    require_followed,
)


@guarded(Action.SEE_RENEWALS)
def note_step_done(
    work: Work,
    actor: Actor,
    contract_id: int,
    renewal_on: date,
    step: RenewalStep,
    present: Present,
) -> ContractCard:
    """Note that a step is done, with name and day; a second time changes nothing.

    Raises:
        AccessDeniedError: The contract is out of the actor's scope, or there is none.
        RenewalRefusedError: `not_now`.
    """
    contract = contract_in_scope(work, actor, contract_id)
    _planned_step(contract, renewal_on, step, present)
    before = _noted(work, contract_id, renewal_on, step)
    if (before is None or not before.is_done) and actor.employee_id is not None:
        work.contracts.note_step(
            NotedStep(contract_id, renewal_on, step, actor.employee_id, present.today)
        )
        _journal(work, actor, "renewal_step_done", contract_id, renewal_on, step, present)
    return read_contract(work, require_followed(contract, renewal_on, present.today), present)


@guarded(Action.SEE_RENEWALS)
def put_step_off(
    work: Work,
    actor: Actor,
    contract_id: int,
    renewal_on: date,
    step: RenewalStep,
    present: Present,
) -> date:
    """Have a step told of again in a week, never after the last day of notice.

    Returns:
        The day on which it is told of again.

    Raises:
        AccessDeniedError: The contract is out of the actor's scope, or there is none.
        RenewalRefusedError: `not_now`, `done`, or `last_day`.
    """
    contract = contract_in_scope(work, actor, contract_id)
    one = _planned_step(contract, renewal_on, step, present)
    before = _noted(work, contract_id, renewal_on, step)
    if before is not None and before.is_done:
        raise RenewalRefusedError(reason="done", contract_id=contract_id)
    said_until_on = before.put_off_until_on if before is not None else None
    if said_until_on is not None and said_until_on > present.today:
        return said_until_on  # a second tap puts nothing off further
    planned = renewal_calendar(contract, renewal_on, present.working_days)
    until_on = put_off_until(one, planned, present.today, present.working_days)
    if until_on is None:
        raise RenewalRefusedError(reason="last_day", contract_id=contract_id)
    noted = NotedStep(contract_id, renewal_on, step, put_off_until_on=until_on)
    work.contracts.note_step(noted)
    _journal(work, actor, "renewal_step_put_off", contract_id, renewal_on, step, present)
    return until_on


@guarded(Action.SEE_RENEWALS)
def take_step_back(
    work: Work,
    actor: Actor,
    contract_id: int,
    renewal_on: date,
    step: RenewalStep,
    present: Present,
) -> ContractCard:
    """Take back what was noted of a step.

    Raises:
        AccessDeniedError: The contract is out of the actor's scope, or there is none.
        RenewalRefusedError: `not_now`.
    """
    contract = contract_in_scope(work, actor, contract_id)
    _planned_step(contract, renewal_on, step, present)
    if work.contracts.forget_step(contract_id, renewal_on, step):
        _journal(work, actor, "renewal_step_taken_back", contract_id, renewal_on, step, present)
    return read_contract(work, require_followed(contract, renewal_on, present.today), present)


@guarded(Action.SEE_RENEWALS)
def set_notice_months(
    work: Work, actor: Actor, contract_id: int, months: int, present: Present
) -> Contract:
    """Change how many months before its renewal a contract must be cancelled, as its policy says.

    Raises:
        AccessDeniedError: The contract is out of the actor's scope, or there is none.
        RenewalRefusedError: `months`: not from 0 to 12.
    """
    contract = contract_in_scope(work, actor, contract_id)
    if not 0 <= months <= MOST_NOTICE_MONTHS:
        raise RenewalRefusedError(reason="months", contract_id=contract_id)
    if months != contract.notice_months:
        work.contracts.set_notice_months(contract_id, months)
        details = {"before": contract.notice_months, "after": months}
        subject = f"contract:{contract_id}"
        work.journal.write(
            JournalEntry(present.now, "notice_months_changed", subject, actor.employee_id, details)
        )
    return work.driving.contract(contract_id)


def _planned_step(
    contract: Contract, renewal_on: date, step: RenewalStep, present: Present
) -> PlannedStep:
    followed = require_followed(contract, renewal_on, present.today)
    planned = renewal_calendar(contract, followed.renewal_on, present.working_days)
    for one in planned:
        if one.step is step and one.is_to_do:
            return one
    raise RenewalRefusedError(reason="not_now", contract_id=contract.id)


def _noted(work: Work, contract_id: int, renewal_on: date, step: RenewalStep) -> NotedStep | None:
    noted = work.contracts.steps_of(contract_id, renewal_on)
    return next((one for one in noted if one.step is step), None)


def _journal(
    work: Work,
    actor: Actor,
    event: str,
    contract_id: int,
    renewal_on: date,
    step: RenewalStep,
    present: Present,
) -> None:
    details = {"renewal_on": renewal_on.isoformat(), "step": step.value}
    subject = f"contract:{contract_id}"
    work.journal.write(JournalEntry(present.now, event, subject, actor.employee_id, details))
