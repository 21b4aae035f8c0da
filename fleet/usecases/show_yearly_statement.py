"""The yearly statement: asked for by the person, by HR or for a contract; read when it is sent."""

from dataclasses import replace
from datetime import date, datetime

from fleet.access import Action, Actor, Subject, guarded, require
from fleet.coefficient import contract_record, internal_figure, record_of
from fleet.contract_renewals import ContractClose
from fleet.driving import Contract, OfficialCoefficient, RecordedClaim, Regime
from fleet.errors import AccessDeniedError, NotFoundError, RenewalRefusedError
from fleet.journal import JournalEntry
from fleet.people import Language
from fleet.ports import Work
from fleet.reconciliation import Reconciliation, printed_for_renewal, reconciled
from fleet.renewal_rules import steps_at
from fleet.renewals import RenewalClose
from fleet.usecases.save_case import Present
from fleet.usecases.show_coefficient import contested_in, note_view
from fleet.usecases.show_contract import contract_in_scope, read_besides
from fleet.usecases.show_renewal import read_renewal
from fleet.yearly_statement import (
    InternalStatement,
    OfficialStatement,
    Sender,
    period_of,
    yearly_claims,
)


@guarded(Action.SEE_YEARLY_STATEMENT)
def ask_for_yearly_statement(
    work: Work, actor: Actor, close_id: int, now: datetime
) -> RenewalClose:
    """Allow the internal statement of a close; who looks at somebody else's is written down.

    Raises:
        AccessDeniedError: It is out of reach, or there is no such close.
    """
    action = Action.SEE_YEARLY_STATEMENT
    try:
        close = work.renewals.get(close_id)
    except NotFoundError:
        raise AccessDeniedError(action.value, actor.employee_id, None) from None
    subject = Subject(close.employee_id, work.people.lineage_of(close.employee_id))
    require(actor, action, subject)
    note_view(work, actor, close.employee_id, "yearly_statement", now)
    return close


@guarded(Action.SEE_YEARLY_STATEMENT)
def ask_for_driven_contract(work: Work, actor: Actor, contract_close_id: int) -> ContractClose:
    """Allow the official statement of a contract to whoever had one of its vehicles that day.

    Raises:
        AccessDeniedError: The actor had none of them, or there is no such close.
        RenewalRefusedError: `no_figure`.
    """
    action = Action.SEE_YEARLY_STATEMENT
    try:
        close = work.contracts.close_by_id(contract_close_id)
    except NotFoundError:
        raise AccessDeniedError(action.value, actor.employee_id, None) from None
    if actor.employee_id not in work.contracts.drivers_of(close.contract_id, close.renewal_on):
        raise AccessDeniedError(action.value, actor.employee_id, None)
    _require_figure(work, close)
    return close


@guarded(Action.SEE_RENEWALS)
def ask_for_contract_statement(
    work: Work, actor: Actor, contract_id: int, renewal_on: date, present: Present
) -> ContractClose:
    """Allow the official statement of a contract to whoever follows its renewals.

    A period that ended before the calendar closed it is closed now.

    Raises:
        AccessDeniedError: The contract is out of the actor's scope, or there is none.
        RenewalRefusedError: `not_now` or `no_figure`.
    """
    contract = contract_in_scope(work, actor, contract_id)
    is_renewal = contract.renewal_day.in_year(renewal_on.year) == renewal_on
    if not is_renewal or not contract.starts_on < renewal_on <= present.today:
        raise RenewalRefusedError(reason="not_now", contract_id=contract_id)
    close = work.contracts.close(contract_id, renewal_on, present.now)
    close = close or work.contracts.close_of(contract_id, renewal_on)
    if close is None:
        raise RenewalRefusedError(reason="not_now", contract_id=contract_id)
    _require_figure(work, close)
    subject = f"contract:{contract_id}"
    details = {"renewal_on": renewal_on.isoformat()}
    entry = JournalEntry(
        present.now, "contract_statement_made", subject, actor.employee_id, details
    )
    work.journal.write(entry)
    return close


