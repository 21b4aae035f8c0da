"""Keep the renewal notice that the insurer sent: its figure becomes the official coefficient."""

from collections.abc import Mapping
from datetime import date

from fleet.access import Action, Actor, guarded
from fleet.contract_renewals import ContractNotice, NotedStep, RenewalStep
from fleet.driving import Contract, Regime
from fleet.errors import AccessDeniedError, RenewalRefusedError
from fleet.journal import JournalEntry
from fleet.notice_form import NoticeValues
from fleet.ports import Work
from fleet.usecases.save_case import Present
from fleet.usecases.show_contract import (
    ContractCard,
    contract_in_scope,
    read_contract,
    require_followed,
)
from fleet.usecases.show_contract_in_full import vehicles_in_service


@guarded(Action.SEE_RENEWALS)
def begin_notice(
    work: Work, actor: Actor, contract_id: int, renewal_on: date, present: Present
) -> Contract:
    """Allow a notice to be entered.

    Raises:
        AccessDeniedError: The contract is out of the actor's scope, or there is none.
        RenewalRefusedError: `not_now`, `no_coefficient` or `entered`.
    """
    contract = contract_in_scope(work, actor, contract_id)
    require_followed(contract, renewal_on, present.today)
    if contract.regime is not Regime.STATUTORY:
        raise RenewalRefusedError(reason="no_coefficient", contract_id=contract_id)
    if work.contracts.notice_of(contract_id, renewal_on) is not None:
        raise RenewalRefusedError(reason="entered", contract_id=contract_id)
    return contract


@guarded(Action.SEE_RENEWALS)
def keep_notice(
    work: Work,
    actor: Actor,
    contract_id: int,
    renewal_on: date,
    boxes: NoticeValues,
    present: Present,
) -> ContractCard:
    """Keep the five boxes; the coefficient is then official from the renewal on.

    Where the contract has one vehicle, its reference premium is the one of the notice from now on.
    The step of the renewal is done with it.

    Raises:
        AccessDeniedError: The contract is out of the actor's scope, or there is none.
        RenewalRefusedError: `not_now`, `no_coefficient` or `entered`.
    """
    contract = begin_notice(work, actor, contract_id, renewal_on, present)
    if actor.employee_id is None:
        raise AccessDeniedError(Action.SEE_RENEWALS.value, None, None)
    vehicles = vehicles_in_service(work, contract_id, present.today)
    only = vehicles[0] if len(vehicles) == 1 else None
    notice = work.contracts.add_notice(
        ContractNotice(
            0,
            contract_id,
            renewal_on,
            boxes.reference_cents,
            boxes.coefficient,
            boxes.net_cents,
            boxes.surcharge_cents,
            boxes.reduction_cents,
            boxes.document,
            actor.employee_id,
            present.now,
            only.id if only else None,
            only.reference_premium_cents if only else None,
        )
    )
    work.driving.add_official_coefficient(notice.official)
    if only is not None:
        work.contracts.set_reference_premium(only.id, boxes.reference_cents)
    work.contracts.note_step(
        NotedStep(contract_id, renewal_on, RenewalStep.RENEW, actor.employee_id, present.today)
    )
    _journal(work, actor, "renewal_notice_entered", notice, present)
    return read_contract(work, require_followed(contract, renewal_on, present.today), present)


@guarded(Action.SEE_RENEWALS)
def take_notice_back(
    work: Work, actor: Actor, contract_id: int, renewal_on: date, present: Present
) -> ContractCard:
    """Take back a notice that was entered by mistake; a second time changes nothing.

    Raises:
        AccessDeniedError: The contract is out of the actor's scope, or there is none.
        RenewalRefusedError: `not_now`.
    """
    contract = contract_in_scope(work, actor, contract_id)
    followed = require_followed(contract, renewal_on, present.today)
    notice = work.contracts.notice_of(contract_id, renewal_on)
    if notice is not None:
        work.contracts.remove_notice(notice.id)
        work.contracts.remove_official(notice.official)
        work.contracts.forget_step(contract_id, renewal_on, RenewalStep.RENEW)
        _put_premium_back(work, notice)
        _journal(work, actor, "renewal_notice_taken_back", notice, present)
    return read_contract(work, followed, present)


def _put_premium_back(work: Work, notice: ContractNotice) -> None:
    """As before, unless somebody has set another premium since, such as an import."""
    if notice.changed_vehicle_id is None:
        return
    vehicle = work.driving.vehicle(notice.changed_vehicle_id)
    if vehicle.reference_premium_cents == notice.reference_cents:
        work.contracts.set_reference_premium(vehicle.id, notice.premium_before_cents)


def _journal(
    work: Work, actor: Actor, event: str, notice: ContractNotice, present: Present
) -> None:
    details: Mapping[str, str | int] = {
        "renewal_on": notice.renewal_on.isoformat(),
        "coefficient_hundredths": notice.coefficient.hundredths,
    }
    subject = f"contract:{notice.contract_id}"
    work.journal.write(JournalEntry(present.now, event, subject, actor.employee_id, details))
