"""Change the insurer of a contract: the coefficient goes on, and the former contract is history.

The statement of the former insurer must be handed to the new one, who starts from its figure.

Sources:
    annexe A121-1, art. 11 and 13 (`bonusmalus.transfer.first_record` has the arithmetic).
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from bonusmalus.coefficient import Coefficient
from fleet.access import Action, Actor, guarded
from fleet.contract_terms import FormerInsurer
from fleet.driving import Contract
from fleet.errors import ConflictError, GarageRefusedError
from fleet.fleet_shares import shared
from fleet.garage_form import Box, Form, cents_of, day_in, require_complete
from fleet.journal import JournalEntry
from fleet.ports import Work
from fleet.usecases.save_case import Present
from fleet.usecases.show_contract_in_full import (
    contract_to_keep,
    official_of,
    vehicles_in_service,
)

CHANGED = "contract_insurer_changed"
TAKEN_BACK = "contract_insurer_taken_back"


@guarded(Action.KEEP_CONTRACTS)
def change_insurer(
    work: Work, actor: Actor, contract_id: int, boxes: Mapping[str, str], present: Present
) -> Contract:
    """Keep the new insurer, number and reference premium; the same change again changes nothing.

    The reference premium is that of all vehicles together; it is shared between them as before,
    to the cent. The net premium of the former policy holds no longer. The contract is still the
    one that began before: its claims, its years and its coefficient go on (decision 0109).

    Raises:
        AccessDeniedError: It is out of the actor's scope, or there is none.
        GarageRefusedError: `known_number`, `before_start` or `incomplete`.
    """
    contract = contract_to_keep(work, actor, contract_id)
    require_complete(Form.INSURER, boxes, contract_id)
    insurer, number = boxes[Box.INSURER], boxes[Box.NUMBER]
    changed_on = day_in(boxes[Box.CHANGED_ON])
    terms = work.garage.terms_of(contract_id)
    since_on = terms.former[-1].ended_on if terms.former else contract.starts_on
    if (contract.insurer, contract.number, since_on) == (insurer, number, changed_on):
        return contract
    if changed_on <= since_on:
        raise GarageRefusedError(reason="before_start", about=contract_id)
    changed = replace(contract, insurer=insurer, number=number)
    vehicles = vehicles_in_service(work, contract_id, present.today)
    premiums = {one.id: one.reference_premium_cents for one in vehicles}
    after = _shared(premiums, cents_of(boxes[Box.REFERENCE]))
    former = FormerInsurer(
        contract_id,
        contract.insurer,
        contract.number,
        since_on,
        changed_on,
        _coefficient(work, contract, changed_on),
        terms.net_premium_cents,
        premiums,
        present.now,
        after,
    )
    work.garage.add_former(former)
    try:
        work.garage.change_contract(changed)
    except ConflictError:
        raise GarageRefusedError(reason="known_number", about=contract_id) from None
    _set_premiums(work, after)
    work.garage.set_net_premium(contract_id, None)
    _journal(work, actor, CHANGED, contract_id, present)
    return changed


@guarded(Action.KEEP_CONTRACTS)
def take_insurer_back(work: Work, actor: Actor, contract_id: int, present: Present) -> Contract:
    """Undo today's change of insurer: insurer, number and premiums are as before.

    Raises:
        AccessDeniedError: It is out of the actor's scope, or there is none.
        GarageRefusedError: `not_today`: nothing that was changed today stands; or `newer`: a
            premium was entered since.
    """
    contract = contract_to_keep(work, actor, contract_id)
    if not is_changed_today(work, contract_id, present):
        raise GarageRefusedError(reason="not_today", about=contract_id)
    terms = work.garage.terms_of(contract_id)
    former = terms.former[-1]
    if terms.net_premium_cents is not None or former.premiums_after != _premiums(work, former):
        raise GarageRefusedError(reason="newer", about=contract_id)
    restored = replace(contract, insurer=former.insurer, number=former.number)
    try:
        work.garage.change_contract(restored)
    except ConflictError:
        raise GarageRefusedError(reason="known_number", about=contract_id) from None
    work.garage.remove_former(former)
    work.garage.set_net_premium(contract_id, former.net_premium_cents)
    _set_premiums(work, former.premiums)
    _journal(work, actor, TAKEN_BACK, contract_id, present)
    return restored


def is_changed_today(work: Work, contract_id: int, present: Present) -> bool:
    """Whether the insurer was changed today, and stands."""
    former = work.garage.terms_of(contract_id).former
    entered_at = former[-1].changed_at if former else None
    return entered_at is not None and entered_at >= present.start_of_day


def _coefficient(work: Work, contract: Contract, on: date) -> Coefficient | None:
    official = official_of(work, contract, on)
    return official.coefficient if official else None


def _shared(
    premiums: Mapping[int, int | None], total_cents: int | None
) -> Mapping[int, int | None]:
    """The reference premiums with the new insurer; as before where no total was entered."""
    if total_cents is None or not premiums:
        return premiums
    return dict(shared(total_cents, {key: cents or 0 for key, cents in premiums.items()}))


def _premiums(work: Work, former: FormerInsurer) -> dict[int, int | None]:
    """The reference premiums, as they are now, of the vehicles that a change was about."""
    vehicles = [work.driving.vehicle(one) for one in former.premiums]
    return {one.id: one.reference_premium_cents for one in vehicles}


def _set_premiums(work: Work, premiums: Mapping[int, int | None]) -> None:
    for vehicle_id, cents in premiums.items():
        work.contracts.set_reference_premium(vehicle_id, cents)


def _journal(work: Work, actor: Actor, event: str, contract_id: int, present: Present) -> None:
    subject = f"contract:{contract_id}"
    work.journal.write(JournalEntry(present.now, event, subject, actor.employee_id))