def read_yearly_statement(
    work: Work, close_id: int, language: Language, as_of: date
) -> InternalStatement:
    """The facts of an internal statement as they are now; whoever sends it was allowed to.

    Raises:
        NotFoundError: The close, or the driving record, is gone.
    """
    close = work.renewals.get(close_id)
    shown = read_renewal(work, close, as_of)
    driving = work.driving.record_of(close.employee_id)
    if driving is None:
        raise NotFoundError(kind="driving_record", key=close.employee_id)
    claims = [one for one in work.driving.claims_of(close.employee_id) if one.occurred_on <= as_of]
    record = record_of(driving, claims)
    figure = internal_figure(record, as_of)
    return InternalStatement(
        language=language,
        as_of=as_of,
        sender=_sender(work, shown.employee.unit_id),
        employee_name=shown.employee.full_name,
        employee_number=shown.employee.number,
        use=record.use_on(close.renewal_on),
        renewal_on=close.renewal_on,
        period=period_of(record.renewal_day, record.first_insured_on, close.renewal_on),
        before=close.before,
        after=close.after,
        steps=shown.steps,
        present=figure.coefficient,
        claims=yearly_claims(record, as_of, contested_in(claims)),
        without_claim=figure.without_claim,
        with_partial=figure.with_partial,
        with_full=figure.with_full,
    )


def read_contract_statement(
    work: Work, contract_close_id: int, reader_id: int | None, language: Language, as_of: date
) -> OfficialStatement:
    """The facts of an official statement as they are now; whoever sends it was allowed to.

    Args:
        work: The transaction.
        contract_close_id: Which close of which contract.
        reader_id: The driver who gets it, who sees their own claims alone; None for whoever looks
            after the contract.
        language: In which it is written.
        as_of: The legal day.

    Raises:
        NotFoundError: The close, or the printed figure, is gone.
    """
    close = work.contracts.close_by_id(contract_close_id)
    contract = work.driving.contract(close.contract_id)
    officials = work.contracts.officials_of(contract.id)
    printed = _printed(work, contract, officials, close)
    known = [one for one in work.contracts.claims_of(contract.id) if one.occurred_on <= as_of]
    besides = read_besides(work, contract)
    reconciliation = reconciled(contract, officials, known, close.renewal_on, besides)
    record = contract_record(contract, officials[0], known)
    shown = {one.number for one in known if _is_shown(one, reader_id)}
    claims = yearly_claims(record, as_of, contested_in(known))
    seen = tuple(one for one in claims if one.reference in shown)
    has_others = len(known) > len(shown) or len(claims) > len(seen)
    steps = () if reconciliation is None else steps_at(reconciliation.record, close.renewal_on)
    hides_steps = any(one.claim is not None and one.claim.reference not in shown for one in steps)
    return OfficialStatement(
        language=language,
        as_of=as_of,
        sender=_sender(work, contract.unit_id),
        contract_number=contract.number,
        insurer=contract.insurer,
        use=contract.use,
        renewal_on=close.renewal_on,
        period=period_of(contract.renewal_day, contract.starts_on, close.renewal_on),
        coefficient=printed.coefficient,
        document=printed.document,
        since=printed.in_force_since,
        notice=None
        if reader_id is not None
        else work.contracts.notice_of(contract.id, close.renewal_on),
        reconciliation=_without_causes(reconciliation) if has_others else reconciliation,
        steps=() if hides_steps else steps,
        hides_steps=hides_steps,
        claims=seen,
        has_other_claims=has_others,
        is_for_driver=reader_id is not None,
    )


def _without_causes(known: Reconciliation | None) -> Reconciliation | None:
    """The figures alone: a cause may be about somebody else's claim."""
    return None if known is None else replace(known, explanations=(), pending=())


def _is_shown(claim: RecordedClaim, reader_id: int | None) -> bool:
    return reader_id is None or claim.employee_id == reader_id


def _require_figure(work: Work, close: ContractClose) -> None:
    contract = work.driving.contract(close.contract_id)
    officials = work.contracts.officials_of(contract.id)
    is_known = printed_for_renewal(contract, officials, close.renewal_on) is not None
    if contract.regime is not Regime.STATUTORY or not is_known:
        raise RenewalRefusedError(reason="no_figure", contract_id=contract.id)


def _printed(
    work: Work, contract: Contract, officials: list[OfficialCoefficient], close: ContractClose
) -> OfficialCoefficient:
    _require_figure(work, close)
    printed = printed_for_renewal(contract, officials, close.renewal_on)
    if printed is None:
        raise NotFoundError(kind="official_coefficient", key=close.id)
    return printed


def _sender(work: Work, unit_id: int) -> Sender:
    company = work.units.company()
    return Sender(
        company.name if company else "",
        work.units.get(unit_id).name,
        company.privacy_contact if company else "",
    )
