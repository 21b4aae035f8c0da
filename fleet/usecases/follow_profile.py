"""Changes of zone, use, mileage or driver: noted, declared to the insurer, and answered by it.

Sources:
    Code des assurances, L113-2, 3° (declared within fifteen days) and L113-4 (the answer).
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from fleet.access import Action, Actor, guarded
from fleet.driving import Contract, Vehicle
from fleet.errors import AccessDeniedError, ChangeRefusedError, NotFoundError
from fleet.journal import JournalEntry
from fleet.ports import Work
from fleet.profile_changes import ChangeKind, InsurerAnswer, PriceAnswer, ProfileChange
from fleet.profile_form import ChangeValues
from fleet.usecases.save_case import Present
from fleet.usecases.show_case import name_of
from fleet.usecases.show_contract import contract_in_scope
from fleet.usecases.show_contract_in_full import vehicles_in_service

ACTION = Action.KEEP_STATEMENTS
CHANGES_ON_A_PAGE = 6


@dataclass(frozen=True, slots=True)
class ChangeCard:
    """One change of a contract.

    Attributes:
        plate: Of its vehicle; empty where the whole contract is meant.
        names: Who noted or declared it, by employee id.
    """

    contract: Contract
    change: ProfileChange
    plate: str
    names: Mapping[int, str]


@dataclass(frozen=True, slots=True)
class ChangePage:
    """One page of the changes of a contract, the newest first."""

    contract: Contract
    rows: tuple[ProfileChange, ...]
    page: int
    number_of_pages: int


@guarded(ACTION)
def list_changes(work: Work, actor: Actor, contract_id: int, page: int) -> ChangePage:
    """The changes of a contract; a page that does not exist gives the nearest one.

    Raises:
        AccessDeniedError: The contract is out of the actor's scope, or there is none.
    """
    contract = contract_in_scope(work, actor, contract_id, ACTION)
    found = work.profile_changes.of_contract(contract.id)
    pages = max(1, -(-len(found) // CHANGES_ON_A_PAGE))
    here = min(max(page, 0), pages - 1)
    first = here * CHANGES_ON_A_PAGE
    return ChangePage(contract, tuple(found[first : first + CHANGES_ON_A_PAGE]), here, pages)


@guarded(ACTION)
def show_change(work: Work, actor: Actor, contract_id: int, change_id: int) -> ChangeCard:
    """One change.

    Raises:
        AccessDeniedError: The contract is out of the actor's scope, or there is none.
        ChangeRefusedError: `gone`: there is no such change of that contract.
    """
    contract = contract_in_scope(work, actor, contract_id, ACTION)
    return _card(work, contract, _change(work, contract, change_id))


@guarded(ACTION)
def begin_change(
    work: Work, actor: Actor, contract_id: int, today: date
) -> tuple[Contract, tuple[Vehicle, ...]]:
    """Allow a change to be noted; gives the vehicles in service that it may be about.

    Raises:
        AccessDeniedError: The contract is out of the actor's scope, or there is none.
    """
    contract = contract_in_scope(work, actor, contract_id, ACTION)
    return contract, tuple(vehicles_in_service(work, contract.id, today))


@guarded(ACTION)
def note_change(
    work: Work, actor: Actor, contract_id: int, values: ChangeValues, present: Present
) -> ChangeCard:
    """Keep a change; a new use that holds already is the contract's from now on.

    Raises:
        AccessDeniedError: The contract or the vehicle is out of the actor's scope.
        ChangeRefusedError: `same_use`: the contract has that use.
    """
    contract = contract_in_scope(work, actor, contract_id, ACTION)
    if actor.employee_id is None or not _has_vehicle(
        work, contract, values.vehicle_id, present.today
    ):
        raise AccessDeniedError(ACTION.value, actor.employee_id, None)
    if values.new_use is not None and values.new_use is contract.use:
        raise ChangeRefusedError(reason="same_use", contract_id=contract.id)
    change = work.profile_changes.add(
        ProfileChange(
            0,
            contract.id,
            values.vehicle_id,
            values.kind,
            values.since_on,
            values.known_on,
            values.words,
            actor.employee_id,
            present.now,
            values.new_use,
            direction=values.direction,
        )
    )
    change = apply_use(work, change, present.today)
    _journal(work, actor, "profile_change_noted", change, present)
    return _card(work, work.driving.contract(contract.id), change)


def apply_use(work: Work, change: ProfileChange, today: date) -> ProfileChange:
    """Give the contract its new use, once its day has come; as it was otherwise."""
    if not change.applies_use_on(today) or change.new_use is None:
        return change
    contract = work.driving.contract(change.contract_id)
    applied = replace(change, former_use=contract.use)
    work.garage.change_contract(replace(contract, use=change.new_use))
    work.profile_changes.save(applied)
    return applied


@guarded(ACTION)
def take_change_back(
    work: Work, actor: Actor, contract_id: int, change_id: int, present: Present
) -> Contract:
    """Forget a change that was noted by mistake; the contract gets its use back.

    Raises:
        AccessDeniedError: The contract is out of the actor's scope, or there is none.
        ChangeRefusedError: `gone`; `declared`: the insurer knows of it; or `later_use`.
    """
    contract = contract_in_scope(work, actor, contract_id, ACTION)
    change = _change(work, contract, change_id)
    if change.declared_on is not None:
        raise ChangeRefusedError(reason="declared", contract_id=contract.id)
    if change.former_use is not None:
        _put_use_back(work, contract, change)
    work.profile_changes.remove(change.id)
    _journal(work, actor, "profile_change_taken_back", change, present)
    return work.driving.contract(contract.id)


def _put_use_back(work: Work, contract: Contract, change: ProfileChange) -> None:
    """As before, unless somebody has set another use since."""
    applied = [
        one for one in work.profile_changes.of_contract(contract.id) if one.former_use is not None
    ]
    if any(one.id > change.id for one in applied):
        raise ChangeRefusedError(reason="later_use", contract_id=contract.id)
    if change.former_use is not None and contract.use is change.new_use:
        work.garage.change_contract(replace(contract, use=change.former_use))


@guarded(ACTION)
def declare_change(
    work: Work, actor: Actor, contract_id: int, change_id: int, present: Present
) -> ChangeCard:
    """Note that the change was declared today; a second time changes nothing.

    Raises:
        AccessDeniedError: The contract is out of the actor's scope, or there is none.
        ChangeRefusedError: `gone`: there is no such change of that contract.
    """
    contract = contract_in_scope(work, actor, contract_id, ACTION)
    change = _change(work, contract, change_id)
    if change.declared_on is None:
        change = replace(change, declared_on=present.today, declared_by=actor.employee_id)
        work.profile_changes.save(change)
        _journal(work, actor, "profile_change_declared", change, present)
    return _card(work, contract, change)


@guarded(ACTION)
def take_declaration_back(
    work: Work, actor: Actor, contract_id: int, change_id: int, present: Present
) -> ChangeCard:
    """Note that the change is still to be declared; a second time changes nothing.

    Raises:
        AccessDeniedError: The contract is out of the actor's scope, or there is none.
        ChangeRefusedError: `gone`, `answered`: the insurer has answered.
    """
    contract = contract_in_scope(work, actor, contract_id, ACTION)
    change = _change(work, contract, change_id)
    if change.answer is not None:
        raise ChangeRefusedError(reason="answered", contract_id=contract.id)
    if change.declared_on is not None:
        change = replace(change, declared_on=None, declared_by=None)
        work.profile_changes.save(change)
        _journal(work, actor, "profile_declaration_taken_back", change, present)
    return _card(work, contract, change)


@guarded(ACTION)
def note_insurer_answer(
    work: Work,
    actor: Actor,
    contract_id: int,
    change_id: int,
    answer: InsurerAnswer,
    answered_on: date,
    present: Present,
) -> ChangeCard:
    """Note what the insurer made of a change, with the day of its letter; it is not noted twice.

    Raises:
        AccessDeniedError: The contract is out of the actor's scope, or there is none.
        ChangeRefusedError: `gone`, `not_declared`, or `answered`: another answer is noted.
    """
    contract = contract_in_scope(work, actor, contract_id, ACTION)
    change = _change(work, contract, change_id)
    if change.declared_on is None:
        raise ChangeRefusedError(reason="not_declared", contract_id=contract.id)
    if change.answer not in (None, answer):
        raise ChangeRefusedError(reason="answered", contract_id=contract.id)
    if change.answer is None:
        change = replace(change, answer=answer, answered_on=answered_on)
        work.profile_changes.save(change)
        _journal(work, actor, "profile_change_answered", change, present)
    return _card(work, contract, change)


@guarded(ACTION)
def answer_new_price(
    work: Work,
    actor: Actor,
    contract_id: int,
    change_id: int,
    answer: PriceAnswer,
    present: Present,
) -> ChangeCard:
    """Note what the company said to a new price today; it is not noted twice.

    Raises:
        AccessDeniedError: The contract is out of the actor's scope, or there is none.
        ChangeRefusedError: `gone`, `no_price`, or `answered`.
    """
    contract = contract_in_scope(work, actor, contract_id, ACTION)
    change = _change(work, contract, change_id)
    if change.answer is not InsurerAnswer.NEW_PRICE:
        raise ChangeRefusedError(reason="no_price", contract_id=contract.id)
    if change.price_answer not in (None, answer):
        raise ChangeRefusedError(reason="answered", contract_id=contract.id)
    if change.price_answer is None:
        change = replace(change, price_answer=answer, price_answered_on=present.today)
        work.profile_changes.save(change)
        _journal(work, actor, "new_price_answered", change, present)
    return _card(work, contract, change)


@guarded(ACTION)
def take_answer_back(
    work: Work, actor: Actor, contract_id: int, change_id: int, present: Present
) -> ChangeCard:
    """Take back the last answer, the company's before the insurer's.

    Raises:
        AccessDeniedError: The contract is out of the actor's scope, or there is none.
        ChangeRefusedError: `gone`: there is no such change of that contract.
    """
    contract = contract_in_scope(work, actor, contract_id, ACTION)
    change = _change(work, contract, change_id)
    if change.answer is None:
        return _card(work, contract, change)
    if change.price_answer is not None:
        change = replace(change, price_answer=None, price_answered_on=None)
    else:
        change = replace(change, answer=None, answered_on=None)
    work.profile_changes.save(change)
    _journal(work, actor, "profile_answer_taken_back", change, present)
    return _card(work, contract, change)


def _change(work: Work, contract: Contract, change_id: int) -> ProfileChange:
    try:
        change = work.profile_changes.get(change_id)
    except NotFoundError:
        raise ChangeRefusedError(reason="gone", contract_id=contract.id) from None
    if change.contract_id != contract.id:
        raise ChangeRefusedError(reason="gone", contract_id=contract.id)
    return change


def _has_vehicle(work: Work, contract: Contract, vehicle_id: int | None, today: date) -> bool:
    own = {one.id for one in vehicles_in_service(work, contract.id, today)}
    return vehicle_id is None or vehicle_id in own


def _card(work: Work, contract: Contract, change: ProfileChange) -> ChangeCard:
    vehicle = None if change.vehicle_id is None else work.driving.vehicle(change.vehicle_id)
    people = {change.noted_by, change.declared_by} - {None}
    names = {one: name_of(work, one) for one in people if one is not None}
    return ChangeCard(contract, change, "" if vehicle is None else vehicle.plate, names)


def _journal(work: Work, actor: Actor, event: str, change: ProfileChange, present: Present) -> None:
    details: Mapping[str, str | int] = {
        "kind": change.kind.value,
        "due_on": str(change.due_on or ""),
    }
    if change.kind is ChangeKind.USE and change.new_use is not None:
        details = {**details, "new_use": change.new_use.value}
    subject = f"contract:{change.contract_id}"
    work.journal.write(JournalEntry(present.now, event, subject, actor.employee_id, details))
